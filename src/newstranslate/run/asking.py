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
from newstranslate.project import sources
from newstranslate.run.drafts import Draft, Judge
from newstranslate.run.engine_choice import ChosenEngine, Lineup
from newstranslate.run.sheet import Sheet

SAVE_EVERY = 5.0
"""Seconds between saves while an engine works: the most that a power cut can cost."""


class EngineProgress(Protocol):
    """Shows how far an engine is."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """`done` of `total` units of this article have come back from the engine."""


class Asking:
    """Asks the engines of a run for one sheet; saves every few seconds, and whatever happens."""

    def __init__(self, sheet: Sheet, lineup: Lineup, shown: EngineProgress) -> None:
        self._sheet, self._lineup, self._shown = sheet, lineup, shown
        lock = sheet.desk.lock(sheet.pair).about(sheet.subject)
        name = sources.name_of(sheet.desk.config, sheet.path)
        self._judge = Judge(sheet.desk.config, name, lock)

    def draft(self, waiting: Sequence[Unit]) -> None:
        """Draft these units of the sheet."""
        for place, (chosen, engine) in enumerate(self._lineup.ready()):
            requests = self._sheet.requests(waiting, engine)
            if place and not self._lineup.best_of:
                requests = list(filter(self._wanting, requests))
            if requests:
                self._lineup.line_up()  # the one before may have failed just now
                self._turn(chosen, engine, requests)

    def _wanting(self, request: Request) -> bool:
        """Whether a unit has no draft, or one that cannot stay as it is."""
        held = self._sheet.held(request)
        if held is None or self._sheet.failed(request, held):
            return True
        return self._judge.rate(self._sheet.unit(request), held.text, request.uses).fails

    def _turn(self, chosen: ChosenEngine, engine: Engine, requests: Sequence[Request]) -> None:
        """Ask one engine, and keep its drafts where they are the better ones."""
        found: dict[str, Draft] = {}
        characters = size_of(requests)
        about = {"engine": engine.name, "language": self._sheet.pair.target}
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
            self._sheet.save()

    def _collect(
        self, engine: Engine, requests: Sequence[Request], found: dict[str, Draft]
    ) -> None:
        """Put into `found` what the engine answers, as it comes."""
        sheet, saved = self._sheet, time.monotonic()
        by_key = {request.key: request for request in requests}
        for count, answer in enumerate(engine.translate(requests, sheet.pair), 1):
            request = by_key[answer.key]
            found[answer.key] = draft = sheet.drafted_as(request, answer, engine.name)
            if sheet.held(request) is None:
                sheet.hold(request, draft)
            self._shown.progress(sheet.source.name, sheet.pair.target, count, len(requests))
            if time.monotonic() - saved > SAVE_EVERY:
                sheet.save()
                saved = time.monotonic()

    def _insist(self, engine: Engine, requests: Sequence[Request], found: dict[str, Draft]) -> None:
        """Ask again, more strictly, where a hard term is missing."""
        for request in requests:
            draft = found.get(request.key)
            failed = self._sheet.failed(request, draft) if draft else None
            for other in engine.retry(failed, self._sheet.pair) if failed else ():
                better = self._sheet.accepted(request, other, found[request.key])
                if better is not None:
                    found[request.key] = better
                    break

    def _keep(self, request: Request, draft: Draft) -> None:
        held = self._sheet.held(request)
        if held is not None and held.engine != draft.engine:
            draft = self._best(request, held, draft)
        self._sheet.hold(request, draft)

    def _best(self, request: Request, held: Draft, other: Draft) -> Draft:
        """Return the better draft, the other one kept with it; the first where they are equal."""
        if held.text == other.text:
            return held
        unit = self._sheet.unit(request)
        rated, rival = (self._judge.rate(unit, one.text, request.uses) for one in (held, other))
        if rival.better_than(rated):
            return replace(other, others=((held.engine, held.text), *held.others))
        return replace(held, others=(*held.others, (other.engine, other.text)))
