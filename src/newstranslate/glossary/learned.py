"""Finds replacements that people repeatedly make in machine drafts, with their source words.

Draft and final text are compared word by word. A replacement is assigned to the smallest group of
source words that occurs in nearly all sentences with the replacement, rarely in sentences in which
the same draft words were kept, and rarely in other sentences. It uses co-occurrence, no alignment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newstranslate.glossary.replaced import MOST_WORDS, EditedTexts, ReplacedWords, WordChange
from newstranslate.glossary.wordings import Occurrences, WordedText, Wordings, Words
from newstranslate.late import dataclass

LEAST = 3
"""Minimum number of sentences with a replacement."""
ARTICLES = 2
"""Minimum number of articles with a replacement."""
_COVERED = 0.8
"""Minimum share of the sentences with the replacement that contain its source words."""
_LIFT = 3.0
"""Minimum ratio of the frequencies of source words in those sentences and in others."""
_REVERSED = 0.2
"""Maximum share of the opposite replacement; above it, people disagree."""
_PART = 0.75
"""Minimum share of a replacement's sentences that a longer replacement must cover to explain it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A machine draft and its final text by a person, which may be the same."""

    article: str
    source: str
    draft: str
    target: str


@dataclass(frozen=True, slots=True)
class RecurrentEdit:
    """A recurrent replacement of words in drafts, with its source words."""

    source: str
    """The source words as written most often; empty if it does not depend on source words."""
    old: str
    new: str
    edits: tuple[Edit, ...]
    """The edits with it, each source once."""
    kept: int
    """Number of sentences with the same source words in which the draft's words were kept."""

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles with it, sorted."""
        return tuple(sorted({edit.article for edit in self.edits}))


def replacements(
    edits: Sequence[Edit], source: str, target: str, least: int = LEAST
) -> list[RecurrentEdit]:
    """Return replacements made in at least `least` sentences of two articles, by frequency.

    `source` and `target` are the languages of the edits.
    """
    return _Learner(edits, source, target, least).result()


class _Learner:
    def __init__(self, edits: Sequence[Edit], source: str, target: str, least: int) -> None:
        self._edits, self._least = edits, least
        self._texts = EditedTexts(target, [(one.draft, one.target) for one in edits])
        self._in = Wordings(source, [one.source for one in edits])
        self._drafts, self._targets = self._texts.drafts, self._texts.targets
        self._sources = [self._in.of(one.source) for one in edits]
        self._in_sources, self._in_drafts = Occurrences(self._sources), Occurrences(self._drafts)
        self._made: dict[ReplacedWords, dict[int, WordChange]] = defaultdict(dict)
        for number in range(len(edits)):
            for change in self._texts.changes(number):
                self._made[self._texts.key(change)].setdefault(number, change)

    def result(self) -> list[RecurrentEdit]:
        """Return the replacements to propose, without those that others explain."""
        found = [one for key in self._frequent() if (one := self._replacement(key))]
        found.sort(key=lambda item: (-len(item[1].edits), -sum(map(len, item[0]))))
        kept: list[tuple[ReplacedWords, RecurrentEdit]] = []
        for key, made in found:
            if not any(_explains(other, key, made) or _rivals(other, key, made) for other in kept):
                kept.append((key, made))
        return [made for _, made in kept]

    def _frequent(self) -> Iterator[ReplacedWords]:
        for key, made in self._made.items():
            back = len(self._made.get((key[1], key[0]), ()))
            if self._enough(made) and back < _REVERSED * len(made):
                yield key

    def _enough(self, numbers: Sequence[int] | dict[int, WordChange] | set[int]) -> bool:
        sources = {self._edits[number].source for number in numbers}
        articles = {self._edits[number].article for number in numbers}
        return len(sources) >= self._least and len(articles) >= ARTICLES

    def _replacement(self, key: ReplacedWords) -> tuple[ReplacedWords, RecurrentEdit] | None:
        made = self._widened(self._made[key])
        key = self._texts.key(next(iter(made.values())))
        left = self._left_alone(key[0], made)
        old, new = self._forms(made)
        why = self._source_words(set(made), left, key[0], new)
        if why is None:
            if len(left) >= len(made):
                return None
            return key, RecurrentEdit("", old, new, self._evidence(made), len(left))
        words, shown = why
        holding = self._in_sources.holding(words)
        made = {number: change for number, change in made.items() if number in holding}
        kept = len(left & holding)
        if not self._enough(made):
            return None
        return key, RecurrentEdit(shown, old, new, self._evidence(made), kept)

    def _widened(self, made: dict[int, WordChange]) -> dict[int, WordChange]:
        """Return the changes extended by adjacent words that never differ and are rare elsewhere.

        In *Vert Fund*, only one word was changed, but the term is *Green Fund*.
        """
        # By turns a word before and a word after, up to the longest term.
        for before, after in ((1, 0), (0, 1)) * (MOST_WORDS - 1):
            wider = {n: change.widened(before, after) for n, change in made.items()}
            around = {self._neighbour(change, before) for change in wider.values()}
            if len(around) == 1 and (word := around.pop()) and self._belongs(word, made):
                made = wider
        return made

    def _neighbour(self, change: WordChange, before: int) -> str:
        """Return the key of the word that extended a change; empty for none or a link word."""
        draft, target = self._drafts[change.edit], self._targets[change.edit]
        if min(change.old[0], change.new[0]) < 0 or not self._texts.fits(change):
            return ""
        at, there = (
            (change.old[0], change.new[0]) if before else (change.old[1] - 1, change.new[1] - 1)
        )
        link = self._texts.wordings.is_link(draft.words[at])
        return draft.keys[at] if draft.keys[at] == target.keys[there] and not link else ""

    def _belongs(self, word: str, made: dict[int, WordChange]) -> bool:
        # Elsewhere no more often than beside the change.
        return len(self._in_drafts.holding((word,))) <= 2 * len(made)

    def _left_alone(self, old: Words, made: dict[int, WordChange]) -> set[int]:
        """Return the edits in which the draft's words were kept in the final text."""
        holding = self._in_drafts.holding(old) - made.keys()
        return {number for number in holding if self._targets[number].find(old) >= 0}

    def _source_words(
        self, made: set[int], left: set[int], old: Words, new: str
    ) -> tuple[Words, str] | None:
        """Return the source words that cause a replacement, as keys and as written; or None."""
        drafted = self._in_drafts.holding(old)
        best, highest = None, (0.0, 0.0, 0)
        for words, shown in self._groups(made).items():
            holding = self._in_sources.holding(words)
            hits, against = len(holding & made), len(holding & left)
            covered = hits / len(made)
            others = len(self._in_sources) - len(drafted) + 1
            # Half a sentence more, for words that no other sentence has are not certainly a cause.
            outside = (len(holding - drafted) + 0.5) / others
            # In most of the corrected sentences, rare in others, and more often corrected than not.
            if covered < _COVERED or covered < _LIFT * outside or against >= hits:
                continue
            together = 2 * len(holding & drafted) / (len(holding) + len(drafted))
            score = covered * hits / (hits + against) * together
            # Rounded: of groups about as good, the length decides, then the fewest words.
            rank = (round(score, 1), _length_fit(shown, new), -len(words))
            if rank > highest:
                best, highest = (words, shown), rank
        return best

    def _groups(self, made: set[int]) -> dict[Words, str]:
        """Return the groups of words common to the sources: keys → first form as written."""
        found: dict[Words, str] = {}
        counts: dict[Words, int] = defaultdict(int)
        for number in sorted(made):
            own = dict(self._groups_of(self._sources[number]))
            for words in own:
                counts[words] += 1
            found = {**own, **found}
        return {words: found[words] for words, n in counts.items() if n >= _COVERED * len(made)}

    def _groups_of(self, text: WordedText) -> Iterator[tuple[Words, str]]:
        content = [not self._in.is_link(w) and not w.text.isdigit() for w in text.words]
        for first in range(len(text.words)):
            for last in range(first + 1, min(first + MOST_WORDS, len(text.words)) + 1):
                if content[first] and content[last - 1]:
                    yield text.keys[first:last], text.form(first, last)

    def _forms(self, made: dict[int, WordChange]) -> tuple[str, str]:
        """Return the most frequent forms of the words before and after."""
        olds = [self._drafts[n].form(*change.old) for n, change in made.items()]
        news = [self._targets[n].form(*change.new) for n, change in made.items()]
        return max(olds, key=olds.count), max(news, key=news.count)

    def _evidence(self, made: dict[int, WordChange]) -> tuple[Edit, ...]:
        return tuple({self._edits[n].source: self._edits[n] for n in made}.values())


def _length_fit(source: str, new: str) -> float:
    """Return 0–1: how well the lengths of source and rendering fit; 1 for acronyms."""
    if source.isupper() or new.isupper():
        return 1.0
    return round(min(len(source) / len(new), len(new) / len(source)), 1)


def _explains(
    other: tuple[ReplacedWords, RecurrentEdit], key: ReplacedWords, one: RecurrentEdit
) -> bool:
    """Whether one of two replacements is part of the other in most of the same sentences."""
    (old, new), more = other
    inside = _within(key[0], old) and _within(key[1], new)
    around = _within(old, key[0]) and _within(new, key[1])
    shared = len(set(more.edits) & set(one.edits))
    return (inside or around) and shared >= _PART * len(one.edits)


def _rivals(
    other: tuple[ReplacedWords, RecurrentEdit], key: ReplacedWords, one: RecurrentEdit
) -> bool:
    """Whether another replacement of the same words, for the same source words, was at least as
    frequent."""
    (old, _), more = other
    same = _within(key[0], old) or _within(old, key[0])
    return same and bool(one.source) and one.source in more.source


def _within(part: Words, whole: Words) -> bool:
    places = range(len(whole) - len(part) + 1)
    return any(whole[at : at + len(part)] == part for at in places)
