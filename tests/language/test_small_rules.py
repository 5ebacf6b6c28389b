"""Rules of one function each: what goes in, what comes out."""

from __future__ import annotations

import re

import pytest

from newstranslate.formats import labels
from newstranslate.language import (
    arabic,
    bidi,
    clock,
    concepts,
    detect,
    folding,
    letter_names,
    numerals,
    regional,
    scripts,
    spelling,
)
from newstranslate.language.calendar import feasts, months_by_name, relative
from newstranslate.language.lexicon import Lexicon, phrase_pattern, plain
from newstranslate.language.names import determined


@pytest.mark.parametrize(
    ("lang", "script"),
    [
        ("fr-CA", "Latn"),
        ("ar-MA", "Arab"),
        ("de", "Latn"),
        ("ru", "Cyrl"),
        ("ur", "Arab"),
        ("zh-TW", "Hant"),
        ("zh-SG-x", "Hans"),
        ("pa-PK", "Arab"),
        ("sr", "Cyrl"),
        ("sr-Latn", "Latn"),
        ("xx", "Latn"),
    ],
)
def test_a_script_is_that_of_the_tag_of_the_file_or_of_cldr(lang: str, script: str) -> None:
    assert scripts.script(lang) == script


@pytest.mark.parametrize(
    ("lang", "capitals"),
    [("fr", True), ("ru", True), ("hy", True), ("ar", False), ("ps", False), ("th", False)],
)
def test_names_have_capitals_where_the_script_has(lang: str, capitals: bool) -> None:
    assert spelling.has_capitals(lang) is capitals


def test_languages_with_a_file_by_script() -> None:
    assert scripts.languages("Latn") == ("fr", "en", "es")
    assert scripts.languages("Arab") == ("ar",)


@pytest.mark.parametrize(
    ("word", "bare", "prefix"),
    [
        ("والمنظمة", "المنظمة", "و"),
        ("للمنظمة", "المنظمة", "ل"),
        ("وللمنظمة", "المنظمة", "ول"),
        ("المنظمة", "المنظمة", ""),
        ("منظمات", "المنظمة", ""),
        ("بكتاب", "كتاب", "ب"),
    ],
)
def test_proclitics_are_taken_off_and_put_back(word: str, bare: str, prefix: str) -> None:
    assert arabic.proclitic(word, bare) == prefix
    if prefix:
        assert arabic.attach(prefix, bare) == word


@pytest.mark.parametrize(
    ("word", "short"),
    [("ولم", ("لم",)), ("بلا", ("لا",)), ("وبلا", ("لا",)), ("لم", ()), ("كلام", ()), ("سلم", ())],
)
def test_words_of_two_letters_behind_proclitics(word: str, short: tuple[str, ...]) -> None:
    assert arabic.short_forms(word) == short


@pytest.mark.parametrize(
    ("letters", "glued"), [("ا" * 15, False), ("ا" * 16, True), ("a" * 16, False)]
)
def test_longer_arabic_words_are_two(letters: str, glued: bool) -> None:
    assert arabic.glued(["و", letters]) is glued


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("المدرسة", {"مدرسه", "مدرس"}),
        ("مهاجرون", {"مهاجرون", "مهاجر"}),
        ("وزير", {"وزير", "زير"}),
    ],
)
def test_nouns_that_a_word_may_inflect(word: str, found: set[str]) -> None:
    assert found <= arabic.noun_forms(arabic.fold(word))


@pytest.mark.parametrize(
    ("text", "phrase", "spans"),
    [
        ("L’été à Fès", "ete", [(2, 5)]),
        ("L’été à Fès", "ETE  A", [(2, 7)]),
        ("été été", "été", [(0, 3), (4, 7)]),
        ("aaa", "aa", [(0, 2)]),
        ("مُدَرِّسة", "مدرسة", [(0, 9)]),
        ("كتابُ", "كتاب", [(0, 5)]),
        ("un  deux", "un deux", [(0, 8)]),
        ("été", "", []),
        ("été", "hiver", []),
    ],
)
def test_places_of_a_phrase(text: str, phrase: str, spans: list[tuple[int, int]]) -> None:
    assert folding.spans(text, phrase) == spans


@pytest.mark.parametrize(
    ("words", "word", "letter"),
    [
        ("تي تي في", "تي", True),
        ("من من", "من", False),
        ("في في البيت", "في", False),
        ("سي في في", "في", True),
        ("سي قناة في في", "في", True),
        ("سي قناة جديدة في في", "في", False),
        ("في في قناة سي", "في", True),
        ("في في قناة جديدة سي", "في", False),
        ("إن إن في في", "في", False),  # other words too prove nothing
    ],
)
def test_doubled_letters_of_an_acronym(words: str, word: str, letter: bool) -> None:
    assert letter_names.spelt(words.split(), word) is letter


