"""Posts as WordPress's REST interface tells of them, and as it takes them.

Field names are those of the REST API handbook (developer.wordpress.org/rest-api/reference/posts)
and, for search engines, of the plug-ins Yoast SEO, Rank Math and SEOPress.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from newstranslate.connect.posts import BASE, CONTENT, Footnote, Post, SiteError, Translation

MARK = "newstranslate_source"
"""The field in which our plug-in keeps the number of the post that one was made from."""
_SEO = {
    "seo_title": ("_yoast_wpseo_title", "rank_math_title", "_seopress_titles_title"),
    "seo_description": ("_yoast_wpseo_metadesc", "rank_math_description", "_seopress_titles_desc"),
}
"""Text → fields in which plug-ins keep it, where the site exposes them."""
_BUILDERS = {
    "Elementor": re.compile(r'data-elementor-type=|class="[^"]*\belementor\b'),
    "Divi": re.compile(r"\[et_pb_|class=\"[^\"]*\bet_pb_"),
    "WPBakery": re.compile(r"\[vc_row\b"),
    "Beaver Builder": re.compile(r'class="[^"]*\bfl-builder-content\b'),
    "Oxygen": re.compile(r"\[ct_section\b"),
}
"""Page builder → what its posts have, as they are stored or shown."""


def post(told: Mapping[str, Any], kind: str, site: str, picture: Mapping[str, str]) -> Post:
    """Return a post; raises `SiteError` for one that a page builder keeps elsewhere."""
    fields = told.get("meta")
    fields = fields if isinstance(fields, dict) else {}
    _refuse_builders(told, site)
    texts = {name: str(told[name]["raw"]) for name in BASE if name in told}
    for name, keys in _SEO.items():
        texts[name] = next((str(fields[key]) for key in keys if fields.get(key)), "")
    translations = told.get("translations")
    return Post(
        site=site,
        number=int(told["id"]),
        kind=kind,
        link=str(told.get("link", "")),
        slug=unquote(str(told.get("slug") or told.get("generated_slug") or "")),
        status=str(told.get("status", "")),
        modified=f"{told.get('modified_gmt', '')}Z",
        lang=str(told.get("lang") or ""),
        texts=texts,
        footnotes=tuple(_footnotes(fields.get("footnotes"))),
        picture=picture,
        password=str(told.get("password") or ""),
        author=int(told.get("author") or 0),
        featured_media=int(told.get("featured_media") or 0),
        terms={key: tuple(told.get(key) or ()) for key in ("categories", "tags")},
        translations={lang: int(number) for lang, number in translations.items()}
        if isinstance(translations, dict)
        else {},
        source=int(told.get(MARK) or 0),
    )


def _refuse_builders(told: Mapping[str, Any], site: str) -> None:
    raw, shown = str(told[CONTENT]["raw"]), str(told[CONTENT].get("rendered", ""))
    where = f"{site}: post {told['id']}"
    for name, pattern in _BUILDERS.items():
        if pattern.search(raw) or pattern.search(shown):
            raise SiteError(f"{where}: is made with {name}, whose posts are not supported")
    if not raw.strip() and len(re.sub(r"<[^>]*>|\s", "", shown)) > 1:
        raise SiteError(
            f"{where}: shows a text that is not stored in it; a page builder or a plug-in keeps it "
            "elsewhere, which is not supported"
        )


def _footnotes(told: object) -> Iterator[Footnote]:
    try:
        notes = json.loads(told) if isinstance(told, str) and told else []
    except ValueError:
        return
    for note in notes if isinstance(notes, list) else ():
        if isinstance(note, dict):
            yield Footnote(str(note.get("id", "")), str(note.get("content", "")))


def body(made: Translation, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return a translation's texts as the interface takes them; `known` are the site's fields."""
    told: dict[str, Any] = {name: made.texts.get(name, "") for name in BASE}
    fields: dict[str, str] = {}
    for name, keys in _SEO.items():
        key = next((key for key in keys if key in known), "")
        if key and made.texts.get(name):
            fields[key] = made.texts[name]
    if made.footnotes and "footnotes" in known:
        notes = [{"content": note.text, "id": note.key} for note in made.footnotes]
        fields["footnotes"] = json.dumps(notes, ensure_ascii=False)
    return told | ({"meta": fields} if fields else {})
