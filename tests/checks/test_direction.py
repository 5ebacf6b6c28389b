"""`direction`: a pole of the source and the opposite one in the target."""

from __future__ import annotations

from itertools import chain, combinations

import pytest

from newstranslate.checks import check_pair, direction
from newstranslate.language.opposites import AXES

GOOD = [
    ("fr", "en", "Il importe de le dire aux exportateurs.", "It matters to tell the exporters."),
    ("fr", "en", "Le chômage est en hausse.", "Unemployment is up."),
    ("fr", "en", "Les prix augmentent.", "Prices are climbing."),
    ("fr", "en", "Avant tout, il faut dormir.", "After all, sleep matters."),
    ("fr", "en", "L’après-midi, il lit.", "He reads before dinner."),
    ("fr", "en", "Il est parti deux jours après.", "He left two days later."),
    ("fr", "en", "Un sentier peu difficile.", "An easy trail."),
    ("fr", "en", "Le prix n’a pas augmenté.", "The price fell."),
    ("fr", "en", "Il joue au nord et au sud.", "He plays in the south."),
    ("fr", "en", "Elle ne gagne pas 5 points.", "She loses 5 points."),
    ("fr", "en", "Il a perdu espoir en 2020.", "He gave up in 2020."),
    ("fr", "ar", "Le chômage est en hausse.", "ارتفعت البطالة."),
    ("fr", "ar", "Il est venu avant midi.", "جاء قبل الظهر."),
    ("fr", "ar", "Il refuse de parler.", "لم يقبل الكلام."),
    ("en", "fr", "Sales fell in the north.", "Les ventes ont baissé dans le nord."),
    ("ar", "en", "فاز الفريق.", "The team won."),
    ("ar", "fr", "انخفضت الأسعار.", "Les prix ont baissé."),
    ("fr", "ar", "Un vent froid.", "ريح ودرجة الحرارة منخفضة."),
    ("fr", "en", "Ventes en baisse au nord.", "Sales in the north went down."),
    ("fr", "en", "Il vote pour le texte.", "He votes for the bill."),
    ("fr", "en", "La porte est fermée.", "The door is locked."),
    ("fr", "en", "Le premier et le dernier jour.", "The last day."),
    ("fr", "en", "Il ne refuse pas.", "He accepts."),
    ("fr", "en", "Elle a perdu le match.", "She was beaten."),
    ("fr", "en", "Le nombre de morts a augmenté.", "The death toll grew."),
    ("fr", "ar", "Le nord du pays.", "شمال البلاد."),
    ("fr", "ar", "Avant la guerre.", "قبل الحرب."),
    ("fr", "ar", "La victoire du club.", "فوز النادي."),
    ("fr", "ar", "L’ouverture du port.", "افتتاح الميناء."),
    ("fr", "ar", "Les importations de blé.", "واردات القمح."),
    ("fr", "ar", "Une tâche difficile.", "مهمة ليست سهلة."),
    ("en", "fr", "North Korea’s leader", "Le dirigeant nord-coréen"),
    ("en", "fr", "He came before noon.", "Il est venu avant midi."),
    ("en", "fr", "Peace talks opened.", "Les pourparlers de paix ont été ouverts."),
    ("en", "fr", "The western coast", "La côte ouest"),
    ("en", "ar", "Exports rose.", "ارتفعت الصادرات."),
    ("en", "ar", "The enemy left.", "غادر العدو."),
    ("en", "ar", "He was released.", "أفرج عنه."),
    ("ar", "en", "شرق المدينة", "east of the city"),
    ("ar", "en", "انخفضت الأسعار.", "Prices dropped."),
    ("ar", "en", "خسر الفريق.", "The team lost."),
    ("ar", "fr", "بعد الحرب", "Après la guerre"),
    ("ar", "fr", "صباح الاثنين", "Lundi matin"),
    ("fr", "fr", "Des prix en hausse.", "Des prix en baisse."),  # no translation
    ("fr", "de", "Des prix en hausse.", "Fallende Preise."),
    ("fr", "en", "Des prix en hausse.", "Prices may fall or rise."),
    ("fr", "en", "Le prix monte après une baisse.", "The price climbs after a fall."),
    ("fr", "en", "Hausse à Lyon, baisse à Nice.", "A rise in Lyon, a fall in Nice."),
    ("fr", "en", "Hausse à Lyon, baisse à Nice.", "Prices fall in Nice and are up in Lyon."),
    ("fr", "ar", "Musée fermé aux moins de 12 ans.", "المتحف مغلق أمام الأطفال دون 12 سنة."),
]
BAD = [
    ("fr", "en", "Une hausse de 1500 % des prix.", "A fall of 1500% in prices."),
    ("fr", "en", "Une hausse de 1500 € des prix.", "A fall of €1500 in prices."),
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
    ("fr", "en", "Il est arrivé hier.", "He arrives tomorrow."),
    ("fr", "en", "Les ouvriers ont rejeté l’offre.", "Workers accepted the offer."),
    ("fr", "en", "La défaite du club.", "The club’s victory."),
    ("fr", "en", "À l’ouest de la ville.", "In the east of the city."),
    ("fr", "en", "Une tâche difficile.", "An easy task."),
    ("fr", "en", "Les exportations ralentissent.", "Imports slow."),
    ("fr", "en", "Lundi matin.", "Monday evening."),
    ("fr", "en", "Il confirme.", "He denies it."),
    ("fr", "ar", "Les ventes ont diminué.", "ارتفعت المبيعات."),
    ("fr", "ar", "Il est arrivé après la pluie.", "وصل قبل المطر."),
    ("fr", "ar", "Les importations de blé.", "صادرات القمح."),
    ("fr", "ar", "L’ouest du pays.", "شرق البلاد."),
    ("fr", "ar", "L’ennemi est parti.", "غادر الحليف."),
    ("en", "fr", "Prices rose.", "Les prix ont baissé."),
    ("en", "fr", "They lost the final.", "Victoire en finale."),
    ("en", "fr", "The southern coast", "La côte nord"),
    ("en", "ar", "Prices fell.", "ارتفعت الأسعار."),
    ("en", "ar", "He won the race.", "خسر السباق."),
    ("en", "ar", "It was cold.", "كان الجو حارا."),
    ("ar", "en", "قبل الحرب", "after the war"),
    ("ar", "en", "صادرات القمح", "wheat imports"),
    ("ar", "fr", "شمال المدينة", "Le sud de la ville"),
    ("fr", "en", "Le prix augmente après une baisse.", "The price fell after a decline."),
    ("fr", "ar", "Le prix augmente après une baisse.", "تراجع السعر بعد الانخفاض."),
    (
        "en",
        "fr",
        "Prices fell in Lyon but rose in Nice.",
        "Les prix augmentent à Lyon et baissent à Nice.",
    ),
    ("ar", "en", "انخفضت الأسعار في ليون وارتفعت في نيس.", "Prices rose in Lyon and fell in Nice."),
    ("fr", "ar", "Musée fermé aux moins de 12 ans.", "المتحف مفتوح أمام الأطفال دون 12 سنة."),
    ("fr", "en", "À son plus bas niveau.", "At its highest level."),
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


_MARKS = ("A", "A?", "B", "B?")
_SETS = [set(some) for some in chain.from_iterable(combinations(_MARKS, n) for n in range(5))]


def _bits(poles: set[str], axis: int) -> int:
    return sum(1 << 4 * axis + _MARKS.index(pole) for pole in poles)


def _may(pole: str, poles: set[str]) -> bool:
    return pole in poles or f"{pole}?" in poles


@pytest.mark.parametrize("axis", [0, 1, len(AXES) - 1])
def test_poles_are_compared_axis_by_axis(axis: int) -> None:
    for source in _SETS:
        for target in _SETS:
            opposed = {one for one, other in ("AB", "BA") if one in source and other in target}
            both = _may("A", source) and _may("B", source)
            surely_both = {"A", "B"} <= source
            sides = _bits(source, axis), _bits(target, axis)
            wanted = {
                direction._opposed: opposed,
                direction._reversed_poles: {
                    one for one in opposed if not both and not _may(one, target)
                },
                direction._shared_poles: {"A"} if surely_both and {"A", "B"} <= target else set(),
                direction._lost_poles: {
                    one
                    for one, other in ("AB", "BA")
                    if surely_both and other in target and not _may(one, target)
                },
            }
            for function, poles in wanted.items():
                assert function(*sides) == _bits(poles, axis), (function, source, target)
