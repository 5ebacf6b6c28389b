"""`names`: whether the names of the source are in the target, letter for letter.

Between French and English a name keeps its letters, so another in their place is a slip, unless
a language writes it so (Bachar, Bashar). In Arabic a name is written by its sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from newstranslate.checks import names_lost
from newstranslate.checks.sounds import Sounds, sounds
from newstranslate.checks.subject import Subject, found_at
from newstranslate.glossary.tokens import fold
from newstranslate.language import base
from newstranslate.language.exonyms import ALL_OWN_WORDS
from newstranslate.language.names import Name, capitals
from newstranslate.language.skeleton import akin, skeleton
from newstranslate.language.transliteration import Fit, fit
from newstranslate.model import Finding

_ALIKE = tuple(
    frozenset(group)
    for group in ("aeiouy", "uvwf", "iyj", "ckq", "cszx", "bpv", "dt", "mn", "gj", "kgh")
)
"""Letters that a language writes for another's: Bachar and Bashar, Organisation, Tolstoï."""
_TURNED = re.compile(r"[^aeiouy](?:re|er)s?\Z")
"""Last letters that languages write in either order: Alexandre, Alexander."""
_COGNATE = ("able", "ible")
_SOUNDS_ALIKE = 75
"""Lowest similarity, 0–100, of the skeletons of a name and of a word with another letter."""
_SWAPPED = 66
"""The same where two letters were swapped: better evidence."""
_FEWEST = 3
"""Fewest consonants of a name that is looked for."""
_LONG_ENOUGH = 4
"""Fewest letters of an Arabic word that is looked at."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield names of the source that are misspelt, replaced or missing in the target."""
    if base(subject.source_lang) == base(subject.target_lang):
        return
    if "ar" not in (base(subject.source_lang), base(subject.target_lang)):
        yield from _latin(subject)
    elif base(subject.target_lang) == "ar":
        yield from _into_arabic(subject)
    else:
        yield from _from_arabic(subject)


def _plain(word: str) -> str:
    """Return a word without case and accents."""
    return fold(word)[1]


def _latin(subject: Subject) -> Iterator[Finding]:
    source = capitals(subject.source_words, subject.source_lang)
    if not source:
        return
    target = capitals(subject.target_words, subject.target_lang)
    if {name.text for name in source} == {name.text for name in target}:
        return
    known = {_plain(word) for word in subject.source_tokens}
    held = {_plain(word) for word in subject.target_tokens}
    misspelt = set()
    for other in target:
        if _plain(other.text) not in known and (name := _meant(other, source, held)):
            misspelt.add(name.text)
            yield _misspelt(name, other)
    yield from names_lost.latin(subject, held, misspelt)


def _misspelt(name: Name, other: Name) -> Finding:
    why = f"{name.text} in the source, {other.text} here"
    return found_at(other, "names", "warning", why, f"{name.text} → {other.text}")


def _meant(other: Name, source: Sequence[Name], held: set[str]) -> Name | None:
    """Return the name of the source of which `other` is a misspelling."""
    plain = _plain(other.text)
    short = len(plain) < 5
    near = [
        name
        for name in source
        if slipped(_plain(name.text), plain) and (not short or (name.inside and other.inside))
    ]
    if not near:
        return None
    name = near[0]
    # Obama and Osama in one sentence: each is itself.
    others = [_plain(n.text) for n in source if n.text != name.text]
    itself = _plain(name.text) in held and akin(plain, others)
    return None if itself else name


def slipped(name: str, other: str) -> bool:
    """Whether two neighbouring letters were swapped, or one is another no language writes."""
    if len(name) != len(other) or len(name) < 3 or name[0] != other[0] or name == other:
        return False
    wrong = [at for at, (a, b) in enumerate(zip(name, other, strict=True)) if a != b]
    if len(wrong) == 1:
        return _substituted(name, other, wrong[0])
    return len(wrong) == 2 and _swapped(name, other, *wrong)


def _substituted(name: str, other: str, at: int) -> bool:
    pair = {name[at], other[at]}
    if any(pair <= group for group in _ALIKE) or name.endswith(_COGNATE):
        return False
    return at < len(name) - 1 or not pair & set("es")


def _swapped(name: str, other: str, one: int, two: int) -> bool:
    if two != one + 1 or name[one] != other[two] or name[two] != other[one]:
        return False
    return not (_TURNED.search(name) and _TURNED.search(other) and name[two + 1 :] in ("", "s"))


def _into_arabic(subject: Subject) -> Iterator[Finding]:
    source = capitals(subject.source_words, subject.source_lang)
    if not source:
        return
    misspelt = set()
    for name in source:
        if name.text in misspelt or not _by_sound(name):
            continue
        plain, text = _plain(name.text), subject.target_words
        at = _misspelling(plain, sounds(text))
        if at is not None and not _writes_another(sounds(text).forms[at], plain, source):
            misspelt.add(name.text)
            start, end = sounds(text).spans[at]
            yield _misspelt(name, Name(text[start:end], start, end, True))
    yield from _left_in_latin(subject, source)
    yield from names_lost.arabic(subject, misspelt)
    yield from names_lost.arabic_gaps(subject)


def _left_in_latin(subject: Subject, source: Sequence[Name]) -> Iterator[Finding]:
    """Yield misspelt names that an Arabic target leaves in Latin script."""
    target = capitals(subject.target_words, subject.source_lang)
    if target:
        held = {_plain(word.text) for word in target}
        known = {_plain(word) for word in subject.source_tokens}
        for other in target:
            if _plain(other.text) not in known and (name := _meant(other, source, held)):
                yield _misspelt(name, other)


def _from_arabic(subject: Subject) -> Iterator[Finding]:
    text = subject.source_words
    target = capitals(subject.target_words, subject.target_lang)
    for name in filter(_by_sound, target):
        plain = _plain(name.text)
        at = _misspelling(plain, sounds(text))
        if at is not None and not _writes_another(sounds(text).forms[at], plain, target):
            start, end = sounds(text).spans[at]
            yield _misspelt(Name(text[start:end], start, end, True), name)


def _by_sound(name: Name) -> bool:
    """Whether Arabic writes a name by its sound: it is no word with a translation, no iPhone."""
    return name.text[1:].islower() and _plain(name.text) not in ALL_OWN_WORDS


def _misspelling(name: str, words: Sounds) -> int | None:
    """Return the index of a form that is the name but for a letter, if none is the name."""
    sound = skeleton(name)
    if len(sound) < _FEWEST or len(name) < _LONG_ENOUGH:
        return None
    near = process.extract(
        sound, words.skeletons, scorer=fuzz.ratio, score_cutoff=_SWAPPED, limit=None
    )
    found = None
    for _, alike, at in near:
        form = words.forms[at]
        known = fit(name, form)
        if known is Fit.SAME:
            return None
        sure = alike >= _SOUNDS_ALIKE and len(form) > _LONG_ENOUGH
        swapped = known is Fit.SWAPPED and len(form) >= _LONG_ENOUGH
        if found is None and (swapped or (known is Fit.WRONG and sure)):
            found = at
    return found


def _writes_another(form: str, name: str, words: Sequence[Name]) -> bool:
    """Whether an Arabic word writes another name of the text by its sound."""
    return any(
        fit(plain, form) is Fit.SAME for word in words if (plain := _plain(word.text)) != name
    )
