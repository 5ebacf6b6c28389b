"""Whole articles through the project's own gate: how many professional ones pass each profile."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.data import article_of
from benchmarks.inject import Row
from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.model import Catalogue, Unit
from newstranslate.project import findings


@dataclass
class Passed:
    """What the gate says of some articles in one profile."""

    articles: int
    units: int
    no_error: float
    """Share of articles without an error, 0–1."""
    no_warning: float
    """Share without an error and without a warning, 0–1: what ``--fail-on warning`` lets pass."""
    warnings: float
    """Findings above info an article."""
    by_check: Counter[str] = field(default_factory=Counter)
    """Check → articles that it reports something of."""
    alone: Counter[str] = field(default_factory=Counter)
    """Check → articles that would pass without it."""


def measure(rows: Sequence[Row], pair: str, profile: str) -> Passed:
    """Return how the articles of the rows pass; every unit is approved and nothing is waived."""
    theirs, ours = pair.split("-")
    articles: dict[str, list[Row]] = {}
    for row in rows:
        if article_of(row):
            articles.setdefault(article_of(row), []).append(row)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [
            _write(folder, number, own, theirs, ours)
            for number, own in enumerate(articles.values())
        ]
        report = findings.find(Config(root=folder, source=theirs), paths, profile)
    found: dict[str, list[tuple[str, str]]] = {}
    for located in report.findings:
        if located.finding.severity != "info":
            found.setdefault(located.file, []).append(
                (located.finding.check, located.finding.severity)
            )
    checks = [{name for name, _ in own} for own in found.values()]
    count = len(articles) or 1
    return Passed(
        len(articles),
        len(report.units),
        1 - sum(any(severity == "error" for _, severity in own) for own in found.values()) / count,
        1 - len(found) / count,
        sum(map(len, found.values())) / count,
        Counter(name for own in checks for name in own),
        Counter(name for own in checks if len(own) == 1 for name in own),
    )


def _write(folder: Path, number: int, rows: Sequence[Row], theirs: str, ours: str) -> Path:
    """Write an article's catalogue, each source once."""
    units = {row.texts[theirs]: Unit(row.texts[theirs], row.texts[ours]) for row in rows}
    header = {
        "Language": ours,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        catalog.SOURCE_LANGUAGE_FIELD: theirs,
    }
    path = folder / "locales" / ours / f"{number:04}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(catalog.serialise(Catalogue(header, tuple(units.values()))))
    return path
