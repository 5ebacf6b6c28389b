"""Number words and digits joined into one number: vingt et un, 3,5 milliards, خمسة وعشرون ألفا."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache

from newstranslate.language import common, of
from newstranslate.language.money import SPACES
from newstranslate.language.numberwords import Number
from newstranslate.language.numerals import NumberWord, atoms
from newstranslate.late import dataclass

_ADDS_AFTER = {
    "unit": ("ten", "hundred", "scale", "exact"),
    "teen": ("hundred", "scale", "exact"),
    "ten": ("hundred", "scale", "exact"),
    "hundred": ("scale",),
    "exact": ("scale",),
    "ordinal": ("ten", "teen", "hundred"),
}
"""Role → the roles it may follow in one number."""
_COUNTS_GROUPS = ("digits", "unit", "teen", "ten", "hundred")
"""Roles that count a group: three dozen."""
_COUNTS_SCALES = ("digits", "unit", "teen", "ten", "hundred", "exact", "about")
"""Roles that count a scale: three millions, a dozen million."""
_NO_WORD = ("", "-")
"""What may be between any two parts of a number: a space, a hyphen."""
_HALF = Fraction(1, 2)


@dataclass(slots=True)
class NumberRun:
    """A number while it is read: `total` of the complete scales, `current` since the last scale."""

    atom: NumberWord
    total: Number
    current: Number
    role: str
    end: int
    alone: bool = True
    """Whether it is one word so far."""
    scale: Number = 0
    """The last scale word's value."""


def runs(text: str, lang: str) -> Iterator[NumberRun]:
    """Yield the numbers of a `plain` text, in order."""
    run: NumberRun | None = None
    before: NumberRun | None = None
    """The run up to its last scale: “three million” of “three million and five”."""
    since: list[NumberWord] = []
    """The words added after it."""
    for atom in atoms(text, lang):
        if run is not None:
            atom = _as_group(run, atom, text, lang)
        linked = atom if run is None else _with_and(run, atom, text, lang)
        if run is None or not _joins(run, linked, text, lang):
            if run is not None:
                yield run
            run, before = _first_run(atom), None
            continue
        if (
            atom.role == "scale"
            and run.role != "halved"
            and before
            and (atom.values[0] >= before.scale)
            and not _multiplies(run, atom, lang)
        ):
            yield before  # three millions | and five millions
            run, before = _rebuilt(since, lang), None
        elif atom.role != "scale" and (before is not None or run.scale):
            if run.scale and run.role in ("scale", "exact"):
                before, since = replace(run), []
            since.append(atom)
        _extend(run, linked, lang)
    if run is not None:
        yield run


def _rebuilt(parts: list[NumberWord], lang: str) -> NumberRun:
    run = _first_run(parts[0])
    for atom in parts[1:]:
        _extend(run, atom, lang)
    return run


def _first_run(atom: NumberWord) -> NumberRun:
    value = atom.values[0]
    if atom.role == "scale":
        return NumberRun(atom, value, 0, atom.role, atom.end, scale=value)
    if atom.role == "exact" and value >= 1000:  # مليونان
        scale = next(s for s in (10**9, 10**6, 1000) if value >= s)
        return NumberRun(atom, value, 0, atom.role, atom.end, scale=scale)
    return NumberRun(atom, 0, value, atom.role, atom.end)


def _as_group(run: NumberRun, atom: NumberWord, text: str, lang: str) -> NumberWord:
    """Return a word such as *dozen*; with the role ``group`` if a number before it counts it."""
    size = of(lang).numbers.groups.get(text[atom.start : atom.end].lower())
    if size is None:
        return atom
    gap = _gap(text[run.end : atom.start])
    counted = run.role in _COUNTS_GROUPS and run.current > 1 and gap in _NO_WORD
    halved = run.role == "fraction" and run.current == _HALF and _links_scale(gap, lang)
    return replace(atom, role="group", values=(size,)) if counted or halved else atom


def _with_and(run: NumberRun, atom: NumberWord, text: str, lang: str) -> NumberWord:
    """Return a word as one with its proclitic *and* if a space separates them: ستة و عشرون."""
    own = of(lang)
    if not (own.proclitics and text[run.end : atom.start].strip(SPACES) in own.numbers.connectors):
        return atom
    return replace(atom, joined=True, start=run.end)


