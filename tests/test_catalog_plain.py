"""Catalogues that we wrote are read as any other PO file is, but sooner."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstranslate import catalog
from newstranslate.catalog import plain, po
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, Unit

PATH = Path("a.po")
HEADER = dict(catalog.header(catalog.Origin("a.md", "0" * 16, "fr", "ar", "p", "2026"), {}))
OBSOLETE = Unit("La mer.", "البحر.", kind="paragraph", obsolete=True, comment="by A")
UNITS = (
    Unit("Le roi part.", kind="paragraph", references=(("a.md", 3),)),
    Unit("Titre", "عنوان", "title", kind="front matter title", references=(("a.md", 1),)),
    Unit(
        'Deux\nlignes «a»\t\\"',
        "b\n",
        fuzzy=True,
        kind="heading 2",
        terms=("OIM → IOM",),
        notes=("check terms: x",),
        origin="memory 87",
        seal="12ab",
        previous="Deux",
        previous_context="x",
        correction="meaning",
        comment="# waive terms ‹OIM›: a street\n\nby hand",
        flags=("c-format",),
        extracted=("of another tool",),
        references=(("a.md", 3), ("b.md", 40)),
    ),
    OBSOLETE,
    replace(OBSOLETE, source="Le vent.", target="", fuzzy=True),
)


def told(loaded: Catalogue) -> tuple[object, ...]:
    """Return all that there is of a catalogue, what does not count in a comparison too."""
    lines = [(unit.line, unit.as_found) for unit in loaded.units]
    return loaded, list(loaded.header.items()), lines, loaded.twins, loaded.remarks


def read(data: bytes) -> tuple[object, object]:
    """Return what is read at once, and what polib's reader makes of it."""
    found: list[object] = []
    for reader in (po.parse, po.parse_foreign):
        try:
            found.append(told(reader(data, PATH)))
        except InputError as error:
            found.append(str(error))
    return found[0], found[1]


def same(data: bytes) -> None:
    one, other = read(data)
    assert one == other


def test_what_we_wrote_is_read_without_polib() -> None:
    data = catalog.serialise(Catalogue(HEADER, UNITS))
    found = plain.parse(data)
    assert found is not None
    assert (found[0], tuple(found[1])) == (HEADER, (*UNITS[:4], replace(UNITS[4], fuzzy=False)))
    same(data)
    lines = data.decode().split("\n")
    assert all(lines[u.line - 1].removeprefix("#~ ").startswith("msgid ") for u in found[1])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("msgid", "msgid "),
        ('msgid "Le roi part."', 'msgid ""'),
        ("#: a.md:3", "#: a.md:03"),
        ("#: a.md:3", "#: a.md"),
        ("#: a.md:3", "#: a b.md:3"),
        ("#: a.md:3", "#: a\u00a0b.md:3"),
        ("#: a.md:3", "#: a.md:3 b.md:4"),
        ("#: a.md:3", "#: a.md:²"),
        ("#. paragraph", "#. paragraph "),
        ("#. paragraph", "#. paragraph\u00a0"),
        ("#. front matter title", "#. front matter title\u00a0"),
        ("#. paragraph", "#.paragraph"),
        ("#. paragraph", "#. x\n#. paragraph"),
        ("#. paragraph", "#.\n#. paragraph"),
        ("#. paragraph", "#\n# x\n#. paragraph"),
        ("#. paragraph", "#. paragraph\n# x"),
        ("Le roi", "Le\troi"),
        ("Le roi", "Le\\vroi"),
        ("Le roi", "Le\u2028roi"),
        ("Le roi", "Le\x85roi"),
        ("Le roi", "Le\x1croi"),
        ("Le roi", "Le\rroi"),
        ("Le roi", "Le\0roi"),
        ("Le roi", 'Le "roi'),
        ("Le roi", 'Le "\n"roi'),
        ('msgid "Le roi part."', 'msgid ""\n"Le roi part."'),
        ('msgid "Le roi part."', 'msgctxt ""\nmsgid "Le roi part."'),
        ("\n\n#. paragraph", "\n\n\n#. paragraph"),
        ("\n\n#. paragraph", "\n#. paragraph"),
        ("#, fuzzy, c-format", "#, c-format, fuzzy"),
        ("#, fuzzy, c-format", "#, fuzzy,c-format"),
        ("charset=UTF-8", "charset=utf-8"),
        ("charset=UTF-8", "charset=ISO-8859-1"),
        ("Language: ar", "Language:ar"),
        ("Language: ar", "Language:  ar"),
        ("Language: ar", "Language: ar\\nX: y"),
        ('"Language: ar', '"Language: ar\\n"\n"Language: en'),
        ('msgid ""\nmsgstr', '# x\nmsgid ""\nmsgstr'),
        ('msgid ""\nmsgstr', '\ufeffmsgid ""\nmsgstr'),
        ("#~ msgid", "#~msgid"),
        ("#~ msgstr", "msgstr"),
        ("#. paragraph", "<<<<<<< ours\n#. paragraph"),
        ('msgstr ""\n\n', 'msgstr[0] ""\n\n'),
    ],
)
def test_what_is_written_otherwise_is_read_as_ever(old: str, new: str) -> None:
    text = catalog.serialise(Catalogue(HEADER, UNITS)).decode()
    assert old in text
    same(text.replace(old, new, 1).encode())
    same(text.replace(old, new).encode())


