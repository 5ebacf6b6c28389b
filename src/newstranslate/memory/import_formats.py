"""Reads pairs from every format that can be imported: TMX, tables, PO files, folders of those."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, files
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.memory import catalogues, import_tables, tmx_reader
from newstranslate.memory.import_request import ImportRequest, Pairs, Skipped
from newstranslate.memory.store import MemoryEntry


def read(path: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    """Return the pairs of a file or folder; raises `InputError` if it is not a memory."""
    if path.is_dir():
        return _from_catalogues(path, wanted, skipped)
    if path.exists():
        files.refuse_pipe(path)
    if path.suffix.lower() == ".po":
        return _from_catalogue(path, wanted)
    if path.suffix.lower() in (".tsv", ".tab", ".txt"):
        return import_tables.read(path, wanted, skipped)
    if path.suffix.lower() == ".tmx":
        return _from_tmx(path, wanted, skipped)
    raise InputError(f"{path}: a memory is a .tmx, a .tsv, a .po or a folder of .po files")


def _from_tmx(path: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    for unit in tmx_reader.read(path, skipped, (wanted.source, wanted.target)):
        # A TMX file may say `*all*`: every language can be the source, so the user must choose.
        one = base(wanted.source) or unit.source
        if not one:
            raise InputError(
                f"{path}:{unit.line}: any language may be its source; say which: --from fr"
            )
        source = unit.variants.get(one)
        others = [lang for lang in unit.variants if lang != one and wanted.wants(lang)]
        if source is None:
            skipped.add(f"line {unit.line}", f"has no text in '{one}'")
            continue
        for lang in others:
            found = unit.variants[lang]
            yield (
                (one, lang),
                MemoryEntry(
                    source.text,
                    found.text,
                    article=unit.article or path.name,
                    translator=found.translator,
                    date=found.date or source.date,
                    note=unit.note,
                ),
            )


def _from_catalogues(folder: Path, wanted: ImportRequest, skipped: Skipped) -> Pairs:
    for path in sorted(folder.rglob("*.po")):
        try:
            # Read completely before anything is used: a broken catalogue is skipped as a whole.
            found = list(_from_catalogue(path, wanted))
        except InputError as error:
            name = path.relative_to(folder).as_posix()
            skipped.add(name, str(error).removeprefix(f"{path}:").lstrip())
            continue
        yield from found


def _from_catalogue(path: Path, wanted: ImportRequest) -> Pairs:
    catalogue = catalog.parse(files.read_bytes(path), path)
    stated = catalogue.header.get(catalog.SOURCE_LANGUAGE_FIELD, "")
    one = base(wanted.source or stated)
    if not one:
        raise InputError(f"{path}: does not say the language of its sources; specify it: --from fr")
    other = base(catalog.language_of(catalogue, path))
    if wanted.wants(other):
        for entry in catalogues.entries(catalogue, one):
            # The position of a unit in another project is not context here.
            yield (one, other), replace(entry, around="", kind="", key="")
