"""Agreement of passes: errors on the same words in more than half of the passes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newstranslate.model import Unit
from newstranslate.project.readings import TranslationError

Span = tuple[int, int]


Vote = tuple[int, TranslationError]
"""The number of a pass, and an error that it reports."""


def agreed(
    passes: Sequence[Sequence[TranslationError]], unit: Unit
) -> tuple[list[TranslationError], int]:
    """Return (one error for each place that more than half of the passes report, the rest).

    The rest is the number of errors elsewhere. Passes agree if their words overlap, in the target
    or, for omissions, in the source. Category and severity are the most frequent ones; reason and
    corrected text are those of the first pass that gives these.
    """
    places: list[list[Vote]] = []
    for number, errors in enumerate(passes):
        # An error is compared with the first vote of each place, so that places do not grow into
        # each other.
        for error in errors:
            same = (votes for votes in places if _overlap(votes[0][1], error, unit))
            votes = next(same, None)
            if votes is None:
                places.append([(number, error)])
            else:
                votes.append((number, error))
    most = [votes for votes in places if 2 * len({number for number, _ in votes}) > len(passes)]
    alone = sum(map(len, places)) - sum(map(len, most))
    return [_representative([error for _, error in votes]) for votes in most], alone


def _representative(errors: Sequence[TranslationError]) -> TranslationError:
    kinds = Counter((error.category, error.severity) for error in errors)
    most = kinds.most_common(1)[0][0]
    # A real error of one pass, never a mixture of several.
    return next(error for error in errors if (error.category, error.severity) == most)


def _overlap(one: TranslationError, other: TranslationError, unit: Unit) -> bool:
    if one.target and other.target:
        return _touch(_span(one.target, unit.target), _span(other.target, unit.target))
    if one.source and other.source:
        return _touch(_span(one.source, unit.source), _span(other.source, unit.source))
    return False


def _span(words: str, text: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
