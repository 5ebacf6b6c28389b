"""Where addresses lead, what is noted of written files, and what follows later: without a command."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from newstranslate.config import Config
from newstranslate.project.layout import Layout
from newstranslate.publish import addresses, later, marks, record
from newstranslate.publish.links import Links, ending
from newstranslate.publish.record import Publication, PublishedFile, Record
from newstranslate.publish.since import LastPublication


def write(root: Path, name: str, text: str = "x") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with articles, a few of them translated."""
    for name in (
        "autre.md",
        "autre.ar.md",
        "seul.md",
        "page.html",
        "note.docx",
        "a.png",
        "b.txt",
        "a.ar.md",
    ):
        write(tmp_path, f"articles/{name}")
    write(tmp_path, "articles/dossier/c.md")
    return tmp_path


def links(root: Path, kind: str = "md", folder: str = "articles", **other: object) -> Links:
    config = Config(root, **{key: other.pop(key) for key in ("links",) if key in other})  # type: ignore[arg-type]
    layout = Layout(config, root / folder if folder != "articles" else None)
    made = Record(config)
    return Links(config, layout, made, "ar", kind, root / "articles", root / folder, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "beside", "away"),
    [
        ("autre.md", "autre.ar.md", "../articles/autre.md"),
        ("./autre.md", "./autre.ar.md", "../articles/autre.md"),
        ("autre.md#b", "autre.ar.md#b", "../articles/autre.md#b"),
        ("seul.md", "seul.md", "../articles/seul.md"),
        ("a.png", "a.png", "../articles/a.png"),
        ("./a.png", "./a.png", "../articles/a.png"),
        ("b.txt", "b.txt", "../articles/b.txt"),
        ("dossier/", "dossier/", "../articles/dossier/"),
        ("dossier", "dossier", "../articles/dossier"),
        ("../articles/autre.md", "autre.ar.md", "../articles/autre.md"),
        ("autre.ar.md", "autre.ar.md", "../articles/autre.ar.md"),
        ("absent.md", "absent.md", "absent.md"),
        ("x" * 300, "x" * 300, "x" * 300),
        ("https://a.example/autre.md", "https://a.example/autre.md", "https://a.example/autre.md"),
    ],
)
def test_an_address_leads_to_the_translation_that_is_there(
    desk: Path, address: str, beside: str, away: str
) -> None:
    assert links(desk).localised(f"[a]({address})", html=False) == f"[a]({beside})"
    assert links(desk, folder="sortie").localised(f"[a]({address})", html=False) == f"[a]({away})"


def test_links_stay_where_the_project_wants_that(desk: Path) -> None:
    assert links(desk, links=False).localised("[a](autre.md)", html=False) == "[a](autre.md)"


def test_what_has_no_translation_yet_is_waited_for_once(desk: Path) -> None:
    made = links(desk)
    text = "[a](seul.md) [b](page.html) [c](note.docx) [d](b.txt) [e](seul.md) [f](autre.md)"
    made.localised(text, html=False)
    assert made.waits == ["articles/seul.md", "articles/page.html"]
    assert made.trusted == []


def test_what_is_published_in_the_same_run_is_trusted_once(desk: Path) -> None:
    planned = {
        ("articles/seul.md", "ar"),
        ("articles/autre.md", "ar"),
        ("articles/page.html", "fr"),
    }
    made = links(desk, planned=planned)
    text = made.localised("[a](seul.md) [b](seul.md) [c](autre.md) [d](page.html)", html=False)
    assert text == "[a](seul.ar.md) [b](seul.ar.md) [c](autre.ar.md) [d](page.html)"
    assert made.trusted == ["articles/seul.md"]
    assert made.waits == ["articles/page.html"]


def test_a_result_is_no_article_that_has_a_translation(desk: Path) -> None:
    write(desk, "articles/deux.md", "---\ntranslationOf: articles/autre.md\nlang: ar\n---\n")
    write(desk, "articles/deux.ar.md")
    made = links(desk)
    assert made.localised("[a](deux.md)", html=False) == "[a](deux.md)"
    assert made.waits == []


