"""Terms in running text: an index of forms by their first words.

What a word is compared by depends on the kind of term: names by letters without case and
accents, acronyms by their capitals, nouns by a light stem; Arabic by its folded spelling, its
first word with or without proclitics. An index is built from first words alone, the rest of a
form is looked at when its first word is met.
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

_COMMA = late.pattern("[,،]")
_NOUN = "~"
"""Begins the index key of a noun's word, which is a stem."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a term, as the glossary writes it."""

    text: str
    kind: str
    term: Term | None
    """None for an exception: a longer string that is no term."""
    rank: int = 0
    """Its place among the term's forms; -1 for a rejected one."""


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
        """Whether the other hit spans this one and more."""
        longer = self.end - self.start < other.end - other.start
        return longer and other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A form cut into words, each with the test that a text's word must pass."""

    form: Form
    words: tuple[Token, ...]
    tests: tuple[WordTest, ...]
    comma: tuple[bool, ...]
    """Whether a comma stands before the word."""


@dataclass(slots=True)
class _Filed:
    """A form whose first word was met; its pattern is made when its second word was, too."""

    form: Form
    pattern: _Pattern | None = None


_Bucket = dict[str, list[_Filed]]
"""Key of the second word of forms, empty for those without one → the forms."""


_NO_SECOND = {"": None}


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
                self._first.setdefault(self._first_key(match[0], form.kind), []).append(form)

    def _first_key(self, word: str, kind: str) -> str:
        text, folded = fold(word)
        if kind != "noun":
            return folded
        stemmed = arabic.noun(folded) if is_arabic(folded) else plain(stem(text, self._lang))
        return _NOUN + stemmed

    def find(self, text: str) -> list[Hit]:
        """Return the leftmost-longest hits in `text`, in order, never overlapping."""
        return longest(self.find_all(text))

    def find_all(self, text: str) -> list[Hit]:
        """Return every hit in `text`, also overlapping ones, by start."""
        words = [self._words.get(word) or self._learn(word) for word in TOKEN.findall(text)]
        found: list[Hit] = []
        places: list[tuple[int, int]] = []
        for at, word in enumerate(words):
            for pattern in self._candidates(words, at) if word.firsts else ():
                if not self._same_words(pattern, words, at, text):
                    continue
                # Offsets are made for few texts only: it takes the time.
                places = places or [match.span() for match in TOKEN.finditer(text)]
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
            forms = sorted(arabic.noun_forms(folded), key=lambda form: (-len(form), form))
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
        """Yield the patterns whose first two words may stand at `at`."""
        seconds = words[at + 1].seconds if at + 1 < len(words) else _NO_SECOND
        for key in words[at].firsts:
            bucket = self._buckets.get(key) or self._fill(key)
            fewer, other = (bucket, seconds) if len(bucket) < len(seconds) else (seconds, bucket)
            for second in fewer:
                if second in other:
                    yield from map(self._made, bucket[second])

    def _made(self, filed: _Filed) -> _Pattern:
        filed.pattern = filed.pattern or _pattern(filed.form)
        return filed.pattern

    def _fill(self, key: str) -> _Bucket:
        bucket = self._buckets[key] = {}
        for form in self._first[key]:
            bucket.setdefault(_second_key(form, self._lang), []).append(_Filed(form))
        return bucket

    def _same_words(self, pattern: _Pattern, words: Sequence[TextWord], at: int, text: str) -> bool:
        if at + len(pattern.words) > len(words):
            return False
        for index, test in enumerate(pattern.tests):
            if not test(pattern.words[index], words[at + index], self._lang, text):
                return False
        return True


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Return the leftmost-longest of hits that come by start, never overlapping."""
    found: list[Hit] = []
    end = 0
    for _, group in groupby(hits, key=lambda hit: hit.start):
        # One concept's exception may be another's form.
        best = max(group, key=lambda hit: (hit.end, hit.form.term is not None))
        if best.start >= end:
            found.append(best)
            end = best.end
    return found


def _pattern(form: Form) -> _Pattern:
    words = tuple(tokens(form.text))
    commas = [bool(_COMMA.search(form.text, one.end, two.start)) for one, two in pairwise(words)]
    tests = tuple(
        wordtests.for_word(form.kind, word, index, len(words)) for index, word in enumerate(words)
    )
    return _Pattern(form, words, tests, (False, *commas))


def _second_key(form: Form, lang: str) -> str:
    """Return what the second word of a form is looked up by; empty where there is none."""
    words = TOKEN.findall(form.text)
    if len(words) < 2:
        return ""
    text, folded = fold(words[1])
    if form.kind != "noun":
        return folded
    return _NOUN + (arabic.noun(folded) if is_arabic(folded) else plain(stem(text, lang)))


def _joined(pattern: _Pattern, text: str, places: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether between the words stands what may stand between the words of a term."""
    for index in range(1, len(pattern.words)):
        gap = text[places[at + index - 1][1] : places[at + index][0]]
        if not (COMMA_JOINT if pattern.comma[index] else JOINT).match(gap):
            return False
    return True
