"""`negation`: a negation of the source is missing in the target, or one was added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from newstranslate import late
from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, base, common, negations, of
from newstranslate.language.lexicon import plain
from newstranslate.language.patterns import NEVER, compiled
from newstranslate.language.senses import lexicon
from newstranslate.messages import say
from newstranslate.model import Finding

# A word; digits and signs end it: jamais; not `n’a`.
_WORD = late.pattern(r"[^\W\d_]+")
_DENIED = "\0"
"""Replaces a negation in a text."""
# The words of a text, and the places of its negations: jamais.
_WORD_OR_DENIED = late.pattern(rf"[^\W\d_]+|{_DENIED}")
_REACH = 2
"""Words after a negation that belong to it: `not at all rare` is not a double negation."""
_ADJACENT = 90
"""Maximum of characters between two negations that may share one negation in the target."""
_BEFORE, _AFTER = 2, 4
"""Number of words before and after a negation that it may affect."""
_NEAR = 120
"""Characters before a negation that are searched for those words."""
# The first word after the next comma: `Ne partez pas là, partez ici`; not of another sentence:
# `Ne partez pas. Non, partez`.
_FOLLOWS = late.pattern(r"[^,;.:!?]{0,40}, ([^\W\d_]+)")
# Words and figures for nothing: `0 point`, zéro; not `0.5`, 10.
_NIL = late.pattern(r"(?i)(?<![\w.,-])0(?![.,]?\d)|\bz[eé]ro\b")
_SHORTEST = 2
"""Minimum letters of a word that a negation may affect."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning if the source has more negations than the target, or only the target any."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if not negations.known(lang) or not negations.known(to):
        return
    yield from _missing(subject, lang, to)
    if of(lang).negation.added and of(to).negation.added:
        yield from _added(subject, lang, to)


def _missing(subject: Subject, lang: str, to: str) -> Iterator[Finding]:
    if not negations.may_deny(subject.source_words, subject.source_tokens, lang):
        return
    source = plain(subject.source_words, lang)
    if not negations.clauses(lang).search(source) or arabic.glued(subject.target_tokens):
        return
    said = _unmatched(source, lang, negations.spelt(subject.target_words, to), to)
    if said:
        yield Finding(
            "negation",
            "warning",
            say("‘%(words)s’: the negation seems to be missing", words=said),
            about=said,
        )


def _added(subject: Subject, lang: str, to: str) -> Iterator[Finding]:
    """Yield a warning if the target has a negation and the source none, nor a word for one."""
    if not negations.may_deny(subject.target_words, subject.target_tokens, to):
        return
    # Words of the target's language in the source may deny: an English title in a French text.
    if negations.may_deny(subject.source_words, subject.source_tokens, to):
        return
    source = negations.spelt(subject.source_words, lang)  # with idioms: “not only”
    if _NIL.search(source) or negations.particles(lang).search(source):
        return
    if _implied_negations(source, lang, ("carrier", "besides")):
        return
    target = compiled(of(to).negation.says_nothing).sub(" ", plain(subject.target_words, to))
    said = _unmatched(target, to, source, lang)
    if said:
        yield Finding(
            "negation",
            "warning",
            say("‘%(words)s’: the negation is not in the source", words=said),
            about=said,
        )


def _unmatched(source: str, lang: str, target: str, to: str) -> str:
    """Return the surest negation of the source if the target has fewer; empty if it has not."""
    source, target = _without_idioms(source, lang, target, to)
    clauses = list(negations.clauses(lang).finditer(source))
    if not clauses or not _lost(source, lang, target, to, clauses):
        return ""
    surest = next((one for one in clauses if not _is_without(source, lang, one)), clauses[0])
    return surest[0].strip(" ,;:.")


def _without_idioms(source: str, lang: str, target: str, to: str) -> tuple[str, str]:
    """Return both texts without idioms that only look like negations."""
    own, theirs = of(lang).negation, of(to).negation
    for name in filter(theirs.paired.__contains__, own.paired):
        mine, other = compiled(own.paired[name]), compiled(theirs.paired[name])
        if mine.search(source) and other.search(target):
            source, target = mine.sub(" ", source), other.sub(" ", target)
    urges = compiled(own.urges[0])
    if urges.search(source) and "urge" not in lexicon(to).of(target):
        source = urges.sub(" ", source)
    source = compiled(own.idioms).sub(" ", source)
    return source, compiled(theirs.says_nothing).sub(" ", target)


