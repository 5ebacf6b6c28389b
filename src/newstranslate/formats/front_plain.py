"""Front matter in YAML as most articles have it, read without a YAML reader: one value a line.

A line is a key and a text, in quotation marks or bare, or a day. Whatever else YAML has — lists,
numbers, escapes, comments, values of several lines — is left to its reader, which takes 15 ms to
load and ten times as long for each article.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from newstranslate import late

_TEXT = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""Begins a set of the characters that stand for themselves on a line of YAML."""
_LINE = late.pattern(
    r"(?P<key>[A-Za-z_][\w-]{0,60}): +(?P<value>"
    rf'(?P<double>"{_TEXT}"\\]*+")'
    rf"|(?P<single>'{_TEXT}']*+')"
    r"|(?P<day>\d{4}-\d\d-\d\d)"
    # A letter, then nothing that begins a comment or ends a key.
    rf"|(?P<plain>[A-Za-zÀ-ÖØ-öø-ÿ](?:{_TEXT}:# ]++|:(?=[^ :])|(?<! )#| +(?=[^ #]))*+)"
    r") *",
    re.ASCII,
)
_STYLES = ("double", "single", "day", "plain")
_NO_TEXTS = frozenset("y n yes no true false on off null".split())
"""Bare words that YAML takes for something else, in any case."""


class PlainValue(NamedTuple):
    """A key with its value."""

    key: str
    value: str | date
    start: int
    """Offset of the value in the front matter, its quotation marks included."""
    end: int
    style: str
    """``plain``, ``single`` or ``double``."""


def lines(text: str) -> list[PlainValue] | None:
    """Return the lines of front matter; None where it has anything but such lines."""
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
