"""Recognises notices of sites: cookies, rights, subscriptions, menus.

An import omits them and lists them in full, but does not count them as lost sentences, because no
reader of the story misses them. A text with a quotation or reported speech is never a notice.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newstranslate import late
from newstranslate.formats import phrases
from newstranslate.language import pages

LONGEST = 120
"""Maximum length of a notice, in words; cookie banners have up to a hundred."""
COOKIES = "a cookie or privacy notice"
_SHARE = 0.3
"""Minimum share of names of sections in a menu without separators."""
_LABEL = 4
"""Maximum length, in words, of a label in a menu with separators."""

# A quotation or reported speech: `«`, `a-t-il`, `selon`, `according to`, `وقال`.
_QUOTES = pages.pattern(r"[«»“”]|(?&speech)")
_BUTTON = late.pattern(r"[«“]\s*\w+(?:\s\w+){0,2}\s*[»”]")
"""The name of a button, which is not a quotation: “Accept all”."""
# Words to the reader, or of the site on itself: `vous`, `acceptez`, `our`, `this website`,
# `نستخدم`.
_READER = pages.pattern(r"(?<!\w)(?&reader)(?!\w)")
# `cookies`, `données personnelles`, `privacy policy`, `ملفات تعريف الارتباط`.
_PRIVACY = pages.pattern("(?&privacy)")
# Further words of cookie banners: `partenaires`, `mesurer`, `preferences`, `موافق`.
_CONSENT = pages.pattern("(?&consent)")
# `© 2026`, `Tous droits réservés`, `Toute reproduction interdite`, `جميع الحقوق محفوظة`; but not
# `copyright`.
_RIGHTS = pages.pattern(
    r"(?:©|\(c\)|copyright\b)\W*(?:19|20)\d\d|(?:19|20)\d\d\W*(?:©|copyright\b)|\A\W*©"
    r"|(?&rights)|(?&copying)"
)
# At the start of a sentence: `Abonnez-vous`, `Recevez`, `Sign up`, `تابعونا`; but not
# `Il veut s’inscrire`.
_OFFER = pages.pattern(r"(?:\A|[.!?…:؟]\s+)\W*(?&offer)(?!\w)")
# What such a sentence offers: `newsletter`, `boîte mail`, `free trial`, `€5`, `نشرتنا`.
_OFFERED = pages.pattern(rf"(?&offered)|\b(?:{'|'.join(phrases.NETWORKS)})\b|[€$£]\s?\d")
# `Cet article est réservé aux abonnés`, `Il vous reste 85 % de cet article`,
# `to continue reading, sign in`, `لمتابعة القراءة`.
_WALL = pages.pattern("(?&wall)")
# `unlimited access`, `ad-free`, `accès illimité`, `sans publicité`, `مقالات حصرية`.
_BENEFIT = pages.pattern("(?&benefits)")
"""Benefits of a subscription; several are an offer, a single one may be part of a story."""
_BENEFITS = 3
# `Les champs obligatoires sont indiqués`, `Comments are closed`, `Save my name, email`,
# `احفظ اسمي`.
_FORM = pages.pattern("(?&form)")
# `Lire aussi : Un titre`, `Related | A title`; but not `Lire aussi les auteurs`.
_POINTER = pages.pattern(r"\W*(?:(?&read_also)|(?&pointers))\s*[:|»>–-]")
# `Menu`, `Facebook`, `il y a 3 heures`.
_PHRASE = pages.pattern(rf"(?:{phrases.LINES})\s*")
# Separators of menus: `Monde | Sport`, `Monde › Sport`, `Monde / Sport`, `Monde  Sport`; but not
# `et/ou`.
_BETWEEN = late.pattern(r"\s*[|>›»·•→\t]\s*|\s+/\s+|[ \u00a0]{2,}")
# `Un mot.`, `Un mot. »`, `Un mot ! Deux.`; but not `Un mot`, `Un mot ?`.
_STATEMENT = late.pattern(r"[.…۔][’'”»\")\]\s]*\Z|[.!?؟]\s")


@cache
def _sections() -> frozenset[str]:
    """Return the names of sections and networks in menus, in all languages."""
    return pages.words("sections").union(phrases.NETWORKS)


@lru_cache(maxsize=4096)
def kind(text: str) -> str:
    """Return the kind of notice that a text is; empty for other texts."""
    if len(text.split()) > LONGEST:
        return ""
    if _is_menu(text):
        return "a menu"
    if _POINTER.match(text) and not _STATEMENT.search(text):
        return "a pointer to another article"
    # Only now: menus and pointers can contain the quotation of a title.
    if _QUOTES.search(_BUTTON.sub(" ", text)):
        return ""
    if name := _by_its_words(text):
        return name
    if _PRIVACY.search(text) and _READER.search(text) and _terms(text) >= 2:
        return COOKIES
    offer = _OFFER.search(text)
    if offer and _OFFERED.search(text, offer.end()):
        return "a newsletter or subscription offer"
    if phrases.SENTENCES.fullmatch(text) or (
        _PHRASE.fullmatch(text) and not _STATEMENT.search(text)
    ):
        return "a set phrase of the site"
    return ""


def _by_its_words(text: str) -> str:
    for pattern, name in (
        (_RIGHTS, "a copyright notice"),
        (_FORM, "a comment form"),
        (_WALL, "a subscription notice"),
    ):
        if pattern.search(text):
            return name
    benefits = {benefit.lower() for benefit in _BENEFIT.findall(text)}
    return "a subscription notice" if len(benefits) >= _BENEFITS else ""


def opens_cookie_notice(text: str) -> bool:
    """Whether a text is a cookie notice that begins with a word to the reader."""
    return _READER.match(text) is not None and kind(text) == COOKIES


def is_crumbs(text: str) -> bool:
    """Whether a text consists of two or more names of sections with separators."""
    labels = [label.lower() for label in _BETWEEN.split(text.strip()) if label]
    return len(labels) > 1 and all(label in _sections() for label in labels)


def _terms(text: str) -> int:
    """Return the number of different words on privacy, consent and the site in a text, minus 1."""
    return len({m[0].lower() for p in (_PRIVACY, _CONSENT) for m in p.finditer(text)}) - 1


def _is_menu(text: str) -> bool:
    """Whether a text consists mainly of names of sections, or of short labels with separators."""
    if _STATEMENT.search(text) or text.rstrip()[-1:] in ("?", "!", "؟"):
        return False
    labels = [label for label in _BETWEEN.split(text.strip()) if label]
    if len(labels) >= 4:
        # With a number, it may be a row of a table.
        return not re.search(r"\d", text) and all(len(la.split()) <= _LABEL for la in labels)
    words = [word.strip(",;:&|") for word in text.lower().split()]
    return sum(word in _sections() for word in words) >= max(4, _SHARE * len(words))
