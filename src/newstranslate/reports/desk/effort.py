"""Tables of the changes that people made to drafts, by engine, desk and time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from newstranslate.messages import later, say
from newstranslate.reports.desk.catalogues import CatalogueFigures, Effort
from newstranslate.reports.desk.material import Material
from newstranslate.reports.desk.tables import (
    EDITED,
    LANGUAGE,
    SHARE,
    TEXT,
    UNITS,
    Column,
    FiguresTable,
)

_WEEKS = 92
"""Maximum length in days of a period shown by weeks; longer ones are shown by months."""


def efforts(found: Material) -> Iterable[Effort]:
    """Yield the effort by catalogue, engine and day."""
    return (effort for one in found.catalogues for effort in one.effort.values())


def _effort_by(
    found: Material, key: Callable[[CatalogueFigures, str, str], tuple[str, ...]]
) -> list[tuple[tuple[str, ...], Effort]]:
    """Return the effort grouped by a key of catalogue, engine and day, sorted by key."""
    sums: dict[tuple[str, ...], Effort] = defaultdict(Effort)
    for one in found.catalogues:
        for (engine, day), effort in one.effort.items():
            sums[key(one, engine, day)].add(effort)
    return sorted(sums.items())


def _effort_table(
    name: str, title: str, columns: tuple[Column, ...], sums: list[tuple[tuple[str, ...], Effort]]
) -> FiguresTable:
    return FiguresTable(
        name,
        title,
        (
            *columns,
            UNITS,
            Column("untouched", later("Untouched"), SHARE),
            EDITED,
        ),
        [(*key, one.units, one.left, one.edited) for key, one in sums],
        later("Approved units; the share of the draft's characters that people changed."),
        _missing([one for _, one in sums]),
    )


def _missing(sums: Sequence[Effort]) -> str:
    elsewhere = sum(one.elsewhere for one in sums)
    if elsewhere:
        if elsewhere == 1:
            return say("1 unit was edited in another editor; its draft is unknown")
        return say(
            "%(number)s units were edited in another editor; their drafts are unknown",
            number=elsewhere,
        )
    return "" if sums else say("nothing was approved")


def by_engine(found: Material) -> FiguresTable:
    """Return the changes to the drafts of each engine."""
    sums = _effort_by(found, lambda one, engine, _: (engine, one.lang))
    columns = (Column("engine", later("Engine"), TEXT), LANGUAGE)
    return _effort_table("effort_by_engine", later("Edited, by engine"), columns, sums)


def by_desk(found: Material) -> FiguresTable:
    """Return the changes to the drafts of each desk."""
    folder = found.config.articles.rstrip("/") + "/"
    sums = _effort_by(found, lambda one, _, __: (_desk(one.article, folder), one.lang))
    columns = (Column("desk", later("Desk"), TEXT), LANGUAGE)
    return _effort_table("effort_by_desk", later("Edited, by desk"), columns, sums)


def _desk(article: str, folder: str) -> str:
    """Return the desk of an article: the first folder below the articles folder."""
    first, slash, _ = article.removeprefix(folder).partition("/")
    return first if slash else ""


def over_time(found: Material) -> FiguresTable:
    """Return the changes to drafts by week or month, the latest first."""
    days = [day for one in found.catalogues for _, day in one.effort if day]
    period = _period(min(days), found.until) if days else str
    sums = _effort_by(found, lambda one, _, day: (period(day), one.lang))
    columns = (Column("period", later("Period"), TEXT), LANGUAGE)
    dated = [one for one in sums if one[0][0]]  # the date of some approvals is unknown
    latest = sorted(dated, key=lambda one: one[0][0], reverse=True)
    return _effort_table("effort_over_time", later("Edited, over time"), columns, latest)


def _period(first: str, last: str) -> Callable[[str], str]:
    """Return a function that returns the week of a day or, for long periods, its month."""
    if (date.fromisoformat(last) - date.fromisoformat(first)).days > _WEEKS:
        return lambda day: day[:7]
    return lambda day: date.fromisoformat(day).strftime("%G-W%V") if day else ""
