"""Earlier revisions of a unit, if the project is a git repository."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from newstranslate import catalog
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Unit

_SECONDS = 20
"""Time limit for a git command."""
_KEPT = 200
"""Maximum number of cached histories of units and of files."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The unit after a commit that changed it."""

    commit: str
    """Its hash."""
    when: str
    """Date of the commit, ISO 8601."""
    who: str
    target: str
    state: str


@dataclass(frozen=True, slots=True)
class _Commit:
    """A commit that changed the file."""

    id: str
    when: str
    who: str
    path: str
    """Path of the file in the commit, from the top of the repository."""
    parents: tuple[str, ...]
    """The preceding commits that changed the file."""


def revisions(root: Path, path: Path, unit: Unit) -> list[Revision]:
    """Return the commits that changed the unit's text or state, the latest first.

    The whole history is searched, also before the file was renamed. A merge is included if the
    unit differs from all of its parents. Empty without a repository or without git.
    """
    now = _git(root, "rev-parse", "HEAD", "--show-prefix").decode().split("\n")
    if len(now) < 2:
        return []
    prefix = now[1] if len(now) > 2 else ""
    name = prefix + path.relative_to(root).as_posix()
    return list(_revisions(root, now[0], name, unit.key, unit.source))


def uncommitted(found: Sequence[Revision], unit: Unit) -> bool:
    """Whether a unit differs from the last commit."""
    return not found or (found[0].target, found[0].state) != (unit.target, unit.state.value)


@lru_cache(maxsize=_KEPT)
def _revisions(
    root: Path, head: str, name: str, key: tuple[str, str], source: str
) -> tuple[Revision, ...]:
    commits = _commits(root, head, name)
    then = _units(root, commits, key, source)
    return tuple(
        Revision(one.id, one.when, one.who, unit.target, unit.state.value)
        for one in commits
        if (unit := then.get(one.id))
        and all(_differ(unit, then.get(parent)) for parent in one.parents)
    )


def _differ(unit: Unit, before: Unit | None) -> bool:
    return before is None or (before.target, before.state) != (unit.target, unit.state)


@lru_cache(maxsize=_KEPT)
def _commits(root: Path, head: str, name: str) -> tuple[_Commit, ...]:
    """Return the commits that changed a file, the latest first, following renames."""
    found: list[_Commit] = []
    seen: set[tuple[str, str]] = set()
    waiting = [(head, name)]
    while waiting:
        start, name = waiting.pop()
        # Renames may lead in a circle.
        if (start, name) in seen:
            continue
        seen.add((start, name))
        some = list(_log(root, start, name))
        for at, one in enumerate(some):
            # A file name ends at the commit that renamed the file; the log of the old
            # name continues it.
            if not one.parents and (earlier := _renamed(root, one)):
                before = next(iter(_log(root, *earlier)), None)
                some[at] = replace(one, parents=(before.id,) if before else ())
                waiting.append(earlier)
        known = {one.id for one in found}
        found += [one for one in some if one.id not in known]
    return tuple(found)


def _log(root: Path, start: str, name: str) -> Iterator[_Commit]:
    """Yield the commits that changed a file under one name, with simplified parents."""
    form = "--format=%H%x09%P%x09%as%x09%an"
    full = ("--topo-order", "--full-history", "--parents")
    # Literal, because names of articles may contain the wildcards of git's pathspecs.
    output = _git(root, "log", *full, form, start, "--", f":(top,literal){name}").decode()
    for line in output.splitlines():
        commit, parents, when, who = line.split("\t", 3)
        yield _Commit(commit, when, who, name, tuple(parents.split()))


def _renamed(root: Path, one: _Commit) -> tuple[str, str] | None:
    """Return (preceding commit, old name of the file) if a commit renamed the file."""
    output = _git(root, "diff-tree", "-r", "-M", "-z", "--diff-filter=R", f"{one.id}^", one.id)
    fields = output.decode("utf-8", "surrogateescape").split("\0")
    # With -z, each rename has three fields: modes and hashes, the old path, the new path.
    for old, new in zip(fields[1::3], fields[2::3], strict=False):
        if new == one.path:
            return f"{one.id}^", old
    return None


def _units(
    root: Path, commits: Iterable[_Commit], key: tuple[str, str], source: str
) -> dict[str, Unit]:
    """Return commit → the unit in it. All files are read by a single git process."""
    asked = [one for one in commits if "\n" not in one.path]
    # One line per object, so a path with a line end cannot be requested.
    wanted = "".join(f"{one.id}:{one.path}\n" for one in asked)
    data = _git(root, "cat-file", "--batch", given=wanted.encode("utf-8", "surrogateescape"))
    found: dict[str, Unit] = {}
    parsed: dict[bytes, Unit | None] = {}
    for one, blob in zip(asked, _blobs(data), strict=False):
        entries = _entries(blob, source)
        if entries not in parsed:
            parsed[entries] = _parsed(entries, key)
        if unit := parsed[entries]:
            found[one.id] = unit
    return found


def _blobs(data: bytes) -> Iterator[bytes]:
    """Yield the contents in the output of ``git cat-file --batch``; empty for missing objects."""
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        header = data[at:end].split(b" ")
        # "<hash> blob <size>"; for a missing object, "<name> missing", with no contents.
        size = int(header[-1]) if len(header) >= 3 and header[-2] == b"blob" else -1
        yield data[end + 1 : end + 1 + size] if size >= 0 else b""
        at = end + 1 + (size + 1 if size >= 0 else 0)


def git_name(root: Path) -> str:
    """Return the user's name and address in the git configuration; empty if not set."""
    name, mail = (_git(root, "config", f"user.{key}").decode().strip() for key in ("name", "email"))
    return f"{name} <{mail}>" if name and mail else name


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(root), *arguments],  # noqa: S607
            capture_output=True,
            input=given,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return b"" if done.returncode else done.stdout


def _entries(data: bytes, source: str) -> bytes:
    """Return a file's header and the entries that may have a source.

    Parsing only these is much faster, and the same entries in many commits are parsed once.
    """
    line = catalog.msgid_line(source).encode()
    # Entries of a PO file are separated by blank lines.
    first, *entries = data.replace(b"\r\n", b"\n").split(b"\n\n")
    # Without a match, another tool has wrapped the line: all entries are parsed.
    likely = [entry for entry in entries if line in entry] or entries
    count = catalog.UNITS_FIELD.encode()
    # The reduced file has fewer entries than its header states, which would be an error.
    head = [text for text in first.split(b"\n") if count not in text]
    return b"\n\n".join([b"\n".join(head), *likely]) + b"\n"


def _parsed(entries: bytes, key: tuple[str, str]) -> Unit | None:
    try:
        units = catalog.parse(entries, Path("an earlier revision")).live
    except InputError:
        return None
    return next((unit for unit in units if unit.key == key), None)
