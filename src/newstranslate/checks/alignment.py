"""`alignment`: the target seems to be the translation of another sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate.checks.correspondence import comparable, evidence, is_glued
from newstranslate.checks.subject import Subject
from newstranslate.language import facts, scripts
from newstranslate.language.lengths import deviation, size
from newstranslate.messages import say
from newstranslate.model import Finding

_SHARED = 3
"""Number of shared meanings from which the texts certainly correspond."""
_SAME = 3
"""Number of equal words, mostly names, from which the texts correspond; the fastest test."""
_LONG = 4
"""Letters that an equal word must exceed: de and on are equal in many languages."""
_FEW = 4
"""Minimum length of both texts in words."""
_AGAINST = {True: -12.0, False: -13.0}
"""Whether both are in Latin script → evidence below which the target belongs to another sentence;
0.1 % of the units of the development sets have less."""
_HALF = frozenset(["name", "number"])
"""Kinds that are often rephrased (a name as a pronoun, 24 h as a day); absence counts half."""
_LENGTH = 0.4
"""Weight of the squared deviation of the length, which is limited to `_FARTHEST`."""
_FARTHEST = 4.0
"""Standard deviations from which a length is no further evidence."""


def alignment(subject: Subject) -> Iterator[Finding]:
    """Yield a finding if the target lacks the content of the source."""
    source, target = subject.source_tokens, subject.target_tokens
    languages = subject.source_lang, subject.target_lang
    if min(len(source), len(target)) < _FEW or not comparable(*languages):
        return
    same = set(source).intersection(target)
    if len(same) >= _SAME and sum(len(word) > _LONG for word in same) >= _SAME:
        return
    one, other = subject.source_words, subject.target_words
    if facts.shared_meanings(one, languages[0], other, languages[1]) >= _SHARED:
        return
    if is_glued(source) or is_glued(target):
        return
    if _likelihood(subject) < _AGAINST[scripts.are_latin(*languages)]:
        yield Finding(
            "alignment",
            "warning",
            say("has little in common with the source; is it the translation of another sentence?"),
        )


def _likelihood(subject: Subject) -> float:
    """Return the log-likelihood ratio of a translation, from anchors and lengths."""
    one, other = subject.source_words, subject.target_words
    lang, other_lang = subject.source_lang, subject.target_lang
    found = [*evidence(one, lang, other, other_lang), *evidence(other, other_lang, one, lang)]
    total = sum(
        item.weight / 2 if item.weight < 0 and item.kind in _HALF else item.weight for item in found
    )
    away = deviation(size(one), size(other), lang, other_lang)
    return total - _LENGTH * min(abs(away), _FARTHEST) ** 2
