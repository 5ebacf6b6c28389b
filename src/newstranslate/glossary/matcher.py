"""Terms in running text: a matcher on whole tokens that keeps the text's own offsets.

Tokens are runs of letters and digits, so elision (l’OIM), brackets, hyphens and every kind of
space and apostrophe fall away by themselves. What a token is compared by depends on the kind
of term: names by letters without case and accents, acronyms by their capitals, nouns by a
light stem; Arabic by its folded spelling, its first word with or without proclitics.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from newstranslate.language import arabic, base, sentences
from newstranslate.model import Term, TermUse

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)"  # O.I.M.
    r"|[\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff]+"  # Arabic ends where Latin begins: لـOIM
    r"|(?:(?![\u02bc\u0600-\u06ff])[\w\u00ad\u0300-\u036f])+"
)
_JOINT = re.compile(r"[\s\u00ad'’‘ʼ\-‐‑–]{1,3}\Z")
_COMMA_JOINT = re.compile(r"\s?[,،]\s{1,2}\Z")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


class _Token(NamedTuple):  # a tuple: made for every word of every segment
    text: str
    """As written, a dotted acronym without its dots."""
    fold: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A form found in a text."""

    form: str
    """As the glossary writes it."""
    start: int
    end: int
    prefix: str = ""
    """The Arabic proclitics before it, folded: ``ول``."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    form: str
    kind: str
    tokens: tuple[_Token, ...]
    term: Term | None
    """None for an exception: a longer string that is not the term."""


@lru_cache(maxsize=200_000)
def _fold(word: str) -> tuple[str, str]:
    """Return the word without dots and soft hyphens, and what it is compared by."""
    word = word.replace(".", "").replace("\u00ad", "")
    if word.isascii():
        return word, word.lower()
    if _ARABIC.search(word):
        return word, arabic.fold(word)
    letters = unicodedata.normalize("NFD", word.casefold())
    return word, "".join(char for char in letters if not unicodedata.combining(char))


def _tokens(text: str) -> list[_Token]:
    return [_Token(*_fold(match[0]), *match.span()) for match in _TOKEN.finditer(text)]


@lru_cache(maxsize=50_000)
def _stem(fold: str) -> str:
    """Return a light stem: plural and feminine endings of French and English nouns."""
    if len(fold) > 4 and fold.endswith("aux"):
        return fold[:-3] + "al"
    for ending in ("euses", "euse", "eurs", "eur"):
        if len(fold) > len(ending) + 2 and fold.endswith(ending):
            return fold[: -len(ending)] + "eur"
    for ending in ("ees", "es", "ee", "s", "x", "e"):
        if len(fold) > len(ending) + 2 and fold.endswith(ending):
            return fold[: -len(ending)]
    return fold


def _key(token: _Token, kind: str) -> str:
    if kind != "noun" or _ARABIC.match(token.fold):
        return token.fold
    return _stem(token.fold)


class Matcher:
    """Finds the source terms of one direction in segments."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self._arabic = base(lang) == "ar"
        self._first: dict[str, list[_Pattern]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._inert: set[str] = set()
        for term in terms:
            for form in term.sources:
                self._add(_Pattern(form, term.kind, tuple(_tokens(form)), term))
            for form in term.excepts:
                self._add(_Pattern(form, "name", tuple(_tokens(form)), None))
        for patterns in self._first.values():
            patterns.sort(key=lambda pattern: -len(pattern.tokens))

    def _add(self, pattern: _Pattern) -> None:
        if pattern.tokens:
            self._first.setdefault(_key(pattern.tokens[0], pattern.kind), []).append(pattern)

    def find(self, text: str) -> tuple[TermUse, ...]:
        """Return the terms in `text`, leftmost-longest, in order, never overlapping.

        Markup must have been blanked out before (`inline.words_only`).
        """
        words = _TOKEN.findall(text)
        if self._inert.issuperset(words):  # most segments: no word that begins a term
            return ()
        self._inert.update(word for word in words if not self._keys(_fold(word)[1]))
        tokens = _tokens(text)
        uses = []
        at = 0
        while at < len(tokens):
            pattern = self._longest(text, tokens, at) if self._keys(tokens[at].fold) else None
            if pattern is None:
                at += 1
                continue
            last = at + len(pattern.tokens)
            if pattern.term is not None:
                start, end = tokens[at].start, tokens[last - 1].end
                uses.append(TermUse(pattern.term, start, end, text[start:end]))
            at = last
        return tuple(uses)

    def _longest(self, text: str, tokens: Sequence[_Token], at: int) -> _Pattern | None:
        best: _Pattern | None = None
        for key in self._keys(tokens[at].fold):
            for pattern in self._first[key]:
                longer = best is None or len(pattern.tokens) > len(best.tokens)
                if longer and _matches(pattern, text, tokens, at):
                    best = pattern
                    break
        return best

    def _keys(self, fold: str) -> tuple[str, ...]:
        """Return the keys of patterns that may begin with this word; for most words, none."""
        keys = self._known.get(fold)
        if keys is None:
            may = arabic.bare_forms(fold) if self._arabic else (fold, _stem(fold))
            keys = tuple(key for key in dict.fromkeys(may) if key in self._first)
            self._known[fold] = keys
        return keys


def _matches(pattern: _Pattern, text: str, tokens: Sequence[_Token], at: int) -> bool:
    """Whether the pattern stands at token `at`; its first token has been looked up."""
    count = len(pattern.tokens)
    if at + count > len(tokens):
        return False
    for index in range(count):
        wanted, found = pattern.tokens[index], tokens[at + index]
        if index and not _joined(pattern, index, text[tokens[at + index - 1].end : found.start]):
            return False
        if not _same(wanted, found, pattern.kind, first=index == 0):
            return False
    return True


def _joined(pattern: _Pattern, index: int, gap: str) -> bool:
    """Whether `gap` may stand where the form has a space, an apostrophe, a hyphen or a comma."""
    own = pattern.form[pattern.tokens[index - 1].end : pattern.tokens[index].start]
    joint = _COMMA_JOINT if "," in own or "،" in own else _JOINT
    return bool(joint.match(gap))


def _same(wanted: _Token, found: _Token, kind: str, first: bool) -> bool:
    if kind == "acronym" and wanted.text.isupper():
        return _same_acronym(wanted.text, found.text)
    if _ARABIC.match(wanted.fold):
        return _same_arabic(wanted.fold, found.fold, kind, first)
    return _key(wanted, kind) == _key(found, kind)


def _same_acronym(wanted: str, found: str) -> bool:
    if found == wanted:
        return True
    if len(found) == len(wanted) + 1 and found == wanted + "s":  # English plural: SDGs
        return True
    title = len(wanted) > 2 and found == wanted[0] + wanted[1:].lower()
    return title and found.lower() not in sentences.rules_for("fr").starters


def _same_arabic(wanted: str, found: str, kind: str, first: bool) -> bool:
    if first and wanted in arabic.bare_forms(found):
        return True
    if kind == "noun":
        bare = {form.removeprefix("ال") for form in arabic.bare_forms(found)} if first else set()
        return wanted.removeprefix("ال") in bare | {found.removeprefix("ال")}
    return not first and wanted == found


def occurrences(form: str, kind: str, text: str) -> Iterator[Occurrence]:
    """Yield where `form` stands in `text`, in any inflection its kind allows."""
    pattern = _Pattern(form, kind, tuple(_tokens(form)), None)
    tokens = _tokens(text)
    for at in range(len(tokens)) if pattern.tokens else ():
        if _matches(pattern, text, tokens, at):
            first = tokens[at]
            prefix = arabic.proclitic(first.fold, pattern.tokens[0].fold)
            end = tokens[at + len(pattern.tokens) - 1].end
            yield Occurrence(form, first.start, end, prefix)
