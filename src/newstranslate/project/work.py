"""People's work by person and day: the approvals and translations recorded in catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import State, Unit
from newstranslate.project import locations


@dataclass(frozen=True, slots=True)
class WorkDay:
    """One person's work on one day, in numbers of units unless stated otherwise."""

    who: str
    day: str
    """ISO 8601."""
    approved: int = 0
    translated: int = 0
    """Translated, and not approved yet."""
    words: int = 0
    """Source words of approved and translated units."""
    edits: int = 0
    """Edit distance to the drafts: characters inserted, deleted and replaced."""
    drafted: int = 0
    """Length of those drafts in characters."""

    @property
    def edited(self) -> float | None:
        """Edit distance per character of the drafts, from 0; None if there were none."""
        return self.edits / self.drafted if self.drafted else None


def of(units: Iterable[Unit]) -> list[WorkDay]:
    """Return the days of work on these units, the latest first."""
    return total(act for unit in units if (act := _act(unit)) is not None)


def total(days: Iterable[WorkDay]) -> list[WorkDay]:
    """Return the sums of each person and day, the latest first."""
    found: dict[tuple[str, str], WorkDay] = {}
    for one in days:
        key = (one.day, one.who)
        sofar = found.get(key, WorkDay(one.who, one.day))
        found[key] = replace(
            sofar,
            approved=sofar.approved + one.approved,
            translated=sofar.translated + one.translated,
            words=sofar.words + one.words,
            edits=sofar.edits + one.edits,
            drafted=sofar.drafted + one.drafted,
        )
    return sorted(found.values(), key=lambda one: (one.day, one.who), reverse=True)


def in_project(config: Config) -> tuple[list[WorkDay], list[str]]:
    """Return the days of work in all catalogues, and messages on catalogues that cannot be read."""
    days: list[WorkDay] = []
    errors: list[str] = []
    for path in locations.catalogues(config):
        try:
            days += _in_file(path)
        except InputError as error:
            errors.append(str(error))
    return total(days), errors


def _in_file(path: Path) -> Iterator[WorkDay]:
    yield from of(catalog.load(path).live)


def _act(unit: Unit) -> WorkDay | None:
    """Return one unit's part of a day; None if it has no signature with a day."""
    approved = unit.state is State.APPROVED
    who, day = catalog.signed(catalog.approver(unit) if approved else unit.translated)
    if not day:
        return None
    edits, drafted = _edits(unit)
    return WorkDay(
        who=name_of(who),
        day=day,
        approved=int(approved),
        translated=int(not approved),
        words=len(unit.source.split()),
        edits=edits,
        drafted=drafted,
    )


def _edits(unit: Unit) -> tuple[int, int]:
    """Return the edit distance of the target to its machine draft, and the draft's length."""
    draft = catalog.machine_draft(unit)
    return distance(draft, unit.target) if draft else 0, len(draft)


def distance(draft: str, target: str) -> int:
    """Return the Levenshtein distance in characters between a draft and its target."""
    if draft == target:
        return 0
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(draft, target)


def name_of(who: str) -> str:
    """Return a person's name without the address in ``Lina Alami <lina@desk.example>``."""
    return who.partition("<")[0].strip() or who
