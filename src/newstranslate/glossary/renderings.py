"""Finds the renderings in approved translations of a name that is not in the glossary.

It uses no alignment: the rendering consists of words common to all translations of sentences with
the name, of similar length, and rare elsewhere. Similar renderings are other spellings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rapidfuzz import fuzz, process

from newstranslate.glossary.tokens import JOINT, Token, is_arabic, tokens
from newstranslate.language import arabic
from newstranslate.late import dataclass

MAX_WORDS = 9
SPELLING = 80
"""Minimum similarity, 0–100, of two spellings of one rendering."""
_WORD = 75
"""Minimum similarity of each of their words: القطرية is not التركية."""
_PIVOTS = 3
"""Number of sentences whose sequences of words are tried as renderings; the others only vote."""
_SAMPLE = 20
"""Maximum number of sentences examined for a name."""
_LEAST = 0.35
"""Minimum score, 0–1, of a rendering."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A rendering of a name in approved targets."""

    form: str
    """The form written most often, without Arabic proclitics."""
    count: int
    """Number of units with it."""
    spelling_of: str = ""
    """The more frequent form of which this is another spelling; or empty."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive words of a target."""

    form: str
    fold: str
    words: tuple[str, ...]


class _Runs:
    """The runs of words of a target, indexed by length and words."""

    def __init__(self, runs: Sequence[_Run]) -> None:
        self.all = runs
        self._exact = {run.fold: run for run in reversed(runs)}
        self._by_length: dict[int, list[_Run]] = {}
        for run in runs:
            self._by_length.setdefault(len(run.words), []).append(run)
        self._folds = {n: [run.fold for run in own] for n, own in self._by_length.items()}

    def nearest(self, run: _Run) -> _Run | None:
        """Return the run with the same words, or else the same words in another spelling."""
        if same := self._exact.get(run.fold):
            return same
        own = self._by_length.get(len(run.words), [])
        folds = self._folds.get(len(run.words), [])
        found = process.extract(run.fold, folds, scorer=fuzz.ratio, score_cutoff=SPELLING, limit=3)
        return next((own[index] for _, _, index in found if _alike(run, own[index])), None)


class Targets:
    """The approved targets of one language, with the frequencies of their words."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._holders: dict[str, set[int]] = {}
        for number, text in enumerate(texts):
            for token in tokens(text):
                for form in _bare(token.fold):
                    self._holders.setdefault(form, set()).add(number)
        self._count = max(len(texts), 1)
        self._known: dict[str, _Runs] = {}

    def renderings(self, name: str, targets: Sequence[str]) -> list[Rendering]:
        """Return the renderings of `name` in `targets`, those of the units that contain it.

        The most frequent comes first, each followed by its other spellings. The result is empty for
        a single unit, which does not suffice.
        """
        runs = [self._runs_of(target) for target in targets[:_SAMPLE]]
        found: list[Rendering] = []
        while len(runs) > 1 and len(found) < 3:
            best = self._best(name, runs)
            if best is None:
                break
            matched = [own.nearest(best) for own in runs]
            found += _spellings([run for run in matched if run is not None])
            runs = [own for own, run in zip(runs, matched, strict=True) if run is None]
        return found

    def _best(self, name: str, runs: Sequence[_Runs]) -> _Run | None:
        best, highest = None, (0.0, 0)
        for own in runs[:_PIVOTS]:
            for run in own.all:
                most = self._likelihood(name, run)
                # It could not win, whatever the other sentences say.
                if most < _LEAST or round(most, 1) < highest[0]:
                    continue
                near = [found for other in runs if (found := other.nearest(run))]
                like = sum(fuzz.ratio(run.fold, other.fold) for other in near) / 100 / len(runs)
                score = (round(most * like, 1), len(run.words))  # the longest of equally good ones
                if len(near) > 1 and most * like >= _LEAST and score > highest:
                    best, highest = run, score
        return best

    def _likelihood(self, name: str, run: _Run) -> float:
        """Return 0–1: the likelihood that a run renders a name, by length, rarity and letters."""
        alike = fuzz.ratio(name.casefold(), run.form.casefold()) / 100
        # Equal letters count little, for the rendering may be in another script.
        return _length_fit(name, run.form) * self._rarity(run) * (0.7 + 0.3 * alike)

    def _runs_of(self, target: str) -> _Runs:
        if target not in self._known:
            self._known[target] = _Runs(self._runs(target))
        return self._known[target]

    def _runs(self, target: str) -> list[_Run]:
        """Return all runs of words, the first word without a proclitic."""
        words = tokens(target)
        found = []
        for first, word in enumerate(words):
            head = without_proclitic(word, self._alone)
            for last in range(first, min(first + MAX_WORDS, len(words))):
                gap = target[words[last - 1].end : words[last].start] if last > first else " "
                if not JOINT.match(gap):
                    break
                folds = (head.fold, *(w.fold for w in words[first + 1 : last + 1]))
                form = head.text + target[word.end : words[last].end]
                found.append(_Run(form, " ".join(folds), folds))
        return found

    def _alone(self, form: str) -> int:
        return len(self._holders.get(form, ()))

    def _rarity(self, run: _Run) -> float:
        """Return 0–1: near 0 for a run of words that occur in most targets."""
        held = [len(self._holders.get(word, ())) / self._count for word in run.words]
        edges = max(held[0], held[-1]) if self._count > _SAMPLE else 0.0
        # At the edges, as links occur inside names; words of half of the targets count an
        # eighth.
        return float((1 - edges) ** 3)


def without_proclitic(word: Token, alone: Callable[[str], int]) -> Token:
    """Return the word in its most frequent form without a proclitic: للوكالة is الوكالة.

    `alone` returns the frequency of a folded word in such texts.
    """
    if not is_arabic(word.fold):
        return word
    best = max(_bare(word.fold), key=lambda form: (alone(form), len(form)))
    cut = len(word.fold) - len(best)
    if best == word.fold or len(word.text) != len(word.fold):
        return word
    text = "ال" + word.text[cut + 2 :] if word.fold[cut:] != best else word.text[cut:]
    return word._replace(text=text, fold=best)


def _bare(fold: str) -> tuple[str, ...]:
    return arabic.bare_forms(fold) if is_arabic(fold) else (fold,)


def _length_fit(name: str, form: str) -> float:
    """Return 0–1: how well the length of a rendering fits; acronyms may be written out."""
    if name.isupper():
        return 1.0 if len(form) >= len(name) else 0.5
    # A rendering may be a third shorter or longer.
    return min(1.0, 1.6 * min(len(form) / len(name), len(name) / len(form)))


def _alike(run: _Run, other: _Run) -> bool:
    pairs = zip(run.words, other.words, strict=True)
    return all(one == two or fuzz.ratio(one, two) >= _WORD for one, two in pairs)


def _spellings(runs: Sequence[_Run]) -> Iterator[Rendering]:
    """Yield the spellings of one rendering; a capital at the start of a sentence does not count."""
    forms: dict[str, list[str]] = {}
    for run in runs:
        forms.setdefault(run.form[0].lower() + run.form[1:], []).append(run.form)
    (first, most), *others = sorted(
        ((same[0], len(same)) for same in forms.values()), key=lambda item: -item[1]
    )
    yield Rendering(first, most)
    for form, number in others:
        yield Rendering(form, number, first)
