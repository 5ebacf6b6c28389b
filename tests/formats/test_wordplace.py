"""Word in place: the same document comes out, and its words in another language.

What comes out is read by python-docx, lxml and zipfile, not by what wrote it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newstranslate.errors import InputError
from newstranslate.formats import Options, wordplace
from newstranslate.formats.wordplace import marks, tree, units
from newstranslate.formats.wordplace.pieces import ParagraphPiece
from newstranslate.model import Article
from tests.formats import worddocs as word
from tests.formats.wordwrecks import wreck

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARTS = {"w": W, "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


def saved(document: Document) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@lru_cache(maxsize=64)  # each body is used by several tests
def with_body(*paragraphs: str, **parts: str) -> bytes:
    """Return a document with paragraphs as XML, and parts that take the place of its own."""
    document = docx.Document()
    body = document.element.body
    for paragraph in paragraphs:
        wanted = nsdecls("w", "r", "wp", "a", "pic", "v", "mc", "wps", "m")
        body.insert(len(body) - 1, parse_xml(paragraph.replace(">", f" {wanted}>", 1)))
    return with_parts(saved(document), parts) if parts else saved(document)


def minimal(
    *paragraphs: str, parts: Mapping[str, str] | None = None, way: int = zipfile.ZIP_STORED
) -> bytes:
    """Return the least that is a Word document, quickly; parts by their place are styles."""
    made = io.BytesIO()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {"word/document.xml": "document.main"} | dict.fromkeys(parts or {}, "styles")
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}.{of}+xml"/>'
        for name, of in kinds.items()
    )
    body = "".join(paragraphs)
    with zipfile.ZipFile(made, "w", way) as archive:
        archive.writestr("[Content_Types].xml", f"<Types>{types}</Types>")
        document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
        for name, xml in (parts or {}).items():
            archive.writestr(name, f'<w:styles xmlns:w="{W}">{xml}</w:styles>')
    return made.getvalue()


def with_parts(data: bytes, parts: Mapping[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.infolist():
            new.writestr(member, parts.get(member.filename, old.read(member)))
    return made.getvalue()


def nsdecls_known() -> None:
    """python-docx does not know all prefixes that Word's text boxes need."""
    from docx.oxml import ns

    ns.nsmap.setdefault("v", "urn:schemas-microsoft-com:vml")
    ns.nsmap.setdefault("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")
    ns.nsmap.setdefault("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape")
    ns.nsmap.setdefault("m", "http://schemas.openxmlformats.org/officeDocument/2006/math")


nsdecls_known()


@lru_cache(maxsize=64)
def read(data: bytes) -> Article:
    return wordplace.read(wordplace.unpack(data, "a.docx"), "a.docx", Options("fr"))


def translated(data: bytes, targets: Mapping[str, str], lang: str = "") -> bytes:
    article = read(data)
    text = wordplace.render(
        article, {s.key: targets[s.text] for s in article.segments if s.text in targets}
    )
    if lang:
        text = wordplace.with_language(text, lang, "rtl" if lang == "ar" else "ltr")
    return wordplace.pack(data, text, "a.docx")


def texts(data: bytes) -> list[str]:
    return [s.text for s in read(data).segments]


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def xml(data: bytes, part: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(part))


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def link(words: str, anchor: str = "x") -> str:
    return f'<w:hyperlink w:anchor="{anchor}">{run(words)}</w:hyperlink>'


CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(instruction: str, result: str) -> str:
    char = CHAR
    return (
        f'{char.format("begin")}<w:r><w:instrText xml:space="preserve"> {instruction} '
        f"</w:instrText></w:r>{char.format('separate')}{run(result)}{char.format('end')}"
    )


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


SUP = '<w:vertAlign w:val="superscript"/>'
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='1' "
    "name='Zone' descr='Une photo du port'/><wps:txbx><w:txbxContent><w:p><w:r><w:t>Dans la "
    "zone.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
    "</mc:AlternateContent></w:r>"
)

