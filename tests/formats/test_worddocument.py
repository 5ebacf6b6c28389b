"""Word documents become Markdown with no word, figure or structure lost unseen."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from functools import lru_cache

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from newstranslate import inline
from newstranslate.errors import InputError
from newstranslate.formats import Imported
from newstranslate.formats import markdown as articles
from newstranslate.formats.word import document as worddocument
from tests.formats import worddocs as word
from tests.formats.worddocs import box, field, item, p, picture, relation, t, table
from tests.formats.wordmutants import mutant
from tests.formats.wordwrecks import wreck

SUP, SUB = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
BR, TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"
LINK = relation("rL", "hyperlink", "https://example.org/rapport")


def read(body: str, **kwargs: object) -> Imported:
    return worddocument.convert(word.make(body, **kwargs), "desk/brève du soir.docx")  # type: ignore[arg-type]


def markdown(*paragraphs: str) -> str:
    return read("".join(paragraphs)).markdown.rstrip("\n")


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return md.use(footnote_plugin).use(front_matter_plugin)


def shown(text: str) -> str:
    """Return what a reader of the article sees, by markdown-it and lxml; front matter apart."""
    front = re.match(r"---\n(.*?)---\n", text, re.S)
    page = lxml_html.fromstring(f"<div>{parser().render(text)}</div>")
    for line in page.iter("br"):
        line.tail = f" {line.tail or ''}"
    for mark in page.xpath("//*[@class='footnote-ref' or @class='footnote-backref']"):
        mark.drop_tree()
    pictures = " ".join(page.xpath("//img/@alt"))
    facts = " ".join(yaml.safe_load(front[1]).values()) if front else ""
    return f"{facts} {page.text_content()} {pictures}"


MODULES = (
    'import x from "y"',
    "import Tabs from '@theme/Tabs'",
    "import { prix } from './prix'",
    "export const prix = 3;",
    "export const Prix = ({n}) => (",
    "export default function f() {",
    'import de blé from "Ukraine"',
    "import de blé from Ukraine",
)


@pytest.mark.parametrize("line", MODULES)
def test_paragraph_that_begins_like_a_module_is_a_unit(line: str) -> None:
    made = markdown(p(line), p("<Tabs/> et {prix} et <Prix/>"))
    for name in ("a.md", "a.mdx"):
        found = articles.read(made, name, articles.Options("fr")).segments
        assert inline.plain(found[0].text) == line
    assert line in " ".join(shown(made).split())


# --- words -------------------------------------------------------------------------------


def cells(*words: str) -> str:
    return "".join(f"<m:e><m:r><m:t>{word}</m:t></m:r></m:e>" for word in words)


INLINE = [
    ((t("La centrale émet 10"), t("6", SUP), t(" t")), "La centrale émet 10⁶ t"),
    ((t("3,5 × 10"), t("−3", SUP), t(" km"), t("2", SUP)), "3,5 × 10⁻³ km²"),
    ((t("CO"), t("2", SUB), t(" et H"), t("2", SUB), t("O")), "CO₂ et H₂O"),
    ((t("le 1"), t("er ", SUP), t("mai, M"), t("me", SUP), t(" Alami")), "le 1ᵉʳ mai, Mᵐᵉ Alami"),
    ((t("note "), t("1,2", SUP)), "note <sup>1,2</sup>"),
    ((t("x"), t("éq", SUB)), "x<sub>éq</sub>"),
    ((t("10"), t("6", '<w:position w:val="6"/>')), "10⁶"),
    ((t("10"), t("6", '<w:position w:val="2"/>')), "106"),
    ((t("CO"), t("2", '<w:position w:val="-2"/><w:sz w:val="12"/>')), "CO₂"),
    ((t("CO"), t("2", '<w:position w:val="-2"/><w:sz w:val="20"/>')), "CO2"),
    ((t("tout en haut", SUP),), "tout en haut"),
    ((t("Le "), t("Maroc", "<w:b/>"), t(" et "), t("l’OIM", "<w:i/>")), "Le **Maroc** et *l’OIM*"),
    ((t("Le ", "<w:b/>"), t("Maroc ", "<w:b/>"), t("accueille")), "**Le Maroc** accueille"),
    ((t("a"), t("« b »", "<w:b/>"), t("c")), "a<strong>« b »</strong>c"),
    ((t("faux", '<w:b w:val="0"/>'),), "faux"),
    ((t("fort", '<w:rStyle w:val="Fort"/>'),), "**fort**"),
    ((t("المغرب", "<w:rtl/><w:bCs/>"), t(" يستقبل", "<w:rtl/>")), "**المغرب** يستقبل"),
    ((t("المغرب", "<w:rtl/><w:b/>"),), "المغرب"),
    ((t("barré", "<w:strike/>"),), "~~barré~~"),
    ((t("Suite"), BR, t("à la ligne")), "Suite\\\nà la ligne"),
    ((t("Un."), BR, BR, t("Deux.")), "Un.\n\nDeux."),
    ((BR, t("Prix"), TAB, t("12 €"), BR), "Prix 12 €"),
    (("<w:r><w:t>Rabat</w:t><w:noBreakHyphen/><w:t>Salé</w:t></w:r>",), "Rabat\u2011Salé"),
    (("<w:r><w:t>gouver</w:t><w:softHyphen/><w:t>nement</w:t></w:r>",), "gouver\u00adnement"),
    (('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 5 %</w:t></w:r>',), "≥ 5 %"),
    (('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', t(" fait")), "✓ fait"),
    ((t("\uf0b3 5 %", '<w:rFonts w:ascii="Symbol"/>'),), "≥ 5 %"),
    (('<w:hyperlink r:id="rL">' + t("le rapport") + "</w:hyperlink>", t(".")), "[le rapport](https://example.org/rapport)."),
    ((t("Lisez!"), '<w:hyperlink r:id="rL">' + t("ici") + "</w:hyperlink>"), "Lisez\\![ici](https://example.org/rapport)"),
    (('<w:hyperlink r:id="rL">' + t("https://example.org/rapport") + "</w:hyperlink>",), "<https://example.org/rapport>"),
    (('<w:hyperlink r:id="no">' + t("perdu") + "</w:hyperlink>",), "perdu"),
    (("<w:smartTag>" + t("Rabat") + "</w:smartTag>", "<w:sdt><w:sdtContent>" + t(" en fête") + "</w:sdtContent></w:sdt>"), "Rabat en fête"),
    (("<w:ruby><w:rubyBase>" + t("東京") + "</w:rubyBase></w:ruby>",), "東京"),
    (("<w:nouveau><w:r><w:t>inconnu</w:t></w:r></w:nouveau>",), "inconnu"),
    (("<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",), "x²"),
    (("<m:oMath><m:m><m:mr>" + cells("1", "2") + "</m:mr><m:mr>" + cells("3", "4") + "</m:mr></m:m></m:oMath>",), "1, 2; 3, 4"),
    (("<m:oMath><m:sPre><m:sub><m:r><m:t>92</m:t></m:r></m:sub><m:sup><m:r><m:t>235</m:t></m:r></m:sup>" + cells("U") + "</m:sPre></m:oMath>",), "²³⁵₉₂U"),
    (("<m:oMath><m:eqArr>" + cells("x=1", "y=2") + "</m:eqArr></m:oMath>",), "x=1; y=2"),
    (("<m:oMath><m:limLow>" + cells("lim") + "<m:lim><m:r><m:t>0</m:t></m:r></m:lim></m:limLow></m:oMath>",), "lim₀"),
    (("<m:oMath><m:func><m:fName><m:r><m:t>sin</m:t></m:r></m:fName>" + cells("2") + "</m:func></m:oMath>",), "sin 2"),
    (("<w:dir w:val='rtl'>" + t("داخل") + "</w:dir>", "<w:bdo w:val='ltr'>" + t(" forcé") + "</w:bdo>"), "داخل forcé"),
    (("<w:r><w:t>un</w:t><w:br w:type='page'/><w:t>deux</w:t></w:r>",), "un\\\ndeux"),
    (("<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",), "(a+b)/2"),
]  # fmt: skip


@pytest.mark.parametrize(("runs", "wanted"), INLINE)
def test_runs_keep_words_and_their_look(runs: tuple[str, ...], wanted: str) -> None:
    body = f"<w:p>{''.join(runs)}</w:p>" + p("Fin.")
    assert read(body, relations=LINK).markdown == f"{wanted}\n\nFin.\n"


FIELDS = [
    ('<w:fldSimple w:instr=" DOCPROPERTY Montant ">' + t("45") + "</w:fldSimple>", "45"),
    (field(" DOCPROPERTY Montant ", t("45")), "45"),
    (field(" IF " + "</w:instrText></w:r>" + field("REF x", t("1")) + "<w:r><w:instrText>", t("45")), "45"),
    ('<w:fldSimple w:instr=\' HYPERLINK "https://example.org/x" \'>' + t("ici") + "</w:fldSimple>", "[ici](https://example.org/x)"),
    (field(' HYPERLINK "https://example.org/x" \\o "Bulle" ', t("ici")), "[ici](https://example.org/x)"),
    (field(' HYPERLINK "https://example.org/x" \\l "fin" ', t("ici")), "[ici](https://example.org/x#fin)"),
    (field(' HYPERLINK \\o "Bulle" "https://example.org/x" ', t("ici")), "[ici](https://example.org/x)"),
    (field(' HYPERLINK \\l "_Toc1" ', t("plus bas")), "plus bas"),
    ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + t("45"), "45"),
    ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="non"/><w:listEntry w:val="45"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', "45"),
]  # fmt: skip


@pytest.mark.parametrize(("xml", "wanted"), FIELDS)
def test_fields_keep_their_result_and_never_their_instruction(xml: str, wanted: str) -> None:
    assert markdown(p("Budget : ", xml, " millions.")) == f"Budget : {wanted} millions."


def test_field_goes_on_over_paragraphs() -> None:
    begin, end = field("INCLUDETEXT x", t("Un.")).rsplit("<w:r><w:fldChar", 1)
    made = markdown(
        f"<w:p>{begin}</w:p>", f"<w:p>{t('Deux.')}<w:r><w:fldChar{end}</w:p>", p("Trois.")
    )
    assert made == "Un.\n\nDeux.\n\nTrois."


def test_field_without_a_result_is_said() -> None:
    made = read(p("Soit ", field(" EQ \\f(1;2) ", None), " tonne."))
    assert "EQ \\f(1;2)" in made.unsure[0]
    assert not read(p("Nom", field(' XE "Nom" ', None))).unsure


HIDDEN = [
    t(" source à protéger", "<w:vanish/>"),
    t(" source à protéger", "<w:webHidden/>"),
    t(" source à protéger", "<w:specVanish/>"),
    t(" source à protéger", '<w:rStyle w:val="Secret"/>'),
]


@pytest.mark.parametrize("run", HIDDEN)
def test_hidden_text_is_left_out_and_named(run: str) -> None:
    made = read(p("Le ministre a signé.", run))
    assert made.markdown == "Le ministre a signé.\n"
    assert [(d.text, d.hidden) for d in made.dropped] == [("source à protéger", True)]
    assert not made.lost


def test_hidden_through_the_paragraphs_style_unless_switched_off() -> None:
    made = read(p("secret ", t("montré", '<w:vanish w:val="0"/>'), style="Masque") + p("Fin."))
    assert made.markdown == "montré\n\nFin.\n"
    assert [d.text for d in made.dropped] == ["secret"]


def test_open_changes_are_accepted_and_said() -> None:
    made = read(
        p("La durée est de ", "<w:del><w:r><w:delText>12 mois</w:delText></w:r></w:del>", "<w:ins>" + t("24 mois") + "</w:ins>", ".")
        + p("Une moitié", more="<w:rPr><w:del/></w:rPr>")
        + p(" et l’autre.")
        + p("<w:moveFrom>" + t("Déplacé.") + "</w:moveFrom>", "Reste.")
        + p("<w:moveTo>" + t("Déplacé.") + "</w:moveTo>")
    )  # fmt: skip
    assert (
        made.markdown
        == "La durée est de 24 mois.\n\nUne moitié et l’autre.\n\nReste.\n\nDéplacé.\n"
    )
    assert made.notes[0].startswith(
        "4 tracked changes were accepted: 1 insertion, 1 deletion, 1 move, 1 change of"
    )
    assert {d.text for d in made.dropped if d.hidden} == {"12 mois", "Déplacé."}


def test_deleted_rows_and_hidden_rows_are_left_out_and_named() -> None:
    rows = table(("a", "b"), ("c", "d"), ("e", "f"), ("g", "h"))
    rows = rows.replace("<w:tr><w:tc><w:p><w:r><w:t xml:space=\"preserve\">c", "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>c")  # fmt: skip
    rows = rows.replace("<w:tr><w:tc><w:p><w:r><w:t xml:space=\"preserve\">e", "<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>e")  # fmt: skip
    made = read(rows)
    assert made.markdown == "| a | b |\n| --- | --- |\n| g | h |\n"
    assert [d.text for d in made.dropped] == ["c d", "e f"]


UNWRITTEN = [
    (p("M. ", t("dupont", "<w:smallCaps/>")), "capitals"),
    (p(t("maroc", "<w:caps/>"), " et ", t("oim", "<w:caps/>")), "capitals"),
    (p(t("maroc", '<w:rStyle w:val="Petites"/>')), "capitals"),
    (p("Un ", t("mot", '<w:u w:val="single"/>')), "underlined"),
    (p("Un ", t("mot", '<w:highlight w:val="yellow"/>')), "highlighted"),
    (p("Un ", t("mot", '<w:highlight w:val="none"/><w:u w:val="none"/><w:caps w:val="0"/>')), ""),
    (p("Un", t(" ", '<w:u w:val="single"/>'), "mot"), ""),
    (p(t("secret", '<w:vanish/><w:u w:val="single"/>'), "montré"), ""),
    (p('<w:hyperlink r:id="rL">' + t("lien", '<w:u w:val="single"/>') + "</w:hyperlink>"), ""),
    (p(field(' HYPERLINK "https://a.example" ', t("lien", '<w:u w:val="single"/>'))), ""),
]


@pytest.mark.parametrize(("body", "said"), UNWRITTEN)
def test_look_that_markdown_lacks_is_said(body: str, said: str) -> None:
    petites = (
        '<w:style w:type="character" w:styleId="Petites"><w:name w:val="Petites"/>'
        "<w:rPr><w:smallCaps/></w:rPr></w:style>"
    )
    notes = " ".join(read(body, relations=LINK, parts={"styles": word.STYLES + petites}).notes)
    assert notes.startswith("1 paragraph has ") == bool(said)
    assert said in notes


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title>'
    "</cp:coreProperties>"
)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Note de service", True),
        ("Le  grand titre", False),
        ("le grand titre", False),
        ("", False),
        ("Corps.", False),
    ],
)
def test_title_in_the_properties_is_said_where_the_article_lacks_it(title: str, said: bool) -> None:
    data = word.make(p("Le grand titre", style="Titre") + p("Corps."))
    made = worddocument.convert(with_core(data, CORE.format(title)), "a.docx")
    assert bool(made.notes) == said
    assert not said or "“Note de service”" in made.notes[0]


def with_core(data: bytes, core: str) -> bytes:
    relation = (
        '<Relationship Id="rC" Type="http://schemas.openxmlformats.org/package/2006/relationships/'
        'metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "_rels/.rels":
                text = text.replace("</Relationships>", relation)
            new.writestr(name, text)
        new.writestr("docProps/core.xml", core)
    return made.getvalue()


def test_words_that_another_branch_alone_has_are_named() -> None:
    both = box(p("Dans la zone."))
    for words, named in (("Dans la zone.", []), ("Autre zone.", ["Autre zone."])):
        first, fallback = both.split("<mc:Fallback>")
        made = read(p("Avant.", f"{first}<mc:Fallback>{fallback.replace('Dans la zone.', words)}"))
        assert made.markdown == "Avant.\n\nDans la zone.\n"
        assert [(d.text, d.hidden) for d in made.dropped] == [(n, True) for n in named]


def test_comments_and_page_edges_are_named() -> None:
    made = read(
        p("Le prix.", '<w:r><w:commentReference w:id="0"/></w:r>'),
        parts={
            "comments": f'<w:comment w:id="0" w:author="Lina">{p("À vérifier")}</w:comment>',
            "header1": p("Agence du Nord"),
            "footer1": p("Le rapport ne peut être cité sans accord écrit."),
        },
    )
    assert made.markdown == "Le prix.\n"
    assert made.notes == ("1 comment was omitted",)
    assert [(d.text, d.hidden) for d in made.dropped] == [
        ("Agence du Nord", False),
        ("Le rapport ne peut être cité sans accord écrit.", False),
        ("À vérifier", True),
    ]
    assert [d.text for d in made.lost] == ["Le rapport ne peut être cité sans accord écrit."]


# --- block marks and escapes -------------------------------------------------------------

AS_TEXT = [
    "1984. Une année noire.", "1984) Une année.", "+ 3 % sur un an.", "> 50 % des voix.",
    "- Où vas-tu ?", "— Où vas-tu ?", "# MeToo arrive.", "#MeToo arrive.", "* étoile", "=== fin ===",
    "---", "- - -", "***", "___", "+++", "~~~ vague", "``` code", "| a | b", ": suite", "::: note",
    "!!! alerte", "??? question", "[^1]: pas une note", "[nom]: https://example.org", "[sic](voir)",
    "5* / 10*", "**gras**", "a_b_c _d_ __e__", "x<y et y>z", "<script>", "AT&amp;T", "R&D &copy; 5",
    "3 ~~ 4 ~~", "`code`", "C:\\dossier\\_x", "{{ modèle }} {% si %} {#id}", "$$x$$ et 5 $",
    "==marque==", "![alt](x.png)", "[[lien]]", "https://example.org/a_b_c?x=1&y=2#z, dit-il.",
    "https://example.org/_foo_/*.html", "lina_alami_@desk.example", "2 * 3 * 4", "\\", "fin \\",
    "<!-- commentaire -->", "&#65;", "1.", "-", "    Retrait à la main.", "C #", "[ ] à faire", "^[x]",
]  # fmt: skip


@pytest.mark.parametrize("text", AS_TEXT)
def test_text_reads_as_the_same_text(text: str) -> None:
    for style in ("", "Titre1", "Citation"):
        made = read(p(text, style=style) + p("Un mot.")).markdown
        page = parser().render(made)
        seen = " ".join(lxml_html.fromstring(page).text_content().split())
        assert seen == " ".join(f"{text} Un mot.".split()), made
        tag = {"": "p", "Titre1": "h1", "Citation": "p"}[style]
        assert page.removeprefix("<blockquote>\n").startswith(f"<{tag}>"), made
        assert not re.search(r"<(em|strong|code|s|img|ul|ol|hr|table)\b", page), made


@pytest.mark.parametrize("text", [text for text in AS_TEXT if text.strip()])
def test_text_in_lists_cells_and_second_lines_reads_as_text(text: str) -> None:
    made = read(
        p("Avant.") + item(3, text) + p("Deux", BR, text) + table(("h", "i"), (text, "fin"))
    ).markdown
    page = lxml_html.fromstring(f"<div>{parser().render(made)}</div>")
    wanted = " ".join(text.split())
    assert [" ".join(li.text_content().split()) for li in page.iter("li")] == [wanted]
    assert [" ".join(td.text_content().split()) for td in page.iter("td")] == [wanted, "fin"]
    assert " ".join(page.xpath("string(p[2])").split()) == f"Deux {wanted}"


# --- structure ---------------------------------------------------------------------------


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def form_box(state: str, result: str | None = None) -> str:
    data = f"<w:ffData><w:checkBox><w:sizeAuto/>{state}</w:checkBox></w:ffData>"
    made = field(" FORMCHECKBOX ", result)
    begin = '<w:fldChar w:fldCharType="begin"'
    return made.replace(f"{begin}/>", f"{begin}>{data}</w:fldChar>")


def box_control(state: str, content: str = "") -> str:
    mark = f'<w14:checked w14:val="{state}"/>' if state else ""
    return (
        f'<w:sdt xmlns:w14="{W14}"><w:sdtPr><w14:checkbox>{mark}</w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


@pytest.mark.parametrize(
    ("xml", "wanted"),
    [
        (form_box('<w:default w:val="0"/><w:checked/>'), "☒"),
        (form_box('<w:default w:val="1"/>', ""), "☒"),
        (form_box('<w:default w:val="1"/><w:checked w:val="off"/>'), "☐"),
        (form_box("").rpartition("<w:r>")[0], "☐"),
        (box_control("1"), "☒"),
        (box_control("0"), "☐"),
        (box_control(""), "☐"),
        (box_control("1", t("☑")), "☑"),
        (box_control("1", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), "🗹"),
    ],
)
def test_boxes_of_forms_show_their_state(xml: str, wanted: str) -> None:
    assert markdown(p("Oui ", xml)) == f"Oui {wanted}"


def test_box_of_a_form_that_is_a_block_and_one_without_data() -> None:
    assert markdown(box_control("1", "<w:p/>"), p("Oui")) == "☒\n\nOui"
    assert read(p("Oui ", field(" FORMCHECKBOX ", None))).unsure == (
        "the field “FORMCHECKBOX” has no result in the document; Word may show one",
    )


def simple(instruction: str) -> str:
    return f"<w:fldSimple w:instr='{instruction}'/>"


@pytest.mark.parametrize(
    ("xml", "wanted"),
    [
        (field("SYMBOL 176", None), "°"),
        (field(r'SYMBOL 176 \f "Symbol" \s 12', ""), "°"),
        (field(r"SYMBOL 0xB1 \f Symbol", None), "±"),
        (field(r"SYMBOL 61616 \f Symbol", None), "°"),
        (field(r'SYMBOL 176 \f "Symbol"', t("o")), "o"),
        (simple(r" SYMBOL 252 \f Wingdings "), "✓"),
        (simple(r" SYMBOL 8364 \u "), "€"),
        (simple(r'SYMBOL 128 \f "Times New Roman"'), "€"),
        ('<w:r><w:sym w:font="Times New Roman" w:char="F0B0"/></w:r>', "°"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>m</w:t></w:r>', "μ"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Arial"/></w:rPr><w:t>m</w:t></w:r>', "m"),
    ],
)  # fmt: skip
def test_symbols_are_the_characters_that_word_shows(xml: str, wanted: str) -> None:
    made = read(p("Il fait 30 ", xml))
    assert made.markdown == f"Il fait 30 {wanted}\n"
    assert not made.unsure


@pytest.mark.parametrize(
    "instruction",
    [r"SYMBOL 176 \f Inconnue", "SYMBOL 999", "SYMBOL x", r"SYMBOL 240 \f Symbol", "DATE"],
)
def test_field_that_shows_what_is_not_known_is_said(instruction: str) -> None:
    for xml in (field(instruction, None), simple(instruction)):
        (said,) = read(p("Il fait ", xml)).unsure
        assert said.startswith(f"the field “{instruction}” has no result")


def test_words_that_are_named_have_their_symbols_and_boxes() -> None:
    header = p("30 ", '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', box_control("1"))
    assert [drop.text for drop in read(p("Un."), parts={"header1": header}).dropped] == ["30 °☒"]


def m(words: str, look: str = "") -> str:
    return f"<m:r><m:rPr>{look}</m:rPr><m:t>{words}</m:t></m:r>"


def part(name: str, *inner: str) -> str:
    return f"<m:{name}>{''.join(inner)}</m:{name}>"


def char(name: str, value: str) -> str:
    return part(f"{name}Pr", f'<m:chr m:val="{value}"/>')


HALF = part("f", part("num", m("1")), part("den", m("2")))
STACK = part("f", part("fPr", '<m:type m:val="noBar"/>'), part("num", m("n")), part("den", m("k")))
COSINE = part("func", part("fName", m("cos")), part("e", m("x")))
EQUATIONS = [
    (part("acc", part("e", m("x"))), "x̂"),
    (part("acc", char("acc", "→"), part("e", m("AB"))), "(AB)⃗"),
    (part("bar", part("barPr", '<m:pos m:val="top"/>'), part("e", m("x"))), "x̅"),
    (part("bar", part("e", m("x"))), "x̲"),
    (m("2") + COSINE + m("y"), "2 cos x y"),
    (part("func", part("fName", m("f")), part("e", part("d", part("e", m("x"))))), "f(x)"),
    (part("nary", char("nary", "∑"), part("sub", m("i=1")), part("sup", m("n")), part("e", m("i"))), "∑ᵢ₌₁ⁿ i"),
    (part("nary", part("e", m("x"))), "∫ x"),
    (m("3") + HALF, "3 1/2"),
    (HALF + HALF, "1/2 1/2"),
    (HALF + part("d", part("e", m("x"))), "1/2 (x)"),
    (m("a=") + HALF + m("+b"), "a=1/2+b"),
    (part("f", part("num", HALF), part("den", m("3,5"))), "(1/2)/3,5"),
    (part("d", part("e", STACK)), "(n; k)"),
    (part("sSup", part("e", HALF), part("sup", m("2"))), "(1/2)²"),
    (part("sSup", part("e", m("10")), part("sup", m("3,5"))), "10^(3,5)"),
    (part("sSup", part("e", m("10")), part("sup", m("6"))), "10⁶"),
    (part("sSubSup", part("e", m("x")), part("sub", m("i")), part("sup", m("2"))), "xᵢ²"),
    (part("rad", part("deg"), part("e", m("2"))) + m("x"), "√2 x"),
    (part("rad", part("deg", m("3")), part("e", m("x+1"))), "³√(x+1)"),
    (part("bar", part("barPr", "<m:pos/>"), part("e", m("x"))), "x̲"),
    (part("groupChr", char("groupChr", "⏞"), part("e", m("a+b"))), "⏞(a+b)"),
    (part("groupChr", part("e", m("a+b"))), "⏟(a+b)"),
    (part("groupChr", part("groupChrPr", "<m:chr/>"), part("e", m("a+b"))), "(a+b)"),
    (part("d", part("dPr", '<m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val=""/>'), part("e", m("a")), part("e", m("b"))), "[a;b"),
    (part("d", part("e", m("a")), part("e", m("b"))), "(a|b)"),
    (m("R", '<m:scr m:val="double-struck"/>') + m("X2", '<m:scr m:val="script"/>'), "ℝ𝒳2"),
    (t("2", SUP).replace("w:r>", "m:r>"), "²"),
    ('<m:r><w:sym w:font="Symbol" w:char="F0B0"/></m:r>', "°"),
]  # fmt: skip


@pytest.mark.parametrize(("xml", "wanted"), EQUATIONS)
def test_equations_are_a_line_that_reads_as_they_do(xml: str, wanted: str) -> None:
    made = markdown(p("Soit ", part("oMath", xml), t(".")))
    assert " ".join(shown(made).split()) == f"Soit {wanted}."


def test_what_an_equation_does_not_show_is_named() -> None:
    phantom = part("phant", part("phantPr", '<m:show m:val="0"/>'), part("e", m("b")))
    hidden = "<m:r><w:rPr><w:vanish/></w:rPr><m:t>c</m:t></m:r>"
    made = read(p("Soit ", part("oMath", m("a"), f"<w:del>{m('d')}</w:del>", phantom, hidden)))
    assert made.markdown == "Soit a\n"
    assert {drop.reason: drop.text for drop in made.dropped} == {
        "hidden text": "b c",
        "deleted or moved away in a tracked change": "d",
    }


def test_displayed_equations_have_a_line_each() -> None:
    display = part("oMathPara", part("oMath", m("a=1")), part("oMath", m("b=2")))
    assert markdown(p("Soit", display, t("et fin."))) == "Soit\\\na=1\\\nb=2\\\net fin."
    assert markdown(table(("a", p("Soit", display)))).startswith("| a | Soit<br>a=1<br>b=2 |")


def _within(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    e = inner.map(lambda xml: part("e", xml))
    makers = {
        "sSup": ("e", "sup"), "sSub": ("e", "sub"), "sSubSup": ("e", "sub", "sup"),
        "sPre": ("sub", "sup", "e"), "nary": ("sub", "sup", "e"), "f": ("num", "den"),
        "rad": ("deg", "e"), "func": ("fName", "e"), "limLow": ("e", "lim"),
        "limUpp": ("e", "lim"), "acc": ("e",), "bar": ("e",), "groupChr": ("e",), "d": ("e", "e"),
        "box": ("e",), "borderBox": ("e",), "phant": ("e",), "eqArr": ("e", "e"),
    }  # fmt: skip
    one = st.sampled_from(sorted(makers)).flatmap(
        lambda name: st.lists(inner, min_size=3, max_size=3).map(
            lambda of: part(name, *map(part, makers[name], of[: len(makers[name])]))
        )
    )
    matrix = st.lists(e, min_size=1, max_size=3).map(lambda row: part("m", part("mr", *row)))
    return st.one_of(one, matrix, st.tuples(inner, inner).map("".join))


@settings(max_examples=150, deadline=None)
@given(st.recursive(st.sampled_from("QRSTUVWXYZ").map(m), _within, max_leaves=12))
def test_every_letter_of_a_generated_equation_is_written(xml: str) -> None:
    made = markdown(p("ab ", part("oMath", xml)))
    wanted = re.findall(r"<m:t>(.)", xml)
    assert sorted(re.findall("[Q-Z]", unicodedata.normalize("NFD", shown(made)))) == sorted(wanted)


def test_title_and_standfirst_are_front_matter() -> None:
    made = markdown(
        p("Le grand titre", style="Titre"), p("Le chapô", style="Soustitre"), p("Corps.")
    )
    assert made == '---\ntitle: "Le grand titre"\ndescription: "Le chapô"\n---\n\nCorps.'


def test_title_with_markup_stays_a_heading() -> None:
    title = p("Le roman ", t("L’Étranger", "<w:i/>"), style="Titre")
    assert markdown(title, p("Corps.")) == "# Le roman *L’Étranger*\n\nCorps."


STYLES = [
    ("Titre1", "# Mots"), ("Titre2", "## Mots"), ("Intertitre", "## Mots"), ("Citation", "> Mots"),
    ("Citationintense", "> Mots"), ("Lgende", "*Mots*"), ("Titre 3", "### Mots"), ("Heading3", "### Mots"),
    ("Überschrift 2", "## Mots"), ("Légende", "*Mots*"), ("Zitat", "> Mots"), ("عنوان 2", "## Mots"),
    ("Puces", "- Mots"), ("Normal", "Mots"), ("Inconnu", "Mots"),
]  # fmt: skip


@pytest.mark.parametrize(("style", "wanted"), STYLES)
def test_styles_by_name_in_the_languages_of_word(style: str, wanted: str) -> None:
    assert markdown(p("Avant."), p("Mots", style=style)) == f"Avant.\n\n{wanted}"


def test_bold_of_a_whole_heading_is_its_style() -> None:
    assert markdown(p(t("Titre", "<w:b/>"), style="Titre1")) == "# Titre"


def test_quotation_of_two_paragraphs_is_one() -> None:
    assert markdown(p("Un", style="Citation"), p("Deux", style="Citation")) == "> Un\n>\n> Deux"


LISTS = [
    ([item(3, "Un"), item(3, "Deux")], "- Un\n- Deux"),
    ([item(1, "Un"), item(1, "Sous", 1), item(1, "Deux")], "1. Un\n   1. Sous\n2. Deux"),
    ([item(3, "Un"), item(3, "Sous", 1), item(3, "Trois", 2)], "- Un\n  - Sous\n    1. Trois"),
    ([item(4, "Cinq"), item(4, "Six")], "5. Cinq\n6. Six"),
    ([item(1, "Un"), p("Texte."), item(1, "Deux")], "1. Un\n\nTexte.\n\n2. Deux"),
    ([item(1, "Un"), item(2, "Un, encore")], "1. Un\n\n1) Un, encore"),
    ([item(5, "Un"), item(5, "Deux")], "- a) Un\n- b) Deux"),
    ([item(7, "Un"), item(7, "Deux")], "- I. Un\n- II. Deux"),
    ([item(6, "Objet"), item(6, "But", 1)], "- Article 1 – Objet\n  - 1.1 But"),
    ([item(3, "Un"), p("Sans liste", more='<w:numPr><w:numId w:val="0"/></w:numPr>')], "- Un\n\nSans liste"),
    ([item(3, "Puce"), item(4, "Cinq")], "- Puce\n\n5. Cinq"),
    ([item(8, "Sans marque")], "Sans marque"),
    ([item(9, "Un"), item(9, "Deux")], "- أ) Un\n- ب) Deux"),
    ([item(99, "Liste perdue")], "Liste perdue"),
    ([item(3, ""), item(3, "Un")], "- Un"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "wanted"), LISTS)
def test_lists_keep_levels_and_numbers(paragraphs: list[str], wanted: str) -> None:
    assert markdown(*paragraphs) == wanted


@pytest.mark.parametrize(
    ("number", "wanted"), [(7, "I. "), (1, "1. "), (6, "Article 1 – "), (8, "")]
)
def test_numbered_heading_keeps_the_number_that_word_shows(number: int, wanted: str) -> None:
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    assert markdown(p("Objet", style="Titre2", more=numbered)) == f"## {wanted}Objet"


def test_tables() -> None:
    made = markdown(table(("Ville", "Part"), ("Salé | Rabat", p("12") + p("13")), header=True))
    assert made == "| Ville | Part |\n| --- | --- |\n| Salé \\| Rabat | 12<br>13 |"


def test_list_in_a_cell_keeps_its_marks() -> None:
    made = markdown(table(("a", item(3, "Un") + item(3, "Deux")), ("b", "c")))
    assert made.split("\n")[0] == "| a | • Un<br>• Deux |"


def test_frame_of_one_cell_is_no_table() -> None:
    assert markdown(table((p("Encadré", style="Titre2") + p("Texte."),))) == "## Encadré\n\nTexte."


def test_table_without_header_row_gets_an_empty_one() -> None:
    plain = table(("a", "b")).replace(
        "<w:tbl>", '<w:tbl><w:tblPr><w:tblLook w:firstRow="0"/></w:tblPr>'
    )
    assert markdown(plain) == "|  |  |\n| --- | --- |\n| a | b |"


def test_merged_cells_keep_columns_and_are_said() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("2025")}</w:tc>'
    tall = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("Rabat")}</w:tc>'
    on = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
    made = read(table(("Ville", wide), (tall, "1", "2"), (on, "3", "4")))
    assert made.markdown.split("\n")[:4] == [
        "| Ville | 2025 |  |", "| --- | --- | --- |", "| Rabat | 1 | 2 |", "|  | 3 | 4 |",
    ]  # fmt: skip
    assert made.notes == (
        "2 merged cells became a filled cell and empty ones: Markdown has no merged cells",
    )


def cell(words: str, properties: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"


SPAN, TALL = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
MERGED = [
    (((cell("x", SPAN), "a"), ("b", "c", "d")), 1),
    (((cell("x", SPAN + TALL), "a"), (cell("", SPAN + "<w:vMerge/>"), "b")), 1),
    (((cell("x", TALL), "a"), (cell("", "<w:vMerge/>"), "b"), (cell("", "<w:vMerge/>"), "c")), 1),
    (((cell("x", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>")), ("a", "b")), 1),
    (((cell("x", TALL), "a"), (cell("y", TALL), "b"), (cell("", "<w:vMerge/>"), "c")), 2),
    (((cell("x", ""), "a"), ("b", "c")), 0),
]


@pytest.mark.parametrize(("rows", "count"), MERGED)
def test_merged_cell_is_one_loss_however_many_cells_it_takes(
    rows: tuple[tuple[str, ...], ...], count: int
) -> None:
    notes = " ".join(read(table(*rows)).notes)
    assert re.findall(r"(\d+) merged cell", notes) == ([str(count)] if count else [])


def test_second_header_row_stays_a_row_and_is_said() -> None:
    rows = table(("a", "b"), ("c", "d"), ("e", "f"), header=True)
    rows = rows.replace("</w:tr><w:tr>", "</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    made = read(rows)
    assert made.markdown == "| a | b |\n| --- | --- |\n| c | d |\n| e | f |\n"
    assert made.notes == ("1 table has more than one header row; the first is kept as such",)


def test_table_inside_a_cell_follows_its_table() -> None:
    made = read(table(("a", p("b") + table(("x", "y"), ("1", "2")) + p("c")), ("d", "e")))
    assert made.markdown == (
        "| a | b<br>c |\n| --- | --- |\n| d | e |\n\n| x | y |\n| --- | --- |\n| 1 | 2 |\n"
    )
    assert made.notes == ("1 table inside a cell was moved below its table",)


def test_text_box_is_kept_once() -> None:
    made = read(p("Avant. ", box(p("Dans la zone."), p("Deux.")), "Après.") + p("Fin."))
    assert made.markdown == "Avant. Après.\n\nDans la zone.\n\nDeux.\n\nFin.\n"


def test_old_text_box_and_word_art_are_kept() -> None:
    vml = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('Vieux.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    art = '<w:r><w:pict><v:shape><v:textpath string="Urgent"/></v:shape></w:pict></w:r>'
    assert markdown(p("Avant.", vml, art)) == "Avant.\n\nVieux.\n\nUrgent"


def test_drop_cap_belongs_to_its_word() -> None:
    assert markdown(p("L", more='<w:framePr w:dropCap="drop"/>'), p("e port.")) == "Le port."


def test_drop_cap_that_word_lowers_is_no_subscript() -> None:
    cap = p(t("L", '<w:position w:val="-12"/>'), more='<w:framePr w:dropCap="drop"/>')
    assert markdown(cap, p("e port.")) == "Le port."
    assert markdown(p("H", t("2", '<w:position w:val="-12"/>'), "O")) == "H₂O"


def test_notes_have_distinct_labels() -> None:
    foot, end = (
        '<w:r><w:footnoteReference w:id="7"/></w:r>',
        '<w:r><w:endnoteReference w:id="7"/></w:r>',
    )
    mark = "<w:r><w:footnoteRef/></w:r>"
    made = read(
        p("Un", foot, " et deux", end, "."),
        parts={
            "footnotes": f'<w:footnote w:type="separator" w:id="-1">{p("x")}</w:footnote>'
            f'<w:footnote w:id="7">{p(mark, " Premier.")}{p("Suite.")}</w:footnote>'
            f'<w:footnote w:id="8">{p("Orpheline.")}</w:footnote>',
            "endnotes": f'<w:endnote w:id="7">{p("Fin ", t("2", SUP), ".")}</w:endnote>',
        },
    )
    assert made.markdown == (
        "Un[^1] et deux[^e1].\n\n[^1]: Premier.\n\n    Suite.\n\n[^e1]: Fin ².\n"
    )
    assert [d.text for d in made.dropped] == ["Orpheline."]


def test_a_note_that_is_called_twice_keeps_its_label() -> None:
    foot, end = (
        '<w:r><w:{}Reference w:id="{}"/></w:r>'.format(kind, "{}")
        for kind in ("footnote", "endnote")
    )
    made = read(
        p(
            "Un",
            foot.format(7),
            " deux",
            foot.format(8),
            end.format(3),
            " trois",
            foot.format(7),
            end.format(3),
            ".",
        ),
        parts={
            "footnotes": f'<w:footnote w:id="7">{p("Sept.")}</w:footnote>'
            f'<w:footnote w:id="8">{p("Huit.")}</w:footnote>',
            "endnotes": f'<w:endnote w:id="3">{p("Trois.")}</w:endnote>',
        },
    )
    assert made.markdown.startswith("Un[^1] deux[^2][^e1] trois[^1][^e1].\n")


def test_mark_that_is_hidden_or_has_no_note_is_no_loss_unseen() -> None:
    mark = '<w:r>{}<w:footnoteReference w:id="{}"/></w:r>'
    hidden = mark.format("<w:rPr><w:vanish/></w:rPr>", 1)
    parts = {"footnotes": f'<w:footnote w:id="1">{p("Secrète.")}</w:footnote>'}
    made = read(p("Un", hidden, "."), parts=parts)
    assert made.markdown == "Un.\n"
    assert [(d.text, d.hidden) for d in made.dropped] == [("Secrète.", True)]
    made = read(p("Un", mark.format("", 2), "."), parts=parts)
    assert made.unsure == ("note 1 is missing from the document",)


def test_numbers_without_measure_stay_in_bounds() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert len(read(item(1, "Un"), parts={"numbering": numbering}).markdown) < 40
    wide = cell("x", '<w:gridSpan w:val="999999"/>')
    assert read(table((wide, "a"), ("b", "c"))).markdown.split("\n")[1].count("---") == 64


def test_mark_of_a_note_before_a_parenthesis_or_a_colon_stays_one() -> None:
    foot = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    parts = {"footnotes": f'<w:footnote w:id="1">{p("Note.")}</w:footnote>'}
    made = read(p("Un", foot, "(voir)"), parts=parts).markdown
    assert made.startswith("Un[^1]\\(voir)")
    assert "Quoi\\![^1]" in read(p("Quoi!", foot), parts=parts).markdown
    assert "x\\^[^1]" in read(p("x^", foot), parts=parts).markdown
    assert read(p(foot, ": voir"), parts=parts).markdown.startswith("[^1]\\: voir")


def test_pictures_are_taken_out_and_linked() -> None:
    click = '<a:hlinkClick r:id="rL"/>'
    made = read(
        p(picture("rI", "Le port [vue]"))
        + p("Logo ", picture("rI", "", click))
        + p(picture("rX", "Loin")),
        relations=LINK
        + relation("rI", "image", "media/image1.jpeg")
        + relation("rX", "image", "https://example.org/a(1).png"),
        files={"word/media/image1.jpeg": word.PNG},
    )
    assert made.pictures == {"brève du soir-1.jpg": word.PNG}
    name = "br%C3%A8ve%20du%20soir-1.jpg"
    assert made.markdown == (
        f"![Le port \\[vue\\]]({name})\n\nLogo [![]({name})](https://example.org/rapport)\n\n"
        "![Loin](<https://example.org/a(1).png>)\n"
    )


@pytest.mark.parametrize(
    ("pictures", "described"),
    [(1, ["Le port"]), (2, ["photo-0.jpg", "photo-1.jpg"])],
)
def test_a_picture_is_described_as_word_shows_it(pictures: int, described: list[str]) -> None:
    drawn = picture("rI", "Le port")
    start, end = drawn.index("<pic:pic>"), drawn.index("</a:graphicData>")
    own = [
        drawn[start:end].replace("name='x'", f"name='x' descr='photo-{number}.jpg'")
        for number in range(pictures)
    ]
    made = read(
        p(drawn[:start] + "".join(own) + drawn[end:]),
        relations=relation("rI", "image", "media/x.png"),
        files={"word/media/x.png": word.PNG},
    )
    assert re.findall(r"!\[(.*?)\]", made.markdown) == described


def test_missing_picture_keeps_its_description_and_is_said() -> None:
    made = read(
        p("Un ", picture("rI", "Le port")), relations=relation("rI", "image", "media/x.png")
    )
    assert made.markdown == "Un Le port\n"
    assert made.unsure


def test_words_of_a_chart_are_named() -> None:
    chart = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    c, a = word.NAMESPACES["c"], word.NAMESPACES["a"]
    xml = f'<c:chartSpace xmlns:c="{c}" xmlns:a="{a}"><a:t>Exportations</a:t><c:v>45</c:v></c:chartSpace>'
    made = read(
        p("Voir.", chart),
        relations=relation("rC", "chart", "charts/chart1.xml"),
        files={"word/charts/chart1.xml": xml.encode()},
    )
    assert [(d.text, d.hidden) for d in made.dropped] == [("Exportations 45", False)]
    assert "chart" in made.unsure[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", "<style>p {}</style><p>Le mot caché&nbsp;là</p>".encode()),
        ("a.txt", "Le mot caché là".encode("cp1252")),
        ("a.docx", word.make(p("Le mot caché là"))),
    ],
)
def test_words_of_an_embedded_document_are_named(name: str, data: bytes) -> None:
    made = read(
        p("Fin.") + '<w:altChunk r:id="rE"/>',
        relations=relation("rE", "aFChunk", name),
        files={f"word/{name}": data},
    )
    assert made.markdown == "Fin.\n"
    assert made.unsure
    assert [d.text for d in made.dropped] == ["Le mot caché là"]


def test_strict_documents_are_read() -> None:
    data = word.make(p("Bonjour ", t("gras", "<w:b/>")))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace(
                word.NAMESPACES["w"], "http://purl.oclc.org/ooxml/wordprocessingml/main"
            )
            new.writestr(name, text.replace(word.NAMESPACES["r"], "http://purl.oclc.org/ooxml/officeDocument/relationships"))  # fmt: skip
    assert worddocument.convert(made.getvalue(), "a.docx").markdown == "Bonjour **gras**\n"


PLACEHOLDER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
ODD = [
    ("<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>" + p("a") + "</w:tc></w:sdtContent></w:sdt><w:tc>" + p("b") + "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>", "| a | b |\n| --- | --- |", ""),
    ("<w:customXml>" + p("Dedans.") + "</w:customXml>", "Dedans.", ""),
    ("<mc:AlternateContent><mc:Choice>" + p("Fin.") + "</mc:Choice><mc:Fallback>" + p("Fin.") + "</mc:Fallback></mc:AlternateContent>", "Fin.", ""),
    (p("Fin.") + t("Hors paragraphe."), "Fin.\n\nHors paragraphe.", ""),
    (p("Fin.") + "<w:tbl><w:tr><w:p>" + t("Hors cellule.") + "</w:p></w:tr></w:tbl>", "Fin.", "Hors cellule."),
    (p("Fin.", PLACEHOLDER.format(t("Cliquez ici."))), "Fin.", "Cliquez ici."),
    (p("Fin.") + PLACEHOLDER.format(p("Cliquez ici.")), "Fin.", "Cliquez ici."),
    (p("Fin.", picture("rI", "Secret").replace("<wp:docPr", '<wp:docPr hidden="1"')), "Fin.", "Secret"),
    (p("Fin.", "<w:r><w:drawing><a:txBody><a:p><a:r><a:t>Forme</a:t></a:r></a:p></a:txBody></w:drawing></w:r>"), "Fin.\n\nForme", ""),
    (p("Fin.", '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del>') + p(field(" IF </w:instrText></w:r>" + field("REF x", t("1")) + "<w:r><w:instrText>", t("neuf"))), "Fin.\n\nneuf", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted", "named"), ODD)
def test_what_lies_in_odd_places_is_kept_or_named(body: str, wanted: str, named: str) -> None:
    made = read(body)
    assert made.markdown.rstrip("\n") == wanted
    assert " ".join(d.text for d in made.dropped) == named


def test_symbol_without_a_character_is_said() -> None:
    made = read(p("Un ", '<w:r><w:sym w:font="Logos" w:char="F04A"/></w:r>'))
    assert made.markdown == "Un \ufffd\n"
    assert "F04A in the font Logos" in made.unsure[0]


ADDRESSES = [
    ("https://example.org/a b|c\\d", "https://example.org/a%20b%7Cc%5Cd"),
    ("https://example.org/?a=1&amp;copy;=2", "https://example.org/?a=1&amp;copy;=2"),
    ("https://example.org/x_(y)", "<https://example.org/x_(y)>"),
    ("mailto:lina@desk.example", "mailto:lina@desk.example"),
    ("javascript:alert(1)", ""),
    ("file:///C:/notes.doc", ""),
]


@pytest.mark.parametrize(("address", "wanted"), ADDRESSES)
def test_addresses_of_links(address: str, wanted: str) -> None:
    link = relation("rA", "hyperlink", address)
    made = read(p('<w:hyperlink r:id="rA">' + t("ici") + "</w:hyperlink>"), relations=link)
    assert made.markdown == (f"[ici]({wanted})\n" if wanted else "ici\n")
    assert bool(made.notes) is not bool(wanted)


def test_list_style_that_links_to_another_list() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Maison"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Maison"/><w:lvl w:ilvl="0">'
        '<w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert read(item(1, "Sept"), parts={"numbering": numbering}).markdown == "7. Sept\n"


# --- what is not a Word document ------------------------------------------------------------


def zipped(**files: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return made.getvalue()


GOOD = word.make(p("Bonjour le port de Rabat."))
BAD = [
    (b"", "not a Word document"),
    (b"no zip", "not a Word document"),
    (b"\xd0\xcf\x11\xe0" + b"x" * 600, "an older .doc, or has a password"),
    (GOOD[:400], "not a Word document"),
    (zipped(xl__workbook_xml="<a/>"), "a workbook of Excel"),
    (zipped(ppt__presentation_xml="<a/>"), "slides of PowerPoint"),
    (zipped(mimetype="application/vnd.oasis.opendocument.text"), "a document of another program"),
    (zipped(lettre="x"), "without the part word/document.xml"),
    (zipped(word__document_xml="<w:document"), "not valid XML"),
    (zipped(word__document_xml="<html><body/></html>"), "has no text body"),
    (zipped(word__document_xml='<?xml version="1.0" encoding="UTF-0"?><a/>'), "not valid XML"),
    (zipped(word__document_xml="<a>" * 5_000 + "</a>" * 5_000), "nested too deep"),
    (zipped(word__document_xml='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "declares entities"),
    (zipped(word__document_xml="<!DOCTYPE x><x/>"), "declares entities"),
    (zipped(word__document_xml="<a/>", **{"word__vbaProject.bin": ""}), "contains macros"),
    (zipped(word__document_xml=word.root("document", "<w:body/>")), "no text in this document"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "why"), BAD)
def test_what_is_no_word_document_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why) as caught:
        worddocument.convert(data, "a.docx")
    assert "a.docx: " in str(caught.value)


def test_small_file_that_expands_to_a_huge_one_is_refused() -> None:
    bomb = zipped(word__document_xml="<a/>", word__theme="0" * 210_000_000)
    with pytest.raises(InputError, match=r"a\.docx: .*expands to more than"):
        worddocument.convert(bomb, "a.docx")


def rich() -> bytes:
    """Return a document that holds some of everything."""
    foot, end = (
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        '<w:r><w:endnoteReference w:id="1"/></w:r>',
    )
    body = [
        p("Le titre", style="Titre"), p("Le chapô", style="Soustitre"), p("Partie", style="Titre1"),
        p("Un ", t("mot", "<w:b/>"), t("6", SUP), foot, end, field(' HYPERLINK "https://a.example" ', t("ici"))),
        item(1, "Un"), item(1, "Sous", 1), item(3, "Puce"), item(6, "Objet"),
        table(("a", f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("b")}</w:tc>'), ("c", "d", table(("x", "y"))), header=True),
        p("Avant", box(p("zone")), picture("rI", "Le port"), "après"),
        p("<w:del><w:r><w:delText>vieux</w:delText></w:r></w:del>", "<w:ins>" + t("neuf") + "</w:ins>"),
        p(t("caché", "<w:vanish/>"), "montré", more="<w:rPr><w:del/></w:rPr>"),
        p("Cité", style="Citation"), p('<w:hyperlink r:id="rL">' + t("lien") + "</w:hyperlink>"),
    ]  # fmt: skip
    return word.make(
        "".join(body),
        parts={
            "footnotes": f'<w:footnote w:id="1">{p("Note.")}</w:footnote>',
            "endnotes": f'<w:endnote w:id="1">{p("Fin.")}</w:endnote>',
            "comments": f'<w:comment w:id="0">{p("Vérifier")}</w:comment>',
            "header1": p("En-tête"),
        },
        relations=LINK + relation("rI", "image", "media/a.png"),
        files={"word/media/a.png": word.PNG},
    )


def outcome(data: bytes) -> str:
    """Return the article, or why there is none; anything but `InputError` is a fault."""
    try:
        return worddocument.convert(data, "a.docx").markdown
    except InputError as error:
        return str(error)


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_damaged_documents_are_read_or_refused(start: int) -> None:
    data = rich()
    for seed in range(start, start + 50):
        assert outcome(mutant(data, seed))


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_documents_whose_parts_do_not_fit_are_read_or_refused(start: int) -> None:
    data = rich()
    for seed in range(start, start + 50):
        said = outcome(wreck(data, seed))
        assert said
        assert said.endswith("\n") or "\n" not in said


def without(data: bytes, name: str, part: bytes | None = None) -> bytes:
    """Return a document without a part, or with another in its place."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.namelist():
            if member != name or part is not None:
                mine = part if member == name else None
                new.writestr(member, old.read(member) if mine is None else mine)
    return made.getvalue()


