"""Recognises the terms of one article in one direction, and verifies them in drafts."""

from __future__ import annotations

from newstranslate.engines import Answer, Failed, Request
from newstranslate.model import TermUse
from newstranslate.project import terminology
from newstranslate.run.assignment import Assignment
from newstranslate.run.drafts import Draft


class ArticleTerms:
    """Recognises each source text once, with a lock for the subject of the article."""

    def __init__(self, work: Assignment) -> None:
        self.lock = work.desk.lock(work.pair).about(work.subject)
        self._target = terminology.regional(work.desk.config, work.pair).target
        """The target language with the project's region, such as ``ar-MA``."""
        self._uses: dict[str, tuple[TermUse, ...]] = {}

    def uses(self, text: str) -> tuple[TermUse, ...]:
        """Return the terms in a source text that have a form in the target language."""
        if text not in self._uses:
            self._uses[text] = self.lock.uses(text)
        return self._uses[text]

    def drafted(self, request: Request, answer: Answer, engine: str) -> Draft:
        """Return an engine's answer as a draft, with repaired terms and the region's digits."""
        from newstranslate.language import regional

        target = self._target
        text = regional.rendered(answer.text, target) if regional.region(target) else answer.text
        repaired = self.lock.repairs(request.text, text, request.uses)
        return Draft(repaired.text, engine, repaired.made, answer.note)

    def failed(self, request: Request, draft: Draft) -> Failed | None:
        """Return the hard terms of a draft that are missing or wrong; None if there are none."""
        outcomes = self.lock.verify(draft.text, request.uses)
        wrong = tuple(o for o in outcomes if o.fails and o.use.term.hard)
        return Failed(request, draft.text, wrong) if wrong else None

    def accepted(self, request: Request, other: str, draft: Draft) -> Draft | None:
        """Return another translation as a draft if it is better than `draft`; else None."""
        repaired = self.lock.repairs(request.text, other, request.uses)
        if not self.lock.accepts(request.text, draft.text, repaired.text, request.uses):
            return None
        return Draft(repaired.text, draft.engine, repaired.made)
