"""Calculates the report: its tables and totals."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newstranslate.reports.desk import costs, effort, publication, quality
from newstranslate.reports.desk.catalogues import Effort
from newstranslate.reports.desk.material import Material
from newstranslate.reports.desk.tables import DeskReport, FiguresTable, Value

_TABLES: tuple[Callable[[Material], FiguresTable], ...] = (
    publication.publications,
    publication.publishing_times,
    publication.waiting,
    effort.by_engine,
    effort.by_desk,
    effort.over_time,
    quality.terms,
    quality.checks,
    quality.waivers,
    costs.memory,
    publication.corrections,
    publication.out_of_date,
    costs.spent,
)


def report(found: Material) -> DeskReport:
    """Return the report calculated from the collected data."""
    # In the order in which the page shows them.
    tables = tuple(make(found) for make in _TABLES)
    return DeskReport(
        project=found.config.root.resolve().name,
        since=found.since,
        until=found.until,
        currency=found.config.currency,
        tables=tables,
        errors=tuple(found.errors),
        totals=_totals(found),
    )


def _totals(found: Material) -> Mapping[str, Value]:
    total = Effort()
    for one in effort.efforts(found):
        total.add(one)
    return {
        "published": len(publication.published(found)),
        "waiting_units": sum(one.waiting for one in found.catalogues),
        "waiting_words": sum(one.words_left for one in found.catalogues),
        "late": sum(publication.is_late(one, found.until) for one in found.catalogues),
        "approved_units": total.units,
        "edited": total.edited,
        "out_of_date": sum(bool(one.kinds) for one in found.catalogues),
        "characters": sum(spent.characters for spent in found.spent.values()),
    }
