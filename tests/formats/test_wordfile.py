"""Word documents that are published: read by lxml, python-docx and LibreOffice, not by ours."""

from __future__ import annotations

import io
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newstranslate import formats
from newstranslate.errors import InputError
from newstranslate.formats import Facts
from newstranslate.formats.wordfile.lists import Numbering
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.formats.wordfile.styles import StyleSheet
from newstranslate.formats.wordplace import properties
from tests.conftest import Newsroom
from tests.formats import office, worddocs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = {
    "w": W,
    "r": R,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
DATA = Path(__file__).parent.parent / "data" / "word"

AR = """---
title: ميزانية القناة
description: 5,1 مليون يورو لسنة 2027.
author: سعاد بناني
date: 2026-03-12
---

بلغت الميزانية 5,1 مليون يورو[^1]، أي **أكثر** من *ذي قبل*؛ الهاتف \u2066+212 5 22 00 11 22\u2069 ولغة \u2066C++\u2069.

> «الماء حياة»، تقول فاطمة.

3. حفر البئر
4. مد القناة
   - أولا
   - ثانيا

| الحي | العدد |
|:--|--:|
| المدينة | \u2066−4,5 %\u2069 |

[^1]: انظر [التقرير](https://example.org/r.pdf).
"""
EN = """---
title: The canal budget
description: €5.1 million for 2027.
author: Souad Bennani
date: 2026-03-12
---

The budget is €5.1 million[^1], **more** than *before*. Water is ماء in Arabic.

1. Dig
   1. deep
2. Lay pipes

| Quarter | Count |
|:--|--:|
| Old town | 4 |

[^1]: See [the report](https://example.org/r.pdf).
"""


def png(width: int = 40, height: int = 20) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    raw = (b"\0" + b"\x20\x80\x40" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(raw))
        + chunk(b"IEND", b"")
    )


class Made:
    """A document that was written, opened by others."""

    def __init__(self, markdown: str, lang: str = "en", **facts: Any) -> None:
        self.said: list[str] = []
        self.data = formats.write("docx", markdown, Facts(lang, say=self.said.append, **facts))
        self.archive = zipfile.ZipFile(io.BytesIO(self.data))
        self.document = docx.Document(io.BytesIO(self.data))

    def part(self, name: str) -> Any:
        return etree.fromstring(self.archive.read(f"word/{name}.xml"))

    def paths(self, path: str, part: str = "document") -> list[Any]:
        return list(self.part(part).xpath(path, namespaces=NS))

    def styles(self) -> list[str]:
        return [p.style.name for p in self.document.paragraphs if p.style]

    def text(self) -> str:
        return "\n".join(p.text for p in self.document.paragraphs)


def sound(made: Made) -> None:
    """Assert that relations lead somewhere, and that properties are in the schema's order."""
    names = made.archive.namelist()
    types = made.archive.read("[Content_Types].xml").decode()
    assert len(names) == len(set(names))
    for name in names:
        ending = name.rpartition(".")[2]
        assert f'PartName="/{name}"' in types or f'Extension="{ending}"' in types, name
        if not name.endswith(".xml"):
            continue
        text = made.archive.read(name).decode()
        wanted = set(re.findall(r'\br:(?:id|embed|link)="([^"]+)"', text))
        folder, _, last = name.rpartition("/")
        if wanted:
            relations = etree.fromstring(made.archive.read(f"{folder}/_rels/{last}.rels"))
            found = {one.get("Id"): one for one in relations}
            assert wanted <= set(found), name
            inner = [
                one.get("Target") for one in found.values() if one.get("TargetMode") != "External"
            ]
            assert all(
                os.path.normpath(f"{folder}/{one}").replace("//", "/") in names
                or one.startswith("/")
                for one in inner
            )
    for part in ("document", "footnotes"):
        if f"word/{part}.xml" in names:
            for tag, order in (("pPr", properties.PARAGRAPH), ("rPr", properties.RUN)):
                for element in made.part(part).iter(f"{{{W}}}{tag}"):
                    got = [order.index(child.tag.partition("}")[2]) for child in element]
                    assert got == sorted(set(got)), etree.tostring(element)


