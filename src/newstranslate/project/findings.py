"""`check`: the findings on catalogues, which decide whether they can be published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newstranslate import files, processes, storage
from newstranslate.checks import policy
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.processes import Killed, Team
from newstranslate.project import locations
from newstranslate.project.check_report import CheckedCatalogue, CheckReport
from newstranslate.project.checker import Checker
from newstranslate.project.terminology import Terminology

if TYPE_CHECKING:
    from newstranslate.project.check_results import CheckResults

_ENDINGS = (".po", ".pot")
PROFILES = ("draft", "review", "publish", "published")
MANY = 36
"""Number of catalogues from which several processes save time."""


def find(
    config: Config,
    paths: Sequence[Path],
    profile: str = "review",
    base: str | None = None,
    *,
    jobs: int = 1,
    terms: Terminology | None = None,
) -> CheckReport:
    """Return the findings in file order; with `base`, on units changed since that git revision.

    Checks all catalogues of the project if `paths` is empty. `jobs` is the number of processes; 0
    selects it automatically. `terms` spares loading them again. A file that cannot be read is a
    finding. Raises `InputError` for
    invalid settings, and if there is nothing to check.
    """
    for path in paths:
        if not files.exists(path):
            raise InputError(f"{path}: no such file or folder")
        if not storage.is_remote(path) and path.suffix not in _ENDINGS and path.is_file():
            raise InputError(f"{path}: is not a PO file; the catalogues are in {config.locales}/")
    found = locations.catalogues(config, paths)
    if not found and paths:
        named = ", ".join(map(str, paths))
        raise InputError(f"{named}: contains no PO files; the catalogues are in {config.locales}/")
    if not found:
        raise InputError("no PO files to check; run 'newstranslate run ARTICLE --to LANGS' first")
    policy.refuse_unknown(config)
    if base is not None and any(storage.is_remote(path) for path in found):
        raise InputError("--changed compares with git, which does not cover object storage")
    job = Checker(config, profile, terms)
    # Open connections to a store must not be shared by forked processes.
    alone = any(storage.is_remote(path) for path in found) or not processes.can_fork()
    size = 1 if alone else jobs
    kept = len(found) >= MANY and base is None and terms is None and profile != "published"
    checks = _checked(partial(job.checked, base=base), job, found, size)
    if kept:
        from newstranslate.project import check_results

        if check_results.usable(found):
            checks = _with_known(job, found, size, check_results.CheckResults(config, profile))
    for checked in checks:
        job.add(checked)
    job.compare()
    return job.report


def _with_known(
    job: Checker, found: Sequence[Path], jobs: int, results: CheckResults
) -> Iterator[CheckedCatalogue]:
    """Yield the results of every catalogue, in their order; only changed ones are checked."""
    from newstranslate.project import check_results

    def work(path: Path) -> CheckedCatalogue:
        try:
            read = check_results.contents(path)
        except InputError:
            read = ()
        return replace(job.checked(path, None), read=read)

    known = {path: result for path in found if (result := results.find(path))}
    fresh = _checked(work, job, [path for path in found if path not in known], jobs)
    try:
        for path in found:
            if path in known:
                yield known[path]
            else:
                checked = next(fresh)
                results.add(checked)
                yield checked
    finally:
        results.close()


def _checked(
    work: Callable[[Path], CheckedCatalogue], job: Checker, found: Sequence[Path], jobs: int
) -> Iterator[CheckedCatalogue]:
    """Yield the results of every catalogue, in their order."""
    size = jobs or processes.usable_cores()
    alone = size == 1 or len(found) < (2 if jobs else MANY)
    # The first catalogue is checked before forking: processes inherit what that has loaded.
    for path in found if alone else found[:1]:
        yield work(path)
    if alone:
        return
    team: Team[Path, CheckedCatalogue] = Team(size, lambda: work)
    if not team.start():
        for path in found[1:]:
            yield work(path)
        return
    try:
        for path in found[1:]:
            for one, checked in team.give(path):
                yield job.lost(one, checked) if isinstance(checked, Killed) else checked
        for one, checked in team.finish():
            yield job.lost(one, checked) if isinstance(checked, Killed) else checked
    finally:
        team.close()
