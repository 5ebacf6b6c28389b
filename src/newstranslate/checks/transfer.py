"""`untranslated`: the target, or part of it, is still the source text."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from newstranslate.checks.subject import Subject
from newstranslate.language import of
from newstranslate.messages import say
from newstranslate.model import Finding

_RUN = 4
"""Minimum number of consecutive source words in the target."""


def untranslated(subject: Subject) -> Iterator[Finding]:
    """Yield a finding if the target, or part of it, was left untranslated."""
    source, target = subject.source_tokens, subject.target_tokens
    if len(source) == len(target) >= 3 and _folded(source) == subject.target_folded:
        if any(word[0].islower() and len(word) > 2 for word in source):
            yield Finding("untranslated", "error", say("the target is the source"))
        return
    run = _left_run(source, target, subject)
    if run:
        yield Finding(
            "untranslated",
            "error",
            say("left untranslated: %(words)s", words=" ".join(run)),
            about=" ".join(run),
        )


def _folded(words: Iterable[str]) -> list[str]:
    return list(map(str.casefold, words))


def _in_a_row(shared: Container[str], words: Iterable[str]) -> bool:
    """Whether `_RUN` consecutive words are all shared."""
    row = 0
    for word in words:
        row = row + 1 if word in shared else 0
        if row == _RUN:
            return True
    return False


def _left_run(source: Sequence[str], target: Sequence[str], subject: Subject) -> Sequence[str]:
    """Return the first run of source words in the target that is not a name with function words."""
    shared = set(source).intersection(target)
    if len(shared) < _RUN - 1 or not _in_a_row(shared, target):
        return []
    runs = {source[at : at + _RUN] for at in range(len(source) - _RUN + 1)}
    own = of(subject.source_lang).words.function
    theirs = of(subject.target_lang).words.function
    for at in range(len(target) - _RUN + 1):
        run = target[at : at + _RUN]
        if run in runs:
            lower = [word for word in run if word[0].islower()]
            foreign = [w for w in lower if w.lower() in own and w.lower() not in theirs]
            # Not a name with small words in it: Organisation des peuples et des nations.
            if len(lower) >= 3 and foreign and run[0][0].islower():
                # Nor the middle of a longer one: National Organization for the Reform of Laws.
                if own.issuperset(lower) and _is_between_names(target, at):
                    continue
                return run
    return []


def _is_between_names(words: Sequence[str], at: int) -> bool:
    """Whether the words on either side of a run begin with a capital."""
    beside = (*words[max(0, at - 1) : at], *words[at + _RUN : at + _RUN + 1])
    return len(beside) == 2 and all(word[0].isupper() for word in beside)
