"""``newstranslate publish``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate import formats
from newstranslate.cli.common import project, shortened, targets, to_option
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import normalise
from newstranslate.pipeline import sources
from newstranslate.publish import Options, Publisher


@click.command(name="publish")
@click.argument(
    "paths", metavar="ARTICLE…", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@to_option
@click.option("--from", "source", metavar="LANG", default="", help="Language of the article.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to write to.")
@click.option(
    "--format",
    "kind",
    type=click.Choice([kind for kind in formats.WRITTEN if kind != "wordpress"]),
    default="md",
    show_default=True,
    help="What to write; HTML and Word that are translated in place stay so.",
)
@click.option("--wordpress", is_flag=True, help="Write WordPress blocks.")
@click.option("--allow-drafts", is_flag=True, help="Take drafts too; the result says so.")
@click.option(
    "--fallback",
    type=click.Choice(["source"]),
    help="What stands where there is no translation: the source.",
)
@click.option("--provenance", is_flag=True, help="Say how the translation was made.")
@click.option("--force", is_flag=True, help="Overwrite what was changed by hand since.")
def command(
    paths: tuple[Path, ...],
    to: str | None,
    source: str,
    output: Path | None,
    kind: str,
    wordpress: bool,
    allow_drafts: bool,
    fallback: str | None,
    provenance: bool,
    force: bool,
) -> int:
    """Write articles in their translations, once every unit is approved.

    \b
    Examples:
      newstranslate publish articles/story.md --to ar,en
      newstranslate publish articles/story.md --to ar --format docx -o out
    """
    settings = project()
    options = Options(
        "wordpress" if wordpress else kind,
        output,
        drafts=allow_drafts,
        fallback=fallback == "source",
        provenance=provenance,
        force=force,
    )
    refused = False

    def say(line: str) -> None:
        click.echo(line, err=True)

    publisher = Publisher(settings, options, say=say)
    langs = [normalise(lang) for lang in targets(settings, to)]
    for path in list(
        sources.Collector(settings).collect(paths)
    ):  # before anything is written there
        for lang in langs:
            try:
                article = sources.opened(settings, _article(settings, path), source, say)
                click.echo(publisher.publish(article, lang))
            except InputError as error:
                refused = True
                say(f"newstranslate: {shortened(str(error))}")
    return 2 if refused else 0


def _article(settings: Config, path: Path) -> Path:
    """Return the article to publish for a file: what it was imported to, where it was."""
    if sources.in_place(settings, path):
        return path
    made = settings.root / settings.articles / f"{path.stem}.md"
    if not made.is_file():
        raise InputError(f"{path}: import it first: newstranslate import {path}")
    return made