UNITS = [
    (paragraph(run("Le port "), run("rouvre", "<w:b/>"), run(" demain.")), ["Le port **rouvre** demain."]),
    (paragraph(run("Le port "), run("rouvre", "<w:i/>"), run(".")), ["Le port *rouvre*."]),
    (paragraph(run("Le por"), run("t rouvre", "<w:noProof/><w:lang w:val='fr-FR'/>")), ["Le port rouvre"]),
    (paragraph(run("Tout est gras.", "<w:b/>"), run(" Pas ceci.")), ["Tout est gras.", "Pas ceci."]),
    (paragraph(run("10"), run("6", SUP), run(" tonnes de CO"), run("2", SUP.replace("super", "sub"))),
     ["10<sup>6</sup> tonnes de CO<sub>2</sub>"]),
    (paragraph(run("Le 1"), run("er", "<w:u w:val='single'/>" + SUP), run(" mars")), ["Le 1<sup>er</sup> mars"]),
    (paragraph(run("Un "), "<w:hyperlink w:anchor='x'><w:r><w:tab/></w:r></w:hyperlink>", run("mot")), ["Un [<tab/>](#x)mot"]),
    (paragraph(run("Un "), run("mot", "<w:u w:val='single'/>"), run(" et "), run("un autre", "<w:sz w:val='40'/>"), run(" ici")),
     ["Un <u>mot</u> et <g1>un autre</g1> ici"]),
    (paragraph(run("Lire "), link("la suite"), run(" ici.")), ["Lire [la suite](#x) ici."]),
    (paragraph(run("Un "), link("mot ")), ["Un [mot](#x)"]),
    (paragraph(run("Lire "), link("la suite. Et la fin"), run(" ici.")), ["Lire [la suite. Et la fin](#x) ici."]),
    (paragraph(run("Le "), run("mot ", "<w:b/>"), run("ici")), ["Le **mot** ici"]),
    (paragraph(link("Tout le lien.")), ["Tout le lien."]),
    (paragraph(run("Un", "<w:b/>"), run(" "), run("mot", "<w:b/>")), ["Un mot"]),
    (paragraph(run("Le 1"), run("er", SUP), run(" et le 2"), run("e", "<w:u w:val='single'/>" + SUP), run(" mars")),
     ["Le 1<sup>er</sup> et le 2<sup2>e</sup2> mars"]),
    (paragraph(run("Voir "), "<w:hyperlink w:anchor='x'>", run("la "), link("suite", "y"), run(" ici"), "</w:hyperlink>"),
     ["Voir [la <f1>suite</f1> ici](#x)"]),
    (paragraph(run(" Un mot.")), ["Un mot."]),
    (paragraph(run("Un mot."), "<w:r><w:br/></w:r><w:r><w:br/></w:r>"), ["Un mot."]),
    (paragraph(run("Un "), "<w:hyperlink w:anchor='x'><w:bookmarkStart w:id='1' w:name='y'/>", run("mot"), "<w:bookmarkEnd w:id='1'/></w:hyperlink>", run(" ici")),
     ["Un [mot](#x) ici"]),
    (paragraph(link("Un mot. Deux mots.")), ["Un mot.", "Deux mots."]),
    (paragraph(run("Lire "), link("la suite."), run(" Et la fin.")), ["Lire [la suite.](#x)", "Et la fin."]),
    (paragraph(link("Un mot. Deux"), run(" mots.")), ["[Un mot. Deux](#x) mots."]),
    (paragraph(field("REF y", "").replace(run(""), ""), run("Le port rouvre.")), ["Le port rouvre."]),
    (paragraph(run("Une ligne"), "<w:r><w:br/></w:r>", run("et sa suite")), ["Une ligne<br/>et sa suite"]),
    (paragraph(run("Fin."), "<w:r><w:br/></w:r>", run("Début.")), ["Fin.", "Début."]),
    (paragraph(run("Selon lui"), "<w:r><w:footnoteReference w:id='3'/></w:r>", run(", rien.")), ["Selon lui[^3], rien."]),
    (paragraph(run("Page "), field("PAGE", "3"), run(" sur "), field("NUMPAGES", "9")), ["Page <x1/> sur <x2/>"]),
    (paragraph(run("Lire "), field('HYPERLINK "https://a.example/?b=(1)"', "la suite"), run(".")),
     ["Lire [la suite](<https://a.example/?b=(1)>)."]),
    (paragraph(run("Lire "), field('HYPERLINK "file:///C:/a.docx"', "la suite"), run(" ou "), link("la fin"), run(".")),
     ["Lire <f1>la suite</f1> ou <f2>la fin</f2>."]),
    (paragraph(run("Budget de "), "<w:fldSimple w:instr=' QUOTE &quot;45&quot; '>" + run("45 millions") + "</w:fldSimple>", run(" d’euros")),
     ["Budget de <f1>45 millions</f1> d’euros"]),
    (paragraph(run("Visible."), run("Caché.", "<w:vanish/>")), ["Visible."]),
    (paragraph(run("Prix : 5* et [sic](x) &lt;b&gt; &amp;amp; a_b")), ["Prix : 5\\* et \\[sic](x) \\<b> \\&amp; a_b"]),
    (paragraph(run("Il dit « oui […] non ».")), ["Il dit « oui […] non »."]),
    (paragraph("<w:bookmarkStart w:id='1' w:name='x'/>", run("Un "), "<w:bookmarkEnd w:id='1'/>", run("mot.")), ["Un mot."]),
    (paragraph(run("Avant "), BOX, run("après.")), ["Avant après.", "Une photo du port", "Dans la zone."]),
    (paragraph(run("À "), "<w:smartTag w:element='place'>" + run("Rabat") + "</w:smartTag>", run(".")), ["À Rabat."]),
    (paragraph(run("Mot "), "<w:r><w:pict><v:shape><v:textpath string='Brouillon'/></v:shape></w:pict></w:r>"), ["Mot", "Brouillon"]),
    (paragraph(run("Lire "), "<w:hyperlink w:anchor='x'>" + run("page ") + field("PAGEREF x", "12") + "</w:hyperlink>", run(".")),
     ["Lire [page <x1/>](#x)."]),
    (paragraph(run("Un"), "<w:r><w:br w:type='page'/></w:r>", run("deux")), ["Un<x1/>deux"]),
    (paragraph(field("REF y", "un").replace(CHAR.format("end"), ""), "<w:hyperlink w:anchor='x'>", run(" mot"), CHAR.format("end"), "</w:hyperlink>", run(" ici")),
     ["un[ mot](#x) ici"]),
    (paragraph("<w:dir w:val='rtl'>" + run("داخل") + "</w:dir>", run(" fin")), ["<f1>داخل</f1> fin"]),
    ("<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>" + paragraph(run("Case")) + "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>", ["Case"]),
    ("<w:customXml w:element='x'>" + paragraph(run("Dedans")) + "</w:customXml>", ["Dedans"]),
    (paragraph(
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:hyperlink w:anchor='_Toc1'>",
        run("Introduction"), "<w:r><w:tab/></w:r>", field("PAGEREF _Toc1", "3"), "</w:hyperlink>",
     ), ["Introduction"]),
    (paragraph(run("Un mot "), "<w:commentRangeStart w:id='0'/>", run("discuté"), "<w:commentRangeEnd w:id='0'/>"
        "<w:r><w:commentReference w:id='0'/></w:r>", run(" ici.")), ["Un mot discuté ici."]),
    (paragraph("<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent>", run("Choix"), "</w:sdtContent></w:sdt>", run(" fait.")),
     ["<f1>Choix</f1> fait."]),
    (paragraph(run("Le 12 mars, "), field("DATE \\@ dd", "12 mars"), run(".")), ["Le 12 mars, <x1/>."]),
    (paragraph(field("PAGE", "3"), run(" est la page.")), ["<x1/> est la page."]),
    (paragraph(field('XE "port"', "").replace(run(""), ""), run(" Le port rouvre.")), ["Le port rouvre."]),  # shows nothing
    (paragraph(run("mot"), run("« gras »", "<w:b/>"), run("mot")), ["mot<b>« gras »</b>mot"]),
    ("<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/></w:numPr></w:pPr>" + run("Un point") + "</w:p>", ["Un point"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), UNITS)
def test_unit_is_a_sentence_with_its_looks(body: str, wanted: list[str]) -> None:
    assert texts(with_body(body)) == wanted


@pytest.mark.parametrize(("body", "wanted"), UNITS)
def test_document_stays_as_it_is_without_targets(body: str, wanted: list[str]) -> None:
    data = with_body(body)
    assert translated(data, {}) == data
    assert translated(data, {text: text for text in wanted}) == data


@pytest.mark.parametrize(("body", "wanted"), UNITS)
def test_everything_but_words_stays_in_a_translation(body: str, wanted: list[str]) -> None:
    data = with_body(body)
    made = translated(data, {text: f"{text} ¶" for text in wanted})
    assert plain(made).replace(" ¶", "") == plain(data)
    assert plain(made).count("¶") == len(wanted)
    assert others(made) == others(data)
    assert looks(made) == looks(data)


def plain(data: bytes) -> str:
    """Return all words of a document: those in text boxes and hidden ones as well."""
    found = []
    for p in xml(data).iter(f"{{{W}}}p"):
        own = (t for t in p.iter(f"{{{W}}}t") if next(t.iterancestors(f"{{{W}}}p")) is p)
        found.append("".join(t.text or "" for t in own))
    alternatives = xml(data).xpath("//wp:docPr/@descr | //@string", namespaces=PARTS)
    return "\n".join([*found, *map(str, alternatives)])


def others(data: bytes) -> list[str]:
    """Return what is no run and no text, with its attributes, in any order."""
    names = ("r", "rPr", "t", "smartTag")
    left_out = {f"{{{W}}}{name}" for name in names}
    kept = [
        f"{node.tag} {sorted((k, v) for k, v in node.attrib.items() if k not in ('descr', 'string'))}"
        for node in xml(data).iter()
        if node.tag not in left_out and node.getparent() is not None
        and node.getparent().tag != f"{{{W}}}rPr"
    ]  # fmt: skip
    return sorted(kept)


def looks(data: bytes) -> list[tuple[str, ...]]:
    """Return each visible character with the properties of its run, as lxml has them."""
    found: list[tuple[str, ...]] = []
    for p in xml(data).iter(qn("w:p")):
        own = (r for r in p.iter(qn("w:r")) if next(r.iterancestors(qn("w:p"))) is p)
        for r in own:
            properties = r.find(qn("w:rPr"))
            noise = ("noProof", "lang")
            shown = [
                etree.tostring(item, method="c14n").decode()
                for item in (properties if properties is not None else [])
                if item.tag.partition("}")[2] not in noise
            ]
            words = "".join(t.text or "" for t in r.iterfind(qn("w:t")))
            found += [(char, *map(_bare, shown)) for char in words if char.strip() and char != "¶"]
    return found


def _bare(shown: str) -> str:
    return re.sub(r' xmlns:\w+="[^"]*"', "", shown)


HIDING = (
    "<w:style w:type='paragraph' w:styleId='Note'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Secret'><w:rPr><w:vanish/></w:rPr></w:style>"
)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("word/styles.xml", ["Vu."]), ("word/glossary/styles.xml", ["Vu. Caché.", "Aussi."])],
)
def test_what_a_style_hides_is_no_unit(name: str, wanted: list[str]) -> None:
    words = paragraph(run("Vu."), run(" Caché.", "<w:rStyle w:val='Secret'/>"))
    whole = "<w:p><w:pPr><w:pStyle w:val='Note'/></w:pPr>" + run("Aussi.") + "</w:p>"
    assert " ".join(texts(minimal(words, whole, parts={name: HIDING}))) == " ".join(wanted)


