"""`exchanged`: two neighbouring numbers were swapped: of 14 ministers, 3 left.

Translations rarely reverse two numbers. If they do, each number keeps its unit, noun or month. A
pair that was reversed without them is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import calendar, common, of
from newstranslate.language.conversions import alike
from newstranslate.language.counted import noun_after
from newstranslate.language.numeric_dates import numeric_dates
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import quantities
from newstranslate.language.skeleton import skeleton
from newstranslate.language.units import Measure, measures
from newstranslate.messages import say
from newstranslate.model import Finding

_MOST = 40
"""Maximum of compared numbers: a text with more is a table."""
_FAR = 160
"""Maximum of characters between two neighbouring numbers."""
_LINKED = 30
"""Maximum of characters between two linked numbers of the same thing: from 3 to 5 million."""
# A name before its number: `la Formule 1`; not the first word of a text or sentence: `Seuls 3`,
# `Fini. Seuls 3`.
_LABEL = late.pattern(r"(?<=[\w,;’' ])(?<!\. )[A-ZÀ-Þ][\w’'-]*[ \u00a0]\Z")
# The end of a sentence between two numbers: `mille. Puis`, `mille). Puis`; not `p. 5`.
_STOP = late.pattern(r"[^\W\d_]{2}[)»”\"]?[.!?؟;؛]\s")
# What is between the numbers of a score or a range: 3-1, 3 – 1, 3:1; not “3 to 1”.
_SCORE = late.pattern(r"\s?[-–:/−]\s?\Z")
# A name that ends in a number: `Il-76`, KV62, `كوفيد-19`; not an amount: `US1,000`, nor an Arabic
# particle: و50.
_NUMBERED = late.pattern(r"(?<![\w-])([A-Za-zÀ-ÿ]+|[^\W\d_]{2,})[-‑]?(\d+)(?![\d.,]*\d)")
# What joins a number to a name: A380, `Il-76`, `كوفيد-19`; not an Arabic particle: و50.
_NAME = late.pattern(r"(?:[A-Za-zÀ-ÿ][-‑–]?|[^\W\d_]{2}[-‑–])\Z")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield pairs of numbers that were swapped in the target."""
    if not subject.source_may_amount or not subject.target_may_amount:
        return
    said = quantities(subject.source_words, subject.source_lang)
    if sum(it.digits or it.certain for it in said) < 2 and not any(it.digits for it in said):
        return
    found = _renumbered(subject) or _swapped(subject)
    if found:
        yield found


def _renumbered(subject: Subject) -> Finding | None:
    """Return a finding on a name with another number than in the source: Il-76, KV62."""
    in_source = _named(subject.source_words)
    in_target = _named(subject.target_words) if in_source else {}
    for name, one in in_source.items():
        other = in_target.get(name, {})
        if other and one.keys().isdisjoint(other):
            (before, *_), (after, *_) = one.values(), other.values()
            message = say("%(one)s in the source, %(other)s here", one=before[0], other=after[0])
            about = f"{before[0]} → {after[0]}"
            start, end = after.span()
            return Finding("exchanged", "warning", message, start=start, end=end, about=about)
    return None


def _named(text: str) -> dict[str, dict[str, re.Match[str]]]:
    """Return name → number → its match."""
    found: dict[str, dict[str, re.Match[str]]] = {}
    for match in _NUMBERED.finditer(text):
        found.setdefault(skeleton(match[1]) or match[1], {})[match[2]] = match
    return found


def _swapped(subject: Subject) -> Finding | None:
    if len(quantities(subject.source_words, subject.source_lang)) < 2:
        return None
    source = _numbers(subject.source_words, subject.source_lang)
    if not 2 <= len(source) <= _MOST:
        return None
    target = _numbers(subject.target_words, subject.target_lang)
    placed = [
        (place, one)
        for one in target
        if (place := _place(one, source)) is not None and _place(one, target) is not None
    ]
    for (first, one), (second, two) in pairwise(placed):
        finding = None
        if first == second + 1:
            finding = _swap_finding(source[second], source[first], one, two, subject)
        elif second == first + 1:
            pair = source[first], source[second]
            finding = _other_whole(*pair, one, two, subject) or _other_things(
                *pair, one, two, subject
            )
        if finding:
            return finding
    return None


def _numbers(text: str, lang: str) -> list[Measure]:
    # 2019-04-03 has the order of its form: `dates` compares its day and month.
    dates = [(date.start, date.end) for date in numeric_dates(text, lang)]
    return [
        one
        for one in measures(text, lang)
        if (one.quantity.digits or one.quantity.certain)
        and not any(start <= one.quantity.start < end for start, end in dates)
        and not _NAME.search(text[max(0, one.quantity.start - 3) : one.quantity.start])
        and not _is_label(one, text)
    ]


