"""`watch`: what is new is drafted once, within the day's budget; people are told once."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newstranslate import config
from newstranslate.connect import rest, watchstate
from newstranslate.connect.watching import Event, Watch, WatchOptions
from newstranslate.errors import InputError
from newstranslate.testing.deepl import FakeDeepL
from tests.conftest import Newsroom

SECOND = "---\ntitle: Le port rouvre\nlang: fr\n---\n\nLe port de Safi a rouvert lundi.\n"
NOON = datetime(2026, 3, 31, 12, tzinfo=UTC)


class Quiet:
    def say(self, message: str) -> None:
        pass

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        pass


class Told(list[Event]):
    def kinds(self) -> list[tuple[str, str]]:
        found = [(event.kind, event.article) for event in self]
        self.clear()
        return found


def watched(room: Newsroom, told: Told, budget: int = 0, engine: str = "deepl") -> Watch:
    options = WatchOptions(("ar",), engine, (room.root / "articles",), max_chars_per_day=budget)
    return Watch(config.load(room.root), options, Quiet(), told.append)


def test_new_and_changed_articles_are_drafted_once(newsroom: Newsroom, fake: FakeDeepL) -> None:
    told = Told()
    watch = watched(newsroom, told)
    assert watch.round(NOON)
    assert told.kinds() == [("drafted", "articles/story.md")]
    used = fake.used
    assert watch.round(NOON)
    assert watched(newsroom, told).round(NOON), "a new process"
    assert (told.kinds(), fake.used) == ([], used)
    newsroom.write("articles/port.md", SECOND)
    assert watch.round(NOON)
    assert told.kinds() == [("drafted", "articles/port.md")]
    assert 0 < fake.used - used < len(SECOND)


def test_the_budget_of_a_day_is_kept_by_every_process(newsroom: Newsroom, fake: FakeDeepL) -> None:
    (newsroom.root / "articles/story.md").unlink()
    newsroom.write("articles/a.md", SECOND)
    newsroom.write(
        "articles/b.md", SECOND.replace("Safi", "Agadir").replace("Le port rouvre", "À Agadir")
    )
    told = Told()
    budget = 70  # enough for either, not for both
    assert watched(newsroom, told, budget).round(NOON)
    assert told.kinds() == [("waiting", ""), ("drafted", "articles/a.md")]
    used = fake.used
    assert 0 < used <= budget
    assert watched(newsroom, told, budget).round(NOON + timedelta(hours=11))
    assert (told.kinds(), fake.used) == ([("waiting", "")], used)
    assert watched(newsroom, told, budget).round(NOON + timedelta(days=1))
    assert told.kinds() == [("drafted", "articles/b.md")]


def test_a_failing_engine_is_asked_less_and_less_often(newsroom: Newsroom, fake: FakeDeepL) -> None:
    told = Told()
    fake.limit = 1
    watch = watched(newsroom, told)
    pauses = []
    for _ in range(6):
        assert not watch.round(NOON)
        pauses.append(watch.pause())
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (600, 3600)
    assert [kind for kind, _ in told.kinds()] == ["incomplete"], "told once"
    fake.limit = 500_000
    assert watch.round(NOON)
    assert watch.pause() == 300


def test_one_instance_by_project(newsroom: Newsroom) -> None:
    settings = config.load(newsroom.root)
    (newsroom.root / ".newstranslate").mkdir(exist_ok=True)
    with watchstate.alone(settings):
        done = newsroom.call("watch", "--once", "--to", "ar", "--engine", "none")
        assert (done.status, "already being watched by process" in done.err) == (2, True)
    with watchstate.alone(settings):
        pass


def test_once_does_one_round_and_says_what_happened(newsroom: Newsroom, fake: FakeDeepL) -> None:
    done = newsroom.call("watch", "--once", "--to", "ar", "--engine", "deepl", "--json")
    assert done.status == 0
    (line,) = [json.loads(text) for text in done.out.splitlines()]
    assert (line["event"], line["article"], line["language"]) == (
        "drafted",
        "articles/story.md",
        "ar",
    )
    done = newsroom.call("watch", "--once", "--to", "ar", "--every", "soon")
    assert (done.status, "--every soon: not a time" in done.err) == (2, True)


def published(newsroom: Newsroom) -> None:
    newsroom.write("articles/story.md", SECOND)
    newsroom.call("run", "articles", "--to", "en", "--engine", "none")
    text = newsroom.po("en").read_text(encoding="utf-8")
    text = text.replace(
        '"Le port rouvre"\nmsgstr ""', '"Le port rouvre"\nmsgstr "The port reopens"'
    )
    text = text.replace(
        '"Le port de Safi a rouvert lundi."\nmsgstr ""',
        '"Le port de Safi a rouvert lundi."\nmsgstr "The port of Safi reopened on Monday."',
    )
    newsroom.po("en").write_text(text, encoding="utf-8")
    assert newsroom.call("publish", "articles", "--to", "en").status == 0


def test_a_broken_catalogue_is_reported_once_a_round(newsroom: Newsroom) -> None:
    published(newsroom)
    newsroom.write("articles/story.md", SECOND.replace("lundi", "mardi"))
    newsroom.po("en").write_text('msgid "', encoding="utf-8")
    told = Told()
    options = WatchOptions(("en",), "none", (newsroom.root / "articles",))
    Watch(config.load(newsroom.root), options, Quiet(), told.append).round(NOON)
    assert ["story.po" in event.words for event in told] == [True]


def test_a_published_article_that_is_corrected_is_told_once(newsroom: Newsroom) -> None:
    published(newsroom)
    told = Told()
    watched(newsroom, told, engine="none").round(NOON)
    assert ("outdated", "articles/story.md") not in told.kinds()
    newsroom.write("articles/story.md", SECOND.replace("lundi", "mardi"))
    watch = watched(newsroom, told, engine="none")
    watch.round(NOON)
    events = [event for event in told if event.kind == "outdated"]
    assert [event.words.rpartition(": ")[2] for event in events] == ["number or date"]
    told.clear()
    watched(newsroom, told, engine="none").round(NOON)
    assert "outdated" not in [kind for kind, _ in told.kinds()]
    (newsroom.root / "articles/story.md").unlink()
    newsroom.write("articles/other.md", SECOND)
    watched(newsroom, told, engine="none").round(NOON)
    (event,) = [event for event in told if event.kind == "outdated"]
    assert event.words.endswith(", but its article no longer exists")
    newsroom.write("articles/story.md", SECOND)
    newsroom.po("en").write_text('msgid "a\nmsgstr "b"\n', "utf-8")
    told.clear()
    watched(newsroom, told, engine="none").round(NOON)
    assert [event.kind for event in told].count("failed") == 1  # not once more as a publication


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"since": "soon"}', b'{"other": 1}'])
def test_a_damaged_state_costs_a_look_and_no_more(newsroom: Newsroom, damage: bytes) -> None:
    path = newsroom.root / ".newstranslate/watch.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(damage)
    assert watched(newsroom, Told(), engine="none").round(NOON)


def paid(fake: FakeDeepL) -> list[list[str]]:
    """Return the texts of every request that costs, in order."""
    return [body["text"] for _, path, body in fake.requests if path == "/v2/translate"]


def cost_undisturbed(newsroom: Newsroom, fake: FakeDeepL) -> list[list[str]]:
    """Return the requests that all articles cost; nothing is left of their catalogues."""
    newsroom.call("run", "articles", "--to", "ar", "--engine", "deepl")
    shutil.rmtree(newsroom.root / "locales")
    shutil.rmtree(newsroom.root / ".newstranslate", ignore_errors=True)
    requests = paid(fake)
    fake.requests.clear()
    return requests


def test_killed_at_any_moment_it_pays_for_nothing_twice(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    (newsroom.root / "articles/story.md").unlink()  # its terms are asked for again
    for number in range(4):
        text = SECOND.replace("Safi", f"Safi{'abcd'[number]}").replace(
            "rouvre", f"rouvre {number + 2}"
        )
        newsroom.write(f"articles/p{number}.md", text)
    undisturbed = cost_undisturbed(newsroom, fake)
    assert len(undisturbed) == 4  # one for each article
    fake.delay = 0.05
    command = [sys.executable, "-m", "newstranslate", "watch", "--to", "ar", "--engine", "deepl"]
    source = str(Path(config.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": source}
    kills = 0
    for _ in range(3):
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
        )
        before, ends = len(paid(fake)), time.monotonic() + 30
        while len(paid(fake)) == before and process.poll() is None and time.monotonic() < ends:
            time.sleep(0.005)
        time.sleep(0.07 * kills)  # into the first article, and into later ones
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == -signal.SIGKILL
    assert kills == 3
    assert newsroom.call("watch", "--once", "--to", "ar", "--engine", "deepl").status == 0
    # Of a request whose answers were on their way at the kill, nobody knows that it was paid: it is
    # sent again, once for each kill, and no other.
    again = paid(fake)
    for request in undisturbed:
        again.remove(request)
    assert len(again) <= kills
    assert all(request in undisturbed for request in again)
    for number in range(4):
        assert all(newsroom.targets(name=f"p{number}").values())


def test_a_watch_that_is_told_to_stop_stops(newsroom: Newsroom) -> None:
    source = str(Path(config.__file__).parents[1])
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "newstranslate",
            "watch",
            "--to",
            "ar",
            "--engine",
            "none",
            "--every",
            "1h",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": source, "PYTHONUNBUFFERED": "1"},
    )
    with process:
        assert process.stdout is not None
        assert "units without translation" in process.stdout.readline()
        process.terminate()
        assert process.wait(20) == 130


def test_a_round_in_which_nothing_happens_writes_nothing(newsroom: Newsroom) -> None:
    watch = watched(newsroom, Told(), engine="none")
    watch.round(NOON)
    path = newsroom.root / ".newstranslate/watch.json"
    before = path.stat().st_mtime_ns if path.exists() else 0
    watch.round(NOON)
    assert (path.stat().st_mtime_ns if path.exists() else 0) == before


def test_an_edition_that_cannot_be_read_stops_no_watch(newsroom: Newsroom) -> None:
    newsroom.write("published/en/story.json", "<<<<<<< HEAD\n")
    told = Told()
    assert watched(newsroom, told, engine="none").round(NOON)
    assert [kind for kind, _ in told.kinds()] == ["incomplete", "failed"]


def test_bad_addresses_end_before_anything(newsroom: Newsroom) -> None:
    newsroom.write("newstranslate.toml", '[wordpress]\nurl = "http://news.example"\n')
    done = newsroom.call("pull", "1")
    assert (done.status, "set NEWSTRANSLATE_WORDPRESS_USER" in done.err) == (2, True)
    with pytest.raises(InputError, match="sent unencrypted"):
        rest.refuse_insecure("http://news.example")
