"""Passes the targets of changed sentences on to their successors.

A sentence of which only the typography changed keeps target, state, approval and comments. A
sentence that was joined from two, or split into two, gets a draft made of their targets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise

from newstranslate import inline, late
from newstranslate.catalog import corrections
from newstranslate.catalog.editing import approved
from newstranslate.catalog.marks import MEMORY_NOTE, reopened, retouched
from newstranslate.catalog.threads import plain_notes, with_thread_of
from newstranslate.late import dataclass
from newstranslate.model import Segment, State, Unit

_ALIKE = 85
"""Similarity, 0–100, from which joined or split sentences count as the earlier ones."""
_MARK = late.pattern(r"(?<=\w)[»”\")]*[.,;:،؛](?=\s)|\s[–—](?=\s)")
"""Where a target may be split."""
_MOST_SHIFT = 0.15
"""Maximum distance of the split of a target from that of its source, as a share of its length."""


@dataclass(frozen=True, slots=True)
class Match:
    """A target found for a similar source."""

    source: str
    target: str
    score: int
    """Similarity of the sources, 0–100; 100 is the same text, 101 the same in the same context."""
    notes: tuple[str, ...] = ()
    """Notes for the translator, each beginning with `MEMORY_NOTE`."""
    in_context: bool = False
    """Whether it is the approved target of the same source and neighbours, unrepaired."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The settings for units that take over a target."""

    lang: str
    """Language of the article."""
    approve_in_context: bool = False
    """Whether matches in context are approved."""
    approve_typographic: bool = True
    """Whether an approval is kept if only the typography of the source changed."""
    keep_spelling: str = ""
    """Who re-approves texts whose source certainly has the same words; empty for nobody."""
    day: str = ""
    """The day of such approvals, ISO 8601."""


class Successors:
    """Finds the successors of removed units."""

    def __init__(self, donors: Sequence[Unit], rules: Rules) -> None:
        """`donors` are units with a target that were removed from the article, in their order."""
        self._donors = donors
        self._rules = rules
        self._by_essence: dict[tuple[str, str], Unit] = {}
        for donor in reversed(donors):  # the first of several with the same text is used
            self._by_essence[donor.context, _essence(donor.source)] = donor
        self._by_source = {donor.source: donor for donor in reversed(donors)}
        self.taken: set[tuple[str, str]] = set()
        """Keys of the units that continue with another source."""
        self._threads_moved: set[tuple[str, str]] = set()
        """Keys of the donors whose threads were moved to another unit."""

    def same(self, key: tuple[str, str]) -> Unit | None:
        """Return the removed unit whose source differs only in typography; else None."""
        context, source = key
        donor = self._by_essence.get((context, _essence(source))) if self._donors else None
        if donor is None or donor.key in self.taken:
            return None
        self.taken.add(donor.key)
        return _renamed(donor, source, self._rules)

    def respelled(self, segment: Segment) -> Match | None:
        """Return the target of a removed unit of which only the spelling changed; else None.

        For short texts, such as headings, which have no similar ones: of two words, one that
        differs is half of the text.
        """
        if not self._donors:  # as in a new article: folding its texts doubles the time of a run
            return None
        donor = self._by_letters.get((segment.context, corrections.letters(segment.text)))
        lang = self._rules.lang
        if not donor or corrections.kind(donor.source, segment.text, lang) != corrections.SPELLING:
            return None
        return Match(donor.source, donor.target, _likeness(donor.source, segment.text))

    @cached_property
    def _by_letters(self) -> dict[tuple[str, str], Unit]:
        keys = [(donor.context, corrections.letters(donor.source)) for donor in self._donors]
        return dict(zip(reversed(keys), reversed(self._donors), strict=True))

    def classified(self, unit: Unit) -> Unit:
        """Return a unit that took over a target, with the kind of change of its source.

        The thread of the earlier sentence, and people's notes on it, go with the first unit that
        takes over its target: in an obsolete entry nobody would read them.
        """
        donor = self._by_source.get(unit.previous)
        if donor is None:
            return unit
        if donor.key not in self._threads_moved:
            self._threads_moved.add(donor.key)
            unit = replace(unit, comment=_with_remarks_of(unit, donor))
        kind = corrections.kind(donor.source, unit.source, self._rules.lang)
        unit = replace(unit, correction=kind)
        if kind != corrections.SPELLING:
            return unit
        unit = replace(unit, target=donor.target)
        certain = corrections.is_certain(donor.source, unit.source)
        if certain and self._rules.keep_spelling and donor.state is State.APPROVED:
            return approved(unit, self._rules.keep_spelling, self._rules.day)
        return replace(unit, notes=(*unit.notes, _UNCHANGED))

    def recomposed(self, segments: Sequence[Segment]) -> dict[tuple[str, str], Match]:
        """Return targets for segments that were joined or split from removed sentences."""
        found: dict[tuple[str, str], Match] = {}
        body = [donor for donor in self._donors if not donor.context]
        wanted = [segment for segment in segments if not segment.context]
        for segment in wanted:
            if match := _joined_target(segment, body):
                found[segment.key] = match
        for donor in body:
            for one, other in pairwise(wanted):
                if one.key not in found and other.key not in found:
                    found |= _split(donor, one, other)
        return found


