"""The merge of an article into its catalogue: no word that a person wrote is ever lost."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from newstranslate import inline
from newstranslate.model import Article, Catalogue, Segment, State, Unit


def seal(target: str) -> str:
    """Return the mark of a machine's draft: 8 hexadecimal digits of the text's SHA-256.

    It stands beside the draft (``#. seal:``). A draft that no longer matches its seal, or has
    none, was written or changed by a person, and no run touches it.
    """
    return hashlib.sha256(target.encode()).hexdigest()[:8]


def is_machine_draft(unit: Unit) -> bool:
    """Whether the unit holds a draft exactly as the machine left it."""
    return unit.state is State.DRAFT and bool(unit.seal) and unit.seal == seal(unit.target)


Recall = Callable[[Segment], "Match | None"]
"""Finds the best match of the memory for a new or untranslated segment."""


@dataclass(frozen=True, slots=True)
class Match:
    """A target found for a similar source."""

    source: str
    target: str
    score: int
    """Similarity of the sources, 0–100; 100 is the same text, 101 the same in its context."""
    notes: tuple[str, ...] = ()
    """What the translator is told of it; each begins with `MEMORY_NOTE`."""
    in_context: bool = False
    """Same source, same place in the article, as it was approved: nothing was mended."""


Near = Callable[[Segment, Sequence[Unit]], "Match | None"]
"""Finds the nearest of the units that the article no longer holds, for a segment."""


def merge(
    old: Catalogue | None,
    article: Article,
    recall: Recall,
    near: Near,
    *,
    approve_in_context: bool = False,
) -> tuple[Unit, ...]:
    """Return the units of the article as it is now, in its order, then the obsolete ones.

    Units found again keep target, state and comments; obsolete ones revive; what is gone and
    has a person's words or a target stays as obsolete. Only what has no target asks `recall`,
    or takes the target of a removed unit that `near` finds. All come as drafts, matches in
    context as approved if `approve_in_context`.
    """
    units = _renamed(old.units if old else (), article.segments)
    live = {unit.key: unit for unit in units if not unit.obsolete}
    retired = {unit.key: unit for unit in reversed(units) if unit.obsolete}
    wanted = _by_key(article.segments)
    removed = [unit for unit in live.values() if unit.key not in wanted and unit.target]
    donors = removed + [u for u in units if u.obsolete and u.target and u.key not in wanted]
    merged = []
    for key, places in wanted.items():
        found = live.get(key)
        if found is None and key in retired:
            found = replace(retired[key], obsolete=False)
        unit = _placed(found, key, places, article.path)
        if not unit.target and not unit.plural:
            match = _best(places[0], recall, [] if found else donors, near)
            unit = _filled(unit, match, approve_in_context) if match else unit
        merged.append(unit)
    return _with_retired(merged, units, live)


def _renamed(units: Sequence[Unit], segments: Sequence[Segment]) -> Sequence[Unit]:
    """Return the units, those of an earlier version under the text that their segment has now.

    It is the same text with other markup, so they stay what they were: approved, if they were.
    """
    new = {(s.context, s.formerly): s.text for s in segments if s.formerly}
    taken = {unit.key for unit in units}
    if not new or not taken & new.keys():
        return units
    renamed = {key: text for key, text in new.items() if (key[0], text) not in taken}
    return [_named(u, renamed[u.key]) if u.key in renamed else u for u in units]


def _named(unit: Unit, source: str) -> Unit:
    target = inline.with_labels(unit.target, source)
    made = seal(target) if is_machine_draft(unit) else unit.seal
    return replace(unit, source=source, target=target, seal=made)


def _by_key(segments: Sequence[Segment]) -> dict[tuple[str, str], list[Segment]]:
    places: dict[tuple[str, str], list[Segment]] = {}
    for segment in segments:
        places.setdefault(segment.key, []).append(segment)
    return places


def _best(segment: Segment, recall: Recall, donors: Sequence[Unit], near: Near) -> Match | None:
    match = recall(segment)
    if donors and (match is None or match.score < 100):
        other = near(segment, donors)
        if other and (match is None or other.score > match.score):
            return other
    return match


def _filled(unit: Unit, match: Match, approve_in_context: bool) -> Unit:
    previous = "" if match.source == unit.source else match.source
    filled = draft(unit, match.target, f"memory {match.score}", previous)
    filled = replace(filled, notes=(*filled.notes, *match.notes))
    if match.in_context and approve_in_context:
        return replace(filled, fuzzy=False, seal="")
    return filled


def draft(unit: Unit, target: str, origin: str, previous: str = "") -> Unit:
    """Return the unit with a machine's draft in it, marked and sealed as such."""
    return replace(
        unit,
        target=target,
        fuzzy=True,
        origin=origin,
        seal=seal(target),
        draft="",
        previous=previous,
        notes=tuple(note for note in unit.notes if not note.startswith(MEMORY_NOTE)),
    )


def reopened(unit: Unit, why: str) -> Unit:
    """Return an approved unit as a draft that says why.

    The text stays, and without a seal: a person answered for it, so no run replaces it.
    """
    notes = tuple(note for note in unit.notes if not note.startswith(REOPENED))
    return replace(unit, fuzzy=True, seal="", notes=(*notes, REOPENED + why))


def _placed(unit: Unit | None, key: tuple[str, str], places: Sequence[Segment], path: str) -> Unit:
    """Return the unit, or a new one, with kind, notes and references of where it stands now."""
    authors = tuple(note for place in places for note in place.notes)
    references = tuple(dict.fromkeys([(path, place.line) for place in places]))
    if unit is None:
        return Unit(
            source=key[1], context=key[0], kind=places[0].kind, notes=authors, references=references
        )
    kept = tuple(note for note in unit.notes if note.startswith(TOOL_NOTES))
    kind, notes = places[0].kind, authors + kept
    if (unit.kind, unit.notes, unit.references) == (kind, notes, references):
        return unit
    return replace(unit, kind=kind, notes=notes, references=references)


REOPENED = "reopened: "
"""How the note begins that says why an approved unit is a draft again."""
MEMORY_NOTE = "memory: "
"""How the notes begin that say where a match comes from, and what in it differs."""
TOOL_NOTES = ("check terms: ", "markup missing: ", "markup differs ", REOPENED, MEMORY_NOTE)
"""How notes that a step of the tool writes begin; the author's notes begin otherwise."""


def _with_retired(
    merged: Iterable[Unit], units: Iterable[Unit], live: Mapping[tuple[str, str], Unit]
) -> tuple[Unit, ...]:
    """Return the merged units, then as obsolete what the article no longer holds.

    One entry a key, or gettext tools refuse the file: another text for the same source, which
    only other tools leave behind, goes into the comment of the entry that stays.
    """
    kept = {unit.key: unit for unit in merged}
    for unit in units:
        there = kept.get(unit.key)
        if there is None:
            if unit.target or unit.plural_targets or unit.comment:
                kept[unit.key] = _buried(unit)
        elif live.get(unit.key) is not unit and unit.target not in ("", there.target):
            kept[unit.key] = noting(there, f"{ANOTHER}{unit.target}")
    return tuple(kept.values())


ANOTHER = "another text for this: "
"""How the comment begins that keeps a text which another one took the place of."""


def noting(unit: Unit, line: str) -> Unit:
    """Return the unit with a line in its translator comment, once."""
    line = line.replace("\n", " ")
    if line in unit.comment.split("\n"):
        return unit
    return replace(unit, comment=f"{unit.comment}\n{line}".strip("\n"))


def _buried(unit: Unit) -> Unit:
    """Return the unit as obsolete, with what such an entry can hold: polib reads no ``#~|``."""
    return replace(
        unit, obsolete=True, references=(), terms=(), notes=(), previous="", previous_context=""
    )
