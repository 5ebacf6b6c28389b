"""The example newsroom is what the README says: published stories, clean, and one new."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newstranslate import catalog, glossary
from newstranslate.formats import markdown
from newstranslate.model import State
from tests.conftest import Newsroom

ROOT = Path(__file__).parents[1]
PUBLISHED = ("forum-new-york", "observatoire-rabat", "retour-agadir")


@pytest.fixture
def example(newsroom: Newsroom) -> Newsroom:
    for name in ("articles", "glossary"):
        shutil.rmtree(newsroom.root / name)
    for name in ("articles", "glossary", "locales"):
        shutil.copytree(ROOT / name, newsroom.root / name)
    shutil.copy(ROOT / "newstranslate.toml", newsroom.root)
    for path in newsroom.root.rglob("transferts-de-fonds.po"):
        path.unlink()
    return newsroom


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("name", PUBLISHED)
def test_published_story_is_approved_to_the_last_unit(name: str, lang: str) -> None:
    loaded = catalog.load(ROOT / "locales" / lang / "2025" / f"{name}.po")
    assert {unit.state for unit in loaded.units} == {State.APPROVED}
    path = ROOT / "articles" / "2025" / f"{name}.md"
    article = markdown.read(path.read_text(encoding="utf-8"), str(path), markdown.Options("fr"))
    assert 400 <= len(article.text.split()) <= 650


def test_first_command_shows_what_the_memory_knows(example: Newsroom) -> None:
    before = {p: p.read_bytes() for p in (example.root / "locales").rglob("*.po")}
    done = example.call("run", "articles", "--to", "ar,en", "--engine", "none", "--json")
    results = {(r["article"].split("/")[-1], r["lang"]): r for r in done.json()["results"]}
    new = results["transferts-de-fonds.md", "ar"]
    assert (new["memory_exact"], new["memory_fuzzy"], new["kept"]) == (3, 3, 0)
    assert new["terms"] >= 8
    assert all(
        r["approved"] == r["units"]
        for key, r in results.items()
        if key[0] != "transferts-de-fonds.md"
    )
    assert all(path.read_bytes() == data for path, data in before.items())


def test_checks_find_nothing_in_what_is_published(example: Newsroom) -> None:
    done = example.call("check", "--json")
    assert done.json()["findings"] == []
    assert done.json()["units"] == 222


def test_published_stories_can_be_published(example: Newsroom) -> None:
    for name in PUBLISHED:
        done = example.call("publish", f"articles/2025/{name}.md", "--to", "ar,en", "-o", "out")
        assert done.status == 0
    assert len(list((example.root / "out").rglob("*.md"))) == 6


def test_starter_glossary_names_a_source_for_every_concept() -> None:
    concepts = glossary.load(ROOT / "glossary").concepts
    assert len(concepts) >= 150
    assert all(concept.source for concept in concepts)
    uncertain = {
        "gcm-short",
        "gcr",
        "unaccompanied-minor",
        "avrr",
        "remittances",
        "un-migration-network",
        "dgsn",
    }
    assert {concept.lock for concept in concepts if concept.name in uncertain} == {"soft"}
