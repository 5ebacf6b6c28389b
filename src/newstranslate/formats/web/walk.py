"""A web page's tree as a row of blocks: paragraphs, headings, lists, tables, pictures, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate.formats.web import elements, inlinewriter, running
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import Run, RunningPiece, WritingContext
from newstranslate.formats.web.tree import Element, picture_source, words

_LINE = re.compile(r"_{2,}|[–—-]{3,}")
"""A line that is drawn with characters."""
_MOST_CELLS = 5_000
"""Cells of a table with its merged ones from which these are read as single: hostile ones made millions."""
_MERGED = "merged cells of a table are single cells beside empty ones now"
_TOO_MERGED = "the merged cells of a table are single cells now: together they span too many"


def blocks(root: Element, setting: WritingContext) -> list[PageBlock]:
    """Return the blocks of a tree in the order of the page."""
    return list(_Walk(setting).walk(root, (), ()))


class _Walk:
    def __init__(self, setting: WritingContext) -> None:
        self.setting = setting
        self._holds: dict[Element, bool] = {}

    def holds_blocks(self, element: Element) -> bool:
        """Whether there is a block or picture in an element that is none itself."""
        found = self._holds.get(element)
        if found is None:
            found = any(
                child.tag in elements.BLOCKS
                or child.tag in elements.PICTURES
                or child.tag in elements.EMBEDS
                or self.holds_blocks(child)
                for child in element
                if isinstance(child.tag, str)
            )
            self._holds[element] = found
        return found

    def walk(
        self, element: Element, marks: tuple[str, ...], quotes: tuple[Element, ...]
    ) -> Iterator[PageBlock]:
        """Yield the blocks in an element: its inline content in paragraphs, its blocks in turn."""
        run: list[RunningPiece] = []
        if element.text:
            run.append(RunningPiece(element.text, marks))
        for child in element:
            if isinstance(child.tag, str):
                yield from self._child(child, element, run, marks, quotes)
            if child.tail:
                run.append(RunningPiece(child.tail, marks))
        yield from self._paragraphs(run, element, quotes)

    def _child(
        self,
        child: Element,
        parent: Element,
        run: list[RunningPiece],
        marks: tuple[str, ...],
        quotes: tuple[Element, ...],
    ) -> Iterator[PageBlock]:
        inline = (
            child.tag not in elements.BLOCKS
            and child.tag not in elements.PICTURES
            and child.tag not in elements.EMBEDS
        )
        told = inline and elements.is_caption(child) and not elements.in_caption(parent)
        if inline and not told and not self.holds_blocks(child):
            run += running.pieces(child, marks, self.setting, frozenset())
            if running.are_glued(child):
                run.append(RunningPiece(" ", marks))
            return
        if child.tag in elements.PICTURES and elements.is_sign(child):
            run.append(RunningPiece(child.get("alt") or "", marks))
            return
        picture = child.tag in elements.PICTURES or (
            inline and not words(child) and not self._embeds(child)
        )
        if picture:  # beside words: before the paragraph, which stays whole
            yield from self._block(child, marks, quotes)
            return
        yield from self._paragraphs(run, parent, quotes)
        run.clear()
        yield from self._block(child, marks, quotes)

    def _embeds(self, element: Element) -> bool:
        return any(child.tag in elements.EMBEDS for child in element.iter())

    def _paragraphs(
        self, run: Sequence[RunningPiece], element: Element, quotes: tuple[Element, ...]
    ) -> Iterator[PageBlock]:
        for found in running.split(run):
            if _LINE.fullmatch(found.plain):
                yield PageBlock(element, "rule", "---", "", quotes=quotes)
                continue
            kind = "caption" if elements.in_caption(element) else "paragraph"
            yield PageBlock(
                element, kind, inlinewriter.write(found), found.plain, found.linked, quotes
            )

    def _block(
        self, element: Element, marks: tuple[str, ...], quotes: tuple[Element, ...]
    ) -> Iterator[PageBlock]:
        tag = element.tag
        if tag in elements.PICTURES:
            yield from self._picture(element, quotes)
        elif tag in elements.EMBEDS:
            yield from self._embed(element, quotes)
        elif tag == "hr":
            yield PageBlock(element, "rule", "---", "", quotes=quotes)
        elif re.fullmatch("h[1-6]", tag) and not self._has_inner_blocks(element):
            yield from self._heading(element, quotes)
        elif tag in ("ul", "ol", "menu", "dir") and elements.is_list(element):
            yield self._list(element, quotes)
        elif tag == "dl" and elements.is_terms(element):
            yield self._terms(element, quotes)
        elif tag == "table" and elements.is_data(element):
            yield from self._table(element, quotes)
        elif tag == "pre":
            yield from self._pre(element, quotes)
        else:
            inner = (
                marks
                if tag in elements.BLOCKS
                else marks + running.mark_of(element, marks, self.setting)
            )
            inside = (*quotes, element) if tag == "blockquote" else quotes
            yield from self.walk(element, inner, inside)

    def _has_inner_blocks(self, element: Element) -> bool:
        return self.holds_blocks(element)

    def _run(self, element: Element) -> Run:
        """Return all inline content below an element as one run; its blocks part lines."""
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

    def _lines(self, element: Element, line_break: str) -> tuple[str, Run]:
        """Return what an element holds as Markdown of one block, and the run it was made of."""
        run = self._run(element)
        parts = running.split(_single_breaks(run.pieces))
        return line_break.join(inlinewriter.write(part, line_break) for part in parts), run

    def _heading(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        text, run = self._lines(element, " ")
        if run.plain:
            level = max(2, int(element.tag[1]))
            closing = re.sub(r"(#+)\Z", r"\\\1", text)
            line = f"{'#' * level} {closing}"
            yield PageBlock(element, "heading", line, run.plain, run.linked, quotes)

    def _list(self, element: Element, quotes: tuple[Element, ...]) -> PageBlock:
        runs: list[Run] = []
        markdown = "\n".join(self._items(element, runs))
        plain = " ".join(run.plain for run in runs)
        linked = sum(run.linked for run in runs)
        parts = tuple(run.plain for run in runs)
        return PageBlock(element, "list", markdown, plain, linked, quotes, parts=parts)

    def _items(self, element: Element, runs: list[Run]) -> Iterator[str]:
        number = int(element.get("start") or 1) if (element.get("start") or "1").isdigit() else 1
        for item in element:
            if not isinstance(item.tag, str):
                continue
            mark = f"{number}." if element.tag == "ol" else "-"
            number += 1
            text, inner = self._item(item, runs)
            indent = " " * (len(mark) + 1)
            lines = [*text.split("\n"), *inner] if text else inner
            if lines:
                yield "\n".join([f"{mark} {lines[0]}", *(indent + line for line in lines[1:])])

    def _item(self, item: Element, runs: list[Run]) -> tuple[str, list[str]]:
        """Return an item's own text, and the lines of the lists in it."""
        if item.tag in ("ul", "ol"):  # a list straight in a list, as editors wrote them
            return "", "\n".join(self._items(item, runs)).split("\n")
        at = len(runs)
        nested = [found for found in item.iter("ul", "ol") if _nearest_item(found) is item]
        inner: list[str] = []
        for found in nested:
            inner += "\n".join(self._items(found, runs)).split("\n")
        for found in nested:
            _cut(found)
        text, run = self._lines(item, "\\\n")
        runs.insert(at, run)
        return text, [line for line in inner if line]

    def _terms(self, element: Element, quotes: tuple[Element, ...]) -> PageBlock:
        out: list[str] = []
        runs: list[Run] = []
        for part in element.iter("dt", "dd"):
            text, run = self._lines(part, "\\\n" if part.tag == "dd" else " ")
            runs.append(run)
            if not run.plain:
                continue
            if part.tag == "dt":
                out += ["", text] if out and out[-1].startswith((":", " ")) else [text]
            else:
                out.append(": " + text.replace("\n", "\n  "))
        plain = " ".join(run.plain for run in runs)
        return PageBlock(
            element, "terms", "\n".join(out), plain, sum(run.linked for run in runs), quotes
        )

    def _table(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        for caption in element.iter("caption"):
            text, run = self._lines(caption, "\\\n")
            if run.plain:
                yield PageBlock(caption, "paragraph", text, run.plain, run.linked, quotes)
        grid, runs, note = self._grid(element)
        if not grid:
            return
        if not elements.has_header(element):
            grid.insert(0, [""] * max(map(len, grid)))
        width = max(map(len, grid))
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in grid]
        lines.insert(1, "|" + "---|" * width)
        plain = " ".join(run.plain for run in runs)
        notes = (note,) if note else ()
        linked = sum(run.linked for run in runs)
        parts = tuple(run.plain for run in runs)
        yield PageBlock(
            element, "table", "\n".join(lines), plain, linked, quotes, notes=notes, parts=parts
        )

    def _grid(self, table: Element) -> tuple[list[list[str]], list[Run], str]:
        """Return the rows of a table, the runs of its cells, and what became of merged cells."""
        grid: list[list[str]] = []
        runs: list[Run] = []
        below: dict[int, int] = {}
        spans = [elements.spans(cell) for cell in table.iter("td", "th")]
        merged = sum(wide * high for wide, high in spans) <= _MOST_CELLS
        for row in table.iter("tr"):
            cells: list[str] = []
            for cell in row:
                if cell.tag not in ("td", "th"):
                    continue
                while below.get(len(cells), 0):
                    below[len(cells)] -= 1
                    cells.append("")
                text, run = self._lines(cell, "<br>")
                runs.append(run)
                wide, high = elements.spans(cell) if merged else (1, 1)
                for offset in range(wide):
                    below[len(cells)] = high - 1
                    cells.append("" if offset else re.sub(r"(?<!\\)\|", r"\\|", text))
            while below.get(len(cells), 0):
                below[len(cells)] -= 1
                cells.append("")
            if cells:
                grid.append(cells)
        if all(span == (1, 1) for span in spans):
            return grid, runs, ""
        return grid, runs, _MERGED if merged else _TOO_MERGED

    def _pre(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        text = "".join(element.itertext()).expandtabs(4).strip("\n")
        if not text.strip():
            return
        plain = " ".join(text.split())
        if element.find(".//code") is not None or "code" in (element.get("class") or ""):
            fence = "`" * max(3, max((len(m) for m in re.findall("`+", text)), default=0) + 1)
            yield PageBlock(element, "code", f"{fence}\n{text}\n{fence}", plain, quotes=quotes)
            return
        for part in re.split(r"\n[ \t]*\n", text):
            pieces: list[RunningPiece] = []
            for line in part.split("\n"):
                pieces += [RunningPiece(line), RunningPiece("", breaks=True)]
            for run in running.split(pieces):
                yield PageBlock(element, "paragraph", inlinewriter.write(run), run.plain, 0, quotes)

    def _picture(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        source = running.address_of(picture_source(element), self.setting)
        alt = " ".join((element.get("alt") or "").split())
        if source and not elements.is_tiny(element):
            text = f"![{inlinewriter.escape(alt)}]({source})"
            yield PageBlock(element, "picture", text, "", quotes=quotes, source=source)
        yield from self._told(element, quotes)

    def _told(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        """Yield the caption that a gallery's script would show below a picture."""
        held = next(
            (element.get(n) for n in ("data-caption", "data-image-caption") if element.get(n)), ""
        )
        if "<" in held:
            from lxml import html

            held = words(html.fromstring(f"<div>{held}</div>"))
        plain = " ".join(held.split())
        figure = next(element.iterancestors("figure", "dl", "table"), None)
        shown = figure is not None and plain in words(figure)
        if plain and not shown:
            run = Run([RunningPiece(plain)])
            yield PageBlock(element, "caption", inlinewriter.write(run), plain, 0, quotes)

    def _embed(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        source = element.get("src") or element.get("data-src") or element.get("data") or ""
        if not source:
            source = next((s.get("src") for s in element.iter("source") if s.get("src")), "")
        title = " ".join((element.get("title") or words(element)).split())
        yield PageBlock(element, "embed", "", title, quotes=quotes, source=source)


def _single_breaks(found: Sequence[RunningPiece]) -> list[RunningPiece]:
    """Return the pieces with one line break where there are several in a row."""
    kept: list[RunningPiece] = []
    for piece in found:
        blank = not piece.breaks and not piece.text.strip()
        if (piece.breaks or blank) and (not kept or kept[-1].breaks):
            continue
        kept.append(piece)
    return kept


def _nearest_item(element: Element) -> Element:
    return next(element.iterancestors("li"), None)


def _cut(element: Element) -> None:
    """Take a nested list out of its item, keeping the text behind it on a line of its own."""
    parent = element.getparent()
    if parent is None:
        return
    tail, element.tail = element.tail, None
    if tail and tail.strip():
        kept = parent.makeelement("div", {})
        kept.text = tail
        element.addnext(kept)
    parent.remove(element)
