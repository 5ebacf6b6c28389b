"""Months and weekdays in running text: French, English and every Arabic calendar's names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newstranslate.language import arabic, base


def _numbered(words: str, first: int) -> dict[str, int]:
    """Return name → number for names in order; ``a/b`` are two of one, ``_`` is a space."""
    return {
        name.replace("_", " "): number
        for number, names in enumerate(words.split(), first)
        for name in names.split("/")
    }


_NAMES = {
    "fr": _numbered(
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre "
        "décembre/decembre",
        1,
    ),
    "en": _numbered(
        "January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug "
        "September/Sept/Sep October/Oct November/Nov December/Dec",
        1,
    ),
    "ar": _numbered(
        arabic.fold(
            "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/إبريل/نيسان/أفريل "
            "مايو/أيار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليوز/يوليه/تموز/جويلية "
            "أغسطس/آب/غشت/أوت سبتمبر/أيلول/شتنبر أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني/نونبر "
            "ديسمبر/كانون_الأول/دجنبر"
        ),
        1,
    ),
}
_DAYS = {
    "fr": _numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    "en": _numbered("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", 0),
    "ar": _numbered(arabic.fold("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"), 0),
}
_DOUBTFUL = {"May", "March", "Mar", "Jan", "Sept", "Sep", "mars"} | set(
    map(arabic.fold, ("مارس", "آب", "ماي", "أوت", "جوان", "الأحد"))
)
"""Names that are other words too: alone, they may be the month asked for but contradict none."""
_DATED_BEFORE = re.compile(
    r"(?i)(?:\d|\d(?:st|nd|rd|th|er)|\b(?:in|of|on|since|until|by|late|early|last|next|en|de|fin|début"
    r"|mi|mois|depuis|au|le|à|et|to|and|its|the|this)|شهر|في|من|منذ|يوم|حتى)[ \u00a0-]?\Z"
)
_DATED_AFTER = re.compile(r"[ \u00a0]?,?[ \u00a0]?\d")


@dataclass(frozen=True, slots=True)
class Named:
    """A month or weekday that a text names."""

    number: int
    """1–12, or 0–6 from Monday."""
    start: int
    end: int
    text: str
    certain: bool
    """Whether the word can be nothing else."""


def months_by_name() -> dict[str, int]:
    """Return the number of a month, 1–12, by its name in any language; case and variants folded."""
    names = {name: number for table in _NAMES.values() for name, number in table.items()}
    return {arabic.fold(name): number for name, number in names.items()}


def _pattern(names: dict[str, int], lang: str, plural: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    if lang == "ar":
        return re.compile(rf"(?<!\w)(?:[وف]?[بكل]?)({words})(?!\w)")
    return re.compile(rf"\b({words}){plural}\b", re.IGNORECASE if lang == "fr" else 0)


_PATTERNS = {
    (kind, lang): _pattern(names, lang, "s?" if kind == "weekday" else "")
    for kind, tables in (("month", _NAMES), ("weekday", _DAYS))
    for lang, names in tables.items()
}


def named(text: str, lang: str, kind: str) -> list[Named]:
    """Return the months (`kind` ``month``) or weekdays (``weekday``) that `text` names."""
    lang = base(lang)
    if (kind, lang) not in _PATTERNS:
        return []
    table = (_NAMES if kind == "month" else _DAYS)[lang]
    read = _fold_in_place(text) if lang == "ar" else text
    return [
        Named(
            table[match[1].lower() if lang == "fr" else match[1]],
            match.start(1),
            match.end(1),
            text[match.start(1) : match.end(1)],
            match[1] not in _DOUBTFUL or _is_dated(read, match.start(), match.end(1)),
        )
        for match in _PATTERNS[kind, lang].finditer(read)
    ]


def _is_dated(text: str, start: int, end: int) -> bool:
    """Whether a date stands round a doubtful name."""
    before = _DATED_BEFORE.search(text[max(0, start - 10) : start])
    return before is not None or _DATED_AFTER.match(text, end) is not None


_IN_PLACE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "\u00a0": " "})


def _fold_in_place(text: str) -> str:
    """Fold what months and days are spelt with, offsets kept."""
    return text.translate(_IN_PLACE)
