"""`honorifics`: a title changed its gender.

Dropping a title is correct: a finding needs a lost title and an added one of the other gender.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.checks.subject import Subject, found_at
from newstranslate.language import facts, titles
from newstranslate.language.titles import Title
from newstranslate.messages import say
from newstranslate.model import Finding

_SAYED = late.pattern(r"\bSay+[ei]d\b|\b[EeAa]l[- ]?[Ss]a[iï]d\b")
"""The name Sayed, which in Arabic is spelt like Mr (السيد)."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for each title with the other gender."""
    source, target = subject.source_words, subject.target_words
    if not facts.may_have_title(source, subject.source_lang):
        return
    if not facts.may_have_title(target, subject.target_lang):
        return
    theirs = titles.titles(source, subject.source_lang)
    ours = titles.titles(target, subject.target_lang)
    named = _SAYED.search(source) or _SAYED.search(target)
    for kind in titles.KINDS:
        for gender, opposite in ("mf", "fm"):
            lost = _beyond(theirs, ours, kind, gender)
            added = _beyond(ours, theirs, kind, opposite)
            if lost and added and not (named and kind == "courtesy"):
                was, now = source[lost.start : lost.end], target[added.start : added.end]
                words = say("%(one)s in the source, %(other)s here", one=was, other=now)
                yield found_at(added, "honorifics", "warning", words, f"{was} → {now}")


def _beyond(
    these: Sequence[Title], others: Sequence[Title], kind: str, gender: str
) -> Title | None:
    """Return a certain title of a kind and gender if `these` have more of them than `others`."""
    own = [title for title in these if (title.kind, title.gender) == (kind, gender)]
    certain = [title for title in own if title.certain]
    known = sum((title.kind, title.gender) == (kind, gender) for title in others)
    return certain[-1] if len(certain) > known else None
