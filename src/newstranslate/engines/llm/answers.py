"""Parses a model's reply: the translation for each id, or why it is unusable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any

from newstranslate import inline, late
from newstranslate.engines import Request, gate
from newstranslate.engines.llm import chat
from newstranslate.late import dataclass

MAX_GROWTH = 4
"""An answer more than this many times longer than its source is not a translation."""
MISSING = "no translation for the segment"
MARKUP = "markup lost or changed"
ECHO = "the segment itself, not translated"

_WORD = late.pattern(r"\b(?![A-Z])[^\W\d_]{2,}\b")
"""A word that is neither capitalised nor a number, so that a translation rarely keeps it."""
_ECHOED = 4
"""Number of such words from which an unchanged text counts as not translated."""


@dataclass(frozen=True, slots=True)
class ParsedReply:
    """The usable and unusable answers of a reply."""

    translations: dict[int, str] = field(default_factory=dict)
    """Index of the request in the block → its translation."""
    refused: dict[int, str] = field(default_factory=dict)
    """Index of the request → why its answer is unusable."""
    in_form: bool = False
    """Whether the reply was the requested JSON."""


def read(reply: Any, requests: Sequence[Request]) -> ParsedReply:
    """Return the answers that a reply contains for the requests of its block."""
    ids = {str(number) for number in range(1, len(requests) + 1)}
    found, why = chat.object_in(reply, lambda value: bool(value) and value.keys() <= ids)
    if found is None:
        return nothing(len(requests), why)
    made = ParsedReply(in_form=True)
    for place, request in enumerate(requests):
        text = found.get(str(place + 1))
        text = text.strip() if isinstance(text, str) else ""
        fault = _fault(text, request.text)
        if fault:
            made.refused[place] = fault
        else:
            made.translations[place] = text
    return made


def nothing(count: int, why: str) -> ParsedReply:
    """Return a result without an answer to any of `count` requests."""
    return ParsedReply(refused=dict.fromkeys(range(count), why))


def _fault(text: str, source: str) -> str:
    if not text:
        return MISSING
    # The same validation as for every engine, so that a rejected segment is requested again.
    if fault := gate.validate(source, text).fault:
        return fault
    # The constant allows for short segments such as acronyms that are spelt out.
    if len(text) > MAX_GROWTH * len(source) + 80:
        return gate.TOO_LONG
    if text == source and len(_WORD.findall(source)) >= _ECHOED:
        return ECHO
    return "" if inline.inventory(text) == inline.inventory(source) else MARKUP
