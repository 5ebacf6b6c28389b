"""LibreTranslate, and engines that are not set up, over real sockets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from newstranslate.config import Config
from newstranslate.engines import Answer, Engine, Failed, Request, create
from newstranslate.errors import EngineUnavailable
from newstranslate.glossary import Glossary
from newstranslate.lock import Outcome
from newstranslate.model import Pair, Term, TermUse, Verdict
from newstranslate.testing import FakeLibreTranslate
from tests.engines.conftest import kept

PAIR = Pair("fr", "en")
OIM = TermUse(Term("iom", "acronym", True, ("OIM",), (), ("IOM",), ("IMO",)), 2, 5, "OIM")


@pytest.fixture
def libre(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLibreTranslate]:
    with FakeLibreTranslate() as server:
        monkeypatch.setenv("NEWSTRANSLATE_LIBRETRANSLATE_URL", server.url)
        yield server


def engine(name: str) -> Engine:
    made = create(name, Config(), lambda _: None)
    kept(made)
    return made


def answers(found: Iterator[Answer]) -> dict[str, str]:
    return {answer.key: answer.text for answer in found}


def test_engines_that_are_not_set_up_say_what_to_set() -> None:
    with pytest.raises(EngineUnavailable, match=r"no LLM address: set llm\.url"):
        engine("llm")
    with pytest.raises(EngineUnavailable, match=r"set libretranslate\.url"):
        engine("libretranslate")


def test_libretranslate_translates_words_and_keeps_certain_markup(
    libre: FakeLibreTranslate,
) -> None:
    made = engine("libretranslate")
    made.prepare([PAIR], Glossary().terms)
    asked = [Request("a", "un **seul** mot"), Request("b", "voir `code`[^1].")]
    assert answers(made.translate(asked, PAIR)) == {"a": "nu **lues** tom", "b": "riov edoc[^1]."}


def test_libretranslate_refuses_a_pair_it_does_not_offer(libre: FakeLibreTranslate) -> None:
    with pytest.raises(EngineUnavailable, match="does not offer fr → ja"):
        engine("libretranslate").prepare([Pair("fr", "ja")], Glossary().terms)


def test_empty_answer_is_none(libre: FakeLibreTranslate) -> None:
    libre.faults = ["empty"]
    assert answers(engine("libretranslate").translate([Request("a", "un")], PAIR)) == {}


FAILED = Failed(
    Request("a", "l’OIM agit en 2007", uses=(OIM,)), "l’IMO", (Outcome(OIM, Verdict.MISSING),)
)


def test_engine_without_glossary_is_asked_with_the_term_held(libre: FakeLibreTranslate) -> None:
    held = list(engine("libretranslate").retry(FAILED, PAIR))
    asked = [body["q"] for body in libre.bodies("/translate")]
    assert asked == ["l’IOM agit en 2007", "l’T7301 agit en 2007", "l’7301 agit en 2007"]
    assert "l’IOM tiga ne 2007" in held


def test_markup_outlasts_the_way_that_holds_a_term(libre: FakeLibreTranslate) -> None:
    text = "l’**OIM** agit [depuis peu](u)"
    use = replace(OIM, start=4, end=7)
    failed = Failed(Request("a", text, uses=(use,)), "l’IMO", (Outcome(use, Verdict.MISSING),))
    held = list(engine("libretranslate").retry(failed, PAIR))
    assert "l’**IOM** tiga [siuped uep](u)" in held


def test_a_term_inside_marked_words_is_held_there_too(libre: FakeLibreTranslate) -> None:
    text = "voici [une OIM forte](u) ici"
    use = replace(OIM, start=11, end=14)
    failed = Failed(Request("a", text, uses=(use,)), "IMO", (Outcome(use, Verdict.MISSING),))
    held = list(engine("libretranslate").retry(failed, PAIR))
    assert "iciov [enu IOM etrof](u) ici" in held
