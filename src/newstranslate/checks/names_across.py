"""`names` for a catalogue: names with several spellings, and names missing in a single unit.

A second rendering counts only if it sounds like the name and is not an inflection of the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field
from typing import NamedTuple

from rapidfuzz import fuzz, process

from newstranslate import inline, late
from newstranslate.checks import names_lost
from newstranslate.glossary.tokens import fold
from newstranslate.language import arabic, base, of, spelling
from newstranslate.language.exonyms import is_word
from newstranslate.language.names import capitals, determined
from newstranslate.language.skeleton import akin, skeleton
from newstranslate.language.transliteration import Fit, fit
from newstranslate.late import dataclass
from newstranslate.lock import Lock
from newstranslate.messages import say
from newstranslate.model import Finding, State, Unit

_FEWEST_UNITS = 5
"""Minimum approved units of an article."""
_KEPT = 3
"""Minimum units that keep a name, for a unit without it to be reported."""
_LONG_ENOUGH = 4
"""Minimum letters of a name."""
_SIMILAR = 75
"""Minimum similarity, 0–100, of two Latin spellings of a name."""
_SPELLINGS = 80
"""Minimum similarity, 0–100, of two Arabic spellings of a name: دويل is not دولي."""
_SOUNDS_ALIKE = 66
"""Minimum similarity, 0–100, of the consonants of a name and of its Arabic rendering."""
_UNLIKE = 66
"""Minimum similarity, 0–100, of the consonants of a name and a probable rendering."""
_NOT_AT_ALL = 50
"""Minimum similarity, 0–100, of the consonants of a name and a possible rendering."""
_ENDS = frozenset("اهيويءت")
"""Last letters that Arabic changes: إندونيسيا, إندونيسية; غوتيريس and غوتيريش are two spellings."""
_VOWELS = dict.fromkeys(map(ord, "اوي"))
"""Letters that Arabic writes or leaves out in foreign names."""
# A word; digits and signs end it: Réunion; not `Il-76`.
_WORD = late.pattern(r"[^\W\d_]+")


class _Rendering(NamedTuple):
    """The rendering of a name in a target; `form` is folded, empty if there is none."""

    form: str = ""
    text: str = ""
    start: int = -1


@dataclass(frozen=True, slots=True)
class _Place:
    """The position of a name in a unit; `target` are the words of the unit's target."""

    unit: Unit
    target: str
    form: str
    text: str
    start: int


@dataclass(slots=True)
class _Uses:
    """A name of the source, and its occurrences."""

    text: str
    places: list[_Place] = field(default_factory=list)
    determined: bool = False
    """Whether it has an article, so that it may be translated: les Rangers."""


def findings(units: Sequence[Unit], lock: Lock) -> Iterator[tuple[Unit, Finding]]:
    """Yield (unit, finding) of names that the approved units of an article render differently.

    Names in the glossary are left to the check `terms`.
    """
    source, target = base(lock.pair.source), base(lock.pair.target)
    if not spelling.has_capitals(source) or source == target:
        return
    approved = {u.source: u for u in units if u.state is State.APPROVED and u.target}
    if len(approved) < _FEWEST_UNITS:
        return
    for plain, uses in _names(list(approved.values()), lock).items():
        yield from _second_spellings(uses, target)
        if not uses.determined and not names_lost.are_reported(source, target):
            yield from _missing(plain, uses)


def _names(units: Sequence[Unit], lock: Lock) -> dict[str, _Uses]:
    """Return folded name → its uses, for names that occur in two units or more."""
    found: dict[str, _Uses] = {}
    lang, into = lock.pair.source, base(lock.pair.target)
    for unit in units:
        source, target = inline.words_only(unit.source), inline.words_only(unit.target)
        known = [(use.start, use.end) for use in lock.uses(unit.source)]
        for name in capitals(source, lang):
            plain = _plain(name.text)
            if len(plain) < _LONG_ENOUGH or is_word(plain, lang):
                continue
            if any(start < name.end and name.start < end for start, end in known):
                continue
            uses = found.setdefault(plain, _Uses(name.text))
            uses.determined |= determined(source, name.start, lang)
            if all(place.unit is not unit for place in uses.places):
                said = {_plain(word) for word in _WORD.findall(source)}
                where = (
                    _in_arabic(plain, target)
                    if of(into).arabic_script
                    else _in_latin(plain, said, target, into)
                )
                uses.places.append(_Place(unit, target, *where))
    return {plain: uses for plain, uses in found.items() if len(uses.places) > 1}


