"""Parameters of the commands: types of arguments, and options that several commands have."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newstranslate import storage
from newstranslate.cli import completion

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_Given = TypeVar("_Given")


class LocalPath(click.Path):
    """A file or folder of this machine; not empty, and not ``-``, which only `STREAM` is."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path; a usage error for none and for ``-``."""
        _refuse_unfit(value, param, ctx)
        path: Path = super().convert(value, param, ctx)  # type: ignore[assignment] # `path_type`
        return path


def _refuse_unfit(value: Any, param: click.Parameter | None, ctx: click.Context | None) -> None:
    if not str(value):  # of an unset variable; as a path, it would be the current folder
        raise click.BadParameter("is empty; for the current folder, write .", ctx, param)
    # Taken as a name, it would be a file that most programs cannot open.
    if str(value) == "-":
        raise click.BadParameter(
            "'-' stands for standard input or output, which cannot be used here; for a file of "
            "this name, write ./-",
            ctx,
            param,
        )


class _Place(click.ParamType):  # type: ignore[type-arg] # generic from click 8.4 on
    """A file, a folder, or an object-storage URL."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        _refuse_unfit(value, param, ctx)
        return storage.place(str(value))

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Complete file paths in the shell."""
        return completion.files(incomplete)


# A web address stays a string: as a Path, `https://` would lose a slash.
class _PlaceOrWebAddress(_Place):
    """A file, a folder, an object-storage URL, or a web address (kept as a string)."""

    def convert(  # type: ignore[override]
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | str:
        text = str(value)
        if storage.is_url(text):
            from newstranslate.connect import fetching

            if fetching.is_address(text):
                return text
        return super().convert(value, param, ctx)


class _PersonName(click.ParamType):  # type: ignore[type-arg] # generic from click 8.4 on
    """The name with which a person approves, on one line; a comment of a catalogue holds it."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        plain = "".join(" " if unicodedata.category(c) == "Cc" else c for c in str(value))
        found = " ".join(plain.split())
        if not found:
            self.fail("write the name of the person who approves", param, ctx)
        return found


class Whole(click.IntRange):
    """A whole number within bounds; click calls it an integer range in its messages."""

    name = "whole number"


LOCAL = LocalPath(path_type=Path)
STREAM = click.Path(path_type=Path, allow_dash=True)
"""A file to write, or ``-`` for standard output."""
STDOUT = Path("-")
PLACE = _Place()
PERSON = _PersonName()
ORIGIN = _PlaceOrWebAddress()
private_option = click.option(
    "--allow-private", is_flag=True, help="Also fetch pages from private network addresses."
)
jobs_option = click.option(
    "--jobs",
    type=Whole(min=1),
    metavar="N",
    help="Use N processes on this machine (default: by its cores, if there is much to do).",
)
dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Count what would be sent, without sending or writing."
)
max_chars_option = click.option(
    "--max-chars",
    type=Whole(min=1),
    metavar="N",
    help="Maximum number of characters to send; a larger job is refused.",
)
log_option = click.option(
    "--log",
    type=LOCAL,
    help="Append one line of JSON per article to this file.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
to_option = click.option(
    "--to",
    "to",
    metavar="LANGS",
    shell_complete=completion.languages,
    help="Target languages, for example ar,en (default: the setting 'targets').",
)


def given_as(kind: type[_Given]) -> Callable[[Callable[[_Given], int]], Callable[..., int]]:
    """Return a decorator that passes a command its arguments and options as one dataclass.

    The fields of `kind` have the names of the command's parameters.
    """

    def decorate(function: Callable[[_Given], int]) -> Callable[..., int]:
        @wraps(function)
        def command(**given: Any) -> int:
            return function(kind(**given))

        return command

    return decorate
