"""The served project: its catalogues, terms, memory, checks and engines, for all pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, checks, engines, files, memory
from newstranslate.checks import policy
from newstranslate.checks.waivers import Waiver
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Finding, Pair, State, TermUse, Unit
from newstranslate.project import approvals, locations, readings
from newstranslate.project.desk import Desk
from newstranslate.project.readings import Readings
from newstranslate.publish.since import LastPublication
from newstranslate.review.articleorders import ArticleOrders, UnitPlace
from newstranslate.review.opened import OpenedCatalogue, Stamp, stamp
from newstranslate.review.store import Catalogues

_MATCHES = 5
"""Maximum number of memory matches shown for a unit."""
_AT_ONCE = 100
"""Number of units checked before other threads get the lock."""
_VERDICTS = 50_000
"""Maximum number of cached verdicts, about 50 MB."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A memory match, adapted to the current glossary."""

    score: int
    source: str
    target: str
    origin: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitFindings:
    """The findings in a unit."""

    standing: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    """Waived findings with their waivers."""

    def count(self, severity: str) -> int:
        """Return the number of unwaived findings with a severity."""
        return sum(finding.severity == severity for finding in self.standing)


class Newsroom:
    """A project that is being served. Thread-safe.

    Glossary and memory follow their files: a change in the spreadsheet, or an approval in Poedit,
    takes effect with the next request.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self.catalogues = Catalogues(config)
        self.published = LastPublication(config)
        self._guard = threading.RLock()
        self._glossary: tuple[object, ...] = ()
        self._desk = Desk(config)
        self._learnt: dict[Path, Stamp] = {}
        self._engines: list[str] | None = None
        self._orders = ArticleOrders(config)
        self._verdicts: dict[object, UnitFindings] = {}
        self._readings: dict[Path, tuple[Stamp | None, Readings]] = {}
        self._uses: dict[object, tuple[TermUse, ...]] = {}

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """Yield up-to-date terms and memory, for exclusive use by the calling thread."""
        with self._guard:
            state = tuple(
                (path, *stamp(path))
                for path in sorted((self.config.root / self.config.glossary).glob("*.csv"))
            )
            if state != self._glossary:
                self._desk, self._learnt = Desk(self.config), {}
                self._verdicts.clear()
                self._uses.clear()
                self._glossary = state
            yield self._desk

    def uses(self, opened: OpenedCatalogue, source: str) -> tuple[TermUse, ...]:
        """Return the glossary terms in a source text of an article."""
        return self.uses_all(opened, [source])[0]

    def uses_all(self, opened: OpenedCatalogue, texts: Sequence[str]) -> list[tuple[TermUse, ...]]:
        """Return the result of `uses` for each text; results are cached."""
        about = (opened.pair, catalog.subject_of(opened.catalogue))
        found: list[tuple[TermUse, ...]] = []
        for first in range(0, len(texts), _AT_ONCE):
            with self.desk() as desk:
                lock = lock_of(desk, opened)
                if len(self._uses) > _VERDICTS:
                    self._uses.clear()
                for text in texts[first : first + _AT_ONCE]:
                    if (about, text) not in self._uses:
                        self._uses[about, text] = lock.uses(text)
                    found.append(self._uses[about, text])
        return found

    def judge(self, opened: OpenedCatalogue, unit: Unit) -> UnitFindings:
        """Return the findings of `check` in a unit, with the severities of the project."""
        return self.judge_all(opened, [unit])[0]

    def readings(self, opened: OpenedCatalogue) -> Readings:
        """Return the second reader's up-to-date readings of a catalogue."""
        place = readings.place(opened.path)
        there = stamp(place) if place.is_file() else None
        known = self._readings.get(opened.path)
        if known is None or known[0] != there:
            known = (there, readings.load(opened.path))
            self._readings[opened.path] = known
        return known[1]

    def _read(self, opened: OpenedCatalogue, unit: Unit) -> tuple[Finding, ...]:
        """Return the second reader's findings in a unit, or one on an unreadable file."""
        try:
            return self.readings(opened).findings(unit)
        except InputError as error:
            why = str(error).replace(f"{self.config.root}/", "")
            return (Finding("file", "warning", why, about=why),)

    def judge_all(self, opened: OpenedCatalogue, units: Sequence[Unit]) -> list[UnitFindings]:
        """Return the result of `judge` for each unit; results are cached."""
        name = locations.name_of(self.config, opened.path)
        found: list[UnitFindings] = []
        for first in range(0, len(units), _AT_ONCE):
            with self.desk() as desk:
                lock = lock_of(desk, opened)
                about = (opened.pair, catalog.subject_of(opened.catalogue), name)
                found += [
                    self._judged(about, unit, lock, self._read(opened, unit))
                    for unit in units[first : first + _AT_ONCE]
                ]
        return found

    def _judged(
        self,
        about: tuple[Pair, str, str],
        unit: Unit,
        lock: Lock,
        read: tuple[Finding, ...],
    ) -> UnitFindings:
        """Return the findings in a unit, cached until the glossary changes.

        The settings are those with which the server was started.
        """
        key = (about, unit, read)
        if key not in self._verdicts:
            if len(self._verdicts) >= _VERDICTS:
                self._verdicts.clear()
            standing, waived = checks.judge(unit, lock, read)
            rated = (
                replace(f, severity=policy.severity(self.config, about[2], f)) for f in standing
            )
            self._verdicts[key] = UnitFindings(
                tuple(f for f in rated if f.severity != "off"), tuple(waived)
            )
        return self._verdicts[key]

    def is_unapproved(self, opened: OpenedCatalogue, unit: Unit) -> bool:
        """Whether a unit must be approved before it is published, for the first time or again."""
        return self.states(opened, [unit]) != [State.APPROVED]

    def states(self, opened: OpenedCatalogue, units: Sequence[Unit]) -> list[State]:
        """Return the states by which units are counted; see `approvals.states`."""

        def lock() -> Lock:
            with self.desk() as desk:
                return lock_of(desk, opened)

        return approvals.states(self.config, opened.path, units, lock)

    def waiver_notes(self, opened: OpenedCatalogue, unit: Unit) -> tuple[str, ...]:
        """Return the notes on a unit's waivers; see `checks.waiver_notes`."""
        with self.desk() as desk:
            return checks.waiver_notes(unit, lock_of(desk, opened))

    def offers(self, opened: OpenedCatalogue, unit: Unit) -> list[Offer]:
        """Return the memory matches for a unit, best first, without the unit itself."""
        own = catalog.source_of(opened.catalogue)[0]
        with self.desk() as desk:
            known = desk.memory(opened.pair)
            self._learn(known, opened)
            found = known.find(memory.Query(unit.source, kind=unit.kind, key=unit.context), 12)
            lock = lock_of(desk, opened)
            offers = [
                Offer(match.score, match.source, match.target, notes[0], notes[1:])
                for one in found
                if (one.entry.article, one.entry.source) != (own, unit.source)
                and (match := memory.fitted(unit.source, one, lock))
                and match.score >= known.threshold
                for notes in [tuple(memory.bare(n) for n in match.notes)]
            ]
        return sorted(offers, key=lambda offer: -offer.score)[:_MATCHES]

    def holding(self, pair: Pair, phrase: str) -> list[memory.MemoryEntry]:
        """Return the approved and imported units that contain a phrase, the newest first."""
        with self.desk() as desk:
            known = desk.memory(pair)
            for path in known.catalogues.rglob("*.po"):
                if self._learnt.get(path) != stamp(path):
                    name = path.relative_to(known.catalogues).with_suffix("").as_posix()
                    try:
                        self._learn(known, self.catalogues.open(pair.target, name))
                    except InputError:
                        continue  # the desk reports the error in the file
            return sorted(known.holding(phrase), key=lambda entry: entry.date, reverse=True)

    def _learn(self, known: memory.Memory, opened: OpenedCatalogue) -> None:
        if self._learnt.get(opened.path) != opened.stamp:
            known.learn(opened.path, files.digest(opened.path.read_bytes()), opened.catalogue)
            self._learnt[opened.path] = opened.stamp

    def save(self) -> None:
        """Save the memory's index for the next command."""
        with self.desk() as desk:
            desk.save()

    def engines(self) -> list[str]:
        """Return the names of the configured engines."""
        if self._engines is None:
            self._engines = [name for name, ready, _ in engines.status(self.config) if ready]
        return self._engines

    def order(self, opened: OpenedCatalogue) -> list[UnitPlace]:
        """Return where the units of a catalogue stand in their article; see `ArticleOrders`."""
        return self._orders.places(opened)


def lock_of(desk: Desk, opened: OpenedCatalogue) -> Lock:
    """Return the terms of an open catalogue's direction, for the article's subject."""
    return desk.lock(opened.pair).about(catalog.subject_of(opened.catalogue))
