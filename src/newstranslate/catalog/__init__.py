"""Catalogues: units ↔ PO files, and the merge that never loses a person's words."""

from newstranslate.catalog.merging import (
    REOPENED,
    TOOL_NOTES,
    Match,
    draft,
    is_machine_draft,
    merge,
    reopened,
    seal,
)
from newstranslate.catalog.po import (
    SOURCE_FIELD,
    SOURCE_LANGUAGE_FIELD,
    Origin,
    dated,
    header,
    language_of,
    load,
    now,
    parse,
    same_language,
    serialise,
    source_of,
)

__all__ = [
    "REOPENED",
    "SOURCE_FIELD",
    "SOURCE_LANGUAGE_FIELD",
    "TOOL_NOTES",
    "Match",
    "Origin",
    "dated",
    "draft",
    "header",
    "is_machine_draft",
    "language_of",
    "load",
    "merge",
    "now",
    "parse",
    "reopened",
    "same_language",
    "seal",
    "serialise",
    "source_of",
]
