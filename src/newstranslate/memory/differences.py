"""Lists differences between a segment and a matching source: numbers, dates, names, negation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from newstranslate import late
from newstranslate.language import base, calendar, names, negations, of
from newstranslate.language.patterns import compiled
from newstranslate.language.quantities import quantities
from newstranslate.lock import Lock
from newstranslate.messages import later, say
from newstranslate.model import Pair

_TITLED = late.pattern(r"\b(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Me)\.?\s\Z")
"""A title before a name; its dot does not end a sentence."""

_NUMBERS = later("numbers differ: %(one)s there, %(other)s here")
_DATES = later("dates differ: %(one)s there, %(other)s here")
_NAMES = later("names differ: %(one)s there, %(other)s here")
_NEGATION = later("negation differs: %(one)s there, %(other)s here")
_TERMS = later("terms differ: %(one)s there, %(other)s here")


def between(source: str, matched: str, lock: Lock) -> list[str]:
    """Return the differences to apply to the target of the matched source, one line per kind."""
    if source == matched:
        return []
    kinds = {
        _NUMBERS: [_numbers(text, lock.pair) for text in (matched, source)],
        _DATES: [_dates(text, lock.pair) for text in (matched, source)],
        _NAMES: [_names(text, lock) for text in (matched, source)],
        _NEGATION: [_negations(text, lock.pair) for text in (matched, source)],
        _TERMS: [[u.term.sources[0] for u in lock.uses(text)] for text in (matched, source)],
    }
    return [
        say(kind, one=_listed(in_entry), other=_listed(in_unit))
        for kind, (in_entry, in_unit) in ((k, apart(*both)) for k, both in kinds.items())
        if in_entry or in_unit
    ]


def _numbers(text: str, pair: Pair) -> list[str]:
    return [found.text for found in quantities(text, pair.source) if found.certain]


def _dates(text: str, pair: Pair) -> list[str]:
    kinds = ("month", "weekday")
    return [found.text for kind in kinds for found in calendar.named(text, pair.source, kind)]


def _names(text: str, lock: Lock) -> list[str]:
    """Return capitalised names, without terms, days, months and first words of sentences."""
    lang = lock.pair.source
    taken = [(use.start, use.end) for use in lock.uses(text)]
    for kind in ("month", "weekday"):
        taken += [(found.start, found.end) for found in calendar.named(text, lang, kind)]
    return [
        name.text
        for name in names.capitals(text, lang)
        if (name.inside or _TITLED.search(text, 0, name.start))
        and not any(start < name.end and name.start < end for start, end in taken)
    ]


def _negations(text: str, pair: Pair) -> list[str]:
    """Return the negating words, except those in idioms that negate nothing."""
    lang = base(pair.source)
    if not negations.known(lang):
        return []
    plain = negations.without_idioms(text, lang)
    found = [match.group().strip() for match in negations.particles(lang).finditer(plain)]
    denies = compiled(of(lang).negation.denies)
    clauses = (match.group() for match in negations.clauses(lang).finditer(plain))
    found += [word for clause in clauses for word in denies.findall(clause)]
    return ["ne" if word == "n'" else word for word in found]


def apart(one: Iterable[str], other: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the items only in `one` and those only in `other`, in order."""
    left, right = Counter(one), Counter(other)
    return list((left - right).elements()), list((right - left).elements())


def _listed(items: Sequence[str]) -> str:
    return ", ".join(items) or say("none")
