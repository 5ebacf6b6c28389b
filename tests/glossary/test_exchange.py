"""Terminology of other tools: round trips, and files nobody should read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate.errors import InputError
from newstranslate.glossary import Concept, exchange, load, rows
from newstranslate.model import Pair
from tests.conftest import Newsroom

ROWS = [
    Concept("gcm", "name", "hard", {"fr": ("Pacte",), "ar": ("ميثاق", "اتفاق")}, {"fr": ("Pacte de paix",)}, {"ar": ("عهد",)}, "full_first", "un", "A/RES/73/195", "a, b", context=("traité", "عهد")),
    Concept("oim", "acronym", "soft", {"fr": ("OIM",), "ar": ("المنظمة",)}),
]  # fmt: skip
PAIR = Pair("fr", "ar")


@pytest.mark.parametrize("kind", ["csv", "tbx"])
def test_round_trip_loses_nothing(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(exchange.write(ROWS, kind), encoding="utf-8")
    assert [replace(c, where="") for c in exchange.read(path)] == ROWS
    assert exchange.lost(ROWS, kind) == []


@pytest.mark.parametrize("kind", ["deepl-csv", "deepl-tsv", "omegat"])
def test_two_columns_hold_the_forms_and_say_what_is_lost(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(exchange.write(ROWS, kind, PAIR), encoding="utf-8")
    found = exchange.read(path, kind, PAIR)
    assert [c.forms for c in found] == [{"fr": ("Pacte",), "ar": ("ميثاق",)}, ROWS[1].forms]
    assert "rejected forms of 1 concept" in exchange.lost(ROWS, kind)
    assert "contexts of 1 concept" in exchange.lost(ROWS, kind)


TBX2 = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif><text><body>
<termEntry id="t1"><langSet xml:lang="fr"><ntig><termGrp><term>HCR</term></termGrp></ntig></langSet>
<langSet xml:lang="en"><tig><term>UNHCR</term></tig></langSet></termEntry></body></text></martif>"""
BOMB = """<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><martif>&b;</martif>"""
OUTSIDE = """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif>&a;</martif>"""