def test_styles_based_on_each_other_end_somewhere() -> None:
    circle = "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='A'/></w:style>"
    body = "<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr>" + run("Vu.") + "</w:p>"
    assert texts(minimal(body, parts={"word/styles.xml": circle})) == ["Vu."]


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    made = translated(minimal(paragraph(run("Un mot"))), {"Un mot": "A\x01 word\ufffe"})
    assert plain(made) == "A word"


def test_blanks_that_word_does_not_show_are_none() -> None:
    assert texts(with_body(paragraph("<w:r><w:t>  un </w:t></w:r>", run(" deux")))) == ["un deux"]


def test_documents_whose_parts_do_not_fit_are_read_or_refused() -> None:
    document = docx.Document()
    document.add_heading("Le port", 1)
    document.add_paragraph("Un point", style="List Bullet")
    document.add_table(1, 2).cell(0, 0).text = "Ville"
    data = saved(document)
    for seed in range(30):
        made = wreck(data, seed)
        assert tried(made) in (made, b"")


def tried(data: bytes) -> bytes:
    """Return a document published with its own text; nothing where it is refused."""
    try:
        return translated(data, {text: text for text in texts(data)})
    except InputError:
        return b""


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "us-ascii", "none"])
def test_part_that_says_it_is_in_another_encoding_is_refused(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><w:styles xmlns:w="{W}"/>'
    data = with_parts(with_body(paragraph(run("Été."))), {"word/styles.xml": xml})
    with pytest.raises(InputError, match="damaged: "):
        read(data)


# --- property tests ---

_WORDS = st.text(
    st.sampled_from("abc éÀ1.*_`[]()<>&\\~!{}@#|-'’«»\u00a0 \u0627"), min_size=1, max_size=8
)
_RUN = st.tuples(
    _WORDS,
    st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:strike/>", SUP, "<w:u w:val='single'/>",
                     "<w:b/><w:sz w:val='30'/>", "<w:b w:val='0'/>"]),
    st.sampled_from(["", "", "", "link", "field", "br", "tab", "note", "mark"]),
)  # fmt: skip


