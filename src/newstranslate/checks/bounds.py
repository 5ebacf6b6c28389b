"""`bounds`: a number has the opposite bound: at least 20 became at most 20."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import of, spelling
from newstranslate.language.bounds import Bound, bounds, may_bound
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import Quantity, quantities
from newstranslate.messages import say
from newstranslate.model import Finding

_BEFORE = 22
"""Maximum characters between a bound and its number: at least some US$20."""
_AFTER = 34
"""Maximum characters between a number and a bound after it: 20 personnes au moins."""
# Marks that separate a bound from a number: `at least, he said, 20`; not the comma of `1,000`.
_STOP = late.pattern(r"[.;:!?،؛؟(]|,\s")


# Signs for a bound: `300+`, `> 300`, `~300`.
_SIGN = late.pattern(r"[+<>≥≤~≈±]")
_BESIDE = 3
"""Maximum characters between a number and such a sign: > US$300 is none."""
_BEHIND = 12
"""Maximum characters between a number and other words that bound it: 20 years plus."""
_ALSO_ABOUT = "near"
"""The kind that translators write for *about*: close to 20, يصل إلى 20 (*reaches*, and *up to*)."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the bounds of the target that contradict those of the source, were lost or added."""
    source, target = subject.source_words, subject.target_words
    here = may_bound(source, subject.source_tokens, subject.source_lang)
    there = may_bound(target, subject.target_tokens, subject.target_lang)
    numbers = subject.source_may_amount and subject.target_may_amount
    if not (here or there) or (here != there and not numbers):
        return
    in_source = bounds(source, subject.source_lang) if here else ()
    in_target = bounds(target, subject.target_lang) if there else ()
    found = _contradicting(in_source, in_target, subject)
    if found:
        one, other = found
        message = say("%(one)s in the source, %(other)s here", one=one.text, other=other.text)
        about = f"{one.text} → {other.text}"
        yield Finding("bounds", "warning", message, start=other.start, end=other.end, about=about)
    else:
        yield from _one_sided(in_source, in_target, subject)


def _contradicting(
    in_source: Sequence[Bound], in_target: Sequence[Bound], subject: Subject
) -> tuple[Bound, Bound] | None:
    """Return a bound of the source and one of the target that contradict each other."""
    # Bounds in the same direction cannot contradict each other.
    if not in_source or not in_target or len({b.side for b in (*in_source, *in_target)}) < 2:
        return None
    return _by_number(in_source, in_target, subject) or _by_sentence(in_source, in_target)


def _one_sided(
    in_source: Sequence[Bound], in_target: Sequence[Bound], subject: Subject
) -> Iterator[Finding]:
    """Yield findings on bounds of numbers that the other text has without any bound."""
    source = (subject.source_words, subject.source_lang)
    target = (subject.target_words, subject.target_lang)
    for one, bound in _alone(in_source, source, in_target, target):
        what = f"{bound.text} {one.text}"
        message = say("%(one)s of the source is missing", one=what)
        yield Finding("bounds", _severity(bound), message, about=what)
    for one, bound in _alone(in_target, target, in_source, source):
        what = f"{bound.text} {one.text}"
        message = say("%(other)s is not in the source", other=what)
        start, end = bound.start, bound.end
        yield Finding("bounds", _severity(bound), message, start=start, end=end, about=what)


def _severity(bound: Bound) -> str:
    """Return a hint for *about*, which careful translators also add and omit."""
    return "info" if bound.side == "about" else "warning"


def _alone(
    found: Sequence[Bound], text: tuple[str, str], others: Sequence[Bound], other: tuple[str, str]
) -> Iterator[tuple[Quantity, Bound]]:
    """Yield numbers in digits with a bound that every translation has, and the other text not."""
    if not any(_is_kept(it, text[1]) for it in found) or not of(other[1]).bounds.ways:
        return
    mine, theirs = _bounded(found, *text), _bounded(others, *other)
    if len(theirs) < len(others) or not all(_is_among(one, mine) for one, _ in theirs):
        return  # a bound of theirs may be that of any number
    numbers = [it for it in quantities(*other) if _is_single(it)]
    for one, bound in mine:
        said = one.digits and not one.is_year and _is_kept(bound, text[1])
        same = [it for it in numbers if one.means(it)]
        # An untranslated text has the bound in the words of the source.
        if not said or not same or bound.text in other[0] or _is_among(one, theirs):
            continue
        if not any(_has_other(it, *other) for it in same):
            yield one, bound


