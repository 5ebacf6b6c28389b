"""Two jobs of a project at the same time: no text is sent, and billed, twice."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.project import sending
from newstranslate.testing import FakeDeepL
from tests.conftest import ARTICLE, Newsroom, held_by_another

DRAFT = ("run", "articles", "--to", "ar", "--engine", "deepl")
SECONDS = 0.02
"""Pause between two checks of what another process has done."""


class GatedDeepL(FakeDeepL):
    """A server that answers only once its gate is open."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()

    def reply(self, method: str, path: str, body: Any, size: int, fault: str | None) -> Any:
        if path == "/v2/translate":
            self.gate.wait(60)
        return super().reply(method, path, body, size, fault)


@pytest.fixture
def gated(monkeypatch: pytest.MonkeyPatch) -> Iterator[GatedDeepL]:
    with GatedDeepL() as running:
        monkeypatch.setenv("DEEPL_SERVER_URL", running.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", running.key)
        yield running


def started(room: Newsroom, *arguments: str) -> subprocess.Popen[str]:
    """Start a command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "newstranslate", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=room.root, env=environment, stdout=pipe, stderr=pipe, text=True
    )


def until(holds: Callable[[], object]) -> None:
    ends = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < ends
        time.sleep(SECONDS)


def translations(fake: FakeDeepL) -> list[str]:
    return [text for body in fake.bodies("/v2/translate") for text in body["text"]]


def test_second_of_two_runs_waits_and_sends_nothing(newsroom: Newsroom, gated: GatedDeepL) -> None:
    with started(newsroom, *DRAFT) as first:
        until(lambda: gated.bodies("/v2/translate"))
        with started(newsroom, *DRAFT) as second:
            assert second.stderr
            message = second.stderr.readline()
            gated.gate.set()
            assert f"story.md → ar: waiting for process {first.pid} (" in message
            assert "characters sent" not in second.communicate()[1]
        first.communicate()
    assert (first.returncode, second.returncode) == (0, 0)
    sent = translations(gated)
    assert len(sent) == len(set(sent)) == len(newsroom.targets())
    assert gated.used == sum(map(len, set(sent)))
    assert not list((newsroom.root / ".newstranslate").glob("*.lock"))


def test_lock_of_a_killed_run_blocks_nobody(newsroom: Newsroom, gated: GatedDeepL) -> None:
    with started(newsroom, *DRAFT) as first:
        until(lambda: gated.bodies("/v2/translate"))
        first.kill()
    gated.gate.set()
    assert list((newsroom.root / ".newstranslate").glob("sending-*.lock"))
    assert "waiting" not in newsroom.call(*DRAFT).err
    assert all(newsroom.targets().values())


@pytest.mark.parametrize(
    "command",
    [
        ("run", "--to", "ar", "--engine", "none"),
        ("run", "--to", "ar", "--engine", "deepl", "--dry-run"),
        ("run", "--to", "en", "--engine", "deepl"),
        ("status",),
        ("check",),
    ],
)
def test_commands_that_send_none_of_its_texts_do_not_wait(
    newsroom: Newsroom, fake: FakeDeepL, command: tuple[str, ...]
) -> None:
    newsroom.call("run", "--to", "ar", "--engine", "none")
    with held_by_another(newsroom):
        assert "waiting" not in newsroom.call(*command).err


def test_run_waits_only_for_its_own_article(newsroom: Newsroom, fake: FakeDeepL) -> None:
    newsroom.write("articles/other.md", ARTICLE)
    with held_by_another(newsroom):
        done = newsroom.call("run", "articles/other.md", "--to", "ar", "--engine", "deepl")
    assert (done.status, "waiting" in done.err) == (0, False)


def test_workers_send_no_text_that_another_process_is_sending(
    newsroom: Newsroom, fake: FakeDeepL
) -> None:
    with held_by_another(newsroom):
        done = newsroom.call(*DRAFT, "--workers", "1")
    assert (done.status, translations(fake)) == (2, [])
    assert "story.md → ar: process 4711 (desk-2) is sending its texts now" in done.err


def test_lock_that_cannot_be_made_prevents_no_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with files.held(tmp_path / "file" / "a.lock", pytest.fail):
        pass


def test_lock_that_is_a_link_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text("Un point.")
    (tmp_path / "a.lock").symlink_to("story.md")
    with files.held(tmp_path / "a.lock", pytest.fail):
        assert (tmp_path / "story.md").read_text() == "Un point."


def test_lock_is_made_again_after_its_holder_removed_it(tmp_path: Path) -> None:
    lock = tmp_path / "a.lock"
    holder = files.held(lock, pytest.fail)
    holder.__enter__()

    def on_busy(who: str) -> None:
        assert who.startswith(f"{os.getpid()} (")
        holder.__exit__(None, None, None)

    with files.held(lock, on_busy):
        assert lock.exists()
        with pytest.raises(InputError), files.held(lock, sending.refuse("a", "ar")):
            pass
    assert not lock.exists()


def test_lock_removed_between_opening_and_locking_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "a.lock"
    lock.write_text("")
    flock = fcntl.flock

    def flock_after_removal(handle: int, operation: int) -> None:
        monkeypatch.undo()
        lock.unlink()
        flock(handle, operation)

    monkeypatch.setattr(fcntl, "flock", flock_after_removal)
    with files.held(lock, pytest.fail):
        assert lock.read_text().startswith(f"{os.getpid()} (")


def test_file_system_without_locks_prevents_no_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(handle: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    with files.held(tmp_path / "a.lock", pytest.fail):
        pass


def test_lock_of_another_user_is_respected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def only_reading(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_RDWR:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, flags, mode)

    lock = tmp_path / "a.lock"
    with files.held(lock, pytest.fail):
        monkeypatch.setattr("newstranslate.files.holding.os.open", only_reading)
        with pytest.raises(InputError), files.held(lock, sending.refuse("a", "ar")):
            pass
