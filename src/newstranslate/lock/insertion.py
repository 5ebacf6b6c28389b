"""Inserts terms into a text as a person would type them, with Arabic proclitics and blanks."""

from __future__ import annotations

from newstranslate import late
from newstranslate.language import arabic, of

# Particles before a foreign word: ل of لـOIM, و of `ثم وOIM`; not the ب of كتابOIM.
_PROCLITIC_BEFORE = late.pattern(
    rf"(?<![{arabic.LETTERS}])(?P<letters>[وف]?(?:لل|[بكل]?(?:ال)?))ـ*(?P<space>[ \u00a0]?)\Z"
)
_WITH_ARTICLE = late.pattern(rf"([وف]?[بك]?(?=ال[{arabic.LETTERS}]{{3}})|[وف]?لل)")
"""Proclitics before an article; with fewer letters after it, they are part of the word: وكالة."""


def proclitic_before(before: str, own: str) -> tuple[str, int]:
    """Return the proclitics before a foreign word, and their offset: in لـOIM they are separate."""
    found = _PROCLITIC_BEFORE.search(before)
    letters = found["letters"] if found else ""
    # An article that stands alone is not a particle: ال OIM.
    apart = found is not None and found["space"] and letters.endswith("ال")
    if found is None or not letters or own or apart:
        return own, len(before)
    # The second ل of لل, and ال, are the article of the word that is replaced.
    prefix = letters[:-1] if letters.endswith("لل") else letters.removesuffix("ال")
    return prefix, found.start()


def inserted(text: str, start: int, end: int, form: str, lang: str) -> tuple[str, int]:
    """Return (the text with ``text[start:end]`` replaced by a term's form, the end of the form).

    The Arabic proclitic of the replaced word is kept (وللوكالة becomes وللمنظمة with المنظمة), a
    separate one before the cursor is joined to the form, and blanks are added on both sides if
    needed. Offsets are in code points.
    """
    prefix = ""
    if of(lang).proclitics:
        found = _WITH_ARTICLE.match(text[start:end])
        own = (found[1].removesuffix("ل") if found[1].endswith("لل") else found[1]) if found else ""
        prefix, start = proclitic_before(text[:start], own)
        form = arabic.attach(prefix, form)
    before, after = text[:start], text[end:]
    if before and (before[-1].isalnum() or before[-1] in ".,;:!?،؛؟»”)"):
        before += " "
    if after and after[0].isalnum():
        after = " " + after
    return before + form + after, len(before) + len(form)
