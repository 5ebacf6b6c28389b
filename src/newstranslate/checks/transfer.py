"""Whether the target is a translation of this source, whole, and in its language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate.checks.subject import Subject
from newstranslate.language import base, of
from newstranslate.messages import say
from newstranslate.model import Finding

_RUN = 4
"""Source words in a row, left as they are, that are no name or title."""


def untranslated(subject: Subject) -> Iterator[Finding]:
    """Yield what is left in the source's language, whole or in part."""
    source, target = subject.source_tokens, subject.target_tokens
    if len(source) >= 3 and [w.casefold() for w in source] == [w.casefold() for w in target]:
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


def _left_run(source: Sequence[str], target: Sequence[str], subject: Subject) -> Sequence[str]:
    """Return the first run of source words in the target that is no name: it has small words."""
    if base(subject.source_lang) == base(subject.target_lang) or len(source) < _RUN:
        return []
    if len(set(source).intersection(target)) < _RUN - 1:
        return []
    runs = {source[at : at + _RUN] for at in range(len(source) - _RUN + 1)}
    own = of(subject.source_lang).words.function
    theirs = of(subject.target_lang).words.function
    for at in range(len(target) - _RUN + 1):
        run = target[at : at + _RUN]
        if run in runs:
            lower = [word for word in run if word[0].islower()]
            foreign = [w for w in lower if w.lower() in own and w.lower() not in theirs]
            if len(lower) >= 3 and foreign and run[0][0].islower():
                return run
    return []
