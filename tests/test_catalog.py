"""PO files: written so that every gettext tool reads them, read so that nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate import catalog
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, State, Unit

ORIGIN = catalog.Origin(
    "articles/a.md", "0123456789abcdef", "fr", "ar", "desk", "2026-01-02 03:04+0000"
)
GOLDEN = """msgid ""
msgstr ""
"Project-Id-Version: desk\\n"
"Report-Msgid-Bugs-To: \\n"
"POT-Creation-Date: 2026-01-02 03:04+0000\\n"
"PO-Revision-Date: 2026-01-02 03:04+0000\\n"
"Last-Translator: newstranslate\\n"
"Language-Team: Arabic\\n"
"Language: ar\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"
"X-Source-Language: fr\\n"
"X-Newstranslate-Source: articles/a.md sha256:0123456789abcdef\\n"

# waive terms: le nom de la rue
#. heading 1
#. note: garder le ton
#. term: OIM → المنظمة الدولية للهجرة
#. origin: deepl
#. seal: 5d8c9a10
#: articles/a.md:3
#: articles/a.md:9
#, fuzzy
#| msgid "L’OIM"
msgctxt "title"
msgid "La rue de l’OIM"
msgstr "شارع المنظمة الدولية للهجرة"

#. paragraph
#: articles/a.md:5
msgid "Vers un  \\nvers \\"deux\\""
msgstr ""

