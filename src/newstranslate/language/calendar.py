"""Months and weekdays in running text."""

from __future__ import annotations

import re
from functools import cache

from newstranslate import late
from newstranslate.language import arabic, base, common, known, lexicon, of, spelling, written
from newstranslate.language.patterns import compiled
from newstranslate.late import dataclass


def _numbered(words: str, first: int) -> dict[str, int]:
    """Return name → number for names in order; ``a/b`` are two names of one, ``_`` is a space."""
    return {
        name.replace("_", " "): number
        for number, names in enumerate(words.split(), first)
        for name in names.split("/")
    }


# A number after a month: `May 3`, `March, 2019`; not `May is`.
_DATED_AFTER = late.pattern(r"[ \u00a0]?,?[ \u00a0]?\d")


@dataclass(frozen=True, slots=True)
class Named:
    """A month or weekday named in a text."""

    number: int
    """1–12, or 0–6 from Monday."""
    start: int
    end: int
    text: str
    certain: bool
    """Whether the word has no other meaning."""


def months_by_name() -> dict[str, int]:
    """Return folded name of a month in any language → its number, 1–12."""
    names = (_names(lang, "month").items() for lang in known())
    return {arabic.fold(name): number for table in names for name, number in table}


@cache
def _names(lang: str, kind: str) -> dict[str, int]:
    """Return name → number of the months or weekdays of a language; empty if unknown."""
    own = of(lang).calendar
    names, first = (own.months, 1) if kind == "month" else (own.weekdays, 0)
    return _numbered(spelling.folded(names, lang), first)


def month_names(lang: str) -> str:
    """Return a pattern of the months of a language in `lexicon.plain` text."""
    return "|".join(re.escape(lexicon.plain(name, lang)) for name in _names(lang, "month"))


def may_name(word: str, lang: str) -> bool:
    """Whether a word may be, or begin, the name of a month or weekday; `lang` is a base language.

    Never wrong when false.
    """
    if not of(lang).proclitics:
        return word.casefold() in _first_words(lang)
    folded = arabic.in_place(word)
    # The name may follow up to two proclitics.
    return any(folded.startswith(tuple(_first_words(lang)), start) for start in range(3))


@cache
def _first_words(lang: str) -> frozenset[str]:
    """Return the first words of names, and the plurals of weekdays."""
    months, weekdays = (
        [written.words(name)[0].casefold() for name in _names(lang, kind)]
        for kind in ("month", "weekday")
    )
    return frozenset((*months, *weekdays, *(f"{day}s" for day in weekdays)))


@cache
def _pattern(lang: str, kind: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _names(lang, kind)), key=len, reverse=True))
    if of(lang).proclitics:
        return re.compile(rf"(?<!\w)(?:[وف]?[بكل]?)({words})(?!\w)")
    # on Mondays; but “mars” is not a plural of a month.
    plural = "s?" if kind == "weekday" else ""
    flags = 0 if of(lang).calendar.capitals else re.IGNORECASE
    return re.compile(rf"\b({words}){plural}\b", flags)


@cache
def _doubtful(lang: str) -> frozenset[str]:
    """Return the names that are also other words. Outside a date they may confirm a month, but not
    contradict one."""
    return frozenset(spelling.folded(of(lang).calendar.doubtful, lang).split())


def named(text: str, lang: str, kind: str) -> list[Named]:
    """Return the months (`kind` ``month``) or weekdays (``weekday``) named in `text`."""
    lang = base(lang)
    table = _names(lang, kind)
    capitals = of(lang).calendar.capitals
    read = spelling.in_place(text, lang)
    plain = read if capitals else read.lower()
    doubtful = _doubtful(lang)
    if not any(map(plain.__contains__, table)):  # many times as fast as the pattern
        return []
    return [
        Named(
            table[match[1] if capitals else match[1].lower()],
            match.start(1),
            match.end(1),
            text[match.start(1) : match.end(1)],
            match[1] not in doubtful or _is_dated(read, match.start(), match.end(1), lang),
        )
        for match in _pattern(lang, kind).finditer(read)
    ]


def _is_dated(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a doubtful name is part of a date."""
    before = text[max(0, start - 10) : start]
    return bool(_dated_before(lang).search(before) or _DATED_AFTER.match(text, end))


@cache
def _dated_before(lang: str) -> re.Pattern[str]:
    """Return a pattern of what makes “may” or “mars” a month: since May, 3rd May, le mars."""
    return re.compile(rf"(?i)(?:\d|{common.words('calendar.dated_before', lang)})[ \u00a0-]?\Z")


def relative(text: str, lang: str) -> int:
    """Return the number of relative days in `text`: today, yesterday, this weekend."""
    return len(compiled(of(lang).calendar.relative).findall(arabic.in_place(text)))


def feasts(text: str, lang: str) -> list[tuple[int, int]]:
    """Return the spans of names that contain a weekday: Good Friday, école du dimanche."""
    pattern = compiled(of(lang).calendar.feasts)
    return [match.span() for match in pattern.finditer(arabic.in_place(text))]
