"""Guards of publishing that its other tests did not notice."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, config, files
from newstranslate.errors import InputError
from newstranslate.project import outdated, sources
from newstranslate.publish import Publisher, PublishOptions, difference, record, written
from newstranslate.publish.difference import Difference
from newstranslate.publish.refusal import PublishRefused
from tests.conftest import Newsroom
from tests.publish.test_publish import IOM, approve, published
from tests.publish.test_publish import room as room


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("نعم", "نعم"),
        ("a b", "a b"),
        ("12\u00a0%", "12⟨NBSP⟩%"),
        ("Quand\u202f?", "Quand⟨NNBSP⟩?"),
        ("\u2066+212\u2069", "⟨LRI⟩+212⟨PDI⟩"),
        ("a\u200fb", "a⟨RLM⟩b"),
        ("a\u200bb", "a⟨U+200B⟩b"),
        ("a\tb\nc", "a⟨U+0009⟩b⟨LF⟩c"),
        ("a\u3000b", "a⟨U+3000⟩b"),
    ],
)
def test_signs_that_nobody_sees_are_shown_by_name(text: str, shown: str) -> None:
    assert difference.visible(text) == shown


def test_what_is_printed_otherwise_is_shown_in_lines_of_a_terminal() -> None:
    made = Difference(7, "Il dit « oui ».", 'قال "نعم", هاتف +212.', "قال «نعم»، هاتف +212.")
    assert made.changes == [('"', "«"), ('",', "»،")]
    assert list(difference.lines("articles/a.md", made)) == [
        "articles/a.md:7:",
        '  - قال "نعم", هاتف +212.',
        "  + قال «نعم»، هاتف +212.",
        '    changed: " → «; ", → »،',
    ]


def test_what_is_added_or_left_out_is_shown_as_nothing_on_the_other_side() -> None:
    assert list(difference.lines("a.md", Difference(1, "x", "", "ب"))) == [
        "a.md:1:",
        "  - ",
        "  + ب",
        "    changed: ∅ → ب",
    ]


def test_long_texts_are_wrapped_between_words_and_no_word_is_cut() -> None:
    long, address = "كلمة " * 40, "https://example.org/" + "a-b" * 30
    made = Difference(1, "x", f"{long}{address}", f"{long}{address}.")
    lines = list(difference.lines("a.md", made))
    assert sum(line.startswith("  - ") for line in lines) >= 3
    assert all(len(line) <= 80 for line in lines if address not in line)
    assert [line for line in lines if address in line] == [f"  - {address}", f"  + {address}."]
    assert "    changed: ∅ → ." in lines


def states(room: Newsroom, *options: str) -> list[str]:
    """Return what the index says of the results."""
    done = room.call("publish", "articles/story.md", "--to", "ar", "-o", "out", *options)
    assert done.status in (0, 1), done.err
    index = json.loads((room.root / "out/index.json").read_text("utf-8"))
    return [one["state"] for one in index["published"]]


@pytest.mark.parametrize(
    ("old", "new", "options", "state"),
    [
        ('msgstr "نقطة ثانية"', 'msgstr "نقطة ثانية"', (), "approved"),
        ('msgid "Un second', '#, fuzzy\nmsgid "Un second', ("--allow-drafts",), "draft"),
        ('msgstr "نقطة ثانية"', 'msgstr ""', ("--fallback", "source"), "partial"),
    ],
)
def test_the_index_says_how_far_a_result_is(
    room: Newsroom, old: str, new: str, options: tuple[str, ...], state: str
) -> None:
    room.edit(old, new)
    assert states(room, *options) == [state]


def test_a_bad_word_template_stops_word_files_alone(room: Newsroom) -> None:
    room.write("newstranslate.toml", '[publish]\ndocx_template = "house.docx"\n')
    room.write("house.docx", "no Word file")
    assert IOM in published(room)
    done = room.call("publish", "articles/story.md", "--to", "ar", "--format", "docx")
    assert done.status == 2
    assert "house.docx" in done.err
    assert not (room.root / "articles/story.ar.docx").exists()


def test_a_text_that_is_in_no_unit_is_left_where_it_was_corrected(room: Newsroom) -> None:
    loaded = room.load()
    units = tuple(one for one in loaded.units if one.source != "Un second point")
    header = {**loaded.header, catalog.UNITS_FIELD: str(len(units))}
    room.po().write_bytes(catalog.serialise(replace(loaded, header=header, units=units)))
    text = published(room, "--fallback", "source", "--allow-drafts")
    result = room.root / "articles/story.ar.md"
    assert room.call("import-published", "articles/story.ar.md").status == 0
    result.write_text(text.replace("Un second point", "نقطة ثانية"), "utf-8")
    done = room.call("import-published", "articles/story.ar.md")
    assert done.status == 1
    assert "changed, but not imported: its text is in no unit: نقطة ثانية" in done.out + done.err


def test_only_what_has_a_translation_some_day_is_waited_for(room: Newsroom) -> None:
    links = "Voir [un](autre.md), [deux](page.html), [trois](notes.txt) et [quatre](a.png)."
    room.write("articles/story.md", f"---\nlang: fr\n---\n\n{links}\n")
    for name, text in (("autre.md", "# Un\n"), ("page.html", "<p>Un</p>"), ("notes.txt", "Un\n")):
        room.write(f"articles/{name}", text)
    room.write("articles/a.png", "x")
    room.call("run", "articles/story.md", "--to", "ar", "--engine", "none")
    arabic = links.replace("Voir", "انظر").replace(" et ", " و").replace("un]", "واحد]")
    arabic = (
        arabic.replace("deux]", "اثنان]").replace("trois]", "ثلاثة]").replace("quatre]", "أربعة]")
    )
    approve(room, Voir=arabic)
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert done.status in (0, 1), done.err
    said = done.out + done.err
    assert "articles/autre.md" in said
    assert "articles/page.html" in said
    assert "notes.txt" not in said


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("autre.md", "autre.ar.md"),
        ("./autre.md", "./autre.ar.md"),
        ("autre.md#a", "autre.ar.md#a"),
        ("dossier/", "dossier/"),
        ("./dossier/", "./dossier/"),
        ("dossier", "dossier"),
        ("absent.md", "absent.md"),
        ("a.png", "a.png"),
    ],
)
@pytest.mark.parametrize("output", [(), ("-o", "articles/ar")], ids=["beside", "in a folder"])
def test_addresses_keep_their_form(
    room: Newsroom, address: str, printed: str, output: tuple[str, ...]
) -> None:
    room.write("articles/autre.md", "---\nlang: fr\n---\n\nUn second point\n")
    room.write("articles/a.png", "x")
    room.write("articles/dossier/note.txt", "x")
    room.write("articles/story.md", f"---\nlang: fr\n---\n\nVoir [ici]({address}).\n")
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(room, Voir=f"انظر [هنا]({address}).")
    approve(room, name="autre")
    done = room.call("publish", "articles/story.md", "articles/autre.md", "--to", "ar", *output)
    assert done.status in (0, 1), done.err
    folder = room.root / (output[1] if output else "articles")
    text = (folder / "story.ar.md").read_text("utf-8")
    moved = output and "ar.md" not in printed and address != "absent.md"
    above = f"../{printed.removeprefix('./')}"
    assert f"[هنا]({above if moved else printed})" in text


def zipped(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return made.getvalue()


def test_saving_a_word_file_again_makes_it_no_other() -> None:
    ours = record._digest(zipped(word__document_xml="a", docProps__core_xml="1"))
    assert record._digest(zipped(word__document_xml="a", docProps__core_xml="2")) == ours
    assert record._digest(zipped(docProps__core_xml="1", word__document_xml="a")) == ours
    assert record._digest(zipped(word__document_xml="b", docProps__core_xml="1")) != ours
    more = zipped(word__document_xml="a", docProps__core_xml="1", word__notes_xml="a")
    assert record._digest(more) != ours
    assert record._digest(b"<p>a</p>") != record._digest(b"<p>b</p>")


def test_writing_changes_what_differs_is_ours_and_is_no_others(room: Newsroom) -> None:
    text = published(room).encode()
    path, article = room.root / "articles/story.ar.md", "articles/story.md"
    made = record.Record(config.load(room.root))
    assert not written.check(made, path, text, article, force=False)
    assert written.check(made, path, b"another", article, force=False)
    assert written.check(made, room.root / "articles/new.ar.md", text, article, force=False)
    path.write_bytes(b"changed by hand")
    with pytest.raises(PublishRefused, match="was changed by hand"):
        written.check(made, path, text, article, force=False)
    assert written.check(made, path, text, article, force=True)
    assert not written.check(made, path, b"changed by hand", article, force=False)
    with pytest.raises(PublishRefused, match="is an article or a folder"):
        written.check(made, room.root / article, text, article, force=True)
    with pytest.raises(PublishRefused, match="is an article or a folder"):
        written.check(made, room.root / "articles", text, article, force=True)


def test_an_article_is_cut_once_for_its_languages_and_again_when_its_file_changes(
    room: Newsroom,
) -> None:
    settings = config.load(room.root)
    publisher = Publisher(settings, PublishOptions(folder=room.root / "out"))
    source = sources.opened(settings, room.root / "articles/story.md", "fr", print)
    article = publisher.job(source, "ar").article
    assert publisher.job(source, "en").article is article
    text = source.path.read_text(encoding="utf-8")
    source.path.write_text(text.replace("2007", "2008"), encoding="utf-8")
    changed = publisher.job(source, "ar").article
    assert changed.digest != article.digest
    assert "depuis 2008" in changed.text


def test_one_article_is_not_taken_for_another_with_the_same_bytes(room: Newsroom) -> None:
    shutil.copy(room.root / "articles/story.md", room.root / "articles/copy.md")
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    settings = config.load(room.root)
    publisher = Publisher(settings, PublishOptions(folder=room.root / "out"))
    paths = (room.root / "articles" / name for name in ("story.md", "copy.md"))
    made = [publisher.job(sources.opened(settings, path, "fr", print), "ar") for path in paths]
    assert [job.article.path for job in made] == ["articles/story.md", "articles/copy.md"]


def test_what_was_published_under_an_old_name_is_named_and_is_no_article(room: Newsroom) -> None:
    published(room)
    moved = room.call("mv", "articles/story.md", "articles/new.md")
    assert moved.err == (
        "note: articles/story.ar.md has an earlier name of its article; publish the article again, then delete this file\n"
    )
    listed = room.call("run", "articles", "--to", "en", "--engine", "none", "--json")
    assert "story.ar" not in listed.out
    (room.root / "articles/story.ar.md").write_text("---\ntitle: x\n---\n\nنص.\n", "utf-8")
    listed = room.call("run", "articles", "--to", "en", "--engine", "none", "--json")
    assert "story.ar" in listed.out  # a file of the same name that says nothing of an original
    assert room.call("mv", "articles/new.md", "articles/other.md").err.count("note:") == 1
    (room.root / "articles/story.ar.md").unlink()
    assert room.call("mv", "articles/other.md", "articles/new.md").err == ""


def test_nothing_is_published_whose_record_cannot_be_written(room: Newsroom) -> None:
    room.write("published", "a file")
    done = room.call("publish", "articles/story.md", "--to", "ar")
    assert done.status == 2
    assert done.err == (
        "newstranslate: published/ar/story.json: cannot write it: published is not a folder; it is "
        "the record of what is published, so articles/story.md was not published in 'ar'\n"
    )
    assert not (room.root / "articles/story.ar.md").exists()


def test_what_cannot_be_written_is_not_recorded_as_published(room: Newsroom) -> None:
    edition = room.root / "published/ar/story.json"
    room.write("out", "a file")
    assert room.call("publish", "articles/story.md", "--to", "ar", "-o", "out").status == 2
    assert not edition.exists()
    published(room)
    before = edition.read_bytes()
    approve(room, second="نقطة أخرى")
    done = room.call("publish", "articles/story.md", "--to", "ar", "-o", "out")
    assert (done.status, "out is not a folder" in done.err) == (2, True)
    assert edition.read_bytes() == before


def test_what_a_power_cut_keeps_from_being_written_counts_as_out_of_date(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr(
        written,
        "write",
        lambda *_, **__: seen.append(len(list(outdated.find(config.load(room.root))))),
    )
    for second in ("نقطة", "نقطة أخرى", "نقطة أخرى"):  # the third time, nothing has changed
        approve(room, second=second)
        assert room.call("publish", "articles/story.md", "--to", "ar").status == 0
    assert seen == [1, 1, 0]


def test_an_index_or_page_that_cannot_be_written_undoes_no_result(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.write("articles/autre.md", "---\nlang: fr\n---\n\n[un port](story.md)\n")
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(room, name="autre")
    room.call("publish", "articles/autre.md", "--to", "ar", "-o", "out")
    write = files.write_atomically

    def full(path: Path, data: bytes) -> None:
        if path.name != "story.json":
            raise InputError(f"{path.name}: cannot write it: no")
        write(path, data)

    made = Publisher(config.load(room.root), PublishOptions("md", room.root / "out"))
    made.publish(sources.opened(made.config, room.root / "articles/story.md", "fr", print), "ar")
    monkeypatch.setattr(files, "write_atomically", full)
    made.finish()
    assert made.notes == [
        "autre.ar.md: cannot write it: no; its links are not updated: publish it again",
        "index.json: cannot write it: no; it does not list these results: publish them again",
    ]
    assert not made.complete
