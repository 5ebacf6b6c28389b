"""What a unit was in earlier revisions, where the project is a git repository."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newstranslate import catalog
from newstranslate.errors import InputError
from newstranslate.model import Unit

_REVISIONS = 40
"""Revisions of the file that are looked through, the last ones."""
_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Revision:
    """The unit as a revision left it."""

    when: str
    """The day, ISO 8601."""
    who: str
    target: str
    state: str


def revisions(root: Path, path: Path, unit: Unit) -> list[Revision]:
    """Return the revisions that changed the unit's text or state, the latest first.

    Empty where the project is no repository, or git is not there.
    """
    found: list[Revision] = []
    for revision in _oldest_first(root, path, unit):
        if not found or (revision.target, revision.state) != (found[-1].target, found[-1].state):
            found.append(revision)
    return found[::-1]


def git_name(root: Path) -> str:
    """Return the name and address that git knows the user by; empty where it knows none."""
    name, mail = (_git(root, "config", f"user.{key}").decode().strip() for key in ("name", "email"))
    return f"{name} <{mail}>" if name and mail else name


def _oldest_first(root: Path, path: Path, unit: Unit) -> Iterator[Revision]:
    name = path.relative_to(root).as_posix()
    log = _git(root, "log", f"-{_REVISIONS}", "--format=%H%x09%as%x09%an", "--", name).decode()
    for line in reversed(log.splitlines()):
        commit, when, who = line.split("\t", 2)
        then = _unit(_git(root, "show", f"{commit}:./{name}"), unit)
        if then is not None:
            yield Revision(when, who, then.target, then.state.value)


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(root), *arguments],  # noqa: S607
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return b"" if done.returncode else done.stdout


def _unit(data: bytes, wanted: Unit) -> Unit | None:
    """Return the unit of a revision's file, of which only its own entry is parsed."""
    line = catalog.msgid_line(wanted.source).encode()
    first, *entries = data.replace(b"\r\n", b"\n").split(b"\n\n")
    likely = [entry for entry in entries if line in entry] or entries
    count = catalog.UNITS_FIELD.encode()
    head = [text for text in first.split(b"\n") if count not in text]
    with tempfile.NamedTemporaryFile(suffix=".po") as copy:
        copy.write(b"\n\n".join([b"\n".join(head), *likely]) + b"\n")
        copy.flush()
        try:
            units = catalog.load(Path(copy.name)).live
        except InputError:
            return None
    return next((unit for unit in units if unit.key == wanted.key), None)
