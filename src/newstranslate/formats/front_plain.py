"""Parses simple YAML front matter, as most articles have it, without PyYAML: one value per line.

A line is a key and a string, quoted or plain, or a date. All other YAML — lists, numbers, escapes,
comments, multi-line values — requires PyYAML, which takes 15 ms to load, and ten times as long for
each article.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from newstranslate import late

_TEXT = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""Start of a character class: the characters without a special meaning in YAML."""
_LINE = late.pattern(
    r"(?P<key>[A-Za-z_][\w-]{0,60}): +(?P<value>"
    rf'(?P<double>"{_TEXT}"\\]*+")'
    rf"|(?P<single>'{_TEXT}']*+')"
    r"|(?P<day>\d{4}-\d\d-\d\d)"
    # A letter, then no “ #” (a comment) and no “: ” (the end of a key).
    rf"|(?P<plain>[A-Za-zÀ-ÖØ-öø-ÿ](?:{_TEXT}:# ]++|:(?=[^ :])|(?<! )#| +(?=[^ #]))*+)"
    r") *",
    re.ASCII,
)
_STYLES = ("double", "single", "day", "plain")
_NO_TEXTS = frozenset("y n yes no true false on off null".split())
"""Plain words, in lower case, that YAML 1.1 does not read as strings."""


class PlainValue(NamedTuple):
    """A key and its value."""

    key: str
    value: str | date
    start: int
    """Offset of the value in the front matter, including its quotation marks."""
    end: int
    style: str
    """``plain``, ``single`` or ``double``."""


def lines(text: str) -> list[PlainValue] | None:
    """Return the lines of front matter; None if it contains other YAML."""
    found: list[PlainValue] = []
    at = 0
    for row in text.split("\n"):
        match = _LINE.fullmatch(row)
        line = _line(match, at) if match else None
        if line is None:
            return None
        found.append(line)
        at += len(row) + 1
    return found if len({line.key for line in found}) == len(found) else None


def _line(match: re.Match[str], at: int) -> PlainValue | None:
    style, value = next(kind for kind in _STYLES if match[kind] is not None), match["value"]
    start, end = at + match.start("value"), at + match.end("value")
    if {match["key"].lower(), value.lower()} & _NO_TEXTS:
        return None
    if style == "day":
        try:
            return PlainValue(match["key"], date.fromisoformat(value), start, end, "plain")
        except ValueError:
            return None
    text = value if style == "plain" else value[1:-1]
    return PlainValue(match["key"], text, start, end, style)
