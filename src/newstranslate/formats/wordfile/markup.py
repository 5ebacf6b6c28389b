"""Converts HTML blocks in a Markdown article to Markdown tokens, without losing a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

from markdown_it.token import Token

from newstranslate.formats.htmlelements import BLOCKS

_SKIPPED = frozenset("script style template noscript svg math head".split())
_EMBEDS = frozenset("iframe video audio embed object source".split())
_PARTS = BLOCKS - {"legend", "option"}
"""Elements that are separate paragraphs; the others in `BLOCKS` begin a line of one."""
_PAIRS = {"ul": "bullet_list", "ol": "ordered_list", "li": "list_item", "blockquote": "blockquote"}


def tokens(html: str) -> list[Token]:
    """Return the tokens of a piece of HTML, with all blocks closed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.made()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._made: list[Token] = []
        self._words: list[Token] = []
        self._open: list[str] = []
        self._skipped = 0
        self._heading = ""

    def made(self) -> list[Token]:
        self._flush()
        while self._open:
            self._close_last()
        return self._made

    # --- HTMLParser ---

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipped += 1
        elif self._skipped:
            return
        elif tag in _EMBEDS:
            self._embed(dict(attrs))
        elif tag in _PARTS:
            self._flush()
            self._enter(tag)
        else:
            self._words.append(_inline(self.get_starttag_text() or ""))

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag not in _SKIPPED:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
        elif self._skipped or tag in _EMBEDS:
            return
        elif tag in _PARTS:
            self._flush()
            self._leave(tag)
        else:
            self._words.append(_inline(f"</{tag}>"))

    def handle_data(self, data: str) -> None:
        if not self._skipped and data:
            text = re.sub(r"[ \t\r\n]+", " ", data)
            self._words.append(_token("text", "", content=text))

    # --- tokens ---

    def _embed(self, given: dict[str, str | None]) -> None:
        address = given.get("src") or given.get("data") or ""
        if not address:
            return
        words = given.get("title") or address
        self._words.append(_token("link_open", "a", attrs={"href": address}))
        self._words.append(_token("text", "", content=words))
        self._words.append(_token("link_close", "a"))

    def _enter(self, tag: str) -> None:
        if re.fullmatch("h[1-6]", tag):
            self._heading = tag
        elif tag == "table":
            self._push("table", "table")
        elif tag in ("tr", "td", "th") and "table" in self._open:
            self._made.append(_token(f"{tag}_open", tag))
        elif tag in _PAIRS:
            # Browsers show an li without a list as a bullet, too.
            if tag == "li" and not {"ul", "ol"} & set(self._open):
                self._push("ul", "bullet_list")
            self._push(tag, _PAIRS[tag])
        elif tag == "hr":
            self._made.append(_token("hr", "hr"))

    def _push(self, tag: str, name: str) -> None:
        self._open.append(tag)
        self._made.append(_token(f"{name}_open", tag))

    def _leave(self, tag: str) -> None:
        if re.fullmatch("h[1-6]", tag):
            self._heading = ""
        elif tag in ("tr", "td", "th") and "table" in self._open:
            self._made.append(_token(f"{tag}_close", tag))
        elif tag in self._open:
            while self._close_last() != tag:
                pass

    def _close_last(self) -> str:
        tag = self._open.pop()
        name = "table" if tag == "table" else _PAIRS[tag]
        self._made.append(_token(f"{name}_close", tag))
        return tag

    def _flush(self) -> None:
        """Make a block of the words collected so far."""
        words, self._words = self._words, []
        if not any(word.content.strip() for word in words):
            return
        first = next((w for w in words if w.type == "text" and w.content.strip()), None)
        if first is not None and words[0] is first:
            first.content = first.content.lstrip(" ")
        if words[-1].type == "text":
            words[-1].content = words[-1].content.rstrip(" ")
        name, tag = ("heading", self._heading) if self._heading else ("paragraph", "p")
        self._made.append(_token(f"{name}_open", tag))
        self._made.append(_token("inline", "", children=words))
        self._made.append(_token(f"{name}_close", tag))


def _inline(tag: str) -> Token:
    return _token("html_inline", "", content=tag)


def _token(kind: str, tag: str, **more: Any) -> Token:
    """Return a token; its nesting, which the writer does not read, is 0."""
    return Token(kind, tag, 0, **more)
