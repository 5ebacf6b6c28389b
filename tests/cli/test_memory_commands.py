"""`newstranslate memory` as a user types it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.model import State
from tests.conftest import Newsroom

SENTENCE = "Le Maroc accueille l’OIM depuis 2007."
IOM, UNHCR = "المنظمة الدولية للهجرة", "مفوضية الأمم المتحدة لشؤون اللاجئين"
PAIR = ("--from", "fr", "--to", "ar")
TABLE = f"fr\tar\ten\n{SENTENCE}\tيستقبل المغرب المنظمة الدولية للهجرة منذ 2007.\tMorocco hosts the IOM since 2007.\n"


@pytest.fixture
def stocked(newsroom: Newsroom) -> Newsroom:
    newsroom.write("un.tsv", TABLE)
    done = newsroom.call("memory", "import", "un.tsv", "--penalty", "10", "--origin", "UN")
    assert done.status == 0
    assert "fr → ar: 1 pair in memory/UN.fr-ar.jsonl.gz" in done.out
    return newsroom


def approve(newsroom: Newsroom) -> None:
    """Translate and approve every unit of the article."""
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    path, made = newsroom.po(), newsroom.load()
    said = [f"ترجمة {u.source}".replace("OIM", IOM).replace("HCR", UNHCR) for u in made.units]
    units = [replace(u, target=t, fuzzy=False) for u, t in zip(made.units, said, strict=True)]
    path.write_bytes(catalog.serialise(replace(made, units=tuple(units))))


def test_search_shows_score_words_and_origin(stocked: Newsroom) -> None:
    text = SENTENCE.replace("2007", "2009")
    (match,) = stocked.call("memory", "search", text, *PAIR, "--json").json()["matches"]
    assert (match["source"], match["origin"]) == (SENTENCE, "UN")
    assert match["notes"] == ["2007 replaced by 2009; check the words around it"]
    assert "2009" in match["target"]
    assert 75 <= match["score"] < 90
    shown = stocked.call("memory", "search", text, *PAIR).out
    assert "[-2007.-] {+2009.+}" in shown
    assert "UN · un.tsv" in shown
    assert "! 2007 replaced by 2009" in shown


def test_import_serves_a_run_as_a_draft(stocked: Newsroom) -> None:
    stocked.call("run", "articles", "--to", "ar", "--engine", "none")
    (unit,) = [unit for unit in stocked.load().live if unit.source == SENTENCE]
    assert (unit.origin, unit.state) == ("memory 90", State.DRAFT)
    assert unit.notes == ("memory: UN · un.tsv",)


def test_machine_made_import_is_shown_and_never_drafted(newsroom: Newsroom) -> None:
    newsroom.write("mt.tsv", TABLE)
    newsroom.call("memory", "import", "mt.tsv", "--machine")
    (match,) = newsroom.call("memory", "search", SENTENCE, *PAIR, "--json").json()["matches"]
    assert match["machine"] is True
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert all(unit.state is State.UNTRANSLATED for unit in newsroom.load().live)


def test_forgetting_an_origin_and_an_article(stocked: Newsroom) -> None:
    done = stocked.call("memory", "forget", "--origin", "ON")
    assert (done.status, "there are: UN" in done.err) == (2, True)
    assert stocked.call("memory", "forget", "--origin", "UN").status == 0
    search = ("memory", "search", SENTENCE, *PAIR, "--json")
    assert stocked.call(*search).json() == {"matches": []}
    assert stocked.call("memory", "forget").status == 2
    approve(stocked)
    assert stocked.call(*search).json()["matches"][0]["origin"] == "articles/story.md"
    assert "excluded" in stocked.call("memory", "forget", "--article", "articles/story.md").out
    assert stocked.call(*search).json() == {"matches": []}
    (stocked.root / "memory" / "forgotten.txt").unlink()
    assert stocked.call(*search).json()["matches"]


def test_stats_rebuild_and_concordance(stocked: Newsroom) -> None:
    rows = stocked.call("memory", "stats", "--json").json()["memories"]
    assert {(row["memory"], row["direction"], row["units"]) for row in rows} == {
        ("UN", "fr → ar", 1),
        ("UN", "fr → en", 1),
    }
    assert "fr → ar: 1 unit of 1 file" in stocked.call("memory", "rebuild").out
    (unit,) = stocked.call("memory", "concordance", "l'oim", *PAIR, "--json").json()["units"]
    assert unit["source"] == SENTENCE
    assert "0 units" in stocked.call("memory", "concordance", "introuvable", *PAIR).out
    assert stocked.call("memory", "concordance", "x").status == 2


SETTINGS = 'source = "fr"\ntargets = ["ar", "en"]\n'


def test_languages_of_the_settings_need_not_be_typed(stocked: Newsroom) -> None:
    assert "or set source and targets" in stocked.call("memory", "search", SENTENCE).err
    stocked.write("newstranslate.toml", SETTINGS)
    found = stocked.call("memory", "search", SENTENCE, "--json").json()["matches"]
    assert [(match["lang"], match["score"]) for match in found] == [("ar", 90), ("en", 90)]
    assert "en: Morocco hosts the IOM" in stocked.call("memory", "search", SENTENCE).out
    assert "en: " not in stocked.call("memory", "search", SENTENCE, "--to", "en").out
    assert "no match" in stocked.call("memory", "search", "Rien de tel n’existe ici.").out
    units = stocked.call("memory", "concordance", "l'oim", "--json").json()["units"]
    assert [unit["lang"] for unit in units] == ["ar", "en"]
    assert "2 units" in stocked.call("memory", "concordance", "l'oim").out


def test_export_of_all_targets_comes_back_by_import(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", SETTINGS)
    for lang in ("ar", "en"):
        newsroom.call("run", "articles", "--to", lang, "--engine", "none")
        newsroom.edit(
            'msgid "Un second point"\nmsgstr ""', 'msgid "Un second point"\nmsgstr "2"', lang
        )
    assert newsroom.call("memory", "export", "o.tmx").out == "o.tmx: 2 approved units\n"
    back = newsroom.call("memory", "import", "o.tmx").out
    assert ("fr → ar: 1 pair in" in back, "fr → en: 1 pair in" in back) == (True, True)
    done = newsroom.call("memory", "export", "o.tsv")
    assert (done.status, "specify it with --to (ar, en)" in done.err) == (2, True)
    assert newsroom.call("memory", "export", "o.tsv", "--to", "en").status == 0


def test_glossary_find_takes_the_settings_languages(newsroom: Newsroom) -> None:
    said = newsroom.call("glossary", "find", "l’OIM")
    assert (said.status, "specify the language of the text" in said.err) == (2, True)
    newsroom.write("newstranslate.toml", SETTINGS)
    shown = newsroom.call("glossary", "find", "l’OIM").out
    assert shown.startswith(f"OIM → ar {IOM} · en IOM  (iom, ")
    assert newsroom.call("glossary", "find", "OIM", "--to", "en").out.startswith("OIM → IOM  (iom")
    newsroom.write("newstranslate.toml", 'source = "fr"\n')
    assert newsroom.call("glossary", "find", "l’OIM").out.startswith("OIM  (iom")


def test_export_of_approved_units_comes_back_by_import(newsroom: Newsroom) -> None:
    done = newsroom.call("memory", "export", "o.tmx", *PAIR)
    assert (done.status, "no approved unit" in done.err) == (2, True)
    assert not (newsroom.root / "o.tmx").exists()
    approve(newsroom)
    units = len(newsroom.load().live)
    for name in ("o.tmx", "o.tsv"):
        done = newsroom.call("memory", "export", name, *PAIR, "--article", "articles/story.md")
        assert done.out == f"{name}: {units} approved units\n"
        done = newsroom.call("memory", "import", name, "--origin", name)
        assert f"fr → ar: {units} pairs" in done.out
    assert newsroom.call("memory", "export", "p.tmx", *PAIR, "--since", "2999-01-01").status == 2
    assert newsroom.call("memory", "export", "p.tmx", *PAIR, "--since", "soon").status == 2
    assert newsroom.call("memory", "export", "p.doc", *PAIR).status == 2


def test_match_in_context_is_approved_only_when_the_setting_says_so(newsroom: Newsroom) -> None:
    approve(newsroom)
    text = (newsroom.root / "articles" / "story.md").read_text(encoding="utf-8")
    newsroom.write("articles/again.md", text)
    newsroom.call("run", "articles/again.md", "--to", "ar", "--engine", "none")
    assert {unit.origin for unit in newsroom.load(name="again").live} == {"memory 101"}
    assert {unit.state for unit in newsroom.load(name="again").live} == {State.DRAFT}
    newsroom.write("newstranslate.toml", "[memory]\napprove_in_context = true\n")
    newsroom.write("articles/third.md", text)
    newsroom.call("run", "articles/third.md", "--to", "ar", "--engine", "none")
    assert {unit.state for unit in newsroom.load(name="third").live} == {State.APPROVED}


def test_leverage_is_counted_in_bands(stocked: Newsroom) -> None:
    planned = stocked.call("run", "articles", "--to", "ar", "--dry-run", "--json").json()
    (result,) = planned["results"]
    bands = result["leverage"]
    assert bands["85–94"] == {
        "units": 1,
        "words": len(SENTENCE.split()),
        "characters": len(SENTENCE),
    }
    assert sum(band["units"] for band in bands.values()) == result["units"]
    shown = stocked.call("status", "--to", "ar").out
    assert "by match    to  101  100  95–99  85–94  75–84  new" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


def _files(root: Path) -> dict[Path, int]:
    """Return the files of the caches with the time of their last change."""
    found = {}
    for folder, _, names in os.walk(root / ".newstranslate"):
        for path in (Path(folder) / name for name in names):
            with suppress(FileNotFoundError):
                found[path] = path.stat().st_mtime_ns
    return found


MANY = 4_000
"""Enough that an import or a rebuild is at work for a while after its first file."""


@pytest.mark.parametrize("command", ["import many.tsv", "rebuild"])
def test_killed_in_the_middle_nothing_half_is_used_and_it_can_be_done_again(
    newsroom: Newsroom, command: str
) -> None:
    rows = [f"{SENTENCE} {n}\tجملة {n}" for n in range(MANY)]
    newsroom.write("many.tsv", "\n".join(["fr\tar", *rows]))
    newsroom.write("un.tsv", TABLE)
    newsroom.call("memory", "import", "un.tsv")
    if command == "rebuild":
        newsroom.call("memory", "import", "many.tsv")
    before = MANY + 2 if command == "rebuild" else 2  # fr → ar and fr → en
    killed = 0
    for delay in (0, 0.1):
        files = _files(newsroom.root)
        started = subprocess.Popen(
            [sys.executable, "-m", "newstranslate", "memory", *command.split()],
            cwd=newsroom.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while started.poll() is None and _files(newsroom.root) == files:
            time.sleep(0.01)  # until it writes
        time.sleep(delay)
        started.kill()
        killed += started.wait() == -signal.SIGKILL
        units = sum(
            row["units"] for row in newsroom.call("memory", "stats", "--json").json()["memories"]
        )
        assert units in {before, MANY + 2}
        assert newsroom.call("memory", "search", SENTENCE, *PAIR, "--json").json()["matches"]
    assert killed, "killed at work, not after it"
    assert newsroom.call("memory", *command.split()).status == 0


def test_skipped_units_are_named_with_their_reasons(newsroom: Newsroom) -> None:
    empty = "\n".join(f"\tكلمة {n}" for n in range(7))
    newsroom.write("un.tsv", f"fr\tar\nun mot\tكلمة\n{empty}\n")
    said = newsroom.call("memory", "import", "un.tsv").err.splitlines()
    assert said[:2] == ["skipped 7 units:", "  line 3: has no text in 'fr'"]
    assert (len(said), said[-1]) == (7, "  2 more")
    newsroom.write("un.tsv", "fr\tar\n\tكلمة\n")
    refused = newsroom.call("memory", "import", "un.tsv").err
    assert "units skipped: 1; line 2: has no text in 'fr'" in refused


def test_an_unknown_article_to_forget_is_noted(newsroom: Newsroom) -> None:
    for name, unknown in (("articles/story.md", False), ("articles/stori.md", True)):
        said = newsroom.call("memory", "forget", "--article", name).err
        assert ("no article and no catalogue has the name" in said) == unknown
