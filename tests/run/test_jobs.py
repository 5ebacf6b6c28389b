"""`run --jobs`: several processes do what one would, byte for byte; killed ones cost one article."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, processes
from newstranslate.model import State
from newstranslate.project.sources import SourceArticle
from newstranslate.run import parallel
from newstranslate.run.parallel import ArticleHandlers, ArticleTask, ParallelArticles
from tests.conftest import ARTICLE, Newsroom

pytestmark = pytest.mark.skipif(not processes.can_fork(), reason="this system does not fork")
COMMAND = [sys.executable, "-m", "newstranslate", "run", "articles", "--to", "ar,en", "--engine"]


@pytest.fixture(autouse=True)
def _same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def archive(newsroom: Newsroom, count: int) -> None:
    for number in range(count):
        text = ARTICLE.replace("2007", str(1900 + number)).replace("Rabat", f"Rabat {number}")
        newsroom.write(f"articles/a{number:03}.md", text)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and "memory" not in path.parts
        and path.name != "run.jsonl"
        and path.suffix != ".sqlite"
    }


def notes(root: Path) -> list[tuple[str, ...]]:
    with sqlite3.connect(root / ".newstranslate/runs.sqlite") as line:
        found = line.execute("SELECT catalogue, mark, result FROM runs ORDER BY 1").fetchall()
    return [tuple(str(value).replace(str(root), "") for value in row) for row in found]


def log(root: Path) -> list[dict[str, object]]:
    text = (root / "run.jsonl").read_text().replace(str(root), "")
    lines = [json.loads(line) for line in text.splitlines()]
    return [line | {"seconds": 0, "time": ""} for line in lines]


def approve(newsroom: Newsroom, *places: int, name: str = "story") -> None:
    """Approve units of an article, so that the memory has them."""
    path = newsroom.po(name=name)
    loaded = catalog.load(path)
    units = list(loaded.units)
    for at in places:
        translated = catalog.written(units[at], "نقطة ثانية")
        units[at] = catalog.approved(translated, "A <a@x>", "2026-01-01")
    path.write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))


def both(newsroom: Newsroom, *arguments: str) -> tuple[Newsroom, Newsroom]:
    """Do the same with one process and with two, in two copies of the newsroom."""
    other = newsroom.root.parent / "other" / "newsroom"
    if not other.exists():
        shutil.copytree(newsroom.root, other)
    one = newsroom.call("run", *arguments, "--jobs", "1")
    os.chdir(other)
    two = newsroom.call("run", *arguments, "--jobs", "2")
    os.chdir(newsroom.root)
    assert (one.status, one.out) == (two.status, two.out)
    assert one.err.replace(str(newsroom.root), "") == two.err.replace(str(other), "")
    assert files(newsroom.root) == files(other)
    return newsroom, Newsroom(other, newsroom.call)


def same_notes(one: Newsroom, other: Newsroom) -> None:
    assert notes(one.root) == notes(other.root)
    assert log(one.root) == log(other.root)


ALL = ("articles", "--to", "ar,en", "--engine", "none", "--log", "run.jsonl")


def test_two_processes_write_what_one_writes(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom, 3)
    archive(newsroom, 12)
    newsroom.write(
        "articles/a005.md", ARTICLE + "\n> <div>\n> Une phrase de cinq mots.\n> </div>\n"
    )
    newsroom.write("articles/a007.md", "---\nlang: fr\n---\n\nTexte.\n\n```\nouvert\n")
    newsroom.write("articles/broken.md", "---\ntitle: [\n---\n\nTexte.\n")
    newsroom.write("locales/ar/a009.po", 'msgid "\n')
    same_notes(*both(newsroom, *ALL))
    assert len(list((newsroom.root / "locales").rglob("*.po"))) > 24
    assert any(unit.origin.startswith("memory") for unit in newsroom.load(name="a003").live)


def test_a_second_run_with_new_and_changed_articles_is_the_same_too(newsroom: Newsroom) -> None:
    archive(newsroom, 6)
    both(newsroom, *ALL)
    for room in (newsroom.root, newsroom.root.parent / "other" / "newsroom"):
        text = ARTICLE.replace("2007", "1955")
        (room / "articles/a003.md").write_text(text, encoding="utf-8")
        for number in range(6, 14):
            changed = ARTICLE.replace("2007", str(1800 + number))
            (room / f"articles/a0{number:02}x.md").write_text(changed, encoding="utf-8")
        (room / "articles/a001.md").unlink()  # its catalogue waits for an article like it
    same_notes(*both(newsroom, *ALL))


def test_the_index_of_the_memory_is_opened_by_each_process(newsroom: Newsroom) -> None:
    archive(newsroom, 6)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    for name in ("story", *(f"a{number:03}" for number in range(6))):
        approve(newsroom, 3, 5, name=name)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert (newsroom.root / ".newstranslate/memory/fr-ar").is_dir()
    shutil.rmtree(newsroom.root.parent / "other", ignore_errors=True)
    for number in range(10):
        changed = ARTICLE.replace("2007", str(1800 + number))
        newsroom.write(f"articles/b{number}.md", changed)
    one, _ = both(newsroom, *ALL)
    for number in range(10):
        origins = [unit.origin for unit in one.load(name=f"b{number}").live if unit.origin]
        assert [origin.partition(" ")[0] for origin in origins] == ["memory", "memory"]


def test_a_dry_run_and_status_count_the_same(newsroom: Newsroom) -> None:
    archive(newsroom, 8)
    both(newsroom, "articles", "--to", "ar,en", "--engine", "none", "--dry-run")
    assert not (newsroom.root / "locales").exists()
    both(newsroom, *ALL)
    newsroom.write("articles/a002.md", ARTICLE)
    one = newsroom.call("status", "--to", "ar,en", "--json")
    newsroom.write("newstranslate.toml", "jobs = 2\n")
    assert newsroom.call("status", "--to", "ar,en", "--json") == one


def pids_of_children(process: subprocess.Popen[str]) -> list[int]:
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(word) for word in listed.read_text().split()]


def begun(newsroom: Newsroom) -> subprocess.Popen[str]:
    """Start a run with two processes, and wait until both are at work."""
    process = subprocess.Popen(
        [*COMMAND, "none", "--jobs", "2"],
        cwd=newsroom.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while len(pids_of_children(process)) < 2:
        assert process.poll() is None, "no processes"
        time.sleep(0.001)
    return process


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux's /proc")


@needs_proc
def test_a_killed_process_costs_its_article_and_the_next_run_does_it(newsroom: Newsroom) -> None:
    archive(newsroom, 60)
    process = begun(newsroom)
    victim = pids_of_children(process)[0]
    os.kill(victim, signal.SIGSTOP)  # so that it has an article when it is killed
    time.sleep(0.3)
    os.kill(victim, signal.SIGKILL)
    _, err = process.communicate()
    assert process.returncode == 1, err
    told = [line for line in err.splitlines() if "the process that worked on it was killed" in line]
    assert len(told) == 1, err
    article = told[0].removeprefix("newstranslate: ").partition(":")[0]
    assert told[0].endswith("was killed by signal 9; run again")
    assert (newsroom.root / article).is_file()
    done = {path.stem for path in (newsroom.root / "locales/ar").glob("*.po")}
    assert len(done | {Path(article).stem}) == 61
    again = newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none", "--jobs", "2")
    assert "process" not in again.err
    assert len(list((newsroom.root / "locales").rglob("*.po"))) == 122


@needs_proc
def test_an_interrupt_ends_all_processes_and_the_next_run_goes_on(newsroom: Newsroom) -> None:
    archive(newsroom, 200)
    process = begun(newsroom)
    children = pids_of_children(process)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert err.splitlines()[-1] == "newstranslate: interrupted; what was done is saved"
    assert "Traceback" not in err
    assert not any(Path(f"/proc/{pid}").exists() for pid in children)
    for path in (newsroom.root / "locales").rglob("*.po"):
        assert catalog.load(path).live
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none", "--jobs", "2")
    assert len(list((newsroom.root / "locales").rglob("*.po"))) == 402
    assert not list((newsroom.root / "locales").rglob("*.tmp"))


# --- what is shared out, and what is not ---


def parallel_of(wanted: int) -> tuple[ParallelArticles, list[str], list[tuple[str, object]]]:
    here: list[str] = []
    reported: list[tuple[str, object]] = []
    hands = ArticleHandlers(
        begin=lambda: lambda todo: {"ar": str(os.getpid())},
        do_here=lambda todo: here.append(todo.source.name),
        report=lambda todo, outcomes: reported.append((todo.source.name, outcomes)),
    )
    return ParallelArticles(wanted, hands), here, reported


def todo(number: int, *, work: bool = True) -> ArticleTask:
    source = SourceArticle(f"/a{number}.md", f"a{number}.md", "fr", number)
    return ArticleTask(source, {}, ("ar",) if work else ())


@pytest.mark.parametrize(
    ("wanted", "articles", "elsewhere"),
    [
        (2, 1, 0),
        (2, 2, 1),
        (2, 5, 4),
        (0, parallel.MANY - 1, 0),
        (0, parallel.MANY, parallel.MANY - 1),
    ],
)
def test_few_articles_are_done_here(wanted: int, articles: int, elsewhere: int) -> None:
    made, here, reported = parallel_of(wanted)
    try:
        for number in range(articles):
            made.add(todo(number))
        made.finish()
    finally:
        made.close()
    names = [f"a{number}.md" for number in range(articles)]
    assert here + [name for name, _ in reported] == names
    assert len(reported) == elsewhere


def no_fork() -> int:
    raise BlockingIOError(11, "Resource temporarily unavailable")


def test_where_no_process_can_be_started_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", no_fork)
    made, here, reported = parallel_of(3)
    for number in range(6):
        made.add(todo(number))
        if number:
            assert len(here) == number + 1
    made.finish()
    assert (here, reported) == ([f"a{n}.md" for n in range(6)], [])


def test_a_run_and_a_check_go_on_where_no_process_can_be_started(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(newsroom, 4)
    monkeypatch.setattr(os, "fork", no_fork)
    run = newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--jobs", "3")
    assert (run.status, "internal error" in run.err) == (1, False)
    assert len(list(newsroom.root.glob("locales/ar/a*.po"))) == 4
    assert newsroom.call("check", "--jobs", "3") == newsroom.call("check", "--jobs", "1")


def test_articles_that_are_done_already_wait_for_nobody() -> None:
    made, here, reported = parallel_of(2)
    for number in range(3):
        made.add(todo(number, work=False))
        assert here == [f"a{n}.md" for n in range(number + 1)]
    made.finish()
    assert reported == []


def test_what_was_found_done_is_told_in_its_place() -> None:
    made, here, reported = parallel_of(2)
    try:
        for number in range(9):
            made.add(todo(number, work=number % 3 == 0))
        made.finish()
    finally:
        made.close()
    assert here + [name for name, _ in reported] == [f"a{number}.md" for number in range(9)]


def test_an_engine_is_asked_by_one_process_alone(newsroom: Newsroom, fake: object) -> None:
    archive(newsroom, 5)
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "deepl", "--jobs", "2")
    assert "process" not in done.err
    assert all(
        unit.state is State.DRAFT
        for number in range(5)
        for unit in newsroom.load(name=f"a00{number}").live
    )


def test_matches_that_are_approved_in_context_are_found_from_one_article_to_the_next(
    newsroom: Newsroom,
) -> None:
    """The title is known by its key, and then, in the next article, by what follows it."""
    newsroom.write("newstranslate.toml", "[memory]\napprove_in_context = true\n")
    newsroom.write("articles/story.md", ARTICLE.replace("L’OIM à Rabat", "Un second point"))
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    approve(newsroom, 0, 5)
    newsroom.write("articles/a0.md", "---\nlang: fr\n---\n\nUne autre.\n")
    newsroom.write("articles/a1.md", "---\ntitle: Un second point\nlang: fr\n---\n\nLa suite.\n")
    newsroom.write("articles/a2.md", "---\nlang: fr\n---\n\nUn second point\n\nLa suite.\n")
    both(newsroom, *ALL)
    for name in ("a1", "a2"):
        assert newsroom.load(name=name).live[0].state is State.APPROVED


def test_with_logs_each_catalogue_is_told_once(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive(newsroom, 5)
    monkeypatch.setenv("NEWSTRANSLATE_LOGS", "json")
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none", "--jobs", "2")
    told = [json.loads(line) for line in done.err.splitlines() if line.startswith("{")]
    articles = [line["article"] for line in told if line["event"] == "catalogue"]
    assert articles == [*(f"articles/a00{n}.md" for n in range(5)), "articles/story.md"]
