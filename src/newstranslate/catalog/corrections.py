"""Corrections: classifies changes of a source sentence that is already translated.

A change of `TYPOGRAPHY` does not affect the meaning and keeps the approval. Other kinds end the
approval, and tell the translator what to check.

The modules for numbers, names and negation are imported when used: most runs have no corrections.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from newstranslate import inline, late
from newstranslate.language import FALLBACK, base

TYPOGRAPHY = "typography"
"""Spaces, apostrophes, quotation marks, dashes, accents on capitals, emphasis, addresses."""
SPELLING = "spelling"
"""Accents, hyphens, a repeated word or a comma: no letter, number, name or negation changes."""
NUMBER = "number or date"
NAME = "name"
MEANING = "meaning"
KINDS = (TYPOGRAPHY, SPELLING, NUMBER, NAME, MEANING)

_BLANKS = "\t\n\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 "
# Blanks of every width, and tabs and line ends.
_BLANK = late.pattern(f"[{_BLANKS}]+")
# Characters that are not seen: soft hyphen, direction marks, tatweel, zero-width joiners.
_UNSEEN = late.pattern("[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_ALIKE = str.maketrans(
    dict.fromkeys("’ʼ‘‛`´′", "'")
    | dict.fromkeys("«»“”„‟‹›″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)
"""Signs that one language or editor writes for another: ’ and ', « and ", – and -."""
_LEVELS = late.pattern(r"</?(sup|sub|s|del|strike)\b[^>]*>|~~", re.I)
"""Markup with a meaning: 10<sup>6</sup> is not 106, and struck-out text does not count."""
# French groups digits with spaces: 10 000 and 10000 are the same number.
_GROUPED = late.pattern(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d])")
# French typography puts spaces before ; : ! ? % and inside guillemets, often non-breaking ones.
_BY_MARKS = late.pattern(r' (?=[;:!?%€$£"])|(?<=") |(?<=\w\') |(?<=\d)(?: - |- ?)(?=\d)')
# A range is not a number with a minus: “2014 – 2020” is “2014-2020”, but “2014 −3 %” is neither.
_TOKEN = late.pattern(r"\w+(?:['-]\w+)*|[^\w\s]")
_FIGURE = late.pattern(r"(?:(?<!\w)[-+±] ?)?\d+(?:[.,:/'٫٬-]\d+)*")
"""A number as it is written, with its sign and separators."""
# “nous nous” and “vous vous” are correct: subject and reflexive pronoun.
_DOUBLED = late.pattern(r"\b(?!(?:nous|vous)\b)(\w+) \1\b")
_SHOWN = {
    "\u00a0": "⟨NBSP⟩", "\u202f": "⟨NNBSP⟩", "\u2009": "⟨THSP⟩", "\u200b": "⟨ZWSP⟩",
    "\u200c": "⟨ZWNJ⟩", "\u200d": "⟨ZWJ⟩", "\u00ad": "⟨SHY⟩", "\u200e": "⟨LRM⟩", "\u200f": "⟨RLM⟩",
    "\u2066": "⟨LRI⟩", "\u2067": "⟨RLI⟩", "\u2068": "⟨FSI⟩", "\u2069": "⟨PDI⟩", "\u2060": "⟨WJ⟩",
    "\ufeff": "⟨BOM⟩",
}  # fmt: skip


def essence(text: str) -> str:
    """Return a text normalised so that changes of typography make no difference."""
    levels = "".join(mark[0] for mark in _LEVELS.finditer(text.lower()))
    text = inline.plain(_LEVELS.sub("\ue000", text))
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).translate(_ALIKE)
    text = _BLANK.sub(" ", text).strip()
    text = _GROUPED.sub(lambda match: match[0].replace(" ", ""), text)
    text = _BY_MARKS.sub(lambda match: "-" if "-" in match[0] else "", text)
    return f"{_CAPITALS.sub(_unaccented, text)}{levels}"


# A word with an accented capital: État, TUÉ; not été, Etat.
_CAPITALS = late.pattern(r"\b\w*[À-ÖØ-ÞŸŒ]\w*")


def _unaccented(match: re.Match[str]) -> str:
    """Return a word without the accents of its capitals, which French usage often omits.

    The last letter keeps its accent: TUÉ (killed) is not TUE (kills).
    """
    word = match[0]
    last = len(word) - 1 if len(word) > 1 and word.isupper() else len(word)
    return "".join(
        unicodedata.normalize("NFD", char)[0] if char.isupper() and at != last else char
        for at, char in enumerate(word)
    )


def visible(old: str, new: str) -> str:
    """Return the earlier source, with names of invisible characters if only those changed."""
    if _visible(old) != _visible(new):
        return old
    return "".join(_SHOWN.get(char, char) for char in old)


def _visible(text: str) -> str:
    return _BLANK.sub(" ", _UNSEEN.sub("", text)).strip()


