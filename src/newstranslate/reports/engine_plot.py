"""Draws a comparison of engines: the share of characters to edit, with its interval."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from newstranslate.plural import counted
from newstranslate.reports.comparing import Comparison

_LEFT, _WIDTH, _ROW = 130, 460, 44
"""Width of the names, width of the scale, and height of a row, in pixels."""


def svg(found: Comparison) -> str:
    """Return a self-contained SVG for light and dark mode."""
    height = _ROW * len(found.finished) + 70
    top = max((one.interval[1] for one in found.finished), default=0.0) or 1.0
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 80} {height}" '
        'role="img" font-family="system-ui, sans-serif" font-size="14">',
        f"<title>{escape(_title(found))}</title>",
        "<style>text{fill:#1d2227}.bar{fill:#14624a}.error{stroke:#8b939b}"
        # The file is shown alone in a browser, so it carries both colour schemes.
        "@media(prefers-color-scheme:dark){text{fill:#e6e8ea}.bar{fill:#7fd1b0}}</style>",
        f'<text x="0" y="20" font-weight="600">{escape(_title(found))}</text>',
        *_rows(found, top),
        f'<text x="0" y="{height - 8}" font-size="12">{escape(found.verdict)}</text>',
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _title(found: Comparison) -> str:
    return f"Characters to edit until approved, {found.lang}: {counted(found.units, 'unit')}"


def _rows(found: Comparison, top: float) -> Iterator[str]:
    for number, one in enumerate(found.finished):
        y = 36 + number * _ROW
        width, low, high = (_WIDTH * value / top for value in (one.edited, *one.interval))
        yield f'<text x="0" y="{y + 20}">{escape(one.engine)}</text>'
        yield f'<rect class="bar" x="{_LEFT}" y="{y + 4}" width="{width:.1f}" height="22" rx="3"/>'
        yield (
            f'<path class="error" d="M{_LEFT + low:.1f} {y + 15}H{_LEFT + high:.1f}" '
            'stroke-width="2"/>'
        )
        yield f'<text x="{_LEFT + _WIDTH + 10}" y="{y + 20}">{one.edited:.0%}</text>'
