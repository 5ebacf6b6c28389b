"""Faults to inject into the answers of fake engines."""

from __future__ import annotations

import re
from collections.abc import Callable

SPOILT: dict[str, Callable[[str], str]] = {
    "controls": lambda text: f"\x00{text}\x1b\x07",
    "surrogate": lambda text: f"{text}\ud83d",
    "replaced": lambda text: f"{text}\ufffd",
    "preamble": lambda text: f"Here is the translation:\n\n“{text}”",
    "apology": lambda _: "I’m sorry, but I can’t translate this text.",
    "thoughts": lambda text: f"<think>The user wants a translation.</think>\n{text}",
    "endless": lambda text: f"{text} " * 100,
    "marked": lambda text: f"{text} [more](https://example.com)",
    "blank": lambda _: "  ",
    "number": lambda text: re.sub(r"(?<![<\w/])\d+", lambda m: f"{int(m[0]) + 1}", text, count=1),
}
"""Faults of the first text of an answer: name → function that applies the fault."""


_TAGGED = r"(<g\d+>)([^<]*)(</g\d+>)"
MISPLACED: dict[str, tuple[str, str]] = {
    "emptied": (_TAGGED, r"\1\3\2"),
    "doubled": (_TAGGED, r"\1\2\3 \1\2\3"),
    "drawn": (r" (<g\d+>)", r"\1 "),
    "glued": (r" (<g\d+>)", r"\1"),
    "apart": (r"(</g\d+>)([.,])", r"\1 \2"),
}
"""Faults of every inner tag: name → (pattern, replacement)."""


def spoil(answers: list[str], fault: str | None) -> list[str]:
    """Return the texts of an answer with a fault applied."""
    if fault in SPOILT:
        return [SPOILT[fault](answers[0]), *answers[1:]]
    if fault == "short":
        return answers[:-1]
    if fault == "shuffled":
        return answers[1:] + answers[:1]
    if fault == "empty":
        return ["", *answers[1:]]
    if fault in MISPLACED:
        pattern, instead = MISPLACED[fault]
        return [re.sub(pattern, instead, text) for text in answers]
    if fault == "untagged":
        return [re.sub(r"</?[gtx]\d+/?>", "", text) for text in answers]
    return answers
