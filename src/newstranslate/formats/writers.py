"""Output formats: their file-name extensions, and how their files are read for verification."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from newstranslate import plugins
from newstranslate.errors import InputError
from newstranslate.formats.facts import Facts
from newstranslate.late import dataclass


class Writer(Protocol):
    """The output format of a plug-in; its name is that of its entry point."""

    @property
    def ending(self) -> str:
        """The extension of its files, without the first dot: ``html``, ``wp.html``."""

    @property
    def read_as(self) -> str:
        """How its files are read to verify that no word is lost: ``html``, ``docx``, ``text``."""

    def write(self, markdown: str, facts: Facts) -> bytes:
        """Return a Markdown article, including its front matter, as a file of this format."""


@dataclass(frozen=True, slots=True)
class Written:
    """An output format."""

    ending: str
    read_as: str = "html"
    module: str = ""
    """The module of this package with ``write(markdown, facts) -> bytes``; empty for Markdown."""


WRITERS = {
    "md": Written("md", "text"),
    "html": Written("html", module="page"),
    "wordpress": Written("wp.html", module="wordpress"),
    "docx": Written("docx", "docx", "wordfile"),
}
"""Name of a format → its properties."""


def kinds() -> tuple[str, ...]:
    """Return the names of all output formats, those of plug-ins last."""
    return (*WRITERS, *(name for name in plugins.names(plugins.FORMATS) if name not in WRITERS))


def refuse_unknown(kind: str) -> None:
    """Raise `InputError` if there is no output format of that name."""
    if kind not in WRITERS and kind not in kinds():
        raise InputError(f"no format '{kind}'; use one of: {', '.join(kinds())}")


def written(kind: str) -> Written:
    """Return the properties of a format; raises `InputError` for an unknown or invalid one."""
    if kind in WRITERS:
        return WRITERS[kind]
    found = _plugged(kind)
    return Written(found.ending, found.read_as)


def write(kind: str, markdown: str, facts: Facts) -> bytes:
    """Return a Markdown article as a file of another format."""
    if kind not in WRITERS:
        return _from_plugin(kind, markdown, facts)
    make: Callable[[str, Facts], bytes]
    make = import_module(f"newstranslate.formats.{WRITERS[kind].module}").write
    return make(markdown, facts)


@cache
def _plugged(kind: str) -> Writer:
    refuse_unknown(kind)
    found = plugins.load(plugins.FORMATS, kind)
    plugins.refuse_missing(found, plugins.FORMATS, kind, ("ending", "read_as", "write"))
    writer = cast("Writer", found)
    if writer.read_as not in READ_AS or not writer.ending.strip("."):
        raise InputError(
            f"plug-in format '{kind}': read_as is '{writer.read_as}', not one of "
            f"{', '.join(READ_AS)}, or its files have no extension; see docs/plugins.md"
        )
    return writer


READ_AS = ("html", "docx", "text")


def _from_plugin(kind: str, markdown: str, facts: Facts) -> bytes:
    with plugins.named_when_failing(f"format '{kind}'"):
        return _plugged(kind).write(markdown, facts)
