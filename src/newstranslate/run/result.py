"""The result of one article in one language, as reported and stored by a run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field

from newstranslate.late import dataclass
from newstranslate.run import leverage

_SENTENCE_WORDS = 5
"""Number of words outside units from which an article counts as incomplete."""


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one article in one language, in numbers of units unless stated otherwise."""

    article: str
    lang: str
    catalogue: str
    """Path of the PO file, relative to the project."""
    units: int = 0
    approved: int = 0
    translated: int = 0
    """Finished by a person, not approved; or changed since its approval."""
    outdated_approvals: int = 0
    """Those of them whose approved text was changed in another editor: to be approved again."""
    drafts: int = 0
    """Drafts by engines, the memory or people, including those of this run."""
    kept: int = 0
    """Units that had a target before this run."""
    memory_exact: int = 0
    memory_fuzzy: int = 0
    memory_approved: int = 0
    """Those of the units from the memory that are approved: in context, or by `keep_spelling`."""
    machine: int = 0
    """Units drafted by the engine in this run."""
    untranslated: int = 0
    obsolete: int = 0
    words_left: int = 0
    """Source words of units that are not approved."""
    questions: int = 0
    """Units with an open question."""
    assigned: str = ""
    """The assigned person."""
    due: str = ""
    """The due date, ISO 8601."""
    terms: int = 0
    """Number of recognised glossary terms."""
    terms_missing: int = 0
    """Those of them that are missing in the target of their unit."""
    to_send: int = 0
    """Units to be drafted by an engine."""
    characters: int = 0
    """Source characters of those units."""
    corrections: Mapping[str, int] = field(default_factory=dict)
    """Kind of change of the source (`catalog.KINDS`) → units with it that are not approved."""
    leverage: leverage.Leverage = field(default_factory=dict)
    """See `leverage.measure`."""
    outside: int = 0
    """Words of prose of the article that are in no unit."""
    remarks: list[str] = field(default_factory=list)
    """Messages for the user on the article."""

    @property
    def clean(self) -> bool:
        """Whether no unit is untranslated, no term missing and no sentence outside units."""
        left_out = self.outside >= _SENTENCE_WORDS
        return not self.untranslated and not self.terms_missing and not left_out


def packed(result: Result) -> str:
    """Return a result as one line of JSON, which `unpacked` reads."""
    # `asdict` copies every value, which takes ten times as long.
    return json.dumps({name: getattr(result, name) for name in Result.__slots__})


def unpacked(line: str | bytes) -> Result:
    """Return the result in a line; raises `ValueError` or `TypeError` for an invalid line."""
    return Result(**json.loads(line))
