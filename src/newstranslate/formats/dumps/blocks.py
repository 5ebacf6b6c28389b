"""The paragraphs of a text dump: lines are joined where a mail program or PDF wrapped them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newstranslate import late
from newstranslate.formats import Dropped
from newstranslate.language import pages
from newstranslate.late import dataclass

PROSE_WORDS = 25
"""Minimum length, in words, of a paragraph that is certainly part of the article."""
NARROWEST, WIDEST = 45, 130
"""Range of the longest line, in characters, of text wrapped at a fixed width."""
_FULL = 0.85
"""Minimum share of the width that a wrapped line and the next word fill; else it ends a paragraph."""

# `• Un`, `- Un`, `— Un`; but not `-un`.
BULLET = late.pattern(r"[•·▪‣◦●■*–—-]\s+")
# `Un mot.`, `« Un mot »`, `Un mot :`; but not `Un mot`, `Un mot,`.
ENDS = late.pattern(r"[.!?…؟۔:»”\")]\s*\Z")
# `Un mot.`, `« Un mot. »`; but not `« Un mot »`, `Un mot :`.
STOP = late.pattern(r"[.!?…؟۔][’'”»\")\]\s]*\Z")
# `Un mot ?`, `« Un mot ! »`; but not `Un mot. Deux ?`.
_QUESTION = late.pattern(r"[^.!?؟…]*[!?؟]\W*")
# `inter-` at the end of a line; but not `1990-`.
_HYPHEN = late.pattern(r"[^\W\d_]{2,}[-\u00ad\u2010]\Z")
# `– Oui`, `Q : Oui`, `R1. Oui`, `Nadia Alami : Oui`; but not `Il dit : oui`.
_TURN = late.pattern(
    r"[–—-]\s|(?:Q|R|A|س|ج)\s?\d{0,2}\s?[:.)]\s|(?:[A-ZÀ-Ý][\w’'.-]*\s){0,3}[A-ZÀ-Ý][\w’'.-]*\s?:\s"
)
# `1. Un`, `12) Un`; but not `1.5 km`, `2026. Un`.
_NUMBERED = late.pattern(r"\d{1,3}[.)]\s")
# `***`, `* * *`, `-----`, `⁂`; but not `**`.
IS_RULE = late.pattern(r"(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|⁂")
"""A line that separates sections."""


@dataclass(frozen=True, slots=True)
class DumpBlock:
    """A paragraph or line of the dump."""

    line: int
    text: str
    group: int = 0
    """Number of its group of lines; empty lines separate groups."""

    @property
    def words(self) -> int:
        """Its number of words."""
        return len(self.text.split())

    @property
    def is_prose(self) -> bool:
        """Whether it is long and ends like a sentence: certainly part of a story."""
        return self.words >= PROSE_WORDS and bool(ENDS.search(self.text))

    @property
    def is_sentence(self) -> bool:
        """Whether it ends like a sentence, and has at least three words."""
        return self.words >= 3 and bool(STOP.search(self.text))

    @property
    def is_question(self) -> bool:
        """Whether it is one question or exclamation: rather a headline than text of a story."""
        return bool(_QUESTION.fullmatch(self.text))

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table: cells separated by tabs."""
        return "\t" in self.text


class Dump:
    """The blocks considered part of the article so far, and a record of the others."""

    def __init__(self, blocks: Sequence[DumpBlock]) -> None:
        self._blocks = list(blocks)
        self._removed: set[int] = set()  # removed in one pass: menus have thousands of lines
        self.dropped: list[Dropped] = []
        self.unsure: list[str] = []
        self.notes: list[str] = []

    @property
    def blocks(self) -> list[DumpBlock]:
        """The remaining blocks, in order."""
        if self._removed:
            self._blocks = [block for block in self._blocks if id(block) not in self._removed]
            self._removed.clear()
        return self._blocks

    @blocks.setter
    def blocks(self, blocks: list[DumpBlock]) -> None:
        self._blocks = blocks
        self._removed.clear()

    def remove(self, block: DumpBlock) -> None:
        """Remove this block; others with the same words stay."""
        self._removed.add(id(block))

    def drop(self, block: DumpBlock, reason: str, *, listed: bool = False) -> None:
        """Remove a block from the article, and record it; `listed`: see `Dropped`."""
        self.remove(block)
        self.dropped.append(Dropped(block.line, block.text, reason, listed=listed))

    def drop_repeated(self, block: DumpBlock, reason: str) -> None:
        """Remove a block whose words occur elsewhere in the article, and record it."""
        self.remove(block)
        self.dropped.append(Dropped(block.line, block.text, reason, elsewhere=True))


