"""Twins: two entries of one source and context, which a merge of two branches may leave.

gettext tools refuse such a file, and whoever reads it by key loses one of the two. They become one
unit: approved comes before translated, a person's draft, a machine's draft, and nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newstranslate.catalog.marks import (
    ANOTHER,
    APPROVED,
    is_machine_draft,
    noting,
    reopened,
)
from newstranslate.model import State, Twin, Unit

_TWO_APPROVED = "two texts of it were approved; choose one"


def united(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[Twin, ...]]:
    """Return the units with one live entry a key, in their order, and what was united.

    Obsolete entries stay as they are: a run unites them with what revives them.
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


def one_of(first: Unit, second: Unit) -> Unit:
    """Return two entries of one key as one unit: the better text, and everybody's words.

    Of two texts of one rank the first stays, as a draft where both were approved; the other
    text is kept in the comment.
    """
    best, other = (second, first) if _rank(second) > _rank(first) else (first, second)
    differ = other.target not in ("", best.target)
    made = replace(
        best,
        comment=_joined(best.comment.split("\n"), _comment_of(other, agrees=not differ)),
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
    return {State.UNTRANSLATED: 0, State.TRANSLATED: 3, State.APPROVED: 4}[unit.state]


def _comment_of(unit: Unit, *, agrees: bool) -> list[str]:
    """Return the comment's lines, without the approval of a text that does not stay."""
    lines = unit.comment.split("\n")
    return [line for line in lines if agrees or not line.startswith(APPROVED)]


def _joined(one: Iterable[str], other: Iterable[str]) -> str:
    return "\n".join(line for line in dict.fromkeys((*one, *other)) if line)
