"""What a second reader found goes through the door of every finding, and is never lost."""

from __future__ import annotations

import pytest

from newstranslate.project import readings
from newstranslate.project.readings import TranslationError, UnitReading
from tests.conftest import Newsroom
from tests.reader.conftest import RIGHT, WRONG
from tests.review.conftest import ARABIC, MAIN

ERROR = TranslationError("accuracy/mistranslation", "major", "accueille", "غادر", "Left.", RIGHT)


@pytest.fixture
def read(desk: Newsroom) -> Newsroom:
    """The desk, read by somebody who found `ERROR`."""
    keep(desk, ERROR)
    return desk


def keep(room: Newsroom, error: TranslationError) -> None:
    live = room.load().live
    unit = next(unit for unit in live if unit.source == MAIN)
    readings.keep(room.po(), [UnitReading(readings.texts_of(unit), "asked", (error,))], live)


def checked(room: Newsroom, *more: str) -> list[str]:
    told = room.call("check", "locales", "--json", "--all", *more).json()["findings"]
    return [one["severity"] for one in told if one["check"] == "reader"]


@pytest.mark.parametrize(
    ("severity", "shown"), [("critical", "warning"), ("major", "warning"), ("minor", "info")]
)
def test_the_severest_is_a_warning(desk: Newsroom, severity: str, shown: str) -> None:
    keep(desk, TranslationError("gender", severity, "", "غادر", "Why.", RIGHT))
    assert checked(desk) == [shown]
    assert desk.call("check", "locales").status == 0


def test_it_is_no_gate_unless_a_project_makes_it_one(read: Newsroom) -> None:
    text = read.po().read_text(encoding="utf-8").replace("#, fuzzy\n", "")
    read.po().write_text(text, encoding="utf-8")
    read.write("newstranslate.toml", "[checks.severity]\nreader = 'error'\n")
    refused = read.call("publish", "articles", "--to", "ar", "-o", "out")
    assert (refused.status, "reader" in refused.err) == (1, True)
    read.write("newstranslate.toml", "")
    assert read.call("publish", "articles", "--to", "ar", "-o", "out").status == 0


def test_a_waiver_silences_it(read: Newsroom) -> None:
    read.edit(f'msgid "{MAIN}"', f'# waive reader ‹accueille → غادر›: meant so\nmsgid "{MAIN}"')
    assert checked(read) == []
    read.call("run", "articles", "--to", "ar", "--engine", "none")
    waived = read.call("check", "locales", "--json", "--show-waived").json()["waived"]
    assert [(one["check"], one["reason"]) for one in waived] == [("reader", "meant so")]
    read.po().with_suffix(".reader.json").unlink()
    told = read.call("check", "locales", "--json", "--all").json()["findings"]
    assert [one for one in told if one["check"] == "waiver"] == [], "it may be read again"


@pytest.mark.parametrize(
    "data",
    [
        b"<<<<<<< HEAD",
        b"[]",
        b"{}",
        b'{"form": 2, "units": []}',
        b'{"form": 1, "units": [["a"]]}',
        b'{"form": 1, "units": [["a", "b", ["vibes", "major", "", "", "", ""]]]}',
        b'{"form": 1, "units": [["a", "b", ["style", "major", 1, "", "", ""]]]}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_file_is_named(read: Newsroom, data: bytes) -> None:
    read.po().with_suffix(".reader.json").write_bytes(data)
    done = read.call("check", "locales")
    assert done.status == 0, "no gate"
    assert "warning file: locales/ar/story.reader.json: damaged" in done.out
    assert "delete it and read again" in done.out


def test_what_another_process_keeps_meanwhile_stays(read: Newsroom) -> None:
    live = read.load().live
    title = next(unit for unit in live if unit.context == "title")
    readings.keep(read.po(), [UnitReading(readings.texts_of(title), "asked")], live)
    assert len(readings.load(read.po()).by_texts) == 2


def test_readings_of_texts_that_are_gone_are_removed(read: Newsroom) -> None:
    read.edit(WRONG, RIGHT)
    readings.keep(read.po(), [], read.load().live)
    assert readings.load(read.po()).by_texts == {}


def test_readings_go_with_their_article(read: Newsroom) -> None:
    read.call("mv", "articles/story.md", "articles/other.md")
    assert checked(read) == ["warning"]
    assert not read.po().with_suffix(".reader.json").exists()
    (read.root / "articles" / "other.md").rename(read.root / "articles" / "third.md")
    read.call("run", "articles", "--to", "ar", "--engine", "none")
    assert checked(read) == ["warning"], "a run found the article again"
    (read.root / "articles" / "third.md").unlink()
    assert read.call("prune", "--yes").status == 0
    assert list((read.root / "locales").rglob("*.json")) == []


def test_a_text_of_the_same_words_in_another_unit_is_another(desk: Newsroom) -> None:
    live = desk.load().live
    texts = {readings.texts_of(unit) for unit in live}
    assert len(texts) == len(live) == len(ARABIC)
