"""The titles of links and pictures: ``[words](address "title")``."""

from __future__ import annotations

from newstranslate.inline.markup import TITLED
from newstranslate.inline.scanner import scan
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class LinkTitle:
    """A title in a text."""

    start: int
    """Offset in code points, after its quotation mark."""
    end: int
    address: str
    """The address of its link or picture."""


def paired_titles(source: str, target: str) -> list[tuple[LinkTitle, LinkTitle]]:
    """Return the titles of links and pictures in two texts, in pairs.

    Titles of the same address are a pair; the others are paired in order. Empty if the texts have
    different numbers of titles, because which belong together is then unknown.
    """
    theirs = _titles(source)
    if not theirs:
        return []
    ours = list(_titles(target))
    if len(theirs) != len(ours):
        return []
    same = [(one, _take(one.address, ours)) for one in theirs]
    return [(one, other or ours.pop(0)) for one, other in same]


def _titles(text: str) -> tuple[LinkTitle, ...]:
    """Return the titles of the links and pictures in `text`, in order."""
    if "](" not in text:  # most texts
        return ()
    found = []
    for item in scan(text):
        match = TITLED.match(text, item.start, item.end) if item.role == "close" else None
        if match:
            found.append(LinkTitle(*match.span(match.lastgroup or 0), item.value))
    return tuple(found)


def _take(address: str, titles: list[LinkTitle]) -> LinkTitle | None:
    """Remove and return the first title of an address."""
    found = next((one for one in titles if one.address == address), None)
    if found:
        titles.remove(found)
    return found
