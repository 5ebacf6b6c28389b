"""Repairs of wrong terms in a target: where they are certain, and whether they are improvements.

Only a rejected form listed in the glossary, or an acronym left untranslated, can be repaired with
certainty, if it occurs once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate import inline
from newstranslate.glossary import FormIndex
from newstranslate.language import of
from newstranslate.late import dataclass
from newstranslate.lock.certainty import is_certain
from newstranslate.lock.insertion import proclitic_before
from newstranslate.lock.outcomes import Outcome
from newstranslate.lock.passage import Passage
from newstranslate.model import Pair, Verdict


@dataclass(frozen=True, slots=True)
class Repaired:
    """A target after its repairs."""

    text: str
    made: tuple[str, ...]
    """The repairs: ``FMI → IMF``."""


def certain_passages(
    source: str, target: str, outcomes: Sequence[Outcome], pair: Pair
) -> Iterator[Passage]:
    """Yield the passages of a target with a certain repair, at most one for each concept."""
    for concept in dict.fromkeys(outcome.use.term.concept for outcome in outcomes):
        own = [outcome for outcome in outcomes if outcome.use.term.concept == concept]
        wrong = [outcome for outcome in own if outcome.found and outcome.fails]
        right = any(outcome.verdict.ok for outcome in own)
        if len(wrong) != 1 or right or not wrong[0].use.term.hard:
            continue
        place = _place(target, wrong[0], pair)
        if place is not None and is_certain(place, source, wrong[0].use):
            yield place


def is_better(before: Sequence[Outcome], after: Sequence[Outcome]) -> bool:
    """Whether more terms are right, and none is newly wrong."""
    failing = {outcome.use.term.concept for outcome in before if outcome.fails}
    still = {outcome.use.term.concept for outcome in after if outcome.fails}
    return sum(o.verdict.ok for o in after) > sum(o.verdict.ok for o in before) and still < failing


def _place(target: str, outcome: Outcome, pair: Pair) -> Passage | None:
    """Return the passage to replace for a wrong form; None if it is uncertain."""
    term, hit = outcome.use.term, outcome.found
    left = outcome.verdict is Verdict.SOURCE_LEFT
    if hit is None or (left and term.kind != "acronym"):
        return None
    again = FormIndex([hit.form], pair.source if hit.form.rank >= 0 else pair.target)
    if len(again.find_all(inline.words_only(target))) != 1:
        return None
    prefix, start = "", hit.start
    if of(pair.target).proclitics:
        prefix, start = proclitic_before(target[:start], hit.prefix)
    return Passage(
        text=target,
        start=start,
        end=hit.end,
        form=term.targets[0],
        prefix=prefix,
        lang=pair.target,
        left=left,
    )
