"""XLIFF 1.2 and 2.1: valid by the official schemas, and what comes back from other tools is read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newstranslate import catalog
from newstranslate.catalog import xliff
from newstranslate.catalog.xliff import marks
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, Pair, State, Unit
from tests.conftest import Newsroom

SCHEMAS = Path(__file__).parents[2] / "shared" / "schemas"
PAIR = Pair("fr", "ar")
LINA = "Lina, 2026-11-24"
UNITS = (
    Unit("Le **roi** voit [la mer](https://a.example/?a=1&b=2).", kind="paragraph"),
    catalog.draft(Unit("Un *essai* `x<y>` ici", context="title"), "تجربة `x<y>` *هنا*", "deepl"),
    catalog.translated(Unit("Deux.", "اثنان.", fuzzy=True, comment="ask"), "Omar", "2026-11-23"),
    Unit("Trois & demi.", "ثلاثة ونصف.", comment=f"approved: {LINA}", terms=("OIM → المنظمة",)),
    Unit(
        "[![a](/i.png)](/b)]]>&amp;\x01\ufffe",
        "\u200f😀\r ]]>\x01",
        fuzzy=True,
        comment='demander «\u00a0quand\u2009?\u00a0» "vite" ]]>\x01',
        notes=("ton\u00a0: <sec>",),
    ),
)
CATALOGUE = Catalogue({}, UNITS)
KINDS = tuple(xliff.KINDS)


def written(kind: str, units: tuple[Unit, ...] = UNITS) -> str:
    return xliff.write(Catalogue({}, units), "articles/a.md", PAIR, kind)


def back(tmp_path: Path, text: str | bytes, units: tuple[Unit, ...] = UNITS) -> xliff.TakenFile:
    path = tmp_path / "a.ar.xlf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (one,) = xliff.read(path)
    return xliff.take(Catalogue({}, units), one.units, "Lina", "2026-11-25")


@pytest.mark.parametrize(
    ("kind", "schema"),
    [("xliff12", "xliff-core-1.2-strict.xsd"), ("xliff", "xliff_core_2.0.xsd")],
)
def test_official_schema_accepts_what_is_written(kind: str, schema: str) -> None:
    found = sorted(SCHEMAS.rglob(schema))
    if not found:
        pytest.skip(f"the official schema {schema} is not here")
    checker = etree.XMLSchema(etree.parse(found[0]))
    checker.assertValid(etree.fromstring(written(kind).encode()))


@pytest.mark.parametrize("kind", KINDS)
def test_untouched_file_changes_nothing(tmp_path: Path, kind: str) -> None:
    taken = back(tmp_path, written(kind))
    assert (taken.units, taken.changed, taken.faults) == (UNITS, 0, ())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_encoding_of_other_tools_is_read(tmp_path: Path, kind: str, encoding: str) -> None:
    text = written(kind).replace('encoding="UTF-8"', f'encoding="{encoding}"').replace("\n", "\r\n")
    assert back(tmp_path, text.encode(encoding)).changed == 0


STATES = {
    "xliff12": {
        "draft": 'state="needs-review-translation"',
        "translated": 'state="translated"',
        "approved": 'state="final"',
    },
    "xliff": {
        "draft": 'state="translated"',
        "translated": 'state="reviewed"',
        "approved": 'state="final"',
    },
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", ["draft", "translated", "approved"])
def test_state_there_is_the_state_here(tmp_path: Path, kind: str, state: str) -> None:
    old, new = STATES[kind]["draft"], STATES[kind][state]
    text = written(kind, UNITS[1:2])
    assert old in text
    text = text.replace(old, new, 1).replace("تجربة", "محاولة")
    (unit,) = back(tmp_path, text, UNITS[1:2]).units
    assert (unit.target, unit.state.value) == ("محاولة `x<y>` *هنا*", state)
    if state == "approved":
        assert unit.comment == "approved: Lina, 2026-11-25"
    if state == "translated":
        assert unit.translated == "Lina, 2026-11-25"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("here", "there", "then"),
    [
        ("draft", "draft", "draft"),
        ("draft", "translated", "translated"),
        ("draft", "approved", "approved"),
        ("translated", "draft", "doubted"),
        ("translated", "translated", "translated"),
        ("translated", "approved", "approved"),
        ("approved", "draft", "doubted"),
        ("approved", "translated", "approved"),
        ("approved", "approved", "approved"),
    ],
)
def test_state_alone_rises_there_and_falls_only_where_it_says_needs_review(
    tmp_path: Path, kind: str, here: str, there: str, then: str
) -> None:
    if then == "doubted":  # a state of XLIFF 1.2 alone; 2.1 has none below `translated`
        then = "draft" if kind == "xliff12" else here
    draft = Unit("Deux.", "اثنان.", fuzzy=True)
    states = {
        "draft": draft,
        "translated": catalog.translated(draft, "Omar", "2026-11-23"),
        "approved": catalog.approved(draft, "Omar", "2026-11-23"),
    }
    unit = states[here]
    text = written(kind, (unit,))
    old, new = STATES[kind][here], STATES[kind][there]
    assert old in text
    text = text.replace(' approved="yes"', "") if there != "approved" else text
    (made,) = back(tmp_path, text.replace(old, new, 1), (unit,)).units
    assert (made.target, made.state.value) == (unit.target, then)
    signed = made.translated or catalog.approver(made)
    assert signed == ("" if then == "draft" else f"{'Omar, 2026-11-23' if here == then else LATER}")


LATER = "Lina, 2026-11-25"


def filled(kind: str, state: str, words: str | None = None, *, bold: bool = True) -> str:
    """Return the first unit's file with a target, as a tool that knows tags writes it."""
    text = written(kind, UNITS[:1])
    source = re.search(r"<source[^>]*>(.*?)</source>", text, re.S)
    assert source
    made = source[1].replace("Le ", "يرى ").replace("roi", "الملك").replace(" voit ", " ")
    made = made.replace("la mer", "البحر")
    if not bold:
        made = re.sub(r"<g[^>]*>الملك</g>|<ph[^>]*>الملك<ph[^>]*>", "الملك", made)
    made = made if words is None else words
    if kind == "xliff12":
        old = '<target state="needs-translation"></target>'
        return text.replace(old, f'<target state="{state}">{made}</target>')
    text = text.replace('state="initial"', f'state="{state}"')
    return text.replace("</source>", f"</source><target>{made}</target>")


