"""Names: misspelt, replaced, missing; in one unit and over an article."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair, names_across
from newstranslate.checks.names import check, slipped
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Finding, Pair, Unit
from tests.checks.subjects import subject


def _found(pair: str, source: str, target: str) -> list[Finding]:
    return list(check(subject(pair, source, target)))


def _alarms(pair: str, source: str, target: str) -> list[str]:
    return [f.message for f in _found(pair, source, target) if f.severity != "info"]


GOOD = [
    # a street that stands for its ministry
    ("fr-en", "Le Quai d’Orsay se tait.", "The French foreign ministry is silent."),
    # an exonym's letters are no slip
    ("fr-en", "Il dirige le Centre Pompidou depuis mars.", "He has run the Center Pompidou since."),
    ("fr-en", "Selon Alexandre Benalla, tout va bien.", "According to Alexander Benalla, fine."),
    ("fr-en", "Le président Bachar al-Assad a parlé.", "President Bashar al-Assad spoke."),
    ("fr-en", "Le siège de l’Organisation est vide.", "The Organization seat is empty."),
    ("fr-en", "Il a lu Tolstoï et Gogol.", "He read Tolstoy and Gogol."),
    ("fr-en", "Elle admire Sophie Marceau.", "She admires Sophia Marceau."),
    ("fr-en", "Il vit à Marrakech.", "He lives in Marrakesh."),
    ("fr-en", "Il est né à Hanovre.", "He was born in Hanover."),
    ("fr-en", "Il vit à Londres avec Dupont.", "He lives in London with Dupont."),
    ("fr-en", "Les équipes de Novembre rouge.", "The Red November teams."),
    ("fr-en", "Le trophée Indomptable est exposé.", "The Indomitable trophy is on show."),
    ("fr-en", "Il a visité le Maroc et l’Algérie.", "He visited Morocco and Algeria."),
    ("fr-en", "Il a parlé de Syrie et d’Irak.", "He spoke of Syria and Iraq."),
    # what has a word of its own
    ("fr-en", "Il vient d’Allemagne.", "He comes from there."),
    ("fr-en", "Le Conseil a voté.", "They voted."),
    ("fr-en", "L’Assemblée a rejeté le texte.", "It rejected the text."),
    ("fr-en", "Il a servi dans la Marine.", "He served in the navy."),
    ("fr-en", "Ils sont allés voir les Gunners.", "They went to see the team."),
    ("fr-en", "Elle a obtenu 5 livres Sterling.", "She got £5."),
    ("fr-en", "Il siège au district de Columbia.", "He sits in D.C."),
    ("fr-en", "Hier, Brahim Zniber a parlé.", "Zniber spoke yesterday."),
    ("fr-en", "Pourtant, il a gagné.", "He won all the same."),
    ("fr-en", "Le prix de Réflexion est décerné.", "The award was given."),
    ("fr-en", "Les auteurs de Save the Children ont écrit.", "The charity's authors wrote."),
    ("fr-en", "Obama a cité Oussama ben Laden.", "Obama quoted Osama bin Laden."),
    ("en-fr", "He lives in Germany.", "Il vit là-bas."),
    ("en-fr", "On Monday, the Center opened.", "Lundi, le Centre a ouvert."),
    ("en-fr", "Alexander Hamilton wrote it.", "Alexandre Hamilton l’a écrit."),
    ("en-fr", "They drove through Flatland.", "Ils ont traversé la région."),
    # by sound
    ("fr-ar", "M. Gordon est arrivé à Kigali.", "وصل السيد جوردون إلى كيغالي."),
    ("fr-ar", "M. Gordon est arrivé à Kigali.", "وصل السيد غوردن إلى كيجالي."),
    ("fr-ar", "Il a vu Livingston jouer.", "شاهد مباراة ليفينغستون."),
    ("fr-ar", "Il a vu Livingston jouer.", "شاهد مباراة لفنجستون."),
    ("fr-ar", "Selon Kavanaugh, c’est faux.", "ووفقا لكافانو، هذا خطأ."),
    ("fr-ar", "Il vit à Washington.", "يعيش في واشنطن."),
    ("fr-ar", "Il vit à Toronto.", "يعيش بتورونتو."),
    ("fr-ar", "Il est né à Mexico.", "ولد في المكسيك."),
    ("fr-ar", "Il a rencontré des Mexicains.", "التقى بالمكسيكي."),
    ("fr-ar", "Chris Martin a chanté.", "غنى كريس مارتن."),
    ("fr-ar", "La ville de Street dort.", "الشرطة نائمة."),
    ("fr-ar", "Le film Fort Boyard est sorti.", "خرج الفيلم."),
    ("fr-ar", "Il vient de Dakar.", "هو من داكار."),
    ("en-ar", "She met Iranian envoys.", "التقت بمبعوثين إيرانيين."),
    ("ar-en", "وصل جوردون إلى كيغالي.", "Gordon reached Kigali."),
    ("ar-fr", "وصل غوردن إلى كيجالي.", "Gordon est arrivé à Kigali."),
    ("fr-fr", "Selon Dupont, oui.", "Selon Dupnot, oui."),
    ("en-es", "They read Avicenna and Apollo.", "Leyeron a Avicena y Apolo."),
    ("fr-es", "La Communion annuelle de Pise.", "La Comunión anual de Pisa."),
]


LENGTHS = [
    ("Le ministre Nasser Bourita est là.", "Minister Nasser Bouritta is here.", "Bouritta"),
    ("Le juge a vu Amy Pop hier.", "The judge saw Amy Popp yesterday.", "Popp"),
    ("La directrice Amy Pop a dit oui.", "Director Amy Popp said yes.", "Popp"),
    ("Le député Sam Miller est venu.", "The deputy Sam Miler came.", "Miler"),
    ("Le chercheur Ravil Sharipov parle.", "The researcher Ravil Shaipov speaks.", "Shaipov"),
    ("Il a vu Robert Sassoon ici.", "He saw Robert Sasssoon here.", "Sasssoon"),
    ("Le virus de Marburg tue.", "The Marlburg virus kills.", "Marlburg"),
]
"""Names with a consonant more or less."""
SPELT = [
    ("Selon Mikhaïl Gorbatchev, oui.", "According to Mikhail Gorbachev, yes."),
    ("Il va en Azerbaïdjan.", "He goes to Azerbaijan."),
    ("Il vit à Tobrouk.", "He lives in Tobruk."),
    ("Il va à Bucarest.", "He goes to Bucharest."),
    ("Chez les Maasai, oui.", "Yes with the Masai."),
    ("Il vit à Bâtide.", "He lives in Bastide."),
    ("Il a lu Drakon hier.", "Yesterday he read Drako."),
    ("Il a lu Sarote hier.", "Yesterday he read Sarotle."),
    ("Il a vu Kavi hier.", "Yesterday he saw Karvi."),
    ("Il a vu Pencer hier.", "Yesterday he saw Spencer."),
    ("Le ministère des Ressources en eau.", "The Ministry of Water Resources."),
    ("avec Mathieu Dupont", "with Matthieu Dupont"),
    ("Hassan et Hasan sont là.", "Hassan and Hasan are here."),
    ("Bourita est là.", "Bouritta is here."),
    ("Le président Sissi parle.", "President Sisi speaks."),
    ("La ville de Lyssa dort.", "The town of Lysa sleeps."),
    ("La ville de Assya dort.", "The town of Asya sleeps."),
    ("Il cite Ahmad Massoud ici.", "He quotes Ahmad Masoud here."),
    ("Il vit avec Moussa ici.", "He lives with Mousa here."),
]
"""Names that the languages spell so, and words that are perhaps none."""


@pytest.mark.parametrize(("source", "target", "word"), LENGTHS)
def test_a_letter_more_or_less_is_found(source: str, target: str, word: str) -> None:
    for one, other, pair in ((source, target, ("fr", "en")), (target, source, ("en", "fr"))):
        (finding,) = [f for f in check_pair(one, other, *pair) if f.check == "names"]
        assert finding.severity == "warning"
        assert word in finding.about


@pytest.mark.parametrize(("source", "target"), SPELT)
def test_letters_that_a_language_adds_are_no_slip(source: str, target: str) -> None:
    for one, other, pair in ((source, target, ("fr", "en")), (target, source, ("en", "fr"))):
        assert not [f for f in check_pair(one, other, *pair) if " → " in f.about]


@pytest.mark.parametrize(("pair", "source", "target"), GOOD)
def test_good_names_are_clean(pair: str, source: str, target: str) -> None:
    assert _alarms(pair, source, target) == []


BAD = [
    ("fr-en", "Selon Brahim Zniber, oui.", "According to Brahim Znbier, yes.", "Znbier"),
    ("fr-en", "Il vit à Palu depuis dix ans.", "He has lived in Palr for ten years.", "Palr"),
    ("fr-en", "Il vit à Kigali.", "He lives in Kiagli.", "Kiagli"),
    ("fr-en", "Elle soutient Kavanaugh.", "She backs Kavanauph.", "Kavanauph"),
    ("fr-en", "C’est l’idée de Provenzano.", "That is Promenzano's idea.", "Promenzano"),
    ("fr-en", "Merci à Provenzano.", "Provenzano knows Promenzano.", "Promenzano"),
    ("fr-en", "Whitehall se tait.", "Whitehabl is silent.", "Whitehabl"),
    ("fr-en", "Il a quitté l’Utah.", "He left Utha.", "Utha"),
    ("fr-en", "Elle utilise SkyTeam.", "She uses SkyTaem.", "SkyTaem"),
    ("fr-en", "Il dirige Nokia, dit-il.", "He says he runs Nokai.", "Nokai"),
    ("fr-en", "Le match à Madrid a eu lieu.", "The match in Madrsd took place.", "Madrsd"),
    ("en-fr", "He lives in Boston.", "Il vit à Botson.", "Botson"),
    ("en-fr", "She met Rosenstein.", "Elle a vu Rosentsein.", "Rosentsein"),
    ("en-fr", "They fly to Seattle.", "Ils volent vers Seatgle.", "Seatgle"),
    # missing
    ("fr-en", "Il vit à Kigali.", "He lives there.", "Kigali in the source, not here"),
    ("fr-en", "Le livre de Zniber est sorti.", "The book is out.", "Zniber in the"),
    ("fr-en", "Selon Brahim Zniber, oui.", "According to Brahim, yes.", "Zniber in the"),
    ("fr-en", "Elle a vu Paul Mills-Hicks.", "She saw Paul.", "Mills Hicks in the"),
    ("fr-en", "Il a quitté Harley-Davidson.", "He left.", "Harley Davidson"),
    ("fr-en", "Le vol part de Toronto.", "The flight leaves from.", "Toronto"),
    ("fr-en", "Il habite à Los Angeles.", "He lives in Los.", "Angeles"),
    # replaced
    ("fr-en", "Il habite à Toronto.", "He lives in Winnipeg.", "Toronto in the source, Winnipeg"),
    ("fr-en", "Il a cité Zniber.", "He quoted Kabbaj.", "Zniber in the source, Kabbaj"),
    # by sound
    ("fr-ar", "Il vit à Lombok.", "يعيش في لومبكو.", "لومبكو"),
    ("fr-ar", "Il vit à Lombok.", "يعيش بلتمبوك.", "لتمبوك"),
    ("fr-ar", "Il a vu Livingston jouer.", "شاهد مباراة ليفينسغتون.", "ليفينسغتون"),
    ("fr-ar", "Il a vu Campbell jouer.", "شاهد كابمبيل يلعب.", "كابمبيل"),
    ("fr-ar", "Selon Simpson, oui.", "ووفقا لسيبمسون، نعم.", "سيبمسون"),
    ("fr-ar", "Le tribunal de Toronto.", "محكمة تورودتو.", "تورودتو"),
    ("fr-ar", "Il vit à Baton Rouge.", "يعيش في بتاون روج.", "بتاون"),
    ("fr-ar", "Il a vu Trump.", "رأى ترماب.", "ترماب"),
    ("fr-ar", "Il a lu Sullivan.", "قرأ لسوليفشن.", "سوليفشن"),
    ("en-ar", "He met Costello in Kigali.", "التقى كوستلبو في كيغالي.", "كوستلبو"),
    ("fr-ar", "Il lit The Atlanta Journal.", "يقرأ Atalnta Journal.", "Atalnta"),
    ("ar-en", "يعيش في لومبوك.", "He lives in Lobmok.", "Lobmok"),
    ("ar-fr", "يعيش في ليفينغستون.", "Il vit à Livinsgton.", "Livinsgton"),
    ("fr-ar", "Elle a vu Dilokrit Pattavee.", "رأت ديلوكريت هنا.", "Pattavee in the"),
    ("fr-ar", "Il vit à San Francisco.", "يعيش في سان.", "Francisco in the"),
    # an Arabic sentence that breaks off
    ("fr-ar", "Le séisme de Lombok a fait dix morts.", "قتل الزلزال في، عشرة أشخاص.", "في،"),
    ("fr-ar", "Il est arrivé à Kigali.", "وصل إلى.", "إلى."),
    ("fr-ar", "Il cite Bernard Kouchner.", "يستشهد بقول \"\".", "missing"),
    ("fr-ar", "Il cite Dupont, Durand, Petit.", "يستشهد بدوبون،، وبوتي.", "،،"),
]  # fmt: skip


@pytest.mark.parametrize(("pair", "source", "target", "word"), BAD)
def test_bad_names_are_found(pair: str, source: str, target: str, word: str) -> None:
    assert word in "; ".join(_alarms(pair, source, target))


HINTS = [
    ("fr-en", "Hier, Brahim Zniber a parlé.", "Zniber spoke yesterday.", 1),
    ("fr-en", "Il a vu Brahim Zniber.", "He saw Zniber.", 1),
    ("en-fr", "They drove through Flatland.", "Ils ont traversé la région.", 1),
    ("fr-en", "Il siège au Dakota, à Pierre.", "He sits in S.D. and Pierre.", 0),
    ("fr-en", "Il siège à Bismarck.", "He sits in N.D.", 1),
]


@pytest.mark.parametrize(("pair", "source", "target", "count"), HINTS)
def test_what_translators_leave_out_is_information(
    pair: str, source: str, target: str, count: int
) -> None:
    found = _found(pair, source, target)
    assert [f.severity for f in found] == ["info"] * count


def test_finding_says_what_a_waiver_names_and_where() -> None:
    target = "He lives in Kiagli."
    (finding,) = _found("fr-en", "Il vit à Kigali.", target)
    assert finding.about == "Kigali → Kiagli"
    assert target[finding.start : finding.end] == "Kiagli"
    (lost,) = _found("fr-en", "Il vit à Kigali.", "He lives there.")
    assert (lost.about, lost.start) == ("Kigali", -1)


@pytest.mark.parametrize(
    ("name", "other", "slip"),
    [
        ("centre", "center", False),
        ("centres", "centers", False),
        ("fire", "fier", True),
        ("bachar", "bashar", False),
        ("tolstoi", "tolstoy", False),
        ("hindou", "hindos", False),
        ("slave", "slavs", False),
        ("sap", "sad", True),
        ("sap", "sav", False),
        ("boots", "boost", True),
        ("kigali", "kigali", False),
        ("obama", "osama", True),
        ("maria", "mario", False),
    ],
)
def test_a_slip_is_what_no_language_writes(name: str, other: str, slip: bool) -> None:
    assert slipped(name, other) is slip


def _across(pair: str, rows: list[tuple[str, str]]) -> list[str]:
    lock = Lock(Glossary(), Pair(*pair.split("-")))
    units = [Unit(source, target) for source, target in rows]
    return [f.message for _, f in names_across.findings(units, lock) if f.severity != "info"]


_REST_AR = [(f"La phrase {n} est là.", f"هذه جملة رقم {n}.") for n in range(5)]
_REST = [(f"La phrase {n} est là.", f"Here is sentence {n}.") for n in range(5)]
LIVINGSTON = [
    ("Il a vu Livingston jouer.", "شاهد مباراة ليفينغستون."),
    ("Elle aime Livingston.", "تحب ليفينغستون كثيرا."),
]


def test_one_rendering_is_clean() -> None:
    assert _across("fr-ar", [*LIVINGSTON, *_REST_AR]) == []
    more = [("Il a quitté Livingston.", "غادر وليفينغستون.")]
    assert _across("fr-ar", [*LIVINGSTON, *more, *_REST_AR]) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Les gens de Livingston.", "أهل مدينة الليفينغستونيين."),  # an inflection
        ("Le train de Livingston part.", "يغادر القطار من هناك."),  # too few to say it is missing
        ("Un Livingston.", "لا شيء."),
    ],
)
def test_inflections_and_other_words_are_no_second_rendering(source: str, target: str) -> None:
    assert _across("fr-ar", [*LIVINGSTON, (source, target), *_REST_AR]) == []


def test_a_second_rendering_that_sounds_like_the_name_is_found() -> None:
    rows = [*LIVINGSTON, ("Il a quitté Livingston.", "غادر ليفنجستون."), *_REST_AR]
    assert _across("fr-ar", rows) == ["Livingston: ليفنجستون here, ليفينغستون elsewhere"]
    rows = [
        ("Il a vu Kavanaugh.", "He saw Kavanaugh."),
        ("Elle aime Kavanaugh.", "She loves Kavanaugh."),
        ("On hait Kavanaugh.", "They hate Kavanagh."),
        *_REST,
    ]
    assert _across("fr-en", rows) == ["Kavanaugh: Kavanagh here, Kavanaugh elsewhere"]


def test_few_units_have_no_habits() -> None:
    rows = [*LIVINGSTON, ("Il a quitté Livingston.", "غادر ليفنجستون.")]
    assert _across("fr-ar", rows) == []


def test_names_whose_ending_changes_are_clean_between_latin_languages() -> None:
    rows = [
        ("Il a vu Bismarck.", "He saw Bismarck."),
        ("Elle aime Bismarck.", "She loves Bismarck."),
        ("Les rues de Bismarck.", "The Bismarckian streets."),
        *_REST,
    ]
    assert _across("fr-en", rows) == []


KEPT = [
    ("Il vit à Kigali.", "يعيش في كيغالي."),
    ("Elle aime Kigali.", "تحب كيغالي."),
    ("On parle de Kigali.", "يتحدثون عن كيغالي."),
]


def test_a_name_kept_everywhere_but_in_one_unit_is_found() -> None:
    lacking = ("On quitte Kigali demain.", "نسافر معهم.")
    assert _across("fr-ar", [*KEPT, lacking, *_REST_AR]) == [
        "Kigali: missing here, kept in 3 other units"
    ]


def test_a_name_missing_in_two_units_is_a_habit() -> None:
    lacking = [("On quitte Kigali demain.", "نسافر معهم."), ("On voit Kigali ici.", "نراها هنا.")]
    assert _across("fr-ar", [*KEPT, *lacking, *_REST_AR]) == []


def test_drafts_are_not_compared() -> None:
    lock = Lock(Glossary(), Pair("fr", "ar"))
    units = [Unit(source, target, fuzzy=True) for source, target in [*KEPT, *_REST_AR]]
    assert list(names_across.findings(units, lock)) == []
