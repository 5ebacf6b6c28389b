"""Web pages: converts a page to an article, and keeps the page so that it can be converted again.

A kept page is `NAME.source.html`, the bytes as received. `NAME.source.json` holds what the server
sent besides them: the address, the day, the content type and the charset.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

from newstranslate import charsets, files
from newstranslate.errors import InputError
from newstranslate.formats import Imported
from newstranslate.late import dataclass

KEPT = ".source.html"
"""The ending of the file name of a kept page."""
_RECORD = ".source.json"


@dataclass(frozen=True, slots=True)
class PageResponse:
    """The metadata of a downloaded page."""

    source_url: str
    """The address of the page, after redirects."""
    retrieved: str
    """The day of the download, ISO 8601."""
    charset: str
    """The charset in the server's response; empty if there was none."""
    is_html: bool


def article(data: bytes, received: PageResponse, where: str) -> Imported:
    """Return the article in a page, with its address and day; raises `InputError` if none."""
    # Their patterns take 0.15 s to compile, and most commands read no page.
    from newstranslate.formats import plaintext
    from newstranslate.formats.web import converter

    page = charsets.decode(data, where, received.charset)
    files.refuse_conflicts(page.text, where)
    if received.is_html:
        made = converter.read(page.text, where, received.source_url)
    else:
        made = plaintext.convert(page.text, where)
    facts = {"source_url": received.source_url, "retrieved": received.retrieved}
    lines = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items()
    )
    start, front, body = made.markdown.split("---\n", 2)
    return replace(
        made,
        markdown=f"{start}---\n{front}{lines}---\n{body}",
        notes=(*made.notes, *page.notes),
        unsure=(*made.unsure, *page.unsure),
    )


def kept(name: str, data: bytes, received: PageResponse) -> dict[str, bytes]:
    """Return file name → content, for the files that keep a page beside its article `name`."""
    record = json.dumps(asdict(received), ensure_ascii=False, indent=2) + "\n"
    return {f"{name}{KEPT}": data, f"{name}{_RECORD}": record.encode()}


def article_beside(path: Path) -> Path:
    """Return the path of the article of a kept page."""
    return path.with_name(path.name.removesuffix(KEPT) + ".md")


def received(path: Path) -> PageResponse | None:
    """Return the recorded metadata of a kept page; None for any other file.

    Raises `InputError` for a damaged record.
    """
    record = path.with_name(path.name.removesuffix(KEPT) + _RECORD)
    if not path.name.endswith(KEPT) or not record.is_file():
        return None
    try:
        found = json.loads(files.read_text(record))
    except (ValueError, RecursionError):
        found = None
    fields = found if isinstance(found, dict) else {}
    texts = [fields.get(name) for name in ("source_url", "retrieved", "charset")]
    if not all(isinstance(text, str) for text in texts):
        raise InputError(
            f"{record}: does not say what the server said of {path.name}; fetch the page again, "
            "or delete this file to read the page as any other"
        )
    url, day, charset = map(str, texts)
    return PageResponse(url, day, charset, fields.get("is_html") is not False)