def _joins(run: NumberRun, atom: NumberWord, text: str, lang: str) -> bool:
    if atom.role == "group" or _joins_apart(run, atom, text, lang):
        return True
    gap = _gap(text[run.end : atom.start])
    if run.role == "halved":  # مليون ونصف المليون
        return atom.role == "scale" and atom.values[0] == run.scale and not gap
    if atom.role == "fraction" or (run.role == "fraction" and atom.role == "scale"):
        return _joins_fraction(run, atom, gap, lang)
    if gap not in _NO_WORD and run.role not in _connectors(lang).get(gap, ()):
        return False
    if atom.role == "scale":
        counted = run.role in _COUNTS_SCALES or _multiplies(run, atom, lang)
        return counted and gap in _NO_WORD and not atom.joined
    # Digits join scales only: 3 millions; not 3 vingt.
    if run.role in ("digits", "clock"):
        return False
    if of(lang).numbers.units_first:
        return _joins_unit_first(run, atom)
    return _joins_words(run, atom, gap, lang)


@cache
def _connectors(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Return word between two parts → the roles that it may follow."""
    return dict(ChainMap(*common.values("numbers.connectors", lang)))


def _links_scale(gap: str, lang: str) -> bool:
    """Whether words may be between a fraction and its scale: half *a* million."""
    return gap in _NO_WORD or gap in common.listed("numbers.scale_links", lang)


def _joins_apart(run: NumberRun, atom: NumberWord, text: str, lang: str) -> bool:
    """Whether a scale belongs to a number separated from it by a word: six autres millions."""
    # A number in thousands may be a year: in 2020 more millions fled.
    if atom.role != "scale" or run.scale or not 0 < run.current < 1000:
        return False
    return _gap(text[run.end : atom.start]) in of(lang).numbers.before_scale


def _joins_words(run: NumberRun, atom: NumberWord, gap: str, lang: str) -> bool:
    """Whether a word belongs to the number before it, in languages with separate number words."""
    own = of(lang).numbers
    if atom.role == "hundred":
        least = 0 if own.one_hundred else 1
        counted = run.role in ("unit", "teen") and least < run.current < 20  # eleven hundred
        return run.role == "scale" or counted
    if own.ordinals_follow and run.role == atom.role == "ordinal":  # trigésima sexta
        # An ordinal adds a smaller one: 30th 6th is 36th, but not 6th 30th.
        room = 100 if run.current % 100 == 0 else 10 if run.current % 10 == 0 else 0
        return 0 < atom.values[0] < room
    if own.twenties and atom.role in ("ten", "ordinal") and run.role == "unit":
        # quatre-vingts: a 4 before 20 multiplies.
        return run.current % 100 == 4 and atom.values[0] == 20
    if own.teens_follow and atom.role in ("teen", "ordinal") and run.role == "ten":
        return atom.role == "ordinal" or run.current % 100 in own.teens_follow
    if own.teens_follow and run.role == "teen":  # dix-sept, dix-septième
        tens = (10, *(ten + 10 for ten in own.teens_follow))
        return gap == "-" and run.current % 100 in tens and atom.role in ("unit", "ordinal")
    return run.role in _ADDS_AFTER.get(atom.role, ())


def _multiplies(run: NumberRun, atom: NumberWord, lang: str) -> bool:
    """Whether a scale multiplies the smaller one before it: mil millones."""
    return run.scale in of(lang).numbers.scaled_scales and atom.values[0] > run.scale


def _joins_fraction(run: NumberRun, atom: NumberWord, gap: str, lang: str) -> bool:
    """Whether a fraction belongs to a number, scale or hour: half a million, two thirds."""
    if atom.role == "scale":
        return _links_scale(gap, lang) and not atom.joined
    if run.role in ("unit", "digits") and atom.values[0] != _HALF and gap in _NO_WORD:
        # two thirds; not two and a half, nor 20 quarter-finals.
        counted = not run.current % 1 and 0 < run.current < 10
        return counted and not atom.joined and atom.values[0] < Fraction(1, 2)
    own = of(lang)
    links = common.listed("numbers.fraction_links", lang)
    linked = atom.joined and not gap if own.proclitics else gap in links
    if linked and run.role == "unit" and atom.values[0] == _HALF:
        return True
    hour = own.numbers.ordinal_hours and run.role == "ordinal" and run.current <= 12
    return linked and (hour or (run.scale > 0 and atom.values[0] == _HALF))


def _joins_unit_first(run: NumberRun, atom: NumberWord) -> bool:
    """Whether a word belongs to the number before it, if a unit precedes its ten."""
    if run.role in ("unit", "ordinal") and atom.role == "teen":  # خمسة عشر
        return not atom.joined and run.current < 10
    if run.role in ("unit", "ordinal") and atom.role == "ten":  # خمسة وعشرون
        return atom.joined and run.current % 100 < 10  # not التاسع عشر والعشرين
    if run.role == "unit" and (atom.role == "hundred" or _is_hundreds(atom)):  # خمس مئة
        return not atom.joined and run.current < 10
    later = run.role in _ADDS_AFTER.get(atom.role, ()) or atom.role in ("unit", "teen", "ten")
    later = later or (atom.role in ("exact", "hundred") and run.role == "exact" and run.scale > 0)
    return atom.joined and later and run.role in ("scale", "hundred", "exact")  # مئة وخمسة


def _is_hundreds(atom: NumberWord) -> bool:
    """Whether it is the plural of a hundred, which may be counted in Arabic: ثلاث مئات."""
    return atom.role == "vague" and atom.values[0] == 100


def _extend(run: NumberRun, atom: NumberWord, lang: str) -> None:
    value = atom.values[0]
    if run.role == "halved":
        run.end = atom.end
    elif atom.role == "group":
        if run.role == "digits":
            _scale_digits(run, value)
        run.current *= value
        run.role, run.end = "about", atom.end
    elif atom.role == "fraction" and run.scale:
        run.atom = replace(run.atom, values=tuple(v + run.scale * value for v in run.atom.values))
        run.total += run.scale * value
        run.role, run.end, run.alone = "halved", atom.end, False
    elif atom.role == "fraction":
        _add_fraction(run, atom)
    else:
        _add(run, atom, lang)
        ordinal = "ordinal" in (run.role, atom.role)
        scaled = run.atom.role == "digits"
        run.role = "ordinal" if ordinal else "digits scaled" if scaled else atom.role
        run.end, run.alone = atom.end, False


def _add_fraction(run: NumberRun, atom: NumberWord) -> None:
    """Add a fraction to a number: five and a half, two thirds, الخامسة والنصف."""
    value = atom.values[0]
    if run.role in ("unit", "digits") and value < _HALF:
        run.atom = replace(run.atom, role="parts", parts=(run.current,))
        run.current *= value
        run.role, run.end = "parts", atom.end
        return
    run.current += value
    run.role, run.end = "hour" if run.role == "ordinal" else "fraction", atom.end


def _add(run: NumberRun, atom: NumberWord, lang: str) -> None:
    value = atom.values[0]
    if atom.role == "scale" and _multiplies(run, atom, lang):
        run.scale = value
        run.total, run.current = (run.total + run.current) * value, 0
        if run.atom.role == "digits":
            _scale_digits(run, value)
    elif atom.role == "scale":
        run.scale = value
        if run.atom.role == "digits" and run.alone:
            _scale_digits(run, value)
            run.current = run.atom.values[0]
        elif not run.current:  # ألفي مليون
            run.total *= value
        else:
            run.total += run.current * value
            run.current = 0
    elif atom.role == "hundred" or _is_hundreds(atom):
        run.current = (run.current or 1) * 100
    elif of(lang).numbers.twenties and run.role == "unit":
        run.current += 76  # quatre-vingts
    else:
        run.current += value


def _scale_digits(run: NumberRun, scale: Number) -> None:
    """Multiply the values of a number in digits by a scale: 3,5 milliards."""
    values = tuple(value * scale for value in run.atom.values)
    own = tuple(value * scale for value in run.atom.own)
    run.atom = replace(run.atom, values=values, own=own, parts=())


def _gap(between: str) -> str:
    """Return the words between two parts of a number: ``et`` of vingt-et-un, ``-`` alone, none of
    300+ million."""
    gap = between.strip(SPACES).replace("‑", "-").lower()
    return gap if gap == "-" else gap.strip("-+").replace("-", " ")
