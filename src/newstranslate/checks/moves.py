"""A number that moves the other way: a rise of 5 points became a fall of 5 points.

Beside a number, words such as *up*, *gain* and *lose* have one meaning, which they need not have
elsewhere in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newstranslate import late
from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import base, bounds, facts, negations
from newstranslate.language.opposites import AXES
from newstranslate.language.quantities import Quantity, quantities
from newstranslate.language.senses import lexicon
from newstranslate.messages import say
from newstranslate.model import Finding

_SHIFT = 4 * AXES.index("rise/fall")
_UP, _DOWN = 3, 12
"""The bits of `direction`, of words that mean a pole and of those that may."""
_BEFORE, _AFTER = 28, 20
"""Characters beside a number that are searched for a direction."""
# The end of a clause: `.`, `, `, ` – `; not the hyphen of `mi-mars`.
_STOP = late.pattern(r"[.;:!?()،؛؟]|,\s| [–—] ")
# A word: `hausse`, `ارتفاع`; not `5`.
_WORD = late.pattern(r"[^\W\d_]+")


class _Move(NamedTuple):
    """A number with the direction of the words before it, and with those of the words after it."""

    one: Quantity
    way: int
    after: int
    word: str


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the first number that rises in the source and falls in the target, or vice versa."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if not subject.source_may_amount or not subject.target_may_amount:
        return
    source = facts.possible_senses(subject.source_words, lang) >> _SHIFT
    target = facts.possible_senses(subject.target_words, to) >> _SHIFT
    if not (source & _UP and target & _DOWN) and not (source & _DOWN and target & _UP):
        return
    in_source = _moves(subject.source_words, lang)
    in_target = _moves(subject.target_words, to) if in_source else []
    for mine in in_source:
        same = [it for it in in_target if mine.one.means(it.one)]
        if len(same) == 1 and _contradict(mine, same[0]):
            if negations.negated(subject.source_words, lang) == negations.negated(
                subject.target_words, to
            ):
                yield _finding(mine, same[0])
            return


def _contradict(mine: _Move, other: _Move) -> bool:
    if not mine.way or not other.way or mine.way == other.way:
        return False
    return not mine.way & other.after and not other.way & mine.after


def _moves(text: str, lang: str) -> list[_Move]:
    """Return the numbers of a text that are not years, with the directions beside them."""
    numbers = [one for one in quantities(text, lang) if one.digits or one.certain]
    for bound in bounds.bounds(text, lang):  # more than 5, up to 5
        text = text[: bound.start] + " " * (bound.end - bound.start) + text[bound.end :]
    found, floor = [], 0
    for number, one in enumerate(numbers):
        ceiling = numbers[number + 1].start if number + 1 < len(numbers) else len(text)
        before = _STOP.split(text[max(floor, one.start - _BEFORE) : one.start])[-1]
        after = _STOP.split(text[one.end : min(ceiling, one.end + _AFTER)])[0]
        floor = one.end
        if not one.is_year or one.percent or one.currency:
            way = _way(before, lang)
            word = next((w for w in _WORD.findall(before)[::-1] if _way(w, lang)), "")
            found.append(_Move(one, 0 if way == _UP | _DOWN else way, _way(after, lang), word))
    return found


def _way(text: str, lang: str) -> int:
    """Return `_UP`, `_DOWN`, both or 0."""
    bits = lexicon(lang).mask(_WORD.findall(text)) >> _SHIFT
    return (_UP if bits & _UP else 0) | (_DOWN if bits & _DOWN else 0)


def _finding(mine: _Move, other: _Move) -> Finding:
    before, after = (f"{it.word} … {it.one.text}" for it in (mine, other))
    message = say("%(one)s in the source, %(other)s here", one=before, other=after)
    return found_at(other.one, "direction", "warning", message, f"{before} → {after}")
