"""Whether the target is a translation of this source, whole, and in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate.checks.subject import Subject
from newstranslate.language import base
from newstranslate.language.function_words import FUNCTION_WORDS
from newstranslate.model import Finding

_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+")
_ARABIC = re.compile(r"[\u0620-\u064a]+")
_RUN = 4
"""Source words in a row, left as they are, that are no name or title."""


def untranslated(subject: Subject) -> Iterator[Finding]:
    """Yield what is left in the source's language, whole or in part, or in another."""
    source, target = subject.source_tokens, subject.target_tokens
    if len(source) >= 3 and [w.casefold() for w in source] == [w.casefold() for w in target]:
        if any(word[0].islower() and len(word) > 2 for word in source):
            yield Finding("untranslated", "error", "the target is the source")
        return
    run = _left_run(source, target, subject)
    if run:
        yield Finding("untranslated", "error", f"left untranslated: {' '.join(run)}")
        return
    yield from _language(subject, target)


def _left_run(source: list[str], target: list[str], subject: Subject) -> list[str]:
    """Return the first run of source words in the target that is no name: it has small words."""
    if base(subject.source_lang) == base(subject.target_lang) or len(source) < _RUN:
        return []
    if len(set(source).intersection(target)) < _RUN - 1:
        return []
    runs = {tuple(source[at : at + _RUN]) for at in range(len(source) - _RUN + 1)}
    own = FUNCTION_WORDS.get(base(subject.source_lang), frozenset())
    theirs = FUNCTION_WORDS.get(base(subject.target_lang), frozenset())
    for at in range(len(target) - _RUN + 1):
        run = target[at : at + _RUN]
        if tuple(run) in runs:
            lower = [word for word in run if word[0].islower()]
            foreign = [w for w in lower if w.lower() in own and w.lower() not in theirs]
            if len(lower) >= 3 and foreign and run[0][0].islower():
                return run
    return []


def _language(subject: Subject, target: list[str]) -> Iterator[Finding]:
    """Yield a finding where the words are those of another language, or in another script."""
    lang = base(subject.target_lang)
    text = subject.target_words
    if lang == "ar" or _ARABIC.search(text):
        yield from _script(subject, lang, text)
    elif len(target) >= 6:
        lower = [word.lower() for word in target]
        shares = {
            other: sum(map(words.__contains__, lower)) / len(target)
            for other, words in FUNCTION_WORDS.items()
        }
        best = max(shares, key=lambda other: shares[other])
        if best != lang and shares[best] > 0.25 and shares.get(lang, 0) < shares[best] / 2:
            yield Finding("language", "error", f"reads like '{best}', not '{lang}'")


def _script(subject: Subject, lang: str, text: str) -> Iterator[Finding]:
    latin = sum(map(len, _LATIN.findall(text)))
    arabic = sum(map(len, _ARABIC.findall(text)))
    if lang == "ar" and latin > 12 and latin > arabic and _has_prose(subject.source_tokens):
        yield Finding("language", "error", "not in Arabic script")
    elif lang != "ar" and arabic > 12 and arabic > latin:
        yield Finding("language", "error", "in Arabic script")
    elif lang == "ar" and latin:
        small = FUNCTION_WORDS["fr"] | FUNCTION_WORDS["en"]
        left = [word for word in _latin_prose(text) if word in small]
        if len(left) > 1 or (left and latin > 20):
            yield Finding("language", "warning", f"words in Latin script: {' '.join(left)}")


def _latin_prose(text: str) -> list[str]:
    """Return the lower-case Latin words outside quotation marks and brackets."""
    outside = re.sub(r"[«“\"‘(\[][^»”\"’)\]]{0,80}[»”\"’)\]]", " ", text)
    return [word for word in re.findall(r"[A-Za-zÀ-ÿ]+", outside) if word[0].islower()]


def _has_prose(source: list[str]) -> bool:
    return sum(word[0].islower() for word in source) > 3
