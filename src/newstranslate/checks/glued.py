"""`glued`: words without a space between them, and punctuation without a space after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import base, foreign, of
from newstranslate.messages import later, say
from newstranslate.model import Finding

# Arabic letters, without the stroke between them (tatweel).
_L = "\u0621-\u063a\u0641-\u064a"
# Arabic vowel signs.
_M = "\u064b-\u0652\u0670"
# A fast test of Arabic: what ends a word, with a letter after it: مدينةالرباط, `قال.وأضاف`; not
# `مدينة الرباط`.
_HINT = late.pattern(
    f"[ة،؛؟.,;?!:ى\u064b](?:(?<=ى)[{_M}]*[{_L}]{{2}}|(?<=\u064b)[اى]?[ءآأؤإئب-ي]"
    f"|(?<![ى\u064b])[{_M}]*[{_L}])"
)
_MIXED = late.pattern(f"[A-Za-z](?<=[{_L}].)|[A-Za-z][{_L}]")
"""A fast test: texts without this match none of the patterns below."""
_TOGETHER = later("no space between words: %(words)s")
_NO_SPACE = later("no space after: %(words)s")
_ARABIC: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (late.pattern(pattern), what)
    for pattern, what in (
        (f"[{_L}{_M}]*ة[{_M}]*[{_L}][{_L}{_M}]*", _TOGETHER),  # مدينةالرباط
        (f"[{_L}{_M}]+ى[{_M}]*(?:ال[{_L}]{{2}}|[ا-ي]{{3}})[{_L}{_M}]*", _TOGETHER),  # إلىالرباط
        (f"[{_L}{_M}]{{2,}}\u064b[اى]?[ءآأؤإئب-ي][{_L}{_M}]*", _TOGETHER),  # جداًبعد
        (f"[{_L}{_M}]+[،؛؟][{_L}]+", _NO_SPACE),  # قال،ثم
        (f"[{_L}{_M}]{{3,}}[.,;?!:][{_L}]{{3,}}", _NO_SPACE),  # قال.وأضاف
        (f"(?<![{_L}{_M}ـ])[{_L}{_M}]{{3,}}[A-Za-z]{{2,}}", _TOGETHER),  # شركةApple
        (f"[A-Za-z]{{2,}}[{_L}]{{3,}}", _TOGETHER),  # Appleشركة
    )
)
"""Characters that occur only at the end of a word (ة, ى, tanwin) within one, and similar."""
_BEFORE_ARTICLE = frozenset(
    clitic + word
    for clitic in ("", "و", "ف")
    for word in (
        "في من هذا هذه ذلك تلك التي الذي الذين كانت لكن حول بعد قبل خلال عند ضد نحو أو "
        "ثم حيث منذ لدى "
        "أن إن أمام داخل خارج عبر غير تحت فوق كل"
    ).split()
)
"""Words that are never a prefix before ال: فيالمغرب is في المغرب."""
_RIGHT = ("فيالق", "منال", "كلال", "فمنال", "ومنال")
"""Beginnings of correct words that look like that: فيالق (legions)."""
_LONG = 8
"""Length from which a word is not one of those."""
# A fast test of Latin script: `Fini.Puis`, `oui,«non`; not `3.5`.
_LATIN_HINT = late.pattern(r"[.,;!?][«“(]?[A-Za-zÀ-ÿœŒ]")
# A mark between two words: `Fini.Puis`, `“yes”,he`; not an address: `example.com/a`, nor initials:
# `U.S.A`.
_LATIN = late.pattern(
    r"(?<![\w@./])(?P<one>[A-Za-zÀ-ÿœŒ]{0,40}[a-zß-ÿœ]{2}[’'”»)]?)(?P<mark>[.,;!?])"
    r"(?P<two>(?<=,)[A-Za-zÀ-ÿ](?=[\s’'])|[«“(]?[A-Za-zÀ-ÿœŒ][a-zß-ÿœ]+)(?![\w@/]|\.\w)"
)
_SUFFIXES = frozenset("com org net fr ma info edu gov int uk eu io tv me js ai ca de es it".split())
"""Top-level domains, which some write with a capital."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the first words without a space between them, or after punctuation.

    In Arabic it is a hint: much of the press prints such words.
    """
    lang = base(subject.target_lang)
    if of(lang).arabic_script:
        found, severity = _arabic(subject.target_words, subject.target_tokens), "info"
    elif of(lang).words.letters and _LATIN_HINT.search(subject.target_words):
        found, severity = _latin(subject.target_words, lang), "warning"
    else:
        return
    for start, end, what in found:
        words = subject.target[start:end]
        if words not in subject.source:
            yield Finding("glued", severity, say(what, words=words), start=start, end=end)
            return


def _arabic(text: str, tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, message) in Arabic."""
    # An article within a word shows that two words are joined.
    for token in tokens:
        # After two letters or more (في), and with three or more after it: not فعال.
        at = token.find("ال", 2)
        if not 0 < at < len(token) - 4 or token[:at] not in _BEFORE_ARTICLE:
            continue
        if not (token.startswith(_RIGHT) and len(token) < _LONG):
            start = text.find(token)
            yield start, start + len(token), _TOGETHER
    if not (_HINT.search(text) or _MIXED.search(text)):
        return
    for pattern, what in _ARABIC:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), what


def _latin(text: str, lang: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, message) in Latin script."""
    for match in _LATIN.finditer(text):
        two = match["two"].lstrip("«“(")
        small = two.lower() in foreign.small_words(lang)
        opens = small and two[0].isupper()  # “It rains”, after a stop, is not an address
        if match["mark"] == "." and two.lower() in _SUFFIXES and not opens:
            continue
        # In an address both words are lower case; in running text the second begins a sentence.
        if match["mark"] == "." and two.islower() and not small:
            continue
        yield match.start(), match.end(), _NO_SPACE
