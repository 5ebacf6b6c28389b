"""Word documents of many kinds, run and published in place, and opened in LibreOffice."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from lxml import etree

from newstranslate import catalog
from newstranslate.engines import tags
from newstranslate.testing import pseudo
from tests.conftest import Newsroom
from tests.formats import office
from tests.formats import worddocs as word
from tests.formats.worddocs import field, item, p, relation, t, table

W = f"{{{word.NAMESPACES['w']}}}"
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="r_header1"/>'
    '<w:footerReference w:type="default" r:id="r_footer1"/></w:sectPr>'
)
NOTE = "<w:r><w:{}Reference w:id='2'/></w:r>"
FRAME = (
    "<w:r><w:pict><v:rect style='width:200pt;height:80pt'><v:textbox><w:txbxContent>{}"
    "</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
)
MERGED = (
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{}</w:tc></w:tr><w:tr><w:tc>"
    "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>"
    "<w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
)


def by_hand() -> bytes:
    """Return a document of all that lies beside plain paragraphs."""
    body = (
        p("Le mot", NOTE.format("footnote"), t(" et la suite"), NOTE.format("endnote"), t("."))
        + p("Un ", '<w:commentRangeStart w:id="0"/>', t("mot discuté"),
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', t(" ici."))
        + p("Lire ", f'<w:hyperlink r:id="rL">{t("le rapport complet")}</w:hyperlink>', t(" ou "),
            field(' HYPERLINK "https://example.org/b" ', t("la suite")), t("."))
        + p("Voir ", field(r" REF _Ref1 \h ", t("la figure")), t(" du "),
            rf'<w:fldSimple w:instr=" DATE \@ dd ">{t("12")}</w:fldSimple>', t(" mars."))
        + p("Une zone : ", FRAME.format(p("Dans la zone de texte.")), t(" fin."))
        + p("Soit 10", t("6", '<w:vertAlign w:val="superscript"/>'), t(" tonnes "),
            "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", t("."))
        + item(1, "Premier point") + item(1, "Second point", 1)
        + table(("Ville", "Habitants"), ("Rabat", "577 827"), header=True)
        + MERGED.format(*map(p, ("Large cellule", "Cellule haute", "Au milieu", "En bas")))
        + f"<w:sdt><w:sdtContent>{p('Dans un contrôle.')}</w:sdtContent></w:sdt>"
        + p(t("Tout est grand", '<w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="40"/>'), t(" & <ici>."))
        + SECTION
    )  # fmt: skip
    parts = {
        "footnotes": f"<w:footnote w:id='2'>{p('Une note du bas.')}</w:footnote>",
        "endnotes": f"<w:endnote w:id='2'>{p('Une note de fin.')}</w:endnote>",
        "comments": f'<w:comment w:id="0" w:author="Lina">{p("Une remarque")}</w:comment>',
        "header1": p("Le journal du soir"),
        "footer1": p("Page ", field(" PAGE ", t("3")), t(" du journal")),
    }
    return word.make(body, parts, relations=relation("rL", "hyperlink", "https://example.org/a"))


def by_python_docx(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Le port rouvre", 0)
    paragraph = document.add_paragraph("Le ")
    paragraph.add_run("Maroc").bold = True
    run = paragraph.add_run(" accueille les navires.")
    run.font.name, run.font.size = "Arial", Pt(20)
    for style in ("Heading 2", "List Bullet", "List Number", "Intense Quote", "Caption"):
        document.add_paragraph(f"Un texte en {style}.", style=style)
    cells = document.add_table(3, 2, style="Table Grid")
    cells.cell(0, 0).merge(cells.cell(0, 1)).text = "Cellule fusionnée"
    cells.cell(1, 0).text = "Valeur"
    cells.cell(2, 1).add_table(1, 2).cell(0, 1).text = "Dedans"
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Première page"
    document.add_section().footer.paragraphs[0].text = "Pied de page"
    document.add_paragraph("Après la section.")
    document.save(str(path))


def translated(source: str, lang: str) -> str:
    made = tags.from_xml(pseudo.translate(tags.to_xml(source), lang, {}), source)
    assert made is not None
    return made


def published(room: Newsroom, name: str, lang: str) -> tuple[Path, list[str]]:
    """Return the document that was published, and the targets that stand in it."""
    article = f"articles/{name}.docx"
    room.call("run", article, "--to", lang, "--from", "fr", "--engine", "none", "--in-place")
    loaded = room.load(lang, name)
    made = [translated(unit.source, lang) for unit in loaded.units]
    units = (
        replace(u, target=target, fuzzy=False) for u, target in zip(loaded.units, made, strict=True)
    )
    room.po(lang, name).write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))
    done = room.call("publish", article, "--to", lang, "--from", "fr")
    assert done.status == 0, done.err
    return room.root / f"articles/{name}.{lang}.docx", made


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.outside
def test_documents_of_many_kinds_open_with_all_their_text(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    newsroom.write("newstranslate.toml", '[checks.severity]\nlanguage = "off"\n')
    (newsroom.root / "articles/main.docx").write_bytes(by_hand())
    by_python_docx(newsroom.root / "articles/docx.docx")
    made = [published(newsroom, name, lang) for name in ("main", "docx") for lang in ("ar", "en")]
    for path, _ in made:
        docx.Document(str(path))
        if path.stem.endswith(".ar"):
            turned(path)
    paths = [path for path, _ in made]
    office.converted(paths, "pdf", tmp_path)
    for (_, targets), flat in zip(made, office.converted(paths, "fodt", tmp_path), strict=True):
        shown = letters("".join(etree.parse(str(flat)).getroot().itertext()))
        pieces = [
            one for target in targets for one in re.split(r"<[^>]*>|\[\^\w+\]|\]\(.*?\)", target)
        ]
        assert [piece for piece in pieces if letters(piece) not in shown] == []
        assert flat.with_suffix(".pdf").stat().st_size > 1_000


def turned(path: Path) -> None:
    """Every paragraph, table and section reads from right to left, and runs have their fonts."""
    with zipfile.ZipFile(path) as archive:
        names = [
            n for n in archive.namelist() if re.match(r"word/(?:doc|head|foot|endn)\w+\.xml", n)
        ]
        for root in (etree.fromstring(archive.read(name)) for name in names):
            for kind, mark in (("p", "pPr/{}bidi"), ("tbl", "tblPr/{}bidiVisual")):
                for element in root.iter(W + kind):
                    assert element.find(W + mark.format(W)) is not None
            for fonts in root.iter(f"{W}rFonts"):
                assert fonts.get(f"{W}cs") or fonts.getparent().find(f"{W}rtl") is None