def _built(runs: Sequence[tuple[str, str, str]]) -> str:
    made = []
    for number, (words, properties, kind) in enumerate(runs):
        shown = run(tree.escaped(words), properties)
        around: dict[str, str] = {
            "link": f'<w:hyperlink w:anchor="a{number}">{shown}</w:hyperlink>',
            "field": field("REF x", tree.escaped(words)),
            "br": shown + "<w:r><w:br/></w:r>",
            "tab": shown + "<w:r><w:tab/></w:r>",
            "note": f'{shown}<w:r><w:footnoteReference w:id="{number + 1}"/></w:r>',
            "mark": f'<w:bookmarkStart w:id="{number}" w:name="n{number}"/>{shown}'
            f'<w:bookmarkEnd w:id="{number}"/>',
        }
        made.append(around.get(kind, shown))
    return paragraph(*made)


@settings(max_examples=60)
@given(st.lists(_RUN, min_size=1, max_size=7))
def test_words_and_looks_survive_a_translation_whatever_they_are(
    runs: list[tuple[str, str, str]],
) -> None:
    data = minimal(paragraph(run("Mot.")), _built(runs))
    wanted = texts(data)
    made = translated(data, {text: f"{text} ¶" for text in wanted})
    assert re.sub("[ ¶]", "", plain(made)) == re.sub("[ ¶]", "", plain(data))
    assert others(made) == others(data)
    assert looks(made) == looks(data)


@settings(max_examples=200)
@given(_WORDS)
def test_any_words_are_a_unit_without_markup(words: str) -> None:
    unit = units.sentence([ParagraphPiece("text", words)])
    assert "".join(t.text for t in _tokens(unit)) == re.sub(" +", " ", words)


def _tokens(unit: marks.Sentence) -> list[Any]:
    from newstranslate.formats.wordplace import targets

    return list(targets.tokens(unit, unit.text))


# --- right to left ---


def words_with(data: bytes, name: str) -> list[str]:
    """Return the texts of runs that have a property."""
    found = xml(data).xpath(f"//w:r[w:rPr/w:{name}]", namespaces=PARTS)
    return ["".join(r.itertext()) for r in found]


def test_arabic_reads_from_right_to_left_and_latin_names_do_not() -> None:
    bold = "<w:rFonts w:ascii='Arial'/><w:b/><w:sz w:val='30'/>"
    data = with_body(
        "<w:p><w:pPr><w:jc w:val='right'/></w:pPr>" + run("L’UNICEF dit non", bold) + "</w:p>"
    )
    made = translated(data, {"L’UNICEF dit non": "منظمة UNICEF ترفض"}, "ar")
    assert words_with(made, "rtl") == ["منظمة ", " ترفض"]
    own = xml(made).find(f".//{{{W}}}r/{{{W}}}rPr")
    assert own is not None
    shown = {node.tag.partition("}")[2]: dict(node.attrib) for node in own}
    assert list(shown) == ["rFonts", "b", "bCs", "sz", "szCs", "rtl", "lang"]
    assert shown["szCs"] == {f"{{{W}}}val": "30"}
    assert shown["rFonts"] == {f"{{{W}}}ascii": "Arial", f"{{{W}}}cs": "Arial"}
    assert shown["lang"] == {f"{{{W}}}bidi": "ar-SA"}
    # Word takes right for the side that lines end on: the alignment is mirrored as it is.
    first = xml(made).find(f".//{{{W}}}pPr")
    assert first is not None
    assert [node.tag.partition("}")[2] for node in first] == ["bidi", "jc", "rPr"]


