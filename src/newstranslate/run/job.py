"""One run under way: article after article, with what they share.

For each article and language: read the catalogue, merge the article into it, recall from the
memory, ask the engine for what is left, verify the terms, write. Every step returns new values;
a catalogue is replaced only if it is what was read, so that what a translator saved meanwhile
stays.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from newstranslate import engines, files, formats, processes, storage, telemetry
from newstranslate.config import Config
from newstranslate.engines import Answer, Engine
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import DiskFull, InputError, SchedulerUnreachable
from newstranslate.late import dataclass
from newstranslate.memory import is_shared
from newstranslate.model import Article, Pair
from newstranslate.notify import Notice
from newstranslate.processes import Killed
from newstranslate.project import locations, sources
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.run import figures, outcome, runlog
from newstranslate.run.article_terms import ArticleTerms
from newstranslate.run.asking import Asking
from newstranslate.run.assignment import Assignment
from newstranslate.run.crew import Crew, Hands, Outcomes, Todo
from newstranslate.run.drafts import Drafts
from newstranslate.run.engine_choice import Lineups, Wants, by_order
from newstranslate.run.finished import FinishedResults
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.options import RunOptions
from newstranslate.run.outcome import CatalogueOutcome
from newstranslate.run.progress import Progress
from newstranslate.run.result import Result
from newstranslate.run.results import Results
from newstranslate.run.runlog import Line, RunLog
from newstranslate.run.writing import CatalogueWriter

if TYPE_CHECKING:
    from newstranslate.run.bulk import Pool


@dataclass(slots=True)
class RunReport:
    """The outcome of a run."""

    results: Results = field(default_factory=Results)
    errors: list[str] = field(default_factory=list)
    """Messages on articles that could not be worked on."""
    notes: list[str] = field(default_factory=list)
    """Why an engine was not used or stopped; what was passed over."""
    needs_a_look: bool = False
    """Whether an import left sentences out, or was not certain of something."""


class Observer(Protocol):
    """Shows a run to its user."""

    def say(self, message: str) -> None:
        """Show one line."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """`done` of `total` units of this article have come back from the engine."""


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
            config, pairs, self.desk.terms, observer.say, self._note, best_of=options.best_of
        )
        names = engines.named(options.engine)
        groups = by_order(wants) if options.engine == "auto" else [wants]
        self._engines = Lineups(self._groups_for_workers(groups, wants), names, self.traffic)
        self._log = RunLog(runlog.place(config, options.log, dry_run=options.dry_run))
        self._pool: Pool | None = None
        self._writer = CatalogueWriter(config, self._written, self._unwritten)
        self._set_aside: dict[str, tuple[str, int]] = {}
        """What workers could not do: error → the first catalogue, how many there are."""
        self.notices: list[Notice] = []
        """What people are to be told of when the run is over."""
        self._done = FinishedResults(config, options.source, self.desk.terms_digest)
        if not self._done.fit:  # else the glossary is one that a run has found without faults
            self.desk.load_terms()
        hands = Hands(self._begin_in_process, self._do, self._report)
        self._crew = Crew(options.jobs, hands) if self._may_fork() else None

    def _may_fork(self) -> bool:
        """Whether other processes of this machine may do articles: all is in files, none is asked.

        Where matches in context are approved, an article may find what the one before it got.
        """
        local = not storage.is_url(self.config.locales) and not is_shared(self.config)
        return (
            processes.can_fork()
            and (self.options.jobs or processes.usable_cores()) > 1
            and local
            and not self._spread
            and not self.config.approve_in_context
        )

    def _note(self, message: str) -> None:
        if message not in self.report.notes:
            self.report.notes.append(message)

    def _groups_for_workers(self, groups: list[Wants], wants: Wants) -> list[Wants]:
        """Return the groups; workers share one engine, so that there only one can be."""
        if len(groups) == 1 or not self._spread:
            return groups
        self._note("engines.order differs by language, and workers ask one engine: default order")
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
        self._progress = Progress(self.config, total, self.observer.say)
        languages = ",".join(self.options.targets)
        what = "plan" if self.options.dry_run else "run"
        with telemetry.step(what, articles=len(found), languages=languages):
            try:
                for source in storage.read_ahead(found, self._files):
                    self._take(source)
                self._finish_articles()
            finally:
                if self._crew is not None:
                    self._crew.close()

    def _finish_articles(self) -> None:
        if self._crew is not None:
            self._crew.finish()
        if self._pool is not None:
            self._pool.finish()
        self._writer.wait()

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
        todo = Todo(source, known, tuple(lang for lang in langs if lang not in known))
        if self._crew is None:
            self._do(todo)
        elif self._is_independent(todo):
            self._crew.add(todo)
        else:
            self._crew.finish()
            self._do(todo)

    def _is_independent(self, todo: Todo) -> bool:
        """Whether the work changes nothing that other articles depend on, and asks no engine."""
        if self.options.dry_run or storage.is_url(todo.source.place):
            return not storage.is_url(todo.source.place)
        return all(
            self._engines.into(lang).is_none
            and not files.exists(locations.catalogue_path(self.config, todo.source.name, lang))
            and not self.desk.orphans(lang).any
            for lang in todo.langs
        )

    def _do(self, todo: Todo) -> None:
        """Do what is to be done of an article, one language after the other, and report it."""
        source = todo.source
        article: Article | None = None
        self.desk.next_article()
        for lang in source.translated_into(self.options.targets):
            if lang in todo.known:
                self._put(source, todo.known[lang])
                continue
            try:
                if article is None:
                    article = sources.read(self.config, source)
                self._do_language(article, source, Pair(source.lang, lang))
            except (DiskFull, SchedulerUnreachable):
                raise
            except InputError as error:
                self._failed(source, lang, str(error))

    # --- other processes of this machine ---

    def _begin_in_process(self) -> Callable[[Todo], Outcomes]:
        self.desk.reopen()
        return self._done_in_process

    def _done_in_process(self, todo: Todo) -> Outcomes:
        found: dict[str, CatalogueOutcome | str] = {}
        article: Article | None = None
        self.desk.next_article()
        for lang in todo.langs:
            began = time.monotonic()
            try:
                article = article or sources.read(self.config, todo.source)
                catalogue = self._opened(article, todo.source, Pair(todo.source.lang, lang))
                if not self.options.dry_run:
                    catalogue.save()
                found[lang] = outcome.of(catalogue, time.monotonic() - began, "")
            except DiskFull:
                raise
            except InputError as error:
                found[lang] = str(error)
        return found

    def _report(self, todo: Todo, outcomes: Outcomes | Killed) -> None:
        """Report an article that another process has done."""
        source = todo.source
        for lang in source.translated_into(self.options.targets):
            if lang in todo.known:
                self._put(source, todo.known[lang])
                continue
            pair = Pair(source.lang, lang)
            found = _why(source, outcomes) if isinstance(outcomes, Killed) else outcomes[lang]
            if isinstance(found, str):
                self._failed(source, lang, found)
                continue
            self._note_remarks(source, pair, found.remarks)
            if self.options.dry_run:
                self._put(source, found.result)
                continue
            path = locations.catalogue_path(self.config, source.name, lang)
            self.desk.memory(pair).learn(path, found.catalogue_digest, found.learned)
            self._keep(source, pair, found)

    def _tell(self, result: Result) -> None:
        """Note which words of an article are in no unit."""
        for remark in result.remarks:
            self._note(f"{result.article}: {remark}")
        if result.outside:
            many = "1 word is" if result.outside == 1 else f"{result.outside:,} words are"
            self._note(
                f"{result.article}: {many} outside units, in markup that is left as it is; "
                "translate them in the published file, or put 'translate:off' around them"
            )

    def _put(self, source: SourceArticle, result: Result, characters: int = 0) -> None:
        place = self.options.targets.index(result.lang)
        self.report.results.put(source.number * len(self.options.targets) + place, result)
        self._tell(result)
        self._progress.count(characters)

    def _failed(self, source: SourceArticle, lang: str, why: str) -> None:
        self._log.write(Line(source.address, lang, error=why))
        telemetry.tell("catalogue", 0.0, article=source.name, language=lang, error="InputError")
        self._progress.count(0)
        if why not in self.report.errors:
            self.report.errors.append(why)

    def _known(self, source: SourceArticle, pair: Pair) -> Result | None:
        """Return the result of an earlier run that would come out the same, without the work."""
        if self.options.retranslate:
            return None
        path = locations.catalogue_path(self.config, source.name, pair.target)
        try:
            result = self._done.look_up(source, path, self.desk.memory(pair).digest)
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
        self._note_remarks(source, pair, catalogue.remarks)
        waiting = catalogue.waiting()
        if self.options.dry_run:
            self._put(source, figures.of(catalogue))
            return
        lineup = self._engines.into(pair.target)
        ready = lineup.ready() if waiting else []
        if ready and self._spread:
            engine = ready[0][1]
            self._workers(engine).add(catalogue, catalogue.requests(waiting, engine))
            return
        # A store's round trips cost more than what a killed run would lose.
        if not ready or not storage.is_url(self.config.locales):
            catalogue.save()
        if ready:
            Asking(catalogue, lineup, self.observer).draft(waiting)
        self._ended(catalogue, time.monotonic() - began, lineup.stopped if waiting else "")

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

    def _note_remarks(self, source: SourceArticle, pair: Pair, remarks: Sequence[str]) -> None:
        for remark in remarks:
            self._note(f"{source.name}: {pair.target}: {remark}")

    def _ended(self, catalogue: OpenCatalogue, seconds: float, error: str) -> None:
        """Report a catalogue that was worked on in this process."""
        work = catalogue.work
        self._keep(work.source, work.pair, outcome.of(catalogue, seconds, error))

    def _keep(self, source: SourceArticle, pair: Pair, found: CatalogueOutcome) -> None:
        """Note what came of a catalogue for the next run and the log."""
        result = found.result
        self.notices += found.notices
        path = locations.catalogue_path(self.config, source.name, pair.target)
        self._done.remember(path, source.lang, found, self.desk.memory(pair).digest)
        engine = self._engines.into(pair.target).name if found.asked else ""
        self._log.write(
            Line(
                article=source.address,
                language=result.lang,
                units=result.units,
                characters=found.characters,
                engine=engine,
                seconds=round(found.seconds, 3),
                error=found.error,
            )
        )
        telemetry.tell(
            "catalogue",
            found.seconds,
            article=result.article,
            language=result.lang,
            engine=engine,
            units=result.units,
            characters=found.characters,
            error="EngineError" if found.error else "",
        )
        self._put(source, result, found.characters)

    # --- workers ---

    @property
    def _spread(self) -> bool:
        """Whether other processes ask the engine."""
        return bool(self.options.workers or self.options.scheduler)

    def _workers(self, engine: Engine) -> Pool:
        if self._pool is None:
            from newstranslate.run.bulk import Pool
            from newstranslate.run.worker import Task

            insists = not self.options.max_chars
            task = Task(self.config, engine.name, self.pairs, self.desk.glossary, insists)
            self._pool = Pool(self.options, task, self._came, self.observer.say)
        return self._pool

    def _came(
        self, catalogue: OpenCatalogue, answers: Sequence[Answer], seconds: float, error: str
    ) -> None:
        """Write what a worker has answered; the client alone writes catalogues."""
        engine = self._engines.into(catalogue.work.pair.target).name
        for answer in answers:
            catalogue.take(answer, engine)
        self._writer.save(catalogue, seconds, error)

    def _written(self, catalogue: OpenCatalogue, seconds: float, error: str) -> None:
        self._ended(catalogue, seconds, error)
        if error:
            name = f"{catalogue.work.source.name}, {catalogue.work.pair.target}"
            first, count = self._set_aside.get(error, (name, 0))
            self._set_aside[error] = (first, count + 1)

    def _unwritten(self, catalogue: OpenCatalogue, why: str) -> None:
        self._failed(catalogue.work.source, catalogue.work.pair.target, why)

    def close(self) -> None:
        """Let the engine go, and keep what is known for the next run."""
        self._writer.close()
        if self._pool is not None:
            self._engines.into(self.pairs[0].target).count_refused(self._pool.tally)
            self.traffic.sent += self._pool.traffic.sent
            self.traffic.billed += self._pool.traffic.billed
            self._pool.close()
        self._engines.close()
        if not self.options.dry_run:
            self._done.save()
            self.desk.save()
        self._done.close()
        for error, (first, count) in self._set_aside.items():
            others = f" and {count - 1:,} more" if count > 1 else ""
            self._note(f"{first}{others}: {error}")
        for message in self.desk.messages():
            self._note(message)
        for message in self.desk.unreadable():
            if message not in self.report.errors:
                self._note(f"not in the memory: {message}")


def _why(source: SourceArticle, killed: Killed) -> str:
    return f"{source.name}: the process that worked on it was {killed}; run again"
