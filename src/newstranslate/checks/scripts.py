"""Finds words of a target in another script than that of its language.

Words that the source has too (names, brands, code, titles) are ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import WIDESPREAD, foreign, of, scripts
from newstranslate.messages import say
from newstranslate.model import Finding

# A fast test: two Arabic letters side by side: نعم; not ٣.
_ARABIC = late.pattern("[\u0620-\u064a\u066e-\u06d3]{2,}")
# Arabic words in a row, with their vowel signs: `نَعَم، شكرا`.
_ARABIC_RUN = late.pattern(
    "[\u0620-\u0652\u066e-\u06d3]{2,}(?:[ ،,]+[\u0620-\u0652\u066e-\u06d3]+)*"
)
# A word in Latin script: Škoda, œuvre; not × and ÷, which lie between these letters.
_LATIN_WORD = late.pattern(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ]+")
# From a Latin letter to the last one before Arabic: `Windows 11 Pro`; not `Apple و Google`.
_LATIN_RUN = late.pattern("[A-Za-zÀ-ɏ](?:[^\u0590-\u08ff]*[A-Za-zÀ-ɏ])?")
# What Arabic texts write in small Latin letters, and is not a word left untranslated.
_UNITS = frozenset(
    "km cm mm kg mg ml mol nm mph kmh hz khz mhz ghz gb mb kb www http https".split()
)
# What is in brackets or quotation marks, up to 80 characters: `(Le Monde)`, `« oui »`; not
# `(oui`.
_ASIDE = late.pattern(r"[«“\"‘(\[][^»”\"’)\]]{0,80}[»”\"’)\]]")
# A symbol: α, Δ; not a word: αβγ.
_GREEK = late.pattern("[\u0370-\u03ff\u1f00-\u1fff]{1,2}\\Z")
_SCRIPTS = ("Latn", "Arab")
"""Scripts whose letters are not `foreign.ALIEN`."""
_PROSE = 4
"""Number of lower-case words from which Latin text in Arabic is an error."""


def in_third_script(subject: Subject) -> Finding | None:
    """Return a finding on letters of a third script, neither the target's nor in the source."""
    if scripts.script(subject.target_lang) not in _SCRIPTS:
        return None
    for match in foreign.ALIEN.finditer(subject.target_words):
        word, name = match[0], foreign.script(match[0][0])
        if word in subject.source or _GREEK.match(word):
            continue
        if any(
            foreign.script(found[0][0]) == name for found in foreign.ALIEN.finditer(subject.source)
        ):
            continue
        return _found(
            match,
            say("letters of another script (%(script)s): %(word)s", script=name, word=word[:20]),
        )
    return None


def latin_prose(subject: Subject, tokens: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding on running text in Latin script, except names and titles."""
    if not any(token[0] < "\u0590" and token[0].islower() and len(token) > 1 for token in tokens):
        return
    outside = without_asides(subject.target_words)
    for run in _LATIN_RUN.finditer(outside):
        words = _LATIN_WORD.findall(run[0])
        lower = [w for w in words if w[0].islower() and len(w) > 1 and w not in _UNITS]
        # Mostly capitals are a name: Bank of New York Mellon.
        if len(lower) * 3 < len(words) or len(lower) < 2 or _is_title(run[0], lower, subject):
            continue
        small = not _small_latin().isdisjoint(lower)
        if len(lower) > 2 or small:
            whole = all(token[0] < "\u0590" for token in tokens)
            severity = "error" if whole or len(lower) >= _PROSE else "warning"
            yield _found(
                run, say("words in Latin script: %(words)s", words=" ".join(lower[:8])), severity
            )
            return


def _is_title(run: str, lower: Sequence[str], subject: Subject) -> bool:
    """Whether a run of Latin words is a name, a title or a short phrase from the source."""
    return (run[:1].isupper() or len(lower) < _PROSE) and run.strip(" .,-") in subject.source


@lru_cache(maxsize=1)
def _small_latin() -> frozenset[str]:
    return frozenset().union(*map(foreign.small_words, WIDESPREAD), *foreign.LATIN.values())


def arabic_run(subject: Subject) -> Finding | None:
    """Return a finding on Arabic words in Latin text, unless they are an original spelling."""
    if subject.target.isascii() or not _ARABIC.search(subject.target_words):
        return None
    longest = None
    for match in _ARABIC_RUN.finditer(subject.target_words):
        count = len(match[0].split())
        if longest is None or count > len(longest[0].split()):
            longest = match
    if longest is None:
        return None
    words = len(longest[0].split())
    carried = longest[0] in subject.source
    if carried and words < 4 and _is_enclosed(subject.target_words, longest):
        return None
    # The source quotes these words in Arabic, too.
    if not of(subject.source_lang).arabic_script and carried:
        return None
    # Three words or more, or half of the text.
    severity = "error" if words > 2 or len(subject.target_tokens) <= 2 * words else "warning"
    return _found(longest, say("in Arabic script: %(words)s", words=longest[0][:40]), severity)


def _is_enclosed(text: str, match: re.Match[str]) -> bool:
    """Whether a run is in brackets or quotation marks, like an original spelling."""
    return bool(re.search(r"[(\[«“\"‘:][^)\]»”\"]{0,60}\Z", text[: match.start()]))


def without_asides(text: str) -> str:
    """Return a text with everything in brackets or quotation marks blanked; offsets unchanged."""
    return _ASIDE.sub(lambda aside: " " * len(aside[0]), text)


def _found(match: re.Match[str], message: str, severity: str = "error") -> Finding:
    return Finding("language", severity, message, start=match.start(), end=match.end())
