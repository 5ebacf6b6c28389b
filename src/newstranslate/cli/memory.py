"""``newstranslate memory``."""

from __future__ import annotations

import click

from newstranslate import memory
from newstranslate.cli.common import json_option, print_json, project
from newstranslate.language import normalise


@click.group(name="memory")
def command() -> None:
    """Search what people have approved in the project's catalogues.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué cette décision." --from fr --to ar
    """


@command.command(name="search")
@click.argument("text")
@click.option("--from", "source", metavar="LANG", required=True, help="Language of the text.")
@click.option("--to", "target", metavar="LANG", required=True, help="Language of the translation.")
@json_option
def search(text: str, source: str, target: str, as_json: bool) -> int:
    """Show the approved unit whose source is most like a text, from the threshold up.

    \b
    Example:
      newstranslate memory search "Le Maroc a salué cette décision." --from fr --to ar
    """
    settings = project()
    one, other = normalise(source), normalise(target)
    cache = settings.root / ".newstranslate" / f"memory-{other}.json"
    folder = settings.root / settings.locales / other
    loaded = memory.load(folder, (one, other), settings.threshold, cache)
    loaded.save()
    match = loaded.recall(text)
    for message in loaded.skipped:
        click.echo(f"left out: {message}", err=True)
    if as_json:
        found = (
            [{"source": match.source, "target": match.target, "score": match.score}]
            if match
            else []
        )
        print_json({"matches": found})
    elif match:
        click.echo(f"{match.score}  {match.source}\n     {match.target}")
    else:
        click.echo(
            f"nothing at {settings.threshold} or above among {len(loaded.exact)} approved units"
        )
    return 0
