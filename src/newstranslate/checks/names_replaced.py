"""Finds personal names of which the target keeps the first part and replaces the last."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from rapidfuzz import fuzz

from newstranslate.checks.subject import Subject, found_at
from newstranslate.glossary.tokens import fold
from newstranslate.language import base
from newstranslate.language.exonyms import is_word
from newstranslate.language.given_names import relatives
from newstranslate.language.names import Name, capitals
from newstranslate.language.skeleton import skeleton
from newstranslate.messages import say
from newstranslate.model import Finding

_UNLIKE = 60
"""Similarity, 0–100, of the letters and of the consonants below which two names are different."""
_SHORTEST = 4
"""Minimum letters of a part that is compared."""


def latin(subject: Subject, held: Collection[str]) -> Iterator[Finding]:
    """Yield last names that another one replaces: Amadou Diagne, Amadou Diallo.

    `held` are the folded words of the target.
    """
    lang, to = base(subject.source_lang), base(subject.target_lang)
    known = set(map(_plain, subject.source_tokens))
    after: dict[str, Name] = {}
    for first, last in _pairs(subject.target_words, to):
        if _plain(last.text) not in known and _is_name(last, to):
            after.setdefault(_plain(first.text), last)
    if not after:
        return
    for first, last in _pairs(subject.source_words, lang):
        other = after.get(_plain(first.text))
        if (
            other
            and _is_name(first, lang)
            and _is_name(last, lang)
            and _plain(last.text) not in held
            and _are_unlike(_plain(last.text), _plain(other.text))
        ):
            why = say("%(one)s in the source, %(other)s here", one=last.text, other=other.text)
            yield found_at(other, "names", "warning", why, f"{last.text} → {other.text}")


def _pairs(text: str, lang: str) -> Iterator[tuple[Name, Name]]:
    """Yield adjacent words with a capital: Amadou Diagne."""
    for first, last in pairwise(capitals(text, lang)):
        if text[first.end : last.start] == " ":
            yield first, last


def _is_name(name: Name, lang: str) -> bool:
    """Whether a word is certainly a name that is not translated."""
    plain = _plain(name.text)
    return len(plain) >= _SHORTEST and not is_word(plain, lang)


def _are_unlike(one: str, other: str) -> bool:
    """Whether two folded names are not spellings or forms of one name."""
    return (
        other not in relatives(one)
        and fuzz.ratio(one, other) < _UNLIKE
        and fuzz.ratio(skeleton(one), skeleton(other)) < _UNLIKE
    )


def _plain(word: str) -> str:
    return fold(word)[1]
