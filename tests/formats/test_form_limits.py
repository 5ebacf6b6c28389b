"""Small rules of Word documents, Markdown and imports, each with its last good case and its first bad one."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from newstranslate.formats import (
    Dropped,
    Facts,
    Options,
    escape,
    facts,
    figures,
    html_blocks,
    markdown,
    notices,
    wordfile,
    wording,
    wordwriter,
)
from newstranslate.formats.frontmatter import find
from newstranslate.formats.word import characters, forms, lists, pieces, styles, symbols, tables
from newstranslate.formats.wordfile import runs
from newstranslate.formats.wordplace.package import parts
from newstranslate.formats.wordplace.remarks import _SHOWN, _shortened
from newstranslate.formats.wordplace.styles import DocumentStyles

# --- what an import left out ---


@pytest.mark.parametrize(("text", "sentence"), [
    ("Le port a rouvert lundi.", True),
    ("Le port rouvre lundi.", False),
    ("Le port a rouvert lundi", False),
    ("Le port a rouvert lundi après trois semaines de travaux à Salé", True),
    ("Le port a rouvert lundi après trois semaines de travaux", False),
])  # fmt: skip
def test_a_sentence_has_five_words_and_a_stop_or_twelve(text: str, sentence: bool) -> None:
    assert Dropped(1, text, "").is_sentence is sentence
    assert not Dropped(1, text, "", hidden=True).is_sentence
    assert not Dropped(1, text, "", listed=True).is_sentence


_LONG = (
    "Le port a rouvert lundi après trois semaines de travaux et les chalutiers ont repris la mer. "
)


@pytest.mark.parametrize(("text", "kind"), [
    ("Nous utilisons des cookies pour mesurer l’audience de ce site : acceptez ou refusez.", notices.COOKIES),
    ("Nous mangeons des cookies.", ""),
    ("Inscrivez-vous à notre newsletter", "a newsletter or subscription offer"),
    ("Partager sur Facebook", "a set phrase of the site"),
    ("Lire aussi : la sardine se fait rare", "a pointer to another article"),
    ("Lire aussi : la sardine se fait rare. Elle manque.", ""),
    ("Tous droits réservés", "a copyright notice"),
    ("Accueil Économie Sport Culture", "a menu"),
    ("Accueil Économie Sport", ""),
    ("Accueil Économie Sport Culture ?", ""),
    ("Accueil | Le port | Sport | Culture", "a menu"),
    ("Accueil | Le port de la ville | Sport | Culture", ""),
    ("› Accueil › Économie ›", ""),
    ("Le port rouvre", ""),
])  # fmt: skip
def test_a_notice_of_a_site_is_known_by_its_words(text: str, kind: str) -> None:
    assert notices.kind(text) == kind
    assert notices.kind(f"{text} {_LONG * 12}") == ""


@pytest.mark.parametrize(("text", "crumbs"), [
    ("Accueil > Économie", True), ("› Accueil › Économie ›", True), ("Accueil", False), ("Accueil > Le port", False), ("", False),
])  # fmt: skip
def test_names_of_sections_with_marks_between_are_breadcrumbs(text: str, crumbs: bool) -> None:
    assert notices.is_crumbs(text) is crumbs


# --- front matter and HTML in Markdown ---


@pytest.mark.parametrize(("text", "front", "body"), [
    ("---\ntitle: Le port\n---\nMot\n", "title: Le port", "Mot\n"),
    ("Mot\n", "", "Mot\n"),
    ("\ufeffMot\n", "", "Mot\n"),
    ("---\n---\nMot\n", "", "Mot\n"),
])  # fmt: skip
def test_front_matter_is_the_text_between_its_lines(text: str, front: str, body: str) -> None:
    assert facts.front_matter(text) == front
    assert text[facts.body_start(text) :] == body
    assert (find(text) is not None) is text.startswith("---")


@pytest.mark.parametrize(("front", "subject"), [
    ("tags: [port, pêche]", "port|pêche"),
    ("tags: port", "port"),
    ("tags: [port, 12, ' ', port]", "port"),
    ("tags: ['a | b']", "a b"),
    ("title: port", ""),
    ("Tags: [port]", "port"),
])  # fmt: skip
def test_the_subject_of_an_article_is_its_tags(front: str, subject: str) -> None:
    assert facts.subject(f"---\n{front}\n---\nMot\n", "a.md") == subject


@pytest.mark.parametrize(("html", "units"), [
    ("<div>Le port</div>", ["Le port"]),
    ("<div><img alt='Le quai'></div>", ["Le quai"]),
    ("<div></div>", []),
    ("<div>12</div>", []),
    ("<div {% if a %}class='b'{% endif %}>Le port</div>", ["Le port"]),
    ("<span>\nLe port\n</span>", ["Le port"]),
    ("<div><div>Le port</div></div>", ["Le port"]),
])  # fmt: skip
def test_html_in_markdown_gives_its_words(html: str, units: list[str]) -> None:
    article = markdown.read(f"{html}\n", "a.md", Options("fr"))
    assert [one.text for one in article.segments] == units


@pytest.mark.parametrize(("html", "count"), [
    ("<b>Le port</b>", 2), ("<b></b>", 0), ("<!-- Le port -->", 0), ("<script>var port</script>", 0), ("<b class='port'>12</b>", 0),
])  # fmt: skip
def test_words_of_html_are_those_that_it_shows(html: str, count: int) -> None:
    assert html_blocks.words(html) == count


@pytest.mark.parametrize(("closing", "shortcut"), [
    ("]", True), ("][]", True), ("]{.a}", True), ("](a)", False), ("][a]", False), ("", False),
])  # fmt: skip
def test_a_link_by_its_label_alone(closing: str, shortcut: bool) -> None:
    assert wording.is_shortcut(closing) is shortcut


def _figures(text: str) -> list[list[figures.Picture]]:
    from markdown_it import MarkdownIt

    tokens = figures.found(iter(MarkdownIt().parse(text)))
    return [one.meta["pictures"] for one in tokens if one.type == "figures"]


@pytest.mark.parametrize(("text", "pictures"), [
    ("![Le quai](a.png)", [[("a.png", "Le quai", "", "")]]),
    ('![Le *quai*](a.png "Lundi")', [[("a.png", "Le quai", "Lundi", "")]]),
    ('[![Le quai](a.png)](b.md "Mardi")', [[("a.png", "Le quai", "Mardi", "b.md")]]),
    ("[![Le quai](a.png)](b.md) ![Le môle](c.png)", [[("a.png", "Le quai", "", "b.md"), ("c.png", "Le môle", "", "")]]),
    ("![a](a.png)\n![b](b.png)", [[("a.png", "a", "", ""), ("b.png", "b", "", "")]]),
    ("![Le quai](a.png) lundi", []),
    ("Lundi", []),
    ("- ![Le quai](a.png)", [[("a.png", "Le quai", "", "")]]),
    ("![Le\nquai ![du](d.png) port](a.png)", [[("a.png", "Le quai du port", "", "")]]),
    ("![Le ![*vieux*](d.png) port](a.png)", [[("a.png", "Le vieux port", "", "")]]),
])  # fmt: skip
def test_pictures_that_stand_alone_are_figures(
    text: str, pictures: list[list[tuple[str, ...]]]
) -> None:
    found = [
        [(p.source, p.alternative, p.caption, p.link) for p in some] for some in _figures(text)
    ]
    assert found == pictures


@pytest.mark.parametrize(("words", "markdown_"), [
    ("a_b", "a_b"), ("_a_", "\\_a\\_"), ("a*b", "a\\*b"), ("1 < 2", "1 < 2"), ("<b>", "\\<b>"), ("AT&amp;T", "AT\\&amp;T"), ("a & b", "a & b"), ("5 $ et $$", "5 $ et \\$\\$"),
    ("https://a.example/b_c", "https://a.example/b_c"), ("https://a.example/_b/c", "<https://a.example/_b/c>"), ("a_b_@c.example", "a_b\\_@c.example"), ("https://a.example/a[b]c", "<https://a.example/a[b]c>"),
])  # fmt: skip
def test_text_is_escaped_where_markdown_would_read_markup(words: str, markdown_: str) -> None:
    assert escape.text(words) == markdown_


@pytest.mark.parametrize(("line", "escaped"), [
    ("1984. Une date", "1984\\. Une date"), ("# port", "\\# port"), ("#port", "#port"), ("- port", "\\- port"), ("-port", "-port"), ("> port", "\\> port"), ("[^1]: note", "[^1]\\: note"),
    ("  - port", "\\- port"), ("import x from 'y'", "import x from \\'y'"), ("importer le port", "importer le port"), ("Le port", "Le port"),
])  # fmt: skip
def test_a_line_that_would_open_a_block_is_escaped(line: str, escaped: str) -> None:
    assert escape.block(line) == escaped


@pytest.mark.parametrize(("address", "written"), [
    ("a.png", "a.png"), ("a b.png", "a%20b.png"), ("é b.png", "é%20b.png"), ("a(b).png", "<a(b).png>"), ("a<b>|c\\", "a%3Cb%3E%7Cc%5C"), ("a?b&amp;c", "a?b&amp;amp;c"), ("a?b&c", "a?b&c"),
])  # fmt: skip
def test_an_address_stands_between_parentheses(address: str, written: str) -> None:
    assert escape.destination(address) == written


# --- Word: numbers of lists ---


@pytest.mark.parametrize(("kind", "count", "shown"), [
    ("decimal", 3, "3"), ("decimal", 0, "0"), ("none", 3, ""), ("decimalZero", 9, "09"), ("decimalZero", 10, "10"),
    ("lowerLetter", 1, "a"), ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"), ("lowerLetter", 53, "aaa"), ("lowerLetter", 0, "0"),
    ("lowerLetter", 26 * 20, "z" * 20), ("lowerLetter", 26 * 20 + 1, "a" * 20),
    ("upperLetter", 28, "BB"), ("lowerRoman", 4, "iv"), ("lowerRoman", 1999, "mcmxcix"), ("lowerRoman", 4999, "mmmmcmxcix"), ("lowerRoman", 5000, "mmmmcmxcix"),
    ("lowerRoman", 444, "cdxliv"), ("upperRoman", 90, "XC"), ("arabicAlpha", 3, "ت"), ("arabicAbjad", 3, "ج"), ("unknown", 3, "3"),
])  # fmt: skip
def test_a_number_is_written_as_word_writes_it(kind: str, count: int, shown: str) -> None:
    assert lists.written(kind, count) == shown


@pytest.mark.parametrize(("count", "words", "is_number"), [
    (1, "1.", True), (1, "1)", True), (1, "1", True), (0, "0.", False), (1, "a)", False), (1, "Article 1", False), (1, "1" * 9, True), (1, "1" * 10, False),
])  # fmt: skip
def test_markdown_writes_numbers_of_nine_digits(count: int, words: str, is_number: bool) -> None:
    assert lists.Label(0, count, words).is_number is is_number


_NUMBERING = """<w_numbering>
<w_abstractNum w_abstractNumId="1">
 <w_lvl w_ilvl="0"><w_start w_val="3"/><w_numFmt w_val="decimal"/><w_lvlText w_val="%1."/></w_lvl>
 <w_lvl w_ilvl="1"><w_start w_val="1"/><w_numFmt w_val="lowerLetter"/><w_lvlText w_val="%1.%2)"/></w_lvl>
 <w_lvl w_ilvl="8"><w_start w_val="2"/><w_lvlText w_val="%9."/></w_lvl>
