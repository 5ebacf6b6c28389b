"""``newstranslate publish``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate import files
from newstranslate.cli.common import project, targets, to_option
from newstranslate.language import normalise
from newstranslate.pipeline import publish as pipeline
from newstranslate.pipeline import sources


@click.command(name="publish")
@click.argument("path", metavar="ARTICLE", type=click.Path(path_type=Path))
@to_option
@click.option("--from", "source", metavar="LANG", default="", help="Language of the article.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to write to.")
def command(path: Path, to: str | None, source: str, output: Path | None) -> int:
    """Write the article in its translations, once every unit is approved.

    \b
    Example:
      newstranslate publish articles/story.md --to ar,en
    """
    settings = project()
    name = sources.name_of(settings, path)
    say = lambda line: click.echo(line, err=True)  # noqa: E731
    lang = sources.find_language(settings, files.read_text(path), name, source, say)
    for target in targets(settings, to):
        article = sources.Source(path, name, lang)
        click.echo(pipeline.publish(settings, article, normalise(target), output))
    return 0
