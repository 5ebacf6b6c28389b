"""PO files read and written, a row a guard: comments, references, line numbers, other charsets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.catalog.serialiser import entry_lines, msgid_line, needs_stand_in
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, Unit

PATH = Path("a.po")
HEAD = b'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n'


def unit(lines: str) -> Unit:
    """Return the unit that an entry with these lines above it holds."""
    (one,) = catalog.parse(HEAD + f'{lines}\nmsgid "a"\nmsgstr "b"\n'.encode(), PATH).units
    return one


BARE = Unit("a", "b")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("#. paragraph", replace(BARE, kind="paragraph")),
        ("#. heading 6", replace(BARE, kind="heading 6")),
        ("#. heading 7", replace(BARE, extracted=("heading 7",))),
        ("#. front matter title", replace(BARE, kind="front matter title")),
        ("#. front matter", replace(BARE, extracted=("front matter",))),
        ("#. paragraph\n#. quote", replace(BARE, kind="paragraph", extracted=("quote",))),
        ("#. paragraphs", replace(BARE, extracted=("paragraphs",))),
        ("#. note: one\n#. note: two: three", replace(BARE, notes=("one", "two: three"))),
        ("#. term: OIM → IOM", replace(BARE, terms=("OIM → IOM",))),
        ("#. term OIM", replace(BARE, extracted=("term OIM",))),
        ("#. origin: deepl\n#. seal: 12", replace(BARE, origin="deepl", seal="12")),
        ("#. draft: one two\n#. correction: name", replace(BARE, draft="one two", correction="name")),
        ("#. approved text: 12", replace(BARE, approval="12")),
        ("#. state: translated by Lina, d", replace(BARE, translated="Lina, d")),
        ("#. state: lost", replace(BARE, extracted=("state: lost",))),
        ("#. repaired: OIM → IOM", replace(BARE, notes=("repaired: OIM → IOM",))),
        ("#. waived: terms 1 2\n#. ‹OIM›", replace(BARE, waived=("terms 1 2 ‹OIM›",))),
        ("#. waived: terms 1 2 ‹the\n#. OIM›", replace(BARE, waived=("terms 1 2 ‹the OIM›",))),
        ("#. waived: terms 1 2\n#. waived: numbers 3 4", replace(BARE, waived=("terms 1 2", "numbers 3 4"))),
        ("#. waived: terms 1 2\n#. quote", replace(BARE, waived=("terms 1 2",), kind="quote")),
        ("#. note: another draft: llm: ‹one\n#. two›", replace(BARE, notes=("another draft: llm: ‹one two›",))),
        ("#. note: another draft: llm: ‹one›\n#. two", replace(BARE, notes=("another draft: llm: ‹one›",), extracted=("two",))),
        ("#. note: one\n#. two", replace(BARE, notes=("one",), extracted=("two",))),
        ("# ask\n#, fuzzy, c-format", replace(BARE, comment="ask", fuzzy=True, flags=("c-format",))),
        ('#| msgctxt "t"\n#| msgid "z"', replace(BARE, previous="z", previous_context="t")),
        ("#: a.md:3 b.md:4", replace(BARE, references=(("a.md", 3), ("b.md", 4)))),
        ("#: a.md", replace(BARE, references=(("a.md", 0),))),
        ("#: \u2068my a.md\u2069:3", replace(BARE, references=(("my a.md", 3),))),
        ("#: \u2068my own a.md\u2069:3 b.md:4", replace(BARE, references=(("my own a.md", 3), ("b.md", 4)))),
        ("#: a.md:999999999", replace(BARE, references=(("a.md", 999_999_999),))),
        ("#: a.md:9999999999", replace(BARE, references=(("a.md:9999999999", 0),))),
    ],
)  # fmt: skip
def test_lines_above_an_entry_are_read(lines: str, wanted: Unit) -> None:
    assert unit(lines) == wanted
    (again,) = catalog.parse(HEAD + "\n".join(entry_lines(wanted)).encode() + b"\n", PATH).units
    assert again == wanted, "and written so that they are read again"


def test_an_entry_knows_its_line_and_how_it_was_written() -> None:
    data = (
        HEAD
        + b'# ask\n#. quote\nmsgid "a"\nmsgstr "b"\n\n#~| msgid "x"\n#~ msgid "c"\n#~ msgstr "d"\n'
    )
    first, gone = catalog.parse(data, PATH).units
    assert (first.line, gone.line, gone.obsolete) == (7, 11, True)
    assert first.as_found == ("", ""), "as we would write it"
    assert gone.as_found[1] == '#~| msgid "x"\n#~ msgid "c"\n#~ msgstr "d"'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (HEAD + b'<<<<<<< ours\nmsgid "a"\n', "a.po:5: conflict markers"),
        (HEAD + b'msgid "a"\nmsgstr "b"\n=======\n', "a.po:7: conflict markers"),
        (HEAD + b'msgid "a"\nmsgstr "b"\n\nmsgid "c\nmsgstr "d"\n', "a.po:8: not a valid PO entry"),
        (b"\n" + HEAD + b'msgid "a\nmsgstr "b"\n', "a.po:6: not a valid PO entry"),
        (b"\n" + HEAD + b'<<<<<<< ours\nmsgid "a"\n', "a.po:6: conflict markers"),
        (b"", "a.po: is empty; restore it"),
        (b" \n\n", "a.po: is empty; restore it"),
        (HEAD + b'msgid "a"\nmsgstr "b"\n\nmsgid "c"\n', "a.po:8: the file ends within this entry"),
        (HEAD + b'msgid "a"\nmsgstr "b"\n\nmsgid ""\n"c"\n', "a.po:8: the file ends within this entry"),
        (HEAD + b'msgid "a"\nmsgstr "b"\n\n# ask\n', "a.po:8: the file ends within this entry"),
        (HEAD + b'msgid "a"\nmsgstr "b"\n\n#~ msgid "c"\n', "a.po:8: the file ends within this entry"),
        (HEAD + b'msgid "a"\nmsgstr "b"\nmsgstr "c"\n\nmsgid "d"\nmsgid "e"\nmsgstr "f"\n', "a.po:"),
        (b'msgid ""\nmsgstr ""\n"X-Newstranslate-Units: 2\\n"\n\nmsgid "a"\nmsgstr "b"\n', "a.po: has 1 entry"),
        (b'msgid ""\nmsgstr ""\n"X-Newstranslate-Units: 1\\n"\n\n#~ msgid "a"\n#~ msgstr "b"\n', "a.po: has 0 entries"),
        (b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=klingon\\n"\n\nmsgid "a"\nmsgstr "\xe9"\n', "a.po:3: its header names the charset 'klingon'"),
        (b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=cp1256\\n"\n\nmsgid "a"\nmsgstr "\xff"\n', ""),
        (b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=euc-jp\\n"\n\nmsgid "a"\nmsgstr "\xff"\n', "a.po:6: not euc-jp"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_refused_with_the_line(data: bytes, said: str) -> None:
    if not said:
        assert catalog.parse(data, PATH).units
        return
    with pytest.raises(InputError) as error:
        catalog.parse(data, PATH)
    assert str(error.value).startswith(said)


@pytest.mark.parametrize(
    ("count", "refused"),
    [("1", False), ("0", False), ("2", True), ("many", False), ("9999999999", False), ("", False)],
)
def test_a_header_that_counts_more_entries_than_there_are(count: str, refused: bool) -> None:
    data = f'msgid ""\nmsgstr ""\n"X-Newstranslate-Units: {count}\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    if refused:
        with pytest.raises(InputError, match="it was cut"):
            catalog.parse(data.encode(), PATH)
    else:
        assert len(catalog.parse(data.encode(), PATH).units) == 1


TYPE = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=%s\\n"\n\nmsgid "a"\nmsgstr "%s"\n'


@pytest.mark.parametrize(
    ("charset", "target", "read", "said"),
    [
        (b"CHARSET", "été".encode(), "été", ()),
        (b"UTF-8", "été".encode(), "été", ()),
        (b"ascii", "été".encode(), "été", ()),
        (b"klingon", b"ete", "ete", ()),
        (b"iso-8859-1", b"\xe9t\xe9", "été", ("a.po is in iso8859-1; it is written in UTF-8",)),
        (b"windows-1256", b"\xc3\xe3", "أم", ("a.po is in cp1256; it is written in UTF-8",)),
    ],
)
def test_the_charset_of_the_header_is_read(
    charset: bytes, target: bytes, read: str, said: tuple[str, ...]
) -> None:
    made = catalog.parse(TYPE % (charset, target), PATH)
    assert (made.units[0].target, made.remarks) == (read, said)
    assert made.header["Content-Type"] == "text/plain; charset=UTF-8"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (rb"\331\206\330\265 (\303\251)", "نص (é)"),
        (rb"\xd9\x86\xD8\xb5", "نص"),
        (rb"a\042b\134c\012d", 'a"b\\c\nd'),
        (rb"a\\101 \t\\x41", "a\\101 \t\\x41"),
        (rb"\a\b\f\v", "\a\b\f\v"),
    ],
)
def test_bytes_written_as_numbers_are_read(written: bytes, read: str) -> None:
    text = b'# \\101 ask\nmsgid "%b"\nmsgstr ""\n"%b"\n\n#~ msgid "%b z"\n#~ msgstr "b"\n'
    first, gone = catalog.parse(HEAD + text % (written, written, written), PATH).units
    assert first == Unit(read, read, comment="\\101 ask")
    assert gone.source == f"{read} z"


def test_a_second_header_is_no_entry() -> None:
    entry = b'msgid "%b"\nmsgstr "b"\n\n'
    made = catalog.parse(HEAD + entry % b"a" + HEAD + entry % b"c", PATH)
    assert [unit.source for unit in made.units] == ["a", "c"]
    assert made.header["Language"] == "ar"


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"])
def test_line_ends_and_marks_without_a_blank_are_read(end: bytes) -> None:
    text = b'#ask\n#.quote\n#:a.md:3\n#,fuzzy\nmsgid "a"\nmsgstr "b"\n\n#~msgid "c"\n#~msgstr "d"\n'
    first, gone = catalog.parse(b"\xef\xbb\xbf" + (HEAD + text).replace(b"\n", end), PATH).units
    assert first == replace(
        BARE, comment="ask", kind="quote", references=(("a.md", 3),), fuzzy=True
    )
    assert gone == Unit("c", "d", obsolete=True)


# --- written ---

FULL = Unit(
    "a\nb",
    'x\n"y"\t\\\n',
    context="title",
    fuzzy=True,
    translated="Lina, d",
    kind="quote",
    terms=("OIM → IOM",),
    notes=("tone", "repaired: OIM → IOM"),
    origin="deepl",
    seal="12",
    approval="34",
    draft="one\n two",
    waived=("terms 1 2",),
    references=(("a.md", 3), ("my b.md", 0)),
    previous="z",
    previous_context="t",
    correction="name",
    comment="ask\n\nhurry",
    flags=("c-format",),
    extracted=("theirs",),
)


def test_an_entry_is_written_with_all_that_it_holds() -> None:
    assert "\n".join(entry_lines(FULL)) == (
        "# ask\n#\n# hurry\n"
        "#. quote\n#. note: tone\n#. repaired: OIM → IOM\n#. term: OIM → IOM\n#. origin: deepl\n"
        "#. seal: 12\n#. approved text: 34\n#. draft: one two\n#. correction: name\n"
        "#. state: translated by Lina, d\n#. waived: terms 1 2\n#. theirs\n"
        "#: a.md:3\n#: \u2068my b.md\u2069\n"
        "#, fuzzy, c-format\n"
        '#| msgctxt "t"\n#| msgid "z"\n'
        'msgctxt "title"\nmsgid ""\n"a\\n"\n"b"\nmsgstr ""\n"x\\n"\n"\\"y\\"\\t\\\\\\n"'
    )
    assert entry_lines(BARE) == ['msgid "a"', 'msgstr "b"']
    gone = replace(FULL, obsolete=True, previous="", previous_context="", context="", source="a")
    assert "#: a.md:3" not in entry_lines(gone)
    assert '#~ msgid "a"' in entry_lines(gone)
    assert msgid_line("a") == 'msgid "a"'


@pytest.mark.parametrize(
    ("one", "stands_in"),
    [
        (Unit("a", comment="ask", obsolete=True), True),
        (Unit("a", obsolete=True), False),
        (Unit("a", comment="ask"), False),
        (Unit("a", "b", comment="ask", obsolete=True), False),
        (Unit("a", comment="ask", plural="as", plural_targets=("b", "c"), obsolete=True), False),
    ],
)
def test_an_obsolete_entry_with_a_comment_alone_is_written_so_that_it_lasts(
    one: Unit, stands_in: bool
) -> None:
    assert needs_stand_in(one) is stands_in
    data = catalog.serialise(Catalogue({"Language": "ar"}, (one,)))
    assert catalog.parse(data, PATH).units == (one,)
    assert (b"no translation: source below" in data) is stands_in


def test_the_comment_of_the_file_is_above_its_header() -> None:
    made = catalog.serialise(Catalogue({"Language": "ar"}, (BARE,), "The desk\n\nof Rabat"))
    assert made == (
        b'# The desk\n# of Rabat\nmsgid ""\nmsgstr ""\n"Language: ar\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    )


@pytest.mark.parametrize("text", ["a\x00b", "a\ud83d"])
def test_what_no_file_can_hold_is_named(text: str) -> None:
    long = Unit("x" * 70, text)
    with pytest.raises(InputError, match=f"a text for “{'x' * 60}” has characters"):
        catalog.serialise(Catalogue({}, (BARE, long)))


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_the_line_of_the_last_entry_is_known_however_the_file_ends(end: str) -> None:
    data = HEAD + f'# ask\n#. quote\nmsgid "a"\nmsgstr "b"{end}'.encode()
    assert [unit.line for unit in catalog.parse(data, PATH).units] == [7]


@pytest.mark.parametrize(
    ("charset", "written", "read"),
    [
        ("UTF-8", rb"caf\303\251", "café"),
        ("ISO-8859-1", rb"caf\351", "café"),
        ("ISO-8859-1", rb"caf\351 \303", "café Ã"),
        ("UTF-8", rb"caf\351", r"caf\351"),  # no text in UTF-8: as it is written
        ("BIG5", rb"\245\134", r"\245\134"),  # its second byte is a backslash
    ],
)
def test_bytes_written_as_numbers_are_in_the_charset_of_the_file(
    charset: str, written: bytes, read: str
) -> None:
    header = f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n\n'
    data = header.encode() + b'msgid "a"\nmsgstr "' + written + b'"\n'
    assert catalog.parse(data, Path("a.po")).units[0].target == read


@pytest.mark.parametrize(
    ("lines", "context", "wanted"),
    [
        # As po2xliff and xliff2po write two entries with the same source.
        ("#. front matter title\n#: articles/a.md:2", "articles/a.md:2", "title"),
        ("#. heading 1\n#: articles/a.md:5", "articles/a.md:5", ""),
        ("#. front matter content\n#: articles/a.html:5", "articles/a.html:5", ""),
        ("#. paragraph\n#: articles/a.md:5 articles/a.md:9", "articles/a.md:9", ""),
        # Of one entry, they lose the context.
        ("#. front matter image.caption\n#: articles/a.md:2", "", "image.caption"),
        ("#. front matter content\n#: articles/a.html:5", "", ""),
        ("#. heading 1\n#: articles/a.md:5", "", ""),
        # Another context is one.
        ("#. front matter title\n#: articles/a.md:2", "description", "description"),
        ("#. heading 1\n#: articles/a.md:5", "articles/a.md:6", "articles/a.md:6"),
        ("#: articles/a.md:5", "menu", "menu"),
    ],
)
def test_a_context_that_translate_toolkit_lost_is_that_of_the_kind(
    lines: str, context: str, wanted: str
) -> None:
    named = f'msgctxt "{context}"\n' if context else ""
    entry = f'{lines}\n{named}msgid "Le port"\nmsgstr "الميناء"\n'.encode()
    toolkit = HEAD.replace(b"\n\n", b'\n"X-Generator: Translate Toolkit 3.20.4\\n"\n\n')
    (one,) = catalog.parse(b"#, fuzzy\n" + toolkit + entry, PATH).units
    assert (one.context, one.source, one.target) == (wanted, "Le port", "الميناء")
    (again,) = catalog.parse(catalog.serialise(Catalogue({}, (one,))), PATH).units
    assert again.context == wanted
    (other,) = catalog.parse(b"#, fuzzy\n" + HEAD + entry, PATH).units
    assert other.context == context