def test_size_and_weight_of_a_style_hold_for_arabic_letters_too() -> None:
    document = docx.Document()
    style = document.styles["Heading 1"].element.rPr
    for name in ("bCs", "szCs"):
        for node in style.findall(qn(f"w:{name}")):
            style.remove(node)
    document.add_heading("Le port", 1)
    made = translated(saved(document), {"Le port": "الميناء"}, "ar")
    own = xml(made).find(f".//{{{W}}}r/{{{W}}}rPr")
    assert own is not None
    assert [node.tag.partition("}")[2] for node in own] == ["bCs", "szCs", "rtl", "lang"]


def test_tables_sections_and_all_paragraphs_are_turned_each_once() -> None:
    document = docx.Document()
    document.add_table(1, 2).cell(0, 0).text = "Ville"
    data = saved(document)
    made = translated(translated(data, {"Ville": "المدينة"}, "ar"), {}, "ar")
    tree_ = xml(made)
    for parent, name in (("tblPr", "bidiVisual"), ("sectPr", "bidi"), ("pPr", "bidi")):
        found = tree_.findall(f".//{{{W}}}{parent}")
        assert found
        assert all(len(node.findall(f"{{{W}}}{name}")) == 1 for node in found)
    assert len(tree_.findall(f".//{{{W}}}pPr")) == len(tree_.findall(f".//{{{W}}}p"))


def test_properties_of_a_paragraph_mark_stay_behind_its_direction() -> None:
    mark = "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"
    made = xml(translated(with_body(mark + run("Un.") + "</w:p>"), {"Un.": "واحد."}, "ar"))
    own = made.find(f".//{{{W}}}pPr")
    assert own is not None
    assert [node.tag.partition("}")[2] for node in own.iter()] == ["pPr", "bidi", "rPr", "b", "rtl"]


def test_untranslated_paragraph_keeps_its_direction_in_its_runs() -> None:
    data = with_body(paragraph(run("Un.")), paragraph(run("Deux.")))
    made = translated(data, {"Un.": "واحد."}, "ar")
    assert words_with(made, "rtl") == ["واحد."]


def test_english_is_named_for_the_spelling_checker_and_nothing_is_turned() -> None:
    data = with_body(paragraph(run("Le port", "<w:lang w:val='fr-FR' w:eastAsia='ja-JP'/>")))
    made = translated(data, {"Le port": "The port"}, "en")
    lang = xml(made).find(f".//{{{W}}}lang")
    assert lang is not None
    assert lang.get(f"{{{W}}}val") == "en-GB"
    assert lang.get(f"{{{W}}}eastAsia") == "ja-JP"
    assert not xml(made).findall(f".//{{{W}}}bidi")


ARABIC = "<w:p><w:pPr><w:bidi/><w:jc w:val='left'/><w:rPr><w:rtl/></w:rPr></w:pPr>"
BACK = {"يستقبل **المغرب** لاجئين": "Le **Maroc** accueille", "المدينة": "Ville", "قال": "قال"}


def test_french_reads_from_left_to_right_where_its_source_did_not() -> None:
    words = (
        run("يستقبل ", "<w:rtl/>") + run("المغرب", "<w:rtl/><w:bCs/>") + run(" لاجئين", "<w:rtl/>")
    )
    rows = f"<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr><w:tc>{ARABIC}{run('المدينة', '<w:rtl/>')}</w:p></w:tc><w:tc>{ARABIC}{run('12', '<w:rtl/>')}</w:p></w:tc></w:tr></w:tbl>"
    kept = f"{ARABIC}{run('قال', '<w:rtl/>')}</w:p>"
    end = "<w:sectPr><w:bidi/></w:sectPr>"
    made = xml(translated(minimal(f"{ARABIC}{words}</w:p>", rows, end), BACK, "fr"))
    for name in ("bidi", "bidiVisual", "rtl", "bCs"):
        found = made.xpath(f"//w:{name}", namespaces=PARTS)
        assert [node.getparent().getparent().tag for node in found if name != "bCs"] == []
    assert made.xpath("string(//w:r[w:rPr/w:b])", namespaces=PARTS) == "Maroc"
    both = xml(translated(minimal(f"{ARABIC}{words}</w:p>", kept, end), BACK, "fr"))
    assert both.xpath("string(//w:p[w:pPr/w:bidi])", namespaces=PARTS) == "قال"
    assert both.xpath("count(//w:sectPr/w:bidi)", namespaces=PARTS) == 1


def test_direction_that_a_style_gives_is_switched_off() -> None:
    document = docx.Document()
    normal = document.styles["Normal"].element
    normal.get_or_add_pPr().append(parse_xml(f"<w:bidi {nsdecls('w')}/>"))
    normal.get_or_add_rPr().append(parse_xml(f"<w:rtl {nsdecls('w')}/>"))
    document.add_paragraph("المدينة")
    made = xml(translated(saved(document), {"المدينة": "Ville"}, "fr"))
    off = made.xpath("//w:pPr/w:bidi/@w:val | //w:rPr/w:rtl/@w:val", namespaces=PARTS)
    assert off == ["0", "0"]


