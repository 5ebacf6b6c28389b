"""Distinguishes quoted speech from the title of a work, by the function words of a clause."""

from __future__ import annotations

from newstranslate import late
from newstranslate.language import of

# A word, without digits: oui; not `n’a`.
_WORD = late.pattern(r"[^\W\d_]+")


def is_speech(quoted: str, lang: str) -> bool:
    """Whether a quotation is a clause: at least five words, mostly in lower case.

    A title has capitals (in English), or is a phrase without pronouns, auxiliaries or negation.
    """
    words = _WORD.findall(quoted)
    if len(words) < 5 or 2 * sum(word[0].isupper() for word in words) > len(words):
        return False
    own = of(lang).words
    return sum(word.lower() in own.clause for word in words) >= own.clause_needed
