"""`mention`: the first mention of a concept needs both forms, later ones only the short form.

Applies to concepts with ``mention = full_first`` that have a long and a short form in the target
language. Titles and headings are skipped: they use the short form anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newstranslate import inline
from newstranslate.checks.subject import found_at
from newstranslate.glossary import Form, FormIndex, Glossary, Hit
from newstranslate.late import dataclass
from newstranslate.messages import say
from newstranslate.model import Finding, Unit

_BETWEEN = len(" (")
"""Maximum of characters between a long form and the short one in brackets."""


@dataclass(frozen=True, slots=True)
class _Rule:
    concept: str
    short: str
    long: str
    forms: FormIndex


class Mentions:
    """The rules of one target language."""

    def __init__(self, glossary: Glossary, lang: str) -> None:
        asked = {c.name for c in glossary.concepts if c.mention == "full_first"}
        self._rules = []
        for term in glossary.target_terms(lang):
            short, long = min(term.targets, key=len), max(term.targets, key=len)
            if term.concept in asked and short != long:
                forms = FormIndex([Form(short, term.kind, term), Form(long, "name", term)], lang)
                self._rules.append(_Rule(term.concept, short, long, forms))

    def findings(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, Finding]]:
        """Yield the findings on an article's units, which must be in article order."""
        # A context is that of a title or of front matter.
        running = [u for u in units if not u.context and "heading" not in u.kind]
        for rule in self._rules:
            first = True
            for unit in running:
                hits = rule.forms.find_all(inline.words_only(unit.target))
                if not hits:
                    continue
                message, hit = _wrong(rule, hits, first=first)
                first = False
                if message:
                    yield unit, found_at(hit, "mention", "warning", message, rule.short)


def _wrong(rule: _Rule, hits: Sequence[Hit], *, first: bool) -> tuple[str, Hit]:
    """Return (message, hit) on the mentions in one unit; the message is empty if all is correct."""
    both = f"{rule.long} ({rule.short})"
    if first:
        whole = any(
            one.form is not two.form and two.start - one.end <= _BETWEEN
            for one, two in pairwise(hits)
        )
        return (
            ""
            if whole
            else say("%(concept)s: first mention; write %(form)s", concept=rule.concept, form=both)
        ), hits[0]
    again = next((hit for hit in hits if hit.form.text == rule.long), None)
    if again is not None:
        return say(
            "%(concept)s: named in full before; write %(form)s",
            concept=rule.concept,
            form=rule.short,
        ), again
    return "", hits[0]
