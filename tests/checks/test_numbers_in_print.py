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


PERCENTAGES = [
    ("fr", "en", "La variation est de −3 % en mai.", "The change is 3% in May.", "error"),
    ("fr", "en", "La variation est de 3 % en mai.", "The change is -3% in May.", "error"),
    ("fr", "en", "Le marché (-3 %) attend.", "The market (3%) waits.", "error"),
    ("fr", "en", "Le taux est de − 3 % ici.", "The rate is 3% here.", "error"),
    ("en", "fr", "The index moved -4.5 percent.", "L’indice a varié de 4,5 pour cent.", "error"),
    ("fr", "ar", "La variation est de −3 % en mai.", "بلغ التغير 3% في مايو.", "error"),
    ("ar", "fr", "بلغ التغير -3% في مايو.", "La variation est de 3 % en mai.", "error"),
    ("fr", "en", "En 2013, la variation est de −3 %.", "In 2013, the change is 3%.", "error"),
    # no percentage
    ("fr", "en", "L’indice est à −24 points.", "The index is at 24 points.", "warning"),
    # a minus after its number, a dash, a twin, words that say a loss
    ("fr", "ar", "La variation est de −3 % en mai.", "بلغ التغير 3%- في مايو.", "warning"),
    ("fr", "en", "La part – 3 % en mai – déçoit.", "The share is 3% in May: weary.", "warning"),
    ("fr", "en", "Au lieu de 3 %, il a −3 %.", "Instead of 3% there is now 3%.", "warning"),
    ("fr", "en", "Le cours est à −3 %.", "After it plummeted, the price moved 3%.", "warning"),
    (
        "fr",
        "en",
        "Le cours est à −3 %.",
        "A loss for everybody in the whole of the market: the price moved 3%.",
        "warning",
    ),
]


@pytest.mark.parametrize(("lang", "other", "source", "target", "severity"), PERCENTAGES)
def test_a_lost_minus_of_a_percentage_is_an_error(
    lang: str, other: str, source: str, target: str, severity: str
) -> None:
    found = check_pair(source, target, lang, other)
    assert {f.severity for f in found if f.check == "numbers"} == {severity}


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


SEVERE = [
    ("fr", "en", "Le séisme a fait 28 morts.", "The quake killed people.", "error"),
    ("fr", "ar", "Le séisme a fait 28 morts.", "خلّف الزلزال قتلى.", "error"),
    ("fr", "en", "Le séisme a fait des morts.", "The quake killed 28 people.", "error"),
    ("fr", "en", "Le pays compte 5 partis.", "The country has parties.", "error"),
    ("fr", "en", "Elle a 61 ans.", "She is seventy-one.", "error"),
    ("fr", "en", "Soixante et un élèves.", "Seventy-one pupils.", "error"),
    ("fr", "en", "Il reste de 2 ans.", "He stays from 2 to 5 years.", "error"),
    ("fr", "en", "La vidéo dure 1 minute.", "The video is short.", "warning"),
    ("fr", "en", "Trente élèves sont venus.", "Pupils came.", "warning"),
    ("fr", "en", "Il nage.", "He swam 40 km.", "warning"),
    ("fr", "en", "Il coûte 50 euros.", "It costs €50 ($55).", "warning"),
    ("fr", "en", "Il est troisième.", "He is fourth.", "warning"),
]


@pytest.mark.parametrize(("lang", "other", "source", "target", "severity"), SEVERE)
def test_a_figure_lost_or_added_is_an_error(
    lang: str, other: str, source: str, target: str, severity: str
) -> None:
    found = check_pair(source, target, lang, other)
    assert [f.severity for f in found if f.check == "numbers"] == [severity]


ALWAYS = [
    ("fr", "en", "Un service 24 h sur 24.", "A round-the-clock service."),
    ("fr", "en", "Ouvert 24h/24 et 7j/7.", "Open 24 hours a day, seven days a week."),
    ("fr", "en", "Ouvert 24 heures sur 24, 7 jours sur 7.", "Open 24/7."),
    ("en", "fr", "A 24-hour service.", "Un service 24 heures sur 24."),
    ("en", "fr", "Open 24/7.", "Ouvert jour et nuit, tous les jours."),
    ("fr", "ar", "Une chaîne 24 heures sur 24.", "قناة تعمل على مدار الساعة."),
    ("fr", "ar", "Ouvert 24h/24, 7j/7.", "مفتوح على مدار الساعة طوال أيام الأسبوع."),
    ("fr", "es", "Ouvert 24h/24 et 7j/7.", "Abierto las 24 horas, todos los días."),
]


