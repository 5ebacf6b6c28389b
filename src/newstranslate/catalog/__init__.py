"""Catalogues: units ↔ PO files, and the merge that never loses a person's words."""

from newstranslate.catalog.merging import (
    TOOL_NOTES,
    Match,
    draft,
    is_machine_draft,
    merge,
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
    parse,
    same_language,
    serialise,
    source_of,
)

__all__ = [
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
    "parse",
    "same_language",
    "seal",
    "serialise",
    "source_of",
]
