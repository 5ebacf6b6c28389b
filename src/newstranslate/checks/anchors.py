"""`alignment` and `names`: whether the target speaks of what the source speaks of.

What carries over unchanged anchors a translation: words that the languages share, and names,
whatever the script. A capital alone proves nothing, so a name is only reported where its
letters were swapped or one of them changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from newstranslate.checks.subject import Subject
from newstranslate.glossary.tokens import fold
from newstranslate.language import arabic, base
from newstranslate.language.function_words import FUNCTION_WORDS
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


def names(subject: Subject) -> Iterator[Finding]:
    """Yield names two of whose letters were swapped, or one inside is another."""
    if "ar" in (base(subject.source_lang), base(subject.target_lang)):
        return
    target = subject.target_tokens
    folded = set(map(_plain, target))
    small = FUNCTION_WORDS.get(base(subject.target_lang), frozenset())
    for match in _NAME.finditer(subject.source_words):
        name = _plain(match[0])
        if name in folded:
            continue
        for word in target:
            if word[0].isupper() and word.lower() not in small and _slipped(name, _plain(word)):
                at = subject.target_words.find(word)
                yield Finding(
                    "names",
                    "warning",
                    f"{match[0]} in the source, {word} here",
                    start=at,
                    end=at + len(word),
                )
                break


def _slipped(name: str, other: str) -> bool:
    """Whether two letters were swapped, or one inside the word is another."""
    if len(name) != len(other) or len(name) < 4 or name[0] != other[0]:
        return False
    wrong = [at for at, (a, b) in enumerate(zip(name, other, strict=True)) if a != b]
    if len(wrong) == 1:
        at = wrong[0]
        vowels = "aeiouy"
        return (
            len(name) > 4
            and at < len(name) - 2
            and not (name[at] in vowels and other[at] in vowels)
        )
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and name[wrong[0]] == other[wrong[1]]
        and name[wrong[1]] == other[wrong[0]]
    )
