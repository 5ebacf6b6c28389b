"""What checks ask of two texts before they report: anchors, open quotations, final stops, slips.

Tables of texts and answers, each count at both sides of its edge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from newstranslate.checks import (
    alignment,
    broken_numbers,
    correspondence,
    extent,
    form,
    names,
    names_of_places,
    negation,
    policy,
    quotes,
    transfer,
)
from newstranslate.checks.names import slipped
from newstranslate.checks.subject import Subject
from newstranslate.config import Config
from newstranslate.glossary import Glossary
from newstranslate.language import facts
from newstranslate.language.quantities import quantities
from newstranslate.lock import Lock
from newstranslate.model import Finding, Pair


def subject(source: str, target: str, pair: str = "fr-en", kind: str = "") -> Subject:
    lock = Lock(Glossary(), Pair(*pair.split("-")))
    return Subject(source, target, lock.uses(source), lock, kind)


# --- anchors of a text in another ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("pair", "text", "other", "found"),
    [
        ("fr-en", "Le ministre a vu 12 écoles", "The minister saw 12 schools", "+meaning +meaning +number +meaning"),
        ("fr-en", "Le ministre a vu 12 écoles", "The cat saw 13 dogs", "-meaning +meaning -number -meaning"),
        ("fr-en", "Hier Driss Benhaddou chante", "Yesterday Driss Benhaddou sings", "+meaning +name +name +meaning"),
        ("fr-en", "Hier Driss Benhaddou chante", "Yesterday they sing", "+meaning -name -name +meaning"),
        ("fr-en", "un hexagone bleuté", "a hexagon", "+word -word"),
        ("fr-en", "Hexagone bleuté", "a hexagon", "+word -word"),
        ("fr-en", "Oui. Hexagone bleuté", "a hexagon", "+word -word"),
        ("fr-en", "Oui, Hexagone bleuté", "a hexagon", "+name -word"),
        ("fr-en", "un chat", "a cat", ""),
        ("fr-ar", "Hier Driss Benhaddou chante", "غنى إدريس بنحدو أمس", "+meaning +name +name -meaning"),
        ("fr-ar", "un hexagone bleuté", "سداسي أزرق", ""),
        ("ar-fr", "زار الوزير 12 مدرسة", "Le ministre a visité 12 écoles", "+meaning +meaning +number +meaning"),
        ("fr-ar", "Hier Driss chante", "غنوا لإدريس أمس", "+meaning +name -meaning"),
        ("fr-ar", "Hier Driss chante", "غنوا لسعيد أمس", "+meaning -name -meaning"),
        ("ar-fr", "زار الوزير بإدريس", "Le ministre a vu Driss", "-meaning +meaning"),
        ("fr-en", "Ici Bo vit", "Here Bo lives", "+meaning"),
        ("fr-en", "Ici Boa vit", "Here Boa lives", "+name +meaning"),
        ("fr-en", "12 chats", "twelve cats", "+number -word"),
        ("fr-en", "a b c", "a b c", ""),
        ("fr-en", "dans un an", "in a year", "+meaning"),  # small words occur in every sentence
        ("fr-ar", "Ici Berlin dort", "تنام مرلين هنا", "+name"),  # three of four consonants
        ("fr-ar", "Ici Berlin dort", "تنام مرليناس هنا", "-name"),
        ("fr-ar", "Ici Léo dort", "ينام لو هنا", "-name"),  # one consonant
        ("fr-ar", "Ici Berlinale dort", "ينام Berlusconi هنا", "-name"),  # not by the first letters
    ],
)  # fmt: skip
def test_anchors_speak_for_and_against(pair: str, text: str, other: str, found: str) -> None:
    lang, other_lang = pair.split("-")
    evidence = correspondence.evidence(text, lang, other, other_lang)
    said = " ".join(f"{'-' if item.weight < 0 else '+'}{item.kind}" for item in evidence)
    assert said == found


@pytest.mark.parametrize(
    ("pair", "anchor", "found", "lost"),
    [
        ("fr-en", "ministre", 2.0, -1.0), ("fr-ar", "ministre", 2.0, -1.0),
        ("fr-en", "12", 2.5, -3.4), ("fr-ar", "12", 2.5, -3.4),
        ("fr-en", "à Driss", 1.4, -2.5), ("fr-ar", "à Driss", 1.2, -1.2),
        ("fr-en", "hexagone", 2.7, -0.4),
    ],
)  # fmt: skip
def test_how_much_an_anchor_speaks(pair: str, anchor: str, found: float, lost: float) -> None:
    other = "The minister saw 12 hexagons, Driss." if pair == "fr-en" else "رأى الوزير 12 إدريس"
    for text, weight in ((other, found), ("", lost)):
        (item,) = correspondence.evidence(anchor, "fr", text, pair[-2:])
        assert item.weight == pytest.approx(weight, abs=0.06)


@pytest.mark.parametrize(
    ("pair", "answer"),
    [("fr-en", True), ("fr-ar", True), ("fr-fr", False), ("fr-de", False), ("de-fr", False), ("fr-fr-CA", False)],
)  # fmt: skip
def test_texts_are_compared_whose_languages_are_known(pair: str, answer: bool) -> None:
    lang, _, other = pair.partition("-")
    assert correspondence.comparable(lang, other) is answer


@pytest.mark.parametrize(("letters", "glued"), [(22, False), (23, True)])
def test_a_longer_word_is_a_line_whose_blanks_were_lost(letters: int, glued: bool) -> None:
    assert correspondence.is_glued(["a", "x" * letters]) is glued


# --- another sentence ----------------------------------------------------------------------------


SAID = "Le ministre de la Santé a ouvert hier un hôpital neuf à Oujda avec des médecins."
OTHER = "Police arrested three suspects near the museum after a long chase on the motorway."


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        (SAID, OTHER, True),
        (SAID, "Yesterday the health minister opened a new hospital in Oujda with doctors.", False),
        (SAID, "Police arrested suspects.", False),  # too few words
        (SAID, f"{OTHER} Santé, médecins, Oujda.", False),  # three words of both
        ("Le ministre parle.", OTHER, False),
    ],
)
def test_another_sentence_shares_nothing(source: str, target: str, found: bool) -> None:
    assert bool(list(alignment.alignment(subject(source, target)))) is found


# --- quotations and brackets ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("", 0), ("(a)", 0), ("(a", 1), ("((a)", 1), ("a)", 0), ("le chat)", 1), ("(a))", 1),
        (")(", 2), ("12) oui", 0), ("; 12) oui", 0), ("iv) oui", 0), ("; iv) oui", 0),
        ("le 12) oui", 1), ("rires :) et ;-)", 0), ("[a] (b", 1), ("b) oui ; c) non", 0),
    ],
)  # fmt: skip
def test_brackets_that_stay_open(text: str, open_: int) -> None:
    assert quotes.still_open(text, "(", ")") == open_


@pytest.mark.parametrize(
    ("text", "unbalanced", "opens"),
    [
        ("« oui »", False, False), ("« oui", True, True), ("oui »", True, False),
        ("“oui”", False, False), ("“oui", True, True), ("oui”", True, False), ("”oui“", False, False),
        ('"oui"', False, False), ('"oui', True, True), ('oui"', True, False), ("„oui“", False, False),
        ("6'2\"", False, False), ("33°58'30\" et \"oui", False, False),
        ('il dit "oui" et "non', True, True), ('oui" et "non"', True, False),
    ],
)  # fmt: skip
def test_quotations_that_stay_open(text: str, unbalanced: bool, opens: bool) -> None:
    assert (quotes.unbalanced(text), unbalanced and quotes.opens(text)) == (unbalanced, opens)


# --- final stops ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "kind", "ends"),
    [
        ("Le juge a parlé.", "", True),
        ("Le juge parle.", "", False),  # three words may be a title
        ("Le juge a parlé", "", False),
        ("Le juge a parlé.", "paragraph", True),
        ("Le juge a parlé.", "heading 2", False),
        ("Le juge a parlé.", "caption", False),
        ("Le juge a parlé, etc.", "", False),
        ("Le juge a vu J. L.", "", False),
        ("Le juge a vu le no.", "", False),
        ("Le juge a vu le piano.", "", True),
        ("Le juge a dit « oui. »", "", True),
    ],
)
def test_sources_that_end_as_sentences(source: str, kind: str, ends: bool) -> None:
    assert form.ends_as_sentence(source, kind) is ends


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("Le juge a parlé.", "The judge spoke", "."),
        ("Le juge a parlé !", "The judge spoke", "!"),
        ("Le juge a-t-il parlé hier ?", "Did the judge speak", "?"),
        ("Le juge a parlé.", "The judge spoke!", ""),
        ("Le juge a parlé.", "The judge spoke.”", ""),
        ("Le juge a parlé.", "The judge spoke:", ""),
        ("Le juge a dit « oui. »", "The judge said “yes”", ""),
        ("Le juge a dit « oui. »", "The judge said yes", "."),
        ("Le juge a dit « oui ».", "The judge said “yes”", "."),
    ],
)
def test_stops_that_are_lost(source: str, target: str, lost: str) -> None:
    assert form.lost_stop(source, target) == lost


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The judge", "judge"),
        ("The judge »", "judge"),
        ("The A4 *judge*", "judge"),
        ("“”", ""),
        ("", ""),
    ],
)
def test_the_last_word_is_marked(text: str, span: str) -> None:
    assert text[slice(*form._last_word(text))] == span


@pytest.mark.parametrize(
    ("words", "loops"),
    [
        ("a a a", True), ("a a b a a", False), ("a b a b a b", True), ("a b a b", False),
        ("a b a b a c", False), ("x a b c a b c a b c y", True), ("a b c d e f " * 3, True),
        ("a b c d e f g " * 3, False), ("a b c", False), ("", False),
    ],
)  # fmt: skip
def test_up_to_six_words_that_run_three_times(words: str, loops: bool) -> None:
    assert form._has_loop(words.split()) is loops


# --- words left as they are ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "target", "left"),
    [
        ("il est parti dans la nuit", "he left dans la nuit noire", ""),
        ("il est parti dans la nuit", "he est parti dans la night", "est parti dans la"),
        ("il vit dans la ville", "he lives dans la ville", ""),
        ("il vit dans la ville rose", "he lives dans la ville rose", "dans la ville rose"),
        ("Le Monde de la Culture", "Le Monde de la Culture won", ""),
        ("gros chat noir dort", "the gros chat noir dort", ""),  # no small word of French
        ("petit chat on dort", "the petit chat on dort", ""),  # “on” is English, too
        ("à l’Union des Arts et du Cuir", "the Union des Arts et du Cuir", ""),
        ("Le conseil a élu Mme Diallo", "today Le conseil a élu Mme Diallo", "conseil a élu Mme"),
        ("car la COVID est à nos portes", "for la COVID est à the gates", "la COVID est à"),
        ("il dort", "il dort", ""),
    ],
)
def test_source_words_in_a_row(source: str, target: str, left: str) -> None:
    found = [finding.about for finding in transfer.untranslated(subject(source, target))]
    assert found == [left] * bool(left)


@pytest.mark.parametrize(
    ("words", "four"), [("a b c d x", True), ("a b c x d", False), ("a b c", False), ("", False)]
)
def test_four_shared_words_in_a_row(words: str, four: bool) -> None:
    assert transfer._in_a_row("abcd", words.split()) is four


@pytest.mark.parametrize(
    ("source", "target", "numbers"),
    [
        ("3/4 des 12 pays", "4/3 of 12 countries", ["4/3", "12"]),
        ("3/4", "4/3", ["4/3"]),
        ("2 500 pays, 12 ans", "2 5 00 countries, 12 years", ["2 5 00", "12"]),
        ("12 pays, 2 500 ans", "12 countries, 2 5 00 years", ["12", "2 5 00"]),
        ("2 500 pays", "2 5 0 countries", ["2", "5", "0"]),
        ("4 pays", "3/12 countries", ["3", "12"]),
        ("0 pays", "0/5 countries", ["0", "5"]),
        ("2 pays", "two 2 countries", ["two", "2"]),
        ("3,5 pays", "3 5 countries", ["3", "5"]),
        ("L’A380 vole", "The A 3 80 flies", ["3", "80"]),  # part of a name
    ],
)
def test_parts_of_a_broken_number_are_joined(source: str, target: str, numbers: list[str]) -> None:
    found = broken_numbers.joined(quantities(target, "en"), quantities(source, "fr"), target)
    assert [one.text for one in found] == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je pars hier", 1),
        ("Je pars", 0),
        ("Le Grand Bal", 0),
        ("JE PARS HIER", 0),
        ("ok ko or", 0),
    ],
)
def test_a_target_that_is_its_source(text: str, found: int) -> None:
    assert len(list(transfer.untranslated(subject(text, text)))) == found


# --- slips of names ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "other", "slip"),
    [
        ("benali", "bemali", False),  # m and n are alike
        ("benali", "begali", True),
        ("benali", "genali", False),  # the first letter
        ("benali", "bneali", True),
        ("benali", "benail", True),
        ("benali", "bnelai", False),
        ("benali", "benali", False),
        ("benali", "benalis", False),
        ("leo", "lef", True), ("lee", "lef", False), ("le", "lf", False), ("rama", "rame", False),
        ("ramas", "ramat", False),  # an ending
        ("alexandre", "alexander", False),
        ("potable", "posable", False),
    ],
)  # fmt: skip
def test_one_letter_or_two_swapped(name: str, other: str, slip: bool) -> None:
    assert slipped(name, other) is slip


@pytest.mark.parametrize(
    ("name", "other", "more"),
    [
        ("Al", "All", False), ("Ali", "Alli", True), ("Sid", "Sidd", True),
        ("Sisi", "Sissi", False), ("Lysa", "Lyssa", False), ("Lisba", "Lissba", True),
        ("Fiat", "Friat", False),  # four letters
        ("Rabat", "Rambat", True), ("Rabat", "Rabnat", True), ("Rabat", "Rabant", False),
        ("Rabat", "Rabatn", False), ("Rabat", "Rambant", False), ("Rabat", "Rabat", False),
        ("Pencer", "Spencer", False),  # the first letter
        ("Tobruk", "Tobrouk", False), ("Hôpital", "Hospital", False), ("Hopital", "Hospital", True),
    ],
)  # fmt: skip
def test_a_consonant_more_makes_another_name(name: str, other: str, more: bool) -> None:
    assert names._has_extra_letter(name, other) is more
    assert names._has_extra_letter(other, name) is more


@pytest.mark.parametrize(
    ("pair", "source", "target", "word"),
    [
        ("fr-en", "Il vit en Argentine.", "He lives in Agrentina.", "Agrentina"),
        ("fr-en", "Il vit en Argentine.", "He lives in agrentina.", ""),
        ("fr-en", "Il vit en Argentine.", "He lives in Argentina.", ""),
        ("fr-en", "Il vit au Mali.", "He lives in Mlai.", ""),  # too short
        ("fr-ar", "Il vit en Argentine.", "يعيش في الأرجنتين.", ""),
        ("fr-ar", "Il vit en Argentine.", "يعيش في الأجرنتين.", "الأجرنتين"),
        ("fr-ar", "Il vit en Belgique.", "يعيش في بلجيما.", "بلجيما"),
        ("fr-ar", "Il vit en Belgique.", "يعيش في بلغيكا.", ""),  # ج and غ are written for each other
        ("fr-ar", "Il vit en Amérique.", "يعيش في أميركا.", ""),
    ],
)  # fmt: skip
def test_countries_misspelt(pair: str, source: str, target: str, word: str) -> None:
    found = [slip.word for slip in names_of_places.misspelt(subject(source, target, pair))]
    assert found == [word] * bool(word)


# --- what a project decides ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "path", "severity"),
    [
        ("error", "ar/a.po", "error"),
        ("warning", "ar/a.po", "warning"),  # milder than usual stays so
        ("error", "ar/sport/a.po", "info"),
        ("warning", "ar/sport/a.po", "info"),
        ("info", "ar/sport/a.po", "info"),
        ("error", "ar/court/a.po", "off"),
    ],
)
def test_severity_of_a_path(found: str, path: str, severity: str) -> None:
    config = Config(
        checks_paths={
            "ar/sport/*": {"places": "info"},
            "ar/court/*": {"places": "off"},
            "*": {"terms": "info"},
        }
    )
    assert policy.severity(config, path, Finding("places", found, "x")) == severity


def test_severity_of_a_project() -> None:
    config = Config(checks_severity={"places": "warning"})
    assert policy.severity(config, "a.po", Finding("places", "error", "x")) == "warning"
    assert policy.severity(config, "a.po", Finding("numbers", "error", "x")) == "error"


# --- lengths -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pair", "size", "short", "short_headline", "long"),
    [
        ("fr-en", 25, 6, 3, 65), ("fr-en", 100, 42, 32, 159), ("fr-en", 300, 144, 115, 428),
        ("fr-ar", 25, 3, 2, 78), ("fr-ar", 100, 31, 21, 167), ("fr-ar", 300, 108, 81, 437),
        ("en-fr", 100, 60, 46, 213), ("en-ar", 100, 41, 30, 175), ("ar-fr", 100, 58, 41, 278),
        ("ar-en", 100, 53, 40, 222), ("fr-es", 100, 45, 34, 188),
    ],
)  # fmt: skip
def test_lengths_that_are_too_short_or_too_long_whatever_is_said(
    pair: str, size: int, short: int, short_headline: int, long: int
) -> None:
    def text(length: int, end: str = ".") -> str:
        return "x" * (length - 1) + end

    def reported(check: Callable[[Subject], Iterator[Finding]], length: int, end: str = ".") -> int:
        return len(list(check(subject(text(size, end), text(length, end), pair))))

    assert [reported(extent.omission, short + more) for more in (0, 1)] == [1, 0]
    assert [reported(extent.omission, short_headline + more, "x") for more in (0, 1)] == [1, 0]
    assert [reported(extent.addition, long + more) for more in (-1, 0)] == [0, 1]


def test_the_length_of_a_short_source_tells_nothing() -> None:
    short = subject("x" * 24, "x")
    assert list(extent.omission(short)) == []
    assert list(extent.addition(subject("x" * 24, "x" * 400))) == []


def test_a_target_without_blanks_is_not_searched_for_a_negation() -> None:
    source = "Le ministre ne vient pas."
    assert [f.check for f in negation.check(subject(source, "يأتي الوزير.", "fr-ar"))] == [
        "negation"
    ]
    assert list(negation.check(subject(source, "يأتيالوزيرالجديداليوم.", "fr-ar"))) == []


@pytest.mark.parametrize(
    ("source", "target", "shared"),
    [
        ("ministre école eau", "minister school water", 3),
        ("ministre école eau", "minister school cat", 2),
        ("ministre école eau", "minister minister minister", 1),
        ("ministre école eau", "cat dog", 0),
        ("Rabat Salé Fès", "Rabat Salé Fez", 0),
        ("", "minister", 0),
    ],
)
def test_texts_share_meanings(source: str, target: str, shared: int) -> None:
    assert facts.shared_meanings(source, "fr", target, "en") == shared


def test_a_target_of_another_length_is_shown_with_both() -> None:
    source = "Le pont a rouvert lundi à Rabat, après de longs travaux que la ville attendait."
    (short,) = extent.omission(subject(f"{source} {source}", "Donaudampfschifffahrtsgesellschaft"))
    assert (str(short.message), short.about) == (
        "much shorter than the source: 34 for 159 characters",
        "20 %",
    )
    (long,) = extent.addition(subject(source, f"{source} " * 4))
    assert str(long.message) == "much longer than the source: 319 for 79 characters"
