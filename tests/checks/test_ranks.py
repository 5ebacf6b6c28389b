"""Ranks that a superlative has in one text only: the second largest became the largest."""

from __future__ import annotations

import pytest

from newstranslate.checks import ranks
from newstranslate.language.quantities import quantities
from tests.checks.subjects import shown, subject

GOOD = [
    ("fr-en", "C’est la deuxième plus grande ville.", "It is the second largest city."),
    ("fr-en", "C’est la deuxième plus grande ville.", "It is a city."),  # no superlative
    ("fr-en", "C’est la deuxième plus grande ville.", "It is the largest of two."),
    ("fr-en", "C’est la première plus grande ville.", "It is the largest city."),
    ("fr-en", "C’est la vingt et unième plus grande ville.", "It is the largest city."),
    ("fr-en", "C’est la 2e plus grande ville.", "It is the largest city."),  # digits are compared anyway
    ("fr-en", "C’est la deuxième et la plus grande.", "It is the largest city."),
    ("fr-en", "C’est la deuxième maison et la plus grande.", "It is the largest house."),
    ("fr-en", "Un deuxième client s’est plaint.", "Another client, the oldest, complained."),
    ("es-en", "Un segundo banco quebró.", "Another bank, the largest, failed."),
    ("fr-de", "C’est la deuxième plus grande ville.", "Es ist die größte Stadt."),
    ("de-en", "Es ist die zweitgrößte Stadt.", "It is the largest city."),
]  # fmt: skip
BAD = [
    ("fr-en", "C’est la deuxième plus grande ville.", "It is the largest city.", "deuxième of the source is missing", ""),
    ("fr-en", "C’est la vingtième plus grande ville.", "It is the largest city.", "vingtième of the source is missing", ""),
    ("fr-en", "C’est la deuxième ville la plus grande.", "It is the largest city.", "deuxième of the source is missing", ""),
    ("fr-en", "La deuxième maison, la troisième plus belle.", "The largest house.", "troisième of the source is missing", ""),
    ("fr-en", "La deuxième plus grande ville, la troisième plus belle.", "The largest, loveliest city.", "deuxième of the source is missing", ""),
    ("fr-en", "C’est le deuxième client du port.", "It is the largest client.", "deuxième of the source is missing", ""),
    ("es-en", "Es el segundo banco del país.", "It is the largest bank.", "segundo of the source is missing", ""),
    ("fr-en", "C’est la plus grande ville.", "It is the second largest city.", "second is not in the source", "second"),
    ("en-ar", "It is the second largest city.", "هي أكبر مدينة.", "second of the source is missing", ""),
    ("ar-en", "هي ثاني أكبر مدينة.", "It is the largest city.", "ثاني of the source is missing", ""),
]  # fmt: skip


def _found(pair: str, source: str, target: str) -> list[tuple[str, str]]:
    lang, to = pair.split("-")
    numbers = quantities(source, lang), quantities(target, to)
    return shown(ranks.differences(subject(pair, source, target), *numbers), target)


@pytest.mark.parametrize(("pair", "source", "target"), GOOD)
def test_a_rank_of_both_texts_or_without_superlative_is_no_finding(
    pair: str, source: str, target: str
) -> None:
    assert _found(pair, source, target) == []


@pytest.mark.parametrize(("pair", "source", "target", "said", "marked"), BAD)
def test_a_superlative_that_lost_or_got_a_rank_is_found(
    pair: str, source: str, target: str, said: str, marked: str
) -> None:
    assert _found(pair, source, target) == [(said, marked)]
