"""What a desk meets on its first day: nothing is ignored, lost or left out without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newstranslate import catalog
from newstranslate.model import State
from tests.conftest import Newsroom


@pytest.fixture
def desk(newsroom: Newsroom) -> Newsroom:
    """A project with settings, whose English catalogue is approved but for one edited draft."""
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["en"]\n')
    newsroom.call("run", "--engine", "none")
    loaded = newsroom.load("en")
    units = [
        catalog.approved(replace(unit, target=f"Text {n}."), "Lina", "2026-11-27")
        for n, unit in enumerate(loaded.units)
    ]
    units[1] = replace(loaded.units[1], target="A draft", fuzzy=True)
    newsroom.po("en").write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))
    return newsroom


def test_run_without_arguments_takes_the_articles_folder(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'targets = ["ar"]\n[paths]\narticles = "texte"\n')
    newsroom.write("texte/a.md", "---\nlang: fr\n---\n\nUn port.\n")
    done = newsroom.call("run", "--engine", "none")
    assert newsroom.po(name="a").is_file(), done.err
    assert not newsroom.po(name="story").is_file()


@pytest.mark.parametrize(
    "text", ["", "---\nlang: fr\n---\n", "---\nlang: fr\n---\n\n```\nx\n```\n"]
)
def test_article_without_text_is_named(newsroom: Newsroom, text: str) -> None:
    newsroom.write("articles/vide.md", text)
    for command in (("run", "--from", "fr"), ("run", "--from", "fr"), ("status",)):
        given = [*command, "--to", "en,ar"]
        done = newsroom.call(*given, *(["--engine", "none"] if command[0] == "run" else []))
        assert done.err.count("note: articles/vide.md: nothing to translate\n") == 1, done.err
        assert "story.md: nothing" not in done.err
    done = newsroom.call("publish", "articles", "--to", "en,ar", "--from", "fr")
    assert done.err.count("note: articles/vide.md: nothing to translate\n") == 1, done.err
    assert not list((newsroom.root / "articles").glob("vide.*.md"))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), ""),
        (("--from", "fr", "--to", "en"), ""),
        (("--from", "de"), "set source there"),
        (("--to", "en,ar"), "set targets there"),
        (("--from", "de", "--to", "ar"), "set source and targets there"),
    ],
)
def test_init_says_that_settings_stay(desk: Newsroom, options: tuple[str, ...], said: str) -> None:
    before = (desk.root / "newstranslate.toml").read_bytes()
    done = desk.call("init", *options)
    assert done.status == 0
    assert ("note: " in done.err) is bool(said)
    assert said in done.err
    assert (desk.root / "newstranslate.toml").read_bytes() == before


def test_init_does_not_name_the_order_of_languages(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["ar", "en"]\n')
    assert "note: " not in newsroom.call("init", "--to", "en,ar").err


def test_init_makes_the_folders_of_the_settings(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", '[paths]\nglossary = "mots"\narticles = "texte"\n')
    assert newsroom.call("init").status == 0
    assert (newsroom.root / "mots/institutions.csv").is_file()
    assert (newsroom.root / "texte").is_dir()


def test_status_counts_the_work_on_an_article_that_was_renamed(desk: Newsroom) -> None:
    before = desk.call("status", "--json").json()["results"]
    article = desk.root / "articles/story.md"
    article.rename(article.with_name("sommet.md"))
    done = desk.call("status", "--json")
    (result,) = done.json()["results"]
    assert result["approved"] == before[0]["approved"] > 0
    assert result["drafts"] == before[0]["drafts"] == 1
    assert "would take over locales/en/story.po" in done.err
    assert desk.po("en").is_file()
    assert not desk.po("en", "sommet").is_file()


def test_only_one_of_two_copies_would_take_a_catalogue_over(desk: Newsroom) -> None:
    article = desk.root / "articles/story.md"
    desk.write("articles/b.md", article.read_text("utf-8"))
    article.rename(article.with_name("a.md"))
    assert desk.call("status").err.count("would take over") == 1


def test_prune_says_what_work_it_removes(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk.root / "articles/story.md").unlink()
    approved = sum(unit.state is State.APPROVED for unit in desk.load("en").live)
    work = f"{approved} approved units, 1 edited draft"
    assert f"kept: locales/en/story.po (of articles/story.md): {work};" in desk.call("prune").err
    loaded = desk.load("en")
    units = tuple(unit for unit in loaded.units if unit.state is not State.APPROVED)
    machine = catalog.draft(replace(units[0], context="x"), "Machine", "deepl")
    header = {**loaded.header, catalog.UNITS_FIELD: "2"}
    desk.po("en").write_bytes(
        catalog.serialise(replace(loaded, header=header, units=(*units, machine)))
    )
    monkeypatch.setattr("click.confirm", lambda *_, **__: True)
    assert desk.call("prune").out == "locales/en/story.po (of articles/story.md): 1 edited draft\n"


def test_mv_makes_a_folder_that_ends_in_a_slash(desk: Newsroom) -> None:
    done = desk.call("mv", "articles/story.md", "articles/2026/11/")
    assert done.status == 0, done.err
    assert (desk.root / "articles/2026/11/story.md").is_file()
    assert desk.po("en", "2026/11/story").is_file()


def test_mv_says_how_to_name_a_folder(desk: Newsroom) -> None:
    done = desk.call("mv", "articles/story.md", "articles/2026")
    assert (done.status, "for a folder, write articles/2026/" in done.err) == (2, True)
    assert (desk.root / "articles/story.md").is_file()


def test_mv_does_not_move_a_folder_without_its_catalogues(desk: Newsroom) -> None:
    desk.call("mv", "articles/story.md", "articles/2025/")
    done = desk.call("mv", "articles/2025", "articles/2026")
    assert (done.status, "is a folder" in done.err) == (2, True)
    assert (desk.root / "articles/2025/story.md").is_file()
