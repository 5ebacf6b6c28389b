"""One catalogue's units drafted by the engines of a run: one, or several, the best draft kept.

The first engine is asked for everything. The next is asked for what has no answer, fails the lock
or has a finding of severity error, or for everything too where the best of all is wanted.
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
"""Seconds between saves while an engine works: the most that a power cut can cost."""


class EngineProgress(Protocol):
    """Shows how far an engine is."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """`done` of `total` units of this article have come back from the engine."""


class Asking:
    """Asks the engines of a run for a catalogue; saves every few seconds, and whatever happens."""

    def __init__(self, catalogue: OpenCatalogue, lineup: Lineup, shown: EngineProgress) -> None:
        self._catalogue, self._lineup, self._shown = catalogue, lineup, shown
        self._work, self._terms, self._drafts = catalogue.work, catalogue.terms, catalogue.drafts
        config = self._work.desk.config
        from newstranslate.run.rating import Judge

        self._judge = Judge(config, locations.name_of(config, self._work.path), self._terms.lock)

    def draft(self, waiting: Sequence[Unit]) -> None:
        """Draft these units of the catalogue."""
        for place, (chosen, engine) in enumerate(self._lineup.ready()):
            requests = self._catalogue.requests(waiting, engine)
            if place and not self._lineup.best_of:
                requests = list(filter(self._wanting, requests))
            if requests:
                self._lineup.line_up()  # the one before may have failed just now
                self._turn(chosen, engine, requests)

    def _wanting(self, request: Request) -> bool:
        """Whether a unit has no draft, or one that cannot stay as it is."""
        held = self._drafts.held(request)
        if held is None or self._terms.failed(request, held):
            return True
        return self._judge.rate(self._drafts.unit(request), held.text, request.uses).fails

    def _turn(self, chosen: ChosenEngine, engine: Engine, requests: Sequence[Request]) -> None:
        """Ask one engine, and keep its drafts where they are the better ones."""
        found: dict[str, Draft] = {}
        characters = size_of(requests)
        about = {"engine": engine.name, "language": self._work.pair.target}
        try:
            with telemetry.step("engine", **about, units=len(requests), characters=characters):
                self._collect(engine, requests, found)
                self._insist(engine, requests, found)
        except EngineError as error:
            # What is too much for a second opinion on this article may do for the next.
            if not (isinstance(error, NoRoom) and engine.traffic.later):
                who = f"{engine.name} " if self._lineup.several else ""
                chosen.let_go(f"{who}stopped: {error}; what was translated before is saved")
        finally:
            for request in requests:
                if request.key in found:
                    self._keep(request, found[request.key])
            self._catalogue.save()

    def _collect(
        self, engine: Engine, requests: Sequence[Request], found: dict[str, Draft]
    ) -> None:
        """Put into `found` what the engine answers, as it comes."""
        work, saved = self._work, time.monotonic()
        by_key = {request.key: request for request in requests}
        for count, answer in enumerate(engine.translate(requests, work.pair), 1):
            request = by_key[answer.key]
            found[answer.key] = draft = self._terms.drafted(request, answer, engine.name)
            if self._drafts.held(request) is None:
                self._drafts.hold(request, draft)
            self._shown.progress(work.source.name, work.pair.target, count, len(requests))
            if time.monotonic() - saved > SAVE_EVERY:
                self._catalogue.save()
                saved = time.monotonic()

    def _insist(self, engine: Engine, requests: Sequence[Request], found: dict[str, Draft]) -> None:
        """Ask again, more strictly, where a hard term is missing."""
        for request in requests:
            draft = found.get(request.key)
            failed = self._terms.failed(request, draft) if draft else None
            for other in engine.retry(failed, self._work.pair) if failed else ():
                better = self._terms.accepted(request, other, found[request.key])
                if better is not None:
                    found[request.key] = better
                    break

    def _keep(self, request: Request, draft: Draft) -> None:
        held = self._drafts.held(request)
        if held is not None and held.engine != draft.engine:
            draft = self._best(request, held, draft)
        self._drafts.hold(request, draft)

    def _best(self, request: Request, held: Draft, other: Draft) -> Draft:
        """Return the better draft, the other one kept with it; the first where they are equal."""
        if held.text == other.text:
            return held
        unit = self._drafts.unit(request)
        rated, rival = (self._judge.rate(unit, one.text, request.uses) for one in (held, other))
        if rival.better_than(rated):
            return replace(other, others=((held.engine, held.text), *held.others))
        return replace(held, others=(*held.others, (other.engine, other.text)))
