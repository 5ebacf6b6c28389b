"""Where text stands in an article, and how a target is written there: small rules, good cases first."""

from __future__ import annotations

import io
import struct
import zipfile
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from newstranslate import formats
from newstranslate.errors import InputError
from newstranslate.formats import (
    Facts,
    front_json,
    front_plain,
    front_toml,
    front_yaml,
    frontmatter,
    htmltokens,
    htmlwriter,
    readback,
    shortcodes,
    splicing,
    wordfile,
    wordplace,
)
from newstranslate.formats.word import accents
from newstranslate.formats.wordfile import properties
from newstranslate.formats.wordplace import tree
from newstranslate.model import Segment, Slot, SlotStyle
from tests.formats import worddocs

# --- front matter ---


@pytest.mark.parametrize(("text", "form", "front", "body"), [
    ("---\ntitle: a\n---\nMot", "yaml", "title: a", "Mot"),
    ("---\ntitle: a\n...\nMot", "yaml", "title: a", "Mot"),
    ("---yaml\ntitle: a\n---\nMot", "yaml", "title: a", "Mot"),
    ("---json\n{}\n---\nMot", "json", "{}", "Mot"),
    ("---js\nx\n---\nMot", "js", "x", "Mot"),
    ("+++\na = 1\n+++\nMot", "toml", "a = 1", "Mot"),
    ("\ufeff---\ntitle: a\n---\nMot", "yaml", "title: a", "Mot"),
    ("---\n---\nMot", "yaml", "", "Mot"),
    ("---\n# rien\n---\nMot", "yaml", "# rien", "Mot"),
    ("---\n\ntitle: a\n---\nMot", "yaml", "\ntitle: a", "Mot"),
    ('{"title": "a"}\nMot', "json", '{"title": "a"}', "Mot"),
    ("{}\nMot", "json", "{}", "Mot"),
    ("title: a\n---\nMot", "yaml", "title: a", "Mot"),
    ("\ufefftitle: a\n---\nMot", "yaml", "title: a", "Mot"),
])  # fmt: skip
def test_front_matter_is_found(text: str, form: str, front: str, body: str) -> None:
    found = frontmatter.find(text)
    assert found is not None
    assert (found.form, text[found.start : found.end], text[found.body :]) == (form, front, body)


@pytest.mark.parametrize("text", [
    "---\nUn mot.\n---\nMot", "---\n\nUn mot : deux\n\n---\nMot", "---\n\n\n\n---\nMot", "{a}\nMot", '{"title": "a"} Mot', "Un mot\n---\nMot", "subject: a\n---\nMot", "title: a\nMot", "----\ntitle: a\n----\n", "",
])  # fmt: skip
def test_a_rule_opens_no_front_matter(text: str) -> None:
    assert frontmatter.find(text) is None


@pytest.mark.parametrize(("row", "value", "style"), [
    ("title: Le port", "Le port", "plain"), ('title: "Le port"', "Le port", "double"), ("title: 'Le port'", "Le port", "single"), ("title: a:b", "a:b", "plain"), ("title: a#b", "a#b", "plain"), ("title:  Le port ", "Le port", "plain"), ("a" * 61 + ": b", "b", "plain"),
])  # fmt: skip
def test_a_plain_line_is_a_key_and_a_text(row: str, value: str, style: str) -> None:
    (line,) = front_plain.lines(row) or []
    assert (str(line.value).strip(), line.style) == (value, style)
    assert row[line.start : line.end].strip(" \"'") == value


@pytest.mark.parametrize("row", [
    "title: yes", "Yes: a", "title: a # b", "title: a: b", "title: 12", "title: [a]", "title:", "title: 'a''b'", 'title: "a\\n"', "title: 2026-02-30", "- a", "a: b\na: c", "a" * 62 + ": b", "title: a\x07", "title: ~", "title: é\u2028",
])  # fmt: skip
def test_any_other_line_is_left_to_the_reader_of_yaml(row: str) -> None:
    assert front_plain.lines(row) is None


