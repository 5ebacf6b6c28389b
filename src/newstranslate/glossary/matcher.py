"""Finds terms in running text with an index of forms by their first words.

How words are compared depends on the kind of term: names without case and accents, acronyms by
their capitals, nouns by a light stem; Arabic by its folded spelling, the first word with or without
proclitics. The index is built from first words only; the rest of a form is processed when its first
word occurs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from newstranslate import late
from newstranslate.glossary import wordtests
from newstranslate.glossary.tokens import (
    COMMA_JOINT,
    JOINT,
    TOKEN,
    Token,
    fold,
    is_arabic,
    noun_keys,
    plain,
    stem,
    tokens,
)
from newstranslate.glossary.wordtests import TextWord, WordTest
from newstranslate.language import arabic
from newstranslate.late import dataclass
from newstranslate.model import Term

# A comma that a form has of its own: `Agence, la`; not Agence.
_COMMA = late.pattern("[,،]")
_NOUN = "~"
"""Prefix of index keys for words of nouns, which are stems."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a term, as written in the glossary."""

    text: str
    kind: str
    term: Term | None
    """None for an exception: a longer string that is not the term."""
    rank: int = 0
    """Its index among the term's forms; -1 for a rejected form."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found in a text."""

    form: Form
    start: int
    """Offset in the text, in code points."""
    end: int
    prefix: str = ""
    """The Arabic proclitics before it, folded: ``ول``."""

    def inside(self, other: Hit) -> bool:
        """Whether the other hit contains this one and is longer."""
        longer = self.end - self.start < other.end - other.start
        return longer and other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A form divided into words, each with the test for words of a text."""

    form: Form
    words: tuple[Token, ...]
    tests: tuple[WordTest, ...]
    comma: tuple[bool, ...]
    """Whether there is a comma before the word."""


@dataclass(slots=True)
class _IndexedForm:
    """A form whose first word occurred; its pattern is made when its second word occurs, too."""

    form: Form
    pattern: _Pattern | None = None


_Bucket = dict[str, list[_IndexedForm]]
"""Key of the second word, empty for forms of one word → forms."""


_NO_SECOND = {"": None}
"""Stands for the keys of a word that does not follow: only forms of one word fit."""


class FormIndex:
    """Finds the forms of a language in texts of that language."""

    def __init__(self, forms: Iterable[Form], lang: str) -> None:
        self._lang = lang
        self._first: dict[str, list[Form]] = {}
        self._buckets: dict[str, _Bucket] = {}
        self._nouns = False
        self._words: dict[str, TextWord] = {}
        for form in forms:
            match = TOKEN.search(form.text)
            if match:
                self._nouns = self._nouns or form.kind == "noun"
                self._first.setdefault(_key(match[0], form.kind, lang), []).append(form)

    def find(self, text: str) -> list[Hit]:
        """Return the leftmost-longest hits in `text`, in order, never overlapping."""
        return longest(self.find_all(text))

    def find_all(self, text: str) -> list[Hit]:
        """Return all hits in `text`, including overlapping ones, by start."""
        written = TOKEN.findall(text)
        words = [self._words.get(word) or self._learn(word) for word in written]
        found: list[Hit] = []
        places: list[tuple[int, int]] = []
        for at, word in enumerate(words):
            for pattern in self._candidates(words, at) if word.firsts else ():
                if not self._same_words(pattern, words, at, text):
                    continue
                places = places or _places(written, text)
                if _joined(pattern, text, places, at):
                    start, end = places[at][0], places[at + len(pattern.words) - 1][1]
                    prefix = arabic.proclitic(word.fold, pattern.words[0].fold)
                    found.append(Hit(pattern.form, start, end, prefix))
        return found

    def _learn(self, word: str) -> TextWord:
        text, folded = fold(word)
        if is_arabic(folded):
            short = arabic.short_forms(folded)
            firsts = [*arabic.bare_forms(folded), *short]
            # The longest first: where two terms fit, the one with more of the word's letters wins.
            forms = sorted(sorted(arabic.noun_forms(folded)), key=len, reverse=True)
            nouns = [_NOUN + form for form in forms] if self._nouns else []
            firsts += [*nouns, *(_NOUN + form for form in short)]
            seconds = ["", folded, *nouns]
        else:
            nouns = [_NOUN + key for key in noun_keys(text, self._lang)] if self._nouns else []
            plural = [folded[:-1]] if text.endswith("s") and text[:-1].isupper() else []  # SDGs
            firsts = [folded, *plural, *nouns]
            seconds = ["", folded, *nouns]
        known = tuple(key for key in dict.fromkeys(firsts) if key in self._first)
        self._words[word] = learnt = TextWord(text, folded, known, dict.fromkeys(seconds))
        return learnt

    def _candidates(self, words: Sequence[TextWord], at: int) -> Iterator[_Pattern]:
        """Yield the patterns whose first two words may match at `at`."""
        seconds = words[at + 1].seconds if at + 1 < len(words) else _NO_SECOND
        for key in words[at].firsts:
            bucket = self._buckets.get(key) or self._fill(key)
            # Only keys in both count: the smaller one is walked.
            fewer, other = (bucket, seconds) if len(bucket) < len(seconds) else (seconds, bucket)
            for second in fewer:
                if second in other:
                    yield from map(self._made, bucket[second])

    def _made(self, filed: _IndexedForm) -> _Pattern:
        filed.pattern = filed.pattern or _pattern(filed.form)
        return filed.pattern

    def _fill(self, key: str) -> _Bucket:
        bucket = self._buckets[key] = {}
        for form in self._first[key]:
            bucket.setdefault(_second_key(form, self._lang), []).append(_IndexedForm(form))
        return bucket

    def _same_words(self, pattern: _Pattern, words: Sequence[TextWord], at: int, text: str) -> bool:
        if at + len(pattern.words) > len(words):
            return False
        for index, test in enumerate(pattern.tests):
            if not test(pattern.words[index], words[at + index], self._lang, text):
                return False
        return True


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Return the leftmost-longest hits, never overlapping; `hits` are sorted by start."""
    found: list[Hit] = []
    end = 0
    for _, group in groupby(hits, key=lambda hit: hit.start):
        # An exception of one concept may be a form of another.
        best = max(group, key=lambda hit: (hit.end, hit.form.term is not None))
        if best.start >= end:
            found.append(best)
            end = best.end
    return found


