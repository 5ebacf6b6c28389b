"""Finds the unit of a catalogue that a returned unit belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from newstranslate.catalog import corrections
from newstranslate.catalog.xliff.marks import ReturnedUnit, identifier, markup, unit_id
from newstranslate.model import Unit


class Finder:
    """Finds the units of a catalogue for the units of one returned file."""

    def __init__(self, units: Sequence[Unit], back: Sequence[ReturnedUnit]) -> None:
        self._live = [(n, unit) for n, unit in enumerate(units) if not unit.obsolete]
        self._obsolete = {unit_id(unit): n for n, unit in enumerate(units) if unit.obsolete}
        self._by_id: dict[str, int] = {}
        for number, unit in self._live:
            self._by_id.setdefault(unit_id(unit), number)
        self._returned = {one.id for one in back}

    def live(self, one: ReturnedUnit) -> int | None:
        """Return the number of the unit with its identifier, or else with its source."""
        found = self._by_id.get(one.id)
        return self._by_words.get(_words(one.source)) if found is None else found

    def successor(self, one: ReturnedUnit) -> int | None:
        """Return the number of the unit that replaced it when its source was corrected."""
        return self._by_previous.get(one.id)

    def obsolete(self, one: ReturnedUnit) -> int | None:
        """Return the number of its obsolete unit."""
        return self._obsolete.get(one.id)

    @cached_property
    def _by_words(self) -> Mapping[str, int]:
        """The words of each source that occurs once → its number: some tools change identifiers."""
        found: dict[str, list[int]] = {}
        for number, unit in self._live:
            found.setdefault(_words(_without_markup(unit.source)), []).append(number)
        units = dict(self._live)
        return {
            words: numbers[0]
            for words, numbers in found.items()
            if len(numbers) == 1 and words and unit_id(units[numbers[0]]) not in self._returned
        }

    @cached_property
    def _by_previous(self) -> Mapping[str, int]:
        return {
            identifier(unit.previous_context or unit.context, unit.previous): number
            for number, unit in self._live
            if unit.previous
        }


def _words(pieces: Sequence[object]) -> str:
    return corrections.essence("".join(piece for piece in pieces if isinstance(piece, str)))


def _without_markup(source: str) -> list[str]:
    pieces, at = [], 0
    for item in markup(source):
        pieces.append(source[at : item.start])
        at = item.end
    return [*pieces, source[at:]]
