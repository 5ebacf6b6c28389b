"""Detection refuses where langdetect only guesses."""

from __future__ import annotations

import pytest

from newstranslate.errors import InputError
from newstranslate.language import detect, normalise

FRENCH = (
    "Le gouvernement a présenté mardi un plan de soutien aux communes qui accueillent des "
    "familles venues des régions voisines, et le débat se poursuivra jeudi au Parlement."
)


def test_french_is_french_with_the_same_probability_each_time() -> None:
    first = detect.detect(FRENCH)
    assert first is not None
    assert first[0] == "fr"
    assert first[1] > 0.99
    assert detect.detect(FRENCH) == first


def test_few_words_are_not_guessed_at() -> None:
    assert detect.detect("Pacte de Marrakech") is None


@pytest.mark.parametrize(
    ("tag", "wanted"), [("FR", "fr"), ("ar_ma", "ar-MA"), ("zh-hant", "zh-Hant")]
)
def test_tags_are_written_the_bcp_47_way(tag: str, wanted: str) -> None:
    assert normalise(tag) == wanted


@pytest.mark.parametrize("tag", ["xx", "french", "", "a", "fr-"])
def test_unknown_language_is_refused_with_the_known_ones(tag: str) -> None:
    with pytest.raises(InputError, match=r"unknown language .* use one of: am, ar"):
        normalise(tag)
