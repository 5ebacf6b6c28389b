"""Catalogues as XLIFF, for translators who work in a CAT tool, and back.

XLIFF 2.1 (OASIS, 2018) and 1.2 (OASIS, 2008), which Trados, memoQ and most agencies take. A note
holds the version of the unit that went out, so that what came back can be told from what changed
here meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newstranslate.catalog.xliff import parsing, version1, version2
from newstranslate.catalog.xliff.marks import ReturnedFile as ReturnedFile
from newstranslate.catalog.xliff.marks import ReturnedUnit as ReturnedUnit
from newstranslate.catalog.xliff.marks import unit_id as unit_id
from newstranslate.catalog.xliff.taking import TakenFile as TakenFile
from newstranslate.catalog.xliff.taking import take as take
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, Pair

KINDS: dict[str, Callable[[Catalogue, str, Pair], str]] = {
    "xliff": version2.write,
    "xliff12": version1.write,
}
"""Name of a format → its writer."""
ENDINGS = (".xlf", ".xliff", ".sdlxliff", ".mqxliff")
"""What the names of such files end in, those of Trados and memoQ among them."""


def write(catalogue: Catalogue, article: str, pair: Pair, kind: str = "xliff") -> str:
    """Return the live units of a catalogue as a file of one of `KINDS`."""
    return KINDS[kind](catalogue, article, pair)


def read(path: Path) -> tuple[ReturnedFile, ...]:
    """Return what is in an XLIFF file that came back, by article; raises `InputError`."""
    root = parsing.parse(path)
    version = root.get("version", "")
    reader = {"1": version1.read, "2": version2.read}.get(version.partition(".")[0])
    found = reader(root) if root.tag == "xliff" and reader else ()
    if not found:
        raise InputError(f"{path}: not an XLIFF file (1.2 or 2); export one: newstranslate export")
    return found
