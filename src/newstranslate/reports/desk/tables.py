"""The values of a report: tables of figures, from which JSON, CSV and the page are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from newstranslate.late import dataclass
from newstranslate.messages import later

TEXT, DAY, LANG, NUMBER, DAYS, SHARE, MONEY = (
    "text",
    "day",
    "language",
    "number",
    "days",
    "share",
    "money",
)
"""What the values of a column are: words; an ISO 8601 day; a language tag; a whole number; days,
with a fraction; a share, 0–1; an amount of the setting ``currency``."""
Value = str | int | float | None
"""None where it is not known."""
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    key: str
    """Its name in JSON and CSV."""
    title: str
    """Its heading, to be told in the reader's language."""
    kind: str = NUMBER


@dataclass(frozen=True, slots=True)
class FiguresTable:
    """One table of a report."""

    name: str
    """In JSON, and of its CSV file."""
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Value, ...]] = ()
    about: str = ""
    """How the figures are counted; a sentence to be told in the reader's language."""
    missing: str = ""
    """Why there are none, or not all of them; empty where there is nothing to say."""

    def records(self) -> list[dict[str, Value]]:
        """Return the rows, each by the keys of the columns."""
        keys = [column.key for column in self.columns]
        return [dict(zip(keys, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class DeskReport:
    """The figures of a desk in a period."""

    project: str
    """Name of the project's folder."""
    since: str
    """First day of the period, ISO 8601; empty for all time."""
    until: str
    """Its last day: the day of the report."""
    currency: str
    tables: tuple[FiguresTable, ...]
    errors: tuple[str, ...] = ()
    """What could not be read, with its place."""
    totals: Mapping[str, Value] = field(default_factory=dict)
    """What the page shows first, by name."""

    def table(self, name: str) -> FiguresTable:
        """Return a table by its name."""
        return next(table for table in self.tables if table.name == name)

    def as_json(self) -> dict[str, object]:
        """Return the report for programs."""
        return {
            "project": self.project,
            "since": self.since or None,
            "until": self.until,
            "currency": self.currency,
            "totals": dict(self.totals),
            "tables": {table.name: table.records() for table in self.tables},
            "missing": {table.name: str(table.missing) for table in self.tables if table.missing},
            "errors": list(self.errors),
        }


ARTICLE = Column("article", later("Article"), TEXT)
LANGUAGE = Column("language", later("Language"), LANG)
UNITS = Column("units", later("Units"))
WORDS = Column("words", later("Words"))
EDITED = Column("edited", later("Edited"), SHARE)