def test_empty_properties_switch_the_direction_of_a_style_off() -> None:
    document = docx.Document()
    document.styles["Normal"].element.get_or_add_pPr().append(
        parse_xml(f"<w:bidi {nsdecls('w')}/>")
    )
    document.add_paragraph("المدينة")._p.get_or_add_pPr()
    made = xml(translated(saved(document), {"المدينة": "Ville"}, "fr"))
    assert made.xpath("//w:p/w:pPr[1]/w:bidi/@w:val", namespaces=PARTS) == ["0"]
    assert made.xpath("count(//w:p/w:pPr)", namespaces=PARTS) == 1


def test_direction_that_is_switched_off_is_switched_on() -> None:
    off = "<w:p><w:pPr><w:bidi w:val='0'/></w:pPr>" + run("Le port") + "</w:p>"
    made = xml(translated(minimal(off), {"Le port": "الميناء"}, "ar"))
    assert [dict(node.attrib) for node in made.iter(f"{{{W}}}bidi")] == [{}]


def test_nothing_is_turned_where_nothing_read_from_right_to_left() -> None:
    off = (
        "<w:p><w:pPr><w:bidi w:val='0'/></w:pPr>" + run("Le port", "<w:rtl w:val='0'/>") + "</w:p>"
    )
    made = xml(translated(with_body(off), {"Le port": "The port"}, "en"))
    assert made.xpath("//w:bidi/@w:val | //w:rtl/@w:val", namespaces=PARTS) == ["0", "0"]


# --- the package ---


