"""Word's fields: their results are text, their instructions are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newstranslate.formats.word import forms
from newstranslate.late import dataclass

GONE = frozenset({"w_del", "w_moveFrom"})
_SHOWS_NOTHING = frozenset(
    "XE TC RD TA SET ASK PRIVATE ADVANCE HYPERLINK TOC INDEX BOOKMARK DATABASE FORMTEXT"
    " PAGE NUMPAGES SECTION SECTIONPAGES COMMENTS GOTOBUTTON".split()
)
_LINK = re.compile(r"\s*HYPERLINK\b(?P<rest>.*)", re.S | re.IGNORECASE)
_PART = re.compile(r'\\(?P<switch>\w)|"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]+)')


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    result: bool = False
    shown: bool = False
    """Whether any of its result has been seen."""
    box: str | None = None
    """What a form's own field shows; None where it is no such field."""


class Fields:
    """The fields that are open while a part is read, the innermost last."""

    def __init__(self, part: Element) -> None:
        self._open: list[_Field] = []
        marks = [mark.get("w_fldCharType") for mark in _kept(part, "w_fldChar")]
        # Where an end is missing, everything below would be an instruction: then nothing is.
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
        """Take a piece of the instruction."""
        if self._open:
            self._open[-1].instruction += words

    def see(self) -> None:
        """Take note that the fields here have a result."""
        for field in self._open:
            field.shown = True

    def mark(self, element: Element) -> tuple[str, str]:
        """Follow a ``w:fldChar``; return what a form's field shows, and an instruction without
        a result that should have one."""
        kind = element.get("w_fldCharType")
        if kind == "begin":
            box = forms.chosen(element)
            if self._broken and box:  # its end may be the one that is missing
                self._open.append(_Field(box=""))
                return box, ""
            self._open.append(_Field(box=box))
        elif kind == "separate" and self._open:
            self._open[-1].result = True
        elif kind == "end" and self._open:
            field = self._open.pop()
            if not field.shown:
                return (field.box, "") if field.box is not None else unseen(field.instruction)
        return "", ""


def unseen(instruction: str) -> tuple[str, str]:
    """Return what a field without a result shows, and its instruction where that is not known."""
    if shown := forms.symbol(instruction):
        return shown, ""
    name = next(iter(instruction.split()), "").upper()
    return "", "" if not name or name in _SHOWS_NOTHING else " ".join(instruction.split())


def link(instruction: str) -> str:
    """Return the address of a ``HYPERLINK`` instruction; empty where it is another one."""
    match = _LINK.match(instruction)
    if match is None:
        return ""
    address, place, switch = "", "", ""
    for part in _PART.finditer(match["rest"]):
        if part["switch"]:
            switch = part["switch"].lower()
            continue
        words = part["quoted"] if part["quoted"] is not None else part["bare"]
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
        if child.tag not in GONE:
            yield from _kept(child, tag)