@pytest.mark.parametrize(("lang", "other", "source", "target"), ALWAYS)
def test_day_and_night_may_be_said_without_numbers(
    lang: str, other: str, source: str, target: str
) -> None:
    assert not [f for f in check_pair(source, target, lang, other) if f.check == "numbers"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Ouvert 24h/24.", "Open 48 hours a day."),
        ("Ouvert 24h/24.", "Open."),
        ("Un service 24 h sur 24 et 28 salariés.", "A round-the-clock service with 38 staff."),
        ("Le bilan des 48 dernières heures.", "The toll, day and night."),
    ],
)
def test_other_numbers_are_no_day_and_night(source: str, target: str) -> None:
    assert [f for f in check_pair(source, target, "fr", "en") if f.check == "numbers"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Un joueur de 2 m a marqué.", "A 6-foot-6 player scored."),
        ("Un joueur de 1,85 m a marqué.", "A player, 6 ft 1, scored."),
        ("Un joueur de 1,85 m a marqué.", "A player, 6 ft 1 in tall, scored."),
    ],
)
def test_feet_and_inches_are_one_length(source: str, target: str) -> None:
    found = check_pair(source, target, "fr", "en")
    assert {f.severity for f in found} == {"info"}


def test_people_after_feet_are_no_inches() -> None:
    found = check_pair("Un mur de 2 m.", "A wall of 6 feet, 7 cars.", "fr", "en")
    assert [f.message for f in found if f.severity != "info"] == ["7 is not in the source"]


def test_feet_and_inches_become_one_metric_length() -> None:
    found = check_pair("A 6-foot-6 player scored.", "Un joueur de 2 m a marqué.", "en", "fr")
    assert {f.severity for f in found} == {"info"}


DOZENS = [
    ("en", "ar", "Some four dozen bases.", "حوالي 48 قاعدة."),
    ("en", "fr", "Two dozen awards.", "Un total de 24 prix."),
    ("en", "fr", "Half a dozen eggs.", "Environ 6 œufs."),
    ("fr", "en", "Une demi-douzaine de blessés.", "6 injured."),
    ("fr", "en", "Trois douzaines d’œufs.", "36 eggs."),
    ("fr", "en", "Trois dizaines de morts.", "30 dead."),
    ("fr", "en", "Trois dizaines de morts.", "Dozens of dead."),
    ("ar", "fr", "أربع دزينات من البيض.", "48 œufs."),
    ("es", "fr", "Tres docenas de huevos.", "36 œufs."),
]


@pytest.mark.parametrize(("lang", "other", "source", "target"), DOZENS)
def test_dozens_are_counted(lang: str, other: str, source: str, target: str) -> None:
    assert not [f for f in check_pair(source, target, lang, other) if f.check == "numbers"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Some four dozen bases.", "Quelque 38 bases."),
        ("Half a dozen eggs.", "Environ 12 œufs."),
        ("One dozen eggs.", "24 œufs."),
    ],
)
def test_other_numbers_of_dozens_are_found(source: str, target: str) -> None:
    assert [f for f in check_pair(source, target, "en", "fr") if f.check == "numbers"]


SPEEDS = [
    ("ar", "fr", "بلغت الرياح 40 ميل/ساعة.", "Le vent atteint 64 km/h.", ["64"]),
    ("ar", "fr", "بلغت الرياح 40 ميلا في الساعة.", "Le vent atteint 64 km/h.", ["64"]),
    ("fr", "ar", "Il vole à 30 m/s.", "يطير بسرعة 30 متر/ثانية.", []),
    ("fr", "ar", "Il roule à 90 km/h.", "يسير بسرعة 90 كيلومتر/ساعة.", []),
]
REPHRASED = [
    ("fr", "ar", "Il est tombé de 5 à 7,5 cm.", "سقط من 2 إلى 3 بوصات.", ["2", "3"]),  # of a range
    ("fr", "ar", "À environ 1,5 km de là.", "على بُعد ميل من هناك.", []),
    ("fr", "en", "Il a attendu 60 minutes.", "He waited an hour.", []),
    ("fr", "en", "Un délai de 12 mois.", "A year.", []),
    ("en", "ar", "They won 5&4 in the fourballs.", "فازا 5 مقابل 4 في الأربع كرات.", []),
    ("ar", "en", "فازا 5 مقابل 4 في الأربع كرات.", "They won 5&4 in the fourballs.", []),
    ("fr", "en", "Les quatre ont 4 voix.", "They have 4 votes.", []),
    ("en", "fr", "Another six million people.", "Six autres millions de personnes.", []),
    ("en", "fr", "Two additional billion.", "2 nouveaux milliards.", []),
    ("en", "fr", "He weighs 10 st 4 lb.", "Il pèse 65 kg.", ["65"]),
    ("en", "fr", "He weighs 12st 7lb.", "Il pèse 79 kg.", ["79"]),
    ("en", "fr", "He weighs 12 stone 7.", "Il pèse 79 kg.", ["79"]),
    ("fr", "en", "Il pèse 65 kg.", "He weighs 10 st 4 lb.", ["10", "4"]),
    ("en", "fr", "A baby of 7 lb 3 oz.", "Un bébé de 3,3 kg.", ["3,3"]),
    ("fr", "en", "Un bébé de 3,3 kg.", "A baby of 7 lb 3 oz.", ["7", "3"]),
    ("en", "fr", "A bag of 12 oz of tea.", "Un sachet de 340 g de thé.", ["340"]),
]


