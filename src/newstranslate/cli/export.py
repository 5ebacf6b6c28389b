"""``newstranslate export``."""

from __future__ import annotations

from pathlib import Path

import click

from newstranslate.catalog import xliff
from newstranslate.cli.common import project, targets, tell
from newstranslate.cli.parameters import LOCAL, to_option
from newstranslate.cli.saving import SavingCommand
from newstranslate.errors import InputError
from newstranslate.language import normalise
from newstranslate.project import exchange, locations, sources


@click.command(name="export", cls=SavingCommand)
@click.argument("paths", metavar="ARTICLE…", nargs=-1, required=True, type=LOCAL)
@to_option
@click.option(
    "--format", "kind", type=click.Choice(list(xliff.KINDS)), default="xliff", show_default=True,
    help="XLIFF 2.1, or 1.2 for Trados, memoQ and most agencies.",
)  # fmt: skip
@click.option("-o", "--output", type=LOCAL, help="Folder to write to.")
@click.option("--force", is_flag=True, help="Overwrite files that contain work not yet imported.")
def command(
    paths: tuple[Path, ...], to: str | None, kind: str, output: Path | None, force: bool
) -> int:
    """Export catalogues as XLIFF, for translators who work in a CAT tool.

    For a folder, exports all articles that have a catalogue, in the same folder structure.

    \b
    Examples:
      newstranslate export articles/story.md --to ar
      newstranslate export articles --to ar,en --format xliff12 -o out
    """
    settings = project()
    langs = [normalise(lang) for lang in targets(settings, to)]
    if output is not None:
        locations.refuse_own_folder(settings, output)
    exporter = exchange.Exporter(settings, kind, output or Path(), force)
    done = refused = 0
    passed: list[tuple[str, str]] = []
    told: set[str] = set()
    for path in paths:
        try:
            articles = list(exporter.articles(path))
        except InputError as error:
            refused += _refuse(error, told)
            continue
        # An article that fails in one language may still be exported in the others.
        for article, place in articles:
            for lang in langs:
                try:
                    if len(langs) > 1 and exporter.is_in(article, lang):
                        passed.append((locations.name_of(settings, article), lang))
                        continue
                    click.echo(exporter.export(article, place, lang))
                    done += 1
                except InputError as error:
                    refused += _refuse(error, told)
    for note in sources.already_in(passed, "exported for"):
        tell(f"note: {note}")
    # 2 only if nothing was written: a partial export is a success that needs attention.
    return (1 if done else 2) if refused else 0


def _refuse(error: InputError, told: set[str]) -> int:
    # The error of an article is the same in each language.
    if str(error) not in told:
        tell(f"newstranslate: {error}")
    told.add(str(error))
    return 1
