"""Finds the terms of a source text, and decides between concepts with the same form.

PAM is the UN's food programme and a Moroccan party. They are distinguished by words of the sentence
(`Term.contexts`), then by the article's subject in its front matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newstranslate.glossary.matcher import Form, FormIndex, Hit, longest
from newstranslate.glossary.tokens import plain, stem
from newstranslate.model import Term, TermUse

SUBJECTS = "|"
"""Separator of the values of a subject."""


class Matcher:
    """Finds the source terms of one language in segments."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        terms = tuple(terms)
        self._lang = lang
        self._index = FormIndex(_source_forms(terms), lang)
        words = (Form(word, "noun", term) for term in terms for word in term.contexts)
        self._contexts = FormIndex(words, lang)
        self._doubtful = any(term.contexts for term in terms)
        self._domains = {t.concept: self._folded(t.domain) for t in terms if t.domain}

    def find(self, text: str, subject: str = "") -> tuple[TermUse, ...]:
        """Return the terms in `text`, leftmost-longest, in order, never overlapping.

        Markup must be blanked out before (`inline.words_only`). `subject` are the article's
        subjects, separated by `SUBJECTS`.
        """
        hits = self._index.find_all(text)
        if not hits:
            return ()
        if self._doubtful:
            hits = self._without_other_concepts(hits, text, subject)
        return tuple(
            TermUse(hit.form.term, hit.start, hit.end, text[hit.start : hit.end])
            for hit in longest(hits)
            if hit.form.term is not None
        )

    def _without_other_concepts(self, hits: list[Hit], text: str, subject: str) -> list[Hit]:
        """Return the hits without those whose words mean another concept."""
        owners: dict[tuple[int, int], list[Term]] = {}
        for hit in hits:
            if hit.form.term is not None:
                owners.setdefault((hit.start, hit.end), []).append(hit.form.term)
        doubtful = {span: own for span, own in owners.items() if any(t.contexts for t in own)}
        if not doubtful:
            return hits
        near, about = self._counted_context(text), self._counted_context(subject)
        about += self._of_domain(subject)
        kept = {span: _best_by_context(own, near, about) for span, own in doubtful.items()}
        return [hit for hit in hits if _is_kept(hit, kept)]

    def _counted_context(self, text: str) -> Counter[str]:
        """Return concept → number of its context words in a text."""
        found = self._contexts.find_all(text)
        return Counter(hit.form.term.concept for hit in found if hit.form.term is not None)

    def _of_domain(self, subject: str) -> Counter[str]:
        """Return the concepts whose domain is a value of the subject, with count 1."""
        values = {self._folded(value) for value in subject.split(SUBJECTS)} - {""}
        return Counter(c for c, domain in self._domains.items() if domain in values)

    def _folded(self, value: str) -> str:
        return plain(stem(value.strip(), self._lang))


def _best_by_context(owners: Sequence[Term], near: Counter[str], about: Counter[str]) -> set[str]:
    """Return the concepts with the best context; without any, those that require no context."""

    def score(term: Term) -> tuple[int, int]:
        return near[term.concept], about[term.concept]

    best = max(score(term) for term in owners)
    if best > (0, 0):
        return {term.concept for term in owners if score(term) == best}
    return {term.concept for term in owners if not term.contexts}


def _is_kept(hit: Hit, kept: dict[tuple[int, int], set[str]]) -> bool:
    meant = kept.get((hit.start, hit.end))
    return meant is None or hit.form.term is None or hit.form.term.concept in meant


def _source_forms(terms: Iterable[Term]) -> Iterator[Form]:
    for term in terms:
        for form in term.sources:
            yield Form(form, term.kind, term)
        for form in term.excepts:
            yield Form(form, "name", None)
