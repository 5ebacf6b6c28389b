"""Determines which terms of a unit a person must check."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate import lock
from newstranslate.checks import waivers
from newstranslate.model import State, Unit
from newstranslate.run.article_terms import ArticleTerms


def of(unit: Unit, terms: ArticleTerms) -> Iterator[bool]:
    """Yield, for each concept of a unit, whether a person must check its term."""
    uses = terms.uses(unit.source)
    if unit.state is State.UNTRANSLATED:
        yield from [False] * len({use.term.concept for use in uses})
        return
    failing = {
        outcome.use.term.concept
        for outcome in terms.lock.verify(unit.target, uses)
        if outcome.fails and not waivers.holds(unit, lock.finding(outcome, unit.target), uses)
    }
    for concept in dict.fromkeys(use.term.concept for use in uses):
        yield concept in failing
