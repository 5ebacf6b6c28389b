"""Names between Latin script and Arabic, which writes them by their sound; countries."""

from __future__ import annotations

import pytest

from newstranslate.checks import names_by_sound
from newstranslate.checks.names import check
from newstranslate.checks.names_by_sound import ordinary_arabic
from newstranslate.checks.sounds import sounds
from newstranslate.language.names import capitals
from newstranslate.language.skeleton import skeleton
from tests.checks.subjects import subject


def _alarms(pair: str, source: str, target: str) -> str:
    found = check(subject(pair, source, target))
    return "; ".join(f.message for f in found if f.severity != "info")


FIRST_WORDS = [
    ("fr-ar", "Plutôt que d’attendre, il part.", "بدلا من الانتظار، رحل."),
    ("fr-ar", "Stress au travail : que faire ?", "ضغوط الأسرة والعمل: ما العمل؟"),
    ("fr-ar", "Brandir un drapeau suffit.", "برنادر العلم يكفي."),
    ("fr-ar", "Fredonner apaise les bébés.", "فردونير يهدئ الرضع."),
    ("ar-fr", "بدلا من ذلك، رحل.", "Plutôt que cela, il est parti."),
    ("en-ar", "Modelling the spread takes time.", "المتعلق بالانتشار يستغرق وقتا."),
]
ORDINARY = [
    ("fr-ar", "Selon le Sénateur Dupont, c’est fini.", "استمر الأمر، وفق دوبون."),
    ("en-ar", "The former Speaker came in second.", "حل السابق ثانيا."),
    ("en-ar", "He won the Electoral vote.", "فاز بأصوات والجنرال."),
    ("fr-ar", "Il a vu le Sternum en image.", "شاهد سترنوما رائعا."),
    ("fr-ar", "Le roi Ethereld est là.", "الملك هنا بدرجات."),
    ("en-ar", "The Mongol army left.", "غادر الجيش المغولية."),
    ("en-ar", "Tests in Belgrum go on.", "تستمر الاختبارات بلجرمية."),
    ("fr-ar", "Le clan Sabikov est puni.", "عوقب السابق كله."),
]
TITLES = [
    ("fr-ar", "Les « Panama Papers » ont fuité.", "تسربت وثائق بنما."),
    ("fr-ar", "Il regarde Fox Business Network.", "يشاهد شبكة فوكس بيزنس."),
    ("fr-ar", "Il dirige Microsoft Research.", "يدير مايكروسوفت للأبحاث."),
    ("fr-ar", "Il a visité Victoria Falls.", "زار شلالات فيكتوريا."),
    ("fr-ar", "Il travaille chez Goldman Holdings.", "يعمل لدى غولدمان القابضة."),
    ("fr-ar", "Il a lu Boston Herald hier.", "قرأ صحيفة بوسطن أمس."),
    ("fr-ar", "Il a quitté la Toronto Zorblat.", "غادر تورونتو."),
]
LETTERS = [
    ("fr-ar", "Il parle sur Alpha TV, à Kigali.", "يتحدث في كيغالي على قناة ألفا تي في."),
    ("en-ar", "She works for ITV, says Kabbaj.", "تعمل في أي تي في، كما يقول قباج."),
    ("en-ar", "He quoted CCTV on Monday.", "نقل عن سي سي تي في."),
    ("fr-ar", "Il cite Kabbaj ici.", "يتعامل مع، أو يختلف عن، قباج."),
    ("fr-ar", "Il cite Kabbaj ici.", "يأتي من، وإلى، بلد قباج."),
    ("fr-ar", "Il cite Kabbaj ici.", "عن 2.5 في المئة قال قباج من.5 شيئا."),
]
FAMILIES = [
    ("fr-ar", "Le roi François-Joseph régnait.", "كان الملك فرانز جوزيف يحكم."),
    ("fr-ar", "Il admirait Marc Antoine.", "كان معجبا بمارك أنطونيو."),
    ("fr-ar", "C’est Guillaume qui règne.", "ويليام هو الذي يحكم."),
    ("fr-ar", "L’empereur Frédéric est mort.", "مات الإمبراطور فريدريش."),
    ("fr-ar", "Le pape Grégoire est mort.", "مات البابا غريغوريوس."),
    ("fr-ar", "Le philosophe Aristote écrit.", "يكتب الفيلسوف أرسطو."),
    ("fr-ar", "Le saint Augustin écrit.", "يكتب القديس أغسطينوس."),
    ("fr-ar", "Le tsar Nicolas est mort.", "مات القيصر نيقولا."),
    ("fr-ar", "Il cite Laurent de Médicis.", "يستشهد بلورينزو دي ميديشي."),
    ("fr-ar", "L’apôtre Matthieu écrit.", "يكتب الرسول متى."),
    ("fr-ar", "Il a vu Constantin régner.", "رأى قسطنطين يحكم."),
    ("fr-en", "C’est Guillaume qui règne.", "William reigns."),
    ("fr-en", "Il cite Étienne et Jérôme.", "He quotes Stephen and Hieronymus."),
    ("en-fr", "They read Plutarch and Homer.", "Ils lisent Plutarque et Homère."),
    ("en-fr", "King Ferdinand met Isabella.", "Le roi Fernand a vu Isabelle."),
]
SPELLINGS = [
    ("fr-ar", "Il cite Joseph Schenck ici.", "يستشهد بجوزيف شنيك هنا."),
    ("fr-ar", "Il aime Weeknd beaucoup.", "يحب ويكيند كثيرا."),
    ("fr-ar", "Il vit au Maroc.", "يعيش في المغرب."),
    ("fr-ar", "Il vit en Angleterre.", "يعيش في إنكلترا."),
    ("fr-ar", "Il vit en Amérique.", "يعيش في أميركا."),
    ("fr-ar", "Il parle des Brésiliens.", "يتحدث عن البرازيليين."),
    ("fr-ar", "Il vient du Brésil.", "يأتي من البرازيل، بلد كرة القدم."),
    ("ar-en", "قتل الأمريكيين.", "The Native Americans were killed."),
    ("fr-ar", "Il vit à Lomé au Togo.", "يعيش هناك منذ عام."),
    ("fr-ar", "Il vient de Chine.", "يأتي بصيف جميل."),
    # left in Latin script, beside an Arabic word of like sound
    # written as two words
    ("fr-ar", "Il vit à Pyongyang.", "يعيش في بيونغ يانغ."),
    ("fr-ar", "Il vit à Pyongyang.", "يعيش في مدينة بيونغ يانج."),
    ("ar-fr", "يعيش في بيونغ يانغ.", "Il vit à Pyongyang."),
    ("fr-ar", "Il regarde la chaîne Telma.", "يشاهد قناة Telma مع من لديهم وقت."),
    ("ar-fr", "يشاهد قناة Telma مع من لديهم وقت.", "Il regarde la chaîne Telma."),
]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [*FIRST_WORDS, *ORDINARY, *TITLES, *LETTERS, *FAMILIES, *SPELLINGS],
)
def test_good_names_are_clean(pair: str, source: str, target: str) -> None:
    assert _alarms(pair, source, target) == ""


