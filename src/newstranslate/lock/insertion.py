"""Terms put into a text as a person would type them: Arabic proclitics, blanks around them."""

from __future__ import annotations

from newstranslate import late
from newstranslate.language import arabic, base

_PROCLITIC_BEFORE = late.pattern(
    rf"(?<![{arabic.LETTERS}])(?P<letters>[وف]?(?:لل|[بكل]?(?:ال)?))ـ*(?P<space>[ \u00a0]?)\Z"
)
_WITH_ARTICLE = late.pattern(rf"([وف]?[بك]?(?=ال[{arabic.LETTERS}]{{3}})|[وف]?لل)")
"""A word's proclitics before its article; fewer letters behind are no noun: وكالة is one word."""


def proclitic_before(before: str, own: str) -> tuple[str, int]:
    """Return (proclitics, where they begin) before a foreign word: those of لـOIM stand apart."""
    found = _PROCLITIC_BEFORE.search(before)
    letters = found["letters"] if found else ""
    apart = found is not None and found["space"] and letters.endswith("ال")
    if found is None or not letters or own or apart:
        return own, len(before)
    prefix = letters[:-1] if letters.endswith("لل") else letters.removesuffix("ال")
    return prefix, found.start()


def inserted(text: str, start: int, end: int, form: str, lang: str) -> tuple[str, int]:
    """Return (the text with a term's form in place of ``text[start:end]``, where the form ends).

    As a person would type it: the Arabic proclitic of the word that it takes the place of stays
    (وللوكالة, with المنظمة, is وللمنظمة), one that stands alone before the cursor is joined to it,
    and there is a blank between it and its neighbours. Offsets are in code points.
    """
    prefix = ""
    if base(lang) == "ar":
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