# --- golden ---


@pytest.mark.parametrize(("lang", "article"), [("ar", AR), ("en", EN)])
def test_documents_are_as_they_were(lang: str, article: str) -> None:
    made = Made(article, lang)
    sound(made)
    body = made.part("document").find(f"{{{W}}}body")
    etree.cleanup_namespaces(body, keep_ns_prefixes=["w", "r"])
    text = etree.tostring(body, encoding="unicode").replace("<w:p>", "\n<w:p>") + "\n"
    text = re.sub(r"<w:body [^>]*>", "<w:body>", text)
    golden = DATA / f"{lang}.xml"
    if os.environ.get("NEWSTRANSLATE_WRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


# --- what is above the text ---


def test_title_standfirst_and_byline_are_above_the_text() -> None:
    made = Made(AR, "ar")
    assert made.styles()[:3] == ["Title", "Subtitle", "Byline"]
    assert made.document.paragraphs[2].text == "سعاد بناني · 12 مارس 2026"
    core = made.document.core_properties
    assert (core.title, core.author, core.language) == ("ميزانية القناة", "سعاد بناني", "ar-SA")
    assert (core.revision, core.keywords, core.comments) == (1, "", "")


@pytest.mark.parametrize(
    ("front", "byline"),
    [
        ("date: 2026-03-12T08:30:00+01:00", "12 March 2026"),
        ("author: [Ana Ruiz, Sam Doe]", "Ana Ruiz, Sam Doe"),
        ("author: {name: Ana Ruiz}\ndate: soon", "Ana Ruiz · soon"),
    ],
)
def test_bylines_of_all_forms_are_read(front: str, byline: str) -> None:
    made = Made(f"---\ntitle: T\n{front}\n---\n\nText.\n")
    assert made.document.paragraphs[1].text == byline


def test_first_heading_is_the_title_and_is_not_printed_twice() -> None:
    made = Made("---\ntitle: Short\n---\n\n# The long one\n\nText.\n\n## Two\n")
    assert made.styles() == ["Title", "Normal", "Heading 2"]
    assert made.document.core_properties.title == "Short"
    assert Made(f"---\ntitle: {'x' * 300}\n---\n\na\n").document.core_properties.title.endswith("…")


# --- direction ---


def test_everything_arabic_reads_from_right_to_left() -> None:
    made = Made(AR, "ar")
    for part in ("document", "footnotes"):
        assert not made.paths("//w:p[not(w:pPr/w:bidi)]", part), part
        for run in made.paths("//w:r[w:t]", part):
            words = "".join(run.itertext())
            turned = run.find("w:rPr/w:rtl", NS) is not None
            if re.search("[\u0600-\u06ff]", words):
                assert turned, words
                assert run.find("w:rPr/w:lang", NS).get(f"{{{W}}}bidi") == "ar-SA"
    assert made.paths("//w:tblPr/w:bidiVisual")
    assert made.paths("//w:sectPr/w:bidi")
    bold = made.paths("//w:r[w:t='أكثر']/w:rPr")[0]
    assert bold.find("w:bCs", NS) is not None


@pytest.mark.parametrize(
    ("text", "ltr"),
    [
        ("بقيمة 5,1 مليون يورو", ["5,1"]),
        ("الهاتف \u2066+212 5 22 00 11 22\u2069 مفتوح", ["+212 5 22 00 11 22"]),
        ("انخفض \u2066−4,5 %\u2069 هذا العام", ["−4,5 %"]),
        ("بلغة <bdi dir='ltr'>C++</bdi> أو C#", ["C++", "C#"]),
        ("منظمتا \u2066OIM\u2069, \u2066HCR\u2069 معا", ["OIM", "HCR"]),
    ],
)
def test_numbers_and_latin_words_keep_their_order(text: str, ltr: list[str]) -> None:
    made = Made(text, "ar")
    runs = made.paths("//w:r[not(w:rPr/w:rtl)]/w:t/text()")
    assert [re.sub("[\u200e\u200f]", "", run) for run in runs] == ltr
    assert not re.search("[\u2066-\u2069]", made.text())


def test_names_with_nothing_but_a_comma_between_them_do_not_change_places() -> None:
    made = Made("منظمتا \u2066OIM\u2069, \u2066HCR\u2069 معا", "ar")
    assert "\u200eOIM\u200e\u200f, \u200eHCR\u200e" in made.text()


def test_latin_paragraphs_and_code_in_arabic_articles_are_not_turned() -> None:
    made = Made("Left in English, with \u2066C++\u2069.\n\n    print(1)\n\nنص", "ar")
    latin, code, arabic = made.paths("//w:body/w:p")
    assert latin.find("w:pPr/w:bidi", NS) is not None
    assert code.find("w:pPr/w:bidi", NS) is None
    assert [p.findall(".//w:rtl", NS) != [] for p in (latin, code, arabic)] == [False, False, True]


def test_arabic_words_in_an_english_article_are_turned() -> None:
    made = Made(EN, "en")
    assert made.paths("//w:r[w:rPr/w:rtl]/w:t/text()") == ["ماء"]
    assert not made.paths("//w:bidi")


# --- notes ---


def test_notes_are_real_ones() -> None:
    made = Made("A[^1] b[^x], again[^1].\n\n[^1]: One.\n[^x]: Two **bold**.\n\n    - item\n")
    sound(made)
    ids = made.paths("//w:footnoteReference/@w:id")
    assert ids == ["1", "2"]
    notes = {n.get(f"{{{W}}}id"): "".join(n.itertext()).strip() for n in made.part("footnotes")}
    assert notes == {"-1": "", "0": "", "1": "One.", "2": "Two bold.item"}
    assert made.paths("//w:footnote[@w:id='2']//w:numPr", "footnotes")
    assert made.paths("//w:bookmarkStart/@w:name") == ["_RefNote1"]
    assert "NOTEREF _RefNote1" in "".join(made.paths("//w:instrText/text()"))
    settings_ = made.paths("//w:footnotePr/w:footnote/@w:id", "settings")
    assert settings_ == ["-1", "0"]


def test_notes_replace_those_of_a_template_and_are_declared_in_their_place(tmp_path: Path) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(Made("x[^1]\n\n[^1]: old\n").data)
    made = Made("n[^1]\n\n[^1]: new\n", template=path)
    assert worddocs.words(made.data) == ["n", "new"]
    names = [child.tag.rpartition("}")[2] for child in made.document.settings.element]
    at = names.index("footnotePr")
    assert names[at - 1 : at + 2] == ["savePreviewPicture", "footnotePr", "compat"]


def test_no_words_of_notes_are_lost_unseen() -> None:
    made = Made("A[^1].\n\n[^1]: One[^2].\n[^2]: Inner.\n[^3]: Unused.\n")
    assert "Inner." in "".join(made.part("footnotes").itertext())
    assert made.said == [
        "a note inside a note is written as part of it",
        "note [^3] has no reference in the text and is not in the document",
    ]
    assert "word/footnotes.xml" not in Made("No notes.").archive.namelist()


# --- lists ---


def numbers(made: Made) -> list[tuple[str, str]]:
    """Return level and start of each numbered paragraph, by the numbering part."""
    overrides = {
        num.get(f"{{{W}}}numId"): "".join(
            num.xpath("w:lvlOverride/w:startOverride/@w:val", namespaces=NS)
        )
        for num in made.paths("//w:num", "numbering")
    }
    found = made.paths("//w:p/w:pPr/w:numPr")
    get = f"{{{W}}}val"
    return [
        (n.find("w:ilvl", NS).get(get), overrides[n.find("w:numId", NS).get(get)]) for n in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b", [("0", ""), ("0", "")]),
        ("3. a\n4. b", [("0", "3"), ("0", "3")]),
        ("1. a\n   1. b\n      - c\n2. d", [("0", "1"), ("1", "1"), ("2", ""), ("0", "1")]),
        ("0. a", [("0", "0")]),
        ("- - a", [("0", ""), ("1", "")]),
    ],
)
def test_lists_have_real_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    made = Made(text)
    sound(made)
    assert numbers(made) == expected


