"""From approved units to a file a site prints: what is refused, what comes out, what stays."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree
from lxml import html as parser

from newstranslate import catalog, formats
from newstranslate.engines import Answer, Request, Tally
from newstranslate.engines.traffic import Traffic
from newstranslate.formats import markdown
from newstranslate.model import Pair, State
from tests.conftest import Newsroom

IOM = "المنظمة الدولية للهجرة"
HCR = "Le HCR, lui, y est présent [depuis 1965](https://example.org/hcr)."
MAIN = "Le Maroc accueille l’OIM depuis 2007."
AR = {
    "L’OIM à Rabat": f"{IOM} في الرباط",
    "L’OIM ouvre un bureau": f"{IOM} تفتح مكتبا",
    MAIN: f"يستقبل المغرب {IOM} منذ 2007.",
    HCR: "أما مفوضية اللاجئين فحاضرة فيه [منذ 1965](https://example.org/hcr).",
    "Un point **important** à noter": "نقطة **مهمة** جديرة بالذكر",
    "Un second point": "نقطة ثانية",
}


def approve(room: Newsroom, lang: str = "ar", name: str = "story", **other: str) -> None:
    """Give every unit a target and approve it; `other` changes some by a part of their source."""
    path, loaded = room.po(lang, name), room.load(lang, name)
    units = []
    for unit in loaded.units:
        target = AR.get(unit.source, unit.source) if lang == "ar" else unit.source
        target = next((t for part, t in other.items() if part in unit.source), target)
        units.append(replace(unit, target=target, fuzzy=False))
    path.write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    approve(newsroom)
    return newsroom


def published(room: Newsroom, *options: str, name: str = "story.ar.md") -> str:
    done = room.call("publish", "articles/story.md", "--to", "ar", *options)
    assert done.status == 0, done.err
    return (room.root / "articles" / name).read_text(encoding="utf-8")


def test_languages_of_the_settings_are_published_where_none_is_typed(room: Newsroom) -> None:
    assert "or set targets in newstranslate.toml" in room.call("publish", "articles/story.md").err
    room.write("newstranslate.toml", 'targets = ["ar", "fr"]\n')
    done = room.call("publish", "articles/story.md")
    assert (done.status, done.out) == (0, "articles/story.ar.md\n")
    assert done.err == "note: articles/story.md is in 'fr' already and not published in it\n"
    room.write("articles/autre.md", (room.root / "articles/story.md").read_text(encoding="utf-8"))
    said = room.call("publish", "articles", "--check-only").err
    assert "note: 2 articles are in 'fr' already and not published in it" in said
    assert room.call("publish", "articles/story.md", "--to", "fr").status == 2
    assert "in 'fr' already" in room.call("publish", "articles/story.md", "--diff").err


def test_article_comes_out_translated_in_its_own_layout(room: Newsroom) -> None:
    text = published(room)
    source = (room.root / "articles/story.md").read_text(encoding="utf-8")
    assert f"title: {AR['L’OIM à Rabat']}" in text
    assert "\nlang: ar\n" in text
    assert "\ndir: rtl\n" in text
    assert "\ntranslationOf: articles/story.md\n" in text
    assert "- نقطة **مهمة** جديرة بالذكر\n- نقطة ثانية\n" in text
    assert len(text.split("---", 2)[2].splitlines()) == len(source.split("---", 2)[2].splitlines())


def test_same_targets_give_the_same_body_byte_for_byte(room: Newsroom) -> None:
    room.write("newstranslate.toml", '[publish]\ntypography = false\nbidi = "off"\n')
    approve(room, "en")
    loaded = room.load("en")
    units = tuple(
        replace(u, comment="waive terms: x\nwaive untranslated: x\nwaive language: x")
        for u in loaded.units
    )
    room.po("en").write_bytes(catalog.serialise(replace(loaded, units=units)))
    assert room.call("publish", "articles/story.md", "--to", "en").status == 0
    text = (room.root / "articles/story.en.md").read_text(encoding="utf-8")
    source = (room.root / "articles/story.md").read_text(encoding="utf-8")
    assert text.split("---\n", 2)[2] == source.split("---\n", 2)[2]


def test_what_is_not_approved_is_listed_and_nothing_written(room: Newsroom) -> None:
    room.edit('msgid "Un second point"\nmsgstr "نقطة ثانية"', 'msgid "Un second point"\nmsgstr ""')
    text = room.po().read_text(encoding="utf-8")
    room.po().write_text(
        text.replace(f'msgid "{MAIN}"', f'#, fuzzy\nmsgid "{MAIN}"'), encoding="utf-8"
    )
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert done.status == 1
    assert "2 units are not fit to print in 'ar', so nothing was written" in done.err
    assert f"articles/story.md:8: draft: {MAIN}" in done.err
    assert "untranslated: Un second point" in done.err
    assert not (room.root / "articles/story.ar.md").exists()


def test_standing_error_is_refused_and_a_waived_one_is_not(room: Newsroom) -> None:
    approve(room, accueille=f"يستقبل المغرب {IOM} منذ 2017.")
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert done.status == 1
    assert "numbers: " in done.err
    approve(room, accueille="يستقبل المغرب الوكالة منذ 2007.")
    loaded = room.load()
    units = tuple(
        replace(u, comment="waive terms: ses mots") if u.source == MAIN else u for u in loaded.units
    )
    room.po().write_bytes(catalog.serialise(replace(loaded, units=units)))
    published(room)


def test_lost_link_is_named_with_its_unit(room: Newsroom) -> None:
    approve(room, HCR="أما مفوضية اللاجئين فحاضرة فيه منذ 1965.")
    done = room.call("publish", "articles/story.md", "--to", "ar", "--allow-drafts")
    assert done.status == 1
    assert "articles/story.md:8: markup: lost: link https://example.org/hcr: Le HCR" in done.err


def test_changed_article_names_its_new_units(room: Newsroom) -> None:
    text = (room.root / "articles/story.md").read_text(encoding="utf-8")
    room.write("articles/story.md", text.replace("depuis 2007", "depuis 2008"))
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert "the article has changed since: translate it again with 'newstranslate run'" in done.err
    assert "not in the catalogue: Le Maroc accueille l’OIM depuis 2008." in done.err


def test_drafts_are_taken_only_when_said_and_marked(room: Newsroom) -> None:
    text = room.po().read_text(encoding="utf-8")
    room.po().write_text(
        text.replace(f'msgid "{MAIN}"', f'#, fuzzy\nmsgid "{MAIN}"'), encoding="utf-8"
    )
    text = published(room, "--allow-drafts")
    assert "\nstatus: draft\n" in text
    assert "---\n\n> **مسودة — لم تتم الموافقة عليها للنشر.**\n\n# " in text


def test_fallback_leaves_the_source_where_nothing_is(room: Newsroom) -> None:
    room.edit('msgstr "نقطة ثانية"', 'msgstr ""')
    text = published(room, "--fallback", "source", "--allow-drafts")
    assert "- Un second point" in text


def test_hand_changed_result_stays_unless_forced(room: Newsroom) -> None:
    text = published(room)
    assert published(room) == text
    approve(room, second="نقطة أخرى")
    shutil.rmtree(room.root / ".newstranslate")  # its own digest is enough
    assert "نقطة أخرى" in published(room)
    path = room.root / "articles/story.ar.md"
    path.write_text(path.read_text(encoding="utf-8").replace("نقطة أخرى", "بيدي"), encoding="utf-8")
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert done.status == 1
    assert "was changed by hand" in done.err
    assert "بيدي" in path.read_text(encoding="utf-8")
    assert "بيدي" not in published(room, "--force")


def test_article_without_front_matter_gets_what_a_translation_needs(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\n')
    newsroom.write("articles/story.md", "Un second point\r\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom)
    assert newsroom.call("publish", "articles/story.md", "--to", "ar").status == 0
    data = (newsroom.root / "articles/story.ar.md").read_bytes()
    assert data.startswith(b"---\r\nlang: ar\r\ndir: rtl\r\n")
    assert data.endswith("---\r\n\r\nنقطة ثانية\r\n".encode())


def test_typography_and_isolates_are_steps_that_can_be_switched_off(room: Newsroom) -> None:
    approve(room, second='نقطة "ثانية", هاتف MAP B+')
    assert "- نقطة «ثانية»، هاتف \u2066MAP B+\u2069\n" in published(room)
    room.write("newstranslate.toml", '[publish]\nbidi = "bdi"\narabic_quotes = "curly"\n')
    assert '- نقطة “ثانية”، هاتف <bdi dir="ltr">MAP B+</bdi>\n' in published(room)
    room.write("newstranslate.toml", '[publish]\nbidi = "off"\ntypography = false\n')
    assert '- نقطة "ثانية", هاتف MAP B+\n' in published(room)


def test_links_lead_to_translations_that_are_there(room: Newsroom) -> None:
    room.write("articles/other.md", "---\nlang: fr\n---\n\nUn second point\n")
    more = "\nVoir [ici](other.md#a) et [là](absent.md) et `[x](other.md)`.\n"
    text = (room.root / "articles/story.md").read_text(encoding="utf-8")
    room.write("articles/story.md", text + more)
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(room, Voir="انظر [هنا](other.md#a) و[هناك](absent.md) و`[x](other.md)`.")
    approve(room, name="other")
    assert "[هنا](other.md#a)" in published(room)
    room.call("publish", "articles/other.md", "--to", "ar")
    text = published(room)
    assert "[هنا](other.ar.md#a)" in text
    assert "[هناك](absent.md)" in text
    assert "`[x](other.md)`" in text


def test_slug_follows_the_rule(room: Newsroom) -> None:
    text = (room.root / "articles/story.md").read_text(encoding="utf-8")
    room.write("articles/story.md", text.replace("lang: fr", "lang: fr\nslug: oim-rabat"))
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    assert "\nslug: oim-rabat\n" in published(room)
    room.write("newstranslate.toml", '[publish]\nslug = "translate"\n')
    assert "\nslug: المنظمة-الدولية-للهجرة-في-الرباط\n" in published(room)
    room.write("newstranslate.toml", '[publish]\nslug = "transliterate"\n')
    assert re.search(r"\nslug: [a-z0-9-]+\n", published(room))


def test_provenance_is_said_to_programs_and_readers(room: Newsroom) -> None:
    loaded = room.load()
    header = dict(loaded.header) | {
        "Last-Translator": "Lina Alami <l@x>",
        "PO-Revision-Date": "2026-08-05 10:00+0000",
    }
    units = tuple(replace(u, origin="deepl") for u in loaded.units)
    room.po().write_bytes(catalog.serialise(replace(loaded, header=header, units=units)))
    room.write("newstranslate.toml", '[arabic]\nregion = "MA"\n')
    text = published(room, "--provenance")
    assert "reviewed by Lina Alami" in text
    assert "engines deepl" in text
    assert (
        "*تُرجم عن الفرنسية بمساعدة الترجمة الآلية (deepl)، وراجعه Lina Alami بتاريخ 5 غشت 2026.*"
        in text
    )


class Months:
    """An engine that answers everything with a date."""

    name = details = "months"
    reads_stories = False
    tally = Tally()
    traffic = Traffic()

    def prepare(self, pairs: object, terms: object) -> None: ...

    def translate(self, requests: Sequence[Request], pair: Pair) -> Iterator[Answer]:
        yield from (Answer(request.key, "في 3 أغسطس ٢٠٢٦") for request in requests)

    def retry(self, failed: object, pair: Pair) -> Iterator[str]:
        return iter(())

    def close(self) -> None: ...


def test_two_articles_are_never_written_into_one_file(room: Newsroom) -> None:
    room.write("articles/2025/story.md", "---\nlang: fr\n---\n\nUn second point\n")
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(room, name="2025/story")
    room.write("newstranslate.toml", '[publish]\npath = "{name}.{lang}"\n')
    done = room.call("publish", "articles", "--to", "ar", "-o", "out", "--check-only")
    assert (done.status, done.out) == (1, "out/story.ar.md\n")
    done = room.call("publish", "articles", "--to", "ar", "-o", "out")
    assert done.status == 1
    assert "is already the translation of articles/story.md" in done.err
    assert "translationOf: articles/story.md" in (room.root / "out/story.ar.md").read_text(
        encoding="utf-8"
    )


def test_region_is_drafted_checked_and_never_forced_on_approved_text(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write("newstranslate.toml", '[arabic]\nregion = "MA"\n')
    monkeypatch.setattr("newstranslate.engines.create", lambda *_: Months())
    newsroom.call("run", "articles", "--to", "ar", "--engine", "deepl")
    assert set(newsroom.targets().values()) == {"في 3 غشت 2026"}
    approve(newsroom, second="في 3 أغسطس 2026")
    found = newsroom.call("check", "locales/ar", "--json").json()["findings"]
    assert ("region", "أغسطس: write غشت here") in {(f["check"], f["message"]) for f in found}
    newsroom.call("run", "articles", "--to", "ar", "--engine", "deepl", "--retranslate")
    assert newsroom.targets()["Un second point"] == "في 3 أغسطس 2026"


# --- other formats ---


def test_html_page_has_language_direction_title_and_captions(room: Newsroom) -> None:
    text = (room.root / "articles/story.md").read_text(encoding="utf-8")
    room.write(
        "articles/story.md",
        text
        + '\n![Une image](a.jpg "La légende")\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nFin[^1].\n\n[^1]: Une note.\n',
    )
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(room, légende="الشرح", image="صورة", Fin="النهاية[^1].", note="ملاحظة.")
    page = parser.fromstring(published(room, "--format", "html", name="story.ar.html"))
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert page.findtext(".//title") == AR["L’OIM à Rabat"]
    assert page.findtext(".//figure/figcaption") == "الشرح"
    assert page.find(".//figure/img").get("alt") == "صورة"
    assert page.find(".//table") is not None
    assert page.find(".//section[@class='footnotes']") is not None
    assert not page.xpath("//@style|//script|//@class[.='MsoNormal']")


def test_what_was_published_is_no_article_of_the_next_run(room: Newsroom) -> None:
    for options in ((), ("--format", "html"), ("--format", "docx"), ("--wordpress",)):
        assert room.call("publish", "articles/story.md", "--to", "ar", *options).status == 0
    done = room.call("run", "articles", "--to", "ar", "--engine", "none", "--json")
    assert [result["article"] for result in done.json()["results"]] == ["articles/story.md"]
    assert {p.name for p in (room.root / "articles").glob("*.md")} == {"story.md", "story.ar.md"}


def test_wordpress_blocks_are_closed_and_named(room: Newsroom) -> None:
    text = published(room, "--wordpress", name="story.ar.wp.html")
    names = re.findall(r"<!-- wp:([\w-]+)", text)
    assert names == ["paragraph", "list", "list-item", "list-item"]
    assert re.findall(r"<!-- /wp:([\w-]+)", text) == [
        "paragraph",
        "list-item",
        "list-item",
        "list",
    ]


def test_word_document_reads_from_right_to_left_and_opens(room: Newsroom, tmp_path: Path) -> None:
    published_path = room.root / "articles/story.ar.docx"
    assert room.call("publish", "articles/story.md", "--to", "ar", "--format", "docx").status == 0
    document = docx.Document(str(published_path))
    words = "\n".join(p.text for p in document.paragraphs)
    assert AR[MAIN] in words
    assert any(run.bold and run.text == "مهمة" for p in document.paragraphs for run in p.runs)
    with zipfile.ZipFile(published_path) as archive:
        xml = archive.read("word/document.xml").decode()
    assert xml.count("<w:bidi/>") == len(document.paragraphs)
    assert "r:id=" in xml
    office = shutil.which("soffice")
    if office:
        subprocess.run(
            [
                office,
                "--headless",
                "--convert-to",
                "txt:Text",
                "--outdir",
                tmp_path,
                published_path,
            ],
            check=True,
            capture_output=True,
            timeout=90,
        )
        assert AR[MAIN] in (tmp_path / "story.ar.txt").read_text(encoding="utf-8-sig")
    assert room.call("publish", "articles/story.md", "--to", "ar", "--format", "docx").status == 0


def word(path: Path, *, macros: bool = False) -> Path:
    document = docx.Document()
    document.add_heading("Le grand titre", 1)
    paragraph = document.add_paragraph("Le ")
    paragraph.add_run("Maroc").bold = True
    paragraph.add_run(" accueille ")
    paragraph.add_run("l’OIM").italic = True
    document.add_paragraph("Un point", style="List Bullet")
    document.add_paragraph("Étape", style="List Number")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Case {number}"
    document.add_paragraph("La légende", style="Caption")
    document.sections[0].header.paragraphs[0].text = "Agence du Nord"
    document.save(str(path))
    if macros:
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("word/vbaProject.bin", b"x")
    return path


def test_word_document_becomes_an_article(newsroom: Newsroom) -> None:
    word(newsroom.root / "brief.docx")
    done = newsroom.call("import", "brief.docx", "--verbose")
    assert done.status == 0, done.err
    assert "brief.docx: text left out: “Agence du Nord” (in a page’s header)" in done.err
    text = (newsroom.root / "articles/brief.md").read_text(encoding="utf-8")
    assert "# Le grand titre" in text
    assert "Le **Maroc** accueille *l’OIM*" in text
    assert "- Un point" in text
    assert "1. Étape" in text
    assert "| Case 0 | Case 1 |" in text
    assert "*La légende*" in text
    made = newsroom.call("run", "brief.docx", "--to", "ar", "--from", "fr", "--engine", "none")
    assert "Le **Maroc** accueille *l’OIM*" in newsroom.targets(name="brief")
    assert made.status == 1


def test_bad_word_documents_are_refused_with_the_reason(newsroom: Newsroom) -> None:
    word(newsroom.root / "macros.docx", macros=True)
    newsroom.write("text.docx", "no zip")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 300_000_000)
    (newsroom.root / "bomb.docx").write_bytes(bomb.getvalue())
    entities = io.BytesIO()
    with zipfile.ZipFile(entities, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    (newsroom.root / "entities.docx").write_bytes(entities.getvalue())
    for name, why in (
        ("macros", "contains macros"),
        ("text", "not a Word document"),
        ("bomb", "expands to more than"),
        ("entities", "declares entities"),
    ):
        done = newsroom.call("import", f"{name}.docx")
        assert done.status == 2
        assert why in done.err
        assert not (newsroom.root / "articles" / f"{name}.md").exists()


def test_html_of_a_content_system_is_translated_in_place(newsroom: Newsroom) -> None:
    html = f'<p class="a">{MAIN}</p>\n<p>Un second point</p><iframe src="x"></iframe>\n'
    newsroom.write("articles/post.html", html)
    newsroom.call("run", "articles/post.html", "--to", "ar", "--from", "fr", "--engine", "none")
    assert not (newsroom.root / "articles/post.md").exists()
    approve(newsroom, name="post")
    done = newsroom.call("publish", "articles/post.html", "--to", "ar", "--from", "fr")
    assert done.status == 0, done.err
    made = (newsroom.root / "articles/post.ar.html").read_text(encoding="utf-8")
    assert made == f'<p class="a">{AR[MAIN]}</p>\n<p>نقطة ثانية</p><iframe src="x"></iframe>\n'
    assert newsroom.call("check", "locales/ar/post.po").status == 0
    newsroom.write("articles/post.ar.html", made.replace("نقطة", "بيدي"))
    assert newsroom.call("publish", "articles/post.html", "--to", "ar", "--from", "fr").status == 1


def test_draft_of_html_in_place_says_so_to_its_reader(newsroom: Newsroom) -> None:
    newsroom.write("articles/post.html", "<p>Un second point</p>")
    newsroom.call("run", "articles/post.html", "--to", "ar", "--from", "fr", "--engine", "none")
    loaded = newsroom.load(name="post")
    units = tuple(catalog.draft(unit, "نقطة ثانية", "deepl") for unit in loaded.units)
    newsroom.po(name="post").write_bytes(catalog.serialise(replace(loaded, units=units)))
    words = ("publish", "articles/post.html", "--to", "ar", "--from", "fr")
    assert newsroom.call(*words, "--allow-drafts").status == 0
    made = (newsroom.root / "articles/post.ar.html").read_text(encoding="utf-8")
    assert made.startswith('<p lang="ar" dir="rtl"><strong>مسودة')
    assert made.endswith("<p>نقطة ثانية</p>")


def test_broken_word_document_in_the_way_is_kept(room: Newsroom) -> None:
    path = room.root / "articles/story.ar.docx"
    path.write_bytes(b"PK\x03\x04 no zip")
    done = room.call("publish", "articles/story.md", "--to", "ar", "--format", "docx")
    assert done.status == 1
    assert "was changed by hand" in done.err
    assert path.read_bytes() == b"PK\x03\x04 no zip"


def test_whole_page_is_translated_in_place_only_when_asked(newsroom: Newsroom) -> None:
    newsroom.write("page.html", f"<html lang=fr><body><p>{MAIN}</p></body></html>")
    newsroom.call("run", "page.html", "--to", "ar", "--in-place", "--engine", "none")
    assert MAIN in newsroom.targets(name="page")
    approve(newsroom, name="page")
    assert newsroom.call("publish", "page.html", "--to", "ar").status == 0
    made = (newsroom.root / "page.ar.html").read_text(encoding="utf-8")
    assert made == f'<html lang="ar" dir="rtl"><body><p>{AR[MAIN]}</p></body></html>'


# --- xliff ---

XLIFF_CORE = "{urn:oasis:names:tc:xliff:document:2.0}"


def test_xliff_there_and_back_changes_nothing(room: Newsroom) -> None:
    before = room.po().read_bytes()
    assert room.call("export", "articles/story.md", "--to", "ar", "--format", "xliff").status == 0
    tree = etree.parse(room.root / "story.ar.xlf")
    assert tree.getroot().get("version") == "2.1"
    assert tree.find(f"{XLIFF_CORE}file").get("trgDir") == "rtl"
    assert {s.get("state") for s in tree.iter(f"{XLIFF_CORE}segment")} == {"final"}
    assert room.call("import-xliff", "story.ar.xlf").status == 0
    assert room.po().read_bytes() == before


def test_xliff_brings_back_work_and_leaves_what_changed_here(room: Newsroom) -> None:
    text = room.po().read_text(encoding="utf-8")
    room.po().write_text(
        text.replace('msgid "', '#, fuzzy\nmsgid "').replace('#, fuzzy\nmsgid ""', 'msgid ""', 1),
        encoding="utf-8",
    )
    room.call("export", "articles/story.md", "--to", "ar")
    text = (room.root / "story.ar.xlf").read_text(encoding="utf-8")
    text = text.replace("نقطة ثانية", "نقطة جديدة").replace('state="translated"', 'state="final"')
    text = text.replace("تفتح مكتبا", "تفتتح مكتبا")
    room.write("back.xlf", text)
    room.edit(f"{IOM} تفتح مكتبا", f"{IOM} تنشئ مكتبا")
    done = room.call("import-xliff", "back.xlf", "--by", "Lina <l@x>")
    assert done.status == 1
    assert "also changed in the catalogue, not imported: L’OIM ouvre un bureau" in done.err
    assert room.targets()["Un second point"] == "نقطة جديدة"
    assert room.targets()["L’OIM ouvre un bureau"] == f"{IOM} تنشئ مكتبا"
    assert room.targets()["Un point **important** à noter"] == AR["Un point **important** à noter"]
    assert sum(unit.state is State.APPROVED for unit in room.load().live) == 5
    assert any(u.comment.startswith("approved: Lina <l@x>, 20") for u in room.load().live)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<x", "not valid XML"),
        ("<x/>", "not an XLIFF file"),
        (
            f'<xliff xmlns="{XLIFF_CORE[1:-1]}" version="2.1" srcLang="fr" trgLang="ar"><file id="f"/></xliff>',
            "contains no unit",
        ),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares entities"),
        (
            f'<xliff xmlns="{XLIFF_CORE[1:-1]}" version="2.1" srcLang="fr" trgLang="ar"><file id="f" original="../../x"><unit id="u"/></file></xliff>',
            "does not name an article",
        ),
    ],
)
def test_bad_xliff_is_refused(newsroom: Newsroom, text: str, why: str) -> None:
    newsroom.write("bad.xlf", text)
    done = newsroom.call("import-xliff", "bad.xlf")
    assert done.status == 2
    assert why in done.err


def test_every_writer_takes_any_article_of_the_tests() -> None:
    article = "---\ntitle: T\n---\n\n# A\n\n> q **b**\n\n1. a\n   - b\n     - c\n\n```\nx\n```\n\n---\n\n![i](x.png)\n\n<div>h</div>\n"
    for kind in formats.kinds()[1:]:
        assert formats.write(kind, article, formats.Facts("ar"))
    assert markdown.front_matter(article) == "title: T"
