"""Characters sent to engines, from the run logs, and characters saved by the memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.reports.desk.catalogues import CatalogueFigures
from newstranslate.run import leverage


@dataclass(slots=True)
class Spent:
    """An engine's figures in one language."""

    runs: int = 0
    """Number of log lines: one per article, language and run."""
    units: int = 0
    characters: int = 0
    """Source characters sent."""
    failed: int = 0
    """Number of log lines with an error."""


def logged(paths: Iterable[Path], since: str) -> tuple[dict[tuple[str, str], Spent], list[str]]:
    """Return (engine, language) → figures from run logs since a day, and the errors in the logs.

    A line without a time, written by an earlier version, counts only if `since` is empty.
    """
    found: dict[tuple[str, str], Spent] = {}
    errors: list[str] = []
    for path in paths:
        try:
            lines = files.read_text(path).splitlines()
        except InputError as error:
            errors.append(str(error))
            continue
        for number, line in enumerate(lines, 1):
            try:
                _add(found, json.loads(line), since)
            except (ValueError, KeyError, TypeError, AttributeError):
                errors.append(f"{path}:{number}: not a line of a run log")
    return found, errors


def _add(found: dict[tuple[str, str], Spent], row: Mapping[str, object], since: str) -> None:
    engine, lang = (_text(row[name]) for name in ("engine", "language"))
    units, characters = (_count(row[name]) for name in ("units", "characters"))
    when = _text(row.get("time", ""))
    if when:
        # Raises for an invalid time, which makes the line an error.
        datetime.fromisoformat(when)
    if when[:10] < since or not engine:
        return
    spent = found.setdefault((engine, lang), Spent())
    spent.runs += 1
    spent.units += units
    spent.characters += characters
    spent.failed += bool(row["error"])


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError("not a number of anything")
    return value


def recalled(found: Sequence[CatalogueFigures]) -> Mapping[str, Mapping[str, int]]:
    """Return the approved units by memory match: band → units, words and characters."""
    return leverage.total(one.leverage for one in found if one.leverage)
