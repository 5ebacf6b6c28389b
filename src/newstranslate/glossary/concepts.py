"""Concepts of the glossary, and their terms in one direction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property

from newstranslate.errors import InputError
from newstranslate.glossary.siblings import Siblings
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.model import Pair, Term

KINDS = ("name", "acronym", "noun")
LOCKS = ("hard", "soft")
MENTIONS = ("", "full_first")


@dataclass(frozen=True, slots=True)
class Concept:
    """A row: a concept with its forms in each language."""

    name: str
    kind: str
    lock: str
    forms: Mapping[str, tuple[str, ...]]
    """Language → its forms, the preferred one first."""
    excepts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rejected: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mention: str = ""
    """``full_first``: the long form with the short one at the first mention in an article, the
    short form afterwards."""
    domain: str = ""
    source: str = ""
    note: str = ""
    where: str = ""
    """``file:line``."""
    context: tuple[str, ...] = ()
    """Words, in any language, that distinguish it from another concept with the same form."""


@dataclass(frozen=True)
class Glossary:
    """All concepts of a project."""

    concepts: tuple[Concept, ...] = ()
    digest: str = ""
    """A digest of all rows: 16 hexadecimal digits."""

    def find(self, name: str) -> Concept:
        """Return the concept with that name; raises `InputError` if there is none."""
        for concept in self.concepts:
            if concept.name == name:
                return concept
        import difflib

        near = difflib.get_close_matches(name, [c.name for c in self.concepts], 3)
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        raise InputError(f"no concept '{name}' in the glossary{hint}")

    def changed(self, name: str, forms: Mapping[str, tuple[str, ...]]) -> Glossary:
        """Return the glossary with the forms of a concept replaced in some languages."""
        old = self.find(name)
        new = replace(old, forms={**old.forms, **forms})
        return Glossary(tuple(new if c is old else c for c in self.concepts))

    def source_terms(self, lang: str) -> tuple[Term, ...]:
        """Return every concept with forms in `lang`, as terms without target forms."""
        forms = self._forms(lang)
        return tuple(
            _one_sided(concept, lang, sources=sources)
            for concept in self.concepts
            if (sources := self._siblings.sources(concept, forms))
        )

    def target_terms(self, lang: str) -> tuple[Term, ...]:
        """Return every concept with forms in `lang`, as terms without source forms.

        Their exceptions are those of `lang`.
        """
        forms = self._forms(lang)
        return tuple(
            _one_sided(
                concept,
                lang,
                targets=(targets := self._siblings.targets(concept, forms)),
                rejected=_without(_of(concept.rejected, lang), targets),
            )
            for concept in self.concepts
            if forms[concept.name]
        )

    def terms(self, pair: Pair) -> tuple[Term, ...]:
        """Return the concepts that have forms in both languages, as terms of that direction.

        A regional column (``ar-MA``) has priority over that of the language (``ar``).
        """
        sources, targets = self._forms(pair.source), self._forms(pair.target)
        return tuple(
            _term(concept, pair, found, self._siblings.targets(concept, targets))
            for concept in self.concepts
            if targets[concept.name] and (found := self._siblings.sources(concept, sources))
        )

    @cached_property
    def _siblings(self) -> Siblings:
        return Siblings(self.concepts)

    def _forms(self, lang: str) -> dict[str, tuple[str, ...]]:
        """Return the forms of every concept in a language, by its name."""
        return {concept.name: _of(concept.forms, lang) for concept in self.concepts}


def _of(forms: Mapping[str, tuple[str, ...]], lang: str) -> tuple[str, ...]:
    return forms.get(lang) or forms.get(base(lang), ())


def _without(rejected: tuple[str, ...], targets: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form for form in rejected if form not in targets)


def _one_sided(
    concept: Concept,
    lang: str,
    sources: tuple[str, ...] = (),
    targets: tuple[str, ...] = (),
    rejected: tuple[str, ...] = (),
) -> Term:
    return Term(
        concept=concept.name,
        kind=concept.kind,
        hard=concept.lock == "hard",
        sources=sources,
        excepts=_of(concept.excepts, lang),
        targets=targets,
        rejected=rejected,
        where=concept.where,
        contexts=concept.context,
        domain=concept.domain,
    )


def _term(concept: Concept, pair: Pair, sources: tuple[str, ...], targets: tuple[str, ...]) -> Term:
    return Term(
        concept=concept.name,
        kind=concept.kind,
        hard=concept.lock == "hard",
        sources=sources,
        excepts=_of(concept.excepts, pair.source),
        targets=targets,
        rejected=_without(_of(concept.rejected, pair.target), targets),
        english=next(iter(_of(concept.forms, "en")), ""),
        where=concept.where,
    )