def _places(words: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Return (start, end) of the words of a text; made for a text with terms only."""
    places, end = [], 0
    for word in words:
        start = text.index(word, end)
        end = start + len(word)
        places.append((start, end))
    return places


def _pattern(form: Form) -> _Pattern:
    words = tuple(tokens(form.text))
    commas = [bool(_COMMA.search(form.text, one.end, two.start)) for one, two in pairwise(words)]
    tests = tuple(
        wordtests.for_word(form.kind, word, index, len(words)) for index, word in enumerate(words)
    )
    return _Pattern(form, words, tests, (False, *commas))


def _second_key(form: Form, lang: str) -> str:
    """Return the index key of a form's second word; empty for a form of one word."""
    words = TOKEN.findall(form.text)
    return _key(words[1], form.kind, lang) if len(words) > 1 else ""


def _key(word: str, kind: str, lang: str) -> str:
    """Return the index key of a word of a form."""
    text, folded = fold(word)
    if kind != "noun":
        return folded
    return _NOUN + (arabic.noun(folded) if is_arabic(folded) else plain(stem(text, lang)))


def _joined(pattern: _Pattern, text: str, places: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether the words are separated only by characters allowed within a term."""
    for index in range(1, len(pattern.words)):
        gap = text[places[at + index - 1][1] : places[at + index][0]]
        if not (COMMA_JOINT if pattern.comma[index] else JOINT).match(gap):
            return False
    return True
