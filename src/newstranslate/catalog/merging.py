"""The merge of an article into its catalogue: no word that a person wrote is ever lost."""

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
from newstranslate.model import Article, Catalogue, Segment, Unit

Recall = Callable[[Segment], Match | None]
"""Finds the best match of the memory for a new or untranslated segment."""


Near = Callable[[Segment, Sequence[Unit]], Match | None]
"""Finds the nearest of the units that the article no longer holds, for a segment."""


def merge(
    old: Catalogue | None, article: Article, recall: Recall, near: Near, rules: Rules
) -> tuple[Unit, ...]:
    """Return the units of the article as it is now, in its order, then the obsolete ones.

    Units found again keep target, state and comments, also where the source changed in nothing
    that means anything; obsolete ones revive; what is gone and has a person's words or a target
    stays as obsolete. Only what has no target asks `recall`, or takes the target of a removed
    unit that `near` finds. All those come as drafts but for what `rules` say.
    """
    units = single(_renamed(old.units if old else (), article.segments))
    live = {unit.key: unit for unit in units if not unit.obsolete}
    retired = {unit.key: unit for unit in units if unit.obsolete}
    wanted = _by_key(article.segments)
    removed = [unit for unit in live.values() if unit.key not in wanted and unit.target]
    donors = removed + [u for u in units if u.obsolete and u.target and u.key not in wanted]
    successors = Successors(donors, rules)
    known = {key: live.get(key) or _revived(retired.get(key)) for key in wanted}
    known = {key: unit or successors.same(key) for key, unit in known.items()}
    fresh = [places[0] for key, places in wanted.items() if known[key] is None]
    recomposed = successors.recomposed(fresh) if donors and fresh else {}
    merged = []
    for key, places in wanted.items():
        found = known[key]
        unit = _placed(found, key, places, article.path)
        if not unit.target and not unit.plural:
            match = _best(places[0], recall, [] if found else donors, near)
            other = recomposed.get(key)
            match = other if other and (not match or match.score <= other.score) else match
            unit = _filled(unit, match, rules) if match else unit
            unit = successors.named(unit)
        merged.append(unit)
    left = [unit for unit in units if unit.key not in successors.taken]
    return _with_retired(merged, left)


def _revived(unit: Unit | None) -> Unit | None:
    return replace(unit, obsolete=False) if unit else None


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
    target = _with_edges(unit.target, unit.source, source)
    return retouched(unit, inline.with_labels(target, source), source)


def _with_edges(target: str, old: str, new: str) -> str:
    """Return a target with the tags that its source has now, and had outside of it.

    Not where the target has others than the source had: then a person has to look.
    """
    before, found, after = new.partition(old)
    if not target or not found or sorted(_TAG.findall(target)) != sorted(_TAG.findall(old)):
        return target
    return before + target + after


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
        if other and (match is None or other.score >= match.score):
            return other
    return match


def _filled(unit: Unit, match: Match, rules: Rules) -> Unit:
    previous = "" if match.source == unit.source else match.source
    filled = draft(unit, match.target, f"{RECALLED}{match.score}", previous)
    in_context = match.in_context and rules.approve_in_context
    notes = (*filled.notes, *match.notes)
    return replace(filled, seal="", notes=notes, fuzzy=not in_context)


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


def _with_retired(merged: Iterable[Unit], units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Return the merged units, then as obsolete what the article no longer holds."""
    kept = {unit.key: unit for unit in merged}
    for unit in units:
        if unit.key not in kept and (unit.target or unit.plural_targets or unit.comment):
            kept[unit.key] = _buried(unit)
    return tuple(kept.values())


def _buried(unit: Unit) -> Unit:
    """Return the unit as obsolete, with what such an entry can hold: polib reads no ``#~|``."""
    return replace(
        unit, obsolete=True, references=(), terms=(), notes=(), previous="", previous_context=""
    )
