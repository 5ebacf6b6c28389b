"""Units of the settings of WordPress blocks, in step with the words of their blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from newstranslate.formats import blockcomments
from newstranslate.formats.blockcomments import Block, Setting
from newstranslate.formats.htmlreader import LeftOut, Reader
from newstranslate.formats.htmltokens import text_of, unwrapped
from newstranslate.formats.markdown import Options
from newstranslate.model import Segment, Slot


class Settings:
    """The settings of the blocks that a reader has found."""

    def __init__(self, reader: Reader, options: Options) -> None:
        self.segments: list[Segment] = []
        self.left_out: list[LeftOut] = []
        self._reader, self._options = reader, options
        self._texts = reader.segments
        self._starts = [segment.start for segment in self._texts]

    def read(self) -> None:
        """Make units of what a reader reads, and name what looks like it."""
        for block in self._reader.blocks:
            inside = self._texts_within(block)
            for setting in block.settings:
                self._take(setting, block, inside)

    def _take(self, setting: Setting, block: Block, inside: Mapping[str, Segment]) -> None:
        found, is_known = self._in_step(setting, block.start, inside)
        is_known = is_known and setting.alone
        may_be = blockcomments.may_be_prose(setting)
        is_prose = blockcomments.is_prose(setting, self._options.block_settings)
        if is_prose or (is_known and may_be):
            self.segments += found
        elif may_be or is_known:
            where = f"wp:{block.name} {'.'.join(setting.path)}"
            line = self._reader.line(block.start)
            self.left_out.append(LeftOut("setting", text_of(setting.value), line, where))

    def _texts_within(self, block: Block) -> Mapping[str, Segment]:
        """Return the segments in a block, by text and by text without outer tags."""
        first = bisect_left(self._starts, block.end)
        last = bisect_right(self._starts, block.until)
        found: dict[str, Segment] = {}
        for segment in self._texts[first:last]:
            found.setdefault(unwrapped(segment.text), segment)
        return found | {s.text: s for s in reversed(self._texts[first:last])}

    def _in_step(
        self, setting: Setting, at: int, inside: Mapping[str, Segment]
    ) -> tuple[list[Segment], bool]:
        """Return the units of a setting, and whether they are those of its block's HTML."""
        found: list[Segment] = []
        for options in (replace(self._options, segmentation="block"), self._options):
            found = list(self._units(setting, at, options))
            twins = [inside[one.text] for one in found if one.text in inside]
            if found and len(twins) == len(found):
                pairs = zip(found, twins, strict=True)
                return [replace(one, text=twin.text, kind=twin.kind) for one, twin in pairs], True
        return found, False

    def _units(self, setting: Setting, at: int, options: Options) -> Iterator[Segment]:
        """Yield the units of a setting's value, with their places in the file."""
        plain = not setting.is_html
        reader = Reader(setting.value, "", options, "classic" if plain else "")
        reader.read()
        style = "json plain" if plain else "json"
        key = setting.path[-1].lower() if setting.path else ""
        for one in reader.segments:
            if one.slot.style.startswith("html"):
                yield Segment(
                    one.text,
                    "image" if key == "alt" else one.kind,
                    at + setting.offsets[one.start],
                    at + setting.offsets[one.end],
                    self._reader.line(at),
                    self._reader.count,
                    slot=Slot(style),
                )
