"""Reads and writes the glossary in several formats: our CSV, lists of DeepL and OmegaT, TBX.

A round trip loses nothing that a format supports; `lost` returns what it does not.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newstranslate import charsets, files, xml_text
from newstranslate.errors import InputError
from newstranslate.glossary import tbx, tbx_reader
from newstranslate.glossary.concepts import Concept
from newstranslate.glossary.naming import kind_of, slug
from newstranslate.glossary.rows import to_csv
from newstranslate.glossary.table import parse
from newstranslate.model import Pair
from newstranslate.plural import counted

FORMATS = ("csv", "deepl-csv", "deepl-tsv", "omegat", "tbx", "tbx2")
_ENDINGS = {".csv": "csv", ".tsv": "deepl-tsv", ".tab": "omegat", ".txt": "omegat", ".tbx": "tbx"}
"""File-name extension → the format that a file with it has, if none is specified."""


def format_of(path: Path) -> str:
    """Return the format of a file to write, by its name; raises `InputError` for an unknown one."""
    kind = _ENDINGS.get(path.suffix.lower())
    if not kind:
        raise InputError(
            f"{path}: specify the format with --format, or end the name in one of: "
            f"{', '.join(_ENDINGS)}"
        )
    return kind


def lost(concepts: Iterable[Concept], kind: str) -> list[str]:
    """Return descriptions of the data of these concepts that a format does not support."""
    if kind in ("csv", "tbx", "tbx2"):
        return []
    found = ["kind, lock, mention, domain and source of every concept"]
    notes = sum(bool(concept.note) for concept in concepts) if kind != "omegat" else 0
    found += [f"notes of {counted(notes, 'concept')}"] if notes else []
    rejected = sum(bool(concept.rejected) for concept in concepts)
    excepts = sum(bool(concept.excepts) for concept in concepts)
    found += [f"rejected forms of {counted(rejected, 'concept')}"] if rejected else []
    found += [f"exceptions of {counted(excepts, 'concept')}"] if excepts else []
    contexts = sum(bool(concept.context) for concept in concepts)
    found += [f"contexts of {counted(contexts, 'concept')}"] if contexts else []
    return [*found, "allowed target forms, and languages other than the two"]


def write(concepts: Sequence[Concept], kind: str, pair: Pair | None = None) -> str:
    """Return the concepts in a format; two-column ones need `pair`. Raises `InputError`."""
    if kind == "csv":
        return to_csv(concepts)
    if kind in tbx.DIALECTS:
        return tbx.write(concepts, kind)
    if pair is None:
        raise InputError(f"the format {kind} has one direction: specify it with --from and --to")
    rows = [
        (form, targets[0], concept.note)
        for concept in concepts
        if (targets := concept.forms.get(pair.target))
        for form in concept.forms.get(pair.source, ())
    ]
    if kind == "deepl-csv":
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(row[:2] for row in rows)
        return out.getvalue()
    width = 3 if kind == "omegat" else 2
    lines = ("\t".join(map(_tab_cell, row[:width])).rstrip("\t") for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _tab_cell(text: str) -> str:
    """Return a text as a cell of a list with tabs, which has no quotation of cells."""
    return re.sub(r"\s*[\t\r\n]\s*", " ", text)


def read(
    path: Path, kind: str = "", pair: Pair | None = None, notes: list[str] | None = None
) -> list[Concept]:
    """Return the concepts of a file; if `kind` is empty, the format is guessed from the content.

    Two-column lists need `pair`; their concepts are soft and named after the source form. Messages
    on omitted data of a TBX (an unknown language, an entry with rejected terms only) are added to
    `notes`. Raises `InputError` with file and line, also for a TBX that declares entities.
    """
    data = files.read_bytes(path)
    if not data.strip():
        raise InputError(f"{path}: is empty; export it again from the other tool")
    if kind in tbx.DIALECTS or (not kind and _is_xml(data)):
        return tbx_reader.read(
            xml_text.decoded(data, path), path, notes if notes is not None else []
        )
    text = _text(data, path).removeprefix("\ufeff")
    kind = kind or _guess(text)
    if kind == "csv":
        return list(parse(text, path))
    if pair is None:
        raise InputError(
            f"{path}: a list of two columns: specify its languages with --from and --to"
        )
    return _from_list(text, path, "," if kind == "deepl-csv" else "\t", pair)


def _text(data: bytes, path: Path) -> str:
    wide = charsets.of_wide(data)  # OmegaT and Excel write UTF-16, with a mark or without
    if not wide:
        return files.decode(data, path)
    try:
        return data.decode(wide)
    except UnicodeDecodeError as error:
        name = wide[:6].upper()
        raise InputError(
            f"{path}: not {name}: byte {error.start + 1} is 0x{data[error.start]:02X}; save it as "
            "UTF-8"
        ) from None


def _is_xml(data: bytes) -> bool:
    return data[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n").startswith(b"<")


def _guess(text: str) -> str:
    first = text.split("\n", 1)[0].lower()
    if re.match(r'"?concept"?[,;\t]', first):
        return "csv"
    return "omegat" if "\t" in first else "deepl-csv"


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield line number and cells; in lists with tabs, marks belong to the text."""
    if separator == "\t":
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        yield from ((n, [*map(_unquoted, line.split("\t"))]) for n, line in enumerate(lines, 1))
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    yield from ((reader.line_num, cells) for cells in reader)


def _unquoted(cell: str) -> str:
    """Return a cell without the marks in which a spreadsheet encloses one that contains marks."""
    inner = cell[1:-1]
    if cell[:1] != '"' or cell[-1:] != '"' or '""' not in inner:
        return cell
    return inner.replace('""', '"')


def _from_list(text: str, path: Path, separator: str, pair: Pair) -> list[Concept]:
    found: dict[str, Concept] = {}
    for line, cells in _rows(text, separator):
        where = f"{path}:{line}"
        if not any(cells) or cells[0].startswith("#"):
            continue
        if len(cells) < 2 or not cells[0].strip() or not cells[1].strip():
            raise InputError(f"{where}: a source and a target form are needed, with a separator")
        source, target = cells[0].strip(), cells[1].strip()
        name = slug(source)
        if name in found:
            raise InputError(f"{where}: '{source}' is already in {found[name].where}")
        note = cells[2].strip() if len(cells) > 2 else ""
        forms = {pair.source: (source,), pair.target: (target,)}
        found[name] = Concept(name, kind_of(source), "soft", forms, note=note, where=where)
    return list(found.values())