def test_wordpress_leads_to_the_address_that_is_known(desk: Path) -> None:
    made = links(desk, "wordpress")
    entry = PublishedFile("", "articles/autre.md", "ar", "wordpress", "https://a.example/autre")
    made.record.remember(desk / "articles/autre.ar.wp.html", b"x", entry)
    text = made.localised("[a](autre.md) [b](./autre.md#c) [d](seul.md)", html=False)
    assert text == "[a](https://a.example/autre) [b](https://a.example/autre#c) [d](seul.md)"
    assert made.waits == ["articles/seul.md"]


@pytest.mark.parametrize(
    ("name", "kind", "end"),
    [
        ("a.md", "md", "md"),
        ("a.markdown", "md", "md"),
        ("a.mdx", "md", "mdx"),
        ("a.MDX", "md", "mdx"),
        ("a.mdx", "html", "html"),
        ("a.md", "docx", "docx"),
        ("a.md", "wordpress", "wp.html"),
        ("a.html", "md", "html"),
        ("a.htm", "docx", "htm"),
        ("a.docx", "html", "docx"),
    ],
)
def test_names_of_results_end_as_their_format_does(name: str, kind: str, end: str) -> None:
    assert ending(Path(name), kind) == end


# --- what was written where ---------------------------------------------------------------

ENTRY = PublishedFile("", "articles/a.md", "ar", "html", "https://a.example/ar/a", ("b.md",), "out")


def test_what_was_written_is_known_until_a_byte_changes(tmp_path: Path) -> None:
    noted = Record(Config(tmp_path))
    path = write(tmp_path, "out/a.html", "un")
    assert noted.entry(path) is None
    assert not noted.is_ours(path, b"un")
    noted.remember(path, b"un", ENTRY)
    for known in (noted, Record(Config(tmp_path))):
        entry = known.entry(path)
        assert entry is not None
        assert (entry.article, entry.kind, entry.waits, entry.folder) == (
            "articles/a.md", "html", ("b.md",), "out",
        )  # fmt: skip
        assert known.is_ours(path, b"un")
        assert not known.is_ours(path, b"deux")
        assert known.article_at(path) == "articles/a.md"
        assert known.address("articles/a.md", "ar") == "https://a.example/ar/a"
        assert known.address("articles/a.md", "en") == ""
        assert known.pages("articles/a.md") == {"ar": "https://a.example/ar/a"}
        assert known.pages("articles/b.md") == {}
    path.unlink()
    assert noted.pages("articles/a.md") == {}


def test_pages_are_those_of_html_with_an_address(tmp_path: Path) -> None:
    noted = Record(Config(tmp_path))
    for number, (kind, url) in enumerate(
        [("md", "https://a.b"), ("html", ""), ("html", "https://c.d")]
    ):
        path = write(tmp_path, f"{number}.html")
        noted.remember(path, b"x", PublishedFile("", "a.md", f"l{number}", kind, url))
    assert noted.pages("a.md") == {"l2": "https://c.d"}
    assert noted.address("a.md", "l0") == "https://a.b"
    assert noted.address("a.md", "l1") == ""


def test_a_note_is_added_where_something_changed_and_the_last_one_counts(tmp_path: Path) -> None:
    notes = tmp_path / ".newstranslate/published.jsonl"
    noted = Record(Config(tmp_path))
    path = write(tmp_path, "a.html")
    for data in (b"un", b"un", b"deux"):
        noted.remember(path, data, ENTRY)
    assert len(notes.read_bytes().splitlines()) == 2
    assert Record(Config(tmp_path)).is_ours(path, b"deux")
    assert not Record(Config(tmp_path)).is_ours(path, b"un")


