"""Converts Word documents to Markdown articles.

Reads the XML directly: libraries (mammoth, pandoc) silently drop content that an article needs:
results of fields, superscripts, text boxes, tracked changes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePath
from xml.etree.ElementTree import Element

from newstranslate.errors import InputError
from newstranslate.formats import Imported, wordwriter
from newstranslate.formats.word import lists, styles
from newstranslate.formats.word.blocks import BlockReader
from newstranslate.formats.word.package import Package, unpack
from newstranslate.formats.word.paragraphs import Paragraphs
from newstranslate.formats.word.pieces import is_plain, plain
from newstranslate.formats.word.reading import WordReading, messages
from newstranslate.formats.wordwriter import WrittenBlock

_ROOTS = {
    "styles": "w_styles", "numbering": "w_numbering", "footnotes": "w_footnotes",
    "endnotes": "w_endnotes", "comments": "w_comments", "header": "w_hdr", "footer": "w_ftr",
}  # fmt: skip
"""Kind of a part → its root element."""
_PAGE_EDGES = {"header": "in a page’s header", "footer": "in a page’s footer"}
_NOTES = {"footnote": "footnotes", "endnote": "endnotes"}
# Word's own: the line above the notes of a page, and the notice that a note goes on.
_NO_NOTE = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def convert(data: bytes, where: str) -> Imported:
    """Return the article in a .docx.

    Raises `InputError` for another file type, a document without text, and a zip bomb.
    """
    package = unpack(data, where)
    root = package.xml(package.main)
    body = root.find("w_body")
    if root.tag != "w_document" or body is None:
        raise InputError(f"{where}: not a Word document (.docx): {package.main} has no text body")
    reading = WordReading(
        package,
        styles.read(_part(package, "styles")),
        lists.read(_part(package, "numbering")),
        PurePath(where).stem,
    )
    blocks = list(BlockReader(reading, Paragraphs(reading, package.main, root)).read(body))
    facts, blocks = _facts(blocks)
    text = "\n\n".join(filter(None, [wordwriter.markdown(blocks), *_notes(reading)]))
    if not re.search(r"\w", text + "".join(facts.values())):
        raise InputError(f"{where}: no text in this document")
    _report_omissions(reading)
    reading.unsure += _invalid_parts(package)
    reading.counts["unlisted"] = reading.lists.unknown
    reading.drop(" ".join(reading.overlooked(body)), "where Word expects no text", hidden=False)
    front = "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in facts.items())
    return Imported(
        (f"---\n{front}---\n\n" if front else "") + f"{text}\n",
        tuple(reading.dropped),
        (*_other_title(reading, text + "".join(facts.values())), *messages(reading)),
        tuple(dict.fromkeys(reading.unsure)),
        reading.pictures,
    )


def _part(package: Package, kind: str) -> Element | None:
    return next((package.xml(name) for name in package.related(kind)), None)


def _invalid_parts(package: Package) -> Iterator[str]:
    """Yield a message for each part that is missing, or has another type than declared."""
    for relation in package.relations(package.main).values():
        wanted = _ROOTS.get(relation.kind)
        if wanted is None or relation.external:
            continue
        if not package.has(relation.target):
            why = "is missing"
        elif package.xml(relation.target).tag != wanted:
            why = f"contains no {relation.kind}"
        else:
            continue
        yield f"its part {relation.target} {why}: text may be lost; open the document in Word"


def _facts(blocks: list[WrittenBlock]) -> tuple[dict[str, str], list[WrittenBlock]]:
    """Return title and standfirst for the front matter, and the other blocks.

    The first title and subtitle are taken, with directly following blocks in the same style; one
    with markup stays a block, because front matter would lose its markup.
    """
    facts: dict[str, str] = {}
    kept: list[WrittenBlock] = []
    names = {"title": "title", "subtitle": "description"}
    before = ""
    for block in blocks:
        key = names.get(block.kind, "")
        fits = key and (key not in facts or before == block.kind)
        if fits and is_plain(block.pieces):
            facts[key] = f"{facts.get(key, '')} {plain(block.pieces)}".strip()
        elif block.kind == "title":
            kept.append(WrittenBlock("heading", block.lines, 1))
        else:
            kept.append(WrittenBlock("paragraph", block.lines) if key else block)
        before = block.kind
    return facts, kept


# --- notes -----------------------------------------------------------------------------


def _notes(reading: WordReading) -> Iterator[str]:
    """Yield the notes in the order of their marks; reading a note may add further notes."""
    parts = {kind: next(reading.package.related(of), "") for kind, of in _NOTES.items()}
    roots = {kind: reading.package.xml(part) for kind, part in parts.items() if part}
    found = {
        (kind, note.get("w_id", "")): note
        for kind, root in roots.items()
        for note in root.findall(f"w_{kind}")
        if note.get("w_type") not in _NO_NOTE
    }
    paragraphs = {kind: Paragraphs(reading, parts[kind], root) for kind, root in roots.items()}
    done = 0
    while done < len(reading.notes):
        (kind, ident), label = list(reading.notes.items())[done]
        note = found.pop((kind, ident), None)
        blocks = list(BlockReader(reading, paragraphs[kind]).read(note)) if note is not None else []
        if not blocks:
            reading.unsure.append(f"note {label} is missing from the document")
        yield _note(label, wordwriter.markdown(blocks))
        done += 1
    for note in found.values():
        reading.drop(reading.words([note]), "a note that no visible text refers to", hidden=True)


def _note(label: str, text: str) -> str:
    first, *others = text.split("\n")
    lines = [f"[^{label}]: {first}".rstrip(), *(f"    {line}".rstrip() for line in others)]
    return "\n".join(lines)


# --- omitted text ----------------------------------------------------------------------


def _other_title(reading: WordReading, text: str) -> Iterator[str]:
    """Yield a note on the title in the document's properties if the article does not contain it."""
    properties = (
        relation.target
        for relation in reading.package.relations("").values()
        if relation.kind == "core-properties" and reading.package.has(relation.target)
    )
    for name in properties:
        for element in reading.package.xml(name):
            title = " ".join((element.text or "").split())
            if element.tag == "dc_title" and _letters(title) not in _letters(text):
                yield f"the title in the document’s properties was omitted: “{title}”"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _report_omissions(reading: WordReading) -> None:
    for kind, reason in _PAGE_EDGES.items():
        roots = [reading.package.xml(name) for name in reading.package.related(kind)]
        reading.roots += roots
        # Each section can have parts of its own with the same words.
        for words in dict.fromkeys(" ".join(reading.words([root]).split()) for root in roots):
            reading.drop(words, reason, hidden=False)
    for root in reading.roots:
        reading.report_other_branches(root)
    for name in reading.package.related("comments"):
        for comment in reading.package.xml(name).iter("w_comment"):
            reading.counts["comments"] += 1
            by = comment.get("w_author", "")
            reading.drop(
                reading.words([comment]), f"a comment{f' by {by}' if by else ''}", hidden=True
            )
