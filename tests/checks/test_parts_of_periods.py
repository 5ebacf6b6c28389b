"""Parts of periods: early March stays early March."""

from __future__ import annotations

import pytest

from newstranslate.checks import parts_of_periods
from tests.checks.subjects import subject

GOOD = [
    ("fr-en", "Début mars, il part.", "In early March, he leaves."),
    ("fr-en", "Début mars, il part.", "He leaves."),  # nothing says which month
    ("fr-en", "Début marseillais : il part.", "In March, he leaves."),
    ("fr-en", "En mars, il part.", "In late March, he leaves."),
    ("fr-en", "Au début, il part en mars.", "In late March, he leaves."),
    ("fr-fr", "Début mars, il part.", "Fin mars, il part."),
    ("fr-de", "Début mars, il part.", "Ende März geht er."),
    ("de-en", "Anfang März geht er.", "In late March, he leaves."),
]
BAD = [
    ("fr-en", "Début mars, il part.", "In late March, he leaves.", "Début mars in the source, late March here", "late March"),
    ("fr-en", "Il part début de semaine.", "Late in the week, he leaves.", "début de semaine in the source, Late in the week here", "Late in the week"),
    ("ar-en", "غادر في أوائل مارس.", "He left in late March.", "أوائل مارس in the source, late March here", "late March"),
    ("en-ar", "In early March, he left.", "غادر في أواخر مارس.", "early March in the source, أواخر مارس here", "أواخر مارس"),
    # lost beside a month
    ("fr-en", "Début mars, il part.", "In March, he leaves.", "Début mars of the source is missing", None),
    ("fr-en", "Mi-mars, il part.", "In March, he leaves.", "Mi-mars of the source is missing", None),
    ("fr-en", "Fin mars et début avril.", "In early March and early April.", "Fin mars of the source is missing", None),
    # vowel signs, and a sign that is folded to three
    ("en-ar", "In early March, he left.", "غادر… في أَوَاخِرِ مارس.", "early March in the source, أَوَاخِرِ مارس here", "أَوَاخِرِ مارس"),
    ("ar-en", "غادر في أَوَائِلِ مارس.", "He left in March.", "أَوَائِلِ مارس of the source is missing", None),
]  # fmt: skip


def _found(pair: str, source: str, target: str) -> list[tuple[str, int, int]]:
    found = parts_of_periods.check(subject(pair, source, target))
    return [(str(one.message), one.start, one.end) for one in found]


@pytest.mark.parametrize(("pair", "source", "target"), GOOD)
def test_a_part_of_both_texts_or_of_no_period_is_no_finding(
    pair: str, source: str, target: str
) -> None:
    assert _found(pair, source, target) == []


@pytest.mark.parametrize(("pair", "source", "target", "said", "marked"), BAD)
def test_a_part_that_changed_or_was_lost_is_found(
    pair: str, source: str, target: str, said: str, marked: str | None
) -> None:
    at = target.index(marked) if marked else -1
    assert _found(pair, source, target) == [(said, at, at + len(marked) if marked else -1)]
