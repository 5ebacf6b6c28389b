"""`names`: a name whose letters were swapped, or one of them changed.

A capital alone proves nothing, so a name is only reported where another is nearly it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate.checks.subject import Subject
from newstranslate.glossary.tokens import fold
from newstranslate.language import base
from newstranslate.language.function_words import FUNCTION_WORDS
from newstranslate.model import Finding

_NAME = re.compile(r"(?<=[\w,;)»”\"] )[A-ZÀ-Þ][a-zß-ÿ]{3,}")


def _plain(word: str) -> str:
    """Return a word without case and accents."""
    return fold(word)[1]


def names(subject: Subject) -> Iterator[Finding]:
    """Yield names two of whose letters were swapped, or one inside is another."""
    if "ar" in (base(subject.source_lang), base(subject.target_lang)):
        return
    target = subject.target_tokens
    folded = set(map(_plain, target))
    small = FUNCTION_WORDS.get(base(subject.target_lang), frozenset())
    for match in _NAME.finditer(subject.source_words):
        name = _plain(match[0])
        if name in folded:
            continue
        for word in target:
            if word[0].isupper() and word.lower() not in small and _slipped(name, _plain(word)):
                at = subject.target_words.find(word)
                yield Finding(
                    "names",
                    "warning",
                    f"{match[0]} in the source, {word} here",
                    start=at,
                    end=at + len(word),
                )
                break


def _slipped(name: str, other: str) -> bool:
    """Whether two letters were swapped, or one inside the word is another."""
    if len(name) != len(other) or len(name) < 4 or name[0] != other[0]:
        return False
    wrong = [at for at, (a, b) in enumerate(zip(name, other, strict=True)) if a != b]
    if len(wrong) == 1:
        at = wrong[0]
        vowels = "aeiouy"
        return (
            len(name) > 4
            and at < len(name) - 2
            and not (name[at] in vowels and other[at] in vowels)
        )
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and name[wrong[0]] == other[wrong[1]]
        and name[wrong[1]] == other[wrong[0]]
    )