def members(data: bytes) -> dict[str, tuple[object, ...]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {
            m.filename: (
                data[m.header_offset + 8 : m.header_offset + 14],  # compression, time and date
                m.date_time,
                m.compress_type,
                m.flag_bits & ~8,
                m.compress_size,
                archive.read(m),
            )
            for m in archive.infolist()
        }


def test_parts_without_a_new_word_are_copied_as_they_are_stored() -> None:
    document = docx.Document()
    document.add_paragraph("Le port")
    document.sections[0].header.paragraphs[0].text = "Le journal"
    squeezed = io.BytesIO()  # in a way that is not ours
    with (
        zipfile.ZipFile(io.BytesIO(saved(document))) as old,
        zipfile.ZipFile(squeezed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for member in old.infolist():
            same = zipfile.ZipInfo(member.filename, (2026, 3, 12, 10, 15, 30))
            same.compress_type, same.extra, same.comment = zipfile.ZIP_DEFLATED, b"xy\2\0ab", b"mot"
            new.writestr(same, old.read(member))
    data = squeezed.getvalue()
    made = translated(data, {"Le port": "The port"})
    before, after = members(data), members(made)
    assert list(after) == list(before)
    changed = [name for name in before if before[name] != after[name]]
    assert changed == ["word/document.xml"]
    assert before[changed[0]][:4] == after[changed[0]][:4]


def test_archives_that_cannot_be_written_back_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="unsupported compression"):
        translated(minimal(paragraph(run("Un")), way=zipfile.ZIP_BZIP2), {"Un": "One"})
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 40)
    large = minimal(paragraph(run("Un")))
    monkeypatch.undo()
    with pytest.raises(InputError, match="64-bit archive"):
        translated(large, {"Un": "One"})


class Stream(io.RawIOBase):
    """A file that nothing can be changed in afterwards: sizes follow each member."""

    def __init__(self) -> None:
        self.made = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.made += data
        return len(data)


def test_sizes_that_follow_a_member_are_put_before_it() -> None:
    stream = Stream()
    with (
        zipfile.ZipFile(io.BytesIO(minimal(paragraph(run("Un"))))) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
    data = bytes(stream.made)
    made = translated(data, {"Un": "One"})
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        flags = {member.filename: member.flag_bits & 8 for member in archive.infolist()}
        assert archive.testzip() is None
    assert flags == {"[Content_Types].xml": 8, "word/document.xml": 0}
    assert translated(made, {"One": "Un"})


def test_headers_title_and_alternative_texts_are_translated() -> None:
    document = docx.Document()
    document.core_properties.title = "Un titre"
    document.sections[0].header.paragraphs[0].text = "Le journal"
    document.sections[0].footer.paragraphs[0].text = "Rabat & Tanger"
    data = saved(document)
    kinds = {s.text: (s.kind, s.context) for s in read(data).segments}
    assert kinds == {
        "Un titre": ("front matter title", "title"),
        "Le journal": ("page header", ""),
        "Rabat & Tanger": ("page footer", ""),
    }
    made = opened(translated(data, {text: f"{text} <é>" for text in kinds}))
    assert made.core_properties.title == "Un titre <é>"
    assert made.sections[0].footer.paragraphs[0].text == "Rabat & Tanger <é>"


def test_kinds_are_those_of_the_document() -> None:
    document = docx.Document()
    document.add_heading("Titre", 0)
    document.add_heading("Partie", 2)
    document.add_paragraph("Point", style="List Bullet")
    document.add_paragraph("Dit-elle", style="Quote")
    document.add_paragraph("Simple")
    document.add_table(1, 1).cell(0, 0).text = "Case"
    kinds = [(s.text, s.kind) for s in read(saved(document)).segments]
    assert kinds == [
        ("Titre", "heading 1"),
        ("Partie", "heading 2"),
        ("Point", "list item"),
        ("Dit-elle", "quote"),
        ("Simple", "paragraph"),
        ("Case", "table cell"),
    ]


def test_what_a_target_loses_shows_in_the_skeleton() -> None:
    mark = "<w:r><w:footnoteReference w:id='3'/></w:r>"
    data = with_body(paragraph(run("Selon lui"), mark, run(", rien.")))
    article = read(data)
    same = wordplace.render(article, {("", "Selon lui[^3], rien."): "Rien[^3], dit-il."})
    lost = wordplace.render(article, {("", "Selon lui[^3], rien."): "Rien, dit-il."})
    assert wordplace.skeleton(same) == wordplace.skeleton(article.text)
    assert wordplace.skeleton(lost) != wordplace.skeleton(article.text)


def test_smart_tags_are_no_part_of_the_skeleton() -> None:
    inner = "<w:smartTagPr><w:attr w:name='n' w:val='v'/></w:smartTagPr>" + run("Rabat")
    data = with_body(paragraph(f"<w:smartTag w:element='place'>{inner}</w:smartTag>"))
    article = read(data)
    made = wordplace.render(article, {("", "Rabat"): "Rabat-Salé"})
    assert "smartTag" not in made
    assert wordplace.skeleton(made) == wordplace.skeleton(article.text)


def test_the_format_of_runs_is_no_part_of_the_skeleton_at_any_depth() -> None:
    outline = "<a:ln><a:solidFill><a:srgbClr/></a:solidFill></a:ln>"
    data = with_body(paragraph(run("Un mot", outline), "<w:r><w:tab/></w:r>", run(" ici", outline)))
    article = read(data)
    made = wordplace.render(article, {("", "Un mot<tab/> ici"): "Ici<tab/>"})
    assert made.count("srgbClr") == 1
    assert wordplace.skeleton(made) == wordplace.skeleton(article.text)


RUBY = "<w:r><w:ruby><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>"
DROP_CAP = "<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr>" + run("L") + "</w:p>"
STAYS = [
    (paragraph(RUBY, run(" vu")), "ruby text and the like stay as they are: “東京”"),
    (paragraph(run("Le "), field("DATE", "12 mars")), "ruby text and the like stay as they are: “12 mars”"),
    (DROP_CAP + paragraph(run("e port")), "a drop cap is a separate unit; it and the next unit share a word: “L”"),
    (paragraph(run("Page "), field("PAGE", "12")), ""),
    (paragraph(run(" Un  mot\tou "), run(" deux", "<w:b/>")), ""),
    ("<w:tbl><w:tblPr><w:tblCaption w:val='Les prix'/></w:tblPr><w:tr><w:tc>" + paragraph(run("Case")) + "</w:tc></w:tr></w:tbl>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), STAYS)
def test_words_that_no_unit_holds_are_told(body: str, told: str) -> None:
    data = minimal(body)
    shown = " ".join(wordplace.remarks(data, wordplace.unpack(data, "a.docx")))
    assert shown.endswith(told) if told else not shown


@pytest.mark.parametrize(
    ("edits", "made"),
    [
        ([(2, 4, "X")], "abXef"),
        ([(2, 2, "1"), (2, 2, "2")], "ab12cdef"),
        ([(2, 3, "X"), (1, 5, "Y")], "aYf"),
        ([(2, 2, "1"), (4, 4, "2"), (2, 4, "X")], "ab1X2ef"),
        ([(2, 4, "X"), (2, 2, "1")], "ab1Xef"),
        ([(0, 2, "X"), (2, 4, "Y"), (5, 5, "Z")], "XYeZf"),
    ],
)
def test_an_edit_replaces_those_inside_it_and_no_others(
    edits: list[tuple[int, int, str]], made: str
) -> None:
    done = tree.Edits("abcdef")
    for edit in edits:
        done.replace(*edit)
    assert done.text(0, 6) == made


def test_a_paragraph_is_one_unit_where_the_project_wants_it() -> None:
    data = minimal(paragraph(run("Un mot. Deux mots.")))
    text = wordplace.unpack(data, "a.docx")
    (unit,) = wordplace.read(text, "a.docx", Options("fr", segmentation="block")).segments
    assert unit.text == "Un mot. Deux mots."


def test_a_note_is_the_first_paragraph_in_its_own_direction() -> None:
    made = wordplace.with_note("<w:body><w:p/></w:body>", "Draft", "en", "ltr")
    assert made == (
        '<w:body><w:p><w:r><w:rPr><w:b/><w:bCs/><w:lang w:val="en" w:bidi="en"/></w:rPr>'
        '<w:t xml:space="preserve">Draft</w:t></w:r></w:p><w:p/></w:body>'
    )


@pytest.mark.parametrize(("count", "told"), [(1, "1 comment stays"), (2, "2 comments stay")])
def test_what_stays_as_it_is_is_told(count: int, told: str) -> None:
    comments = '<w:comments xmlns:w="x">' + '<w:comment w:id="0"/>' * count + "</w:comments>"
    chart = "<c><a:t>Ventes</a:t><c:v>12</c:v><c:v>Mars</c:v></c>"
    data = with_body(paragraph(run("Vu."), run("Caché ici.", "<w:vanish/>")))
    made = io.BytesIO(data)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/comments.xml", comments)
        archive.writestr("word/charts/chart1.xml", chart)
    data = made.getvalue()
    assert wordplace.remarks(data, wordplace.unpack(data, "a.docx")) == [
        "hidden text stays as it is: “Caché ici.”",
        "words of charts and diagrams stay as they are: “Ventes Mars”",
        f"{told} in the document and will be in the published file",
    ]
    data = with_body(paragraph(run("Vu.")))
    assert wordplace.remarks(data, wordplace.unpack(data, "a.docx")) == []


TRACKED = "<w:ins w:id='1' w:author='A' w:date='2026-01-01T00:00:00Z'>"
DOCUMENT = "word/document.xml"
BAD = [
    ({DOCUMENT: "<w:document"}, "damaged"),
    ({DOCUMENT: '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}, "declares"),
    ({DOCUMENT: f"<!--{'x' * 5000}--><!DOCTYPE a><a/>"}, "declares a document type"),
    ({DOCUMENT: f'<x:document xmlns:x="{W}"/>'}, "uses other XML prefixes than Word"),
    ({DOCUMENT: f'<w:document xmlns:w="{W}">{"<w:p>" * 2_100}{"</w:p>" * 2_100}</w:document>'},
     "a.docx: word/document.xml: elements nested more than 2000 deep"),
    ({"[Content_Types].xml": "<Types/>"}, "no main document in it"),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "message"), BAD)
def test_damaged_document_is_refused_in_one_message(parts: dict[str, str], message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        read(with_parts(saved(docx.Document()), parts))


@pytest.mark.parametrize("name", ["word/comments.xml", "word/charts/chart1.xml"])
def test_a_part_that_is_only_remarked_on_is_sound_too(name: str) -> None:
    made = io.BytesIO(with_body(paragraph(run("Vu."))))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr(name, "<a>TREIZE</a>")
    data = made.getvalue()
    damaged = data.replace(b"TREIZE", b"TRENTE", 1)
    assert damaged != data
    with pytest.raises(InputError, match=f"damaged or unusual Word document.*Bad CRC-32.*{name}"):
        wordplace.unpack(damaged, "a.docx")


@pytest.mark.parametrize("body", ["", paragraph(run("—")), paragraph(run("x", "<w:vanish/>"))])
def test_document_without_words_is_refused(body: str) -> None:
    with pytest.raises(InputError, match="no text in this document"):
        read(minimal(body))


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"{\\rtf1}", saved(docx.Document())[:-200]])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="is no"):
        read(data)


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("Avant "), TRACKED, run("ajout"), "</w:ins>"),
        paragraph(TRACKED.replace("ins", "del"), "<w:r><w:delText>x</w:delText></w:r></w:del>"),
        "<w:p><w:pPr><w:rPr>" + TRACKED.replace(">", "/>") + "</w:rPr></w:pPr></w:p>",
    ],
)
def test_open_tracked_changes_are_refused_with_what_to_do(body: str) -> None:
    with pytest.raises(InputError, match=r"contains 1 tracked change; accept or reject.* import a"):
        read(with_body(body))


