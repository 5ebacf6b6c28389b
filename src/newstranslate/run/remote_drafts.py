"""Has catalogues drafted by Dask workers, and writes the drafts into the catalogues."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from newstranslate.engines import Answer, Engine
from newstranslate.engines.traffic import Traffic
from newstranslate.late import dataclass
from newstranslate.model import Pair
from newstranslate.project import sending
from newstranslate.project.desk import Desk
from newstranslate.run.engine_choice import Lineups
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.options import RunOptions
from newstranslate.run.recorder import OutcomeRecorder
from newstranslate.run.writing import CatalogueWriter

if TYPE_CHECKING:
    from newstranslate.run.bulk import Pool


@dataclass(frozen=True, slots=True)
class RemoteSetup:
    """The parts of a run that drafting by workers needs."""

    desk: Desk
    options: RunOptions
    pairs: tuple[Pair, ...]
    engines: Lineups
    traffic: Traffic
    """Characters sent to the engines."""
    say: Callable[[str], None]
    """Shows one line to the user."""


class RemoteDrafts:
    """Submits catalogues to workers, started with the first one, and writes their drafts."""

    def __init__(self, setup: RemoteSetup, recorder: OutcomeRecorder) -> None:
        self._setup, self._recorder = setup, recorder
        self._pool: Pool | None = None
        self._writer = CatalogueWriter(setup.desk.config, self._written, self._unwritten)
        self._held: dict[Path, ExitStack] = {}
        """Catalogue → its lock on sending."""
        self._set_aside: dict[str, tuple[str, int]] = {}
        """Error → the first catalogue with it, and the number of catalogues with it."""

    def add(self, catalogue: OpenCatalogue, engine: Engine) -> None:
        """Have a catalogue drafted; raises `InputError` if another process is sending its texts.

        Waiting for that process could last for ever: it may wait for a catalogue of this one.
        """
        work = catalogue.work
        refuse = sending.refuse(work.source.name, work.pair.target)
        with ExitStack() as held:
            held.enter_context(sending.alone(self._setup.desk.config, work.path, refuse))
            catalogue.renew()
            self._held[work.path] = held.pop_all()
        if self._pool is None:
            self._pool = self._start(engine)
        self._pool.add(catalogue, catalogue.requests(catalogue.waiting(), engine))

    def _start(self, engine: Engine) -> Pool:
        from newstranslate.run.bulk import Pool
        from newstranslate.run.worker import Task

        setup, options = self._setup, self._setup.options
        # Workers do not know how much of the limit is left.
        retries_terms = not options.max_chars
        task = Task(setup.desk.config, engine.name, setup.pairs, setup.desk.glossary, retries_terms)
        return Pool(options, task, self._write_answers, setup.say)

    def _write_answers(
        self, catalogue: OpenCatalogue, answers: Sequence[Answer], seconds: float, error: str
    ) -> None:
        """Write the answers of a worker; workers themselves never write catalogues."""
        engine = self._setup.engines.into(catalogue.work.pair.target).name
        for answer in answers:
            catalogue.take(answer, engine)
        self._writer.save(catalogue, seconds, error)

    def _written(self, catalogue: OpenCatalogue, seconds: float, error: str) -> None:
        self._held.pop(catalogue.work.path).close()
        self._recorder.ended(catalogue, seconds, error)
        if error:
            name = f"{catalogue.work.source.name}, {catalogue.work.pair.target}"
            first, count = self._set_aside.get(error, (name, 0))
            self._set_aside[error] = (first, count + 1)

    def _unwritten(self, catalogue: OpenCatalogue, why: str) -> None:
        self._held.pop(catalogue.work.path).close()
        self._recorder.failed(catalogue.work.source, catalogue.work.pair.target, why)

    def finish(self) -> None:
        """Wait until every catalogue was drafted and written."""
        if self._pool is not None:
            self._pool.finish()
        self._writer.wait()

    def close(self) -> None:
        """Close the workers, and add up what they sent."""
        self._writer.close()
        for held in self._held.values():
            held.close()
        if self._pool is not None:
            setup = self._setup
            setup.engines.into(setup.pairs[0].target).count_refused(self._pool.tally)
            setup.traffic.sent += self._pool.traffic.sent
            setup.traffic.billed += self._pool.traffic.billed
            self._pool.close()

    def set_aside(self) -> Iterator[str]:
        """Yield, for each error, the first catalogue with it and the number of others."""
        for error, (first, count) in self._set_aside.items():
            others = f" and {count - 1:,} more" if count > 1 else ""
            yield f"{first}{others}: {error}"
