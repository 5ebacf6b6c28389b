"""Catalogues: units ↔ PO files, and merging without losing anything written by a person."""

from typing import TYPE_CHECKING

from newstranslate import late
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
    title_of,
)

if TYPE_CHECKING:
    from newstranslate.catalog.assigning import (
        ASSIGNED_FIELD,
        Assignee,
        assigned,
        assignee,
        same_person,
    )
    from newstranslate.catalog.corrections import KINDS, TYPOGRAPHY, essence
    from newstranslate.catalog.editing import (
        approved,
        approver,
        as_before,
        last_act,
        outdated_approval,
        resumed,
        reviewers,
        signed,
        translated,
        unapproved,
        written,
    )
    from newstranslate.catalog.marks import (
        ALTERNATIVE,
        ANOTHER,
        APPROVED,
        MEMORY_NOTE,
        PUT_BACK,
        REOPENED,
        REPAIRED,
        REPLACED,
        RETURNED,
        TOOL_NOTES,
        alternatives,
        draft,
        is_machine_draft,
        machine_draft,
        noting,
        reopened,
        retouched,
        seal,
        with_alternatives,
    )
    from newstranslate.catalog.merging import Recall, merge
    from newstranslate.catalog.po import load, load_all, parse
    from newstranslate.catalog.serialiser import msgid_line, serialise
    from newstranslate.catalog.successors import Match, Rules
    from newstranslate.catalog.threads import (
        Remark,
        open_question,
        people_notes,
        remarked,
        thread,
        without_thread,
    )
    from newstranslate.catalog.twins import united
    from newstranslate.catalog.updating import is_same, update
else:
    __getattr__ = late.members(
        __name__,
        assigning="ASSIGNED_FIELD Assignee assigned assignee same_person",
        corrections="KINDS TYPOGRAPHY essence",
        editing=(
            "approved approver as_before last_act outdated_approval resumed reviewers "
            "signed translated unapproved written"
        ),
        marks=(
            "ALTERNATIVE ANOTHER APPROVED MEMORY_NOTE PUT_BACK REOPENED REPAIRED REPLACED RETURNED "
            "TOOL_NOTES alternatives draft is_machine_draft machine_draft noting reopened "
            "retouched seal with_alternatives"
        ),
        merging="Recall merge",
        po="load load_all parse",
        serialiser="msgid_line serialise",
        successors="Match Rules",
        threads="Remark open_question people_notes remarked thread without_thread",
        twins="united",
        updating="is_same update",
    )

__all__ = [
    "ALTERNATIVE",
    "ANOTHER",
    "APPROVED",
    "ASSIGNED_FIELD",
    "KINDS",
    "MEMORY_NOTE",
    "NOBODY",
    "PUT_BACK",
    "REOPENED",
    "REPAIRED",
    "REPLACED",
    "RETURNED",
    "SOURCE_FIELD",
    "SOURCE_LANGUAGE_FIELD",
    "SUBJECT_FIELD",
    "TOOL_NOTES",
    "TYPOGRAPHY",
    "UNITS_FIELD",
    "Assignee",
    "Match",
    "Origin",
    "Recall",
    "Remark",
    "Rules",
    "alternatives",
    "approved",
    "approver",
    "as_before",
    "assigned",
    "assignee",
    "draft",
    "essence",
    "header",
    "is_machine_draft",
    "is_same",
    "language_of",
    "last_act",
    "load",
    "load_all",
    "machine_draft",
    "merge",
    "msgid_line",
    "noting",
    "now",
    "open_question",
    "outdated_approval",
    "parse",
    "people_notes",
    "remarked",
    "reopened",
    "resumed",
    "retouched",
    "reviewers",
    "same_language",
    "same_person",
    "seal",
    "serialise",
    "signed",
    "source_of",
    "subject_of",
    "thread",
    "title_of",
    "translated",
    "unapproved",
    "united",
    "update",
    "with_alternatives",
    "without_thread",
    "written",
]
