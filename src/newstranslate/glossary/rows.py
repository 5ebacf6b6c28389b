"""Writes concepts as rows of glossary/*.csv."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.glossary.concepts import Concept
from newstranslate.glossary.table import load, parse


def to_csv(concepts: Sequence[Concept]) -> str:
    """Return the concepts in our CSV format, with the columns that are used."""
    rows = [cells(concept) for concept in concepts]
    sides = [side for c in concepts for side in (c.forms, c.excepts, c.rejected)]
    langs = sorted({lang for side in sides for lang in side})
    sided = [f"{lang}{part}" for lang in langs for part in ("", "_except", "_rejected")]
    filled = {name for row in rows for name, cell in row.items() if cell}
    order = ["mention", *sided, "context", "domain", "source", "note"]
    columns = ["concept", "kind", "lock", *(name for name in order if name in filled)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    return out.getvalue()


def add(folder: Path, file: str, concepts: Sequence[Concept]) -> Path:
    """Append concepts to a file of a glossary, without changing its other lines; return its path.

    Raises `InputError` if the glossary already contains one of them, if two have the same name, or
    if one could not be read again; then nothing is written.
    """
    path = folder / file
    if path.name != file or path.suffix != ".csv":  # the files that `load` reads
        raise InputError(f"{file}: not a glossary file; write a name such as terms.csv")
    for concept in concepts:
        _refuse_unreadable(concept, path)

    def added(data: bytes) -> bytes:
        known = {concept.name: concept for concept in load(folder).concepts}
        for concept in concepts:
            if concept.name in known:
                where = known[concept.name].where
                raise InputError(f"concept '{concept.name}' is already in {where}")
            known[concept.name] = concept
        old = files.decode(data, path)
        return (append(old, concepts) if old else to_csv(concepts)).encode()

    files.update(path, added)
    return path


def _refuse_unreadable(concept: Concept, path: Path) -> None:
    """Raise `InputError` if a concept's row would be another one when it is read again."""
    where = concept.where or str(path)
    try:
        (found,) = parse(to_csv([concept]), path)
    except InputError as error:
        raise InputError(f"{where}: {str(error).partition(': ')[2]}") from None
    sides = (concept.forms, concept.excepts, concept.rejected)
    written = (concept.name, *(form for side in sides for forms in side.values() for form in forms))
    if any(unicodedata.category(char) == "Cc" for text in written for char in text):
        raise InputError(f"{where}: control characters in '{concept.name}'; remove them")
    for lang, forms in concept.forms.items():
        if len(found.forms.get(lang, ())) != len(forms):
            raise InputError(
                f"{where}: a form in '{lang}' is empty or contains “|”, which separates forms; "
                "remove it"
            )


def append(text: str, concepts: Sequence[Concept]) -> str:
    """Return a CSV file's text with rows for the concepts appended.

    Columns that only they have are added to its header; the other lines, which then have fewer
    cells, stay as they are.
    """
    head = text.removeprefix("\ufeff").split("\n", 1)[0].rstrip("\r")
    separator = ";" if head.count(";") > head.count(",") else ","
    columns = [name.strip().lower() for name in next(csv.reader([head], delimiter=separator))]
    rows = [{k.lower(): v for k, v in cells(concept).items() if v} for concept in concepts]
    missing = [name for name in dict.fromkeys(chain(*rows)) if name not in columns]
    if missing:
        text = text.replace(head, separator.join((head, *missing)), 1)
    end = "\r\n" if "\r\n" in text else "\n"
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=end)
    writer.writerows([row.get(name, "") for name in (*columns, *missing)] for row in rows)
    return text + ("" if text.endswith("\n") else end) + out.getvalue()


def cells(concept: Concept) -> dict[str, str]:
    """Return the cells of a concept's row by column name."""
    row = {
        "concept": concept.name,
        "kind": concept.kind,
        "lock": concept.lock,
        "mention": concept.mention,
        "context": "|".join(concept.context),
        "domain": concept.domain,
        "source": concept.source,
        "note": concept.note,
    }
    sides = (("", concept.forms), ("_except", concept.excepts), ("_rejected", concept.rejected))
    for suffix, by_lang in sides:
        row |= {f"{lang}{suffix}": "|".join(forms) for lang, forms in by_lang.items()}
    return row
