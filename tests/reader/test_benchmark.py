"""The benchmark's core, on the floor set: what agreement and the second question do."""

from __future__ import annotations

import pytest

from benchmarks import floor_set, reader
from benchmarks.inject import Error
from newstranslate.config import Config
from newstranslate.testing import ReaderQuality

QUALITY = ReaderQuality(recall=0.7, noise=0.4, judge=0.9)


@pytest.fixture(scope="module")
def floor() -> reader.ReaderSet:
    """Twenty wrong Arabic targets of the floor set, and twenty right ones."""
    rows = floor_set.rows()
    right = {(row.id, row.lang): row.text for row in rows if row.kind == floor_set.CLEAN}
    errors = [
        Error(row.id, row.kind, right[row.id, "fr"], row.text)
        for row in rows
        if row.lang == "ar" and row.kind != floor_set.CLEAN
    ]
    clean = [(text, right[name, "ar"]) for (name, lang), text in right.items() if lang == "fr"]
    known = {(error.source, error.target): right[error.id, "ar"] for error in errors}
    return reader.ReaderSet(errors[:20], clean[:20], known)


def test_each_step_makes_a_finding_more_certain(floor: reader.ReaderSet) -> None:
    figures = []
    for name in reader.WAYS:
        with reader.scripted(floor, QUALITY, seed=1):
            figures.append(reader.measured(name, floor, "ar", 3, Config()))
    alarms = [one.alarms for one in figures]
    assert alarms == sorted(alarms, reverse=True)
    assert alarms[0] > 3 * alarms[-1]
    assert figures[-1].precision > figures[0].precision
    assert 0.5 < figures[-1].recall <= figures[1].recall
    assert (figures[0].requests, figures[1].requests) == (40, 120)


def test_a_perfect_reader_finds_every_error_and_nothing_else(floor: reader.ReaderSet) -> None:
    with reader.scripted(floor, ReaderQuality(), seed=1):
        found = reader.measured("passes agree", floor, "ar", 1, Config())
    assert (found.recall, found.precision, found.unread) == (1.0, 1.0, 0)
