"""Shared by the commands: options, the project's settings, tables, progress display."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newstranslate import config, storage
from newstranslate.cli import completion, tables
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.plural import counted

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = TypeVar("Command", bound=Callable[..., Any])
_Given = TypeVar("_Given")


ROWS = 100
"""Maximum number of rows in a table of articles."""


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


def project() -> Config:
    """Return the settings of the project that contains the current folder."""
    return config.load(config.find_root(Path.cwd()))


def note_missing_glossary(settings: Config) -> None:
    """Print a note if the project has no glossary, because then no term is enforced."""
    if not any((settings.root / settings.glossary).glob("*.csv")):
        tell(
            f"note: no glossary in {settings.glossary}/, so no term is locked; 'newstranslate "
            "init' creates a starter glossary"
        )


def shortened(message: str) -> str:
    """Return `message` with the project's paths relative to the current folder."""
    root = config.find_root(Path.cwd())
    here = os.path.relpath(root)
    # Absolute paths are long, and differ from what the user typed.
    return message.replace(f"{root}{os.sep}", "" if here == "." else f"{here}{os.sep}")


def tell(message: str) -> None:
    """Print a message to stderr, its paths relative to the current folder.

    On a terminal, long ones are broken between words; elsewhere a message is one line.
    """
    text = shortened(message)
    if len(text) > tables.COLUMNS and sys.stderr is not None and sys.stderr.isatty():
        from textwrap import TextWrapper

        wrapper = TextWrapper(tables.COLUMNS, break_long_words=False, break_on_hyphens=False)
        wrapper.subsequent_indent = "    "
        text = "\n".join(wrapper.fill(line) for line in text.split("\n"))
    click.echo(text, err=True)


def tell_refused(refused: Sequence[str]) -> int:
    """Print the errors of files that a command passed over, and return the exit status."""
    for error in refused:
        tell(f"newstranslate: {error}")
    return int(bool(refused))


def targets(settings: Config, to: str | None) -> tuple[str, ...]:
    """Return the requested or configured target languages; raises `InputError` for none."""
    asked = tuple(tag.strip() for tag in (to or "").split(",") if tag.strip())
    if to is not None and not asked:  # such as an unset variable of a script
        raise InputError("--to: names no language; write for example --to ar,en, or leave it out")
    found = asked or settings.targets
    if not found:
        raise InputError(
            "no target language: specify it with --to, for example --to ar,en, or set targets in "
            "newstranslate.toml"
        )
    return found


def articles_folder(settings: Config) -> Path:
    """Return the folder of all articles, for a command without arguments; raises `InputError`."""
    folder = settings.root / settings.articles
    if not folder.is_dir():
        raise InputError(
            f"no article: there is no folder {settings.articles}/; specify files or folders"
        )
    return folder


def print_json(data: object) -> None:
    """Print `data` as indented JSON in UTF-8."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def shown_name(article: str, settings: Config) -> str:
    """Return an article's name for tables: relative to the articles folder, without suffix."""
    return article.removeprefix(settings.articles.rstrip("/") + "/").rsplit(".", 1)[0]


class Console:
    """Shows a run's progress on stderr: a bar on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        # `None` where the program was started without: by a service manager, or with `2>&-`.
        self._bar = sys.stderr is not None and sys.stderr.isatty()
        self._open = False

    def say(self, message: str) -> None:
        """Print one line."""
        self._close()
        tell(message)

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """Show the engine's progress on an article."""
        if self._bar:
            filled = 20 * done // total
            bar = "█" * filled + "·" * (20 - filled)
            click.echo(
                f"\r{tables.fitted(f'{article} → {lang}', 40)}  {bar} {done}/{total}",
                nl=False,
                err=True,
            )
            self._open = True
            if done == total:
                self._close()
        elif done == total:
            many = counted(total, "segment")
            tell(f"{article} → {lang}: {done} of {many} translated by the engine")

    def _close(self) -> None:
        if self._open:
            click.echo("", err=True)
            self._open = False
