"""Inserts an article's pictures into its Word document, if they are files that Word can show."""

from __future__ import annotations

import io
import re
import struct
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from newstranslate import late, xml_text
from newstranslate.formats.wordfile.sheet import Sheet

# `https://a.org/b.jpg`, `//a.org/b.jpg`, `data:image/png;base64,`; but not `img/a.jpg`,
# `/img/a.jpg`.
_REMOTE = late.pattern(r"(?:[a-z][a-z0-9+.-]+:)?//|data:", re.IGNORECASE)
_LARGEST = 30_000_000
"""Maximum size of a picture in a document, in bytes."""


def is_remote(address: str) -> bool:
    """Whether a picture is on another server, so that the document links to it."""
    return _REMOTE.match(address) is not None and not address.lower().startswith("data:")


def drawing(sheet: Sheet, part: Any, address: str, alt: str) -> str:
    """Return the XML of a picture; empty, with a remark, if it cannot be inserted."""
    data = _data(sheet, address)
    if data is None:
        return ""
    if not hasattr(part, "new_pic_inline"):
        sheet.remarks[f"pictures in notes are not supported: {address}"] += 1
        return ""
    inline = _inline(part, data)
    if inline is None:
        remark = "Word cannot show this type of picture, save it as PNG or JPEG"
        sheet.remarks[f"{remark}: {address}"] += 1
        return ""
    if inline.extent.cx > sheet.width:
        height = max(1, int(inline.extent.cy * sheet.width / inline.extent.cx))
        inline.extent.cx, inline.extent.cy = sheet.width, height
        size = inline.graphic.graphicData.pic.spPr
        size.cx, size.cy = inline.extent.cx, inline.extent.cy
    for side in "TBLR":
        inline.set(f"dist{side}", "0")
    sheet.drawn += 1
    # `next_id` does not know the pictures that are still text here.
    inline.docPr.set("id", str(part.next_id + sheet.drawn))
    inline.docPr.set("descr", xml_text.legal(alt))
    inline.docPr.set("name", f"Picture {inline.docPr.get('id')}")
    from lxml import etree

    return f"<w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing>"


def _data(sheet: Sheet, address: str) -> bytes | None:
    """Return the bytes of a picture's file; None, with a remark, if it cannot be used."""
    if _REMOTE.match(address):
        what = "stays a link, only pictures in the project are inserted into Word documents"
        sheet.remarks[f"picture {what}: {address[:120]}"] += 1
        return None
    path = _file(sheet, address)
    if path is None:
        sheet.remarks[f"picture is missing, its description is shown instead: {address}"] += 1
        return None
    if path.stat().st_size > _LARGEST:
        sheet.remarks[f"picture is larger than 30 MB, its description is shown: {address}"] += 1
        return None
    return path.read_bytes()


def _file(sheet: Sheet, address: str) -> Path | None:
    """Return a picture's file, relative to the article or the project; None outside the project.

    An article from elsewhere must not be able to publish a file of the computer.
    """
    folder, root = sheet.facts.folder, sheet.facts.root
    name = unquote(re.split(r"[?#]", address, maxsplit=1)[0])
    if not name or "\0" in name or folder is None or root is None:
        return None
    places = [root / name.lstrip("/")] if name.startswith("/") else [folder / name]
    if name.startswith("/"):  # folders that site generators copy to the root of the site
        places += [root / part / name.lstrip("/") for part in ("static", "public", "assets")]
    for place in places:
        try:
            path = place.resolve()
            if path.is_file() and path.is_relative_to(root.resolve()):
                return path
        except OSError:
            continue
    return None


def _inline(part: Any, data: bytes) -> Any:
    """Return python-docx's element for a picture; None if the file is damaged or unsupported."""
    from docx.image.exceptions import (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )

    try:
        return part.new_pic_inline(io.BytesIO(data))
    except (
        InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError,
        AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError,
        ZeroDivisionError, struct.error,
    ):  # fmt: skip
        # Besides its own errors, python-docx raises these for damaged pictures.
        return None
