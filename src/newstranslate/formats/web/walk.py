"""A web page's tree as a row of blocks: paragraphs, headings, lists, tables, pictures, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newstranslate.formats.web import inlinewriter, running
from newstranslate.formats.web.running import Run, RunningPiece, WritingContext
from newstranslate.formats.web.tree import Element, picture_source, words

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup"
    " option p pre search section select summary table tbody td textarea tfoot th thead tr ul"
    " caption colgroup button marquee".split()
)
_EMBEDS = frozenset(
    "iframe video audio object embed amp-iframe amp-youtube amp-twitter amp-video amp-ad amp-embed"
    " amp-instagram amp-facebook canvas map math-renderer frame".split()
)
_PICTURES = frozenset(["img", "amp-img", "amp-anim"])
_CAPTION = re.compile(
    r"(?:\A|[\s_-])(?:wp-caption-text|caption|captions|credit|credits|legende|legend|spip_doc_titre"
    r"|spip_doc_descriptif|spip_doc_credits|photo-credit|image-credit|copyright-image|img-caption"
    r"|tr-caption)(?:[\s_-]|\Z)",
    re.IGNORECASE,
)
_ICON = re.compile(
    r"(?:\A|[\s_-])(?:emoji|smiley|icon|icons|ico|logo|avatar|gravatar|spinner|pixel)(?:[\s_-]|\Z)",
    re.IGNORECASE,
)


_LINE = re.compile(r"_{2,}|[–—-]{3,}")
"""A line that is drawn with characters."""
_MOST_CELLS = 5_000
"""Cells of a table with its merged ones from which these are read as single: hostile ones made millions."""
_MERGED = "merged cells of a table are single cells beside empty ones now"
_TOO_MERGED = "the merged cells of a table are single cells now: together they span too many"


@dataclass(slots=True, eq=False)
class PageBlock:
    """One block of the page."""

    element: Element
    """What it was made of, or the nearest element round it."""
    kind: str
    """``paragraph``, ``heading``, ``list``, ``table``, ``terms``, ``code``, ``picture``,
    ``caption``, ``rule`` or ``embed``."""
    markdown: str
    plain: str
    """Its words on one line."""
    linked: int = 0
    """How many of its characters are part of a link."""
    quotes: tuple[Element, ...] = ()
    """The quotations that it is in, from the outermost."""
    source: str = ""
    """A picture's or an embedded thing's address."""
    notes: tuple[str, ...] = ()
    """What was changed in writing it."""
    parts: tuple[str, ...] = ()
    """The words of each item or cell, for one that has such."""

    @property
    def size(self) -> int:
        """Its number of words."""
        return len(self.plain.split())

    @property
    def link_share(self) -> float:
        """Share of its characters that are part of a link, 0–1."""
        return self.linked / len(self.plain) if self.plain else 0.0


def blocks(root: Element, setting: WritingContext) -> list[PageBlock]:
    """Return the blocks of a tree in the order of the page."""
    return list(_Walk(setting).walk(root, (), ()))


def is_caption(element: Element) -> bool:
    """Whether an element says that it holds a picture's caption or credit."""
    if element.tag == "figcaption":
        return True
    return element.tag != "table" and bool(_CAPTION.search(element.get("class") or ""))