def _is_label(one: Measure, text: str) -> bool:
    """Whether a small number is part of the name before it: Formula 1, Channel 4."""
    small = one.quantity.digits and max(one.quantity.values) < 10 and not one.unit
    return small and bool(_LABEL.search(text[max(0, one.quantity.start - 24) : one.quantity.start]))


def _is_year(one: Measure) -> bool:
    return one.quantity.is_year and not one.own


def _place(one: Measure, others: Sequence[Measure]) -> int | None:
    """Return the index of the value of `one` among others; None unless it occurs exactly once."""
    values = one.quantity.values
    places = [n for n, it in enumerate(others) if not values.isdisjoint(it.quantity.values)]
    return places[0] if len(places) == 1 else None


def _gap(text: str, one: Measure, other: Measure) -> str:
    """Return the text between two numbers."""
    return text[one.quantity.end : other.quantity.start]


def _swap_finding(
    a: Measure, b: Measure, one: Measure, two: Measure, subject: Subject
) -> Finding | None:
    """Return a finding on `a`, `b` of the source, which are `two`, `one` in the target."""
    source, target = subject.source_words, subject.target_words
    in_source, in_target = _gap(source, a, b), _gap(target, one, two)
    if (
        max(len(in_source), len(in_target)) > _FAR
        or _STOP.search(in_source)
        or _STOP.search(in_target)
    ):
        return None
    if calendar.named(in_source, subject.source_lang, "month") and len(in_source.split()) == 1:
        return _finding(a, b, one, two, "warning")  # “24 mars 1960” always keeps its order
    if a.quantity.ordinal is not b.quantity.ordinal:
        return None  # the ordinal and the cardinal cannot be confused
    # A year was swapped only if the other number now has the words of a year before it.
    if _is_year(a) is not _is_year(b):
        other = two if _is_year(b) else one
        before = target[max(0, other.quantity.start - 14) : other.quantity.start]
        dated = compiled(of(subject.target_lang).words.year_before).search(before)
        return _finding(a, b, one, two, "warning") if dated else None
    # “Per 1,000” may come first or last in a translation.
    rate = _rate(subject.source_lang)
    if rate.search(source, 0, b.quantity.start) or rate.search(source, 0, a.quantity.start):
        return None
    goes_back = _goes_back(source, a, in_source, subject.source_lang)
    if goes_back is not _goes_back(target, one, in_target, subject.target_lang):
        return None  # from 4.2 to 4.1 billion; to 4.1 billion from 4.2
    return _unmarked(a, b, one, two, subject)


def _unmarked(
    a: Measure, b: Measure, one: Measure, two: Measure, subject: Subject
) -> Finding | None:
    """Return a finding unless the numbers moved together with their marks or are part and whole."""
    source, target = subject.source_words, subject.target_words
    in_source, in_target = _gap(source, a, b), _gap(target, one, two)
    marks = [_marks(it, source, subject.source_lang) for it in (a, b)]
    kept = [_marks(it, target, subject.target_lang) for it in (two, one)]
    if _moved_along(marks[0], kept[0], marks[1] | kept[1]) or _moved_along(
        marks[1], kept[1], marks[0] | kept[0]
    ):
        return None
    whole, part = (
        _name_of_part(a, source, in_source, "ab", subject.source_lang),
        _name_of_part(one, target, in_target, "ba", subject.target_lang),
    )
    # Reworded (3 of 14; 14, among them 3), or the same whole named first: of 14, 3.
    if bool(whole) != bool(part) or (whole and whole == part):
        return None
    # A score may begin with the other side, and two numbers of one thing that are far apart may
    # change places in a good translation.
    score = (_SCORE.match(in_source) or _SCORE.match(in_target)) and not _is_range(a, b)
    free = marks[0] & marks[1] and max(len(in_source), len(in_target)) > _LINKED
    return _finding(a, b, one, two, "info" if score or free else "warning")


def _goes_back(text: str, first: Measure, gap: str, lang: str) -> bool:
    """Whether a text has the end of a change before its beginning: to 4.1 billion from 4.2."""
    if not common.pattern("numbers.change_from", lang).search(gap):
        return False
    start = first.quantity.start
    return _change_end(lang).search(text, max(0, start - 8), start) is not None


@cache
def _change_end(lang: str) -> re.Pattern[str]:
    """Return a pattern of what precedes the end of a change: to 4, to $4, إلى 4."""
    return re.compile(rf"(?:{common.words('numbers.change_to', lang)})[ \u00a0][$€£]?\Z")


