"""Finds recurrent replacements of capitals and punctuation in drafts: house style, not terms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from newstranslate import late
from newstranslate.glossary.learned import ARTICLES, Edit, RecurrentEdit

# A word, signs side by side, or blanks: changes of either kind are counted on their own.
_PIECE = late.pattern(r"\w+|[^\w\s]+|\s+")
_SAME = 0.4
"""Minimum share of unchanged pieces, as for words."""


def replacements(edits: Sequence[Edit], least: int) -> list[RecurrentEdit]:
    """Return changes of case or punctuation made in at least `least` sentences of two articles.

    The most frequent come first. A change is omitted if the opposite change, or no change, is as
    frequent.
    """
    made: dict[tuple[str, str], dict[str, Edit]] = defaultdict(dict)
    left: dict[str, set[str]] = defaultdict(set)
    for edit in edits:
        for old, new in _changes(edit):
            made[old, new].setdefault(edit.source, edit)
        for piece in {*_PIECE.findall(edit.draft)} & {*_PIECE.findall(edit.target)}:
            left[piece].add(edit.source)
    found = []
    for (old, new), own in made.items():
        kept = len(left[old] - own.keys())
        against = max(kept, len(made.get((new, old), ())))
        articles = {edit.article for edit in own.values()}
        if len(own) >= least and len(articles) >= ARTICLES and against < len(own):
            found.append(RecurrentEdit("", old, new, tuple(own.values()), kept))
    return sorted(found, key=lambda one: -len(one.edits))


def _changes(edit: Edit) -> Iterator[tuple[str, str]]:
    """Yield (old, new) for pieces that differ in case, not at the start, or are punctuation."""
    one, other = _PIECE.findall(edit.draft), _PIECE.findall(edit.target)
    if one == other:
        return
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if 2 * sum(block.size for block in matcher.get_matching_blocks()) < _SAME * len(one + other):
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "replace" and b - a == d - c:
            pairs = zip(one[a:b], other[c:d], strict=True)
            yield from (pair for at, pair in enumerate(pairs, a) if _is_surface(*pair, at))


def _is_surface(old: str, new: str, at: int) -> bool:
    if re.search(r"\w", old + new):
        return at > 0 and old != new and old.casefold() == new.casefold()
    return old.isspace() == new.isspace() and old != new
