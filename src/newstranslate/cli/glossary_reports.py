"""``newstranslate glossary impact`` and ``suggest``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from newstranslate.cli import glossary_edits
from newstranslate.cli.common import print_json, project, shortened, tell, tell_refused
from newstranslate.cli.parameters import LOCAL, Whole, json_option
from newstranslate.errors import InputError
from newstranslate.glossary import learned
from newstranslate.language import normalise
from newstranslate.language.words import cut
from newstranslate.plural import counted
from newstranslate.project import impact, suggest


def forms_of(items: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Parse ``LANG=FORM|FORM`` items; return the forms by language. Raises `InputError`."""
    by_lang = {}
    for item in items:
        lang, mark, cell = item.partition("=")
        if not mark or not cell.strip():
            raise InputError(f"'{item}': write LANG=FORM, for example fr=OIM")
        by_lang[normalise(lang)] = tuple(form.strip() for form in cell.split("|"))
    return by_lang


@click.command(name="impact")
@click.argument("name", metavar="CONCEPT")
@click.option(
    "--set", "changes", metavar="LANG=FORM", multiple=True, help="Assume these forms instead."
)
@click.option(
    "--reopen",
    is_flag=True,
    help="Change approved units that no longer comply back to drafts, with a note.",
)
@json_option
def show_impact(name: str, changes: tuple[str, ...], reopen: bool, as_json: bool) -> int:
    """Show the units that contain a concept, and which of them violate its forms.

    With --set, assumes other forms than those in the glossary, which is not changed.

    \b
    Example:
      newstranslate glossary impact iom --set "en=IOM|UN Migration"
    """
    refused: list[str] = []
    concept, touched = impact.find(project(), name, forms_of(changes), refused)
    reopened = impact.reopen(concept, touched) if reopen else 0
    if as_json:
        print_json({"concept": name, "units": [_plain(t) for t in touched], "reopened": reopened})
        return tell_refused(refused)
    # `touched` is sorted by article and language.
    for (article, lang), group in groupby(touched, lambda item: (item.article, item.lang)):
        click.echo(f"{article} → {lang}")
        for item in group:
            click.echo(f"  line {item.line}: {item.state.value}, {item.effect.value}")
            if item.effect is not impact.Effect.HOLDS:
                for text in filter(None, (item.source, item.target)):
                    click.echo(f"    {cut(text)}")
    breaking = sum(item.to_reopen for item in touched)
    articles = len({item.article for item in touched})
    click.echo(
        f"units: {len(touched)}, articles: {articles}, approved but not compliant: {breaking}"
    )
    if reopen:
        click.echo(f"{reopened} of them are drafts again")
        if changes:
            click.echo("the glossary is unchanged; edit its row next")
    elif breaking:
        click.echo("--reopen changes them back to drafts")
    return tell_refused(refused)


def _plain(item: impact.AffectedUnit) -> dict[str, object]:
    return {
        "file": shortened(str(item.path)),
        "article": item.article,
        "line": item.line,
        "lang": item.lang,
        "state": item.state.value,
        "effect": item.effect.value,
        "source": item.source,
        "target": item.target,
    }


@click.command(name="suggest")
@click.argument("paths", nargs=-1, metavar="[ARTICLE OR FOLDER]…", type=LOCAL)
@click.option("--from", "source", metavar="LANG", default="", help="Language of the articles.")
@click.option(
    "--min",
    "least",
    type=Whole(1),
    help="Minimum number of occurrences (default: 2) or corrections (default: 3).",
)
@click.option("--from-edits", is_flag=True, help="Suggest from repeated corrections of drafts.")
@click.option(
    "--style",
    is_flag=True,
    help="With --from-edits: also write style notes to style/LANG.suggested.md.",
)
@json_option
def show_suggestions(
    paths: tuple[Path, ...],
    source: str,
    least: int | None,
    from_edits: bool,
    style: bool,
    as_json: bool,
) -> int:
    """Suggest names and acronyms that recur in the articles and are missing from the glossary.

    Shows where they occur and how approved units translate them, and marks names with several
    translations. With --from-edits, suggests terms and rejected forms from people's corrections.

    \b
    Examples:
      newstranslate glossary suggest articles/
      newstranslate glossary suggest --from-edits --style
    """
    settings = project()
    if from_edits:
        if paths or source:
            raise InputError("--from-edits reads all catalogues; omit articles and --from")
        return glossary_edits.show(settings, least or learned.LEAST, style, as_json)
    if style:
        raise InputError("--style requires --from-edits")
    folders = paths or (settings.root / settings.articles,)
    refused: list[str] = []
    found = suggest.suggest(settings, folders, source, least or 2, tell, refused)
    if as_json:
        print_json({"suggestions": [_as_data(item) for item in found]})
        return tell_refused(refused)
    for item in found:
        _print_suggestion(item)
    mixed = sum(bool(item.inconsistent) for item in found)
    click.echo(
        f"{counted(len(found), 'suggestion')}, {mixed} of them with inconsistent translations"
    )
    return tell_refused(refused)


def _print_suggestion(item: suggest.Suggestion) -> None:
    name = item.name
    short = f" ({name.acronym})" if name.acronym else ""
    where = f"{len(name.articles)} article{'s' * (len(name.articles) > 1)}"
    click.echo(f"{name.form}{short}: {name.kind}, {name.count}× in {where}")
    if name.spellings:
        click.echo("    also " + ", ".join(f"{f} {n}×" for f, n in name.spellings.items()))
    for context in name.contexts:
        # The places where the name occurs, so that the user can judge it.
        click.echo(f"    {context}")
    for lang, renderings in item.renderings.items():
        shown = " / ".join(f"{r.form} {r.count}×" for r in renderings)
        more = "  ← inconsistent" if lang in item.inconsistent else ""
        click.echo(f"  {lang}: {shown}{more}")


def _as_data(item: suggest.Suggestion) -> dict[str, object]:
    name = item.name
    return {
        "form": name.form,
        "acronym": name.acronym,
        "kind": name.kind,
        "lang": item.lang,
        "count": name.count,
        "articles": sorted(name.articles),
        "contexts": name.contexts,
        "spellings": name.spellings,
        "renderings": {lang: [asdict(r) for r in own] for lang, own in item.renderings.items()},
        "inconsistent": item.inconsistent,
    }
