"""The figures of one catalogue: counts by engine, day and state, and waivers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from newstranslate import catalog, files
from newstranslate.checks import waivers
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Catalogue, State, Unit
from newstranslate.project import approvals, directions, editions, locations, outdated, work
from newstranslate.project.editions import Edition
from newstranslate.project.terminology import Terminology
from newstranslate.run import leverage

PEOPLE, MEMORY = "people", "memory"
"""The origins of texts that no engine drafted."""


@dataclass(slots=True)
class Effort:
    """How much people changed drafts before they approved them. Can be added up."""

    units: int = 0
    drafted: int = 0
    """Units drafted by an engine, whose draft is known."""
    elsewhere: int = 0
    """Units drafted by an engine and changed in another editor, so that the draft is unknown."""
    untouched: int = 0
    """Units approved without changes."""
    edits: int = 0
    """Edit distance in characters."""
    characters: int = 0
    """Length of the drafts."""

    def add(self, other: Effort) -> None:
        """Add other figures."""
        self.units += other.units
        self.drafted += other.drafted
        self.elsewhere += other.elsewhere
        self.untouched += other.untouched
        self.edits += other.edits
        self.characters += other.characters

    @property
    def left(self) -> float | None:
        """Share of engine-drafted units approved without changes, 0–1; None if there are none."""
        machine = self.drafted + self.elsewhere
        return self.untouched / machine if machine else None

    @property
    def edited(self) -> float | None:
        """Edit distance relative to the length of the drafts; None without a draft."""
        return self.edits / self.characters if self.characters else None


@dataclass(frozen=True, slots=True)
class GivenWaiver:
    """A waived finding with its reason."""

    check: str
    words: str
    reason: str
    who: str
    """Who approved the unit; empty if nobody has."""
    day: str
    """Date of the approval, ISO 8601."""


@dataclass(slots=True)
class CatalogueFigures:
    """The figures of one catalogue: numbers of units, unless stated otherwise."""

    article: str
    lang: str
    title: str = ""
    """Title of the translation if it has one, else of the article."""
    units: int = 0
    waiting: int = 0
    """Unapproved units."""
    words_left: int = 0
    """Source words of the unapproved units."""
    questions: int = 0
    """Open questions."""
    assigned: str = ""
    due: str = ""
    effort: dict[tuple[str, str], Effort] = field(default_factory=dict)
    """(engine, date of approval) → changes by people."""
    judged: int = 0
    """Units approved in the period whose draft is known."""
    leverage: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Memory matches of the units approved in the period; see `leverage.measure`."""
    drafted: Counter[str] = field(default_factory=Counter)
    """Engine → source characters of the units that it drafted, in any state now."""
    waived: list[GivenWaiver] = field(default_factory=list)
    edition: Edition | None = None
    """Its publication record, without the units."""
    kinds: tuple[str, ...] = ()
    """Kinds of changes since it was published (`outdated.KINDS`); empty if it is up to date."""


def read(config: Config, path: Path, since: str) -> CatalogueFigures | str:
    """Return the figures of a catalogue, or the reason why it cannot be read.

    `since` is the first day of the period, ISO 8601; empty for all time.
    """
    try:
        loaded = catalog.load(path)
        pair = directions.of_catalogue(config, loaded, path)
        name, _ = catalog.source_of(loaded)
        found = CatalogueFigures(name or locations.name_of(config, path), pair.target)

        def lock() -> Lock:
            return Terminology(config).lock(pair).about(catalog.subject_of(loaded))

        states = approvals.states(config, path, loaded.live, lock)
        _count(found, loaded, states, since)
        _add_edition(config, found, loaded)
    except InputError as error:
        named, shown = files.escaped_name(path), locations.shown(config, path)
        return str(error).replace(named, shown) if named in str(error) else f"{shown}: {error}"
    return found


def _count(found: CatalogueFigures, loaded: Catalogue, states: Sequence[State], since: str) -> None:
    units = tuple(zip(loaded.live, states, strict=True))
    left = [unit for unit, state in units if state is not State.APPROVED]
    approved = [unit for unit, state in units if state is State.APPROVED]
    recent = [unit for unit in approved if day_of(unit) >= since]
    has = catalog.assignee(loaded.header) or catalog.Assignee("")
    found.title = _title(loaded)
    found.units, found.waiting = len(loaded.live), len(left)
    found.words_left = sum(len(unit.source.split()) for unit in left)
    found.questions = sum(catalog.open_question(unit) is not None for unit in loaded.live)
    found.assigned, found.due = has.who, has.due
    found.leverage = leverage.measure(recent)
    for unit in loaded.live:
        # The memory costs nothing, so its drafts need no characters of an engine.
        if unit.origin and engine_of(unit) != MEMORY:
            found.drafted[engine_of(unit)] += len(unit.source)
    for unit in recent:
        key = (engine_of(unit), day_of(unit))
        found.effort.setdefault(key, Effort()).add(_effort(unit))
        found.judged += bool(catalog.machine_draft(unit))
    for unit in loaded.live:
        found.waived += _waivers(unit, since)


def _title(loaded: Catalogue) -> str:
    named = (unit.target for unit in loaded.live if unit.context == "title")
    return next(named, "") or catalog.title_of(loaded)


def engine_of(unit: Unit) -> str:
    """Return the engine that drafted a unit, or `MEMORY`, or `PEOPLE`."""
    return unit.origin.partition(" ")[0] or PEOPLE


def day_of(unit: Unit) -> str:
    """Return the date on which a unit was approved, ISO 8601; empty if unknown."""
    return catalog.signed(catalog.approver(unit))[1]


def _effort(unit: Unit) -> Effort:
    draft = catalog.machine_draft(unit)
    if not draft:
        # An engine's draft that another editor overwrote: its extent is unknown, not zero.
        return Effort(1, elsewhere=int(engine_of(unit) not in (MEMORY, PEOPLE)))
    edits = work.distance(draft, unit.target)
    return Effort(1, 1, 0, int(not edits), edits, len(draft))


def _waivers(unit: Unit, since: str) -> list[GivenWaiver]:
    given = waivers.of_unit(unit)
    if not given:
        return []
    who, day = catalog.signed(catalog.approver(unit))
    if day < since:
        return []
    return [GivenWaiver(one.check, one.words, one.reason, work.name_of(who), day) for one in given]


def _add_edition(config: Config, found: CatalogueFigures, loaded: Catalogue) -> None:
    edition = editions.load(config, found.article, found.lang)
    if not edition.day:
        return
    found.kinds = outdated.changes_since(config, edition, loaded).kinds
    # The units are large, and the result is passed between processes.
    found.edition = editions.without_units(edition)
