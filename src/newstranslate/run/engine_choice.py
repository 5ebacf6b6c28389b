"""The engines of a run: chosen at first use, prepared once, and no longer used after a failure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Engine, Say, Tally, Terms
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, EngineUnavailable, InputError
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.model import Pair
from newstranslate.plural import counted

NOTHING_WRITTEN = "; no catalogue was written"


@dataclass(frozen=True, slots=True)
class Wants:
    """What a run requires of every engine."""

    config: Config
    pairs: Sequence[Pair]
    """The directions to prepare."""
    terms: Terms
    say: Say
    note: Callable[[str], None]
    """Receives messages: why an engine is not used, and what it has sent."""
    order: tuple[str, ...] = engines.AUTOMATIC
    """The engines that ``auto`` tries in these directions."""
    best_of: bool = False
    """Whether to ask each of several engines for every unit."""


class ChosenEngine:
    """One engine, given as its name, ``auto`` or ``none``."""

    def __init__(self, wanted: str, wants: Wants, traffic: Traffic) -> None:
        self._wanted, self._wants, self._traffic = wanted, wants, traffic
        self._note = wants.note
        self._engine: Engine | None = None
        self._tried = wanted == "none"
        self._ready = False
        self.stopped = ""
        """Why the engine is no longer used; empty while it is."""

    @property
    def name(self) -> str:
        """The engine's name; empty if there is no engine."""
        return self._engine.name if self._engine else ""

    @property
    def is_none(self) -> bool:
        """Whether it is certain that no engine will be asked."""
        return self._tried and self._engine is None

    def check(self) -> None:
        """Raise `InputError` if an engine requested by name cannot be used."""
        if self._wanted in ("auto", "none"):
            return
        try:
            self._tried = True
            self._engine = engines.create(
                self._wanted, self._wants.config, self._wants.say, self._traffic
            )
            self._engine.prepare(self._wants.pairs, self._wants.terms)
        except EngineError as error:
            self.close()
            self.stopped = str(error)
            raise InputError(f"{self._wanted}: {error}{NOTHING_WRITTEN}") from error
        self._ready = True

    def engine(self) -> Engine | None:
        """Return the engine, prepared for every direction of the run; None if there is none."""
        if not self._tried:
            self._tried = True
            self._engine = self._first()
        if self._engine is not None and not self._ready:
            try:
                self._engine.prepare(self._wants.pairs, self._wants.terms)
                self._ready = True
            except EngineError as error:
                self.stop_using(f"{self._engine.name} not used: {error}")
        return self._engine

    def _first(self) -> Engine | None:
        names = self._wants.order if self._wanted == "auto" else (self._wanted,)
        for name in names:
            try:
                return engines.create(name, self._wants.config, self._wants.say, self._traffic)
            except EngineUnavailable as error:
                self._note(f"{name} not used: {error}")
        return None

    def stop_using(self, why: str) -> None:
        """Stop using the engine in this run, and note why."""
        self._note(why)
        self.stopped = why
        self.close()

    def count_refused(self, tally: Tally) -> None:
        """Note how many of the engine's answers were refused, and why."""
        if tally.refused:
            self._note(f"{self.name}: answers refused: {tally}")

    def count_sent(self) -> None:
        """Note the characters sent to the engine and, if known, billed."""
        sent, billed = self._traffic.sent, self._traffic.billed
        if sent:
            known = f", {billed:,} billed" if billed else ""
            self._note(f"{self.name}: {counted(sent, 'character')} sent{known}")

    def close(self) -> None:
        """Close the engine, and note its refused answers and what it sent."""
        if self._engine is not None:
            self.count_refused(self._engine.tally)
            self.count_sent()
            self._engine.close()
        self._engine = None


def _none_works(refused: Sequence[InputError]) -> InputError:
    """Return one error for several engines, each with its reason."""
    whys = "; ".join(str(error).removesuffix(NOTHING_WRITTEN) for error in refused)
    return InputError(f"{whys}{NOTHING_WRITTEN}")