def _other_whole(
    a: Measure, b: Measure, one: Measure, two: Measure, subject: Subject
) -> Finding | None:
    """Return a finding on unswapped numbers of which the other is now the whole: 3 of 14."""
    source, target = subject.source_words, subject.target_words
    in_source, in_target = _gap(source, a, b), _gap(target, one, two)
    # A part is beside its whole: 3 of the 14 ministers. A rate has no part: of 17 %.
    if a.quantity.percent or max(len(in_source), len(in_target)) > _FAR // 4:
        return None
    whole, now = (
        _name_of_part(a, source, in_source, "ab", subject.source_lang),
        _name_of_part(one, target, in_target, "ab", subject.target_lang),
    )
    return _finding(a, b, one, two, "warning") if whole and now and whole != now else None


def _other_things(
    a: Measure, b: Measure, one: Measure, two: Measure, subject: Subject
) -> Finding | None:
    """Return a finding on unswapped numbers whose nouns were: 3 dead, 12 hurt."""
    source, target = subject.source_words, subject.target_words
    if max(len(_gap(source, a, b)), len(_gap(target, one, two))) > _FAR // 4:
        return None
    mine = [noun_after(source, it.quantity.end, subject.source_lang) for it in (a, b)]
    theirs = [noun_after(target, it.quantity.end, subject.target_lang) for it in (one, two)]
    swapped = all(mine) and mine[0] != mine[1] and mine == theirs[::-1]
    return _finding(a, b, one, two, "warning") if swapped else None


def _is_range(a: Measure, b: Measure) -> bool:
    """Whether two numbers are certainly a range, not a score: 1850-1900."""
    return 30 < min(a.quantity.values) < min(b.quantity.values)


def _finding(a: Measure, b: Measure, one: Measure, two: Measure, severity: str) -> Finding:
    before = f"{a.quantity.text} … {b.quantity.text}"
    after = f"{one.quantity.text} … {two.quantity.text}"
    return Finding(
        "exchanged",
        severity,
        say("%(one)s in the source, %(other)s here", one=before, other=after),
        start=one.quantity.start,
        end=two.quantity.end,
        about=f"{before} → {after}",
    )


def _marks(one: Measure, text: str, lang: str) -> set[str]:
    """Return what a translation keeps beside a number: unit, sign, currency, noun."""
    quantity = one.quantity
    found = {one.unit} if one.own else set()
    if quantity.percent:
        found.add("%")
    if quantity.currency:
        found.add(quantity.currency)
    if not found and (noun := noun_after(text, quantity.end, lang)):
        found.add(noun)
    before = text[max(0, quantity.start - 14) : quantity.start]
    if any(1000 <= value <= 2100 for value in quantity.values) and (
        compiled(of(lang).words.year_before).search(before)
        or calendar.named(before[-11:], lang, "month")
    ):
        found.add("year")
    return found


def _moved_along(marks: set[str], kept: set[str], others: set[str]) -> bool:
    """Whether a number moved together with a mark that its neighbour does not have."""
    own = {mark for mark in marks if any(alike(mark, it) for it in kept)}
    return any(sum(mark == it for it in others) == 0 for mark in own)


def _name_of_part(first: Measure, text: str, gap: str, names: str, lang: str) -> str:
    """Return the name of the number of which the other is a part; empty if there is none."""
    before = text[max(0, first.quantity.start - 24) : first.quantity.start]
    if _whole_before(lang).search(before):  # of 1,000 in the town 50: the first is the whole
        return names[0]
    return names[1] if _part_links(lang).search(gap) else ""


@cache
def _part_links(lang: str) -> re.Pattern[str]:
    """Return a pattern of what is between a part and its whole: “3 of the 14”, “3 sur 14”."""
    links, articles = (common.words(f"numbers.{x}", lang) for x in ("part_links", "part_articles"))
    return re.compile(rf"(?i)(?:{links})(?: (?:{articles}))? ?\Z")


@cache
def _whole_before(lang: str) -> re.Pattern[str]:
    """Return a pattern of what precedes a whole that comes first: “of the 14”, “parmi les 14”."""
    before, articles = (
        common.words(f"numbers.{x}", lang) for x in ("whole_before", "part_articles")
    )
    return re.compile(rf"(?i)(?<!\w)(?:{before})(?: (?:{articles}))? \Z")


@cache
def _rate(lang: str) -> re.Pattern[str]:
    """Return a pattern of what makes a number a rate: per 1,000, pour 100 000, لكل 100."""
    return re.compile(rf"(?<!\w)(?:{common.words('numbers.rate_before', lang)})\Z")
