"""Formats numbers, days and names of languages for the reader of messages and pages.

Arabic uses the digits 0–9, as in Morocco: Babel's locale ``ar_MA``. English is British, with the
day before the month.
"""

from __future__ import annotations

from datetime import date

from babel import dates, numbers

from newstranslate import messages
from newstranslate.language import describe

_LOCALES = {"ar": "ar_MA", "en": "en_GB", "fr": "fr_FR"}


def locale() -> str:
    """Return Babel's name of the reader's locale."""
    return _LOCALES[messages.reader()]


def number(count: int) -> str:
    """Return a whole number: 1,234."""
    return numbers.format_decimal(count, locale=locale())


def decimal(value: float) -> str:
    """Return a number with at most one digit after its decimal mark: 3.5."""
    return numbers.format_decimal(round(value, 1), locale=locale())


def share(value: float) -> str:
    """Return a share, 0–1, in percent: 12%."""
    return numbers.format_percent(value, locale=locale())


def amount(value: float, currency: str) -> str:
    """Return an amount of money; a currency other than a code (``EUR``) follows it."""
    if len(currency) == 3 and currency.isalpha():
        return numbers.format_currency(value, currency.upper(), locale=locale())
    return f"{numbers.format_decimal(round(value, 2), locale=locale())} {currency}"


def day(text: str) -> str:
    """Return an ISO day in the reader's format: 25 Nov 2026; other text is unchanged."""
    try:
        then = date.fromisoformat(text[:10])
    except ValueError:
        return text
    return dates.format_skeleton("yMMMd", then, locale=locale())


def language(tag: str) -> str:
    """Return a language's name, capitalised: Arabic, Arabe."""
    name = messages.language_name(tag, describe(tag).name)
    return name[:1].upper() + name[1:]
