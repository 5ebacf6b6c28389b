"""The directions of a project's memory, and the folder of the index of each."""

from __future__ import annotations

from pathlib import Path

from newstranslate.catalog import heads
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.memory import kept
from newstranslate.memory.shared_server import wanted_url
from newstranslate.model import Pair


def index_folder(config: Config, pair: Pair) -> Path:
    """Return the folder of the index of a direction."""
    return config.root / ".newstranslate" / "memory" / f"{base(pair.source)}-{pair.target}"


def directions(config: Config) -> list[Pair]:
    """Return the directions of the project's catalogues and imported memories."""
    found = {
        Pair(base(lang), path.relative_to(folder).parts[0])
        for folder in [config.root / config.locales]
        for path in folder.rglob("*.po")
        if (lang := _source_language(path))
    }
    for memory in kept.list_kept(config.root / config.memories).values():
        found.add(Pair(memory.source, memory.target))
    return sorted(found, key=str)


def _source_language(path: Path) -> str:
    try:
        return heads.source_language(heads.read(path))
    except InputError:
        return ""  # opening the memory of the direction reports the error


def is_shared(config: Config) -> bool:
    """Whether the memory is shared by several desks, on a server."""
    return bool(wanted_url(config.memory_url))
