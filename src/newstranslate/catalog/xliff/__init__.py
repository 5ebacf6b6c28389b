"""Exports catalogues as XLIFF, for translators who use a CAT tool, and imports the results.

The formats are XLIFF 2.1 (OASIS, 2018) and 1.2 (OASIS, 2008), which Trados, memoQ and most agencies
accept. A note in each unit holds its exported version, so that an import can distinguish changes in
the CAT tool from changes made in the catalogue meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newstranslate.catalog.xliff import parsing, version1, version2
from newstranslate.catalog.xliff.marks import ReturnedFile as ReturnedFile
from newstranslate.catalog.xliff.marks import ReturnedUnit as ReturnedUnit
from newstranslate.catalog.xliff.marks import unit_id as unit_id
from newstranslate.catalog.xliff.taking import TakenFile as TakenFile
from newstranslate.catalog.xliff.taking import known as known
from newstranslate.catalog.xliff.taking import take as take
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, Pair

KINDS: dict[str, Callable[[Catalogue, str, Pair], str]] = {
    "xliff": version2.write,
    "xliff12": version1.write,
}
"""Name of a format → its writer."""
ENDINGS = (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff")
"""File-name extensions of XLIFF, including those of Trados, memoQ and Phrase."""


def write(catalogue: Catalogue, article: str, pair: Pair, kind: str = "xliff") -> str:
    """Return the live units of a catalogue as a file of one of `KINDS`."""
    return KINDS[kind](catalogue, article, pair)


def read(path: Path) -> tuple[ReturnedFile, ...]:
    """Return the content of a returned XLIFF file, by article; raises `InputError`."""
    root = parsing.parse(path)
    version = root.get("version", "")
    reader = {"1": version1.read, "2": version2.read}.get(version.partition(".")[0])
    found = reader(root) if root.tag == "xliff" and reader else ()
    if not found:
        raise InputError(f"{path}: not an XLIFF file (1.2 or 2); export one: newstranslate export")
    # MateCat adds files of its own, which have no unit.
    with_units = tuple(file for file in found if file.units)
    if not with_units:
        raise InputError(f"{path}: contains no unit; export it again from your tool")
    return with_units
