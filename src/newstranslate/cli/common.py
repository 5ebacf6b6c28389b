"""Shared by the commands: the project's settings, messages, progress display."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from newstranslate import config
from newstranslate.cli import tables
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.plural import counted

ROWS = 100
"""Maximum number of rows in a table of articles."""


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
