"""``newstranslate glossary``."""

from __future__ import annotations

import click

from newstranslate import glossary, lock
from newstranslate.cli.common import json_option, print_json, project, shortened
from newstranslate.language import normalise
from newstranslate.model import Pair


@click.group(name="glossary")
def command() -> None:
    """Check and search the terminology in glossary/*.csv.

    \b
    Example:
      newstranslate glossary find "L’OIM et le HCR" --from fr --to ar
    """


@command.command(name="check")
def check() -> int:
    """Read every glossary file and say what is in it; stop at the first line that is wrong.

    \b
    Example:
      newstranslate glossary check
    """
    settings = project()
    loaded = glossary.load(settings.root / settings.glossary)
    hard = sum(concept.lock == "hard" for concept in loaded.concepts)
    click.echo(f"{len(loaded.concepts)} concepts, {hard} of them locked hard")
    return 0


@command.command(name="find")
@click.argument("text")
@click.option("--from", "source", metavar="LANG", required=True, help="Language of the text.")
@click.option("--to", "target", metavar="LANG", required=True, help="Language of the terms wanted.")
@json_option
def find(text: str, source: str, target: str, as_json: bool) -> int:
    """Show the terms in a text, with the form required in the other language.

    \b
    Example:
      newstranslate glossary find "L’OIM et le HCR" --from fr --to ar
    """
    settings = project()
    pair = Pair(normalise(source), normalise(target))
    uses = lock.Lock(glossary.load(settings.root / settings.glossary), pair).uses(text)
    if as_json:
        rows = [
            {"concept": u.term.concept, "form": u.form, "start": u.start, "end": u.end}
            for u in uses
        ]
        print_json({"terms": rows})
        return 0
    for use in uses:
        where = shortened(use.term.where)
        click.echo(f"{use.form} → {use.term.targets[0]}  ({use.term.concept}, {where})")
    return 0
