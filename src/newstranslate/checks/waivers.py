"""Waivers: a reviewer silences a finding of a unit by a translator comment.

``# waive CHECK ‹WORDS›: reason`` silences the finding of that check with WORDS as `Finding.about`;
another wrong number in the same unit is still reported. ``# waive CHECK: reason`` silences all
current findings of the check. The target's words alone are accepted, too: ``‹2017›`` for
``2007 → 2017``.

A waiver is valid for the source and terms for which it was written. The next run records these in
``#. waived: CHECK REASON CONTENT ‹WORDS› …``: two digests and, if the waiver does not name exactly
one finding, the words of all findings that it silences. If source or terms change, the waiver
expires; a waiver with a new reason is a new waiver.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from itertools import accumulate

from newstranslate import catalog, late
from newstranslate.late import dataclass
from newstranslate.model import Finding, TermUse, Unit

# A waiver: `waive numbers ‹3 → 4›: converted`, or of a whole check: `waive numbers: converted`; not
# without a reason’s colon: `waive numbers`.
_LINE = late.pattern(r"waive\s+(?P<check>[\w-]+)(?:\s+‹(?P<words>.*?)›)?\s*:(?P<reason>.*)")
# What was meant as a waiver, to say that it has no effect: `Waive numbers`; not `We waive numbers`.
_BEGINS = late.pattern(r"waive\s+(?P<check>[\w-]+)\b", re.IGNORECASE)
# A line of `Unit.waived`, check, digests and words: `numbers 1a2b3c4d 5e6f7a8b ‹3 → 4›`.
_NOTED = late.pattern(r"(?P<check>\S+) (?P<reason>\w+) (?P<content>\w+)(?P<words>(?: ‹[^›]*›)*)")
_REPLACED = " → "
"""Separates the source's words from the target's in `Finding.about`."""
_WRAPPED = 5
"""Maximum number of lines over which an editor may have wrapped a reason."""
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")
"""Deletes direction marks, which a waiver’s words need not have."""


class Standing(Enum):
    """Whether a unit's comment waives a finding."""

    NONE = "none"
    HOLDS = "holds"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One ``waive`` line of a translator comment."""

    check: str
    words: str
    """`Finding.about` of the silenced finding; empty for all current findings of the check."""
    reason: str
    below: tuple[str, ...] = ()
    """The next lines of the comment, which may continue a reason wrapped by an editor."""

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits of the words and the reason."""
        return self._digest_of(self.reason)

    @property
    def digests(self) -> tuple[str, ...]:
        """The digest of the reason, and those of the reason with one or more further lines."""
        reasons = accumulate((self.reason, *self.below[:_WRAPPED]), "{} {}".format)
        return tuple(self._digest_of(reason) for reason in reasons)

    def whole(self, digest: str) -> Waiver:
        """Return the waiver with the lines below that belong to a reason with this digest."""
        lines = self.below[: self.digests.index(digest)]
        return replace(self, reason=" ".join((self.reason, *lines)))

    def _digest_of(self, reason: str) -> str:
        return _digest(f"{self.words}: {reason}" if self.words else reason)

    @property
    def exact(self) -> bool:
        """Whether its words can match only one finding, because they name both sides."""
        return _REPLACED in self.words

    def names(self, finding: Finding) -> bool:
        """Whether its words are those of a finding, or the target's part of them."""
        about = plain(finding.about)
        return not self.words or self.words in (about, about.rpartition(_REPLACED)[2])


def waiving(unit: Unit, waiver: Waiver) -> Unit:
    """Return the unit with a waiver, which replaces an earlier one of the same finding."""
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
    """Return the words of a finding as they are written in a waiver, on one line."""
    return " ".join(words.translate(_ISOLATES).replace("‹", "<").replace("›", ">").split())


@lru_cache(maxsize=10_000)
def given(comment: str) -> tuple[Waiver, ...]:
    """Return the waivers with a reason in a translator comment, in order."""
    found = []
    lines = [line.strip() for line in comment.split("\n")] if "waive" in comment else []
    for at, text in enumerate(lines, 1):
        match = _LINE.fullmatch(text)
        if match and match["reason"].strip():
            words, below = plain(match["words"] or ""), tuple(lines[at : at + _WRAPPED])
            found.append(Waiver(match["check"], words, match["reason"].strip(), below))
    return tuple(found)


