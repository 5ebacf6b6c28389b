"""Reads git's history: a catalogue at a revision, and the date of an article's last commit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from newstranslate import catalog
from newstranslate.errors import InputError
from newstranslate.model import Unit


def before(root: Path, path: Path, base: str) -> Mapping[tuple[str, str], Unit]:
    """Return the units of a catalogue at the git revision `base`; none if it did not exist then.

    Raises `InputError` outside a git repository, and for an unknown revision.
    """
    import tempfile

    _git(root, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}", what=f"revision '{base}'")
    try:
        # `./` makes git resolve the path from `root`, which may be a subfolder of the repository.
        data = _git(root, "show", f"{base}:./{path.resolve().relative_to(root.resolve())}")
        with tempfile.NamedTemporaryFile(suffix=".po") as copy:
            copy.write(data)
            copy.flush()
            return {unit.key: unit for unit in catalog.load(Path(copy.name)).live}
    except (InputError, ValueError):
        return {}


def committed(root: Path, path: Path) -> str:
    """Return when a file was last committed, ISO 8601; empty if it is modified or untracked."""
    try:
        if _git(root, "status", "--porcelain", "--", str(path)).strip():
            return ""
        return _git(root, "log", "-1", "--format=%cI", "--", str(path)).decode().strip()
    except InputError:
        return ""


def was_committed(root: Path, path: Path) -> bool:
    """Whether git has a commit with a file at this path, even if it was deleted since."""
    try:
        return bool(_git(root, "log", "-1", "--format=%H", "--", str(path)).strip())
    except InputError:
        return False


def _git(root: Path, *arguments: str, what: str = "that file") -> bytes:
    import subprocess  # with `tempfile`, 2 % of a first run, which asks only about orphans

    try:
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(root), *arguments],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise InputError(f"--changed needs git: {error.strerror}") from error
    if done.returncode:
        raise InputError(f"--changed: git does not know {what} in {root}")
    return done.stdout
