"""Dates written in digits: 03/04/2019, 3.4.2019, 2019-04-03."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newstranslate import late
from newstranslate.language import base, numerals, of
from newstranslate.late import dataclass

# A date: `2019-04-03`, `03/04/2019`, `3.4.2019`, and `03/04`, which may be a fraction; not
# `3.4-2019`, `1/3/4/2019`.
_DATE = late.pattern(
    r"(?<![\d/.-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<one>\d{1,2})(?:(?P<sep>[/.-])(?P<two>\d{1,2})(?P=sep)(?:19|20)\d\d|/(?P<alone>\d{1,2})))"
    r"(?![\d/]|[.-]\d)"
)
_SEPARATED = late.pattern(r"\d[/.-]\d")
"""A fast test: texts without this do not match `_DATE`."""


@dataclass(frozen=True, slots=True)
class NumericDate:
    """A date written in digits."""

    readings: tuple[tuple[int, int], ...]
    """(day, month), 1–31 and 1–12; two if the language uses both orders (04/03/2019)."""
    months: tuple[int, ...]
    """Offsets in the text of the possible months, in the order of `readings`."""
    start: int
    """Offset in the text, in code points."""
    end: int
    text: str

    @property
    def numbers(self) -> frozenset[int]:
        """The possible months, 1–12."""
        return frozenset(month for _, month in self.readings)


@lru_cache(maxsize=4_096)
def numeric_dates(text: str, lang: str) -> tuple[NumericDate, ...]:
    """Return the dates in digits of `text`, in order."""
    plain = numerals.plain(text)
    if not _SEPARATED.search(plain):
        return ()
    return tuple(_found(plain, text, base(lang)))


def _found(plain: str, text: str, lang: str) -> Iterator[NumericDate]:
    for match in _DATE.finditer(plain):
        if match["alone"] and not numerals.is_day(plain, *match.span(), lang):
            continue
        two = "alone" if match["alone"] else "two"
        orders = [("day", "month")] if match["year"] else [("one", two), (two, "one")]
        possible = [
            (int(match[day]), int(match[month]), match.start(month))
            for day, month in orders
            if 1 <= int(match[day]) <= 31 and 1 <= int(match[month]) <= 12
        ]
        if not of(lang).calendar.month_first:
            possible = possible[:1]
        if possible:
            readings = tuple((day, month) for day, month, _ in possible)
            months = tuple(at for _, _, at in possible)
            yield NumericDate(readings, months, *match.span(), text[match.start() : match.end()])
