"""`omission` and `addition`: part of the source is missing, or the target contains more.

Length alone proves little: a good translation may be a third shorter. Therefore two hypotheses are
compared: the target translates the whole source, or it translates the source without its end (or
contains an additional sentence). The second is accepted if the lengths are more likely under it,
and the lost (or added) part has no counterpart in the other text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from newstranslate import late
from newstranslate.checks.correspondence import comparable, evidence, is_glued
from newstranslate.checks.subject import Subject
from newstranslate.language import of, sentences
from newstranslate.language.lengths import deviation, size
from newstranslate.late import dataclass
from newstranslate.messages import Message, say
from newstranslate.model import Finding

_MARKUP = "\ufffc"
"""The filler of a character of markup in the words of a text."""
_SHORTEST = 25
"""Minimum length of a source, in characters, whose translation's length is evidence."""
_SHORTEST_ASKED = 60
"""Minimum length in characters of a source whose end is searched: shorter ones are paraphrased."""
_TOO_SHORT = -5.0
"""Standard deviations from which a target is too short, whatever its content."""
_TOO_SHORT_HEADLINE = -7.0
"""The same for a source without a final stop."""
_TOO_LONG = 4.5
"""Standard deviations from which a target is too long, whatever its content."""
_SHORTER = -1.7
"""Deviation below which a missing end is searched: one good unit of eighteen is that short."""
_LONGER = 0.5
"""Deviation above which an added sentence is searched."""
_SENTENCES = 1.2
"""Weight of having fewer sentences than the source."""
_TRUST = {"omission": 0.45, "addition": 0.3}
"""Weight of the evidence of words relative to that of lengths. It is below 1 because the words of a
text are not independent, so that the sum of their evidence is too high."""
_FREEDOM = 6
"""Degrees of freedom of Student’s t-distribution of lengths, with heavier tails than normal."""
_CLAUSE = 0.3
"""Weight of each missing comma, bracket or dash in the score of an omission, up to `_CLAUSES`."""
_CLAUSES = 2
"""Marks that count at most."""
_HEADLINE = 3.0
"""Subtracted for a source without a final stop: headlines are often shortened."""
# A final stop, with what may close after it: `Fini. »`, `Il dit :`; not a headline:
# `Le port rouvre`.
_ENDS = late.pattern(r"[.!?؟…:;][»”\"’')\]\s]*\Z")
# Where one sentence ends and another begins: `Fini. Puis`, `Fini.Puis`; not `etc. mais`, `3.5`.
_SENTENCE = late.pattern(
    r"(?:[.!?؟…][»”\"’')\]]*\s+|(?<![.!?؟…])[.!?؟…]++[»”\"]?(?=[A-ZÀ-Þ\u0620-\u064a]))"
    r"(?=[«“\"'(\[—–-]*\s?[A-ZÀ-Þ\d\u0620-\u064a])"
)
# What separates clauses: `oui, non`, `oui (non)`, `oui – non`; not the hyphen of `demi-tour`.
_MARKS = late.pattern(r"[,،;؛:()\[\]]|\s[—–-]\s")


def omission(subject: Subject) -> Iterator[Finding]:
    """Yield a finding if the target lacks the end of the source, or is much too short."""
    away = _deviation(subject)
    if away > _SHORTER:
        return
    asked = size(subject.source_words) >= _SHORTEST_ASKED and _is_asked(subject)
    lost = _missing_end(subject, away) if asked else None
    if lost and lost.score + _lost_marks(subject) > of(subject.source_lang).omission:
        words = _quoted(subject.source_words[lost.start :])
        yield Finding(
            "omission",
            "warning",
            say("short, and ‘%(words)s’ is missing", words=words),
            about=words,
        )
    elif away < (_TOO_SHORT if _ENDS.search(subject.source_words) else _TOO_SHORT_HEADLINE):
        yield Finding(
            "omission",
            "warning",
            say("much shorter than the source: %(sizes)s", sizes=_sizes(subject)),
            about=_share(subject),
        )


