"""Left-to-right runs in right-to-left text, and where they need isolates.

In an Arabic line, a Latin name keeps its order, but signs at its edges, and two names separated
only by a comma, follow the direction of the line: ``+212 5 37`` is shown with its plus at the
other end, ``OIM, HCR`` in reverse order. Isolates (Unicode Standard Annex 9, X5a–X6a) keep each
run together and in place.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newstranslate import late
from newstranslate.language.scripts import script

_RIGHT_TO_LEFT = frozenset(["Arab", "Hebr", "Nkoo", "Syrc", "Thaa"])
"""Scripts written from right to left (Unicode Standard, chapters 9, 13 and 19)."""
LRI, PDI = "\u2066", "\u2069"
# A letter of a script that runs left to right: Latin, Greek, Cyrillic.
_LATIN = r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]"
# What may be inside a name or an address: `AT&T`, `a.b@example.com`.
_INNER = r"[\w\u00c0-\u024f'’./&@+:#=?%~-]"
_BLANK = r"[ \u00a0\u202f]"
# A digit, with what joins it to the one before: `.5`, ` 200`, ` – 20`.
_MORE = rf"(?:(?:[.,:/^]|{_BLANK}|{_BLANK}?[–-]{_BLANK}?)?\d)"
_DIGITS = rf"\d{_MORE}*"
"""Digits with separators: ``1 200,50``, ``2014-2020``, ``14/03/2025``."""
# A sign after a number: `%`, ` €`, `°C`.
_UNIT = rf"(?:{_BLANK}?(?:[%‰€$£¥]|°[CF]?))"
_SIGN = r"(?<![^\W\u0640])[+−±-]"
"""The hyphen of كوفيد-19 is not a sign; after a tatweel it is: بـ-3."""
# A telephone number, `(+212) 5 37`; a number with a sign, `-3 %`, `€5`, `3–5 %`; or several digits,
# `1 200`; not 5 alone.
_NUMBER = (
    rf"(?:\(\+\d{{1,3}}\){_BLANK}?|\+\d{{1,3}}{_BLANK}?\(0\){_BLANK}?){_DIGITS}"
    rf"|{_SIGN}?(?:[€$£¥]{_BLANK}?)?{_DIGITS}{_UNIT}(?:[–-]{_DIGITS}{_UNIT})?"
    rf"|{_SIGN}(?:[€$£¥]{_BLANK}?)?{_DIGITS}|[€$£¥]{_BLANK}?{_DIGITS}|\d{_MORE}+"
)
# Text that runs left to right: `Windows 11 Pro`, `@who`, `https://example.com/a`, `+212 5 37`; not
# كتاب.
_RUN = late.pattern(
    rf"(?:https?://|www\.)[^\s\u0600-\u06ff]*[^\s\u0600-\u06ff.,;:!?)»”]"  # https://example.com/a
    rf"|\b[A-Z]{{1,3}}-(?![^\s،؛:.,)])"
    rf"|\b\d+[./–-](?={_LATIN})(?:{_INNER}*[\w+])"  # 45-B/2026
    rf"|(?:[@#]|(?<![\w.])\.)?{_LATIN}(?:{_INNER}*[\w+#])?"  # @who, .htaccess, Apple
    rf"(?:(?:{_BLANK}|[–:-])+(?=[\dA-Za-z\u00c0-\u04ff]){_INNER}*[\w+])*"  # Windows 11 Pro
    rf"|{_NUMBER}"
)
# A number joined to a letter by a sign, which takes the line’s direction: `45-B/2026`; not `5G`.
_JOINED = late.pattern(rf"\d+[./–-]{_LATIN}")
# A run with a letter or digit at both edges, which no isolate needs: `AT&T`, `F-16`; not `C++`,
# `-3`.
_PLAIN = late.pattern(rf"(?:{_LATIN}|\d)(?:.*(?:{_LATIN}|\d))?\Z", re.S)
# Between two runs, nothing that sets the direction: OIM, HCR; not an Arabic word.
_BETWEEN = late.pattern(r"[^\w\u0590-\u08ff]*\Z")


def direction(lang: str) -> str:
    """Return ``rtl`` or ``ltr`` for a language."""
    return "rtl" if script(lang) in _RIGHT_TO_LEFT else "ltr"


def runs(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of the left-to-right runs in a right-to-left text.

    Offsets are in code points. A single digit is a run only if it has a sign or a unit sign.
    """
    return [match.span() for match in _RUN.finditer(text)]


def misplaced(text: str) -> list[tuple[int, int]]:
    """Return the runs that would be shown wrongly without isolates.

    These are runs with a sign at an edge, numbers with spaces, and runs separated from another one
    only by neutral characters. Runs that are isolated already are not included.
    """
    if LRI in text:
        return _outside(text)
    found = runs(text)
    wrong = set()
    for one, other in pairwise(found):
        if (
            _BETWEEN.match(text[one[1] : other[0]])
            and _letters(text, one)
            and _letters(text, other)
        ):
            wrong |= {one, other}
    for start, end in found:
        piece = text[start:end]
        # 1 200 is shown as 200 1: blanks and dashes between digits take the line’s direction.
        spaced = piece[0].isdigit() and re.search(r"\d[ \u00a0\u202f–^-]+\d|\d°", piece)
        if not _PLAIN.match(piece) or spaced or _JOINED.match(piece):
            wrong.add((start, end))
    return sorted(wrong)


def _outside(text: str) -> list[tuple[int, int]]:
    """Return the misplaced runs of a text with isolates, searched as if there were none."""
    places = [at for at, char in enumerate(text) if char not in (LRI, PDI)]
    bare = "".join(text[at] for at in places)
    spans = ((places[start], places[end - 1] + 1) for start, end in misplaced(bare))
    return [span for span in spans if text[span[0] - 1 : span[0]] != LRI]


def addresses(text: str) -> list[tuple[int, int]]:
    """Return the misplaced runs that are web addresses, e-mail addresses or handles."""
    found = ((start, end, text[start:end]) for start, end in misplaced(text))
    return [(a, b) for a, b, piece in found if "://" in piece or "@" in piece or "www." in piece]


def _letters(text: str, span: tuple[int, int]) -> bool:
    return any(char.isalpha() for char in text[slice(*span)])


def isolated(text: str, before: str = LRI, after: str = PDI) -> str:
    """Return the text with an isolate around every misplaced run."""
    parts, at = [], 0
    for start, end in misplaced(text):
        parts += [text[at:start], before, text[start:end], after]
        at = end
    return "".join([*parts, text[at:]])
