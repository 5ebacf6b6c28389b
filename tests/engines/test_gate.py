"""The gate: what an engine answered is clean, or counts as no answer for its segment alone."""

from __future__ import annotations

import pytest

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Request, gate
from newstranslate.model import Pair
from newstranslate.testing import FakeServer
from newstranslate.testing.faults import SPOILT
from tests.conftest import Newsroom
from tests.engines.conftest import kept

SOURCE = "Le ministre a parlé."
PAIR = Pair("fr", "en")

CLEANED = [
    ("The minister\x00 spoke.\x1b", "The minister spoke."),
    ("\ufeffThe minister spoke.", "The minister spoke."),
    ("<think>Who is it?</think>\n\nThe minister spoke.", "The minister spoke."),
    ("Here is the translation:\n\nThe minister spoke.", "The minister spoke."),
    ("Sure! Here's the English translation: “The minister spoke.”", "The minister spoke."),
    ("Translation: The minister spoke.", "The minister spoke."),
    ("Voici la traduction en anglais :\nThe minister spoke.", "The minister spoke."),
    ("إليك الترجمة:\nتحدث الوزير.", "تحدث الوزير."),
    ("  The minister spoke.\n", "The minister spoke."),
]


@pytest.mark.parametrize(("answer", "text"), CLEANED)
def test_what_is_no_part_of_the_translation_is_cleaned_away(answer: str, text: str) -> None:
    assert gate.validate(SOURCE, answer) == gate.CheckedAnswer(text)


REFUSED = [
    ("", gate.EMPTY),
    ("\x00", gate.EMPTY),
    ("<think>I never stop thinking", gate.EMPTY),
    ("The minister \ud83d spoke.", gate.BROKEN),
    ("The minister\ufffd spoke.", gate.BROKEN),
    ("word " * 100, gate.TOO_LONG),
    ("I'm sorry, but I can't help with that.", gate.REFUSAL),
    ("I cannot translate this text.", gate.REFUSAL),
    ("As an AI language model, I do not translate.", gate.REFUSAL),
    ("Je suis désolé, mais je ne peux pas traduire ce texte.", gate.REFUSAL),
    ("En tant qu’IA, je ne traduis pas.", gate.REFUSAL),
    ("عذرًا، لا أستطيع ترجمة هذا النص.", gate.REFUSAL),
    ("The `minister` spoke.", gate.MARKUP),
    ("The minister spoke. [more](https://example.com)", gate.MARKUP),
]


@pytest.mark.parametrize(("answer", "fault"), REFUSED)
def test_what_is_no_translation_counts_as_none(answer: str, fault: str) -> None:
    assert gate.validate(SOURCE, answer) == gate.CheckedAnswer("", fault)


SOUND = [
    ("Voici la traduction : « Bonjour ».", "Here is the translation: “Hello”."),
    ("« Je suis désolé, je ne peux pas venir », dit-il.", "“I’m sorry, I can’t come,” he said."),
    ("Je ne peux pas aider tout le monde.", "I cannot help everyone."),
    ("L’IA ne remplace personne.", "As an AI, it replaces nobody."),
    ("OIM", "International Organization for Migration"),
    ("La balise <think> existe.", "The <think> tag exists."),
    ("Un <b>mot</b>", "A <b>word</b>"),
    ("Traduction : Karim Alami", "Translation: Karim Alami"),
    ("ligne\nsuivante", "next\nline"),
    ("Voilà.", "There it is: the end."),
]


@pytest.mark.parametrize(("source", "answer"), SOUND)
def test_a_sound_answer_passes_as_it_is(source: str, answer: str) -> None:
    assert gate.validate(source, answer) == gate.CheckedAnswer(answer)


CLEANED_AWAY = ("controls", "preamble", "thoughts")


@pytest.mark.parametrize("fault", SPOILT)
def test_each_engine_gives_clean_answers_and_keeps_the_others(
    server: FakeServer, name: str, fault: str
) -> None:
    made = kept(engines.create(name, Config(), lambda _: None))
    server.faults = [fault]
    asked = [Request("a", "un chat noir"), Request("b", "deux")]
    found = {answer.key: answer.text for answer in made.translate(asked, PAIR)}
    sound = ("nu tahc rion", r"nu tahc rion \[more](https://example.com)")
    assert found["b"] == "xued"
    assert found.get("a", sound[0]) in sound
    assert fault not in CLEANED_AWAY or found["a"] == sound[0]
    assert "a" in found or made.tally.refused or fault == "blank", "what is no answer is counted"


def test_what_a_run_writes_can_be_read_again(
    newsroom: Newsroom, server: FakeServer, name: str
) -> None:
    server.faults = [fault for fault in SPOILT for _ in range(2)]
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", name)
    assert done.status in (0, 1), done.err
    text = newsroom.po().read_text("utf-8")
    assert not set(text) & set("\x00\x1b\x07\ud83d\ufffd")
    assert all("<think>" not in unit.target for unit in newsroom.load().units)
