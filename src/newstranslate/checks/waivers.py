"""Waivers: a reviewer's translator comment silences one finding of a unit.

``# waive CHECK ‹WORDS›: reason`` silences the finding of that check whose `Finding.about` is
WORDS; another wrong number in the same unit is reported. ``# waive CHECK: reason`` silences what
the check finds at that time; so do the words of the target alone (``‹2017›`` for ``2007 → 2017``).

A waiver holds for the source and the terms it was written for. A run notes these beside it
(``#. waived: CHECK REASON CONTENT ‹WORDS› …``: two digests, and where the waiver itself names no
finding exactly, the words of each that it silences) when it first sees it. When they change, the
waiver has ended; a new reason makes a new one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from itertools import accumulate

from newstranslate import catalog, late
from newstranslate.late import dataclass
from newstranslate.model import Finding, TermUse, Unit

_LINE = late.pattern(r"waive\s+(?P<check>[\w-]+)(?:\s+‹(?P<words>.*?)›)?\s*:(?P<reason>.*)")
_BEGINS = late.pattern(r"waive\s+(?P<check>[\w-]+)\b", re.IGNORECASE)
_NOTED = late.pattern(r"(?P<check>\S+) (?P<reason>\w+) (?P<content>\w+)(?P<words>(?: ‹[^›]*›)*)")
_REPLACED = " → "
"""Between what the source has and what the target has in its place, in `Finding.about`."""
_WRAPPED = 5
"""Most lines over which an editor is taken to have wrapped a reason."""
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


class Standing(Enum):
    """What a unit's comment says of a finding."""

    NONE = "none"
    HOLDS = "holds"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One ``waive`` line of a translator comment."""

    check: str
    words: str
    """`Finding.about` of the finding that it silences; empty: what the check finds then."""
    reason: str
    below: tuple[str, ...] = ()
    """The lines of the comment below it: the rest of its reason where an editor wrapped them."""

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits that change with words and reason."""
        return self._digest_of(self.reason)

    @property
    def digests(self) -> tuple[str, ...]:
        """That of the reason, and those of the reason with one and more lines from below."""
        reasons = accumulate((self.reason, *self.below[:_WRAPPED]), "{} {}".format)
        return tuple(self._digest_of(reason) for reason in reasons)

    def _digest_of(self, reason: str) -> str:
        return _digest(f"{self.words}: {reason}" if self.words else reason)

    @property
    def exact(self) -> bool:
        """Whether its words can be those of one finding only: they name both sides."""
        return _REPLACED in self.words

    def names(self, finding: Finding) -> bool:
        """Whether its words are those of a finding, or what the target has in their place."""
        about = plain(finding.about)
        return not self.words or self.words in (about, about.rpartition(_REPLACED)[2])


def waiving(unit: Unit, waiver: Waiver) -> Unit:
    """Return the unit with a waiver, in place of an earlier one of the same finding."""
    named = f" ‹{plain(waiver.words)}›" if waiver.words else ""
    line = f"waive {waiver.check}{named}: {' '.join(waiver.reason.split())}"
    kept = unwaiving(unit, waiver.check, waiver.words).comment
    return replace(unit, comment="\n".join(filter(None, (kept, line))))


def unwaiving(unit: Unit, check: str, words: str) -> Unit:
    """Return the unit without the waiver of a finding; `words` as in `Waiver`."""
    lines = unit.comment.split("\n")
    kept = [line for line in lines if not _waives(line, check, plain(words))]
    return replace(unit, comment="\n".join(kept))


def _waives(line: str, check: str, words: str) -> bool:
    return any((one.check, one.words) == (check, words) for one in given(line))


def plain(words: str) -> str:
    """Return the words of a finding as a waiver writes them, on one line."""
    return " ".join(words.translate(_ISOLATES).replace("‹", "<").replace("›", ">").split())


@lru_cache(maxsize=10_000)
def given(comment: str) -> tuple[Waiver, ...]:
    """Return the waivers of a translator comment that have a reason, in its order."""
    found = []
    lines = [line.strip() for line in comment.split("\n")] if "waive" in comment else []
    for at, text in enumerate(lines, 1):
        match = _LINE.fullmatch(text)
        if match and match["reason"].strip():
            words, below = plain(match["words"] or ""), tuple(lines[at : at + _WRAPPED])
            found.append(Waiver(match["check"], words, match["reason"].strip(), below))
    return tuple(found)


