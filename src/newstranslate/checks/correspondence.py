"""Compares two texts by their anchors: numbers, names and words found in both languages.

Numbers are compared by value, names by their consonants, common words by their meaning, and other
words, between languages in Latin script, by their first letters. Each anchor is evidence for a
translation if it is found, or against it; the weights were measured, see `_RATES`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from newstranslate import late
from newstranslate.language import arabic, base, of, scripts, spelling
from newstranslate.language.concepts import meanings, plain
from newstranslate.language.numberwords import Number
from newstranslate.language.quantities import quantities
from newstranslate.language.skeleton import skeleton
from newstranslate.late import dataclass

# A word; the vowel signs of Arabic do not end it: مُدَرِّس; not `Il-76`.
_WORD = late.pattern("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*")
# The beginning of a sentence, where a capital does not show a name: `Fini. « Le`; not `à Fès`.
_BEGINS = late.pattern(r"(?:\A|[.!?؟…:;\n])[\s«“\"'‘(\[—–¿¡-]*\Z")
_LEAST = 75
"""Similarity of the consonants, 0–100, from which two names are equal."""
_LONGEST_WORD = 22
"""Letters of the longest Arabic word: a longer one is text that lost its spaces."""
_BEGINNING = 4
"""Number of first letters by which words in Latin script are compared."""
_RATES = {
    ("meaning", True): (0.65, 0.09),
    ("meaning", False): (0.65, 0.09),
    ("number", True): (0.97, 0.08),
    ("number", False): (0.97, 0.08),
    ("name", True): (0.94, 0.24),
    ("name", False): (0.77, 0.23),
    ("word", True): (0.35, 0.024),
}
"""(kind, whether both texts are in Latin script) → probability that an anchor occurs in its
translation, and in another sentence of the same article; measured on the development sets."""
WEIGHTS = {
    key: (math.log(right / wrong), math.log((1 - right) / (1 - wrong)))
    for key, (right, wrong) in _RATES.items()
}
"""The same as log-likelihood ratios: if the anchor is found, and if it is not."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A number, name or word by which a translation is recognised."""

    start: int
    kind: str
    """``number``, ``name``, ``meaning`` (a word in `vocabulary`) or ``word`` (any other, Latin)."""
    word: str
    values: frozenset[Number] = frozenset()
    """The values of a number, or the ids of a word's meanings."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The anchors of a text, and its data to look up another text's anchors."""

    anchors: tuple[Anchor, ...]
    meanings: frozenset[int]
    numbers: frozenset[Number]
    beginnings: frozenset[str]
    forms: tuple[str, ...]
    """The words; in Arabic also without their clitics."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The weight of one anchor: above 0 for a translation, below 0 against it."""

    start: int
    kind: str
    weight: float


def comparable(source_lang: str, target_lang: str) -> bool:
    """Whether the languages differ and both have data."""
    one, other = base(source_lang), base(target_lang)
    return one != other and bool(of(one).words.function and of(other).words.function)


def is_glued(words: Iterable[str]) -> bool:
    """Whether a text has lost its spaces, so that its words are unknown."""
    return max(map(len, words), default=0) > _LONGEST_WORD


def evidence(text: str, lang: str, other: str, other_lang: str) -> Iterator[Evidence]:
    """Yield, for each anchor of `text` in order, the evidence on `other` as its translation."""
    latin = scripts.are_latin(lang, other_lang)
    theirs = _read(other, base(other_lang))
    for anchor in _read(text, base(lang)).anchors:
        if (anchor.kind, latin) not in WEIGHTS:  # other words cannot be compared across scripts
            continue
        found, lost = WEIGHTS[anchor.kind, latin]
        weight = found if _is_in(anchor, theirs) else lost
        yield Evidence(anchor.start, anchor.kind, weight)


def _is_in(anchor: Anchor, text: Reading) -> bool:
    if anchor.kind == "meaning":
        return not anchor.values.isdisjoint(text.meanings)
    if anchor.kind == "number":
        return not anchor.values.isdisjoint(text.numbers)
    if plain(anchor.word)[:_BEGINNING] in text.beginnings:
        return True
    if anchor.kind == "word":
        return False
    own = skeleton(anchor.word)
    # One consonant, which sounds like too many words, is never so similar to two.
    return any(fuzz.ratio(own, other) >= _LEAST for other in _skeletons(text))


@lru_cache(maxsize=256)
def _skeletons(text: Reading) -> frozenset[str]:
    """Return the skeletons of the words with two or more consonants."""
    return frozenset(bones for word in text.forms if len(bones := skeleton(word)) > 1)


@lru_cache(maxsize=512)
def _read(text: str, lang: str) -> Reading:
    """Return the anchors and look-up data of `text`, in the base language `lang`."""
    small = of(lang).words.function
    anchors: list[Anchor] = []
    forms: list[str] = []
    meant: set[int] = set()
    for match in _WORD.finditer(text):
        word = match[0]
        found = meanings(word, lang)
        meant |= found
        if word.lower() in small:  # occur in every sentence
            continue
        forms += arabic.bare_forms(arabic.fold(word)) if of(lang).proclitics else (word,)
        kind = "meaning" if found else _kind(word, text, match.start(), lang)
        if kind:
            anchors.append(Anchor(match.start(), kind, word, found))
    amounts = quantities(text, lang)
    anchors += [Anchor(q.start, "number", q.text, q.values) for q in amounts if q.certain]
    return Reading(
        tuple(sorted(anchors, key=lambda anchor: anchor.start)),
        frozenset(meant),
        frozenset().union(*(amount.values for amount in amounts)),
        frozenset()
        if of(lang).arabic_script
        else frozenset(plain(form)[:_BEGINNING] for form in forms),
        tuple(forms),
    )


def _kind(word: str, text: str, start: int, lang: str) -> str:
    """Return the kind of anchor of a word without known meaning; empty if it is none."""
    if not spelling.has_capitals(lang):
        return ""
    if word[0].isupper() and len(word) > 2 and not _BEGINS.search(text, max(0, start - 6), start):
        return "name"
    return "word" if len(word) > 4 else ""
