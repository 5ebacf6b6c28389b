"""The data of the yardstick: which sets there are, their good rows, and errors put into them.

Most lie beside the project, in ``../shared/data`` or where ``NEWSTRANSLATE_DATA`` says; the
carriers are the project's own. A data file has lines of id, fr, en, ar.
"""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.inject import Error, Row, read

ROOT = Path(__file__).parents[1]
FILES = ("flores-dev.tsv", "press-dev.tsv")
CARRIERS = ROOT / "benchmarks" / "press" / "carriers.tsv"
SLIPS = {
    (row, pair): check
    for row, check, pairs in (
        ("pud:n03007011", "bounds", "fr-en en-fr fr-ar ar-fr"),
        ("pud:n03010012", "bounds", "fr-en en-fr fr-ar ar-fr en-ar ar-en"),
        ("ntrex:reuters.218865:023", "bounds", "fr-ar ar-fr"),
        ("flores-dev:0722", "hedges", "fr-en fr-ar"),
        ("tico19:PubMed_7:436", "replaced", "fr-en en-fr"),
        ("flores-dev:0841", "replaced", "en-ar ar-en fr-ar ar-fr"),
    )
    for pair in pairs.split()
}
"""(id of a row whose translation has a slip, direction) → the check that is right to report it: *au
moins* as *more or less*, *plus de 42 millions* as *42 million*, *plus de 10 mètres* as *10 metres*,
*il serait arrivé* as *had arrived*, *doivent* as *may*, *several of them* as *most*. Such a finding
is not a false alarm."""
_OTHER_SENTENCE = ("flores-dev:0126", "flores-dev:0131", "flores-dev:0166")


def folder() -> Path:
    """Return where the data lie that are not the project's."""
    return Path(os.environ.get("NEWSTRANSLATE_DATA") or ROOT.parent / "shared" / "data")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def good(path: Path) -> list[Row]:
    """Return the human rows of a file, without those known to be defective."""
    known = path.parent / "known_defects.tsv"
    bad = set(_OTHER_SENTENCE)
    if known.is_file():
        bad |= {line.split("\t")[0] for line in known.read_text(encoding="utf-8").split("\n")}
    return [row for row in read(path) if row.id not in bad]


def set_of(row: Row) -> str:
    """Return the set that a row belongs to: what its id begins with."""
    return row.id.split(":")[0]


def article_of(row: Row) -> str:
    """Return the article that a row of NTREX belongs to; empty for others."""
    return row.id.rpartition(":")[0] if row.id.startswith("ntrex:") else ""


def first_errors(path: Path, lang: str) -> list[Error]:
    """Return the errors that came with a data file, from French into a language."""
    found = path.parent / "injected" / f"{path.stem}.{lang}.tsv"
    if not found.is_file():
        return []
    cells = (line.split("\t") for line in found.read_text(encoding="utf-8").split("\n"))
    return [Error(c[0], c[2], c[3], c[4]) for c in cells if len(c) == 5 and c[1] == lang]


def sample(rows: Sequence[Row], share: float) -> list[Row]:
    """Return a share of the rows, 0–1, the same ones every time; articles stay whole."""
    return [row for row in rows if random.Random(article_of(row) or row.id).random() < share]


def sample_errors(errors: Sequence[Error], most: int) -> list[Error]:
    """Return at most so many errors of each class, the same ones every time; 0: all."""
    if not most:
        return list(errors)
    by_class: dict[str, list[Error]] = {}
    for error in errors:
        by_class.setdefault(error.name, []).append(error)
    key = lambda error: random.Random(error.id).random()  # noqa: E731
    return [error for some in by_class.values() for error in sorted(some, key=key)[:most]]
