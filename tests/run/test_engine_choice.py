"""Which engines a run uses: chosen, made ready once, let go when they fail; what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Request, Tally
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import InputError
from newstranslate.model import Pair
from newstranslate.run.engine_choice import ChosenEngine, Lineup, Lineups, Wants, by_order
from newstranslate.testing import FakeDeepL, FakeLLM

AR, EN = Pair("fr", "ar"), Pair("fr", "en")
TEXT = "Le port est ouvert."


def wants(
    notes: list[str], *pairs: Pair, best_of: bool = False, order: dict[str, str] | None = None
) -> Wants:
    return Wants(
        Config(engine_order=order or {}),
        pairs or (AR,),
        lambda _: (),
        lambda _: None,
        notes.append,
        best_of=best_of,
    )


def chosen(name: str, notes: list[str]) -> ChosenEngine:
    return ChosenEngine(name, wants(notes), Traffic())


def ask(engine: engines.Engine, pair: Pair = AR) -> None:
    assert len(list(engine.translate([Request("0", TEXT)], pair))) == 1


# --- one ---


def test_none_is_no_engine_and_says_nothing() -> None:
    notes: list[str] = []
    one = chosen("none", notes)
    one.check()
    assert (one.engine(), one.name, one.stopped) == (None, "", "")
    one.close()
    assert notes == []


def test_auto_that_finds_none_says_of_each_why_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    notes: list[str] = []
    one = ChosenEngine("auto", replace(wants(notes), order=("deepl", "llm")), Traffic())
    one.check()
    assert one.engine() is None
    assert one.engine() is None
    assert [note.partition(":")[0] for note in notes] == ["deepl not used", "llm not used"]


def test_auto_takes_the_first_that_is_set_up(llm: FakeLLM) -> None:
    notes: list[str] = []
    one = ChosenEngine(
        "auto", replace(wants(notes), order=("deepl", "llm", "libretranslate")), Traffic()
    )
    found = one.engine()
    assert found is not None
    assert (found.name, one.name) == ("llm", "llm")
    assert one.engine() is found
    assert [note.partition(":")[0] for note in notes] == ["deepl not used"]
    one.close()
    assert one.name == ""


def test_an_engine_by_name_that_is_not_set_up_is_refused() -> None:
    notes: list[str] = []
    one = chosen("deepl", notes)
    with pytest.raises(InputError, match=r"^deepl: .*; no catalogue was written$"):
        one.check()
    assert one.stopped
    assert one.engine() is None
    assert notes == []


def test_an_engine_that_is_refused_by_its_server_is_let_go(
    fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEPL_AUTH_KEY", "wrong")
    notes: list[str] = []
    named = chosen("deepl", notes)
    with pytest.raises(InputError, match=r"^deepl: "):
        named.check()
    assert (named.name, notes) == ("", [])
    unchecked = chosen("deepl", notes)
    assert unchecked.engine() is None
    assert unchecked.engine() is None
    assert len(notes) == 1
    assert notes[0].startswith("deepl not used: ")
    assert unchecked.stopped == notes[0]


def test_an_engine_is_made_ready_once(fake: FakeDeepL) -> None:
    notes: list[str] = []
    traffic = Traffic()
    one = ChosenEngine("deepl", wants(notes), traffic)
    one.check()
    before = len(fake.requests)
    found = one.engine()
    assert found is one.engine()
    assert len(fake.requests) == before
    assert found is not None
    ask(found)
    one.close()
    one.close()
    assert notes == [f"deepl: {len(TEXT)} characters sent, {traffic.billed} billed"]


def test_what_was_refused_and_sent_is_said_where_there_was_any() -> None:
    notes: list[str] = []
    one = chosen("none", notes)
    one.count_refused(Tally())
    one.count_sent()
    assert notes == []
    tally = Tally()
    tally.refused["markup"] += 2
    one.count_refused(tally)
    traffic = Traffic(sent=1200)
    sender = ChosenEngine("none", wants(notes), traffic)
    sender.count_sent()
    traffic.billed = 1100
    sender.count_sent()
    assert notes == [
        f": answers refused: {tally}",
        ": 1,200 characters sent",
        ": 1,200 characters sent, 1,100 billed",
    ]


def test_an_engine_that_is_let_go_says_why_and_is_used_no_more(fake: FakeDeepL) -> None:
    notes: list[str] = []
    one = chosen("deepl", notes)
    assert one.engine() is not None
    one.stop_using("deepl stopped: quota")
    assert (one.stopped, one.name, one.engine()) == ("deepl stopped: quota", "", None)
    assert notes == ["deepl stopped: quota"]


# --- several ---


def lineup(notes: list[str], *names: str, best_of: bool = False, limit: int = 0) -> Lineup:
    return Lineup(names, Traffic(limit=limit), wants(notes, best_of=best_of))


def test_one_engine_counts_for_the_run_and_several_each_for_itself(
    fake: FakeDeepL, llm: FakeLLM
) -> None:
    whole = Traffic()
    one = Lineup(("deepl",), whole, wants([]))
    ((_, engine),) = one.ready()
    assert engine.traffic is whole
    assert (one.several, one.name, one.firsts) == (False, "deepl", 1)
    several = Lineup(("deepl", "llm"), whole, wants([]))
    first, second = several.ready()
    assert (first[1].traffic.whole, second[1].traffic.whole) == (whole, whole)
    assert (several.several, several.name, several.firsts) == (True, "deepl,llm", 1)
    for found in (one, several):
        found.close()


def later(found: Lineup) -> list[bool]:
    return [part.later for part in found._parts]


def test_the_first_that_works_sends_as_the_first(fake: FakeDeepL, llm: FakeLLM) -> None:
    notes: list[str] = []
    found = lineup(notes, "deepl", "llm")
    found.check()
    assert later(found) == [False, True]
    found.ready()[0][0].stop_using("deepl stopped")
    assert [engine.name for _, engine in found.ready()] == ["llm"]
    assert later(found) == [False, False]
    assert found.stopped == ""
    found.ready()[0][0].stop_using("llm stopped")
    assert found.stopped == "deepl stopped; llm stopped"
    assert found.ready() == []


def test_engines_that_are_compared_all_send_as_the_first(fake: FakeDeepL, llm: FakeLLM) -> None:
    found = lineup([], "deepl", "llm", best_of=True)
    assert found.firsts == 0
    found.check()
    assert (later(found), found.firsts) == ([False, False], 2)
    found.close()


def test_one_of_several_that_is_not_set_up_is_noted(llm: FakeLLM) -> None:
    notes: list[str] = []
    found = lineup(notes, "deepl", "llm")
    found.check()
    assert len(notes) == 1
    assert notes[0].startswith("not used: deepl: ")
    assert "no catalogue was written" not in notes[0]
    assert (found.name, found.stopped, later(found)) == ("llm", "", [False, False])
    found.close()


@pytest.mark.parametrize("names", [("deepl",), ("deepl", "llm")])
def test_a_run_whose_engines_all_cannot_work_writes_nothing(names: Sequence[str]) -> None:
    notes: list[str] = []
    with pytest.raises(InputError) as refused:
        lineup(notes, *names).check()
    said = str(refused.value)
    assert [f"{name}: " in said for name in ("deepl", "llm")] == [True, "llm" in names]
    assert said.count("no catalogue was written") == 1
    assert said.endswith("; no catalogue was written")
    assert notes == []


def test_what_was_not_asked_again_for_want_of_room_is_said() -> None:
    notes: list[str] = []
    whole = Traffic(limit=10)
    found = Lineup(("none",), whole, wants(notes))
    found.close()
    assert notes == []
    whole.withheld = 1500
    found.close()
    assert notes == ["1,500 characters were not asked for again: --max-chars leaves no room"]


def test_the_workers_refusals_are_told_of_the_first_engine() -> None:
    notes: list[str] = []
    tally = Tally()
    tally.refused["empty"] += 1
    lineup(notes, "none", "none").count_refused(tally)
    assert notes == [f": answers refused: {tally}"]


# --- by language ---


@pytest.mark.parametrize(
    ("order", "groups"),
    [
        ({}, [(engines.AUTOMATIC, ["ar", "en"])]),
        ({"ar": "llm,deepl"}, [(("llm", "deepl"), ["ar"]), (engines.AUTOMATIC, ["en"])]),
        ({"ar": "llm", "en": "llm"}, [(("llm",), ["ar", "en"])]),
        ({"es": "llm"}, [(engines.AUTOMATIC, ["ar", "en"])]),
    ],
)
def test_auto_has_an_order_for_each_language(
    order: dict[str, str], groups: list[tuple[tuple[str, ...], list[str]]]
) -> None:
    made = by_order(wants([], AR, EN, order=order))
    assert [(one.order, [pair.target for pair in one.pairs]) for one in made] == groups


def test_a_language_of_a_region_has_the_order_of_its_language() -> None:
    (made,) = by_order(wants([], Pair("fr", "ar-MA"), order={"ar": "llm"}))
    assert made.order == ("llm",)


def test_without_a_direction_there_is_one_group() -> None:
    bare = replace(wants([]), pairs=())
    assert by_order(bare) == [bare]


def test_each_language_asks_the_engine_of_its_order(fake: FakeDeepL, llm: FakeLLM) -> None:
    notes: list[str] = []
    whole = Traffic()
    found = Lineups(
        by_order(wants(notes, AR, EN, order={"ar": "llm", "en": "deepl"})), ("auto",), whole
    )
    found.check()
    names = {lang: found.into(lang).ready()[0][1].name for lang in ("ar", "en")}
    assert names == {"ar": "llm", "en": "deepl"}
    assert found.into("ar") is not found.into("en")
    ask(found.into("en").ready()[0][1], EN)
    assert whole.sent == len(TEXT)
    assert found.firsts == 1
    found.close()
    assert [note.partition(",")[0] for note in notes] == [f"deepl: {len(TEXT)} characters sent"]
    assert found.into("ar").name == found.into("en").name == ""


def test_one_group_counts_for_the_run(fake: FakeDeepL) -> None:
    whole = Traffic()
    found = Lineups([wants([], AR, EN)], ("deepl",), whole)
    found.check()
    assert found.into("ar") is found.into("en")
    assert found.into("ar").ready()[0][1].traffic is whole
    found.close()


def test_every_group_is_checked() -> None:
    groups = [replace(wants([], AR), best_of=True), wants([], EN)]
    found = Lineups(groups, ("deepl",), Traffic())
    assert found.firsts == 1
    with pytest.raises(InputError, match=r"^deepl: "):
        found.check()
