"""What git knows of a file: what a catalogue was at a revision, when an article was changed."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from newstranslate import catalog
from newstranslate.errors import InputError
from newstranslate.model import Unit


def before(root: Path, path: Path, base: str) -> Mapping[tuple[str, str], Unit]:
    """Return the units a catalogue had at the git revision `base`; none where it was not there.

    Raises `InputError` outside a git repository, or for a revision it does not have.
    """
    _git(root, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}", what=f"revision '{base}'")
    try:
        data = _git(root, "show", f"{base}:./{path.resolve().relative_to(root.resolve())}")
        with tempfile.NamedTemporaryFile(suffix=".po") as copy:
            copy.write(data)
            copy.flush()
            return {unit.key: unit for unit in catalog.load(Path(copy.name)).live}
    except (InputError, ValueError):
        return {}


def committed(root: Path, path: Path) -> str:
    """Return when a file was last committed, ISO 8601; empty where it differs or git has it not."""
    try:
        if _git(root, "status", "--porcelain", "--", str(path)).strip():
            return ""
        return _git(root, "log", "-1", "--format=%cI", "--", str(path)).decode().strip()
    except InputError:
        return ""


def _git(root: Path, *arguments: str, what: str = "that file") -> bytes:
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
