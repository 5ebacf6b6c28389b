"""Notes of what is done: they save work, and nothing breaks when they are lost or broken."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom


@pytest.fixture
def notes(newsroom: Newsroom) -> Path:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    return newsroom.root / ".newstranslate" / "runs.sqlite"


def again(room: Newsroom) -> int:
    done = room.call("run", "articles", "--to", "ar", "--engine", "none")
    assert "Traceback" not in done.err
    return done.status


@pytest.mark.parametrize("data", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_broken_notes_are_made_anew(newsroom: Newsroom, notes: Path, data: bytes) -> None:
    notes.write_bytes(data)
    before = newsroom.po().read_bytes()
    assert again(newsroom) == 1
    assert newsroom.po().read_bytes() == before
    assert notes.read_bytes().startswith(b"SQLite format 3")
    assert again(newsroom) == 1


def test_damage_in_the_middle_costs_time_alone(newsroom: Newsroom, notes: Path) -> None:
    whole = notes.read_bytes()
    for at in range(0, len(whole), 512):
        notes.write_bytes(whole[:at] + b"\xa5" * 256 + whole[at + 256 :])
        before = newsroom.po().read_bytes()
        assert again(newsroom) == 1
        assert newsroom.po().read_bytes() == before


def test_status_with_other_settings_throws_no_notes_away(newsroom: Newsroom, notes: Path) -> None:
    before = notes.read_bytes()
    newsroom.write("newstranslate.toml", "quote_limit = 500\n")
    newsroom.call("status", "--to", "ar")
    assert notes.read_bytes() == before


def test_notes_that_another_run_holds_stop_nothing(newsroom: Newsroom, notes: Path) -> None:
    line = sqlite3.connect(notes)
    line.execute("BEGIN EXCLUSIVE")
    try:
        assert again(newsroom) == 1
    finally:
        line.close()


def test_edited_catalogue_is_not_taken_for_done(
    newsroom: Newsroom, notes: Path, fake: FakeDeepL
) -> None:
    newsroom.edit('msgstr ""\n\n', 'msgstr "نص"\n\n')
    newsroom.call("run", "articles", "--to", "ar")
    assert len(fake.bodies("/v2/translate")[0]["text"]) == 5
    assert "نص" in newsroom.targets().values()


def test_the_comment_at_the_top_of_a_catalogue_stays(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    path = newsroom.po("ar")
    path.write_text("# Ask the palace before 6 p.m.\n" + path.read_text("utf-8"), "utf-8")
    newsroom.write("articles/story.md", "---\nlang: fr\n---\n\nTout est autre.\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert path.read_text("utf-8").startswith("# Ask the palace before 6 p.m.\n")
    assert newsroom.load("ar").live[0].source == "Tout est autre."


def status(room: Newsroom) -> dict[str, int]:
    result: dict[str, int] = room.call("status", "--to", "ar", "--json").json()["results"][0]
    return result


def test_status_of_what_did_not_change_is_that_of_the_notes(
    newsroom: Newsroom, notes: Path
) -> None:
    found = status(newsroom)
    notes.unlink()
    assert status(newsroom) == found
    assert not notes.exists(), "status writes nothing"


def test_status_takes_its_figures_from_the_notes(newsroom: Newsroom, notes: Path) -> None:
    with closing(sqlite3.connect(notes)) as line, line:
        line.execute(
            """UPDATE runs SET result = replace(result, '"obsolete": 0', '"obsolete": 9')"""
        )
    assert status(newsroom)["obsolete"] == 9


def test_status_sees_an_edit_of_the_catalogue(newsroom: Newsroom, notes: Path) -> None:
    before = status(newsroom)
    newsroom.edit('msgstr ""\n\n', 'msgstr "نص"\n\n')
    assert status(newsroom)["untranslated"] == before["untranslated"] - 1


def test_status_sees_an_edit_of_the_article(newsroom: Newsroom, notes: Path) -> None:
    before = status(newsroom)
    article = newsroom.root / "articles/story.md"
    article.write_text(article.read_text(encoding="utf-8") + "\nUne phrase nouvelle.\n", "utf-8")
    assert status(newsroom)["units"] == before["units"] + 1


def test_dry_run_of_what_waits_for_an_engine_asks_nothing_of_it(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    fake.requests.clear()
    planned = newsroom.call("run", "articles", "--to", "ar", "--dry-run", "--json").json()
    assert [result["to_send"] for result in planned["results"]] == [6]
    assert fake.requests == []


def test_a_wrong_glossary_is_told_before_anything_is_written(newsroom: Newsroom) -> None:
    newsroom.write("glossary/terms.csv", "concept,kind,fr\niom,nom,OIM\n")
    done = newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none", "--log", "log")
    assert (done.status, done.err.count("unknown kind 'nom'")) == (2, 1)
    assert not (newsroom.root / "locales").exists()
    assert not (newsroom.root / "log").exists()


def test_a_glossary_that_became_wrong_is_told_though_every_article_is_done(
    newsroom: Newsroom, notes: Path
) -> None:
    before = notes.read_bytes()
    newsroom.write("glossary/terms.csv", "concept,kind,fr\niom,nom,OIM\n")
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert (done.status, done.err.count("unknown kind 'nom'")) == (2, 1)
    assert notes.read_bytes() == before


def test_a_changed_glossary_is_used(newsroom: Newsroom, notes: Path) -> None:
    assert notes.exists()
    before = newsroom.load().live
    newsroom.write("glossary/terms.csv", "concept,kind,fr,ar\naccord,noun,accord,اتفاق\n")
    assert again(newsroom) == 1
    assert [unit.terms for unit in newsroom.load().live] != [unit.terms for unit in before]
