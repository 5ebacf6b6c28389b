"""Plug-ins: engines, checks, formats, importers and sites that other packages offer.

A package names them as entry points in the groups below. They are looked up when a name is
not known, or all are to be listed; importing `importlib.metadata` and reading what is installed
costs some 30 ms, so that nothing else does it.
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
    """Return the names that installed packages offer in a group, sorted; loads none of them."""
    return tuple(sorted(_entries(group)))


@cache
def load(group: str, name: str) -> object:
    """Return the object behind a name; raises `InputError` where it cannot be imported."""
    entry = _entries(group)[name]
    package = entry.dist.name if entry.dist else entry.value
    try:
        return entry.load()
    except Exception as error:  # a stranger's code: whatever it raises, say whose it is
        raise InputError(
            f"plug-in '{name}' of {package} cannot be loaded: {type(error).__name__}: {error}; "
            "update or uninstall the package"
        ) from error


def refuse_missing(found: object, group: str, name: str, wanted: tuple[str, ...]) -> None:
    """Raise `InputError` where a plug-in lacks an attribute that its Protocol asks for."""
    lacking = [attribute for attribute in wanted if not hasattr(found, attribute)]
    if lacking:
        raise InputError(
            f"plug-in '{name}' of {group} has no '{lacking[0]}'; see {manual('plugins')}, or "
            "uninstall the package"
        )


@contextmanager
def named_when_failing(what: str) -> Iterator[None]:
    """Turn whatever a plug-in's code raises into `InputError` that says whose it is."""
    try:
        yield
    except NewstranslateError:
        raise
    except Exception as error:
        raise InputError(
            f"plug-in {what} failed: {type(error).__name__}: {error}; update or uninstall its "
            "package"
        ) from error
