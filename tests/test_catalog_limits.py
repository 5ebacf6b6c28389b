"""Small rules of catalogues, each with its last good case and its first bad one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from newstranslate import catalog
from newstranslate.catalog import (
    comments,
    corrections,
    merging,
    plain,
    po,
    serialiser,
    successors,
    three_way,
    twins,
    updating,
)
from newstranslate.catalog.successors import Rules
from newstranslate.catalog.xliff import marks, notes, parsing, taking, version1, version2
from newstranslate.errors import InputError
from newstranslate.model import Article, Catalogue, Segment, State, Unit

_PATH = Path("story.po")
_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


# --- files as we write them, and as others do ---


@pytest.mark.parametrize("entry", [
    '#. paragraph\n#: articles/story.md:3\nmsgid "Le port rouvre."\nmsgstr "The port reopens."',
    '#. paragraph\n#: articles/story.md:3\n#: articles/story.md:9\nmsgid "Le port"\nmsgstr ""',
    '# à voir\n#. paragraph\n#: articles/story.md:3\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:3\n#, fuzzy\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:3\n#, fuzzy\n#| msgid "Un port"\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:3\n#, fuzzy\n#| msgctxt "b"\n#| msgid "Un port"\nmsgctxt "a"\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:3\n#| msgid "Un port"\nmsgid "Le port"\nmsgstr "The port"',
    '#~ msgid "Le port"\n#~ msgstr "The port"',
    '#. paragraph\n#~ msgid "Le port"\n#~ msgstr "The port"',
    '# à voir\n#~ msgid "Le port"\n#~ msgstr "The port"',
    '#. front matter title\n#: articles/story.md:2\nmsgctxt "title"\nmsgid "Le \\"port\\""\nmsgstr "The\\tport"',
    '#. paragraph\n#: articles/story.md:3\nmsgid ""\n"Un\\n"\n"deux"\nmsgstr ""\n"One\\n"\n"two"',
])  # fmt: skip
def test_a_file_of_ours_is_read_alike_by_both_readers(entry: str) -> None:
    data = f"{_HEAD}\n{entry}\n".encode()
    found = plain.parse(data)
    assert found is not None
    units = po.parse_foreign(data, _PATH).units
    assert tuple(found[1]) == units
    assert [one.line for one in found[1]] == [one.line for one in units]


@pytest.mark.parametrize("entry", [
    '#: articles/story.md:03\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:03\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:0\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: :3\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: \u2068un.md\u2069:3\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:1234567890\nmsgid "Le port"\nmsgstr "The port"',
    '#: articles/story.md\nmsgid "Le port"\nmsgstr "The port"',
    '#: articles/story.md:0\nmsgid "Le port"\nmsgstr "The port"',
    '#: articles/story.md:1234567890\nmsgid "Le port"\nmsgstr "The port"',
    '#: :3\nmsgid "Le port"\nmsgstr "The port"',
    '#\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph \n#: articles/story.md:3\nmsgid "Le port"\nmsgstr "The port"',
    '#. paragraph\n#: articles/story.md:3\nmsgid ""\n"Le port"\nmsgstr "The port"',
    '#, fuzzy, fuzzy\nmsgid "Le port"\nmsgstr "The port"',
    'msgid "Le port"\nmsgid_plural "Les ports"\nmsgstr[0] "The port"',
    'msgctxt ""\nmsgid "Le port"\nmsgstr "The port"',
    'msgid "Le port"',
    '# à voir\r\nmsgid "Le port"\nmsgstr "The port"',
])  # fmt: skip
def test_a_file_of_others_is_left_to_the_reader_that_keeps_its_form(entry: str) -> None:
    assert plain.parse(f"{_HEAD}\n{entry}\n".encode()) is None


@pytest.mark.parametrize(("data", "ours"), [
    (_HEAD, True),
    (_HEAD.removeprefix('msgid ""\nmsgstr ""\n'), False),
    (_HEAD.rstrip("\n"), False),
    (_HEAD.replace("\n", "\r\n"), False),
    (_HEAD + '"X-A: b\\n"\n', True),
    (_HEAD + '"X-A: b\\n"\n"X-A: c\\n"\n', False),
    (_HEAD + '"X-A:  b\\n"\n', False),
    (_HEAD + '"X-A: b\u2028c\\n"\n', False),
    (_HEAD + '"X-A: b"\n', False),
    (_HEAD.replace("UTF-8", "utf-8"), False),
    ("# à voir\n" + _HEAD, False),
    (_HEAD + "\0\n", False),
])  # fmt: skip
def test_a_header_of_ours_has_one_field_a_line(data: str, ours: bool) -> None:
    assert (plain.parse(data.encode()) is not None) is ours
    assert plain.parse(data.encode() + b"\xe9\n") is None


@pytest.mark.parametrize(("lines", "first", "start"), [
    ([b'#~| msgid "a"', b'#~ msgid "b"'], 2, 1),
    ([b"", b'#~| msgctxt "x"', b'#~| msgid "a"', b'#~ msgid "b"'], 4, 2),
    ([b"", b'#~ msgid "b"'], 2, 2),
    ([b'#~ msgid "b"'], 1, 1),
])  # fmt: skip
def test_an_obsolete_entry_begins_with_its_earlier_text(
    lines: list[bytes], first: int, start: int
) -> None:
    assert po._start(lines, first) == start


@pytest.mark.parametrize(
    ("said", "line"), [("Syntax error in po file (line 7)", 7), ("unknown", 1)]
)
def test_a_broken_entry_is_named_by_its_line(said: str, line: int) -> None:
    assert po._line_of(OSError(said)) == line


@pytest.mark.parametrize(("text", "message"), [
    ("", "is empty"),
    ('"Le port"\n"rouvre"\n', r":1: the file ends within this entry"),
    (f'{_HEAD}\nmsgid "Le port"\n', r":5: the file ends within this entry"),
    (f'{_HEAD}\nmsgid "Le port"\n"rouvre"\n', r":5: the file ends within this entry"),
    (f'{_HEAD}\n#~ msgid "Le port"\n', r":5: the file ends within this entry"),
    (f'{_HEAD}\nmsgid "Le port"\nmsgstr "x\n', r":6: not a valid PO entry"),
    (f'{_HEAD}\n<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', r":5: conflict markers"),
    (f'{_HEAD}"X-Newstranslate-Units: 2\\n"\n\nmsgid "a"\nmsgstr "b"\n', "has 1 entry, and its header says X-Newstranslate-Units: 2"),
    ('\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=x-port\\n"\n\nmsgid "é"\nmsgstr "b"\n', ":4: its header names the charset 'x-port'"),
])  # fmt: skip
def test_a_damaged_file_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        catalog.parse(text.encode(), _PATH)


@pytest.mark.parametrize("told", ["1", "0", "", "x", "1" * 10])
def test_a_file_with_as_many_entries_as_its_header_says_is_whole(told: str) -> None:
    text = f'{_HEAD}"X-Newstranslate-Units: {told}\\n"\n\nmsgid "a"\nmsgstr "b"\n\n#~ msgid "c"\n#~ msgstr "d"\n'
    assert len(catalog.parse(text.encode(), _PATH).units) == 2


@pytest.mark.parametrize(("places", "read"), [
    ([("a.md", "3")], [("a.md", 3)]),
    ([("a.md", "")], [("a.md", 0)]),
    ([("a.md", "x")], [("a.md:x", 0)]),
    ([("a.md", "²")], [("a.md:²", 0)]),
    ([("a.md", "1" * 9)], [("a.md", int("1" * 9))]),
    ([("a.md", "1" * 10)], [("a.md:" + "1" * 10, 0)]),
    ([("\u2068un", ""), ("port.md\u2069", "3")], [("un port.md", 3)]),
])  # fmt: skip
def test_places_of_other_tools_are_read_or_kept_as_they_are(
    places: list[tuple[str, str]], read: list[tuple[str, int]]
) -> None:
    assert list(po._references(places)) == read


@pytest.mark.parametrize(("text", "told"), [
    ("paragraph", {"kind": "paragraph"}),
    ("heading 6", {"kind": "heading 6"}),
    ("heading 7", {"extracted": ("heading 7",)}),
    ("paragraph\nquote", {"kind": "paragraph", "extracted": ("quote",)}),
    ("term: OIM → IOM", {"terms": ("OIM → IOM",)}),
    ("note: le maire", {"notes": ("le maire",)}),
    ("waived: number ‹12\n13›", {"waived": ("number ‹12 13›",)}),
    ("waived: number\n‹12›", {"waived": ("number ‹12›",)}),
    ("waived: number ‹12›\nparagraph", {"waived": ("number ‹12›",), "kind": "paragraph"}),
    ("origin: deepl\nseal: 12", {"origin": "deepl", "seal": "12"}),
    ("origin:", {"extracted": ("origin:",)}),
    ("origin", {"extracted": ("origin",)}),
    ("term", {"extracted": ("term",)}),
])  # fmt: skip
def test_a_comment_says_what_its_lines_begin_with(text: str, told: dict[str, object]) -> None:
    fields = comments.read_comment(text).fields
    assert {name: value for name, value in fields.items() if value} == told


@pytest.mark.parametrize(
    "field", ["origin", "seal", "approval", "draft", "correction", "translated"]
)
def test_each_line_on_a_target_is_written_where_it_is_alone(field: str) -> None:
    fields: dict[str, Any] = {field: "Lina, 2026-11-24"}
    unit = Unit("Le port", "The port", **fields)
    (line,) = serialiser._comment_lines(unit)
    assert dict(comments.read_comment(line).fields)[field] == "Lina, 2026-11-24"


@pytest.mark.parametrize(("lines", "first", "line"), [
    ([b"# a", b'msgid "b"'], 1, 2), ([b"# a", b'#~ msgid "b"'], 1, 2), ([b"# a", b'#~msgid "b"'], 1, 1), ([b'msgid "a"', b"", b'msgid "b"'], 2, 3),
])  # fmt: skip
def test_an_entry_is_named_by_the_line_of_its_source(
    lines: list[bytes], first: int, line: int
) -> None:
    assert po._msgid_line(lines, first) == line


def test_a_term_with_an_arrow_in_its_translation_is_written() -> None:
    unit = Unit("L’axe", terms=("axe → A → B",))
    assert "<gls:translation>A → B</gls:translation>" in "".join(version2._unit(unit))


# --- corrections of the source ---


def _one(units: list[Unit], *sentences: str, rules: Rules) -> list[Unit]:
    found = successors.Successors(units, rules)
    return [made for text in sentences if (made := found.same(("", text)))]


@pytest.mark.parametrize(("unit", "rule", "state", "notes"), [
    (Unit("l'OIM part", "IOM leaves"), True, State.APPROVED, ()),
    (Unit("l'OIM part", "IOM leaves"), False, State.DRAFT, (f"{catalog.REOPENED}typography of the source",)),
    (Unit("l'OIM part", "IOM leaves", fuzzy=True), False, State.DRAFT, ()),
    (Unit("l'OIM part", "IOM leaves", obsolete=True), True, State.APPROVED, ()),
])  # fmt: skip
def test_a_change_of_typography_reopens_only_what_was_approved(
    unit: Unit, rule: bool, state: State, notes: tuple[str, ...]
) -> None:
    rules = Rules("fr", approve_typographic=rule)
    (made,) = _one([unit], "l’OIM part", "l`OIM part", rules=rules)
    assert (made.source, made.state, made.notes, made.obsolete) == (
        "l’OIM part",
        state,
        notes,
        False,
    )


@pytest.mark.parametrize(("old", "new", "kind"), [
    ("Le port a fermé", "Le port  a fermé", corrections.TYPOGRAPHY),
    ("10 000 caisses", "10000 caisses", corrections.TYPOGRAPHY),
    ("10<sup>6</sup> tonnes", "106 tonnes", corrections.MEANING),
    ("L’ÉTAT paie", "L’ETAT paie", corrections.TYPOGRAPHY),
    ("Il est TUÉ hier", "Il est TUE hier", corrections.MEANING),
    ("12 caisses", "13 caisses", corrections.NUMBER),
    ("12 caisses", "13 bateaux", corrections.MEANING),
    ("en mars", "en avril", corrections.NUMBER),
    ("lundi", "mardi", corrections.NUMBER),
    ("Il part", "Il ne part pas", corrections.MEANING),
    ("le le port", "le port", corrections.SPELLING),
    ("nous nous taisons", "nous taisons", corrections.MEANING),
    ("le port, hier", "le port hier", corrections.SPELLING),
    ("avant-port", "avant port", corrections.SPELLING),
    ("Chez Alami hier", "Chez Alaoui hier", corrections.NAME),
    ("Chez Alami hier", "Chez lui hier", corrections.MEANING),
    ("Chez Alami, hier", "Chez Alaoui; hier", corrections.NAME),
    ("Chez Alami hier, oui", "Chez Alaoui hier; oui", corrections.NAME),
    ("le gouvernment", "le gouvernement", corrections.MEANING),
    ("le quai", "le quia", corrections.MEANING),
    ("le ports", "les ports", corrections.MEANING),
    ("il viendra", "il viendrait", corrections.MEANING),
    ("possible", "impossible", corrections.MEANING),
    ("il a fermé", "il a ferme", corrections.MEANING),
    ("la foret dense", "la forêt dense", corrections.SPELLING),
])  # fmt: skip
def test_a_correction_is_of_one_kind(old: str, new: str, kind: str) -> None:
    assert corrections.kind(old, new, "fr") == kind


@pytest.mark.parametrize(("one", "other", "same"), [
    ("criée", "criées", False), ("port", "ports", False), ("bateaux", "bataeux", False), ("capitainerie", "capitanierie", False),
    ("marché", "marche", False), ("marchés", "marches", False), ("Marche", "marche", False), ("peche", "pêche", True), ("mere", "mère", False), ("soeur", "sœur", True), ("port2", "port", False),
])  # fmt: skip
def test_words_of_five_letters_may_differ_in_accents(one: str, other: str, same: bool) -> None:
    for pair in ((one, other), (other, one)):
        assert corrections._is_same_word(*pair, False) is same


@pytest.mark.parametrize(("target", "share", "parts"), [
    ("The port reopens, and boats land.", 0.5, ("The port reopens", "and boats land.")),
    ("The port reopens, and boats land.", 0.37, ("The port reopens", "and boats land.")),
    ("The port reopens, and boats land.", 0.36, None),
    ("The port reopens, and boats land.", 0.67, None),
    ("The port reopens, and boats land.", 0.66, ("The port reopens", "and boats land.")),
    ("The port reopens and boats land,", 0.95, None),
    ("Un mot et deux, ", 0.9, None),
    ("Un, deux, trois, quatre", 0.4, ("Un, deux", "trois, quatre")),
    ("Un, deux, trois, quatre", 0.65, ("Un, deux, trois", "quatre")),
])  # fmt: skip
def test_a_text_is_parted_at_a_mark_near_its_place(
    target: str, share: float, parts: tuple[str, str] | None
) -> None:
    assert successors._split_near(target, share)[0] == (parts or (target, target))


def test_markup_that_a_text_never_had_ends_no_approval() -> None:
    unit = Unit("Voir [ici](https://a.example)", "See here")
    (made,) = _one([unit], "Voir  [ici](https://a.example)", rules=Rules("fr"))
    assert (made.state, made.target) == (State.APPROVED, "See here")


@pytest.mark.parametrize(("old", "new", "kind"), [
    ("في كانون الثاني الماضي", "في شباط الماضي", corrections.NUMBER),  # الثاني is a number, too
    ("يوم الاثنين", "يوم الثلاثاء", corrections.NUMBER),
    ("في كانون الثاني الماضي", "في شباط القادم", corrections.MEANING),
])  # fmt: skip
def test_a_month_that_is_also_a_number_is_one_value(old: str, new: str, kind: str) -> None:
    assert corrections.kind(old, new, "ar") == kind


def test_numbers_of_a_language_without_rules_are_read_as_english() -> None:
    assert corrections.kind("two boats", "three boats", "de") == corrections.NUMBER


@pytest.mark.parametrize(("target", "old", "new", "made"), [
    ("A word", "Un mot", "<b>Un mot</b>", "<b>A word</b>"), ("", "Un mot", "<b>Un mot</b>", ""), ("A word", "Un mot", "<b>Deux</b>", "A word"), ("A <i>word</i>", "Un mot", "<b>Un mot</b>", "A <i>word</i>"),
])  # fmt: skip
def test_a_text_takes_the_tags_round_its_source(target: str, old: str, new: str, made: str) -> None:
    assert merging._with_edges(target, old, new) == made


def _segment(text: str, at: int) -> Segment:
    return Segment(text, "paragraph", at, at + len(text), at + 1, at)


_ONE, _TWO = "Le port a rouvert lundi matin.", "Les chalutiers ont repris la mer."


@pytest.mark.parametrize(("text", "put"), [
    (f"{_ONE[:-1]} et {_TWO.lower()}", True),
    (_ONE, False),
    (f"{_ONE} {_TWO}", True),
    ("Une tout autre phrase du journal.", False),
])  # fmt: skip
def test_a_sentence_is_put_together_where_it_is_more_like_both(text: str, put: bool) -> None:
    donors = [Unit(_ONE, "One."), Unit(_TWO, "Two.")]
    match = successors._joined_target(_segment(text, 0), donors)
    assert (match.target if match else "") == ("One. Two." if put else "")


def test_a_sentence_is_put_together_from_what_is_most_like_it() -> None:
    donors = [Unit(_ONE, "One."), Unit(_TWO, "Two."), Unit("Oui.", "Yes.")]
    match = successors._joined_target(_segment(f"{_ONE[:-1]} et {_TWO.lower()}", 0), donors)
    assert match is not None
    assert match.target == "One. Two."


def test_a_text_that_came_back_is_no_donor_of_another() -> None:
    gone, asked = Unit(_ONE, "One.", obsolete=True), []

    def near(segment: Segment, donors: Sequence[Unit]) -> None:
        asked.append([unit.source for unit in donors])

    segments = (_segment(_ONE, 0), _segment("Le port a rouvert mardi soir.", 40))
    article = Article("a.md", "", segments)
    made = merging.merge(Catalogue({}, (gone,)), article, lambda _: None, near, Rules("fr"))
    assert [(one.source, one.target) for one in made] == [(_ONE, "One."), (segments[1].text, "")]
    assert asked == []


@pytest.mark.parametrize(("one", "other", "parted"), [
    (_ONE, _TWO, True), (_ONE, f"{_TWO[:-1]} dans la rade de Salé.", True), (_ONE, f"{_TWO[:-1]} dans la vaste rade de Salé.", False), (f"{_ONE} {_TWO}", "…", False), (f"{_ONE} {_TWO}", "Oui.", False), ("Une autre phrase.", "Encore une autre ici.", False),
])  # fmt: skip
def test_a_sentence_is_parted_where_both_are_like_it(one: str, other: str, parted: bool) -> None:
    donor = Unit(f"{_ONE} {_TWO}", "One, two.")
    assert bool(successors._split(donor, _segment(one, 0), _segment(other, 9))) is parted


# --- two branches, two entries ---


def _draft(target: str) -> Unit:
    return catalog.draft(Unit("Le port"), target, "deepl")


def _typed(target: str) -> Unit:
    return Unit("Le port", target, fuzzy=True)


def _approved(target: str) -> Unit:
    return Unit("Le port", target)


@pytest.mark.parametrize(("base", "ours", "theirs", "text", "state", "both"), [
    (_draft("a"), _draft("a"), _typed("b"), "b", State.DRAFT, False),
    (_draft("a"), _typed("b"), _draft("a"), "b", State.DRAFT, False),
    (_draft("a"), _typed("b"), _approved("c"), "c", State.DRAFT, True),
    (_draft("a"), _approved("b"), _approved("c"), "b", State.DRAFT, True),
    (_draft("a"), _approved("b"), _approved("b"), "b", State.APPROVED, False),
    (_draft("a"), _draft("b"), _typed("c"), "c", State.DRAFT, False),
    (_draft("a"), _draft("b"), _draft("c"), "b", State.DRAFT, False),
    (None, _typed("b"), _typed("c"), "b", State.DRAFT, True),
    (_draft("a"), None, _typed("c"), "c", State.DRAFT, False),
    (_draft("a"), _typed("b"), None, "b", State.DRAFT, False),
    (_approved("a"), _typed("a"), _approved("a"), "a", State.DRAFT, False),
])  # fmt: skip
def test_the_better_state_of_two_branches_stays(
    base: Unit | None, ours: Unit | None, theirs: Unit | None, text: str, state: State, both: bool
) -> None:
    sides = [Catalogue({}, (one,) if one else ()) for one in (base, ours, theirs)]
    made = three_way.three_way(*sides)
    (unit,) = made.catalogue.units
    assert (unit.target, unit.state, made.both) == (text, state, ("Le port",) if both else ())


def test_what_both_branches_removed_is_gone_and_what_one_removed_unchanged_too() -> None:
    unit = _draft("a")
    with_, without = Catalogue({}, (unit,)), Catalogue({}, ())
    assert not three_way.three_way(with_, without, without).catalogue.units
    assert not three_way.three_way(with_, without, with_).catalogue.units
    assert not three_way.three_way(with_, with_, without).catalogue.units


@pytest.mark.parametrize(("ours", "theirs", "order"), [
    ("abc", "abc", "abc"), ("abc", "axbc", "axbc"), ("abc", "xabc", "xabc"), ("abc", "abcx", "abcx"), ("abc", "axybzc", "axybzc"), ("abc", "cxa", "abcx"), ("", "ab", "ab"),
])  # fmt: skip
def test_units_of_the_other_branch_stand_behind_what_precedes_them(
    ours: str, theirs: str, order: str
) -> None:
    sides = [[Unit(name) for name in names] for names in (ours, theirs)]
    assert "".join(source for _, source in three_way._order(*sides)) == order


@pytest.mark.parametrize(("before", "ours", "theirs", "made"), [
    ("a\nb", "a\nb", "a", "a"), ("a", "a\nb", "a\nc", "a\nb\nc"), ("", "a", "a", "a"), ("a", "", "a\nb", "b"), ("a", "a", "a", "a"),
])  # fmt: skip
def test_comments_of_both_branches_are_kept_line_by_line(
    before: str, ours: str, theirs: str, made: str
) -> None:
    assert three_way._lines(before, ours, theirs) == made


@pytest.mark.parametrize(("base", "ours", "theirs", "made"), [
    ({"A": "1"}, {"A": "1"}, {"A": "2"}, {"A": "2"}),
    ({"A": "1"}, {"A": "3"}, {"A": "2"}, {"A": "3"}),
    ({}, {}, {"B": "2"}, {"B": "2"}),
    ({"X-Newstranslate-Units": "3"}, {"X-Newstranslate-Units": "3"}, {}, {"X-Newstranslate-Units": "7"}),
    ({catalog.ASSIGNED_FIELD: "Lina"}, {catalog.ASSIGNED_FIELD: "Lina"}, {}, {}),
    ({catalog.ASSIGNED_FIELD: "Lina"}, {catalog.ASSIGNED_FIELD: "Omar"}, {}, {catalog.ASSIGNED_FIELD: "Omar"}),
])  # fmt: skip
def test_the_header_has_what_either_branch_changed(
    base: dict[str, str], ours: dict[str, str], theirs: dict[str, str], made: dict[str, str]
) -> None:
    assert three_way._header(base, ours, theirs, 7) == made


@pytest.mark.parametrize(("first", "second", "target", "state"), [
    (_draft("a"), _typed("b"), "b", State.DRAFT),
    (_typed("a"), _draft("b"), "a", State.DRAFT),
    (_typed("a"), replace(_typed("b"), translated="Lina, 2026-11-24"), "b", State.TRANSLATED),
    (replace(_typed("a"), translated="Lina, 2026-11-24"), _approved("b"), "b", State.APPROVED),
    (_approved("a"), _approved("b"), "a", State.DRAFT),
    (_approved("a"), _approved("a"), "a", State.APPROVED),
    (Unit("Le port"), _draft("b"), "b", State.DRAFT),
    (_typed("a"), _typed("b"), "a", State.DRAFT),
])  # fmt: skip
def test_of_two_entries_the_better_text_stays_and_the_other_is_said(
    first: Unit, second: Unit, target: str, state: State
) -> None:
    made = twins.one_of(first, second)
    assert (made.target, made.state) == (target, state)
    others = {first.target, second.target} - {"", target}
    assert [line for line in made.comment.split("\n") if line] == [
        f"{catalog.ANOTHER}{o}" for o in others
    ]


@pytest.mark.parametrize(("live", "obsolete", "target", "state", "comment"), [
    (_approved("a"), _approved("b"), "a", State.APPROVED, f"{catalog.ANOTHER}b"),
    (_approved("a"), _approved("a"), "a", State.APPROVED, ""),
    (Unit("Le port"), _approved("b"), "b", State.DRAFT, ""),
    (Unit("Le port"), Unit("Le port"), "", State.UNTRANSLATED, ""),
])  # fmt: skip
def test_a_live_text_stays_before_an_obsolete_one(
    live: Unit, obsolete: Unit, target: str, state: State, comment: str
) -> None:
    gone = replace(obsolete, obsolete=True)
    for units in ([live, gone], [gone, live]):
        (made,) = twins.single(units)
        assert (made.target, made.state, made.comment, made.obsolete) == (
            target,
            state,
            comment,
            False,
        )


def test_the_line_of_a_unit_is_that_of_our_file() -> None:
    before, mine, other = (replace(_draft("a"), line=line) for line in (3, 3, 9))
    made = three_way._fields(before, mine, replace(other, target="b"))
    assert (made.target, made.line) == ("b", 3)


# --- XLIFF as others return it ---


def test_two_equal_codes_keep_their_own_ids() -> None:
    known = [marks.Code("7", "strong", "**", "**"), marks.Code("9", "strong", "**", "**")]
    made = version1._coded("**un** et **deux**", known)
    assert [part.split('"')[0] for part in made.split('id="')[1:]] == ["7", "9"]


def test_words_in_an_element_that_is_unknown_are_words_of_the_text() -> None:
    target = ElementTree.fromstring("<target>Le <mrk>port</mrk> <x>rouvre</x><em/> ici</target>")
    assert "".join(map(str, version2._pieces(target, {}))) == "Le port rouvre ici"


@pytest.mark.parametrize(("text", "blank"), [
    (" \u200f", True), ("<b>", False), ("`rm`", False), ("![](a.png)", False), ("** **", False), ("[ ](https://a.example)", True),
])  # fmt: skip
def test_code_and_pictures_are_no_blank(text: str, blank: bool) -> None:
    assert taking._is_blank(text) is blank


def test_segments_of_a_unit_stand_in_the_order_of_the_target() -> None:
    segment = "<segment id='{}'><target{}/></segment>"
    own = (segment.format("a", ""), "<ignorable id='b'/>", segment.format("c", " order='1'"))
    inner = "".join(["<notes/>", *own, segment.format("d", " order='x'")])
    unit = ElementTree.fromstring(f"<unit>{inner}</unit>")
    assert [one.get("id") for one in version2._ordered(unit)] == ["a", "c", "b", "d"]


def test_a_mark_names_its_comment_by_the_attribute_for_it() -> None:
    target = ElementTree.fromstring(
        "<target><mrk mid='1' xmlns:sdl='sdl' sdl:cid='2'/><mrk comment='un'/></target>"
    )
    found = version1._notes(ElementTree.fromstring("<unit/>"), target, {"1": "autre", "2": "deux"})
    assert list(found) == [("mrk", "deux"), ("mrk", "un")]


@pytest.mark.parametrize(("category", "line", "added"), [
    ("note", "à relire", True), ("note", "markup put back: OIM", False), ("comment", "markup put back: OIM", True), ("comment", "approved: Lina", False), ("note", "approved: Lina", True), ("comment", "vu avec Omar", False), ("comment", "waive numbers", False), ("x", "lu au téléphone", False),
])  # fmt: skip
def test_a_note_of_the_cat_tool_is_kept_once_unless_it_is_ours(
    category: str, line: str, added: bool
) -> None:
    sent = Unit("Le port", "The port", comment="vu avec Omar\nwaive numbers")
    made = replace(sent, comment=f"{sent.comment}\nlu au téléphone")
    one = marks.ReturnedUnit(
        "1", (), "translated", notes=(("kind", "paragraph"), *[(category, line)] * 2)
    )
    new = notes.with_notes(made, sent, one).comment.removeprefix(made.comment).split("\n")[1:]
    said = f"in the CAT tool: {line}" if line.startswith("approved") else line
    assert new == ([said] if added else [])


def test_elements_of_other_namespaces_keep_their_names() -> None:
    root = ElementTree.fromstring(
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="x"><x:note/><note/></xliff>'
    )
    parsing._tidy(root, _PATH)
    assert [one.tag for one in root.iter()] == ["xliff", "{x}note", "note"]


def test_only_our_own_notes_lose_our_mark() -> None:
    kinds = ("Lina", "newstranslate-kind", "newstranslate-version", "newstranslate")
    notes = "".join(f"<note from='{kind}'>vu</note>" for kind in kinds)
    found = version1._notes(ElementTree.fromstring(f"<unit>{notes}</unit>"), None, {})
    assert [kind for kind, _ in found] == ["Lina", "kind", "newstranslate-version", "newstranslate"]


def test_escapes_are_no_tags() -> None:
    found = marks.markup("Un \\* et &amp; **deux** [t&amp;d](a.md)")
    assert [one.name for one in found] == ["strong", "strong", "link", "link"]


def test_a_new_fault_of_the_markup_replaces_the_last_one() -> None:
    units = (Unit("**Un** port", "A port", fuzzy=True, notes=("markup missing: **", "à relire")),)
    one = marks.ReturnedUnit("1", ("A port",), "translated")
    made = taking._Importer(list(units), "Lina", "2026-11-24")._with_state(units[0], one)
    assert len([note for note in made.notes if "markup" in note]) == 1
    assert "markup missing: **" not in made.notes
    assert "à relire" in made.notes


# --- a catalogue that is written again ---


@pytest.mark.parametrize(("old", "new", "same"), [
    ({"A": "1"}, {"A": "1"}, True), ({"A": "1"}, {"A": "2"}, False), ({}, {"X-Newstranslate-Units": "1"}, True), ({"X-Newstranslate-Units": "1"}, {"X-Newstranslate-Units": "1"}, True), ({"X-Newstranslate-Units": "2"}, {"X-Newstranslate-Units": "1"}, False),
])  # fmt: skip
def test_a_catalogue_is_written_again_where_it_says_something_else(
    old: dict[str, str], new: dict[str, str], same: bool
) -> None:
    units = (_approved("The port"),)
    assert updating.is_same(Catalogue(old, units), Catalogue(new, units)) is same


def test_half_a_sentence_is_given_once() -> None:
    donors = [Unit(f"{_ONE} {_TWO}", "One, two."), Unit(f"{_ONE} {_TWO}", "Un, deux.")]
    segments = [_segment(_ONE, 0), _segment(_TWO, 40), _segment(_ONE[:-1], 80)]
    found = successors.Successors(donors, Rules("fr")).recomposed(segments)
    assert [(key[1], match.target) for key, match in found.items()] == [
        (_ONE, "One"),
        (_TWO, "two."),
    ]
