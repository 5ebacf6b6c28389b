"""What a model's reply is worth: the translation of each id, or why there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from typing import Any

from newstranslate import inline
from newstranslate.engines import Request, gate
from newstranslate.engines.llm import chat
from newstranslate.late import dataclass

MAX_GROWTH = 4
"""An answer this many times longer than its source is no translation of it."""
MISSING = "no translation for the segment"
MARKUP = "markup lost or changed"
ECHO = "the segment itself, not translated"

_WORD = re.compile(r"\b(?![A-Z])[^\W\d_]{2,}\b")
"""A word that is neither a name nor a number: it hardly ever stays as it is."""
_ECHOED = 4
"""Such words from which a text that came back as it was counts as not translated."""


@dataclass(frozen=True, slots=True)
class ParsedReply:
    """A reply, read."""

    translations: dict[int, str] = field(default_factory=dict)
    """Place of the request in the block, from 0 → its translation."""
    refused: dict[int, str] = field(default_factory=dict)
    """Place → why its answer is not used."""
    in_form: bool = False
    """Whether the reply was the JSON asked for."""


def read(reply: Any, requests: Sequence[Request]) -> ParsedReply:
    """Return what a reply holds for each request of its block."""
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
    """Return what is read where there is no answer for any of `count` requests."""
    return ParsedReply(refused=dict.fromkeys(range(count), why))


def _fault(text: str, source: str) -> str:
    if not text:
        return MISSING
    if fault := gate.passed(source, text).fault:
        return fault
    if len(text) > MAX_GROWTH * len(source) + 80:
        return gate.TOO_LONG
    if text == source and len(_WORD.findall(source)) >= _ECHOED:
        return ECHO
    return "" if inline.inventory(text) == inline.inventory(source) else MARKUP