@pytest.mark.parametrize(("kind", "final"), [("xliff12", "final"), ("xliff", "final")])
def test_tags_become_markup_again(tmp_path: Path, kind: str, final: str) -> None:
    text = filled(kind, final)
    (unit,) = back(tmp_path, text, UNITS[:1]).units
    assert unit.target == "يرى **الملك** [البحر](https://a.example/?a=1&b=2)."
    assert unit.state is State.APPROVED


@pytest.mark.parametrize(("kind", "final"), [("xliff12", "final"), ("xliff", "final")])
def test_target_that_lost_markup_is_a_draft_with_a_note(
    tmp_path: Path, kind: str, final: str
) -> None:
    taken = back(tmp_path, filled(kind, final, bold=False), UNITS[:1])
    (unit,) = taken.units
    assert (unit.state, unit.target) == (
        State.DRAFT,
        "يرى الملك [البحر](https://a.example/?a=1&b=2).",
    )
    assert unit.notes == ("from the CAT tool: markup missing: strong",)
    assert taken.faults == ((UNITS[0].source, "markup missing: strong"),)


@pytest.mark.parametrize("blank", ["", " ", "\n      ", "\u00a0", "\u200f"])
@pytest.mark.parametrize(("kind", "final"), [("xliff12", "final"), ("xliff", "final")])
def test_blank_target_is_none_whatever_its_state(
    tmp_path: Path, kind: str, final: str, blank: str
) -> None:
    taken = back(tmp_path, filled(kind, final, blank), UNITS[:1])
    assert taken.units == UNITS[:1]
    assert [what for _, what in taken.faults] == [
        "final in the CAT tool, but empty: left untranslated"
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_notes_come_back_once_and_ours_do_not(tmp_path: Path, kind: str) -> None:
    note = "category" if kind == "xliff" else "from"
    extra = f'<note {note}="Karim">vérifier la date</note>'
    text = written(kind).replace("<note ", f"{extra}<note ", 1)
    taken = back(tmp_path, text)
    assert taken.units[0].comment == "vérifier la date"
    assert taken.units[1:] == UNITS[1:]
    again = back(tmp_path, text, taken.units)
    assert again.units == taken.units


def test_note_that_reads_like_an_approval_approves_nothing(tmp_path: Path) -> None:
    text = written("xliff").replace("<note ", '<note category="x">approved: Eve</note><note ', 1)
    (unit, *_) = back(tmp_path, text).units
    assert unit.comment == "in the CAT tool: approved: Eve"
    assert catalog.approver(unit) == ""


def test_change_on_both_sides_stays_as_it_is_here(tmp_path: Path) -> None:
    text = written("xliff12").replace("اثنان", "إثنين")
    here = (*UNITS[:2], replace(UNITS[2], target="اثنين."), UNITS[3])
    taken = back(tmp_path, text, here)
    assert (taken.conflicts, taken.units) == (("Deux.",), here)


SEGMENTED = """<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xmlns:sdl="http://sdl.com/x">
<file original="articles/a.md" source-language="fr-FR" target-language="ar-SA"><body>
<trans-unit id="{id}"><source>Un. Deux.</source>
<seg-source><mrk mtype="seg" mid="1">Un.</mrk> <mrk mtype="seg" mid="2">Deux.</mrk></seg-source>
<target><mrk mtype="seg" mid="1">واحد.</mrk> <mrk mtype="seg" mid="2">{second}</mrk></target>
<sdl:seg-defs><sdl:seg id="1" conf="{conf}"/><sdl:seg id="2" conf="{conf}"/></sdl:seg-defs>
</trans-unit></body></file></xliff>"""


@pytest.mark.parametrize(
    ("second", "conf", "state", "target"),
    [
        ("اثنان.", "ApprovedTranslation", State.APPROVED, "واحد. اثنان."),
        ("اثنان.", "Translated", State.TRANSLATED, "واحد. اثنان."),
        ("اثنان.", "Draft", State.DRAFT, "واحد. اثنان."),
        ("", "ApprovedTranslation", State.DRAFT, "واحد."),
    ],
)
def test_segments_of_trados_are_put_together(
    tmp_path: Path, second: str, conf: str, state: State, target: str
) -> None:
    unit = Unit("Un. Deux.")
    text = SEGMENTED.format(id=xliff.unit_id(unit), second=second, conf=conf)
    (made,) = back(tmp_path, text, (unit,)).units
    assert (made.target, made.state) == (target, state)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b'<?xml version="1.0" encoding="UTF-0"?><xliff/>', "an encoding that does not exist"),
        (b"<xliff", "is not valid XML"),
        (b'<xliff version="1.2">' + b"<g>" * 5_000, "is not valid XML"),
        (b'<xliff version="1.2">' + b"<g>" * 5_000 + b"</g>" * 5_000 + b"</xliff>", "nested more"),
        (b"<tmx/>", "not an XLIFF file"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2">&a;</xliff>', "declares entities"),
        (b'<?xml version="1.0" encoding="ascii"?><xliff>\xe9</xliff>', "is not ascii as it says"),
    ],
)
def test_bad_file_is_one_message(tmp_path: Path, text: bytes, message: str) -> None:
    path = tmp_path / "a.xlf"
    path.write_bytes(text)
    with pytest.raises(InputError, match=message):
        xliff.read(path)


