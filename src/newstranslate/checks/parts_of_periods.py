"""Parts of a period that were changed or lost: early and late March, mid-March and March."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newstranslate.checks.subject import Subject
from newstranslate.language import base, calendar, facts, of
from newstranslate.language.lexicon import plain
from newstranslate.language.opposites import GROUPS
from newstranslate.language.senses import bits
from newstranslate.messages import say
from newstranslate.model import Finding

_PARTS = tuple(GROUPS["part of a period"].split("/"))


class _Part(NamedTuple):
    name: str
    text: str
    start: int
    end: int


@cache
def _part_bits() -> tuple[int, dict[str, int]]:
    """Return (bits of all words that may mean a part, part → the bit of its words)."""
    found = {name: bits()[f"=? {name}"] for name in _PARTS}
    return sum(found.values()), found


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    own = of(lang).calendar
    ways = "|".join(f"(?P<{name}>{own.parts[name]})" for name in _PARTS)
    return re.compile(rf"(?:{ways})(?:{calendar.month_names(lang)}|{own.periods})(?!\w)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning if a part of a period became another, or that of a month is lost."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang == to or not of(lang).calendar.parts or not of(to).calendar.parts:
        return
    words = facts.possible_senses(subject.source_words, lang)
    others = facts.possible_senses(subject.target_words, to)
    all_bits, part_bits = _part_bits()
    if not words & ~others & all_bits:
        return
    lost = [
        part for part in _parts(subject.source_words, lang) if not others & part_bits[part.name]
    ]
    if not lost:
        return
    new = [part for part in _parts(subject.target_words, to) if not words & part_bits[part.name]]
    if new:
        about = f"{lost[0].text} → {new[0].text}"
        message = say("%(one)s in the source, %(other)s here", one=lost[0].text, other=new[0].text)
        start, end = new[0].start, new[0].end
        yield Finding("dates", "warning", message, start=start, end=end, about=about)
    elif calendar.named(subject.target_words, to, "month"):
        message = say("%(one)s of the source is missing", one=lost[0].text)
        yield Finding("dates", "warning", message, about=lost[0].text)


def _parts(text: str, lang: str) -> list[_Part]:
    """Return the parts of periods in a text, in order."""
    folded = [plain(char, lang) for char in text]
    # Without Arabic vowel signs, and with “…” as three dots, offsets differ.
    offsets = [at for at, chars in enumerate(folded) for _ in chars]
    found = []
    for match in _pattern(lang).finditer("".join(folded)):
        start, end = offsets[match.start()], offsets[match.end() - 1] + 1
        found.append(_Part(match.lastgroup or "", text[start:end], start, end))
    return found
