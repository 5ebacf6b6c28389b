"""A passage of a target to be replaced by a form, and its surroundings."""

from __future__ import annotations

import re
from functools import cached_property

from newstranslate import late
from newstranslate.language import arabic
from newstranslate.late import dataclass

# A word with its apostrophes and hyphens: `l’OIM`, `sous-sol`; or a single vowel sign of Arabic.
_WORD = late.pattern(r"[^\W_]+(?:[’'ʼ-][^\W\d_]+)*|[\u064b-\u0652]")
# Nothing but blanks, so that a word is directly before the passage.
_BETWEEN = late.pattern(r"[ \u00a0\u202f]*\Z")
_NEAR = 2
"""Number of words on each side that are searched for words of the form."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text to be replaced by a form."""

    text: str
    start: int
    end: int
    """Offset in code points, as `start`; without Arabic proclitics."""
    form: str
    """The replacement."""
    prefix: str
    """The Arabic proclitics to write before it."""
    lang: str
    """Language of the text."""
    left: bool
    """Whether it is a source form left untranslated; else it is a rejected form."""

    @property
    def written(self) -> str:
        """The form with its proclitics, or with a capital at the start of a sentence."""
        if self.prefix:
            return arabic.attach(self.prefix, self.form)
        opens = self.replaced[:1].isupper() and self.opens and self.form[:1].islower()
        return self.form[:1].upper() + self.form[1:] if opens else self.form

    @property
    def mended(self) -> str:
        """The text after the replacement."""
        return self.text[: self.start] + self.written + self.text[self.end :]

    @property
    def opens(self) -> bool:
        """Whether it is at the start of a sentence."""
        return re.search(r"(?:\A|[.!?…]\W*)[“«\"(\s]*\Z", self.text[: self.start]) is not None

    @property
    def replaced(self) -> str:
        """The words to be replaced."""
        return self.text[self.start : self.end]


class Surroundings:
    """The text before and after a passage."""

    def __init__(self, place: Passage) -> None:
        self._place = place
        self._before = place.text[: place.start]
        self._after = place.text[place.end :]

    @cached_property
    def words_before(self) -> list[str]:
        """The nearest words before it, the nearest first."""
        return _WORD.findall(self._before[-80:])[::-1][:_NEAR]

    @cached_property
    def words_after(self) -> list[str]:
        """The nearest words after it, the nearest first."""
        return _WORD.findall(self._after[:80])[:_NEAR]

    @cached_property
    def previous(self) -> str:
        """The word directly before it; empty if other characters are between them."""
        words = list(_WORD.finditer(self._before[-80:]))
        tail = self._before[-80:]
        return words[-1][0] if words and _BETWEEN.match(tail, words[-1].end()) else ""

    @cached_property
    def next(self) -> str:
        """The word directly after it."""
        found = re.match(rf"[ \u00a0\u202f]+({_WORD.pattern})", self._after)
        return found[1] if found else ""

    @property
    def is_in_name(self) -> bool:
        """Whether an adjacent word is capitalised: New York University, the OIM Maroc team."""
        before = self.previous[:1].isupper() and not self._opens(self.previous)
        of = re.match(r"\s+of\s+(?:the\s+)?[A-Z]", self._after) is not None
        return before or of or self.next[:1].isupper()

    def _opens(self, word: str) -> bool:
        """Whether the word before begins the sentence, so that its capital does not mean a name."""
        return (
            re.search(rf"(?:\A|[.!?:…]\W*|[“«\"(]){re.escape(word)}\s*\Z", self._before) is not None
        )

    @property
    def is_bracketed(self) -> bool:
        """Whether it is in brackets or followed by brackets, which repeat it in other words."""
        opened = re.search(r"[(\[][\s«“\"]*\Z", self._before) is not None
        return opened or re.match(r"[\s»”\"]*[(\[]", self._after) is not None

    @property
    def is_attached(self) -> bool:
        """Whether it is joined to something: UTC+1, G7-…, 0230 UTC."""
        before = re.search(r"(?:[-–—/&@#+_.]|\d[ \u00a0]?)\Z", self._before) is not None
        return before or re.match(r"[-–—/&@#_]|[ \u00a0]?[+\d]|['’]\w", self._after) is not None

    @property
    def repeats(self) -> bool:
        """Whether a word of the form already is next to the passage: شبكة, before شبكة …."""
        own = {stem for word in _WORD.findall(self._place.form) for stem in _stems(word)}
        replaced = {stem for word in _WORD.findall(self._place.replaced) for stem in _stems(word)}
        near = {s for word in (*self.words_before, *self.words_after) for s in _stems(word)}
        return bool((own & near) - replaced if self._place.left else own & near)


def _stems(word: str) -> frozenset[str]:
    """Return the forms by which a word is compared; none for very short, frequent words."""
    if re.search(f"[{arabic.LETTERS}]", word):
        folded = arabic.fold(word)
        bare = {folded, *arabic.bare_forms(folded)}
        return frozenset(form for form in bare if len(form) > 2)
    return frozenset({word.casefold()}) if len(word) > 3 else frozenset()
