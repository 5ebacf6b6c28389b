"""Checks a match against the current glossary, numbers, dates and names before it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from newstranslate import catalog, late
from newstranslate.catalog import Match
from newstranslate.language import arabic
from newstranslate.lock import Lock
from newstranslate.memory import scoring
from newstranslate.memory.matches import IN_CONTEXT, ScoredEntry
from newstranslate.memory.store import MemoryEntry
from newstranslate.messages import Message, say
from newstranslate.model import Unit, Verdict

TERM_PENALTY = 5
"""Points deducted for each glossary term that is missing from a target or was wrong in it."""

# Spaces are separators as well: French groups digits with them, as in 12 500.
_NUMBER = late.pattern(r"(?<!\w)\d+(?:[.,٫٬/:  ]\d+)*(?!\w)")
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
"""ASCII digit → Arabic digit."""


def best(source: str, found: Sequence[ScoredEntry], lock: Lock, threshold: int) -> Match | None:
    """Return the best match that may be offered as a draft; None if there is none.

    Machine translations are not offered: nobody approved them.
    """
    offers = [
        offer
        for match in found
        if not match.entry.machine and (offer := fitted(source, match, lock))
    ]
    top = max(offers, key=lambda offer: offer.score, default=None)
    return top if top and top.score >= threshold else None


_EARLIER = "the article's earlier version"
"""The origin shown for a text that the article itself no longer contains."""


def nearest(source: str, donors: Sequence[Unit], lock: Lock, threshold: int) -> Match | None:
    """Return the target of the unit whose source is most similar to `source`, checked.

    `threshold` is a similarity, 0–100.
    """
    # The units of one article are few enough to compare the source with all of them.
    near = scoring.similar(source, [donor.source for donor in donors], threshold)
    if near is None:
        return None
    donor = donors[near[0]]
    entry = MemoryEntry(donor.source, donor.target, origin=_EARLIER)
    return best(source, [ScoredEntry(entry, near[1])], lock, threshold)


def offers(
    source: str, found: Iterable[ScoredEntry], lock: Lock, threshold: int
) -> list[tuple[Match, MemoryEntry]]:
    """Return the matches that may be offered for a source, best first, with their entries."""
    made = [
        (match, one.entry)
        for one in found
        if (match := fitted(source, one, lock)) and match.score >= threshold
    ]
    return sorted(made, key=lambda offer: -offer[0].score)


def fitted(source: str, found: ScoredEntry, lock: Lock) -> Match | None:
    """Return a match with its target repaired where that is certain, and notes on the rest.

    A translation that the glossary rejects is corrected; if that is not certain, the result is
    None: the match is not offered. A missing term costs `TERM_PENALTY`; a number that is the
    only difference is replaced.
    """
    # Imported here: reading numbers and names needs large modules, and most runs have no match.
    from newstranslate.memory.differences import between

    entry = found.entry
    differences = between(source, entry.source, lock)
    target, replaced = _with_number(source, entry)
    if replaced:
        differences = [replaced]
    uses = lock.uses(source)
    repaired = lock.repair(source, target, uses)
    outcomes = lock.verify(repaired, uses)
    if any(outcome.verdict is Verdict.REJECTED for outcome in outcomes):
        return None
    changes = []
    if repaired != target:
        changes = [
            say("corrected by the current glossary: %(words)s", words=_changed(target, repaired))
        ]
    failing = {outcome.use.term.concept for outcome in outcomes if outcome.fails}
    penalty = TERM_PENALTY * (len(failing) + len(changes))
    score = min(found.score, 100) - penalty if penalty else found.score
    notes = (origin_of(entry), *differences, *changes)
    return Match(
        entry.source,
        repaired,
        max(score, 0),
        tuple(Message(f"{catalog.MEMORY_NOTE}%(note)s", {"note": note}) for note in notes),
        in_context=score == IN_CONTEXT and not entry.desk,
    )


def bare(note: str) -> str:
    """Return a note of a match without the prefix that marks it in a PO file."""
    if isinstance(note, Message):
        return cast("str", note.values["note"])
    return note.removeprefix(catalog.MEMORY_NOTE)


def origin_of(entry: MemoryEntry) -> str:
    """Return the origin of an entry on one line: article, translator, day."""
    origin = f"{entry.origin} (machine)" if entry.machine else entry.origin
    parts = (entry.desk, origin, entry.article, entry.translator, entry.date[:10])
    return " · ".join(part for part in parts if part)


def _with_number(source: str, entry: MemoryEntry) -> tuple[str, str]:
    """Return the target with the number of `source`, and a note; else the target unchanged and "".

    The number is replaced only if this is certain: the sources differ only in one number, which
    occurs once in the matched source and once in its target, and the target writes it with the
    same digits in the same order, in any script and with any separators.
    """
    old, new = _NUMBER.findall(entry.source), _NUMBER.findall(source)
    changed = [pair for pair in zip(old, new, strict=False) if pair[0] != pair[1]]
    same = scoring.comparable(_NUMBER.sub("0", entry.source))
    if len(changed) != 1 or same != scoring.comparable(_NUMBER.sub("0", source)):
        return entry.target, ""
    (was, now), places = changed[0], list(_NUMBER.finditer(entry.target))
    written = [(place, _written_like(was, place.group(), now)) for place in places]
    fitting = [(place, text) for place, text in written if text]
    # 3 of 3, or 3 that became the 5 beside it: which number it is cannot be determined.
    if old.count(was) != 1 or len(fitting) != 1 or now in old:
        return entry.target, ""
    ((place, text),) = fitting
    target = entry.target[: place.start()] + text + entry.target[place.end() :]
    note = say(
        "%(was)s replaced by %(now)s; check the words around it", was=place.group(), now=text
    )
    return target, note


def _written_like(was: str, in_entry: str, now: str) -> str:
    """Return `now` in the script and with the separators that `in_entry` uses for `was`.

    Empty when `in_entry` is another number, or lacks a separator that `now` needs.
    """
    plain = arabic.digits(in_entry)
    if len(plain) != len(was):
        return ""
    signs = dict(zip(was, plain, strict=True))
    if any(one != other for one, other in zip(was, plain, strict=True) if one.isdigit()):
        return ""
    if any(not char.isdigit() and char not in signs for char in now):
        return ""
    text = "".join(char if char.isdigit() else signs[char] for char in now)
    return text.translate(_EASTERN) if plain != in_entry else text


def _changed(before: str, after: str) -> str:
    """Return the words that a repair removed and added: `a → b`."""
    from newstranslate.memory.differences import apart

    removed, added = apart(before.split(), after.split())
    return f"{' '.join(removed)} → {' '.join(added)}"
