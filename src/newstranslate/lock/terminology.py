"""The terminology of one direction: recognised in sources, verified and repaired in targets."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

from newstranslate import inline
from newstranslate.glossary import FormIndex, Glossary, Hit
from newstranslate.lock import repairs, target_hits
from newstranslate.lock.outcomes import Outcome, finding
from newstranslate.lock.passage import Passage
from newstranslate.lock.recognition import Recogniser, recogniser
from newstranslate.lock.repairs import Repaired
from newstranslate.lock.retention import keeps_markup, keeps_numbers
from newstranslate.model import Finding, Pair, Term, TermUse, Verdict


class Lock:
    """Recognises, verifies and repairs the terminology of one direction."""

    def __init__(
        self,
        glossary: Glossary,
        pair: Pair,
        recognise: Recogniser | None = None,
        terms: Sequence[Term] = (),
    ) -> None:
        """`recognise` finds the concepts of a source text; it can be shared by several directions.

        `terms` are used instead of those of the glossary, if given.
        """
        self.pair = pair
        self._glossary = glossary
        self._only = terms
        self._terms = {term.concept: term for term in terms or glossary.terms(pair)}
        self._recognise = recognise
        self._targets: FormIndex | None = None
        self._subject = ""

    def about(self, subject: str) -> Lock:
        """Return the same terminology for an article on a subject (`Matcher.find`)."""
        if subject == self._subject:
            return self
        self.uses("")
        self._hits("")  # builds the data that both objects share
        other = copy.copy(self)
        other._subject = subject
        return other

    def uses(self, source: str) -> tuple[TermUse, ...]:
        """Return the terms of a source segment that have a form in the target language."""
        if not self._terms:
            return ()
        if self._recognise is None:
            self._recognise = recogniser(self._glossary, self.pair.source)
        found = self._recognise(source, self._subject)
        if not found:
            return ()
        return tuple(
            TermUse(self._terms[use.term.concept], use.start, use.end, use.form)
            for use in found
            if use.term.concept in self._terms
        )

    def verify(self, target: str, uses: Sequence[TermUse]) -> list[Outcome]:
        """Return the outcome of each occurrence of a term, in source order.

        A long form with its acronym in brackets counts as one occurrence.
        """
        if not uses:
            return []
        words = inline.words_only(target)
        hits = self._hits(words)
        by_concept: dict[str, list[TermUse]] = {}
        for use in _mentions(uses):
            by_concept.setdefault(use.term.concept, []).append(use)
        found = [
            outcome
            for name, mentions in by_concept.items()
            for outcome in self._assign(mentions, target_hits.own(name, hits, by_concept), words)
        ]
        return sorted(found, key=lambda outcome: outcome.use.start)

    def _hits(self, words: str) -> dict[str, list[Hit]]:
        """Return the longest hits of the terminology in a target, by concept."""
        if self._targets is None:
            terms = self._only or self._glossary.target_terms(self.pair.target)
            self._targets = target_hits.index(terms, self.pair.target)
        return target_hits.by_concept(self._targets, words)

    def _assign(
        self, mentions: Sequence[TermUse], hits: Sequence[Hit], words: str
    ) -> Iterator[Outcome]:
        """Yield an outcome for each mention; wrong forms are assigned before right ones."""
        wrong = [hit for hit in hits if hit.form.rank < 0]
        right = [hit for hit in hits if hit.form.rank >= 0]
        left: list[Hit] = []
        if len(wrong) + len(right) < len(mentions):
            left = target_hits.left(mentions[0].term, words, self.pair.source)
        unassigned = list(mentions)
        for verdict, some in ((Verdict.REJECTED, wrong), (Verdict.PREFERRED, right)):
            for hit in some[: len(unassigned)]:
                allowed = verdict is Verdict.PREFERRED and hit.form.rank
                yield Outcome(unassigned.pop(0), Verdict.ALLOWED if allowed else verdict, hit)
        for hit in left[: len(unassigned)]:
            yield Outcome(unassigned.pop(0), Verdict.SOURCE_LEFT, hit)
        for use in unassigned:
            yield Outcome(use, Verdict.MISSING, repeated=bool(right))

    def repair(self, source: str, target: str, uses: Sequence[TermUse]) -> str:
        """Return the text of `repairs`."""
        return self.repairs(source, target, uses).text

    def repairs(self, source: str, target: str, uses: Sequence[TermUse]) -> Repaired:
        """Return `target`, the translation of `source`, with certain repairs of wrong terms.

        A repair is certain for a rejected form or an untranslated acronym that occurs once, in a
        sentence that remains correct (see `certainty`). The Arabic proclitic is kept: ولـOIM
        becomes وللمنظمة الدولية للهجرة. A repair that breaks another term is not made.
        """
        made: list[str] = []
        # One by one: a repair shifts the offsets after it, and can make another repair certain.
        # The loop ends because each repair makes one more term right.
        while place := self._certain_place(source, target, uses):
            made.append(f"{place.replaced} → {place.written}")
            target = place.mended
        return Repaired(target, tuple(made))

    def _certain_place(self, source: str, target: str, uses: Sequence[TermUse]) -> Passage | None:
        """Return the first passage with a repair that is certain and an improvement."""
        outcomes = self.verify(target, uses)
        for place in repairs.certain_passages(source, target, outcomes, self.pair):
            if repairs.is_better(outcomes, self.verify(place.mended, uses)):
                return place
        return None

    def accepts(self, source: str, draft: str, other: str, uses: Sequence[TermUse]) -> bool:
        """Whether `other` can replace `draft`: it breaks fewer terms and loses nothing else.

        It must keep the numbers and markup that the draft kept, add no numbers, and not be shorter
        than half or longer than twice the draft.
        """
        before = {o.use.term.concept for o in self.verify(draft, uses) if o.fails}
        after = {o.use.term.concept for o in self.verify(other, uses) if o.fails}
        if not after < before:
            return False
        longest = sum(len(use.term.targets[0]) for use in uses)
        if not len(draft) / 2 - longest <= len(other) <= 2 * len(draft) + longest:
            return False
        return keeps_numbers(source, draft, other, uses) and keeps_markup(source, draft, other)

    def findings(self, target: str, uses: Sequence[TermUse]) -> list[Finding]:
        """Return the findings on the terms of a target, one for each concept."""
        found: dict[str, Outcome] = {}
        for outcome in self.verify(target, uses):
            if outcome.fails:
                found.setdefault(outcome.use.term.concept, outcome)
        return [finding(outcome, target) for outcome in found.values()]


def _mentions(uses: Sequence[TermUse]) -> Iterator[TermUse]:
    """Yield the uses without those directly after another of their concept: ``long (short)``."""
    last: TermUse | None = None
    for use in uses:
        same = last is not None and last.term.concept == use.term.concept
        if not same or last is None or use.start - last.end > len(" ("):
            yield use
        last = use
