"""What a model's reply is worth: the translation of each id, or why there is none."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from newstranslate import inline
from newstranslate.engines import Request, gate

MAX_GROWTH = 4
"""An answer this many times longer than its source is no translation of it."""
NOT_JSON = "not the JSON asked for"
CUT = "cut short by the model's limit"
REFUSED = "the model refuses to answer"
TOO_MUCH = "longer than the model can take"
NO_ROOM = "not asked: --max-chars leaves no room"
MISSING = "no translation for the segment"
MARKUP = "markup lost or changed"
ECHO = "the segment itself, not translated"

_WORD = re.compile(r"\b(?![A-Z])[^\W\d_]{2,}\b")
"""A word that is neither a name nor a number: it hardly ever stays as it is."""
_ECHOED = 4
"""Such words from which a text that came back as it was counts as not translated."""

_THOUGHTS = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_OPENING = re.compile(r"\{\s*\"")


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
    found, why = _object(reply, len(requests))
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


def _object(reply: Any, count: int) -> tuple[dict[str, Any] | None, str]:
    """Return the object in a reply, or None and why there is none."""
    try:
        choice = reply["choices"][0]
        message = choice["message"]
        content = message.get("content") or ""
    except (KeyError, IndexError, TypeError, AttributeError):
        return None, NOT_JSON
    if message.get("refusal"):
        return None, REFUSED
    found = _last_object(_THOUGHTS.sub("", content), count) if isinstance(content, str) else None
    cut = choice.get("finish_reason") == "length"
    return found, CUT if cut else NOT_JSON


def _last_object(content: str, count: int) -> dict[str, Any] | None:
    """Return the last JSON object of the text whose keys are ids: models wrap it in prose."""
    ids = {str(number) for number in range(1, count + 1)}
    decoder = json.JSONDecoder()
    found = None
    end = 0
    for match in _OPENING.finditer(content):
        if match.start() < end:
            continue
        try:
            value, end = decoder.raw_decode(content, match.start())
        except ValueError:
            continue
        if isinstance(value, dict) and value and value.keys() <= ids:
            found = value
    return found


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
