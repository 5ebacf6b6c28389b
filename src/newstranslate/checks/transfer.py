"""Whether the target is a translation of this source, whole, and in its language."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from newstranslate.checks.subject import Subject
from newstranslate.language import base
from newstranslate.language.function_words import FUNCTION_WORDS
from newstranslate.model import Finding

_RUN = 4
"""Source words in a row, left as they are, that are no name or title."""

_LENGTHS = {
    ("fr", "en"): (-0.169, 0.127),
    ("fr", "ar"): (-0.301, 0.160),
    ("en", "fr"): (0.169, 0.127),
    ("en", "ar"): (-0.133, 0.156),
    ("ar", "fr"): (0.301, 0.160),
    ("ar", "en"): (0.133, 0.156),
}
"""Direction → (mean, standard deviation) of log(target length / source length), in characters of
sentences of press text; measured on FLORES-101 dev, fr and ar given by symmetry."""
_TOO_FAR = 3.0
"""Standard deviations from the mean at which something is missing or too much."""
_SENTENCE_END = re.compile(r"[.!?؟…][»”\"’')\]]*(?:\s|$)")


def untranslated(subject: Subject) -> Iterator[Finding]:
    """Yield what is left in the source's language, whole or in part."""
    source, target = subject.source_tokens, subject.target_tokens
    if len(source) >= 3 and [w.casefold() for w in source] == [w.casefold() for w in target]:
        if any(word[0].islower() and len(word) > 2 for word in source):
            yield Finding("untranslated", "error", "the target is the source")
        return
    run = _left_run(source, target, subject)
    if run:
        yield Finding("untranslated", "error", f"left untranslated: {' '.join(run)}")


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


def length(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the target is much shorter or longer than translations are."""
    source, target = len(subject.source_words.strip()), len(subject.target_words.strip())
    known = _LENGTHS.get((base(subject.source_lang), base(subject.target_lang)))
    if known is None or source < 25 or not target:
        return
    mean, deviation = known
    # Short sentences vary more.
    deviation *= 1 + 35 / source
    away = (math.log(target / source) - mean) / deviation
    if away < -_TOO_FAR:
        yield Finding(
            "omission", "warning", f"much shorter than the source: {target} for {source} characters"
        )
    elif away > _TOO_FAR:
        yield Finding(
            "omission", "warning", f"much longer than the source: {target} for {source} characters"
        )
    elif _sentences(subject.source) > _sentences(subject.target) and away < -1.5:
        yield Finding("omission", "warning", "fewer sentences than the source, and shorter")


def _sentences(text: str) -> int:
    return len(_SENTENCE_END.findall(text))
