"""Shared by the commands of ``newstranslate memory``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from newstranslate.cli.common import tell
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import normalise
from newstranslate.lock import Lock
from newstranslate.memory import Memory
from newstranslate.model import Pair
from newstranslate.project.desk import Desk

from_option = click.option(
    "--from",
    "source",
    metavar="LANG",
    help="Language of the sources (default: the setting 'source').",
)
to_option = click.option(
    "--to",
    "target",
    metavar="LANG",
    help="Language of the targets (default: the setting 'targets').",
)


def pairs_of(settings: Config, source: str | None, target: str | None) -> list[Pair]:
    """Return the requested direction, or those of the settings; raises `InputError` for none."""
    one = source or settings.source
    others = [target] if target else list(settings.targets)
    if not one or not others:
        raise InputError(
            "specify the languages, for example --from fr --to ar, or set source and targets in "
            "newstranslate.toml"
        )
    return [Pair(normalise(one), lang) for lang in dict.fromkeys(map(normalise, others))]


def article_name(settings: Config, name: str) -> str:
    """Return an article's path relative to the project, as catalogues store it."""
    path = Path(name).absolute()
    inside = path.is_relative_to(settings.root.absolute())
    return path.relative_to(settings.root.absolute()).as_posix() if inside and name else name


def opened(settings: Config, pair: Pair) -> tuple[Memory, Lock]:
    """Return the up-to-date memory of a direction, and the direction's terms."""
    desk = Desk(settings)
    known = desk.memory(pair)
    tell_notes(desk.messages(), desk.unreadable())
    return known, desk.lock(pair)


def tell_notes(messages: Iterable[str], unread: Iterable[str]) -> None:
    """Print notes on the memory, and on files that could not be read."""
    for message in messages:
        tell(f"note: {message}")
    for message in unread:
        tell(f"skipped: {message}")
