"""Reports errors and doubtful entries in a valid glossary, by row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from newstranslate.glossary import owners
from newstranslate.glossary.concepts import Concept, Glossary
from newstranslate.glossary.matcher import Form, FormIndex
from newstranslate.glossary.recognition import Matcher
from newstranslate.glossary.tokens import tokens
from newstranslate.late import dataclass
from newstranslate.model import Term

MAX_BYTES = 1024
"""Maximum length of a form in DeepL's glossaries, in UTF-8 bytes (DeepL API reference)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem in a row."""

    where: str
    """``file:line``."""
    severity: str
    """``error`` or ``warning``."""
    message: str


def lint(glossary: Glossary, langs: Sequence[str]) -> list[Problem]:
    """Return the problems of a glossary in row order.

    `langs` are the languages that every row should have. The first is the language of the articles,
    in which a form must not have two meanings. In others it may: in Arabic, acronym and long name
    have the same form.
    """
    found = [p for concept in glossary.concepts for p in _row(concept, langs)]
    twice = list(_repeated_forms(glossary, langs[0]))
    reported = {problem.where for problem in twice}
    found += twice
    found += [p for p in _shadowed_forms(glossary, langs[0]) if p.where not in reported]
    found += _ambiguous_acronyms(glossary, langs[0])
    order = {concept.where: number for number, concept in enumerate(glossary.concepts)}
    return sorted(found, key=lambda problem: order.get(problem.where, 0))


def _row(concept: Concept, langs: Sequence[str]) -> Iterator[Problem]:
    def problem(severity: str, message: str) -> Problem:
        return Problem(concept.where, severity, f"{concept.name}: {message}")

    missing = [lang for lang in langs if not concept.forms.get(lang)]
    if missing:
        yield problem("warning", f"no form in {', '.join(missing)}")
    if concept.lock == "hard" and not concept.source:
        yield problem("warning", "locked hard, but has no source")
    for lang, forms in (*concept.forms.items(), *concept.rejected.items()):
        for form in forms:
            if len(form.encode()) > MAX_BYTES:
                yield problem("error", f"a form in {lang} is over {MAX_BYTES} bytes: {form[:30]}…")
            if any(unicodedata.category(char) == "Cc" for char in form):
                yield problem("error", f"control characters in {form!r}")
    for lang, forms in concept.forms.items():
        yield from (problem("error", text) for text in _verified(concept, lang, forms))


def _verified(concept: Concept, lang: str, forms: Sequence[str]) -> Iterator[str]:
    """Yield why the preferred form would not be accepted in a target."""
    term = Term(
        concept=concept.name,
        kind=concept.kind,
        hard=True,
        sources=(),
        excepts=(),
        targets=tuple(forms),
        rejected=(),
    )
    if not _index([(forms[0], term)], lang).find_all(forms[0]):
        yield f"its preferred form in {lang} is not found by its own rule: {forms[0]}"
    both = set(forms) & set(concept.rejected.get(lang, ()))
    if both:
        yield f"both accepted and rejected in {lang}: {', '.join(sorted(both))}"


def _index(forms: Iterable[tuple[str, Term]], lang: str) -> FormIndex:
    return FormIndex((Form(form, term.kind, term) for form, term in forms), lang)


def _repeated_forms(glossary: Glossary, lang: str) -> Iterator[Problem]:
    """Yield forms of a language that are in several rows."""
    owners: dict[tuple[str, ...], Concept] = {}
    for concept in glossary.concepts:
        for form in concept.forms.get(lang, ()):
            key = tuple(word.text if word.text.isupper() else word.fold for word in tokens(form))
            other = owners.setdefault(key, concept)
            if other is concept or concept.context or other.context:
                continue
            for target in sorted(set(concept.forms) & set(other.forms) - {lang}):
                one, two = other.forms[target][0], concept.forms[target][0]
                if one != two:
                    yield Problem(
                        concept.where,
                        "warning",
                        f"{concept.name}: {form} is also in '{other.name}' ({other.where}), which "
                        f"wants {one} where this wants {two}; the first row wins",
                    )
                    break
            else:
                if concept.forms.keys() == other.forms.keys():
                    yield Problem(
                        concept.where,
                        "warning",
                        f"{concept.name}: {form} is also in '{other.name}' ({other.where})",
                    )


def _shadowed_forms(glossary: Glossary, lang: str) -> Iterator[Problem]:
    """Yield forms that are never found, because another row's form always has priority."""
    matcher = Matcher(glossary.source_terms(lang), lang)
    for concept in glossary.concepts:
        for form in concept.forms.get(lang, ()):
            text = " ".join([form, *concept.context])
            uses = [u for u in matcher.find(text) if u.end - u.start >= len(form.strip()) - 1]
            if not uses or any(use.term.concept == concept.name for use in uses):
                continue
            winner = f"'{uses[0].term.concept}' ({uses[0].term.where})"
            yield Problem(
                concept.where,
                "warning",
                f"{concept.name}: {form} is never found: {winner} takes its place",
            )


def _ambiguous_acronyms(glossary: Glossary, lang: str) -> Iterator[Problem]:
    """Yield hard-locked acronyms with another meaning and without a context to distinguish them."""
    by_rows = _meanings(glossary, lang)
    for concept in glossary.concepts:
        if concept.lock != "hard" or concept.kind != "acronym" or concept.context:
            continue
        for form in concept.forms.get(lang, ()):
            found = dict.fromkeys([*owners.of(form, lang), *by_rows.get(form, ())])
            own = _own_names(concept, glossary, lang) if found else set()
            if others := [other for other in found if other not in own]:
                message = (
                    f"{concept.name}: {form} also stands for {'; '.join(others)}: lock it soft, or "
                    "list distinguishing words in a 'context' column"
                )
                yield Problem(concept.where, "warning", message)


def _meanings(glossary: Glossary, lang: str) -> dict[str, list[str]]:
    """Return acronym → its meanings in the glossary: names, and rows with a context."""
    found: dict[str, list[str]] = {}
    for row in glossary.concepts:
        for form in row.forms.get(lang, ()):
            if row.kind != "acronym":
                found.setdefault(owners.initials(form, lang), []).append(form)
            elif row.context:
                found.setdefault(form, []).append(f"'{row.name}' ({row.where})")
    return found


def _own_names(concept: Concept, glossary: Glossary, lang: str) -> set[str]:
    """Return the names of an acronym's institution, in all rows."""
    rows = (row for row in glossary.concepts if _same(row, concept))
    return {form for row in rows for form in row.forms.get(lang, ())}


def _same(one: Concept, other: Concept) -> bool:
    """Whether two rows are the same institution: they share a form that is not an acronym."""
    return one is other or any(
        not form.isupper() and form in other.forms.get(lang, ())
        for lang, forms in one.forms.items()
        for form in forms
    )
