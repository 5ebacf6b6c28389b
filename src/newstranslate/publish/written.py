"""Published files: written in one step, and never over what a person changed by hand since.

A Markdown result holds the digest of its own text in its front matter. Of the others, what was
written is noted in ``.newstranslate/``; without that note a file counts as changed.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

from newstranslate import files
from newstranslate.config import Config
from newstranslate.errors import InputError

_MARK = re.compile(r"(?m)^newstranslate: ['\"]?([0-9a-f]{16})['\"]?\r?\n?")


def write(config: Config, path: Path, data: bytes, *, force: bool) -> None:
    """Write a published file; raises `InputError` where a person has changed what is there."""
    notes = _Notes(config, path)
    if path.exists():
        old = files.read_bytes(path)
        if old == data:
            return
        if not force and not (notes.is_ours(old) or _is_ours(path, old)):
            raise InputError(
                f"{path}: was changed by hand since it was published, or is not ours, so it stays; "
                "--force overwrites it"
            )
    files.write_atomically(path, data)
    notes.remember(data)


def _is_ours(path: Path, data: bytes) -> bool:
    """Whether a Markdown result is as it was written: its digest is that of the rest."""
    if path.suffix != ".md":
        return False
    text = data.decode("utf-8", "replace")
    found = _MARK.search(text[:20_000])
    rest = text[: found.start()] + text[found.end() :] if found else ""
    return bool(found) and hashlib.sha256(rest.encode()).hexdigest()[:16] == found[1]  # type: ignore[index]


class _Notes:
    """Digests of what was written, by path; a file that is lost costs a question."""

    def __init__(self, config: Config, path: Path) -> None:
        self._file = config.root / ".newstranslate" / "published.json"
        self._name = str(path.absolute())

    def _read(self) -> dict[str, str]:
        try:
            data = json.loads(self._file.read_bytes())
            return {str(k): str(v) for k, v in data.items()}
        except (OSError, ValueError, AttributeError):
            return {}

    def is_ours(self, data: bytes) -> bool:
        """Whether this is what was written there last."""
        return self._read().get(self._name) == _digest(data)

    def remember(self, data: bytes) -> None:
        """Note what was written."""
        notes = self._read() | {self._name: _digest(data)}
        files.write_cache(self._file, json.dumps(notes).encode())


def _digest(data: bytes) -> str:
    """Return a digest of a file; of a Word document that of its parts: saving moves its times."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = sorted((m.filename, m.CRC) for m in archive.infolist())
    except zipfile.BadZipFile:
        return files.digest(data)
    kept = [f"{name} {crc}" for name, crc in parts if name != "docProps/core.xml"]
    return files.digest("\n".join(kept).encode())
