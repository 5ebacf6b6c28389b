"""How many words, letters or units a check needs: the last good case, the first bad one."""

from __future__ import annotations

import pytest

from newstranslate.checks import (
    alignment,
    bounds,
    check_pair,
    composites,
    conversion,
    correspondence,
    emphasis,
    exchanged,
    extent,
    foreign_parts,
    form,
    names_lost,
    negation,
    other_languages,
    scripts,
    style,
    transfer,
)
from newstranslate.checks.sounds import sounds
from newstranslate.checks.subject import Subject
from newstranslate.glossary import Glossary
from newstranslate.language import units
from newstranslate.language.bounds import bounds as language_bounds
from newstranslate.language.quantities import quantities
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit


def pair(source: str, target: str) -> Subject:
    return Subject(source, target, (), Lock(Glossary(), Pair("fr", "en")))


def found(
    check: str, source: str, target: str, source_lang: str = "fr", target_lang: str = "en"
) -> list[str]:
    """Return the words that a check marks, or what it is about."""
    some = check_pair(source, target, source_lang, target_lang)
    return [target[one.start : one.end] or one.about for one in some if one.check == check]


# --- what is left in another language ---


@pytest.mark.parametrize(("text", "part"), [
    ("They were dans le port avec them", "dans le port avec"),
    ("They were dans le port with them", None),
    ("They were le port ouvert avec them", "le port ouvert avec"),
    ("They were port ouvert grand avec them", None),
    ("The Parti de la justice et du travail won", None),
    ("The Parti, de la justice et du travail has won", "de la justice et du travail"),
    ("They were dans le port ouvert grand matin pour midi", "dans le port ouvert grand matin pour midi"),
])  # fmt: skip
def test_four_words_in_a_row_are_a_part_in_another_language(text: str, part: str | None) -> None:
    made = foreign_parts.find(text, "en")
    assert (made and text[made[1] : made[2]]) == part


@pytest.mark.parametrize(("words", "lang"), [
    ("بندر از کار است", "fa"), ("بندر چند روز باز", ""), ("پورت باز", ""), ("بندر از روز باز می شود و کار است", "fa"), ("الميناء پورت يفتح في سلا اليوم", ""), ("الميناء في سلا", ""),
])  # fmt: skip
def test_persian_is_told_by_its_letters_and_small_words(words: str, lang: str) -> None:
    assert other_languages._persian(words.split()) == lang


@pytest.mark.parametrize(("words", "lang", "doubtful"), [
    ("der hafen ist wieder offen", "de", False), ("hafen der stadt offen", "", True), ("hafen der stadt", "", False), ("el puerto de la ciudad está abierto", "es", False), ("the harbour opens", "", False),
])  # fmt: skip
def test_two_small_words_tell_a_language(words: str, lang: str, doubtful: bool) -> None:
    assert other_languages._other_language(words.split(), 0, "en") == (lang, doubtful)


@pytest.mark.parametrize(("words", "prose"), [
    ("Le Port De la ville", True), ("Le Port De La ville", False), ("Le Port De La ville est", False),
])  # fmt: skip
def test_prose_has_two_words_of_five_in_lower_case(words: str, prose: bool) -> None:
    assert other_languages._is_prose(words.split()) is prose


@pytest.mark.parametrize(("source", "words", "of_it"), [
    ("Der Hafen ist auf", ["der", "hafen", "ist"], True), ("Der Hafen", ["der", "hafen", "ist", "auf"], False), ("Der Hafen ist", ["der", "hafen", "ist", "auf", "weg"], True),
])  # fmt: skip
def test_more_than_half_of_the_words_are_the_source_s(
    source: str, words: list[str], of_it: bool
) -> None:
    subject = pair(source, "x")
    assert other_languages._is_of_source(subject, words) is of_it
    assert other_languages._is_name_of_source(subject, words, "de") is of_it
    assert not other_languages._is_name_of_source(subject, words, "fr")


