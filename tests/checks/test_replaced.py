"""`replaced`: what translates a word of a group, though its usual translation is another one.

Slips of each group are in `tests/data/slips.tsv`.
"""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

RIGHT = [
    # Under a negation, may not is must not.
    ("ar-en", "لا يجوز المساس بها.", "It must not be touched."),
    ("en-es", "He may not smoke here.", "No debe fumar aquí."),
    ("fr-en", "Il ne peut entrer.", "He must not enter."),
    # The month is no permission, a debt no duty.
    ("en-fr", "On May 3, the city votes again.", "Le 3 mai, la ville doit voter de nouveau."),
    ("fr-en", "Depuis mai, il doit 300 euros.", "He owes 300 euros since May."),
    # A quarter of a percentage point is 25 basis points.
    ("fr-ar", "Le taux augmente de 25 points de base.", "ارتفع المعدل ربع نقطة مئوية."),
    ("fr-en", "Un taux réduit en points de base.", "A rate cut by half a percentage point."),
    ("en-fr", "A rate in basis points.", "Un quart de point de pourcentage."),
]
SLIPS = [
    ("en-fr", "He may leave on May 3.", "Il doit partir le 3 mai."),
    ("fr-en", "Il doit arriver lundi.", "He may arrive on Monday."),
    ("fr-ar", "Un taux en points de base.", "معدل بنقطة مئوية."),
]


def _found(pair: str, source: str, target: str) -> list[str]:
    lang, to = pair.split("-")
    return [it.about for it in check_pair(source, target, lang, to) if it.check == "replaced"]


@pytest.mark.parametrize(("pair", "source", "target"), RIGHT)
def test_a_word_with_another_meaning_is_no_finding(pair: str, source: str, target: str) -> None:
    assert _found(pair, source, target) == []


@pytest.mark.parametrize(("pair", "source", "target"), SLIPS)
def test_a_word_of_its_group_is_found(pair: str, source: str, target: str) -> None:
    assert len(_found(pair, source, target)) == 1