def _in_latin(plain: str, others: Collection[str], target: str, lang: str) -> _Rendering:
    """Return the word of the target that is the name or another spelling of it.

    `others` are the folded words of the source."""
    words = capitals(target, lang)
    same = next((word for word in words if _plain(word.text) == plain), None)
    if same:
        return _Rendering(plain, same.text, same.start)
    for word in words:
        other = _plain(word.text)
        alike = other not in others and fuzz.ratio(plain, other) >= _SIMILAR
        if alike and skeleton(plain)[:1] == skeleton(other)[:1]:
            return _Rendering(other, word.text, word.start)
    return _Rendering()


def _in_arabic(plain: str, target: str) -> _Rendering:
    """Return the word of the target that transliterates the name."""
    sound = skeleton(plain)
    best, highest = _Rendering(), 0.0
    for match in _WORD.finditer(target):
        for form in arabic.nominal_forms(arabic.fold(match[0])):
            alike = fuzz.ratio(sound, skeleton(form))
            if len(form) < _LONG_ENOUGH or alike < max(_SOUNDS_ALIKE, highest):
                continue
            if fit(plain, form) is Fit.SAME:
                cut = len(match[0]) - len(form)
                # Folding may drop vowel signs; then offsets differ, and the whole word is shown.
                text = match[0][cut:] if len(arabic.fold(match[0])) == len(match[0]) else match[0]
                best, highest = _Rendering(form, text, match.end() - len(text)), alike
    return best


def _second_spellings(uses: _Uses, target: str) -> Iterator[tuple[Unit, Finding]]:
    """Yield the first occurrence of each spelling that is rarer than the usual one."""
    forms = Counter(place.form for place in uses.places if place.form)
    if len(forms) < 2:
        return
    (usual, most), *_ = forms.most_common(1)
    shown = next(place.text for place in uses.places if place.form == usual)
    reported = {usual, ""}
    for place in uses.places:
        if place.form in reported or forms[place.form] >= most:
            continue
        reported.add(place.form)
        if _inflects(usual, place.form, target):
            continue
        why = say(
            "%(name)s: %(here)s here, %(there)s elsewhere",
            name=uses.text,
            here=place.text,
            there=shown,
        )
        end = place.start + len(place.text)
        about = f"{uses.text} → {place.text}"
        severity = "info" if _same_but_vowels(usual, place.form) else "warning"
        yield (
            place.unit,
            Finding("names", severity, why, start=place.start, end=end, about=about),
        )


def _same_but_vowels(usual: str, other: str) -> bool:
    """Whether two Arabic renderings differ in the vowels written: هاملتون, هاميلتون."""
    plain = other.translate(_VOWELS)
    return plain != other and usual.translate(_VOWELS) == plain


def _inflects(usual: str, other: str, lang: str) -> bool:
    """Whether two renderings differ only in their ending, or are different words."""
    if of(lang).arabic_script:
        short, long = sorted((usual, other), key=len)
        if arabic.inflects(short, long) or fuzz.ratio(usual, other) < _SPELLINGS:
            return True
    if usual.startswith(other) or other.startswith(usual):
        return True
    # Equal but for the last letter: إندونيسيا, إندونيسية.
    same = min(len(usual), len(other)) - 1
    last = {usual[same], other[same]}
    return usual[:same] == other[:same] and (not of(lang).arabic_script or last <= _ENDS)


def _missing(plain: str, uses: _Uses) -> Iterator[tuple[Unit, Finding]]:
    """Yield the single occurrence without a rendering, if all others have one."""
    without = [place for place in uses.places if not place.form]
    if len(without) != 1 or len(uses.places) <= _KEPT:
        return
    severity = _severity(plain, without[0].target)
    if severity:
        why = say(
            "%(name)s: missing here, kept in %(number)s other units",
            name=uses.text,
            number=len(uses.places) - 1,
        )
        yield without[0].unit, Finding("names", severity, why, about=uses.text)


def _severity(plain: str, target: str) -> str:
    """Return the severity of a missing name; empty if another word may replace it."""
    words = _WORD.findall(target)
    if akin(plain, [_plain(word) for word in words]):
        return ""
    forms = [f for word in words for f in arabic.nominal_forms(arabic.fold(word))]
    sounds, sound = [skeleton(form) for form in forms], skeleton(plain)
    if any(sound in other for other in sounds):  # glued to another word
        return ""
    found = process.extractOne(sound, sounds, scorer=fuzz.ratio, score_cutoff=_NOT_AT_ALL)
    if found is None:
        return "warning"
    return "info" if found[1] < _UNLIKE else ""


def _plain(word: str) -> str:
    return fold(word)[1]
