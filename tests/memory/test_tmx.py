"""TMX in and out, and the imports made of it."""

from __future__ import annotations

import io
import tracemalloc
from pathlib import Path

import pytest
from lxml import etree

from newstranslate.errors import InputError
from newstranslate.memory import (
    MemoryEntry,
    exports,
    import_tables,
    imports,
    kept,
    tmx_reader,
    tmx_writer,
)
from newstranslate.memory.import_request import ImportRequest, Skipped, one_line
from tests.conftest import Newsroom

HEAD = '<?xml version="1.0"?>\n<tmx version="1.4">\n<header srclang="fr-FR" x="1"/>\n<body>\n'
TAIL = "</body></tmx>\n"
# What the specification says of the elements and attributes that we write, in our words.
DTD = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
 segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
 adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)> <!ELEMENT tu ((note | prop)*, tuv+)>
<!ELEMENT note (#PCDATA)> <!ELEMENT ude EMPTY>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tuv ((note | prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED changeid CDATA #IMPLIED changedate CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA | bpt | ept | ph)*>
<!ELEMENT bpt (#PCDATA)> <!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ept (#PCDATA)> <!ATTLIST ept i CDATA #REQUIRED>
<!ELEMENT ph (#PCDATA)> <!ATTLIST ph type CDATA #IMPLIED>
"""


def unit(
    fr: str, ar: str, *, date: str = "", more: str = "", langs: tuple[str, str] = ("fr", "ar")
) -> str:
    stamp = f' changedate="{date}"' if date else ""
    return (
        f'<tu{stamp}>{more}\n<tuv xml:lang="{langs[0]}"><seg>{fr}</seg></tuv>\n'
        f'<tuv xml:lang="{langs[1]}"><seg>{ar}</seg></tuv></tu>\n'
    )


def put(tmp_path: Path, *units: str, name: str = "un.tmx", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes((HEAD + "".join(units) + TAIL).encode(encoding))
    return path


def read(path: Path) -> tuple[list[tmx_reader.TransUnit], Skipped]:
    skipped = Skipped()
    return list(tmx_reader.read(path, skipped)), skipped


def taken(
    tmp_path: Path, path: Path, **more: object
) -> tuple[list[MemoryEntry], imports.ImportedPairs]:
    result = imports.take(path, tmp_path / "memory", ImportRequest("UN", **more))  # type: ignore[arg-type]
    return [entry for _, file, _ in result.kept for entry in kept.entries(file)], result


def test_what_is_written_is_valid_and_read_again(tmp_path: Path) -> None:
    entries = [
        MemoryEntry("Un **mot** & [lien](http://a.b) ![i](x.png) `c` \\* «<b>»", "كلمة **مهمة**",
              article="articles/a.md", translator='Lina "L" <l@x>', date="2026-01-02 03:04+0000", key="title"),
        MemoryEntry("Un contrôle \x01 défendu", "y"),
    ]  # fmt: skip
    text = "".join(tmx_writer.write({"ar": entries}, "fr", "1"))
    path = tmp_path / "o.tmx"
    path.write_text(text, encoding="utf-8")
    tree = etree.fromstring(text.encode())
    dtd = etree.DTD(io.StringIO(DTD))
    assert dtd.validate(tree), dtd.error_log
    units, skipped = read(path)
    assert skipped.count == 0
    assert units[0].variants["fr"].text == entries[0].source
    assert units[0].variants["ar"] == tmx_reader.Variant(
        entries[0].target, entries[0].translator, entries[0].date
    )
    assert units[0].article == "articles/a.md"
    assert units[1].variants["fr"].text == "Un contrôle défendu"


def test_variants_fold_and_codes_become_markdown(tmp_path: Path) -> None:
    fr = (
        'Le <bpt i="1" type="bold">&lt;b&gt;</bpt>mot<ept i="1">&lt;/b&gt;</ept> et'
        '<ph x="1">&lt;br/&gt;</ph><hi type="italic">l’autre</hi>, <ph x="2">%s</ph>'
    )
    path = put(
        tmp_path,
        unit(fr, "x", langs=("fr-FR", "ar_MA"), more='<note>N</note><prop type="client">UN</prop>'),
    )
    (found,), _ = read(path)
    assert found.variants["fr"].text == "Le **mot** et *l’autre*, %s"
    assert set(found.variants) == {"fr", "ar"}
    assert found.note == "N · client: UN"


def test_broken_units_cost_themselves_and_are_named(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        unit("un", "أ"),
        "<tu><tuv xml:lang='fr'><seg>deux & demi</seg></tuv></tu>\n",
        "<!-- <tu> no unit </tu> -->\n",
        "<tu><tuv xml:lang='fr'><seg>never closed\n",
        unit("trois", "ب"),
        unit("&unknown;", "ت"),
        "<tu><tuv xml:lang='fr'><seg>alone</seg></tuv></tu>\n",
        unit("quatre", "ج"),
    )
    units, skipped = read(path)
    assert [found.variants["fr"].text for found in units] == ["un", "trois", "quatre"]
    assert skipped.reasons == [
        "line 8: its XML is not valid",
        "line 10: its end tag </tu> is missing",
        "line 14: its XML is not valid",
        "line 17: has texts in fewer than two languages",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (found,), _ = read(put(tmp_path, unit("éàü", "المغرب"), encoding=encoding))
    assert found.variants["ar"].text == "المغرب"


def test_bombs_and_other_files_are_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.tmx"
    lines = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">\n' for i in range(1, 10))
    bomb.write_text(
        f'<!DOCTYPE tmx [<!ENTITY l0 "lol">\n{lines}]>\n<tmx><body><tu/></body></tmx>',
        encoding="utf-8",
    )
    with pytest.raises(InputError, match=r"bomb.tmx:1: the file declares entities"):
        read(bomb)
    (tmp_path / "x.tmx").write_text("<html><body></body></html>")
    with pytest.raises(InputError, match="not a TMX file"):
        read(tmp_path / "x.tmx")


def test_memory_stays_flat(tmp_path: Path) -> None:
    path = tmp_path / "big.tmx"
    with path.open("w", encoding="utf-8") as out:
        out.write(HEAD)
        for number in range(4_000):
            out.write(unit(f"Phrase {number} " + "mot " * 200, "كلمة " * 200))
        out.write(TAIL)
    tracemalloc.start()
    skipped = Skipped()
    assert sum(1 for _ in tmx_reader.read(path, skipped)) == 4_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert path.stat().st_size > 10_000_000
    assert peak < 3_000_000


def test_newest_of_duplicates_stays_and_importing_twice_changes_nothing(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        unit("un", "new", date="20250101T000000Z"),
        unit("un", "old", date="20200101T000000Z"),
        unit("deux", "first"),
        unit("deux", "second"),
    )
    first, _ = taken(tmp_path, path, penalty=10)
    assert [(entry.source, entry.target) for entry in first] == [("un", "new"), ("deux", "second")]
    assert {(entry.origin, entry.penalty) for entry in first} == {("UN", 10)}
    assert taken(tmp_path, path, penalty=10)[0] == first
    more = put(
        tmp_path, unit("un", "older", date="20240101T000000Z"), unit("trois", "z"), name="b.tmx"
    )
    again, _ = taken(tmp_path, more, penalty=10)
    assert {entry.source: entry.target for entry in again} == {
        "un": "new",
        "deux": "second",
        "trois": "z",
    }


def test_failed_import_leaves_the_old_one(tmp_path: Path) -> None:
    before, _ = taken(tmp_path, put(tmp_path, unit("un", "أ")))
    bad = tmp_path / "bad.tmx"
    bad.write_text("no tmx at all", encoding="utf-8")
    with pytest.raises(InputError):
        taken(tmp_path, bad)
    with pytest.raises(InputError, match="no pair to import"):
        taken(tmp_path, put(tmp_path, name="empty.tmx"))
    assert [p.name for p in (tmp_path / "memory").iterdir()] == ["UN.fr-ar.jsonl.gz"]
    assert list(kept.entries(tmp_path / "memory" / "UN.fr-ar.jsonl.gz")) == before


def test_tables(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text("id\tfr\ten\tar\n1\tun mot\tone word\tكلمة\n2\t\tempty\tx\n", encoding="utf-8")
    found, result = taken(tmp_path, path)
    assert [(k.source, k.target) for k, _, _ in result.kept] == [("fr", "ar"), ("fr", "en")]
    assert {entry.target for entry in found} == {"one word", "كلمة"}
    assert result.skipped.reasons == ["line 3: has no text in 'fr'"]
    path.write_text("un mot\tone word\n", encoding="utf-8")
    with pytest.raises(InputError, match="--columns"):
        taken(tmp_path, path)
    found, _ = taken(tmp_path / "b", path, columns=("fr", "en"))
    assert [(entry.source, entry.target) for entry in found] == [("un mot", "one word")]


def test_truncated_kept_file_says_so(tmp_path: Path) -> None:
    _, result = taken(tmp_path, put(tmp_path, *[unit(f"mot {n}", "x") for n in range(500)]))
    ((_, file, _),) = result.kept
    file.write_bytes(file.read_bytes()[:-200])
    with pytest.raises(InputError, match="import it again"):
        list(kept.entries(file))


def tmx_of(units: str, encoding: str = "UTF-8") -> str:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<tmx version="1.4"><header srclang="fr" '
        f'creationtool="x" datatype="plaintext"/><body>\n{units}\n</body></tmx>'
    )


def unit_of(french: str, english: str, lang: str = "en") -> str:
    return (
        f'<tu><tuv xml:lang="fr"><seg>{french}</seg></tuv>'
        f'<tuv xml:lang="{lang}"><seg>{english}</seg></tuv></tu>'
    )


def pairs_of(path: Path, target: str = "en") -> list[tuple[str, str]]:
    skipped = Skipped()
    units = list(tmx_reader.read(path, skipped, ("fr", target)))
    assert not skipped.count, skipped.reasons
    return [(unit.variants["fr"].text, unit.variants["en"].text) for unit in units]


@pytest.mark.parametrize(
    ("segment", "words"),
    [
        ('Le <bpt i="1" type="bold">{\\b </bpt>chat<ept i="1">}</ept> dort.', "Le **chat** dort."),
        ('Le <bpt i="1" type="bold">x</bpt>chat dort.', "Le chat dort."),
        ('Le chat<ept i="1">&lt;/b&gt;</ept> dort.', "Le chat dort."),
        ('<bpt i="1">&lt;i&gt;</bpt>Le <bpt i="2">&lt;b&gt;</bpt>chat<ept i="2">}</ept><ept i="1">}</ept>', "*Le **chat***"),
        ('<it pos="begin" type="bold">{\\b </it>Le chat dort.', "Le chat dort."),
        ('Le <g id="1" ctype="x-bold">chat</g> dort.', "Le **chat** dort."),
        ('Le <g id="1">chat</g> <bx id="2"/>dort<ex id="2"/>.', "Le chat dort."),
        ('Le <x id="1"/>chat<mrk mtype="term"> noir</mrk>.', "Le chat noir."),
        ("Douze\u00a0% et 1\u202f000.", "Douze\u00a0% et 1\u202f000."),
        ("Un\tdeux\n      trois  quatre", "Un\tdeux trois quatre"),
    ],
)  # fmt: skip
def test_codes_are_read_by_their_pairs_and_blanks_stay(
    tmp_path: Path, segment: str, words: str
) -> None:
    path = tmp_path / "x.tmx"
    path.write_text(tmx_of(unit_of(segment, "x y")), "utf-8")
    assert pairs_of(path) == [(words, "x y")]


@pytest.mark.parametrize("declared", ["UTF-8", "UTF-16", "utf-16le"])
@pytest.mark.parametrize("written", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_the_bytes_show_counts_more_than_what_is_declared(
    tmp_path: Path, declared: str, written: str
) -> None:
    path = tmp_path / "x.tmx"
    path.write_bytes(tmx_of(unit_of("Élève 📖", "Pupil 📖"), declared).encode(written))
    assert pairs_of(path) == [("Élève 📖", "Pupil 📖")]


def test_units_may_use_the_namespaces_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.tmx"
    text = tmx_of(unit_of("Un.", "One.").replace("<tuv ", '<tuv ex:a="1" other:b="2" ', 1))
    names = 'xmlns="" xmlns:ex=\'http://a.example/?x=1&amp;y=2\' xmlns:other="o"'
    path.write_text(text.replace("<tmx ", f"<tmx {names} "), "utf-8")
    assert pairs_of(path) == [("Un.", "One.")]


def test_a_file_that_is_cut_is_refused(tmp_path: Path) -> None:
    whole = tmx_of("\n".join(unit_of(f"Un {n}.", f"One {n}.") for n in range(9)))
    path = tmp_path / "x.tmx"
    for end in range(whole.index("<body>") + 6, len(whole) - 1, 7):
        path.write_text(whole[:end], "utf-8")
        with pytest.raises(InputError, match="the file is truncated"):
            list(tmx_reader.read(path, Skipped()))


@pytest.mark.parametrize(("target", "words"), [("en-GB", "lorry"), ("en-US", "truck")])
def test_the_region_asked_for_is_taken(tmp_path: Path, target: str, words: str) -> None:
    path = tmp_path / "x.tmx"
    both = (
        '<tu><tuv xml:lang="fr-FR"><seg>camion</seg></tuv><tuv xml:lang="en_GB"><seg>lorry</seg></tuv>'
        '<tuv lang="EN-us"><seg>truck</seg></tuv></tu>'
    )
    path.write_text(tmx_of(both), "utf-8")
    assert pairs_of(path, target) == [("camion", words)]


TABLE = 'fr\ten\nUn "mot" ici.\tA "word" here.\n"Un ""mot"", là"\t"A ""word"", there"\n"a"\t"b"\n'


@pytest.mark.parametrize("written", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_cells_are_unquoted_where_a_program_quoted_them(newsroom: Newsroom, written: str) -> None:
    (newsroom.root / "x.tsv").write_bytes(TABLE.encode(written))
    done = newsroom.call("memory", "import", "x.tsv", "--from", "fr", "--to", "en")
    assert done.status == 0, done.err
    found = list(kept.entries(newsroom.root / "memory" / "x.fr-en.jsonl.gz"))
    assert [(entry.source, entry.target) for entry in found] == [
        ('Un "mot" ici.', 'A "word" here.'),
        ('Un "mot", là', 'A "word", there'),
        ("a", "b"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("deux mots", "deux mots"),
        (" deux\n  mots ", "deux mots"),
        ("deux\r\nmots", "deux mots"),
        ("deux\rmots", "deux mots"),
        ("deux   mots", "deux mots"),
        ("28\u00a0 mots\tet\u00a0", "28\u00a0 mots\tet\u00a0"),
    ],
)
def test_text_is_put_on_one_line_and_keeps_its_own_spaces(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "read_again"),
    [
        ('"Oui"', '"Oui"'),
        ('"Oui ""non"""', '"Oui ""non"""'),
        ('Il dit "oui"', 'Il dit "oui"'),
        ("«\u00a0Oui\u202f!\u00a0»", "«\u00a0Oui\u202f!\u00a0»"),
        ("Un\tdeux\n  trois\r\nquatre", "Un deux trois quatre"),
        ("a\u2028b\x85c", "a\u2028b\x85c"),
    ],
)
def test_a_cell_of_an_exported_table_is_read_as_the_same_text(text: str, read_again: str) -> None:
    line = f"{exports._cell(text)}\t{exports._cell(text)}\n"
    assert import_tables._cells(line) == [read_again] * 2
