"""The charts of a report, as SVG that uses the colours and fonts of the page.

Drawn by matplotlib, with placeholder colours that are replaced by CSS variables, and with text as
text. Therefore charts support light and dark mode, and the browser shapes Arabic.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from typing import Any

from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from newstranslate import late, localised, messages
from newstranslate.language import bidi
from newstranslate.messages import gettext
from newstranslate.reports.desk.tables import DeskReport, FiguresTable

_COLOURS = {
    "#010101": "ink",
    "#010102": "dim",
    "#010103": "line",
    "#010111": "one",
    "#010112": "two",
    "#010113": "three",
}
"""Placeholder colour → name of the CSS variable that replaces it."""
_INK, _DIM, _LINE, *_SERIES = _COLOURS
_WIDTH, _ROW = 5.2, 0.32
"""Width of a chart and height of a bar, in inches."""
_BARS = 8
"""Maximum number of bars, so that labels stay legible."""
_SETTINGS: Any = {
    "svg.fonttype": "none",
    "font.size": 9,
    "axes.edgecolor": _LINE,
    "text.color": _INK,
}
Draw = Callable[[Any, FiguresTable], None]


def drawn(report: DeskReport) -> dict[str, str]:
    """Return table → chart, for tables with enough values."""
    found = {}
    for name, (draw, column, fewest) in _CHARTS.items():
        table = report.table(name)
        if sum(row[column] is not None for row in table.records()) >= fewest:
            found[name] = _svg(table, draw)
    return found


def _svg(table: FiguresTable, draw: Draw) -> str:
    # The salt makes matplotlib's ids, and thus the report, the same every time.
    with rc_context(_SETTINGS | {"svg.hashsalt": table.name}):
        bars = min(len(table.rows), _BARS)
        figure = Figure(figsize=(_WIDTH, 1.9 if draw is _lines else 0.5 + _ROW * bars))
        axes = figure.add_subplot()
        draw(axes, table)
        _quieten(axes)
        made = io.StringIO()
        figure.savefig(
            made, format="svg", bbox_inches="tight", transparent=True, metadata={"Date": None}
        )
    return _adopted(made.getvalue(), messages.translated(table.title))


def _quieten(axes: Any) -> None:
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(colors=_DIM, length=0)
    # In Arabic, bars grow from the right, like the text.
    if bidi.direction(messages.reader()) == "rtl":
        axes.invert_xaxis()
        axes.yaxis.tick_right()


def _bars(axes: Any, names: Sequence[str], values: Sequence[float], labels: Sequence[str]) -> None:
    places = range(len(names))
    axes.barh(places, values, color=_SERIES[0], height=0.6)
    right = bidi.direction(messages.reader()) != "rtl"
    for place, value, words in zip(places, values, labels, strict=True):
        axes.annotate(
            words, (value, place), xytext=(4 if right else -4, 0), textcoords="offset points",
            va="center", ha="left" if right else "right", color=_INK,
        )  # fmt: skip
    axes.set_yticks(places, names)
    axes.invert_yaxis()
    axes.set_xlim(0, (max(values) or 1) * 1.15)
    axes.set_xticks([])


def _publishing(axes: Any, table: FiguresTable) -> None:
    known = [row for row in table.records()[:_BARS] if row["median_days"] is not None]
    days = [float(row["median_days"] or 0) for row in known]
    names = [localised.language(str(row["language"])) for row in known]
    _bars(axes, names, days, [localised.decimal(value) for value in days])


def _engines(axes: Any, table: FiguresTable) -> None:
    known = [row for row in table.records() if row["edited"] is not None][:_BARS]
    shares = [float(row["edited"] or 0) for row in known]
    names = [f"{row['engine']}, {localised.language(str(row['language']))}" for row in known]
    _bars(axes, names, shares, [localised.share(value) for value in shares])


def _checks(axes: Any, table: FiguresTable) -> None:
    known = table.records()[:_BARS]
    places = range(len(known))
    left = [0] * len(known)
    fates = (
        ("changed", gettext("Changed")),
        ("waived", gettext("Waived")),
        ("kept", gettext("Kept")),
    )
    for (key, words), colour in zip(fates, _SERIES, strict=True):
        counts = [int(row[key] or 0) for row in known]
        axes.barh(places, counts, left=left, color=colour, height=0.6, label=words)
        left = [old + new for old, new in zip(left, counts, strict=True)]
    axes.set_yticks(places, [messages.name("check", str(row["check"])) for row in known])
    axes.invert_yaxis()
    axes.xaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.legend(frameon=False, ncols=3, loc="lower center", bbox_to_anchor=(0.5, 1), fontsize=8)


def _lines(axes: Any, table: FiguresTable) -> None:
    rows = [row for row in table.records() if row["edited"] is not None]
    periods = sorted({str(row["period"]) for row in rows})
    langs = list(dict.fromkeys(str(row["language"]) for row in rows))[: len(_SERIES)]
    for lang, colour in zip(langs, _SERIES, strict=False):
        of = {
            str(row["period"]): float(row["edited"] or 0) for row in rows if row["language"] == lang
        }
        some = [period for period in periods if period in of]
        places = [periods.index(period) for period in some]
        axes.plot(
            places, [of[period] for period in some], color=colour, marker="o", markersize=3,
            label=localised.language(lang),
        )  # fmt: skip
    step = max(1, len(periods) // 6)
    axes.set_xticks(range(0, len(periods), step), periods[::step])
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(4))
    axes.yaxis.set_major_formatter(lambda value, _: localised.share(value))
    axes.grid(axis="y", color=_LINE, linewidth=0.6)
    axes.legend(frameon=False, ncols=3, loc="lower center", bbox_to_anchor=(0.5, 1), fontsize=8)


_CHARTS: dict[str, tuple[Draw, str, int]] = {
    "publishing_time": (_publishing, "median_days", 1),
    "effort_by_engine": (_engines, "edited", 1),
    "effort_over_time": (_lines, "edited", 2),
    "checks": (_checks, "findings", 1),
}
"""Table → drawing function, required column, minimum number of values in that column."""
# An inline style: `<path style="fill: none"/>`; not `<style>`.
_STYLE = late.pattern(r' style="([^"]*)"')
# Matplotlib’s short form of a font, of which only the size is kept: `font: 10px 'DejaVu Sans'`,
# `font: bold 12px sans`.
_FONT = late.pattern(r"font: (?:\w+ )*([\d.]+)px [^;]+")


def _adopted(svg: str, title: str) -> str:
    """Return an SVG without prolog, inline styles and size, with a label for screen readers."""
    from markupsafe import escape

    body = svg[svg.index("<svg") :]
    body = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->", "", body, flags=re.S)
    body = re.sub(r"<style.*?</style>", "", body, flags=re.S)
    body = _STYLE.sub(lambda match: _attributes(match[1]), body)
    for colour, name in _COLOURS.items():
        body = body.replace(colour, f"var(--{name})")
    opened = re.match(r"<svg[^>]*viewBox=\"([^\"]*)\"[^>]*>", body)
    if opened is None:
        raise ValueError("no viewBox in a chart")
    head = f'<svg class="chart" viewBox="{opened[1]}" role="img" aria-label="{escape(title)}">'
    return re.sub(
        r"\s*\n\s*", "\n", head + body[opened.end() :].replace("xlink:href", "href")
    ).strip()


def _attributes(style: str) -> str:
    """Convert style declarations to attributes, as the page's policy forbids inline styles."""
    declared = _FONT.sub(r"font-size: \1", style)
    pairs = (part.partition(":") for part in declared.split(";") if ":" in part)
    return "".join(f' {name.strip()}="{value.strip()}"' for name, _, value in pairs)
