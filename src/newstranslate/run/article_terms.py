"""The terms of one article in one direction: found in its sentences, verified in drafts of them."""

from __future__ import annotations

from newstranslate.engines import Answer, Failed, Request
from newstranslate.model import TermUse
from newstranslate.project import terminology
from newstranslate.run.assignment import Assignment
from newstranslate.run.drafts import Draft


class ArticleTerms:
    """Recognises each source text once; the lock knows what the article is about."""

    def __init__(self, work: Assignment) -> None:
        self.lock = work.desk.lock(work.pair).about(work.subject)
        self._house = terminology.regional(work.desk.config, work.pair).target
        """The target language with the region that the house writes."""
        self._uses: dict[str, tuple[TermUse, ...]] = {}

    def uses(self, text: str) -> tuple[TermUse, ...]:
        """Return the terms in a source text that have a form in the target language."""
        if text not in self._uses:
            self._uses[text] = self.lock.uses(text)
        return self._uses[text]

    def drafted(self, request: Request, answer: Answer, engine: str) -> Draft:
        """Return an engine's answer as a draft: terms repaired, numbers as the region has them."""
        from newstranslate.language import regional

        house = self._house
        text = regional.rendered(answer.text, house) if regional.region(house) else answer.text
        repaired = self.lock.repairs(request.text, text, request.uses)
        return Draft(repaired.text, engine, repaired.made, answer.note)

    def failed(self, request: Request, draft: Draft) -> Failed | None:
        """Return what is wrong with the hard terms of a draft; None for nothing."""
        outcomes = self.lock.verify(draft.text, request.uses)
        wrong = tuple(o for o in outcomes if o.fails and o.use.term.hard)
        return Failed(request, draft.text, wrong) if wrong else None

    def accepted(self, request: Request, other: str, draft: Draft) -> Draft | None:
        """Return another translation as a draft if it is better than one and loses nothing."""
        repaired = self.lock.repairs(request.text, other, request.uses)
        if not self.lock.accepts(request.text, draft.text, repaired.text, request.uses):
            return None
        return Draft(repaired.text, draft.engine, repaired.made)
