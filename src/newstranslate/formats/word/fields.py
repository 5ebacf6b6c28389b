"""Word's fields, whose results are text and whose instructions are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newstranslate import late
from newstranslate.formats.word import forms
from newstranslate.late import dataclass

REMOVED = frozenset({"w_del", "w_moveFrom"})
_WITHOUT_RESULT = frozenset(
    "XE TC RD TA SET ASK PRIVATE ADVANCE HYPERLINK TOC INDEX BOOKMARK DATABASE FORMTEXT"
    " PAGE NUMPAGES SECTION SECTIONPAGES COMMENTS GOTOBUTTON".split()
)
"""Fields that show nothing, whose result is laid out by Word, or which are handled elsewhere."""
# ` HYPERLINK "https://a.org" \o "Un mot" `.
_LINK = late.pattern(r"\s*HYPERLINK\b(?P<rest>.*)", re.S | re.IGNORECASE)
# A switch, `\l`, or an argument: `"Un mot"`, `mot`.
_PART = late.pattern(r'\\(?P<switch>\w)|"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]+)')


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    result: bool = False
    shown: bool = False
    """Whether any of its result has been read."""
    box: str | None = None
    """The text that a form field shows; None for other fields."""


class Fields:
    """The open fields while a part is read, the innermost last."""

    def __init__(self, part: Element) -> None:
        self._open: list[_Field] = []
        marks = [mark.get("w_fldCharType") for mark in _kept(part, "w_fldChar")]
        # If an end is missing, the rest of the document would count as an instruction.
        self._broken = marks.count("begin") != marks.count("end")

    @property
    def in_instruction(self) -> bool:
        """Whether text here is part of an instruction."""
        return not self._broken and any(not field.result for field in self._open)

    @property
    def link(self) -> str:
        """The address of the innermost open link; ``#name`` for a place in the document."""
        if self._broken:
            return ""
        found = (link(f.instruction) for f in reversed(self._open) if f.result)
        return next((address for address in found if address), "")

    def instruct(self, words: str) -> None:
        """Append a piece to the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction += words

    def see(self) -> None:
        """Note that the open fields have a result."""
        for field in self._open:
            field.shown = True

    def mark(self, element: Element) -> tuple[str, str]:
        """Process a ``w:fldChar``; return the text that a form field shows, and the instruction
        of a field whose result is missing."""
        kind = element.get("w_fldCharType")
        if kind == "begin":
            box = forms.chosen(element)
            if self._broken and box:  # its end may be the missing one
                self._open.append(_Field(box=""))
                return box, ""
            self._open.append(_Field(box=box))
        elif kind == "separate" and self._open:
            self._open[-1].result = True
        elif kind == "end" and self._open:
            field = self._open.pop()
            if not field.shown:
                return (
                    (field.box, "") if field.box is not None else without_result(field.instruction)
                )
        return "", ""


def without_result(instruction: str) -> tuple[str, str]:
    """Return the text of a field without a result, or its instruction if the text is unknown."""
    if shown := forms.symbol(instruction):
        return shown, ""
    name = next(iter(instruction.split()), "").upper()
    return "", "" if not name or name in _WITHOUT_RESULT else " ".join(instruction.split())


def link(instruction: str) -> str:
    """Return the address of a ``HYPERLINK`` instruction; empty for another instruction."""
    match = _LINK.match(instruction)
    if match is None:
        return ""
    address, place, switch = "", "", ""
    for part in _PART.finditer(match["rest"]):
        if part["switch"]:
            switch = part["switch"].lower()
            continue
        words = part["quoted"] if part["quoted"] is not None else part["bare"]
        # \l is a bookmark, \o a tooltip, \t a target window.
        if switch == "l":
            place = words
        elif switch not in ("o", "t"):
            address = address or words
        switch = ""
    return f"{address}#{place}" if place else address


def _kept(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        if child.tag not in REMOVED:
            yield from _kept(child, tag)
