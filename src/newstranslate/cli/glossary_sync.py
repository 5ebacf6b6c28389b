"""``newstranslate glossary sync``: the project's glossary on DeepL's servers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

import click

from newstranslate import glossary
from newstranslate.cli.common import print_json, project, tell
from newstranslate.cli.parameters import json_option
from newstranslate.config import Config
from newstranslate.engines.deepl_glossaries import Glossaries
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, InputError
from newstranslate.plural import counted
from newstranslate.project import directions, terminology


@click.group(name="sync")
def command() -> None:
    """Synchronise an engine's glossary with the project's.

    \b
    Example:
      newstranslate glossary sync deepl --dry-run
    """


@command.group(name="deepl", invoke_without_command=True)
@click.option("--dry-run", is_flag=True, help="List the changes without making them.")
@click.pass_context
def sync_deepl(ctx: click.Context, dry_run: bool) -> int:
    """Update the project's glossary at DeepL if its terms have changed. Free of charge.

    A run does this automatically. Use this command to preview it, or to use the glossary in
    DeepL's own apps.

    \b
    Examples:
      newstranslate glossary sync deepl --dry-run
      newstranslate glossary sync deepl list
    """
    if ctx.invoked_subcommand is not None:
        return 0
    settings = project()
    with _at_deepl(settings) as stored:
        loaded = glossary.load(settings.root / settings.glossary)
        plan = stored.plan(directions.of_project(settings), terminology.terms(settings, loaded))
        for pair, entries in plan.dictionaries.items():
            click.echo(f"{pair}: {counted(len(entries), 'entry', 'entries')}")
        if not dry_run:
            stored.carry_out(plan)
    for old in plan.outdated:
        click.echo(f"{'would remove' if dry_run else 'removed'} {old.name}")
    if plan.found:
        click.echo(f"{plan.name}: already exists")
    elif plan.dictionaries:
        click.echo(f"{'would create' if dry_run else 'created'} {plan.name}")
    else:
        click.echo("no terms for the project's languages; set 'targets' in newstranslate.toml")
    return 0


@sync_deepl.command(name="list")
@json_option
def list_deepl(as_json: bool) -> int:
    """List the glossaries of the DeepL account; mark those of this project.

    \b
    Example:
      newstranslate glossary sync deepl list
    """
    with _at_deepl(project()) as stored:
        found = stored.stored()
    if as_json:
        rows = [asdict(s) | {"pairs": [f"{p.source}-{p.target}" for p in s.pairs]} for s in found]
        print_json({"glossaries": rows})
        return 0
    for item in found:
        owner = "this project's" if item.ours else "not this project's"
        pairs = ", ".join(f"{pair.source}-{pair.target}" for pair in item.pairs)
        click.echo(f"{item.name}\n  {owner}; {counted(item.entries, 'entry', 'entries')}; {pairs}")
    click.echo(f"{_glossaries(len(found))}, {sum(item.ours for item in found)} of this project")
    return 0


@sync_deepl.command(name="prune")
@click.option("--dry-run", is_flag=True, help="List the changes without making them.")
def prune_deepl(dry_run: bool) -> int:
    """Remove the glossaries that this project created at DeepL, and no others.

    The next run creates the current one again.

    \b
    Example:
      newstranslate glossary sync deepl prune --dry-run
    """
    with _at_deepl(project()) as stored:
        own = [item for item in stored.stored() if item.ours]
        if not dry_run:
            stored.remove(own)
    for item in own:
        click.echo(f"{'would remove' if dry_run else 'removed'} {item.name}")
    click.echo(f"{_glossaries(len(own))} of this project")
    return 0


def _glossaries(number: int) -> str:
    return counted(number, "glossary", "glossaries")


@contextmanager
def _at_deepl(settings: Config) -> Iterator[Glossaries]:
    """Yield the account's glossaries; convert errors of the engine to `InputError`."""
    from newstranslate.engines import deepl

    try:
        engine = deepl.create(settings, tell, Traffic())
        try:
            yield engine.glossaries
        finally:
            engine.close()
    except EngineError as error:
        raise InputError(str(error)) from error