def test_tbx_of_the_second_version_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.tbx").write_text(TBX2, encoding="utf-8")
    (concept,) = exchange.read(tmp_path / "x.tbx")
    assert (concept.name, concept.kind) == ("t1", "acronym")
    assert concept.forms == {"fr": ("HCR",), "en": ("UNHCR",)}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "declares entities"),
        (OUTSIDE, "declares entities"),
        ("<martif/>", "no termEntry"),
        ("<martif>", r"x:1: not valid XML"),
        ("OIM\n", r"x:1: a source and a target form"),
        ("OIM,\n", r"x:1: a source and a target form"),
        ("OIM,a\nOIM,b\n", r"x:2: 'OIM' is already in .*x:1"),
    ],
)
def test_what_is_refused(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        exchange.read(tmp_path / "x", pair=PAIR)


def test_add_leaves_the_other_lines_as_they_were(newsroom: Newsroom) -> None:
    path = newsroom.root / "glossary/terms.csv"
    before = path.read_bytes()
    assert newsroom.call("glossary", "add", "ua", "fr=UA").status == 0
    assert path.read_bytes().startswith(before)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(("separator", "end"), [(",", "\n"), (";", "\r\n")])
def test_add_adds_the_columns_of_another_language(
    newsroom: Newsroom, mark: str, separator: str, end: str
) -> None:
    lines = ["concept,kind,fr", "ue,name,UE", "oim,name,OIM"]
    text = mark + end.join(lines).replace(",", separator) + end
    path = newsroom.write("glossary/terms.csv", text)
    for forms in ("de=Y", "fr=Z"):
        assert newsroom.call("glossary", "add", forms[-1].lower(), "es=X", forms).status == 0
    rows = ["y,name,,soft,X,Y", "z,name,Z,soft,X,"]
    expected = [f"{lines[0]},lock,es,de", *lines[1:], *rows]
    wanted = (mark + end.join(expected).replace(",", separator) + end).encode()
    assert path.read_bytes() == wanted
    assert len(load(newsroom.root / "glossary").concepts) == 4


def test_add_import_and_export_on_the_command_line(newsroom: Newsroom) -> None:
    assert (
        newsroom.call("glossary", "add", "au", "fr=Union africaine", "en=African Union").status == 0
    )
    again = newsroom.call("glossary", "add", "au", "fr=UA")
    assert (again.status, "'au' is already in glossary/terms.csv:4" in again.err) == (2, True)
    assert newsroom.call("glossary", "export", "all.tbx").status == 0
    (newsroom.root / "glossary/terms.csv").unlink()
    assert newsroom.call("glossary", "import", "all.tbx").status == 0
    names = [c.name for c in load(newsroom.root / "glossary").concepts]
    assert names == ["iom", "unhcr", "au"]


ODD = """<?xml version="1.0"?><tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="1"><langSec xml:lang="fr"><termSec><term>bassin</term></termSec></langSec>
<langSec xml:lang="xx-unknown-tongue"><termSec><term>zzz</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>basin</term></termSec></langSec></conceptEntry>
<conceptEntry id="2"><langSec xml:lang="fr"><termSec><term>vieux</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>"""


def test_what_a_tbx_holds_beside_the_odd_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.tbx").write_text(ODD, encoding="utf-8")
    notes: list[str] = []
    (found,) = exchange.read(tmp_path / "x.tbx", notes=notes)
    assert found.forms == {"fr": ("bassin",), "en": ("basin",)}
    assert len(notes) == 2
    assert "entry 1: " in notes[0]
    assert "its terms are omitted" in notes[0]
    assert "entry 2: all terms are deprecated" in notes[1]
    (tmp_path / "x.tbx").write_text(ODD.replace("<term>b", "<no>b").replace("n</term>", "n</no>"))
    with pytest.raises(InputError, match="contains no usable term"):
        exchange.read(tmp_path / "x.tbx")


@pytest.mark.parametrize("kind", ["tbx", "tbx2"])
def test_the_starter_glossary_goes_through_tbx(tmp_path: Path, kind: str) -> None:
    shipped = load(Path(__file__).parents[2] / "glossary").concepts
    path = tmp_path / "x.tbx"
    path.write_text(exchange.write(shipped, kind), "utf-8")
    plain = [replace(concept, where="") for concept in shipped]
    assert [replace(concept, where="") for concept in exchange.read(path)] == plain


@pytest.mark.parametrize("written", ["utf-8", "utf-16", "utf-16-le"])
def test_lists_of_omegat_in_wide_characters(tmp_path: Path, written: str) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes("élève\tتلميذ\tnote\n".encode(written))
    (found,) = exchange.read(path, "omegat", Pair("fr", "ar"))
    assert found.forms == {"fr": ("élève",), "ar": ("تلميذ",)}


def tbx_of(entries: str) -> str:
    return f'<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>{entries}</body></text></tbx>'


def entry_of(*terms: str, about: str = "", lang: str = "fr") -> str:
    sections = "".join(f"<termSec>{term}</termSec>" for term in terms)
    return f'<conceptEntry>{about}<langSec xml:lang="{lang}">{sections}</langSec></conceptEntry>'


def read_tbx(tmp_path: Path, text: str) -> tuple[list[Concept], list[str]]:
    path, notes = tmp_path / "x.tbx", list[str]()
    path.write_text(text, "utf-8")
    found = exchange.read(path, notes=notes)
    return found, [note.removeprefix(f"{path}: ").removeprefix(f"{path}:") for note in notes]


def status(word: str) -> str:
    return f'<termNote type="administrativeStatus">{word}Term-admn-sts</termNote>'


@pytest.mark.parametrize(
    ("terms", "forms", "rejected"),
    [
        (["<term>a</term>", f"<term>b</term>{status('preferred')}"], ("b", "a"), ()),
        ([f"<term>{one}</term>{status('preferred')}" for one in "ab"], ("a", "b"), ()),
        (["<term>a</term>", f"<term>b</term>{status('superseded')}"], ("a",), ("b",)),
        (["<term>a</term><note>not obsolete, preferred in Canada</note>"], ("a",), ()),
        (["<term>a</term>", "<term>b</term><note>preferred by some</note>"], ("a", "b"), ()),
        (["<term>\n  a\u00a0<hi>b</hi>\n  c </term>"], ("a\u00a0b c",), ()),
        (["<term>a</term>", "<term> </term>", "<term>b|c</term>"], ("a",), ()),
    ],
)
def test_the_status_of_a_term_is_its_own_category(
    tmp_path: Path, terms: list[str], forms: tuple[str, ...], rejected: tuple[str, ...]
) -> None:
    (found,), _ = read_tbx(tmp_path, tbx_of(entry_of(*terms)))
    assert (found.forms["fr"], found.rejected.get("fr", ())) == (forms, rejected)


def test_notes_and_definitions_are_kept_and_the_rest_is_named(tmp_path: Path) -> None:
    about = (
        '<note>one</note><descripGrp><descrip type="definition">what it is</descrip></descripGrp>'
        '<note>two</note><descrip type="subjectField">un</descrip><xref type="xGraphic">x</xref>'
    )
    terms = (
        '<term>a</term><termNote type="partOfSpeech">noun</termNote><note>old</note>',
        "<term>b|c</term>",
    )
    (found,), notes = read_tbx(tmp_path, tbx_of(entry_of(*terms, about=about)))
    assert (found.note, found.domain) == ("one · what it is · two · a: old", "un")
    assert notes == [
        "entry 1: 'b|c' contains “|”, which separates forms; omitted",
        "without a column in the glossary, omitted: xGraphic (1), partOfSpeech (1)",
    ]


def test_what_many_entries_lack_is_one_message(tmp_path: Path) -> None:
    entries = "".join(entry_of("<term>a</term>", lang=lang) for lang in ["fr", *["tlh"] * 7])
    found, notes = read_tbx(tmp_path, tbx_of(entries))
    assert [one.forms for one in found] == [{"fr": ("a",)}]
    assert notes == [
        "entry 2, 3, 4, 5, 6, …: unknown language 'tlh'; its terms are omitted",
        "entry 2, 3, 4, 5, 6, …: no usable term; omitted",
    ]


@pytest.mark.parametrize(
    ("declared", "written"),
    [("windows-1254", "cp1254"), ("UTF-16", "utf-16"), ("utf-16", "utf-16-le"), ("UTF-8", "utf-8-sig")],
)  # fmt: skip
def test_a_tbx_in_the_encoding_that_it_names(tmp_path: Path, declared: str, written: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>{tbx_of(entry_of("<term>élève ğ</term>"))}'
    (tmp_path / "x.tbx").write_bytes(text.encode(written))
    (found,) = exchange.read(tmp_path / "x.tbx")
    assert found.forms == {"fr": ("élève ğ",)}


ODD_ROWS = [
    Concept("a", "noun", "soft", {"fr": ("deux\x01 mots\ufffe",)}, {}, {"ar": ("خطأ",)}, note="]]>&\x0bx"),
    Concept("b", "noun", "soft", {"fr": ('"Le Monde" dit', '"cité"'), "ar": ("عالم",)}),
]  # fmt: skip


@pytest.mark.parametrize("kind", ["tbx", "tbx2", "csv"])
def test_rejected_forms_of_a_language_without_others_and_odd_characters(
    kind: str, tmp_path: Path
) -> None:
    (tmp_path / "x").write_text(exchange.write(ODD_ROWS, kind), "utf-8")
    found = [replace(concept, where="") for concept in exchange.read(tmp_path / "x", kind)]
    plain = replace(ODD_ROWS[0], forms={"fr": ("deux mots",)}, note="]]>&x")
    assert found == [ODD_ROWS[0] if kind == "csv" else plain, ODD_ROWS[1]]


@pytest.mark.parametrize("kind", ["deepl-csv", "deepl-tsv", "omegat"])
def test_marks_tabs_and_line_ends_in_lists(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    split = replace(ODD_ROWS[1], forms={"fr": ("un\tdeux",), "ar": ("أ",)}, note="a\nb")
    path.write_text(exchange.write([ODD_ROWS[1], split], kind, PAIR), "utf-8")
    found = [one.forms["fr"][0] for one in exchange.read(path, kind, PAIR)]
    assert found == ['"Le Monde" dit', '"cité"', "un\tdeux" if kind == "deepl-csv" else "un deux"]
    assert ("notes of 1 concept" in exchange.lost([split], kind)) == (kind != "omegat")


def test_a_list_that_a_spreadsheet_saved(tmp_path: Path) -> None:
    (tmp_path / "x").write_text('"Le ""Monde"""\tعالم\r\n"non\tلا\r\n', "utf-8")
    found = [one.forms["fr"][0] for one in exchange.read(tmp_path / "x", "", PAIR)]
    assert found == ['Le "Monde"', '"non']


@pytest.mark.parametrize(
    ("concepts", "message"),
    [
        ([Concept("x", "noun", "soft", {"fr": ("a|b",)}, where="f:entry 1")], "f:entry 1: a form in 'fr'"),
        ([Concept("x", "noun", "soft", {"fr": ("",)}, where="f:entry 1")], "f:entry 1: concept 'x' has no form"),
        ([Concept("x", "noun", "soft", {"fr": ("a\nb",)}, where="f:2")], "f:2: control characters in 'x'"),
        ([Concept("x\ny", "noun", "soft", {"fr": ("a",)}, where="f:2")], "f:2: control characters"),
        ([Concept("x", "verb", "soft", {"fr": ("a",)}, where="f:entry 1")], "f:entry 1: unknown kind 'verb'"),
        ([Concept("x", "noun", "soft", {"fr": ("a",)}, note="z" * 4_001)], "terms.csv: a cell has 4,001"),
        ([Concept("x", "noun", "soft", {"fr": ("a",)}, where="f:2")] * 2, "concept 'x' is already in f:2"),
    ],
)  # fmt: skip
def test_nothing_is_written_that_would_not_be_read(
    tmp_path: Path, concepts: list[Concept], message: str
) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        rows.add(tmp_path, "terms.csv", concepts)
    assert not (tmp_path / "terms.csv").exists()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"\xef\xbb\xbfconcept,kind,lock,fr\nx,noun,soft,Q\xe9\n",
            "x:2: not UTF-8: byte 38 is 0xE9",
        ),
        (b"\xff\xfeO\x00\x00\xd8,\x00a\x00", "x: not UTF-16: byte 5 is 0x00"),
    ],
)
def test_bytes_of_another_charset_are_refused(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(data)
    with pytest.raises(InputError, match=message):
        exchange.read(tmp_path / "x", pair=PAIR)


def test_entries_of_one_name_and_long_notes_are_imported(newsroom: Newsroom) -> None:
    entries = [
        entry_of("<term>banque</term>", about=f"<note>{n}{'z' * 4_000}</note>") for n in "12"
    ]
    newsroom.write("x.tbx", tbx_of("".join(entries)))
    done = newsroom.call("glossary", "import", "x.tbx")
    assert (done.status, "entry 1, 2: note is longer than 4,000 characters; cut" in done.err) == (
        0,
        True,
    )
    found = [one for one in load(newsroom.root / "glossary").concepts if "banque" in one.name]
    assert [(one.name, len(one.note), one.note[:2]) for one in found] == [
        ("banque", 4_000, "1z"),
        ("banque-2", 4_000, "2z"),
    ]
