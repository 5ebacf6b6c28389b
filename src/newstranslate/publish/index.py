"""Writes ``index.json``, the list of published files in a folder, for sites and programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.project.layout import Layout
from newstranslate.publish.record import Publication

_GENERATOR = "newstranslate"


def write(layout: Layout, results: Sequence[Publication]) -> list[str]:
    """Add results to the list of their folder, and return a note if that is not possible.

    Files that no longer exist are removed from the list. An unchanged list is not written.
    """
    folder, name = layout.folder, layout.config.publish_index
    if folder is None or not name or not results:
        return []
    path = folder / name
    if (old := _read(path)) is None:
        return [
            f"{path}: was not written by newstranslate, so it is kept; set publish.index to "
            "another name"
        ]
    rows = {_key(row): row for row in old if (folder / str(row["file"])).is_file()}
    rows |= {_key(row): row for row in (_row(result, folder) for result in results)}
    made = {"generator": _GENERATOR, "published": [rows[key] for key in sorted(rows)]}
    data = (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()
    if not path.is_file() or path.read_bytes() != data:
        try:
            files.write_atomically(path, data)
        except InputError as error:  # the results themselves are written
            return [f"{error}; it does not list these results: publish them again"]
    return []


def _read(path: Path) -> list[Mapping[str, object]] | None:
    """Return the rows of the list; None if newstranslate did not write the file."""
    if not files.exists(path):
        return []
    try:
        data = json.loads(path.read_bytes())
        if data["generator"] != _GENERATOR:
            return None
        return [row for row in data["published"] if isinstance(row["file"], str) and _key(row)]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _key(row: Mapping[str, object]) -> tuple[str, str, str]:
    return str(row["article"]), str(row["language"]), str(row["file"])


def _row(result: Publication, folder: Path) -> dict[str, object]:
    row: dict[str, object] = {
        "article": result.article,
        "language": result.lang,
        "file": result.path.relative_to(folder).as_posix(),
        "format": result.kind,
        "title": result.title,
        "state": result.state,
        "day": result.day,
        "source": result.source,
    }
    return row | ({"url": result.url} if result.url else {})
