"""Recognises bylines: “Par Nadia Alami, envoyée spéciale à Rabat”, “Le Quai avec AFP”."""

from __future__ import annotations

import re
from functools import cache

from newstranslate import late
from newstranslate.formats import phrases
from newstranslate.language import of, pages, scripts

# Maximum length of a name, in words: “Sidi Mohamed Ould Cheikh Ahmed”.
NAME_WORDS = 5
LONGEST = 16
"""Maximum length of a byline, in words: three names with places, roles and agencies."""
# `Par Nadia Alami`, `Written by Nadia Alami`, `بقلم: نادية العلمي`; `verb` also means “he wrote”:
# `كتب محمد`.
_LABEL = pages.pattern(
    r"(?:(?&by_labels)\s?:|(?&by)|(?P<verb>(?&by_verbs)))(?P<colon>\s*[:/])?\s+(?P<names>\S.*)"
)
# `Nadia Alami, envoyée spéciale`, `Nadia Alami et Omar Tazi`, `Nadia Alami à Rabat` → the parts.
_PARTS = pages.pattern(
    r"\s*(?:[,;|/•·()\[\]–—]|\s-\s|\b(?:(?&joins)|(?&places))\b|&|-(?=\s))\s*", 0
)
# `n.alami@a.org`, `@nalami`.
_MAIL = late.pattern(r"\S+@\S+\.\S+|@\w+")
_PARTICLES = frozenset(
    "de du des el al ben bin ibn van von der den da di dos la le les d l y ould ait ou".split()
)
# `AFP`, `(Reuters)`, `Le Quai avec AFP`, `AFP et Reuters`; but not `Photo : Nadia Alami / AFP`.
_AGENCY = pages.pattern(
    rf"\(?(?:[^:]{{1,30}}\s(?:(?&joins)|/)\s)?(?:{phrases.AGENCIES})"
    rf"(?:\s?(?:[/,+]|(?&joins))\s?(?:{phrases.AGENCIES}))*\)?\.?",
    0,
)


def author(text: str, *, near_date: bool = False) -> str:
    """Return the author in a line; empty if the line may be a sentence of the story.

    `near_date`: the line before or after it is a date, so names without “by” are a byline.
    """
    words = text.split()
    if (
        not words
        or len(words) > LONGEST
        # A sentence is not a byline, except “Le Quai avec AFP.”.
        or re.search(r"[.!?…؟:»”]\s*\Z", text)
        and not _agencies(text)
    ):
        return ""
    match = _LABEL.fullmatch(text)
    if match is None and _agencies(text):
        return text
    if match is None:
        mailed = _MAIL.search(text) is not None
        return text if (near_date or mailed) and _bare_names(text) else ""
    names = match["names"].strip()
    if _agencies(names):
        return names
    if re.search(r"[\u0621-\u064a]", names):
        return names if _are_arabic(names, match) else ""
    return names if _are_names(names) else ""


def _agencies(text: str) -> bool:
    return len(text.split()) <= 8 and _AGENCY.fullmatch(text) is not None


def _bare_names(text: str) -> bool:
    names = _MAIL.sub("", text).strip()
    # “Rabat – Nadia Alami”.
    place, dash, rest = names.partition(" – ")
    if (
        dash
        and len(place.split()) <= 2
        and (place[:1].isupper() or "\u0621" <= place[:1] <= "\u064a")
    ):
        names = rest
    if re.search(r"[\u0621-\u064a]", names):
        words = names.split()
        return 2 <= len(words) <= 4 and words[0] in pages.words("first_names")
    first = _PARTS.split(names)[0].split()
    return 2 <= len(first) <= 4 and not names.isupper() and _are_names(names)


def _are_names(text: str) -> bool:
    """Whether each part is a role, or has only capitalised words and particles."""
    parts = [part for part in _PARTS.split(_MAIL.sub("", text)) if part and part.strip(" -")]
    if not parts or re.search(r"[!?;«»“”]", text):
        return False
    return _is_name(parts[0]) and all(_is_name(part) or _is_role(part) for part in parts[1:])


def _is_name(part: str) -> bool:
    words = re.split(r"\s+", part.strip())
    if len(words) > NAME_WORDS or any(word.lower() in pages.words("not_names") for word in words):
        return False
    # “d’Alami”, “l’Ami”: the capital letter follows the apostrophe.
    pieces = [re.sub(r"\A[dl][’']", "", word) for word in words]
    capital = [piece[:1].isupper() for piece in pieces]
    small = [w.lower() in _PARTICLES for w in pieces]
    if any(piece[:1].isdigit() for piece in pieces[:1]) or not any(capital):
        return False
    return all(
        up or low or piece[:1].isdigit()
        for up, low, piece in zip(capital, small, pieces, strict=True)
    )


def _is_role(part: str) -> bool:
    words, roles = part.lower().split(), pages.words("roles")
    # A preposition of one letter, “a Rabat”, is an article in English: “a Manager”.
    return any(len(w) > 1 and w in roles for w in words) and all(
        w in roles or word[:1].isupper() for w, word in zip(words, part.split(), strict=True)
    )


@cache
def _function_words(script: str) -> frozenset[str]:
    """Return the function words of the languages that are written in a script."""
    return frozenset().union(*(of(lang).words.function for lang in scripts.languages(script)))


def _are_arabic(names: str, match: re.Match[str]) -> bool:
    words = _MAIL.sub("", names).replace("،", " ").split()
    plain = [word for word in words if word not in ("-", "–", "/", "|")]
    if not plain or len(plain) > 2 * NAME_WORDS:
        return False
    if not _function_words("Arab").isdisjoint(plain) or re.search(r"\d", names):
        return False
    person = plain[0] in pages.words("first_names")
    # “كتب محمد” is a byline; “كتب رسالة” (he wrote a letter) is not.
    if match["verb"] and not match["colon"]:
        return person and len(plain) <= NAME_WORDS
    # A first word with the article is rarely a name: “المصدر: الجزيرة”.
    return person or (len(plain) <= NAME_WORDS and not plain[0].startswith("ال"))
