"""The identity of a desk in a shared memory: a generated name, and the checkout that uses it."""

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
    """The identity of a desk in the shared memory."""

    name: str
    checkout: str = ""
    """Identifies this copy of the project; empty if it need not be distinguished."""
    place: str = ""
    """Computer and folder of the copy, for messages on two copies with one name."""


def of(config: Config) -> DeskIdentity:
    """Return the desk of a project.

    If the settings contain no name, one is generated and written to them, because folders have the
    same name on many computers.
    """
    name = config.memory_desk or _written(config.root) or _made(config.root)
    place = f"{platform.node()}:{config.root.resolve().name}"
    return DeskIdentity(name, _checkout(config.root), place)


def _written(root: Path) -> str:
    """Return the name in the settings file, which may have been written a moment ago."""
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
    """Return whether a `rival` is not yet reported in this copy, and record it as reported."""
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
    """Return the identifier of this copy of the project, generated once and ignored by git."""
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
