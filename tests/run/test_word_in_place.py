"""A Word document that is translated in place: from `run --in-place` to `publish`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from newstranslate import catalog
from tests.conftest import Newsroom

IOM = "المنظمة الدولية للهجرة"
AR = {
    "L’OIM ouvre un bureau": f"{IOM} تفتح مكتبا",
    "Le Maroc accueille l’**OIM** depuis 2007.": f"يستقبل المغرب **{IOM}** منذ 2007.",
    "Le journal": "الجريدة",
}
RUN = ("run", "articles/note.docx", "--to", "ar", "--from", "fr", "--engine", "none")
PUBLISH = ("publish", "articles/note.docx", "--to", "ar", "--from", "fr")


@pytest.fixture
def note(newsroom: Newsroom) -> Path:
    document = docx.Document()
    document.core_properties.title = ""
    document.add_heading("L’OIM ouvre un bureau", 1)
    paragraph = document.add_paragraph("Le Maroc accueille l’")
    paragraph.add_run("OIM").bold = True
    paragraph.add_run(" depuis 2007.")
    document.sections[0].header.paragraphs[0].text = "Le journal"
    path = newsroom.root / "articles/note.docx"
    document.save(str(path))
    return path


def approve(room: Newsroom) -> None:
    loaded = room.load(name="note")
    units = tuple(replace(u, target=AR.get(u.source, u.source), fuzzy=False) for u in loaded.units)
    room.po(name="note").write_bytes(catalog.serialise(replace(loaded, units=units)))


def test_document_comes_back_translated(newsroom: Newsroom, note: Path) -> None:
    before = note.read_bytes()
    assert newsroom.call(*RUN, "--in-place").status == 1
    assert set(newsroom.targets(name="note")) == AR.keys()
    assert not (newsroom.root / "articles/note.md").exists()
    assert newsroom.call(*PUBLISH).status == 1
    approve(newsroom)
    done = newsroom.call(*PUBLISH)
    assert (done.status, done.out) == (0, "articles/note.ar.docx\n"), done.err
    made = docx.Document(str(newsroom.root / "articles/note.ar.docx"))
    assert [p.text for p in made.paragraphs] == [
        AR["L’OIM ouvre un bureau"],
        AR["Le Maroc accueille l’**OIM** depuis 2007."].replace("**", ""),
    ]
    assert str(made.paragraphs[0].style).startswith("_ParagraphStyle('Heading 1')")
    assert [r.text for r in made.paragraphs[1].runs if r.bold] == [IOM]
    assert made.sections[0].header.paragraphs[0].text == "الجريدة"
    assert newsroom.call("check", "locales/ar/note.po").status == 0
    assert note.read_bytes() == before


def test_catalogue_makes_it_an_article_without_the_option(newsroom: Newsroom, note: Path) -> None:
    newsroom.call(*RUN, "--in-place")
    po = newsroom.po(name="note").read_bytes()
    newsroom.call(*RUN)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert newsroom.po(name="note").read_bytes() == po
    assert not (newsroom.root / "articles/note.md").exists()


def test_without_the_option_it_is_imported(newsroom: Newsroom, note: Path) -> None:
    newsroom.call(*RUN)
    assert (newsroom.root / "articles/note.md").exists()


def test_folder_holds_it_only_with_the_option(newsroom: Newsroom, note: Path) -> None:
    words = ("run", "articles", "--to", "ar", "--from", "fr", "--engine", "none")
    done = newsroom.call(*words)
    assert "1 .docx file;" in done.err
    assert not newsroom.po(name="note").exists()
    newsroom.call(*words, "--in-place")
    assert newsroom.po(name="note").exists()


def test_published_document_beside_it_is_no_article(newsroom: Newsroom, note: Path) -> None:
    newsroom.call(*RUN, "--in-place")
    (newsroom.root / "articles/note.ar.docx").write_bytes(note.read_bytes())
    newsroom.call("run", "articles", "--to", "ar", "--in-place", "--engine", "none")
    assert not newsroom.po(name="note.ar").exists()


def test_nothing_translated_gives_the_same_bytes(newsroom: Newsroom, note: Path) -> None:
    newsroom.call(*RUN, "--in-place")
    done = newsroom.call(*PUBLISH, "--fallback", "source")
    assert done.status == 1
    assert done.err == (
        "note: articles/note.ar.docx: no unit of articles/note.docx is translated; "
        "the result is the source text\n"
    )
    assert (newsroom.root / "articles/note.ar.docx").read_bytes() == note.read_bytes()


def test_document_changed_by_hand_in_any_part_stays(newsroom: Newsroom, note: Path) -> None:
    newsroom.call(*RUN, "--in-place")
    approve(newsroom)
    newsroom.call(*PUBLISH)
    path = newsroom.root / "articles/note.ar.docx"
    document = docx.Document(str(path))
    document.sections[0].header.paragraphs[0].text = "بيدي"
    document.save(str(path))
    done = newsroom.call(*PUBLISH)
    assert done.status == 1
    assert "was changed by hand" in done.err


def test_draft_says_so_to_its_reader(newsroom: Newsroom, note: Path) -> None:
    newsroom.call(*RUN, "--in-place")
    loaded = newsroom.load(name="note")
    units = tuple(catalog.draft(unit, AR[unit.source], "deepl") for unit in loaded.units)
    newsroom.po(name="note").write_bytes(catalog.serialise(replace(loaded, units=units)))
    assert newsroom.call(*PUBLISH, "--allow-drafts").status == 0
    made = docx.Document(str(newsroom.root / "articles/note.ar.docx"))
    assert made.paragraphs[0].text.startswith("مسودة")
    assert len(made.paragraphs) == 3


def test_changed_document_is_told_and_only_its_new_sentences_wait(
    newsroom: Newsroom, note: Path
) -> None:
    newsroom.call(*RUN, "--in-place")
    approve(newsroom)
    document = docx.Document(str(note))
    document.add_paragraph("Une phrase de plus.")
    document.save(str(note))
    assert "has changed since" in newsroom.call(*PUBLISH).err
    newsroom.call(*RUN)
    waiting = [u.source for u in newsroom.load(name="note").live if not u.target]
    assert waiting == ["Une phrase de plus."]


def test_hidden_words_are_told(newsroom: Newsroom, note: Path) -> None:
    document = docx.Document(str(note))
    document.paragraphs[1].runs[1].font.hidden = True
    document.save(str(note))
    done = newsroom.call(*RUN, "--in-place")
    assert "articles/note.docx: hidden text stays as it is: “OIM”" in done.err
