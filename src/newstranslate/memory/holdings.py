"""The contents of the memory of a direction: the project's own units and each import."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate.config import Config
from newstranslate.late import dataclass
from newstranslate.memory import kept
from newstranslate.memory.recall import Memory
from newstranslate.model import Pair


@dataclass(frozen=True, slots=True)
class Holding:
    """One source of a direction's units."""

    memory: str
    """The import's origin, or ``approved here``."""
    files: int
    units: int
    direction: str
    penalty: int = 0
    """Points deducted from the score of its matches, 0–50."""
    machine: str = ""
    """``yes`` for machine translations; empty for human ones."""


def of(known: Memory, config: Config, pair: Pair) -> Iterator[Holding]:
    """Yield the project's own units, if any, then each import."""
    direction = str(pair)
    imported = {f.name: f for f in kept.list_kept(config.root / config.memories, pair).values()}
    own = [held for name, held in known.filed.items() if not name.startswith("import/")]
    if own:
        yield Holding("approved here", len(own), sum(held.units for held in own), direction)
    for name, held in known.filed.items():
        if found := imported.get(name.removeprefix("import/")):
            machine = "yes" if found.machine else ""
            yield Holding(found.origin, 1, held.units, direction, found.penalty, machine)
