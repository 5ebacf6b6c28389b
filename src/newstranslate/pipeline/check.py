"""`check`: the findings on catalogues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newstranslate import catalog, checks, glossary
from newstranslate.checks.mention import Mentions
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.lock import Lock
from newstranslate.model import Catalogue, Finding, Pair, Unit
from newstranslate.pipeline import sources


@dataclass(frozen=True, slots=True)
class Located:
    """A finding and where it stands."""

    file: str
    source_file: str
    source_line: int
    lang: str
    finding: Finding


def find(config: Config, paths: Sequence[Path]) -> tuple[int, list[Located]]:
    """Return the number of units checked, and the findings in file order.

    Checks all catalogues of the project when `paths` is empty. Raises `InputError`.
    """
    files = sources.catalogues(config, paths)
    if not files:
        raise InputError("no PO files to check; run 'newstranslate run ARTICLE --to LANGS' first")
    terms = glossary.load(config.root / config.glossary)
    locks: dict[Pair, Lock] = {}
    mentions: dict[str, Mentions] = {}
    units = 0
    found: list[Located] = []
    for path in files:
        loaded = catalog.load(path)
        pair = sources.pair_of(config, loaded, path)
        units += len(loaded.live)
        if pair not in locks:
            locks[pair] = Lock(terms, pair)
            mentions[pair.target] = Mentions(terms, pair.target)
        name = sources.name_of(config, path)
        found += _in_catalogue(loaded, name, locks[pair])
        if "mention" in config.checks_on:
            about = mentions[pair.target].findings(loaded.live)
            found += [_located(name, unit, pair.target, finding) for unit, finding in about]
    return units, found


def _in_catalogue(loaded: Catalogue, name: str, lock: Lock) -> Iterator[Located]:
    for unit in loaded.live:
        for finding in checks.check_unit(unit, lock):
            yield _located(name, unit, lock.pair.target, finding)


def _located(name: str, unit: Unit, lang: str, finding: Finding) -> Located:
    where, line = unit.references[0] if unit.references else ("", 0)
    return Located(name, where, line, lang, finding)