def _lost(source: str, lang: str, target: str, to: str, clauses: list[re.Match[str]]) -> bool:
    """Whether the target has fewer negations than the clauses require."""
    # Strong: words that only negate. Weak: words that imply a negation, such as “refuse”.
    rest, strong = negations.particles(to).subn(f" {_DENIED} ", target)
    wanted = len(clauses) - _joined(source, lang, clauses, target, to)
    always = compiled(of(lang).negation.always)
    # Words outside the clauses that are themselves translated by a negation, such as “impossible”.
    owed = len(always.findall(negations.clauses(lang).sub(" ", source)))
    # “sans avoir signé” may be translated as “before he has signed”, without a negation.
    if compiled(of(to).negation.first).search(target):
        if owed:
            owed -= 1
        elif any(_is_without(source, lang, clause) for clause in clauses):
            wanted -= 1
    if strong >= wanted + owed:
        return False
    weak = _implied_negations(rest, to, ("carrier",))
    # عدم with a noun translates a negated infinitive, so it counts as a strong negation.
    if nouns := len(compiled(of(to).negation.not_doing).findall(target)):
        nominal = min(len(compiled(of(lang).negation.to_do).findall(source)), nouns)
        strong, weak = strong + nominal, weak - nominal
    if strong >= wanted and strong + weak >= wanted + owed:
        return False
    denied = min(strong + max(0, weak - _other_negations(source, lang)), strong + weak - owed)
    if denied >= wanted:
        return False
    said = lexicon(to).of(target)
    return (
        denied + sum(_is_expressed_by_opposite(source, lang, clause, said) for clause in clauses)
        < wanted
    )


def _is_without(source: str, lang: str, clause: re.Match[str]) -> bool:
    """Whether a clause is *sans*, which a translation may express without a negation."""
    return compiled(of(lang).negation.always).match(source, clause.start()) is not None


def _other_negations(source: str, lang: str) -> int:
    """Return the number of words outside the clauses that may be translated as negations."""
    text = compiled(of(lang).negation.says_nothing).sub(" ", source)
    text = negations.clauses(lang).sub(lambda clause: _verb(clause[0], lang), text)
    rest, strong = negations.particles(lang).subn(" ", text)
    return strong + _implied_negations(rest, lang, ("carrier", "besides"))


def _verb(clause: str, lang: str) -> str:
    """Return the text between the negative words of a clause."""
    negators = of(lang).negation.negators
    return compiled(negators).sub(" ", clause) if negators != NEVER else " "


def _implied_negations(rest: str, lang: str, kinds: tuple[str, ...]) -> int:
    """Return the number of words that imply a negation, except those after a negation."""
    table, since, found = lexicon(lang), _REACH, 0
    for word in _WORD_OR_DENIED.findall(rest):
        since = 0 if word == _DENIED else since + 1
        if since > _REACH or word == _DENIED:
            found += any(table.has(word, kind) for kind in kinds)
    found += sum(len(table.phrases(kind, rest)) for kind in kinds)
    return found + len(compiled(of(lang).negation.prefixed).findall(rest))


def _is_joint(gap: str, lang: str) -> bool:
    return _joint(lang).search(gap) is not None


@cache
def _joint(lang: str) -> re.Pattern[str]:
    """Return a pattern of what joins a clause without its own subject: ne volent pas, ne mendient
    pas."""
    words = common.words("negation.joined", lang)
    return re.compile(rf"(?:{words})\s*\Z|\A[^;:.!?؛؟]{{0,60}}[,،]\s*\Z")


def _joined(source: str, lang: str, clauses: list[re.Match[str]], target: str, to: str) -> int:
    """Return the number of clauses that follow another one without their own subject."""
    joined = sum(
        second.start() - first.end() <= _ADJACENT
        and _is_joint(source[first.end() : second.start()], lang)
        for first, second in pairwise(clauses)
    )
    return joined if joined and compiled(of(to).negation.either).search(target) else 0


def _is_expressed_by_opposite(
    source: str, lang: str, clause: re.Match[str], said: set[str]
) -> bool:
    """Whether the target expresses a negation by an opposite: “not rare” as “common”.

    `said` are the kinds of the target's words.
    """
    table = lexicon(lang)
    before = _WORD.findall(source, max(0, clause.start() - _NEAR), clause.start())[-_BEFORE:]
    denied = table.names(table.mask(before)) & {"denied purpose", "denied wait"}
    denied |= table.names(table.mask([*_WORD.findall(clause[0]), *_after(source, clause)]))
    return _is_affirmed(source, clause, lang) or any(
        f"opposite {name}" in said
        and not (name in negations.NO_EXCUSES and f"denied {name}" in said)
        for name in (kind[7:] for kind in denied if kind.startswith("denied"))  # denied rare → rare
    )


def _after(source: str, clause: re.Match[str]) -> list[str]:
    """Return the first words after a clause, except one-letter words."""
    words = _WORD.finditer(source, clause.end())
    return [word[0] for word in islice((w for w in words if len(w[0]) >= _SHORTEST), _AFTER)]


def _is_affirmed(source: str, clause: re.Match[str], lang: str) -> bool:
    """Whether the same verb follows without negation: `Ne regardez pas là, regardez-moi`."""
    verb = _verb(clause[0], lang).split()
    follows = _FOLLOWS.match(source, clause.end())
    return follows is not None and bool(verb) and follows[1] == verb[-1]