def _with_remarks_of(unit: Unit, donor: Unit) -> str:
    """Return the unit's comment with the thread of the earlier sentence, and people's notes on it.

    Notes are those of a sentence that was in the article until now, which they still fit.
    """
    notes = () if donor.obsolete else plain_notes(donor.comment)
    lines = dict.fromkeys(filter(None, (*unit.comment.split("\n"), *notes)))
    return with_thread_of("\n".join(lines), donor.comment)


_UNCHANGED = f"{MEMORY_NOTE}likely unchanged: confirm"


@lru_cache(maxsize=4_000)
def _essence(text: str) -> str:
    return corrections.essence(text)


def _renamed(donor: Unit, source: str, rules: Rules) -> Unit:
    """Return the unit with another source; reopened if the target no longer matches its markup."""
    target = _with_new_addresses(donor, source)
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


def _with_new_addresses(donor: Unit, source: str) -> str:
    """Return the donor's target with the new addresses of the source."""
    before, after = _addresses(donor.source), _addresses(source)
    new = dict(zip(before, after, strict=False))
    # Which is which cannot be determined for an address that occurs twice, or is one more.
    if len(new) != len(after) or sorted(before) != sorted(_addresses(donor.target)):
        return donor.target
    # In one pass, and whole: addresses may be swapped, and one may be a prefix of another.
    of_old = "|".join(map(re.escape, sorted(new, key=len, reverse=True)))
    address = re.compile(rf"(?<=\()(?:{of_old})(?=[\s)])")
    return address.sub(lambda found: new[found[0]], donor.target) if new else donor.target


def _addresses(text: str) -> list[str]:
    found = (item for item in inline.scan(text) if item.role != "close")
    return [item.value for item in found if item.name in ("link", "image") and item.value]


def _joined_target(segment: Segment, donors: Sequence[Unit]) -> Match | None:
    """Return the joined targets of the two or three neighbours that a sentence consists of."""
    best: Match | None = None
    for size in (2, 3):
        for at in range(len(donors) - size + 1):
            parts = donors[at : at + size]
            score = _likeness(" ".join(part.source for part in parts), segment.text)
            alone = max(_likeness(part.source, segment.text) for part in parts)
            # Else it is one of these sentences, changed, rather than all of them.
            if score > max(alone, best.score if best else _ALIKE - 1):
                note = f"{MEMORY_NOTE}put together from {size} sentences"
                best = Match(
                    "\n".join(part.source for part in parts),
                    " ".join(part.target for part in parts),
                    score,
                    (note,),
                )
    return best


def _split(donor: Unit, one: Segment, other: Segment) -> dict[tuple[str, str], Match]:
    """Return the parts of a target whose sentence was split in two; twice the whole if unsure."""
    score = _likeness(donor.source, f"{one.text} {other.text}")
    alone = max(_likeness(donor.source, part.text) for part in (one, other))
    # Else it is one part that the sentence became, and the other is new.
    if score < _ALIKE or score <= alone:
        return {}
    share = len(one.text) / (len(one.text) + len(other.text))
    parts, remark = _split_near(donor.target, share)
    note = (f"{MEMORY_NOTE}{remark}",)
    return {
        segment.key: Match(donor.source, part, score, note)
        for segment, part in zip((one, other), parts, strict=True)
    }


def _split_near(target: str, share: float) -> tuple[tuple[str, str], str]:
    """Return a target split at the punctuation nearest to `share` (0–1), or twice the whole."""
    marks = [match for match in _MARK.finditer(target) if target[match.end() :].strip()]
    nearest = min(marks, key=lambda m: abs(m.end() / len(target) - share), default=None)
    if nearest is None or abs(nearest.end() / len(target) - share) > _MOST_SHIFT:
        return (target, target), "the whole of the earlier sentence: keep this part of it"
    one, other = target[: nearest.start()].rstrip(), target[nearest.end() :].strip()
    return (one, other), "part of the earlier sentence: check where it was split"


@lru_cache(maxsize=20_000)
def _likeness(one: str, other: str) -> int:
    from rapidfuzz import fuzz

    return int(fuzz.ratio(_essence(one), _essence(other)))
