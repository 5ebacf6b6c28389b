"""Several engines in one run: who is asked for what, which draft is kept, what is said."""

from __future__ import annotations

import json

import pytest

from newstranslate import catalog
from newstranslate.engines.traffic import NoRoom, Traffic
from newstranslate.model import Unit
from newstranslate.testing import FakeDeepL, FakeLLM
from tests.conftest import Newsroom

NUMBER = "Le port a reçu 15 navires mardi."
TERM = "Le Maroc accueille l’OIM."
PLAIN = "La pluie tombe sur Agadir."
ARTICLE = f"---\nlang: fr\n---\n\n{NUMBER}\n\n{TERM}\n\n{PLAIN}\n"
CHARS = len(NUMBER) + len(TERM) + len(PLAIN)


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    newsroom.write("articles/story.md", ARTICLE)
    # A pseudo-language has no right dates, names or particles: only what the tests are about.
    newsroom.write(
        "newstranslate.toml",
        "[checks.severity]\n"
        + "".join(f'{name} = "off"\n' for name in ("untranslated", "names", "language", "dates")),
    )
    return newsroom


def units(room: Newsroom) -> dict[str, Unit]:
    return {unit.source: unit for unit in room.load("en").live}


def spoil(fake: FakeDeepL, *faults: str) -> None:
    """Let DeepL's translations fail so, one after the other; the glossary is made first."""
    fake.faults = ["", *faults]


def asked_of_llm(fake: FakeLLM) -> list[str]:
    found: list[str] = []
    for body in fake.bodies("/v1/chat/completions"):
        found += json.loads(body["messages"][1]["content"])["segments"].values()
    return found


def run(room: Newsroom, *more: str, engine: str = "deepl,llm") -> str:
    done = room.call("run", "articles", "--to", "en", "--engine", engine, *more)
    assert done.status in (0, 1), done.err
    return done.err


# --- one after the other ---


