"""`direction`: a word became its opposite, such as rise and fall."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newstranslate.checks import moves
from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import base, facts, negations, of, written
from newstranslate.language.lexicon import without_phrases
from newstranslate.language.opposites import AXES
from newstranslate.language.senses import lexicon
from newstranslate.messages import say
from newstranslate.model import Finding


class Span(NamedTuple):
    """The position of a word in the target."""

    start: int
    end: int


_OTHER = {"A": "B", "B": "A"}
"""Pole → the opposite one."""
_MAYBE = "?"
_FIRST = sum(1 << 4 * number for number in range(len(AXES)))
"""The bits of `A AXIS`; each is followed by those of `A? AXIS`, `B AXIS` and `B? AXIS`.

`A` and `B` are the poles of an axis, such as rise and fall; `?` marks words that may have another
sense. Bit masks make the comparison of all axes a few operations.
"""


@lru_cache(maxsize=32)
def _poles(text: str, lang: str) -> int:
    """Return the poles in a text as bits, ignoring idioms."""
    return lexicon(lang).mask_of(_without_idioms(text, lang))


def _without_idioms(text: str, lang: str) -> str:
    return without_phrases(of(lang).opposites.idioms, text, lang)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning if the target has the opposite of a word of the source instead of it."""
    found = list(_flipped(subject))
    yield from found or moves.check(subject)


def _flipped(subject: Subject) -> Iterator[Finding]:
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if not of(lang).opposites.poles or not of(to).opposites.poles or lang == to:
        return
    words = facts.possible_senses(subject.source_words, lang)
    if not _opposed(words, facts.possible_senses(subject.target_words, to)):
        return
    source, target = _poles(subject.source_words, lang), _poles(subject.target_words, to)
    flipped = (
        _reversed_poles(source, target)
        or _single_reversed_poles(subject, _lost_poles(source, target), lang, to)
        or _exchanged_poles(subject, _shared_poles(source, target), lang, to)
    )
    # A negation may turn an opposite round: “did not rise” is “fell”.
    if not flipped or negations.negated(subject.source_words, lang) != negations.negated(
        subject.target_words, to
    ):
        return
    for kind in sorted(lexicon(lang).names(flipped)):
        yield _finding(subject, kind, lang, to)


def _opposed(source: int, target: int) -> int:
    """Return the certain poles of the source whose certain opposite is in the target."""
    # The bits of an axis are A, A?, B, B?: shifting by two compares A with B.
    first = source & target >> 2 & _FIRST
    second = source >> 2 & target & _FIRST
    return first | second << 2


def _reversed_poles(source: int, target: int) -> int:
    """Return the poles of which the source has only one, and the target only the other."""
    opposed = _opposed(source, target)
    if not opposed:
        return 0
    mine, yours = (poles | poles >> 1 for poles in (source, target))
    both = mine & mine >> 2 & _FIRST
    return opposed & ~(both | both << 2) & ~yours


def _shared_poles(source: int, target: int) -> int:
    """Return the first pole of each axis of which both texts have both poles."""
    return source & source >> 2 & target & target >> 2 & _FIRST


def _lost_poles(source: int, target: int) -> int:
    """Return the poles that the source has besides their opposite, and the target lacks."""
    both = source & source >> 2 & _FIRST
    mine = (target | target >> 1) & _FIRST
    other = (target >> 2 | target >> 3) & _FIRST
    return both & target >> 2 & ~mine | (both & target & ~other) << 2


def _single_reversed_poles(subject: Subject, lost: int, lang: str, to: str) -> int:
    """Return the `lost` poles whose opposite occurs more often in the target than in the source.

    Example: *rose after two months of decline* became *fell after two months of decline*.
    """
    table, found = lexicon(lang), 0
    for kind in table.names(lost):
        here = _order(subject.target_words, kind[2:], to)
        there = _order(subject.source_words, kind[2:], lang)
        other = _OTHER[kind[0]]
        if here.count(other) > there.count(other) + there.count(_MAYBE):
            found |= table.bits[kind]
    return found


def _exchanged_poles(subject: Subject, both: int, lang: str, to: str) -> int:
    """Return the poles that occur once each, in the reverse order in the target.

    Example: *fell in Lyon but rose in Nice* became *rose in Lyon but fell in Nice*.
    """
    table, found = lexicon(lang), 0
    for kind in table.names(both):
        there = _order(subject.source_words, kind[2:], lang)
        if len(there) == 2 and _order(subject.target_words, kind[2:], to) == there[::-1]:
            found |= table.bits[kind]
    return found


def _order(text: str, axis: str, lang: str) -> str:
    """Return the poles of the words of a text on an axis: ``A``, ``B``, or ``?`` if uncertain.

    Idioms are ignored.
    """
    table, found = lexicon(lang), []
    for word in written.words(_without_idioms(text, lang)):
        poles = [pole for pole in _OTHER if table.has(word, f"{pole} {axis}")]
        maybe = poles or [pole for pole in _OTHER if table.has(word, f"{pole}? {axis}")]
        found.append(poles[0] if len(poles) == 1 else _MAYBE if maybe else "")
    return "".join(found)


def _finding(subject: Subject, kind: str, lang: str, to: str) -> Finding:
    """Return the finding with both words."""
    said = lexicon(lang).first(kind, subject.source_words)
    here = lexicon(to).first(_OTHER[kind[0]] + kind[1:], subject.target_words)
    words = (said[0] if said else kind[2:], here[0] if here else "its opposite")
    place = Span(here.start(), here.end()) if here else None
    message = say("%(one)s in the source, %(other)s here", one=words[0], other=words[1])
    return found_at(place, "direction", "warning", message, " → ".join(words))
