"""One run under way: article after article, with what they share.

For each article and language: read the catalogue, merge the article into it, recall from the
memory, ask the engine for what is left, verify the terms, write. Every step returns new values;
a catalogue is replaced only if it is what was read, so that what a translator saved meanwhile
stays.
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
from newstranslate.project import locations, sources
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.run import figures
from newstranslate.run.article_terms import ArticleTerms
from newstranslate.run.asking import Asking
from newstranslate.run.assignment import Assignment
from newstranslate.run.drafts import Drafts
from newstranslate.run.engine_choice import Lineups, Wants, by_order
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
    """One run: its desk, its engine, what is known done."""

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
        """What the engines are sent."""
        wants = Wants(
            config, pairs, self.desk.terms, observer.say, report.note, best_of=options.best_of
        )
        names = engines.named(options.engine)
        groups = by_order(wants) if options.engine == "auto" else [wants]
        self._engines = Lineups(self._groups_for_workers(groups, wants), names, self.traffic)
        self._recorder = OutcomeRecorder(self.desk, options, report, self._engines)
        self._finished = self._recorder.finished
        self._remote = self._remote_drafts() if self.options.uses_workers else None
        if not self._finished.fit:  # else the glossary is one that a run has found without faults
            self.desk.load_terms()
        forked = ForkedWork(self.desk, options, self._opened, self._recorder)
        handlers = ArticleHandlers(forked.begin, self._do, forked.report)
        self._parallel = (
            ParallelArticles(options.jobs, handlers) if can_fork(config, options) else None
        )

    @property
    def notices(self) -> list[Notice]:
        """What people are to be told of when the run is over."""
        return self._recorder.notices

    def _remote_drafts(self) -> RemoteDrafts:
        from newstranslate.run.remote_drafts import RemoteDrafts, RemoteSetup

        setup = RemoteSetup(
            self.desk, self.options, self.pairs, self._engines, self.traffic, self.observer.say
        )
        return RemoteDrafts(setup, self._recorder)

    def _groups_for_workers(self, groups: list[Wants], wants: Wants) -> list[Wants]:
        """Return the groups; workers share one engine, so that there only one can be."""
        if len(groups) == 1 or not self.options.uses_workers:
            return groups
        self.report.note(
            "engines.order differs by language, and workers ask one engine: default order"
        )
        return [wants]

    def check_engine(self, characters: int = 0) -> None:
        """Raise `InputError` when no engine asked for by name can work, before any writing.

        So many source `characters` wait to be sent to each engine that is asked for every unit.
        """
        if not self.options.dry_run:
            self._engines.check()
        self.traffic.waiting = characters * self._engines.firsts

    # --- articles ---

    def do_all(self, found: Sequence[SourceArticle]) -> None:
        """Bring the catalogues of all articles up to date."""
        total = sum(len(source.translated_into(self.options.targets)) for source in found)
        self._recorder.begin(total, self.observer.say)
        languages = ",".join(self.options.targets)
        what = "plan" if self.options.dry_run else "run"
        with telemetry.step(what, articles=len(found), languages=languages):
            try:
                for source in storage.read_ahead(found, self._files):
                    self._take(source)
                self._finish_articles()
            finally:
                if self._parallel is not None:
                    self._parallel.close()

    def _finish_articles(self) -> None:
        if self._parallel is not None:
            self._parallel.finish()
        if self._remote is not None:
            self._remote.finish()

    def _files(self, source: SourceArticle) -> Iterator[Path]:
        """Yield what is in a store of an article and its catalogues."""
        if storage.is_url(source.place):
            yield source.path
        if storage.is_url(self.config.locales):
            for lang in self.options.targets:
                yield locations.catalogue_path(self.config, source.name, lang)

    def _take(self, source: SourceArticle) -> None:
        """Bring the article's catalogues up to date, here or in another process."""
        known: dict[str, Result] = {}
        langs = source.translated_into(self.options.targets)
        for lang in langs:
            result = self._known(source, Pair(source.lang, lang))
            if result is not None:
                known[lang] = result
        task = ArticleTask(source, known, tuple(lang for lang in langs if lang not in known))
        if self._parallel is None:
            self._do(task)
        elif self._is_independent(task):
            self._parallel.add(task)
        else:
            self._parallel.finish()
            self._do(task)

    def _is_independent(self, task: ArticleTask) -> bool:
        """Whether the work changes nothing that other articles depend on, and asks no engine."""
        if self.options.dry_run or storage.is_url(task.source.place):
            return not storage.is_url(task.source.place)
        return all(
            self._engines.into(lang).is_none
            and not files.exists(locations.catalogue_path(self.config, task.source.name, lang))
            and not self.desk.orphans(lang).any
            for lang in task.langs
        )

    def _do(self, task: ArticleTask) -> None:
        """Do what is to be done of an article, one language after the other, and report it."""
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
                self._do_language(article, source, Pair(source.lang, lang))
            except (DiskFull, SchedulerUnreachable):
                raise
            except InputError as error:
                self._recorder.failed(source, lang, str(error))

    def _known(self, source: SourceArticle, pair: Pair) -> Result | None:
        """Return the result of an earlier run that would come out the same, without the work."""
        if self.options.retranslate:
            return None
        path = locations.catalogue_path(self.config, source.name, pair.target)
        try:
            result = self._finished.look_up(source, path, self.desk.memory(pair).digest)
        except InputError:
            return None  # the work itself says why not
        if result is None:
            return None
        waits = result.untranslated and not self.options.dry_run
        return None if waits and self._engines.into(pair.target).ready() else result

    def _do_language(self, article: Article, source: SourceArticle, pair: Pair) -> None:
        """Do the work, or give it to the workers."""
        began = time.monotonic()
        catalogue = self._opened(article, source, pair)
        self._recorder.note_remarks(source, pair, catalogue.remarks)
        waiting = catalogue.waiting()
        if self.options.dry_run:
            self._recorder.put(source, figures.of(catalogue))
            return
        lineup = self._engines.into(pair.target)
        ready = lineup.ready() if waiting else []
        if ready and self._remote is not None:
            self._remote.add(catalogue, waiting, ready[0][1])
            return
        # A store's round trips cost more than what a killed run would lose.
        if not ready or not storage.is_url(self.config.locales):
            catalogue.save()
        if ready:
            Asking(catalogue, lineup, self.observer).draft(waiting)
        stopped = lineup.stopped if waiting else ""
        self._recorder.ended(catalogue, time.monotonic() - began, stopped)

    def _opened(self, article: Article, source: SourceArticle, pair: Pair) -> OpenCatalogue:
        """Return the catalogue of an article, with the article merged into it."""
        work = Assignment(self.desk, article, source, pair)
        html = self.options.autop and source.path.suffix.lower() in formats.HTML
        added = {sources.AUTOP_FIELD: "always"} if html else {}
        drafts = Drafts(self.options.retranslate)
        terms = ArticleTerms(work)
        catalogue = OpenCatalogue(work, terms, drafts, self.options.keep_spelling, added)
        catalogue.open()
        return catalogue

    def close(self) -> None:
        """Let the engine go, and keep what is known for the next run."""
        if self._remote is not None:
            self._remote.close()
        self._engines.close()
        if not self.options.dry_run:
            self._finished.save()
            self.desk.save()
        self._finished.close()
        for message in self._remote.set_aside() if self._remote is not None else ():
            self.report.note(message)
        for message in self.desk.messages():
            self.report.note(message)
        for message in self.desk.unreadable():
            if message not in self.report.errors:
                self.report.note(f"not in the memory: {message}")
