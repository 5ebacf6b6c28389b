"""A waiver silences the finding whose words it names, and no later one."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import pytest

from newstranslate import checks
from newstranslate.checks import waivers
from newstranslate.checks.waivers import Waiver
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit
from tests.test_lock import concept

LOCK = Lock(Glossary(), Pair("fr", "en"))
UNIT = Unit("Le bureau a ouvert en 2007 à Rabat.", "The office opened in 2017 in Rabat.")


def standing(unit: Unit) -> list[tuple[str, str]]:
    return [(f.check, f.about) for f in checks.check_unit(unit, LOCK)]


def with_comment(comment: str, unit: Unit = UNIT) -> Unit:
    return replace(unit, comment=comment)


def noted(unit: Unit) -> Unit:
    """The unit as the next run leaves it."""
    return replace(unit, waived=checks.waiver_notes(unit, LOCK))


def test_finding_names_both_sides() -> None:
    assert standing(UNIT) == [("numbers", "2007 → 2017")]


def test_a_unit_waives_the_finding_that_its_comment_names() -> None:
    (finding,) = checks.check_unit(UNIT, LOCK)
    assert waivers.holds(with_comment("waive numbers ‹2017›: the speaker erred"), finding)
    assert not waivers.holds(with_comment("waive dates ‹2017›: the speaker erred"), finding)


@pytest.mark.parametrize(
    "comment",
    [
        "waive numbers ‹2007 → 2017›: the speaker erred",
        "waive numbers ‹2017›: the speaker erred",
        "waive numbers  ‹2007  →  2017› : the speaker erred",
        "waive numbers: the speaker erred",
        "waive numbers ‹2007 → 2017›: a: b ‹c›",
        "seen by Lina\nwaive numbers ‹2007 → 2017›: at 5: the speaker erred\nand more",
    ],
)
def test_named_finding_is_silenced(comment: str) -> None:
    assert standing(with_comment(comment)) == []
    assert standing(noted(with_comment(comment))) == []


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("waive numbers ‹2007›: so be it", ["numbers", "waiver"]),
        ("waive numbers ‹2007 → 2018›: so be it", ["numbers", "waiver"]),
        ("waive dates ‹2007 → 2017›: so be it", ["numbers", "waiver"]),
        ("waive numbers ‹2007 → 2017›:", ["numbers", "waiver"]),
        ("waive numbers ‹2007 → 2017›", ["numbers", "waiver"]),
        ("waive numbers", ["numbers", "waiver"]),
        ("I waive numbers: no", ["numbers"]),
        ("waive number: no such check", ["numbers", "waiver"]),
        ("waive numbers ‹2007 → 2017: he erred", ["numbers", "waiver"]),
        ("waive numbers <2007 → 2017>: he erred", ["numbers", "waiver"]),
        ("Waive Numbers ‹2007 → 2017›: he erred", ["numbers", "waiver"]),
        ("waive numbers, places: he erred", ["numbers", "waiver"]),
        ("waive it if you like", ["numbers"]),
    ],
)
def test_other_findings_are_reported(comment: str, left: list[str]) -> None:
    assert [check for check, _ in standing(with_comment(comment))] == left


@pytest.mark.parametrize(
    "comment", ["waive numbers ‹2007 → 2017›: he erred", "waive numbers: he erred"]
)
def test_new_wrong_number_is_reported(comment: str) -> None:
    unit = noted(with_comment(comment))
    changed = replace(unit, target="The office opened in 2018 in Rabat.")
    assert ("numbers", "2007 → 2018") in standing(changed)


def test_waiver_of_an_older_file_holds_until_a_run_has_noted_what_it_is_for() -> None:
    unit = with_comment("waive numbers: he erred")
    (line,) = noted(unit).waived
    older = replace(unit, waived=(line.partition(" ‹")[0],))
    assert standing(older) == []
    assert noted(older).waived == (line,)


def test_waiver_ends_with_its_source() -> None:
    unit = noted(with_comment("waive numbers ‹2007 → 2017›: he erred"))
    moved = replace(unit, source="Le bureau a ouvert ici en 2007 à Rabat.", target=unit.target)
    (finding,) = checks.check_unit(moved, LOCK)
    assert finding.message.endswith(checks.ENDED)
    assert noted(moved).waived == unit.waived


def test_two_findings_of_one_check_are_waived_one_by_one() -> None:
    unit = Unit("De 12 à 45 élèves sont partis.", "From 13 to 46 pupils left.")
    words = [about for _, about in standing(unit)]
    one = waivers.waiving(unit, Waiver("numbers", words[0], "a note"))
    assert [about for _, about in standing(one)] == words[1:]
    both = waivers.waiving(one, Waiver("numbers", words[1], "a note"))
    assert standing(both) == []
    assert waivers.unwaiving(both, "numbers", words[1]).comment == one.comment


def test_new_reason_takes_the_place_of_the_old() -> None:
    unit = waivers.waiving(UNIT, Waiver("numbers", "2007 → 2017", "a"))
    again = waivers.waiving(unit, Waiver("numbers", "2007 → 2017", "b\nc"))
    assert again.comment == "waive numbers ‹2007 → 2017›: b c"


def test_words_with_signs_of_the_line_itself_are_written_on_one_line() -> None:
    waiver = Waiver("numbers", "a‹b›\n\u2067c\u2069", "why")
    unit = waivers.waiving(UNIT, waiver)
    (read,) = waivers.given(unit.comment)
    assert read.words == waivers.plain(waiver.words) == "a<b> c"


def test_ended_waiver_without_words_names_nothing_new() -> None:
    unit = with_comment("waive numbers: he erred")
    (line,) = noted(unit).waived
    older = replace(unit, waived=(line.partition(" ‹")[0],))
    moved = replace(older, source="Le bureau a ouvert ici en 2007 à Rabat.")
    assert noted(moved).waived == older.waived


@pytest.mark.parametrize("words", ["", " ‹2007 → 2017›"])
@pytest.mark.parametrize("width", [20, 40, 200])
def test_ended_waiver_whose_reason_another_editor_wrapped_stays_ended(
    words: str, width: int
) -> None:
    reason = "the minister said so himself, and the speech was corrected on the ministry's site"
    unit = noted(with_comment(f"waive numbers{words}: {reason}"))
    lines = textwrap.wrap(reason, width)
    moved = replace(
        unit,
        source="Le bureau a ouvert ici en 2007 à Rabat.",
        comment="\n".join([f"waive numbers{words}: {lines[0]}", *lines[1:], "ask Omar"]),
    )
    (finding,) = checks.check_unit(moved, LOCK)
    assert finding.message.endswith(checks.ENDED)
    assert noted(moved).waived == unit.waived
    assert [waiver.reason for waiver in waivers.of_unit(moved)] == [reason]
    still = replace(moved, source=unit.source)
    (silenced,) = checks.judge(still, LOCK)[1]
    assert silenced[1].reason == reason


def test_new_reason_above_other_lines_is_a_new_waiver() -> None:
    unit = noted(with_comment("waive numbers: he erred\nask Omar"))
    moved = replace(
        unit,
        source="Le bureau a ouvert ici en 2007 à Rabat.",
        comment="waive numbers: it is right\nask Omar",
    )
    assert standing(moved) == []


YEARS = Unit("Le bureau a ouvert en 2007 et 2010.", "It opened in 2007, 2010 and 2017.")


def test_words_of_the_target_alone_name_the_finding_they_were_noted_for() -> None:
    """A number that was added and waived, then stands in the place of the right one."""
    assert standing(YEARS) == [("numbers", "2017")]
    unit = noted(with_comment("waive numbers ‹2017›: a note of the desk", YEARS))
    assert standing(unit) == []
    wrong = replace(unit, target="It opened in 2017 and in 2010.")
    assert ("numbers", "2007 → 2017") in standing(wrong)
    assert noted(wrong).waived == unit.waived


def test_words_of_the_target_alone_are_noted_with_what_they_silence() -> None:
    unit = noted(with_comment("waive numbers ‹2017›: the speaker erred"))
    assert unit.waived[0].endswith(" ‹2007 → 2017›")
    other = replace(
        unit, source=UNIT.source, target="The office opened in 2007 in Rabat, not 2017."
    )
    assert standing(other)[0] == ("numbers", "2017")


def test_words_that_find_nothing_are_noted_as_they_stand() -> None:
    right = replace(UNIT, target="The office opened in 2007 in Rabat.")
    unit = noted(with_comment("waive numbers ‹2017›: for later", right))
    assert ("numbers", "2007 → 2017") in standing(replace(unit, target=UNIT.target))


def test_older_note_of_such_words_holds_until_a_run_names_what_it_is_for() -> None:
    unit = noted(with_comment("waive numbers ‹2017›: the speaker erred"))
    older = replace(unit, waived=(unit.waived[0].partition(" ‹")[0],))
    assert standing(older) == []
    assert noted(older).waived == unit.waived


WHOLE = Unit("Voir (a) et [b], dit-elle à Rabat.", "See (a and [b, she said in Rabat.")


def test_findings_on_the_whole_unit_are_waived_one_by_one() -> None:
    words = [about for check, about in standing(WHOLE) if check == "brackets"]
    assert len(set(words)) == len(words) == 2
    one = noted(waivers.waiving(WHOLE, Waiver("brackets", words[0], "his list")))
    assert [about for check, about in standing(one) if check == "brackets"] == words[1:]


LONG = (
    "Le ministre a dit mardi à Rabat que les travaux du port commenceront au printemps et que "
    "les habitants du quartier seront logés ailleurs pendant deux ans, aux frais de la ville."
)


def test_waived_length_speaks_again_when_much_more_is_cut() -> None:
    unit = Unit(LONG, "The minister said in Rabat works begin in spring.")
    (about,) = [about for check, about in standing(unit) if check == "omission"]
    waived = noted(waivers.waiving(unit, Waiver("omission", about, "cut for the page")))
    assert "omission" not in {check for check, _ in standing(waived)}
    shorter = replace(waived, target="Works begin.")
    assert "omission" in {check for check, _ in standing(shorter)}


def test_older_note_of_a_finding_without_words_still_silences_it() -> None:
    unit = noted(with_comment("waive brackets: his list", WHOLE))
    older = replace(unit, waived=(f"{unit.waived[0].partition(' ‹')[0]} ‹›",))
    assert "brackets" not in {check for check, _ in standing(older)}
    assert noted(older).waived == older.waived


def test_no_finding_of_a_unit_is_without_words() -> None:
    for unit in (WHOLE, Unit(LONG, "Works."), Unit("Un [mot](a) de trop.", "A word too many.")):
        assert all(waivers.plain(about) for _, about in standing(unit))


@pytest.mark.parametrize(
    ("comment", "named"),
    [("waive dates ‹5 → 6›: so be it", "dates ‹5 → 6›"), ("waive dates: so be it", "dates")],
)
def test_an_idle_waiver_is_named_with_its_words(comment: str, named: str) -> None:
    (finding,) = [f for f in checks.check_unit(with_comment(comment), LOCK) if f.check == "waiver"]
    assert finding.about == named
    assert finding.message == f"‘waive {named}’: there is no such finding; remove it"


@pytest.mark.parametrize(
    ("words", "line"),
    [("", "waive numbers: so be it"), ("5 ‹a›", "waive numbers ‹5 <a>›: so be it")],
)
def test_a_waiver_is_written_on_one_line(words: str, line: str) -> None:
    assert waivers.waiving(UNIT, Waiver("numbers", words, " so\nbe it ")).comment == line


def test_a_unit_without_a_target_has_nothing_that_a_waiver_could_name() -> None:
    unit = Unit("Le bureau a ouvert.", "", comment="waive empty: later")
    (line,) = checks.waiver_notes(unit, LOCK)
    assert "‹" not in line


def test_a_glossary_is_asked_for_its_terms() -> None:
    terms = Glossary((concept("iom", "acronym", fr="OIM", en="IOM"),))
    found = checks.check_pair("L’OIM part.", "OIM leaves.", "fr", "en", terms)
    assert [(f.check, f.about) for f in found] == [("terms", "OIM")]
    assert checks.check_pair("L’OIM part.", "OIM leaves.", "fr", "en") == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("waive dates ‹mai›: so be it", "‘waive dates ‹mai›’: there is no such finding; remove it"),
        ("waive dates: so be it", "‘waive dates’: there is no such finding; remove it"),
        ("waive date ‹mai›: so be it", "‘waive date ‹mai›’: no such check; remove it"),
        ("waive dates", "a waiver of dates has no effect; write: waive dates ‹words›: reason"),
    ],
)
def test_a_waiver_of_nothing_says_what_is_wrong_with_it(comment: str, said: str) -> None:
    found = checks.check_unit(with_comment(comment), LOCK)
    assert [finding.message for finding in found] == ["2007 in the source, 2017 here", said]


@pytest.mark.parametrize("check", ["mention", "names", "quotes", "typography"])
def test_a_waiver_of_what_only_an_article_shows_is_not_idle(check: str) -> None:
    assert standing(with_comment(f"waive {check}: so be it")) == [("numbers", "2007 → 2017")]


def test_a_waiver_of_what_only_an_article_shows_is_noted_without_words() -> None:
    unit = Unit("Il dort.", "He “sleeps.", comment="waive quotes: as he said")
    assert [check for check, _ in standing(replace(unit, comment=""))] == ["quotes"]
    assert "‹" not in noted(unit).waived[0]


def test_what_has_no_target_is_empty_unless_it_has_no_source_either() -> None:
    (finding,) = checks.check_pair("Il dort.", " ", "fr", "en")
    assert (finding.check, finding.severity, finding.source) == ("empty", "error", "Il dort.")
    assert checks.check_pair(" ", " ", "fr", "en") == []
    assert checks.judge(Unit("Il dort."), LOCK) == ([], [])


def test_judging_tells_what_is_waived_by_what() -> None:
    unit = with_comment("waive numbers ‹2017›: he erred")
    standing_, waived = checks.judge(unit, LOCK)
    assert standing_ == []
    assert [(f.check, w.words, w.reason) for f, w in waived] == [("numbers", "2017", "he erred")]


def test_two_waivers_with_one_reason_are_noted_each_for_its_own_check() -> None:
    unit = Unit(
        "En 2007, le Maroc a dit oui.",
        "In 2017, Algeria said yes.",
        comment="waive places: as he said\nwaive numbers: as he said",
    )
    once = noted(unit)
    assert [line.partition(" ")[0] for line in once.waived] == ["places", "numbers"]
    assert [line.count("2017") for line in once.waived] == [0, 1]
    assert noted(once).waived == once.waived
    assert standing(once) == []


def test_a_waiver_of_some_words_records_only_the_finding_with_them() -> None:
    unit = Unit("De 2007 à 2012, 3 ports.", "From 2017 to 2012, 4 ports.")
    assert standing(unit) == [("numbers", "2007 → 2017"), ("numbers", "3 → 4")]
    (line,) = checks.waiver_notes(with_comment("waive numbers ‹2017›: so said", unit), LOCK)
    assert "‹2007 → 2017›" in line
    assert "‹3 → 4›" not in line
