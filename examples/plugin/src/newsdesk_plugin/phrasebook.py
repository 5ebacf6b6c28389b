"""The engine ``phrasebook``: set phrases of the desk, from the file ``phrases.csv``."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from newstranslate import Answer, Config, Pair, Request
from newstranslate.engines import Base, Say, Traffic
from newstranslate.errors import EngineUnavailable


class Phrasebook(Base):
    """Answers what stands in the file, and nothing else."""

    name = "phrasebook"

    def __init__(self, path: Path, traffic: Traffic) -> None:
        super().__init__(traffic)
        self.details = path.name
        with path.open(encoding="utf-8", newline="") as file:
            self._rows = list(csv.DictReader(file))

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        """Yield an answer for each request whose text is in the column of its language."""
        known = {row.get(pair.source, ""): row.get(pair.target, "") for row in self._rows}
        for request in requests:
            if known.get(request.text):
                yield Answer(request.key, known[request.text])


def create(config: Config, say: Say, traffic: Traffic) -> Phrasebook:
    """Return the engine; raises `EngineUnavailable` where the project has no phrases."""
    del say
    path = config.root / "phrases.csv"
    if not path.is_file():
        raise EngineUnavailable(f"{path} is missing; write a column for each language: fr,en")
    return Phrasebook(path, traffic)
