"""Reads HTML that is translated in place: its segments are spans of the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from newstranslate.errors import InputError
from newstranslate.formats import blockcomments, htmlelements, shortcodes
from newstranslate.formats.blockcomments import Comment, CommentedBlock
from newstranslate.formats.htmlruns import READABLE, InlineRun
from newstranslate.formats.htmltokens import HtmlToken, attributes, text_of, tokens
from newstranslate.formats.htmlunits import RunLayout
from newstranslate.formats.options import Options
from newstranslate.late import dataclass
from newstranslate.model import Segment, Slot, SlotStyle

DEEPEST = 1_000
"""Elements inside each other, at most: no article nests so, and every layer costs."""
_FEW = 5
"""Fewest words of preformatted text that may be prose."""
_CODE_SIGNS = re.compile(r"[{}()\[\]<>=;$#|\\]|\w/\w")
_MORE = re.compile(r"<!--\s*(?P<name>more|nextpage|noteaser)(?P<words>\s.*?)?\s*-->\Z", re.S)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words that are in no unit, and why."""

    why: str
    """``hidden``, ``drawn``, ``preformatted``, ``unclosed``, ``setting`` or ``shortcode``."""
    text: str
    line: int
    where: str = ""
    """The setting or parameter."""


class HtmlReader:
    """Gathers the segments of one text."""

    def __init__(
        self, text: str, where: str, options: Options, lines: str = "", *, inside: bool = False
    ) -> None:
        self.segments: list[Segment] = []
        self.left_out: list[LeftOut] = []
        self.blocks: list[CommentedBlock] = []
        """Those of WordPress whose settings may hold words."""
        self.count = 0
        """Blocks of text so far."""
        self.run: InlineRun | None = None
        self._text, self._where, self._options = text, where, options
        self._lines_are = lines
        self._inside = inside
        """Whether the text is the inside of one block: nothing in it ends the run."""
        self._line_ends = [match.start() for match in re.finditer("\n", text)]
        self._stack: list[tuple[str, bool]] = []
        """(element, whether it is left alone)."""
        self._skipped_from = -1
        self._hidden_from = -1
        self._alone_from = 0
        self._open: list[CommentedBlock] = []

    def read(self) -> None:
        """Read the text to its end."""
        if self._inside:
            self._running()
        for token in tokens(self._text):
            if token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._end(token)
            elif token.kind == "comment":
                self._comment(token)
            elif token.kind == "text" or token.name == "title":
                self._words(token)
            elif token.kind == "cut" and not self._skipping:
                self._leave_out("hidden", token.start, token.end)
            elif token.kind == "other" and self.run is not None and not self._skipping:
                raw = self._text[token.start : token.end]
                self.run.add_atom(" ".join(raw.split()), token.start, token.end)
        if self._skipping and self._hidden_from < 0:
            self._leave_out("unclosed", self._alone_from, len(self._text))
        self._end_hidden(len(self._text))
        self.flush()
        self.segments.sort(key=lambda segment: (segment.start, -segment.end))

    # --- tags ---

    @property
    def _skipping(self) -> bool:
        return bool(self._stack) and self._stack[-1][1]

    def _start(self, token: HtmlToken) -> None:
        name, start, end = token.name, token.start, token.end
        raw = self._text[start:end]
        own = attributes(raw)
        attrs = {item.name: item.value for item in own}
        inline = name in htmlelements.INLINE or (
            name in htmlelements.ALONE_IN_TEXT and self.run is not None
        )
        if not inline:
            self.flush()
            self._imply_ends(name)
            if not self._skipping:
                self._end_hidden(start)
        was_skipping = self._skipping
        hidden = htmlelements.is_hidden(attrs)
        if not hidden and (not was_skipping or self._in_choices):
            self._attributes(name, attrs, raw, start)
        alone = self._is_alone(name, attrs)
        empty = name in htmlelements.VOID or raw.endswith("/>")
        if alone and not was_skipping:
            if empty:
                if inline and self.run is not None:
                    self.run.skip(self._text, start, end)
                return
            self._skipped_from = start if inline and self.run is not None else -1
            self._alone_from = start
            if hidden:
                self._hidden_from = start
        if not empty:
            self._push(name, alone, start)
        if inline and not alone:
            self._running().open(name, " ".join(raw.split()), start, end, is_empty=empty)

    def _is_alone(self, name: str, attrs: Mapping[str, str]) -> bool:
        if htmlelements.is_kept(attrs) or htmlelements.is_hidden(attrs):
            return True
        if self._skipping:
            return True
        return name in htmlelements.LEFT_ALONE and not htmlelements.holds_poem(name, attrs)

    @property
    def _in_choices(self) -> bool:
        """Whether this is in a list of choices, which is shown though it is no text."""
        names = [name for name, alone in self._stack if alone]
        return names[:1] == ["select"] and self._hidden_from < 0

    def _push(self, name: str, alone: bool, start: int) -> None:
        self._stack.append((name, alone))
        if len(self._stack) > DEEPEST:
            raise InputError(
                f"{self._where}:{self.line(start)}: more than {DEEPEST} elements inside each "
                "other; not accepted as an article"
            )

    def _imply_ends(self, name: str) -> None:
        """Close what the beginning of a block closes: a paragraph, the item before."""
        closes = htmlelements.IMPLIED.get(name, _PARAGRAPH)
        for at in range(len(self._stack) - 1, -1, -1):
            open_name, alone = self._stack[at]
            if open_name in closes:
                del self._stack[at:]
            elif open_name not in htmlelements.INLINE or alone:
                break

    def _end(self, token: HtmlToken) -> None:
        name, was_skipping = token.name, self._skipping
        for at in range(len(self._stack) - 1, -1, -1):
            if self._stack[at][0] == name:
                del self._stack[at:]
                break
        if was_skipping and not self._skipping:
            self._end_skipping(token.end)
            return
        if self._skipping:
            return
        if name in htmlelements.INLINE:
            self._running().close(name, token.start, token.end)
        else:
            self.flush()

    def _end_skipping(self, end: int) -> None:
        hidden = self._hidden_from >= 0
        if not hidden:
            self._name_words(self._alone_from, end)
        self._end_hidden(end)
        if self.run is None or self._skipped_from < 0:
            return
        begun, self._skipped_from = self._skipped_from, -1
        first = next(tokens(self._text[begun:end]))
        if hidden or first.name in htmlelements.UNSEEN:
            shown = " ".join(self._text[begun : begun + first.end].split())
            self.run.add_atom(f"{shown}</{first.name}>", begun, end, hides=True)
        else:
            self.run.skip(self._text, begun, end)

    def _end_hidden(self, end: int) -> None:
        if self._hidden_from < 0:
            return
        start, self._hidden_from = self._hidden_from, -1
        self._leave_out("hidden", start, end)

    def _name_words(self, start: int, end: int) -> None:
        """Name the words that a reader sees in what is left alone."""
        first = next(tokens(self._text[start:end]))
        if first.name in htmlelements.DRAWN:
            self._leave_out("drawn", start, end)
        elif first.name == "pre" and "<code" not in self._text[start:end].lower():
            text = text_of(self._text[start:end])
            if len(text.split()) >= _FEW and not _CODE_SIGNS.search(text):
                self._leave_out("preformatted", start, end)

    def _leave_out(self, why: str, start: int, end: int) -> None:
        text = text_of(self._text[start:end])
        if READABLE.search(text):
            self.left_out.append(LeftOut(why, text, self.line(start)))

    # --- comments and texts ---

    def _comment(self, token: HtmlToken) -> None:
        text = self._text[token.start : token.end]
        if self._skipping:
            return
        found = blockcomments.parse(text) if "wp:" in text else None
        if found is not None:
            self.flush()
            self._block(found, token, text)
            return
        more = _MORE.match(text)
        if more and (self._is_apart(token) or (more["words"] or "").strip()):
            self.flush()
            self._more(more, token.start)
        elif self.run is not None:
            self.run.skip(self._text, token.start, token.end)

    def _is_apart(self, token: HtmlToken) -> bool:
        """Whether nothing else is on a token's line."""
        before = self._text[max(0, token.start - 200) : token.start].rstrip(" \t")[-1:]
        after = self._text[token.end : token.end + 200].lstrip(" \t")[:1]
        return self.run is None or (before in "\r\n" and after in "\r\n")

    def _more(self, more: re.Match[str], at: int) -> None:
        words = (more["words"] or "").strip()
        if more["name"] == "more" and READABLE.search(words):
            start = at + more.start("words") + len(more["words"]) - len(more["words"].lstrip())
            self._segment(
                " ".join(words.split()),
                "paragraph",
                start,
                start + len(words),
                Slot(SlotStyle.COMMENT),
            )
            self.count += 1

    def _words(self, token: HtmlToken) -> None:
        start, end = token.start, token.end
        if self._skipping:
            if self._in_choices and any(name == "option" for name, _ in self._stack):
                self._choice(start, end)
            return
        if self.run is None and not self._text[start:end].strip():
            return
        self._running().words(self._text, start, end)

    def _choice(self, start: int, end: int) -> None:
        """Take the text of an option: a block inside what is left alone."""
        run = InlineRun("list item")
        run.words(self._text, start, end)
        self._take(run)

    def _running(self) -> InlineRun:
        if self.run is None:
            kinds = htmlelements.KINDS
            kind = next((kinds[tag] for tag, _ in reversed(self._stack) if tag in kinds), "")
            is_poem = any(tag == "pre" and not alone for tag, alone in self._stack)
            self.run = InlineRun(kind or "paragraph", "pre" if is_poem else self._lines_are)
        return self.run

    # --- units ---

    def flush(self) -> None:
        """End the block that is read."""
        if self._inside:
            return
        run, self.run = self.run, None
        self._skipped_from = -1
        if run is not None and run.content:
            self._take(run)

    def _take(self, run: InlineRun) -> None:
        if not run.content:
            return
        layout = RunLayout(run)
        slot = Slot(SlotStyle.HTML, run.lines)
        last = 0
        for text, start, end, part in layout.units(self._options):
            self.count += part - last
            last = part
            self._segment(text, run.kind, start, end, slot)
        self.count += 1
        for item in layout.parameters():
            keys = self._options.shortcode_prose
            if item.start >= 0 and shortcodes.is_prose(item.shortcode, item.name, item.text, keys):
                kind = "image" if item.name == "alt" else "link title"
                slot = Slot(SlotStyle.SHORTCODE, item.quote)
                self._segment(item.text, kind, item.start, item.end, slot)
            elif shortcodes.may_be_prose(item.name, item.text):
                line = self.line(run.place(0))
                where = f"{item.shortcode} {item.name}"
                self.left_out.append(LeftOut("shortcode", item.text, line, where))

    def _attributes(self, name: str, attrs: Mapping[str, str], raw: str, start: int) -> None:
        if not attrs or htmlelements.is_kept(attrs):
            return
        wanted = htmlelements.prose_attributes(name, attrs)
        for item in attributes(raw):
            if item.name not in wanted or item.start < 0 or not READABLE.search(item.value):
                continue
            kind = "link title"
            if item.name == "alt":
                kind = "image"
            elif name == "meta":
                kind = f"front matter {item.name}"
            text = " ".join(item.value.split())
            span = (start + item.start, start + item.end)
            self._segment(text, kind, *span, Slot(SlotStyle.ATTRIBUTE, item.quote))

    def _segment(self, text: str, kind: str, start: int, end: int, slot: Slot) -> None:
        line = self.line(start)
        self.segments.append(Segment(text, kind, start, end, line, self.count, slot=slot))

    def line(self, at: int) -> int:
        """Return the line of a place in the text, from 1."""
        return bisect_left(self._line_ends, at) + 1

    # --- blocks of WordPress ---

    def _block(self, found: Comment, token: HtmlToken, text: str) -> None:
        if found.closes:
            for number in range(len(self._open) - 1, -1, -1):
                if self._open[number].name == found.name:
                    for block in self._open[number:]:
                        block.until = token.start
                    del self._open[number:]
                    break
            return
        until = token.end if found.void else len(self._text)
        block = CommentedBlock(found.name, token.start, token.end, until)
        if not found.void:
            self._open.append(block)
        held = blockcomments.settings(text, found)
        block.settings = [one for one in held if not blockcomments.is_technical(one)]
        if block.settings:
            self.blocks.append(block)


_PARAGRAPH = frozenset(["p"])
