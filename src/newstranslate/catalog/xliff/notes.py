"""Adds the notes of translators from the CAT tool to the comments of units."""

from __future__ import annotations

import re
from dataclasses import replace

from newstranslate import late
from newstranslate.catalog.marks import ANOTHER, APPROVED, REPLACED, TOOL_NOTES
from newstranslate.catalog.xliff.marks import (
    VERSION,
    WAS_APPROVED,
    WAS_WITHDRAWN,
    ReturnedUnit,
    exported_notes,
)
from newstranslate.model import Unit
from newstranslate.xml_text import legal

_OURS = ("kind", "origin", "term", VERSION)
"""Categories of notes that were not written by people."""
# The version of a unit as exported: `0123456789ab`, `0123456789ab!`.
_VERSION = late.pattern(f"[0-9a-f]{{12}}[{WAS_APPROVED}{WAS_WITHDRAWN}]?")
_SPECIAL = late.pattern(
    rf"(?:{'|'.join(map(str.strip, (APPROVED, ANOTHER, REPLACED)))}|waive\b)", re.IGNORECASE
)
"""Prefixes of comment lines that have a meaning for our commands.

A note with such a prefix must not become an approval or a waiver: it gets another one.
"""
_PREFIX = "in the CAT tool: "


def with_notes(made: Unit, sent: Unit, one: ReturnedUnit) -> Unit:
    """Return the unit with people's notes from the CAT tool in its comment, each once."""
    texts = [*(text for _, text in exported_notes(sent)), *sent.terms, made.comment]
    known = {_in_a_line(line) for text in texts for line in text.split("\n")}
    lines = []
    for category, text in one.notes:
        # Some tools drop the categories of notes: 12 hexadecimal digits are our version note.
        if category in _OURS or _VERSION.fullmatch(text.strip()):
            continue
        for raw in text.split("\n"):
            line = _in_a_line(raw)
            if not line or line in known or _is_ours(category, line):
                continue
            line = _PREFIX + line if _SPECIAL.match(line) else line
            if line not in known:
                lines.append(line)
            known |= {line}
    return replace(made, comment="\n".join(filter(None, [made.comment, *lines]))) if lines else made


def _in_a_line(note: str) -> str:
    return " ".join(legal(note).split())


def _is_ours(category: str, line: str) -> bool:
    """Whether a line was exported by us and is obsolete: a note of the tool, or an approval."""
    return (category == "note" and line.startswith(TOOL_NOTES)) or (
        category == "comment" and line.startswith(APPROVED)
    )
