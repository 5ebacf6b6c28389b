"""The engine of a run: chosen when it is first needed, made ready once, let go when it fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Engine, Say, Tally, Terms
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, EngineUnavailable, InputError
from newstranslate.model import Pair


class Chosen:
    """`wanted` is an engine's name, ``auto`` or ``none``; `note` is told why one is not used."""

    def __init__(
        self,
        config: Config,
        wanted: str,
        pairs: Sequence[Pair],
        terms: Terms,
        say: Say,
        note: Callable[[str], None],
        traffic: Traffic,
    ) -> None:
        self._traffic = traffic
        self._config, self._wanted, self._say, self._note = config, wanted, say, note
        self._pairs, self._terms = pairs, terms
        self._engine: Engine | None = None
        self._tried = wanted == "none"
        self._ready = False
        self.stopped = ""
        """Why the engine is used no more; empty while it is."""

    @property
    def name(self) -> str:
        """The engine's name; empty for none."""
        return self._engine.name if self._engine else ""

    def check(self) -> None:
        """Raise `InputError` when an engine asked for by name cannot work."""
        if self._wanted in ("auto", "none"):
            return
        try:
            self._tried = True
            self._engine = engines.create(self._wanted, self._config, self._say, self._traffic)
            self._engine.prepare(self._pairs, self._terms)
        except EngineError as error:
            raise InputError(f"{self._wanted}: {error}; no catalogue was written") from error
        self._ready = True

    def engine(self) -> Engine | None:
        """Return the engine, ready for every direction of the run; None where there is none."""
        if not self._tried:
            self._tried = True
            self._engine = self._first()
        if self._engine is not None and not self._ready:
            try:
                self._engine.prepare(self._pairs, self._terms)
                self._ready = True
            except EngineError as error:
                self.let_go(f"{self._engine.name} not used: {error}")
        return self._engine

    def _first(self) -> Engine | None:
        names = engines.AUTOMATIC if self._wanted == "auto" else (self._wanted,)
        for name in names:
            try:
                return engines.create(name, self._config, self._say, self._traffic)
            except EngineUnavailable as error:
                self._note(f"{name} not used: {error}")
        return None

    def let_go(self, why: str) -> None:
        """Use the engine no more in this run, and say why."""
        self._note(why)
        self.stopped = why
        self.close()

    def count_refused(self, tally: Tally) -> None:
        """Say how many of the engine's answers were refused, and why."""
        if tally.refused:
            self._note(f"{self.name}: answers refused: {tally}")

    def count_sent(self) -> None:
        """Say what was sent to the engine, billed, and not sent again, as far as is known."""
        sent, billed, withheld = self._traffic.sent, self._traffic.billed, self._traffic.withheld
        if sent:
            known = f", {billed:,} billed" if billed else ""
            self._note(f"{self.name}: {sent:,} characters sent{known}")
        if withheld:
            self._note(
                f"{withheld:,} characters were not asked for again: --max-chars leaves no room"
            )

    def close(self) -> None:
        """Let the engine go, and say which of its answers were refused."""
        if self._engine is not None:
            self.count_refused(self._engine.tally)
            self.count_sent()
            self._engine.close()
        self._engine = None
