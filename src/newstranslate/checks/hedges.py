"""`hedges`: what the source only alleges is not a fact in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, base
from newstranslate.language.hedges import CONDITIONAL, HEDGES, UNREAL
from newstranslate.language.lexicon import plain
from newstranslate.language.senses import lexicon, mask_of_words
from newstranslate.model import Finding

_ANY = {sure for kind in HEDGES for sure in (kind, f"{kind}?")}
"""Any hedge answers the conditional of the press."""
_FIXED = {
    "fr": re.compile(
        r"\bselon (?:les?quel\w*|laquelle|que|qu'|sa|son|ses|leurs?)"
        r"|\b(?:nomm|baptis|inspir|appel|adapt|peint|tourn)\w*(?: \S+){0,4}? d'après"
        r"|\bd'après(?:-\w+|\s*(?:[.,;:!?)»]|\Z)| (?:sa|son|ses|leurs?)\b)"
        r"|\bne (?:\w+ )?pourrai\w+|\bpourrai\w+-(?:t-)?\w+"
        r"|\b(?:l'|les |des |aux |cet |une? )accusée?s?\b"
    ),
    "en": re.compile(
        r"\b(?:who|what|where|how|which)ever\b[^.,;]{0,30}\bmay\b|\bwhile (?:\w+ ){1,2}may\b"
        r"|\baccording to (?:whether|its|their|his|her)\b"
    ),
    "ar": re.compile(
        r"(?<!\w)(?:فحسب|لقد|[وب]?حسب (?:ال)?(?:حاج|رغب|ضرور|ظروف|نوع|طلب|قدر|عدد|سن|حجم|موقع)\w*"
        r"|وفقا ل(?:ل|ال)?(?:حاج|رغب|سرع|ظروف|نوع|عدد|سن|حجم|قدر)\w*)(?!\w)"
    ),
}
"""What has the form of a hedge in a source and says only *that* or *as*."""
_CONDITIONAL_FORM = {"fr": re.compile(r"\b\w{2,}r(?:ait|aient)\b")}
"""A verb form of the target that hedges whatever its verb."""
_MAY = re.compile(r"\bMay\b")
_PRESS_CONDITIONAL = frozenset(["aurait", "auraient", "Aurait", "Auraient"])
_LANGUAGES = frozenset(["fr", "en", "ar"])


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where the source hedges and nothing in the target does."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang not in _LANGUAGES or to not in _LANGUAGES or lang == to:
        return
    hedged = _hedged(subject, lang)
    if not hedged or arabic.glued(subject.target_tokens):
        return
    text = _written(subject.target_words, to)
    target = lexicon(to).of(text)
    if to in _CONDITIONAL_FORM and _CONDITIONAL_FORM[to].search(text):
        return
    for kind in hedged:
        enough = _ANY if kind == "conditional" else {kind, f"{kind}?"}
        if not enough & target:
            yield _finding(subject, kind, lang)
            return


def _finding(subject: Subject, kind: str, lang: str) -> Finding:
    """Return the finding that names the hedge."""
    said = lexicon(lang).first(kind, subject.source_words) if kind in HEDGES else None
    word = said[0] if said else "conditional"
    return Finding("hedges", "warning", f"{word} in the source, nothing like it here", about=word)


def _hedged(subject: Subject, lang: str) -> list[str]:
    """Return the kinds of hedge in the source."""
    tokens = tuple(subject.source_tokens)
    conditional = lang == "fr" and not _PRESS_CONDITIONAL.isdisjoint(tokens)
    likely = mask_of_words(tokens, lang) & _sure(lang)
    if not likely and not conditional:
        return []
    text = _FIXED[lang].sub(" ", _written(subject.source_words, lang))
    found = lexicon(lang).names(lexicon(lang).mask_of(text) & likely) if likely else set()
    if conditional and re.search(CONDITIONAL[lang], text) and not re.search(UNREAL[lang], text):
        found.add("conditional")
    return sorted(found)


@lru_cache(maxsize=8)
def _sure(lang: str) -> int:
    """Return the bits of the hedges beyond doubt."""
    return sum(lexicon(lang).bits[kind] for kind in HEDGES)


def _written(text: str, lang: str) -> str:
    """Return `plain` text without the month of May."""
    return plain(_MAY.sub(" ", text) if lang == "en" else text, lang)
