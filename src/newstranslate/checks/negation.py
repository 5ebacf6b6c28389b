"""`negation`: a negated sentence has a negative in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from newstranslate.checks.subject import Subject
from newstranslate.language import arabic, base, negations
from newstranslate.language.lexicon import plain
from newstranslate.language.senses import lexicon
from newstranslate.model import Finding

_WORD = re.compile(r"[^\W\d_]+")
_DENIED = "\0"
"""What a negation is replaced by in a text."""
_WORD_OR_DENIED = re.compile(rf"[^\W\d_]+|{_DENIED}")
_REACH = 2
"""Words after a negation that it turns round: `not at all rare` does not deny twice."""
_JOINED = re.compile(r"(?:\bet|\bou|\bni|\band|\bor|\bnor|(?<!\w)او)\s*\Z|\A[^;:.!?]{0,40},\s*\Z")
"""What joins a clause without a subject of its own: `ne volent pas, ne mendient pas`."""
_OR = {
    "fr": re.compile(r"\b(?:ou|ni|et)\b"),
    "en": re.compile(r"\b(?:or|nor)\b"),
    "ar": re.compile(r"(?<!\w)(?:او|و[يتن]\w+)(?!\w)"),
}
"""What joins them in a target that denies once for both."""
_ADJACENT = 90
"""Characters between two negations that may share one negative of the target."""
_BEFORE, _AFTER = 2, 4
"""Words round a negation that belong to it."""
_TO_DO = re.compile(r"\bne (?:pas|plus|jamais|rien) ")
"""A negated infinitive, in Arabic `عدم` with a noun."""
_NOT_DOING = re.compile(r"(?<!\w)[وفبل]?عدم(?!\w)")
_NEGATORS = {
    "fr": re.compile(
        r"\b(?:ne\b|n'|(?:pas|plus|jamais|aucune?|rien|personne|nullement|guère|nulle?)\b)"
    )
}
"""The words of a clause that only negate; what is between them does not."""
_FIRST = {
    "fr": re.compile(r"\bavant\b|\bsauf\b"),
    "en": re.compile(r"\b(?:before|until|till|unless|first)\b"),
    "ar": re.compile(r"(?<!\w)[وف]?(?:قبل|حتي|الا)(?!\w)"),
}
"""What a translation may have for `sans`."""
_SHORTEST = 2
"""Letters of a word that a negation may deny."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where the source is negated and the target is less so."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang not in negations.CLAUSES or to not in negations.CLAUSES:
        return
    if not negations.may_deny(subject.source_words, subject.source_tokens, lang):
        return
    source = plain(subject.source_words, lang)
    if not negations.CLAUSES[lang].search(source) or arabic.glued(subject.target_tokens):
        return
    source, target = _without_idioms(source, lang, negations.spelt(subject.target_words, to), to)
    clauses = list(negations.CLAUSES[lang].finditer(source))
    if clauses and _lost(source, lang, target, to, clauses):
        said = clauses[0][0].strip(" ,;")
        yield Finding(
            "negation", "warning", f"‘{said}’: the negation seems to be missing", about=said
        )


def _without_idioms(source: str, lang: str, target: str, to: str) -> tuple[str, str]:
    """Return both texts without what only looks like a negation."""
    for idiom in negations.PAIRED:
        if idiom[lang].search(source) and idiom[to].search(target):
            source, target = idiom[lang].sub(" ", source), idiom[to].sub(" ", target)
    urges = re.compile(negations.URGES[lang][0])
    if urges.search(source) and "urge" not in lexicon(to).of(target):
        source = urges.sub(" ", source)
    source = negations.IDIOMS[lang].sub(" ", source)
    return source, negations.SAYS_NOTHING[to].sub(" ", target)


