"""Runs all checks on one unit, and separates the waived findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newstranslate import inline
from newstranslate.checks import table, terms, waivers
from newstranslate.checks.subject import Subject
from newstranslate.checks.waivers import Standing, Waiver
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.messages import later, say
from newstranslate.model import Finding, Pair, TermUse, Unit


def check_pair(
    source: str,
    target: str,
    source_lang: str,
    target_lang: str,
    glossary: Glossary | None = None,
) -> list[Finding]:
    """Return the findings on one source and its target; pure."""
    lock = Lock(glossary or Glossary(), Pair(source_lang, target_lang))
    return list(_findings(Subject(source, target, lock.uses(source), lock)))


def check_unit(unit: Unit, lock: Lock) -> list[Finding]:
    """Return the findings on a unit, except those waived by ``# waive CHECK ‹WORDS›: reason``.

    The message of a finding with an expired waiver says so.
    """
    return judge(unit, lock)[0]


def term_findings(unit: Unit, lock: Lock) -> list[Finding]:
    """Return only the findings of the check ``terms``, which is faster than `check_unit`."""
    if not unit.target:
        return []
    uses = lock.uses(unit.source)
    return _split(unit, uses, terms.check(Subject(unit.source, unit.target, uses, lock)))[0]


def judge(
    unit: Unit, lock: Lock, read: Sequence[Finding] = ()
) -> tuple[list[Finding], list[tuple[Finding, Waiver]]]:
    """Return (valid findings, waived findings with their waivers).

    `read` are the second reader's findings, which can be waived too. A waiver without a reason or
    without a finding is itself a finding.
    """
    if not unit.target:
        return [], []
    uses = lock.uses(unit.source)
    found = _findings(Subject(unit.source, unit.target, uses, lock, unit.kind))
    valid, waived = _split(unit, uses, [*found, *read])
    valid += _idle(unit, [*valid, *(finding for finding, _ in waived)])
    return valid, waived


def valid_findings(
    unit: Unit, lock: Lock, read: Sequence[Finding], wanted: frozenset[str]
) -> list[Finding]:
    """Return the valid findings of `judge`, of the `wanted` checks at least.

    Checks that report none of these do not run, but for those of plug-ins, which stop a command
    where they fail.
    """
    if not unit.target:
        return []
    if "waiver" in wanted:  # whether one is idle takes what every check finds
        return judge(unit, lock, read)[0]
    uses = lock.uses(unit.source)
    found = _findings(Subject(unit.source, unit.target, uses, lock, unit.kind), wanted)
    return _split(unit, uses, [*found, *read])[0]


def waiver_notes(unit: Unit, lock: Lock) -> tuple[str, ...]:
    """Return the ``waived`` lines for a unit with waivers; see `waivers.noted`."""
    uses = lock.uses(unit.source)
    found = _findings(Subject(unit.source, unit.target, uses, lock)) if unit.target else ()
    return waivers.noted(unit, uses, [f for f in found if f.check not in table.ACROSS])


def _split(
    unit: Unit, uses: Sequence[TermUse], findings: Iterable[Finding]
) -> tuple[list[Finding], list[tuple[Finding, Waiver]]]:
    """Return (valid findings, waived findings with their waivers)."""
    valid: list[Finding] = []
    waived: list[tuple[Finding, Waiver]] = []
    for finding in findings:
        state, waiver = waivers.of(unit, finding, uses)
        if state is Standing.ENDED:
            finding = replace(finding, message=_ended(finding.message))
        if state is Standing.HOLDS and waiver:
            waived.append((finding, waiver))
        else:
            valid.append(finding)
    return valid, waived


def _ended(finding: str) -> str:
    return say("%(said)s; %(more)s", said=finding, more=say(ENDED))


def _idle(unit: Unit, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings on waivers that have no reason, or no finding to silence."""
    for check in waivers.not_understood(unit.comment, table.entries()):
        why = say(
            "a waiver of %(check)s has no effect; write: waive %(check)s ‹words›: reason",
            check=check,
        )
        yield Finding("waiver", "warning", why, about=check)
    for waiver in waivers.given(unit.comment):
        used = any(f.check == waiver.check and waiver.names(f) for f in found)
        if not used and waiver.check not in table.ACROSS:
            named = f"{waiver.check} ‹{waiver.words}›" if waiver.words else waiver.check
            known = waiver.check in table.entries()
            text = _IDLE if known else _UNKNOWN
            yield Finding("waiver", "warning", say(text, what=named), about=named)


ENDED = later(
    "its waiver ended, the source or the term has changed; give a new reason to waive it again"
)
_IDLE = later("‘waive %(what)s’: there is no such finding; remove it")
_UNKNOWN = later("‘waive %(what)s’: no such check; remove it")


def _findings(subject: Subject, wanted: frozenset[str] | None = None) -> Iterator[Finding]:
    if not subject.target.strip():
        if subject.source.strip():
            yield Finding("empty", "error", say("no target"), subject.source, subject.target)
        return
    found = list(_found(subject, wanted))
    for finding in (*found, *_in_titles(subject, found, wanted)):
        yield replace(finding, source=subject.source, target=subject.target)


def _found(subject: Subject, wanted: frozenset[str] | None) -> Iterator[Finding]:
    for run in table.runs(wanted):
        for finding in run(subject):
            yield replace(finding, about=waivers.words_of(finding, subject.target))


def _in_titles(
    subject: Subject, found: Sequence[Finding], wanted: frozenset[str] | None
) -> Iterator[Finding]:
    """Yield findings on the titles of links and pictures, except those already `found`.

    A title is a text of its own: in its sentence, it would join the words beside it.
    """
    for source, target in inline.paired_titles(subject.source, subject.target):
        words = subject.source[source.start : source.end]
        uses = subject.lock.uses(words)
        ours = subject.target[target.start : target.end]
        for finding in _found(Subject(words, ours, uses, subject.lock, "link title"), wanted):
            placed = _placed(finding, target)
            if not any(_covers(one, placed) for one in found):
                yield placed


def _placed(finding: Finding, title: inline.LinkTitle) -> Finding:
    """Return a finding on a title with its place in the whole text."""
    if finding.start < 0:
        return replace(finding, start=title.start, end=title.end)
    return replace(finding, start=finding.start + title.start, end=finding.end + title.start)


def _covers(one: Finding, other: Finding) -> bool:
    """Whether a finding on the whole text says the same of the same place, or of no place."""
    same = (one.check, one.message) == (other.check, other.message)
    return same and (one.start < 0 or (one.start < other.end and other.start < one.end))
