"""Builds the report of a desk: reads every catalogue once, a sample of them twice."""

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
from newstranslate.project import sources
from newstranslate.reports.desk import catalogues, figures, judged, spending
from newstranslate.reports.desk.catalogues import CatalogueFigures
from newstranslate.reports.desk.judged import Judgement
from newstranslate.reports.desk.material import Material
from newstranslate.reports.desk.origins import GitHistory
from newstranslate.reports.desk.tables import DeskReport

SAMPLE = 2_000
"""Approved units whose drafts are checked again; whole catalogues, until there are so many."""
_ALONE = 100
"""Catalogues that one process reads as fast as several that have to start."""
_Made = TypeVar("_Made")


class _Each(Protocol):
    """Applies a function to catalogues, and gives what comes out in their order."""

    def __call__(
        self, function: Callable[[Path], _Made], paths: Sequence[Path], /
    ) -> Iterable[_Made]: ...


def build(config: Config, since: str, logs: Sequence[Path] = ()) -> DeskReport:
    """Return the report on what was done since a day (ISO 8601; empty for all time).

    `logs` are run logs besides the one of the settings. What cannot be read is named in it; raises
    `InputError` without catalogues, and for a glossary that cannot be used.
    """
    return figures.report(_gathered(config, since, logs))


def _gathered(config: Config, since: str, logs: Sequence[Path]) -> Material:
    terms = glossary.load(config.root / config.glossary)
    paths = sources.catalogues(config) if sources.locales(config).is_dir() else []
    if not paths:
        raise InputError(f"{config.locales}/: no catalogues to report on; run an article first")
    found: dict[Path, CatalogueFigures] = {}
    errors: list[str] = []
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
    there = [path for path in known if path in logs or path.exists()]
    spent, wrong = spending.logged(there, since)
    return Material(
        config=config,
        since=since,
        until=catalog.now()[:10],
        catalogues=list(found.values()),
        judgement=judgement,
        drafts=sum(one.judged for one in found.values()),
        history=GitHistory(config),
        spent=spent,
        has_log=bool(there),
        errors=[*errors, *wrong],
    )


def _sampled(found: dict[Path, CatalogueFigures]) -> list[Path]:
    """Return catalogues to check again, in an order that nobody chose, until they are enough."""
    chosen: list[Path] = []
    units = 0
    for path in sorted(found, key=lambda path: files.digest(str(path.name).encode())):
        if units >= SAMPLE:
            break
        if found[path].judged:
            chosen.append(path)
            units += found[path].judged
    return chosen


@contextmanager
def _mapping(count: int) -> Iterator[_Each]:
    """Give what applies a function to so many catalogues; all cores do it for many."""
    cores = os.cpu_count() or 1
    if count < _ALONE or cores < 2:
        yield map
        return
    with ProcessPoolExecutor(cores, mp_context=get_context("forkserver")) as pool:
        yield partial(pool.map, chunksize=16)