def test_each_list_counts_for_itself() -> None:
    made = Made("1. a\n2. b\n\nText.\n\n1. c\n\n1) d\n")
    ids = made.paths("//w:numPr/w:numId/@w:val")
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    texts = made.paths("//w:abstractNum/w:lvl[@w:ilvl='0']/w:lvlText/@w:val", "numbering")
    assert {"%1.", "%1)"} <= set(texts)


def test_further_paragraphs_of_an_item_have_no_number_and_its_indent() -> None:
    made = Made("- a\n\n  b\n\n> c\n>\n> > d\n")
    assert made.styles() == ["List Bullet", "List Continue", "Quote", "Quote"]
    assert made.paths("//w:p/w:pPr/w:ind/@w:left") == ["425", "1134"]


# --- tables, breaks, looks ---


def test_tables_repeat_their_head_and_keep_their_alignment() -> None:
    made = Made("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n")
    assert len(made.paths("//w:tr[w:trPr/w:tblHeader]")) == 1
    assert made.paths("//w:tr[2]//w:jc/@w:val") == ["left", "center", "right"]
    assert made.paths("//w:tr[1]//w:b")
    assert not made.paths("//w:tr[2]//w:b")


def test_looks_breaks_and_links_are_words_own() -> None:
    made = Made(
        "10<sup>6</sup> H<sub>2</sub>O ~~x~~ `c` <u>u</u> [l](https://e.org/a?b=1&c=2)  \nnext<br>more\n\n***\n"
    )
    assert made.paths("//w:vertAlign/@w:val") == ["superscript", "subscript"]
    for path in ("//w:strike", "//w:u", "//w:rStyle[@w:val='HTMLCode']", "//w:pBdr/w:bottom"):
        assert made.paths(path), path
    assert len(made.paths("//w:br")) == 2
    links = [r.target_ref for r in made.document.part.rels.values() if r.is_external]
    assert links == ["https://e.org/a?b=1&c=2"]
    assert "10" in made.text()


