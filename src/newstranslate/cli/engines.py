"""``newstranslate engines``."""

from __future__ import annotations

import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newstranslate import engines, files
from newstranslate.cli import completion
from newstranslate.cli.common import print_json, project, tell
from newstranslate.cli.parameters import LOCAL, LocalPath, Whole, json_option
from newstranslate.cli.tables import print_table
from newstranslate.config import Config
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import InputError
from newstranslate.language import base, normalise
from newstranslate.plural import counted

if TYPE_CHECKING:
    from newstranslate.reports.comparing import Comparison


@click.group(name="engines", invoke_without_command=True)
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> int:
    """List the engines and whether each is ready; if not, say why.

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
    type=LocalPath(path_type=Path, exists=True, file_okay=False),
    help="Install from this folder instead of downloading.",
)
def add(source: str, target: str, folder: Path | None) -> int:
    """Download the Firefox models for a direction, or install them from a folder.

    A direction without a model of its own is translated through English and needs two models.

    \b
    Examples:
      newstranslate engines add fr ar
      newstranslate engines add fr ar --from /media/usb/models
    """
    from newstranslate.engines import firefox, models

    one, other = base(normalise(source)), base(normalise(target))
    if one == other:
        raise InputError(f"{source} {target}: specify two different languages")
    engine = firefox.create(project(), tell, Traffic())
    if folder is None:
        models.fetch(engine.root, one, other, _show)
    else:
        models.install(engine.root, one, other, folder)
    legs = models.route(engine.root, one, other) or []
    click.echo(f"{one} → {other}: {', then '.join(f'{a}-{b}' for a, b in legs)} in {engine.root}")
    return 0


@command.command(name="compare")
@click.argument(
    "names", metavar="ENGINE…", nargs=-1, required=True, shell_complete=completion.engines
)
@click.option(
    "--to", "lang", metavar="LANG", required=True, help="Target language of the comparison."
)
@click.option(
    "--sample",
    type=Whole(min=2),
    default=200,
    show_default=True,
    metavar="N",
    help="Maximum number of approved units to send.",
)
@click.option(
    "--max-chars",
    type=Whole(min=1),
    metavar="N",
    help="Maximum number of characters to send to each engine.",
)
@click.option(
    "--plot",
    type=LOCAL,
    metavar="FILE",
    help="Also write a chart to this SVG file.",
)
@click.option(
    "--apply", is_flag=True, help="Save the order of the engines in the settings, for 'auto'."
)
@json_option
def compare(
    names: tuple[str, ...],
    lang: str,
    sample: int,
    max_chars: int | None,
    plot: Path | None,
    apply: bool,
    as_json: bool,
) -> int:
    """Compare engines with approved units: edits, chrF, BLEU, terms, findings, cost, time.

    \b
    Examples:
      newstranslate engines compare deepl llm firefox --to ar
      newstranslate engines compare deepl firefox --to ar --plot engines.svg
    """
    from newstranslate.reports import comparing, engine_plot

    comparing.refuse_unfit(names)
    # Before any engine is paid.
    if plot and (plot.is_dir() or not plot.parent.is_dir()):
        raise InputError(f"{plot}: cannot write the chart there (--plot)")
    settings = replace(project(), max_chars=max_chars or project().max_chars)
    found = comparing.compare(settings, names, normalise(lang), sample, tell)
    if as_json:
        print_json({**asdict(found), "verdict": found.verdict})
    else:
        _print_comparison(found, settings)
    for one in found.engines:
        if one.error:
            tell(f"newstranslate: {one.engine}: {one.error}")
    if plot:
        files.write_atomically(plot, engine_plot.svg(found).encode())
    if apply:
        comparing.apply(settings, found)
    tell(found.verdict)
    # A comparison of the remaining engines is still a result.
    return 0 if len(found.finished) == len(names) else 1 if found.finished else 2


def _print_comparison(found: Comparison, settings: Config) -> None:
    heads = ("engine", "edited", "95 %", "chrF", "BLEU", "terms", "findings", "chars", "cost", "s")
    rows = []
    for one in found.engines:
        low, high = one.interval
        many = max(one.units, 1)
        cost = settings.cost(one.characters)
        known = (
            f"{one.edited:.0%}",
            f"{low:.0%}–{high:.0%}",
            f"{one.chrf:.1f}",
            f"{one.bleu:.1f}",
            f"{one.held}/{one.terms}",
            f"{100 * one.findings / many:.0f}",
        )
        row = [one.engine, *(known if one.units else ("–",) * len(known)), f"{one.characters:,}"]
        row += ["–" if cost is None else f"{cost:.2f}", f"{one.seconds:.0f}"]
        rows.append(row)
    print_table(heads, rows)
    click.echo(
        f"\n{counted(found.units, 'approved unit')} of {counted(found.articles, 'article')} in "
        f"'{found.lang}'"
    )
    click.echo("edited: share of characters; findings: errors and warnings per 100 units")


def _show(name: str, done: int, total: int) -> None:
    """Draw a progress bar on a terminal; elsewhere print a line for each complete file."""
    if sys.stderr.isatty():
        filled = 20 * done // total if total else 0
        bar = "█" * filled + "·" * (20 - filled)
        line = f"\r{name:<36} {bar} {done / 1e6:6.1f} MB"
        click.echo(line, nl=done == total, err=True)
    elif done == total:
        tell(f"{name}: {done / 1e6:.1f} MB")
