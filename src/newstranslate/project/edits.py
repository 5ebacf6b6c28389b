"""`glossary suggest --from-edits`: corrections that people repeat in machine drafts.

The review page keeps the draft of an edited unit in its catalogue (``#. draft:``). If another PO
editor changed the unit, the draft is the text in git's history that matches the unit's seal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from newstranslate import catalog, checks, glossary, inline
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary import learned
from newstranslate.glossary.learned import Edit, RecurrentEdit
from newstranslate.late import dataclass
from newstranslate.model import Pair, State, Term, Unit
from newstranslate.project import directions, locations, repository, terminology

_DONE = (State.TRANSLATED, State.APPROVED)
"""States in which a person has finished with the text."""


@dataclass(frozen=True, slots=True)
class EditSuggestion:
    """A recurrent replacement, and the proposed change of the glossary."""

    pair: Pair
    replacement: RecurrentEdit
    proposal: str
    """``term``: a new concept; ``rejected``: a rejected form of `concept`; ``allowed``: a form
    that `concept` lacks; ``style``: no source words explain it."""
    concept: str = ""


def edits(config: Config, refused: list[str]) -> dict[Pair, list[Edit]]:
    """Return direction → the drafts that people finished or approved, with or without edits.

    Units with a waiver of the check ``terms`` are omitted: they are declared exceptions. The errors
    of catalogues that cannot be read are added to `refused`.
    """
    found: dict[Pair, list[Edit]] = {}
    for path, loaded in catalog.load_all(locations.catalogues(config), refused):
        name, _ = catalog.source_of(loaded)
        own = found.setdefault(directions.of_catalogue(config, loaded, path), [])
        own += _in_catalogue(loaded.live, name or path.stem, path)
    return found


def _in_catalogue(units: tuple[Unit, ...], name: str, path: Path) -> Iterator[Edit]:
    # Git's history is read only if a unit needs it, and once for each catalogue.
    earlier = cache(lambda: _sealed(path))
    for unit in units:
        if unit.state not in _DONE or unit.plural or _waives_terms(unit):
            continue
        draft = catalog.machine_draft(unit) or (
            earlier().get((*unit.key, unit.seal), "") if unit.seal else ""
        )
        if draft:
            yield Edit(name, *map(inline.plain, (unit.source, draft, unit.target)))


def _waives_terms(unit: Unit) -> bool:
    return any(waiver.check == "terms" for waiver in checks.waivers.given(unit.comment))


def _sealed(path: Path) -> Mapping[tuple[str, str, str], str]:
    """Return (context, source, seal) → target, from all revisions of a catalogue."""
    found: dict[tuple[str, str, str], str] = {}
    for data in repository.revisions(path):
        try:
            units = catalog.parse(data, path).live
        except InputError:  # a revision with conflict markers
            continue
        found |= {
            (*unit.key, catalog.seal(unit.target)): unit.target for unit in units if unit.target
        }
    return found


def corrections(
    config: Config, by_pair: Mapping[Pair, Sequence[Edit]], least: int
) -> list[EditSuggestion]:
    """Return the replacements made in at least `least` sentences, the most frequent first.

    Replacements that the glossary already contains are omitted. Raises `InputError`.
    """
    terms = glossary.load(config.root / config.glossary)
    found = []
    for pair, own in by_pair.items():
        lock = terminology.lock(config, terms, pair)
        for one in learned.replacements(own, pair.source, pair.target, least):
            uses = [use for use in lock.uses(one.source) if use.form == one.source]
            correction = _correction(pair, one, uses[0].term if uses else None)
            found += [correction] if correction else []
    return sorted(found, key=lambda item: -len(item.replacement.edits))


def _correction(pair: Pair, one: RecurrentEdit, term: Term | None) -> EditSuggestion | None:
    if not one.source:
        return EditSuggestion(pair, one, "style")
    if term is None:
        return EditSuggestion(pair, one, "term")
    old, new = one.old.casefold(), one.new.casefold()
    targets = [form.casefold() for form in term.targets]
    if new not in targets:
        return EditSuggestion(pair, one, "allowed", term.concept)
    # Replacing an allowed form is a matter of taste, and a rejected form is known already.
    if old in (*targets, *(form.casefold() for form in term.rejected)):
        return None
    return EditSuggestion(pair, one, "rejected", term.concept)
