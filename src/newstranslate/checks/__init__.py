"""Checks: what is not fit to print, unit by unit.

First version: terms and markup. Each check is a function from a unit to findings, in one table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from newstranslate import inline, lock
from newstranslate.glossary import Glossary, Matcher
from newstranslate.model import Finding, Pair, TermUse, Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """What a check looks at."""

    source: str
    target: str
    uses: Sequence[TermUse]


def _terms(subject: Subject) -> list[Finding]:
    """Glossary terms of the source whose required form is missing from the target."""
    return lock.findings(subject.target, subject.uses)


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
    terms = (glossary or Glossary()).terms(Pair(source_lang, target_lang))
    return list(_findings(source, target, Matcher(terms, source_lang)))


def check_unit(unit: Unit, matcher: Matcher) -> list[Finding]:
    """Return the findings on a unit, less those its ``# waive CHECK: reason`` comments silence."""
    if not unit.target:
        return []
    lines = unit.comment.split("\n")
    waived = {line.strip()[6:].split(":")[0].strip() for line in lines if _is_waiver(line)}
    found = _findings(unit.source, unit.target, matcher)
    return [finding for finding in found if finding.check not in waived]


def _is_waiver(line: str) -> bool:
    name, colon, reason = line.strip().partition(":")
    return name.startswith("waive ") and bool(colon) and bool(reason.strip())


def _findings(source: str, target: str, matcher: Matcher) -> Iterator[Finding]:
    subject = Subject(source, target, lock.recognise(source, matcher))
    for check in CHECKS.values():
        for finding in check(subject):
            yield replace(finding, source=source, target=target)
