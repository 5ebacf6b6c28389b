"""Tests whether an English form fits the article before it: a or an, the, or none."""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.lock.passage import Passage, Surroundings
from newstranslate.model import TermUse

_DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your no any every each some".split()
)
"""Words that stand in the place of an article."""
_SPELT = frozenset("FHLMNRSXU")
"""Initials for which “a” or “an” depends on how an acronym is pronounced."""
_ARTICLE = late.pattern(r"(?i)(?:\b(?:le|la|les|du|des|au|aux|the)\s+|\bl[’'])\Z")
"""A French or English article before a term of the source."""


def is_certain(place: Passage, around: Surroundings, source: str, use: TermUse) -> bool:
    """Whether an English sentence remains correct with the form of a passage inserted."""
    before = around.previous.casefold()
    # Written together with something: @IMF, IMF/OECD.
    if re.search(r"[/&@#_.\d]\Z", place.text[: place.start]) or re.match(
        r"[/&@#_\d]", place.text[place.end :]
    ):
        return False
    if before in ("a", "an"):
        return before == _indefinite(place.form)
    if before == "the" and (
        place.form.casefold().startswith("the ") or _is_pronounced_as_word(place.form)
    ):
        return False
    if around.is_in_name:
        return False
    if not place.left:
        return _article_of(place.form) == _article_of(place.replaced)
    if not place.form.isupper() or _is_pronounced_as_word(place.form):
        return True
    # Spelled-out acronyms need an article (the IMF): if the source has one, the draft must, too.
    return before in _DETERMINERS or not _ARTICLE.search(source[: use.start])


_HEADS = frozenset(
    "union organization organisation agency court council fund bank states nations kingdom "
    "republic commission committee federation league alliance party front office ministry police "
    "army navy house senate compact protocol treaty convention agreement war games association "
    "authority confederation community conference forum programme program service board "
    "bureau".split()
)
"""Last words of names that take “the”."""


def _article_of(form: str) -> tuple[bool, bool]:
    """Return the properties that must be equal for a form to replace another.

    They are: whether it is a name with “the”, as far as its words show; and whether it is plural.
    """
    words = form.split()
    # agencies; not congress, nor the S of an acronym.
    plural = form[-1:] == "s" and not form.isupper() and form[-2:] != "ss"
    if form[:1].islower():
        return False, plural
    if form.isupper():
        return not _is_pronounced_as_word(form), False
    common = any(word.islower() for word in words) or words[-1].casefold() in _HEADS
    return len(words) > 1 and common, plural and words[-1].casefold() not in _HEADS


def _indefinite(form: str) -> str:
    """Return “a” or “an”, or empty if it is uncertain."""
    first = form[0].upper()
    # H may be silent (an hour), and U may sound like “you” (a union), as do “eu” and “uni”.
    unclear = first in _SPELT and (form.isupper() or first in "HU")
    if unclear or re.match(r"(?i)uni|eu|one\b", form):
        return ""
    return "an" if first in "AEIO" else "a"


def _is_pronounced_as_word(form: str) -> bool:
    """Whether an acronym is pronounced as a word, and takes no article: NATO, but the OECD."""
    if not form.isupper() or len(form) < 4:
        return False
    # NATO, UNICEF; not OECD and UNHCR, whose consonants stand side by side.
    return re.search(r"[AEIOU].*[AEIOU]|[^AEIOU][AEIOU]", form) is not None and not re.search(
        r"[^AEIOU]{3}|[^AEIOU]{2}\Z", form
    )
