"""`hedges`: what the source only alleges is not a fact in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, base
from newstranslate.language.hedges import CONDITIONAL, HEDGES, UNREAL
from newstranslate.language.lexicon import Lexicon, plain
from newstranslate.model import Finding

_ANY = {sure for kind in HEDGES for sure in (kind, f"{kind}?")}
"""Any hedge answers the conditional of the press."""
_FIXED = {
    "fr": re.compile(
        r"\bselon (?:les?quel\w*|laquelle|que|qu'|sa|son|ses|leurs?)"
        r"|\bne (?:\w+ )?pourrai\w+|\bpourrai\w+-(?:t-)?\w+"
    )
}
"""What has the form of a hedge and says only *that*."""
_MAY = re.compile(r"\bMay\b")
_LANGUAGES = frozenset(["fr", "en", "ar"])


@lru_cache(maxsize=8)
def _lexicon(lang: str) -> Lexicon:
    """Return kinds `NAME` (hedges beyond doubt) and `NAME?` (may hedge)."""
    table = {}
    for kind, words in HEDGES.items():
        table[kind], _, table[f"{kind}?"] = words[lang].partition("|")
    return Lexicon(lang, table)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where the source hedges and nothing in the target does."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang not in _LANGUAGES or to not in _LANGUAGES or lang == to:
        return
    if arabic.glued(subject.target_tokens):
        return
    hedged = [
        kind for kind in sorted(_hedged(subject, lang)) if kind in HEDGES or kind == "conditional"
    ]
    if not hedged:
        return
    target = _lexicon(to).of(_written(subject.target_words, to))
    for kind in hedged:
        enough = _ANY if kind == "conditional" else {kind, f"{kind}?"}
        if not enough & target:
            said = _lexicon(lang).first(kind, subject.source_words)
            word = said[0] if said else "conditional"
            message = f"{word} in the source, nothing like it here"
            yield Finding("hedges", "warning", message, about=word)
            return


def _hedged(subject: Subject, lang: str) -> set[str]:
    """Return the kinds of hedge in the source."""
    lexicon = _lexicon(lang)
    kinds = {kind for kind in lexicon.possible(subject.source_tokens) if kind in HEDGES}
    conditional = lang == "fr" and not {"aurait", "auraient"}.isdisjoint(subject.source_tokens)
    if not kinds and not conditional:
        return set()
    text = _written(subject.source_words, lang)
    kinds &= lexicon.of(text)
    if conditional and re.search(CONDITIONAL[lang], text) and not re.search(UNREAL[lang], text):
        kinds.add("conditional")
    return kinds


def _written(text: str, lang: str) -> str:
    """Return `plain` text without the month of May and `selon lequel`."""
    text = plain(_MAY.sub(" ", text) if lang == "en" else text, lang)
    return _FIXED[lang].sub(" ", text) if lang in _FIXED else text
