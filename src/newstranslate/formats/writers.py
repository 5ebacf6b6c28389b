"""What is published: every format, how its files end, how their bytes are read to prove them."""

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
    """What a plug-in's format is; its name is that of its entry point."""

    @property
    def ending(self) -> str:
        """What the names of its files end in, without the dot before it: ``html``, ``wp.html``."""

    @property
    def read_as(self) -> str:
        """How its bytes are read to prove that no word is lost: ``html``, ``docx``, ``text``."""

    def write(self, markdown: str, facts: Facts) -> bytes:
        """Return a Markdown article, front matter included, as a file of this format."""


@dataclass(frozen=True, slots=True)
class Written:
    """A format to publish in."""

    ending: str
    read_as: str = "html"
    module: str = ""
    """The module of this package with ``write(markdown, facts) -> bytes``; empty: none is asked."""


WRITERS = {
    "md": Written("md", "text"),
    "html": Written("html", module="page"),
    "wordpress": Written("wp.html", module="wordpress"),
    "docx": Written("docx", "docx", "wordfile"),
}
"""Format → what is known of it."""


def kinds() -> tuple[str, ...]:
    """Return the name of every format to publish in, those of plug-ins at the end."""
    return (*WRITERS, *(name for name in plugins.names(plugins.FORMATS) if name not in WRITERS))


def refuse_unknown(kind: str) -> None:
    """Raise `InputError` where nothing is published in a format of that name."""
    if kind not in WRITERS and kind not in kinds():
        raise InputError(f"no format '{kind}'; use one of: {', '.join(kinds())}")


def written(kind: str) -> Written:
    """Return what is known of a format; raises `InputError` for one that is not, or a bad one."""
    if kind in WRITERS:
        return WRITERS[kind]
    found = _plugged(kind)
    return Written(found.ending, found.read_as)


def write(kind: str, markdown: str, facts: Facts) -> bytes:
    """Return a Markdown article as a file of another kind."""
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
            f"plug-in format '{kind}': it is read as '{writer.read_as}', not one of "
            f"{', '.join(READ_AS)}, or its files have no ending; see docs/plugins.md"
        )
    return writer


READ_AS = ("html", "docx", "text")


def _from_plugin(kind: str, markdown: str, facts: Facts) -> bytes:
    with plugins.named_when_failing(f"format '{kind}'"):
        return _plugged(kind).write(markdown, facts)
