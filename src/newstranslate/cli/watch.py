"""``newstranslate watch``."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from newstranslate import engines, late
from newstranslate.cli import completion
from newstranslate.cli.common import (
    Console,
    note_missing_glossary,
    project,
    shortened,
    targets,
    tell,
)
from newstranslate.cli.parameters import LOCAL, Whole, given_as, to_option
from newstranslate.cli.saving import SavingCommand
from newstranslate.connect import watchstate
from newstranslate.connect.watching import Event, Watch, WatchOptions
from newstranslate.errors import InputError
from newstranslate.late import dataclass

# A span of time: 30s, 5m, 1h; not 1d, `1.5h`.
_EVERY = late.pattern(r"(\d+)([smh])")
_SECONDS = {"s": 1, "m": 60, "h": 3600}
"""Unit of ``--every`` → its seconds."""


@dataclass(frozen=True, slots=True)
class _Given:
    """The command's arguments and options."""

    paths: tuple[Path, ...]
    to: str | None
    engine: str | None
    every: str
    once: bool
    max_chars_per_day: int | None
    as_json: bool


@click.command(name="watch", cls=SavingCommand)
@click.argument("paths", metavar="[FOLDER]…", nargs=-1, type=LOCAL)
@to_option
@click.option(
    "--engine", metavar="NAME", shell_complete=completion.engines, help="As in 'newstranslate run'."
)
@click.option(
    "--every",
    metavar="TIME",
    default="5m",
    show_default=True,
    help="Pause between rounds: 30s, 5m, 1h.",
)
@click.option("--once", is_flag=True, help="Do one round, then exit.")
@click.option(
    "--max-chars-per-day",
    type=Whole(min=1),
    metavar="N",
    help="Maximum number of characters to send per day (UTC).",
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON for each event.")
@given_as(_Given)
def command(given: _Given) -> int:
    """Draft new and changed articles, in the articles folder and on the site, until stopped.

    \b
    Examples:
      newstranslate watch --to ar,en --max-chars-per-day 50000
      newstranslate watch --once --to ar
    """
    settings = project()
    note_missing_glossary(settings)
    options = WatchOptions(
        targets=targets(settings, given.to),
        engine=settings.engine if given.engine is None else given.engine,
        paths=given.paths or (settings.root / settings.articles,),
        every=_seconds(given.every),
        max_chars_per_day=given.max_chars_per_day or 0,
    )
    engines.named(options.engine)  # an unknown one would fail in every round
    for path in given.paths:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder")
    with watchstate.alone(settings):
        printer = _EventPrinter(_json if given.as_json else _line)
        watch = Watch(settings, options, Console(), printer)
        if given.once:
            complete = watch.round(datetime.now(UTC))
            if not printer.printed_any:
                tell("nothing new or changed")
            return 0 if complete else 1
        # systemd stops a service with SIGTERM; it must release its lock and end like after Ctrl+C.
        signal.signal(signal.SIGTERM, _stop)
        watch.forever()
    return 0


def _stop(number: int, frame: Any) -> None:  # noqa: ARG001
    raise KeyboardInterrupt


def _seconds(text: str) -> float:
    found = _EVERY.fullmatch(text)
    if not found or not int(found[1]):
        raise InputError(f"--every {text}: not a time; use for example 30s, 5m or 1h")
    return float(int(found[1]) * _SECONDS[found[2]])


class _EventPrinter:
    """Prints events, and remembers whether there were any."""

    def __init__(self, print_event: Callable[[Event], None]) -> None:
        self._print_event = print_event
        self.printed_any = False

    def __call__(self, event: Event) -> None:
        self.printed_any = True
        self._print_event(event)


def _line(event: Event) -> None:
    where = (
        f"{event.article} → {event.lang}: "
        if event.lang
        else f"{event.article}: "
        if event.article
        else ""
    )
    click.echo(
        f"{datetime.now(UTC):%H:%M}  {where}{shortened(event.words)}", err=event.kind == "failed"
    )


def _json(event: Event) -> None:
    data = {"time": datetime.now(UTC).isoformat(timespec="seconds"), "event": event.kind}
    data |= {"article": event.article, "language": event.lang, "words": shortened(event.words)}
    click.echo(json.dumps(data, ensure_ascii=False))
