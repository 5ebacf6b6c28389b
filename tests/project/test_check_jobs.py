"""`check --jobs`: several processes find what one finds, in the same order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from newstranslate import catalog, processes
from newstranslate.model import Unit
from newstranslate.project import findings
from tests.conftest import ARTICLE, Newsroom

pytestmark = pytest.mark.skipif(not processes.can_fork(), reason="this system does not fork")
DAY = "2026-01-01"


def write(newsroom: Newsroom, name: str, texts: dict[int, str], comment: str = "") -> None:
    """Approve texts of a catalogue's units, by their places."""
    path = newsroom.po(name=name)
    loaded = catalog.load(path)
    units = list(loaded.units)
    for at, text in texts.items():
        made = catalog.approved(catalog.written(units[at], text), "A <a@x>", DAY)
        units[at] = replace(made, comment=f"{made.comment}\n{comment}" if comment else made.comment)
    path.write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))


@pytest.fixture
def archive(newsroom: Newsroom) -> Newsroom:
    for number in range(9):
        newsroom.write(f"articles/a{number}.md", ARTICLE.replace("2007", str(2000 + number)))
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    write(newsroom, "a1", {4: "نقطة **مهمة** 7", 5: "نقطة ثانية"})
    write(newsroom, "a3", {5: "نقطة أخرى"})
    write(newsroom, "a5", {5: "نقطة أخرى"}, "waive consistency: as they said")
    write(newsroom, "a6", {3: "منذ 1999."}, "waive numbers ‹2006 → 1999›: the speaker erred")
    newsroom.write("articles/a7.md", ARTICLE)
    newsroom.write("locales/ar/a8.po", 'msgid "\n')
    return newsroom


@pytest.mark.parametrize("kind", ["text", "json", "junit", "github"])
@pytest.mark.parametrize("profile", ["review", "publish", "draft"])
def test_two_processes_find_what_one_finds(archive: Newsroom, kind: str, profile: str) -> None:
    asked = ("check", "--all", "--show-waived", "--format", kind, "--profile", profile)
    one = archive.call(*asked, "--jobs", "1")
    assert archive.call(*asked, "--jobs", "2") == one
    assert one.status == 1
    said = "not a valid PO entry" if kind != "junit" else "a8.po"
    assert said in one.out


def test_a_setting_says_how_many(archive: Newsroom) -> None:
    one = archive.call("check", "locales/en")
    archive.write("newstranslate.toml", "jobs = 3\n")
    assert archive.call("check", "locales/en") == one


def test_sources_approved_otherwise_elsewhere_are_found_whoever_checks(archive: Newsroom) -> None:
    done = archive.call("check", "--show-waived", "--json", "--jobs", "2").json()
    found = [(f["file"], f["message"]) for f in done["findings"] if f["check"] == "consistency"]
    first = archive.load(name="a1").live[5]
    where = f"approved differently in locales/ar/a1.po:{first.line}: نقطة ثانية"
    assert found == [("locales/ar/a3.po", where)]
    waived = [f["file"] for f in done["waived"] if f["check"] == "consistency"]
    assert waived == ["locales/ar/a5.po"]


def test_few_catalogues_are_checked_in_one_process(
    archive: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert findings.MANY > 20
    monkeypatch.setattr(findings, "Team", None)  # whoever makes one fails
    assert archive.call("check").status == 1
    with pytest.raises(AssertionError):
        archive.call("check", "--jobs", "2")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux's /proc")
def test_a_killed_process_is_an_error_of_the_catalogue_it_checked(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    loaded = catalog.load(newsroom.po())
    units = tuple(Unit(f"Phrase {n}.", f"جملة {n}.", fuzzy=True) for n in range(60))
    data = catalog.serialise(replace(loaded, header={"Language": "ar"}, units=units))
    for number in range(80):
        newsroom.po(name=f"b{number:02}").write_bytes(data)
    command = [sys.executable, "-m", "newstranslate", "check", "--jobs", "2"]
    process = subprocess.Popen(
        command, cwd=newsroom.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not (pids := children.read_text().split()):
        assert process.poll() is None
        time.sleep(0.001)
    os.kill(int(pids[0]), signal.SIGSTOP)  # so that it has a catalogue when it is killed
    time.sleep(0.3)
    os.kill(int(pids[0]), signal.SIGKILL)
    out, err = process.communicate()
    assert process.returncode == 1, err
    assert out.count("error file: the process that checked it has ended (killed by signal 9)") == 1
    assert "in 81 catalogues; errors: 1," in out.splitlines()[-1]
