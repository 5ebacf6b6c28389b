"""Joins a page's blocks into a Markdown body, with captions at their pictures, and quotations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newstranslate.formats import escape
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.formats.web.tree import Element


def assembled(blocks: Sequence[PageBlock]) -> str:
    """Return the Markdown of the body, with captions at their pictures, and quotations."""
    out: list[str] = []
    before: PageBlock | None = None
    for block in _with_captions([b for b in blocks if b.kind != "embed"]):
        text = block.markdown
        shared = 0
        if before is not None:
            shared = len([1 for a, b in zip(before.quotes, block.quotes, strict=False) if a is b])
        text = _quoted(text, len(block.quotes))
        # A blank line would end the quotation that both blocks belong to.
        gap = "\n\n" if not shared else f"\n{('> ' * shared).strip()}\n"
        out += [gap, text] if before is not None else [text]
        before = block
    return "".join(out)


def _quoted(text: str, depth: int) -> str:
    mark = "> " * depth
    return "\n".join((mark + line).rstrip() for line in text.split("\n")) if depth else text


def _with_captions(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Return the blocks, with plain captions as titles of their pictures.

    A caption above its picture is moved below it first.
    """
    moved = list(blocks)
    for at, (one, two) in enumerate(pairwise(blocks)):
        if one.kind == "caption" and two.kind == "picture" and _same_figure(one, two):
            above = moved[at - 1] if at else one
            if not (above.kind == "picture" and _same_figure(above, one)):
                moved[at], moved[at + 1] = two, one
    return _titled(moved)


def _titled(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    made: list[PageBlock] = []
    for block in blocks:
        last = made[-1] if made else None
        # The title of a picture is plain text in quotation marks.
        plain = escape.text(block.plain) == block.plain and block.markdown == block.plain
        if (
            block.kind == "caption"
            and last is not None
            and last.kind == "picture"
            and plain
            and '"' not in block.plain
        ):
            made[-1] = _with_title(last, block.plain)
        else:
            made.append(block)
    return made


def _with_title(picture: PageBlock, caption: str) -> PageBlock:
    """Return a picture with a caption, or with a credit appended to its caption."""
    if picture.markdown.endswith('")'):
        return PageBlock(
            picture.element,
            "picture",
            f'{picture.markdown[:-2]} {caption}")',
            "",
            quotes=picture.quotes,
            source=picture.source,
        )
    text = f'{picture.markdown[:-1]} "{caption}")'
    return PageBlock(
        picture.element, "picture", text, "", quotes=picture.quotes, source=picture.source
    )


def _same_figure(one: PageBlock, two: PageBlock) -> bool:
    def figure(block: PageBlock) -> Element:
        around = [block.element, *block.element.iterancestors()]
        return next(
            (
                e
                for e in around
                if e.tag in ("figure", "dl", "table") or "caption" in (e.get("class") or "")
            ),
            None,
        )

    found = figure(one)
    return found is not None and found is figure(two)
