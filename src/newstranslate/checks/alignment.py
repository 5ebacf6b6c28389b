"""`alignment`: whether the target is a translation of this source or of another sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate.checks.correspondence import comparable, evidence, is_glued
from newstranslate.checks.subject import Subject
from newstranslate.language import base, facts
from newstranslate.language.lengths import deviation, size
from newstranslate.messages import say
from newstranslate.model import Finding

_SHARED = 3
"""Meanings that both texts have which make them one another's without more asking."""
_SAME = 3
"""Words over `_LONG` letters that are the same in both, names above all: the cheapest answer."""
_LONG = 4
_FEW = 4
"""Fewest words of either text that tell anything."""
_AGAINST = {True: -12.0, False: -13.0}
"""Whether both are in Latin script → evidence below which the target is another sentence's;
0.1 % of the units of the development sets have less."""
_HALF = frozenset(["name", "number"])
"""What is often rephrased (a name as a pronoun, 24 h as a day): its absence counts half."""
_LENGTH = 0.4
"""What the squared deviation of the length, up to `_FARTHEST`, takes from the evidence."""
_FARTHEST = 4.0


def alignment(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where what the source speaks of is not in the target: another sentence."""
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
    if _likelihood(subject) < _AGAINST["ar" not in map(base, languages)]:
        yield Finding(
            "alignment", "warning", say("shares nothing with the source: is it another sentence?")
        )


def _likelihood(subject: Subject) -> float:
    """Return the evidence of both texts and of their lengths; below 0 against a translation."""
    one, other = subject.source_words, subject.target_words
    lang, other_lang = subject.source_lang, subject.target_lang
    found = [*evidence(one, lang, other, other_lang), *evidence(other, other_lang, one, lang)]
    total = sum(
        item.weight / 2 if item.weight < 0 and item.kind in _HALF else item.weight for item in found
    )
    away = deviation(size(one), size(other), lang, other_lang)
    return total - _LENGTH * min(abs(away), _FARTHEST) ** 2
