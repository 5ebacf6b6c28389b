"""What drawings, blocks and tables of Word become: each row is one thing that a document can have."""

from __future__ import annotations

import pytest

from newstranslate.formats.word import document, lists
from tests.formats import worddocs as word
from tests.formats.worddocs import PNG, box, field, item, p, picture, relation, t, table

_CHART = f'<c:chartSpace xmlns:c="{word.NAMESPACES["c"]}"><c:v>45</c:v></c:chartSpace>'
_RELATIONS = (
    relation("rL", "hyperlink", "https://example.org/rapport")
    + relation("rI", "image", "media/x.png")
    + relation("rX", "image", "https://a.example/y.png")
    + relation("rJ", "hyperlink", "javascript:x")
    + relation("rC", "chart", "charts/chart1.xml")
)
_STYLES = word.STYLES + "".join(
    f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/></w:style>'
    for ident, name in (("LP2", "List Bullet 2"), ("LN", "List Number"), ("LN2", "List Number 2"))
)
_STYLES += (
    '<w:style w:type="paragraph" w:styleId="Niveau"><w:name w:val="Niveau"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr></w:style>'
)
_FILES = {"word/media/x.png": PNG, "word/charts/chart1.xml": _CHART.encode()}


def read(body: str) -> list[str]:
    """Return the Markdown of a document, what was left out, and what is said of it."""
    data = word.make(body, {"styles": _STYLES}, relations=_RELATIONS, files=_FILES)
    made = document.convert(data, "x.docx")
    left = [f"left out: {one.text}" for one in made.dropped]
    return [made.markdown.rstrip("\n"), *left, *made.notes, *made.unsure]


# --- drawings ---


def _vml(inner: str) -> str:
    return p("<w:r><w:pict>" + inner + "</w:pict></w:r>", "Fin.")


def _drawn(properties: str, *inner: str, click: str = "") -> str:
    document_properties = f"<wp:docPr {properties}>{click}</wp:docPr>"
    return p(
        f"<w:r><w:drawing><wp:inline>{document_properties}{''.join(inner)}</wp:inline></w:drawing></w:r>",
        "Fin.",
    )


def _pic(own: str = "", blip: str = 'r:embed="rI"') -> str:
    return f"<pic:pic><pic:nvPicPr><pic:cNvPr {own}/></pic:nvPicPr><a:blip {blip}/></pic:pic>"


def _shape(words: str) -> str:
    return f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>"


_IMAGE = '<v:imagedata r:id="rI"/>'
_DIAGRAM = '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" {}/>'


