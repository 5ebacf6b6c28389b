"""Finds the forms of a terminology in a target, right and wrong ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newstranslate.glossary import Form, FormIndex, Hit
from newstranslate.model import Term, TermUse


def index(terms: Iterable[Term], lang: str) -> FormIndex:
    """Return an index of the terms' forms in the target language `lang`.

    Rejected forms have rank -1; forms without a term are exceptions that hide terms within them.
    """
    return FormIndex(_target_forms(terms), lang)


def by_concept(forms: FormIndex, words: str) -> dict[str, list[Hit]]:
    """Return the longest hits in the words of a target, by concept."""
    every = forms.find_all(words)
    found: dict[str, list[Hit]] = {}
    for hit in every:
        if hit.form.term is not None and not any(_hides(other, hit) for other in every):
            found.setdefault(hit.form.term.concept, []).append(hit)
    return found


def own(
    concept: str, hits: Mapping[str, list[Hit]], mentions: Mapping[str, list[TermUse]]
) -> list[Hit]:
    """Return the hits of a concept, without wrong forms that are right forms of another concept.

    In a sentence about both, “Council of Europe” is not a wrong “European Council”: each concept
    owns as many right forms as there are mentions in the source.
    """
    taken = {
        (hit.start, hit.end)
        for other, uses in mentions.items()
        if other != concept
        for hit in [h for h in hits.get(other, []) if h.form.rank >= 0][: len(uses)]
    }
    return [
        hit
        for hit in hits.get(concept, [])
        if hit.form.rank >= 0 or (hit.start, hit.end) not in taken
    ]


def left(term: Term, words: str, lang: str) -> list[Hit]:
    """Return the forms of the source language `lang` left in a target.

    None are returned for a noun, which may be the same in both languages.
    """
    if term.kind == "noun":
        return []
    forms = [Form(form, term.kind, term, rank) for rank, form in enumerate(term.sources)]
    return FormIndex(forms, lang).find(words)


def _target_forms(terms: Iterable[Term]) -> Iterator[Form]:
    for term in terms:
        for rank, form in enumerate(term.targets):
            yield Form(form, term.kind, term, rank)
        for form in term.rejected:
            yield Form(form, term.kind, term, -1)
        for form in term.excepts:
            yield Form(form, "name", None)


def _hides(longer: Hit, hit: Hit) -> bool:
    """Whether the hit is only part of another term: the EU in the Arabic name of UEFA.

    It is not if the longer name ends with the hit (the Secretary-General of the United Nations), or
    if both rows are one institution.
    """
    if not hit.inside(longer):
        return False
    other, own = longer.form.term, hit.form.term
    if other is None or own is None:
        return other is None
    if longer.form.rank < 0 or other.concept == own.concept:
        return other.concept == own.concept
    return longer.end != hit.end and not set(other.targets) & set(own.targets)
