"""What other tools write into XLIFF, as it is read: segments, states, notes, marks, order."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.catalog import xliff
from newstranslate.catalog.xliff import parsing
from newstranslate.catalog.xliff.marks import ReturnedUnit, Tag, unit_id
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, Pair, Unit

ONE = (
    'xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"'
    ' xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"'
)
TWO = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"'


def one(tmp_path: Path, unit: str, before: str = "") -> ReturnedUnit:
    """Return a unit of an XLIFF 1.2 file."""
    head = '<file original="a.md" source-language="fr" target-language="en" datatype="x">'
    text = f'<xliff version="1.2" {ONE}>{before}{head}<body>{unit}</body></file></xliff>'
    (file,) = _read(tmp_path, text)
    return file.units[0]


def two(tmp_path: Path, unit: str) -> ReturnedUnit:
    """Return a unit of an XLIFF 2.1 file."""
    head = f'<xliff version="2.1" {TWO} srcLang="fr" trgLang="en"><file id="f" original="a.md">'
    (file,) = _read(tmp_path, f'{head}<unit id="u">{unit}</unit></file></xliff>')
    return file.units[0]


def _read(tmp_path: Path, text: str) -> tuple[xliff.ReturnedFile, ...]:
    path = tmp_path / "a.xlf"
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>{text}', "utf-8")
    files = xliff.read(path)
    assert [(file.article, file.pair) for file in files] == [("a.md", Pair("fr", "en"))]
    return files


def seg(number: int, text: str) -> str:
    return f'<mrk mtype="seg" mid="{number}">{text}</mrk>'


@pytest.mark.parametrize(
    ("source", "target", "parts"),
    [
        (seg(1, "Un.") + seg(2, "Deux."), seg(1, "One.") + seg(2, "Two."), (2, 2)),
        (seg(1, "Un.") + seg(2, "Deux."), seg(1, "One.") + seg(2, ""), (1, 2)),
        (seg(1, "Un.") + seg(2, "Deux."), seg(1, "One."), (1, 2)),
        (seg(1, "Un.") + seg(2, " "), seg(1, "One."), (1, 1)),
        (seg(1, "Un.") + seg(2, "Deux."), "One. Two.", (1, 1)),
        (seg(1, "Un."), seg(1, " ") + seg(2, "Two."), (0, 1)),
        ("Un. Deux.", seg(1, "One."), (1, 1)),
    ],
)
def test_segments_of_12_with_a_target_are_counted(
    tmp_path: Path, source: str, target: str, parts: tuple[int, int]
) -> None:
    inner = f"<source>x</source><seg-source>{source}</seg-source><target>{target}</target>"
    assert one(tmp_path, f'<trans-unit id="u">{inner}</trans-unit>').parts == parts


def test_a_unit_of_12_without_segments_or_target_is_one_part(tmp_path: Path) -> None:
    bare = one(tmp_path, '<trans-unit id="u"><source>Un.</source></trans-unit>')
    assert (bare.pieces, bare.parts, bare.notes, bare.state) == ((), (1, 1), (), "translated")


@pytest.mark.parametrize(
    ("unit", "target", "state", "doubted"),
    [
        ("", "", "translated", False),
        ("", 'state="translated"', "reviewed", False),
        ("", 'state="final"', "final", False),
        ('approved="yes"', "", "final", False),
        ('approved="yes"', 'state="translated"', "reviewed", False),
        ('approved="yes"', 'state="final"', "final", False),
        ('approved="no"', 'state="final"', "reviewed", False),
        ("", 'state="needs-review-translation"', "translated", True),
        ("", 'state="new"', "translated", True),
        ("", 'state="x-reviewed"', "translated", False),
        ('mq:status="ManuallyConfirmed"', "", "reviewed", False),
        ('mq:status="Reviewer1Confirmed"', "", "final", False),
        ('mq:status="Proofread"', "", "final", False),
        ('mq:status="Rejected"', "", "translated", True),
        ('mq:status="Pretranslated"', 'state="translated"', "translated", False),
        ('m:confirmed="0"', 'state="final"', "translated", False),
        ('m:confirmed="1"', "", "reviewed", False),
        ('m:confirmed="2"', "", "reviewed", False),
        ('approved="yes"', 'state="needs-translation"', "translated", True),
    ],
)
def test_states_of_12(tmp_path: Path, unit: str, target: str, state: str, doubted: bool) -> None:
    inner = f"<source>Un.</source><target {target}>One.</target>"
    made = one(tmp_path, f'<trans-unit id="u" {unit}>{inner}</trans-unit>')
    assert (made.state, made.doubted) == (state, doubted)


@pytest.mark.parametrize(
    ("version", "original", "unit", "state"),
    [
        ("1.1", "NoName", 'approved="yes"', "final"),
        ("1.1", "NoName", 'approved="no"', "reviewed"),
        ("1.1", "a.md", 'approved="yes" weblate-flags="md-text"', "final"),
        ("1.1", "a.po", 'approved="yes"', "reviewed"),  # po2xliff, and what Virtaal changed in it
        ("1.2", "NoName", 'approved="yes"', "reviewed"),
    ],
)
def test_approved_alone_is_an_approval_in_a_download_from_weblate(
    tmp_path: Path, version: str, original: str, unit: str, state: str
) -> None:
    head = f'<file original="{original}" source-language="fr" target-language="en">'
    inner = '<source>Un.</source><target state="translated">One.</target>'
    (tmp_path / "a.xlf").write_text(
        f'<xliff version="{version}" xmlns="urn:oasis:names:tc:xliff:document:{version}">{head}'
        f'<body><trans-unit id="a.md///u1" {unit}>{inner}</trans-unit></body></file></xliff>'
    )
    (file,) = xliff.read(tmp_path / "a.xlf")
    assert [(one.id, one.state) for one in file.units] == [("u1", state)]


@pytest.mark.parametrize(
    ("confirmed", "state", "doubted"),
    [
        (["Translated"], "reviewed", False),
        (["ApprovedTranslation"], "final", False),
        (["ApprovedSignOff", "Translated"], "reviewed", False),
        (["ApprovedSignOff", "Draft"], "translated", False),
        (["RejectedTranslation"], "translated", True),
        (["Unknown"], "translated", False),
    ],
)
def test_confirmations_of_trados_are_states(
    tmp_path: Path, confirmed: list[str], state: str, doubted: bool
) -> None:
    defs = "".join(f'<sdl:seg id="{n}" conf="{conf}"/>' for n, conf in enumerate(confirmed))
    inner = f'<source>Un.</source><target state="final">One.</target><sdl:seg-defs>{defs}</sdl:seg-defs>'
    made = one(tmp_path, f'<trans-unit id="u">{inner}</trans-unit>')
    assert (made.state, made.doubted) == (state, doubted)


def test_notes_and_comments_of_12(tmp_path: Path) -> None:
    definitions = (
        '<doc-info><sdl:cmt-defs><sdl:cmt-def id="c1"><sdl:Comment>check\n the name</sdl:Comment>'
        "</sdl:cmt-def></sdl:cmt-defs></doc-info>"
    )
    unit = (
        '<trans-unit id="u"><source>Un.</source><target>a <mrk mtype="x" comment="look">b</mrk>'
        '<mrk mtype="x-sdl-comment" sdl:cid="c1">c</mrk><mrk mtype="x" sdl:cid="c9">d</mrk></target>'
        '<note from="reviewer">good</note><note>plain</note></trans-unit>'
    )
    made = one(tmp_path, unit, definitions)
    assert made.notes == (
        ("reviewer", "good"),
        ("", "plain"),
        ("mrk", "look"),
        ("mrk", "check the name"),
    )
    assert "".join(piece for piece in made.pieces if isinstance(piece, str)) == "a bcd"


def segment(source: str, target: str = "", **more: str) -> str:
    said = "".join(f' {name}="{value}"' for name, value in more.items())
    shown = f"<target>{target}</target>" if target else ""
    return f"<segment{said}><source>{source}</source>{shown}</segment>"


@pytest.mark.parametrize(
    ("inner", "pieces", "parts"),
    [
        (segment("Un.", "One."), ("One.",), (1, 1)),
        (segment("Un.") + segment("Deux.", "Two."), ("Two.",), (1, 2)),
        (segment(" ") + segment("Deux.", "Two."), ("Two.",), (1, 1)),
        (
            segment("Un.", "One.") + "<ignorable><source> </source></ignorable>" + segment("2.", "2."),
            ("One.", " ", "2."),
            (2, 2),
        ),
        (
            segment("Un.", "One.") + "<ignorable><source>-</source><target>+</target></ignorable>",
            ("One.", "+"),
            (1, 1),
        ),
        (
            segment('<ph id="1"/>', '<ph id="1"/>'),
            ("", Tag("1", "atom", ""), ""),
            (1, 1),
        ),
        (segment('<ph id="1"/>'), (), (0, 1)),
        (
            segment("Un jour.", 'One <mrk id="m" type="comment" value="look">day</mrk>.'),
            ("One ", "day", "."),
            (1, 1),
        ),
        (
            segment("Un.", 'One <pc id="2" dataRefStart="a" dataRefEnd="b">x</pc>.')
            + '<originalData><data id="a">**</data><data id="b">__</data></originalData>',
            ("One ", Tag("2", "open", "**"), "x", Tag("2", "close", "__"), "."),
            (1, 1),
        ),
        (
            segment("Un.", 'a<sc id="3" dataRef="a"/>b<ec id="4"/>')
            + '<originalData><data id="a">**</data></originalData>',
            ("a", Tag("3", "open", "**"), "b", Tag("4", "close", ""), ""),
            (1, 1),
        ),
        (
            '<segment><source>1</source><target order="2">b</target></segment>'
            '<segment><source>2</source><target order="1">a</target></segment>',
            ("a", "b"),
            (2, 2),
        ),
    ],
)  # fmt: skip
def test_segments_of_2_are_read_in_the_order_of_the_target(
    tmp_path: Path, inner: str, pieces: tuple[str | Tag, ...], parts: tuple[int, int]
) -> None:
    made = two(tmp_path, inner)
    assert (made.pieces, made.parts) == (pieces, parts)


@pytest.mark.parametrize(
    ("states", "state", "doubted"),
    [
        (["final"], "final", False),
        (["final", "translated"], "translated", False),
        (["reviewed", "final"], "reviewed", False),
        (["final", "initial"], "initial", True),
    ],
)
def test_a_unit_of_2_has_the_least_state_of_its_segments(
    tmp_path: Path, states: list[str], state: str, doubted: bool
) -> None:
    made = two(tmp_path, "".join(segment("Un.", "One.", state=one) for one in states))
    assert (made.state, made.doubted) == (state, doubted)
    assert two(tmp_path, segment("Un.", "One.")).state == "initial"
    doubt = two(tmp_path, segment("Un.", "One.", state="translated", subState="poedit:fuzzy"))
    assert (doubt.state, doubt.doubted) == ("translated", True)


def test_notes_and_marks_of_2(tmp_path: Path) -> None:
    marked = '<mrk id="m" type="comment" value="look">One</mrk> <mrk id="n" type="term">day</mrk>'
    notes = '<notes><note category="comment">hm</note><note>plain</note></notes>'
    made = two(tmp_path, notes + segment("Un.", marked))
    assert made.notes == (("comment", "hm"), ("", "plain"), ("mrk", "look"))


@pytest.mark.parametrize(
    ("category", "text", "comment"),
    [
        ("", "ask the palace", "ask the palace"),
        ("reviewer", "ask\n  the   palace", "ask\nthe palace"),
        ("", "0123456789ab", ""),
        ("", "0123456789ab and more", "0123456789ab and more"),
        ("origin", "another engine", ""),
        ("", " ", ""),
        ("comment", "approved: Omar, 2026-11-01", ""),
    ],
)
def test_notes_that_people_left_there_are_lines_of_the_comment(
    category: str, text: str, comment: str
) -> None:
    unit = Unit("Un.", "One.", fuzzy=True)
    (first,) = _taken(unit, ())
    assert first.comment == ""
    (made,) = _taken(unit, ((category, text),))
    assert made.comment == comment


def _taken(unit: Unit, notes: tuple[tuple[str, str], ...]) -> tuple[Unit, ...]:
    sent = ReturnedUnit(unit_id(unit), (unit.target,), "translated", notes=notes)
    return xliff.take(Catalogue({}, (unit,)), (sent,), "Lina", "2026-11-25").units


def test_a_note_that_is_a_line_of_the_comment_already_is_not_added_again() -> None:
    unit = Unit("Un.", "One.", fuzzy=True, comment="ask the palace", terms=("OIM → IOM",))
    notes = (("", "ask the palace"), ("", "OIM → IOM"), ("x", "look"), ("y", "look"))
    (made,) = _taken(unit, notes)
    assert made.comment == "ask the palace\nlook"


def test_words_that_a_tracked_change_of_trados_took_out_are_none(tmp_path: Path) -> None:
    change = '<mrk mtype="x-sdl-deleted">port</mrk><mrk mtype="x-sdl-added">quay</mrk>'
    unit = one(tmp_path, f'<trans-unit id="u"><target>The {change} is full.</target></trans-unit>')
    assert "".join(map(str, unit.pieces)) == "The quay is full."


def test_words_in_elements_that_are_not_of_the_format_are_the_translator_s(tmp_path: Path) -> None:
    target = 'The <a href="/">new <b>quay</b></a> is <sdl:x>full</sdl:x>.'
    unit = one(tmp_path, f'<trans-unit id="u"><target>{target}</target></trans-unit>')
    assert "".join(map(str, unit.pieces)) == "The new quay is full."


def test_tags_of_12_are_read_with_their_sides(tmp_path: Path) -> None:
    target = (
        'a<g id="1">b</g><ph id="2">&lt;br/&gt;</ph><bx id="3"/>c<ex id="4" rid="3"/><x id="5"/>'
        '<bpt id="6">*</bpt>d<ept id="7" rid="6">*</ept><it id="8" pos="open">_</it>'
        '<it id="9" pos="close">_</it>e'
    )
    made = one(
        tmp_path, f'<trans-unit id="u"><source>x</source><target>{target}</target></trans-unit>'
    )
    assert [piece for piece in made.pieces if piece] == [
        "a",
        Tag("1", "open"),
        "b",
        Tag("1", "close"),
        Tag("2", "atom", "<br/>"),
        Tag("3", "open"),
        "c",
        Tag("3", "close"),
        Tag("5", "atom"),
        Tag("6", "open", "*"),
        "d",
        Tag("6", "close", "*"),
        Tag("8", "open", "_"),
        Tag("9", "close", "_"),
        "e",
    ]


def test_a_unit_that_nothing_tells_is_named() -> None:
    unit = Unit("Un.", "One.", fuzzy=True)
    gone = [ReturnedUnit("u1", ("x",), "final"), ReturnedUnit("u2", (" ",), "final")]
    taken = xliff.take(Catalogue({}, (unit,)), gone, "Lina", "2026-11-25")
    assert (taken.gone, taken.changed, taken.units) == ((), 0, (unit,))
    assert taken.faults == (("u1", "not a unit of this catalogue, and without a source"),)


@pytest.mark.parametrize(
    ("unit", "target"),
    [
        (Unit("Un."), "First."),
        (catalog.draft(Unit("Un."), "One.", "deepl"), "First."),
        (Unit("Un.", "One.", fuzzy=True), "One."),
        (Unit("Un.", "One."), "One."),
    ],
)
def test_without_a_version_a_person_s_text_stays_and_a_machine_s_goes(
    unit: Unit, target: str
) -> None:
    sent = ReturnedUnit(unit_id(unit), ("First.",), "translated")
    taken = xliff.take(Catalogue({}, (unit,)), (sent,), "Lina", "2026-11-25")
    assert taken.units[0].target == target
    assert taken.conflicts == (("Un.",) if target == "One." else ())


@pytest.mark.parametrize("more", [0, 1])
def test_a_file_is_read_to_a_depth_and_refused_beyond(tmp_path: Path, more: int) -> None:
    above = 5  # xliff, file, body, trans-unit, source
    inner = parsing._DEEPEST - above + more
    unit = f"<source>{'<g>' * inner}x{'</g>' * inner}</source><target>y</target>"
    if more:
        with pytest.raises(InputError, match=f"nested more than {parsing._DEEPEST} deep"):
            one(tmp_path, f'<trans-unit id="u">{unit}</trans-unit>')
    else:
        assert "y" in one(tmp_path, f'<trans-unit id="u">{unit}</trans-unit>').pieces