def test_names_are_relative_in_the_project_and_whole_outside(tmp_path: Path) -> None:
    noted = Record(Config(tmp_path / "desk"))
    assert noted.name_of(tmp_path / "desk/a/../out/b.md") == "out/b.md"
    assert noted.name_of(tmp_path / "b.md") == str(tmp_path / "b.md")
    assert noted.place_of("out/b.md") == tmp_path / "desk/out/b.md"
    assert noted.place_of(str(tmp_path / "b.md")) == tmp_path / "b.md"


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ('{"file": "a.md", "digest": "d"}', True),
        ('{"file": "a.md", "digest": "d", "later": 1}', True),
        ('{"file": "a.md", "digest": "d", "waits": ["b.md"]}', True),
        ('{"digest": "d"}', False),
        ('{"file": "a.md"}', False),
        ('{"file": "a.md", "digest": "d", "waits": 3}', False),
        ("[1]", False),
        ("{", False),
        ("", False),
    ],
)
def test_notes_that_cannot_be_read_are_passed_over(tmp_path: Path, line: str, known: bool) -> None:
    good = '{"file": "b.md", "digest": "e", "article": "c.md"}'
    write(tmp_path, ".newstranslate/published.jsonl", f"{line}\n{good}\n")
    found = Record(Config(tmp_path)).entries()
    assert set(found) == ({"a.md", "b.md"} if known else {"b.md"})
    assert found["b.md"] == PublishedFile("e", "c.md")


def test_notes_of_earlier_versions_are_read(tmp_path: Path) -> None:
    old = {str(tmp_path / "a.md"): "d", "../b.md": "e"}
    write(tmp_path, ".newstranslate/published.json", json.dumps(old))
    assert Record(Config(tmp_path)).entries()["a.md"] == PublishedFile("d")


def test_notes_are_written_anew_where_most_are_superseded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "_SUPERSEDED", 2)
    line = '{"file": "a.md", "digest": "%d"}\n'
    path = write(tmp_path, ".newstranslate/published.jsonl", "".join(line % n for n in range(4)))
    assert Record(Config(tmp_path)).entries()["a.md"].digest == "3"
    assert len(path.read_bytes().splitlines()) == 4
    path.write_text("".join(line % n for n in range(5)), "utf-8")
    assert Record(Config(tmp_path)).entries()["a.md"].digest == "4"
    assert len(path.read_bytes().splitlines()) == 1
    assert Record(Config(tmp_path)).entries()["a.md"].digest == "4"


# --- what follows when an article is published later ----------------------------------------


def result(root: Path, article: str, path: str) -> Publication:
    """Return the publication of an article in Arabic."""
    return Publication(article, "ar", root / path, "md", "approved", "", "", "", "", changed=True)


def follow(root: Path, published: str, kind: str = "md", folder: str = "") -> later.Followed:
    config = Config(root)
    layout = Layout(config, root / folder if folder else None)
    name = published.removesuffix(".md")
    made = [result(root, published, f"{name}.ar.md")]
    return later.follow(layout, Record(config), made, kind)


def noted(root: Path, name: str, text: str, **other: object) -> Path:
    """Write a result that waits for ``articles/seul.md``, and note it."""
    path = write(root, name, text)
    parts = {"article": "articles/x.md", "lang": "ar", "kind": "md", "waits": ("articles/seul.md",)}
    Record(Config(root)).remember(path, text.encode(), PublishedFile("", **(parts | other)))  # type: ignore[arg-type]
    return path


def test_a_link_follows_once_its_article_is_published(desk: Path) -> None:
    text = marks.marked("---\nlang: ar\n---\n\n[a](seul.md)\n")
    path = noted(desk, "articles/x.ar.md", text)
    write(desk, "articles/seul.ar.md")
    done = follow(desk, "articles/seul.md")
    assert done.notes == [
        "articles/x.ar.md: its links to articles/seul.md now lead to the translation"
    ]
    assert done.complete
    made = path.read_bytes()
    assert b"[a](seul.ar.md)" in made
    assert marks.is_marked(path, made)
    entry = Record(Config(desk)).entry(path)
    assert entry is not None
    assert entry.waits == ()
    assert follow(desk, "articles/seul.md").notes == []


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ({"lang": "en"}, "md"),
        ({"waits": ("articles/page.html",)}, "md"),
        ({"folder": "out"}, "md"),
        ({"article": ""}, "md"),
        ({"kind": "html"}, "md"),
        ({}, "html"),
    ],
)
def test_other_results_stay(desk: Path, other: dict[str, object], kind: str) -> None:
    path = noted(desk, "articles/x.ar.md", "[a](seul.md)\n", **other)
    write(desk, "articles/seul.ar.md")
    done = follow(desk, "articles/seul.md", kind)
    assert (done.notes, done.complete) == ([], True)
    assert path.read_bytes() == b"[a](seul.md)\n"


