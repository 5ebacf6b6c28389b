"""`hedges`: an allegation or supposition of the source became a fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, base, facts, of
from newstranslate.language.lexicon import plain
from newstranslate.language.opposites import HEDGES
from newstranslate.language.patterns import compiled
from newstranslate.language.senses import lexicon
from newstranslate.messages import say
from newstranslate.model import Finding

_ANY = {sure for kind in HEDGES for sure in (kind, f"{kind}?")}
"""All hedges: any of them can translate the French conditional of allegation (« aurait tué »)."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning if the source has a hedge and the target has none."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if not of(lang).hedges.kinds or not of(to).hedges.kinds or lang == to:
        return
    hedged = _hedged(subject, lang)
    # Hedges are not found in Arabic text that has lost its spaces.
    if not hedged or arabic.glued(subject.target_tokens):
        return
    text = _written(subject.target_words, to)
    target = lexicon(to).of(text)
    if compiled(of(to).hedges.forms).search(text):
        return
    for kind in hedged:
        enough = _ANY if kind == "conditional" else {kind, f"{kind}?"}
        if not enough & target:
            yield _finding(subject, kind, lang)
            return


def _finding(subject: Subject, kind: str, lang: str) -> Finding:
    """Return the finding with the hedge."""
    said = lexicon(lang).first(kind, subject.source_words) if kind in HEDGES else None
    word = said[0] if said else "conditional"
    return Finding(
        "hedges",
        "warning",
        say("%(word)s in the source, no equivalent here", word=word),
        about=word,
    )


def _hedged(subject: Subject, lang: str) -> list[str]:
    """Return the kinds of hedge in the source."""
    own = of(lang).hedges
    conditional = not own.tokens.isdisjoint(subject.source_tokens)
    likely = facts.possible_senses(subject.source_words, lang) & _sure(lang)
    if not likely and not conditional:
        return []
    text = compiled(own.fixed).sub(" ", _written(subject.source_words, lang))
    found = lexicon(lang).names(lexicon(lang).mask_of(text) & likely) if likely else set()
    if conditional and _is_conditional(text, lang):
        found.add("conditional")
    return sorted(found)


def _is_conditional(text: str, lang: str) -> bool:
    """Whether a text has the conditional of allegation, and not one with a condition."""
    own = of(lang).hedges
    said = compiled(own.conditional).search(text) is not None
    return said and compiled(own.unreal).search(text) is None


@lru_cache(maxsize=8)
def _sure(lang: str) -> int:
    """Return the bits of the certain hedges."""
    return sum(lexicon(lang).bits[kind] for kind in HEDGES)


def _written(text: str, lang: str) -> str:
    """Return `plain` text without words that only look like hedges: the month of May."""
    return plain(compiled(of(lang).hedges.not_hedges).sub(" ", text), lang)
