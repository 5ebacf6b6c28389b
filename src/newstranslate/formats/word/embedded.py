"""Documents embedded in a Word document (``w:altChunk``), which Word merges when it opens it."""

from __future__ import annotations

import re
from html import unescape

from newstranslate import charsets
from newstranslate.formats.word.package import Relation, unpack
from newstranslate.formats.word.reading import WordReading


def report_words(reading: WordReading, relation: Relation | None) -> None:
    """Report the words of an embedded document as omitted."""
    reading.unsure.append(
        "another document is embedded and was omitted; open this one in Word and save it again"
    )
    package = reading.package
    if relation is None or not package.has(relation.target):
        return
    data = package.data(relation.target)
    # A zip archive, so another Word document; otherwise HTML or plain text.
    if data.startswith(b"PK"):
        inner = unpack(data, package.where)
        words = reading.words([inner.xml(inner.main)])
    else:
        words = unescape(
            re.sub(r"<(style|script)\b.*?</\1>|<[^>]*>", " ", _decoded(data), flags=re.S)
        )
    reading.drop(words, "an embedded document", hidden=False)


def _decoded(data: bytes) -> str:
    try:
        return data.decode(charsets.of_units(data[:4]) or "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
