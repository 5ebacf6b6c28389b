"""`alignment`: another sentence's translation is seen; a free translation is let be."""

from __future__ import annotations

import pytest

from newstranslate.checks import alignment, check_pair
from tests.checks.press import DIRECTIONS, GOOD, SAID

FREE = [
    ("fr", "en", "Membres du conseil de la ville inquiets", "City councillors worried"),
    ("fr", "en", "Bien joué !", "Nice one!"),
    ("fr", "en", "Il n’y a pas de quoi fouetter un chat.", "It is no big deal at all."),
    ("fr", "en", "C’est du pareil au même pour tout le monde.", "It makes no difference to anyone."),
    ("fr", "en", "Ça roule bien, vos affaires, en ce moment ?", "Is business going well these days?"),
    ("fr", "ar", "Demain, c’est une autre paire de manches.", "أما الغد فشأن آخر تماما."),
    ("fr", "ar", "Bien joué !", "أحسنت صنعا!"),
    (
        "fr",
        "ar",
        "Orange Business Services et Ernst & Young signent avec Google Cloud Platform.",
        "وقعت شركتا الخدمات والاستشارات اتفاقا مع منصة الحوسبة السحابية.",
    ),
    (
        "ar",
        "fr",
        "وقالتالشرطةإنالمشتبهبهمفرواإلىالجبل ليلاوأنالبحثجارعنهم",
        "Selon la police, les suspects ont fui de nuit dans la montagne et on les recherche.",
    ),
    (
        "fr",
        "ar",
        "Selon la police, les suspects ont fui de nuit vers Chefchaouen.",
        "وقالتالشرطةإنالمشتبهبهمفرواليلاإلىشفشاون والبحثجارعنهمهناك",
    ),
    ("fr", "en", "[Lire aussi](http://a.ma/b)", "[Related](http://a.ma/b)"),
    ("fr", "es", "Le ministre a ouvert une école à Fès hier matin.", "Mi gato duerme en la cama."),
]  # fmt: skip

_ANOTHER = [
    (source, target, getattr(said, source), getattr(SAID[(at + step) % len(SAID)], target))
    for step, but in ((1, 0), (7, 1))  # two that share a number and “two years” are left out
    for at, said in enumerate(SAID)
    for source, target in DIRECTIONS
    if at != but
]


def _found(lang: str, other: str, source: str, target: str) -> list[str]:
    return [f.check for f in check_pair(source, target, lang, other) if f.check == "alignment"]


@pytest.mark.parametrize("case", GOOD + FREE)
def test_a_translation_is_aligned(case: tuple[str, str, str, str]) -> None:
    assert not _found(*case)


@pytest.mark.parametrize("case", _ANOTHER)
def test_another_sentence_is_not(case: tuple[str, str, str, str]) -> None:
    assert _found(*case)


def test_a_text_of_glued_words_tells_nothing() -> None:
    source, target = FREE[8][2:]
    spaced = ("ar", "fr", source, "Le chat de la voisine dort toute la journée sur le toit rouge.")
    assert not _found(*spaced), target


def test_shared_names_are_the_cheapest_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(alignment, "share", lambda *given: asked.append(given) or True)
    check_pair("Jacques Chirac, Gerhard Schröder", "Jacques Chirac, Gerhard Schröder", "fr", "en")
    assert not asked
    check_pair("Le chat dort dans la cour.", "The cat sleeps in the yard.", "fr", "en")
    assert asked
