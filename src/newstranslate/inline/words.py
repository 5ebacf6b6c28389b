"""The words of a text without its markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newstranslate.inline import elements
from newstranslate.inline.markup import Markup
from newstranslate.inline.scanner import opened, scan


def words_only(text: str, markup: Sequence[Markup] | None = None, filler: str = "\ufffc") -> str:
    """Return `text` with every character of markup replaced by `filler`, so that offsets stay."""
    markup = scan(text) if markup is None else markup
    if not markup:
        return text
    pieces, at = [], 0
    for item in markup:
        pieces += [text[at : item.start], filler * (item.end - item.start)]
        at = item.end
    return "".join([*pieces, text[at:]])


def through(text: str, change: Callable[[str], str]) -> str:
    """Return `text` with its words changed by `change`, and its markup unchanged.

    `change` receives the text with one private-use character for each piece of markup, below
    U+F000 for a side of a pair, and must keep these characters in order.
    """
    markup = scan(text)
    if not markup:
        return change(text)
    # A text that has private-use characters of its own could not be distinguished from the holders.
    if len(markup) > _HOLDERS or any("\ue000" <= char <= "\uf8ff" for char in text):
        return text
    pieces, at = [], 0
    for number, item in enumerate(markup):
        pieces += [text[at : item.start], chr((0xF000 if item.role == "atom" else 0xE000) + number)]
        at = item.end
    made = change("".join([*pieces, text[at:]]))
    kept = [text[item.start : item.end] for item in markup]
    return re.sub("[\ue000-\uf8ff]", lambda match: kept[ord(match[0]) & 0xFFF], made)


# From U+F000 to U+F8FF, the last of the private-use characters.
_HOLDERS = 0x900
"""Maximum number of pieces of markup for which private-use characters suffice."""


def plain(text: str) -> str:
    """Return the visible text: without markup, with escapes and entities decoded.

    An HTML line break becomes a blank, because it separates words.
    """
    pieces, at = [], 0
    for item in opened(text):
        shown = {
            "char": item.value,
            "code": elements.literal(item) if item.name == "code" else "",
            "url": text[item.start : item.end],
            "html": " " if item.value[:3].lower() == "<br" else "",
        }
        pieces += [text[at : item.start], shown.get(item.name, "")]
        at = item.end
    return "".join([*pieces, text[at:]])
