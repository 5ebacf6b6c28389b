"""The typography that the project declares, set in targets: at publishing, or in the catalogues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newstranslate import catalog, files, inline
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import typography
from newstranslate.model import UNAPPROVED, Catalogue, State, Unit
from newstranslate.pipeline import sources
from newstranslate.storage import Changed

_TRIES = 5
"""How often a catalogue that somebody else writes at the same time is read anew."""


@dataclass(frozen=True, slots=True)
class Change:
    """A target whose marks or blanks were changed in its catalogue."""

    file: str
    line: int
    """Line in the PO file before the change, from 1."""
    lang: str
    state: State
    before: str
    after: str


def typeset(config: Config, lang: str, target: str) -> str:
    """Return a target with the marks and blanks of its language; its words and markup stay."""
    style = typography.Style(config.english_quotes, config.arabic_quotes)
    return inline.through(target, lambda text: typography.typeset(text, lang, style))


def typeset_unit(config: Config, lang: str, unit: Unit, states: Sequence[State]) -> Unit:
    """Return the unit with its typography set where its state is one of `states`.

    State, approval and comments stay; an untouched machine draft stays one.
    """
    if unit.obsolete or unit.state not in states:
        return unit
    target = typeset(config, lang, unit.target)
    seal = catalog.seal(target) if catalog.is_machine_draft(unit) else unit.seal
    return replace(unit, target=target, seal=seal)


def fix(config: Config, paths: Sequence[Path], *, approved: bool = False) -> list[Change]:
    """Set the typography of drafts, with `approved` of approved units too, and return each change.

    Takes all catalogues of the project when `paths` is empty. Raises `InputError` where the
    project declares no typography or a file cannot be read or written; files before it are done.
    """
    if not config.typography:
        raise InputError("publish.typography is off in the settings; there is nothing to apply")
    states = (*UNAPPROVED, State.APPROVED) if approved else UNAPPROVED
    found: list[Change] = []
    for path in sources.catalogues(config, paths):
        found += _fix_file(config, path, states)
    return found


def _fix_file(config: Config, path: Path, states: Sequence[State]) -> list[Change]:
    for _ in range(_TRIES):
        data, seen = files.version(path)
        with files.on_disk(path, data) as copy:
            loaded = catalog.load(copy)
        lang = sources.pair_of(config, loaded, path).target
        units = tuple(typeset_unit(config, lang, unit, states) for unit in loaded.units)
        changes = _changes(loaded, units, sources.name_of(config, path), lang)
        if not changes:
            return []
        new = replace(loaded, units=units)
        try:
            files.replace(path, catalog.serialise(new), seen)
        except Changed:
            continue
        return changes
    raise InputError(f"{path}: somebody else keeps writing it; try again")


def _changes(loaded: Catalogue, units: Sequence[Unit], name: str, lang: str) -> list[Change]:
    return [
        Change(name, old.line, lang, old.state, old.target, new.target)
        for old, new in zip(loaded.units, units, strict=True)
        if new.target != old.target
    ]
