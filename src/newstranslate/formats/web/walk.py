"""Converts a web page's tree to a list of blocks: paragraphs, headings, lists, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.formats.web import elements, inlinewriter, lists, media, running, tables
from newstranslate.formats.web.elementtext import ElementText
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import RunningPiece, WritingContext
from newstranslate.formats.web.tree import Element, words

# `___`, `———`, `----`; but not `--`.
_LINE = late.pattern(r"_{2,}|[–—-]{3,}")
"""A horizontal rule drawn with characters."""


def blocks(root: Element, setting: WritingContext) -> list[PageBlock]:
    """Return the blocks of a tree in the order of the page."""
    return list(_Walk(setting).walk(root, (), ()))


class _Walk:
    def __init__(self, setting: WritingContext) -> None:
        self.setting = setting
        self.texts = ElementText(setting)

    def walk(
        self, element: Element, marks: tuple[str, ...], quotes: tuple[Element, ...]
    ) -> Iterator[PageBlock]:
        """Yield the blocks in an element; inline content between them becomes paragraphs."""
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
        caption = inline and elements.is_caption(child) and not elements.in_caption(parent)
        if inline and not caption and not self.texts.holds_blocks(child):
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
        if picture:  # a picture within words goes before the paragraph, which is not split
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
            yield from media.picture(element, self.setting, quotes)
        elif tag in elements.EMBEDS:
            yield from media.embed(element, quotes)
        elif tag == "hr":
            yield PageBlock(element, "rule", "---", "", quotes=quotes)
        # A heading around blocks or pictures is a layout: they are read one by one.
        elif re.fullmatch("h[1-6]", tag) and not self.texts.holds_blocks(element):
            yield from self._heading(element, quotes)
        elif tag in ("ul", "ol", "menu", "dir") and elements.is_list(element):
            yield lists.block(element, self.texts, quotes)
        elif tag == "dl" and elements.is_terms(element):
            yield lists.terms(element, self.texts, quotes)
        elif tag == "table" and elements.is_data(element):
            yield from tables.blocks(element, self.texts, quotes)
        elif tag == "pre":
            yield from self._pre(element, quotes)
        else:
            # An inline element around blocks passes its format on to them: `<b><p>Un mot.</p></b>`.
            inner = (
                marks
                if tag in elements.BLOCKS
                else marks + running.mark_of(element, marks, self.setting)
            )
            inside = (*quotes, element) if tag == "blockquote" else quotes
            yield from self.walk(element, inner, inside)

    def _heading(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        text, run = self.texts.lines(element, " ")
        if run.plain:
            level = max(2, int(element.tag[1]))
            # CommonMark removes a closing sequence of # from a heading.
            closing = re.sub(r"(#+)\Z", r"\\\1", text)
            line = f"{'#' * level} {closing}"
            yield PageBlock(element, "heading", line, run.plain, run.linked, quotes)

    def _pre(self, element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
        text = "".join(element.itertext()).expandtabs(4).strip("\n")
        if not text.strip():
            return
        plain = " ".join(text.split())
        # Without code, `pre` contains verses or mail, whose line ends are kept.
        if element.find(".//code") is not None or "code" in (element.get("class") or ""):
            fence = "`" * max(3, max((len(m) for m in re.findall("`+", text)), default=0) + 1)
            yield PageBlock(element, "code", f"{fence}\n{text}\n{fence}", plain, quotes=quotes)
            return
        for part in re.split(r"\n(?:[ \t]*\n)+", text):
            pieces: list[RunningPiece] = []
            for line in part.split("\n"):
                pieces += [RunningPiece(line), RunningPiece("", breaks=True)]
            for run in running.split(pieces):
                yield PageBlock(element, "paragraph", inlinewriter.write(run), run.plain, 0, quotes)
