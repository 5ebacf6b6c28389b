"""What commands share: options, the project, tables, a run shown to its user."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newstranslate import config, storage
from newstranslate.cli import completion
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.run import leverage
from newstranslate.run.result import Result

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = TypeVar("Command", bound=Callable[..., Any])
_Given = TypeVar("_Given")


ROWS = 100
"""Most lines of a table about articles."""


class _Place(click.ParamType):  # type: ignore[type-arg] # generic from click 8.4 on
    """A file or folder, or an address in object storage."""

    name = "path"

    def convert(self, value: Any, param: object, ctx: object) -> Path:  # noqa: ARG002
        return storage.place(str(value))

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Let the shell complete the path."""
        return completion.files(incomplete)


class _Origin(click.ParamType):  # type: ignore[type-arg] # generic from click 8.4 on
    """What articles are made from: a place, or a web address, which stays a text."""

    name = "path"

    def convert(self, value: Any, param: object, ctx: object) -> Path | str:  # noqa: ARG002
        text = str(value)
        if not storage.is_url(text):
            return storage.place(text)
        from newstranslate.connect import fetching

        return text if fetching.is_address(text) else storage.place(text)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Let the shell complete the path."""
        return completion.files(incomplete)


PLACE = _Place()
ORIGIN = _Origin()
private_option = click.option(
    "--allow-private", is_flag=True, help="Also fetch pages from private network addresses."
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Use N processes on this machine (default: by its cores, if there is much to do).",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
to_option = click.option(
    "--to",
    "to",
    metavar="LANGS",
    shell_complete=completion.languages,
    help="Languages to translate into: ar,en (default: the setting).",
)


def given_as(kind: type[_Given]) -> Callable[[Callable[[_Given], int]], Callable[..., int]]:
    """Return a decorator that gives a command its arguments and options as one value.

    The fields of the dataclass `kind` are named as the parameters are.
    """

    def decorate(function: Callable[[_Given], int]) -> Callable[..., int]:
        @wraps(function)
        def command(**given: Any) -> int:
            return function(kind(**given))

        return command

    return decorate


def project() -> Config:
    """Return the settings of the project round the current folder."""
    return config.load(config.find_root(Path.cwd()))


def note_missing_glossary(settings: Config) -> None:
    """Say so where the project has no glossary: nothing is locked."""
    if not any((settings.root / settings.glossary).glob("*.csv")):
        click.echo(
            f"note: no glossary in {settings.glossary}/, so no term is locked; 'newstranslate "
            "init' writes one to start from",
            err=True,
        )


def shortened(message: str) -> str:
    """Return `message` with the project's paths as seen from the current folder."""
    root = config.find_root(Path.cwd())
    here = os.path.relpath(root)
    return message.replace(f"{root}{os.sep}", "" if here == "." else f"{here}{os.sep}")


def targets(settings: Config, to: str | None) -> tuple[str, ...]:
    """Return the target languages asked for, or set; raises `InputError` for none."""
    asked = tuple(tag.strip() for tag in (to or "").split(",") if tag.strip())
    found = asked or settings.targets
    if not found:
        raise InputError("no target language: specify it with --to, for example --to ar,en")
    return found


def print_json(data: object) -> None:
    """Print `data` as indented JSON in UTF-8."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def print_table(header: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Print columns: the first two to the left, numbers to the right, 80 columns wide."""
    for line in table_lines(header, lines, left=2):
        click.echo(line)


def table_lines(header: Sequence[str], lines: Sequence[Sequence[str]], left: int = 1) -> list[str]:
    """Return a table 80 columns wide; the first `left` columns to the left, others to the right."""
    others = [max(len(row[i]) for row in (header, *lines)) for i in range(1, len(header))]
    room = max(12, 80 - sum(others) - 2 * len(others))
    first = min(room, max(_width(row[0]) for row in (header, *lines)))
    table = []
    for row in (header, *lines):
        cells = [_fitted(row[0], first)]
        for index, cell in enumerate(row[1:], 1):
            width = others[index - 1]
            cells.append(cell.ljust(width) if index < left else cell.rjust(width))
        table.append("  ".join(cells).rstrip())
    return table


def rows(results: Sequence[Result]) -> list[Result]:
    """Return the results that a run's table shows: each, or their sums where they are many.

    Nobody reads ten thousand lines: then there is one for each language, and one for each
    catalogue that somebody must look at, as far as they fit.
    """
    if len(results) <= ROWS:
        return list(results)
    sums: dict[str, Result] = {}
    numbers: dict[str, int] = {}
    unclean: list[Result] = []
    for result in results:
        sums[result.lang] = _added(sums.get(result.lang), result)
        numbers[result.lang] = numbers.get(result.lang, 0) + 1
        if not result.clean and len(unclean) < ROWS:
            unclean.append(result)
    totals = [replace(total, article=f"{numbers[lang]:,} articles") for lang, total in sums.items()]
    return totals + unclean


def _added(total: Result | None, result: Result) -> Result:
    if total is None:
        return result
    sums = {name: getattr(total, name) + getattr(result, name) for name in _counts()}
    return replace(total, **sums)


@cache
def _counts() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Result) if field.type == "int")


def print_leverage(results: Sequence[Result]) -> None:
    """Print, for each language, the words and characters of every band of matches."""
    click.echo()
    found: dict[str, leverage.Leverage] = {}
    for result in results:
        before = [found[result.lang]] if result.lang in found else []
        found[result.lang] = leverage.total([*before, result.leverage])
    lines = [
        (kind, lang, *(f"{bands[band][kind]:,}" for band in leverage.BANDS))
        for lang, bands in found.items()
        for kind in ("words", "characters")
    ]
    print_table(("by match", "to", *leverage.BANDS), lines)


def shown_name(article: str, settings: Config) -> str:
    """Return an article's name as tables show it: below the articles folder, without ending."""
    return article.removeprefix(settings.articles.rstrip("/") + "/").rsplit(".", 1)[0]


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 1 for c in text)


def _fitted(text: str, width: int) -> str:
    if _width(text) > width:
        text = "…" + text[len(text) - width + 1 :]
    return text + " " * (width - _width(text))


class Console:
    """Shows a run on stderr: a bar on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        self._bar = sys.stderr.isatty()
        self._open = False

    def say(self, message: str) -> None:
        """Show one line."""
        self._close()
        click.echo(message, err=True)

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """Show how far the engine is with an article."""
        if self._bar:
            filled = 20 * done // total
            bar = "█" * filled + "·" * (20 - filled)
            click.echo(
                f"\r{_fitted(f'{article} → {lang}', 40)}  {bar} {done}/{total}", nl=False, err=True
            )
            self._open = True
            if done == total:
                self._close()
        elif done == total:
            click.echo(
                f"{article} → {lang}: {done} of {total} segments back from the engine", err=True
            )

    def _close(self) -> None:
        if self._open:
            click.echo("", err=True)
            self._open = False