def not_understood(comment: str, checks: Container[str]) -> list[str]:
    """Return the checks that a line names after ``waive`` in no form that has an effect.

    Without a reason, in other quotation marks, in capitals, several at once.
    """
    found = []
    for text in comment.split("\n") if "waive" in comment.lower() else ():
        match = _BEGINS.match(text.strip())
        check = match["check"].lower() if match else ""
        if check in checks and not given(text):
            found.append(check)
    return found


def of(unit: Unit, finding: Finding, uses: Sequence[TermUse]) -> tuple[Standing, Waiver | None]:
    """Return whether the unit waives a finding, given the terms in it as they are now, and how."""
    ended = None
    for waiver in given(unit.comment):
        if waiver.check != finding.check or not waiver.names(finding):
            continue
        noted = _noted(unit, waiver)
        if noted and noted["content"] not in _contents(unit, uses):
            ended = waiver
        elif not noted or _silences(noted, finding):
            return Standing.HOLDS, waiver
    return (Standing.ENDED, ended) if ended else (Standing.NONE, None)


def holds(unit: Unit, finding: Finding, uses: Sequence[TermUse] = ()) -> bool:
    """Whether the unit waives a finding."""
    return of(unit, finding, uses)[0] is Standing.HOLDS


def _silences(noted: re.Match[str], finding: Finding) -> bool:
    """Whether a waiver was noted for this finding; old notes name none.

    Before 2026-12 a finding on the whole unit had no words, and was noted as ``‹›``.
    """
    if not noted["words"] or f"‹{plain(finding.about)}›" in noted["words"]:
        return True
    return "‹›" in noted["words"] and finding.start < 0


def noted(unit: Unit, uses: Sequence[TermUse], findings: Iterable[Finding] = ()) -> tuple[str, ...]:
    """Return the ``waived`` lines the unit is to have: those of ended waivers stay as they are.

    `findings` are those of the unit, waived or not, of checks that look at one unit alone.
    """
    lines, found = [], tuple(findings)
    for waiver in given(unit.comment):
        old = _noted(unit, waiver)
        current = _contents(unit, uses)
        content = old["content"] if old and old["content"] not in current else current[0]
        words = old["words"] if old else ""
        if not words and not waiver.exact and content == current[0]:
            words = "".join(f" ‹{about}›" for about in sorted(_silenced(waiver, found)))
        reason = old["reason"] if old else waiver.digest
        lines.append(f"{waiver.check} {reason} {content}{words}")
    return tuple(lines)


def _silenced(waiver: Waiver, findings: Iterable[Finding]) -> set[str]:
    """Return the words of the findings that a waiver is for: of those it names exactly, if any."""
    own = {plain(f.about) for f in findings if f.check == waiver.check and waiver.names(f)}
    if not waiver.words:
        return own
    return {waiver.words} if waiver.words in own or not own else own


def named(finding: Finding, target: str) -> Finding:
    """Return a finding with the words that a waiver of it names: no two findings share none."""
    return replace(finding, about=words_of(finding, target))


def words_of(finding: Finding, target: str) -> str:
    """Return the words that a waiver of a finding names."""
    words = finding.about or target[max(finding.start, 0) : max(finding.end, 0)]
    return words if plain(words) else str(finding.message)


def _noted(unit: Unit, waiver: Waiver) -> re.Match[str] | None:
    for text in unit.waived:
        match = _NOTED.fullmatch(text)
        if match and match["check"] == waiver.check and match["reason"] in waiver.digests:
            return match
    return None


def _contents(unit: Unit, uses: Sequence[TermUse]) -> tuple[str, str]:
    """Return the digest of what a waiver holds for, and that of the versions before 2026-12.

    A change of the source's typography is no other sentence.
    """
    terms = sorted({(use.term.concept, use.term.targets, use.term.rejected) for use in uses})
    texts = (catalog.essence(unit.source), unit.source)
    one, other = (_digest(repr((text, terms))) for text in texts)
    return one, other


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
