"""Titles that tell a man from a woman: Mr and Mrs, king and queen, prince and princess."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newstranslate.language import base
from newstranslate.language.function_words import FUNCTION_WORDS

KINDS = ("courtesy", "crown", "prince")
"""What titles are compared among: a princess is no loss of Mrs."""


class Title(NamedTuple):
    """A title in a text."""

    kind: str
    """One of `KINDS`."""
    gender: str
    """``m`` or ``f``."""
    certain: bool
    """Whether it says so beyond doubt; else it only excuses."""
    start: int
    end: int


_NAMED = r"(?=\s+(?:[*_\[]*[A-ZÀ-Þ]|d[eu’']|l[ea]\s))"
_PAGEANT = r"(?!\s(?:\w+\s)?(?:Univers|Monde|World|France|Maroc|Morocco|USA|America|Earth))"
_PATTERNS = {
    "fr": {
        "courtesy_m": rf"\b(?:MM?\.|Mr\b\.?|Monsieur\b){_NAMED}",
        "courtesy_f": rf"\b(?:(?:Mmes?|Mlles?|Mrs|Ms)\b\.?|Madame\b|Mademoiselle\b){_NAMED}",
        "courtesy_m?": r"\b(?:[Mm]essieurs|Sir|Lord|Don|Mister|Mr)\b",
        "courtesy_f?": r"\b(?:[Mm]esdames|[Dd]ames?|Lady|Miss|Mme|Madame|Mrs|Ms)\b",
        "crown_m": r"\b[Rr]oi\b",
        "crown_f": r"\b[Rr]eine\b",
        "crown_m?": r"\b(?:[Rr]ois|[Mm]onarque|[Ss]ouverain|King|Majesté)s?\b",
        "crown_f?": r"\b(?:[Rr]eines|[Mm]onarque|[Ss]ouveraine|Queen|Majesté)s?\b",
        "prince_m": r"\b[Pp]rince\b",
        "prince_f": r"\b[Pp]rincesse\b",
        "prince_m?": r"\b(?:[Pp]rinces|[ÉéEe]mirs?|Altesse)\b",
        "prince_f?": r"\b(?:[Pp]rincesses|Princess|Altesse)\b",
    },
    "en": {
        "courtesy_m": rf"\bMr\b\.?{_NAMED}",
        "courtesy_f": rf"\b(?:(?:Mrs|Ms)\b\.?|Miss\b{_PAGEANT}){_NAMED}",
        "courtesy_m?": r"\b(?:Mr|Messrs|Mister|Monsieur|[Ss]ir|Lord|Don|[Gg]entlem[ae]n)\b",
        "courtesy_f?": r"\b(?:Mrs|Ms|Miss|Mme|[Mm]adame?|Dame|[Ll]ady|[Ll]adies)\b",
        "crown_m": r"\b[Kk]ing\b",
        "crown_f": r"\b[Qq]ueen\b",
        "crown_m?": r"\b(?:[Kk]ings|[Mm]onarch|[Ss]overeign|Majesty|[Rr]oyal)s?\b",
        "crown_f?": r"\b(?:[Qq]ueens|[Mm]onarch|[Ss]overeign|Majesty|[Rr]oyal)s?\b",
        "prince_m": r"\b[Pp]rince\b",
        "prince_f": r"\b[Pp]rincess\b",
        "prince_m?": r"\b(?:[Pp]rinces|[Ee]mirs?|Highness)\b",
        "prince_f?": r"\b(?:[Pp]rincesses|Highness)\b",
    },
    "ar": {
        "courtesy_m": r"(?<!\w)[وف]?(?:[بك]?ال|لل)سيد(?!\w)(?!\sالمسيح)",
        "courtesy_f": r"(?<!\w)[وف]?(?:[بك]?ال|لل)(?:سيدة|[آا]نسة)(?!\w)(?!\sالعذراء)",
        "courtesy_m?": r"(?<!\w)(?:سيدي|ال?سادة|ال?سيدان|ال?سيدين|مستر|مسيو|السير|ال?لورد)(?!\w)",
        "courtesy_f?": r"(?<!\w)(?:سيدتي|ال?سيدات|ال?سيدت\w+|سيدة|مدام|مسز|ال?ليدي)(?!\w)",
        "crown_m": r"(?<!\w)[وف]?(?:(?:[بك]?ال|لل)ملك(?!\w)|[بكل]?ملك(?=\sال))",
        "crown_f": r"(?<!\w)[وف]?(?:[بكل]|[بك]?ال|لل)?ملكة(?!\w)",
        "crown_m?": r"(?<!\w)[وفبكلا]{0,4}(?:ملك|ملوك|عاهل)(?!\w)",
        "crown_f?": r"(?<!\w)[وفبكلا]{0,4}(?:ملكة|ملكات|عاهلة|ملكت\w+)(?!\w)",
        "prince_m": r"(?<!\w)[وف]?(?:[بكل]|[بك]?ال|لل)?[أا]مير(?!\w)",
        "prince_f": r"(?<!\w)[وف]?(?:[بكل]|[بك]?ال|لل)?[أا]ميرة(?!\w)",
        "prince_m?": r"(?<!\w)[وفبكلا]{0,4}(?:[أا]مراء|برنس)(?!\w)",
        "prince_f?": r"(?<!\w)[وفبكلا]{0,4}(?:[أا]ميرات)(?!\w)",
    },
}
"""Language → kind and gender → pattern; with ``?``, what only excuses."""
_HINTS = {
    "fr": re.compile(
        r"\bM(?:M?\.|(?:mes?|lles?|rs?|s|onsieur|adame|ademoiselle)\b)|[Rr]oi\b|[Rr]eine|[Pp]rince"
    ),
    "en": re.compile(r"\bM(?:rs?|s|iss)\b|[Kk]ing\b|[Qq]ueen|[Pp]rince"),
    "ar": re.compile("سيد|نسة|ملك|مير"),
}
"""What a text with a certain title has in it, fast to look for."""
_BEFORE = re.compile(r"(?:\A|(.))\s*\b([A-ZÀ-Þ][\w’-]+)\s\Z")
_OPENERS = FUNCTION_WORDS["fr"] | frozenset(
    "selon quand lorsque si depuis après avant contre car puis enfin or ainsi malgré devant "
    "derrière voici voilà interrogé pendant jusqu hier demain aujourd ministre président député "
    "maire sénateur".split()
)


def mark(text: str, lang: str) -> bool:
    """Whether a text may hold a title that says a gender for certain."""
    hint = _HINTS.get(base(lang))
    return hint is not None and hint.search(text) is not None


@lru_cache(maxsize=256)
def titles(text: str, lang: str) -> tuple[Title, ...]:
    """Return the titles of a text; an uncertain one has no part in a certain one."""
    found: list[Title] = []
    for name, pattern in _PATTERNS.get(base(lang), {}).items():
        kind, _, gender = name.partition("_")
        certain = not gender.endswith("?")
        found += [
            Title(kind, gender[0], certain, *match.span())
            for match in re.finditer(pattern, text)
            if not (match[0] == "M." and _is_initial(text[: match.start()]))
            and (certain or not any(t.start < match.end() and match.start() < t.end for t in found))
        ]
    return tuple(found)


def _is_initial(before: str) -> bool:
    """Whether a first name precedes: Ellen M. Smith."""
    match = _BEFORE.search(before[-40:])
    return match is not None and match[2].lower() not in _OPENERS
