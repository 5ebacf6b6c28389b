"""Catalogues: units ↔ PO files, and the merge that never loses a person's words."""

from newstranslate.catalog.corrections import KINDS, TYPOGRAPHY, essence
from newstranslate.catalog.editing import (
    approved,
    approver,
    last_act,
    reviewers,
    signed,
    translated,
    unapproved,
    written,
)
from newstranslate.catalog.header import (
    NOBODY,
    SOURCE_FIELD,
    SOURCE_LANGUAGE_FIELD,
    SUBJECT_FIELD,
    UNITS_FIELD,
    Origin,
    header,
    language_of,
    now,
    same_language,
    source_of,
    subject_of,
)
from newstranslate.catalog.marks import (
    ANOTHER,
    APPROVED,
    MEMORY_NOTE,
    REOPENED,
    REPAIRED,
    TOOL_NOTES,
    draft,
    is_machine_draft,
    noting,
    reopened,
    seal,
)
from newstranslate.catalog.merging import Recall, merge
from newstranslate.catalog.po import load, parse
from newstranslate.catalog.serialiser import msgid_line, serialise
from newstranslate.catalog.successors import Match, Rules
from newstranslate.catalog.twins import united
from newstranslate.catalog.updating import is_same, update

__all__ = [
    "ANOTHER",
    "APPROVED",
    "KINDS",
    "MEMORY_NOTE",
    "NOBODY",
    "REOPENED",
    "REPAIRED",
    "SOURCE_FIELD",
    "SOURCE_LANGUAGE_FIELD",
    "SUBJECT_FIELD",
    "TOOL_NOTES",
    "TYPOGRAPHY",
    "UNITS_FIELD",
    "Match",
    "Origin",
    "Recall",
    "Rules",
    "approved",
    "approver",
    "draft",
    "essence",
    "header",
    "is_machine_draft",
    "is_same",
    "language_of",
    "last_act",
    "load",
    "merge",
    "msgid_line",
    "noting",
    "now",
    "parse",
    "reopened",
    "reviewers",
    "same_language",
    "seal",
    "serialise",
    "signed",
    "source_of",
    "subject_of",
    "translated",
    "unapproved",
    "united",
    "update",
    "written",
]
