"""Articles processed in forked processes of this machine: the work, and recording its results."""

from __future__ import annotations

import time
from collections.abc import Callable

from newstranslate import processes, storage
from newstranslate.config import Config
from newstranslate.errors import DiskFull, InputError
from newstranslate.memory import is_shared
from newstranslate.model import Article, Pair
from newstranslate.processes import Killed
from newstranslate.project import locations, sources
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.run import outcome
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.options import RunOptions
from newstranslate.run.outcome import CatalogueOutcome
from newstranslate.run.parallel import ArticleTask, Outcomes
from newstranslate.run.recorder import OutcomeRecorder

Opened = Callable[[Article, SourceArticle, Pair], OpenCatalogue]
"""Returns the catalogue of an article, with the article merged into it."""


class ForkedWork:
    """Processes an article in a forked process, and records its results in this one."""

    def __init__(
        self, desk: Desk, options: RunOptions, opened: Opened, recorder: OutcomeRecorder
    ) -> None:
        self._desk, self._options, self._open, self._recorder = desk, options, opened, recorder

    def begin(self) -> Callable[[ArticleTask], Outcomes]:
        """Return the function that processes an article; called in each process."""
        self._desk.reopen()
        return self._process

    def _process(self, task: ArticleTask) -> Outcomes:
        found: dict[str, CatalogueOutcome | str] = {}
        article: Article | None = None
        self._desk.next_article()
        for lang in task.langs:
            began = time.monotonic()
            try:
                article = article or sources.read(self._desk.config, task.source)
                catalogue = self._open(article, task.source, Pair(task.source.lang, lang))
                if not self._options.dry_run:
                    catalogue.save()
                found[lang] = outcome.of(catalogue, time.monotonic() - began, "")
            except DiskFull:  # ends the run: every other article would fail too
                raise
            except InputError as error:
                found[lang] = str(error)
        return found

    def report(self, task: ArticleTask, outcomes: Outcomes | Killed) -> None:
        """Record an article that was processed in another process."""
        source = task.source
        for lang in source.translated_into(self._options.targets):
            if lang in task.known:
                self._recorder.put(source, task.known[lang])
                continue
            found = (
                _killed_message(source, outcomes)
                if isinstance(outcomes, Killed)
                else outcomes[lang]
            )
            if isinstance(found, str):
                self._recorder.failed(source, lang, found)
            else:
                self._record(source, Pair(source.lang, lang), found)

    def _record(self, source: SourceArticle, pair: Pair, found: CatalogueOutcome) -> None:
        self._recorder.note_remarks(source, pair, found.remarks)
        if self._options.dry_run:
            self._recorder.put(source, found.result)
            return
        path = locations.catalogue_path(self._desk.config, source.name, pair.target)
        self._desk.memory(pair).learn(path, found.catalogue_digest, found.learned)
        self._recorder.keep(source, pair, found)


def can_fork(config: Config, options: RunOptions) -> bool:
    """Whether articles may be processed in forked processes of this machine.

    All catalogues must be files, and there must be no shared memory and no Dask workers.
    """
    # With `approve_in_context`, an article may use what was approved in the one before it.
    local = not storage.is_url(config.locales) and not is_shared(config)
    return (
        processes.can_fork()
        and (options.jobs or processes.usable_cores()) > 1
        and local
        and not options.uses_workers
        and not config.approve_in_context
    )


def _killed_message(source: SourceArticle, killed: Killed) -> str:
    return f"{source.name}: the process that worked on it was {killed}; run again"
