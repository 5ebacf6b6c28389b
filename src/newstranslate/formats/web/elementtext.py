"""Writes all content of an element as the Markdown of one block."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.formats.web import elements, inlinewriter, running
from newstranslate.formats.web.running import Run, RunningPiece, WritingContext
from newstranslate.formats.web.tree import Element


class ElementText:
    """Writes the inline content of a page's elements."""

    def __init__(self, setting: WritingContext) -> None:
        self.setting = setting
        self._known: dict[Element, bool] = {}

    def holds_blocks(self, element: Element) -> bool:
        """Whether an inline element contains blocks, pictures or embedded content."""
        found = self._known.get(element)
        if found is None:
            found = any(
                child.tag in elements.BLOCKS
                or child.tag in elements.PICTURES
                or child.tag in elements.EMBEDS
                or self.holds_blocks(child)
                for child in element
                if isinstance(child.tag, str)
            )
            self._known[element] = found
        return found

    def lines(self, element: Element, line_break: str) -> tuple[str, Run]:
        """Return an element's content as the Markdown of one block, and the run that it is from."""
        run = self._run(element)
        parts = running.split(_single_breaks(run.pieces))
        return line_break.join(inlinewriter.write(part, line_break) for part in parts), run

    def _run(self, element: Element) -> Run:
        """Return all inline content of an element as one run, with breaks around its blocks."""
        run: list[RunningPiece] = []
        self._gather(element, (), run)
        return Run(run)

    def _gather(self, element: Element, marks: tuple[str, ...], run: list[RunningPiece]) -> None:
        if element.text:
            run.append(RunningPiece(element.text, marks))
        for child in element:
            if isinstance(child.tag, str):
                if child.tag in elements.BLOCKS or self.holds_blocks(child):
                    run.append(RunningPiece("", marks, breaks=True))
                    self._gather(child, marks, run)
                    run.append(RunningPiece("", marks, breaks=True))
                elif child.tag in elements.PICTURES:
                    run.append(RunningPiece(child.get("alt") or "", marks))
                else:
                    run += running.pieces(child, marks, self.setting, frozenset())
                    if running.are_glued(child):
                        run.append(RunningPiece(" ", marks))
            if child.tail:
                run.append(RunningPiece(child.tail, marks))


def _single_breaks(found: Sequence[RunningPiece]) -> list[RunningPiece]:
    """Return the pieces with consecutive line breaks reduced to one."""
    kept: list[RunningPiece] = []
    for piece in found:
        blank = not piece.breaks and not piece.text.strip()
        if (piece.breaks or blank) and (not kept or kept[-1].breaks):
            continue
        kept.append(piece)
    return kept
