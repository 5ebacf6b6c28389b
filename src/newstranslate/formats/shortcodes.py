"""Classic posts of WordPress: shortcodes, addresses alone on a line, paragraphs without tags.

Sources in WordPress: ``wpautop``, ``get_shortcode_regex``, ``WP_Embed::autoembed``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newstranslate import late, opaque
from newstranslate.formats.htmlelements import INLINE, VOID
from newstranslate.formats.htmltokens import tokens

# `https://a.org/b`, `www.a.org`; U+FFFC and U+2060 stand for tags.
URL = late.pattern(r"(?:https?://|www\.)[^\s<>\"«»“”\ufffc\u2060]+")
# WordPress shows a shortcode in double brackets, [[gallery]], as text.
_SHORTCODE = late.pattern(
    r"(?<!\[)\[(?P<close>/)?(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:\s[^\[\]]*)?)\](?!\])"
)
# `ids="1,2"`, `id=5`, `title=&quot;`; but not the name alone, `contact`.
_PARAMETER = late.pattern(r"[\w-]+\s*=\s*[\"'\w&]")
_NO_SIGNS = " \t\u00a0\u2060\ufeff"
# `title="Un mot"`, `title='Un mot'`.
_VALUE = late.pattern(r"(?<![\w-])(?P<name>[\w-]+)\s*=\s*(?P<q>[\"'])(?P<value>.*?)(?P=q)", re.S)
_KNOWN = frozenset("audio caption embed gallery playlist video wp_caption".split())
_BLOCKS = frozenset("caption gallery playlist wp_caption".split())
"""Shortcodes that are blocks even within a line."""
_TECHNICAL = frozenset("admin_label class css el_class font ids link style tag".split())
_NAMED = frozenset(
    "contact-form-7 contact-form formidable forminator_form gravityform gravityforms mc4wp_form "
    "ninja_form ninja_forms wpforms".split()
)
"""Shortcodes whose title is the name of a form in the system, or a switch."""
# What only the classic editor writes: `[caption id="a"]`, `[gallery]`, `<!--more-->`,
# `<!--nextpage-->`.
_MARKS = late.pattern(r"\[(?:wp_)?caption\b|\[gallery\b|<!--\s*(?:more\b|nextpage)")
# A blank line with text above and below.
_BLANK_LINE = late.pattern(r"\S[ \t]*\r?\n[ \t]*\r?\n\s*\S")


class Shortcode(NamedTuple):
    """An opening, closing or single shortcode in a text."""

    start: int
    end: int
    name: str
    closes: bool
    partner: int
    """Index of the other shortcode of its pair; -1 for none."""
    parameters: tuple[tuple[str, int, int, str], ...]
    """(name, start and end of the value, quotation mark)."""


def find(words: str) -> list[Shortcode]:
    """Return the shortcodes of a text, but not other words in brackets, such as “[sic]”."""
    if "[" not in words:
        return []
    matches = list(_SHORTCODE.finditer(words))
    partners, lines = _partners(matches), _Lines(_SHORTCODE.sub(_as_blanks, words))
    return _renumbered([m for m in matches if _is_shortcode(m, lines, partners)], partners)


def spans(words: str) -> list[tuple[int, int]]:
    """Return the spans of shortcodes, including the content of pairs."""
    found = find(words)
    taken: list[tuple[int, int]] = []
    for item in found:
        other = found[item.partner] if item.partner >= 0 else item
        if not taken or item.start >= taken[-1][1]:
            taken.append((item.start, max(item.end, other.end)))
    return taken


def certain(text: str) -> list[str]:
    """Return the names of shortcodes that are recognised regardless of their position."""
    return [
        f"[{match['close'] or ''}{match['name']}"
        for match in _SHORTCODE.finditer(text)
        if match["close"] or match["name"] in _KNOWN or _PARAMETER.search(match["rest"])
    ]


def _as_blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


class _Lines:
    """The lines of a text, with the positions of their first and last visible characters."""

    def __init__(self, text: str) -> None:
        found = list(re.finditer(r"[^\n]*", text))
        self._starts = [match.start() for match in found]
        self._signs: list[tuple[int, int]] = []
        for match in found:
            inner = match[0].strip(_NO_SIGNS)
            if not inner:
                self._signs.append((match.end(), match.start()))
                continue
            first = match.start() + match[0].find(inner[0])
            self._signs.append((first, first + len(inner)))

    def holds_alone(self, start: int, end: int) -> bool:
        """Whether nothing precedes `start` on its line, and nothing follows `end` on its line."""
        first = self._signs[bisect_right(self._starts, start) - 1][0]
        last = self._signs[bisect_right(self._starts, max(start, end - 1)) - 1][1]
        return start <= first and last <= end


def _partners(matches: Sequence[re.Match[str]]) -> dict[int, int]:
    """Return the start of each shortcode of a pair → the start of the other one."""
    unclosed: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    for match in matches:
        if not match["close"]:
            unclosed.setdefault(match["name"], []).append(match.start())
        elif unclosed.get(match["name"]):
            opening = unclosed[match["name"]].pop()
            found[opening], found[match.start()] = match.start(), opening
    return found


def _is_shortcode(match: re.Match[str], lines: _Lines, partners: dict[int, int]) -> bool:
    if match["close"] or match.start() in partners or match["name"] in _KNOWN:
        return True
    if _PARAMETER.search(match["rest"]):
        return True
    # Without parameters, “[sic]” and “[contact]” look alike; only the position tells them apart.
    name = match["name"]
    return name.islower() and name.isascii() and lines.holds_alone(*match.span())


def _renumbered(matches: Sequence[re.Match[str]], partners: dict[int, int]) -> list[Shortcode]:
    places = {match.start(): number for number, match in enumerate(matches)}
    return [
        Shortcode(
            match.start(),
            match.end(),
            match["name"].lower(),
            bool(match["close"]),
            places.get(partners.get(match.start(), -1), -1),
            tuple(_parameters(match)),
        )
        for match in matches
    ]


def _parameters(match: re.Match[str]) -> Iterator[tuple[str, int, int, str]]:
    for item in _VALUE.finditer(match.string, match.start("rest"), match.end("rest")):
        yield (item["name"].lower(), *item.span("value"), item["q"])


def is_prose(shortcode: str, parameter: str, value: str, keys: Sequence[str]) -> bool:
    """Whether a parameter contains visible text: it is one of `keys`, and not a name."""
    is_name = shortcode in _NAMED and parameter in ("title", "description")
    return parameter in keys and not is_name and not opaque.SWITCH.match(value)


def may_be_prose(parameter: str, value: str) -> bool:
    """Whether the value of an unknown parameter looks like visible text."""
    if parameter in _TECHNICAL or " " not in value:
        return False
    # Styles (`a: b; c`), lists of numbers (`12, 13`) and code have blanks, but are not text.
    return not URL.match(value) and not re.search(r"[{};=|]|\w:\S|^[\d\s,.x%-]+$", value)


def apart(words: str, found: Sequence[Shortcode]) -> list[tuple[int, int]]:
    """Return the spans of addresses, shortcodes and pairs on their own lines.

    `wpautop` makes them separate blocks. `words` has a newline for each line end of the file.
    """
    lines = _Lines(words)
    spans = [match.span() for match in URL.finditer(words) if lines.holds_alone(*match.span())]
    if not found:
        return spans
    blank = list(words)
    for item in found:
        blank[item.start : item.end] = " " * (item.end - item.start)
    bare = _Lines("".join(blank))
    for item in found:
        other = found[item.partner] if item.partner >= 0 else item
        first, last = (other, item) if item.closes else (item, other)
        if item.name in _BLOCKS or bare.holds_alone(first.start, last.end):
            spans.append((item.start, item.end))
    return sorted(spans)


def is_classic(text: str) -> bool:
    """Whether HTML is a post whose paragraphs are separated by blank lines, not by tags."""
    # Posts of the block editor have such comments, and tags around their paragraphs.
    if "<!-- wp:" in text or not _BLANK_LINE.search(text):
        return False
    if _MARKS.search(text):
        return True
    if re.search(r"(?i)<p[\s>]", text):
        return False
    # `wp-image-12` is the class of a picture in the classic editor.
    return bool(re.search(r"\bwp-image-\d", text) or _BLANK_LINE.search(_outside(text)))


def _outside(text: str) -> str:
    """Return the text outside block elements."""
    depth, pieces = 0, list[str]()
    for token in tokens(text):
        block = token.name not in INLINE and token.name not in VOID
        if token.kind == "start" and block and text[token.end - 2] != "/":
            depth += 1
        elif token.kind == "end" and block:
            depth = max(0, depth - 1)
        elif token.kind == "text" and depth == 0:
            pieces.append(text[token.start : token.end])
        elif depth == 0 and token.kind == "start":
            pieces.append("\u2060")  # makes an inline element visible to `_BLANK_LINE`
    return "".join(pieces)
