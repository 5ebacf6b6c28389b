"""The engines of a run: chosen when first needed, made ready once, let go when they fail."""

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

NOTHING_WRITTEN = "; no catalogue was written"


@dataclass(frozen=True, slots=True)
class Wants:
    """What a run wants of every engine."""

    config: Config
    pairs: Sequence[Pair]
    """The directions to be ready for."""
    terms: Terms
    say: Say
    note: Callable[[str], None]
    """Is told why an engine is not used, and what it did."""
    order: tuple[str, ...] = engines.AUTOMATIC
    """What ``auto`` tries in these directions."""
    best_of: bool = False
    """Whether each of several engines is asked for every unit."""


class ChosenEngine:
    """One engine: its name, ``auto`` or ``none``."""

    def __init__(self, wanted: str, wants: Wants, traffic: Traffic) -> None:
        self._wanted, self._wants, self._traffic = wanted, wants, traffic
        self._note = wants.note
        self._engine: Engine | None = None
        self._tried = wanted == "none"
        self._ready = False
        self.stopped = ""
        """Why the engine is used no more; empty while it is."""

    @property
    def name(self) -> str:
        """The engine's name; empty for none."""
        return self._engine.name if self._engine else ""

    @property
    def is_none(self) -> bool:
        """Whether it is certain by now that no engine will be asked."""
        return self._tried and self._engine is None

    def check(self) -> None:
        """Raise `InputError` when an engine asked for by name cannot work."""
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
        """Return the engine, ready for every direction of the run; None where there is none."""
        if not self._tried:
            self._tried = True
            self._engine = self._first()
        if self._engine is not None and not self._ready:
            try:
                self._engine.prepare(self._wants.pairs, self._wants.terms)
                self._ready = True
            except EngineError as error:
                self.let_go(f"{self._engine.name} not used: {error}")
        return self._engine

    def _first(self) -> Engine | None:
        names = self._wants.order if self._wanted == "auto" else (self._wanted,)
        for name in names:
            try:
                return engines.create(name, self._wants.config, self._wants.say, self._traffic)
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
        """Say what was sent to the engine and billed, as far as is known."""
        sent, billed = self._traffic.sent, self._traffic.billed
        if sent:
            known = f", {billed:,} billed" if billed else ""
            self._note(f"{self.name}: {sent:,} characters sent{known}")

    def close(self) -> None:
        """Let the engine go, and say which of its answers were refused."""
        if self._engine is not None:
            self.count_refused(self._engine.tally)
            self.count_sent()
            self._engine.close()
        self._engine = None


def _none_works(refused: Sequence[InputError]) -> InputError:
    """Return one error of several engines, each with its reason."""
    whys = "; ".join(str(error).removesuffix(NOTHING_WRITTEN) for error in refused)
    return InputError(f"{whys}{NOTHING_WRITTEN}")


class Lineup:
    """The engines of a run, in the order in which they are asked; each counts what it is sent."""

    def __init__(self, names: Sequence[str], traffic: Traffic, wants: Wants) -> None:
        self._whole, self._note, self.best_of = traffic, wants.note, wants.best_of
        parts = [traffic.part() if len(names) > 1 else traffic for _ in names]
        self._parts = parts
        self._all = [
            ChosenEngine(name, wants, part) for name, part in zip(names, parts, strict=True)
        ]
        self.several = len(names) > 1

    @property
    def name(self) -> str:
        """The names of the engines in use; empty for none."""
        return ",".join(filter(None, (one.name for one in self._all)))

    @property
    def stopped(self) -> str:
        """Why no engine is used any more; empty while one is."""
        whys = [one.stopped for one in self._all]
        return "; ".join(whys) if all(whys) else ""

    @property
    def is_none(self) -> bool:
        """Whether it is certain by now that none of them will be asked."""
        return all(one.is_none for one in self._all)

    @property
    def firsts(self) -> int:
        """How many engines are asked for every unit."""
        return sum(bool(one.name) for one in self._all) if self.best_of else 1

    def check(self) -> None:
        """Raise `InputError` when no engine asked for by name can work; say which cannot."""
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
        self.line_up()

    def ready(self) -> list[tuple[ChosenEngine, Engine]]:
        """Return the engines that can be asked, ready for every direction of the run."""
        found = [(one, engine) for one in self._all if (engine := one.engine()) is not None]
        self.line_up()
        return found

    def line_up(self) -> None:
        """Let the first that works send as the first; what others get, they get again."""
        first = True
        for one, part in zip(self._all, self._parts, strict=True):
            part.later = not (first or self.best_of)
            first = first and bool(one.stopped)

    def count_refused(self, tally: Tally) -> None:
        """Say how many answers were refused that the workers' engine gave."""
        self._all[0].count_refused(tally)

    def close(self) -> None:
        """Let all go; say what was refused, sent and, for want of room, not sent again."""
        for one in self._all:
            one.close()
        if self._whole.withheld:
            self._note(
                f"{self._whole.withheld:,} characters were not asked for again: --max-chars "
                "leaves no room"
            )


class Lineups:
    """The lineups of a run by target language: one, or for ``auto`` one for each order set."""

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
        """How many engines are asked for every unit, at most."""
        return max(lineup.firsts for lineup in self._all)

    def check(self) -> None:
        """Raise `InputError` when no engine asked for by name can work; say which cannot."""
        for lineup in self._all:
            lineup.check()

    def close(self) -> None:
        """Let all go, and say what they sent."""
        for lineup in self._all:
            lineup.close()


def by_order(wants: Wants) -> list[Wants]:
    """Return what a run wants of ``auto``, by the order of engines that is set for its languages.

    Raises `InputError` where `engines.order` names an engine that is unknown.
    """
    groups: dict[tuple[str, ...], list[Pair]] = {}
    for pair in wants.pairs:
        order = wants.config.engine_order.get(base(pair.target), "")
        groups.setdefault(engines.named(order) if order else engines.AUTOMATIC, []).append(pair)
    return [replace(wants, pairs=pairs, order=order) for order, pairs in groups.items()] or [wants]