def kind(old: str, new: str, lang: str) -> str:
    """Return the kind of a correction, one of `KINDS`; `lang` is the language of the source."""
    one, other = essence(old), essence(new)
    if one == other:
        return TYPOGRAPHY
    from newstranslate.language import negations

    # Numbers in digits can be compared in a language without data, too.
    tables = base(lang) if negations.known(lang) else FALLBACK
    # If words other than the values changed too, the sentence may say something else.
    if _values(one, tables) != _values(other, tables):
        same = _without_values(one, tables) == _without_values(other, tables)
        return NUMBER if same else MEANING
    if negations.negated(one, tables) != negations.negated(other, tables):
        return MEANING
    if _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other):
        return SPELLING
    changes = _changes(_TOKEN.findall(one), _TOKEN.findall(other))
    if all(_is_spelling(*change) for change in changes):
        return SPELLING
    if all(_is_name(one, other, tables) for one, other, _ in changes):
        return NAME
    return MEANING


def is_certain(old: str, new: str) -> bool:
    """Return whether two texts of kind `SPELLING` certainly have the same words.

    Only spaces beside punctuation, ligatures and the case of the first letter may differ. Without
    a dictionary, any other change may make another word: “foret” (drill) and “forêt” (forest),
    “petite fille” (little girl) and “petite-fille” (granddaughter).
    """
    return _words(old) == _words(new) and inline.inventory(old) == inline.inventory(new)


def _words(text: str) -> list[str]:
    tokens = _TOKEN.findall(_without_ligatures(essence(text)))
    return [tokens[0][0].lower() + tokens[0][1:], *tokens[1:]] if tokens else []


def _quantities_and_dates(text: str, lang: str) -> list[tuple[int, int, object]]:
    """Return (start, end, value) of the quantities, months and weekdays of a text."""
    from newstranslate.language import calendar
    from newstranslate.language.quantities import quantities

    found: list[tuple[int, int, object]] = [
        (item.start, item.end, item.values) for item in quantities(text, lang)
    ]
    for what in ("month", "weekday"):
        found += [(n.start, n.end, (what, n.number)) for n in calendar.named(text, lang, what)]
    return sorted(found, key=lambda item: item[:2])


def _values(text: str, lang: str) -> list[object]:
    written = _FIGURE.findall(text)
    return [*(value for *_, value in _quantities_and_dates(text, lang)), *written]


def _without_values(text: str, lang: str) -> str:
    pieces, at = [], 0
    for start, end, _ in _quantities_and_dates(text, lang):
        if start >= at:
            pieces.append(text[at:start])
            at = end
    return _FIGURE.sub("", "0".join([*pieces, text[at:]]))


_Change = tuple[Sequence[str], Sequence[str], bool]
"""(words before, words after, whether they open the sentence)."""


def _changes(one: Sequence[str], other: Sequence[str]) -> list[_Change]:
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(one[a:b], other[c:d], a == 0) for tag, a, b, c, d in codes if tag != "equal"]


def _is_spelling(one: Sequence[str], other: Sequence[str], opens: bool) -> bool:
    """Whether a change concerns only punctuation, hyphens, accents or capitals."""
    if all(token in _POINTS for token in (*one, *other)):
        return True
    if "".join(one).replace("-", "").lower() == "".join(other).replace("-", "").lower():
        # A capital within the sentence may be part of a name.
        return opens or not (_is_acronym(one[:1]) or _is_acronym(other[:1]))
    if len(one) != len(other):
        return False
    pairs = list(zip(one, other, strict=True))
    return all(_is_same_word(a, b, opens and at == 0) for at, (a, b) in enumerate(pairs) if a != b)


def _is_acronym(tokens: Sequence[str]) -> bool:
    return any(len(token) > 1 and token.isupper() for token in tokens)


# Marks whose change leaves the words as they were.
_POINTS = frozenset([",", ".", ";", ":", "-", "'"])


def _is_same_word(one: str, other: str, opens: bool) -> bool:
    """Whether two words differ only in accents, and are probably the same word.

    A letter more, less or another makes too many other words: “ministre” and “ministère”.
    """
    # A capital within the sentence may be that of a name.
    if (one[0].isupper() or other[0].isupper()) and not opens:
        return False
    one, other = one.lower(), other.lower()
    # An accent is all that separates many short words: “ou” (or), “où” (where).
    if max(len(one), len(other)) < _SHORT or _folded(one) != _folded(other):
        return False
    # A final accent may change the tense: “tue” (kills), “tué” (killed).
    return {one.removesuffix("s")[-1], other.removesuffix("s")[-1]} != {"e", "é"}


_SHORT = 5
"""Number of letters from which words that differ in accents are probably the same."""


def _folded(word: str) -> str:
    """Return a word without accents, with Arabic letters that are often confused made equal."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return _without_ligatures(bare.translate(str.maketrans("ىةٱ", "يها")))


_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})
"""Letters that are also typed as two: œuvre, oeuvre."""


def letters(text: str) -> str:
    """Return the letters and digits of a text; the same for texts that differ in spelling only."""
    return "".join(char for char in _folded(essence(text)).lower() if char.isalnum())


def _without_ligatures(text: str) -> str:
    return text.translate(_LIGATURES)


def _is_name(one: Sequence[str], other: Sequence[str], lang: str) -> bool:
    """Whether a change only replaces names and punctuation: all changed words are capitalised."""
    from newstranslate.language import names

    words = [token for token in (*one, *other) if token not in _POINTS]
    if not one or not other:
        return False
    return all(token[0].isupper() and names.may_be_name(token, lang) for token in words)
