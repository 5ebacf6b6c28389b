"""``newstranslate export``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.cli.common import project, targets, to_option
from newstranslate.language import normalise
from newstranslate.pipeline import exchange


@click.command(name="export")
@click.argument("path", metavar="ARTICLE", type=click.Path(path_type=Path))
@to_option
@click.option(
    "--format", "kind", type=click.Choice(["xliff"]), default="xliff", show_default=True,
    help="What to write.",
)  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to write to.")
def command(path: Path, to: str | None, kind: str, output: Path | None) -> int:  # noqa: ARG001
    """Write an article's catalogues as XLIFF 2.1, for translators who work in a CAT tool.

    \b
    Example:
      newstranslate export articles/story.md --to ar --format xliff
    """
    settings = project()
    for lang in targets(settings, to):
        click.echo(exchange.export(settings, path, normalise(lang), output))
    return 0
