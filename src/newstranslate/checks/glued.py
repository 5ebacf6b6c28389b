"""`glued`: words of the target written together, and stops without a blank after them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate.checks.subject import Subject
from newstranslate.language import base, foreign
from newstranslate.model import Finding

_L = "\u0621-\u063a\u0641-\u064a"
_M = "\u064b-\u0652\u0670"
_ARABIC: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(f"[{_L}{_M}]*ة[{_M}]*[{_L}][{_L}{_M}]*"), "words written together"),
    (
        re.compile(f"[{_L}{_M}]+ى[{_M}]*(?:ال[{_L}]{{2}}|[ا-ي]{{3}})[{_L}{_M}]*"),
        "words written together",
    ),
    (
        re.compile(f"[{_L}{_M}]{{2,}}\u064b[اى]?[ءآأؤإئب-ي][{_L}{_M}]*"),
        "words written together",
    ),
    (
        re.compile(
            f"(?<![{_L}{_M}])[وف]?(?:في|من|هذا|هذه|ذلك|تلك|التي|الذي|الذين|كانت|لكن|حول|بعد|قبل|خلال|عند|"
            f"ضد|نحو|أو|ثم|حيث|منذ|لدى|أن|إن|أمام|داخل|خارج|عبر|غير|تحت|فوق|كل)ال[{_L}]{{3}}[{_L}{_M}]*"
        ),
        "words written together",
    ),
    (re.compile(f"[{_L}{_M}]+[،؛؟][{_L}]+"), "no blank after"),
    (re.compile(f"[{_L}{_M}]{{3,}}[.,;?!:][{_L}]{{3,}}"), "no blank after"),
    (re.compile(f"(?<![{_L}{_M}ـ])[{_L}{_M}]{{3,}}[A-Za-z]{{2,}}"), "words written together"),
    (re.compile(f"[A-Za-z]{{2,}}[{_L}]{{3,}}"), "words written together"),
)
_RIGHT = frozenset("فيالق فيالقه فيالقها منالي منالا أنالها إنالة بعدالة كلالة غيرالد".split())
_LATIN = re.compile(
    r"(?<![\w@./-])(?P<one>[A-Za-zÀ-ÿ]*[a-zß-ÿ]{2,}[’'”»)]?)(?P<mark>[.,;!?])"
    r"(?P<two>[«“(]?[A-Za-zÀ-ÿ][a-zß-ÿ]+)(?![\w@/]|\.\w)"
)
_SUFFIXES = frozenset(
    "com org net fr ma info edu gov int uk eu io tv me js ai ca de es it ly".split()
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield words that are written together, or without a blank after a stop."""
    if base(subject.target_lang) == "ar":
        found, severity = _arabic(subject.target_words), "info"
    elif base(subject.target_lang) in ("fr", "en"):
        found = _latin(subject.target_words, base(subject.target_lang))
        severity = "warning"
    else:
        return
    for match, what in found:
        if match[0] not in subject.source:
            yield Finding(
                "glued", severity, f"{what}: {match[0]}", start=match.start(), end=match.end()
            )
            return


def _arabic(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, what in _ARABIC:
        for match in pattern.finditer(text):
            if match[0] not in _RIGHT:
                yield match, what


def _latin(text: str, lang: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _LATIN.finditer(text):
        two = match["two"].lstrip("«“(")
        if match["mark"] == "." and two.lower() in _SUFFIXES:
            continue
        # Inside an address, both are lower case; in running text, one begins a sentence.
        if match["mark"] == "." and two.islower() and two not in foreign.small_words(lang):
            continue
        yield match, "no blank after"