BAD = [
    # a first word that is a name: another follows, or it occurs again
    ("fr-ar", "Lombok Tengah se relève.", "تنهض لومبكو تنغاه.", "لومبكو"),
    ("fr-ar", "Lombok se relève ; il aime Lombok.", "تنهض لومبكو، وهو يحبها.", "لومبكو"),
    ("fr-ar", "Il vit à Pyongyang.", "يعيش في بيونغ يناغ.", "بيونغ"),
    # inside a sentence
    ("fr-ar", "Il a vu Simpson.", "رأى سيبمسون.", "سيبمسون"),
    ("fr-ar", "Il vit à Baltimore.", "يعيش في بالتيكور.", "بالتيكور"),
    ("fr-ar", "Elle a battu Sharapova.", "فازت على شاراوبفا.", "شاراوبفا"),
    ("fr-ar", "Il parle de Netanyahou.", "يتحدث عن نتنقاهو.", "نتنقاهو"),
    ("en-ar", "He praised Salvini.", "أشاد بسافليني.", "سافليني"),
    ("en-ar", "She met Zuckerberg.", "التقت زوكربيسغ.", "زوكربيسغ"),
    ("ar-en", "يعيش في لومبوك.", "He lives in Lobmok.", "Lobmok"),
    ("ar-fr", "رأى سيبمسون.", "Il a vu Simpson.", "سيبمسون"),
    # part of a person's name
    ("fr-ar", "Il cite Dilokrit Pattavee.", "يستشهد بديلوكريت.", "Pattavee"),
    ("fr-ar", "Il cite Marcel Toubon.", "يستشهد بمارسيل.", "Toubon"),
    # countries
    ("fr-ar", "Il vit au Maroc.", "يعيش في المغبر.", "Maroc in the source, المغبر"),
    ("fr-ar", "Il vit en Afrique.", "يعيش في أرفيقيا.", "أرفيقيا"),
    ("fr-ar", "Il vit en Turquie.", "يعيش في تريكا.", "تريكا"),
    ("fr-ar", "Il vit au Luxembourg.", "يعيش في لوكسمبورل.", "لوكسمبورل"),
    ("fr-ar", "Il parle finnois.", "يتحدث الفنلدنية.", "الفنلدنية"),
    ("en-ar", "She lives in Algeria.", "تعيش في الجزارئ.", "الجزارئ"),
    ("en-fr", "She lives in Germany.", "Elle vit en Allemgane.", "Allemgane"),
    ("ar-en", "تعيش في المغرب.", "She lives in Moorcco.", "Moorcco"),
    # a sentence that breaks off
    ("fr-ar", "Il vit à Kigali.", "يعيش في، منذ عام.", "في،"),
    ("fr-ar", "Il vit à Kigali.", "وصل وإلى.", "وإلى."),
    ("fr-ar", "Il cite Kabbaj ici.", "تحدث مع (حول).", "حول)"),
    # replaced
    ("en-fr", "He quoted Zniber.", "Il a cité Lindqvist.", "Zniber in the source, Lindqvist"),
    ("en-fr", "He quoted Albert Zniber.", "Il a cité Albert Lindqvist.", "Zniber in the source"),
]