@pytest.mark.parametrize(("source", "target", "left"), [
    ("Le port a rouvert.", "Le port a rouvert.", True), ("Port ouvert", "Port ouvert", False), ("Salé Port Rabat", "Salé Port Rabat", False), ("Le port rouvre", "LE PORT ROUVRE", True), ("Salé à Rabat", "Salé à Rabat", False), ("Le film sort.", "The film sort.", False),
    ("Il part dans le port avec lui.", "He leaves dans le port avec him.", True), ("Il part dans le port.", "He leaves dans le port.", False), ("Il part Dans le port avec lui.", "He leaves Dans le port avec him.", False),
])  # fmt: skip
def test_three_words_as_in_the_source_are_untranslated(
    source: str, target: str, left: bool
) -> None:
    made = list(transfer.untranslated(pair(source, target)))
    assert bool(made) is left


@pytest.mark.parametrize(
    ("char", "letter"),
    [
        ("a", True),
        ("ب", True),
        ("5", True),
        ("가", True),
        ("中", False),
        ("ก", False),
        ("-", False),
        ("", False),
    ],
)
def test_letters_of_scripts_with_blanks(char: str, letter: bool) -> None:
    assert emphasis._is_letter(char) is letter


# --- numbers ---


@pytest.mark.parametrize(("count", "taken"), [(59, True), (60, False)])
def test_a_table_of_numbers_is_not_looked_into(count: int, taken: bool) -> None:
    source = "Il mesure 1 m 72"
    subject = pair(source, "He is 1 metre and 72")
    gone = quantities(source, "fr")
    new = quantities("He is 1 metre and 72", "en")
    filler = quantities("99", "en") * (count - len(new))
    left, _ = composites.taken(subject, gone, [*new, *filler])
    assert (left == []) is taken


@pytest.mark.parametrize(("text", "groups"), [
    ("05 22 12 34 56", {"0522123456": 5}), ("0522-12-34", {"05221234": 3}), ("05.22.12.34.56", {"0522123456": 5}), ("+212 522 12 34 56", {"212522123456": 4}), ("1,5 million", {}), ("12-3456", {"123456": 2}), ("12-345", {}), ("123456", {"123456": 1}),
    ("0522 et 123456", {"123456": 1}), ("05 22, 12 34", {}), ("3,5 et 05 22 12", {"052212": 3}), ("deux 05 22 12", {"052212": 3}), ("٠٥ ٢٢ ١٢", {"052212": 3}),
])  # fmt: skip
def test_six_digits_with_one_mark_between_are_a_number_in_groups(
    text: str, groups: dict[str, int]
) -> None:
    found = composites._groups(quantities(text, "fr"), text)
    assert {digits: len(group) for digits, group in found.items()} == groups


@pytest.mark.parametrize(("source", "target", "same"), [
    ("Tél. 05 22 12 34 56", "Tel. 0522123456", True), ("Tél. 05 22 12 34 56", "Tel. 05 22 12 34 56", False), ("Tél. +212 522 12", "Tel. +21252212", True), ("Tél. 212 52 212", "Tel. 21252212", False), ("De 2018-2019", "Of 20182019", False),
])  # fmt: skip
def test_only_a_telephone_number_may_be_grouped_otherwise(
    source: str, target: str, same: bool
) -> None:
    sides = quantities(source, "fr"), quantities(target, "en")
    left = composites.without_regrouped(pair(source, target), *sides)
    assert left == (([], []) if same else sides)


