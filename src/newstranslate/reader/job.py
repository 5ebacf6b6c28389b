"""`read`: has the second reader read all units of articles that are new or have changed."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path

from newstranslate import catalog, files, telemetry
from newstranslate.config import Config
from newstranslate.engines import Say
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, InputError
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.plural import counted
from newstranslate.project import article_files, directions, locations, readings, sending, sources
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.reader import questions
from newstranslate.reader.asking import ReaderTally, SecondReader, UnitNotRead
from newstranslate.reader.prompt import Question, ReaderSetup
from newstranslate.run import runlog
from newstranslate.run.runlog import Line, RunLog


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What to read, and with which limits."""

    targets: tuple[str, ...]
    model: str = ""
    """Empty for the configured model."""
    dry_run: bool = False
    max_chars: int = 0
    """Maximum characters of requests to send; 0 for no limit."""
    log: Path | None = None


@dataclass(slots=True)
class ReadResult:
    """The result for one catalogue: numbers of units, unless stated otherwise."""

    article: str
    lang: str
    catalogue: Path
    units: int = 0
    """Translated units."""
    to_ask: int = 0
    """Units that are new or have changed since they were read."""
    read: int = 0
    """Units read in this job."""
    unread: list[str] = field(default_factory=list)
    """Messages on units without a usable answer, with their location."""
    characters: int = 0
    """Characters of the requests: planned for the passes, later sent in total."""


@dataclass(slots=True)
class ReadReport:
    """The result of a job."""

    passes: int
    results: list[ReadResult] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    tally: ReaderTally = field(default_factory=ReaderTally)

    @property
    def clean(self) -> bool:
        """Whether all planned units were read."""
        return not self.errors and not any(result.unread for result in self.results)


@dataclass(frozen=True, slots=True)
class _Task:
    source: SourceArticle
    result: ReadResult
    lock: Lock
    to_ask: Sequence[Question]


def read(config: Config, paths: Sequence[Path], options: ReadOptions, say: Say) -> ReadReport:
    """Read the articles in their languages; each unit's reading is saved at once.

    Raises `InputError` if nothing can be read or the limit would be exceeded, `EngineUnavailable`
    if the reader is not configured. If the server fails, the job ends: the report contains the
    error, and earlier readings are kept.
    """
    setup = questions.setup(config, options.model)
    reader = questions.create(config, setup, say, Traffic(limit=options.max_chars))
    job = _Job(config, options, setup, reader, say)
    try:
        job.plan(paths)
        if not options.dry_run and job.waiting:
            reader.prepare()
            job.do_all()
    finally:
        reader.close()
    return job.report


class _Job:
    """A running job."""

    def __init__(
        self,
        config: Config,
        options: ReadOptions,
        setup: ReaderSetup,
        reader: SecondReader,
        say: Say,
    ) -> None:
        self.report = ReadReport(setup.passes, tally=reader.tally)
        self._setup = setup
        self._config = config
        self._options = options
        self._reader = reader
        self._say = say
        # A trial writes nothing, not even the index of the memory.
        self._desk = Desk(config, trial=True)
        self._log = RunLog(runlog.place(config, options.log, dry_run=options.dry_run))
        self._tasks: list[_Task] = []

    @property
    def waiting(self) -> int:
        """Number of characters that the passes would send."""
        return sum(result.characters for result in self.report.results)

    def plan(self, paths: Sequence[Path]) -> None:
        """Find the units to read; raises `InputError` if they exceed the limit."""
        for source in self._articles(paths):
            if not source.translated_into(self._options.targets):
                self.report.errors.append(f"{source.name}: is already in '{source.lang}'")
            for lang in source.translated_into(self._options.targets):
                try:
                    self._tasks.append(self._task(source, lang))
                except InputError as error:
                    self.report.errors.append(str(error))
        self.report.results = [task.result for task in self._tasks]
        limit, waiting = self._options.max_chars, self.waiting
        if limit and waiting > limit and not self._options.dry_run:
            raise InputError(
                f"this would send {counted(waiting, 'character')}, more than --max-chars "
                f"{limit:,}; nothing was sent: specify fewer articles or raise the limit"
            )
        self._reader.traffic.waiting = waiting

    def _articles(self, paths: Sequence[Path]) -> Iterator[SourceArticle]:
        for path in article_files.Collector(self._config, whole=True).collect(paths):
            try:
                yield sources.opened(self._config, path, "", self._say)
            except InputError as error:
                self.report.errors.append(str(error))

    def _task(self, source: SourceArticle, lang: str) -> _Task:
        path = locations.catalogue_path(self._config, source.name, lang)
        if not files.exists(path):
            raise InputError(
                f"{source.name}: has no catalogue in '{lang}': run 'newstranslate run "
                f"{source.name} --to {lang}' first"
            )
        loaded = catalog.load(path)
        lock = self._desk.lock(directions.of_catalogue(self._config, loaded, path))
        asked = questions.of(self._config, loaded, lock)
        to_ask = questions.unread(asked, readings.load(path), self._setup)
        size = sum(self._setup.size(question) for question in to_ask)
        result = ReadResult(source.name, lang, path, len(asked), len(to_ask), characters=size)
        about = lock.about(catalog.subject_of(loaded))
        return _Task(source, result, about, to_ask)

    def do_all(self) -> None:
        """Read the catalogues in turn, until the server fails."""
        for task in self._tasks:
            task.result.characters = 0
        for task in self._tasks:
            if task.to_ask and not self._do(task):
                return

    def _do(self, task: _Task) -> bool:
        """Read a catalogue; return False if the server failed."""
        result, begun, error, works = task.result, time.monotonic(), "", True
        before = self._reader.traffic.sent
        about = {"article": task.source.name, "language": result.lang, "engine": "llm"}
        try:
            with telemetry.step("read", **about) as step:
                self._ask(task)
                step.note(units=result.read)
        except EngineError as failure:
            error = f"{failure}; {result.read} of {_asked(result)} of {result.article} in "
            error += f"'{result.lang}' were read and saved: run the same command again"
            self.report.errors.append(error)
            works = False
        except InputError as failure:  # such as a catalogue that was moved while this one waited
            self.report.errors.append(error := str(failure))
        result.characters = self._reader.traffic.sent - before
        self._log.write(
            Line(
                task.source.address,
                result.lang,
                units=result.read,
                characters=result.characters,
                engine="reader llm",
                seconds=round(time.monotonic() - begun, 3),
                error=error,
            )
        )
        return works

    def _ask(self, task: _Task) -> None:
        wait = sending.wait(task.source.name, task.result.lang, self._say)
        with sending.alone(self._config, task.result.catalogue, wait):
            self._ask_alone(task)

    def _ask_alone(self, task: _Task) -> None:
        """Read the units that no other process has read, or given another text, meanwhile."""
        result = task.result
        live = catalog.load(result.catalogue).live
        known, texts = readings.load(result.catalogue), set(map(readings.texts_of, live))
        for question in questions.unread(task.to_ask, known, self._setup):
            if readings.texts_of(question.unit) not in texts:
                continue
            try:
                made = self._reader.read(question, task.lock)
            except UnitNotRead as why:
                place = locations.shown(self._config, result.catalogue)
                result.unread.append(f"{place}:{question.unit.line}: not read: {why}")
                continue
            # Saved at once, because a reading costs money and the process may be killed.
            readings.keep(result.catalogue, [made], live)
            result.read += 1
        self._say(f"{result.article} → {result.lang}: {result.read} of {_asked(result)} read")


def _asked(result: ReadResult) -> str:
    return counted(result.to_ask, "unit")