@pytest.mark.parametrize(("text", "values"), [
    ("title: Le port", {"title": "Le port"}), ("title: Le port # fin", {"title": "Le port"}), ("title: |\n  Un.\n  Deux.\n", {"title": "Un.\nDeux.\n"}), ("a:\n  title: Le port", {"a": {"title": "Le port"}}), ("", {}),
])  # fmt: skip
def test_both_readers_of_yaml_find_the_same(text: str, values: dict[str, Any]) -> None:
    data, places = front_yaml.read(text, "a.md", 2, ("title",))
    whole, other = front_yaml.read_whole(text, "a.md", 2, ("title",))
    assert data == whole == values
    assert [(p.path, p.start, p.end, p.word) for p in places] == [
        (p.path, p.start, p.end, p.word) for p in other
    ]
    assert [p.path[-1] for p in places] == ["title"] * bool(text)


@pytest.mark.parametrize(("text", "form", "values"), [
    ('title = "Le port"\n[a]\ncaption = \'Le quai\'\n', "toml", [("title", "Le port"), ("a.caption", "Le quai")]),
    ('a.title = "x"\nb = [{title = "y"}, 3]\n', "toml", [("a.title", "x"), ("b.title", "y")]),
    ('"a b" = {title = "z", n = 1}', "toml", [("a b.title", "z")]),
    ('# rien\n[[a]]\ntitle = "x"\n[[a]]\ntitle = "y"', "toml", [("a.title", "x"), ("a.title", "y")]),
    ('{"title": "Le port", "a": {"caption": "Le quai", "n": [1, {"title": "x"}]}}', "json", [("title", "Le port"), ("a.caption", "Le quai"), ("a.n.title", "x")]),
    ('{"title": " "}', "json", []),
    ("", "json", []),
    ("title: x", "js", []),
])  # fmt: skip
def test_prose_of_front_matter_is_found_at_any_depth(
    text: str, form: str, values: list[tuple[str, str]]
) -> None:
    _, found = frontmatter.read(text, "a.md", 1, ("title", "caption"), form)
    assert [(one.path, one.text) for one in found] == values
    assert all(text[one.start : one.end].strip("'\"") == one.text for one in found)


