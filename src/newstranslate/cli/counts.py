"""Counts the findings on catalogues that a command has written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from newstranslate import files
from newstranslate.cli.common import shortened
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.plural import counted
from newstranslate.project import findings
from newstranslate.project.terminology import Terminology

MOST_CHECKED = 36
"""Maximum number of catalogues that are checked; more would take longer than writing them."""
_COUNTED = ("error", "warning")


def found(settings: Config, paths: Sequence[Path], terms: Terminology | None = None) -> str:
    """Return how many errors and warnings catalogues have, and what lists them; empty for none."""
    if not 0 < len(paths) <= MOST_CHECKED:
        return ""
    try:
        report = findings.find(settings, paths, terms=terms)
    except InputError as error:  # of a plug-in: what is written stays written
        return f"warnings not counted: {error}"
    counts = Counter(item.finding.severity for item in report.findings)
    parts = [counted(counts[kind], kind) for kind in _COUNTED if counts[kind]]
    which = f" {files.as_argument(shortened(str(paths[0])))}" if len(paths) == 1 else ""
    return f"{', '.join(parts)}; list with: newstranslate check{which}" if parts else ""
