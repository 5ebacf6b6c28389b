"""`replaced`: a word became another of its group: monthly and yearly, brother and father.

Such words never translate each other. `direction` compares words that are opposites.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from newstranslate.checks.subject import Subject
from newstranslate.language import base, calendar, facts, negations, of
from newstranslate.language.lexicon import without_phrases
from newstranslate.language.opposites import GROUPS, NEGATED, STANDINGS, WITHIN
from newstranslate.language.senses import bits, lexicon
from newstranslate.messages import say
from newstranslate.model import Finding


@cache
def _groups() -> tuple[tuple[int, tuple[tuple[str, int], ...]], ...]:
    """Return (bits of the certain words of a group, (member, its bit)) of each group.

    The bit above that of a member is of words that only may translate it.
    """
    groups = [
        [(name, bits()[f"= {name}"]) for name in names.split("/")] for names in GROUPS.values()
    ]
    return tuple((sum(bit for _, bit in members), tuple(members)) for members in groups)


@cache
def _negated() -> int:
    """Return the bits of the members whose meaning a negation reverses: not all is some."""
    names = "/".join(GROUPS[group] for group in NEGATED).split("/")
    return sum(bits()[f"= {name}"] for name in names)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for a word whose group has another word in the target, and not this one."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang == to or not of(lang).groups or not of(to).groups:
        return
    source = facts.possible_senses(subject.source_words, lang)
    target = facts.possible_senses(subject.target_words, to)
    words = facts.word_senses(subject.source_words, lang)
    gone = _without(source, facts.word_senses(subject.target_words, to))
    new = _without(target, words)
    for mask, members in _groups():
        if gone & mask and new & mask:
            in_source = _meanings(subject.source_words, lang)
            in_target = _meanings(subject.target_words, to)
            lost = _without(in_source & mask, in_target)
            added = _without(in_target & mask, in_source)
            if lost and added and not (mask & _negated() and _is_negated(subject)):
                yield _finding(subject, _first(lost, members), _first(added, members))
    yield from _without_standing(subject, gone & words >> 1)


def _is_negated(subject: Subject) -> bool:
    return negations.negated(subject.source_words, base(subject.source_lang)) or negations.negated(
        subject.target_words, base(subject.target_lang)
    )


@lru_cache(maxsize=32)
def _meanings(text: str, lang: str) -> int:
    """Return the bits of a text's words; those of a longer phrase that contains them go first."""
    for month in reversed(calendar.named(text, lang, "month")):  # May is no permission
        text = text[: month.start] + text[month.end :] if month.certain else text
    known = without_phrases(of(lang).group_idioms, text, lang)
    found = lexicon(lang).mask_of(known)
    for phrase, word in _within():
        if found & phrase:
            found &= ~(word | word << 1)
    return found


@cache
def _within() -> tuple[tuple[int, int], ...]:
    """Return (bit of the longer phrase, bit of the word that is part of it)."""
    return tuple((bits()[f"= {phrase}"], bits()[f"= {word}"]) for phrase, word in WITHIN.items())


def _without(members: int, others: int) -> int:
    """Return the members that other words do not have, nor may mean."""
    return members & ~(others | others >> 1)


def _first(found: int, members: tuple[tuple[str, int], ...]) -> str:
    return next(f"= {name}" for name, bit in members if found & bit)


@cache
def _standings() -> tuple[int, tuple[tuple[str, int], ...]]:
    """Return (all bits, (name, bit)) of `STANDINGS`, whose phrases have a word of the bit above."""
    members = [(name, bits()[f"= {name}"]) for name in STANDINGS]
    return sum(bit for _, bit in members), tuple(members)


def _without_standing(subject: Subject, gone: int) -> Iterator[Finding]:
    """Yield a warning if an office lost what makes it another: the former president."""
    mask, members = _standings()
    if gone & mask:
        lang, to = base(subject.source_lang), base(subject.target_lang)
        lost = _without(
            _meanings(subject.source_words, lang) & mask, _meanings(subject.target_words, to)
        )
        if lost:
            words, *_ = _said(subject.source_words, lang, _first(lost, members))
            message = say("%(one)s of the source is missing", one=words)
            yield Finding("replaced", "warning", message, about=words)


def _said(text: str, lang: str, kind: str) -> tuple[str, int, int]:
    """Return the first words of a text with a kind, and where they are: -1 if that is unknown."""
    found = lexicon(lang).first(kind, text)
    if found is None:
        return kind[2:], -1, -1
    start, end = found.span()
    if found.string != text and len(found.string) != len(text):  # a phrase, of folded Arabic
        return found[0], -1, -1
    return text[start:end], start, end


def _finding(subject: Subject, kind: str, other: str) -> Finding:
    before, *_ = _said(subject.source_words, base(subject.source_lang), kind)
    after, start, end = _said(subject.target_words, base(subject.target_lang), other)
    message = say("%(one)s in the source, %(other)s here", one=before, other=after)
    about = f"{before} → {after}"
    return Finding("replaced", "warning", message, start=start, end=end, about=about)
