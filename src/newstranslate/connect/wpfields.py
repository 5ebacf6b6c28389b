"""Converts posts from and to the format of WordPress's REST API.

Field names are those of the REST API handbook (developer.wordpress.org/rest-api/reference/posts)
and, for search engines, of the plug-ins Yoast SEO, Rank Math and SEOPress.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from newstranslate import late
from newstranslate.connect.posts import BASE, CONTENT, Footnote, Post, SiteError, Translation

MARK = "newstranslate_source"
"""The field in which our plug-in stores the id of the translated post."""
_SEO = {
    "seo_title": ("_yoast_wpseo_title", "rank_math_title", "_seopress_titles_title"),
    "seo_description": ("_yoast_wpseo_metadesc", "rank_math_description", "_seopress_titles_desc"),
}
"""Text → the fields in which plug-ins store it, if the site exposes them."""
_BUILDERS = {
    "Elementor": late.pattern(r'data-elementor-type=|class="[^"]*\belementor\b'),
    "Divi": late.pattern(r"\[et_pb_|class=\"[^\"]*\bet_pb_"),
    "WPBakery": late.pattern(r"\[vc_row\b"),
    "Beaver Builder": late.pattern(r'class="[^"]*\bfl-builder-content\b'),
    "Oxygen": late.pattern(r"\[ct_section\b"),
}
"""Page builder → pattern in its posts, as stored or rendered."""


def post(fetched: Mapping[str, Any], kind: str, site: str, picture: Mapping[str, str]) -> Post:
    """Return a post; raises `SiteError` if a page builder stores its content elsewhere."""
    # PHP encodes an empty array as `[]`, also where an object is expected.
    fields = fetched.get("meta")
    fields = fields if isinstance(fields, dict) else {}
    _refuse_builders(fetched, site)
    texts = {name: str(fetched[name]["raw"]) for name in BASE if name in fetched}
    for name, keys in _SEO.items():
        texts[name] = next((str(fields[key]) for key in keys if fields.get(key)), "")
    translations = fetched.get("translations")
    return Post(
        site=site,
        number=int(fetched["id"]),
        kind=kind,
        link=str(fetched.get("link", "")),
        # Drafts have no slug yet; WordPress suggests one.
        slug=unquote(str(fetched.get("slug") or fetched.get("generated_slug") or "")),
        status=str(fetched.get("status", "")),
        # `modified_gmt` is in UTC, but has no time zone.
        modified=f"{fetched.get('modified_gmt', '')}Z",
        lang=str(fetched.get("lang") or ""),
        texts=texts,
        footnotes=tuple(_footnotes(fields.get("footnotes"))),
        picture=picture,
        password=str(fetched.get("password") or ""),
        author=int(fetched.get("author") or 0),
        featured_media=int(fetched.get("featured_media") or 0),
        terms={key: tuple(fetched.get(key) or ()) for key in ("categories", "tags")},
        translations={lang: int(number) for lang, number in translations.items()}
        if isinstance(translations, dict)
        else {},
        source=int(fetched.get(MARK) or 0),
    )


def _refuse_builders(fetched: Mapping[str, Any], site: str) -> None:
    raw, shown = str(fetched[CONTENT]["raw"]), str(fetched[CONTENT].get("rendered", ""))
    where = f"{site}: post {fetched['id']}"
    for name, pattern in _BUILDERS.items():
        if pattern.search(raw) or pattern.search(shown):
            raise SiteError(f"{where}: is made with {name}, whose posts are not supported")
    if not raw.strip() and len(re.sub(r"<[^>]*>|\s", "", shown)) > 1:
        raise SiteError(
            f"{where}: shows text that is not stored in it; a page builder or plug-in stores it "
            "elsewhere, which is not supported"
        )


def _footnotes(fetched: object) -> Iterator[Footnote]:
    try:
        notes = json.loads(fetched) if isinstance(fetched, str) and fetched else []
    except ValueError:
        return
    for note in notes if isinstance(notes, list) else ():
        if isinstance(note, dict):
            yield Footnote(str(note.get("id", "")), str(note.get("content", "")))


def body(made: Translation, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return a translation's texts in the format of the API; `known` are the site's fields."""
    content: dict[str, Any] = {name: made.texts.get(name, "") for name in BASE}
    fields: dict[str, str] = {}
    for name, keys in _SEO.items():
        key = next((key for key in keys if key in known), "")
        if key and made.texts.get(name):
            fields[key] = made.texts[name]
    if made.footnotes and "footnotes" in known:
        notes = [{"content": note.text, "id": note.key} for note in made.footnotes]
        fields["footnotes"] = json.dumps(notes, ensure_ascii=False)
    return content | ({"meta": fields} if fields else {})