def test_an_address_that_is_none_is_no_link() -> None:
    made = Made('A <a href="http://[bad">text</a>.')
    assert "text" in made.text()
    assert not made.paths("//w:hyperlink")
    assert "not a valid address" in made.said[0]


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_control_characters_are_left_out_and_said(char: str) -> None:
    made = Made(f"---\ntitle: T\n---\n\nOne{char}two [x](a{char}b) `c{char}`.\n")
    assert "Onetwo" in made.text().replace("\ufffd", "")
    if char != "\x00":  # which Markdown turns into U+FFFD
        assert any("control characters" in line for line in made.said)


# --- HTML ---


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<div><p>One <b>two</b></p><p>three</p></div>", ["One two", "three"]),
        ("<ul><li>a</li><li>b</li></ul>", ["a", "b"]),
        ("<h2>Head</h2>\n<p>x<br>y", ["Head", "x\ny"]),
        ("<script>no()</script><style>p{}</style><p>shown</p>", ["shown"]),
        ('<iframe src="https://e.org/v" title="Film"></iframe>', ["Film"]),
        ("</div></ul></table>end", ["end"]),
    ],
)
def test_words_of_html_are_kept(html: str, words: list[str]) -> None:
    made = Made(f"Before.\n\n{html}\n")
    assert [p.text for p in made.document.paragraphs[1:]] == words
    sound(made)


def test_tables_in_html_keep_every_word() -> None:
    made = Made("<table><caption>Cap</caption><tr><th>a<td>b<p>c</table>")
    words = "".join(made.part("document").itertext())
    assert all(word in words for word in ("Cap", "a", "b", "c"))


# --- pictures ---


