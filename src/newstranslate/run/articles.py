"""`run`: selects and validates the articles and engines of a run; `job` does the work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from newstranslate import engines, files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import normalise
from newstranslate.model import Pair
from newstranslate.notify import Notifier
from newstranslate.plural import counted
from newstranslate.project import article_files, imports, sources
from newstranslate.project.sources import SourceArticle
from newstranslate.run.job import Job
from newstranslate.run.options import RunOptions
from newstranslate.run.report import Observer, RunReport
from newstranslate.run.result import Result

_NOTIFY_SECONDS = 30.0
"""Seconds that a finished run waits for its notification to be sent."""
__all__ = ["Observer", "RunOptions", "RunReport", "as_json", "run", "status"]


def run(
    config: Config, paths: Sequence[Path], options: RunOptions, observer: Observer
) -> RunReport:
    """Translate the articles in `paths`, and return the report.

    Raises `InputError` for wrong use, before anything is written. An article that cannot be read
    is reported, and the others are translated. Finished work remains saved after
    `KeyboardInterrupt`.
    """
    report = RunReport()
    targets = tuple(dict.fromkeys(normalise(tag) for tag in options.targets))
    options = replace(options, targets=targets)
    config = replace(config, locales=options.locales or config.locales)
    _refuse_without_dask(options)
    _refuse_engines(options)
    found = _prepare_sources(config, paths, options, observer, report)
    sources.refuse_clashes(config, found, targets)
    pairs = dict.fromkeys(
        Pair(source.lang, lang) for source in found for lang in source.translated_into(targets)
    )
    _note_same_language(found, targets, report)
    job = Job(config, options, observer, report, tuple(pairs))
    notifier = Notifier(config)
    limited = options.max_chars and not options.dry_run
    waiting = _within_budget(config, found, options, observer) if limited else 0
    try:
        job.check_engine(waiting)
        job.do_all(found)
    finally:
        job.close()
        _notify(notifier, job, report)
    return report


def _notify(notifier: Notifier, job: Job, report: RunReport) -> None:
    """Send one message on the approved texts whose source has changed."""
    notifier.send(job.notices)
    notifier.close(_NOTIFY_SECONDS)
    report.notes += notifier.faults()


def _prepare_sources(
    config: Config,
    paths: Sequence[Path],
    options: RunOptions,
    observer: Observer,
    report: RunReport,
) -> list[SourceArticle]:
    found: dict[str, SourceArticle] = {}

    def needed(path: Path) -> list[Path]:
        # Articles are read here only to detect their language, so only then are they prefetched.
        return [path] if storage.is_remote(path) and not options.source else []

    collector = article_files.Collector(config, whole=options.in_place)
    for path in storage.read_ahead(collector.collect(paths), needed):
        try:
            article = _as_markdown(config, path, options, observer, report)
            source = sources.opened(config, article, options.source, observer.say)
            report.notes += [*sources.outside(config, source), *sources.remarks(source)]
            # Two paths may lead to the same article, such as a page and the Markdown made of it.
            found.setdefault(source.name, replace(source, number=len(found)))
        except InputError as error:
            report.errors.append(str(error))
    if note := collector.note():
        report.notes.append(note)
    return list(found.values())


def _as_markdown(
    config: Config, path: Path, options: RunOptions, observer: Observer, report: RunReport
) -> Path:
    asked = options.in_place and formats.keeps_form(path)
    if asked or article_files.in_place(config, path):
        return path
    if options.dry_run and not article_files.imported_as(config, path).exists():
        raise InputError(f"{path}: import it first: newstranslate import {files.as_argument(path)}")
    article, needs_a_look = imports.use(config, path, observer.say)
    report.needs_a_look = report.needs_a_look or needs_a_look
    return article


def _refuse_without_dask(options: RunOptions) -> None:
    if not options.uses_workers:
        return
    from importlib.util import find_spec

    if find_spec("distributed") is None:
        raise InputError("--workers and --scheduler need Dask: pip install 'newstranslate[dask]'")


def _refuse_engines(options: RunOptions) -> None:
    several = len(engines.named(options.engine)) > 1
    if several and options.uses_workers:
        raise InputError(
            f"--engine {options.engine}: --workers and --scheduler ask one engine; name one, or "
            "leave them out"
        )
    if options.best_of and not several:
        raise InputError(
            f"--best-of compares engines, and --engine {options.engine} is one; name two or "
            "more: --engine deepl,llm"
        )


def _note_same_language(
    found: Sequence[SourceArticle], targets: Sequence[str], report: RunReport
) -> None:
    """Note the articles that are already in a target language.

    Raises `InputError` if nothing remains to be translated.
    """
    passed = [
        (source.name, target)
        for target in targets
        for source in found
        if target not in source.translated_into(targets)
    ]
    if not passed:
        return
    if len(passed) == len(found) * len(targets):
        source, target = found[0], passed[0][1]
        raise InputError(
            f"{source.name}: is in '{source.lang}' already; take '{target}' out of --to, "
            "or specify the article's language with --from"
        )
    report.notes += sources.already_in(passed, "translated into")


def _within_budget(
    config: Config, found: Sequence[SourceArticle], options: RunOptions, observer: Observer
) -> int:
    """Return the characters to draft, from a dry run; raises `InputError` if over the limit."""
    trial = Job(config, replace(options, dry_run=True), observer, RunReport(), ())
    try:
        trial.do_all(found)
    finally:
        trial.close()
    total = sum(result.characters for result in trial.report.results)
    several = len(engines.named(options.engine)) if options.best_of else 1
    if total * several > options.max_chars:
        whom = f"{several} engines" if several > 1 else "an engine"
        raise InputError(
            f"this run would send {counted(total * several, 'character')} to {whom}, over the "
            f"limit of {options.max_chars:,}; nothing was sent and no catalogue written; raise "
            "--max-chars or take fewer articles"
        )
    return total


def status(config: Config, langs: Sequence[str], observer: Observer, *, jobs: int = 1) -> RunReport:
    """Return the state of every article of the project, from a dry run that changes nothing.

    See `RunOptions` for `jobs`.
    """
    folder = config.root / config.articles
    options = RunOptions(tuple(langs), dry_run=True, engine="none", jobs=jobs)
    return run(config, [folder], options, observer)


def as_json(result: Result) -> Mapping[str, Any]:
    """Return the result as plain data."""
    return asdict(result)
