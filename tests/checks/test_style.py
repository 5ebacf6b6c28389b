"""What only a whole article shows, and what it settles of its units' findings."""

from __future__ import annotations

from newstranslate.checks import style
from newstranslate.model import Unit

SOURCES = [f"Le berger garde la source numéro {n}." for n in range(12)]


def told(units: list[Unit]) -> list[tuple[str, str, str, str]]:
    """Return (source of the unit or empty, check, severity, message) of each finding."""
    return [
        (unit.source if unit else "", finding.check, finding.severity, finding.message)
        for unit, finding in style.findings(units)
    ]


def sentences(lost: int, of: int, kind: str = "paragraph") -> list[Unit]:
    """Return units of which the first `lost` lack their final stop."""
    ends = ["" if n < lost else "." for n in range(of)]
    return [
        Unit(SOURCES[n], f"The shepherd guards spring number {n}{ends[n]}", kind=kind)
        for n in range(of)
    ]


def test_a_clean_article_has_nothing_to_say() -> None:
    assert told(sentences(0, 12)) == []
    assert style.excused(sentences(0, 12)) == frozenset()
    assert told([]) == []
    assert told([Unit("Le berger.", "")]) == []


def test_one_or_two_missing_stops_are_the_units_own() -> None:
    units = sentences(2, 12)
    assert told(units) == []
    assert style.excused(units) == frozenset()


def test_three_missing_stops_are_one_warning_and_the_units_are_excused() -> None:
    units = sentences(3, 12)
    assert told(units) == [("", "ending", "warning", "no final stop in 3 of 12 sentences")]
    assert style.excused(units) == {(unit.key, "ending") for unit in units[:3]}


def test_a_habit_of_the_article_is_a_hint() -> None:
    assert told(sentences(6, 12)) == [("", "ending", "info", "no final stop in 6 of 12 sentences")]


def test_headings_and_cells_count_for_nothing() -> None:
    units = sentences(6, 6, kind="table cell") + sentences(2, 12)
    assert told(units) == []


def test_the_first_unit_of_a_plain_file_is_its_title() -> None:
    units = sentences(1, 5, kind="")
    assert style.excused(units) == {(units[0].key, "ending")}
    assert style.excused(sentences(1, 5)) == frozenset()


def test_two_habits_in_one_article_are_one_hint() -> None:
    units = [
        Unit("Il pleut, dit-il.", "تمطر, قال."),
        Unit("Il vente, dit-il.", "تهب الريح، قال."),
        Unit("Il neige, dit-il.", "يسقط الثلج، قال."),
    ]
    message = "mixed conventions in one article: Latin comma in 1 unit, Arabic comma in 2"
    assert told(units) == [("", "typography", "info", message)]


def test_each_mix_is_named() -> None:
    units = [
        Unit("L’eau « claire »...", 'L\'eau "claire"...'),
        Unit("L’eau « froide »…", "L’eau “froide”…"),
    ]
    ((_, check, severity, message),) = told(units)
    assert (check, severity) == ("typography", "info")
    assert "straight quotes in 1 unit, printed quotes in 1" in message
    assert "straight apostrophe in 1 unit, printed apostrophe in 1" in message
    assert "three dots in 1 unit, ellipsis in 1" in message


def test_habits_that_do_not_mix() -> None:
    assert told([Unit("Il vente.", "« A “b” c »"), Unit("Il neige.", "« d »")]) == []
    assert told([Unit("Il vente.", "https://example.org/a'b"), Unit("Il neige.", "l’eau")]) == []
    assert told([Unit("1,5", "بلغ 1,5 في المائة، قال")]) == []


def test_a_quotation_over_units_is_balanced() -> None:
    units = [
        Unit("« Il pleut depuis trois jours », dit-il.", "“It has rained for three days."),
        Unit("Rien ne sèche.", "Nothing dries."),
        Unit("« Nous attendons », ajoute-t-il.", "“We are waiting,” he added.”"),
    ]
    assert told(units) == []
    assert style.excused(units) == {(units[0].key, "quotes"), (units[2].key, "quotes")}


def test_a_paragraph_may_open_it_again() -> None:
    units = [
        Unit("a b c", "“It has rained for three days."),
        Unit("d e f", "“Nothing dries."),
        Unit("g h i", "We are waiting,” he said."),
    ]
    assert {key for key, _ in style.excused(units)} == {unit.key for unit in units}


def test_a_quotation_that_only_the_source_closes() -> None:
    units = [
        Unit("« Il pleut depuis trois jours.", "“It has rained for three days."),
        Unit("Rien ne sèche », dit-il.", "Nothing dries, he said."),
    ]
    message = "the quotation is not closed in the units around it"
    assert told(units) == [(units[0].source, "quotes", "warning", message)]
    other = [
        Unit("« Il pleut depuis trois jours.", "It has rained for three days."),
        Unit("Rien ne sèche », dit-il.", "Nothing dries,” he said."),
    ]
    message = "the quotation is not opened in the units around it"
    assert told(other) == [(other[1].source, "quotes", "warning", message)]


def test_a_closing_mark_far_away_is_another_quotation() -> None:
    between = [Unit(f"Phrase {n}.", f"Sentence {n}.") for n in range(13)]
    units = [Unit("a", "“It rains."), *between, Unit("b", "Nothing dries,” he said.")]
    assert style.excused(units) == frozenset()


def test_a_unit_without_target_is_no_title_of_a_file() -> None:
    empty = Unit("Le port de Salé rouvre.", " ")
    units = [empty, Unit("Le port rouvre ce lundi.", "The port opens this Monday")]
    assert style.excused(units) == {(units[1].key, "ending")}
