"""What becomes of a text whose sentence the article no longer holds as it was.

A sentence that changed in nothing that means anything keeps text, state, approval and comments.
One that was put together from two, or parted into two, begins with the text of those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from newstranslate import inline, late
from newstranslate.catalog import corrections
from newstranslate.catalog.editing import approved
from newstranslate.catalog.marks import MEMORY_NOTE, reopened, retouched
from newstranslate.catalog.threads import with_thread_of
from newstranslate.late import dataclass
from newstranslate.model import Segment, State, Unit

_ALIKE = 85
"""Likeness, 0–100, from which sentences put together count as the earlier ones."""
_MARK = late.pattern(r"(?<=\w)[»”\")]*[.,;:،؛](?=\s)|\s[–—](?=\s)")
"""Where a sentence may be parted."""
_ASTRAY = 0.15
"""How far, as a share of its length, a text may be parted from where its source was."""


@dataclass(frozen=True, slots=True)
class Match:
    """A target found for a similar source."""

    source: str
    target: str
    score: int
    """Similarity of the sources, 0–100; 100 is the same text, 101 the same in its context."""
    notes: tuple[str, ...] = ()
    """What the translator is told of it; each begins with `MEMORY_NOTE`."""
    in_context: bool = False
    """Same source, same place in the article, as it was approved: nothing was mended."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the project's settings say of units that take over a text."""

    lang: str
    """Language of the article."""
    approve_in_context: bool = False
    """Whether a match in context is taken as approved."""
    approve_typographic: bool = True
    """Whether an approval outlives a change of the source that means nothing."""
    keep_spelling: str = ""
    """Who approves texts again of which only the source's spelling changed; empty for nobody."""
    day: str = ""
    """The day of such an approval, ISO 8601."""


class Successors:
    """Finds the sentence that each removed unit has become."""

    def __init__(self, donors: Sequence[Unit], rules: Rules) -> None:
        """`donors` are units with a text that the article no longer holds, in their order."""
        self._donors = donors
        self._rules = rules
        self._by_essence: dict[tuple[str, str], Unit] = {}
        for donor in reversed(donors):
            self._by_essence[donor.context, _essence(donor.source)] = donor
        self._by_source = {donor.source: donor for donor in reversed(donors)}
        self.taken: set[tuple[str, str]] = set()
        """Keys of the units that live on under another source."""
        self._heard: set[tuple[str, str]] = set()
        """Keys of those whose threads have gone on to another unit."""

    def same(self, key: tuple[str, str]) -> Unit | None:
        """Return the unit whose source differs in nothing that means anything; else None."""
        context, source = key
        donor = self._by_essence.get((context, _essence(source))) if self._donors else None
        if donor is None or donor.key in self.taken:
            return None
        self.taken.add(donor.key)
        return _renamed(donor, source, self._rules)

    def named(self, unit: Unit) -> Unit:
        """Return a unit that took over a text, with the kind of change its source had.

        What was said of the earlier sentence goes with the first that takes its text over: a
        question must not lie with an obsolete entry, where nobody answers it.
        """
        donor = self._by_source.get(unit.previous)
        if donor is None:
            return unit
        if donor.key not in self._heard:
            self._heard.add(donor.key)
            unit = replace(unit, comment=with_thread_of(unit.comment, donor.comment))
        kind = corrections.kind(donor.source, unit.source, self._rules.lang)
        unit = replace(unit, correction=kind)
        if kind != corrections.SPELLING:
            return unit
        unit = replace(unit, target=donor.target, notes=(*unit.notes, _UNCHANGED))
        if self._rules.keep_spelling and donor.state is State.APPROVED:
            return approved(unit, self._rules.keep_spelling, self._rules.day)
        return unit

    def recomposed(self, segments: Sequence[Segment]) -> dict[tuple[str, str], Match]:
        """Return texts for segments that were put together, or parted, from removed sentences."""
        found: dict[tuple[str, str], Match] = {}
        body = [donor for donor in self._donors if not donor.context]
        wanted = [segment for segment in segments if not segment.context]
        for segment in wanted:
            if match := _joined(segment, body):
                found[segment.key] = match
        for donor in body:
            for one, other in pairwise(wanted):
                if one.key not in found and other.key not in found:
                    found |= _parted(donor, one, other)
        return found


