"""Pictures and embedded content of a web page."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate.formats import escape
from newstranslate.formats.web import elements, inlinewriter, running
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.running import Run, RunningPiece, WritingContext
from newstranslate.formats.web.tree import Element, picture_source, words


def picture(
    element: Element, setting: WritingContext, quotes: tuple[Element, ...]
) -> Iterator[PageBlock]:
    """Yield a picture, and the caption that a script would show below it."""
    source = running.address_of(picture_source(element), setting)
    alt = " ".join((element.get("alt") or "").split())
    if source and not elements.is_tiny(element):
        text = f"![{escape.text(alt)}]({source})"
        yield PageBlock(element, "picture", text, "", quotes=quotes, source=source)
    yield from _caption(element, quotes)


def _caption(element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
    """Yield the caption that a gallery's script would show below a picture."""
    declared = next(
        (element.get(n) for n in ("data-caption", "data-image-caption") if element.get(n)), ""
    )
    if "<" in declared:
        from lxml import html

        declared = words(html.fromstring(f"<div>{declared}</div>"))
    plain = " ".join(declared.split())
    figure = next(element.iterancestors("figure", "dl", "table"), None)
    shown = figure is not None and plain in words(figure)
    if plain and not shown:
        run = Run([RunningPiece(plain)])
        yield PageBlock(element, "caption", inlinewriter.write(run), plain, 0, quotes)


def embed(element: Element, quotes: tuple[Element, ...]) -> Iterator[PageBlock]:
    """Yield a block for embedded content of another site."""
    source = element.get("src") or element.get("data-src") or element.get("data") or ""
    title = " ".join((element.get("title") or words(element)).split())
    yield PageBlock(element, "embed", "", title, quotes=quotes, source=source)
