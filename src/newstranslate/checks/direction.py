"""`direction`: what rises in the source does not fall in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import base, negations
from newstranslate.language.lexicon import Lexicon, phrase_pattern, plain
from newstranslate.language.opposites import IDIOMS, OPPOSITES
from newstranslate.model import Finding


class Span(NamedTuple):
    """Where a word is in the target."""

    start: int
    end: int


_OTHER = {"A": "B", "B": "A"}


@lru_cache(maxsize=8)
def _lexicon(lang: str) -> Lexicon:
    """Return kinds `A axis`, `B axis` (beyond doubt), `A? axis`, `B? axis` (may be)."""
    table = {}
    for axis, poles in OPPOSITES.items():
        for pole, words in zip("AB", poles[lang], strict=True):
            sure, _, perhaps = words.partition("|")
            table[f"{pole} {axis}"] = sure
            table[f"{pole}? {axis}"] = perhaps
    return Lexicon(lang, table)


@lru_cache(maxsize=8)
def _idioms(lang: str) -> re.Pattern[str]:
    phrases = plain(IDIOMS[lang], lang).split()
    return re.compile(phrase_pattern(phrases, lang).replace(r"\s+", r"[\s-]+"))


@lru_cache(maxsize=2_000)
def _kinds(text: str, lang: str) -> frozenset[str]:
    """Return the poles of a text, without its idioms."""
    return frozenset(_lexicon(lang).of(_idioms(lang).sub(" ", plain(text, lang))))


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where the target has the opposite of a word of the source, and not it."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang not in IDIOMS or to not in IDIOMS or lang == to:
        return
    if not any(_candidates(subject, lang, to)):
        return
    if negations.negated(subject.source_words, lang) != negations.negated(subject.target_words, to):
        return
    source, target = _kinds(subject.source_words, lang), _kinds(subject.target_words, to)
    for kind in sorted(source):
        if _flipped(kind, source, target):
            yield _finding(subject, kind, lang, to)


def _candidates(subject: Subject, lang: str, to: str) -> Iterator[str]:
    """Yield the poles of the source whose opposite may be in the target."""
    source = _lexicon(lang).possible(subject.source_tokens)
    target = _lexicon(to).possible(subject.target_tokens)
    for kind in source:
        if kind[1] == " " and _OTHER[kind[0]] + kind[1:] in target:
            yield kind


def _flipped(kind: str, source: frozenset[str], target: frozenset[str]) -> bool:
    """Whether the source has one pole only, and the target the other one only."""
    if kind[1] == "?":
        return False
    axis = kind[1:]
    other = _OTHER[kind[0]]
    return (
        other + axis in target
        and not {other + axis, f"{other}?{axis}"} & source
        and not {kind, f"{kind[0]}?{axis}"} & target
    )


def _finding(subject: Subject, kind: str, lang: str, to: str) -> Finding:
    """Return the finding that names both words."""
    said = _lexicon(lang).first(kind, subject.source_words)
    here = _lexicon(to).first(_OTHER[kind[0]] + kind[1:], subject.target_words)
    words = (said[0] if said else kind[2:], here[0] if here else "its opposite")
    place = Span(here.start(), here.end()) if here else None
    message = f"{words[0]} in the source, {words[1]} here"
    return found_at(place, "direction", "warning", message, " → ".join(words))
