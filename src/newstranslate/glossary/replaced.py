"""Finds the words replaced by an edit: compares a machine draft and its final text by words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from newstranslate.glossary.wordings import Wordings, Words
from newstranslate.late import dataclass

MOST_WORDS = 6
"""Maximum number of words of a term, in the source, the draft and the final text."""
_SAME = 0.4
"""Minimum share of unchanged words; a text with fewer was rewritten, not corrected."""
ReplacedWords = tuple[Words, Words]
"""The keys of the words before and after."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A replacement in one edit: word indices in draft and target."""

    edit: int
    old: tuple[int, int]
    new: tuple[int, int]

    def widened(self, before: int, after: int) -> WordChange:
        """Return the change extended by words on each side."""
        old, new = ((a - before, b + after) for a, b in (self.old, self.new))
        return WordChange(self.edit, old, new)


class EditedTexts:
    """The drafts and final texts of edits in one language."""

    def __init__(self, lang: str, texts: Sequence[tuple[str, str]]) -> None:
        """`texts` are (draft, final text) of each edit."""
        self.wordings = Wordings(lang, [text for both in texts for text in both])
        self.drafts = [self.wordings.of(draft) for draft, _ in texts]
        self.targets = [self.wordings.of(target) for _, target in texts]

    def changes(self, number: int) -> Iterator[WordChange]:
        """Yield the replacements of an edit; two separated by one word also as one replacement."""
        one, other = self.drafts[number], self.targets[number]
        if one.keys == other.keys:
            return
        matcher = SequenceMatcher(None, one.keys, other.keys, autojunk=False)
        steps = matcher.get_opcodes()
        same = sum(b - a for kind, a, b, _, _ in steps if kind == "equal")
        if same < _SAME * max(len(one.keys), len(other.keys)):
            return
        changed = [(a, b, c, d) for kind, a, b, c, d in steps if kind != "equal"]
        joined = [
            (one[0], two[1], one[2], two[3])
            for one, two in pairwise(changed)
            if two[0] - one[1] == 1
        ]
        # Words that agree with a term change with it: وافقت الهيئة becomes وافق المجلس.
        ends = [
            place
            for a, b, c, d in changed
            if b - a > 1 and d - c > 1
            for place in ((a, a + 1, c, c + 1), (b - 1, b, d - 1, d))
        ]
        for a, b, c, d in [*changed, *joined, *ends]:
            for before, after in self._anchors(a, b, c, d):
                change = WordChange(number, (a - before, b + after), (c - before, d + after))
                if self.fits(change):
                    yield change

    def _anchors(self, a: int, b: int, c: int, d: int) -> tuple[tuple[int, int], ...]:
        """Return the numbers of adjacent words to add: a pure insertion or deletion needs one."""
        if a < b and c < d:
            return ((0, 0),)
        return tuple(x for x in ((1, 0), (0, 1)) if a >= x[0] and c >= x[0])

    def fits(self, change: WordChange) -> bool:
        """Whether a change is within its texts, and consists of few words, not only link words."""
        draft, target = self.drafts[change.edit], self.targets[change.edit]
        old, new = draft.words[slice(*change.old)], target.words[slice(*change.new)]
        if change.old[1] > len(draft.words) or change.new[1] > len(target.words):
            return False
        small = 0 < len(old) <= MOST_WORDS and 0 < len(new) <= MOST_WORDS
        return small and self.wordings.has_content(old) and self.wordings.has_content(new)

    def key(self, change: WordChange) -> ReplacedWords:
        """Return the keys of the words before and after a change."""
        old = self.drafts[change.edit].keys[slice(*change.old)]
        return old, self.targets[change.edit].keys[slice(*change.new)]