@pytest.mark.parametrize(("body", "wanted"), [
    (_vml(f'<v:shape alt="La grue" href="https://a.example">{_IMAGE}</v:shape>'), ['[![La grue](x-1.png)](https://a.example)Fin.']),
    (_vml(f"<v:shape>{_IMAGE}</v:shape>"), ['![](x-1.png)Fin.']),
    (_vml(f'<v:group alt="Le quai" href="https://a.example"><v:shape>{_IMAGE}</v:shape></v:group>'), ['[![Le quai](x-1.png)](https://a.example)Fin.']),
    (_vml(f'<v:group alt="Le quai" href="https://a.example"><v:shape alt="La grue" href="https://b.example">{_IMAGE}</v:shape></v:group>'), ['[![La grue](x-1.png)](https://b.example)Fin.']),
    (_vml('<v:shape><v:textpath string="Urgent"/></v:shape>'), ['Fin.\n\nUrgent']),
    (_vml('<v:shape><v:textpath string="  "/></v:shape>'), ['Fin.']),
    (_vml('<v:shape string="Rien"/>'), ['Fin.']),
    (_drawn('hidden="0" descr="Le port"', _pic()), ['![Le port](x-1.png)Fin.']),
    (_drawn('hidden="false" descr="Le port"', _pic()), ['![Le port](x-1.png)Fin.']),
    (_drawn('hidden="true" descr="Le port"', _pic()), ['Fin.', 'left out: Le port']),
    (_drawn('hidden="1"', _shape("Forme")), ['Fin.', 'left out: Forme']),
    (_drawn('title="Le titre"', _pic()), ['![Le titre](x-1.png)Fin.']),
    (_drawn('title="Le titre" descr="Le port"', _pic()), ['![Le port](x-1.png)Fin.']),
    (_drawn('descr="Le&#10; port  neuf"', _pic()), ['![Le port neuf](x-1.png)Fin.']),
    (_drawn("", _pic('descr="La grue"')), ['![La grue](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic('descr="IMG.jpg"')), ['![Le port](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic(), _pic('descr="La grue"')), ['![Le port](x-1.png)![La grue](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic(), click='<a:hlinkClick r:id="rL"/>'), ['[![Le port](x-1.png)](https://example.org/rapport)Fin.']),
    (_drawn('descr="Le port"', _pic(), click='<a:hlinkClick r:id="r_styles"/>'), ['![Le port](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic(), click='<a:hlinkClick r:id="no"/>'), ['![Le port](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic(), click="<a:hlinkClick/>"), ['![Le port](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic(blip='r:embed="rI" r:link="rX"')), ['![Le port](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic(blip='r:embed="rX" r:link="rI"')), ['![Le port](x-1.png)Fin.']),
    (_drawn('descr="Le port"', _pic(blip='r:link="rX"')), ['![Le port](https://a.example/y.png)Fin.']),
    (_drawn('descr="Le port"', _pic(blip='r:embed="no"')), ['Le portFin.', 'a picture is missing from the document; its description is kept']),
    (_drawn("", '<c:chart r:id="rC"/>'), ['Fin.', 'left out: 45', 'a chart was omitted: Markdown does not support it; add a picture of it']),
    (_drawn("", '<c:chart r:id="no"/>'), ['Fin.', 'a chart was omitted: Markdown does not support it; add a picture of it']),
    (_drawn("", _DIAGRAM.format('r:dm="rC" r:lo="no"')), ['Fin.', 'left out: 45', 'a diagram was omitted: Markdown does not support it; add a picture of it']),
    (_drawn("", _DIAGRAM.format('r:id="rC"')), ['Fin.', 'a diagram was omitted: Markdown does not support it; add a picture of it']),
    (_drawn("", _shape("Un"), _shape("Deux")), ['Fin.\n\nUn\n\nDeux']),
])  # fmt: skip
def test_a_drawing_is_a_picture_words_or_named(body: str, wanted: list[str]) -> None:
    assert read(body) == wanted


# --- blocks ---

_BR, _TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"
_CAP = '<w:framePr w:dropCap="drop"/>'


def _listed(inner: str) -> str:
    return f"<w:numPr>{inner}</w:numPr>"


def _longer(paragraph: str, *runs: str) -> str:
    return paragraph.removesuffix("</w:p>") + "".join(runs) + "</w:p>"


@pytest.mark.parametrize(("body", "wanted"), [
    (p("L", more=_CAP), ['L']),
    (p("L", more=_CAP) + table(("a", "b")), ['L\n\n| a | b |\n| --- | --- |']),
    (p("L", box(p("Zone.")), more=_CAP), ['L\n\nZone.', '1 text box was moved below the paragraph that contains it']),
    (p("L", box(p("Zone.")), more=_CAP) + p("e port."), ['Le port.\n\nZone.', '1 text box was moved below the paragraph that contains it']),
    (p(box(p("Zone.")), more=_CAP), ['Zone.', '1 text box was moved below the paragraph that contains it']),
    (p("Encadré", more='<w:framePr w:dropCap="none"/>') + p("Fin."), ['Encadré\n\nFin.']),
    (p("Encadré", more="<w:framePr/>") + p("Fin."), ['Encadré\n\nFin.']),
    ("<w:del><w:p><w:r><w:delText>Ôté</w:delText></w:r></w:p></w:del>" + p("Fin."), ['Fin.', 'left out: Ôté', '1 tracked change was accepted: 1 deletion; review them in Word if the text is not final']),
    ("<w:ins>" + p("Mis") + "</w:ins><w:moveTo>" + p("Fin.") + "</w:moveTo>", ['Mis\n\nFin.', '2 tracked changes were accepted: 1 insertion, 1 move; review them in Word if the text is not final']),
    ("<w:moveFrom>" + p("Parti") + "</w:moveFrom>" + p("Fin."), ['Fin.', 'left out: Parti']),
    (p("Un", more="<w:rPr><w:moveFrom/></w:rPr>") + p(" mot."), ['Un mot.']),
    (p("Un", more="<w:rPr><w:del/></w:rPr>") + p(" mot."), ['Un mot.', '1 tracked change was accepted: 1 change of a paragraph’s or row’s boundary; review them in Word if the text is not final']),
    (p("Un", more="<w:rPr><w:ins/></w:rPr>") + p("Fin."), ['Un\n\nFin.']),
    (p("Un", style="LP2") + p("Deux", style="LP2"), ['- Un\n- Deux']),
    (p("Un", style="Puces") + p("Deux", style="LP2"), ['- Un\n  - Deux']),
    (p("Un", style="LN") + p("Deux", style="LN2"), ['1. Un\n   1. Deux']),
    (p("Un", style="Puces") + p("Deux", style="Puces", more=_listed('<w:ilvl w:val="1"/>')), ['- Un\n  - Deux']),
    (p("Un", style="Puces") + p("Deux", style="LP2", more=_listed('<w:ilvl w:val="0"/><w:numId w:val="3"/>')), ['- Un\n  - Deux']),
    (p("Un", style="Puces", more=_listed('<w:numId w:val="1"/>')), ['1. Un']),
    (p("Titre", style="Titre1", more=_listed('<w:ilvl w:val="1"/>')), ['# Titre']),
    (p("Le quai, lundi.", style="Lgende"), ['*Le quai, lundi.*']),
    (p("Le quai, ", t("lundi", "<w:b/>"), style="Lgende"), ['*Le quai,* ***lundi***']),
    (p("Un", style="Niveau", more=_listed('<w:ilvl w:val="0"/>')), ["Un"]),
    (p("Figure", style="Lgende", more=_listed('<w:numId w:val="1"/>')), ['*1. Figure*']),
    (p("Objet", _BR, "et suite", style="Titre1"), ['# Objet et suite']),
    (p(" ", style="Titre1") + p("Fin."), ['Fin.']),
    (p("Le", _TAB, "mot") + p(_TAB, "Fin."), ['Le mot\n\nFin.', '1 paragraph uses tabs, replaced by spaces']),
    (_longer(item(1, "Un"), _BR, _BR, t("Suite")) + item(1, "Deux"), ['1. Un\n\n   Suite\n2. Deux']),
    (_longer(item(5, "Un"), _BR, t("Suite")), ['- a) Un\\\n  Suite']),
    (p("Cité", style="Citation", more=_listed('<w:numId w:val="3"/>')), ['- Cité']),
    ("<w:sdt><w:sdtContent>" + p("Dedans.") + "</w:sdtContent></w:sdt>", ['Dedans.']),
    (p("Fin.") + '<w:altChunk r:id="no"/>', ['Fin.', 'another document is embedded and was omitted; open this one in Word and save it again']),
])  # fmt: skip
def test_a_block_is_what_word_shows(body: str, wanted: list[str]) -> None:
    assert read(body) == wanted


# --- tables ---


def _rows(made: str, properties: str, count: int = -1) -> str:
    return made.replace("<w:tr>", f"<w:tr><w:trPr>{properties}</w:trPr>", count)


def _look(made: str, properties: str) -> str:
    return made.replace("<w:tbl>", f"<w:tbl><w:tblPr><w:tblLook {properties}/></w:tblPr>")


_FOUR = table(("a", "b"), ("c", "d"))


@pytest.mark.parametrize(("body", "wanted"), [
    (table((item(1, "Un") + item(1, "Deux") + item(1, "Trois", 1), "b")), ['| 1. Un<br>2. Deux<br>1. Trois | b |\n| --- | --- |']),
    (table((item(5, "Un") + item(3, "Point"), "b")), ['| a) Un<br>• Point | b |\n| --- | --- |']),
    (table((_longer(item(3, "Un"), _BR, t("bis"), _BR, _BR, t("Suite")), "b")), ['| • Un<br>bis<br>Suite | b |\n| --- | --- |']),
    (table((p("Titre", style="Titre1"), p("Cité", style="Citation"))), ['| Titre | Cité |\n| --- | --- |']),
    ("<w:tbl><w:tblGrid/></w:tbl>" + p("Fin."), ['Fin.']),
    (table(("", "")) + p("Fin."), ['Fin.']),
    (table(("a", "b"), ("c",)), ['| a | b |\n| --- | --- |\n| c |  |']),
    (table(("a", table(("x",)))), ['| a | x |\n| --- | --- |']),
    (_rows(_FOUR, '<w:gridBefore w:val="1"/>', 1), ['|  | a | b |\n| --- | --- | --- |\n| c | d |  |']),
    (_rows(_FOUR, '<w:gridBefore w:val="-1"/>'), ['| a | b |\n| --- | --- |\n| c | d |']),
    (_rows(_FOUR, '<w:hidden w:val="0"/>', 1), ['| a | b |\n| --- | --- |\n| c | d |']),
    (_rows(_FOUR, '<w:hidden w:val="1"/>', 1), ['| c | d |\n| --- | --- |', 'left out: a b']),
    (_rows(_FOUR, "<w:ins/>", 1), ['| a | b |\n| --- | --- |\n| c | d |', '1 tracked change was accepted: 1 change of a paragraph’s or row’s boundary; review them in Word if the text is not final']),
    (_rows(_FOUR, "<w:tblHeader/>"), ['| a | b |\n| --- | --- |\n| c | d |', '1 table has more than one header row; the first is kept as such']),
    (_rows(_FOUR, '<w:tblHeader w:val="0"/>'), ['| a | b |\n| --- | --- |\n| c | d |']),
    (_look(_FOUR, 'w:val="0400"'), ['|  |  |\n| --- | --- |\n| a | b |\n| c | d |']),
    (_look(_FOUR, 'w:val="04A0"'), ['| a | b |\n| --- | --- |\n| c | d |']),
    (_look(_FOUR, 'w:val="x"'), ['| a | b |\n| --- | --- |\n| c | d |']),
    (_look(_FOUR, 'w:val="0400" w:firstRow="1"'), ['| a | b |\n| --- | --- |\n| c | d |']),
    (_rows(_look(_FOUR, 'w:val="0400"'), "<w:tblHeader/>", 1), ['| a | b |\n| --- | --- |\n| c | d |']),
])  # fmt: skip
def test_a_table_keeps_its_columns_and_rows(body: str, wanted: list[str]) -> None:
    assert read(body) == wanted


# --- lists ---


@pytest.mark.parametrize(("kind", "count", "wanted"), [
    ("decimal", 0, '0'),
    ("decimal", 12, '12'),
    ("decimalZero", 7, '07'),
    ("decimalZero", 12, '12'),
    ("none", 3, ''),
    ("unknown", 3, '3'),
    ("lowerLetter", 0, '0'),
    ("lowerLetter", 1, 'a'),
    ("lowerLetter", 26, 'z'),
    ("lowerLetter", 27, 'aa'),
    ("upperLetter", 53, 'AAA'),
    ("lowerLetter", 26 * 20, 'zzzzzzzzzzzzzzzzzzzz'),
    ("lowerLetter", 26 * 21 + 1, 'aaaaaaaaaaaaaaaaaaaa'),
    ("lowerRoman", 4, 'iv'),
    ("lowerRoman", 9, 'ix'),
    ("upperRoman", 49, 'XLIX'),
    ("upperRoman", 94, 'XCIV'),
    ("lowerRoman", 444, 'cdxliv'),
    ("lowerRoman", 999, 'cmxcix'),
    ("upperRoman", 1888, 'MDCCCLXXXVIII'),
    ("arabicAlpha", 2, 'ب'),
    ("arabicAbjad", 3, 'ج'),
])  # fmt: skip
def test_numbers_of_lists_are_written_as_word_writes_them(
    kind: str, count: int, wanted: str
) -> None:
    assert lists.written(kind, count) == wanted


# --- runs and fields ---


@pytest.mark.parametrize(("body", "wanted"), [
    (p(t("12 "), '<w:hyperlink r:id="rL" w:anchor="a">' + t("ici") + "</w:hyperlink>"), ['12 [ici](https://example.org/rapport#a)']),
    (p(t("12 "), '<w:hyperlink r:id="rI">' + t("ici") + "</w:hyperlink>"), ['12 ici', '1 link without a usable address became plain text']),
    (p(t("12 "), '<w:hyperlink w:anchor="a">' + t("ici") + "</w:hyperlink>"), ['12 ici', '1 link to a place inside the document became plain text']),
    (p(t("12 "), "<w:hyperlink>" + t("ici") + "</w:hyperlink>"), ['12 ici', '1 link without a usable address became plain text']),
    (p(t("Note "), '<w:r><w:sym w:font="Wingdings" w:char="FC"/></w:r>'), ['Note ✓']),
    (p(t("Caf"), '<w:r><w:sym w:font="Arial" w:char="F0E9"/></w:r>'), ['Café']),
    (p(t("Caf"), '<w:r><w:sym w:font="Arial" w:char="E9"/></w:r>'), ['Café']),
    (p(t("Caf"), '<w:r><w:sym w:font="Arial" w:char="1F"/></w:r>'), ['Caf�', 'the symbol 1F in the font Arial has no Unicode character; it is written �']),
    (p(t("Caf"), '<w:r><w:sym w:font="Arial" w:char="xyz"/></w:r>'), ['Caf�', 'the symbol xyz in the font Arial has no Unicode character; it is written �']),
    (p(t("Caf"), '<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>'), ['Caf�', 'the symbol D800 in the font Arial has no Unicode character; it is written �']),
    (p(t("m", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')), ['μ', '1 run in a symbol font was written as the characters that it shows']),
    (p(t("m", '<w:rFonts w:ascii="Symbol" w:hAnsi="Arial"/>')), ['m']),
    (p(t("m", '<w:rFonts w:cs="Symbol"/>')), ['m']),
    (p(t("\uf06d 5")), ['μ 5']),
    (p(t("\uf0fc fait", '<w:rFonts w:cs="Wingdings"/>')), ['✓ fait']),
    (p("<w:r><w:t>Un\tmot\nici</w:t></w:r>"), ['Un mot ici']),
    (p(t("Un"), "<w:r><w:ptab/></w:r>", t("mot"), "<w:r><w:cr/></w:r>", t("ici")), ['Un mot\\\nici', '1 paragraph uses tabs, replaced by spaces']),
    (p("Nom : ", field(" FORMTEXT ", t("Lina")), "."), ['Nom : Lina.']),
    (p("Nom : ", field(" FORMTEXT ", None), "."), ['Nom : .']),
    (p("Nom : ", field(" AUTEUR  x ", None), "."), ['Nom : .', 'the field “AUTEUR x” has no result in the document; Word may show one']),
    (p("Un ", field(" SYMBOL 252 \\f Wingdings ", None), "."), ['Un ✓.']),
    (p("Un ", '<w:fldSimple w:instr=" SYMBOL 252 \\f Wingdings "/>', "."), ['Un ✓.']),
    (p("Un ", '<w:fldSimple w:instr=" AUTEUR "/>', "."), ['Un .', 'the field “AUTEUR” has no result in the document; Word may show one']),
    (p("Un ", '<w:fldSimple w:instr=" PAGE "/>', "."), ['Un .']),
    (p("Un ", '<w:fldSimple w:instr=" HYPERLINK ftp://a.example/x "><w:r><w:t>mot</w:t></w:r></w:fldSimple>'), ['Un [mot](ftp://a.example/x)']),
    (p("Un ", field(' HYPERLINK javascript:x ', t("mot"))), ['Un mot', '1 link without a usable address became plain text']),
    (p("Un ", field(' HYPERLINK "" \\l "bas" ', t("mot"))), ['Un mot', '1 link to a place inside the document became plain text']),
    (p("Un ", field(' HYPERLINK "https://a.example" \\t "_blank" \\m x ', t("mot"))), ['Un [mot](https://a.example)']),
    (p("Un ", field(' HYPERLINK "https://a.example" "autre" ', t("mot"))), ['Un [mot](https://a.example)']),
    (p("Un ", field(' HYPERLINK "https://a.example" ', t("mot ") + field(" REF x ", t("deux")))), ['Un [mot deux](https://a.example)']),
    (p("Un ", field(' HYPERLINK "https://a.example" ', t("secret", "<w:vanish/>")), "."), ['Un .', 'left out: secret']),
    (p("Un ", '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "mot", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'), ['Un mot']),
    (p("Un ", '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delText>ôté</w:delText></w:r></w:del>', field(" REF x ", t("mot"))), ['Un mot', 'left out: ôté', '1 tracked change was accepted: 1 deletion; review them in Word if the text is not final']),
    (p("Un", '<w:r><w:footnoteReference w:id="7" w:customMarkFollows="1"/><w:t>*</w:t></w:r>', " mot."), ['Un[^1] mot.\n\n[^1]:', 'left out: *', 'note 1 is missing from the document']),
    (p("Un ", picture("no"), "mot."), ['Un mot.', 'a picture is missing from the document; its description is kept']),
    (p(t("Un "), '<w:r><w:rPr><w:vanish/></w:rPr><w:drawing><wp:inline><wp:docPr descr="Secret"/>' + _shape("Forme") + "</wp:inline></w:drawing></w:r>", t("mot.")), ['Un mot.', 'left out: Forme']),
    (p("Le ", '<w:r><w:ruby><w:rt><w:r><w:t>Kyoto</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>京都</w:t></w:r></w:rubyBase></w:ruby></w:r>', "."), ['Le 京都 (Kyoto).']),
    (p("Le ", '<w:r><w:ruby><w:rt><w:r><w:t/></w:r></w:rt><w:rubyBase><w:r><w:t>京都</w:t></w:r></w:rubyBase></w:ruby></w:r>', "."), ['Le 京都.']),
    (p(t("Un "), "<w:r><w:instrText>RIEN</w:instrText><w:t>mot</w:t></w:r>"), ['Un mot']),
    (p("<w:ins>" + t("Un") + "</w:ins>", "<w:moveTo>" + t(" mot") + "</w:moveTo>", "<w:del>" + t("ôté") + "</w:del>", "<w:moveFrom>" + t("parti") + "</w:moveFrom>"), ['Un mot', 'left out: ôté parti', '3 tracked changes were accepted: 1 insertion, 1 deletion, 1 move; review them in Word if the text is not final']),
    (p("Un ", '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Cliquez</w:t></w:r></w:sdtContent></w:sdt>', "mot"), ['Un mot', 'left out: Cliquez']),
    (p("Un ", "<w:p><w:r><w:t>dedans</w:t></w:r></w:p>", "mot"), ['Un mot\n\ndedans']),
    (p(t("10"), t("%", '<w:vertAlign w:val="superscript"/>'), t(" et x"), t("+", '<w:vertAlign w:val="superscript"/>')), ['10% et x⁺']),
    (p(t("Un"), t(" a b ", '<w:vertAlign w:val="superscript"/>'), t("mot")), ['Un <sup>a b</sup> mot']),
    (p(t("Un", "<w:b/>"), t(" "), t("mot", "<w:b/>"), t(" "), t("fin", "<w:i/>")), ['**Un mot** *fin*']),
    (p(t("Un ", "<w:b/>"), t("titre", "<w:b/><w:i/>"), style="Titre1"), ['# Un *titre*']),
    (p(t("Un ", "<w:b/>"), t("titre"), style="Titre1"), ['# **Un** titre']),
    (p(t("Un", "<w:i/>"), t(" ", "<w:b/>"), t("titre", "<w:i/>"), style="Titre1"), ['# Un titre']),
    (p("Un ", picture("rI", "Quai"), t(" titre", "<w:b/>"), style="Titre1"), ['# Un ![Quai](x-1.png) **titre**']),
    (p("<mc:AlternateContent><mc:Choice><w:r><w:t>Neuf</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Vieux</w:t></w:r></mc:Fallback></mc:AlternateContent>", " mot"), ['Neuf mot', 'left out: Vieux']),
    (p("<mc:AlternateContent><mc:Choice><w:r/></mc:Choice><mc:Fallback><w:r><w:t>Vieux</w:t></w:r></mc:Fallback></mc:AlternateContent>", " mot"), ['Vieux mot']),
    (p("<mc:AlternateContent/>", "mot"), ['mot']),
    (p("<mc:AlternateContent><mc:Choice/></mc:AlternateContent>", "mot"), ['mot']),
    (p("Un ", t("Titre")[:-6] + "<w:tab/></w:r>", "mot") + p(t("Fin"), "<w:r><w:tab/></w:r>"), ['Un Titre mot\n\nFin', '1 paragraph uses tabs, replaced by spaces']),
    (p("Un ", field(" AUTEUR ", None), ".") + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "mot"), ['Un .\n\nmot', 'the field “AUTEUR” has no result in the document; Word may show one']),
    (p("Un ", '<w:hyperlink r:id="rL">' + t("https://autre.example/x") + "</w:hyperlink>"), ['Un [https://autre.example/x](https://example.org/rapport)']),
    (p("Un ", '<w:hyperlink r:id="rL">' + t("https://example.org/rapport") + "</w:hyperlink>", '<w:hyperlink r:id="rL">' + t("https://example.org/rapport", "<w:b/>") + "</w:hyperlink>"), ['Un <https://example.org/rapport>[**https://example.org/rapport**](https://example.org/rapport)']),
    (p("Un", '<w:r><w:footnoteReference w:id="7"/></w:r>', "(bis) et", '<w:r><w:footnoteReference w:id="7"/><w:t>deux</w:t></w:r>', " (ter)"), ['Un[^1]\\(bis) et[^1]deux (ter)\n\n[^1]:', 'note 1 is missing from the document']),
    (p("Un ", picture("rI", "Quai", '<a:hlinkClick r:id="rL"/>'), picture("rI", "Grue", '<a:hlinkClick r:id="rJ"/>'), " mot"), ['Un [![Quai](x-1.png)](https://example.org/rapport)![Grue](x-1.png) mot']),
    (p("Un ", '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="oui"/><w:listEntry w:val="non"/></w:ddList></w:ffData></w:fldChar></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "mot"), ['Un ouimot']),
    (p("Un ", '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="2"/><w:listEntry w:val="oui"/><w:listEntry w:val="non"/></w:ddList></w:ffData></w:fldChar></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "mot"), ['Un mot']),
    (p("Un ", '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>', '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>', "mot"), ['Un mot']),
    (p("Un ", '<w:r><w:sym w:font="Symbol" w:char="F06D"/></w:r>', '<w:r><w:sym w:font="Arial" w:char="F0E9"/></w:r>', '<w:r><w:sym w:font="Arial" w:char="00E9"/></w:r>', '<w:r><w:sym w:font="Arial" w:char="F000"/></w:r>', '<w:r><w:sym w:font="Logos" w:char="zz"/></w:r>', "."), ['Un μéé��.', 'the symbol F000 in the font Arial has no Unicode character; it is written �', 'the symbol zz in the font Logos has no Unicode character; it is written �']),
    (p("Un ", t("\uf06d\uf0ff", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'), t("m\uf0ffé", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), "."), ['Un μ\uf0ffμ�⎡.', '1 run in a symbol font was written as the characters that it shows']),
    (p("Un ", t("mot"), '<w:fldSimple w:instr=" HYPERLINK https://a.example "/>', '<w:fldSimple w:instr=" HYPERLINK https://a.example "><w:r><w:t>deux</w:t></w:r></w:fldSimple>'), ['Un mot[deux](https://a.example)']),
    (p("Un") + "<w:sectPr><w:headerReference/></w:sectPr>" + p("<w:r><w:t></w:t><w:tab/></w:r>", "mot", '<w:r><w:fldChar/></w:r>', field(" REF x ", t("deux") + '<w:r><w:fldChar w:fldCharType="autre"/></w:r>' + t(" trois"))), ['Un\n\nmotdeux trois']),
    (p("1. Un", more='<w:outlineLvl w:val="0"/>') + p("Deux", more='<w:outlineLvl w:val="9"/>') + p("Trois", style="LN2") + p("Quatre", style="LN") + p("Cinq", style="LP2"), ['1\\. Un\n\nDeux\n\n1. Trois\n1. Quatre\n   - Cinq']),
    (p("Un ", field(' SYMBOL 7 ', None), field(' SYMBOL 233 ', None), field(' SYMBOL 32 ', None), "mot"), ['Un émot', 'the field “SYMBOL 7” has no result in the document; Word may show one', 'the field “SYMBOL 32” has no result in the document; Word may show one']),
])  # fmt: skip
def test_a_run_is_what_word_shows(body: str, wanted: list[str]) -> None:
    assert read(body) == wanted
