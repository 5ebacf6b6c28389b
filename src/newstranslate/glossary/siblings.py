"""Concepts that are one institution: its name and its acronym, in rows of their own.

Arabic has no acronyms and English writes the name for both, so two rows have the same form there.
The name belongs to the row of the name, the letters to the row of the acronym, and a translation
may have the forms of either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from newstranslate import late
from newstranslate.language import base

if TYPE_CHECKING:
    from newstranslate.glossary.concepts import Concept

_LETTERS = late.pattern(r"[A-ZÀ-Þ][\w.&’'-]*")
_SHARED = 2
"""Languages in which two rows have a form in common that are one institution.

In one language alone an acronym may have two owners: CESE.
"""


class Siblings:
    """Which concepts of a glossary are one institution."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        by_name = {concept.name: concept for concept in concepts}
        self._of: dict[str, list[Concept]] = {}
        for (one, other), langs in _shared(concepts).items():
            if len(langs) >= _SHARED and not _are_owners(by_name[one], by_name[other]):
                self._of.setdefault(one, []).append(by_name[other])

    def sources(self, concept: Concept, forms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return those forms, of `forms` by concept, that are this concept's to be found by."""
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
        """Return the forms that a translation may have, those of the concept itself first."""
        others = self._of.get(concept.name, ())
        every = (*forms.get(concept.name, ()), *(f for o in others for f in forms.get(o.name, ())))
        return tuple(dict.fromkeys(every))


def _are_owners(one: Concept, other: Concept) -> bool:
    """Whether two rows own the same letters or name: CDG is a fund and an airport."""
    both_acronyms = one.kind == other.kind == "acronym"
    return both_acronyms or (one.kind == other.kind and bool(one.context or other.context))


def _shared(concepts: Sequence[Concept]) -> dict[tuple[str, str], set[str]]:
    """Return the languages in which two concepts, by their names, have a form in common."""
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
    """Return how much a form is of a concept's kind: 1 where it is, else 0."""
    letters = _LETTERS.fullmatch(form) is not None and sum(map(str.isupper, form)) > 1
    return int((concept.kind == "acronym") == letters)
