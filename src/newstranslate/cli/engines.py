"""``newstranslate engines``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newstranslate import engines
from newstranslate.cli.common import json_option, print_json, project
from newstranslate.engines.traffic import Traffic
from newstranslate.language import base, normalise


@click.group(name="engines", invoke_without_command=True)
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> int:
    """List every engine: whether it is set up here, and if not, why not.

    \b
    Examples:
      newstranslate engines
      newstranslate engines add fr ar
    """
    if ctx.invoked_subcommand is not None:
        return 0
    rows = engines.status(project())
    if as_json:
        print_json([{"engine": n, "ready": ready, "details": text} for n, ready, text in rows])
        return 0
    for name, ready, text in rows:
        click.echo(f"{name:<15}{'ready' if ready else 'not set up'}")
        click.echo(click.wrap_text(text, 78, initial_indent="  ", subsequent_indent="  "))
    return 0


@command.command(name="add")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Install from this folder, without network.",
)
def add(source: str, target: str, folder: Path | None) -> int:
    """Fetch the Firefox models for a direction, or install them from a folder.

    A direction without a model of its own goes through English, and needs both models.

    \b
    Examples:
      newstranslate engines add fr ar
      newstranslate engines add fr ar --from /media/usb/models
    """
    from newstranslate.engines import firefox, models

    engine = firefox.create(project(), lambda line: click.echo(line, err=True), Traffic())
    one, other = base(normalise(source)), base(normalise(target))
    if folder is None:
        models.fetch(engine.root, one, other, _show)
    else:
        models.install(engine.root, one, other, folder)
    legs = models.route(engine.root, one, other) or []
    click.echo(f"{one} → {other}: {', then '.join(f'{a}-{b}' for a, b in legs)} in {engine.root}")
    return 0


def _show(name: str, done: int, total: int) -> None:
    """Draw a bar on a terminal; elsewhere say when a file is complete."""
    if sys.stderr.isatty():
        filled = 20 * done // total if total else 0
        bar = "█" * filled + "·" * (20 - filled)
        line = f"\r{name:<36} {bar} {done / 1e6:6.1f} MB"
        click.echo(line, nl=done == total, err=True)
    elif done == total:
        click.echo(f"{name}: {done / 1e6:.1f} MB", err=True)
