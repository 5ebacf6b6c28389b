"""Changes a catalogue in its file, safely if other processes write it at the same time."""

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

_Result = TypeVar("_Result")


def update(path: Path, change: Callable[[Catalogue], tuple[Catalogue, _Result]]) -> _Result:
    """Write the catalogue that `change` returns, and return its second value.

    `change` receives the catalogue in the file. It is called again if somebody saved the file
    meanwhile, so that no other change is overwritten. An unchanged catalogue is not written. If
    `change` raises, or `InputError` is raised, the file is unchanged.
    """
    results: list[_Result] = []

    def changed(data: bytes) -> bytes:
        if not data:
            raise InputError(f"{path}: no such file, or an empty one")
        loaded = parse(data, path)
        new, result = change(loaded)
        results[:] = [result]  # replaced if `files.update` calls this again
        return data if new == loaded else serialise(new)

    files.update(path, changed)
    return results[0]


def is_same(old: Catalogue, new: Catalogue) -> bool:
    """Whether writing the new catalogue would change nothing worth a new version."""
    # The count of units was added in 2026-12: it alone must not rewrite every old catalogue.
    header = dict(new.header)
    if UNITS_FIELD not in old.header:
        header.pop(UNITS_FIELD, None)
    return not old.twins and old == replace(new, header=header)
