"""Finds the units of an article that match a filter; see `conditions`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from newstranslate import catalog
from newstranslate.checks import waivers
from newstranslate.language.folding import folded
from newstranslate.model import State, Unit
from newstranslate.review.articleorders import UnitPlace
from newstranslate.review.conditions import SEVERITIES, VALUES, Condition, RowFilter
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import OpenedCatalogue

_Fits = Callable[[str, Unit], bool]


def places(room: Newsroom, opened: Sequence[OpenedCatalogue], wanted: RowFilter) -> list[UnitPlace]:
    """Return the places to show, in the order of the article."""
    found = room.order(opened[0])
    if wanted.empty or wanted.context:
        return found
    fit = fitting(room, opened, wanted)
    return [place for place in found if place.unit in fit and not place.again]


def fitting(room: Newsroom, opened: Sequence[OpenedCatalogue], wanted: RowFilter) -> set[str]:
    """Return the ids of the units that match in any of the languages."""
    # With two languages side by side, a row is shown if it matches in either.
    return set().union(*(_of(room, one, wanted) for one in opened))


def _of(room: Newsroom, opened: OpenedCatalogue, wanted: RowFilter) -> set[str]:
    units = [(place, opened.catalogue.units[at]) for place, at in opened.places.items()]
    for fits in _tests(room, opened, wanted):
        # Cheap conditions come first, so that fewer units are left for the expensive ones.
        units = [(place, unit) for place, unit in units if fits(place, unit)]
        if not units:
            break
    return {place for place, _ in units}


def _tests(room: Newsroom, opened: OpenedCatalogue, wanted: RowFilter) -> Iterator[_Fits]:
    order = list(VALUES)
    if wanted.show == "open":
        yield lambda _, unit: room.is_unapproved(opened, unit)
    if wanted.show == "questions":
        yield lambda _, unit: catalog.open_question(unit) is not None
    if wanted.phrase:
        phrase = folded(wanted.phrase)
        yield lambda _, unit: bool(phrase) and _holds(unit, phrase)
    # `VALUES` is ordered by cost: states are read from the unit, findings must be calculated.
    for one in sorted(wanted.conditions, key=lambda one: order.index(one.key)):
        yield _test(room, opened, one)
    if wanted.show == "findings":
        yield _finding(room, opened, SEVERITIES[:2])


def _test(room: Newsroom, opened: OpenedCatalogue, one: Condition) -> _Fits:
    fits = _KINDS[one.key](room, opened, one.values)
    return (lambda place, unit: not fits(place, unit)) if one.denied else fits


def _state(_: Newsroom, __: OpenedCatalogue, values: Sequence[str]) -> _Fits:
    return lambda _, unit: unit.state.value in values


def _made(_: Newsroom, __: OpenedCatalogue, values: Sequence[str]) -> _Fits:
    return lambda _, unit: maker(unit) in values


def maker(unit: Unit) -> str:
    """Return the origin of a unit's text: one of `VALUES` of ``made``; empty without a text."""
    if unit.state is State.UNTRANSLATED:
        return ""
    # Corrected by a person: the engine’s draft is kept beside another text.
    if not unit.origin or (unit.draft and unit.draft != unit.target):
        return "person"
    return "memory" if unit.origin.startswith("memory") else "machine"


def _has(_: Newsroom, __: OpenedCatalogue, values: Sequence[str]) -> _Fits:
    kinds: Mapping[str, Callable[[Unit], object]] = {
        "question": catalog.open_question,
        "comment": lambda unit: catalog.thread(unit.comment) or catalog.people_notes(unit.comment),
        "waiver": lambda unit: waivers.given(unit.comment),
    }
    return lambda _, unit: bool(unit.comment) and any(kinds[value](unit) for value in values)


def _by(_: Newsroom, __: OpenedCatalogue, values: Sequence[str]) -> _Fits:
    names = [folded(value) for value in values]

    def fits(_: str, unit: Unit) -> bool:
        signed = folded(catalog.approver(unit) or unit.translated)
        return any(name in signed for name in names)

    return fits


def _changed(room: Newsroom, opened: OpenedCatalogue, _: Sequence[str]) -> _Fits:
    article = catalog.source_of(opened.catalogue)[0]
    # A unit whose text is not in the published file has changed since the publication.
    printed = room.published.holds(article, opened.pair.target)
    return lambda _, unit: not printed(unit.target or unit.source)


def _term(room: Newsroom, opened: OpenedCatalogue, values: Sequence[str]) -> _Fits:
    wanted = [folded(value) for value in values]
    live = [opened.catalogue.units[at] for at in opened.places.values()]
    uses = dict(zip(opened.places, room.uses_all(opened, [u.source for u in live]), strict=True))
    names = cache(lambda term: [folded(t) for t in (term.concept, *term.targets[:1])])

    def fits(place: str, _: Unit) -> bool:
        texts = [text for use in uses[place] for text in (folded(use.form), *names(use.term))]
        return any(word in text for word in wanted for text in texts)

    return fits


def _finding(room: Newsroom, opened: OpenedCatalogue, values: Sequence[str]) -> _Fits:
    live = [opened.catalogue.units[at] for at in opened.places.values()]
    verdicts = dict(zip(opened.places, room.judge_all(opened, live), strict=True))
    wanted = {folded(value) for value in values}

    def fits(place: str, unit: Unit) -> bool:
        return any({f.check, f.severity} & wanted for f in verdicts[place].standing) or (
            # The editor shows it beside the name of the person who approved the earlier text.
            not wanted.isdisjoint(("approval", "error"))
            and unit.state is State.APPROVED
            and room.is_unapproved(opened, unit)
        )

    return fits


_KINDS: Mapping[str, Callable[[Newsroom, OpenedCatalogue, Sequence[str]], _Fits]] = {
    "state": _state,
    "made": _made,
    "has": _has,
    "by": _by,
    "changed": _changed,
    "term": _term,
    "check": _finding,
}


def _holds(unit: Unit, phrase: str) -> bool:
    return phrase in folded(unit.source) or phrase in folded(unit.target)
