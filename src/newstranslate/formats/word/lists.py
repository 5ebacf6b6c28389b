"""The labels of list items, counted in the way Word counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from xml.etree.ElementTree import Element

from newstranslate import late
from newstranslate.formats.word.styles import number
from newstranslate.late import dataclass

BULLET = "bullet"
# Word has nine levels, 0 to 8.
_LEVELS = 9
# `%1` and `%2` in the text of a level, `%1.%2.`, are the numbers of levels 0 and 1.
_LEVEL = late.pattern(r"%([1-9])")
# `w:numId` 0 takes a paragraph out of the list of its style.
_NO_LIST = ("", "0")
_NONE = frozenset({"none"})
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class Label:
    """The number or bullet of an item."""

    level: int
    """Its nesting level, from 0."""
    count: int
    """Its number; 0 for a bullet."""
    words: str = ""
    """The label as Word shows it; empty for a bullet."""

    @property
    def is_number(self) -> bool:
        """Whether Markdown can write it: “3.”, not “c)” or “Article 3”."""
        return self.count > 0 and re.fullmatch(r"[0-9]{1,9}[.)]?", self.words) is not None


@dataclass(slots=True)
class _Level:
    kind: str = "decimal"
    start: int = 1
    text: str = ""


@dataclass(slots=True)
class Lists:
    """The lists of a document, and their current counts."""

    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """List → level → its numbering."""
    _shared: dict[str, str] = field(default_factory=dict)
    """List → abstract numbering, whose counts all its lists share."""
    _restart: dict[str, set[int]] = field(default_factory=dict)
    """List → levels whose count it restarts."""
    _counts: dict[str, list[int]] = field(default_factory=dict)
    unknown: int = 0
    """Number of paragraphs so far whose list is not defined in the document."""

    def label(self, properties: Element, deeper: int) -> Label | None:
        """Count an item, and return its label; None if its list is undefined or unlabelled."""
        name, level = properties.find("w_numId"), number(properties.find("w_ilvl"))
        ident = name.get("w_val", "") if name is not None else ""
        self.unknown += ident not in (*_NO_LIST, *self._levels)
        if ident not in self._levels or not 0 <= level < _LEVELS:
            return None
        settings = self._levels[ident].get(level, _Level())
        if settings.kind == BULLET:
            return Label(level + deeper, 0)
        counts = self._count(ident, level)
        words = self._words(ident, level, counts)
        return Label(level + deeper, counts[level], words) if words else None

    def _count(self, ident: str, level: int) -> list[int]:
        levels = self._levels[ident]
        starts = [levels.get(i, _Level()).start for i in range(_LEVELS)]
        counts = self._counts.setdefault(self._shared[ident], [s - 1 for s in starts])
        # Only the first item of a list restarts the count that it shares.
        for again in self._restart.pop(ident, ()):
            counts[again] = starts[again] - 1
        counts[level] += 1
        # An item without a parent counts as a child of the parent's first number: 1.1.
        for above in range(level):
            counts[above] = max(counts[above], starts[above])
        counts[level + 1 :] = [start - 1 for start in starts[level + 1 :]]
        return counts

    def _words(self, ident: str, level: int, counts: list[int]) -> str:
        levels = self._levels[ident]

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            return written(levels.get(at, _Level()).kind, counts[at])

        return _LEVEL.sub(shown, levels.get(level, _Level()).text).strip()


def read(root: Element | None) -> Lists:
    """Return the lists in ``word/numbering.xml``."""
    lists = Lists()
    if root is None:
        return lists
    abstract = {a.get("w_abstractNumId", ""): a for a in root.iter("w_abstractNum")}
    styled = {
        link.get("w_val", ""): a
        for a in abstract.values()
        if (link := a.find("w_styleLink")) is not None
    }
    for item in root.iter("w_num"):
        ident, of = item.get("w_numId", ""), item.find("w_abstractNumId")
        shared = of.get("w_val", "") if of is not None else ""
        base = abstract.get(shared)
        # A list style: its levels are in the definition with the same name as `w:styleLink`.
        link = base.find("w_numStyleLink") if base is not None else None
        if link is not None:
            base = styled.get(link.get("w_val", ""), base)
        if base is None or ident == "0":
            continue
        lists._levels[ident] = {number(lv, "w_ilvl"): _level(lv) for lv in base.findall("w_lvl")}
        lists._shared[ident] = shared
        for change in item.findall("w_lvlOverride"):
            _override(lists, ident, change)
    return lists


def _override(lists: Lists, ident: str, change: Element) -> None:
    at = number(change, "w_ilvl")
    own, start = change.find("w_lvl"), change.find("w_startOverride")
    if own is not None:
        lists._levels[ident][at] = _level(own)
    if start is not None:
        level = lists._levels[ident].setdefault(at, _Level())
        lists._levels[ident][at] = _Level(level.kind, number(start, default=1), level.text)
        lists._restart.setdefault(ident, set()).add(at)


def _level(element: Element) -> _Level:
    kind, text = element.find("w_numFmt"), element.find("w_lvlText")
    return _Level(
        kind.get("w_val", "decimal") if kind is not None else "decimal",
        # Without `w:start`, a level begins with 0 (ECMA-376).
        number(element.find("w_start"), default=0),
        text.get("w_val", "") if text is not None else "",
    )


def _letters(alphabet: str) -> Callable[[int], str]:
    # After z, Word continues with aa, bb, cc.
    def write(count: int) -> str:
        size = len(alphabet)
        # Bounded: a document can declare any start.
        return alphabet[(count - 1) % size] * min((count - 1) // size + 1, 20)

    return write


def _roman(count: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        # Bounded: a document can declare any start.
        made += letters * (min(count, 4_999) // value)
        count = min(count, 4_999) % value
    return made


_LATIN = "abcdefghijklmnopqrstuvwxyz"
_WRITTEN: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _letters(_LATIN.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "arabicAlpha": _letters("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    "arabicAbjad": _letters("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
    "decimalZero": lambda count: f"{count:02}",
}


def written(kind: str, count: int) -> str:
    """Return a number in the digits or letters of a list."""
    if kind in _NONE:
        return ""
    return _WRITTEN[kind](count) if kind in _WRITTEN and count > 0 else str(count)
