"""Twins: two entries with the same source and context, as git may leave after merging branches.

gettext tools refuse such a file, and programs that read it by key lose one of the entries. Here
they become one unit. An approved text is preferred to one that another editor changed after its
approval, then a translated one, then a person's draft, then a machine draft, then no text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newstranslate.catalog.editing import outdated_approval
from newstranslate.catalog.marks import (
    ANOTHER,
    is_machine_draft,
    noting,
    reopened,
    without_approval,
)
from newstranslate.model import State, Twin, Unit

_TWO_APPROVED = "two texts of it were approved; choose one"
_OBSOLETE = "its text was found in an obsolete entry; confirm it"


def united(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[Twin, ...]]:
    """Return the units with one live entry per key, in their order, and the twins found.

    Obsolete entries are unchanged: a run unites them with the live entry that revives them.
    """
    kept: dict[tuple[str, str], Unit] = {}
    twins: list[Twin] = []
    for unit in units:
        if unit.obsolete:
            continue
        first = kept.get(unit.key)
        if first is None:
            kept[unit.key] = unit
        else:
            twins.append(Twin(unit.source, unit.line, first.line))
            kept[unit.key] = one_of(first, unit)
    if not twins:
        return tuple(units), ()
    seen: set[tuple[str, str]] = set()
    made: list[Unit] = []
    for unit in units:
        if unit.obsolete:
            made.append(unit)
        elif unit.key not in seen:
            seen.add(unit.key)
            made.append(kept[unit.key])
    return tuple(made), tuple(twins)


def single(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the units with one entry per key, live or obsolete, at the position of the first.

    A live text is preferred to an obsolete one, which is kept in the comment. A live entry without
    a target gets the obsolete text as a draft.
    """
    kept: dict[tuple[str, str], Unit] = {}
    for unit in united(units)[0]:
        earlier = kept.get(unit.key)
        kept[unit.key] = _merged_pair(earlier, unit) if earlier else unit
    return tuple(kept.values())


def _merged_pair(first: Unit, second: Unit) -> Unit:
    if first.obsolete and second.obsolete:
        return one_of(first, second)
    live, obsolete = (second, first) if first.obsolete else (first, second)
    lines = without_approval(obsolete.comment).split("\n")
    live = replace(live, comment=_joined_lines(live.comment.split("\n"), lines))
    if obsolete.target and not live.target and not live.plural:
        # Nobody has seen this text in the live entry, so a person must confirm it.
        return reopened(replace(live, target=obsolete.target, origin=obsolete.origin), _OBSOLETE)
    known = {"", live.target, *live.plural_targets}
    for text in (obsolete.target, *obsolete.plural_targets):
        if text not in known:
            live = noting(live, f"{ANOTHER}{text}")
    return live


def one_of(first: Unit, second: Unit) -> Unit:
    """Return two entries of one key as one unit, with the better text and all comments.

    Of two texts of the same rank the first is used, as a draft if both were approved. The other
    text is kept in the comment.
    """
    best, other = (second, first) if _rank(second) > _rank(first) else (first, second)
    differ = other.target not in ("", best.target)
    lines = best.comment.split("\n")
    is_of_another_text = differ or outdated_approval(other)
    others = without_approval(other.comment) if is_of_another_text else other.comment
    made = replace(
        best,
        comment=_joined_lines(lines, others.split("\n")),
        notes=tuple(dict.fromkeys((*best.notes, *other.notes))),
        waived=tuple(dict.fromkeys((*best.waived, *other.waived))),
        references=tuple(dict.fromkeys((*first.references, *second.references))),
        flags=tuple(dict.fromkeys((*best.flags, *other.flags))),
        extracted=tuple(dict.fromkeys((*best.extracted, *other.extracted))),
        line=first.line,
    )
    if not differ:
        return made
    if best.state is other.state is State.APPROVED:
        made = reopened(made, _TWO_APPROVED)
    return noting(made, f"{ANOTHER}{other.target}")


def _rank(unit: Unit) -> int:
    if unit.state is State.DRAFT:
        return 1 if is_machine_draft(unit) else 2
    if outdated_approval(unit):
        return 4
    return {State.UNTRANSLATED: 0, State.TRANSLATED: 3, State.APPROVED: 5}[unit.state]


def _joined_lines(one: Iterable[str], other: Iterable[str]) -> str:
    return "\n".join(line for line in dict.fromkeys((*one, *other)) if line)