def addition(subject: Subject) -> Iterator[Finding]:
    """Yield a finding if a sentence of the target is not in the source, or it is much too long."""
    away = _deviation(subject)
    if away < _LONGER:
        return
    text = subject.target_words
    bounds = _bounds(text)
    more = len(bounds) > len(_bounds(subject.source_words)) and _is_asked(subject)
    if more:  # by the rules for abbreviations: “The U.S. says” is one sentence
        bounds = sentences.split(text, subject.target_lang)
        source = sentences.split(subject.source_words, subject.source_lang)
        more = len(bounds) > len(source)
    if more:
        added = max(_added(subject, away, bounds), key=lambda part: part.score)
        if added.score > of(subject.target_lang).addition:
            start, end = added.start, added.start + len(text[added.start : added.end].rstrip())
            message = say("‘%(words)s’ is not in the source", words=_quoted(text[start:end]))
            yield Finding("addition", "warning", message, start=start, end=end)
            return
    if away > _TOO_LONG:
        yield Finding(
            "addition",
            "warning",
            say("much longer than the source: %(sizes)s", sizes=_sizes(subject)),
            about=_share(subject),
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a text that the other text may lack."""

    start: int
    end: int
    score: float
    """Log-likelihood ratio that the other text lacks it."""


def _missing_end(subject: Subject, away: float) -> _Part | None:
    """Return the end of the source that is most likely missing in the target."""
    source = subject.source_words
    whole, target = size(source), size(subject.target_words)
    plainly = _likelihood(away)
    parts: list[_Part] = []
    against = 0.0
    found = evidence(source, subject.source_lang, subject.target_words, subject.target_lang)
    # From the end: each anchor extends the part that may be missing.
    for item in reversed(list(found)):
        against -= item.weight
        rest = size(source[: item.start])
        # So little cannot be all that the target translates.
        if rest < _SHORTEST // 2:
            break
        without = deviation(rest, target, subject.source_lang, subject.target_lang, given=whole)
        score = _likelihood(without) - plainly + _TRUST["omission"] * against
        parts.append(_Part(item.start, len(source), score))
    return max(parts, key=lambda part: part.score, default=None)


def _lost_marks(subject: Subject) -> float:
    """Return the score of an omission from punctuation: fewer clauses and sentences, a headline."""
    source, target = subject.source_words, subject.target_words
    fewer = len(_MARKS.findall(source)) - len(_MARKS.findall(target))
    # No more than two count, for a list has many commas.
    score = _CLAUSE * max(-_CLAUSES, min(fewer, _CLAUSES))
    if len(_bounds(source)) > len(_bounds(target)):
        score += _SENTENCES
    return score if _ENDS.search(source) else score - _HEADLINE


def _added(subject: Subject, away: float, bounds: list[tuple[int, int]]) -> Iterator[_Part]:
    """Yield each sentence of the target with the score that the source lacks it."""
    text, langs = subject.target_words, (subject.source_lang, subject.target_lang)
    source, target = size(subject.source_words), size(text)
    found = list(evidence(text, langs[1], subject.source_words, langs[0]))
    for start, end in bounds:
        against = -sum(item.weight for item in found if start <= item.start < end)
        without = deviation(source, max(1, target - size(text[start:end])), *langs)
        score = _likelihood(without) - _likelihood(away) + _TRUST["addition"] * against
        yield _Part(start, end, score)


def _deviation(subject: Subject) -> float:
    """Return the deviation of the target's length in standard deviations; 0 for a short source."""
    return _length_deviation(
        subject.source_words, subject.target_words, subject.source_lang, subject.target_lang
    )


@lru_cache(maxsize=16)  # both checks ask it of the same unit
def _length_deviation(source: str, target: str, source_lang: str, target_lang: str) -> float:
    length = size(source)
    if length < _SHORTEST:
        return 0.0
    return deviation(length, size(target), source_lang, target_lang)


def _likelihood(away: float) -> float:
    """Return the log-likelihood of a length, up to a constant."""
    return -(_FREEDOM + 1) / 2 * math.log1p(away * away / _FREEDOM)


def _bounds(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence, counting a last one without a stop."""
    cuts = [match.end() for match in _SENTENCE.finditer(text)]
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True))


def _is_asked(subject: Subject) -> bool:
    """Whether the words of both texts can be compared."""
    return (
        comparable(subject.source_lang, subject.target_lang)
        and not is_glued(subject.source_tokens)
        and not is_glued(subject.target_tokens)
    )


def _sizes(subject: Subject) -> Message:
    lengths = size(subject.target_words), size(subject.source_words)
    return say("%(own)s for %(of)s characters", own=lengths[0], of=lengths[1])


def _share(subject: Subject) -> str:
    """Return the length in tenths of the source's, so that small edits keep the waiver valid."""
    return f"{10 * round(10 * size(subject.target_words) / size(subject.source_words))} %"


def _quoted(text: str) -> str:
    """Return the first five words of a text, without markup and punctuation at the end."""
    words = text.replace(_MARKUP, "").split()
    return " ".join(words[:5]).rstrip(' .,;:!?…»”")،؛؟') + ("…" if len(words) > 5 else "")
