"""Translate Toolkit's pofilter on the same rows, for comparison."""

from __future__ import annotations

import re
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from newstranslate import catalog
from newstranslate.model import Catalogue, Unit


def run(program: str, rows: Sequence[tuple[str, str]], pair: str) -> tuple[list[bool], float]:
    """Return (whether pofilter finds anything in each (source, target), seconds for all)."""
    theirs, ours = pair.split("-")
    header = {
        "Language": ours,
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        catalog.SOURCE_LANGUAGE_FIELD: theirs,
    }
    # Line separators other than \n would be cut by its reader.
    units = [
        Unit(
            source, re.sub("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", target), context=str(number)
        )
        for number, (source, target) in enumerate(rows)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "in.po", Path(folder) / "out.po"
        path.write_bytes(catalog.serialise(Catalogue(header, tuple(units))))
        started = time.perf_counter()
        subprocess.run(
            [program, "--language", ours, str(path), str(out)], check=True, capture_output=True
        )
        took = time.perf_counter() - started
        text = out.read_text(encoding="utf-8") if out.exists() else ""
    seen = {int(number) for number in re.findall(r'^msgctxt "(\d+)"', text, re.M)}
    return [number in seen for number in range(len(rows))], took
