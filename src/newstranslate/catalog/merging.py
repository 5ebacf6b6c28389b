"""Merges an article into its catalogue without losing any text written by a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from newstranslate import inline, late
from newstranslate.catalog.marks import (
    RECALLED,
    TOOL_NOTES,
    draft,
    retouched,
)
from newstranslate.catalog.successors import Match, Rules, Successors
from newstranslate.catalog.twins import single
from newstranslate.model import Article, Catalogue, Segment, State, Unit

Recall = Callable[[Segment], Match | None]
"""Returns the best match of the memory for a segment without a target."""


Near = Callable[[Segment, Sequence[Unit]], Match | None]
"""Returns the most similar of the units removed from the article, for a segment."""


def merge(
    old: Catalogue | None, article: Article, recall: Recall, near: Near, rules: Rules
) -> tuple[Unit, ...]:
    """Return the units of the article in its order, then the obsolete units.

    Existing units keep target, state and comments, even if the typography of their source changed.
    Obsolete units of a text that occurs again are revived. Removed units with a target or a comment
    become obsolete. Units without a target get that of the best match of `recall`, or of a removed
    unit found by `near`; these are drafts, except where `rules` approve them.
    """
    units = single(_renamed(old.units if old else (), article.segments))
    # A text that comes back revives its obsolete unit; a live one is preferred.
    live = {unit.key: unit for unit in units if not unit.obsolete}
    retired = {unit.key: unit for unit in units if unit.obsolete}
    wanted = _by_key(article.segments)
    removed = [unit for unit in live.values() if unit.key not in wanted and unit.target]
    donors = removed + [u for u in units if u.obsolete and u.target and u.key not in wanted]
    successors = Successors(donors, rules)
    known = {key: live.get(key) or _as_live(retired.get(key)) for key in wanted}
    known = {key: unit or successors.same(key) for key, unit in known.items()}
    fresh = [places[0] for key, places in wanted.items() if known[key] is None]
    recomposed = successors.recomposed(fresh) if donors and fresh else {}
    merged = []
    for key, places in wanted.items():
        found = known[key]
        unit = _with_placement(found, key, places, article.path)
        if unit.state is State.UNTRANSLATED and not unit.plural:
            match = _best(places[0], recall, donors, near)
            other = recomposed.get(key)
            match = other if other and (not match or match.score <= other.score) else match
            match = match or successors.respelled(places[0])
            unit = _filled(unit, match, rules) if match else unit
            unit = successors.classified(unit)
        merged.append(unit)
    left = [unit for unit in units if unit.key not in successors.taken]
    return _with_removed(merged, left)


def _as_live(unit: Unit | None) -> Unit | None:
    return replace(unit, obsolete=False) if unit else None


def _renamed(units: Sequence[Unit], segments: Sequence[Segment]) -> Sequence[Unit]:
    """Return the units, with the new source if a newer version of the tool cuts segments otherwise.

    Their text is the same and only markup at its edges differs, so they keep their state.
    """
    new = {(s.context, s.formerly): s.text for s in segments if s.formerly}
    taken = {unit.key for unit in units}
    if not new or not taken & new.keys():
        return units
    renamed = {key: text for key, text in new.items() if (key[0], text) not in taken}
    return [_with_source(u, renamed[u.key]) if u.key in renamed else u for u in units]


def _with_source(unit: Unit, source: str) -> Unit:
    target = _with_edges(unit.target, unit.source, source)
    return retouched(unit, inline.with_labels(target, source), source)


def _with_edges(target: str, old: str, new: str) -> str:
    """Return a target with the tags that the new source has at its edges.

    Unchanged if the tags of the target differ from those of the old source: a person must check it.
    """
    before, found, after = new.partition(old)
    if not target or not found or sorted(_TAG.findall(target)) != sorted(_TAG.findall(old)):
        return target
    return before + target + after


# A tag: `<b>`, `</b>`; not `3 < 4`.
_TAG = late.pattern(r"<[^<>]*>")


def _by_key(segments: Sequence[Segment]) -> dict[tuple[str, str], list[Segment]]:
    places: dict[tuple[str, str], list[Segment]] = {}
    for segment in segments:
        places.setdefault(segment.key, []).append(segment)
    return places


def _best(segment: Segment, recall: Recall, donors: Sequence[Unit], near: Near) -> Match | None:
    match = recall(segment)
    if donors and (match is None or match.score < 100):
        other = near(segment, donors)
        # On equal scores, a sentence of this article fits better than one of another article.
        if other and (match is None or other.score >= match.score):
            return other
    return match


def _filled(unit: Unit, match: Match, rules: Rules) -> Unit:
    previous = "" if match.source == unit.source else match.source
    filled = draft(unit, match.target, f"{RECALLED}{match.score}", previous)
    in_context = match.in_context and rules.approve_in_context
    notes = (*filled.notes, *match.notes)
    # A text from the memory is a person's: without a seal, no run replaces it.
    return replace(filled, seal="", notes=notes, fuzzy=not in_context)


def _with_placement(
    unit: Unit | None, key: tuple[str, str], places: Sequence[Segment], path: str
) -> Unit:
    """Return the unit, or a new one, with kind, author's notes and references of its segments."""
    authors = tuple(note for place in places for note in place.notes)
    references = tuple(dict.fromkeys([(path, place.line) for place in places]))
    if unit is None:
        return Unit(
            source=key[1], context=key[0], kind=places[0].kind, notes=authors, references=references
        )
    kept = tuple(note for note in unit.notes if note.startswith(TOOL_NOTES))
    kind, notes = places[0].kind, authors + kept
    # Copying every unit would take much of the time of a run that changes nothing.
    if (unit.kind, unit.notes, unit.references) == (kind, notes, references):
        return unit
    # A kind of a plug-in's format is not recognised when it is read back.
    others = tuple(line for line in unit.extracted if line != kind)
    return replace(unit, kind=kind, notes=notes, references=references, extracted=others)


def _with_removed(merged: Iterable[Unit], units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Return the merged units, then those removed from the article as obsolete units."""
    kept = {unit.key: unit for unit in merged}
    for unit in units:
        if unit.key not in kept and (unit.target or unit.plural_targets or unit.comment):
            kept[unit.key] = _as_obsolete(unit)
    return tuple(kept.values())


def _as_obsolete(unit: Unit) -> Unit:
    """Return the unit as obsolete, without fields that such an entry cannot have in polib."""
    return replace(
        unit, obsolete=True, references=(), terms=(), notes=(), previous="", previous_context=""
    )