@pytest.mark.parametrize(("text", "whole"), [
    ("He is 6 feet and 2 inches.", "feet and 2 inches"), ("He is 6 feet plus 2 inches.", "inches"), ("A baby of 7 lb 3 oz.", "lb 3 oz"), ("He weighs 10 stone 4 lb.", "stone 4 lb"), ("A wall of 6 feet, 2 miles away.", "miles"), ("He is 6 miles and 2 inches off.", "inches"),
])  # fmt: skip
def test_a_measure_is_completed_by_the_next_smaller_unit(text: str, whole: str) -> None:
    *_, last = units.measures(text, "en")
    measure = conversion._whole(last.quantity, conversion._wholes(text, "en"))
    assert measure is not None
    assert text[measure.start : measure.end] == whole


@pytest.mark.parametrize(("text", "bounded"), [
    (f"at least {'a' * 20} 12", True), (f"at least {'a' * 21} 12", False), ("at least, 12", False), ("at least 5 or 12", False),
    (f"12 {'a' * 31} or more", True), (f"12 {'a' * 32} or more", False), ("12. or more", False), ("12 and 5 or more", False),
])  # fmt: skip
def test_a_bound_stands_near_its_number(text: str, bounded: bool) -> None:
    found = bounds._bounded(language_bounds(text, "en"), text, "en")
    assert ("12" in [number.text for number, _ in found]) is bounded


@pytest.mark.parametrize(("text", "numbers"), [
    ("G7 et 12 pays", ["12"]), ("Le G7 et 12 pays", ["12"]), ("AB-7 et 12 pays", ["12"]), ("7 et 12 pays", ["7", "12"]), ("Le 2019-04-03, 12 pays", ["12"]),
])  # fmt: skip
def test_the_number_of_a_name_is_not_exchanged(text: str, numbers: list[str]) -> None:
    assert [one.quantity.text for one in exchanged._numbers(text, "fr")] == numbers


@pytest.mark.parametrize(("source", "target", "flipped"), [
    ("Au minimum, il faut deux témoins.", "At most, two witnesses are needed.", True),
    ("Au minimum, il faut deux témoins.", "At most, two witnesses are needed. Ten, or more, came.", True),
    ("Au minimum, il faut deux témoins. Dix, ou moins, sont venus.", "At most, two witnesses are needed.", True),
    ("Au minimum, il faut deux témoins.", "At most, at least, two witnesses are needed.", False),
])  # fmt: skip
def test_a_bound_behind_its_number_is_none_of_the_sentence(
    source: str, target: str, flipped: bool
) -> None:
    sides = language_bounds(source, "fr"), language_bounds(target, "en")
    assert (bounds._by_sentence(*sides) is not None) is flipped


@pytest.mark.parametrize(("run", "lower", "title"), [
    ("le port du nord", 3, True), ("le port du nord ouvre", 4, False), ("Le port du nord ouvre", 4, True), ("la mer", 2, False),
])  # fmt: skip
def test_a_title_of_the_source_begins_with_a_capital_or_is_short(
    run: str, lower: int, title: bool
) -> None:
    subject = pair("Il cite le port du nord ouvre. Le port du nord ouvre", "x")
    assert scripts._is_title(run, ["mot"] * lower, subject) is title


def test_a_price_with_another_separator_has_another_currency_too() -> None:
    subjects = [
        ("Il a payé 1,500 € ici.", "He paid $1,500 here."),
        ("Il a payé 5 € ici.", "He paid $5 here."),
    ]
    for source, target in subjects:
        made = check_pair(source, target, "fr", "en")
        assert [one.about for one in made if one.check == "currency"] == ["euro → dollar"]


def test_a_date_in_digits_is_no_weekday() -> None:
    made = check_pair("Il part lundi (03/04/2019).", "He leaves on Monday.", "fr", "en")
    assert {one.check for one in made} == {"numbers"}


# --- sentences and their lengths ---


@pytest.mark.parametrize(("text", "bounds"), [
    ("Le port rouvre.", 1), ("Le port rouvre. Il pleut.", 2), ("Le port rouvre", 1), ("Il part. demain", 1), ("Oui! Non", 2), ("Oui !Non", 2), ("Oui… Non", 2), ("« Oui.» Il part.", 2), ("« Oui. » Il part.", 1),
])  # fmt: skip
def test_sentences_are_parted_before_a_capital(text: str, bounds: int) -> None:
    assert len(extent._bounds(text)) == bounds