#~ msgid "Parti"
#~ msgstr "رحل"
""".replace(  # gettext writes text of several lines from the second line on
    'msgid "Vers un  \\nvers \\"deux\\""', 'msgid ""\n"Vers un  \\n"\n"vers \\"deux\\""'
)

UNITS = (
    Unit(
        source="La rue de l’OIM",
        target="شارع المنظمة الدولية للهجرة",
        context="title",
        fuzzy=True,
        kind="heading 1",
        terms=("OIM → المنظمة الدولية للهجرة",),
        notes=("garder le ton",),
        origin="deepl",
        seal="5d8c9a10",
        references=(("articles/a.md", 3), ("articles/a.md", 9)),
        previous="L’OIM",
        comment="waive terms: le nom de la rue",
    ),
    Unit('Vers un  \nvers "deux"', kind="paragraph", references=(("articles/a.md", 5),)),
    Unit("Parti", "رحل", obsolete=True),
)


def made(units: tuple[Unit, ...] = UNITS) -> Catalogue:
    return Catalogue(catalog.header(ORIGIN, {}), units)


def tool(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    if shutil.which(name) is None:
        if os.environ.get("NEWSTRANSLATE_REQUIRE_GETTEXT"):
            pytest.fail(f"{name} is not installed")
        pytest.skip(f"{name} is not installed")
    return subprocess.run([name, *map(str, arguments)], capture_output=True, text=True, check=False)


def test_file_is_written_as_a_translator_expects_it() -> None:
    assert catalog.serialise(made()).decode() == GOLDEN


def test_file_reads_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(made()))
    assert catalog.load(path) == made()
    assert catalog.serialise(catalog.load(path)).decode() == GOLDEN


@pytest.mark.parametrize("lang", ["ar", "en", "fr", "ru", "ja", "pl", "cs", "ro", "ar-MA"])
def test_gettext_tools_accept_the_file(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "a.po"
    header = catalog.header(replace(ORIGIN, target=lang), {})
    path.write_bytes(catalog.serialise(Catalogue(header, UNITS)))
    check = tool("msgfmt", "--check", "-o", os.devnull, path)
    assert (check.returncode, check.stderr) == (0, "")
    assert tool("msgcat", path).returncode == 0
    spector = tool("i18nspector", path)
    assert [line for line in spector.stdout.split("\n") if line.startswith("E:")] == []


def test_obsolete_units_keep_their_marks(tmp_path: Path) -> None:
    gone = Unit(
        "Parti", "رحل", fuzzy=True, obsolete=True, kind="paragraph", origin="memory 87",
        seal="0123abcd", comment="à garder",
    )  # fmt: skip
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(made((*UNITS[:2], gone))))
    assert catalog.load(path).units == (*UNITS[:2], gone)
    check = tool("msgfmt", "--check", "-o", os.devnull, path)
    assert (check.returncode, check.stderr) == (0, "")
    spector = tool("i18nspector", path)
    assert [line for line in spector.stdout.split("\n") if line.startswith("E:")] == []


def test_another_editor_may_wrap_and_reorder_the_comments(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(made()))
    wrapped = tool("msgcat", "--width=40", path)
    path.write_text(wrapped.stdout, encoding="utf-8")
    found = catalog.load(path)
    assert [(u.source, u.target, u.fuzzy) for u in found.units] == [
        (u.source, u.target, u.fuzzy) for u in UNITS
    ]
    assert found.units[0].origin == "deepl"


def test_entries_of_other_tools_keep_what_they_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(
        'msgid ""\nmsgstr "Language: ar\\nX-Mine: yes\\n"\n\n#  du traducteur\n#. TRANSLATORS: gras\n'
        '#: src/x.c\n#, c-format\nmsgid "un"\nmsgid_plural "des"\nmsgstr[0] "أ"\nmsgstr[1] "ب"\n',
        encoding="utf-8",
    )
    unit = catalog.load(path).units[0]
    assert unit.plural_targets == ("أ", "ب")
    assert unit.extracted == ("TRANSLATORS: gras",)
    assert unit.flags == ("c-format",)
    path.write_bytes(catalog.serialise(catalog.load(path)))
    assert catalog.load(path).units[0] == unit


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('msgid ""\nmsgstr ""\n\n<<<<<<< HEAD\nmsgid "a"\n', r"a\.po:4: conflict markers"),
        ('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b\n', r"a\.po:5: not a valid PO entry"),
        ('msgid ""\nmsgstr ""\n\nmsgstr "b"\nblah\n', r"a\.po:\d: not a valid PO entry"),
        (b'msgid ""\nmsgstr ""\n\nmsgid "\xe9"\n', r"a\.po:4: not UTF-8"),
        (b'msgid ""\nmsgstr "\0"\n', r"a\.po:2: holds NUL"),
    ],
)
def test_broken_file_is_named_with_its_line_and_stays(
    tmp_path: Path, content: str | bytes, message: str
) -> None:
    path = tmp_path / "a.po"
    data = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(data)
    with pytest.raises(InputError, match=message):
        catalog.load(path)
    assert path.read_bytes() == data


TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1, max_size=30
)
LINE = TEXT.map(lambda text: " ".join(text.split()) or "x")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT, st.booleans(), LINE), max_size=5, unique_by=lambda t: t[0]))
def test_any_text_survives_the_file_and_polib_agrees(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, bool, str]]
) -> None:
    units = tuple(
        Unit(source, target, fuzzy=fuzzy, comment=comment, kind="paragraph")
        for source, target, fuzzy, comment in rows
    )
    path = tmp_path_factory.mktemp("po") / "a.po"
    path.write_bytes(catalog.serialise(made(units)))
    assert catalog.load(path).units == units
    entries = polib.pofile(str(path), encoding="utf-8")
    assert [(e.msgid, e.msgstr) for e in entries] == [(u.source, u.target) for u in units]


def test_header_says_how_many_entries_there_are(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    header = catalog.header(replace(ORIGIN, units=2), {})
    data = catalog.serialise(Catalogue(header, UNITS))
    path.write_bytes(data)
    assert catalog.load(path).units == UNITS
    entry = data.index(b"#. paragraph")
    path.write_bytes(data[:entry])
    with pytest.raises(InputError, match=r"has 1 entry, and its header says .*: 2"):
        catalog.load(path)


@pytest.mark.parametrize(
    "end", ["msgid", 'msgid "a"', "# approved: Lina", "#. paragraph", "#, fuzzy", '#~ msgid "x"']
)
def test_file_that_ends_within_an_entry_is_refused(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(made()) + end.encode())
    with pytest.raises(InputError, match=r"a\.po:4\d: (the file ends within|not a valid)"):
        catalog.load(path)


@pytest.mark.parametrize(
    "written",
    [
        b"\xef\xbb\xbf" + GOLDEN.encode(),
        GOLDEN.replace("\n", "\r\n").encode(),
        GOLDEN.replace("\n", "\r").encode(),
        GOLDEN.replace("# waive", "#waive").replace("#. ", "#.").replace("#, ", "#,").encode(),
        GOLDEN.replace("#: ", "#:").replace("#~ ", "#~").replace("#| ", "#|").encode(),
        GOLDEN.replace("UTF-8", "cp1256").replace("Arabic", "العربية").encode("cp1256", "replace"),
        GOLDEN.rstrip("\n").encode(),
    ],
    ids=[
        "byte-order mark",
        "CR LF",
        "CR",
        "no blanks",
        "no blanks 2",
        "cp1256",
        "no last line end",
    ],
)
def test_what_other_tools_write_is_read_and_becomes_ours(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(written)
    loaded = catalog.load(path)
    wanted: tuple[Unit, ...] = UNITS
    if b"cp1256" in written:  # which has no curly apostrophe's neighbours: compare what it can hold
        assert loaded.remarks == ("a.po is in cp1256; it is written in UTF-8",)
        wanted = tuple(replace(u, source=u.source.replace("’", "’")) for u in UNITS)
        assert loaded.header["Content-Type"] == "text/plain; charset=UTF-8"
        path.write_bytes(catalog.serialise(loaded))
        assert "charset=UTF-8" in path.read_text(encoding="utf-8")
        loaded = catalog.load(path)
    assert [(u.source, u.target) for u in loaded.units] == [(u.source, u.target) for u in wanted]
    assert loaded.units[0].comment == UNITS[0].comment
    assert loaded.units[0].fuzzy
    assert loaded.units[2].obsolete


@pytest.mark.parametrize(
    ("charset", "message"),
    [("klingon", r"a\.po:11: .*'klingon', which is unknown"), ("ascii-8", "unknown")],
)
def test_charset_that_cannot_be_read_is_named(tmp_path: Path, charset: str, message: str) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(GOLDEN.replace("UTF-8", charset).encode())
    with pytest.raises(InputError, match=message):
        catalog.load(path)


def test_huge_number_in_a_reference_is_part_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(GOLDEN.replace("a.md:3", "a.md:" + "9" * 5_000).encode())
    loaded = catalog.load(path)
    assert loaded.units[0].references[0] == ("articles/a.md:" + "9" * 5_000, 0)
    assert catalog.serialise(loaded).decode() == GOLDEN.replace("a.md:3", "a.md:" + "9" * 5_000)


def test_entries_that_another_editor_wrapped_stay_so_until_they_change(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    long = Unit("Une phrase " * 12 + "longue.", "A sentence " * 12 + "that is long.", fuzzy=True)
    path.write_bytes(catalog.serialise(made((*UNITS[:2], long, UNITS[2]))))
    wrapped = tool("msgcat", "--width=60", path).stdout
    path.write_text(wrapped, encoding="utf-8")
    loaded = catalog.load(path)
    assert '"Une phrase Une phrase' in wrapped
    entries = catalog.serialise(loaded).decode().strip("\n").split("\n\n")[1:]
    assert entries == wrapped.strip("\n").split("\n\n")[1:]
    changed = replace(loaded.units[2], target="A sentence.", fuzzy=False)
    new = replace(loaded, units=(*loaded.units[:2], changed, loaded.units[3]))
    now = catalog.serialise(new).decode().strip("\n").split("\n\n")[1:]
    assert [n for n, o in zip(now, entries, strict=True) if n != o] == [now[2]]
    assert now[2].endswith('msgstr "A sentence."')


@pytest.mark.parametrize("epoch", ["²", "soon", "9" * 30, "-" + "9" * 30])
def test_time_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(InputError, match="SOURCE_DATE_EPOCH is"):
        catalog.now()


OF_PEOPLE = (
    Unit("Un.", kind="paragraph"),
    catalog.draft(Unit("Deux.", kind="paragraph"), "اثنان.", "deepl"),
    Unit("Trois.", "ثلاثة.", fuzzy=True, kind="paragraph"),
    catalog.translated(
        Unit("Quatre.", "أربعة.", fuzzy=True, kind="paragraph"),
        "Omar El Fassi <omar@desk.example>",
        "2026-11-24",
    ),
    catalog.approved(
        Unit("Cinq.", "خمسة.", fuzzy=True, comment="waive terms ‹OIM›: as on the sign"),
        "Lina Alami <lina@desk.example>",
        "2026-11-25",
    ),
    Unit("Six.", "ستة.", comment="approved: Lina, 2026-11-25", obsolete=True),
)


def with_polib(path: Path) -> str:
    entries = polib.pofile(str(path))
    entries.save()
    return path.read_text("utf-8")


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(with_polib, id="polib"),
        pytest.param(lambda path: tool("msgcat", path).stdout, id="msgcat"),
        pytest.param(lambda path: tool("msgattrib", path).stdout, id="msgattrib"),
    ],
)
def test_states_and_who_gave_them_outlive_other_programs(
    tmp_path: Path, program: Callable[[Path], str]
) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(made(OF_PEOPLE)))
    path.write_text(program(path), "utf-8")
    assert catalog.load(path).units == OF_PEOPLE


@pytest.mark.parametrize("width", [40, 78])
def test_what_a_waiver_was_noted_for_outlives_wrapping(tmp_path: Path, width: int) -> None:
    path = tmp_path / "a.po"
    words = " ".join(f"‹{n} 000 → {n} millions d’euros›" for n in range(9))
    unit = Unit("Un.", "واحد", waived=(f"numbers 01234567 89abcdef {words}",), extracted=("X",))
    path.write_bytes(catalog.serialise(made((unit,))))
    polib.pofile(str(path), wrapwidth=width).save()
    assert catalog.load(path).units == (unit,)


def test_msgmerge_takes_our_notes_and_no_text_and_no_approval(tmp_path: Path) -> None:
    path, template = tmp_path / "a.po", tmp_path / "a.pot"
    path.write_bytes(catalog.serialise(made(OF_PEOPLE)))
    live = OF_PEOPLE[:5]
    template.write_bytes(catalog.serialise(made(tuple(Unit(u.source) for u in live))))
    path.write_text(tool("msgmerge", "--no-fuzzy-matching", path, template).stdout, "utf-8")
    units = catalog.load(path).units
    assert [(u.source, u.target, u.comment) for u in units] == [
        (u.source, u.target, u.comment) for u in OF_PEOPLE
    ]
    wanted = [u.state for u in OF_PEOPLE]
    wanted[3] = State.DRAFT  # it takes `#.` from the template, as docs/files.md says
    assert [u.state for u in units] == wanted
    assert not any(catalog.is_machine_draft(u) for u in units), "no run touches them"


@pytest.mark.parametrize("source", ["Le roi part.", "Deux “lignes”\nen une."])
def test_comments_of_an_obsolete_entry_without_a_text_outlive_other_tools(
    tmp_path: Path, source: str
) -> None:
    gone = Unit(source, comment="ask Omar\nwaive terms ‹OIM›: by the style book", obsolete=True)
    path = tmp_path / "a.po"
    written = made((Unit("Un.", "واحد"), gone))
    path.write_bytes(catalog.serialise(written))
    polib.pofile(str(path), wrapwidth=40).save()
    assert catalog.load(path).units == written.units
    for name in ("msgcat", "msgattrib"):
        path.write_text(tool(name, "--width=40", path).stdout, "utf-8")
        assert catalog.load(path).units == written.units
    assert catalog.serialise(catalog.load(path)).count(b"no translation: source below") == 1


def test_empty_obsolete_entry_of_an_earlier_version_is_written_so_that_it_lasts() -> None:
    text = catalog.serialise(made((Unit("Un.", "واحد"),))).decode()
    text += '\n# ask Omar\n#~ msgid "Deux."\n#~ msgstr ""\n'
    loaded = catalog.parse(text.encode(), Path("a.po"))
    assert (loaded.units[1].target, loaded.units[1].comment) == ("", "ask Omar")
    assert '#~ msgstr "Deux."' in catalog.serialise(loaded).decode()


def test_text_that_a_person_gives_to_an_obsolete_entry_is_hers(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    gone = Unit("Un.", comment="ask Omar", obsolete=True)
    text = catalog.serialise(made((gone,))).decode()
    path.write_text(text.replace('#~ msgstr "Un."', '#~ msgstr "واحد"'), "utf-8")
    (unit,) = catalog.load(path).units
    assert (unit.target, unit.comment, unit.state) == ("واحد", "ask Omar", State.DRAFT)


def test_obsolete_text_that_is_its_source_stays() -> None:
    unit = Unit("Reuters", "Reuters", fuzzy=True, comment="a name", obsolete=True)
    assert catalog.parse(catalog.serialise(made((unit,))), Path("a.po")).units == (unit,)


@pytest.mark.parametrize("text", ["a\x00b", "a\ud83db"])
def test_what_could_not_be_read_again_is_not_written(text: str) -> None:
    with pytest.raises(InputError, match="a text for “la mer”"):
        catalog.serialise(Catalogue({}, (Unit("la mer", text),)))


@pytest.mark.parametrize("text", ["a\x1bb", "a\x85b", "a\u2028b", "a\rb", "\ufeffa", "a\nb\n"])
def test_odd_characters_come_back(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(catalog.serialise(Catalogue({"Language": "ar"}, (Unit("la mer", text),))))
    assert catalog.load(path).units[0].target == text
