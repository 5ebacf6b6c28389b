"""Divides the text of an HTML block into units, and finds its shortcodes and tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newstranslate.formats import shortcodes
from newstranslate.formats.htmlruns import Atom, InlineRun
from newstranslate.formats.options import Options
from newstranslate.formats.readable import READABLE
from newstranslate.formats.shortcodes import Shortcode
from newstranslate.language import sentences

_FILLER = sentences.FILLER
_EDGE = " \t\ufeff"


class HtmlUnit(NamedTuple):
    """A sentence of a run: its text, and its span in the file."""

    text: str
    start: int
    end: int
    part: int
    """Number of its paragraph within the run."""


class Parameter(NamedTuple):
    """A parameter of a shortcode in a run."""

    shortcode: str
    name: str
    text: str
    span: tuple[int, int] | None
    """Its span in the file; None if it has tags."""
    quote: str


class RunLayout:
    """A complete run, analysed: its text, its words, its shortcodes."""

    def __init__(self, run: InlineRun) -> None:
        self.run = run
        self.content = "".join(run.content)
        shown = list(self.content)
        for atom in run.atoms:
            # A line end separates sentences and words, a tag does not: `mot<b>s</b>`.
            filler = " " if atom.at in run.soft else _FILLER
            shown[atom.at : atom.until] = filler * (atom.until - atom.at)
        bare = list(shown)
        for end in run.ends:
            bare[end] = "\n"
        self._lined = "".join(bare)
        self.shortcodes = shortcodes.find(self._lined)
        for item in self.shortcodes:
            shown[item.start : item.end] = _FILLER * (item.end - item.start)
        self.words = "".join(shown)
        self._index(self.shortcodes)

    def _index(self, found: Sequence[Shortcode]) -> None:
        pairs = self.run.pairs + [
            (item.start, found[item.partner].end)
            for number, item in enumerate(found)
            if item.partner > number
        ]
        spans = [(atom.at, atom.until) for atom in self.run.atoms]
        spans += [(item.start, item.end) for item in found]
        self._atoms = dict(spans)
        self._ends = {until: at for at, until in spans}
        self._closed, self._opened = dict(pairs), {end: start for start, end in pairs}
        self._covers = _merged([*pairs, *spans])
        self._cover_starts = [start for start, _ in self._covers]

    # --- paragraphs ---

    def parts(self) -> Iterator[tuple[int, int]]:
        """Yield the spans of paragraphs, separated by blank lines and shortcodes on own lines."""
        cuts = [(gap, gap + 1) for gap in self.run.gaps]
        cuts += shortcodes.apart(self._lined, self.shortcodes)
        at = 0
        for start, end in sorted(cuts):
            if start > at:
                yield at, start
            at = max(at, end)
        yield at, len(self.words)

    # --- units ---

    def units(self, options: Options) -> Iterator[HtmlUnit]:
        """Yield the sentences that contain words."""
        for number, (begin, stop) in enumerate(self.parts()):
            for start, end in self._sentences(begin, stop, options):
                words = shortcodes.URL.sub(" ", self.words[start:end].replace(_FILLER, " "))
                if READABLE.search(words):
                    yield self._unit(start, end, number)

    def _unit(self, start: int, end: int, part: int) -> HtmlUnit:
        text = self.content[start:end]
        if self.run.lines != "pre":
            text = re.sub(r" {2,}", " ", text)
        return HtmlUnit(text, self.run.place(start), self.run.place(end - 1, last=True), part)

    def _sentences(self, begin: int, stop: int, options: Options) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a paragraph, joined where one ends inside an element."""
        whole = [(begin, stop)]
        if options.segmentation != "block" and self.run.lines != "pre":
            found = sentences.split(self.words[begin:stop], options.lang, options.quote_limit)
            whole = [(start + begin, end + begin) for start, end in found]
        joined: list[list[int]] = []
        for start, end in whole:
            if joined and self._is_inside(joined[-1][1]):
                joined[-1][1] = end
            else:
                joined.append([start, end])
        for start, end in joined:
            yield self._trimmed(start, end)

    def _is_inside(self, offset: int) -> bool:
        """Whether an offset is within a tag, or between the tags of an element."""
        number = bisect_right(self._cover_starts, offset) - 1
        return number >= 0 and self._covers[number][0] < offset < self._covers[number][1]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return a sentence's span without blanks and unpaired tags at its edges."""
        while start < end:
            if self.words[start] in _EDGE:
                start += 1
            elif self._is_unpaired_start(start, end):
                start = self._atoms[start]
            else:
                break
        while start < end:
            if self.words[end - 1] in _EDGE:
                end -= 1
            elif self._is_unpaired_end(start, end):
                end = self._ends[end]
            else:
                break
        return start, end

    def _is_unpaired_start(self, start: int, end: int) -> bool:
        if start not in self._atoms or start in self.run.spoken:
            return False
        until = self._closed.get(start)
        return until is None or until > end

    def _is_unpaired_end(self, start: int, end: int) -> bool:
        if end not in self._ends or self._ends[end] in self.run.spoken:
            return False
        begun = self._opened.get(end)
        return begun is None or begun < start

    # --- shortcodes ---

    def parameters(self) -> Iterator[Parameter]:
        """Yield the parameters of shortcodes with letters."""
        starts = [atom.at for atom in self.run.atoms]
        for item in self.shortcodes:
            for name, start, end, quote in item.parameters:
                text = self.content[start:end]
                if not READABLE.search(text):
                    continue
                inside = bisect_left(starts, start)
                is_plain = inside == len(starts) or starts[inside] >= end
                where = (self.run.place(start), self.run.place(end - 1, last=True))
                span = where if is_plain else None
                yield Parameter(item.name, name, " ".join(text.split()), span, quote)

    def atoms(self) -> Iterator[tuple[str, Atom]]:
        """Yield the tags and shortcodes, with their form in units, in order."""
        run = self.run
        within = [item.start for item in self.shortcodes]
        found = [a for a in run.atoms if not self._is_within(a.at, within)]
        for item in self.shortcodes:
            places = (run.place(item.start), run.place(item.end - 1, last=True))
            found.append(Atom(item.start, item.end, *places))
        for atom in sorted(found):
            text = self.content[atom.at : atom.until]
            yield text if run.lines == "pre" else re.sub(r" {2,}", " ", text), atom

    def _is_within(self, offset: int, starts: Sequence[int]) -> bool:
        """Whether an offset is inside a shortcode; `starts` are the offsets of the shortcodes."""
        number = bisect_right(starts, offset) - 1
        return number >= 0 and offset < self.shortcodes[number].end


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, with overlapping ones merged; adjacent spans stay separate."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