WORD = st.sampled_from(
    [
        "mot",
        "**gras**",
        "*it*",
        "[lien](/a)",
        "`c&<d>`",
        "5 < 6",
        "&amp;",
        "«\u00a0x\u00a0»",
        "~~a~~",
    ]
)


@settings(max_examples=60)
@given(st.lists(WORD, min_size=1, max_size=6), st.lists(WORD, max_size=6), st.sampled_from(KINDS))
def test_any_unit_comes_back_as_it_went_out(
    tmp_path_factory: pytest.TempPathFactory, source: list[str], target: list[str], kind: str
) -> None:
    unit = Unit(" ".join(source), " ".join(target), fuzzy=True)
    path = tmp_path_factory.mktemp("xlf") / "a.ar.xlf"
    path.write_text(written(kind, (unit,)), encoding="utf-8")
    (one,) = xliff.read(path)
    (brought,) = one.units
    assert marks.resolved(brought.pieces, marks.codes(unit.source)) == unit.target


def test_an_article_without_text_makes_no_file(newsroom: Newsroom) -> None:
    newsroom.write("articles/code.md", "```\ncode\n```\n")
    newsroom.call("run", "articles/code.md", "--from", "fr", "--to", "ar", "--engine", "none")
    done = newsroom.call("export", "articles/code.md", "--to", "ar")
    assert "articles/code.md: has no text to translate in 'ar'" in done.err
    assert (done.status, (newsroom.root / "code.ar.xlf").exists()) == (2, False)


