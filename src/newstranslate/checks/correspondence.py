"""What of one text is in another: the anchors of each, and what each says for or against.

Numbers are compared by value, names by their consonants, common words by what they mean, and
between Latin scripts all others by how they begin. An anchor that is found speaks for a
translation, one that is not speaks against it; by how much was measured, see `_RATES`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from newstranslate.language import arabic, base, of
from newstranslate.language.concepts import meanings, plain
from newstranslate.language.numberwords import Number
from newstranslate.language.quantities import quantities
from newstranslate.language.skeleton import skeleton
from newstranslate.late import dataclass

_WORD = re.compile("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*")
_BEGINS = re.compile(r"(?:\A|[.!?؟…:;\n])[\s«“\"'‘(\[—–¿¡-]*\Z")
_LEAST = 75
"""Likeness of two names' consonants, of 100, that is enough."""
_LONGEST_WORD = 22
"""Letters of the longest Arabic word: a longer one is a line whose blanks were lost."""
_BEGINNING = 4
"""Letters that tell whether two words of Latin script are akin."""
_RATES = {
    ("meaning", True): (0.65, 0.09),
    ("meaning", False): (0.65, 0.09),
    ("number", True): (0.97, 0.08),
    ("number", False): (0.97, 0.08),
    ("name", True): (0.94, 0.24),
    ("name", False): (0.77, 0.23),
    ("word", True): (0.35, 0.024),
}
"""(kind, whether both texts are in Latin script) → how often it is found in its translation, and
in another sentence of the same article; measured on the development sets, both directions."""
WEIGHTS = {
    key: (math.log(right / wrong), math.log((1 - right) / (1 - wrong)))
    for key, (right, wrong) in _RATES.items()
}
"""The same as evidence: what to add where the anchor is found, and where it is not."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a translation is recognised by."""

    start: int
    kind: str
    """``number``, ``name``, ``meaning`` (a word of `vocabulary`), ``word`` (another, Latin)."""
    word: str
    values: frozenset[Number] = frozenset()
    """A number's values, or the numbers of a word's meanings."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The anchors of a text, and what those of another are looked up in."""

    anchors: tuple[Anchor, ...]
    meanings: frozenset[int]
    numbers: frozenset[Number]
    beginnings: frozenset[str]
    forms: tuple[str, ...]
    """The words, in Arabic also without what is written together with them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one anchor says: above 0 for a translation, below 0 against it."""

    start: int
    kind: str
    weight: float


def comparable(source_lang: str, target_lang: str) -> bool:
    """Whether both languages have a vocabulary here, and are two."""
    one, other = base(source_lang), base(target_lang)
    return one != other and bool(of(one).words.function and of(other).words.function)


def is_glued(words: Iterable[str]) -> bool:
    """Whether the blanks of a text were lost, so that its words cannot be told."""
    return max(map(len, words), default=0) > _LONGEST_WORD


def evidence(text: str, lang: str, other: str, other_lang: str) -> Iterator[Evidence]:
    """Yield what each anchor of `text`, in its order, says of `other` as its translation."""
    latin = "ar" not in (base(lang), base(other_lang))
    theirs = _read(other, base(other_lang))
    for anchor in _read(text, base(lang)).anchors:
        if (anchor.kind, latin) not in WEIGHTS:  # a word that tells nothing in another script
            continue
        found, lost = WEIGHTS[anchor.kind, latin]
        weight = found if _is_in(anchor, theirs, latin=latin) else lost
        yield Evidence(anchor.start, anchor.kind, weight)


def _is_in(anchor: Anchor, text: Reading, *, latin: bool) -> bool:
    if anchor.kind == "meaning":
        return not anchor.values.isdisjoint(text.meanings)
    if anchor.kind == "number":
        return not anchor.values.isdisjoint(text.numbers)
    if latin and plain(anchor.word)[:_BEGINNING] in text.beginnings:
        return True
    if latin and anchor.kind == "word":
        return False
    own, others = skeleton(anchor.word), _skeletons(text)
    if len(own) < 2 or own in others:
        return own in others
    return any(fuzz.ratio(own, other) >= _LEAST for other in others)


@lru_cache(maxsize=256)
def _skeletons(text: Reading) -> frozenset[str]:
    """Return the consonants of the words that have two or more."""
    return frozenset(bones for word in text.forms if len(bones := skeleton(word)) > 1)


@lru_cache(maxsize=512)
def _read(text: str, lang: str) -> Reading:
    """Return what `text`, in the base language `lang`, is compared by."""
    small = of(lang).words.function
    anchors: list[Anchor] = []
    forms: list[str] = []
    meant: set[int] = set()
    for match in _WORD.finditer(text):
        word = match[0]
        found = meanings(word, lang)
        meant |= found
        if len(word) == 1 or word.lower() in small:
            continue
        forms += arabic.bare_forms(arabic.fold(word)) if lang == "ar" else (word,)
        kind = "meaning" if found else _kind(word, text, match.start(), lang)
        if kind:
            anchors.append(Anchor(match.start(), kind, word, found))
    amounts = quantities(text, lang)
    anchors += [Anchor(q.start, "number", q.text, q.values) for q in amounts if q.certain]
    return Reading(
        tuple(sorted(anchors, key=lambda anchor: anchor.start)),
        frozenset(meant),
        frozenset().union(*(amount.values for amount in amounts)),
        frozenset() if lang == "ar" else frozenset(plain(form)[:_BEGINNING] for form in forms),
        tuple(forms),
    )


def _kind(word: str, text: str, start: int, lang: str) -> str:
    """Return the kind of anchor a word of no known meaning is; empty for none."""
    if lang == "ar":
        return ""
    if word[0].isupper() and len(word) > 2 and not _BEGINS.search(text, max(0, start - 6), start):
        return "name"
    return "word" if len(word) > 4 else ""
