"""Word documents → Markdown articles: mammoth reads them, markdownify writes.

mammoth (BSD) knows Word's styles, lists, links, tables and footnotes and gives clean HTML;
markdownify (MIT) turns it into Markdown. Both in the extra ``newstranslate[docx]``.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from newstranslate.errors import InputError
from newstranslate.formats import Dropped, Imported

LARGEST = 200_000_000
"""Bytes that the document may unpack to."""
_MACROS = "word/vbaProject.bin"
_NOTE = re.compile(r"\A(?:foot|end)note-(?:ref-)?(\d+)\Z")


def convert(data: bytes, where: str) -> Imported:
    """Return the article of a .docx; raises `InputError` for what is none, or is a trap."""
    _refuse_traps(data, where)
    try:
        import mammoth
        from markdownify import MarkdownConverter
    except ImportError:
        raise InputError(
            f"{where}: reading Word documents needs mammoth and markdownify: "
            "pip install 'newstranslate[docx]'"
        ) from None
    styles = "p[style-name='Title'] => h1:fresh\np[style-name='Caption'] => p > em:fresh"
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data), style_map=styles, convert_image=mammoth.images.img_element(_no_source)
        )
    except (KeyError, ValueError, zipfile.BadZipFile, AttributeError, SyntaxError) as error:
        raise InputError(f"{where}: cannot be read as a Word document: {error}") from error
    html, notes = _with_notes(str(result.value))
    body = MarkdownConverter(heading_style="ATX", bullets="-", wrap=False).convert(html).strip()
    body = re.sub(r"\[\\\^(\d+)\]", r"[^\1]", re.sub(r"\n{3,}", "\n\n", body))
    if not re.search(r"\w", body):
        raise InputError(f"{where}: no text in this document")
    notes = "".join(f"\n\n[^{number}]: {text}" for number, text in notes)  # type: ignore[assignment]
    dropped = tuple(Dropped(0, m.message, "not known to mammoth") for m in result.messages)
    return Imported(f"{body}{notes}\n", dropped)


def _no_source(_: Any) -> dict[str, str]:
    """Images stay where they are: an article names them by their alternative text."""
    return {"src": "image"}


def _refuse_traps(data: bytes, where: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if _MACROS in {member.filename for member in members}:
                raise InputError(
                    f"{where}: holds macros, which an article has no use for; save it as .docx "
                    "without them"
                )
            if sum(member.file_size for member in members) > LARGEST:
                raise InputError(
                    f"{where}: unpacks to more than {LARGEST // 1_000_000} MB: this is no article"
                )
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    start = archive.open(member).read(4_000)
                    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
                        raise InputError(
                            f"{where}: {member.filename} declares entities, which can fill the "
                            "memory of the machine; no Word document needs them"
                        )
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise InputError(
            f"{where}: is no Word document (.docx): {error}; older .doc files: save them as .docx"
        ) from error


def _with_notes(html: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the HTML with footnote marks as Markdown's, and the notes' texts by number."""
    from bs4 import BeautifulSoup

    tree = BeautifulSoup(html, "html.parser")
    notes: list[tuple[str, str]] = []
    for item in tree.find_all("li", id=_NOTE):
        number = _NOTE.match(str(item["id"]))[1]  # type: ignore[index]
        for back in item.find_all("a", href=re.compile(r"note-ref-\d+$")):
            back.decompose()
        notes.append((number, " ".join(item.get_text(" ").split())))
        item.decompose()
    for anchor in tree.find_all("a", id=re.compile(r"note-ref-\d+$")):
        number = _NOTE.match(str(anchor["id"]))[1]  # type: ignore[index]
        place = anchor.find_parent("sup") or anchor
        place.replace_with(f"[^{number}]")
    for empty in tree.find_all("ol"):
        if not empty.find("li"):
            empty.decompose()
    for anchor in tree.find_all("a", href=False):
        anchor.unwrap()
    return str(tree), notes
