"""Publishing several articles of a project: places, links of one run, editions, what is said."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, config
from newstranslate.config import Config
from newstranslate.project import editions
from newstranslate.project.layout import Layout
from newstranslate.project.sources import SourceArticle
from newstranslate.publish import addresses, index, written
from newstranslate.publish.job import PublishJob
from newstranslate.publish.options import PublishOptions
from newstranslate.publish.publisher import Publisher
from newstranslate.publish.record import Publication, PublishedFile, Record
from newstranslate.publish.refusal import CatalogueMissing, PublishRefused
from tests.conftest import Newsroom
from tests.publish.test_publish import approve

ONE = "---\nlang: fr\n---\n\nUn second point [ici](deux.md)\n"
TWO = "---\nlang: fr\n---\n\nUn second point\n"


@pytest.fixture
def desk(newsroom: Newsroom) -> Newsroom:
    """Two approved articles, the first of which leads to the second."""
    (newsroom.root / "articles/story.md").unlink()
    newsroom.write("articles/un.md", ONE)
    newsroom.write("articles/deux.md", TWO)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom, name="un", ici="نقطة [هنا](deux.md)")
    approve(newsroom, name="deux")
    return newsroom


def publisher(desk: Newsroom, **options: object) -> Publisher:
    return Publisher(config.load(desk.root), PublishOptions(**options))  # type: ignore[arg-type]


def source(name: str) -> SourceArticle:
    return SourceArticle(f"articles/{name}.md", f"articles/{name}.md", "fr")


def text(desk: Newsroom, name: str = "articles/un.ar.md") -> str:
    return (desk.root / name).read_text("utf-8")


def test_results_are_told_in_their_order(desk: Newsroom) -> None:
    made = publisher(desk)
    for name in ("deux", "un"):
        made.publish(source(name), "ar")
    made.finish()
    assert [(one.article, one.lang, one.kind, one.state, one.changed) for one in made.results] == [
        ("articles/deux.md", "ar", "md", "approved", True),
        ("articles/un.md", "ar", "md", "approved", True),
    ]
    assert (made.notes, made.complete) == ([], True)
    assert "[هنا](deux.ar.md)" in text(desk)
    again = publisher(desk)
    again.publish(source("un"), "ar")
    assert [one.changed for one in again.results] == [False]


def test_a_link_to_what_is_planned_leads_there_and_is_mended_where_it_did_not_come(
    desk: Newsroom,
) -> None:
    planned = frozenset([("articles/un.md", "ar"), ("articles/deux.md", "ar")])
    made = publisher(desk)
    made.planned = planned
    made.publish(source("un"), "ar")
    assert "[هنا](deux.ar.md)" in text(desk)
    made.finish()
    assert "[هنا](deux.md)" in text(desk)
    assert [one.article for one in made.results] == ["articles/un.md"]
    assert len([note for note in made.notes if "links to the source of" in note]) == 1


def test_what_is_planned_and_comes_is_not_written_again(desk: Newsroom) -> None:
    made = publisher(desk)
    made.planned = frozenset([("articles/un.md", "ar"), ("articles/deux.md", "ar")])
    for name in ("un", "deux"):
        made.publish(source(name), "ar")
    made.finish()
    assert [one.article for one in made.results] == ["articles/un.md", "articles/deux.md"]
    assert "[هنا](deux.ar.md)" in text(desk)
    assert made.notes == []


def test_only_looking_writes_nothing(desk: Newsroom) -> None:
    made = publisher(desk, check_only=True)
    made.publish(source("un"), "ar")
    made.finish()
    assert [one.changed for one in made.results] == [True]
    assert not (desk.root / "articles/un.ar.md").exists()
    assert not (desk.root / "published").exists()
    assert not (desk.root / ".newstranslate/published.jsonl").exists()


@pytest.mark.parametrize(("targets", "complete"), [("", False), ("نقطة [هنا](deux.md)", True)])
def test_an_article_that_nobody_translated_is_looked_at(
    desk: Newsroom, targets: str, complete: bool
) -> None:
    approve(desk, name="un", ici=targets)
    made = publisher(desk, fallback=True)
    made.publish(source("deux"), "ar")
    made.publish(source("un"), "ar")
    assert made.complete is complete
    said = [note for note in made.notes if "no unit of articles/un.md is translated" in note]
    assert len(said) == (not complete)
    made.publish(source("deux"), "ar")
    assert made.complete is complete


def test_without_a_catalogue_nothing_is_published(desk: Newsroom) -> None:
    made = publisher(desk)
    with pytest.raises(
        CatalogueMissing, match=r"run 'newstranslate run articles/un.md --to en' first"
    ):
        made.publish(source("un"), "en")
    assert made.results == []


def test_two_articles_of_one_run_never_share_a_place(desk: Newsroom) -> None:
    desk.write("newstranslate.toml", '[publish]\npath = "{lang}/{name}"\n')
    desk.write("articles/b/un.md", TWO)
    desk.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(desk, name="b/un")
    made = publisher(desk, folder=desk.root / "out")
    made.publish(source("un"), "ar")
    made.publish(source("un"), "ar")
    with pytest.raises(PublishRefused, match=r"is already the translation of articles/un.md"):
        made.publish(SourceArticle("articles/b/un.md", "articles/b/un.md", "fr"), "ar")


def test_a_remark_is_said_once(desk: Newsroom) -> None:
    made = publisher(desk)
    made._say("a.md: ar: a picture is missing")
    made._say("a.md: ar: a picture is missing")
    made._say("b.md: ar: a picture is missing")
    assert made.notes == ["a.md: ar: a picture is missing", "b.md: ar: a picture is missing"]


# --- editions ---


def edition(desk: Newsroom) -> editions.Edition:
    return editions.load(config.load(desk.root), "articles/un.md", "ar")


def test_what_was_printed_is_noted_with_every_file_that_holds_it(desk: Newsroom) -> None:
    publisher(desk).publish(source("un"), "ar")
    first = edition(desk)
    assert first.files == ("articles/un.ar.md",)
    assert (first.source_lang, len(first.units)) == ("fr", 1)
    assert first.units[0].target == editions.digest("نقطة [هنا](deux.md)")
    publisher(desk, kind="html").publish(source("un"), "ar")
    assert edition(desk).files == ("articles/un.ar.md", "articles/un.ar.html")
    (desk.root / "articles/un.ar.md").unlink()
    publisher(desk, kind="html").publish(source("un"), "ar")
    assert edition(desk).files == ("articles/un.ar.html",)


@pytest.mark.parametrize("fuzzy", [False, True])
def test_a_draft_is_no_edition(desk: Newsroom, fuzzy: bool) -> None:
    loaded = desk.load(name="un")
    units = tuple(replace(unit, fuzzy=fuzzy) for unit in loaded.units)
    desk.po(name="un").write_bytes(catalog.serialise(replace(loaded, units=units)))
    publisher(desk, drafts=True).publish(source("un"), "ar")
    assert bool(edition(desk).files) is not fuzzy


# --- the language of an article ---


@pytest.mark.parametrize(
    ("wanted", "field", "lang"),
    [("", "es", "es"), ("en", "es", "en"), ("", "", "fr")],
)
def test_an_article_is_in_the_language_that_its_catalogue_says(
    desk: Newsroom, wanted: str, field: str, lang: str
) -> None:
    prose = (
        "Le maire est venu hier soir à la fête de la ville avec tous les élus du conseil, et il "
    )
    desk.write("articles/sans.md", f"{prose} a parlé du port et des nouveaux quais de pêche.\n")
    desk.call("run", "articles/sans.md", "--from", "fr", "--to", "ar", "--engine", "none")
    po = desk.po(name="sans")
    held = po.read_text("utf-8").replace(
        f'"{catalog.SOURCE_LANGUAGE_FIELD}: fr\\n"\n',
        f'"{catalog.SOURCE_LANGUAGE_FIELD}: {field}\\n"\n' if field else "",
    )
    po.write_text(held, "utf-8")
    found = publisher(desk).opened(desk.root / "articles/sans.md", "ar", wanted, lambda _: None)
    assert found.lang == lang


def test_front_matter_does_not_change_what_a_finished_translation_was_made_from(
    desk: Newsroom,
) -> None:
    article = desk.root / "articles/un.md"
    article.write_text(f"---\nlang: es\n---\n\n{article.read_text('utf-8')}", "utf-8")
    found = publisher(desk).opened(article, "ar", "", lambda _: None)
    assert found.lang == "fr"


# --- addresses and the index ---


def job(desk: Newsroom, name: str = "un") -> tuple[Publisher, PublishJob]:
    made = publisher(desk, kind="html")
    return made, made.job(source(name), "ar")


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        ("", ""),
        ('base_url = "https://a.example/"', "https://a.example/un.ar.html"),
        ('base_url = "https://a.example"\nurl = "{lang}/{slug}/"', "https://a.example/ar/un/"),
        ('base_url = "https://a.example"\nurl = "{path}-{lang}"', "https://a.example/un-ar"),
    ],
)
def test_the_address_of_a_result(desk: Newsroom, lines: str, url: str) -> None:
    desk.write("newstranslate.toml", f"[publish]\n{lines}\n")
    made, one = job(desk)
    place = desk.root / "articles/un.ar.html"
    assert addresses.of(made.layout, one, place) == url


def test_the_slug_of_an_address_is_that_of_the_article_or_of_its_title(desk: Newsroom) -> None:
    desk.write(
        "newstranslate.toml",
        '[publish]\nbase_url = "https://a.example"\nurl = "{slug}"\nslug = "transliterate"\n',
    )
    desk.write("articles/un.md", "---\ntitle: Le port\nlang: fr\n---\n\nUn second point\n")
    desk.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(desk, name="un", port="الميناء الجديد")
    made, one = job(desk)
    found = addresses.of(made.layout, one, desk.root / "articles/un.ar.html")
    assert found == "https://a.example/lmyn-ljdyd"


def test_a_page_names_itself_and_its_other_languages(desk: Newsroom) -> None:
    made, one = job(desk)
    record = Record(Config(desk.root))
    assert addresses.head(record, one, "") == ()
    assert addresses.head(record, replace(one, options=PublishOptions()), "https://a.b/ar") == ()
    page = desk.write("articles/un.en.html", "x")
    record.remember(page, b"x", PublishedFile("", "articles/un.md", "en", "html", "https://a.b/en"))
    assert addresses.head(record, one, "https://a.b/ar?a=1&b") == (
        '<link rel="canonical" href="https://a.b/ar?a=1&amp;b">',
        '<link rel="alternate" hreflang="ar" href="https://a.b/ar?a=1&amp;b">',
        '<link rel="alternate" hreflang="en" href="https://a.b/en">',
    )
    assert made.results == []


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("canonical: https://a.b/un", "https://a.b/un"),
        ("permalink: http://a.b/un", "http://a.b/un"),
        ("permalink: /un", ""),
        ("url: 3", ""),
        ("autre: https://a.b/un", ""),
        ("url: https://a.b/deux\ncanonical: https://a.b/un", "https://a.b/un"),
    ],
)
def test_the_source_s_own_address_is_the_default(desk: Newsroom, line: str, own: str) -> None:
    desk.write("articles/un.md", ONE.replace("lang: fr", f"lang: fr\n{line}"))
    _, one = job(desk)
    lines = addresses.head(Record(Config(desk.root)), one, "https://a.b/ar")
    langs = {item.split('"')[3]: item.split('"')[5] for item in lines[1:]}
    assert langs == {"ar": "https://a.b/ar"} | ({"fr": own, "x-default": own} if own else {})


def publication(folder: Path, name: str, url: str = "") -> Publication:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x", "utf-8")
    return Publication(
        "articles/un.md", "ar", folder / name, "md", "approved", "d", "2026-11-24", "Un", url,
        changed=True,
    )  # fmt: skip


def rows(folder: Path) -> list[str]:
    return [row["file"] for row in json.loads((folder / "index.json").read_text())["published"]]


def test_the_index_lists_what_is_there(tmp_path: Path) -> None:
    layout = Layout(Config(tmp_path), tmp_path / "out")
    folder = tmp_path / "out"
    assert index.write(layout, []) == []
    assert index.write(layout, [publication(folder, "b.md"), publication(folder, "a.md")]) == []
    assert rows(folder) == ["a.md", "b.md"]
    (folder / "a.md").unlink()
    assert index.write(layout, [publication(folder, "c.md", "https://a.b/c")]) == []
    assert rows(folder) == ["b.md", "c.md"]
    assert (
        (folder / "index.json")
        .read_text("utf-8")
        .startswith('{\n  "generator": "newstranslate",\n')
    )
    told = json.loads((folder / "index.json").read_text())["published"]
    assert [row.get("url") for row in told] == [None, "https://a.b/c"]
    assert told[0] == {
        "article": "articles/un.md", "language": "ar", "file": "b.md", "format": "md", "title": "Un",
        "state": "approved", "day": "2026-11-24", "source": "d",
    }  # fmt: skip


def test_the_index_is_not_written_where_it_would_not_change(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    layout = Layout(Config(tmp_path), folder)
    made = publication(folder, "a.md")
    index.write(layout, [made])
    before = (folder / "index.json").stat()
    index.write(layout, [made])
    after = (folder / "index.json").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_without_a_folder_or_a_name_there_is_no_index(tmp_path: Path) -> None:
    made = publication(tmp_path / "out", "a.md")
    assert index.write(Layout(Config(tmp_path)), [made]) == []
    assert index.write(Layout(Config(tmp_path, publish_index=""), tmp_path / "out"), [made]) == []
    assert list(tmp_path.rglob("*.json")) == []


@pytest.mark.parametrize("text", ["{}", "[]", "x", '{"generator": "other", "published": []}'])
def test_an_index_of_somebody_else_is_kept(tmp_path: Path, text: str) -> None:
    made = publication(tmp_path, "a.md")
    (tmp_path / "index.json").write_text(text, "utf-8")
    (note,) = index.write(Layout(Config(tmp_path), tmp_path), [made])
    assert "was not written by newstranslate, so it is kept" in note
    assert (tmp_path / "index.json").read_text("utf-8") == text


def test_a_page_that_was_written_is_ours_and_its_article_s(desk: Newsroom) -> None:
    record = Record(Config(desk.root))
    page = desk.write("articles/un.ar.html", "<p>x</p>")
    noted = PublishedFile("", "articles/un.md", "ar", "html")
    with pytest.raises(PublishRefused, match=r"was changed by hand|is an article"):
        written.check(record, page, b"<p>y</p>", "articles/un.md", force=False)
    record.remember(page, b"<p>x</p>", noted)
    assert written.check(record, page, b"<p>y</p>", "articles/un.md", force=False)
    assert not written.check(record, page, b"<p>x</p>", "articles/un.md", force=False)
    with pytest.raises(PublishRefused, match=r"is already the translation of articles/un.md"):
        written.check(record, page, b"<p>y</p>", "articles/deux.md", force=True)
    (desk.root / "articles/un.md").unlink()
    assert written.check(record, page, b"<p>y</p>", "articles/deux.md", force=False)


def test_what_is_written_is_noted(desk: Newsroom) -> None:
    record = Record(Config(desk.root))
    place = desk.root / "articles/un.ar.html"
    entry = PublishedFile("", "articles/un.md", "ar", "html")
    written.write(record, place, b"<p>y</p>", entry, changed=True)
    assert place.read_bytes() == b"<p>y</p>"
    assert record.is_ours(place, b"<p>y</p>")
    place.unlink()
    written.write(record, place, b"<p>y</p>", entry, changed=False)
    assert not place.exists()