def test_pictures_of_the_project_are_in_the_document(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(png(4000, 1000))
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "s.png").write_bytes(png())
    text = 'Inline ![\\*i\\*\\[](/s.png).\n\n![palms "<&](a%20b.png "Photo: me")\n\nIn a [^1].\n\n[^1]: ![n](/s.png)\n'
    made = Made(text, folder=tmp_path, root=tmp_path)
    sound(made)
    assert sorted(made.paths("//wp:docPr/@descr")) == ["*i*[", 'palms "<&']
    assert len(set(made.paths("//wp:docPr/@id"))) == 2
    widths = [int(x) for x in made.paths("//wp:extent/@cx")]
    assert max(widths) == pytest.approx(36_000 * (210 - 2 * 25), rel=1e-3)
    assert "Caption" in made.styles()
    assert made.said == ["pictures in notes are not supported: /s.png"]


def test_pictures_that_cannot_be_put_in_are_said(tmp_path: Path) -> None:
    inside = tmp_path / "project"
    inside.mkdir()
    (tmp_path / "secret.png").write_bytes(png())
    for name in ("w.webp", "v.svg", "cut.png"):
        (inside / name).write_bytes(b"\x89PNG\r\n\x1a\n" if name == "cut.png" else b"<svg/>")
    sources = ["https://e.org/x.jpg", "none.png", "../secret.png", "w.webp", "v.svg", "cut.png"]
    text = "\n\n".join(f"![alt {n}]({source})" for n, source in enumerate(sources))
    made = Made(text, folder=inside, root=inside)
    assert [p.text for p in made.document.paragraphs] == [f"[alt {n}]" for n in range(6)]
    assert [line.rpartition(": ")[2] for line in made.said] == sources
    assert len(made.paths("//w:hyperlink")) == 1
    assert not made.paths("//w:drawing")


# --- templates ---


def template(path: Path, *without: str, kind: str = "template", types: str = "") -> Path:
    document = docx.Document()
    for name in without:
        element = document.styles[name].element
        element.getparent().remove(element)
    document.styles["Heading 2"].font.name = "House"
    document.sections[0].header.paragraphs[0].text = "The Daily"
    document.add_paragraph("Text of the template")
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"document.main", (types or f"{kind}.main").encode())
            new.writestr(name, data)
    return path


def test_a_template_gives_its_styles_and_page(tmp_path: Path) -> None:
    path = template(tmp_path / "house.dotx", "Quote", "List Number")
    made = Made("## H\n\n> q\n\n1. n\n\nn[^1]\n\n[^1]: note\n", template=path)
    sound(made)
    assert "Text of the template" not in made.text()
    assert made.document.styles["Heading 2"].font.name == "House"
    assert made.document.sections[0].header.paragraphs[0].text == "The Daily"
    assert made.styles()[:3] == ["Heading 2", "Quote", "List Number"]
    assert made.said[0].startswith("house.dotx has no style Quote, List Number")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("none.dotx", None, "file not found"),
        ("text.dotx", b"no zip", "not a Word document or template"),
        ("empty.dotx", b"PK\x05\x06" + b"\0" * 18, "not a Word document or template"),
        ("macros.dotm", b"macros", "contains macros"),
        ("book.docx", b"sheet", "not a Word document or template"),
    ],
)
def test_a_bad_template_is_one_message(
    newsroom: Newsroom, name: str, data: bytes | None, why: str
) -> None:
    path = newsroom.root / name
    if data == b"macros":
        template(path, types="document.macroEnabled.main")
    elif data == b"sheet":
        template(path, types="spreadsheet.main")
    elif data is not None:
        path.write_bytes(data)
    newsroom.write("newstranslate.toml", f'[publish]\ndocx_template = "{name}"\n')
    done = newsroom.call("publish", "articles", "--to", "ar", "--format", "docx")
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert why in done.err
    assert "publish.docx_template" in done.err
    with pytest.raises(InputError):
        Made("x", template=path)


# --- all of them ---

