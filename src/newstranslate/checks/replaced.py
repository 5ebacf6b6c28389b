"""`replaced`: a word became another of its group: monthly and yearly, brother and father.

Such words never translate each other. `direction` compares words that are opposites.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from newstranslate.checks.subject import Subject
from newstranslate.language import base, facts, of
from newstranslate.language.opposites import GROUPS
from newstranslate.language.lexicon import plain
from newstranslate.language.senses import lexicon
from newstranslate.messages import say
from newstranslate.model import Finding


@cache
def _groups() -> tuple[tuple[int, tuple[tuple[str, int], ...]], ...]:
    """Return (bits of the certain words of a group, (member, its bit)) of each group.

    The bit above that of a member is of words that only may translate it.
    """
    bits = lexicon("en").bits  # they are the same for all languages
    groups = [[(name, bits[f"= {name}"]) for name in names.split("/")] for names in GROUPS.values()]
    return tuple((sum(bit for _, bit in members), tuple(members)) for members in groups)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for a word whose group has another word in the target, and not this one."""
    lang, to = base(subject.source_lang), base(subject.target_lang)
    if lang == to or not of(lang).groups or not of(to).groups:
        return
    source = facts.possible_senses(subject.source_words, lang)
    target = facts.possible_senses(subject.target_words, to)
    for mask, members in _groups():
        mine, ours = source & mask, target & mask
        if mine and ours and (mine | ours) & ((mine | ours) - 1):  # two members, at least
            in_source = _meanings(subject.source_words, lang)
            in_target = _meanings(subject.target_words, to)
            lost = _without(in_source & mask, in_target)
            added = _without(in_target & mask, in_source)
            if lost and added:
                yield _finding(subject, _first(lost, members), _first(added, members))


@lru_cache(maxsize=32)
def _meanings(text: str, lang: str) -> int:
    return lexicon(lang).mask_of(plain(text, lang))


def _without(bits: int, others: int) -> int:
    """Return the members that other words do not have, nor may mean."""
    return bits & ~(others | others >> 1)


def _first(bits: int, members: tuple[tuple[str, int], ...]) -> str:
    return next(f"= {name}" for name, bit in members if bits & bit)


def _finding(subject: Subject, kind: str, other: str) -> Finding:
    lang, to = base(subject.source_lang), base(subject.target_lang)
    said = lexicon(lang).first(kind, subject.source_words)
    here = lexicon(to).first(other, subject.target_words)
    before, after = (it[0] if it else kind[2:] for it, kind in ((said, kind), (here, other)))
    message = say("%(one)s in the source, %(other)s here", one=before, other=after)
    start, end = here.span() if here else (-1, -1)
    about = f"{before} → {after}"
    return Finding("replaced", "warning", message, start=start, end=end, about=about)
