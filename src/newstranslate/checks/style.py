"""Checks of a whole article: mixed conventions, habitually missing stops, quotations over units.

`findings` returns their findings; `excused` the findings of single units that they replace.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import reduce

from newstranslate import inline
from newstranslate.checks import form, quotes
from newstranslate.messages import Message, later, say
from newstranslate.model import Finding, Unit

_FEWEST_STOPS = 3
"""Number of missing stops from which they are reported once for the article."""
_FARTHEST = 12
"""Maximum number of units in a quotation."""
_AR = "\u0620-\u064a"
_HABITS: tuple[tuple[str, str, str, str], ...] = (
    (later("Latin comma"), f"[{_AR}»”)\\]] ?,(?!\\d)", later("Arabic comma"), "،"),
    (later("Latin semicolon"), f"[{_AR}»”)\\]] ?;", later("Arabic semicolon"), "؛"),
    (later("Latin question mark"), f"[{_AR}»”)\\]] ?\\?", later("Arabic question mark"), "؟"),
    (later("straight quotes"), '"', later("printed quotes"), "[«»“”]"),
    (later("guillemets"), "«", later("curly quotes"), "^[^«]*“[^«]*$"),
    (
        later("straight apostrophe"),
        r"[^\W\d_]'[^\W\d_]",
        later("printed apostrophe"),
        r"[^\W\d_]’[^\W\d_]",
    ),
    (later("three dots"), r"\.\.\.", later("ellipsis"), "…"),
    (later("digits 0–9"), "[0-9]", later("digits ٠–٩"), "[\u0660-\u0669]"),
)
"""(habit, its pattern, other habit, its pattern): an article should have only one of the two."""

_IN_ONE = later("%(one)s in 1 unit, %(other)s in %(against)s")
_IN_MANY = later("%(one)s in %(count)s units, %(other)s in %(against)s")
_BOTH = later("%(one)s; %(other)s")
_NOT_CLOSED = later("the quotation is not closed in the units around it")
_NOT_OPENED = later("the quotation is not opened in the units around it")
Key = tuple[str, str]
Settled = tuple[Key, str]
"""(unit key, check)."""


def findings(units: Sequence[Unit]) -> Iterator[tuple[Unit | None, Finding]]:
    """Yield (unit, finding) for an article's live units in order; unit None means the article."""
    translated = [unit for unit in units if unit.target.strip()]
    mixed = _mixed([unit.target for unit in translated])
    if mixed:
        yield (
            None,
            Finding(
                "typography",
                "info",
                say("mixed conventions in one article: %(habits)s", habits=mixed),
            ),
        )
    lost, sentences = _stops(translated)
    if len(lost) >= _FEWEST_STOPS:
        severity = "warning" if 2 * len(lost) < sentences else "info"
        message = say(
            "no final stop in %(number)s of %(all)s sentences", number=len(lost), all=sentences
        )
        yield None, Finding("ending", severity, message)
    yield from _unclosed(translated)


def excused(units: Sequence[Unit]) -> frozenset[Settled]:
    """Return (unit key, check) of findings of single units that must not be reported.

    These are missing stops that are reported once for the article, and quotation marks whose
    partner is in another unit.
    """
    translated = [unit for unit in units if unit.target.strip()]
    lost, _ = _stops(translated)
    settled = {(unit.key, "ending") for unit in lost if len(lost) >= _FEWEST_STOPS}
    if lost and lost[0] is translated[0] and not lost[0].kind:
        settled.add((lost[0].key, "ending"))  # a file of plain units begins with its title
    for key in _running(translated, lambda unit: unit.target):
        settled.add((key, "quotes"))
    return frozenset(settled)


def _mixed(targets: Sequence[str]) -> Message | None:
    """Return a message with the mixed conventions and the number of units of each; None if none."""
    whole = "\n".join(targets)
    words: list[str] = []
    messages: list[Message] = []
    for one, its, other, others in _HABITS:
        if not (re.search(its, whole) and re.search(others, whole, re.MULTILINE)):
            continue
        words = words or [inline.words_only(target) for target in targets]
        count = sum(bool(re.search(its, text)) for text in words)
        against = sum(bool(re.search(others, text)) for text in words)
        if count and against:
            text = _IN_ONE if count == 1 else _IN_MANY
            messages.append(say(text, one=say(one), count=count, other=say(other), against=against))
    return reduce(_joined, messages) if messages else None


def _joined(one: Message, other: Message) -> Message:
    return say(_BOTH, one=one, other=other)


def _stops(units: Sequence[Unit]) -> tuple[list[Unit], int]:
    """Return (units without the final stop of their source, number of units that are sentences)."""
    sentences = [unit for unit in units if form.ends_as_sentence(unit.source, unit.kind)]
    lost = [unit for unit in sentences if form.lost_stop(unit.source, unit.target, unit.kind)]
    return lost, len(sentences)


def _running(units: Sequence[Unit], text: Callable[[Unit], str]) -> set[Key]:
    """Return the keys of units that open a quotation closed in a later unit, and of those units.

    Each paragraph of a long quotation may repeat the opening mark.
    """
    found: set[Key] = set()
    pending: list[tuple[int, Key]] = []
    for number, unit in enumerate(units):
        words = text(unit)
        if not quotes.unbalanced(words):
            continue
        pending = [(at, key) for at, key in pending if number - at <= _FARTHEST]
        if quotes.opens(words):
            pending.append((number, unit.key))
        elif pending:
            found.update(key for _, key in pending)
            found.add(unit.key)
            pending = []
    return found


def _unclosed(units: Sequence[Unit]) -> Iterator[tuple[Unit, Finding]]:
    """Yield units with an unpaired mark that is paired across units in the source only."""
    source = _running(units, lambda unit: unit.source)
    if not source:
        return
    target = _running(units, lambda unit: unit.target)
    for unit in units:
        if unit.key in source and unit.key not in target and quotes.unbalanced(unit.target):
            message = say(_NOT_CLOSED if quotes.opens(unit.target) else _NOT_OPENED)
            yield unit, Finding("quotes", "warning", message)
