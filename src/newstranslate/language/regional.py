"""Regions of languages, and regional Arabic: names of months and digits, from CLDR (Unicode's
locale data, in Babel).

Moroccan newspapers write يوليوز, غشت, شتنبر; Egyptian ones يوليو, أغسطس, سبتمبر; Lebanese ones
تموز, آب, أيلول.
"""

from __future__ import annotations

from functools import lru_cache

from newstranslate.language import arabic, base, calendar, of

_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩٪٫٬", "0123456789%,.")
"""Digits and signs of Arabic → those that the Maghreb writes."""


def region(tag: str) -> str:
    """Return the region of a tag, if its months depend on it: ``MA`` of ``ar-MA``; else empty."""
    parts = tag.split("-")
    # Two letters: not the script of ar-Arab.
    return parts[-1] if of(tag).calendar.regional and len(parts[-1]) == 2 and len(parts) > 1 else ""


@lru_cache(maxsize=30)
def with_region(tag: str) -> str:
    """Return a tag with a region, because Word accepts no other: ``fr-FR`` for ``fr``.

    Without one in the tag, it is that of the language's file or CLDR's likely one.
    """
    from babel.core import get_global

    *_, last = parts = tag.split("-")
    if len(parts) > 1 and len(last) in (2, 3):
        return tag
    likely = get_global("likely_subtags").get(tag.replace("-", "_"), "").split("_")
    region = of(tag).region or (likely[2] if len(likely) == 3 else "")
    return f"{tag}-{region}" if region else tag


@lru_cache(maxsize=30)
def months(tag: str) -> tuple[str, ...]:
    """Return the names of the twelve months in the Arabic of a region; empty if CLDR has none."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(f"{base(tag)}_{region(tag)}").months["format"]["wide"]
    except (UnknownLocaleError, ValueError, KeyError):
        return ()
    return tuple(names[number] for number in range(1, 13))


@lru_cache(maxsize=30)
def _digits(tag: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(f"{base(tag)}_{region(tag)}").default_numbering_system
    except (UnknownLocaleError, ValueError):
        return ""


def foreign(text: str, tag: str) -> list[tuple[calendar.Named, str]]:
    """Return month names of other regions in a text, each with this region's name."""
    own = months(tag) if region(tag) else ()
    if not own:
        return []
    return [
        (found, own[found.number - 1])
        for found in calendar.named(text, base(tag), "month")
        if found.certain and arabic.fold(found.text) != arabic.fold(own[found.number - 1])
    ]


def rendered(text: str, tag: str) -> str:
    """Return a machine draft with the region's month names, and its digits if they are 0–9.

    Not used for approved text, which is never changed.
    """
    for found, name in reversed(foreign(text, tag)):  # from the end: earlier offsets remain valid
        text = text[: found.start] + name + text[found.end :]
    if region(tag) and _digits(tag) == "latn" and any("٠" <= char <= "٩" for char in text):
        return text.translate(_WESTERN)
    return text
