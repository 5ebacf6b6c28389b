"""Checks: what is not fit to print, unit by unit.

First version: terms and markup. Each check is a function from a unit to findings, in one table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from newstranslate import inline
from newstranslate.checks import (
    anchors,
    bounds,
    dates,
    exchanged,
    form,
    negation,
    numbers,
    table,
    times,
    transfer,
    units,
    waivers,
)
from newstranslate.checks.subject import Subject
from newstranslate.checks.waivers import Waiver
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Finding, Pair, TermUse, Unit


def _terms(subject: Subject) -> list[Finding]:
    """Glossary terms of the source whose required form is missing from the target."""
    return subject.lock.findings(subject.target, subject.uses)


def _markup(subject: Subject) -> list[Finding]:
    """Links, images, code and notes of the source that the target lacks, or has besides."""
    wanted, found = inline.inventory(subject.source), inline.inventory(subject.target)
    if wanted == found:
        return []
    lost = [item for item in wanted if item not in found]
    added = [item for item in found if item not in wanted]
    words = "; ".join(
        f"{what}: {', '.join(items)}" for what, items in (("lost", lost), ("added", added)) if items
    )
    return [Finding("markup", "error", words or "not as often as in the source")]


CHECKS: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "terms": _terms,
    "markup": _markup,
    "numbers": numbers.check,
    "units": units.check,
    "exchanged": exchanged.check,
    "bounds": bounds.check,
    "times": times.check,
    "dates": dates.check,
    "region": dates.region,
    "negation": negation.check,
    "untranslated": transfer.untranslated,
    "omission": transfer.length,
    "alignment": anchors.alignment,
    "names": anchors.names,
    "repeated": form.repeated,
    "leftover": form.leftovers,
    "ending": form.ending,
    "quotes": form.pairs,
    "typography": form.typography,
}
"""Check id → the check; its docstring is what users are told."""


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
    """Return the findings on a unit, less those its ``# waive CHECK: reason`` comments silence.

    A finding whose waiver has ended says so.
    """
    return judge(unit, lock)[0]


def term_findings(unit: Unit, lock: Lock) -> list[Finding]:
    """Return what `check_unit` finds of the terms, without the time that the rest takes."""
    if not unit.target:
        return []
    uses = lock.uses(unit.source)
    return _split(unit, uses, _terms(Subject(unit.source, unit.target, uses, lock)))[0]


def judge(unit: Unit, lock: Lock) -> tuple[list[Finding], list[tuple[Finding, str]]]:
    """Return (findings that stand, findings that are waived with the reason).

    A waiver without a reason, and one of something that does not happen, are findings too.
    """
    if not unit.target:
        return [], []
    uses = lock.uses(unit.source)
    found = _findings(Subject(unit.source, unit.target, uses, lock))
    standing, waived = _split(unit, uses, found)
    standing += _idle(unit, {finding.check for finding in (*standing, *(f for f, _ in waived))})
    return standing, waived


def _split(
    unit: Unit, uses: Sequence[TermUse], findings: Iterable[Finding]
) -> tuple[list[Finding], list[tuple[Finding, str]]]:
    """Return (findings that stand, waived ones with the reason)."""
    standing: list[Finding] = []
    waived: list[tuple[Finding, str]] = []
    given = waivers.given(unit.comment)
    for finding in findings:
        waiver = waivers.state(unit, finding.check, uses)
        if waiver is Waiver.ENDED:
            finding = replace(finding, message=f"{finding.message}; {ENDED}")
        if waiver is Waiver.HOLDS:
            waived.append((finding, given[finding.check]))
        else:
            standing.append(finding)
    return standing, waived


def _idle(unit: Unit, found: set[str]) -> Iterator[Finding]:
    """Yield the waivers that have no reason, or nothing to silence."""
    for check in waivers.without_reason(unit.comment):
        yield Finding("waiver", "warning", f"‘waive {check}’ gives no reason, so it does not hold")
    for check in waivers.given(unit.comment):
        if check not in found and check not in table.ACROSS:
            known = check in table.ENTRIES
            why = "does not happen any more" if known else "is no check"
            yield Finding("waiver", "warning", f"‘waive {check}’: {check} {why}; remove it")


ENDED = "its waiver ended, the source or the term has changed; give a new reason to waive it again"


def _findings(subject: Subject) -> Iterator[Finding]:
    if not subject.target.strip():
        if subject.source.strip():
            yield Finding("empty", "error", "no target", subject.source, subject.target)
        return
    for check in CHECKS.values():
        for finding in check(subject):
            about = finding.about or subject.target[max(finding.start, 0) : max(finding.end, 0)]
            yield replace(finding, source=subject.source, target=subject.target, about=about)
