"""`negation`: a negated sentence has a negative in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, base, negations
from newstranslate.language.lexicon import plain
from newstranslate.model import Finding

_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"(?:,|\bet|\bou|\bni|\band|\bor|\bnor|(?<!\w)او)\s*\Z")
"""What joins a clause without a subject of its own: `ne volent pas, ne mendient pas`."""
_LEFT = {"fr": re.compile(r"\b(?:n(?:e\b|')|pas|plus|personne|rien)\b")}
"""What is left of negations round a clause; it needs no word of its own."""
_ADJACENT = 90
"""Characters between two negations that may share one negative of the target."""
_AFTER = 60
"""Characters after a negation in which what it denies is looked for."""
_BEFORE = 40


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where the source is negated and the target is less so."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang not in negations.CLAUSES or to not in negations.CLAUSES:
        return
    if not negations.may_deny(subject.source_tokens, lang) or arabic.glued(subject.target_tokens):
        return
    target = negations.spelt(subject.target_words, to)
    source = _urges_out(plain(subject.source_words, lang), lang, target, to)
    source = negations.IDIOMS[lang].sub(" ", source)
    clauses = list(negations.CLAUSES[lang].finditer(source))
    if clauses and _lost(source, lang, target, to, clauses):
        said = clauses[0][0].strip()
        yield Finding("negation", "warning", f"‘{said}’: the negation seems to be missing")


def _urges_out(source: str, lang: str, target: str, to: str) -> str:
    """Return the source without `n’hésitez pas`, where the target urges without such a verb."""
    pattern = re.compile(negations.URGES[lang][0])
    if not pattern.search(source) or negations.urging(to).of(target):
        return source
    return pattern.sub(" ", source)


def _lost(source: str, lang: str, target: str, to: str, clauses: list[re.Match[str]]) -> bool:
    """Whether the target denies less often than the clauses ask for."""
    strong, weak = negations.count(target, to)
    wanted = len(clauses) - _joined(source, clauses)
    rest = negations.CLAUSES[lang].sub(" ", source)
    owed = len(negations.ALWAYS[lang].findall(rest))
    if strong >= wanted + owed:
        return False
    if strong >= wanted and strong + weak >= wanted + owed:
        return False
    # What carries a negation by itself in the source needs its own in the target.
    besides = sum(negations.count(_LEFT[lang].sub(" ", rest) if lang in _LEFT else rest, lang))
    denied = min(strong + max(0, weak - besides), strong + weak - owed)
    if denied >= wanted:
        return False
    opposite = negations.contrasts(to).of(target)
    answered = sum(_answered(source, lang, clause, opposite) for clause in clauses)
    return denied + answered < wanted


def _joined(source: str, clauses: list[re.Match[str]]) -> int:
    """Return how many clauses follow another without a subject of their own."""
    pairs = pairwise(clauses)
    return sum(
        second.start() - first.end() <= _ADJACENT
        and _JOINED.search(source[first.end() : second.start()]) is not None
        for first, second in pairs
    )


def _answered(source: str, lang: str, clause: re.Match[str], opposite: set[str]) -> bool:
    """Whether the target has the opposite of what a clause denies."""
    around = source[max(0, clause.start() - _BEFORE) : clause.end() + _AFTER]
    denied = negations.contrasts(lang).of(around)
    return any(f"opposite {kind[7:]}" in opposite for kind in denied if kind.startswith("denied"))
