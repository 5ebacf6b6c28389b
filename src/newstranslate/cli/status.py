"""``newstranslate status``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import click

from newstranslate.cli.common import (
    Console,
    json_option,
    print_json,
    print_leverage,
    print_table,
    project,
    shortened,
    shown_name,
    to_option,
)
from newstranslate.errors import InputError
from newstranslate.messages import gettext, name
from newstranslate.project import sources
from newstranslate.run import articles
from newstranslate.run.figures import Result

_FIRST = "'newstranslate run ARTICLE --to LANGS'"
HEADINGS = tuple("article,to,units,approved,translated,drafts,empty,words left,missing".split(","))
"""Of the table, as `messages.name` gets them."""


@click.command(name="status")
@to_option
@json_option
def command(to: str | None, as_json: bool) -> int:
    """Show where every article stands in every language; changes nothing.

    \b
    Example:
      newstranslate status --to ar
    """
    settings = project()
    asked = [tag.strip() for tag in (to or "").split(",") if tag.strip()]
    langs = asked or sources.languages(settings)
    if not langs:
        raise InputError(gettext("no catalogues yet: run %(command)s first", command=_FIRST))
    report = articles.status(settings, langs, Console())
    if as_json:
        results = [articles.as_json(result) for result in report.results]
        print_json({"results": results, "errors": report.errors})
    else:
        print_table(
            tuple(name("heading", word) for word in HEADINGS),
            [
                (
                    shown_name(result.article, settings),
                    result.lang,
                    str(result.units),
                    str(result.approved),
                    str(result.translated),
                    str(result.drafts),
                    str(result.untranslated),
                    str(result.words_left),
                    str(result.terms_missing),
                )
                for result in report.results
            ],
        )
        if report.results:
            print_leverage(report.results)
            _print_corrections(report.results)
            _print_questions(report.results)
    for error in report.errors:
        click.echo(f"newstranslate: {shortened(error)}", err=True)
    for note in report.notes:
        click.echo(f"note: {shortened(note)}", err=True)
    if report.errors:
        return 1 if report.results else 2
    done = all(result.approved == result.units for result in report.results)
    return 0 if done and all(result.clean for result in report.results) else 1


def _print_corrections(results: Sequence[Result]) -> None:
    """Print how many units wait for a look because their source was corrected, by kind."""
    counts: Counter[str] = Counter()
    for result in results:
        counts.update(result.corrections)
    if counts:
        kinds = ", ".join(f"{n} {name('correction', kind)}" for kind, n in counts.items())
        told = gettext("corrected in the source since they were translated: %(kinds)s", kinds=kinds)
        click.echo(f"\n{told}")


def _print_questions(results: Sequence[Result]) -> None:
    """Print how many units have an open question, and in which articles."""
    asked = [result for result in results if result.questions]
    if asked:
        where = ", ".join(f"{one.article} ({one.lang}): {one.questions}" for one in asked)
        number = sum(one.questions for one in asked)
        told = gettext("open questions: %(number)s: %(where)s", number=number, where=where)
        click.echo(f"\n{told}")