@pytest.mark.parametrize(("pair", "source", "target", "word"), BAD)
def test_bad_names_are_found(pair: str, source: str, target: str, word: str) -> None:
    assert word in _alarms(pair, source, target)


def test_a_misspelt_country_is_reported_once() -> None:
    assert _alarms("fr-en", "Il vit à Kigali.", "He lives in Kiagli.").count("Kiagli") == 1


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("Simpson", "SMBSN"), ("Karim", "KRM"), ("Lina", ""), ("simpson", "SMBSN"),
        ("iPhone", ""), ("ONU", ""), ("McCain", ""), ("OMalley", ""),
        ("Sénateur", ""),  # has a translation
    ],
)  # fmt: skip
def test_names_of_three_consonants_are_heard(name: str, sound: str) -> None:
    assert names_by_sound._sound(name, "fr") == sound


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Lombok se lève", [False]), ("Lombok Tengah se lève", [True, True]), ("Lombok, Tengah se lève", [False, True]),
        ("Lombok dort. Il aime Lombok", [True, True]), ("Lombok dort. Lombok rêve", [False, False]),
        ("Lombok dort. Il aime Tengah", [False, True]), ("Lombok Léo se lève", [False, True]), ("Lombok", [False]),
    ],
)  # fmt: skip
def test_a_first_word_is_a_name_beside_another_or_where_it_occurs_again(
    text: str, certain: list[bool]
) -> None:
    names = capitals(text, "fr")
    assert [names_by_sound._is_certain(at, names, "fr") for at in range(len(names))] == certain


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("simpson", "رأى سيبمسون", "سيبمسون"),  # swapped
        ("simpson", "رأى سيمبتون", "سيمبتون"),  # another letter
        ("simpson", "رأى سيمبتون وسيبمسون", "سيمبتون"),
        ("simpson", "رأى سيمبسون", None),
        ("simpson", "رأى سيبمسون وسيمبسون", None),
        ("simpson", "رأى شيئا", None),
        ("karim", "رأى كريب", None),  # four letters
        ("frederic", "رأى فريدريغ", "فريدريغ"),
        ("frederic", "رأى فريدريغ وفريدريش", None),  # a name of the same family
    ],
)
def test_a_form_with_one_other_letter_misspells_a_name(
    name: str, text: str, form: str | None
) -> None:
    words = sounds(text)
    index = names_by_sound._misspelling(name, skeleton(name), words)
    assert (index if index is None else words.forms[index]) == form


@pytest.mark.parametrize(
    ("source", "target", "marked"),
    [
        ("Il vit à Rabat avec Simpson.", "يعيش في الرباط مع سيبمسون.", ["سيبمسون"]),
        ("Il a vu Zniber et Simpson.", "رأى سيبمسون.", ["سيبمسون"]),
        ("Il a vu Simpson et Lombok.", "رأى Simpson وقرب لومبكو.", ["لومبكو"]),
        ("Il a vu Simpson et Simpson.", "رأى سيبمسون وسيبمسون.", ["سيبمسون"]),
        ("Il a vu Simpson.", "رأى Simpson مع سيبمسون.", []),
        ("Il a vu Simpson et Simpton.", "رأى سيمبتون.", []),  # the other name
        ("Il vit à Pyongyang.", "يعيش في بيونغ يانغ.", []),  # two words
    ],
)
def test_a_misspelling_is_marked_once(source: str, target: str, marked: list[str]) -> None:
    found = names_by_sound.misspelt(capitals(source, "fr"), "fr", target)
    assert [word.text for _, word in found] == marked


@pytest.mark.parametrize(
    ("word", "form", "name", "ordinary"),
    [
        ("بالتيكور", "بالتيكور", "baltimore", False),
        ("البرتا", "البرتا", "alberta", False),
        ("سيبمسون", "سيبمسون", "simpson", False),
        ("بدرجات", "درجات", "dargat", True),  # of the vocabulary
        ("سترنوماً", "سترنوما", "sternum", True),  # nunation
        ("بلجرمية", "بلجرميه", "belgrum", True),  # an adjective
        ("لمتشبات", "لمتشبات", "metchabt", True),  # a plural
        ("الكلتونر", "الكلتونر", "electron", False),
        ("الصتغوف", "صتغوف", "stugov", True),  # the article
        ("والصتغوف", "صتغوف", "stugov", True),
    ],
)
def test_ordinary_words_of_arabic(word: str, form: str, name: str, ordinary: bool) -> None:
    assert ordinary_arabic(word, form, name) is ordinary
