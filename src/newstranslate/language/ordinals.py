"""Ordinal words that tell no place in an order: the Prime Minister, ten seconds, تشرين الثاني."""

from __future__ import annotations

import re

_BEFORE = {
    "fr": re.compile(
        r"(?:\d|\b(?:par|chaque|quelques|une|demi|fraction de|avant|matières?|nombres?)) ?-?\Z",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\d|\b(?:per|each|split|few|at|safety|head|feet|women|one|two)|[’']s)[ -]\Z",
        re.IGNORECASE,
    ),
    "ar": re.compile(r"(?:تشرين|كانون|ربيع|جمادى|ساعة|\bمرة|المقام|لكل|\d) ?\Z"),
}
"""What stands before such a word; see `_ONLY`."""
_ONLY = {
    "fr": {"premier", "première", "premiers", "premières", "seconde", "secondes"},
    "en": {"first", "second", "third"},
    "ar": {"أول", "الأول", "الأولى", "أولى", "ثانية", "الثانية", "ثاني", "الثاني", "ثوان"},
}
"""The words that have such a meaning at all, by what stands before."""
_AFTER = {
    "fr": re.compile(
        r"[ -](?:ministres?|ministérielle?s?|dames?|secours|plan|vue|abord|chef|lieu|degré|"
        r"nécessité|venus?|mondiale|intéressée?s?|âge|rôle|main|loge|choix)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"[ -](?:ministers?|ladies|lady|aid|responders?|hand|name|names|thoughts?|to none|"
        r"of all|and foremost|party|parties|world(?! war)|nations?|secretary|amendment|sight|"
        r"glance)\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(r" (?:من نوعه|من نوعها|أمس|وزير|الوزراء|أ[وك]سيد)"),
}


def counts(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the ordinal word at [start, end) tells a place in an order, as far as it shows."""
    if lang not in _ONLY:
        return False
    word = text[start:end].lower()
    if word in _ONLY[lang] and _BEFORE[lang].search(text, max(0, start - 14), start):
        return False
    return _AFTER[lang].match(text, end) is None
