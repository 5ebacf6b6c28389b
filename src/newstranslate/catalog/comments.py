"""Parses the comments of a PO entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from newstranslate import late
from newstranslate.catalog import wrapping
from newstranslate.catalog.marks import EMPTY, REPAIRED
from newstranslate.catalog.serialiser import APPROVAL, TRANSLATED
from newstranslate.model import Unit

# Kinds of blocks that our readers write, which polib returns as any comment: `heading 2`,
# `front matter description`; not heading, headings.
_KINDS = late.pattern(
    r"(heading [1-6]|paragraph|list item|quote|table header|table cell|footnote|image|image title"
    r"|link title|page header|page footer|table description|title|abbreviation"
    r"|front matter .+|shortcode .+)\Z"
)

MOST_DIGITS = 9
"""Maximum number of digits of a line number or a count of entries."""


class CommentFields(TypedDict):
    """The fields of `Unit` that an extracted comment holds."""

    kind: str
    terms: tuple[str, ...]
    notes: tuple[str, ...]
    origin: str
    seal: str
    approval: str
    draft: str
    correction: str
    translated: str
    waived: tuple[str, ...]
    extracted: tuple[str, ...]


class EntryComment:
    """The parsed parts of an extracted comment; see the fields of `Unit`."""

    def __init__(self) -> None:
        self.kind = self.origin = self.seal = self.draft = self.translated = self.approval = ""
        self.correction = ""
        self.terms: list[str] = []
        self.notes: list[str] = []
        self.waived: list[str] = []
        self.other: list[str] = []

    @property
    def fields(self) -> CommentFields:
        """The parts as arguments of `Unit`."""
        return {
            "kind": self.kind,
            "terms": tuple(self.terms),
            "notes": tuple(self.notes),
            "origin": self.origin,
            "seal": self.seal,
            "approval": self.approval,
            "draft": self.draft,
            "correction": self.correction,
            "translated": self.translated,
            "waived": tuple(self.waived),
            "extracted": tuple(self.other),
        }


def read_comment(text: str) -> EntryComment:
    """Return the parts of an extracted comment."""
    parts = EntryComment()
    for line in wrapping.undone(text.split("\n")) if text else ():
        _take(parts, line)
    return parts


def _take(parts: EntryComment, line: str) -> None:
    """Add a line of a comment to its parts."""
    name, colon, value = line.partition(": ")
    if colon and name in ("term", "note", "waived"):
        {"term": parts.terms, "note": parts.notes, "waived": parts.waived}[name].append(value)
    elif colon and name in ("origin", "seal", "draft", "correction"):
        setattr(parts, name, value)
    elif line.startswith(REPAIRED):
        parts.notes.append(line)
    elif line.startswith(APPROVAL):
        parts.approval = line.removeprefix(APPROVAL)
    elif line.startswith(TRANSLATED):
        parts.translated = line.removeprefix(TRANSLATED)
    elif not parts.kind and _KINDS.match(line):
        parts.kind = line
    elif not line or line != parts.kind:  # earlier versions repeated it
        parts.other.append(line)


def without_stand_in(unit: Unit) -> Unit:
    """Return a unit without the placeholder for an empty target; see `marks.EMPTY`."""
    lines = unit.comment.split("\n")
    if EMPTY not in lines:
        return unit
    unit = replace(unit, comment="\n".join(line for line in lines if line != EMPTY))
    return replace(unit, target="", fuzzy=False) if unit.target == unit.source else unit
