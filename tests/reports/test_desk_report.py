"""The report of a desk: its figures are what happened in a simulated year."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import pytest

from benchmarks.year import PRICE, Truth, Year
from newstranslate import config
from newstranslate.reports.desk import building
from newstranslate.reports.desk.tables import DeskReport, Value


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    made = Year(tmp_path_factory.mktemp("year") / "year", 24)
    made.make()
    return made


@pytest.fixture(scope="module")
def truth(year: Year) -> Truth:
    return year.truth


@pytest.fixture(scope="module")
def report(year: Year) -> DeskReport:
    return building.build(config.load(year.root), "")


def rows(report: DeskReport, name: str) -> Iterator[dict[str, Value]]:
    yield from report.table(name).records()


def test_publications_and_days_are_those_of_the_year(report: DeskReport, truth: Truth) -> None:
    assert report.errors == ()
    assert {row["language"]: row["median_days"] for row in rows(report, "publishing_time")} == {
        lang: median(days) for lang, days in truth.days.items()
    }
    assert {row["language"]: row["published"] for row in rows(report, "publishing_time")} == {
        lang: len(days) for lang, days in truth.days.items()
    }
    slow = {row["language"]: row["slow_days"] for row in rows(report, "publishing_time")}
    assert slow == {lang: sorted(days)[len(days) * 9 // 10] for lang, days in truth.days.items()}
    assert sorted(row["days"] or 0 for row in rows(report, "published")) == sorted(
        day for days in truth.days.values() for day in days
    )


def test_what_waits_is_with_whom_it_was_given(report: DeskReport, truth: Truth) -> None:
    found = {
        (row["with"], row["language"], figure): row[figure]
        for row in rows(report, "waiting")
        for figure in ("articles", "units", "words", "late")
    }
    assert {key: value for key, value in found.items() if value} == {
        key: value for key, value in truth.waiting.items() if value
    }


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("effort_by_engine", "engine", "engine"),
        ("effort_by_desk", "desk", "desk"),
        ("effort_over_time", "month", "period"),
    ],
)
def test_effort_is_what_people_changed(
    report: DeskReport, truth: Truth, name: str, kind: str, key: str
) -> None:
    found = {
        (kind, row[key], row["language"]): (row["units"], row["untouched"], row["edited"])
        for row in rows(report, name)
    }
    assert found == {
        where: (
            units,
            untouched / drafted if drafted else None,
            edits / characters if drafted else None,
        )
        for where, (units, drafted, untouched, edits, characters) in truth.effort.items()
        if where[0] == kind
    }


def test_terms_and_findings_became_what_people_made_of_them(
    report: DeskReport, truth: Truth
) -> None:
    checks = {
        (row["check"], fate): row[fate]
        for row in rows(report, "checks")
        for fate in ("changed", "waived", "kept")
        if row[fate]
    }
    assert checks == dict(truth.checks)
    terms = {
        (row["language"], figure): row[figure]
        for row in rows(report, "terms")
        for figure in ("uses", "corrected")
    }
    assert terms == dict(truth.terms)
    waivers = [(row["article"], row["language"], row["check"]) for row in rows(report, "waivers")]
    assert sorted(waivers, key=str) == sorted(truth.waivers)


def test_memory_corrections_and_cost(report: DeskReport, truth: Truth, year: Year) -> None:
    assert all(row["units"] for row in rows(report, "memory")), "bands without units are left out"
    saved = {row["match"]: row["saved"] for row in rows(report, "memory") if row["saved"]}
    spared = {"100": truth.memory["100"], "85–94": truth.memory["87"]}
    assert saved == {match: count * PRICE / 1e6 for match, count in spared.items()}
    corrected = {
        row["language"]: row["corrected"] for row in rows(report, "corrections") if row["corrected"]
    }
    assert corrected == dict(truth.corrected)
    late = {(row["article"], row["language"]) for row in rows(report, "out_of_date")}
    assert late == truth.out_of_date
    sent = {
        (row["engine"], row["language"]): (row["characters"], row["cost"])
        for row in rows(report, "spending")
    }
    assert sent == {key: (count, count * PRICE / 1e6) for key, count in truth.sent.items()}
