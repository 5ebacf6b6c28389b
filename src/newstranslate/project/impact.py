"""The effect of a changed glossary concept on the units of all catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path

from newstranslate import catalog, glossary, lock
from newstranslate.checks import waivers
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary import Concept, Glossary
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.model import Catalogue, Pair, State, Unit
from newstranslate.project import directions, locations, terminology

Forms = Mapping[str, tuple[str, ...]]


class Effect(Enum):
    """The effect of the concept's new forms on a unit."""

    HOLDS = "holds"
    BREAKS = "breaks"
    WAIVED = "waived"
    OPEN = "no target yet"


@dataclass(frozen=True, slots=True)
class AffectedUnit:
    """A unit whose source contains the concept."""

    path: Path
    """Its PO file."""
    article: str
    line: int
    lang: str
    state: State
    effect: Effect
    source: str
    target: str
    key: tuple[str, str]

    @property
    def to_reopen(self) -> bool:
        """Whether the unit is approved but no longer correct."""
        return self.state is State.APPROVED and self.effect is Effect.BREAKS


def find(
    config: Config, name: str, forms: Forms, refused: list[str]
) -> tuple[Concept, list[AffectedUnit]]:
    """Return the concept with `forms` instead of its own, and every unit that contains it.

    A unit is included if its source contains the old or the new forms. The errors of catalogues
    that cannot be read are added to `refused`. Raises `InputError`, including for a concept that is
    not in the glossary.
    """
    now = glossary.load(config.root / config.glossary)
    new = now.changed(name, forms)
    loaded = catalog.load_all(locations.catalogues(config), refused)
    return new.find(name), list(_affected(config, name, (now, new), loaded, refused))


def of_new(config: Config, concept: Concept, lang: str, refused: list[str]) -> list[AffectedUnit]:
    """Return every unit in a language that contains a concept not yet in the glossary.

    The errors of catalogues that cannot be read are added to `refused`. Raises `InputError`,
    including if the glossary has a concept with that name, or one of its source forms in another
    concept, which would be recognised instead.
    """
    now = glossary.load(config.root / config.glossary)
    for known in now.concepts:
        if known.name == concept.name:
            raise InputError(f"concept '{concept.name}' is in {known.where} already")
        for one, forms in concept.forms.items():
            if one != lang and (shared := set(forms) & set(known.forms.get(one, ()))):
                raise InputError(
                    f"'{min(shared)}' is a form of '{known.name}' already, in {known.where}: add "
                    "the other forms there"
                )
    new = Glossary((*now.concepts, concept))
    paths = locations.catalogues(config, [locations.locales(config) / lang])
    loaded = catalog.load_all(paths, refused)
    return list(_affected(config, concept.name, (now, new), loaded, refused))


def _affected(
    config: Config,
    name: str,
    glossaries: tuple[Glossary, Glossary],
    catalogues: Iterable[tuple[Path, Catalogue]],
    refused: list[str],
) -> Iterator[AffectedUnit]:
    """Yield the units of catalogues that contain a concept with its old or new forms."""
    tested: dict[Pair, _Tester] = {}
    for path, loaded in catalogues:
        try:
            pair = directions.of_catalogue(config, loaded, path)
        except InputError as error:  # its header names no language
            refused.append(str(error))
            continue
        if pair not in tested:
            locks = (terminology.lock(config, one, pair) for one in glossaries)
            tested[pair] = _Tester(name, *locks)
        yield from _in_catalogue(loaded, path, tested[pair].about(catalog.subject_of(loaded)))


class _Tester:
    """Determines the effect on units of one direction."""

    def __init__(self, name: str, now: Lock, new: Lock) -> None:
        self.lang = new.pair.target
        self._name = name
        self._now = now
        self._new = new

    def about(self, subject: str) -> _Tester:
        """Return a tester for articles on a subject."""
        return _Tester(self._name, self._now.about(subject), self._new.about(subject))

    def effect(self, unit: Unit) -> Effect | None:
        """Return the effect on a unit; None if its source does not contain the concept."""
        uses = self._new.uses(unit.source)
        own = [use for use in uses if use.term.concept == self._name]
        before = any(use.term.concept == self._name for use in self._now.uses(unit.source))
        if not own and not before:
            return None
        if unit.state is State.UNTRANSLATED:
            return Effect.OPEN
        outcomes = self._new.verify(unit.target, uses)
        failing = [o for o in outcomes if o.fails and o.use.term.concept == self._name]
        if not failing:
            return Effect.HOLDS
        found = (lock.finding(outcome, unit.target) for outcome in failing)
        held = all(waivers.holds(unit, finding, uses) for finding in found)
        return Effect.WAIVED if held else Effect.BREAKS


def _in_catalogue(loaded: Catalogue, path: Path, tester: _Tester) -> Iterator[AffectedUnit]:
    for unit in loaded.live:
        effect = tester.effect(unit)
        if effect is not None:
            article, line = unit.references[0] if unit.references else (path.name, 0)
            yield AffectedUnit(
                path=path,
                article=article,
                line=line,
                lang=tester.lang,
                state=unit.state,
                effect=effect,
                source=unit.source,
                target=unit.target,
                key=unit.key,
            )


def reopen(concept: Concept, touched: Sequence[AffectedUnit]) -> int:
    """Turn the approved units that break into drafts, and return their number.

    Each gets a note with the reason. A unit that was changed after `touched` was computed, for
    example by a reviewer, is not reopened.
    """
    by_file: dict[Path, dict[tuple[str, str], AffectedUnit]] = {}
    for item in touched:
        if item.to_reopen:
            by_file.setdefault(item.path, {})[item.key] = item
    return sum(_reopen_in(path, concept, items) for path, items in by_file.items())


def _reopen_in(path: Path, concept: Concept, items: Mapping[tuple[str, str], AffectedUnit]) -> int:
    def change(loaded: Catalogue) -> tuple[Catalogue, int]:
        units = tuple(_reopened(unit, concept, items.get(unit.key)) for unit in loaded.units)
        changed = sum(new is not old for new, old in zip(units, loaded.units, strict=True))
        return replace(loaded, units=units), changed

    return catalog.update(path, change)


def _reopened(unit: Unit, concept: Concept, item: AffectedUnit | None) -> Unit:
    same = item is not None and not unit.obsolete and unit.target == item.target
    if item is None or not same or unit.state is not State.APPROVED:
        return unit
    wanted = Glossary((concept,)).target_terms(item.lang)
    forms = f" is now {wanted[0].targets[0]}" if wanted else " has changed"
    return catalog.reopened(unit, f"{concept.name}{forms}")
