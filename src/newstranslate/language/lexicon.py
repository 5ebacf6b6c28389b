"""Looks up the kinds of meaning of words, by inflected word, stem or phrase.

A table has one line of words for each kind: `*` matches any ending (`refus*`), `_` is a space
(`loin_de`), `~` is any prefix of the Arabic imperfect (`~رفض*` matches يرفض, ترفض, سنرفضه).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_

from newstranslate import late
from newstranslate.language import arabic, of
from newstranslate.language.patterns import NEVER, compiled
from newstranslate.language.remembered import Remembered

_COMPOUND = late.pattern("[-_']")
"""Characters of entries that are phrases of several words."""
_WORD = late.pattern(r"[^\W\d_]+")
"""A word of `plain` text."""
_WRITTEN = late.pattern("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*")
"""A word with its diacritics."""


def plain(text: str, lang: str) -> str:
    """Return `text` for look-ups: lower case, straight apostrophes, Arabic folded."""
    if of(lang).arabic_script:
        return arabic.fold(text)
    return text.lower().replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def _candidates(token: str, lang: str) -> Sequence[str]:
    """Return the look-up keys of a token; in Arabic also without proclitics, article, prefix."""
    word = plain(token, lang)
    if not of(lang).proclitics:
        return (word,)
    found = [*arabic.bare_forms(word)]
    for form in arabic.bare_forms(word):
        if form.startswith("ال") and len(form) > 4:
            found.append(form[2:])
        # سيرفض: س for the future, ي for the person.
        verb = form[1:] if form.startswith("س") else form
        if len(verb) > 2 and verb[0] in "يتن":
            found.append("~" + verb[1:])
    return found


class _Words:
    """Whole words and stems, and the bits of each."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._whole: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        """First three letters → lengths of the stems that begin with them."""

    def add(self, word: str, bit: int) -> None:
        where = self._stems if word.endswith("*") else self._whole
        word = word.rstrip("*")
        where[word] = where.get(word, 0) | bit
        if where is self._stems and len(word) > 2:
            self._lengths[word[:3]].add(len(word))

    def look_up(self, token: str) -> int:
        found = 0
        for word in _candidates(token, self._lang):
            found |= self._whole.get(word, 0) | self._stems.get(word[:1], 0)
            if len(word) > 1:
                found |= self._stems.get(word[:2], 0)
            for length in self._lengths.get(word[:3], ()):
                found |= self._stems.get(word[:length], 0)
        return found


class Lexicon:
    """Kinds of meaning and their words in one language.

    A set of kinds is an integer with one bit per kind, so that the kinds of a text are found by
    `|`, which is fast.
    """

    def __init__(self, lang: str, table: Mapping[str, str]) -> None:
        """Read `table`: kind → words."""
        self.lang = lang
        self.bits = {kind: 1 << number for number, kind in enumerate(table)}
        """Kind → its bit, in the order of the table."""
        self._kinds = tuple(table)
        self._words = _Words(lang)
        self._own = (1 << len(table)) - 1
        """The bits of words. The bits above them mark, in the same order, last words of phrases, so
        that phrases are searched only if their last word occurs."""
        self._phrases: dict[str, str] = {}
        """Kind → the pattern of its phrases, compiled at first use."""
        for kind, words in table.items():
            self._add(kind, plain(words, lang).split())
        self._masks = Remembered(self._words.look_up)

    def _add(self, kind: str, words: list[str]) -> None:
        phrases = [word for word in words if _COMPOUND.search(word)]
        for phrase in phrases:
            last = re.split("[-_']", phrase)[-1]
            if last != "*":
                self._words.add(last, self.bits[kind] << len(self.bits))
        if phrases:
            self._phrases[kind] = phrase_pattern(phrases, self.lang)
        for word in words:
            if not _COMPOUND.search(word):
                self._words.add(word, self.bits[kind])

    def names(self, mask: int) -> set[str]:
        """Return the names of the kinds in a bit mask."""
        found = set()
        while mask:
            bit = mask & -mask  # the lowest bit that is set
            found.add(self._kinds[bit.bit_length() - 1])
            mask ^= bit
        return found

    def has(self, token: str, kind: str) -> bool:
        """Whether a word has a kind."""
        return bool(self._masks[token] & self.bits[kind])

    def mask(self, tokens: Iterable[str]) -> int:
        """Return the kinds of single words as a bit mask."""
        return reduce(or_, map(self._masks.__getitem__, tokens), 0) & self._own

    def possible(self, tokens: Iterable[str]) -> int:
        """Return the kinds of single words, and of phrases whose last word occurs."""
        return self.possible_of(reduce(or_, map(self._masks.__getitem__, tokens), 0))

    def look_up(self, word: str) -> int:
        """Return the bits of a word and, above them, those of phrases that may end with it."""
        return self._words.look_up(word)

    def possible_of(self, both: int) -> int:
        """Return `possible` for words, given the combined bits of `look_up`."""
        return (both | both >> len(self.bits)) & self._own

    def words_of(self, both: int) -> int:
        """Return the kinds of single words, given the combined bits of `look_up`."""
        return both & self._own

    def phrases(self, kind: str, text: str) -> list[str]:
        """Return the phrases of `kind` in `plain` text."""
        pattern = self._phrases.get(kind)
        return compiled(pattern).findall(text) if pattern else []

    def mask_of(self, text: str) -> int:
        """Return the kinds of the words and phrases of `plain` text."""
        both = reduce(or_, map(self._masks.__getitem__, _WORD.findall(text)), 0)
        found = both & self._own
        # Patterns are slow: only those of phrases whose last word occurs.
        likely = both >> len(self.bits) & ~found
        while likely:
            bit = likely & -likely  # the lowest bit that is set
            phrase = self._phrases.get(self._kinds[bit.bit_length() - 1])
            if phrase and compiled(phrase).search(text):
                found |= bit
            likely ^= bit
        return found

    def of(self, text: str) -> set[str]:
        """Return the names of the kinds of the words and phrases of `plain` text."""
        return self.names(self.mask_of(text))

    def first(self, kind: str, text: str) -> re.Match[str] | None:
        """Return the first word of `text` with `kind`, else the first phrase with it."""
        for word in _WRITTEN.finditer(text):
            if self.has(word[0], kind):
                return word
        pattern = self._phrases.get(kind)
        return compiled(pattern).search(plain(text, self.lang)) if pattern else None


def phrase_pattern(phrases: list[str], lang: str) -> str:
    """Return a pattern of phrases in `plain` text: whole words, in Arabic also with proclitics."""
    one = "|".join(
        re.escape(phrase)
        .replace(r"\*", r"\w*")
        .replace(r"\~", "[يتن]")
        .replace("~", "[يتن]")
        .replace("_", r"\s+")
        for phrase in phrases
    )
    lead = "[وفبكلس]{0,2}" if of(lang).proclitics else ""
    return rf"(?<!\w){lead}(?:{one})(?!\w)"


def without_phrases(phrases: str, text: str, lang: str) -> str:
    """Return `plain` text without phrases whose words mean something else: up to date."""
    return _idioms(phrases, lang).sub(" ", plain(text, lang))


@lru_cache(maxsize=16)
def _idioms(phrases: str, lang: str) -> re.Pattern[str]:
    """Return a pattern of phrases, which are also written with hyphens: up to date, up-to-date."""
    listed = plain(phrases, lang).split()
    return re.compile(phrase_pattern(listed, lang).replace(r"\s+", r"[\s-]+") if listed else NEVER)
