"""Finds concepts that are one institution: its name and its acronym, in separate rows.

Arabic has no acronyms, and English may use the name for both, so that two rows have the same form
there. The name then belongs to the row of the name, the acronym to the row of the acronym, and a
translation may use the forms of either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from newstranslate import late
from newstranslate.language import base

if TYPE_CHECKING:
    from newstranslate.glossary.concepts import Concept

# One word that begins with a capital, as acronyms do: OIM, `AT&T`, `A.N.P.`; not `Le port`.
_LETTERS = late.pattern(r"[A-ZÀ-Þ][\w.&’'-]*")
_SHARED = 2
"""Minimum number of languages in which two rows of one institution share a form.

In a single language, an acronym may stand for two institutions: CESE.
"""


class Siblings:
    """The concepts of a glossary that are one institution."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        by_name = {concept.name: concept for concept in concepts}
        self._of: dict[str, list[Concept]] = {}
        for (one, other), langs in _shared(concepts).items():
            if len(langs) >= _SHARED and not _are_different(by_name[one], by_name[other]):
                self._of.setdefault(one, []).append(by_name[other])

    def sources(self, concept: Concept, forms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return the forms by which a concept is found; `forms` maps concepts to their forms."""
        own, others = forms.get(concept.name, ()), self._of.get(concept.name, ())
        if not others:
            return own
        return tuple(
            form
            for form in own
            if not any(
                form.casefold() in map(str.casefold, forms.get(other.name, ()))
                and _fits(other, form) > _fits(concept, form)
                for other in others
            )
        )

    def targets(self, concept: Concept, forms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return the forms allowed in a translation, those of the concept itself first."""
        others = self._of.get(concept.name, ())
        every = (*forms.get(concept.name, ()), *(f for o in others for f in forms.get(o.name, ())))
        return tuple(dict.fromkeys(every))


def _are_different(one: Concept, other: Concept) -> bool:
    """Whether two rows are different institutions with one form: CDG, a fund and an airport."""
    both_acronyms = one.kind == other.kind == "acronym"
    return both_acronyms or (one.kind == other.kind and bool(one.context or other.context))


def _shared(concepts: Sequence[Concept]) -> dict[tuple[str, str], set[str]]:
    """Return (name, name) of two concepts → the languages in which they share a form."""
    holders: dict[tuple[str, str], list[str]] = {}
    for concept in concepts:
        for lang, forms in concept.forms.items():
            for form in forms:
                holders.setdefault((base(lang), form.casefold()), []).append(concept.name)
    shared: dict[tuple[str, str], set[str]] = {}
    for (lang, _), names in holders.items():
        for pair in permutations(dict.fromkeys(names), 2):
            shared.setdefault(pair, set()).add(lang)
    return shared


def _fits(concept: Concept, form: str) -> int:
    """Return 1 if a form fits a concept's kind (acronym or not), else 0."""
    letters = _LETTERS.fullmatch(form) is not None and sum(map(str.isupper, form)) > 1
    return int((concept.kind == "acronym") == letters)