@pytest.mark.parametrize(
    ("text", "at", "article"),
    [("voir la Terre", 8, True), ("les Rangers", 4, True), ("voir Paris", 5, False), ("l’Union", 2, True)],
)  # fmt: skip
def test_articles_before_a_name(text: str, at: int, article: bool) -> None:
    assert determined(text, at, "fr") is article


@pytest.mark.parametrize(
    ("text", "lang", "days"),
    [
        ("hier et demain", "fr", 2), ("il rit", "fr", 0), ("yesterday and today", "en", 2),
        ("اليوم وأمس", "ar", 2), ("ayer", "es", 1),
    ],
)  # fmt: skip
def test_days_by_their_distance(text: str, lang: str, days: int) -> None:
    assert relative(text, lang) == days


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [("le Vendredi saint", "fr", ["Vendredi saint"]), ("on Good Friday", "en", ["Good Friday"]), ("vendredi", "fr", [])],
)  # fmt: skip
def test_names_with_a_weekday(text: str, lang: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in feasts(text, lang)] == names


def test_months_by_name_in_any_language() -> None:
    months = months_by_name()
    assert [months[name] for name in ("janvier", "march", "diciembre", "يوليوز")] == [1, 3, 12, 7]


@pytest.mark.parametrize(
    ("text", "lang", "may"),
    [
        ("à 9 heures", "fr", True), ("le chat dort", "fr", False), ("at 9:30", "en", True),
        ("at 9:3", "en", False), ("in the morning", "en", True), ("a: b", "en", False),
    ],
)  # fmt: skip
def test_texts_that_may_name_a_time(text: str, lang: str, may: bool) -> None:
    assert clock.may_name_time(text, text.split(), lang) is may


@pytest.mark.parametrize(
    ("text", "astray"),
    [
        ("قال \u2066OIM\u2069, HCR ذلك", ["HCR"]),
        ("قال OIM, HCR ذلك", ["OIM", "HCR"]),
        ("\u2066+212 5\u2069 اليوم", []),
        ("5, 6", []),
    ],
)
def test_runs_astray_are_found_as_without_isolates(text: str, astray: list[str]) -> None:
    assert [text[start:end] for start, end in bidi.misplaced(text)] == astray


def test_addresses_among_the_runs_astray() -> None:
    text = "زر https://a.ma/ و @alami و +212 5"
    assert [text[start:end] for start, end in bidi.addresses(text)] == ["https://a.ma/", "@alami"]


@pytest.mark.parametrize(
    ("word", "known"),
    [("مدرسة", True), ("والمدارس", True), ("يكتبون", True), ("ساركوزي", False), ("في", False)],
)
def test_words_of_the_arabic_vocabulary(word: str, known: bool) -> None:
    assert concepts.is_arabic_word(word) is known


TABLE = {"refuse": "refus* non loin_de", "accept": "accept* oui", "far": "au-delà"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("il refuse", {"refuse"}), ("refus", {"refuse"}), ("ref", set()), ("il en est loin de tout", {"refuse"}),
        ("loin, de", set()), ("de loin", set()), ("oui et non", {"accept", "refuse"}), ("au-delà", {"far"}),
        ("ouïe", set()), ("ouie", set()), ("accepter", {"accept"}),
    ],
)  # fmt: skip
def test_kinds_of_words_stems_and_phrases(text: str, kinds: set[str]) -> None:
    lexicon = Lexicon("fr", TABLE)
    assert lexicon.of(text) == kinds
    assert {kind for kind in TABLE if lexicon.first(kind, text)} == kinds


def test_one_word_and_its_kinds() -> None:
    lexicon = Lexicon("fr", TABLE)
    assert lexicon.has("Refusé", "refuse")
    assert not lexicon.has("Refusé", "accept")
    assert lexicon.names(lexicon.mask(["oui", "non"])) == {"accept", "refuse"}
    assert lexicon.names(lexicon.possible(["de"])) == {"refuse"}
    assert lexicon.phrases("refuse", "loin de, loin de") == ["loin de", "loin de"]
    assert lexicon.phrases("accept", "loin de") == []


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("يرفض", True),
        ("سيرفض", True),
        ("وسترفضه", True),
        ("الرفض", False),
        ("رفض", False),
        ("يرحل", False),
    ],
)
def test_the_prefixes_of_the_arabic_imperfect(word: str, found: bool) -> None:
    assert Lexicon("ar", {"refuse": "~رفض*"}).has(word, "refuse") is found


def test_arabic_phrases_take_proclitics() -> None:
    lexicon = Lexicon("ar", {"far": "بعيد_عن"})
    assert lexicon.of(plain("وبعيد عن البيت", "ar")) == {"far"}
    assert lexicon.of(plain("بعيد البيت عن", "ar")) == set()
    assert phrase_pattern(["a_b*"], "fr") == r"(?<!\w)(?:a\s+b\w*)(?!\w)"


