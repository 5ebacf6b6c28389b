"""What reading a Markdown article has gathered so far."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from itertools import accumulate

from newstranslate import late
from newstranslate.formats.blocks import Lines
from newstranslate.formats.options import Options
from newstranslate.late import dataclass
from newstranslate.model import Segment, Slot

READABLE = late.pattern(r"[^\W_]")


@dataclass(slots=True)
class GatheredSource:
    """What reading an article has gathered so far."""

    lines: Lines
    options: Options
    segments: list[Segment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    off: bool = False
    blocks: int = 0
    outside: int = 0
    """Words of prose in HTML that is in no segment."""
    skipped: int = 0
    """Lines of the front matter, which are empty in the text that was parsed."""
    parsed: list[int] = field(default_factory=list)
    """Where the lines begin in the text that was parsed, once it was needed."""

    def place(self, offset: int) -> int:
        """Return where an offset of the parsed text stands in the source."""
        starts, ends = self.lines.starts, self.lines.ends
        if not self.parsed:
            spans = enumerate(zip(starts, ends, strict=True))
            lengths = (1 if n < self.skipped else end - start + 1 for n, (start, end) in spans)
            self.parsed = [0, *accumulate(lengths)]
        number = bisect_right(self.parsed, offset) - 1
        return starts[number] + offset - self.parsed[number]

    def add(
        self, text: str, kind: str, span: tuple[int, int], slot: Slot, context: str = ""
    ) -> None:
        """Add a segment that is a block of its own."""
        line = self.lines.number(span[0])
        self.segments.append(Segment(text, kind, *span, line, self.blocks, context, slot=slot))
        self.blocks += 1