def test_a_result_that_is_gone_is_not_written_again(desk: Path) -> None:
    path = noted(desk, "articles/x.ar.md", "[a](seul.md)\n")
    path.unlink()
    write(desk, "articles/seul.ar.md")
    assert follow(desk, "articles/seul.md").notes == []
    assert not path.exists()


def test_a_result_that_somebody_changed_is_named_and_stays(desk: Path) -> None:
    path = noted(desk, "articles/x.ar.md", "[a](seul.md)\n")
    path.write_bytes("[a](seul.md) بيدي\n".encode())
    write(desk, "articles/seul.ar.md")
    done = follow(desk, "articles/seul.md")
    assert done.notes == [
        "articles/x.ar.md: was changed by hand and is kept; correct its links to articles/seul.md"
    ]
    assert not done.complete
    assert "بيدي" in path.read_text("utf-8")


def test_a_word_document_is_to_be_published_again(desk: Path) -> None:
    noted(desk, "articles/x.ar.docx", "PK", kind="docx", article="articles/x.docx")
    done = follow(desk, "articles/seul.md")
    assert done.notes == [
        "articles/x.ar.docx: publish it again, to link to the translation of articles/seul.md"
    ]
    assert not done.complete


def test_a_new_result_says_what_it_leads_to_in_the_source(desk: Path) -> None:
    noted(desk, "articles/autre.ar.md", "[a](seul.md)\n", article="articles/autre.md")
    done = follow(desk, "articles/autre.md")
    assert done.notes == [
        "articles/autre.ar.md: links to the source of articles/seul.md: "
        "no translation of it is published there"
    ]


ALTERNATE = '<link rel="alternate" hreflang="{}" href="https://a.example/{}">'


def paged(root: Path, name: str, text: str) -> Path:
    lang = name.split(".")[-2]
    return noted(
        root, name, text,
        article="articles/seul.md", lang=lang, kind="html", waits=(), url=f"https://a.example/{lang}",
    )  # fmt: skip


def test_a_page_lists_the_languages_that_came_later(desk: Path) -> None:
    head = f"<html>\n<head>\n{ALTERNATE.format('ar', 'ar')}\n</head>\n"
    path = paged(desk, "articles/seul.ar.html", head)
    paged(desk, "articles/seul.en.html", "<html>\n")
    done = follow(desk, "articles/seul.md", "html")
    assert done.notes == []
    both = "\n".join(ALTERNATE.format(lang, lang) for lang in ("ar", "en"))
    assert path.read_text("utf-8") == f"<html>\n<head>\n{both}\n</head>\n"
    assert Record(Config(desk)).is_ours(path, path.read_bytes())


def test_a_page_that_somebody_changed_keeps_its_list(desk: Path) -> None:
    head = f"<html>\n{ALTERNATE.format('ar', 'ar')}\n"
    path = paged(desk, "articles/seul.ar.html", head)
    paged(desk, "articles/seul.en.html", "<html>\n")
    path.write_text(f"{head}<p>", "utf-8")
    done = follow(desk, "articles/seul.md", "html")
    assert done.notes == [
        "articles/seul.ar.html: was changed by hand, so its list of languages is not updated"
    ]
    assert not done.complete


@pytest.mark.parametrize(
    ("above", "changed"), [(0, True), (48, True), (49, True), (50, False), (80, False)]
)
def test_the_list_of_languages_is_in_the_first_lines(above: int, changed: bool) -> None:
    page = "\n" * above + ALTERNATE.format("ar", "ar")
    made = later._with_languages(page, {"fr": "https://a.example/?a=1&b"})
    fr = '<link rel="alternate" hreflang="fr" href="https://a.example/?a=1&amp;b">'
    assert made == (f"{page}\n{fr}" if changed else page)
    assert later._with_languages(made, {}) == made