@pytest.mark.parametrize(("lang", "other", "source", "target", "converted"), [*SPEEDS, *REPHRASED])
def test_numbers_in_other_words_are_no_errors(
    lang: str, other: str, source: str, target: str, converted: list[str]
) -> None:
    found = [(f.check, f.about) for f in check_pair(source, target, lang, other)]
    assert found == [("conversion", number) for number in converted]


@pytest.mark.parametrize(
    ("lang", "other", "source", "target", "wrong"),
    [
        ("ar", "fr", "بلغت الرياح 40 ميل/ساعة.", "Le vent atteint 84 km/h.", "numbers"),
        ("fr", "ar", "Il vole à 30 m/s.", "يطير بسرعة 30 كيلومتر/ساعة.", "units"),
        ("fr", "ar", "Il roule à 90 km/h.", "يسير بسرعة 90 متر/ثانية.", "units"),
        ("fr", "ar", "Il est tombé de 5 à 7,5 cm.", "سقط من 4 إلى 6 بوصات.", "numbers"),
        ("fr", "ar", "À environ 2,5 km de là.", "على بُعد ميل من هناك.", "numbers"),
        ("fr", "ar", "À environ 1,5 km de là.", "على بُعد أميال من هناك.", "numbers"),
        ("fr", "en", "Un délai de 14 mois.", "A year.", "numbers"),
        ("en", "fr", "He weighs 12 stone 7.", "Il pèse 95 kg.", "numbers"),
        ("en", "fr", "A baby of 7 lb 3 oz.", "Un bébé de 4,3 kg.", "numbers"),
        ("fr", "en", "Un bébé de 4,4 kg.", "A baby of 7 lb 3 oz.", "numbers"),
        ("en", "fr", "A bag of 12 oz of tea.", "Un sachet de 500 g de thé.", "numbers"),
    ],
)
def test_other_measures_are_found(
    lang: str, other: str, source: str, target: str, wrong: str
) -> None:
    found = check_pair(source, target, lang, other)
    assert {f.check for f in found if f.severity != "info"} == {wrong}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Il a attendu 90 minutes.", "He waited an hour."),
        ("À 3 km de là.", "A mile from there."),
        ("Protégé à 80 %.", "Completely protected."),
    ],
)
def test_a_number_that_other_words_do_not_say_is_missing(source: str, target: str) -> None:
    found = check_pair(source, target, "fr", "en")
    assert [f.severity for f in found if f.check == "numbers"] == ["error"]


def test_all_of_it_may_be_said_without_a_hundred_percent() -> None:
    found = check_pair("Protégé à 100 %.", "Completely protected.", "fr", "en")
    assert [f.severity for f in found if f.check == "numbers"] == ["warning"]


TIMES = [
    ("fr", "en", "À six heures moins dix, il part.", "At 5:50 he leaves.", False),
    ("fr", "en", "À six heures moins dix, il part.", "At ten to six he leaves.", False),
    ("fr", "en", "À six heures moins dix, il part.", "At 6:10 he leaves.", True),
    ("fr", "en", "À 6 h 10, il part.", "He leaves at ten past six.", False),
    ("fr", "en", "À 6 h 10, il part.", "He leaves at ten to six.", True),
    ("fr", "ar", "À 5 h 50, il part.", "يغادر في السادسة إلا عشر دقائق.", False),
    ("fr", "ar", "À 6 h 10, il part.", "يغادر في السادسة إلا عشر دقائق.", True),
    ("fr", "ar", "À cinq heures vingt, il part.", "يغادر في الخامسة والثلث.", False),
    ("fr", "ar", "À cinq heures dix, il part.", "يغادر في الخامسة والثلث.", True),
]