def of_unit(unit: Unit) -> tuple[Waiver, ...]:
    """Return the waivers of a unit; reasons that an editor wrapped after a run are whole."""
    return tuple(waiver for waiver, _ in _with_records(unit))


def _with_records(unit: Unit) -> Iterator[tuple[Waiver, re.Match[str] | None]]:
    """Yield each waiver with its ``waived`` line, which records how many lines its reason has."""
    for waiver in given(unit.comment):
        noted = _noted(unit, waiver)
        yield (waiver.whole(noted["reason"]) if noted else waiver), noted


def not_understood(comment: str, checks: Container[str]) -> list[str]:
    """Return the checks named in lines with ``waive`` that have no effect.

    Such lines lack a reason, use other quotation marks or capitals, or name several checks.
    """
    found = []
    for text in comment.split("\n") if "waive" in comment.lower() else ():
        match = _BEGINS.match(text.strip())
        check = match["check"].lower() if match else ""
        if check in checks and not given(text):
            found.append(check)
    return found


def of(unit: Unit, finding: Finding, uses: Sequence[TermUse]) -> tuple[Standing, Waiver | None]:
    """Return whether the unit waives a finding, given its current terms, and the waiver."""
    ended = None
    for waiver, noted in _with_records(unit):
        if waiver.check != finding.check or not waiver.names(finding):
            continue
        # Another waiver of the same finding may still be valid.
        if noted and noted["content"] not in _contents(unit, uses):
            ended = waiver
        elif not noted or _silences(noted, finding):
            return Standing.HOLDS, waiver
    return (Standing.ENDED, ended) if ended else (Standing.NONE, None)


def holds(unit: Unit, finding: Finding, uses: Sequence[TermUse] = ()) -> bool:
    """Whether the unit waives a finding."""
    return of(unit, finding, uses)[0] is Standing.HOLDS


def _silences(noted: re.Match[str], finding: Finding) -> bool:
    """Whether a waiver was recorded for this finding, or for no finding, as in old files.

    Before 2026-12 a finding on the whole unit had no words, and was recorded as ``‹›``.
    """
    if not noted["words"] or f"‹{plain(finding.about)}›" in noted["words"]:
        return True
    return "‹›" in noted["words"] and finding.start < 0


def noted(unit: Unit, uses: Sequence[TermUse], findings: Iterable[Finding] = ()) -> tuple[str, ...]:
    """Return the ``waived`` lines for the unit; those of expired waivers are kept unchanged.

    `findings` are all findings of the unit by checks of single units, waived or not.
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
    """Return the words of the findings that a waiver silences, preferring an exact match."""
    own = {plain(f.about) for f in findings if f.check == waiver.check and waiver.names(f)}
    if not waiver.words:
        return own
    return {waiver.words} if waiver.words in own or not own else own


def named(finding: Finding, target: str) -> Finding:
    """Return a finding with the words for its waiver, which are never empty."""
    return replace(finding, about=words_of(finding, target))


def words_of(finding: Finding, target: str) -> str:
    """Return the words by which a waiver names a finding."""
    # The last resort is the message: changing its wording ends the waivers that name it.
    words = finding.about or target[max(finding.start, 0) : max(finding.end, 0)]
    return words if plain(words) else str(finding.message)


def _noted(unit: Unit, waiver: Waiver) -> re.Match[str] | None:
    for text in unit.waived:
        match = _NOTED.fullmatch(text)
        if match and match["check"] == waiver.check and match["reason"] in waiver.digests:
            return match
    return None


def _contents(unit: Unit, uses: Sequence[TermUse]) -> tuple[str, str]:
    """Return the digest of source and terms, and that of versions before 2026-12.

    Changes of the source's typography do not change the first digest.
    """
    terms = sorted({(use.term.concept, use.term.targets, use.term.rejected) for use in uses})
    texts = (catalog.essence(unit.source), unit.source)
    one, other = (_digest(repr((text, terms))) for text in texts)
    return one, other


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
