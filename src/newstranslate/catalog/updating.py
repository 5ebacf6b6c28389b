"""The one way to change a catalogue in its file, whoever else writes it at the same time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from newstranslate import files
from newstranslate.catalog.header import UNITS_FIELD
from newstranslate.catalog.po import parse
from newstranslate.catalog.serialiser import serialise
from newstranslate.errors import InputError
from newstranslate.model import Catalogue

_Told = TypeVar("_Told")


def update(path: Path, change: Callable[[Catalogue], tuple[Catalogue, _Told]]) -> _Told:
    """Write a catalogue as `change` returns it, and return what `change` says of it.

    `change` gets the catalogue as it is in the file, again where somebody saved it meanwhile:
    what others save is never overwritten. Nothing is written where nothing changed. Raises
    `InputError`; then, and where `change` raises, the file is as it was.
    """
    said: list[_Told] = []

    def changed(data: bytes) -> bytes:
        if not data:
            raise InputError(f"{path}: no such file, or an empty one")
        loaded = parse(data, path)
        new, told = change(loaded)
        said[:] = [told]
        return data if new == loaded else serialise(new)

    files.update(path, changed)
    return said[0]


def is_same(old: Catalogue, new: Catalogue) -> bool:
    """Whether nothing is to be written; the count of units alone, new in 2026-12, is not."""
    header = dict(new.header)
    if UNITS_FIELD not in old.header:
        header.pop(UNITS_FIELD, None)
    return not old.twins and old == replace(new, header=header)
