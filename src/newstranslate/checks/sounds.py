"""The words of an Arabic text without proclitics, with their consonants."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise

from newstranslate import late
from newstranslate.glossary.tokens import fold
from newstranslate.language import arabic
from newstranslate.language.skeleton import of_folded

# A word; the vowel signs of Arabic do not end it: مُدَرِّس; not `Il-76`.
_WORD = late.pattern("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*")
# A word in Latin script: Škoda; not كتاب.
_LATIN = late.pattern(r"[A-Za-zÀ-ɏ]+")
_LONG_ENOUGH = 3
"""Minimum letters of a form that may be a name."""


class Sounds:
    """The words of a text and their forms of three or more letters, computed at first use."""

    def __init__(self, text: str) -> None:
        """Keep the text; words are analysed at first use."""
        self._text = text

    @cached_property
    def by_skeleton(self) -> dict[str, str]:
        """Skeleton → one folded form with it; enough to find most names."""
        found: dict[str, str] = {}
        for word in _WORD.findall(self._text):
            found.update(_by_skeleton(word))
        return found

    @cached_property
    def _spoken_forms(self) -> list[tuple[str, str, tuple[int, int]]]:
        return [
            (form, sound, match.span())
            for match in _WORD.finditer(self._text)
            for form, sound in _of_word(match[0])
        ]

    @cached_property
    def latin(self) -> frozenset[str]:
        """The words in Latin script, without case and accents: names as the source has them."""
        return frozenset(fold(word)[1] for word in _LATIN.findall(self._text))

    @cached_property
    def joined(self) -> list[str]:
        """The folded forms of each two words that follow each other: بيونغ يانغ, Pyongyang."""
        words = _WORD.findall(self._text)
        return [form for pair in pairwise(words) for form, _ in _of_word("".join(pair))]

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The folded forms, in the same order as `skeletons` and `spans`."""
        return tuple(form for form, _, _ in self._spoken_forms)

    @cached_property
    def skeletons(self) -> tuple[str, ...]:
        """The consonants of each form."""
        return tuple(sound for _, sound, _ in self._spoken_forms)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of the word of each form in the text, including proclitics."""
        return tuple(span for _, _, span in self._spoken_forms)


@lru_cache(maxsize=64)
def sounds(text: str) -> Sounds:
    """Return the words of a text and their forms; cached for several names in one text."""
    return Sounds(text)


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> tuple[tuple[str, str], ...]:
    forms = arabic.nominal_forms(arabic.fold(word))
    return tuple((form, of_folded(form)) for form in forms if len(form) >= _LONG_ENOUGH)


@lru_cache(maxsize=50_000)
def _by_skeleton(word: str) -> dict[str, str]:
    return {sound: form for form, sound in _of_word(word)}
