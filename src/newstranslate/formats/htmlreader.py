"""Reads HTML that is translated in place; its segments are spans of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import blockcomments, htmlelements
from newstranslate.formats.blockcomments import Comment, CommentedBlock
from newstranslate.formats.htmlruns import InlineRun
from newstranslate.formats.htmlsegments import HtmlSegments
from newstranslate.formats.htmlstack import DEEPEST, ElementStack, TooDeep
from newstranslate.formats.htmltokens import HtmlToken, attributes, text_of, tokens
from newstranslate.formats.options import Options
from newstranslate.formats.readable import READABLE
from newstranslate.model import Slot, SlotStyle

_FEW = 5
"""Minimum length, in words, of preformatted text that may be prose."""
# `a = b;`, `src/main`; but not `Un poème, deux vers`.
_CODE_SIGNS = late.pattern(r"[{}()\[\]<>=;$#|\\]|\w/\w")
# `<!--more-->`, `<!--more Lire la suite-->`, `<!--nextpage-->`; but not `<!-- Un mot -->`.
_MORE = late.pattern(r"<!--\s*(?P<name>more|nextpage|noteaser)(?P<words>\s.*?)?\s*-->\Z", re.S)


class HtmlReader:
    """Reads one text, token by token."""

    def __init__(
        self, text: str, where: str, options: Options, lines: str = "", *, inside: bool = False
    ) -> None:
        self.blocks: list[CommentedBlock] = []
        """WordPress blocks, with the settings that may contain text."""
        self.run: InlineRun | None = None
        self.gathered = HtmlSegments(text, options)
        self._text, self._where = text, where
        self._lines_are = lines
        self._inside = inside
        """Whether the text is the content of one block: nothing in it ends the run."""
        self._stack = ElementStack()
        self._skipped_from = -1
        self._hidden_from = -1
        self._alone_from = 0
        self._is_kept = False
        """Whether the outermost skipped element is marked as not to be translated."""
        self._open: list[CommentedBlock] = []

    def read(self) -> None:
        """Read the text to its end."""
        for token in tokens(self._text):
            if token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._end(token)
            elif token.kind == "comment":
                self._comment(token)
            # The `raw` text of `<title>` is read, that of scripts is not.
            elif token.kind == "text" or token.name == "title":
                self._words(token)
            elif token.kind == "cut" and not self._stack.skipping:
                self.gathered.leave_out("hidden", token.start, token.end)
            # `<?php name ?>` in a sentence keeps its place.
            elif token.kind == "other" and self.run is not None and not self._stack.skipping:
                raw = self._text[token.start : token.end]
                self.run.add_atom(" ".join(raw.split()), token.start, token.end)
        if self._stack.skipping and self._hidden_from < 0:
            self.gathered.leave_out("unclosed", self._alone_from, len(self._text))
        self._end_hidden(len(self._text))
        self.flush()
        self.gathered.found.sort(key=lambda segment: (segment.start, -segment.end))

    def _start(self, token: HtmlToken) -> None:
        name, start, end = token.name, token.start, token.end
        raw = self._text[start:end]
        own = attributes(raw)
        attrs = {item.name: item.value for item in own}
        inline = name in htmlelements.IN_TEXT or (
            name in htmlelements.ALONE_IN_TEXT and self.run is not None
        )
        if not inline:
            self.flush()
            self._stack.imply_ends(name)
            if not self._stack.skipping:
                self._end_hidden(start)
        was_skipping = self._stack.skipping
        hidden = htmlelements.is_hidden(attrs)
        # In skipped elements, only the options of a list and the tracks of a player show
        # attributes.
        if not hidden and (not was_skipping or self._in_choices or self._is_subtitles(name)):
            self.gathered.take_attributes(name, attrs, raw, start)
        alone = self._is_alone(name, attrs)
        # Browsers ignore “/>” outside SVG, but authors and XHTML tools mean an empty element.
        empty = name in htmlelements.VOID or raw.endswith("/>")
        if alone and not was_skipping:
            if empty:
                if inline:
                    self.current_run().skip(self._text, start, end)
                return
            self._begin_skipping(start, attrs, in_sentence=inline)
        if not empty:
            self._push(name, alone, start)
        if inline and not alone:
            self.current_run().open(name, " ".join(raw.split()), start, end, is_empty=empty)

    def _begin_skipping(self, start: int, attrs: Mapping[str, str], *, in_sentence: bool) -> None:
        """Skip an element: in a sentence it becomes an atom of its run, else it ends it."""
        self._skipped_from = start if in_sentence else -1
        self._alone_from = start
        self._is_kept = htmlelements.is_kept(attrs)
        if htmlelements.is_hidden(attrs):
            self._hidden_from = start

    @property
    def _in_choices(self) -> bool:
        """Whether a ``select`` is open, whose options are visible."""
        return self._stack.skipped == "select" and self._hidden_from < 0 and not self._is_kept

    def _is_subtitles(self, name: str) -> bool:
        """Whether an element is a track of a player, which shows its label."""
        in_player = self._stack.skipped in ("video", "audio") and self._hidden_from < 0
        return name == "track" and in_player and not self._is_kept

    def _push(self, name: str, alone: bool, start: int) -> None:
        try:
            self._stack.push(name, alone)
        except TooDeep:
            raise InputError(
                f"{self._where}:{self.gathered.line(start)}: elements nested more than {DEEPEST} "
                "deep; not accepted as an article"
            ) from None

    def _is_alone(self, name: str, attrs: Mapping[str, str]) -> bool:
        if htmlelements.is_kept(attrs) or htmlelements.is_hidden(attrs):
            return True
        if self._stack.skipping:
            return True
        return name in htmlelements.LEFT_ALONE and not htmlelements.holds_poem(name, attrs)

    def _end(self, token: HtmlToken) -> None:
        name, was_skipping = token.name, self._stack.skipping
        self._stack.close(name)
        if was_skipping and not self._stack.skipping:
            self._end_skipping(token.end)
            return
        if self._stack.skipping:
            return
        if name in htmlelements.INLINE:
            self.current_run().close(name, token.start, token.end)
        else:
            self.flush()

    def _end_skipping(self, end: int) -> None:
        hidden = self._hidden_from >= 0
        if not hidden:
            self._report_words(self._alone_from, end)
        self._end_hidden(end)
        if self._skipped_from < 0:
            return
        # It can be the first word of a sentence.
        run, begun, self._skipped_from = self.current_run(), self._skipped_from, -1
        # A unit shows `<span hidden></span>` instead of the element with its hidden words.
        first = next(tokens(self._text[begun:end]))
        if hidden or first.name in htmlelements.UNSEEN:
            shown = " ".join(self._text[begun : begun + first.end].split())
            run.add_atom(f"{shown}</{first.name}>", begun, end, hides=True)
        else:
            run.skip(self._text, begun, end)

    def _end_hidden(self, end: int) -> None:
        if self._hidden_from < 0:
            return
        start, self._hidden_from = self._hidden_from, -1
        self.gathered.leave_out("hidden", start, end)

    def _report_words(self, start: int, end: int) -> None:
        """Report visible words in an element that is not translated."""
        first = next(tokens(self._text[start:end]))
        if first.name in htmlelements.DRAWN:
            self.gathered.leave_out("drawn", start, end)
        elif first.name in htmlelements.FALLBACK:
            self.gathered.leave_out("fallback", start, end)
        elif first.name == "pre" and "<code" not in self._text[start:end].lower():
            text = text_of(self._text[start:end])
            if len(text.split()) >= _FEW and not _CODE_SIGNS.search(text):
                self.gathered.leave_out("preformatted", start, end)

    def _comment(self, token: HtmlToken) -> None:
        text = self._text[token.start : token.end]
        if self._stack.skipping:
            return
        found = blockcomments.parse(text) if "wp:" in text else None
        if found is not None:
            self.flush()
            self._block(found, token, text)
            return
        more = _MORE.match(text)
        # Within a sentence, the comment stays in its unit, so that a translator can place it.
        if more and (self._is_apart(token) or (more["words"] or "").strip()):
            self.flush()
            self._read_more(more, token.start)
        elif self.run is not None:
            self.run.skip(self._text, token.start, token.end)

    def _is_apart(self, token: HtmlToken) -> bool:
        """Whether a token is alone on its line."""
        before = self._text[max(0, token.start - 200) : token.start].rstrip(" \t")[-1:]
        after = self._text[token.end : token.end + 200].lstrip(" \t")[:1]
        return before in "\r\n" and after in "\r\n"

    def _read_more(self, more: re.Match[str], at: int) -> None:
        words = (more["words"] or "").strip()
        if more["name"] == "more" and READABLE.search(words):
            start = at + more.start("words") + len(more["words"]) - len(more["words"].lstrip())
            self.gathered.add(
                " ".join(words.split()),
                "paragraph",
                start,
                start + len(words),
                Slot(SlotStyle.COMMENT),
            )
            self.gathered.count += 1

    def _words(self, token: HtmlToken) -> None:
        start, end = token.start, token.end
        if self._stack.skipping:
            if self._in_choices and self._stack.is_option:
                self._choice(start, end)
            return
        if self.run is None and not self._text[start:end].strip():
            return
        self.current_run().words(self._text, start, end)

    def _choice(self, start: int, end: int) -> None:
        """Add the text of an option, which is a separate block, although ``select`` is skipped."""
        run = InlineRun("list item")
        run.words(self._text, start, end)
        self.gathered.take(run)

    def current_run(self) -> InlineRun:
        """Return the inline content that is being read."""
        if self.run is None:
            lines = "pre" if self._stack.is_poem else self._lines_are
            self.run = InlineRun(self._stack.kind or "paragraph", lines)
        return self.run

    def flush(self) -> None:
        """End the current block."""
        if self._inside:
            return
        run, self.run = self.run, None
        self._skipped_from = -1
        if run is not None:
            self.gathered.take(run)

    def _block(self, found: Comment, token: HtmlToken, text: str) -> None:
        if found.closes:
            for number in reversed(range(len(self._open))):
                if self._open[number].name == found.name:
                    for block in self._open[number:]:
                        # Blocks inside that were never closed end here, too.
                        block.until = token.start
                    del self._open[number:]
                    break
            return
        until = token.end if found.void else len(self._text)
        block = CommentedBlock(found.name, token.start, token.end, until)
        if not found.void:
            self._open.append(block)
        strings = blockcomments.settings(text, found)
        block.settings = [one for one in strings if not blockcomments.is_technical(one)]
        self.blocks.append(block)