@pytest.mark.parametrize(("text", "form", "message"), [
    ("title = \n", "toml", r"a\.md:3: the front matter is not valid TOML"), ("a = 1\nb = \n", "toml", r"a\.md:4: "), ("[1]", "json", r"a\.md:3: the front matter is not valid JSON: it must be an object"), ('{\n"a": }', "json", r"a\.md:4: "), ("a: [", "yaml", r"a\.md:"),
])  # fmt: skip
def test_broken_front_matter_is_refused_with_its_line(text: str, form: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        frontmatter.read(text, "a.md", 3, ("title",), form)


@pytest.mark.parametrize(("text", "made"), [
    ('title = "a"', 'title = "x"'), ("", 'title = "x"'), ("b = 1", 'b = 1\ntitle = "x"'), ("[a]\nb = 1", 'title = "x"\n[a]\nb = 1'), ("b = 1 # c\n[a]\ntitle = 2", 'b = 1 # c\ntitle = "x"\n[a]\ntitle = 2'), ("title = [1, 2]", 'title = "x"'), ("b = {title = 1}", 'b = {title = 1}\ntitle = "x"'),
])  # fmt: skip
def test_a_key_is_set_in_toml(text: str, made: str) -> None:
    assert front_toml.with_value(text, "title", "x", "\n") == made


@pytest.mark.parametrize(("text", "made"), [
    ('{"title": "a"}', '{"title": "x"}'), ("", '{\n  "title": "x"\n}'), ("{}", '{ "title": "x" }'), ('{"b": 1}', '{"b": 1, "title": "x" }'), ('{\n  "b": 1\n}', '{\n  "b": 1,\n  "title": "x"\n}'), ('{"title": {"a": 1}}', '{"title": "x"}'), ('{"b": {"title": 1}}', '{"b": {"title": 1}, "title": "x" }'),
])  # fmt: skip
def test_a_member_is_set_in_json(text: str, made: str) -> None:
    assert front_json.with_value(text, "title", "x", "\n") == made


@pytest.mark.parametrize(("target", "style", "written"), [
    ("Le port", "single", "'Le port'"), ("L'été", "single", '"L\'été"'), ("Un\ndeux", "single", '"Un\\ndeux"'), ('Le "port"', "double", '"Le \\"port\\""'), ("a\x7f", "double", '"a\\u007f"'), ("a\tb", "single", "'a\tb'"),
])  # fmt: skip
def test_a_text_is_written_in_toml(target: str, style: str, written: str) -> None:
    assert front_toml.write(target, style) == written


# --- targets in their places ---


def segment(
    style: SlotStyle, detail: str = "", prefix: str = "", *, opens: bool = False
) -> Segment:
    slot = Slot(style, detail, prefix, opens_line=opens)
    return Segment("mot", "paragraph", 0, 3, 1, 0, slot=slot)


@pytest.mark.parametrize(("one", "target", "written"), [
    (segment(SlotStyle.TITLE, "("), "a (b)", "a \\(b\\)"),
    (segment(SlotStyle.TITLE, '"'), 'a "b"', 'a \\"b\\"'),
    (segment(SlotStyle.CELL), "a|b\nc", "a\\|b c"),
    (segment(SlotStyle.SETEXT), "# a\n b", "\\# a b"),
    (segment(SlotStyle.SETEXT), "a\\\n# b  \nc", "a\\\n\\# b  \nc"),
    (segment(SlotStyle.HEADING), "a\n b", "a b"),
    (segment(SlotStyle.LABEL, "x"), "a", "a][x"),
    (segment(SlotStyle.BRACKETED), "a [b", "a (b"),
    (segment(SlotStyle.BRACKETED), "a [b]", "a [b]"),
    (segment(SlotStyle.QUOTED, '"'), 'a "b"', "a ”b”"),
    (segment(SlotStyle.QUOTED, "'"), "l'été", "l’été"),
    (segment(SlotStyle.PARAMETER, "'title"), "l'été \"x\"", "l’été \"x\""),
    (segment(SlotStyle.QUOTED, ""), 'a "b"', "a ”b”"),
])  # fmt: skip
def test_a_target_is_written_as_its_place_wants_it(one: Segment, target: str, written: str) -> None:
    assert splicing.written(target, one, "\n") == written


@pytest.mark.parametrize(("target", "opens", "written"), [
    ("a\n- b", False, "a\n> \\- b"), ("- a", True, "\\- a"), ("- a", False, "- a"), ("a\n  b", False, "a\n> b"), ("1984. a", True, "1984\\. a"), ("#a", True, "#a"), ("# a", True, "\\# a"), ("1234567890. a", True, "1234567890. a"),
])  # fmt: skip
def test_lines_of_a_target_open_no_block(target: str, opens: bool, written: str) -> None:
    place = segment(SlotStyle.TEXT, "", "> ", opens=opens)
    assert splicing.written(target, place, "\n") == written


@pytest.mark.parametrize(
    ("text", "newline"), [("a\r\nb\n", "\r\n"), ("a\nb\r\n", "\n"), ("a", "\n")]
)
def test_the_first_line_end_of_a_text_is_its_own(text: str, newline: str) -> None:
    assert splicing.newline_of(text) == newline


def _span(start: int, end: int) -> Segment:
    return Segment("mot", "paragraph", start, end, 1, 0)


@pytest.mark.parametrize(("spans", "nested"), [
    ([(0, 9), (2, 5), (5, 9), (9, 12)], [((0, 9), [(2, 5), (5, 9)]), ((9, 12), [])]), ([(0, 3)], [((0, 3), [])]), ([], []), ([(0, 3), (4, 8), (5, 9)], [((0, 3), []), ((4, 8), []), ((5, 9), [])]),
])  # fmt: skip
def test_segments_within_others(spans: list[tuple[int, int]], nested: list[Any]) -> None:
    found = splicing.nested([_span(*one) for one in spans])
    assert [((a.start, a.end), [(b.start, b.end) for b in inner]) for a, inner in found] == nested


# --- what is read back ---


@pytest.mark.parametrize(("html", "words", "links"), [
    ("<p>Le <b>po</b>rt</p><p>rouvre</p>", ["Le", "port", "rouvre"], {}),
    ("<a href='a.md'>Le port</a> <a href='a.md'>là</a> <a>x</a>", ["Le", "port", "là", "x"], {"a.md": 2}),
    ("<img alt='Le quai' src='b'>", ["Le", "quai"], {}),
    ("<p>Mot<sup class='footnote'>1</sup> fin</p>", ["Mot", "fin"], {}),
    ("<p>10<sup>6</sup> fin</p>", ["106", "fin"], {}),
    ("<p>Mot<sup data-fn='a'><sup>1</sup>2</sup> 3</p>", ["Mot", "3"], {}),
    ("<p>Mot<sup class='footnote'><a href='b'>1</a>2</sup> fin</p>", ["Mot", "fin"], {"b": 1}),
    ("<link href='c'><p>Mot</sup> fin</p>", ["Mot", "fin"], {}),
    ("<p>a<td>b", ["a", "b"], {}),
])  # fmt: skip
def test_a_page_s_words_and_links_are_read_back(
    html: str, words: list[str], links: dict[str, int]
) -> None:
    found = readback.seen("html", html.encode())
    assert readback.tokens(found.text) == words
    assert found.links == Counter(links)


@pytest.mark.parametrize(("text", "words"), [
    ("Le port, 1.200,50 €", ["Le", "port", "1.200,50"]), ("co\u00adop \u2066OIM\u2069", ["coop", "OIM"]), ("مُحَمَّد", ["محمد"]), ("a1b", ["a", "1", "b"]), ("1.", ["1"]),
])  # fmt: skip
def test_words_of_a_text_are_compared_without_what_nobody_sees(text: str, words: list[str]) -> None:
    assert readback.tokens(text) == words


# --- shortcodes of WordPress ---


@pytest.mark.parametrize(("text", "found"), [
    ("[gallery ids='1,2']", ["gallery"]), ("[caption id='a']Vue[/caption]", ["caption", "/caption"]), ("Il dit [sic] que", []), ("[sic]", ["sic"]), ("Mot\n[more]\nfin", ["more"]), ("Mot [more]\nfin", []), ("[Sic]", []), ("[box a=1] fin", ["box"]), ("[[gallery]]", []), ("[a]b[/a] c", ["a", "/a"]), ("mot", []),
])  # fmt: skip
def test_words_in_brackets_are_a_shortcode_where_they_are_certain(
    text: str, found: list[str]
) -> None:
    assert [f"{'/' * one.closes}{one.name}" for one in shortcodes.find(text)] == found


@pytest.mark.parametrize(("text", "spans"), [
    ("[a]b[/a] [gallery]", ["[a]b[/a]", "[gallery]"]), ("[a][gallery][/a]", ["[a][gallery][/a]"]), ("[a]b[/a][gallery]", ["[a]b[/a]", "[gallery]"]), ("mot", []),
])  # fmt: skip
def test_a_pair_of_shortcodes_takes_up_what_it_encloses(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in shortcodes.spans(text)] == spans


@pytest.mark.parametrize(("parameter", "value", "prose"), [
    ("title", "Le quai", True), ("title", "quai", False), ("class", "un deux", False), ("title", "https://a.example/b c", False), ("title", "a = b", False), ("title", "12 300", False), ("title", "x:y z", False), ("title", "Le quai : vue", True),
])  # fmt: skip
def test_words_of_an_unknown_parameter(parameter: str, value: str, prose: bool) -> None:
    assert shortcodes.may_be_prose(parameter, value) is prose


@pytest.mark.parametrize(("code", "parameter", "value", "prose"), [
    ("box", "title", "Le quai", True), ("box", "label", "Le quai", False), ("contact-form-7", "title", "Le quai", False), ("contact-form-7", "caption", "Le quai", True), ("box", "title", "true", False),
])  # fmt: skip
def test_a_known_parameter_holds_prose_but_for_names(
    code: str, parameter: str, value: str, prose: bool
) -> None:
    assert shortcodes.is_prose(code, parameter, value, ("title", "caption")) is prose


@pytest.mark.parametrize(("text", "classic"), [
    ("Un mot.\n\nDeux.", True), ("<p>Un.</p>\n\n<p>Deux.</p>", False), ("Un.\nDeux.", False), ("<!-- wp:paragraph -->Un.\n\nDeux.", False), ("<div>Un.\n\nDeux.</div>", False), ("<div>Un.</div>\n\n<div>Deux.</div>", False), ("Un.<br>\n\nDeux.", True), ("<b>Un.</b>\n\n<b>Deux.</b>", True),
    ("<p>Un.</p>\n\n[gallery]", True), ("<div>Un.\n\nDeux.<img class='wp-image-3'></div>", True), ("<div/>Un.\n\nDeux.", True), ("</div>Un.\n\nDeux.", True), ("<b></b>\n\n<b></b>", True),
])  # fmt: skip
def test_a_classic_post_has_blank_lines_between_its_paragraphs(text: str, classic: bool) -> None:
    assert shortcodes.is_classic(text) is classic


@pytest.mark.parametrize(("words", "apart"), [
    ("https://a.example/b", ["https://a.example/b"]), ("Voir https://a.example/b", []), ("[gallery] mot", ["[gallery]"]), ("[box a=1]\nMot\n[/box]", ["[box a=1]", "[/box]"]), ("x [box a=1]Mot[/box]", []),
])  # fmt: skip
def test_what_stands_in_its_own_lines(words: str, apart: list[str]) -> None:
    found = shortcodes.apart(words, shortcodes.find(words))
    assert [words[start:end] for start, end in found] == apart


# --- accents and alphabets of equations ---


@pytest.mark.parametrize(("words", "mark", "shown"), [
    ("e", "\u0301", "é"), ("ab", "\u0301", "(ab)\u0301"), ("", "\u0301", ""), ("a", "", "a"), ("a", "√", "√(a)"), ("é", "\u0302", "é\u0302"),
])  # fmt: skip
def test_an_accent_is_on_a_letter_or_behind_brackets(words: str, mark: str, shown: str) -> None:
    assert accents.accented(words, mark) == shown


@pytest.mark.parametrize(("words", "alphabet", "shown"), [
    ("R", "double-struck", "ℝ"), ("A1é", "double-struck", "𝔸1é"), ("R", "unknown", "R"), ("a", "fraktur", "𝔞"), ("L", "script", "ℒ"),
])  # fmt: skip
def test_letters_of_mathematical_alphabets(words: str, alphabet: str, shown: str) -> None:
    assert accents.styled(words, alphabet) == shown


@pytest.mark.parametrize(("tag", "attributes"), [
    ("<a href='b' title=c d>", [("href", "b"), ("title", "c"), ("d", "")]), ('<a HREF="b&amp;c">', [("href", "b&c")]), ("<a/>", []), ("<a b = 'c'>", [("b", "c")]),
])  # fmt: skip
def test_attributes_of_a_tag(tag: str, attributes: list[tuple[str, str]]) -> None:
    assert [(one.name, one.value) for one in htmltokens.attributes(tag)] == attributes


@pytest.mark.parametrize(("source", "target", "written"), [
    ("Un mot", "One<br>word", "One word"), ("Un\nmot", "One<br>word", "One\\nword"), ("Un\nmot", "One<BR />word", "One\\nword"), ("Un mot", "<b>One</b> word", "One word"),
])  # fmt: skip
def test_a_setting_of_a_block_has_line_breaks_where_its_source_had_one(
    source: str, target: str, written: str
) -> None:
    assert htmlwriter._as_json(target, source, "plain") == written


# --- files that are read back or written anew ---


def test_a_word_document_is_read_back_line_by_line() -> None:
    data = wordfile.write("# Le port\n\nUn [mot](https://a.example/b) ici.\n", Facts("fr"))
    found = readback.seen("docx", data)
    assert found.text.split("\n").count("Un mot ici.") == 1
    assert "Le port" in found.text.split("\n")
    assert found.links == Counter({"https://a.example/b": 1})


def test_the_addresses_of_a_text_are_its_links() -> None:
    found = readback.seen("text", b"Un mot https://a.example/b")
    assert found.text == "Un mot https://a.example/b"
    assert found.links == Counter({"https://a.example/b": 1})


def test_a_file_of_text_is_its_text() -> None:
    assert formats.text_of("é".encode(), Path("a.md")) == "é"
    assert formats.packed(b"old", "é", "a.md") == "é".encode()


@pytest.mark.parametrize(("value", "moment"), [
    (datetime(2026, 3, 12, 9, tzinfo=UTC), "2026-03-12T09:00:00"),
    (datetime.fromisoformat("2026-03-12T09:00:00"), "2026-03-12T09:00:00"),
    (date(2026, 3, 12), "2026-03-12T00:00:00"),
    ("2026-03-12T09:00:00+01:00", "2026-03-12T09:00:00"),
    ("hier", None),
])  # fmt: skip
def test_a_word_document_has_the_local_time_of_its_article(
    value: object, moment: str | None
) -> None:
    found = properties._moment(value)
    assert (found and found.isoformat()) == moment


@pytest.mark.parametrize("data", [
    b"<a/>", b'<?xml version="1.0"?><a/>', b'<?xml version="1.0" encoding="UTF-8"?><a/>',
    b"<a>" * tree.DEEPEST + b"</a>" * tree.DEEPEST,
])  # fmt: skip
def test_a_part_of_a_word_document_is_xml_in_utf_8(data: bytes) -> None:
    tree.check(data, "a.docx")


@pytest.mark.parametrize("data", [
    b"<a>", b'<?xml version="1.0" encoding="latin-1"?><a/>', b"<!DOCTYPE a><a/>",
    b"<a>" * (tree.DEEPEST + 1) + b"</a>" * (tree.DEEPEST + 1),
])  # fmt: skip
def test_a_part_that_is_not_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.docx"):
        tree.check(data, "a.docx")


def test_a_part_of_a_word_document_keeps_its_time() -> None:
    made = io.BytesIO()
    document = io.BytesIO(worddocs.make(worddocs.p("Un mot.")))
    with zipfile.ZipFile(document) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.infolist():
            new.writestr(zipfile.ZipInfo(one.filename, (2026, 3, 12, 9, 15, 58)), old.read(one))
    data = made.getvalue()
    packed = wordplace.pack(data, wordplace.unpack(data, "a.docx"), "a.docx")
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        assert {one.date_time for one in parts.infolist()} == {(2026, 3, 12, 9, 15, 58)}
        for one in parts.infolist():
            local = struct.unpack("<HH", packed[one.header_offset + 10 :][:4])
            assert local == (9 << 11 | 15 << 5 | 29, 46 << 9 | 3 << 5 | 12)
