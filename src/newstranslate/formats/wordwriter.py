"""Writes the blocks of a Word document as Markdown: lists with levels and numbers, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newstranslate.formats import escape
from newstranslate.formats.word.lists import Label
from newstranslate.formats.word.pieces import FormattedPiece
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class WrittenBlock:
    """A block, ready to be written."""

    kind: str
    """``paragraph``, ``heading``, ``quote``, ``item``, ``table``; ``title`` or ``subtitle``."""
    lines: tuple[str, ...] = ()
    """Inline Markdown of its lines; a table's rows."""
    level: int = 0
    label: Label | None = None
    pieces: tuple[FormattedPiece, ...] = ()


def markdown(blocks: Iterable[WrittenBlock]) -> str:
    """Return the blocks as Markdown, without a newline at the end."""
    writer = _Writer()
    for block in blocks:
        writer.write(block)
    return writer.made()


class _Level:
    """An open list."""

    def __init__(self, level: int, indent: int) -> None:
        self.level = level
        self.indent = indent
        self.inner = indent
        self.count = -1
        self.mark = "."


class _Writer:
    def __init__(self) -> None:
        self._made: list[str] = []
        self._before = ""
        self._lists: list[_Level] = []

    def made(self) -> str:
        return "".join(self._made)

    def write(self, block: WrittenBlock) -> None:
        if block.kind == "item":
            self._item(block)
        else:
            self._lists = []
            if block.kind == "quote" and self._before == "quote":
                self._put("\n>\n", _lines(block, "> "))
            else:
                self._put("\n\n", _block(block))
        self._before = block.kind

    def _put(self, between: str, text: str) -> None:
        self._made += [between, text] if self._made else [text]

    def _item(self, block: WrittenBlock) -> None:
        if block.level < 0:  # a further paragraph of the item
            indent = " " * (self._lists[-1].inner if self._lists else 0)
            self._put("\n\n", indent + _lines(block, indent).removeprefix(indent))
            return
        assert block.label is not None  # noqa: S101
        new = self._enter(block.level)
        level, count = self._lists[-1], block.label.count if block.label.is_number else 0
        again = level.count > 0 and count > 0 and count != level.count + 1
        other = level.count >= 0 and bool(level.count) != bool(count)
        # Markdown numbers items itself: a change of the mark begins a list with another number.
        if again:
            level.mark = ")" if level.mark == "." else "."
        mark = f"{count}{level.mark} " if count else "- "
        level.inner, level.count = level.indent + len(mark), count
        # A list that does not begin with 1 cannot interrupt a paragraph (CommonMark 5.3).
        apart = self._before != "item" or again or other or (new and count > 1)
        inner = " " * level.inner
        text = " " * level.indent + mark + _lines(block, inner).removeprefix(inner)
        self._put("\n\n" if apart else "\n", text)

    def _enter(self, depth: int) -> bool:
        """Close deeper lists, open one of this depth if needed, and return whether it is new."""
        while self._lists and self._lists[-1].level > depth:
            self._lists.pop()
        if self._lists and self._lists[-1].level == depth:
            return False
        self._lists.append(_Level(depth, self._lists[-1].inner if self._lists else 0))
        return True


def _block(block: WrittenBlock) -> str:
    if block.kind == "heading":
        # CommonMark removes a closing sequence of # from a heading.
        words = re.sub(r"(\s|\A)(#+\s*)\Z", r"\1\\\2", " ".join(block.lines))
        return f"{'#' * min(block.level, 6)} {words}"
    if block.kind == "table":
        return "\n".join(block.lines)
    return _lines(block, "> " if block.kind == "quote" else "")


def _lines(block: WrittenBlock, prefix: str) -> str:
    return "\\\n".join(prefix + escape.block(line) for line in block.lines)
