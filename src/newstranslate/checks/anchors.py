"""`alignment`: whether the target speaks of what the source speaks of.

What carries over unchanged anchors a translation: words that the languages share, and names,
whatever the script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from newstranslate.checks.subject import Subject
from newstranslate.glossary.tokens import fold
from newstranslate.language import arabic, base
from newstranslate.language.quantities import quantities
from newstranslate.language.skeleton import skeleton
from newstranslate.model import Finding

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 12
"""Fewest source words that tell something by sharing nothing."""
_NAME = re.compile(r"(?<=[\w,;)»”\"] )[A-ZÀ-Þ][a-zß-ÿ]{3,}")


def alignment(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where nothing of the source is in the target: another sentence."""
    if not subject.target_words.strip():
        return
    if base(subject.source_lang) == "ar" or base(subject.target_lang) == "ar":
        related = _names_carry_over(subject)
    else:
        related = _words_carry_over(subject)
    if related is False:
        yield Finding("alignment", "warning", "nothing of the source is in it: another sentence?")


def _words_carry_over(subject: Subject) -> bool | None:
    """Whether any word begins as one of the source does; None where that tells nothing."""
    own = {_plain(word)[:4] for word in subject.source_tokens if len(word) > 4}
    if len(own) < _FEW:
        return None
    theirs = {_plain(word)[:4] for word in subject.target_tokens if len(word) > 3}
    return not own.isdisjoint(theirs)


def _names_carry_over(subject: Subject) -> bool | None:
    names = _NAME.findall(subject.source_words) or _NAME.findall(subject.target_words)
    names = [name for name in names if len(skeleton(name)) > 2]
    # English gives capitals to more than names.
    fewest = 3 if "en" in (base(subject.source_lang), base(subject.target_lang)) else 2
    if len(names) < fewest or _share_a_number(subject):
        return None
    other = subject.target_words if base(subject.target_lang) == "ar" else subject.source_words
    words = _arabic_skeletons(other)
    return any(_stands(skeleton(name), words, 70) for name in names)


def _share_a_number(subject: Subject) -> bool:
    source = quantities(subject.source_words, subject.source_lang)
    target = quantities(subject.target_words, subject.target_lang)
    return any(a.certain and b.certain and a.means(b) for a in source for b in target)


@lru_cache(maxsize=512)
def _arabic_skeletons(text: str) -> tuple[str, ...]:
    found = []
    for word in _WORD.findall(arabic.fold(text)):
        found += [skeleton(form) for form in arabic.bare_forms(word)]
    return tuple(found)


def _stands(name: str, words: Sequence[str], least: int) -> bool:
    return any(fuzz.ratio(name, word) >= least for word in words)


def _plain(word: str) -> str:
    """Return a word without case and accents."""
    return fold(word)[1]
