"""Tests whether a word of a text matches that of a form, by the form's kind, script, position."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newstranslate.glossary.tokens import Token, is_arabic, noun_keys, plain, stem
from newstranslate.language import abbreviations, arabic
from newstranslate.late import dataclass

_LONGEST_ACRONYM = 6
"""Maximum length of an acronym, in letters; longer words are names written in capitals."""


@dataclass(slots=True)
class TextWord:
    """A word of a text, prepared for look-ups; it is shared by all texts."""

    text: str
    fold: str
    firsts: tuple[str, ...]
    """Keys of forms that can begin with it; empty for most words."""
    seconds: Mapping[str, None]
    """Keys of forms whose second word it can be, in an order that never changes."""


WordTest = Callable[[Token, TextWord, str, str], bool]
"""(wanted, found, language, the whole text) → whether the words are the same."""


def for_word(kind: str, word: Token, index: int, length: int) -> WordTest:
    """Return the test for the word at `index` of a form of `length` words.

    `kind` is that of the term: ``name``, ``acronym`` or ``noun``.
    """
    if is_arabic(word.fold):
        if kind == "noun":
            return _same_arabic_noun if index or length == 1 else _same_first_noun
        if index:
            return _same_name
        return _same_single_arabic if length == 1 else _found_by_key
    if 1 < len(word.text) <= _LONGEST_ACRONYM and word.text.isupper():
        return _same_acronym
    if kind == "noun":
        return _same_noun
    return _same_single_name if length == 1 and word.text[0].isupper() else _same_name


def _same_name(wanted: Token, found: TextWord, lang: str, text: str) -> bool:  # noqa: ARG001
    return wanted.fold == found.fold


def _same_single_name(wanted: Token, found: TextWord, lang: str, text: str) -> bool:  # noqa: ARG001
    """Compare a name of one word: the name Nice is not the adjective."""
    return wanted.fold == found.fold and not found.text[0].islower()


def _same_noun(wanted: Token, found: TextWord, lang: str, text: str) -> bool:  # noqa: ARG001
    one, other = stem(wanted.text, lang), stem(found.text, lang)
    return one == other or (found.text.isupper() and plain(one) in noun_keys(found.text, lang))


def _found_by_key(wanted: Token, found: TextWord, lang: str, text: str) -> bool:  # noqa: ARG001
    """Accept the word: it was found by its key, one of the bare forms."""
    return True


def _same_single_arabic(wanted: Token, found: TextWord, lang: str, text: str) -> bool:  # noqa: ARG001
    """Compare a single Arabic word, including forms with proclitics."""
    return wanted.fold in arabic.bare_forms(found.fold)


def _same_first_noun(wanted: Token, found: TextWord, lang: str, text: str) -> bool:
    short = wanted.fold in arabic.short_forms(found.fold)
    return short or _same_arabic_noun(wanted, found, lang, text)


def _same_arabic_noun(wanted: Token, found: TextWord, lang: str, text: str) -> bool:  # noqa: ARG001
    return arabic.inflects(wanted.fold, found.fold)


def _same_acronym(wanted: Token, found: TextWord, lang: str, text: str) -> bool:
    own, other = wanted.text, found.text
    title = len(own) > 2 and other == own[0] + own[1:].lower()
    # Onu is ONU; but Ces may be the word, as CES may in a headline in capitals.
    if title or (other == own and " " in text and text.isupper()):
        return other.lower() not in abbreviations.rules_for(lang).starters  # Ces, not the CES
    return other in (own, own + "s")  # SDGs
