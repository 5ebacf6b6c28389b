"""A desk with Arabic drafts, one of them wrong, and a reader that knows which."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.testing import FakeReader, ReaderQuality
from tests.conftest import Newsroom
from tests.review.conftest import ARABIC, MAIN

WRONG = "غادر المغرب المنظمة الدولية للهجرة منذ 2007."
"""“Morocco has left the IOM since 2007”: what no rule of ours finds."""
RIGHT = ARABIC[MAIN]
Reader = Callable[..., FakeReader]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Start a fake reader of a quality, found by the environment."""
    running: list[FakeReader] = []

    def start(quality: ReaderQuality = ReaderQuality()) -> FakeReader:  # noqa: B008
        made = FakeReader(right={(MAIN, WRONG): RIGHT}, quality=quality)
        running.append(made.__enter__())
        monkeypatch.setenv("NEWSTRANSLATE_LLM_URL", made.url)
        monkeypatch.setenv("NEWSTRANSLATE_LLM_MODEL", made.model)
        monkeypatch.setenv("NEWSTRANSLATE_LLM_KEY", made.key)
        return made

    yield start
    for one in running:
        one.__exit__()


@pytest.fixture
def desk(newsroom: Newsroom) -> Newsroom:
    """The story in Arabic: all units drafts, that of `MAIN` is `WRONG`."""
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    put(newsroom.po(), ARABIC | {MAIN: WRONG})
    return newsroom


def put(path: Path, targets: dict[str, str]) -> None:
    """Give units these drafts."""
    loaded = catalog.load(path)
    units = [
        catalog.draft(unit, targets[unit.source], "deepl") if unit.source in targets else unit
        for unit in loaded.units
    ]
    path.write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))
