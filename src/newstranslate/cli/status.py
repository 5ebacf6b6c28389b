"""``newstranslate status``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

import click

from newstranslate import catalog
from newstranslate.cli.common import Console, print_json, project, shown_name, tell
from newstranslate.cli.parameters import json_option, to_option
from newstranslate.cli.tables import COLUMNS, print_leverage, print_table
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.messages import gettext, listed, name
from newstranslate.project import locations, work
from newstranslate.project.work import WorkDay
from newstranslate.run import articles
from newstranslate.run.result import Result

_FIRST = "'newstranslate run ARTICLE --to LANGS'"
HEADINGS = tuple("article,to,units,approved,translated,drafts,empty,words left,missing".split(","))
"""Column headings of the main table, as keys for `messages.name`."""
ASSIGNED_HEADINGS = ("assigned to", "article", "due")
PEOPLE_HEADINGS = ("person", "day", "approved", "translated", "words", "edited")


@click.command(name="status")
@to_option
@click.option(
    "--published",
    is_flag=True,
    help="List published articles that have changed, and published files that were changed by "
    "hand, instead.",
)
@click.option(
    "--people", is_flag=True, help="Show units approved and translated per person and day, instead."
)
@json_option
def command(to: str | None, published: bool, people: bool, as_json: bool) -> int:
    """Show the progress of every article in every language, without changing anything.

    \b
    Examples:
      newstranslate status --to ar
      newstranslate status --published
      newstranslate status --people
    """
    settings = project()
    if people:
        return _show_people(settings, as_json)
    asked = [tag.strip() for tag in (to or "").split(",") if tag.strip()]
    if published:
        from newstranslate.cli import publication_status

        return publication_status.show(settings, asked, as_json=as_json)
    langs = asked or locations.languages(settings)
    if not langs:
        raise InputError(gettext("no catalogues yet: run %(command)s first", command=_FIRST))
    report = articles.status(settings, langs, Console(), jobs=settings.jobs)
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
            _print_changed(report.results)
            _print_questions(report.results)
            _print_assigned(report.results)
    for error in report.errors:
        tell(f"newstranslate: {error}")
    for note in report.notes:
        tell(f"note: {note}")
    if report.errors:
        return 1 if report.results else 2
    done = all(result.approved == result.units for result in report.results)
    return 0 if done and all(result.clean for result in report.results) else 1


def _print_corrections(results: Sequence[Result]) -> None:
    """Print the number of units to check because their source was corrected, by kind."""
    counts: Counter[str] = Counter()
    for result in results:
        counts.update(result.corrections)
    if counts:
        kinds = listed(f"{n} {name('correction', kind)}" for kind, n in counts.items())
        line = gettext("corrected in the source since they were translated: %(kinds)s", kinds=kinds)
        click.echo(f"\n{click.wrap_text(line, COLUMNS)}")


def _print_changed(results: Sequence[Result]) -> None:
    """Print the number of units whose approved text was changed, in total and by article."""
    if found := [(one, one.outdated_approvals) for one in results if one.outdated_approvals]:
        line = gettext(
            "changed since their approval, to be approved again: %(number)s: %(where)s",
            **_places(found),
        )
        click.echo(f"\n{click.wrap_text(line, COLUMNS)}")


def _print_questions(results: Sequence[Result]) -> None:
    """Print the number of units with an open question, in total and by article."""
    if asked := [(one, one.questions) for one in results if one.questions]:
        line = gettext("open questions: %(number)s: %(where)s", **_places(asked))
        click.echo(f"\n{click.wrap_text(line, COLUMNS)}")


def _places(counts: Sequence[tuple[Result, int]]) -> dict[str, object]:
    """Return the total of these counts, and the count of each article."""
    where = listed(f"{one.article} ({one.lang}): {count}" for one, count in counts)
    return {"number": sum(count for _, count in counts), "where": where}


def _print_assigned(results: Sequence[Result]) -> None:
    """Print the unfinished articles by assignee, and which are overdue."""
    today = catalog.now()[:10]
    rows = [
        (
            one.assigned.partition("<")[0].strip(),
            f"{one.article} ({one.lang})",
            one.due,
            gettext("late") if catalog.Assignee(one.assigned, one.due).late(today) else "",
        )
        for one in results
        if one.assigned and one.approved != one.units
    ]
    if rows:
        click.echo()
        heads = (*(name("heading", word) for word in ASSIGNED_HEADINGS), "")
        print_table(heads, sorted(rows))


def _show_people(settings: Config, as_json: bool) -> int:
    """Print the work of each person by day, over all catalogues."""
    days, errors = work.in_project(settings)
    if as_json:
        print_json({"days": [asdict(one) for one in days], "errors": errors})
    elif days:
        heads = tuple(name("heading", word) for word in PEOPLE_HEADINGS)
        print_table(heads, [_line(one) for one in days])
    else:
        tell(gettext("no unit says who approved or translated it"))
    for error in errors:
        tell(f"newstranslate: {error}")
    return 1 if errors else 0


def _line(one: WorkDay) -> tuple[str, ...]:
    edited = "–" if one.edited is None else f"{one.edited:.0%}"
    return (one.who, one.day, str(one.approved), str(one.translated), str(one.words), edited)