_PIECES = [
    "word ", "كلمة ", "**b** ", "*i* ", "[l](x.md) ", "[^1] ", "`c` ", "\n", "\n\n", "- ", "7) ", "> ", "  ",
    "    ", "# ", "| a | b |\n|--|:-:|\n| c | ", "***\n", "<b>", "</b>", "<sup>2</sup>", "<div>", "</ul>",
    "<ul><li>x", "![a](i.png)", "\x0b", "5,1 ", "−4 %", "\u2066C++\u2069", "```\n", "\n[^1]: note\n",
    "<table><tr><td>q", "<!-- c -->", "{{< x >}}", "\\\n", "<https://[x>", "\t",
]  # fmt: skip


@settings(max_examples=25)
@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.sampled_from(["ar", "en"]))
def test_no_word_is_lost_whatever_the_markdown_is(pieces: Sequence[str], lang: str) -> None:
    article = "".join(pieces)
    made = Made(article, lang)
    sound(made)
    words = "".join(made.part("document").itertext())
    if "[^1]: " not in article and "<!--" not in article:
        for word in ("word", "كلمة"):
            assert words.count(word) >= article.count(word)


@pytest.mark.outside
def test_libreoffice_shows_numbers_and_marks_of_notes(tmp_path: Path) -> None:
    """Needs LibreOffice Writer."""
    (tmp_path / "a.docx").write_bytes(Made(AR, "ar").data)
    (made,) = office.converted([tmp_path / "a.docx"], "txt:Text (encoded):UTF8", tmp_path)
    text = re.sub("[\u200e\u200f]", "", made.read_text(encoding="utf-8-sig"))
    for words in (
        "ميزانية القناة",
        "5,1 مليون يورو1،",
        "3. حفر البئر",
        "4. مد القناة",
        "−4,5 %",
    ):
        assert words in text, text


def test_a_document_without_margins_has_the_width_of_its_page() -> None:
    document = docx.Document()
    (section,) = document.sections
    sheet = Sheet(document, Facts("fr"), StyleSheet(document), Numbering(document))
    assert sheet.width == 6 * 914_400
    section.left_margin = section.right_margin = None
    assert sheet.width == 8.5 * 914_400
    section.page_width = None
    assert sheet.width == 7_560_000


@pytest.mark.parametrize(
    ("article", "indent"),
    [
        ("| a |\n|---|\n| b |\n", 0),
        ("- Un\n\n  | a |\n  |---|\n  | b |\n", 425),
        ("Terme\n: Un\n\n  | a |\n  |---|\n  | b |\n", 425),
        ("Terme\n: - Un\n\n    | a |\n    |---|\n    | b |\n", 850),
        ("> Un\n>\n> | a |\n> |---|\n> | b |\n", 567),
    ],
    ids=["alone", "in a list", "in a definition", "in a list in a definition", "in a quotation"],
)
def test_a_table_is_indented_as_the_text_around_it(article: str, indent: int) -> None:
    made = Made(article)
    sound(made)
    found = [one.get(f"{{{W}}}w") for one in made.part("document").iter(f"{{{W}}}tblInd")]
    assert found == ([str(indent)] if indent else [])


def test_a_definition_list_is_bold_terms_and_indented_definitions() -> None:
    made = Made(
        "OIM\n:   Une **agence**.\n:   - Une liste\n\nHCR\n\n:   Une autre.\n\nFin. ~ 5 km.\n"
    )
    sound(made)
    found = made.document.paragraphs
    assert [one.text for one in found] == [
        "OIM", "Une agence.", "Une liste", "HCR", "Une autre.", "Fin. ~ 5 km.",
    ]  # fmt: skip
    assert [all(run.bold for run in one.runs) for one in found] == [
        True, False, False, True, False, False,
    ]  # fmt: skip
    indents = [one.paragraph_format.left_indent or 0 for one in found]
    assert indents[0] == indents[3] == indents[5] == 0
    assert 0 < indents[1] == indents[4] < indents[2]
    assert [bool(one.paragraph_format.keep_with_next) for one in found[:2]] == [True, False]