class _Walk:
    def __init__(self, setting: WritingContext) -> None:
        self.setting = setting
        self._holds: dict[Element, bool] = {}

    def holds_blocks(self, element: Element) -> bool:
        """Whether there is a block or picture in an element that is none itself."""
        found = self._holds.get(element)
        if found is None:
            found = any(
                child.tag in _BLOCKS
                or child.tag in _PICTURES
                or child.tag in _EMBEDS
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
            child.tag not in _BLOCKS and child.tag not in _PICTURES and child.tag not in _EMBEDS
        )
        told = inline and is_caption(child) and not _in_caption(parent)
        if inline and not told and not self.holds_blocks(child):
            run += running.pieces(child, marks, self.setting, frozenset())
            if running.are_glued(child):
                run.append(RunningPiece(" ", marks))
            return
        if child.tag in _PICTURES and _is_sign(child):
            run.append(RunningPiece(child.get("alt") or "", marks))
            return
        picture = child.tag in _PICTURES or (
            inline and not words(child) and not self._embeds(child)
        )
        if picture:  # beside words: before the paragraph, which stays whole
            yield from self._block(child, marks, quotes)
            return
        yield from self._paragraphs(run, parent, quotes)
        run.clear()
        yield from self._block(child, marks, quotes)

    def _embeds(self, element: Element) -> bool:
        return any(child.tag in _EMBEDS for child in element.iter())

    def _paragraphs(
        self, run: Sequence[RunningPiece], element: Element, quotes: tuple[Element, ...]
    ) -> Iterator[PageBlock]:
        for found in running.split(run):
            if _LINE.fullmatch(found.plain):
                yield PageBlock(element, "rule", "---", "", quotes=quotes)
                continue
            kind = "caption" if _in_caption(element) else "paragraph"
            yield PageBlock(
                element, kind, inlinewriter.write(found), found.plain, found.linked, quotes
            )

    def _block(
        self, element: Element, marks: tuple[str, ...], quotes: tuple[Element, ...]
    ) -> Iterator[PageBlock]:
        tag = element.tag
        if tag in _PICTURES:
            yield from self._picture(element, quotes)
        elif tag in _EMBEDS:
            yield from self._embed(element, quotes)
        elif tag == "hr":
            yield PageBlock(element, "rule", "---", "", quotes=quotes)
        elif re.fullmatch("h[1-6]", tag) and not self._has_inner_blocks(element):
            yield from self._heading(element, quotes)
        elif tag in ("ul", "ol", "menu", "dir") and _is_list(element):
            yield self._list(element, quotes)
        elif tag == "dl" and _is_terms(element):
            yield self._terms(element, quotes)
        elif tag == "table" and _is_data(element):
            yield from self._table(element, quotes)
        elif tag == "pre":
            yield from self._pre(element, quotes)
        else:
            inner = (
                marks if tag in _BLOCKS else marks + running.mark_of(element, marks, self.setting)
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
                if child.tag in _BLOCKS or self.holds_blocks(child):
                    run.append(RunningPiece("", marks, breaks=True))
                    self._gather(child, marks, run)
                    run.append(RunningPiece("", marks, breaks=True))
                elif child.tag in _PICTURES:
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
        if not _has_header(element):
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
        spans = [_spans(cell) for cell in table.iter("td", "th")]
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
                wide, high = _spans(cell) if merged else (1, 1)
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
        if source and not _is_tiny(element):
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


def _in_caption(element: Element) -> bool:
    """Whether text in an element is a caption: by its name, or because it shares a figure."""
    around = [element, *element.iterancestors()][:5]
    for one in around:
        if is_caption(one):
            return True
        if one.tag in ("blockquote", "table", "pre", "article"):
            return False
        if one.tag == "figure":
            return any(True for _ in one.iter(*_PICTURES))
    return False


def _is_sign(image: Element) -> bool:
    """Whether a picture stands for a character: an emoji."""
    return bool(image.get("alt")) and bool(re.search(r"emoji|smiley", image.get("class") or ""))


def _is_tiny(image: Element) -> bool:
    sizes = [image.get(name, "") for name in ("width", "height")]
    small = any(re.fullmatch(r"\d+", size) and int(size) < 50 for size in sizes)
    return small or bool(_ICON.search(f"{image.get('class') or ''} {image.get('id') or ''}"))


def _is_list(element: Element) -> bool:
    """Whether a list is one of text, not of cards: no headings or pictures in its items."""
    if any(
        True
        for _ in element.iter(
            "h1", "h2", "h3", "h4", "h5", "figure", "table", "article", *_PICTURES
        )
    ):
        return False
    items = [child for child in element if child.tag == "li"]
    return bool(items) and all(len(item.findall("p")) < 3 for item in items)


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


def _is_terms(element: Element) -> bool:
    pictures = any(True for _ in element.iter("figure", "table", *_PICTURES))
    return not pictures and element.find(".//dt") is not None and element.find(".//dd") is not None


def _is_data(table: Element) -> bool:
    """Whether a table holds data: no layout of an old page, no pictures, more than one column."""
    if table.get("role") in ("presentation", "none"):
        return False
    if any(
        True for _ in table.iter("ul", "ol", "figure", "h1", "h2", "form", *_PICTURES, *_EMBEDS)
    ):
        return False
    if any(inner is not table for inner in table.iter("table")):
        return False
    if table.find(".//th") is not None:
        return True
    rows = [[cell for cell in row if cell.tag == "td"] for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    many = max((len(row) for row in rows), default=0) > 1
    return many and all(len(cell.findall(".//p")) < 2 and len(words(cell)) < 600 for cell in cells)


def _has_header(table: Element) -> bool:
    first = next(table.iter("tr"), None)
    if first is None:
        return False
    cells = [cell for cell in first if cell.tag in ("td", "th")]
    in_head = any(True for _ in first.iterancestors("thead"))
    return bool(cells) and (in_head or all(cell.tag == "th" for cell in cells))


def _spans(cell: Element) -> tuple[int, int]:
    """Return how many columns and rows a cell spans."""
    return _span(cell, "colspan"), _span(cell, "rowspan")


def _span(cell: Element, name: str) -> int:
    value = cell.get(name) or "1"
    return min(max(int(value), 1), 50) if value.isdigit() else 1