@pytest.mark.parametrize(("lang", "other", "source", "target", "wrong"), TIMES)
def test_minutes_to_the_hour_are_no_minutes_past_it(
    lang: str, other: str, source: str, target: str, *, wrong: bool
) -> None:
    assert any(f.check == "numbers" for f in check_pair(source, target, lang, other)) is wrong


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("Tel. 0522123456", False),
        ("Tel. 0522-12-34-56", False),
        ("Tel. 0522123465", True),
        ("Tel. 0522 12 34 65", True),
    ],
)
def test_a_telephone_number_may_be_grouped_otherwise(target: str, *, wrong: bool) -> None:
    found = check_pair("Tél. : 05 22 12 34 56", target, "fr", "en")
    assert any(f.severity == "error" for f in found) is wrong


def test_a_range_whose_hyphen_is_lost_is_no_telephone_number() -> None:
    found = check_pair("La saison 2018-2019", "The 20182019 season", "fr", "en")
    assert {f.severity for f in found if f.check == "numbers"} == {"error"}


@pytest.mark.parametrize(
    ("lang", "other", "source", "target", "severities"),
    [
        ("fr", "en", "Le XXe siècle", "The 19th century", ["error"]),
        ("fr", "en", "Le roi Louis XIV", "King Louis XVI", ["error"]),
        ("fr", "ar", "Le roi Louis XIV", "الملك لويس السادس عشر", ["error"]),
        ("fr", "en", "La Ve République", "The Fourth Republic", ["error"]),
        ("fr", "ar", "Le roi Louis XIV", "الملك لويس الرابع عشر", []),
        ("fr", "en", "Le troisième match", "The fourth match", ["warning"]),
    ],
)
def test_another_roman_numeral_is_an_error(
    lang: str, other: str, source: str, target: str, severities: list[str]
) -> None:
    found = check_pair(source, target, lang, other)
    assert [f.severity for f in found if f.check == "numbers"] == severities


def test_a_date_in_digits_is_no_exchange_of_day_and_year() -> None:
    assert check_pair("Le 3 avril 2019, il part.", "On 2019-04-03 he leaves.", "fr", "en") == []


@pytest.mark.parametrize(
    ("lang", "other", "source", "target"),
    [
        ("fr", "en", "Il a pris 12 mois de prison.", "He was jailed this year."),
        ("fr", "en", "Il a attendu 7 jours.", "He waited last week."),
        ("fr", "en", "Il a roulé 60 minutes à 90 km/h.", "He drove at 90 km per hour."),
        ("fr", "en", "Un bébé de 28 jours.", "A baby of a month."),
        ("fr", "en", "Il a attendu 60 minutes.", "He waited for hours."),
        ("fr", "ar", "Il a pris 12 mois de prison.", "سُجن هذه السنة."),
        ("fr", "ar", "Il a roulé 60 minutes.", "كانت السرعة كبيرة في الساعة."),
        ("fr", "en", "Ouvert 7j/7.", "Open 24 hours a day."),
        ("fr", "en", "Ouvert 24h/24.", "Open every day."),
        ("en", "fr", "The players share it.", "Les 11 joueurs le partagent."),
        ("fr", "en", "Un mur de 2 m pour les joueurs.", "The 6-foot 11 players share it."),
        ("fr", "en", "Les années 2018 2019 2020", "The years 201820192020"),
        ("fr", "en", "Le code 10-20-30", "The code 102030"),
    ],
)
def test_what_only_looks_like_the_number_is_found(
    lang: str, other: str, source: str, target: str
) -> None:
    found = check_pair(source, target, lang, other)
    assert [f for f in found if f.check == "numbers"]


@pytest.mark.parametrize(
    ("lang", "other", "source", "target"),
    [
        ("en", "fr", "In 2020 more millions fled.", "En 2020, des millions d’autres ont fui."),
        ("fr", "en", "Tél. +212 5 22 12 34 56", "Tel. +212522123456"),
    ],
)
def test_what_only_looks_like_a_number_is_none(
    lang: str, other: str, source: str, target: str
) -> None:
    found = check_pair(source, target, lang, other)
    assert not [f for f in found if f.check == "numbers" and f.severity == "error"]
