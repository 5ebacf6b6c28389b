"""Texts of one language as words for comparison, without inflection, case, Arabic proclitics."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newstranslate.glossary.renderings import without_proclitic
from newstranslate.glossary.tokens import Token, is_arabic, plain, stem, tokens
from newstranslate.language import base, of
from newstranslate.late import dataclass

Words = tuple[str, ...]
"""Keys of consecutive words."""


@dataclass(frozen=True, slots=True)
class WordedText:
    """A text with its words, and the key for comparing each word."""

    text: str
    words: tuple[Token, ...]
    keys: Words

    def find(self, wanted: Words) -> int:
        """Return the index of the first word of `wanted`; -1 if it does not occur."""
        size = len(wanted)
        places = range(len(self.keys) - size + 1)
        return next((at for at in places if self.keys[at : at + size] == wanted), -1)

    def form(self, first: int, last: int) -> str:
        """Return the words from `first` up to, but not including, `last` as written.

        The first word is without its proclitic.
        """
        head = self.words[first]
        return head.text + self.text[head.end : self.words[last - 1].end]


class Wordings:
    """Creates worded texts of one language; the words of `texts` help to recognise proclitics."""

    def __init__(self, lang: str, texts: Iterable[str]) -> None:
        self._lang = base(lang)
        self.links = of(self._lang).terms.links
        self._counts = Counter(word.fold for text in texts for word in tokens(text))
        self.of = lru_cache(maxsize=None)(self._of)

    def _alone(self, form: str) -> int:
        """Return the frequency of a form; a form with an article beats one with a proclitic."""
        count = self._counts[form]
        return self._counts.total() + count if count and form.startswith("ال") else count

    def _of(self, text: str) -> WordedText:
        words = tuple(without_proclitic(word, self._alone) for word in tokens(text))
        return WordedText(text, words, tuple(map(self._key, words)))

    def _key(self, word: Token) -> str:
        if is_arabic(word.fold):
            bare = word.fold.startswith("ال") and len(word.fold) > 4
            return word.fold[2:] if bare else word.fold
        return plain(stem(word.text, self._lang))

    def has_content(self, words: Sequence[Token]) -> bool:
        """Whether one of the words is neither a link word nor a number."""
        return any(not self.is_link(word) and not word.text.isdigit() for word in words)

    def is_link(self, word: Token) -> bool:
        """Whether a word is a link word (*de*, *of*) or an article."""
        # s, l and d are left by an apostrophe: the Fund’s, l’OIM.
        return word.text.lower() in self.links or word.text.lower() in ("the", "s", "l", "d")


class Occurrences:
    """Finds the texts that contain consecutive words."""

    def __init__(self, texts: Sequence[WordedText]) -> None:
        self._texts = texts
        self._holders: dict[str, set[int]] = defaultdict(set)
        for number, text in enumerate(texts):
            for key in text.keys:
                self._holders[key].add(number)

    def __len__(self) -> int:
        return len(self._texts)

    def holding(self, wanted: Words) -> set[int]:
        """Return the numbers of the texts that contain these consecutive words."""
        likely = set.intersection(*(self._holders.get(key, set()) for key in wanted))
        return {n for n in likely if len(wanted) == 1 or self._texts[n].find(wanted) >= 0}