@pytest.mark.parametrize(("source", "target", "score"), [
    ("Un, deux, trois, quatre.", "One two three four.", 0.6), ("Un, deux.", "One two.", 0.3), ("Un.", "One, two, three, four.", -0.6), ("Un. Deux.", "One two.", 1.2), ("Un", "One.", -3.0),
])  # fmt: skip
def test_marks_that_are_gone_speak_for_an_omission(source: str, target: str, score: float) -> None:
    assert extent._lost_marks(pair(source, target)) == pytest.approx(score)


@pytest.mark.parametrize(
    ("source", "target", "share"),
    [("a" * 100, "a" * 44, "40 %"), ("a" * 100, "a" * 46, "50 %"), ("a" * 100, "a" * 200, "200 %")],
)
def test_lengths_are_told_in_tenths(source: str, target: str, share: str) -> None:
    assert extent._share(pair(source, target)) == share


@pytest.mark.parametrize(("length", "told"), [(25, True), (24, False)])
def test_a_length_tells_from_twenty_five_characters(length: int, told: bool) -> None:
    assert (extent._length_deviation("a" * length, "a", "fr", "en") != 0.0) is told


@pytest.mark.parametrize(("source", "kind", "sentence"), [
    ("Le port rouvre lundi.", "paragraph", True), ("Le port rouvre.", "paragraph", False), ("Le port rouvre lundi", "paragraph", False), ("Le port rouvre lundi etc.", "paragraph", False), ("Le port rouvre lundi ?", "paragraph", True),
])  # fmt: skip
def test_a_sentence_ends_in_a_stop_behind_four_words(
    source: str, kind: str, sentence: bool
) -> None:
    assert form.ends_as_sentence(source, kind) is sentence


@pytest.mark.parametrize(("name", "text", "heard"), [
    ("livingston", "وقال غوردن", False), ("livingston", "ليفينغستون", True), ("livingston", "ليفينغستونوالوزيرالسابقللتجارةالخارجية", True), ("livingston", "لفنغستن", True), ("aoui", "وقال غوردن", True),
])  # fmt: skip
def test_a_name_is_heard_in_a_word_it_is_glued_to(name: str, text: str, heard: bool) -> None:
    assert names_lost._may_occur(name, sounds(text)) is heard


@pytest.mark.parametrize(("words", "weak"), [
    ("they refuse", 1), ("they {denied} refuse", 0), ("they {denied} ever refuse", 0), ("they {denied} ever once refuse", 1), ("refuse {denied}", 1),
])  # fmt: skip
def test_a_word_of_refusal_that_is_denied_denies_nothing(words: str, weak: int) -> None:
    text = words.format(denied=negation._DENIED)
    assert negation._implied_negations(text, "en", ("carrier",)) == weak


# --- what one text has of another ---


@pytest.mark.parametrize(("word", "text", "kind"), [
    ("Rabat", "à Rabat", "name"), ("Rabat", "Rabat dort", "word"), ("Rab", "à Rab", "name"), ("Ra", "à Ra", ""), ("Rab", "Oui. Rab dort", ""), ("Rabat", "Oui. « « Rabat", "word"), ("Rabat", "Oui.  « « Rabat", "name"), ("quais", "les quais", "word"), ("quai", "le quai", ""),
])  # fmt: skip
def test_an_anchor_is_a_name_or_a_word_of_five_letters(word: str, text: str, kind: str) -> None:
    assert correspondence._kind(word, text, text.index(word), "fr") == kind
    assert correspondence._kind(word, text, text.index(word), "ar") == ""


def test_words_of_one_consonant_have_no_skeleton() -> None:
    assert correspondence._skeletons(correspondence._read("أو لا يا بيت", "ar")) == {"BT"}


