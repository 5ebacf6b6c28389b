"""A damaged kept memory: the others are used, it is named, and it can be imported again."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Newsroom

PAIRS = "".join(f"Le ministre a dit {n} fois oui.\tقال الوزير نعم {n} مرات.\n" for n in range(400))


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": cut,
    "short": lambda path: path.write_bytes(path.read_bytes()[:20]),
    "garbage": lambda path: path.write_bytes(b"\x00\xff" * 300),
    "empty": lambda path: path.write_bytes(b""),
    "other": lambda path: path.write_bytes(gzip.compress(b'{"format": "something else"}\n')),
    "list": lambda path: path.write_bytes(gzip.compress(b"[1, 2]\n")),
    "folder": folder,
}


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    newsroom.write("un.tsv", PAIRS)
    newsroom.write("eu.tsv", "La mer est calme ce soir.\tالبحر هادئ هذا المساء.\n")
    for name in ("un", "eu"):
        done = newsroom.call("memory", "import", f"{name}.tsv", "--from", "fr", "--to", "ar")
        assert done.status == 0, done.err
    return newsroom


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_other_memories_are_used_and_the_damaged_one_is_named(
    room: Newsroom, damage: str
) -> None:
    DAMAGES[damage](room.root / "memory" / "un.fr-ar.jsonl.gz")
    for command in ("stats", "rebuild"):
        done = room.call("memory", command)
        assert done.status == 1, command
        assert "skipped: " in done.err
        assert done.err.count("skipped: memory/un.fr-ar.jsonl.gz") == 1, done.err
    assert "eu" in room.call("memory", "stats").out
    found = room.call("memory", "search", "La mer est calme ce soir.", "--from", "fr", "--to", "ar")
    assert "البحر هادئ" in found.out
    done = room.call("run", "articles", "--to", "ar", "--engine", "none")
    assert "story    ar" in done.out
    assert "un.fr-ar.jsonl.gz" in done.err


@pytest.mark.parametrize("damage", [name for name in DAMAGES if name != "folder"])
def test_it_can_be_imported_again(room: Newsroom, damage: str) -> None:
    path = room.root / "memory" / "un.fr-ar.jsonl.gz"
    DAMAGES[damage](path)
    damaged = path.read_bytes()
    done = room.call("memory", "import", "un.tsv", "--from", "fr", "--to", "ar")
    assert done.status == 0, done.err
    assert "400 pairs" in done.out
    assert path.with_name(f"{path.name}.damaged").read_bytes() == damaged
    assert "it is now un.fr-ar.jsonl.gz.damaged" in " ".join(done.err.split())
    assert room.call("memory", "stats").status == 0


def test_what_is_readable_of_a_damaged_memory_outlives_the_next_import(room: Newsroom) -> None:
    cut(room.root / "memory" / "un.fr-ar.jsonl.gz")
    room.write("un.tsv", "Une autre phrase, ailleurs.\tجملة أخرى في مكان آخر.\n")
    done = room.call("memory", "import", "un.tsv", "--from", "fr", "--to", "ar")
    count = int(done.out.split(":")[1].split()[0].replace(",", ""))
    assert 1 < count < 401


def test_a_folder_in_its_place_is_said(room: Newsroom) -> None:
    path = room.root / "memory" / "un.fr-ar.jsonl.gz"
    folder(path)
    done = room.call("memory", "import", "un.tsv", "--from", "fr", "--to", "ar")
    assert done.status == 0, done.err
    shutil.rmtree(path.with_name(f"{path.name}.damaged"))


@pytest.mark.parametrize("name", ["m.tmx", "m.tsv", "m.po"])
def test_a_pipe_is_refused_not_waited_for(newsroom: Newsroom, name: str) -> None:
    os.mkfifo(newsroom.root / name)
    done = newsroom.call("memory", "import", name, "--from", "fr", "--to", "ar")
    assert done.status == 2
    assert "a pipe, a socket or a device" in done.err
