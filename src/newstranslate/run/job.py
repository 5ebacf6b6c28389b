"""A run: processes the articles in order, with shared data.

For each article and language: read the catalogue, merge the article into it, recall targets from
the memory, ask the engine for the rest, verify the terms, write. Every step returns new values. A
catalogue is replaced only if it is still the version that was read, so that nothing saved by a
translator meanwhile is lost.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newstranslate import engines, files, formats, storage, telemetry
from newstranslate.config import Config
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import DiskFull, InputError, SchedulerUnreachable
from newstranslate.model import Article, Pair
from newstranslate.notify import Notice
from newstranslate.project import locations, sending, sources
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.run import figures
from newstranslate.run.article_terms import ArticleTerms
from newstranslate.run.asking import Asking
from newstranslate.run.assignment import Assignment
from newstranslate.run.drafts import Drafts
from newstranslate.run.engine_choice import Lineup, Lineups, Wants, by_order
from newstranslate.run.forked_work import ForkedWork, can_fork
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.options import RunOptions
from newstranslate.run.parallel import ArticleHandlers, ArticleTask, ParallelArticles
from newstranslate.run.recorder import OutcomeRecorder
from newstranslate.run.report import Observer, RunReport
from newstranslate.run.result import Result

if TYPE_CHECKING:
    from newstranslate.run.remote_drafts import RemoteDrafts


class Job:
    """One run: its desk, its engines and the results of earlier runs."""

    def __init__(
        self,
        config: Config,
        options: RunOptions,
        observer: Observer,
        report: RunReport,
        pairs: tuple[Pair, ...],
    ) -> None:
        self.pairs = pairs
        self.config = config
        self.options = options
        self.observer = observer
        self.report = report
        self.desk = Desk(config, trial=options.dry_run)
        self.traffic = Traffic(limit=options.max_chars)
        """Characters sent to the engines."""
        wants = Wants(
            config, pairs, self.desk.terms, observer.say, report.note, best_of=options.best_of
        )
        names = engines.named(options.engine)
        groups = by_order(wants) if options.engine == "auto" else [wants]
        self._engines = Lineups(self._groups_for_workers(groups, wants), names, self.traffic)
        self._recorder = OutcomeRecorder(self.desk, options, report, self._engines)
        self._earlier_results = self._recorder.finished
        self._remote = self._remote_drafts() if self.options.uses_workers else None
        if not self._earlier_results.fit:  # otherwise an earlier run has validated this glossary
            self.desk.load_terms()
        forked = ForkedWork(self.desk, options, self._open, self._recorder)
        handlers = ArticleHandlers(forked.begin, self._process, forked.report)
        self._parallel = (
            ParallelArticles(options.jobs, handlers) if can_fork(config, options) else None
        )

    @property
    def notices(self) -> list[Notice]:
        """Notifications to send at the end of the run."""
        return self._recorder.notices

    def _remote_drafts(self) -> RemoteDrafts:
        from newstranslate.run.remote_drafts import RemoteDrafts, RemoteSetup

        setup = RemoteSetup(
            self.desk, self.options, self.pairs, self._engines, self.traffic, self.observer.say
        )
        return RemoteDrafts(setup, self._recorder)

    def _groups_for_workers(self, groups: list[Wants], wants: Wants) -> list[Wants]:
        """Return the groups, or one group for workers, which all ask the same engine."""
        if len(groups) == 1 or not self.options.uses_workers:
            return groups
        self.report.note(
            "engines.order differs by language, and workers ask one engine: default order"
        )
        return [wants]

    def check_engine(self, characters: int = 0) -> None:
        """Raise `InputError` if no engine requested by name can be used; call it before writing.

        `characters` is the number of source characters to send to each engine that is asked for
        every unit.
        """
        if not self.options.dry_run:
            self._engines.check()
        self.traffic.waiting = characters * self._engines.firsts

    # --- articles ---

    def do_all(self, found: Sequence[SourceArticle]) -> None:
        """Update the catalogues of all articles."""
        total = sum(len(source.translated_into(self.options.targets)) for source in found)
        self._recorder.begin(total, self.observer.say)
        languages = ",".join(self.options.targets)
        what = "plan" if self.options.dry_run else "run"
        with telemetry.step(what, articles=len(found), languages=languages):
            try:
                for source in storage.read_ahead(found, self._remote_files):
                    self._dispatch(source)
                self._finish_articles()
            finally:
                if self._parallel is not None:
                    self._parallel.close()

    def _finish_articles(self) -> None:
        if self._parallel is not None:
            self._parallel.finish()
        if self._remote is not None:
            self._remote.finish()

    def _remote_files(self, source: SourceArticle) -> Iterator[Path]:
        """Yield those files of an article and its catalogues that are in a store."""
        if storage.is_url(source.place):
            yield source.path
        if storage.is_url(self.config.locales):
            for lang in self.options.targets:
                yield locations.catalogue_path(self.config, source.name, lang)

    def _dispatch(self, source: SourceArticle) -> None:
        """Update the catalogues of an article, in this or another process."""
        known: dict[str, Result] = {}
        langs = source.translated_into(self.options.targets)
        for lang in langs:
            result = self._earlier_result(source, Pair(source.lang, lang))
            if result is not None:
                known[lang] = result
        task = ArticleTask(source, known, tuple(lang for lang in langs if lang not in known))
        if self._parallel is None:
            self._process(task)
        elif self._is_independent(task):
            self._parallel.add(task)
        else:
            # What this article finds may depend on the earlier ones.
            self._parallel.finish()
            self._process(task)

    def _is_independent(self, task: ArticleTask) -> bool:
        """Whether the work affects no other article, and asks no engine."""
        if self.options.dry_run or storage.is_url(task.source.place):
            return not storage.is_url(task.source.place)
        # Updating a catalogue changes the memory, and an orphan can be adopted only once.
        return all(
            self._engines.into(lang).is_none
            and not files.exists(locations.catalogue_path(self.config, task.source.name, lang))
            and not self.desk.orphans(lang).any
            for lang in task.langs
        )

    def _process(self, task: ArticleTask) -> None:
        """Process an article, one language after the other, and record the results."""
        source = task.source
        article: Article | None = None
        self.desk.next_article()
        for lang in source.translated_into(self.options.targets):
            if lang in task.known:
                self._recorder.put(source, task.known[lang])
                continue
            try:
                if article is None:
                    article = sources.read(self.config, source)
                self._process_language(article, source, Pair(source.lang, lang))
            except (DiskFull, SchedulerUnreachable):
                raise
            except InputError as error:
                self._recorder.failed(source, lang, str(error))

    def _earlier_result(self, source: SourceArticle, pair: Pair) -> Result | None:
        """Return the result of an earlier run if this one would have the same; else None."""
        if self.options.retranslate:
            return None
        path = locations.catalogue_path(self.config, source.name, pair.target)
        try:
            result = self._earlier_results.look_up(source, path, self.desk.memory(pair).digest)
        except InputError:
            return None  # processing the article reports the error
        if result is None:
            return None
        # Untranslated units may have waited for an engine that can be used now.
        waits = result.untranslated and not self.options.dry_run
        return None if waits and self._engines.into(pair.target).ready() else result

    def _process_language(self, article: Article, source: SourceArticle, pair: Pair) -> None:
        """Update one catalogue, or submit it to the workers."""
        began = time.monotonic()
        catalogue = self._open(article, source, pair)
        self._recorder.note_remarks(source, pair, catalogue.remarks)
        waiting = catalogue.waiting()
        if self.options.dry_run:
            self._recorder.put(source, figures.of(catalogue))
            return
        lineup = self._engines.into(pair.target)
        ready = lineup.ready() if waiting else []
        if ready and self._remote is not None:
            self._remote.add(catalogue, ready[0][1])
            return
        if ready:
            wait = sending.wait(source.name, pair.target, self.observer.say)
            with sending.alone(self.config, catalogue.work.path, wait):
                self._ask(catalogue, lineup)
        else:
            catalogue.save()
        stopped = lineup.stopped if waiting else ""
        self._recorder.ended(catalogue, time.monotonic() - began, stopped)

    def _ask(self, catalogue: OpenCatalogue, lineup: Lineup) -> None:
        """Have a catalogue drafted; nobody else sends its texts at this time."""
        catalogue.renew()
        # The merged catalogue is saved before an engine is asked, so that a killed run keeps it;
        # except in a store, where a round trip costs more than repeating the merge.
        if not storage.is_url(self.config.locales):
            catalogue.save()
        Asking(catalogue, lineup, self.observer).draft(catalogue.waiting())

    def _open(self, article: Article, source: SourceArticle, pair: Pair) -> OpenCatalogue:
        """Return the catalogue of an article, with the article merged into it."""
        work = Assignment(self.desk, article, source, pair)
        html = self.options.autop and source.path.suffix.lower() in formats.HTML
        added = {sources.AUTOP_FIELD: "always"} if html else {}
        drafts = Drafts(self.options.retranslate)
        terms = ArticleTerms(work)
        options = self.options
        catalogue = OpenCatalogue(
            work, terms, drafts, options.keep_spelling, options.change_source, added
        )
        catalogue.open()
        return catalogue

    def close(self) -> None:
        """Close the engines, and save what the next run can use."""
        if self._remote is not None:
            self._remote.close()
        self._engines.close()
        if not self.options.dry_run:
            self._earlier_results.save()
            self.desk.save()
        self._earlier_results.close()
        for message in self._remote.set_aside() if self._remote is not None else ():
            self.report.note(message)
        for message in self.desk.messages():
            self.report.note(message)
        for message in self.desk.unreadable():
            if message not in self.report.errors:
                self.report.note(f"not in the memory: {message}")
