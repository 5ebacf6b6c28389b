"""The data model of a report: tables, from which JSON, CSV and the page are generated."""

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
"""Types of column values: text; an ISO 8601 date; a language tag; an integer; days with a
fraction; a share, 0–1; an amount in the ``currency`` of the settings."""
Value = str | int | float | None
"""None if unknown."""
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    key: str
    """Its name in JSON and CSV."""
    title: str
    """Heading, translated for display."""
    kind: str = NUMBER


@dataclass(frozen=True, slots=True)
class FiguresTable:
    """One table of a report."""

    name: str
    """Name in JSON and of the CSV file."""
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Value, ...]] = ()
    about: str = ""
    """How the figures are counted; translated for display."""
    missing: str = ""
    """Why figures are missing; empty if none are."""

    def records(self) -> list[dict[str, Value]]:
        """Return the rows as dictionaries by column key."""
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
    """Last day of the period, which is the day of the report."""
    currency: str
    tables: tuple[FiguresTable, ...]
    errors: tuple[str, ...] = ()
    """Messages on unreadable files."""
    totals: Mapping[str, Value] = field(default_factory=dict)
    """Totals by name, shown at the top of the page."""

    def table(self, name: str) -> FiguresTable:
        """Return the table of this name."""
        return next(table for table in self.tables if table.name == name)

    def as_json(self) -> dict[str, object]:
        """Return the report as JSON data."""
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
