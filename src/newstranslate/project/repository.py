"""git: a merge driver that merges catalogues unit by unit, and the history of a catalogue."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from newstranslate import catalog, files
from newstranslate.catalog.three_way import Merged, three_way
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.model import Catalogue

_SECONDS = 20
"""Seconds until a git command is ended."""
NAME = "newstranslate"
"""The name of the merge driver in ``.gitattributes`` and in git's configuration."""


def merge(base: Path, ours: Path, theirs: Path) -> Merged:
    """Merge two catalogues into `ours`, as git requires of a merge driver.

    `base` may be empty. Raises `InputError`, including if another file is empty; then `ours` is
    unchanged.
    """
    # Git passes an empty base if both branches created the file.
    common = catalog.load(base) if base.read_bytes().strip() else Catalogue({}, ())
    merged = three_way(common, catalog.load(ours), catalog.load(theirs))
    files.write_atomically(ours, catalog.serialise(merged.catalogue))
    return merged


def set_up(config: Config) -> list[str]:
    """Set up the merge driver in ``.gitattributes`` and git's configuration; return the changes.

    Raises `InputError` outside a repository, or if git is missing.
    """
    root = Path(_git(config.root, "rev-parse", "--show-toplevel").strip())
    inside = (config.root.resolve() / config.locales).relative_to(root.resolve()).as_posix()
    line = f"{_quoted(inside)}/**/*.po merge={NAME}"
    attributes = root / ".gitattributes"
    old = files.read_text(attributes) if attributes.exists() else ""
    done = []
    if line not in old.splitlines():
        gap = "" if not old or old.endswith("\n") else "\n"
        files.write_atomically(attributes, f"{old}{gap}{line}\n".encode())
        done.append(f"{attributes}: {line}")
    # Git runs the driver with the user's PATH, which may not include this environment.
    command = f"{shlex.quote(sys.executable)} -m newstranslate merge-po %O %A %B %P"
    _git(root, "config", f"merge.{NAME}.name", "catalogues, unit by unit")
    _git(root, "config", f"merge.{NAME}.driver", command)
    done.append(f"git config merge.{NAME}.driver: {command}")
    return done


def revisions(path: Path) -> Iterator[bytes]:
    """Yield a file's content after each commit, the latest first; nothing outside a repository.

    Renames are not followed.
    """
    try:
        commits = _git(path.parent, "log", "--format=%H", "--", path.name).split()
    except InputError:
        return
    for commit in commits:
        try:
            yield _git(path.parent, "show", f"{commit}:./{path.name}").encode()
        except InputError:  # the commit that deleted it
            continue


def _quoted(path: str) -> str:
    """Return a folder as a pattern of .gitattributes, where a space would end the pattern."""
    return path.replace(" ", "[[:space:]]")


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(folder), *arguments],  # noqa: S607
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise InputError(f"git does not work here: {error}") from error
    if done.returncode:
        why = done.stderr.strip().splitlines()
        if "not a git repository" in done.stderr:
            raise InputError(f"{folder}: is not in a git repository; create one with 'git init'")
        raise InputError(f"{folder}: git {arguments[0]}: {why[-1] if why else 'failed'}")
    return done.stdout