@pytest.mark.parametrize(
    ("target", "links"),
    [
        ("See [one](#a) and [two](#b).", [("a", "one"), ("b", "two")]),
        ("See [two](#b) and [one](#a).", [("b", "two"), ("a", "one")]),
        ("See [two](#b).", [("b", "two")]),
    ],
)
def test_links_keep_their_addresses_in_another_order(
    target: str, links: list[tuple[str, str]]
) -> None:
    paragraph_of_two = paragraph(
        run("Voir "), link("un", "a"), run(" et "), link("deux", "b"), run(".")
    )
    out = xml(translated(minimal(paragraph_of_two), {"Voir [un](#a) et [deux](#b).": target}))
    found = [(h.get(qn("w:anchor")), "".join(h.itertext())) for h in out.iter(qn("w:hyperlink"))]
    assert found == links


@pytest.mark.parametrize("quote", ["'", '"'])
def test_an_alternative_text_may_hold_the_sign_that_its_attribute_is_quoted_with(
    quote: str,
) -> None:
    drawing = f"<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr={quote}Le port{quote}/></wp:inline></w:drawing></w:r>"
    data = with_body(f"<w:p><w:r><w:t>Un mot.</w:t></w:r>{drawing}</w:p>")
    text = wordplace.unpack(data, "a.docx").replace(
        'descr="Le port"', f"descr={quote}Le port{quote}"
    )
    article = wordplace.read(text, "a.docx", Options("fr"))
    words = 'l\'eau "bleue" & <calme>'
    made = wordplace.render(article, {("", "Le port"): words})
    part = made[made.index("<w:document") : made.index("</w:document>") + len("</w:document>")]
    (properties,) = etree.fromstring(part).iter(f"{{{PARTS['wp']}}}docPr")
    assert properties.get("descr") == words


@pytest.mark.parametrize(
    ("chunks", "said"),
    [
        ("", []),
        ('<w:altChunk r:id="rX"/>', ["1 embedded document stays as it is"]),
        ('<w:subDoc r:id="rX"/><w:altChunk r:id="rY"/>', ["2 embedded documents stay as they are"]),
    ],
)
def test_documents_within_the_document_are_remarked_on(chunks: str, said: list[str]) -> None:
    data = word.make(word.p("Un mot.") + chunks)
    assert wordplace.remarks(data, wordplace.unpack(data, "a.docx")) == said
