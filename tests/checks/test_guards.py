"""Guards of single checks that their own tables did not notice."""

from __future__ import annotations

import pytest

from newstranslate import checks
from newstranslate.checks import check_pair, extent
from newstranslate.checks.mention import Mentions
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit
from tests.checks.test_mention import IOM, RULES
from tests.test_lock import ROWS


def test_a_unit_without_target_has_no_finding_on_its_terms() -> None:
    terms = Lock(ROWS, Pair("fr", "en"))
    assert checks.term_findings(Unit("L’OIM part.", ""), terms) == []
    assert [f.check for f in checks.term_findings(Unit("L’OIM part.", "It goes."), terms)] == [
        "terms"
    ]


@pytest.mark.parametrize(
    ("lost", "shown"),
    [
        ("un deux trois.", "un deux trois"),
        ("un deux trois quatre cinq !", "un deux trois quatre cinq…"),
        ("un deux trois quatre cinq six", "un deux trois quatre cinq…"),
        ("un deux trois quatre, cinq", "un deux trois quatre, cinq"),
        ("dit « oui ».", "dit « oui"),
    ],
)
def test_a_lost_part_is_shown_by_its_first_five_words(lost: str, shown: str) -> None:
    assert extent._quoted(lost) == shown


def test_first_mentions_are_those_of_the_running_text() -> None:
    title = Unit("titre", f"{IOM} in Rabat", context="title")
    heading = Unit("intertitre", f"{IOM} again", kind="heading 2")
    body = Unit("corps", f"The {IOM} (IOM) met.")
    assert list(RULES.findings([title, heading, body])) == []
    assert [unit.source for unit, _ in RULES.findings([body, title, Unit("suite", IOM)])] == [
        "suite"
    ]
    assert list(Mentions(Glossary(), "en").findings([body])) == []


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("Voir #Maree et #Quai", "See #Maree", "#Quai in the source, missing here"),
        ("Voir #Maree et #Quai", "See #Maree and #Quay", "#Quai in the source, #Quay here"),
        ("Voir #Maree", "See it", "#Maree in the source, missing here"),
    ],
)
def test_a_hashtag_of_the_source_does_not_take_the_place_of_another(
    source: str, target: str, said: str
) -> None:
    found = [f.message for f in check_pair(source, target, "fr", "en") if f.check == "hashtag"]
    assert found == [said]


@pytest.mark.parametrize("target", ["See #maree and #QUAI", "#Quai, #Maree"])
def test_hashtags_may_be_in_another_case_and_order(target: str) -> None:
    found = check_pair("Voir #Maree et #Quai", target, "fr", "en")
    assert [f for f in found if f.check == "hashtag"] == []


def found_by(check: str, source: str, target: str) -> list[str]:
    return [f.message for f in check_pair(source, target, "fr", "en") if f.check == check]


def test_only_the_nil_of_a_score_may_be_left_to_words() -> None:
    assert found_by("numbers", "Ils ont gagné 3-0 hier.", "They won yesterday with 3 goals.") == []
    assert found_by("numbers", "Ils ont gagné 3-1 hier.", "They won yesterday with 3 goals.") != []


def test_a_blank_inside_emphasis_parts_it_from_the_next_word() -> None:
    found = found_by("markup", "Un mot **très** important.", "A **very **important word.")
    assert [message for message in found if "no space between a word" in message] == []
    assert found_by("markup", "Un mot **très** important.", "A **very**important word.") != []


def test_an_address_does_not_hide_words_written_together_behind_it() -> None:
    target = "See example.com today.Then he left."
    found = [
        f
        for f in check_pair("Voir example.com. Puis il part.", target, "fr", "en")
        if f.check == "glued"
    ]
    assert [target[f.start : f.end] for f in found] == ["today.Then"]
