"""Builds the report of a desk: reads every catalogue, and checks a sample of them again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol, TypeVar

from newstranslate import catalog, files, glossary
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.project import locations
from newstranslate.reports.desk import catalogues, figures, judged, spending
from newstranslate.reports.desk.catalogues import CatalogueFigures
from newstranslate.reports.desk.judged import Judgement
from newstranslate.reports.desk.material import Material
from newstranslate.reports.desk.origins import GitHistory
from newstranslate.reports.desk.tables import DeskReport

SAMPLE = 2_000
"""Minimum number of approved units whose drafts are checked again, in whole catalogues."""
_ALONE = 100
"""Number of catalogues below which starting more processes does not pay off."""
_Made = TypeVar("_Made")


class _Each(Protocol):
    """Applies a function to catalogues; returns the results in order."""

    def __call__(
        self, function: Callable[[Path], _Made], paths: Sequence[Path], /
    ) -> Iterable[_Made]: ...


def build(config: Config, since: str, logs: Sequence[Path] = ()) -> DeskReport:
    """Return the report on the period since a day (ISO 8601; empty for all time).

    `logs` are run logs besides the configured one. The report lists unreadable files. Raises
    `InputError` if there are no catalogues or the glossary is invalid.
    """
    return figures.report(_gathered(config, since, logs))


def _gathered(config: Config, since: str, logs: Sequence[Path]) -> Material:
    terms = glossary.load(config.root / config.glossary)
    paths = locations.catalogues(config) if locations.locales(config).is_dir() else []
    if not paths:
        raise InputError(f"{config.locales}/: no catalogues to report on; run an article first")
    found: dict[Path, CatalogueFigures] = {}
    errors: list[str] = []
    # One pool for both passes, as starting processes takes time.
    with _mapping(len(paths)) as each:
        outcomes = each(partial(catalogues.read, config, since=since), paths)
        for path, outcome in zip(paths, outcomes, strict=True):
            if isinstance(outcome, str):
                errors.append(outcome)
            else:
                found[path] = outcome
        judgement = Judgement()
        for one in each(partial(judged.judge, config, terms, since=since), _sampled(found)):
            judgement.add(one)
    known = [*logs, *([config.root / config.log] if config.log else [])]
    existing = [path for path in known if path in logs or path.exists()]
    spent, wrong = spending.logged(existing, since)
    return Material(
        config=config,
        since=since,
        until=catalog.now()[:10],
        catalogues=list(found.values()),
        judgement=judgement,
        drafts=sum(one.judged for one in found.values()),
        history=GitHistory(config),
        spent=spent,
        has_log=bool(existing),
        errors=[*errors, *wrong],
    )


def _sampled(found: dict[Path, CatalogueFigures]) -> list[Path]:
    """Return a sample of catalogues with enough units, in a pseudo-random but stable order."""
    chosen: list[Path] = []
    units = 0
    # A digest of the name: independent of content, and the same in each report.
    for path in sorted(found, key=lambda path: files.digest(str(path.name).encode())):
        if units >= SAMPLE:
            break
        if found[path].judged:
            chosen.append(path)
            units += found[path].judged
    return chosen


@contextmanager
def _mapping(count: int) -> Iterator[_Each]:
    """Yield a function like `map` for `count` catalogues; it uses all cores if they are many."""
    cores = os.cpu_count() or 1
    if count < _ALONE or cores < 2:
        yield map
        return
    # `fork` is unsafe here: the review page runs threads that may hold locks.
    with ProcessPoolExecutor(cores, mp_context=get_context("forkserver")) as pool:
        yield partial(pool.map, chunksize=16)
