"""Filters the units of an article: one syntax for the search field, the form and the address.

``state:draft,translated by:lina -made:machine check:numbers term:OIM has:question words`` consists
of conditions and words, all of which must match; commas separate alternatives, ``-`` negates, and
``"quotation marks"`` group words. Unknown conditions are treated as words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import urlencode

from newstranslate import catalog
from newstranslate.checks import waivers
from newstranslate.language.folding import folded
from newstranslate.late import dataclass
from newstranslate.model import State, Unit
from newstranslate.review.articleorders import UnitPlace
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import OpenedCatalogue

SHOWS = ("all", "open", "findings", "questions")
"""Which units to show: all, unapproved ones, those with errors or warnings, those with an open
question."""
SEVERITIES = ("error", "warning", "info")
VALUES: Mapping[str, tuple[str, ...]] = {
    "state": tuple(state.value for state in State),
    "made": ("machine", "memory", "person"),
    "has": ("question", "comment", "waiver"),
    "changed": ("published",),
    "by": (),
    "check": (),
    "term": (),
}
"""Condition → its allowed values; empty if any value is allowed."""
_CONDITION = re.compile(r'(?<!\S)(-?)(\w+):("[^"]*"|[^\s"]+)')
_Fits = Callable[[str, Unit], bool]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a query."""

    key: str
    values: tuple[str, ...]
    """Alternatives, any of which may match."""
    denied: bool = False

    def __str__(self) -> str:
        value = ",".join(self.values)
        quoted = f'"{value}"' if re.search(r"\s", value) else value
        return f"{'-' * self.denied}{self.key}:{quoted}"


@dataclass(frozen=True, slots=True)
class RowFilter:
    """A filter for the units of an article."""

    show: str = "all"
    """One of `SHOWS`."""
    phrase: str = ""
    """Words that occur in source or target."""
    conditions: tuple[Condition, ...] = ()
    context: bool = False
    """Whether to show the other units, too, with the matching ones marked."""

    @property
    def empty(self) -> bool:
        """Whether every unit matches."""
        return self.show == "all" and not self.phrase and not self.conditions

    @property
    def query(self) -> str:
        """The conditions and words as one line, in the syntax of the search field."""
        return " ".join([*map(str, self.conditions), self.phrase]).strip()

    @property
    def address(self) -> str:
        """The query string for an address; empty if every unit matches."""
        fields = {"show": self.show if self.show != "all" else "", "q": self.query}
        fields["context"] = "1" if self.context else ""
        return urlencode({name: value for name, value in fields.items() if value})

    def chosen(self, key: str) -> str:
        """Return the value of a form field: that of the only condition of its kind."""
        # A form field can show one condition only; all others stay in the text field.
        found = [one for one in self.conditions if one.key == key and not one.denied]
        return ",".join(found[0].values) if len(found) == 1 else ""

    @property
    def rest(self) -> str:
        """The part without a form field: words, negations, several conditions of one kind."""
        rest = [str(one) for one in self.conditions if one.denied or not self.chosen(one.key)]
        return " ".join([*rest, self.phrase]).strip()


def asked(query: Mapping[str, str]) -> RowFilter:
    """Return the filter in an address: from its query line and the fields of the form."""
    show = query.get("show", "all")
    conditions, words = _read(query.get("q", ""))
    for key in VALUES:
        if value := query.get(key, "").strip():
            conditions += [Condition(key, _values(value))]
    return RowFilter(
        show if show in SHOWS else "all",
        words,
        tuple(dict.fromkeys(conditions)),
        bool(query.get("context")),
    )


def _read(line: str) -> tuple[list[Condition], str]:
    conditions: list[Condition] = []

    def taken(match: re.Match[str]) -> str:
        denied, key, value = match.groups()
        allowed, values = VALUES.get(key), _values(value.strip('"'))
        if allowed is None or not values or (allowed and not set(values) <= set(allowed)):
            return match[0]  # words with a colon
        conditions.append(Condition(key, values, bool(denied)))
        return ""

    words = _CONDITION.sub(taken, line)
    return conditions, " ".join(words.split())


def _values(value: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in value.split(","))))


# --- matching units ---


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
        yield lambda _, unit: unit.state is not State.APPROVED
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

    def fits(place: str, _: Unit) -> bool:
        return any({f.check, f.severity} & wanted for f in verdicts[place].standing)

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
