"""Whether an English form suits the article before it: a or an, the, or none."""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.lock.passage import Passage, Surroundings
from newstranslate.model import TermUse

_DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your no any every each some".split()
)
_SPELT = frozenset("FHLMNRSXU")
"""Letters before which a and an depend on how an acronym is read."""
_ARTICLE = late.pattern(r"(?i)(?:\b(?:le|la|les|du|des|au|aux|the)\s+|\bl[’'])\Z")


def is_certain(place: Passage, around: Surroundings, source: str, use: TermUse) -> bool:
    """Whether an English sentence stays right with the form of a passage in its place."""
    before = around.previous.casefold()
    if re.search(r"[/&@#_.\d]\Z", place.text[: place.start]) or re.match(
        r"[/&@#_\d]", place.text[place.end :]
    ):
        return False
    if before in ("a", "an"):
        return before == _indefinite(place.form)
    if before == "the" and (place.form.casefold().startswith("the ") or _is_read(place.form)):
        return False
    if around.is_in_name:
        return False
    if not place.left:
        return _article_of(place.form) == _article_of(place.replaced)
    if not place.form.isupper() or _is_read(place.form):
        return True
    # Spelt acronyms take an article (the IMF), which the draft must have if the source has one.
    return before in _DETERMINERS or not _ARTICLE.search(source[: use.start])


_HEADS = frozenset(
    "union organization organisation agency court council fund bank states nations kingdom "
    "republic commission committee federation league alliance party front office ministry police "
    "army navy house senate compact protocol treaty convention agreement war games association "
    "authority confederation community conference forum programme program service board "
    "bureau".split()
)
"""What a name ends in that takes “the”."""


def _article_of(form: str) -> tuple[bool, bool]:
    """Return what must be alike of two forms for one to take the other's place.

    Whether it is a name that takes “the”, as far as its words tell, and whether it is a plural.
    """
    words = form.split()
    plural = form[-1:] == "s" and not form.isupper() and form[-2:] != "ss"
    if form[:1].islower():
        return False, plural
    if form.isupper():
        return not _is_read(form), False
    common = any(word.islower() for word in words) or words[-1].casefold() in _HEADS
    return len(words) > 1 and common, plural and words[-1].casefold() not in _HEADS


def _indefinite(form: str) -> str:
    """Return “a” or “an”, or nothing where it cannot be told."""
    first = form[0].upper()
    unclear = first in _SPELT and (form.isupper() or first in "HU")
    if unclear or re.match(r"(?i)uni|eu|one\b", form):
        return ""
    return "an" if first in "AEIO" else "a"


def _is_read(form: str) -> bool:
    """Whether an acronym is read as a word, so that it takes no article: NATO, but the OECD."""
    if not form.isupper() or len(form) < 4:
        return False
    return re.search(r"[AEIOU].*[AEIOU]|[^AEIOU][AEIOU]", form) is not None and not re.search(
        r"[^AEIOU]{3}|[^AEIOU]{2}\Z", form
    )
