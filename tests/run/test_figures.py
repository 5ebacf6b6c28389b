"""The figures that a run tells: each counts what its name says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from newstranslate import catalog
from newstranslate.cli import run_tables
from newstranslate.model import State
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom

NOTHING = {
    "approved": 0,
    "translated": 0,
    "drafts": 0,
    "kept": 0,
    "memory_exact": 0,
    "memory_fuzzy": 0,
    "memory_approved": 0,
    "machine": 0,
    "untranslated": 0,
    "obsolete": 0,
    "questions": 0,
    "terms_missing": 0,
    "to_send": 0,
    "characters": 0,
    "corrections": {},
    "outside": 0,
    "remarks": [],
}
STORY = NOTHING | {"units": 6, "words_left": 29, "terms": 4}
EMPTY = STORY | {"untranslated": 6, "to_send": 6, "characters": 182}


def told(newsroom: Newsroom, *options: str, name: str = "story") -> dict[str, Any]:
    """Return an article's figures, without its names and leverage."""
    results = newsroom.call("run", "articles", "--to", "ar", "--json", *options).json()["results"]
    (one,) = [result for result in results if result["article"] == f"articles/{name}.md"]
    return {key: one[key] for key in (*NOTHING, "units", "words_left", "terms")}


@pytest.fixture
def started(newsroom: Newsroom) -> Newsroom:
    """One unit approved, one drafted by a person, who left out the term."""
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.edit('"Un second point"\nmsgstr ""', '"Un second point"\nmsgstr "نقطة ثانية"')
    main = 'msgid "Le Maroc accueille l’OIM depuis 2007."\nmsgstr "'
    newsroom.edit(main, f"#, fuzzy\n{main}يستقبل المغرب الوكالة منذ 2007.")
    return newsroom


def test_a_new_article_is_all_untranslated(newsroom: Newsroom) -> None:
    assert told(newsroom, "--dry-run") == EMPTY
    assert told(newsroom, "--engine", "none") == EMPTY


def test_what_people_did_is_kept_and_the_rest_waits(started: Newsroom) -> None:
    people = {"approved": 1, "drafts": 1, "kept": 2, "words_left": 26, "terms_missing": 1}
    waiting = {"untranslated": 4, "to_send": 4, "characters": 130}
    assert told(started, "--engine", "none") == STORY | people | waiting


def test_what_a_machine_drafted_is_kept_by_the_next_run(started: Newsroom, fake: FakeDeepL) -> None:
    after = STORY | {"approved": 1, "drafts": 5, "words_left": 26, "terms_missing": 1}
    assert told(started) == after | {"kept": 2, "machine": 4}
    assert told(started) == after | {"kept": 6}


def test_a_change_of_the_source_and_another_article(started: Newsroom, fake: FakeDeepL) -> None:
    told(started)
    path = started.root / "articles/story.md"
    text = path.read_text("utf-8").replace("2007", "2009")
    path.write_text(
        text.replace("# L’OIM ouvre un bureau", "# L’OIM ouvre un grand bureau"), "utf-8"
    )
    started.write("articles/deux.md", "---\nlang: fr\n---\n\nUn second point\n\nAutre mot\n")
    assert told(started, "--engine", "none") == STORY | {
        "approved": 1,
        "drafts": 5,
        "kept": 4,
        "memory_fuzzy": 2,
        "obsolete": 2,
        "words_left": 27,
        "terms_missing": 1,
        "corrections": {"number or date": 1, "meaning": 1},
    }
    (started.root / "locales/ar/deux.po").unlink()
    assert told(started, "--engine", "none", name="deux") == NOTHING | {
        "units": 2,
        "drafts": 1,
        "memory_exact": 1,
        "untranslated": 1,
        "words_left": 5,
        "terms": 0,
        "to_send": 1,
        "characters": 9,
    }


def test_texts_kept_after_typography_or_returned_are_counted(started: Newsroom) -> None:
    path = started.root / "articles/story.md"
    before = path.read_text("utf-8")
    people = STORY | {"approved": 1, "drafts": 1, "kept": 2, "words_left": 26, "terms_missing": 1}
    waiting = {"untranslated": 4, "to_send": 4, "characters": 130}
    path.write_text(before.replace("l’OIM depuis", "l'OIM depuis"), "utf-8")
    typography = {"corrections": {"typography": 1}}
    assert told(started, "--engine", "none") == people | waiting | typography
    path.write_text(before.replace("Un second point", "Un point"), "utf-8")
    assert told(started, "--engine", "none")["kept"] == 1
    path.write_text(before, "utf-8")
    assert told(started, "--engine", "none") == people | waiting | typography


def test_the_table_tells_which_texts_of_the_memory_are_approved(started: Newsroom) -> None:
    path = started.root / "articles/story.md"
    path.write_text(path.read_text("utf-8").replace("Le Maroc acc", "le Maroc acc"), "utf-8")
    started.edit("#, fuzzy\n", "")
    run = ("run", "articles", "--to", "ar", "--engine", "none", "--keep-spelling", "Omar")
    assert "approved units; all are approved\n" in started.call(*run).out
    (unit,) = [unit for unit in started.load().live if unit.source.startswith("le Maroc")]
    assert unit.state is State.APPROVED
    assert not any("confirm" in note for note in unit.notes)


@pytest.mark.parametrize(
    ("approved", "drafts", "words"),
    [(0, 3, "all are drafts"), (2, 0, "all are approved"), (1_000, 1, "1,000 approved, 1 draft")],
)
def test_states_of_texts_from_the_memory(approved: int, drafts: int, words: str) -> None:
    assert run_tables.states(approved, drafts) == words


def test_questions_of_people_are_counted(started: Newsroom) -> None:
    loaded = started.load()
    asks = catalog.Remark("Lina", "2026-11-24", "Qui est-ce ?")
    units = (catalog.remarked(loaded.units[0], asks), *loaded.units[1:])
    started.po().write_bytes(catalog.serialise(replace(loaded, units=units)))
    assert told(started, "--engine", "none")["questions"] == 1