@pytest.mark.parametrize(("words", "glued"), [(["ا" * 22], False), (["ا" * 23], True), ([], False)])
def test_words_of_more_than_twenty_two_letters_run_together(words: list[str], glued: bool) -> None:
    assert correspondence.is_glued(words) is glued


@pytest.mark.parametrize(("source", "target", "other"), [
    ("À Rabat, Lina Alami a compté 12 morts, 45 blessés et 118 bateaux lundi.", "Parliament adopted the budget after midnight.", True),
    ("Alami 12 45", "Parliament adopted the budget after midnight.", False),
    ("À Rabat, Lina Alami a compté 12 morts, 45 blessés et 118 bateaux lundi.", "In Rabat, Lina Alami counted 12 dead, 45 injured and 118 boats on Monday.", False),
])  # fmt: skip
def test_a_target_that_shares_nothing_is_another_sentence(
    source: str, target: str, other: bool
) -> None:
    found = list(alignment.alignment(pair(source, target)))
    assert bool(found) is other


# --- a whole article ---


def _units(count: int, lost: int) -> list[Unit]:
    return [
        Unit(
            f"Le port {n} rouvre lundi.",
            f"Port {n} reopens on Monday{'' if n < lost else '.'}",
            kind="paragraph",
        )
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("count", "lost", "severity"), [(7, 3, "warning"), (6, 3, "info"), (7, 2, None), (3, 3, "info")]
)
def test_three_missing_stops_are_said_once(count: int, lost: int, severity: str | None) -> None:
    units = _units(count, lost)
    made = [one.severity for unit, one in style.findings(units) if one.check == "ending"]
    assert made == ([severity] if severity else [])
    assert len([check for _, check in style.excused(units) if check == "ending"]) == (
        lost if severity else 0
    )


@pytest.mark.parametrize(("between", "closed"), [(11, True), (12, False)])
def test_a_quotation_runs_over_twelve_units(between: int, closed: bool) -> None:
    units = [
        Unit("« Un", "“One"),
        *(Unit(f"Mot {n}", f"Word {n}") for n in range(between)),
        Unit("Deux »", "Two”"),
    ]
    settled = {key for key, check in style.excused(units) if check == "quotes"}
    assert settled == ({units[0].key, units[-1].key} if closed else set())


@pytest.mark.parametrize(("targets", "mixed"), [
    (["قال, نعم", "قال، نعم"], True), (["قال، نعم", "قال، لا"], False), (["1 000", "١٢"], True), (["l'un", "l’autre"], True), (["Un...", "Deux…"], True), (["«Un»", "“Deux”"], True), (["«Un “deux”»"], False), (['"Un"', "«Deux»"], True),
])  # fmt: skip
def test_two_habits_in_one_article(targets: list[str], mixed: bool) -> None:
    assert bool(style._mixed(targets)) is mixed


@pytest.mark.parametrize(("source", "target", "marked"), [
    ("Le mur fait 40 km, le pont 40 km.", "The wall is 40 miles, the bridge 40 miles.", ["miles"]), ("Le mur fait 40 km, le pont 30 km.", "The wall is 40 miles, the bridge 30 miles.", ["miles", "miles"]),
])  # fmt: skip
def test_a_unit_is_marked_once(source: str, target: str, marked: list[str]) -> None:
    assert found("units", source, target) == marked


def test_a_quotation_is_said_to_be_open_only_where_the_source_s_runs_over_units() -> None:
    running = [Unit("« Un", "“One"), Unit("Deux »", "Two”")]
    lost = [Unit("« Trois", "Three”"), Unit("Quatre »", "Four”")]
    other = [Unit("Cinq", "Five”")]
    assert [
        unit.source
        for unit, one in style.findings([*running, *lost, *other])
        if unit and one.check == "quotes"
    ] == ["« Trois", "Quatre »"]