class Lineup:
    """The engines of a run in the order in which they are asked, each with its own traffic."""

    def __init__(self, names: Sequence[str], traffic: Traffic, wants: Wants) -> None:
        self._whole, self._note, self.best_of = traffic, wants.note, wants.best_of
        # The limit of characters is for all engines together.
        parts = [traffic.part() if len(names) > 1 else traffic for _ in names]
        self._parts = parts
        self._all = [
            ChosenEngine(name, wants, part) for name, part in zip(names, parts, strict=True)
        ]
        self.several = len(names) > 1

    @property
    def name(self) -> str:
        """The names of the engines in use; empty if there are none."""
        return ",".join(filter(None, (one.name for one in self._all)))

    @property
    def stopped(self) -> str:
        """Why no engine is used any longer; empty while one is."""
        whys = [one.stopped for one in self._all]
        return "; ".join(whys) if all(whys) else ""

    @property
    def is_none(self) -> bool:
        """Whether it is certain that no engine will be asked."""
        return all(one.is_none for one in self._all)

    @property
    def firsts(self) -> int:
        """The number of engines that are asked for every unit."""
        return sum(bool(one.name) for one in self._all) if self.best_of else 1

    def check(self) -> None:
        """Raise `InputError` if no engine requested by name can be used; note those that cannot."""
        refused = []
        for one in self._all:
            try:
                one.check()
            except InputError as error:
                refused.append(error)
        if len(refused) == len(self._all):
            raise refused[0] if len(refused) == 1 else _none_works(refused)
        for refusal in refused:
            self._note(f"not used: {str(refusal).removesuffix(NOTHING_WRITTEN)}")
        self.assign_turns()

    def ready(self) -> list[tuple[ChosenEngine, Engine]]:
        """Return the usable engines, prepared for every direction of the run."""
        found = [(one, engine) for one in self._all if (engine := one.engine()) is not None]
        self.assign_turns()
        return found

    def assign_turns(self) -> None:
        """Count what the first usable engine sends as first requests, and the rest as repeats."""
        # With ``--max-chars``, repeats must leave room for the first requests of later articles.
        first = True
        for one, part in zip(self._all, self._parts, strict=True):
            part.later = not (first or self.best_of)
            first = first and bool(one.stopped)

    def count_refused(self, tally: Tally) -> None:
        """Note how many answers of the workers' engine were refused."""
        self._all[0].count_refused(tally)

    def close(self) -> None:
        """Close all engines; note what was refused, sent and, for lack of room, not sent again."""
        for one in self._all:
            one.close()
        if self._whole.withheld:
            many = counted(self._whole.withheld, "character was", "characters were")
            self._note(f"{many} not asked for again: --max-chars leaves no room")


class Lineups:
    """The lineups of a run by target language; with ``auto``, one for each order of engines."""

    def __init__(self, groups: Sequence[Wants], names: Sequence[str], traffic: Traffic) -> None:
        several = len(groups) > 1
        self._by_target: dict[str, Lineup] = {}
        self._all: list[Lineup] = []
        for group in groups:
            share = traffic.part() if several else traffic
            self._all.append(Lineup(names, share, group))
            self._by_target |= dict.fromkeys((p.target for p in group.pairs), self._all[-1])

    def into(self, target: str) -> Lineup:
        """Return the lineup for a target language of the run."""
        return self._by_target[target]

    @property
    def firsts(self) -> int:
        """The maximum number of engines that are asked for every unit."""
        return max(lineup.firsts for lineup in self._all)

    def check(self) -> None:
        """Raise `InputError` if no engine requested by name can be used; note those that cannot."""
        for lineup in self._all:
            lineup.check()

    def close(self) -> None:
        """Close all engines, and note what they sent."""
        for lineup in self._all:
            lineup.close()


def by_order(wants: Wants) -> list[Wants]:
    """Return the requirements of a run with ``auto``, one for each order in the settings.

    Raises `InputError` if `engines.order` names an unknown engine.
    """
    groups: dict[tuple[str, ...], list[Pair]] = {}
    for pair in wants.pairs:
        order = wants.config.engine_order.get(base(pair.target), "")
        groups.setdefault(engines.named(order) if order else engines.AUTOMATIC, []).append(pair)
    return [replace(wants, pairs=pairs, order=order) for order, pairs in groups.items()] or [wants]
