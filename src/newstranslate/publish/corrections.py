"""Maps a person's changes in a published text to changes of the units that it was printed from.

Typography set by publishing (quotation marks, their blanks, commas of the script, isolates) does
not count as a change. Unchanged words keep their punctuation in the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from newstranslate import late
from newstranslate.late import dataclass

# Isolates as publishing writes them, in text and in HTML: `<bdi dir="ltr">`.
_ISOLATES = late.pattern('[\u2066-\u2069]|<bdi dir="ltr">|</bdi>')
# Three dots, a word, a backslash before a sign, blanks, any other character.
_TOKEN = late.pattern(r"\.{3}|[^\W_]+|\\(?=[!-/:-@\[-`{-~])|\s+|.", re.S)
_FOLDED = {
    **dict.fromkeys('«»“”„‟‹›"', '"'),
    **dict.fromkeys("’‘ʼ'", "'"),
    **dict.fromkeys("،", ","),
    **dict.fromkeys("؛", ";"),
    **dict.fromkeys("؟", "?"),
    "...": "…",
}
"""Sign → the one it is compared as, whichever typography set."""
_SPACED = frozenset("\"',;?!:…%ـ")
"""Characters next to which typography adds and removes blanks."""
_STOPS = frozenset(".!?…")
"""Marks that end a sentence."""


@dataclass(frozen=True, slots=True)
class ComparedWord:
    """A word or punctuation mark, normalised for comparison, with its position."""

    word: str
    start: int
    end: int


def bare(text: str) -> str:
    """Return a text without the isolates that publishing inserts."""
    return _ISOLATES.sub("", text)


def tokens(text: str) -> list[ComparedWord]:
    """Return the words and punctuation of a text, normalised for changes by typography."""
    found = [
        ComparedWord(_folded(match[0]), match.start(), match.end())
        for match in _TOKEN.finditer(text)
        # Of an escape, only the character is printed: * of \*.
        if match[0] != "\\" or not text[match.end() :]
    ]
    last = len(found) - 1
    return [
        token
        for n, token in enumerate(found)
        # Typography sets the blanks at the edges and beside marks: « oui ».
        if token.word != " "
        or not (n in (0, last) or {found[n - 1].word, found[n + 1].word} & _SPACED)
    ]


def _folded(word: str) -> str:
    return " " if word.isspace() else _FOLDED.get(word, word)


def same(one: str, other: str) -> bool:
    """Whether two texts are the same apart from typography."""
    words = [token.word for token in tokens(bare(one))]
    return words == [token.word for token in tokens(bare(other))]


def split(old: Sequence[str], new: str) -> list[str] | None:
    """Return the parts of a changed text that correspond to the texts it was made from.

    None if the boundaries are uncertain.
    """
    parts = _sentences(new)
    if len(parts) == len(old) and all(len(_sentences(text)) == 1 for text in old):
        return None if _moved(old, parts) else parts
    before = [tokens(text) for text in old]
    after = tokens(new)
    joined = [word for part in before for word in _words(part)]
    matcher = SequenceMatcher(None, joined, _words(after), autojunk=False)
    stayed = {
        block.a + n: block.b + n
        for block in matcher.get_matching_blocks()
        for n in range(block.size)
    }
    ends = list(accumulate(len(part) for part in before))[:-1]
    cuts = [_cut(stayed, end, after) for end in ends]
    if None in cuts:
        return None
    places = [0, *(cut for cut in cuts if cut is not None), len(after)]
    if places != sorted(places):
        return None
    edges = [after[at].start if at < len(after) else len(new) for at in places]
    parts = [new[a:b].strip() for a, b in pairwise(edges)]
    return parts if all(parts) else None


def _moved(old: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether sentences changed places: each would become the target of another source."""
    return any(
        same(part, other) and not same(part, text)
        for text, part in zip(old, parts, strict=True)
        for other in old
    )


def _sentences(text: str) -> list[str]:
    """Return the parts between full stops followed by blanks; an estimate, only for counting."""
    return [part for part in re.split(r"(?<=[.!?؟…])\s+", text.strip()) if part]


def _words(found: Sequence[ComparedWord]) -> list[str]:
    return [token.word for token in found]


def _cut(stayed: Mapping[int, int], boundary: int, after: Sequence[ComparedWord]) -> int | None:
    """Return the index in the new words for a boundary in the old ones; None if uncertain."""
    begin = max((new + 1 for old, new in stayed.items() if old < boundary), default=0)
    end = min((new for old, new in stayed.items() if old >= boundary), default=len(after))
    region = [n for n in range(begin, end) if after[n].word != " "]
    stops = [n + 1 for n in region if after[n].word in _STOPS]
    before_stayed, after_stayed = boundary - 1 in stayed, boundary in stayed
    if not region:
        return begin
    if before_stayed and not after_stayed:
        return begin if stops in ([], [region[-1] + 1]) else None
    if after_stayed and not before_stayed:
        return end if stops in ([], [region[-1] + 1]) else None
    if before_stayed:  # words were added between two sentences
        return end if stops == [region[-1] + 1] else None if stops else begin
    return stops[0] if stops and stops in ([stops[0]], [stops[0], region[-1] + 1]) else None


def merged(old: str, new: str) -> str:
    """Return the old text with the changes of the new one; unchanged words keep punctuation."""
    if same(old, new):
        return old
    if not _ISOLATES.search(old):
        new = bare(new)
    before, after = tokens(old), tokens(new)
    matcher = SequenceMatcher(None, _words(before), _words(after), autojunk=False)
    pieces: list[str] = []
    at = 0
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if j1 == j2:
            continue
        pieces.append(new[at : after[j1].start])
        if kind == "equal":
            pieces.append(old[before[i1].start : before[i2 - 1].end])
        else:
            pieces.append(new[after[j1].start : after[j2 - 1].end])
        at = after[j2 - 1].end
    return "".join([*pieces, new[at:]]).strip()