@pytest.mark.parametrize(
    ("words", "fewest", "answer"),
    [(5, 20, None), (20, 20, "fr"), (20, 21, None), (4, 4, "fr")],
)
def test_languages_are_detected_from_enough_words(
    words: int, fewest: int, answer: str | None
) -> None:
    text = " ".join(("le juge a parlé longtemps hier soir avec la presse " * 3).split()[:words])
    found = detect.detect(f"{text} https://exemple.ma/une-adresse-a-part", fewest)
    assert (found[0] if found else None) == answer


@pytest.mark.parametrize(
    ("word", "noun", "forms"),
    [
        ("مدرسات", "مدرسات", "مدرس مدرسات"),
        ("جزيئات", "جزييات", "جزي جزيي جزييات"),
        ("مهاجروهم", "مهاجروهم", "مهاجر مهاجرو مهاجروهم"),
        ("كتابين", "كتابين", "تاب تابين كتاب كتابين"),
        ("الوزارة", "وزار", "وزار وزاره"),
        ("ماء", "ما", "ما ماء"),
        ("أيام", "ايام", "ايام"),
        ("عام", "عام", "عام"),
        ("به", "به", "به"),
        ("الم", "الم", "الم"),
    ],
)
def test_what_a_word_may_be_an_inflection_of_and_nothing_else(
    word: str, noun: str, forms: str
) -> None:
    folded = arabic.fold(word)
    assert arabic.noun(folded) == noun
    assert arabic.noun_forms(folded) == frozenset(forms.split())


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("زار +212 5 37 أمس", ["+212 5 37"]),
        ("زار \u2066+212 5 37\u2069 أمس +212 5 38", ["+212 5 38"]),
        ("OIM, HCR هنا", ["OIM", "HCR"]),
        ("\u2066OIM\u2069, \u2066HCR\u2069 هنا", []),
        ("زار OIM أمس", []),
        ("زار C++ أمس", ["C++"]),
        ("زار 45-B/2026 و 5G أمس", ["45-B/2026"]),
    ],
)
def test_runs_that_show_in_a_wrong_place_but_where_they_are_isolated(
    text: str, runs: list[str]
) -> None:
    assert [text[start:end] for start, end in bidi.misplaced(text)] == runs


@pytest.mark.parametrize(
    ("lang", "direction"),
    [
        ("ar", "rtl"),
        ("ar-MA", "rtl"),
        ("he", "rtl"),
        ("ckb", "rtl"),
        ("az-Arab", "rtl"),
        ("fr", "ltr"),
        ("es-MX", "ltr"),
        ("ta", "ltr"),
    ],
)
def test_languages_are_written_from_one_side(lang: str, direction: str) -> None:
    assert bidi.direction(lang) == direction


@pytest.mark.parametrize(
    ("tag", "region"), [("ar-MA", "MA"), ("ar", ""), ("ar-Arab", ""), ("ar-Arab-EG", "EG"), ("fr-MA", "")]
)  # fmt: skip
def test_the_region_of_an_arabic_tag(tag: str, region: str) -> None:
    assert regional.region(tag) == region


@pytest.mark.parametrize(
    ("tag", "word"),
    [
        ("en", "en-GB"), ("ar", "ar-SA"), ("fr", "fr-FR"), ("es", "es-ES"), ("pt", "pt-BR"),
        ("en-US", "en-US"), ("es-419", "es-419"), ("zh-Hant", "zh-Hant-TW"),
    ],
)  # fmt: skip
def test_word_gets_a_language_with_a_region(tag: str, word: str) -> None:
    assert regional.with_region(tag) == word


@pytest.mark.parametrize(
    ("kind", "lang", "title"),
    [("tip", "fr", "Conseil"), ("TIP", "es", "Consejo"), ("danger", "ar-MA", "خطر"),
     ("tip", "de", "Tip"), ("details", "fr", "")],
)  # fmt: skip
def test_the_title_of_an_admonition_is_in_its_language(kind: str, lang: str, title: str) -> None:
    assert labels.label(kind, lang) == title


def test_a_text_in_a_language_without_times_may_name_one() -> None:
    assert clock.may_name_time("um drei", ["um", "drei"], "de")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le 3/4 à Rabat", True),
        ("le 3/4 des voix", False),
        ("le 3/4/2019", False),
        ("le 0/5 à Rabat", False),
        ("le 13/14 à Rabat", False),
        ("le 3/45 à Rabat", False),
    ],
)
def test_a_day_and_a_month_with_a_stroke_are_no_fraction(text: str, day: bool) -> None:
    match = re.search(r"\d+/\d+", text)
    assert match is not None
    assert numerals.is_day(text, *match.span(), "fr") is day
