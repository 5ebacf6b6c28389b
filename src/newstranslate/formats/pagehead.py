"""Writes the top of a page: headline, standfirst, byline, lead picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from markdown_it.token import Token

from newstranslate.formats import Facts
from newstranslate.formats.bodyhtml import figure
from newstranslate.formats.figures import Picture
from newstranslate.language import bidi, days
from newstranslate.language.scripts import comma

# Keys of the lead picture in themes of Hugo, Jekyll and others, the most usual first.
_PICTURES = ("image", "cover", "featured_image", "hero", "banner")
_SOURCES = ("src", "url", "path", "file")


def header(front: Mapping[str, object], facts: Facts, headline: str) -> Iterator[str]:
    """Yield the lines above the body; `headline` is HTML, `front` is the front matter."""
    if headline:
        yield f"<h1>{headline}</h1>"
    shown = dict.fromkeys(_text(front.get(key)) for key in ("subtitle", "description"))
    for words in filter(None, shown):
        yield f'<p class="standfirst">{escape(words, quote=False)}</p>'
    line = " · ".join(filter(None, (_authors(front.get("author"), facts), _day(front, facts))))
    if line:
        yield f'<p class="byline">{line}</p>'


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _authors(value: object, facts: Facts) -> str:
    """Return the names, each isolated in its direction if the page reads from right to left."""
    found = value if isinstance(value, list) else [value]
    names = [_text(one.get("name") if isinstance(one, dict) else one) for one in found]
    between = comma(facts.lang)
    is_rtl = bidi.direction(facts.lang) == "rtl"
    shown = [f"<bdi>{name}</bdi>" if is_rtl else name for name in map(escape, filter(None, names))]
    return between.join(shown)


def _day(front: Mapping[str, object], facts: Facts) -> str:
    value = front.get("date")
    if value is None or value == "":
        return ""
    words = escape(days.written(value, facts.regional_lang or facts.lang))
    day = days.read(value)
    return f'<time datetime="{day.isoformat()}">{words}</time>' if day else words


def lead(front: Mapping[str, object], tokens: Sequence[Token]) -> str:
    """Return the lead picture of the front matter; empty if the body contains it."""
    key = next((key for key in _PICTURES if front.get(key)), "")
    named = front.get(key) if key else None
    parts = named if isinstance(named, dict) else {}
    source = _text(named) or next((_text(parts[k]) for k in _SOURCES if parts.get(k)), "")
    if not source or source in _shown(tokens):
        return ""
    # The alternative text is in `image: {alt: …}`, `image_alt` or `alt`; so is the caption.
    words = {
        part: _text(parts.get(part)) or _text(front.get(f"{key}_{part}")) or _text(front.get(other))
        for part, other in (("alt", "alt"), ("caption", "caption"))
    }
    return figure(Picture(source, words["alt"], words["caption"])).strip()


def _shown(tokens: Sequence[Token]) -> set[str]:
    """Return the addresses of the pictures in a body."""
    figures = (token.meta["pictures"] for token in tokens if token.type == "figures")
    found = {picture.source for pictures in figures for picture in pictures}
    children = (child for token in tokens for child in token.children or [])
    return found | {str(one.attrs.get("src")) for one in children if one.type == "image"}
