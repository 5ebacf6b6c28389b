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
