"""``newstranslate glossary``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from newstranslate import files, glossary, lock
from newstranslate.cli import glossary_reports, glossary_sync, tables
from newstranslate.cli.common import print_json, project, shortened, tell
from newstranslate.cli.glossary_reports import forms_of
from newstranslate.cli.parameters import LOCAL, STDOUT, STREAM, json_option
from newstranslate.errors import InputError
from newstranslate.glossary import exchange, lint, rows
from newstranslate.glossary.concepts import KINDS, LOCKS
from newstranslate.language import normalise
from newstranslate.model import Pair
from newstranslate.plural import counted
from newstranslate.project import locations


@click.group(name="glossary")
def command() -> None:
    """Check, search and edit the terms in glossary/*.csv.

    \b
    Example:
      newstranslate glossary find "L’OIM et le HCR" --lang fr --to ar
    """


@command.command(name="check")
@json_option
def check(as_json: bool) -> int:
    """Report errors and doubtful entries in the glossary, by file and line.

    Reports duplicates, conflicts, forms that violate their own rule, missing languages, forms that
    DeepL does not accept and hard locks without a source. Exit status 1 if there is an error.

    \b
    Example:
      newstranslate glossary check
    """
    settings = project()
    loaded = glossary.load(settings.root / settings.glossary)
    langs = tuple(dict.fromkeys([settings.newsroom_language, *settings.targets]))
    found = lint.lint(loaded, langs)
    if as_json:
        print_json({"concepts": len(loaded.concepts), "problems": [asdict(p) for p in found]})
    else:
        for problem in found:
            click.echo(shortened(f"{problem.where}: {problem.severity}: {problem.message}"))
        hard = sum(concept.lock == "hard" for concept in loaded.concepts)
        errors = sum(problem.severity == "error" for problem in found)
        click.echo(
            f"{counted(len(loaded.concepts), 'concept')}, {hard} of them locked hard; "
            f"errors: {errors}, warnings: {len(found) - errors}"
        )
    return 1 if any(problem.severity == "error" for problem in found) else 0


@command.command(name="find")
@click.argument("text")
@click.option(
    "--lang",
    "--from",
    "source",
    metavar="LANG",
    help="Language of the text (default: the setting 'source').",
)
@click.option(
    "--to",
    "target",
    metavar="LANG",
    help="Show the forms required in this language (default: the setting 'targets').",
)
@json_option
def find(text: str, source: str | None, target: str | None, as_json: bool) -> int:
    """Show the terms that occur in a text ('-' reads standard input), with their glossary rows.

    \b
    Example:
      newstranslate glossary find "L’OIM et le HCR" --lang fr --to ar
    """
    settings = project()
    loaded = glossary.load(settings.root / settings.glossary)
    # The usual convention for standard input.
    text = sys.stdin.read() if text == "-" else text
    if not (source or settings.source):
        raise InputError(
            "specify the language of the text, for example --lang fr, or set source in "
            "newstranslate.toml"
        )
    lang = normalise(source or settings.source)
    langs = [normalise(one) for one in ([target] if target else settings.targets)]
    if target:
        uses = lock.Lock(loaded, Pair(lang, langs[0])).uses(text)
    else:
        uses = lock.recogniser(loaded, lang)(text)
    if as_json:
        rows = [
            {"concept": u.term.concept, "form": u.form, "start": u.start, "end": u.end}
            for u in uses
        ]
        print_json({"terms": rows})
        return 0
    required = _required(loaded, lang, langs)
    for use in uses:
        forms = required.get(use.term.concept, ["–"]) if langs else []
        wanted = f" → {' · '.join(forms)}" if langs else ""
        place = f"({use.term.concept}, {shortened(use.term.where)})"
        line = f"{use.form}{wanted}  {place}"
        click.echo("\n".join(tables.spread(line, use.form, [*forms, place])))
    if not uses:
        tell("no term of the glossary in the text")
    return 0


def _required(
    loaded: glossary.Glossary, lang: str, langs: Sequence[str]
) -> Mapping[str, list[str]]:
    """Return concept → the forms required, with their languages if there are several."""
    found: dict[str, list[str]] = {}
    for one in langs:
        for term in loaded.terms(Pair(lang, one)):
            named = f"{one} " if len(langs) > 1 else ""
            found.setdefault(term.concept, []).append(named + term.targets[0])
    return found


@command.command(name="list")
@click.option("--domain", metavar="NAME", help="List only concepts of this domain.")
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
        head = f"{concept.name}  [{concept.kind}, {concept.lock}]"
        forms = [f"{lang} {forms[0]}" for lang, forms in concept.forms.items()]
        click.echo("\n".join(tables.spread(f"{head}  {' · '.join(forms)}", head, forms)))
    if not chosen:
        which = f" of domain '{domain}'" if domain else ""
        tell(f"no concept{which} in {settings.glossary}/")
    return 0


@command.command(name="add")
@click.argument("name")
@click.argument("forms", nargs=-1, required=True, metavar="LANG=FORM…")
@click.option("--kind", type=click.Choice(KINDS), default="name", show_default=True)
@click.option("--lock", "strength", type=click.Choice(LOCKS), default="soft", show_default=True)
@click.option("--source", default="", help="Source of the forms.")
@click.option("--file", "file", default="terms.csv", show_default=True, help="File to add it to.")
def add(name: str, forms: tuple[str, ...], kind: str, strength: str, source: str, file: str) -> int:
    """Add a concept. Separate the forms of a language by '|', the preferred form first.

    \b
    Example:
      newstranslate glossary add unhcr --kind acronym fr=HCR en=UNHCR
    """
    concept = glossary.Concept(name, kind, strength, forms_of(forms), source=source)
    click.echo(f"added {name} to {_store([concept], file)}; next: newstranslate glossary check")
    return 0


def _store(concepts: Sequence[glossary.Concept], file: str) -> str:
    """Add concepts to a file of the project's glossary; return the file's path."""
    settings = project()
    return shortened(str(rows.add(settings.root / settings.glossary, file, concepts)))


@command.command(name="export")
@click.argument("path", type=STREAM)
@click.option(
    "--format",
    "kind",
    type=click.Choice(exchange.FORMATS),
    help="Format of the file (default: by its ending).",
)
@click.option("--from", "source", metavar="LANG", help="Source or target of a two-column list.")
@click.option("--to", "target", metavar="LANG", help="Source or target of a two-column list.")
def export(path: Path, kind: str | None, source: str | None, target: str | None) -> int:
    """Export the glossary for another tool ('-' is standard output); report data that is left out.

    \b
    Examples:
      newstranslate glossary export terms.tbx
      newstranslate glossary export - --format csv
    """
    if path == STDOUT and not kind:
        raise InputError(
            "specify the format of standard output with --format, one of: "
            f"{', '.join(exchange.FORMATS)}"
        )
    kind = kind or exchange.format_of(path)
    settings = project()
    concepts = glossary.load(settings.root / settings.glossary).concepts
    text = exchange.write(concepts, kind, _pair(source, target))
    if path == STDOUT:
        click.echo(text, nl=False)
    else:
        locations.refuse_own_folder(settings, path.parent)
        files.write_atomically(path, text.encode())
    for item in exchange.lost(concepts, kind):
        tell(f"not in this format: {item}")
    if path != STDOUT:
        click.echo(f"{counted(len(concepts), 'concept')} in {path}")
    return 0


@command.command(name="import")
@click.argument("path", type=LOCAL)
@click.option("--format", "kind", type=click.Choice(exchange.FORMATS), default=None)
@click.option("--from", "source", metavar="LANG", help="Source or target of a two-column list.")
@click.option("--to", "target", metavar="LANG", help="Source or target of a two-column list.")
@click.option("--file", "file", help="Glossary file to write to (default: NAME.csv).")
def import_(
    path: Path, kind: str | None, source: str | None, target: str | None, file: str | None
) -> int:
    """Import terms from other tools: CSV, DeepL and OmegaT lists, TBX v2 and v3.

    \b
    Example:
      newstranslate glossary import unterm.tbx
    """
    notes: list[str] = []
    concepts = exchange.read(path, kind or "", _pair(source, target), notes)
    where = _store(concepts, file or f"{path.stem}.csv")
    for note in notes:
        tell(f"note: {note}")
    click.echo(
        f"{counted(len(concepts), 'concept')} added to {where}; next: newstranslate glossary check"
    )
    return 0


def _pair(source: str | None, target: str | None) -> Pair | None:
    pair = Pair(normalise(source), normalise(target)) if source and target else None
    if pair and pair.source == pair.target:
        raise InputError(f"--from and --to are both '{pair.source}'; name two languages")
    return pair


command.add_command(glossary_sync.command)
command.add_command(glossary_reports.show_impact)
command.add_command(glossary_reports.show_suggestions)
