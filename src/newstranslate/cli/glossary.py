"""``newstranslate glossary``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from newstranslate import files, glossary, lock
from newstranslate.cli import glossary_sync
from newstranslate.cli.common import json_option, print_json, project, shortened
from newstranslate.errors import InputError
from newstranslate.glossary import exchange, lint
from newstranslate.glossary.table import KINDS, LOCKS
from newstranslate.language import normalise
from newstranslate.language.words import cut
from newstranslate.model import Pair
from newstranslate.project import impact, suggest


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


@command.command(name="add")
@click.argument("name")
@click.argument("forms", nargs=-1, required=True, metavar="LANG=FORM…")
@click.option("--kind", type=click.Choice(KINDS), default="name", show_default=True)
@click.option("--lock", "strength", type=click.Choice(LOCKS), default="soft", show_default=True)
@click.option("--source", default="", help="Source of the forms.")
@click.option("--file", "file", default="terms.csv", show_default=True, help="File to add it to.")
def add(name: str, forms: tuple[str, ...], kind: str, strength: str, source: str, file: str) -> int:
    """Add a concept; forms of a language are separated by '|', the preferred one first.

    \b
    Example:
      newstranslate glossary add iom --kind acronym fr=OIM en=IOM "ar=المنظمة الدولية للهجرة"
    """
    concept = glossary.Concept(name, kind, strength, _forms(forms), source=source)
    click.echo(f"added {name} to {_store([concept], file)}")
    return 0


def _forms(items: Sequence[str]) -> dict[str, tuple[str, ...]]:
    by_lang = {}
    for item in items:
        lang, mark, cell = item.partition("=")
        if not mark or not cell.strip():
            raise InputError(f"'{item}': write LANG=FORM, for example fr=OIM")
        by_lang[normalise(lang)] = tuple(form.strip() for form in cell.split("|"))
    return by_lang


def _store(concepts: Sequence[glossary.Concept], file: str) -> str:
    """Add concepts to a file of the glossary, its other lines as they were; return its name."""
    settings = project()
    folder = settings.root / settings.glossary
    path = folder / file

    def added(data: bytes) -> bytes:
        known = {c.name: c for c in glossary.load(folder).concepts}
        for concept in concepts:
            if concept.name in known:
                where = known[concept.name].where
                raise InputError(f"concept '{concept.name}' is in {where} already")
        old = files.decode(data, path)
        new = exchange.append(old, concepts, path) if old else exchange.to_csv(concepts)
        return new.encode()

    files.update(path, added)
    return shortened(str(path))


@command.command(name="export")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--format", "kind", type=click.Choice(exchange.FORMATS), default="csv")
@click.option("--from", "source", metavar="LANG", help="For lists of two columns.")
@click.option("--to", "target", metavar="LANG", help="For lists of two columns.")
def export(path: Path, kind: str, source: str | None, target: str | None) -> int:
    """Export the glossary for another tool; report what the format cannot hold.

    \b
    Example:
      newstranslate glossary export terms.tbx --format tbx
    """
    settings = project()
    concepts = glossary.load(settings.root / settings.glossary).concepts
    files.write_atomically(path, exchange.write(concepts, kind, _pair(source, target)).encode())
    for item in exchange.lost(concepts, kind):
        click.echo(f"not in this format: {item}", err=True)
    click.echo(f"{len(concepts)} concepts in {path}")
    return 0


@command.command(name="import")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--format", "kind", type=click.Choice(exchange.FORMATS), default=None)
@click.option("--from", "source", metavar="LANG", help="For lists of two columns.")
@click.option("--to", "target", metavar="LANG", help="For lists of two columns.")
@click.option("--file", "file", help="File of the glossary to write to (default: NAME.csv).")
def import_(
    path: Path, kind: str | None, source: str | None, target: str | None, file: str | None
) -> int:
    """Import terminology of other tools: CSV, DeepL and OmegaT lists, TBX v2 and v3.

    \b
    Example:
      newstranslate glossary import unterm.tbx
    """
    notes: list[str] = []
    concepts = exchange.read(path, kind or "", _pair(source, target), notes)
    where = _store(concepts, file or f"{path.stem}.csv")
    for note in notes:
        click.echo(f"note: {note}", err=True)
    click.echo(f"{len(concepts)} concepts added to {where}; 'newstranslate glossary check' is next")
    return 0


@command.command(name="impact")
@click.argument("name", metavar="CONCEPT")
@click.option(
    "--set", "changes", metavar="LANG=FORM", multiple=True, help="Try these forms instead."
)
@click.option(
    "--reopen",
    is_flag=True,
    help="Turn approved units that no longer comply into drafts, with a note.",
)
@json_option
def show_impact(name: str, changes: tuple[str, ...], reopen: bool, as_json: bool) -> int:
    """Show the units that speak of a concept, and which its forms break.

    With --set, as if the glossary held other forms; the glossary itself is not changed.

    \b
    Example:
      newstranslate glossary impact iom --set "ar=المنظمة الدولية للهجرة|منظمة الهجرة"
    """
    concept, touched = impact.find(project(), name, _forms(changes))
    reopened = impact.reopen(concept, touched) if reopen else 0
    if as_json:
        print_json({"concept": name, "units": [_plain(t) for t in touched], "reopened": reopened})
        return 0
    for (article, lang), group in groupby(touched, lambda item: (item.article, item.lang)):
        click.echo(f"{article} → {lang}")
        for item in group:
            click.echo(f"  line {item.line}: {item.state.value}, {item.effect.value}")
            if item.effect is not impact.Effect.HOLDS:
                for text in filter(None, (item.source, item.target)):
                    click.echo(f"    {cut(text)}")
    breaking = sum(item.to_reopen for item in touched)
    articles = len({item.article for item in touched})
    click.echo(f"units: {len(touched)}, articles: {articles}, approved that break: {breaking}")
    if reopen:
        click.echo(f"{reopened} of them are drafts again")
        if changes:
            click.echo("the glossary is as it was: now change it there")
    elif breaking:
        click.echo("--reopen makes drafts of them")
    return 0


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


@command.command(name="suggest")
@click.argument("paths", nargs=-1, metavar="[ARTICLE OR FOLDER]…", type=click.Path(path_type=Path))
@click.option("--from", "source", metavar="LANG", default="", help="Language of the articles.")
@click.option(
    "--min",
    "least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="Minimum number of occurrences of a name.",
)
@json_option
def show_suggestions(paths: tuple[Path, ...], source: str, least: int, as_json: bool) -> int:
    """Show names and acronyms that the articles repeat and the glossary does not hold.

    With their places, and how approved units render them; two renderings of one name are marked.

    \b
    Example:
      newstranslate glossary suggest articles/
    """
    settings = project()
    folders = paths or (settings.root / settings.articles,)
    found = suggest.suggest(
        settings, folders, source, least, lambda message: click.echo(message, err=True)
    )
    if as_json:
        print_json({"suggestions": [_as_data(item) for item in found]})
        return 0
    for item in found:
        name = item.name
        short = f" ({name.acronym})" if name.acronym else ""
        where = f"{len(name.articles)} article{'s' * (len(name.articles) > 1)}"
        click.echo(f"{name.form}{short}: {name.kind}, {name.count}× in {where}")
        if name.spellings:
            click.echo("    also " + ", ".join(f"{f} {n}×" for f, n in name.spellings.items()))
        for context in name.contexts:
            click.echo(f"    {context}")
        for lang, renderings in item.renderings.items():
            shown = " / ".join(f"{r.form} {r.count}×" for r in renderings)
            more = "  ← not the same everywhere" if lang in item.inconsistent else ""
            click.echo(f"  {lang}: {shown}{more}")
    mixed = sum(bool(item.inconsistent) for item in found)
    click.echo(f"{len(found)} suggestions, {mixed} of them rendered in more than one way")
    return 0


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


def _pair(source: str | None, target: str | None) -> Pair | None:
    return Pair(normalise(source), normalise(target)) if source and target else None


command.add_command(glossary_sync.command)
