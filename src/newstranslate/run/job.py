"""One run under way: article after article, with what they share.

For each article and language: read the catalogue, merge the article into it, recall from the
memory, ask the engine for what is left, verify the terms, write. Every step returns new values;
a catalogue is replaced only if it is what was read, so that what a translator saved meanwhile
stays.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from newstranslate import engines, formats, storage, telemetry
from newstranslate.config import Config
from newstranslate.engines import Answer, Engine
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import DiskFull, InputError, SchedulerUnreachable
from newstranslate.late import dataclass
from newstranslate.model import Article, Pair
from newstranslate.notify import Notice
from newstranslate.project import sources
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.run import figures, runlog
from newstranslate.run.article_terms import ArticleTerms
from newstranslate.run.asking import Asking
from newstranslate.run.assignment import Assignment
from newstranslate.run.drafts import Drafts
from newstranslate.run.engine_choice import Lineups, Wants, by_order
from newstranslate.run.finished import FinishedResults
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.options import RunOptions
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
            for source in storage.read_ahead(found, self._files):
                self.do(source)
            if self._pool is not None:
                self._pool.finish()
            self._writer.wait()

    def _files(self, source: SourceArticle) -> Iterator[Path]:
        """Yield what is in a store of an article and its catalogues."""
        if storage.is_url(source.place):
            yield source.path
        if storage.is_url(self.config.locales):
            for lang in self.options.targets:
                yield sources.catalogue_path(self.config, source.name, lang)

    def do(self, source: SourceArticle) -> None:
        """Bring the article's catalogues up to date, one language after the other."""
        article: Article | None = None
        self.desk.next_article()
        for lang in source.translated_into(self.options.targets):
            pair = Pair(source.lang, lang)
            try:
                known = self._known(source, pair)
                if known is not None:
                    self._put(source, known)
                    continue
                if article is None:
                    article = sources.read(self.config, source)
                self._do_language(article, source, pair)
            except (DiskFull, SchedulerUnreachable):
                raise
            except InputError as error:
                self._failed(source, lang, str(error))

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
        path = sources.catalogue_path(self.config, source.name, pair.target)
        result = self._done.look_up(source, path, self.desk.memory(pair).digest)
        if result is None:
            return None
        waits = result.untranslated and not self.options.dry_run
        return None if waits and self._engines.into(pair.target).ready() else result

    def _do_language(self, article: Article, source: SourceArticle, pair: Pair) -> None:
        """Do the work, or give it to the workers."""
        began = time.monotonic()
        catalogue = self._catalogue(Assignment(self.desk, article, source, pair))
        catalogue.open()
        for remark in catalogue.remarks:
            self._note(f"{source.name}: {pair.target}: {remark}")
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

    def _catalogue(self, work: Assignment) -> OpenCatalogue:
        html = self.options.autop and work.source.path.suffix.lower() in formats.HTML
        added = {sources.AUTOP_FIELD: "always"} if html else {}
        drafts = Drafts(self.options.retranslate)
        return OpenCatalogue(work, ArticleTerms(work), drafts, self.options.keep_spelling, added)

    def _ended(self, catalogue: OpenCatalogue, seconds: float, error: str) -> None:
        """Report a catalogue that was worked on, and note it for the next run and the log."""
        result, work = figures.of(catalogue), catalogue.work
        self.notices += catalogue.notices()
        characters = sum(len(unit.source) for unit in catalogue.drafts.asked)
        self._done.remember(catalogue, result, self.desk.memory(work.pair).digest)
        lineup = self._engines.into(work.pair.target)
        engine = lineup.name if catalogue.drafts.asked else ""
        self._log.write(
            Line(
                article=work.source.address,
                language=result.lang,
                units=result.units,
                characters=characters,
                engine=engine,
                seconds=round(seconds, 3),
                error=error,
            )
        )
        telemetry.tell(
            "catalogue",
            seconds,
            article=result.article,
            language=result.lang,
            engine=engine,
            units=result.units,
            characters=characters,
            error="EngineError" if error else "",
        )
        self._put(work.source, result, characters)

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
