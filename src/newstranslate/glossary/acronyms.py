"""Recognises acronyms, and their long forms before brackets."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newstranslate import late
from newstranslate.glossary.tokens import Token

# A Roman number, which is not an acronym: XXI, XIXe; not OIM; but CIV, too.
ROMAN = late.pattern(r"[IVXLCDM]+(?:er?|ème|th)?\Z")
# An acronym in brackets after its long form: `migrations (OIM)`, `migrations (O.I.M.)`; not
# `migrations (1951)`.
BRACKETED = late.pattern(r"[\s\u00a0]?\(([^\W\d_][\w.\-]{1,9})\)")


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym: two to eight capitals, not a Roman number."""
    letters = word.replace("-", "")
    return (
        2 <= len(letters) <= 8
        and letters.isalnum()
        and letters[0].isalpha()
        and letters.isupper()
        and not ROMAN.match(letters)
    )


def long_form(words: Sequence[Token], acronym: str, links: Collection[str]) -> int:
    """Return the number of words at the end for which an acronym stands; 0 for none.

    Each letter must be the initial of a word or occur inside one, in order, the first as an initial
    (Schwartz and Hearst, 2003); link words need no letter.
    """
    letters = [char for char in acronym.lower() if char.isalpha()]
    at = len(letters) - 1
    for count, word in enumerate(reversed(words), 1):
        # A longer stretch of words is a sentence, not a name.
        if count > 2 * len(letters) + 2:
            return 0
        # A link counts where the acronym has its letter: MDM and MM, Médecins du monde.
        if word.fold in links and count > 1 and not (at >= 0 and word.fold[0] == letters[at]):
            continue
        at = _consume(word.fold, letters, at)
        if at < 0 and word.fold not in links:
            return count
    return 0


def _consume(word: str, letters: Sequence[str], at: int) -> int:
    """Return the index of the last unmatched letter after matching letters in a word."""
    if at >= 0 and word[0] == letters[at]:
        return at - 1
    left = at
    for char in reversed(word):
        if left >= 0 and char == letters[left]:
            left -= 1
    # Letters inside a word count only with its initial: AUTorité.
    return left if left < at and word[0] == letters[left + 1] else at
