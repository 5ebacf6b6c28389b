"""Units of the settings of WordPress blocks, which must match the text of their blocks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from newstranslate.formats import blockcomments
from newstranslate.formats.blockcomments import BlockString, CommentedBlock
from newstranslate.formats.htmlreader import HtmlReader
from newstranslate.formats.htmlsegments import LeftOut
from newstranslate.formats.htmltokens import text_of, unwrapped
from newstranslate.formats.options import Options
from newstranslate.model import Segment, Slot, SlotStyle


class Settings:
    """The settings of the blocks found by a reader."""

    def __init__(self, reader: HtmlReader, options: Options) -> None:
        self.segments: list[Segment] = []
        self.left_out: list[LeftOut] = []
        self._reader, self._options = reader, options
        self._by_text: dict[str, list[Segment]] = {}
        self._by_inside: dict[str, list[Segment]] = {}
        for segment in reader.gathered.found if reader.blocks else ():
            self._by_text.setdefault(segment.text, []).append(segment)
            self._by_inside.setdefault(unwrapped(segment.text), []).append(segment)

    def read(self) -> None:
        """Add units for settings with visible text; report settings that may contain some."""
        for block in self._reader.blocks:
            for setting in block.settings:
                self._take(setting, block)

    def _take(self, setting: BlockString, block: CommentedBlock) -> None:
        found, is_known = self._paired(setting, block)
        is_known = is_known and setting.alone
        may_be = blockcomments.may_be_prose(setting)
        is_prose = blockcomments.is_prose(setting, self._options.block_settings)
        if is_prose or (is_known and may_be):
            self.segments += found
        elif may_be or is_known:
            where = f"wp:{block.name} {'.'.join(setting.path)}"
            line = self._reader.gathered.line(block.start)
            self.left_out.append(LeftOut("setting", text_of(setting.value), line, where))

    def _segment_with_text(self, text: str, block: CommentedBlock) -> Segment | None:
        """Return the segment of a block with a text, or with the text in an enclosing tag."""
        for found in (self._by_text.get(text, ()), self._by_inside.get(text, ())):
            first = bisect_left(found, block.end, key=lambda segment: segment.start)
            if first < len(found) and found[first].start < block.until:
                return found[first]
        return None

    def _paired(self, setting: BlockString, block: CommentedBlock) -> tuple[list[Segment], bool]:
        """Return the units of a setting, and whether all of them occur in its block's HTML.

        WordPress stores some texts twice, and reports the block as invalid if the copies differ.
        """
        found: list[Segment] = []
        for options in (replace(self._options, segmentation="block"), self._options):
            found = list(self._units(setting, block.start, options))
            twins = [(one, self._segment_with_text(one.text, block)) for one in found]
            shared = [replace(one, text=t.text, kind=t.kind) for one, t in twins if t is not None]
            if found and len(shared) == len(found):
                return shared, True
        return found, False

    def _units(self, setting: BlockString, at: int, options: Options) -> Iterator[Segment]:
        """Yield the units of a setting's value, with their positions in the file."""
        plain = not setting.is_html
        reader = HtmlReader(setting.value, "", options, "classic" if plain else "")
        reader.read()
        slot = Slot(SlotStyle.BLOCK_SETTING, "plain" if plain else "")
        key = setting.path[-1].lower()
        for one in reader.gathered.found:
            if one.slot.style is SlotStyle.HTML:
                yield Segment(
                    one.text,
                    "image" if key == "alt" else one.kind,
                    at + setting.offsets[one.start],
                    at + setting.offsets[one.end],
                    self._reader.gathered.line(at),
                    self._reader.gathered.count,
                    slot=slot,
                )
