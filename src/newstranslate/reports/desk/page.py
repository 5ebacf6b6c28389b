"""Renders a report as an HTML page."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from newstranslate import localised, messages
from newstranslate.language import bidi
from newstranslate.messages import gettext
from newstranslate.reports.desk.tables import (
    DAY,
    DAYS,
    LANG,
    MONEY,
    SHARE,
    TEXT,
    Column,
    DeskReport,
    FiguresTable,
    Value,
)

ROWS = 8
"""Maximum rows of a table on the page; JSON and CSV contain all rows."""
STYLE = Path(__file__).parent / "report.css"
_UNKNOWN = "–"


def standalone(report: DeskReport) -> tuple[str, str]:
    """Return a report as one HTML document, and a note on what is missing in it, else empty."""
    # None without matplotlib: the page then has tables only.
    drawn = charts(report)
    style = Markup(STYLE.read_text(encoding="utf-8"))  # noqa: S704 - our own file
    made = _templates().get_template("report.html").render(style=style, **parts(report, drawn))
    note = "" if drawn is not None else _without_charts()
    return made, note


def _without_charts() -> str:
    return gettext(
        "no charts without matplotlib: %(command)s", command="pip install 'newstranslate[report]'"
    )


def charts(report: DeskReport) -> dict[str, Markup] | None:
    """Return table → chart as SVG; None without matplotlib."""
    if find_spec("matplotlib") is None:
        return None
    from newstranslate.reports.desk import charts as drawing

    return {name: Markup(svg) for name, svg in drawing.drawn(report).items()}  # noqa: S704 - escaped there


def parts(report: DeskReport, drawn: dict[str, Markup] | None) -> dict[str, object]:
    """Return the variables for the template of a report."""
    lang = messages.reader()
    return {
        "report": report,
        "charts": drawn or {},
        "rows": ROWS,
        "ui": lang,
        "ui_dir": bidi.direction(lang),
        "cell": lambda value, column: cell(report, value, column),
        "cell_class": _cell_class,
        "shown": _columns_shown,
        "translated": messages.translated,
        "number": localised.number,
        "share": localised.share,
        "day": localised.day,
    }


def _cell_class(column: Column) -> str:
    if column.kind in (TEXT, LANG):
        return "path" if column.key == "article" else "words"
    return "day" if column.kind == DAY else "number"


def _columns_shown(table: FiguresTable) -> list[tuple[int, Column]]:
    """Return (index, column) of the columns to show: the ones that are not empty."""
    known = [
        (at, column)
        for at, column in enumerate(table.columns)
        if any(row[at] not in (None, "") for row in table.rows)
    ]
    named = {column.key for _, column in known}
    # The title stands for the path if both are known: the page has little room.
    return [
        (at, column) for at, column in known if not (column.key == "article" and "title" in named)
    ]


def cell(report: DeskReport, value: Value, column: Column) -> Markup:
    """Return a value in the reader's notation, isolated from the surrounding text direction."""
    return Markup("<bdi>{}</bdi>").format(_words(report, value, column))


def _words(report: DeskReport, value: Value, column: Column) -> str:
    if value is None or value == "":
        return _UNKNOWN
    if isinstance(value, str):
        return _named(value, column)
    if column.kind == SHARE:
        return localised.share(value)
    if column.kind == MONEY:
        return localised.amount(value, report.currency)
    return localised.decimal(value) if column.kind == DAYS else localised.number(int(value))


def _named(value: str, column: Column) -> str:
    if column.kind == DAY:
        return localised.day(value)
    if column.kind == LANG:
        return localised.language(value)
    if column.key == "kinds":
        return ", ".join(messages.name("correction", kind) for kind in value.split(", "))
    if column.key in ("engine", "match"):
        return messages.name("origin", value)
    return messages.name("check", value) if column.key == "check" else value


def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("newstranslate.reports.desk"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]
        messages.plain, messages.plain_number, newstyle=True, pgettext=messages.name
    )
    return made
