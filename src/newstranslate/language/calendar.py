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
    "ar": _numbered(
        arabic.fold(
            "الاثنين/يوم_اثنين الثلاثاء/يوم_ثلاثاء الأربعاء/يوم_أربعاء الخميس/يوم_خميس "
            "الجمعة/يوم_جمعة السبت/يوم_سبت الأحد/يوم_أحد"
        ),
        0,
    ),
}
_DOUBTFUL = {"May", "March", "Mar", "Jan", "Sept", "Sep", "mars"} | set(
    map(arabic.fold, ("مارس", "آب", "ماي", "أوت", "جوان", "الأحد", "الاثنين"))
)
"""Names that are other words too: alone, they may be the month asked for but contradict none."""
_DATED_BEFORE = re.compile(
    r"(?i)(?:\d|\d(?:st|nd|rd|th|er)|\b(?:in|of|on|since|until|by|late|early|last|next|en|de"
    r"|fin|début"
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
    plain = read.lower() if lang == "fr" else read
    if not any(name in plain for name in table):  # six times as fast as the pattern
        return []
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


_RELATIVE = {
    "fr": re.compile(
        r"(?i)\b(?:aujourd[’']hui|hier|demain|week[ -]?ends?|fin de semaine|la veille|le"
        r" lendemain|ce (?:matin|soir|jour)"
        r"|cet après-midi|cette (?:nuit|journée)|même jour|jour même)\b"
    ),
    "en": re.compile(
        r"(?i)\b(?:today|yesterday|tomorrow|tonight|overnight|weekends?|(?:this|last|next)"
        r" (?:morning|evening|afternoon|night)"
        r"|(?:same|next|previous|following) day|the day (?:before|after))|\b(?-i:Mon|Tue|Tues"
        r"|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?(?!\s[A-Z])"
    ),
    "ar": re.compile(
        "(?<!\\w)[وف]?[بكل]?(?:اليوم|امس|البارحه|غدا|الغد|الليله|عطله|نهايه الاسبوع|اليوم"
        " (?:نفسه|التالي|السابق|ذاته)"
        "|ال[اآ]حاد|هذا (?:الصباح|المساء)|نفس اليوم|ذات اليوم|ا?لاول امس)(?!\\w)"
    ),
}
"""What a translation may say instead of a weekday."""
_FEASTS = {
    "fr": re.compile(
        r"(?i)\b(?:mardi gras|(?:jeudi|vendredi|samedi) saints?|lundi de (?:p[âa]ques"
        r"|pentec[ôo]te)|(?:jeudi|lundi|mardi|mercredi|vendredi) noirs?"
        r"|dimanche (?:des rameaux|de p[âa]ques|sanglant)|mercredi des cendres|école du"
        r" dimanche|jeudi de l[’']ascension"
        r"|super[ -]mardi|(?:du|peintres?|conducteurs?|bricoleurs?) dimanche(?=\W*$)|cyber["
        r" -]?lundi)"
    ),
    "en": re.compile(
        r"\b(?:Sunday [Ss]chools?|(?:Good|Black|Holy|Easter|Man) (?:Friday|Thursday|Saturday"
        r"|Sunday|Monday)|Ash Wednesday|Maundy Thursday"
        r"|(?:Super|Shrove|Fat|Giving) ?Tuesday|(?:Palm|Easter|Bloody|Super(?: Bowl)?) Sunday"
        r"|(?:Cyber|Whit|Black) Monday|(?:Monday|Thursday|Sunday) Night Football"
        r"|Saturday Night (?:Live|Fever)|(?:Mail on|The) Sunday\b|Sunday (?:Times|Mirror"
        r"|Telegraph|Express|Mail|Post|Herald|Independent|roast)"
        r"|Sheffield Wednesday|Fridays? [Ff]or [Ff]uture|Freaky Friday)"
    ),
    "ar": re.compile(
        "الجمعه (?:العظيمه|السوداء|البيضاء|الحزينه)|(?:احد|الاحد) (?:الشعانين|الفصح|الدامي)"
        "|(?:اثنين|الاثنين) (?:الفصح|الاسود)|خميس (?:مشيط|العهد)|سبت (?:النور|الكردان)"
    ),
}
"""Names with a weekday in them that a translation may have without."""


def relative(text: str, lang: str) -> int:
    """Return how often `text` names a day by its distance: today, yesterday, this weekend."""
    pattern = _RELATIVE.get(base(lang))
    return len(pattern.findall(_fold_in_place(text))) if pattern else 0


def feasts(text: str, lang: str) -> list[tuple[int, int]]:
    """Return the spans of names that a weekday is a part of: Good Friday, école du dimanche."""
    pattern = _FEASTS.get(base(lang))
    return [match.span() for match in pattern.finditer(_fold_in_place(text))] if pattern else []
