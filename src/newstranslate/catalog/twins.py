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
_OBSOLETE = "its text was found in an obsolete entry; confirm it"


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


def single(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the units with one entry a key, live or obsolete, at the place of its first.

    A live text stays before an obsolete one, whose words go into the comment; where the live
    entry is empty, it takes the obsolete text as a draft.
    """
    kept: dict[tuple[str, str], Unit] = {}
    for unit in united(units)[0]:
        earlier = kept.get(unit.key)
        kept[unit.key] = _single(earlier, unit) if earlier else unit
    return tuple(kept.values())


def _single(first: Unit, second: Unit) -> Unit:
    if first.obsolete and second.obsolete:
        return one_of(first, second)
    live, obsolete = (second, first) if first.obsolete else (first, second)
    words = [line for line in obsolete.comment.split("\n") if not line.startswith(APPROVED)]
    live = replace(live, comment=_joined(live.comment.split("\n"), words))
    if obsolete.target and not live.target and not live.plural:
        # Whoever emptied or added the live entry did not see this text: a person confirms it.
        return reopened(replace(live, target=obsolete.target, origin=obsolete.origin), _OBSOLETE)
    known = {"", live.target, *live.plural_targets}
    for text in (obsolete.target, *obsolete.plural_targets):
        if text not in known:
            live = noting(live, f"{ANOTHER}{text}")
    return live


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
