"""The outcomes of verifying terms in a target, and messages on them."""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate.glossary import Hit
from newstranslate.late import dataclass
from newstranslate.messages import say
from newstranslate.model import Finding, TermUse, Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of verifying one occurrence of a term in a target."""

    use: TermUse
    verdict: Verdict
    found: Hit | None = None
    """The form in the target, accepted or wrong."""
    repeated: bool = False
    """Whether it is missing but the concept occurs elsewhere in the target, maybe as a pronoun."""

    @property
    def fails(self) -> bool:
        """Whether a person must check it."""
        return not self.verdict.ok and not self.repeated


def finding(outcome: Outcome, target: str) -> Finding:
    """Return the finding for a term that fails."""
    severity = "error" if outcome.use.term.hard else "warning"
    found = outcome.found
    span = (found.start, found.end) if found else (-1, -1)
    return Finding("terms", severity, explain(outcome), "", target, *span, outcome.use.form)


def explain(outcome: Outcome) -> str:
    """Return a message on what is wrong and what is required."""
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
