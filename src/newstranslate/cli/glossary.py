"""``newstranslate glossary``."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from newstranslate import glossary, lock
from newstranslate.cli.common import json_option, print_json, project, shortened
from newstranslate.glossary import lint
from newstranslate.language import normalise
from newstranslate.model import Pair


@click.group(name="glossary")
def command() -> None:
    """Check and search the terminology in glossary/*.csv.

    \b
    Example:
      newstranslate glossary find "L’OIM et le HCR" --lang fr --to ar
    """


@command.command(name="check")
@json_option
def check(as_json: bool) -> int:
    """Report what is wrong or doubtful in the glossary, by file and line.

    Duplicates and conflicts, forms that fail their own rule, missing languages, what DeepL
    cannot hold, hard locks without a source. Exits 1 when there is an error.

    \b
    Example:
      newstranslate glossary check
    """
    settings = project()
    loaded = glossary.load(settings.root / settings.glossary)
    langs = tuple(dict.fromkeys([settings.source or "fr", *settings.targets]))
    found = lint.lint(loaded, langs)
    if as_json:
        print_json({"concepts": len(loaded.concepts), "problems": [asdict(p) for p in found]})
    else:
        for problem in found:
            click.echo(shortened(f"{problem.where}: {problem.severity}: {problem.message}"))
        hard = sum(concept.lock == "hard" for concept in loaded.concepts)
        errors = sum(problem.severity == "error" for problem in found)
        click.echo(
            f"{len(loaded.concepts)} concepts, {hard} of them locked hard; "
            f"{errors} errors, {len(found) - errors} warnings"
        )
    return 1 if any(problem.severity == "error" for problem in found) else 0


@command.command(name="find")
@click.argument("text")
@click.option(
    "--lang", "--from", "source", metavar="LANG", required=True, help="Language of the text."
)
@click.option("--to", "target", metavar="LANG", help="Show the forms required in this language.")
@json_option
def find(text: str, source: str, target: str | None, as_json: bool) -> int:
    """Show the terms in a text ('-' reads it from standard input), with their places.

    \b
    Example:
      newstranslate glossary find "L’OIM et le HCR" --lang fr --to ar
    """
    settings = project()
    loaded = glossary.load(settings.root / settings.glossary)
    text = sys.stdin.read() if text == "-" else text
    if target:
        uses = lock.Lock(loaded, Pair(normalise(source), normalise(target))).uses(text)
    else:
        uses = lock.recogniser(loaded, normalise(source))(text)
    if as_json:
        rows = [
            {"concept": u.term.concept, "form": u.form, "start": u.start, "end": u.end}
            for u in uses
        ]
        print_json({"terms": rows})
        return 0
    for use in uses:
        wanted = f" → {use.term.targets[0]}" if use.term.targets else ""
        click.echo(f"{use.form}{wanted}  ({use.term.concept}, {shortened(use.term.where)})")
    return 0


@command.command(name="list")
@click.option("--domain", metavar="NAME", help="Only concepts of this domain.")
@json_option
def show(domain: str | None, as_json: bool) -> int:
    """List the concepts with their preferred forms.

    \b
    Example:
      newstranslate glossary list --domain un
    """
    settings = project()
    loaded = glossary.load(settings.root / settings.glossary)
    chosen = [c for c in loaded.concepts if domain in (None, c.domain)]
    if as_json:
        print_json({"concepts": [asdict(c) | {"where": shortened(c.where)} for c in chosen]})
        return 0
    for concept in chosen:
        forms = " · ".join(f"{lang} {forms[0]}" for lang, forms in concept.forms.items())
        click.echo(f"{concept.name}  [{concept.kind}, {concept.lock}]  {forms}")
    return 0
