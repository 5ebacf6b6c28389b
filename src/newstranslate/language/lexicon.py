"""Which kinds of meaning a word has, looked up by inflected word, by stem or by phrase.

A table gives each kind its words in one line: `*` takes any ending (`refus*`), `_` is a blank
(`loin_de`), `~` is any prefix of the Arabic imperfect (`~رفض*` takes يرفض, ترفض, سنرفضه).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from newstranslate.language import arabic

_SHORTEST_STEM = 2
_COMPOUND = re.compile("[-_']")
"""What makes an entry a phrase: several words of a text."""
_WORD = re.compile(r"[^\W\d_]+")
"""A word of `plain` text."""
_WRITTEN = re.compile("[^\\W\\d_]+(?:[\u064b-\u0652]+[^\\W\\d_]*)*")
"""A word with its diacritics."""


def plain(text: str, lang: str) -> str:
    """Return `text` as its words are compared: small letters, one apostrophe, Arabic folded."""
    if lang == "ar":
        return arabic.fold(text)
    return text.lower().replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def _candidates(token: str, lang: str) -> Iterator[str]:
    """Yield what a token may be looked up by; in Arabic without proclitics, article, prefix."""
    word = plain(token, lang)
    yield word
    if lang != "ar":
        return
    for form in arabic.bare_forms(word):
        yield form
        if form.startswith("ال") and len(form) > 4:
            yield form[2:]
        verb = form[1:] if form.startswith("س") else form
        if verb and verb[0] in "يتن" and len(verb) > 2:
            yield "~" + verb[1:]


class Lexicon:
    """Kinds of meaning and the words that have them, in one language."""

    def __init__(self, lang: str, table: Mapping[str, str]) -> None:
        """Read `table`: kind → words."""
        self.lang = lang
        self._whole: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self._phrases: dict[str, re.Pattern[str]] = {}
        self._last: dict[str, set[str]] = {}
        for kind, words in table.items():
            self._add(kind, plain(words, lang).split())
        self.kinds = lru_cache(maxsize=20_000)(self._kinds)
        """The kinds of one token; cached."""

    def _add(self, kind: str, words: list[str]) -> None:
        for word in words:
            if not _COMPOUND.search(word):
                where = self._stems if word.endswith("*") else self._whole
                where.setdefault(word.rstrip("*"), set()).add(kind)
        phrases = [word for word in words if _COMPOUND.search(word)]
        for phrase in phrases:
            self._last.setdefault(re.split("[-_']", phrase)[-1], set()).add(kind)
        if phrases:
            self._phrases[kind] = re.compile(phrase_pattern(phrases, self.lang))

    def _kinds(self, token: str) -> frozenset[str]:
        found: set[str] = set()
        for word in _candidates(token, self.lang):
            found |= self._whole.get(word, set())
            for length in range(_SHORTEST_STEM, len(word) + 1):
                found |= self._stems.get(word[:length], set())
        return frozenset(found)

    def tokens(self, tokens: list[str]) -> set[str]:
        """Return the kinds that single words have."""
        return set().union(*map(self.kinds, tokens))

    def possible(self, tokens: list[str]) -> set[str]:
        """Return the kinds of single words, and of phrases whose last word is there."""
        found = self.tokens(tokens)
        for token in tokens:
            if token in self._last:
                found |= self._last[token]
        return found

    def phrases(self, kind: str, text: str) -> list[str]:
        """Return the phrases of `kind` in `plain` text."""
        pattern = self._phrases.get(kind)
        return pattern.findall(text) if pattern else []

    def of(self, text: str) -> set[str]:
        """Return the kinds of the words and phrases of `plain` text."""
        found = self.tokens(_WORD.findall(text))
        return found | {kind for kind, phrase in self._phrases.items() if phrase.search(text)}

    def first(self, kind: str, text: str) -> re.Match[str] | None:
        """Return the first word of `text`, as written, that has `kind`, else a phrase of it."""
        for word in _WRITTEN.finditer(text):
            if kind in self.kinds(word[0]):
                return word
        pattern = self._phrases.get(kind)
        return pattern.search(plain(text, self.lang)) if pattern else None


def phrase_pattern(phrases: list[str], lang: str) -> str:
    """Return a pattern of phrases in `plain` text; whole words, but for Arabic proclitics."""
    one = "|".join(
        re.escape(phrase)
        .replace(r"\*", r"\w*")
        .replace(r"\~", "[يتن]")
        .replace("~", "[يتن]")
        .replace("_", r"\s+")
        for phrase in phrases
    )
    lead = "[وفبكلس]{0,2}" if lang == "ar" else ""
    return rf"(?<!\w){lead}(?:{one})(?!\w)"
