"""Reads glossary/*.csv. The format is in docs/glossary.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.glossary import digests
from newstranslate.glossary.concepts import KINDS, LOCKS, MENTIONS, Concept, Glossary
from newstranslate.language import normalise
from newstranslate.plural import counted

MAX_CELL = 4_000
"""Maximum length of a cell, in characters; a longer one has an unclosed quotation mark."""
_PLAIN = ("concept", "kind", "lock", "mention", "context", "domain", "source", "note")
_SUFFIXES = ("_except", "_rejected")
_STRAY = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufeff"))
"""Direction marks that spreadsheets leave in cells."""
_MARKS = ("\u00a0", *map(chr, _STRAY))


def load(folder: Path) -> Glossary:
    """Return the concepts of all ``*.csv`` files in `folder`; none if it does not exist.

    Raises `InputError` with file and line for the first error: a glossary is used completely or
    not at all.
    """
    concepts: list[Concept] = []
    seen: dict[str, str] = {}
    found = dict(digests.contents(folder))
    for path, data in found.items():
        text = files.decode(data, path)
        files.refuse_conflicts(text, str(path))
        for concept in parse(text, path):
            if concept.name in seen:
                raise InputError(
                    f"{concept.where}: concept '{concept.name}' is already in "
                    f"{seen[concept.name]}; "
                    "merge the two rows or rename one"
                )
            seen[concept.name] = concept.where
            concepts.append(concept)
    return Glossary(tuple(concepts), digests.of(found.values()))


def parse(text: str, path: Path) -> Iterator[Concept]:
    """Yield the concepts of a CSV file's text; raises `InputError` at the first invalid line."""
    import csv
    import io

    text = text.removeprefix("\ufeff")
    first = text.split("\n", 1)[0]
    # Excel writes semicolons in countries with a decimal comma.
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    clean = _cleaned if any(mark in text for mark in _MARKS) else str.strip
    columns: list[str] | None = None
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise InputError(f"{path}:{line}: not valid CSV: {error}") from error
        if cells is None:
            return
        cells = list(map(clean, cells))
        if columns is None:
            columns = _columns(cells, path)
        elif any(cells):
            yield _concept(columns, cells, f"{path}:{line}")


def _cleaned(cell: str) -> str:
    return cell.translate(_STRAY).replace("\u00a0", " ").strip()


def _columns(cells: Sequence[str], path: Path) -> list[str]:
    columns = []
    for cell in cells:
        name = cell.lower()
        if name not in _PLAIN:
            tag, suffix = _language_column(name)
            try:
                name = normalise(tag) + suffix
            except InputError:
                raise InputError(
                    f"{path}:1: unknown column '{cell[:40]}'; columns are {', '.join(_PLAIN)}, a "
                    "language (fr, ar-MA), or a language with _except or _rejected"
                ) from None
        if name in columns:
            raise InputError(f"{path}:1: column '{cell}' occurs twice; remove one")
        columns.append(name)
    missing = [name for name in ("concept", "kind") if name not in columns]
    if missing:
        raise InputError(f"{path}:1: no column '{missing[0]}'; the first line lists the columns")
    return columns


def _language_column(name: str) -> tuple[str, str]:
    for suffix in _SUFFIXES:
        if name.endswith(suffix):
            return name.removesuffix(suffix), suffix
    return name, ""


def _concept(columns: Sequence[str], cells: Sequence[str], where: str) -> Concept:
    _refuse_shape(columns, cells, where)
    row = dict(zip(columns, cells, strict=False))
    kind, lock = row.get("kind", ""), row.get("lock") or "soft"
    for name, value, known in (
        ("kind", kind, KINDS),
        ("lock", lock, LOCKS),
        ("mention", row.get("mention", ""), MENTIONS),
    ):
        if value not in known:
            raise InputError(
                f"{where}: unknown {name} '{value}'; use one of: {', '.join(filter(None, known))}"
            )
    if not row["concept"]:
        raise InputError(f"{where}: the concept has no name; give it a short one, for example: iom")
    by_suffix: dict[str, dict[str, tuple[str, ...]]] = {"": {}, "except": {}, "rejected": {}}
    for column, cell in row.items():
        if column not in _PLAIN and cell:
            tag, _, suffix = column.partition("_")
            by_suffix[suffix][tag] = _forms(cell)
    if not any(by_suffix[""].values()):
        raise InputError(f"{where}: concept '{row['concept']}' has no form in any language")
    return Concept(
        name=row["concept"],
        kind=kind,
        lock=lock,
        forms=by_suffix[""],
        excepts=by_suffix["except"],
        rejected=by_suffix["rejected"],
        mention=row.get("mention", ""),
        context=_forms(row.get("context", "")),
        domain=row.get("domain", ""),
        source=row.get("source", ""),
        note=row.get("note", ""),
        where=where,
    )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, cell.split("|"))))


def _refuse_shape(columns: Sequence[str], cells: Sequence[str], where: str) -> None:
    """Raise `InputError` for a row that does not fit its header."""
    if len(cells) > len(columns):
        raise InputError(
            f"{where}: {len(cells)} cells for {counted(len(columns), 'column')}; quote cells that "
            "contain the separator"
        )
    if len(cells) == 1 < len(columns) and any(mark in cells[0] for mark in ",;\t"):
        raise InputError(
            f"{where}: one cell for {len(columns)} columns; the separator of this line differs "
            "from that of the header"
        )
    if max(map(len, cells)) > MAX_CELL:
        long = next(cell for cell in cells if len(cell) > MAX_CELL)
        raise InputError(
            f"{where}: a cell has {len(long):,} characters ({long[:30]}…); is a quotation mark not "
            "closed?"
        )
