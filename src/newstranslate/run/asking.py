"""Drafts the units of one catalogue with one or several engines, and keeps the best draft.

The first engine is asked for all units. Each further engine is asked for the units without an
answer, with a missing hard term or with an error; with ``--best-of`` also for all units.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from newstranslate import telemetry
from newstranslate.engines import Engine, Request, size_of
from newstranslate.engines.traffic import NoRoom
from newstranslate.errors import EngineError
from newstranslate.model import Unit
from newstranslate.project import locations
from newstranslate.run.drafts import Draft
from newstranslate.run.engine_choice import ChosenEngine, Lineup
from newstranslate.run.open_catalogue import OpenCatalogue

SAVE_EVERY = 5.0
"""Seconds between saves while an engine works: a power cut loses at most that much work."""


class EngineProgress(Protocol):
    """Shows the progress of an engine."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """Show that `done` of `total` units of an article were translated by the engine."""


class Asking:
    """Asks engines for the drafts of a catalogue; saves every few seconds, and after any fault."""

    def __init__(self, catalogue: OpenCatalogue, lineup: Lineup, shown: EngineProgress) -> None:
        self._catalogue, self._lineup, self._shown = catalogue, lineup, shown
        self._work, self._terms, self._drafts = catalogue.work, catalogue.terms, catalogue.drafts
        config = self._work.desk.config
        from newstranslate.run.rating import Judge

        self._judge = Judge(config, locations.name_of(config, self._work.path), self._terms.lock)

    def draft(self, waiting: Sequence[Unit]) -> None:
        """Draft the units `waiting` of the catalogue."""
        for place, (chosen, engine) in enumerate(self._lineup.ready()):
            requests = self._catalogue.requests(waiting, engine)
            if place and not self._lineup.best_of:
                requests = list(filter(self._needs_another, requests))
            if requests:
                self._lineup.assign_turns()  # the previous engine may just have failed
                self._ask(chosen, engine, requests)

    def _needs_another(self, request: Request) -> bool:
        """Whether a unit has no draft, or one with a missing term or an error."""
        held = self._drafts.held(request)
        if held is None or self._terms.failed(request, held):
            return True
        return self._judge.rate(self._drafts.unit(request), held.text, request.uses).fails

    def _ask(self, chosen: ChosenEngine, engine: Engine, requests: Sequence[Request]) -> None:
        """Ask one engine, and keep those of its drafts that are better than earlier ones."""
        found: dict[str, Draft] = {}
        characters = size_of(requests)
        about = {"engine": engine.name, "language": self._work.pair.target}
        try:
            with telemetry.step("engine", **about, units=len(requests), characters=characters):
                self._collect(engine, requests, found)
                self._retry_terms(engine, requests, found)
        except EngineError as error:
            # A second engine stays in use: the next article may be short enough for the limit.
            if not (isinstance(error, NoRoom) and engine.traffic.later):
                who = f"{engine.name} " if self._lineup.several else ""
                chosen.stop_using(f"{who}stopped: {error}; what was translated before is saved")
        finally:
            # Answers that came before a fault or Ctrl-C were paid for.
            for request in requests:
                if request.key in found:
                    self._keep_better(request, found[request.key])
            self._catalogue.save()

    def _collect(
        self, engine: Engine, requests: Sequence[Request], found: dict[str, Draft]
    ) -> None:
        """Add the engine's answers to `found` as they arrive."""
        work, saved = self._work, time.monotonic()
        by_key = {request.key: request for request in requests}
        for count, answer in enumerate(engine.translate(requests, work.pair), 1):
            request = by_key[answer.key]
            found[answer.key] = draft = self._terms.drafted(request, answer, engine.name)
            # An earlier draft is replaced only after all answers were compared, in `_keep_better`.
            if self._drafts.held(request) is None:
                self._drafts.hold(request, draft)
            self._shown.progress(work.source.name, work.pair.target, count, len(requests))
            if time.monotonic() - saved > SAVE_EVERY:
                self._catalogue.save()
                saved = time.monotonic()

    def _retry_terms(
        self, engine: Engine, requests: Sequence[Request], found: dict[str, Draft]
    ) -> None:
        """Ask again in stricter ways for drafts that lack a hard term."""
        for request in requests:
            draft = found.get(request.key)
            failed = self._terms.failed(request, draft) if draft else None
            for other in engine.retry(failed, self._work.pair) if failed else ():
                better = self._terms.accepted(request, other, found[request.key])
                if better is not None:
                    found[request.key] = better
                    break

    def _keep_better(self, request: Request, draft: Draft) -> None:
        held = self._drafts.held(request)
        if held is not None and held.engine != draft.engine:
            draft = self._best(request, held, draft)
        self._drafts.hold(request, draft)

    def _best(self, request: Request, held: Draft, other: Draft) -> Draft:
        """Return the better draft, with the other as an alternative; `held` if they are equal."""
        if held.text == other.text:
            return held
        unit = self._drafts.unit(request)
        rated, rival = (self._judge.rate(unit, one.text, request.uses) for one in (held, other))
        if rival.better_than(rated):
            return replace(other, others=((held.engine, held.text), *held.others))
        return replace(held, others=(*held.others, (other.engine, other.text)))
