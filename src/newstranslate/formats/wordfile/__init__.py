"""Writes a published article as a Word document, with right-to-left paragraphs where needed.

ECMA-376 (Office Open XML), part 1, transitional. The body is written as XML text; python-docx
opens the template, manages the package and reads pictures.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from newstranslate import late
from newstranslate.formats import Facts, check_word, page
from newstranslate.formats.wordfile import elements, properties, template
from newstranslate.formats.wordfile.blocks import WordBlockWriter
from newstranslate.formats.wordfile.inlines import Inlines
from newstranslate.formats.wordfile.lists import Numbering
from newstranslate.formats.wordfile.notes import Notes
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.formats.wordfile.styles import StyleSheet

# `[^1]: Un mot.`; but not the mark in `Un mot.[^1]`.
_DEFINED = late.pattern(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)


def write(markdown: str, facts: Facts) -> bytes:
    """Return the .docx; raises `InputError` without python-docx, or for a bad template."""
    check_word()
    found = page.parts(markdown)
    document = template.opened(facts.template)
    sheet = Sheet(document, facts, StyleSheet(document), Numbering(document))
    body, texts = _split_notes(found.tokens)
    notes = Notes(sheet, texts, body)
    notes.begin(
        lambda part, tokens, first: WordBlockWriter(
            sheet, Inlines(sheet, part, notes.mark), "footnote text", first
        ).write(tokens)
    )
    blocks = WordBlockWriter(sheet, Inlines(sheet, document.part, notes.mark))
    top, rest = properties.top(found.facts, facts, body)
    for style, children in top:
        blocks.paragraph(style, blocks.inlines.write(children))
    _fill(document, blocks.write(rest))
    notes.finish()
    sheet.remarks.update(_unreferenced(markdown))
    properties.declare(sheet, found.facts, properties.title(found.facts, facts))
    _say(sheet)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _split_notes(tokens: Sequence[Token]) -> tuple[list[Token], Mapping[int, list[Token]]]:
    """Return the tokens of the body, and those of each note."""
    body: list[Token] = []
    texts: dict[int, list[Token]] = {}
    into = body
    for token in tokens:
        if token.type == "footnote_open":
            into = texts.setdefault(int(token.meta.get("id", 0)), [])
        elif token.type == "footnote_close":
            into = body
        elif not token.type.startswith(("footnote_block", "footnote_anchor")):
            into.append(token)
    return body, texts


def _unreferenced(markdown: str) -> Iterator[str]:
    """Yield a remark for each note without a reference; Markdown renderers omit such notes."""
    for label in dict.fromkeys(_DEFINED.findall(markdown)):
        if f"[^{label}]" not in markdown.replace(f"[^{label}]:", ""):
            yield f"note [^{label}] has no reference in the text and is not in the document"


def _fill(document: Any, blocks: Sequence[str]) -> None:
    """Insert blocks into a document, before the properties of its last section."""
    from docx.oxml import parse_xml

    body = document.element.body
    made = parse_xml(f"<w:body {elements.NAMESPACES}>{''.join(blocks)}</w:body>")
    end = body.sectPr
    for child in list(made):
        body.append(child) if end is None else end.addprevious(child)


def _say(sheet: Sheet) -> None:
    for line in _remarks(sheet):
        sheet.facts.say(line)


def _remarks(sheet: Sheet) -> Iterator[str]:
    if sheet.facts.template and sheet.styles.missing:
        names = ", ".join(sheet.styles.missing)
        yield f"{sheet.facts.template.name} has no style {names}: newstranslate’s style is used"
    for remark, count in sheet.remarks.items():
        yield remark if count == 1 else f"{remark} ({count} times)"