def test_part_that_is_missing_or_another_is_said() -> None:
    data = word.make(item(2, "Un."))
    other = word.root("footnotes", "").encode()
    for made, why in (
        (without(data, "word/numbering.xml"), "is missing"),
        (without(data, "word/numbering.xml", other), "contains no numbering"),
    ):
        read = worddocument.convert(made, "a.docx")
        assert read.markdown == "Un.\n"
        assert read.unsure == (
            f"its part word/numbering.xml {why}: text may be lost; open the document in Word",
        )
        assert read.notes == (
            "1 paragraph belongs to a list that the document does not define: it has no number",
        )


# --- every word in is a word out ---------------------------------------------------------


def flat(text: str) -> str:
    """Return text without blanks, superscripts as digits."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).replace("−", "-"))


def assert_all_words(data: bytes) -> None:
    made = worddocument.convert(data, "a.docx")
    there = flat(shown(made.markdown) + " " + " ".join(d.text for d in made.dropped))
    missing = [text for text in word.words(data) if flat(text) not in there]
    assert not missing, (missing, made.markdown)


def test_every_word_of_a_rich_document_is_kept_or_named() -> None:
    assert_all_words(rich())


WORDS = st.text(st.sampled_from("abé *_[]()<>&|#-+.1=~`\\!:{}$«’ع"), min_size=1, max_size=12).map(
    lambda text: text if text.strip() else "x"
)
LOOKS = st.sampled_from(
    ["", "<w:b/>", "<w:i/>", SUP, SUB, "<w:vanish/>", "<w:b/><w:i/>", "<w:strike/>"]
)
RUNS = st.lists(st.builds(t, WORDS, LOOKS), min_size=1, max_size=4).map(lambda runs: p(*runs))
STYLED = st.builds(
    lambda text, style: p(text, style=style),
    WORDS,
    st.sampled_from(["Titre1", "Citation", "Lgende"]),
)
ITEMS = st.builds(item, st.sampled_from([1, 2, 3, 4, 5, 6]), WORDS, st.integers(0, 2))
LEAF = st.one_of(RUNS, STYLED, ITEMS)
CELLS = st.tuples(LEAF, LEAF)
BLOCKS = st.one_of(
    LEAF,
    st.lists(CELLS, min_size=1, max_size=3).map(lambda rows: table(*rows)),
    st.builds(lambda one, inner: p(one, box(inner)), WORDS, LEAF),
    st.builds(lambda words: p(field(" REF x ", t(words))), WORDS),
    st.builds(lambda words: p("<w:ins>" + t(words) + "</w:ins>"), WORDS),
)


LINKED = st.tuples(WORDS, st.sampled_from(["", "<w:b/>", "<w:i/>"]), st.booleans())


@settings(max_examples=80, deadline=None)
@given(st.lists(LINKED, min_size=1, max_size=6))
def test_emphasis_and_links_hold_the_words_that_they_held(
    runs: list[tuple[str, str, bool]],
) -> None:
    xml = [
        f'<w:hyperlink r:id="rL">{t(words, look)}</w:hyperlink>' if link else t(words, look)
        for words, look, link in runs
    ]
    made = read(p("Début.") + p(*xml), relations=LINK).markdown
    page = lxml_html.fromstring(f"<div>{parser().render(made)}</div>")
    for tag, wanted in (
        ("strong", [words for words, look, _ in runs if look == "<w:b/>"]),
        ("em", [words for words, look, _ in runs if look == "<w:i/>"]),
        ("a", [words for words, _, link in runs if link]),
    ):
        assert flat("".join(e.text_content() for e in page.iter(tag))) == flat("".join(wanted))


@settings(max_examples=120, deadline=None)
@given(st.lists(BLOCKS, min_size=1, max_size=5))
def test_every_word_of_generated_documents_is_kept_or_named(blocks: list[str]) -> None:
    assert_all_words(word.make(p("Début") + "".join(blocks)))
