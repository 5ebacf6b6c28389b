"""Numbers and units as professional translations write them, read on text of a second set."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair

GOOD = [
    ("fr", "en", "Il couvre 2,2 millions de km carrés.", "It covers 2.2 million km2."),
    ("fr", "ar", "Le réservoir contient 160 mètres cubes.", "يحتوي الخزان على 160 متراً مكعّباً."),
    ("fr", "en", "Il faisait plus de 90 °F dans la vallée.", "It was in the 90s in the valley."),
    ("fr", "en", "Ils attendaient par 32 °C.", "They waited in 90(F)-degree heat."),
    ("fr", "en", "Léopold 1er régna longtemps.", "Leopold I reigned for long."),
    ("fr", "ar", "La révolte des années 1830.", "ثورة ثلاثينيات القرن التاسع عشر."),
    ("fr", "en", "Il est devenu le premier vendeur.", "It became the No.1 seller."),
    ("fr", "en", "Une digue de 1,5 km.", "A dyke of 1,500 metres."),
    (
        "fr",
        "en",
        "Classée 190e en 2008, elle est partie.",
        "On the 2008 list she was 190th; she left.",
    ),
    ("fr", "en", "Il a gagné sept fois en Formule 1.", "A Formula 1 driver, he won seven times."),
    (
        "fr",
        "en",
        "On compte 29 lits pour 100 000 habitants ici et 4 au sud.",
        "There are 29 beds here and 4 in the south per 100,000 people.",
    ),
    ("fr", "en", "Les É.-U. ont refusé hier soir.", "The U.S. refused yesterday evening."),
    ("fr", "en", "Mme Alaoui a quitté la salle.", "On her side, Ms. Alaoui has left the room."),
]
BAD = [
    ("fr", "en", "Il couvre 2,2 millions de km carrés.", "It covers 2.2 million km."),
    ("fr", "ar", "Le réservoir contient 160 mètres cubes.", "يحتوي الخزان على 160 متراً."),
    ("fr", "en", "La course a duré 9 secondes.", "The race lasted 9 minutes."),
    ("fr", "ar", "La révolte des années 1830.", "ثورة ثلاثينيات القرن العشرين."),
    ("fr", "en", "Une digue de 1,5 km.", "A dyke of 1,500 km."),
    ("fr", "en", "En 2019, 45 maisons ont brûlé.", "In 45, 2019 houses burnt down."),
    ("fr", "en", "De 3 à 5 millions de tonnes.", "From 5 to 3 million tonnes."),
]


@pytest.mark.parametrize("pair", GOOD)
def test_right_numbers_are_let_be(pair: tuple[str, str, str, str]) -> None:
    lang, other, source, target = pair
    found = check_pair(source, target, lang, other)
    assert [f for f in found if f.severity != "info"] == []


@pytest.mark.parametrize("pair", BAD)
def test_wrong_numbers_are_found(pair: tuple[str, str, str, str]) -> None:
    lang, other, source, target = pair
    found = check_pair(source, target, lang, other)
    assert {f.check for f in found if f.severity != "info"} & {"numbers", "units", "exchanged"}


SIGNED = [
    ("fr", "en", "Il a fait −7 °C à Ifrane.", "It was minus 7 °C in Ifrane.", False),
    ("fr", "en", "Il a fait −7 °C à Ifrane.", "It was 7 degrees below zero in Ifrane.", False),
    ("fr", "ar", "Il a fait −7 °C à Ifrane.", "بلغت الحرارة 7 درجات تحت الصفر في إفران.", False),
    (
        "fr",
        "en",
        "Le solde atteint −4,2 milliards d’euros.",
        "There was a deficit of 4.2 billion euros.",
        False,
    ),
    ("fr", "en", "La croissance est de −1,8 %.", "Growth fell by 1.8%.", False),
    ("fr", "en", "La croissance est de −1,8 %.", "Growth was −1.8%.", False),
    ("fr", "en", "La température est descendue à −7 °C.", "The temperature dropped to 7 °C.", True),
    ("fr", "ar", "La température est descendue à −7 °C.", "انخفضت درجة الحرارة إلى 7 درجات.", True),
    (
        "fr",
        "en",
        "Le solde s’établit à -4,2 milliards d’euros.",
        "The balance came to 4.2 billion euros.",
        True,
    ),
    ("fr", "en", "La croissance est tombée à −1,8 %.", "Growth fell to 1.8%.", True),
    ("fr", "en", "L’indice gagne 24 points.", "The index is at -24 points.", True),
]


@pytest.mark.parametrize(("lang", "other", "source", "target", "wrong"), SIGNED)
def test_signs_are_kept(lang: str, other: str, source: str, target: str, *, wrong: bool) -> None:
    found = check_pair(source, target, lang, other)
    assert any(f.check == "numbers" for f in found) is wrong


SAID = [
    "Certainly, here is the English version: The port reopened.",
    "English: The port reopened.",
    "Sure! Here’s a translation: The port reopened.",
]


@pytest.mark.parametrize("target", SAID)
def test_what_an_assistant_says_is_found(target: str) -> None:
    assert any(f.check == "leftover" for f in check_pair("Le port a rouvert.", target, "fr", "en"))


ZONES = [
    ("fr", "en", "Le vote a lieu à 16 h GMT.", "The vote is at 4 p.m. London time.", False),
    ("fr", "en", "Le vote a lieu à 16 h, heure locale.", "The vote is at 4 p.m. BST.", False),
    ("fr", "en", "Le vote a lieu à 16 h GMT.", "The vote is at 4 p.m. BST.", True),
    (
        "fr",
        "ar",
        "Le vote a lieu à 20 h 45 CET.",
        "يجري التصويت في الساعة 20:45 بتوقيت القاهرة.",
        True,
    ),
    ("fr", "ar", "Le vote a lieu à 20 h 45 CET.", "يجري التصويت في الساعة 20:45.", True),
]


@pytest.mark.parametrize(("lang", "other", "source", "target", "wrong"), ZONES)
def test_zones_are_kept(lang: str, other: str, source: str, target: str, *, wrong: bool) -> None:
    found = check_pair(source, target, lang, other)
    assert any(f.check == "times" for f in found) is wrong


@pytest.mark.parametrize(
    ("lang", "other", "source", "target"),
    [
        (
            "fr",
            "ar",
            "Le Sénégal a battu le Cameroun 3-0.",
            "تغلب السنغال على الكاميرون بثلاثة أهداف دون رد.",
        ),
        ("ar", "en", "فاز الأهلي بثلاثية نظيفة.", "Al Ahly won 3-0."),
    ],
)
def test_nil_of_a_score_may_be_words(lang: str, other: str, source: str, target: str) -> None:
    assert not [f for f in check_pair(source, target, lang, other) if f.check == "numbers"]
