"""Finds the text of each Markdown block in its article.

markdown-it-py gives a block's lines and its text without block marks, but no offsets; here the
text is searched in the source, to map every offset in it to an offset in the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from markdown_it.token import Token

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Slot, SlotStyle

LINE_LIMIT = 1_000_000
"""Maximum length of a line, in code points: files with longer lines are data, not articles."""

# The line ends of CommonMark (2.1), `\r` alone too.
NEWLINE = late.pattern(r"\r\n?|\n")
_BLANK = " \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""Characters that markdown-it trims from the text of a block."""


# `> `, `> - `, `1. `, `[^1]: `.
_CONTAINERS = late.pattern(r"(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)]|\[\^[^\]]+\]:)(?=[ \t])))*[ \t]*")
"""Marks of quotations, list items and footnotes at the start of a line."""


@dataclass(slots=True)
class Lines:
    """The text of an article, with the starts and ends of its lines in code points."""

    text: str
    where: str
    """The article's name, for messages."""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def number(self, offset: int) -> int:
        """Return the line number of an offset, from 1."""
        return bisect_right(self.starts, offset)

    def __getitem__(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]]


def find_lines(text: str, where: str, bom: int) -> Lines:
    """Return the lines of `text` after its first `bom` characters.

    Raises `InputError` for a line longer than `LINE_LIMIT`.
    """
    lines = Lines(text, where)
    at = bom
    for match in NEWLINE.finditer(text, bom):
        lines.starts.append(at)
        lines.ends.append(match.start())
        at = match.end()
    lines.starts.append(at)
    lines.ends.append(len(text))
    for number, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True), 1):
        if end - start > LINE_LIMIT:
            raise InputError(
                f"{where}:{number}: this line has {end - start:,} characters; "
                f"lines of an article have at most {LINE_LIMIT:,}: is this the right file?"
            )
    return lines


def first_line(token: Token) -> int:
    """Return the index of a block's first line."""
    assert token.map is not None  # noqa: S101 - block tokens always have one
    return token.map[0]


@dataclass(frozen=True, slots=True)
class Text:
    """A block's inline text, with the offset of each of its runs in the source."""

    content: str
    runs: tuple[tuple[int, int], ...]
    """(offset in content, offset in source) for each line or piece, in order."""
    slot: Slot
    joints: frozenset[int] = frozenset()
    """Offsets in content at which lines begin."""

    def at(self, offset: int) -> int:
        """Return the offset in the source for an offset in the content."""
        if len(self.runs) == 1:
            return self.runs[0][1] + offset - self.runs[0][0]
        index = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        content, place = self.runs[index]
        return place + offset - content


def locate(lines: Lines, token: Token, containers: Sequence[str]) -> Text | None:
    """Return the text of an inline token of a paragraph or heading; None for an empty one."""
    own = token.content.split("\n")
    if not token.content.strip(_BLANK):
        return None
    block = containers[-1] if containers else ""
    if block.startswith("#"):
        first = first_line(token)
        start = lines.starts[first] + _after_marks(lines[first], block, token.content)
        return Text(token.content, ((0, start),), Slot(SlotStyle.HEADING))
    first = _aligned(lines, own, token)
    pieces: list[str] = []
    runs: list[tuple[int, int]] = []
    length = 0
    for number, line in enumerate(own, first):
        shown = lines[number]
        # The text is at the end of its line, after the block marks.
        start = len(shown.rstrip(_BLANK)) - len(line.strip(_BLANK))
        pieces.append(shown[start:])
        runs.append((length, lines.starts[number] + start))
        length += len(pieces[-1]) + 1
    pieces[-1] = pieces[-1].rstrip(_BLANK)
    style = SlotStyle.SETEXT if block in ("h1", "h2") else SlotStyle.TEXT
    slot = Slot(style, prefix=_continuation(lines, first, runs))
    return Text("\n".join(pieces), tuple(runs), slot, frozenset(run[0] for run in runs))


def contents(
    lines: Lines, tokens: Sequence[Token]
) -> Iterator[tuple[Token, Text | None, Sequence[str]]]:
    """Yield each token, its inline content in the article if it has any, and its containers."""
    containers: list[str] = []
    row: Iterator[Text] = iter(())
    for token in tokens:
        content = None
        if token.type == "tr_open":
            row = iter(cells(lines, first_line(token)))
        elif token.type == "inline":
            in_table = bool(containers) and containers[-1] in ("th", "td")
            content = next(row, None) if in_table else locate(lines, token, containers)
        yield token, content, containers
        if token.nesting == 1:
            atx = token.type == "heading_open" and token.markup[0] == "#"
            containers.append(token.markup if atx else token.tag or token.type)
        elif token.nesting == -1:
            containers.pop()


def _aligned(lines: Lines, own: Sequence[str], token: Token) -> int:
    """Return the index of the line where the block's text begins.

    It is not the block's first line if that contains only a no-break space or similar: for
    markdown-it this is a line of the paragraph, but it is trimmed from the text.
    """
    start = first_line(token)
    for first in range(start, len(lines.starts) - len(own) + 1):
        below = range(first, first + len(own))
        if all(
            lines[n].rstrip(_BLANK).endswith(line.strip(_BLANK))
            for n, line in zip(below, own, strict=True)
        ):
            return first
    return start


def _after_marks(line: str, marks: str, content: str) -> int:
    """Return the offset of the text of an ATX heading in its line."""
    after = line.index(marks) + len(marks)
    return line.index(content, after)


def _continuation(lines: Lines, first: int, runs: Sequence[tuple[int, int]]) -> str:
    """Return the prefix with which further lines of the block must begin to belong to it."""
    if len(runs) > 1:
        return lines.text[lines.starts[first + 1] : runs[1][1]]
    before = lines.text[lines.starts[first] : runs[0][1]]
    if not before:
        return ""
    if _FOOTNOTE.match(before):
        return "    "
    return _NO_QUOTATION.sub(" ", before)


# `[^1]:`, `> [^note]:`.
_FOOTNOTE = late.pattern(r"[ \t>]*\[\^[^\]]+\]:")
# `> - ` becomes `>   `: a further line of the item repeats the quotation mark only.
_NO_QUOTATION = late.pattern(r"[^>\s]")


def cells(lines: Lines, number: int) -> list[Text]:
    """Return the cells of a table row, split at pipes that are not escaped, as in markdown-it."""
    line = lines[number]
    begin = _CONTAINERS.match(line).end()  # type: ignore[union-attr]  # it matches nothing too
    found: list[tuple[int, int]] = []
    at, escaped = begin, False
    for index in range(begin, len(line)):
        if line[index] == "|" and not escaped:
            found.append((at, index))
            at = index + 1
        escaped = line[index] == "\\"
    found.append((at, len(line)))
    # Pipes at the start and end of a row enclose no cells.
    found = found[1:] if not line[found[0][0] : found[0][1]].strip(_BLANK) else found
    found = found[:-1] if found and not line[found[-1][0] : found[-1][1]].strip(_BLANK) else found
    return [_cell(line, lines.starts[number], *cell) for cell in found]


def _cell(line: str, offset: int, start: int, end: int) -> Text:
    raw = line[start:end]
    start += len(raw) - len(raw.lstrip(_BLANK))
    raw = raw.strip(_BLANK)
    runs = [(0, offset + start)]
    # In the text of a cell, `\|` is one character: `|`.
    for count, match in enumerate(re.finditer(r"\\(?=\|)", raw)):
        runs.append((match.start() - count, offset + start + match.start() + 1))
    return Text(raw.replace("\\|", "|"), tuple(runs), Slot(SlotStyle.CELL))
