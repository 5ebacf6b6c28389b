"""The lock: a glossary term's target form is required of every engine and every person.

Recognise the terms of a segment, hand them on, verify the target whoever wrote it, and repair
only what is certain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newstranslate import inline
from newstranslate.glossary import Matcher, Occurrence, occurrences
from newstranslate.language import arabic, base
from newstranslate.model import Finding, Term, TermUse, Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one use of a term came out in a target."""

    use: TermUse
    verdict: Verdict
    found: Occurrence | None = None
    """What stands in the target: the accepted form, or the wrong one."""


def recognise(text: str, matcher: Matcher) -> tuple[TermUse, ...]:
    """Return the terms in a segment's words; never in addresses, code or tags."""
    return matcher.find(inline.words_only(text))


def bind(uses: Sequence[TermUse], terms: Mapping[str, Term]) -> tuple[TermUse, ...]:
    """Return the uses with the terms of a direction, by concept; others are left out."""
    return tuple(
        replace(use, term=terms[use.term.concept]) for use in uses if use.term.concept in terms
    )


def describe(uses: Sequence[TermUse]) -> tuple[str, ...]:
    """Return a line for the translator on each term, without repeats: ``OIM → IOM``."""
    return tuple(dict.fromkeys(f"{use.form} → {use.term.targets[0]}" for use in uses))


def verify(target: str, uses: Sequence[TermUse]) -> list[Outcome]:
    """Return the outcome of each term, one per concept, in source order."""
    words = inline.words_only(target)
    once = {use.term.concept: use for use in reversed(uses)}
    return [_verify_one(words, once[name]) for name in reversed(once)]


def _verify_one(words: str, use: TermUse) -> Outcome:
    term = use.term
    for index, form in enumerate(term.targets):
        found = next(occurrences(form, term.kind, words), None)
        if found:
            verdict = Verdict.ALLOWED if index else Verdict.PREFERRED
            return Outcome(use, verdict, found)
    for form in term.rejected:
        found = next(occurrences(form, term.kind, words), None)
        if found:
            return Outcome(use, Verdict.REJECTED, found)
    for form in term.sources:
        found = next(occurrences(form, term.kind, words), None)
        if found and term.kind != "noun":
            return Outcome(use, Verdict.SOURCE_LEFT, found)
    return Outcome(use, Verdict.MISSING)


def repair(target: str, uses: Sequence[TermUse], lang: str) -> str:
    """Return `target` with what is certainly wrong made right, else as it was.

    Certain is a listed rejected form, or the source's acronym left as it is, standing once;
    its Arabic proclitic is kept: ولـOIM becomes وللمنظمة الدولية للهجرة. A repair that breaks
    another term is not made.
    """
    outcomes = verify(target, uses)
    for concept in [outcome.use.term.concept for outcome in outcomes]:
        # Looked up anew: a repair moves what stands behind it.
        outcome = next(o for o in outcomes if o.use.term.concept == concept)
        if outcome.verdict.ok or outcome.found is None or not outcome.use.term.hard:
            continue
        mended = _replace(target, outcome, lang)
        after = verify(mended, uses) if mended else []
        if sum(o.verdict.ok for o in after) > sum(o.verdict.ok for o in outcomes):
            target, outcomes = mended, after
    return target


def _replace(target: str, outcome: Outcome, lang: str) -> str:
    term, found = outcome.use.term, outcome.found
    assert found is not None  # noqa: S101 - the caller has looked
    if outcome.verdict is Verdict.SOURCE_LEFT and term.kind != "acronym":
        return ""
    if len(list(occurrences(found.form, term.kind, inline.words_only(target)))) != 1:
        return ""
    form, start = term.targets[0], found.start
    if base(lang) == "ar":
        prefix = found.prefix
        while start and target[start - 1] in "ـوفبكل" and not _in_word(target, start):
            if target[start - 1] != "ـ":
                prefix = target[start - 1] + prefix
            start -= 1
        form = arabic.attach(prefix, form)
    return target[:start] + form + target[found.end :]


def _in_word(target: str, start: int) -> bool:
    """Whether the letter before `start` ends a longer word, so is no proclitic."""
    word = ""
    at = start
    while at and (target[at - 1].isalpha() or target[at - 1] == "ـ"):
        at -= 1
        word = target[at] + word
    return len(word.replace("ـ", "")) > 2


def findings(target: str, uses: Sequence[TermUse]) -> list[Finding]:
    """Return what a person must know of the terms of a target."""
    found = []
    for outcome in verify(target, uses):
        if not outcome.verdict.ok:
            term = outcome.use.term
            severity = "error" if term.hard else "warning"
            found.append(
                Finding(
                    "terms", severity, explain(outcome), target=target,
                    start=outcome.found.start if outcome.found else -1,
                    end=outcome.found.end if outcome.found else -1,
                )
            )  # fmt: skip
    return found


def explain(outcome: Outcome) -> str:
    """Return one sentence on what is wrong and what is wanted."""
    wanted, form = outcome.use.term.targets[0], outcome.use.form
    if outcome.verdict is Verdict.REJECTED and outcome.found:
        return f"{form}: write {wanted}, not {outcome.found.form}"
    if outcome.verdict is Verdict.SOURCE_LEFT:
        return f"{form}: left untranslated; write {wanted}"
    return f"{form}: {wanted} is missing"
