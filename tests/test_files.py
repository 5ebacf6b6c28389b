"""Files: what is no file is refused, and a write never goes over what somebody saved meanwhile."""

from __future__ import annotations

import multiprocessing
import os
import shlex
import socket
import threading
from multiprocessing.synchronize import Barrier, Event
from pathlib import Path

import pytest

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.files import digests
from newstranslate.storage import Changed
from tests.conftest import Newsroom


def test_save_of_another_editor_during_the_slow_part_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.po"
    path.write_text("before")
    seen = files.version(path)[1]
    real = os.fsync

    def slow(handle: int) -> None:
        real(handle)
        path.write_text("saved by Poedit while we wrote")

    monkeypatch.setattr(os, "fsync", slow)
    with pytest.raises(Changed):
        files.replace(path, b"ours", seen)
    assert path.read_text() == "saved by Poedit while we wrote"
    assert [p.name for p in tmp_path.iterdir()] == ["a.po"]


SPAWN = multiprocessing.get_context("spawn")


def _add_a_line(path: Path, begins: Event) -> None:
    """Update a file as another process of ours, which says when it begins."""
    begins.set()
    files.update(path, lambda data: data + b"theirs\n")


def test_another_process_waits_while_an_update_is_between_its_last_look_and_its_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"before\n")
    begins = SPAWN.Event()
    other = SPAWN.Process(target=_add_a_line, args=(path, begins))
    rename = Path.replace

    def rename_late(temporary: Path, target: Path) -> Path:
        other.start()
        assert begins.wait(60)
        other.join(1)  # without a lock it has written by then, and is overwritten now
        return rename(temporary, target)

    monkeypatch.setattr(Path, "replace", rename_late)
    files.update(path, lambda data: data + b"ours\n")
    other.join(60)
    assert other.exitcode == 0
    assert path.read_bytes() == b"before\nours\ntheirs\n"


def _count(path: Path, ready: Barrier, turns: int) -> None:
    ready.wait(60)
    for _ in range(turns):
        files.update(path, lambda data: str(int(data) + 1).encode())


def test_two_processes_that_begin_together_lose_no_update(tmp_path: Path) -> None:
    path = tmp_path / "count"
    path.write_bytes(b"0")
    ready = SPAWN.Barrier(2)
    both = [SPAWN.Process(target=_count, args=(path, ready, 100)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    assert [one.exitcode for one in both] == [0, 0]
    assert path.read_bytes() == b"200"


def test_what_is_no_regular_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for name in ("pipe", "link"):
        with pytest.raises(InputError, match="not a regular file"):
            files.write_atomically(tmp_path / name, b"data")
    assert (tmp_path / "pipe").is_fifo()


def test_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    real, link = tmp_path / "shared" / "a.po", tmp_path / "a.po"
    real.write_text("before")
    link.symlink_to(real)
    files.replace(link, b"after", files.version(link)[1])
    assert (link.is_symlink(), real.read_text()) == (True, "after")
    assert [p.name for p in (tmp_path / "shared").iterdir()] == ["a.po"]


def test_pipes_and_sockets_are_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.po")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(tmp_path)  # the names of sockets are short
        listening.bind("socket.po")
        os.chdir(here)
        for name in ("pipe.po", "socket.po"):
            outcome: list[str] = []

            def read(path: Path, outcome: list[str] = outcome) -> None:
                try:
                    files.read_bytes(path)
                except InputError as error:
                    outcome.append(str(error))

            thread = threading.Thread(target=read, args=(tmp_path / name,), daemon=True)
            thread.start()
            thread.join(5)
            assert outcome, "it waits"
            assert outcome[0].endswith("this is a pipe, a socket or a device, not a file")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\nb.md", "a\\nb.md: the name of this file holds a control character"),
        (b"caf\xe9.md", "caf\\udce9.md: the name of this file is not UTF-8"),
        ("a\u2028b.md".encode(), "a\\u2028b.md: the name of this file holds a control character"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--logs", "json")])
def test_name_that_no_line_can_hold_is_refused(
    newsroom: Newsroom, name: bytes, shown: str, options: tuple[str, ...]
) -> None:
    path = newsroom.root / "articles" / os.fsdecode(name)
    path.write_bytes(b"---\nlang: fr\n---\n\nUne phrase.\n")
    done = newsroom.call(*options, "run", str(path), "--to", "ar", "--engine", "none")
    assert done.status == 2
    assert shown in done.err
    done = newsroom.call(*options, "run", "articles", "--to", "ar", "--engine", "none")
    assert (done.status, "story" in done.out) == (1, True), "the others are done"
    assert shown in done.err


def test_unreadable_catalogue_stops_neither_check_nor_status(newsroom: Newsroom) -> None:
    newsroom.write("articles/autre.md", "---\nlang: fr\n---\n\nUne autre phrase.\n")
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    newsroom.po().write_bytes(b'msgid ""\nmsgstr "\n')
    for command in ("check", "status"):
        done = newsroom.call(command)
        assert done.status == 1, command
        assert ("autre" if command == "status" else "1 unit") in done.out
        assert "story.po" in done.out + done.err


# --- digests ---


def test_a_digest_is_that_of_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a"
    for data in (b"one", b"two", b"six"):
        path.write_bytes(data)
        assert files.digest_of(path) == files.digest(data)
        assert files.read_noted(path) == (data, files.digest(data))


def test_a_digest_is_read_once_of_a_file_that_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    monkeypatch.setattr(digests, "_SETTLED_NS", 0)  # as if it were older
    monkeypatch.setattr(digests, "_KNOWN", 2)
    known = files.digest_of(path)
    status = path.stat()
    path.chmod(0)
    path.chmod(status.st_mode)  # its time of change is another: read again
    assert files.digest_of(path) == known
    reads: list[Path] = []
    whole = files.read_bytes

    def read(one: Path) -> bytes:
        reads.append(one)
        return whole(one)

    monkeypatch.setattr(digests, "read_bytes", read)
    assert files.digest_of(path) == known
    assert reads == []
    path.write_bytes(b"two")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert files.digest_of(path) == files.digest(b"two")
    for name in "bcd":
        (tmp_path / name).write_bytes(b"x")
        files.digest_of(tmp_path / name)
    assert len(digests._known) <= 2


def test_a_digest_of_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        files.digest_of(tmp_path / "gone")
    path = tmp_path / "a"
    path.write_bytes(b"one")
    files.digest_of(path)
    path.unlink()
    with pytest.raises(InputError, match="no such file"):
        files.digest_of(path)


@pytest.mark.parametrize(
    ("path", "is_word"),
    [
        ("a b (v2).md", False),
        ("https://x.ma/?p=1&q=2", False),
        ("d'été.md", False),
        ("$(id).md", False),
        ("articles/l’été-100%.md", True),
        ("https://x.ma/أ", True),
    ],
)
def test_a_path_in_a_proposed_command_is_one_word_of_a_shell(path: str, is_word: bool) -> None:
    shown = files.as_argument(path)
    assert (shlex.split(shown), shown == path) == ([path], is_word)
