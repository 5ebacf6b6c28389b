"""The empty document for an article: python-docx's own, or a template without its text."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.formats.wordfile.elements import NAMESPACES

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_FONT = "Arial"
_TYPES = "[Content_Types].xml"
_LARGEST = 50_000_000
"""Maximum size of an unpacked template, in bytes."""


def opened(path: Path | None) -> Any:
    """Return a python-docx document without text: a template's, or python-docx's own on A4.

    Raises `InputError` for a template that is missing or not a Word document.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    if path is None:
        return _plain(docx.Document())
    if not path.is_file():
        raise _template_error(path, "file not found")
    try:
        document = docx.Document(io.BytesIO(_as_document(files.read_bytes(path), path)))
        _ = document.styles, document.sections[0], document.settings
    except (
        AttributeError, IndexError, KeyError, NotImplementedError, PackageNotFoundError,
        SyntaxError, TypeError, ValueError, zipfile.BadZipFile,
    ):  # fmt: skip
        # python-docx raises these for damaged packages; lxml's errors are SyntaxErrors.
        raise _template_error(path, "cannot be read as a Word document or template") from None
    _clear(document)
    return document


def _plain(document: Any) -> Any:
    """Return python-docx's own document on A4, in a font with Latin and Arabic letters."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        if fonts.get(qn("w:cstheme")):
            fonts.attrib.clear()
            for script in ("ascii", "hAnsi", "cs"):
                fonts.set(qn(f"w:{script}"), _FONT)
    quote = document.styles["Quote"].element.get_or_add_pPr()
    quote.append(parse_xml(f'<w:ind {NAMESPACES} w:left="567" w:right="567"/>'))
    return document


def _as_document(data: bytes, path: Path) -> bytes:
    """Return a template's bytes with the content type of a document, which python-docx requires."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > _LARGEST:
                raise _template_error(path, "is too large when unpacked")
            parts = {info.filename: archive.read(info) for info in infos}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        raise _template_error(path, "not a Word document or template") from None
    types = parts.get(_TYPES, b"").decode("utf-8", "replace")
    if "macroEnabled" in types:
        raise _template_error(path, "contains macros")
    if _MAIN not in types and _TEMPLATE not in types:
        raise _template_error(path, "not a Word document or template")
    parts[_TYPES] = types.replace(_TEMPLATE, _MAIN).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def _template_error(path: Path, why: str) -> InputError:
    return InputError(
        f"{path}: {why}; publish.docx_template must be a .docx or .dotx file: save it in Word as "
        "one of these"
    )


def _clear(document: Any) -> None:
    """Remove a template's text; its last section, with page size and headers, stays."""
    from docx.oxml.ns import qn

    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
