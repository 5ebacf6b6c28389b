"""How each occurrence of a term came out in a target, and how people are told of it."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.glossary import Hit
from newstranslate.late import dataclass
from newstranslate.messages import say
from newstranslate.model import Finding, TermUse, Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one occurrence of a term came out in a target."""

    use: TermUse
    verdict: Verdict
    found: Hit | None = None
    """What stands in the target: the accepted form, or the wrong one."""
    repeated: bool = False
    """Missing, but the concept stands elsewhere in the target: it may be a pronoun here."""

    @property
    def fails(self) -> bool:
        """Whether somebody must look at it."""
        return not self.verdict.ok and not self.repeated


def finding(outcome: Outcome, target: str) -> Finding:
    """Return what a check reports of a term that fails."""
    severity = "error" if outcome.use.term.hard else "warning"
    found = outcome.found
    span = (found.start, found.end) if found else (-1, -1)
    return Finding("terms", severity, explain(outcome), "", target, *span, outcome.use.form)


def explain(outcome: Outcome) -> str:
    """Return one sentence on what is wrong and what is wanted."""
    wanted, form = outcome.use.term.targets[0], outcome.use.form
    if outcome.verdict is Verdict.REJECTED and outcome.found:
        return say(
            "%(form)s: write %(wanted)s, not %(found)s",
            form=form,
            wanted=wanted,
            found=outcome.found.form.text,
        )
    if outcome.verdict is Verdict.SOURCE_LEFT:
        return say("%(form)s: left untranslated; write %(wanted)s", form=form, wanted=wanted)
    return say("%(form)s: %(wanted)s is missing", form=form, wanted=wanted)


def describe(uses: Sequence[TermUse]) -> tuple[str, ...]:
    """Return a line for the translator on each term, without repeats: ``OIM → IOM``."""
    return tuple(dict.fromkeys(f"{use.form} → {use.term.targets[0]}" for use in uses))