def test_the_default_language_comes_last() -> None:
    lines = addresses.alternates(
        {"x-default": "https://a.b/", "fr": "https://a.b/f", "ar": "https://a.b/a"}
    )
    assert [line.split('"')[3] for line in lines] == ["ar", "fr", "x-default"]


# --- what has changed since ------------------------------------------------------------------


def test_words_are_looked_for_in_what_was_published_last(desk: Path) -> None:
    config = Config(desk, source="fr")
    last = LastPublication(config)
    assert not last.holds("articles/seul.md", "ar")("ميناء")
    path = write(desk, "articles/seul.ar.md", "---\nlang: ar\n---\n\nهذا «ميناء»، وذاك رصيف.\n")
    holds = last.holds("articles/seul.md", "ar")
    for text, there in [
        ('هذا "ميناء", وذاك رصيف.', True),
        ("وذاك **رصيف**.", True),
        ("وذاك رصيف", True),
        ("هذا ميناء", False),
        ("ذاك رصيف.", False),
        ("رصيف وذاك", False),
    ]:
        assert holds(text) is there, text
    path.write_text("ميناء.\n", "utf-8")
    assert last.holds("articles/seul.md", "ar")("ميناء.")
    assert not last.holds("articles/seul.md", "ar")("رصيف")
    assert not last.holds("articles/seul.md", "en")("ميناء.")


def test_the_newest_of_several_files_counts(desk: Path) -> None:
    old, new = (write(desk, f"out/{n}.md", f"ميناء {n}.\n") for n in ("a", "b"))
    for path, day in ((old, 1_000), (new, 2_000)):
        Record(Config(desk)).remember(path, b"x", PublishedFile("", "articles/seul.md", "ar", "md"))
        os.utime(path, (day, day))
    holds = LastPublication(Config(desk, source="fr")).holds("articles/seul.md", "ar")
    assert (holds("ميناء a."), holds("ميناء b.")) == (False, True)
    os.utime(old, (3_000, 3_000))
    holds = LastPublication(Config(desk, source="fr")).holds("articles/seul.md", "ar")
    assert (holds("ميناء a."), holds("ميناء b.")) == (True, False)


def test_what_cannot_be_read_holds_nothing(desk: Path) -> None:
    path = write(desk, "articles/seul.ar.md")
    path.write_bytes("---\na: [\n---\n\nميناء\n".encode())
    last = LastPublication(Config(desk, source="fr"))
    assert not last.holds("articles/seul.md", "ar")("ميناء")


def test_words_are_looked_for_in_text_files_that_are_there_and_no_article(desk: Path) -> None:
    text = write(desk, "articles/seul.ar.md", "ميناء.\n")
    word, gone, other = (desk / f"out/{name}" for name in ("a.docx", "gone.md", "other.md"))
    write(desk, "out/a.docx", "PK")
    write(desk, "out/other.md", "رصيف.\n")
    entries = (
        (word, "articles/seul.md", "ar"),
        (gone, "articles/seul.md", "ar"),
        (desk / "articles/seul.md", "articles/seul.md", "ar"),
        (other, "articles/autre.md", "ar"),
        (other.with_name("en.md"), "articles/seul.md", "en"),
    )
    for path, article, lang in entries:
        Record(Config(desk)).remember(path, b"x", PublishedFile("", article, lang, "md"))
    os.utime(text, (1_000, 1_000))
    holds = LastPublication(Config(desk, source="fr")).holds("articles/seul.md", "ar")
    assert (holds("ميناء."), holds("رصيف."), holds("x")) == (True, False, False)


def test_what_is_noted_meanwhile_is_looked_at(desk: Path) -> None:
    last = LastPublication(Config(desk, source="fr"))
    for name, word in (("a.md", "ميناء"), ("b.md", "رصيف")):
        path = write(desk, f"out/{name}", f"{word}.\n")
        Record(Config(desk)).remember(path, b"x", PublishedFile("", "articles/seul.md", "ar", "md"))
        os.utime(path, (2_000 + ord(name[0]), 2_000 + ord(name[0])))
        assert last.holds("articles/seul.md", "ar")(f"{word}.")