@pytest.mark.parametrize("end", ["", "\n\n", "\n#", "x", '\n\nmsgid "a"', "\n\n#. paragraph\n"])
def test_ends_of_files_are_looked_at(end: str) -> None:
    same(catalog.serialise(Catalogue(HEADER, UNITS))[:-1] + end.encode())


def test_twins_and_too_few_entries_are_told() -> None:
    twice = Catalogue(HEADER, (*UNITS, replace(UNITS[0], target="a", fuzzy=True)))
    same(catalog.serialise(twice))
    assert po.parse(catalog.serialise(twice), PATH).twins
    same(catalog.serialise(Catalogue({**HEADER, catalog.UNITS_FIELD: "9"}, UNITS)))
    with pytest.raises(InputError, match="has 3 entries"):
        po.parse(catalog.serialise(Catalogue({**HEADER, catalog.UNITS_FIELD: "9"}, UNITS)), PATH)


TEXT = st.text(
    st.sampled_from(' #:.,|~"\\\n\tanrv\u00a0\u2028\x85\x1cé€\u2068\u2069‹›'), max_size=9
)
LINE = TEXT.map(lambda text: text.replace("\n", ""))
SOME = st.lists(LINE.filter(bool), max_size=2).map(tuple)
WRITTEN = st.builds(
    Unit,
    source=TEXT.filter(bool),
    target=TEXT,
    context=TEXT,
    fuzzy=st.booleans(),
    kind=st.sampled_from(["", "paragraph", "front matter x"]),
    terms=SOME,
    notes=SOME,
    origin=LINE,
    draft=LINE,
    waived=SOME,
    references=st.lists(st.tuples(LINE.filter(bool), st.integers(0, 99)), max_size=2).map(tuple),
    previous=TEXT,
    previous_context=TEXT,
    comment=TEXT,
    extracted=SOME,
    obsolete=st.booleans(),
)


@settings(max_examples=300)
@given(st.lists(WRITTEN, max_size=3))
@example([replace(UNITS[0], comment="\nx")])
@example([replace(UNITS[0], references=(("\u2068a", 1),))])
def test_every_unit_that_we_write_is_read_the_same(units: list[Unit]) -> None:
    same(catalog.serialise(Catalogue(HEADER, tuple(units))))


@settings(max_examples=200)
@given(st.integers(0, 1_500), st.integers(0, 40), TEXT)
def test_a_file_that_was_cut_or_changed_anywhere_is_read_the_same(
    at: int, gone: int, put: str
) -> None:
    text = catalog.serialise(Catalogue(HEADER, UNITS)).decode()
    same((text[:at] + put + text[at + gone :]).encode())


@pytest.mark.parametrize("odd", ["\t", "\\v", '"'])
def test_long_texts_that_we_did_not_write_are_given_up_soon(odd: str) -> None:
    text = f'msgid "{"a" * 100_000}{odd}b"\nmsgstr ""'
    assert plain._ENTRY.fullmatch(text) is None
