"""DeepL, against a fake that speaks its wire protocol."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from newstranslate.config import Config
from newstranslate.engines import Answer, Engine, Request, create
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, EngineUnavailable
from newstranslate.model import Pair, Term
from newstranslate.testing import FakeDeepL
from tests.engines.conftest import kept

PAIR = Pair("fr", "ar")
TERM = Term(
    "iom", "acronym", True, ("OIM", "O.I.M."), (), ("المنظمة الدولية للهجرة",), (), where="g.csv:2"
)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDeepL]:
    with FakeDeepL() as server:
        monkeypatch.setenv("DEEPL_SERVER_URL", server.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", server.key)
        yield server


def engine(said: list[str] | None = None, **settings: str) -> Engine:
    say = said.append if said is not None else lambda _: None
    made = create("deepl", Config(root=Path.cwd(), **settings), say)  # type: ignore[arg-type]
    kept(made)
    return made


def requests(*texts: str) -> list[Request]:
    return [Request(f"k{number}", text) for number, text in enumerate(texts)]


def answers(found: Iterator[Answer]) -> dict[str, str]:
    return {answer.key: answer.text for answer in found}


TEXTS = ("un chat", "deux **chats** gris", "[trois](u) chats", "quatre")
GOOD = {"k0": "nu tahc", "k1": "xued **stahc** sirg", "k2": "[siort](u) stahc", "k3": "ertauq"}
ENGLISH = Pair("fr", "en")


def test_texts_come_back_by_key_with_their_markup(fake: FakeDeepL) -> None:
    assert answers(engine().translate(requests(*TEXTS), ENGLISH)) == GOOD
    (body,) = fake.bodies("/v2/translate")
    assert body["target_lang"] == "EN-GB"
    assert (body["tag_handling"], body["tag_handling_version"]) == ("xml", "v2")
    assert "formality" not in body


@pytest.mark.parametrize(("fault", "missing"), [("short", 1), ("empty", 1), ("untagged", 2)])
def test_spoilt_answer_is_noticed_and_only_what_is_missing_asked_again(
    fake: FakeDeepL, fault: str, missing: int
) -> None:
    fake.faults = [fault]
    assert answers(engine().translate(requests(*TEXTS), ENGLISH)) == GOOD
    first, second = (body["text"] for body in fake.bodies("/v2/translate"))
    assert (len(first), len(second)) == (4, missing)


def test_shuffled_answer_is_read_by_its_numbers(fake: FakeDeepL) -> None:
    fake.faults = ["shuffled"]
    assert answers(engine().translate(requests(*TEXTS), ENGLISH)) == GOOD
    assert len(fake.bodies("/v2/translate")) == 1


def test_tags_lost_twice_are_retried_without_tags_and_reattached(fake: FakeDeepL) -> None:
    fake.faults = ["untagged", "untagged"]
    found = answers(engine().translate(requests("**Tout gras.**", "un **seul** mot"), ENGLISH))
    assert found == {"k0": "**tuoT sarg.**", "k1": "nu lues tom"}
    assert "tag_handling" not in fake.bodies("/v2/translate")[-1]


@pytest.mark.parametrize("fault", ["emptied", "doubled", "glued"])
def test_words_or_blanks_lost_at_a_tag_are_asked_for_without_tags(
    fake: FakeDeepL, fault: str
) -> None:
    fake.faults = [fault, fault]
    asked = requests("un **seul** mot", "un **HCR** ici", "rien ici")
    found = answers(engine().translate(asked, ENGLISH))
    assert found == {"k0": "nu lues tom", "k1": "nu RCH ici", "k2": "neir ici"}
    assert [len(body["text"]) for body in fake.bodies("/v2/translate")] == [3, 2, 1, 1]
    assert "tag_handling" not in fake.bodies("/v2/translate")[-1]


def test_what_is_asked_again_without_tags_keeps_to_the_limit(fake: FakeDeepL) -> None:
    fake.faults = ["emptied", "emptied"]
    (request,) = requests("un **seul** mot")
    limit = Traffic(limit=2 * len(request.text))
    made = create("deepl", Config(root=Path.cwd()), lambda _: None, limit)
    kept(made)
    assert answers(made.translate([request], ENGLISH)) == {}
    assert made.traffic.withheld == len(request.text)


def test_a_blank_drawn_into_a_tag_is_put_out_again(fake: FakeDeepL) -> None:
    fake.faults = ["drawn"]
    found = answers(engine().translate(requests("un **seul** mot"), ENGLISH))
    assert found == {"k0": "nu **lues** tom"}
    assert len(fake.bodies("/v2/translate")) == 1


def test_a_stop_that_stands_off_from_a_tag_is_no_answer(fake: FakeDeepL) -> None:
    fake.faults = ["apart", "apart"]
    found = answers(engine().translate(requests("un **seul**, puis"), ENGLISH))
    assert found == {"k0": "nu lues, siup"}


def test_english_variant_is_a_setting(fake: FakeDeepL) -> None:
    answers(engine(deepl_english="EN-US").translate(requests("un"), ENGLISH))
    answers(engine().translate(requests("un"), Pair("fr", "en-US")))
    answers(engine().translate(requests("un"), Pair("fr", "ar-MA")))
    targets = [body["target_lang"] for body in fake.bodies("/v2/translate")]
    assert targets == ["EN-US", "EN-US", "AR"]


def test_neighbours_travel_as_context(fake: FakeDeepL) -> None:
    request = Request("k", "La phrase.", before="Avant.", after="Après.")
    answers(engine().translate([request], ENGLISH))
    assert fake.bodies("/v2/translate")[0]["context"] == "Avant. La phrase. Après."


def test_batches_keep_to_fifty_texts_and_128_kib(fake: FakeDeepL) -> None:
    arabic = "المنظمة الدولية للهجرة " * 60
    texts = ["court"] * 120 + [arabic] * 40
    assert len(answers(engine().translate(requests(*texts), Pair("ar", "fr")))) == 160
    for body in fake.bodies("/v2/translate"):
        assert len(body["text"]) <= 50
        assert len(json.dumps(body)) <= 128 * 1024


def test_too_large_a_request_is_halved(fake: FakeDeepL) -> None:
    fake.faults = [413]
    assert answers(engine().translate(requests(*TEXTS), ENGLISH)) == GOOD


def test_glossary_is_made_once_and_used(fake: FakeDeepL) -> None:
    for _ in range(2):
        made = engine()
        made.prepare([PAIR], lambda _: [TERM])
        found = answers(made.translate(requests("l’OIM"), PAIR))
    assert "المنظمة الدولية للهجرة" in found["k0"]
    assert len(fake.glossaries) == 1
    made = engine()
    changed = Term("iom", "acronym", True, ("OIM",), (), ("منظمة",), ())
    made.prepare([PAIR], lambda _: [changed])
    assert list(fake.glossaries) == ["glossary-2"]


def test_run_goes_on_where_deepl_takes_no_glossary(fake: FakeDeepL) -> None:
    fake.most_glossaries = 0
    said: list[str] = []
    made = engine(said)
    made.prepare([PAIR], lambda _: [TERM])
    assert said == [
        "DeepL refuses the glossary (DeepL: Bad request, message: Too many glossaries; "
        "'newstranslate glossary sync deepl list' lists those of the account, 'newstranslate "
        "glossary sync deepl prune' in another project removes its own); terms are verified "
        "afterwards"
    ]
    assert list(made.translate(requests("un"), PAIR))


def test_terms_that_deepl_cannot_hold_are_named(fake: FakeDeepL) -> None:
    said: list[str] = []
    long = Term("x", "name", True, ("é" * 600, "bien"), (), ("y",), (), where="g.csv:9")
    engine(said).prepare([PAIR], lambda _: [long])
    assert said[0].startswith("g.csv:9: DeepL's glossaries accept no form over 1024 bytes")
    (_, dictionaries) = fake.glossaries["glossary-1"]
    assert dictionaries[0]["entries"] == "bien\ty"


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (456, "quota is used up"),
        (429, "too many requests"),
        (503, "Service unavailable"),
        (500, "DeepL: Unexpected status code"),
    ],
)
def test_failure_gives_one_clear_message_without_the_key(
    fake: FakeDeepL, fault: int, message: str
) -> None:
    fake.faults = [fault] * 9
    with pytest.raises(EngineError, match=message) as caught:
        answers(engine().translate(requests("un"), ENGLISH))
    assert fake.key not in str(caught.value)
    assert caught.value.__cause__ is None


def test_what_was_translated_before_the_quota_ran_out_is_yielded(fake: FakeDeepL) -> None:
    fake.limit = 1200
    coming = engine().translate(requests(*["un mot"] * 120), ENGLISH)
    assert len([next(coming) for _ in range(50)]) == 50
    with pytest.raises(EngineError, match="quota"):
        next(coming)


def test_wrong_key_is_found_before_anything_is_sent(
    fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEPL_AUTH_KEY", "secret-but-wrong")
    with pytest.raises(EngineUnavailable, match="refuses the key") as caught:
        engine().prepare([PAIR], lambda _: [])
    assert "secret" not in str(caught.value)
    assert fake.bodies("/v2/translate") == []


def test_used_up_quota_is_found_before_anything_is_sent(fake: FakeDeepL) -> None:
    fake.used = fake.limit
    with pytest.raises(EngineUnavailable, match="quota of 500,000 characters is used up"):
        engine().prepare([PAIR], lambda _: [])


def test_answers_that_are_no_json_are_said(fake: FakeDeepL) -> None:
    fake.faults = ["garbage"] * 3
    with pytest.raises(EngineError, match="DeepL sent a web page: <html>maintenance"):
        answers(engine().translate(requests("un"), ENGLISH))


def test_no_server_is_one_message(fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEEPL_SERVER_URL", "http://127.0.0.1:9")
    with pytest.raises(EngineUnavailable, match="DeepL cannot be reached"):
        engine().prepare([PAIR], lambda _: [])


def test_no_key_is_unavailable() -> None:
    with pytest.raises(EngineUnavailable, match="set DEEPL_AUTH_KEY"):
        engine()
