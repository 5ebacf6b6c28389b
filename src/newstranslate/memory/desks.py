"""Which desk this is, in a memory that several share: a name made once, and the checkout at it."""

from __future__ import annotations

import platform
import re
from pathlib import Path

from newstranslate import files, settings_file
from newstranslate.config import FILE_NAME, Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """A desk as the shared memory knows it."""

    name: str
    checkout: str = ""
    """Tells this copy of the project from others; empty where none is to be told."""
    place: str = ""
    """Where that is, for those who find two at one name: machine and folder."""


def of(config: Config) -> DeskIdentity:
    """Return the desk of a project.

    Where the settings do not name one, a name is made and written into them: folders are called
    alike on many machines.
    """
    name = config.memory_desk or _written(config.root) or _made(config.root)
    place = f"{platform.node()}:{config.root.resolve().name}"
    return DeskIdentity(name, _checkout(config.root), place)


def _written(root: Path) -> str:
    """Return the name in the settings as they are now: it may have been made a moment ago."""
    path = root / FILE_NAME
    memory = files.read_toml(path).get("memory", {}) if path.is_file() else {}
    name = memory.get("desk", "") if isinstance(memory, dict) else ""
    return name if isinstance(name, str) else ""


def _made(root: Path) -> str:
    import secrets

    folder = root.resolve().name
    name = f"{folder}-{secrets.token_hex(3)}"
    try:
        settings_file.write(root / FILE_NAME, ("memory", "desk"), name)
    except (ValueError, InputError):
        return folder
    return name


def is_news(root: Path, rival: str) -> bool:
    """Whether this copy of the project has not yet been told of a `rival`; it has from now on."""
    path = root / ".newstranslate" / "rivals"
    try:
        known = path.read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        known = []
    if rival in known:
        return False
    files.write_cache(path, "\n".join([*filter(None, known), rival, ""]).encode())
    return True


def _checkout(root: Path) -> str:
    """Return the mark of this copy of the project, made once and kept out of git's sight."""
    path = root / ".newstranslate" / "checkout"
    try:
        known = path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        known = ""
    if re.fullmatch("[0-9a-f]{16}", known):
        return known
    import secrets

    made = secrets.token_hex(8)
    files.write_cache(path, made.encode())
    return made
