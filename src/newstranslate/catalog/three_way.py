"""Merges the catalogues of two branches unit by unit, unlike git, which merges lines.

Changes of different units never conflict. If both sides changed the same target, the better state
wins; if both texts are by people, both are kept, in a draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from newstranslate.catalog.assigning import ASSIGNED_FIELD
from newstranslate.catalog.header import UNITS_FIELD
from newstranslate.catalog.marks import is_machine_draft, reopened
from newstranslate.catalog.twins import one_of, single
from newstranslate.late import dataclass
from newstranslate.model import UNAPPROVED, Catalogue, State, Unit

_BOTH = "changed on two branches"
_TEXT = (
    "target", "fuzzy", "translated", "origin", "seal", "approval", "draft", "previous",
    "previous_context", "correction", "plural_targets",
)  # fmt: skip
"""Fields that belong to a target: all of them are taken from the same side."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged catalogue."""

    catalogue: Catalogue
    both: tuple[str, ...]
    """Sources of the units whose target was changed by people on both sides; they are drafts."""


def three_way(base: Catalogue, ours: Catalogue, theirs: Catalogue) -> Merged:
    """Return the merged changes of both sides, in our order, without losing any person's text."""
    before, mine, other = (
        {unit.key: unit for unit in single(side.units)} for side in (base, ours, theirs)
    )
    made: list[Unit] = []
    both: list[str] = []
    for key in _order(mine.values(), other.values()):
        unit = _unit(before.get(key), mine.get(key), other.get(key), both)
        if unit is not None:
            made.append(unit)
    # Obsolete entries are last, as gettext tools write them.
    live = [unit for unit in made if not unit.obsolete]
    units = (*live, *(unit for unit in made if unit.obsolete))
    header = _header(base.header, ours.header, theirs.header, len(live))
    comment = ours.comment if theirs.comment == base.comment else theirs.comment
    return Merged(Catalogue(header, units, comment), tuple(both))


def _order(ours: Iterable[Unit], theirs: Iterable[Unit]) -> list[tuple[str, str]]:
    """Return the keys of both, in our order; a key of theirs alone follows its predecessor."""
    order = [unit.key for unit in ours]
    known = set(order)
    at = 0
    for unit in theirs:
        if unit.key in known:
            at = order.index(unit.key) + 1
        else:
            order.insert(at, unit.key)
            known.add(unit.key)
            at += 1
    return order


def _unit(
    before: Unit | None, mine: Unit | None, other: Unit | None, both: list[str]
) -> Unit | None:
    if mine == other or other == before:
        return mine
    if mine == before:
        return other
    if mine is None or other is None:
        return mine or other  # removed on one side, changed on the other: keep the change
    return _merged(before or Unit(mine.source, context=mine.context), mine, other, both)


def _merged(before: Unit, mine: Unit, other: Unit, both: list[str]) -> Unit:
    """Return the merge of a unit that both sides changed."""
    made = _fields(before, mine, other)
    changed = [_text(side) != _text(before) for side in (mine, other)]
    if all(changed) and mine.target != other.target:
        made = replace(one_of(mine, other), obsolete=made.obsolete, references=made.references)
        if _are_peoples(mine, other):
            both.append(made.source)
            return made if made.state in UNAPPROVED else reopened(made, _BOTH)
        return made
    one = mine if changed[0] else other
    best = one_of(mine, other) if all(changed) else one
    text = {name: getattr(best, name) for name in _TEXT}
    # The person named first is the approver.
    sides = (mine, other) if best.approval == mine.approval else (other, mine)
    comment = _lines(before.comment, *(side.comment for side in sides))
    return replace(made, **text, comment=comment)


def _text(unit: Unit) -> tuple[object, ...]:
    # A text that another editor changed is approved again without a change of text or state.
    return (unit.target, unit.fuzzy, unit.translated, unit.approval, unit.plural_targets)


def _are_peoples(mine: Unit, other: Unit) -> bool:
    """Whether both texts were written or confirmed by people."""
    return all(
        unit.state is not State.UNTRANSLATED and not is_machine_draft(unit)
        for unit in (mine, other)
    )


def _fields(before: Unit, mine: Unit, other: Unit) -> Unit:
    """Return our unit with the fields that only the other side changed."""
    theirs = {
        field.name: getattr(other, field.name)
        for field in fields(Unit)
        if field.compare and getattr(mine, field.name) == getattr(before, field.name)
    }
    return replace(mine, **theirs)


def _lines(before: str, mine: str, other: str) -> str:
    """Return a comment with the lines of both sides, except those that one side removed."""
    old, ours, theirs = (text.split("\n") if text else [] for text in (before, mine, other))
    removed = {line for line in old if line not in ours or line not in theirs}
    lines = dict.fromkeys((*ours, *theirs))
    return "\n".join(line for line in lines if line not in removed)


def _header(
    base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str], live: int
) -> dict[str, str]:
    """Return our header with the fields that only the other side changed.

    The digest of the article may then belong to either side; the next run corrects it.
    """
    changed = {name: value for name, value in theirs.items() if ours.get(name) == base.get(name)}
    made = dict(ours) | changed
    if ASSIGNED_FIELD not in theirs and ours.get(ASSIGNED_FIELD) == base.get(ASSIGNED_FIELD):
        made.pop(ASSIGNED_FIELD, None)  # the other side removed the assignment
    if UNITS_FIELD in made:
        made[UNITS_FIELD] = str(live)
    return made