</w_abstractNum>
<w_abstractNum w_abstractNumId="2"><w_lvl w_ilvl="0"><w_numFmt w_val="bullet"/><w_lvlText w_val="•"/></w_lvl></w_abstractNum>
<w_abstractNum w_abstractNumId="3"><w_numStyleLink w_val="Liste"/></w_abstractNum>
<w_abstractNum w_abstractNumId="4"><w_styleLink w_val="Liste"/><w_lvl w_ilvl="0"><w_start w_val="7"/><w_lvlText w_val="%1)"/></w_lvl></w_abstractNum>
<w_num w_numId="1"><w_abstractNumId w_val="1"/></w_num>
<w_num w_numId="2"><w_abstractNumId w_val="2"/></w_num>
<w_num w_numId="3"><w_abstractNumId w_val="3"/></w_num>
<w_num w_numId="4"><w_abstractNumId w_val="1"/><w_lvlOverride w_ilvl="0"><w_startOverride w_val="9"/></w_lvlOverride></w_num>
<w_num w_numId="5"><w_abstractNumId w_val="1"/><w_lvlOverride w_ilvl="0"><w_lvl w_ilvl="0"><w_start w_val="5"/><w_lvlText w_val="§%1"/></w_lvl></w_lvlOverride></w_num>
<w_num w_numId="0"><w_abstractNumId w_val="1"/></w_num>
</w_numbering>"""


def _item(ident: str, level: int = 0) -> Element:
    return fromstring(f'<w_numPr><w_ilvl w_val="{level}"/><w_numId w_val="{ident}"/></w_numPr>')


@pytest.mark.parametrize(("items", "labels"), [
    ([("1", 0), ("1", 0), ("1", 0)], ["3.", "4.", "5."]),
    ([("1", 1), ("1", 1), ("1", 0), ("1", 1)], ["3.a)", "3.b)", "4.", "4.a)"]),
    ([("1", 8), ("1", 9)], ["2.", None]),
    ([("1", 0), ("4", 0), ("1", 0), ("4", 0)], ["3.", "9.", "10.", "11."]),
    ([("5", 0), ("5", 0)], ["§5", "§6"]),
    ([("2", 0)], [""]),
    ([("3", 0)], ["7)"]),
    ([("0", 0), ("9", 0)], [None, None]),
    ([("1", -1)], [None]),
])  # fmt: skip
def test_items_are_counted_as_word_counts(
    items: list[tuple[str, int]], labels: list[str | None]
) -> None:
    found = lists.read(fromstring(_NUMBERING))
    made = [found.label(_item(*item), 0) for item in items]
    assert [one and one.words for one in made] == labels
    assert found.unknown == sum(ident == "9" for ident, _ in items)
    assert all(one.level == at for one, (_, at) in zip(made, items, strict=True) if one)


# --- Word: styles, symbols, tables ---


@pytest.mark.parametrize(("name", "role"), [
    ("heading 2", ("heading", 2)), ("Titre 2", ("heading", 2)), ("Titre2", ("heading", 2)), ("Titre", ("title", 1)), ("Légende", ("caption", 1)), ("List Bullet 3", ("bullet", 3)),
    ("Normal", None), ("heading", None), ("عنوان 3", ("heading", 3)),
])  # fmt: skip
def test_a_style_s_name_tells_what_its_paragraphs_are(
    name: str, role: tuple[str, int] | None
) -> None:
    found = styles._role_by_name(name)
    assert (found and (found.name, found.level)) == role


_STYLES = """<w_styles><w_docDefaults><w_rPrDefault><w_rPr><w_sz w_val="22"/></w_rPr></w_rPrDefault></w_docDefaults>
<w_style w_styleId="A" w_default="1"><w_name w_val="Normal"/></w_style>
<w_style w_styleId="B"><w_name w_val="Article"/><w_basedOn w_val="C"/></w_style>
<w_style w_styleId="C"><w_name w_val="Autre"/><w_pPr><w_outlineLvl w_val="8"/><w_numPr/></w_pPr><w_rPr><w_vanish/></w_rPr></w_style>
<w_style w_styleId="D"><w_name w_val="Plat"/><w_basedOn w_val="D"/><w_pPr><w_outlineLvl w_val="9"/></w_pPr></w_style>
<w_style w_styleId="E"><w_name w_val="Titre 1"/><w_pPr><w_outlineLvl w_val="2"/></w_pPr></w_style>
<w_style w_styleId="F"><w_name w_val="Citation"/><w_pPr><w_outlineLvl w_val="2"/></w_pPr></w_style>
<w_style w_styleId="G"><w_name w_val="Bas"/><w_pPr><w_outlineLvl w_val="-1"/></w_pPr></w_style>
</w_styles>"""


@pytest.mark.parametrize(("style", "role"), [
    ("", ("", 1)), ("B", ("heading", 9)), ("C", ("heading", 9)), ("D", ("", 1)), ("E", ("heading", 3)), ("F", ("quote", 1)), ("G", ("", 1)), ("Titre2", ("heading", 2)), ("X", ("", 1)),
])  # fmt: skip
def test_a_style_has_the_outline_level_of_what_it_is_based_on(
    style: str, role: tuple[str, int]
) -> None:
    found = styles.read(fromstring(_STYLES))
    made = found.role(style)
    assert (made.name, made.level) == role
    assert (found.numbering(style) is not None) is (style in ("B", "C"))
    assert found.hidden(None, style) is (style in ("B", "C"))


@pytest.mark.parametrize(("style", "kind"), [
    ("", ""), ("B", "heading 6"), ("C", "heading 6"), ("D", ""), ("E", "heading 3"), ("F", "heading 3"), ("G", ""), ("X", ""),
])  # fmt: skip
def test_a_unit_is_a_heading_by_its_style_s_outline_level(style: str, kind: str) -> None:
    text = f"\0document d\0<w:document/>\0styles s\0{_STYLES.replace('w_', 'w:')}"
    assert DocumentStyles.of(text, parts(text)).kind(style) == kind


@pytest.mark.parametrize(("run", "raised"), [
    ('<w_vertAlign w_val="superscript"/>', "sup"), ('<w_vertAlign w_val="subscript"/>', "sub"), ('<w_vertAlign w_val="baseline"/><w_position w_val="9"/>', ""),
    ('<w_position w_val="4"/>', "sup"), ('<w_position w_val="3"/>', ""), ('<w_position w_val="-4"/>', "sub"), ('<w_position w_val="-3"/><w_sz w_val="20"/>', "sub"),
    ('<w_position w_val="3"/><w_sz w_val="21"/>', "sup"), ('<w_position w_val="3"/><w_sz w_val="22"/>', ""), ('<w_position w_val="0"/><w_sz w_val="9"/>', ""), ('<w_position w_val="1"/><w_sz w_val="0"/>', ""),
])  # fmt: skip
def test_a_raised_run_is_four_half_points_higher_or_smaller(run: str, raised: str) -> None:
    found = styles.read(fromstring(_STYLES))
    assert found.look(fromstring(f"<w_rPr>{run}</w_rPr>"), "A").raised == raised


@pytest.mark.parametrize(("run", "look"), [
    ("<w_b/>", (True, False, False)), ('<w_b w_val="0"/>', (False, False, False)), ("<w_i/>", (False, True, False)), ("<w_strike/>", (False, False, True)), ("<w_dstrike/>", (False, False, True)),
    ("<w_rtl/><w_b/>", (False, False, False)), ("<w_rtl/><w_bCs/><w_iCs/>", (True, True, False)), ('<w_b w_val="none"/>', (False, False, False)),
])  # fmt: skip
def test_a_run_is_bold_by_the_property_of_its_script(run: str, look: tuple[bool, ...]) -> None:
    found = styles.WordStyles().look(fromstring(f"<w_rPr>{run}</w_rPr>"), "")
    assert (found.bold, found.italic, found.strike) == look


@pytest.mark.parametrize(
    ("value", "read"),
    [("12", 12), ("-3", -3), ("+4", 4), ("1" * 9, int("1" * 9)), ("1" * 10, 7), ("x", 7), ("", 7)],
)
def test_a_number_of_word_has_nine_digits(value: str, read: int) -> None:
    assert styles.number(fromstring(f'<a w_val="{value}"/>'), default=7) == read
    assert styles.number(None) == 0


@pytest.mark.parametrize(("font", "code", "shown"), [
    ("Symbol", 0x61, "α"), ("symbol", 0xF061, "α"), ("Symbol", 0x1F, ""), ("Symbol", 0x20, ""), ("Symbol", 0x7F, ""), ("Wingdings", 0xFC, "✓"), ("Arial", 0x61, ""), ("Webdings", 0xFF, "🕊"), ("Symbol", 0xFF, ""),
])  # fmt: skip
def test_a_code_of_a_symbol_font_is_its_character(font: str, code: int, shown: str) -> None:
    assert symbols.character(font, code) == shown


@pytest.mark.parametrize(("font", "code", "shown"), [
    ("Symbol", "F061", "α"), ("Symbol", "61", "α"), ("Arial", "F041", "A"), ("Arial", "F0FF", "ÿ"), ("Arial", "F100", ""), ("Autre", "F041", ""), ("Autre", "20AC", "€"), ("Autre", "1F", ""),
    ("Autre", "20", " "), ("Autre", "D7FF", "\ud7ff"), ("Autre", "D800", ""), ("Autre", "x", ""), ("Symbol", "F161", ""),
])  # fmt: skip
def test_a_symbol_of_word_is_a_character_or_nothing(font: str, code: str, shown: str) -> None:
    symbol = fromstring(f'<w_sym w_font="{font}" w_char="{code}"/>')
    assert characters.shown(fromstring("<w_r/>"), symbol) == shown


@pytest.mark.parametrize(("instruction", "shown"), [
    ("SYMBOL 97 \\f Symbol", "α"), ('SYMBOL 0x61 \\f "Symbol"', "α"), ("SYMBOL 65", "A"), ("SYMBOL 8364", ""), ("SYMBOL 8364 \\u", "€"), ("SYMBOL 31 \\u", ""), ("SYMBOL 32 \\u", " "), ("SYMBOL 55295 \\u", "\ud7ff"), ("SYMBOL 55296 \\u", ""),
    ("SYMBOL 61537 \\f Symbol", "α"), ("SYMBOL 255 \\f Webdings", "🕊"), ("SYMBOL 256 \\f Webdings", ""), ("SYMBOL 61696 \\f Webdings", ""), ("SYMBOL 61695 \\f Webdings", "🕊"), ("SYMBOL 65 \\f Arial", "A"), ("SYMBOL x", ""), ("PAGE 65", ""), ("SYMBOL 65 66", "A"), ("SYMBOL 255", "ÿ"), ("SYMBOL 256", ""),
])  # fmt: skip
def test_a_field_of_a_symbol_shows_its_character(instruction: str, shown: str) -> None:
    assert forms.symbol(instruction) == shown


@pytest.mark.parametrize(("cell", "span", "merged"), [
    ('<w_tc/>', 1, False), ('<w_tc/>', 2, True), ('<w_tc><w_tcPr><w_vMerge w_val="restart"/></w_tcPr></w_tc>', 1, True), ('<w_tc><w_tcPr><w_vMerge/></w_tcPr></w_tc>', 2, False), ('<w_tc><w_tcPr><w_hMerge w_val="continue"/></w_tcPr></w_tc>', 1, False),
])  # fmt: skip
def test_a_merged_cell_begins_where_it_does_not_go_on(cell: str, span: int, merged: bool) -> None:
    assert tables._begins_merged(fromstring(cell), span) is merged


def test_a_remark_shows_the_first_characters_of_the_words() -> None:
    assert _shortened("a" * _SHOWN) == "a" * _SHOWN
    assert _shortened("a" * (_SHOWN + 1)) == "a" * (_SHOWN - 1) + "…"


def test_links_are_read_of_the_parts_with_text_alone() -> None:
    import zipfile

    from newstranslate.formats.wordplace import package
    from tests.formats import worddocs

    with zipfile.ZipFile(io.BytesIO(worddocs.make(worddocs.p("Le port rouvre.")))) as archive:
        links = {f"word/_rels/{name}.xml.rels" for name in ("document", "styles")}
        read = package._wanted(archive, {*archive.namelist(), *links})
    assert [name for role, name in read if role == "links"] == ["word/_rels/document.xml.rels"]
    assert "word/styles.xml" in [name for _, name in read]


@pytest.mark.parametrize(("items", "markdown_"), [
    ([(0, 0), (0, 0)], "- Un\n- Un"), ([(0, 1), (0, 2)], "1. Un\n2. Un"),
    ([(0, 0), (1, 1)], "- Un\n  1. Un"), ([(0, 0), (1, 3)], "- Un\n\n  3. Un"),
    ([(0, 1), (0, 5)], "1. Un\n\n5) Un"), ([(0, 1), (0, 0)], "1. Un\n\n- Un"),
    ([(0, 0), (1, 0), (0, 0)], "- Un\n  - Un\n- Un"), ([(0, 0), (1, 0), (2, 0), (1, 0)], "- Un\n  - Un\n    - Un\n  - Un"),
])  # fmt: skip
def test_an_item_stands_apart_where_it_begins_another_list(
    items: list[tuple[int, int]], markdown_: str
) -> None:
    blocks = (
        wordwriter.WrittenBlock(
            "item", ("Un",), level, lists.Label(level, count, f"{count}." if count else "")
        )
        for level, count in items
    )
    assert wordwriter.markdown(blocks) == markdown_


def test_a_part_of_a_document_keeps_the_time_of_its_file(tmp_path: Path) -> None:
    import zipfile

    from newstranslate.formats.wordplace import package
    from tests.formats import worddocs

    data = worddocs.make(worddocs.p("Le port rouvre."))
    day = (2026, 3, 12, 10, 15, 30)
    made = tmp_path / "a.docx"
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as old:
        (tmp_path / "c.docx").write_bytes(data)
        with zipfile.ZipFile(tmp_path / "c.docx") as parts:
            for name in parts.namelist():
                info = zipfile.ZipInfo(name, day)
                info.compress_type = zipfile.ZIP_DEFLATED
                old.writestr(info, parts.read(name))
    whole = (tmp_path / "b.docx").read_bytes()
    text = package.unpack(whole, "b.docx").replace("rouvre", "ouvre")
    made.write_bytes(package.pack(whole, text, "b.docx"))
    with zipfile.ZipFile(made) as parts:
        assert {info.date_time for info in parts.infolist()} == {day}
        assert b"ouvre" in parts.read("word/document.xml")
        assert parts.testzip() is None


@pytest.mark.parametrize(("html", "shown"), [
    ("<table><tr><td>a</td></tr></table><ol><li>b</li></ol><p>c</p>", ["a", "ListNumber b", "c"]),
    ("<table><tr><td>a</td></tr></table>b", ["a", "b"]),
    ("<blockquote><p>a</p></blockquote>b", ["Quote a", "b"]),
    ("<ul><li>a<li>b</ul>c", ["ListBullet a", "ListBullet b", "c"]),
    ("<li>a</li>b", ["ListBullet a", "ListContinue b"]),
    ("<h2>a</h2>b", ["Heading2 a", "b"]),
])  # fmt: skip
def test_what_html_opens_in_a_document_it_closes(html: str, shown: list[str]) -> None:
    from docx import Document

    data = wordfile.write(f"{html}\n", Facts("en"))
    paragraphs = [
        (one.style.style_id, one.text.strip())
        for one in _every_paragraph(Document(io.BytesIO(data)))
    ]
    plain = ("Normal", "BodyText")
    assert [
        f"{style} {text}" if style not in plain else text for style, text in paragraphs if text
    ] == shown


@pytest.mark.parametrize(("text", "pieces"), [
    ("بقيمة 5 مليون", ["بقيمة 5 مليون"]),
    ("OIM تعمل", ["OIM", " تعمل"]),
    ("منظمتا OIM, HCR معا", ["منظمتا ", "⟨OIM⟩", "›, ", "⟨HCR⟩", " معا"]),
    ("«OIM, HCR» معا", ["«", "⟨OIM⟩", "›, ", "⟨HCR⟩", "» معا"]),
    ("منظمتا OIM و HCR معا", ["منظمتا ", "OIM", " و ", "HCR", " معا"]),
    ("هاتف \u2066+212 5\u2069، \u2066+33 1\u2069", ["هاتف ", "⟨+212 5⟩", "›، ", "⟨+33 1⟩"]),
    ("قال \u2066نعم\u2069", ["قال نعم"]),
])  # fmt: skip
def test_latin_words_in_arabic_are_held_apart_where_they_would_change_places(
    text: str, pieces: list[str]
) -> None:
    made = ("".join(words) for words, _ in runs._in_arabic(text))
    shown = [re.sub("\u200e(.+?)\u200e", r"⟨\1⟩", words).replace("\u200f", "›") for words in made]
    assert [words for words in shown if words] == pieces


def _every_paragraph(document: Any) -> list[Any]:
    from docx.text.paragraph import Paragraph

    return [
        Paragraph(one, document) for one in document.element.body.iter() if one.tag.endswith("}p")
    ]


def test_words_outside_of_a_paragraph_are_named_as_they_are() -> None:
    from newstranslate.formats import wordplace
    from tests.formats import worddocs

    data = worddocs.make("<w:r><w:t>Perdu</w:t></w:r>" + worddocs.p("Un mot."))
    said = wordplace.remarks(data, wordplace.unpack(data, "a.docx"))
    assert any("Perdu" in one for one in said)


_RAISED = styles.RunFormat(raised="sup")


@pytest.mark.parametrize(("given", "shown"), [
    ([("note", True)], [("note", "")]),
    ([("note", True), (" ", False), ("deux", True)], [("note deux", "")]),
    ([("10", False), ("6", True)], [("10⁶", "")]),
    ([("un", False), ("[q]", True)], [("un", ""), ("[q]", "sup")]),
    ([(" ", True)], [(" ", "")]),
])  # fmt: skip
def test_words_that_are_all_raised_are_not_raised(
    given: list[tuple[str, bool]], shown: list[tuple[str, str]]
) -> None:
    some = [pieces.FormattedPiece(text, _RAISED if up else styles.PLAIN) for text, up in given]
    assert [(one.words, one.look.raised) for one in pieces.settled(some)] == shown


@pytest.mark.parametrize("keeps", [True, False])
def test_blocks_stand_before_the_properties_of_the_last_section(keeps: bool) -> None:
    from docx import Document

    document = Document()
    body = document.element.body
    if not keeps:
        body.remove(body.sectPr)
    wordfile._fill(document, ["<w:p/>", "<w:tbl/>"])
    assert [one.tag.rpartition("}")[2] for one in body][-3:] == (
        ["p", "tbl", "sectPr"] if keeps else ["p", "tbl"]
    )
