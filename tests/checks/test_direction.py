"""`direction`: a pole of the source and the opposite one in the target."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Le chômage est en hausse.", "Unemployment is up."),
    ("fr", "en", "Les prix augmentent.", "Prices are climbing."),
    ("fr", "en", "Avant tout, il faut dormir.", "After all, sleep matters."),
    ("fr", "en", "L’après-midi, il lit.", "He reads before dinner."),
    ("fr", "en", "Il est parti deux jours après.", "He left two days later."),
    ("fr", "en", "Un sentier peu difficile.", "An easy trail."),
    ("fr", "en", "Le prix n’a pas augmenté.", "The price fell."),
    ("fr", "en", "Il joue au nord et au sud.", "He plays in the south."),
    ("fr", "ar", "Le chômage est en hausse.", "ارتفعت البطالة."),
    ("fr", "ar", "Il est venu avant midi.", "جاء قبل الظهر."),
    ("fr", "ar", "Il refuse de parler.", "لم يقبل الكلام."),
    ("en", "fr", "Sales fell in the north.", "Les ventes ont baissé dans le nord."),
    ("ar", "en", "فاز الفريق.", "The team won."),
    ("ar", "fr", "انخفضت الأسعار.", "Les prix ont baissé."),
]
BAD = [
    ("fr", "en", "Le chômage est en hausse à Tanger.", "Unemployment is falling in Tangier."),
    ("fr", "en", "Les ventes ont diminué.", "Sales increased."),
    ("fr", "en", "Il est parti avant le vote.", "He left after the vote."),
    ("fr", "en", "Le sud du pays est sec.", "The north of the country is dry."),
    ("fr", "en", "Une belle victoire à Fès.", "A fine defeat in Fez."),
    ("fr", "en", "Le pont est fermé.", "The bridge is open."),
    ("fr", "en", "Il refuse de signer.", "He agreed to sign."),
    ("fr", "en", "C’est impossible.", "It is possible."),
    ("fr", "en", "Il a vendu sa ferme.", "He bought his farm."),
    ("fr", "en", "Le tribunal l’a acquitté.", "The court sentenced him."),
    ("fr", "ar", "Le chômage est en hausse.", "انخفضت البطالة."),
    ("fr", "ar", "Il est parti avant le vote.", "غادر بعد التصويت."),
    ("fr", "ar", "Le sud du pays est sec.", "شمال البلاد جاف."),
    ("fr", "ar", "Une belle victoire à Fès.", "هزيمة بفاس."),
    ("en", "fr", "Exports are strong.", "Les importations sont fortes."),
    ("en", "ar", "The budget has a surplus.", "تعاني الميزانية من عجز."),
    ("ar", "en", "ارتفعت الأسعار.", "Prices fell."),
    ("ar", "fr", "رفض الوزير العرض.", "Le ministre accepte l’offre."),
]


def _found(source: str, target: str, text: str, translation: str) -> list[str]:
    found = check_pair(text, translation, source, target)
    return [f.about for f in found if f.check == "direction"]


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case[2])
def test_same_direction_passes(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case[2])
def test_opposite_direction_is_found(case: tuple[str, str, str, str]) -> None:
    assert _found(*case)


def test_waiver_names_both_words() -> None:
    assert _found("fr", "en", "En hausse.", "It is falling.") == ["hausse → falling"]
