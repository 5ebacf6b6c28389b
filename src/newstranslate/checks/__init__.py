"""Checks: what is not fit to print, unit by unit.

First version: terms and markup. Each check is a function from a unit to findings, in one table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from newstranslate import inline
from newstranslate.checks import waivers
from newstranslate.checks.waivers import Waiver
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Finding, Pair, TermUse, Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """What a check looks at."""

    source: str
    target: str
    uses: Sequence[TermUse]
    lock: Lock


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


CHECKS: dict[str, Callable[[Subject], list[Finding]]] = {"terms": _terms, "markup": _markup}
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
    if not unit.target:
        return []
    uses = lock.uses(unit.source)
    found = []
    for finding in _findings(Subject(unit.source, unit.target, uses, lock)):
        waiver = waivers.state(unit, finding.check, uses)
        if waiver is Waiver.ENDED:
            finding = replace(finding, message=f"{finding.message}; {ENDED}")
        if waiver is not Waiver.HOLDS:
            found.append(finding)
    return found


ENDED = "its waiver ended, the source or the term has changed; give a new reason to waive it again"


def _findings(subject: Subject) -> Iterator[Finding]:
    for check in CHECKS.values():
        for finding in check(subject):
            yield replace(finding, source=subject.source, target=subject.target)
