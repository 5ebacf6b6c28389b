"""HTML of a content system, translated in place: everything but text stays byte for byte.

A block's text, with its inline tags, is divided into sentences. In a unit, character references are
decoded, except ``&lt;`` and ``&gt;``, and white space is one blank, as in a browser. `htmlreader`
reads, `htmlwriter` writes, `htmlgate` compares.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.files import digest
from newstranslate.formats import facts, fronted, htmlgate, htmlwriter, shortcodes, splicing
from newstranslate.formats.blocksettings import Settings
from newstranslate.formats.htmlreader import HtmlReader
from newstranslate.formats.htmlsegments import LeftOut
from newstranslate.formats.htmltokens import TAG, attributes
from newstranslate.formats.options import Options
from newstranslate.model import Article, Segment
from newstranslate.plural import counted

LARGEST = 20_000_000
"""Maximum size of an article, in characters."""
# `<!DOCTYPE html>`, `<html lang="fr">`, `<body>`; but not `<bodytext>`.
_PAGE = late.pattern(r"(?i)<!doctype\s+html|<html[\s>]|<body[\s>]")
_SHOWN = 5
"""Maximum number of texts quoted in a note."""


def is_page(text: str) -> bool:
    """Whether the HTML is a whole page, with head and menus, rather than a part of one."""
    return bool(_PAGE.search(text[:20_000]))


def language(text: str, where: str) -> str:
    """Return the language in the front matter or the first element; else empty."""
    own = facts.language(text, where)
    if own:
        return own
    first = TAG.search(text, fronted.body_start(text), 20_000)
    values = {item.name: item.value for item in attributes(first[0])} if first else {}
    # A template is not a language: `lang="{{ page.lang }}"`.
    found = re.fullmatch(r"[A-Za-z-]{2,12}", values.get("lang", "").strip())
    return found[0] if found else ""


def read(text: str, where: str, options: Options) -> Article:
    """Return the article; its segments are spans of `text`.

    The text of an attribute inside a sentence is a separate segment, within the sentence's span.
    Raises `InputError` for HTML that is too large or too deeply nested.
    """
    segments, left_out = parsed(text, where, options)
    return Article(where, text, segments, digest(text.encode()), tuple(_notes(left_out)))


def parsed(
    text: str, where: str, options: Options
) -> tuple[tuple[Segment, ...], Sequence[LeftOut]]:
    """Return the segments, and the texts that are in none; raises `InputError` like `read`."""
    if len(text) > LARGEST:
        raise InputError(
            f"{where}: {len(text):,} characters; an article has at most {LARGEST:,}: is this the "
            "right file?"
        )
    head = fronted.read(text, where, options.front_matter)
    html = fronted.blanked(text, head.body)
    classic = options.autop == "always" or (
        options.autop == "auto" and not is_page(text) and shortcodes.is_classic(html)
    )
    reader = HtmlReader(html, where, options, "classic" if classic else "")
    reader.read()
    settings = Settings(reader, options)
    settings.read()
    found = [*settings.segments, *reader.gathered.found]
    found.sort(key=lambda segment: (segment.start, -segment.end))
    before = len(head.segments)
    segments = (*head.segments, *(replace(one, block=one.block + before) for one in found))
    return segments, (*settings.left_out, *reader.gathered.left_out)


def _notes(left_out: Sequence[LeftOut]) -> list[str]:
    """Return one note for each kind of text that is in no unit."""
    return [
        _note([item for item in left_out if item.why == why], *words)
        for why, words in _WHY.items()
        if any(item.why == why for item in left_out)
    ]


_WHY = {
    "setting": (
        "in block settings",
        "; settings with visible text can be listed in wordpress.block_settings",
    ),
    "shortcode": ("in shortcodes", ""),
    "hidden": ("in hidden elements", ""),
    "drawn": ("in drawings, formulas and text fields", ""),
    "fallback": ("in templates, and in embeds for browsers without them,", ""),
    "preformatted": ("in pre, taken for code,", ""),
    "unclosed": ("in unclosed code or lists of choices", "; close the element"),
}


def _note(found: Sequence[LeftOut], where: str, advice: str) -> str:
    many = counted(len(found), "text")
    shown = ", ".join(
        f"line {item.line} {item.where}".rstrip() + f" “{item.text}”" for item in found[:_SHOWN]
    )
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    verb = "is" if len(found) == 1 else "are"
    return f"{many} {where} {verb} not translated: {shown}{more}{advice}"


def render(
    article: Article, targets: Mapping[tuple[str, str], str], write: htmlwriter.Write | None = None
) -> str:
    """Return the article's text with each segment replaced by its target, otherwise unchanged.

    `write` writes segments other than HTML, in an article of which HTML is only a part.
    """
    fronted_too = any(segment.context for segment in article.segments)
    return htmlwriter.render(article, targets, write or (splicing.written if fronted_too else None))


def skeleton(text: str) -> list[str]:
    """Return the parts of a text that must be the same before and after translation."""
    keys = [f"front matter {key}" for key in facts.values(text, "")]
    return [*keys, *htmlgate.skeleton(text[fronted.body_start(text) :])]


def with_language(text: str, lang: str, direction: str) -> str:
    """Return a text with language and direction in its front matter or ``<html>`` tag.

    A text that has neither is unchanged.
    """
    if facts.front_matter(text):
        return facts.with_facts(
            text, {"lang": lang} | ({"dir": "rtl"} if direction == "rtl" else {})
        )
    tag = re.search(r"(?i)<html\b[^>]*>", text[:20_000])
    if tag is None:
        return text
    # Without the old `lang`, `xml:lang` and `dir`.
    made = re.sub(r"(?i)\s(?:xml:)?(?:lang|dir)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", "", tag[0])
    declared = f' lang="{lang}"' + (f' dir="{direction}"' if direction == "rtl" else "")
    # `<html` has five characters.
    return text[: tag.start()] + made[:5] + declared + made[5:] + text[tag.end() :]


def with_note(text: str, note: str, lang: str, direction: str) -> str:
    """Return HTML with a note to readers above all visible content."""
    body = re.search(r"(?i)<body\b[^>]*>", text)
    at = body.end() if body else fronted.body_start(text)
    escaped = note.replace("&", "&amp;").replace("<", "&lt;")
    shown = f'<p lang="{lang}" dir="{direction}"><strong>{escaped}</strong></p>\n'
    return text[:at] + shown + text[at:]