def test_what_the_first_does_well_is_not_sent_to_the_second(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    said = run(room)
    assert asked_of_llm(llm) == []
    assert {unit.origin for unit in units(room).values()} == {"deepl"}
    assert f"deepl: {CHARS} characters sent" in said
    assert "llm:" not in said
    assert not any(catalog.alternatives(unit) for unit in units(room).values())


def test_a_wrong_number_goes_to_the_second_and_the_first_draft_stays_beside(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    spoil(fake, "number")
    said = run(room)
    assert asked_of_llm(llm) == [NUMBER]
    unit = units(room)[NUMBER]
    assert unit.origin == "llm"
    assert "15" in unit.target
    ((engine, other),) = catalog.alternatives(unit)
    assert engine == "deepl"
    assert other == unit.target.replace("15", "16")
    assert catalog.is_machine_draft(unit)
    assert f"llm: {len(NUMBER)} characters sent" in said
    assert f"deepl: {CHARS} characters sent, " in said


def test_no_answer_of_the_first_goes_to_the_second(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    spoil(fake, "blank", "blank", "blank")
    run(room)
    assert asked_of_llm(llm) == [NUMBER]
    found = units(room)
    assert found[NUMBER].origin == "llm"
    assert catalog.alternatives(found[NUMBER]) == ()
    assert found[PLAIN].origin == "deepl"


def test_a_broken_lock_goes_to_the_second(room: Newsroom, fake: FakeDeepL, llm: FakeLLM) -> None:
    fake.most_glossaries = 0  # DeepL then knows no term
    run(room)
    assert asked_of_llm(llm) == [TERM]
    assert units(room)[TERM].origin == "llm"
    assert "IOM" in units(room)[TERM].target


def test_a_broken_lock_goes_to_the_second_however_it_is_rated(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    settings = (room.root / "newstranslate.toml").read_text()
    room.write("newstranslate.toml", settings + 'terms = "info"\n')
    fake.most_glossaries = 0
    run(room)
    assert asked_of_llm(llm) == [TERM]
    assert units(room)[TERM].origin == "llm"


def test_the_first_keeps_what_the_second_does_no_better(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    spoil(fake, "number")
    llm.faults = ["number"]
    run(room)
    assert asked_of_llm(llm) == [NUMBER]
    unit = units(room)[NUMBER]
    assert (unit.origin, catalog.alternatives(unit)) == ("deepl", ())  # the same text twice


def test_an_engine_that_fails_leaves_the_rest_to_the_next(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    fake.limit = 10
    said = run(room)
    assert "deepl stopped: DeepL: the quota is used up" in said
    assert {unit.origin for unit in units(room).values()} == {"llm"}


# --- the best of all ---


def test_best_of_asks_both_and_keeps_the_first_where_they_are_equal(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    said = run(room, "--best-of")
    assert asked_of_llm(llm) == [NUMBER, TERM, PLAIN]
    assert {unit.origin for unit in units(room).values()} == {"deepl"}
    assert not any(catalog.alternatives(unit) for unit in units(room).values())
    assert f"deepl: {CHARS} characters sent" in said
    assert f"llm: {CHARS} characters sent" in said


@pytest.mark.parametrize(("first", "second", "kept"), [(1, 0, "llm"), (0, 1, "deepl")])
def test_best_of_keeps_the_draft_with_lighter_findings(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM, first: int, second: int, kept: str
) -> None:
    spoil(fake, *["number"] * first)
    llm.faults = ["number"] * second
    run(room, "--best-of")
    unit = units(room)[NUMBER]
    assert unit.origin == kept
    assert "15" in unit.target
    assert [text.count("16") for _, text in catalog.alternatives(unit)] == [1]


def test_best_of_counts_for_every_engine_before_it_spends(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    limit = str(2 * CHARS - 1)
    done = room.call(
        "run", "articles", "--to", "en", "--engine", "deepl,llm", "--best-of", "--max-chars", limit
    )
    assert done.status == 2
    assert f"would send {2 * CHARS} characters to 2 engines" in done.err
    assert not fake.bodies("/v2/translate")
    assert not asked_of_llm(llm)
    run(room, "--best-of", "--max-chars", str(2 * CHARS))
    assert asked_of_llm(llm) == [NUMBER, TERM, PLAIN]
    plan = room.call(
        "run", "articles", "--to", "en", "--engine", "deepl,llm", "--best-of", "--dry-run"
    )
    assert "each of 2 engines would get" in plan.out


# --- limits ---


def test_the_second_engine_keeps_to_the_room_that_is_left(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    spoil(fake, "number")
    said = run(room, "--max-chars", str(CHARS + len(NUMBER) - 1))
    assert asked_of_llm(llm) == []
    assert units(room)[NUMBER].origin == "deepl"
    assert f"{len(NUMBER)} characters were not asked for again: --max-chars leaves no room" in said
    assert "stopped" not in said


def test_the_second_engine_takes_no_room_of_what_was_never_sent(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    room.write("articles/zz.md", "---\nlang: fr\n---\n\nLe vent souffle.\n")
    spoil(fake, "number")
    run(room, "--max-chars", str(CHARS + 16 + len(NUMBER) - 1))
    assert asked_of_llm(llm) == []
    assert all(unit.target for unit in room.load("en", "zz").live)


def test_what_the_first_could_not_send_the_second_sends_as_the_first(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    room.write("articles/zz.md", "---\nlang: fr\n---\n\nLe vent souffle.\n")
    fake.limit = 10
    run(room, "--max-chars", str(2 * CHARS + 16))
    assert {unit.origin for unit in units(room).values()} == {"llm"}
    assert [unit.origin for unit in room.load("en", "zz").live] == ["llm"]


def test_no_repeat_takes_the_room_of_an_engine_that_is_asked_for_everything(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    spoil(fake, "blank")
    said = run(room, "--best-of", "--max-chars", str(2 * CHARS))
    assert asked_of_llm(llm) == [NUMBER, TERM, PLAIN]
    assert "not asked for again: --max-chars leaves no room" in said


def test_one_engine_of_several_repeats_within_the_limit_of_all() -> None:
    whole = Traffic(limit=100)
    one, other = whole.part(), whole.part()
    one.first(60)
    other.first(30)
    assert not one.again(20)
    assert one.again(10)
    assert (one.sent, other.sent, whole.sent, one.withheld, whole.withheld) == (70, 30, 100, 20, 20)
    with pytest.raises(NoRoom, match="100 of 100"):
        other.first(1)


# --- what is asked for wrongly, or not there ---


def test_an_engine_of_several_that_is_not_set_up_is_said_and_left_out(
    room: Newsroom, fake: FakeDeepL
) -> None:
    said = run(room)
    assert "not used: llm: no LLM address" in said
    assert "no catalogue was written" not in said
    assert {unit.origin for unit in units(room).values()} == {"deepl"}
    said = run(room, "--retranslate", "--best-of", engine="llm,deepl")
    assert "not used: llm: no LLM address" in said
    assert {unit.origin for unit in units(room).values()} == {"deepl"}


@pytest.mark.parametrize(
    ("engine", "more", "said"),
    [
        ("deepl,deepl", (), "'deepl' is listed twice"),
        ("deepl,gogle", (), "unknown engine 'gogle'; use one of"),
        ("deepl,", (), "unknown engine ''"),
        ("deepl,none", (), "'none' cannot be part of a list"),
        ("auto,llm", (), "'auto' cannot be part of a list"),
        ("deepl", ("--best-of",), "--best-of compares engines"),
        ("auto", ("--best-of",), "--best-of compares engines"),
        ("deepl,llm", ("--workers", "2"), "--workers and --scheduler ask one engine"),
        ("deepl,llm", ("--scheduler", "tcp://127.0.0.1:9"), "ask one engine"),
        ("libretranslate,llm", (), "libretranslate: no LibreTranslate server"),
    ],
)
def test_wrong_lists_of_engines_are_refused(
    room: Newsroom, engine: str, more: tuple[str, ...], said: str
) -> None:
    done = room.call("run", "articles", "--to", "en", "--engine", engine, *more)
    assert done.status == 2
    assert said in done.err
    assert not (room.root / "locales").exists()


def test_markup_that_came_back_without_tags_is_noted_until_somebody_types(
    room: Newsroom, fake: FakeDeepL
) -> None:
    text = "Voici le **HCR** ici."
    room.write("articles/story.md", f"---\nlang: fr\n---\n\n{text}\n\nUn _mot_ **gras** là.\n")
    spoil(fake, "emptied", "emptied")
    for _ in range(2):
        run(room, engine="deepl")
    found = units(room)
    assert any(note.startswith("markup put back: by its words") for note in found[text].notes)
    assert found["Un _mot_ **gras** là."].notes == ("markup missing: em, strong",)
    typed = catalog.written(found[text], "The **HCR** here.")
    assert not any("markup" in note for note in typed.notes)


# --- how the other draft is kept ---


def test_the_other_draft_outlasts_typing_and_goes_with_the_approval() -> None:
    unit = catalog.with_alternatives(
        catalog.draft(Unit("Un mot", notes=("the author’s",)), "A word", "deepl"),
        [("llm", "One word,  \n‹kept› whole: \\n")],
    )
    assert catalog.alternatives(unit) == (("llm", "One word,  \n‹kept› whole: \\n"),)
    typed = catalog.written(unit, "A term")
    assert catalog.alternatives(typed) == catalog.alternatives(unit)
    approved = catalog.approved(typed, "Lina", "2026-11-26")
    assert catalog.alternatives(approved) == ()
    assert approved.notes == ("the author’s",)
    assert catalog.alternatives(catalog.draft(unit, "Another", "llm")) == ()


def test_the_other_draft_survives_a_second_run_polib_and_a_foreign_approval(
    room: Newsroom, fake: FakeDeepL, llm: FakeLLM
) -> None:
    import polib

    long = "Le port a reçu 15 navires mardi, " + "puis " * 30 + "la nuit est tombée sur la baie."
    room.write("articles/story.md", f"---\nlang: fr\n---\n\n{long}\n")
    spoil(fake, "number")
    run(room)
    kept = catalog.alternatives(units(room)[long])
    assert len(kept) == 1
    before = room.po("en").read_bytes()
    run(room)
    assert room.po("en").read_bytes() == before
    path = str(room.po("en"))
    wrapped = polib.pofile(path, wrapwidth=78)
    wrapped.save(path)
    assert room.po("en").read_text().count("‹") == 1
    assert catalog.alternatives(units(room)[long]) == kept
    room.edit("#, fuzzy\n", "", "en")
    run(room)
    assert catalog.alternatives(units(room)[long]) == ()
