"""`lexicon`: words by inflection, stem and phrase; kinds as bits."""

from __future__ import annotations

import pytest

from newstranslate.language.lexicon import Lexicon, plain

ENGLISH = Lexicon("en", {"no": "refus* not", "far": "far_from far-off", "yes": "accept*"})
ARABIC = Lexicon("ar", {"no": "~رفض* رفض", "cause": "بسبب_ال*"})


@pytest.mark.parametrize(
    ("lexicon", "text", "kinds"),
    [
        (ENGLISH, "He refused it", {"no"}),
        (ENGLISH, "nothing", set()),
        (ENGLISH, "far from it, he accepts", {"far", "yes"}),
        (ENGLISH, "from far", set()),
        (ARABIC, "وسيرفضون العرض", {"no"}),
        (ARABIC, "والرفض", {"no"}),
        (ARABIC, "مرفوض", set()),
        (ARABIC, "وبسبب الحرب", {"cause"}),
    ],
)
def test_kinds_of_a_text(lexicon: Lexicon, text: str, kinds: set[str]) -> None:
    assert lexicon.of(plain(text, lexicon.lang)) == kinds


def test_phrases_are_possible_from_their_last_word_only() -> None:
    assert ENGLISH.names(ENGLISH.possible(["from"])) == {"far"}
    assert ENGLISH.names(ENGLISH.possible(["far"])) == set()


def test_first_word_of_a_kind_is_found_as_it_is_written() -> None:
    found = ARABIC.first("no", "قال: يَرفض")
    assert found is not None
    assert found[0] == "يَرفض"


def test_names_are_those_of_the_bits() -> None:
    assert ENGLISH.names(ENGLISH.bits["no"] | ENGLISH.bits["yes"]) == {"no", "yes"}
