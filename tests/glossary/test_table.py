"""Glossary files: what spreadsheets write is read, what is wrong is named by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import glossary
from newstranslate.errors import InputError
from newstranslate.model import Pair

HEAD = "concept,kind,lock,fr,en,ar\n"


def load(tmp_path: Path, text: str | bytes, name: str = "a.csv") -> glossary.Glossary:
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return glossary.load(tmp_path)


def test_row_becomes_a_term_of_each_direction(tmp_path: Path) -> None:
    found = load(tmp_path, HEAD + "iom,acronym,hard,OIM,IOM|the IOM,المنظمة الدولية للهجرة\n")
    (term,) = found.terms(Pair("fr", "en"))
    assert (term.sources, term.targets, term.hard) == (("OIM",), ("IOM", "the IOM"), True)
    assert found.terms(Pair("ar", "fr"))[0].sources == ("المنظمة الدولية للهجرة",)
    assert found.terms(Pair("fr", "de")) == ()
    assert term.where.endswith("a.csv:2")


def test_regional_column_goes_before_the_language(tmp_path: Path) -> None:
    found = load(tmp_path, "concept,kind,fr,ar,ar-MA\nau,name,Union africaine,الأفريقي,الإفريقي\n")
    assert found.terms(Pair("fr", "ar-MA"))[0].targets == ("الإفريقي",)
    assert found.terms(Pair("fr", "ar"))[0].targets == ("الأفريقي",)


def test_semicolons_bom_direction_marks_and_quotes_are_read(tmp_path: Path) -> None:
    text = '\ufeffconcept;kind;fr;ar\r\nx;noun;"a; b";\u200fمهاجر\u00a0\r\n'
    (term,) = load(tmp_path, text).terms(Pair("fr", "ar"))
    assert (term.sources, term.targets) == (("a; b",), ("مهاجر",))


def test_missing_folder_is_an_empty_glossary(tmp_path: Path) -> None:
    assert glossary.load(tmp_path / "none").concepts == ()


def test_digest_changes_with_any_row(tmp_path: Path) -> None:
    one = load(tmp_path, HEAD + "a,noun,soft,x,y,z\n").digest
    assert one != load(tmp_path, HEAD + "a,noun,hard,x,y,z\n").digest


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + "a,nom,hard,x,y,z\n", r"a\.csv:2: unknown kind 'nom'; use one of: name, acronym, noun"),
        (HEAD + "a,noun,dur,x,y,z\n", r"a\.csv:2: unknown lock 'dur'; use one of: hard, soft"),
        (HEAD + "a,noun,soft,x,y,z\na,noun,soft,x,y,z\n", r"a\.csv:3: concept 'a' is already in .*a\.csv:2"),
        (HEAD + ",noun,soft,x,y,z\n", r"a\.csv:2: the concept has no name"),
        (HEAD + "a,noun,soft,,,\n", r"a\.csv:2: concept 'a' has no form"),
        (HEAD + "a,noun,soft,x,y,z,q\n", r"a\.csv:2: 7 cells for 6 columns"),
        ("concept,kind,klingon\n", r"a\.csv:1: unknown column 'klingon'"),
        ("concept,kind,fr,FR\n", r"a\.csv:1: column 'FR' occurs twice"),
        ("kind,fr\n", r"a\.csv:1: no column 'concept'"),
        (HEAD + 'a,noun,soft,"x\n', r"a\.csv:2: not valid CSV"),
        (HEAD + "a;noun;soft;x;y;z\n", r"a\.csv:2: one cell for 6 columns; the separator of this line differs"),
        (HEAD + f"a,noun,soft,{'x' * 5000},y,z\n", r"a\.csv:2: a cell has 5,000 characters"),
        (HEAD.encode() + "a,noun,soft,x,y,مهاجر\n".encode("cp1256"), r"a\.csv:2: not UTF-8: .*valid Windows-1256"),
        (HEAD.encode("utf-16"), r"a\.csv:1: not UTF-8: .*looks like UTF-16"),
        (HEAD.encode() + b"a,noun,soft,\xe9,y,z\n", r"a\.csv:2: not UTF-8: byte \d+ is 0xE9; it would be valid Windows-1252"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_by_line(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        load(tmp_path, text)
