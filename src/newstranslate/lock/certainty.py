"""Decides whether a repair is certain: whether the sentence remains correct with other words.

A repair that doubles a word or breaks an agreement is worse than a wrong term that a check reports.
If the adjacent words do not show it, a repair is not certain.
"""

from __future__ import annotations

import re
from importlib import import_module

from newstranslate.language import of
from newstranslate.lock.passage import Passage, Surroundings
from newstranslate.model import TermUse


def is_certain(place: Passage, source: str, use: TermUse) -> bool:
    """Whether the sentence remains correct; `source` is the segment that contains the use."""
    around = Surroundings(place)
    if around.is_bracketed or around.repeats or _in_longer_name(source, use):
        return False
    if rules := of(place.lang).nouns.repairs:
        # Imported here, because few runs repair terms, and loading these modules folds many words.
        module = import_module(f"newstranslate.lock.{rules}")
        return bool(module.is_certain(place, around, source, use))
    return not around.is_attached


def _in_longer_name(source: str, use: TermUse) -> bool:
    """Whether the source's form is only part of a name: the UK Government, National Congress."""
    before = re.search(r"([^\W\d_][\w’'.-]*)[ \u00a0]\Z", source[: use.start])
    after = re.match(r"[ \u00a0]([^\W\d_][\w’'-]*)", source[use.end :])
    # The capital of the first word of a sentence does not show that it is a name.
    first = before is None or not source[: before.start()].strip()
    named = before is not None and not first and _is_name(before[1])
    return named or (after is not None and _is_name(after[1]))


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in _NO_NAMES


_NO_NAMES = frozenset(
    "the a an of and or in on for le la les l’ un une des du de et ou en i".split()
)
"""Small words that a headline may capitalise."""