_UNCHANGED = f"{MEMORY_NOTE}likely unchanged: confirm"


@lru_cache(maxsize=4_000)
def _essence(text: str) -> str:
    return corrections.essence(text)


def _renamed(donor: Unit, source: str, rules: Rules) -> Unit:
    """Return the unit with another source; approved only where its text still fits that."""
    target = _readdressed(donor, source)
    made = replace(
        retouched(donor, target, source),
        previous=corrections.visible(donor.source, source),
        previous_context="",
        correction=corrections.TYPOGRAPHY,
        obsolete=False,
    )
    if made.state is not State.APPROVED:
        return made
    if not rules.approve_typographic:
        return reopened(made, "typography of the source")
    fitted = inline.inventory(donor.source) == inline.inventory(donor.target)
    if fitted and inline.inventory(source) != inline.inventory(target):
        return reopened(made, "markup of the source")
    return made


def _readdressed(donor: Unit, source: str) -> str:
    """Return the donor's text with the addresses that changed in the source."""
    before, after = _addresses(donor.source), _addresses(source)
    new = dict(zip(before, after, strict=False))
    if len(new) != len(after) or sorted(before) != sorted(_addresses(donor.target)):
        return donor.target
    # All at once, and whole: two may be exchanged, and one may be the beginning of another.
    of_old = "|".join(map(re.escape, sorted(new, key=len, reverse=True)))
    address = re.compile(rf"(?<=\()(?:{of_old})(?=[\s)])")
    return address.sub(lambda found: new[found[0]], donor.target) if new else donor.target


def _addresses(text: str) -> list[str]:
    found = (item for item in inline.scan(text) if item.role != "close")
    return [item.value for item in found if item.name in ("link", "image") and item.value]


def _joined(segment: Segment, donors: Sequence[Unit]) -> Match | None:
    """Return the texts of two or three neighbours of which a sentence was put together."""
    best: Match | None = None
    for size in (2, 3):
        for at in range(len(donors) - size + 1):
            parts = donors[at : at + size]
            score = _likeness(" ".join(part.source for part in parts), segment.text)
            alone = max(_likeness(part.source, segment.text) for part in parts)
            if score > max(alone, best.score if best else _ALIKE - 1):
                told = f"{MEMORY_NOTE}put together from {size} sentences"
                best = Match(
                    "\n".join(part.source for part in parts),
                    " ".join(part.target for part in parts),
                    score,
                    (told,),
                )
    return best


def _parted(donor: Unit, one: Segment, other: Segment) -> dict[tuple[str, str], Match]:
    """Return the parts of a text whose sentence was parted in two; the whole where unsure."""
    score = _likeness(donor.source, f"{one.text} {other.text}")
    alone = max(_likeness(donor.source, part.text) for part in (one, other))
    if score < _ALIKE or score <= alone:
        return {}
    share = len(one.text) / (len(one.text) + len(other.text))
    parts, told = _in_two(donor.target, share)
    note = (f"{MEMORY_NOTE}{told}",)
    return {
        segment.key: Match(donor.source, part, score, note)
        for segment, part in zip((one, other), parts, strict=True)
    }


def _in_two(target: str, share: float) -> tuple[tuple[str, str], str]:
    """Return a text parted at the mark nearest to a share of it, or twice the whole."""
    marks = [match for match in _MARK.finditer(target) if target[match.end() :].strip()]
    nearest = min(marks, key=lambda m: abs(m.end() / len(target) - share), default=None)
    if nearest is None or abs(nearest.end() / len(target) - share) > _ASTRAY:
        return (target, target), "the whole of the earlier sentence: keep this part of it"
    one, other = target[: nearest.start()].rstrip(), target[nearest.end() :].strip()
    return (one, other), "part of the earlier sentence: look at where it was parted"


@lru_cache(maxsize=20_000)
def _likeness(one: str, other: str) -> int:
    from rapidfuzz import fuzz

    return int(fuzz.ratio(_essence(one), _essence(other)))