def _is_kept(bound: Bound, lang: str) -> bool:
    return compiled(of(lang).bounds.kept).search(spelling.folded(bound.text, lang)) is not None


def _is_among(one: Quantity, bounded: Sequence[tuple[Quantity, Bound]]) -> bool:
    return any(one.means(it) for it, _ in bounded)


def _is_single(one: Quantity) -> bool:
    """Whether a number in digits has one value; with several it may be a decade: the 90s."""
    return one.digits and len(one.own or one.values) == 1


def _has_other(one: Quantity, text: str, lang: str) -> bool:
    """Whether a number has a sign or other words for a bound beside it."""
    if _SIGN.search(text, max(0, one.start - _BESIDE), one.end + _BESIDE):
        return True
    instead = compiled(of(lang).bounds.instead)
    near = (text[max(0, one.start - _AFTER) : one.start], text[one.end : one.end + _BEHIND])
    return any(instead.search(spelling.folded(words, lang)) for words in near)


def _by_sentence(
    in_source: Sequence[Bound], in_target: Sequence[Bound]
) -> tuple[Bound, Bound] | None:
    """Return (bound of the source, of the target) if one has lower, one upper bounds only."""
    in_source = [bound for bound in in_source if _is_free(bound)]
    in_target = [bound for bound in in_target if _is_free(bound)]
    if len({b.side for b in in_source}) != 1 or len({b.side for b in in_target}) != 1:
        return None
    one, other = in_source[0], in_target[0]
    return (one, other) if one.side != other.side and one.strict == other.strict else None


def _is_free(bound: Bound) -> bool:
    """Whether a bound may be apart from its number; not “close to”, “about”, “or more”."""
    return bound.kind not in ("near", "about", "exact") and not bound.kind.endswith("_after")


def _contradict(one: Bound, other: Bound) -> bool:
    """Whether a number cannot have both: more than and about; not close to and about."""
    if one.side == other.side:
        return False
    rough, kind = (one, other.kind) if one.side == "about" else (other, one.kind)
    return rough.side != "about" or kind != _ALSO_ABOUT


def _by_number(
    in_source: Sequence[Bound], in_target: Sequence[Bound], subject: Subject
) -> tuple[Bound, Bound] | None:
    """Return contradicting bounds (of the source, of the target) of the same number."""
    source = _bounded(in_source, subject.source_words, subject.source_lang)
    target = _bounded(in_target, subject.target_words, subject.target_lang)
    for quantity, one in source:
        matching = [other for it, other in target if quantity.means(it)]
        if matching and all(_contradict(one, other) for other in matching):
            # The source may bound the same number both ways: from at least 20 to at most 20.
            agreed = any(quantity.means(it) and b.side != one.side for it, b in source)
            if not agreed:
                return one, matching[0]
    return None


def _bounded(found: Sequence[Bound], text: str, lang: str) -> list[tuple[Quantity, Bound]]:
    """Return each bounded number with its bound."""
    numbers = quantities(text, lang)
    pairs = []
    for number, one in enumerate(numbers):
        # “at least 5 of 20”: the bound is that of 5, the number next to it.
        floor = numbers[number - 1].end if number else 0
        ceiling = numbers[number + 1].start if number + 1 < len(numbers) else len(text)
        bound = _before(one, found, floor, text) or _after(one, found, ceiling, text)
        if bound:
            pairs.append((one, bound))
    return pairs


def _before(one: Quantity, found: Sequence[Bound], floor: int, text: str) -> Bound | None:
    near = [
        bound
        for bound in found
        if floor <= bound.start
        and one.start - _BEFORE <= bound.end <= one.start
        and not bound.kind.endswith("_after")
        and not _STOP.search(text, bound.end, one.start)
    ]
    # The last one is the nearest to the number.
    return near[-1] if near else None


def _after(one: Quantity, found: Sequence[Bound], ceiling: int, text: str) -> Bound | None:
    for bound in found:
        if one.end <= bound.start < min(ceiling, one.end + _AFTER):
            # “more” after a number begins something else: 20 more days.
            behind = bound.strict or bound.kind.endswith("_after")
            if behind and not _STOP.search(text, one.end, bound.start):
                return bound
    return None
