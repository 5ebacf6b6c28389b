"""Data collected while reading a Markdown article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from itertools import accumulate

from newstranslate.formats.blocks import Lines
from newstranslate.formats.options import Options
from newstranslate.late import dataclass
from newstranslate.model import Segment, Slot


@dataclass(slots=True)
class GatheredSource:
    """Data collected while reading an article."""

    lines: Lines
    options: Options
    segments: list[Segment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    off: bool = False
    blocks: int = 0
    outside: int = 0
    """Number of visible words that are in no segment."""
    skipped: int = 0
    """Number of lines of front matter, which are empty in the parsed text."""
    parsed: list[int] = field(default_factory=list)
    """Offsets of the lines in the parsed text; computed when first needed."""

    def place(self, offset: int) -> int:
        """Return the offset in the source for an offset in the parsed text."""
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
        """Add a segment as a separate block."""
        line = self.lines.number(span[0])
        self.segments.append(Segment(text, kind, *span, line, self.blocks, context, slot=slot))
        self.blocks += 1
