"""What became of one article in one language: what a run reports, and keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field

from newstranslate.late import dataclass
from newstranslate.run import leverage

_SENTENCE_WORDS = 5
"""Words outside units from which they count as a sentence that is left out."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one article in one language. Numbers of units where nothing else is said."""

    article: str
    lang: str
    catalogue: str
    """Path of the PO file, relative to the project."""
    units: int = 0
    approved: int = 0
    translated: int = 0
    """A person says they are done."""
    drafts: int = 0
    """Draft units, whoever wrote them, this run's included."""
    kept: int = 0
    """Had a target before this run."""
    memory_exact: int = 0
    memory_fuzzy: int = 0
    machine: int = 0
    """Drafted by the engine in this run."""
    untranslated: int = 0
    obsolete: int = 0
    words_left: int = 0
    """Source words of units that are not approved."""
    questions: int = 0
    """Units with an open question."""
    assigned: str = ""
    """Who has it."""
    due: str = ""
    """Until when, ISO 8601."""
    terms: int = 0
    """Glossary terms recognised."""
    terms_missing: int = 0
    """Of those, not found in their unit's target, where it has one."""
    to_send: int = 0
    """Units an engine is to be asked for."""
    characters: int = 0
    """Source characters of those."""
    corrections: Mapping[str, int] = field(default_factory=dict)
    """Kind of a change of the source (`catalog.KINDS`) → units that wait for a look at it."""
    leverage: leverage.Leverage = field(default_factory=dict)
    """See `leverage.measure`."""
    outside: int = 0
    """Words of prose in the article that are in no unit."""
    remarks: list[str] = field(default_factory=list)
    """What else its user must know of the article."""

    @property
    def clean(self) -> bool:
        """Whether nothing is left that a person must look at before reviewing."""
        left_out = self.outside >= _SENTENCE_WORDS
        return not self.untranslated and not self.terms_missing and not left_out


def packed(result: Result) -> str:
    """Return a result as one line of JSON; `unpacked` is the way back."""
    # `asdict` copies every value, and takes ten times as long.
    return json.dumps({name: getattr(result, name) for name in Result.__slots__})


def unpacked(line: str | bytes) -> Result:
    """Return the result in a line; raises `ValueError` or `TypeError` where it is none."""
    return Result(**json.loads(line))
