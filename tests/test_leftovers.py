"""Temporary files of killed writers go at the next write, and nobody else's files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newstranslate import files, leftovers

WRITER = """
import sys, os, time
from pathlib import Path
from newstranslate import files
os.fsync = lambda _: (print("writing", flush=True), time.sleep(60))
files.write_atomically(Path(sys.argv[1]), b"half")
"""


@pytest.fixture(autouse=True)
def _first_look() -> None:
    leftovers._swept.clear()


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def writing(path: Path) -> subprocess.Popen[str]:
    """Start a process that is in the middle of writing `path`."""
    environment = os.environ | {"PYTHONPATH": str(Path(files.__file__).parents[2])}
    command = [sys.executable, "-c", WRITER, str(path)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "writing\n"
    return process


def test_what_a_killed_writer_left_is_swept_and_what_a_running_one_writes_stays(
    tmp_path: Path,
) -> None:
    killed, running = writing(tmp_path / "story.po"), writing(tmp_path / "other.po")
    try:
        killed.send_signal(signal.SIGKILL)
        killed.wait()
        assert len(left(tmp_path)) == 2
        files.write_atomically(tmp_path / "third.po", b"whole")
        rest = left(tmp_path) - {"third.po"}
        assert len(rest) == 1
        assert rest.pop().startswith(".other.po.")
    finally:
        running.kill()
        running.wait()
        for process in (killed, running):
            assert process.stdout
            process.stdout.close()


HOST = leftovers._host()
OLD, NEW = 2 * 3_600, 0


@pytest.mark.parametrize(
    ("name", "age", "swept"),
    [
        (f".story.po.{HOST}-999999999-abcd1234.tmp", NEW, True),
        (f".قصة.po.{HOST}-999999999-abcd1234.tmp", NEW, True),
        (f".story.po.{HOST}-THIS-abcd1234.tmp", NEW, False),
        (f".story.po.{HOST}-THIS-abcd1234.tmp", OLD, True),
        (".story.po.000000-999999999-abcd1234.tmp", NEW, False),
        (".story.po.000000-999999999-abcd1234.tmp", OLD, True),
        (".story.po.abcd_234.tmp", OLD, True),
        (".story.po.abcd_234.tmp", NEW, False),
        (".story.abcd1234.tmp", OLD, False),
        ("story.po.tmp", OLD, False),
        (".story.po.tmp", OLD, False),
        (".story.po.backup.tmp", OLD, False),
        ("notes.tmp", OLD, False),
    ],
)
def test_only_stale_files_of_our_own_are_swept(
    tmp_path: Path, name: str, age: int, *, swept: bool
) -> None:
    path = tmp_path / name.replace("THIS", str(os.getpid()))
    path.write_bytes(b"x")
    os.utime(path, (time.time() - age,) * 2)
    files.write_atomically(tmp_path / "story.po", b"whole")
    assert path.exists() is not swept


def test_a_folder_of_that_name_and_a_long_name_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / f".story.po.{HOST}-999999999-abcd1234.tmp").mkdir()
    long = tmp_path / ("ق" * 126 + ".po")
    files.write_atomically(long, b"whole")
    assert left(tmp_path) == {f".story.po.{HOST}-999999999-abcd1234.tmp", long.name}
