"""What earlier runs brought to an end: unchanged work is not done again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from newstranslate import __version__, files
from newstranslate.config import Config
from newstranslate.pipeline.sheet import Result, Sheet
from newstranslate.pipeline.sources import Source


class Done:
    """Results by content hash of article, catalogue, glossary (`terms`) and settings.

    A copy of facts that can be had again at any time; lost or broken, it costs time only.
    """

    def __init__(self, config: Config, source: str, terms: str) -> None:
        self._path = config.root / ".newstranslate" / "runs.json"
        settings = json.dumps([__version__, terms, source, asdict(config)], default=str)
        self._settings = hashlib.sha256(settings.encode()).hexdigest()[:16]
        self._entries: dict[str, Any] = self._load()
        self._changed = False

    def _load(self) -> dict[str, Any]:
        try:
            data = json.loads(self._path.read_bytes())
            return dict(data["runs"]) if data["settings"] == self._settings else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def look_up(self, source: Source, path: Path, memory_digest: str) -> Result | None:
        """Return the earlier result, as a run that finds everything done would report it."""
        entry = self._entries.get(str(path))
        if entry is None:
            return None
        try:
            result = Result(**entry["result"])
        except (TypeError, KeyError):
            return None
        whole = not result.untranslated
        try:
            parts = [files.digest(file.read_bytes()) for file in (source.path, path)]
        except OSError:
            return None
        mark = _mark(*parts, source.lang, "" if whole else memory_digest)
        return result if entry.get("mark") == mark else None

    def remember(self, sheet: Sheet, result: Result, memory_digest: str) -> None:
        """Note the result of a sheet as it was written, for later runs."""
        memory = memory_digest if result.untranslated else ""
        mark = _mark(sheet.article.digest, sheet.digest, sheet.source.lang, memory)
        kept = result.approved + result.drafts
        settled = replace(result, kept=kept, memory_exact=0, memory_fuzzy=0, machine=0)
        values = {item.name: getattr(settled, item.name) for item in fields(Result)}
        self._entries[str(sheet.path)] = {"mark": mark, "result": values}
        self._changed = True

    def save(self) -> None:
        """Write the notes; where that fails, the next run takes longer."""
        if not self._changed:
            return
        data = {"settings": self._settings, "runs": self._entries}
        files.write_cache(self._path, json.dumps(data, ensure_ascii=False).encode())


def _mark(*parts: str) -> str:
    """Return what a result holds for: the hashes of article and catalogue, language, memory."""
    return " ".join(parts)