def split(text: str) -> tuple[list[DumpBlock], tuple[str, ...]]:
    """Return the dump's blocks, and notes on words joined across lines."""
    groups: list[list[DumpBlock]] = [[]]
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        stripped = line.strip()
        if "\t" in stripped:  # a first cell may be empty
            stripped = line.strip(" \u00a0")
        if stripped:
            groups[-1].append(DumpBlock(number, stripped, len(groups)))
        else:
            groups.append([])
    known = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))
    notes: list[str] = []
    found = [block for group in groups for block in _joined(group, known, notes)]
    return found, tuple(notes)


def _joined(group: Sequence[DumpBlock], known: Counter[str], notes: list[str]) -> list[DumpBlock]:
    """Return a group of lines, with lines joined that were wrapped at a fixed width."""
    width = max((len(block.text) for block in group if not block.is_row), default=0)
    wrapped = NARROWEST <= width <= WIDEST and _is_wrapped(group, width)
    made: list[DumpBlock] = []
    last = ""
    for block in group:
        if made and _continues(last, block.text, width, wrapped):
            before = made[-1].text
            made[-1] = replace(made[-1], text=_join(before, block.text, known, notes))
        else:
            made.append(block)
        last = block.text
    return made


def _is_wrapped(group: Sequence[DumpBlock], width: int) -> bool:
    """Whether lines are wrapped: most of those that end within a sentence fill the width."""
    pairs = [(a.text, b.text) for a, b in zip(group, group[1:], strict=False)]
    open_ends = [(a, b) for a, b in pairs if not ENDS.search(a) and not _opens(b)]
    if not open_ends:
        return False
    full = [pair for pair in open_ends if _is_full(*pair, width)]
    lower = [b for _, b in full if b[0].islower()]
    # In scripts with case, a wrapped line is followed by a small letter. Arabic has no case.
    if any(char.isupper() or char.islower() for _, b in open_ends for char in b[:1]):
        # Titles in a list begin with a capital letter.
        return len(lower) * 2 >= len(open_ends)
    ends = any(STOP.search(block.text) for block in group[1:])
    # Without case, only the width is evidence: two thirds of the lines fill it.
    return ends and len(full) * 3 >= len(open_ends) * 2 and width >= 55


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) >= _FULL * width


def _opens(text: str) -> bool:
    """Whether a line begins a list item, a turn of a dialogue or a row of a table."""
    return bool("\t" in text or BULLET.match(text) or _TURN.match(text) or IS_RULE.fullmatch(text))


def _continues(line: str, following: str, width: int, wrapped: bool) -> bool:
    if not wrapped or "\t" in line or _opens(following):
        return False
    # A line can also be wrapped before a number that ends a sentence: “en / 12. Un mot”.
    if _NUMBERED.match(following) and (_NUMBERED.match(line) or ENDS.search(line)):
        return False
    if _HYPHEN.search(line) and following[0].islower():
        return True
    return _is_full(line, following, width)


def _join(before: str, after: str, known: Counter[str], notes: list[str]) -> str:
    hyphened = _HYPHEN.search(before)
    if hyphened and after[0].isupper():
        return before + after  # “Jean-” and “Pierre”
    if not (hyphened and after[0].islower()):
        return f"{before} {after}"
    head = re.findall(r"[^\W\d_]+", before)[-1]
    tail = re.match(r"[^\W\d_]+", after)
    # A soft hyphen is only there for the line break.
    if tail is None or before[-1] == "\u00ad":
        return before[:-1] + after
    whole, compound = head + tail[0], f"{head}-{tail[0]}"
    keeps = known[compound.lower()] or head.lower() in pages.words("compound_heads")
    # “sous-marin” keeps its hyphen, unless the text has “sousmarin” elsewhere.
    if keeps and not known[whole.lower()]:
        return before + after
    if not known[whole.lower()]:
        notes.append(f"joined at a line's end: {head}- {tail[0]} → {whole}")
    return before[:-1] + after
