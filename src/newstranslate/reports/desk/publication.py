"""Tables of published and pending articles."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from statistics import median

from newstranslate import catalog
from newstranslate.messages import later, say
from newstranslate.reports.desk import origins
from newstranslate.reports.desk.catalogues import CatalogueFigures
from newstranslate.reports.desk.material import Material
from newstranslate.reports.desk.tables import (
    ARTICLE,
    DAY,
    DAYS,
    LANGUAGE,
    TEXT,
    UNITS,
    WORDS,
    Column,
    FiguresTable,
    Row,
)


def published(found: Material) -> list[CatalogueFigures]:
    """Return the catalogues published in the period, the latest first."""
    recent = [one for one in found.catalogues if one.edition and one.edition.day >= found.since]
    return sorted(recent, key=lambda one: (_day(one), one.article, one.lang), reverse=True)


def _day(one: CatalogueFigures) -> str:
    return one.edition.day if one.edition else ""


def _days_taken(found: Material, one: CatalogueFigures) -> int | None:
    """Return the days from the article to its publication; None if unknown."""
    begun = origins.begun(found.config, one.edition, found.history) if one.edition else ""
    try:
        days = (date.fromisoformat(_day(one)) - date.fromisoformat(begun)).days
    except ValueError:
        return None
    # Published before its own date, or in the future: one of the dates is wrong.
    return days if days >= 0 and _day(one) <= found.until else None


def publications(found: Material) -> FiguresTable:
    """Return the publications of the period, the latest first."""
    rows = [
        (_day(one), one.title or one.article, one.article, one.lang, _days_taken(found, one))
        for one in published(found)
    ]
    return FiguresTable(
        "published",
        later("Published"),
        (
            Column("day", later("Day"), DAY),
            Column("title", later("Title"), TEXT),
            ARTICLE,
            LANGUAGE,
            Column("days", later("Days"), DAYS),
        ),
        rows,
        later("Days from the date of the article, or from its first commit, to its publication."),
        "" if rows else say("nothing was published"),
    )


def publishing_times(found: Material) -> FiguresTable:
    """Return how long publication took, by language."""
    taken: dict[str, list[int | None]] = defaultdict(list)
    for one in published(found):
        taken[one.lang].append(_days_taken(found, one))
    rows: list[Row] = []
    for lang, days in sorted(taken.items()):
        known = sorted(day for day in days if day is not None)
        # The 90th percentile; with few values, the largest.
        slowest = known[min(len(known) - 1, len(known) * 9 // 10)] if known else None
        rows.append((lang, len(days), len(known), median(known) if known else None, slowest))
    return FiguresTable(
        "publishing_time",
        later("From the source to each language"),
        (
            LANGUAGE,
            Column("published", later("Published")),
            Column("known", later("Start known")),
            Column("median_days", later("Median days"), DAYS),
            Column("slow_days", later("Days, slowest tenth"), DAYS),
        ),
        rows,
        missing=found.history.missing,
    )


def is_late(one: CatalogueFigures, today: str) -> bool:
    """Whether a catalogue is unfinished after its deadline."""
    return bool(one.waiting) and catalog.Assignee(one.assigned, one.due).late(today)


def waiting(found: Material) -> FiguresTable:
    """Return the unapproved units, by person and language."""
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * 5)
    for one in found.catalogues:
        if one.waiting:
            who = one.assigned.partition("<")[0].strip()
            late = int(is_late(one, found.until))
            values = (1, one.waiting, one.words_left, one.questions, late)
            line = sums[who, one.lang]
            line[:] = [old + new for old, new in zip(line, values, strict=True)]
    return FiguresTable(
        "waiting",
        later("Waiting"),
        (
            Column("with", later("With"), TEXT),
            LANGUAGE,
            Column("articles", later("Articles")),
            UNITS,
            WORDS,
            Column("questions", later("Questions")),
            Column("late", later("Late")),
        ),
        [(who or None, lang, *line) for (who, lang), line in sorted(sums.items())],
        later("Unapproved units, and source words in them, as of today."),
        "" if sums else say("nothing is waiting"),
    )


def corrections(found: Material) -> FiguresTable:
    """Return the numbers of corrected and outdated publications, by language."""
    again = found.history.corrections(found.since)
    by_lang: dict[str, list[CatalogueFigures]] = defaultdict(list)
    for one in found.catalogues:
        if one.edition:
            by_lang[one.lang].append(one)
    known = not found.history.missing
    return FiguresTable(
        "corrections",
        later("Corrections after publication"),
        (
            LANGUAGE,
            Column("published", later("Ever published")),
            Column("corrected", later("Corrected")),
            Column("out_of_date", later("Out of date")),
        ),
        [
            (
                lang,
                len(some),
                again[lang] if known else None,
                sum(bool(one.kinds) for one in some),
            )
            for lang, some in sorted(by_lang.items())
        ],
        later(
            "Corrected: published again with changes. Out of date: changed since then, as of today."
        ),
        found.history.missing,
    )


def _changed(found: Material, one: CatalogueFigures) -> str | None:
    return origins.changed(found.config, one.article, found.history) or None


def out_of_date(found: Material) -> FiguresTable:
    """Return the publications that have changed since."""
    late = [one for one in found.catalogues if one.kinds]
    return FiguresTable(
        "out_of_date",
        later("Out of date"),
        (
            ARTICLE,
            LANGUAGE,
            Column("published", later("Published"), DAY),
            Column("changed", later("Changed"), DAY),
            Column("kinds", later("Kind of change"), TEXT),
        ),
        sorted(
            (one.article, one.lang, _day(one), _changed(found, one), ", ".join(one.kinds))
            for one in late
        ),
        missing="" if late else say("nothing published is out of date"),
    )
