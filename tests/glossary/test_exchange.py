"""Terminology of other tools: round trips, and files nobody should read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate.errors import InputError
from newstranslate.glossary import Concept, exchange, load
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
    refused = newsroom.call("glossary", "add", "x", "de=Y")
    assert "glossary/terms.csv:1: no column 'de'" in refused.err
    assert path.read_bytes() == before
    assert newsroom.call("glossary", "add", "ua", "fr=UA").status == 0
    assert path.read_bytes().startswith(before)


def test_add_import_and_export_on_the_command_line(newsroom: Newsroom) -> None:
    assert (
        newsroom.call("glossary", "add", "au", "fr=Union africaine", "en=African Union").status == 0
    )
    again = newsroom.call("glossary", "add", "au", "fr=UA")
    assert (again.status, "'au' is already in glossary/terms.csv:4" in again.err) == (2, True)
    assert newsroom.call("glossary", "export", "all.tbx", "--format", "tbx").status == 0
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
