"""Plug-ins: engines, checks, formats, importers and sites from other packages.

A package declares them as entry points in the groups below. They are searched for only when a name
is not built in, or when all are listed, because reading the metadata of installed packages takes
about 30 ms.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from newstranslate.errors import InputError, NewstranslateError, manual

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENGINES = "newstranslate.engines"
CHECKS = "newstranslate.checks"
FORMATS = "newstranslate.formats"
IMPORTS = "newstranslate.imports"
SITES = "newstranslate.sites"


@cache
def _entries(group: str) -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=group)}


def names(group: str) -> tuple[str, ...]:
    """Return the names in a group of all installed packages, sorted; nothing is loaded."""
    return tuple(sorted(_entries(group)))


@cache
def load(group: str, name: str) -> object:
    """Return the object with a name; raises `InputError` if it cannot be imported."""
    entry = _entries(group)[name]
    package = entry.dist.name if entry.dist else entry.value
    try:
        return entry.load()
    except Exception as error:  # other people's code may raise anything
        raise InputError(
            f"plug-in '{name}' of {package} cannot be loaded: {type(error).__name__}: {error}; "
            "update or uninstall the package"
        ) from error


def refuse_missing(found: object, group: str, name: str, wanted: tuple[str, ...]) -> None:
    """Raise `InputError` if a plug-in lacks an attribute of its Protocol."""
    lacking = [attribute for attribute in wanted if not hasattr(found, attribute)]
    if lacking:
        raise InputError(
            f"plug-in '{name}' of {group} has no '{lacking[0]}'; see {manual('plugins')}, or "
            "uninstall the package"
        )


@contextmanager
def named_when_failing(what: str) -> Iterator[None]:
    """Convert any exception of a plug-in to `InputError` with the plug-in's name."""
    try:
        yield
    except NewstranslateError:
        raise
    except Exception as error:
        raise InputError(
            f"plug-in {what} failed: {type(error).__name__}: {error}; update or uninstall its "
            "package"
        ) from error