def _lost(source: str, lang: str, target: str, to: str, clauses: list[re.Match[str]]) -> bool:
    """Whether the target denies less often than the clauses ask for."""
    rest, strong = negations.PARTICLES[to].subn(f" {_DENIED} ", target)
    wanted = len(clauses) - _joined(source, clauses, target, to)
    owed = len(negations.ALWAYS[lang].findall(negations.CLAUSES[lang].sub(" ", source)))
    if owed and _FIRST[to].search(target):  # sans avoir signé: before he has signed
        owed -= 1
    if strong >= wanted + owed:
        return False
    weak = _weak(rest, to, ("carrier",))
    if to == "ar":
        nominal = min(len(_TO_DO.findall(source)), len(_NOT_DOING.findall(target)))
        strong, weak = strong + nominal, weak - nominal
    if strong >= wanted and strong + weak >= wanted + owed:
        return False
    denied = min(strong + max(0, weak - _besides(source, lang)), strong + weak - owed)
    if denied >= wanted:
        return False
    return denied + sum(_answered(source, lang, clause, target, to) for clause in clauses) < wanted


def _besides(source: str, lang: str) -> int:
    """Return how many words of the source, besides its clauses, may have a negative each."""
    text = negations.SAYS_NOTHING[lang].sub(" ", source)
    text = negations.CLAUSES[lang].sub(lambda clause: _verb(clause[0], lang), text)
    rest, strong = negations.PARTICLES[lang].subn(" ", text)
    return strong + _weak(rest, lang, ("carrier", "besides"))


def _verb(clause: str, lang: str) -> str:
    """Return what a clause has between its negative words."""
    return _NEGATORS[lang].sub(" ", clause) if lang in _NEGATORS else " "


def _weak(rest: str, lang: str, kinds: tuple[str, ...]) -> int:
    """Return how many words carry a negation, not those that a negation turns round."""
    table, since, found = lexicon(lang), _REACH, 0
    for word in _WORD_OR_DENIED.findall(rest):
        since = 0 if word == _DENIED else since + 1
        if since > _REACH or word == _DENIED:
            found += any(table.has(word, kind) for kind in kinds)
    found += sum(len(table.phrases(kind, rest)) for kind in kinds)
    return found + (len(negations.UNPREFIXED.findall(rest)) if lang == "en" else 0)


def _joined(source: str, clauses: list[re.Match[str]], target: str, to: str) -> int:
    """Return how many clauses follow another without a subject of their own."""
    joined = sum(
        second.start() - first.end() <= _ADJACENT
        and _JOINED.search(source[first.end() : second.start()]) is not None
        for first, second in pairwise(clauses)
    )
    return joined if joined and _OR[to].search(target) else 0


def _answered(source: str, lang: str, clause: re.Match[str], target: str, to: str) -> bool:
    """Whether the target has the opposite of what a clause denies."""
    table = lexicon(lang)
    before = _WORD.findall(source[: clause.start()])[-_BEFORE:]
    denied = table.names(table.mask(before)) & {"denied purpose", "denied wait"}
    denied |= table.names(table.mask([*_WORD.findall(clause[0]), *_after(source, clause)]))
    found = lexicon(to).of(target)
    return _turned(source, clause, lang) or any(
        f"opposite {name}" in found
        and not (name in negations.ADJECTIVES and f"denied {name}" in found)
        for name in (kind[7:] for kind in denied if kind.startswith("denied"))
    )


def _after(source: str, clause: re.Match[str]) -> list[str]:
    """Return the first words after a clause, not the shortest ones."""
    words = _WORD.finditer(source, clause.end())
    return [word[0] for word in islice((w for w in words if len(w[0]) >= _SHORTEST), _AFTER)]


def _turned(source: str, clause: re.Match[str], lang: str) -> bool:
    """Whether the same verb follows and is not denied: `Ne regardez pas là, regardez-moi`."""
    verb = _verb(clause[0], lang).split()
    follows = re.match(r"[^,;.:!?]{0,40}, ([^\W\d_]+)", source[clause.end() :])
    return follows is not None and bool(verb) and follows[1] == verb[-1]