def test_folders_go_out_and_come_back_and_one_bad_file_stops_nothing(newsroom: Newsroom) -> None:
    newsroom.write("articles/2026/autre.md", "---\nlang: fr\n---\n\nUne autre phrase.\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.write("articles/neuf.md", "---\nlang: fr\n---\n\nUne phrase neuve.\n")
    done = newsroom.call("export", "articles", "--to", "ar", "--format", "xliff12", "-o", "out")
    assert done.status == 1
    assert "articles/neuf.md: has no catalogue in 'ar': run 'newstranslate run" in done.err
    path = newsroom.root / "out" / "2026" / "autre.ar.xlf"
    text = path.read_text(encoding="utf-8")
    done_text = text.replace(
        '<target state="needs-translation"></target>',
        '<target state="translated">جملة أخرى.</target>',
    )
    path.write_text(done_text, encoding="utf-8")
    again = newsroom.call("export", "articles/2026/autre.md", "--to", "ar", "-o", "out/2026")
    assert "contains work that was not imported" in again.err
    newsroom.write("out/bad.xlf", "<xliff")
    done = newsroom.call("import-xliff", "out", "--by", "Omar")
    assert (done.status, "bad.xlf: is not valid XML" in done.err) == (1, True)
    (unit,) = newsroom.load(name="2026/autre").live
    assert (unit.target, unit.state) == ("جملة أخرى.", State.TRANSLATED)


def test_a_file_goes_to_the_catalogue_that_has_its_units(newsroom: Newsroom) -> None:
    for name in ("un", "deux"):
        newsroom.write(f"articles/{name}.md", f"---\nlang: fr\n---\n\nPhrase {name} du port.\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    text = xliff.write(newsroom.load(name="deux"), "articles/un.md", PAIR, "xliff12")
    text = text.replace('<target state="needs-translation">', '<target state="translated">جملة')
    extra = '<file original="x" source-language="fr" target-language="ar"><body/></file>'
    (newsroom.root / "back.xlf").write_text(text.replace("</xliff>", f"{extra}</xliff>"), "utf-8")
    done = newsroom.call("import-xliff", "back.xlf")
    assert done.err == "back.xlf: names 'articles/un.md'; its units match locales/ar/deux.po\n"
    assert [unit.target for unit in newsroom.load(name="deux").live] == ["جملة"]
    text = text.replace("Phrase deux", "Une autre").replace('id="u', 'id="x')
    (newsroom.root / "back.xlf").write_text(text, "utf-8")
    done = newsroom.call("import-xliff", "back.xlf")
    assert "back.xlf: none of its units is in locales/ar/un.po: is it a file of" in done.err
    assert newsroom.load(name="un").live[0].target == ""


def test_an_article_in_a_language_of_the_export_is_noted(newsroom: Newsroom) -> None:
    newsroom.write("articles/other.md", "---\nlang: ar\n---\n\nفتح الميناء يوم الاثنين.\n")
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    done = newsroom.call("export", "articles", "--to", "ar,en", "-o", "out")
    assert (done.status, len(done.out.split())) == (0, 3), done.err
    assert "note: articles/other.md is in 'ar' already and not exported for it" in done.err
    alone = newsroom.call("export", "articles/other.md", "--to", "ar")
    assert (alone.status, "has no catalogue in 'ar'" in alone.err) == (2, True)
