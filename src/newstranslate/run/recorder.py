"""Records the outcome of each catalogue in the report and the log, and for the next run."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newstranslate import telemetry
from newstranslate.model import Pair
from newstranslate.notify import Notice
from newstranslate.plural import counted
from newstranslate.project import locations
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle
from newstranslate.run import outcome, runlog
from newstranslate.run.engine_choice import Lineups
from newstranslate.run.finished import FinishedResults
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.options import RunOptions
from newstranslate.run.outcome import CatalogueOutcome
from newstranslate.run.progress import Progress
from newstranslate.run.report import RunReport
from newstranslate.run.result import Result
from newstranslate.run.runlog import Line, RunLog


class OutcomeRecorder:
    """Records the outcome of each article in each language."""

    def __init__(
        self, desk: Desk, options: RunOptions, report: RunReport, engines: Lineups
    ) -> None:
        """Raises `InputError` for a log that cannot be written."""
        self._desk, self._options, self._report, self._engines = desk, options, report, engines
        self._log = RunLog(runlog.place(desk.config, options.log, dry_run=options.dry_run))
        self.finished = FinishedResults(desk.config, options.source, desk.terms_digest)
        """Results of this run and earlier ones, for the next run."""
        self.notices: list[Notice] = []
        """Notifications to send at the end of the run."""

    def begin(self, total: int, say: Callable[[str], None]) -> None:
        """Start showing progress; `total` is the number of catalogues to record."""
        self._progress = Progress(self._desk.config, total, say)

    def put(self, source: SourceArticle, result: Result, characters: int = 0) -> None:
        """Report a result; the report sorts results by article and language."""
        place = self._options.targets.index(result.lang)
        self._report.results.put(source.number * len(self._options.targets) + place, result)
        self._note_left_out(result)
        self._progress.count(characters)

    def _note_left_out(self, result: Result) -> None:
        """Note an article without units, and the words of an article that are in no unit."""
        if not result.units and not result.outside:
            self._report.note(f"{result.article}: nothing to translate")
        for remark in result.remarks:
            self._report.note(f"{result.article}: {remark}")
        if result.outside:
            many = counted(result.outside, "word is", "words are")
            self._report.note(
                f"{result.article}: {many} outside units, in markup that is left as it is; "
                "translate them in the published file, or put 'translate:off' around them"
            )

    def failed(self, source: SourceArticle, lang: str, why: str) -> None:
        """Record that an article could not be processed."""
        self._log.write(Line(source.address, lang, error=why))
        telemetry.record("catalogue", 0.0, article=source.name, language=lang, error="InputError")
        self._progress.count(0)
        self._report.error(why)

    def note_remarks(self, source: SourceArticle, pair: Pair, remarks: Sequence[str]) -> None:
        """Note remarks on a catalogue before the run."""
        for remark in remarks:
            self._report.note(f"{source.name}: {pair.target}: {remark}")

    def ended(self, catalogue: OpenCatalogue, seconds: float, error: str) -> None:
        """Record a catalogue that this process has finished."""
        work = catalogue.work
        self.keep(work.source, work.pair, outcome.of(catalogue, seconds, error))

    def keep(self, source: SourceArticle, pair: Pair, found: CatalogueOutcome) -> None:
        """Record the outcome of a catalogue in the report and the log, and for the next run."""
        self.notices += found.notices
        path = locations.catalogue_path(self._desk.config, source.name, pair.target)
        self.finished.remember(path, source.lang, found, self._desk.memory(pair).digest)
        engine = self._engines.into(pair.target).name if found.asked else ""
        self._write(source, found, engine)
        self.put(source, found.result, found.characters)

    def _write(self, source: SourceArticle, found: CatalogueOutcome, engine: str) -> None:
        """Add an outcome to the log and the telemetry."""
        result = found.result
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
        telemetry.record(
            "catalogue",
            found.seconds,
            article=result.article,
            language=result.lang,
            engine=engine,
            units=result.units,
            characters=found.characters,
            error="EngineError" if found.error else "",
        )
