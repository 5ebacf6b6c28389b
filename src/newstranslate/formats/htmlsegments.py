"""Collects the segments of an HTML text, and the text that is in no segment."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from newstranslate.formats import htmlelements, shortcodes
from newstranslate.formats.htmlruns import InlineRun
from newstranslate.formats.htmltokens import attributes, text_of
from newstranslate.formats.htmlunits import RunLayout
from newstranslate.formats.options import Options
from newstranslate.formats.readable import READABLE
from newstranslate.late import dataclass
from newstranslate.model import Segment, Slot, SlotStyle


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text that is in no unit, with the reason."""

    why: str
    """``hidden``, ``drawn``, ``preformatted``, ``unclosed``, ``setting`` or ``shortcode``."""
    text: str
    line: int
    where: str = ""
    """The setting or parameter that contains it."""


class HtmlSegments:
    """Collects the segments of one text."""

    def __init__(self, text: str, options: Options) -> None:
        self.found: list[Segment] = []
        self.left_out: list[LeftOut] = []
        self.count = 0
        """Number of blocks so far."""
        self._text, self._options = text, options
        self._line_ends = [match.start() for match in re.finditer("\n", text)]

    def take(self, run: InlineRun) -> None:
        """Add the units of a block's text, and the texts in its shortcodes."""
        layout = RunLayout(run)
        slot = Slot(SlotStyle.HTML, run.lines)
        last = 0
        for text, start, end, part in layout.units(self._options):
            self.count += part - last
            last = part
            self.add(text, run.kind, start, end, slot)
        self.count += 1
        for item in layout.parameters():
            keys = self._options.shortcode_prose
            if item.span and shortcodes.is_prose(item.shortcode, item.name, item.text, keys):
                kind = "image" if item.name == "alt" else "link title"
                slot = Slot(SlotStyle.SHORTCODE, item.quote)
                self.add(item.text, kind, *item.span, slot)
            elif shortcodes.may_be_prose(item.name, item.text):
                line = self.line(run.place(0))
                where = f"{item.shortcode} {item.name}"
                self.left_out.append(LeftOut("shortcode", item.text, line, where))

    def take_attributes(self, name: str, attrs: Mapping[str, str], raw: str, start: int) -> None:
        """Add the attributes of a tag that contain text."""
        if not attrs or htmlelements.is_kept(attrs):
            return
        wanted = htmlelements.prose_attributes(name, attrs)
        for item in attributes(raw):
            if item.name not in wanted or not READABLE.search(item.value):
                continue
            kind = "link title"
            if item.name == "alt":
                kind = "image"
            elif name == "meta":
                kind = f"front matter {item.name}"
            text = " ".join(item.value.split())
            span = (start + item.start, start + item.end)
            self.add(text, kind, *span, Slot(SlotStyle.ATTRIBUTE, item.quote))

    def add(self, text: str, kind: str, start: int, end: int, slot: Slot) -> None:
        """Add a segment of the current block."""
        line = self.line(start)
        self.found.append(Segment(text, kind, start, end, line, self.count, slot=slot))

    def leave_out(self, why: str, start: int, end: int) -> None:
        """Note text that is in no unit."""
        text = text_of(self._text[start:end])
        if READABLE.search(text):
            self.left_out.append(LeftOut(why, text, self.line(start)))

    def line(self, at: int) -> int:
        """Return the line number of an offset in the text, from 1."""
        return bisect_left(self._line_ends, at) + 1
