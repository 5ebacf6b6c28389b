"""Writes the text of a dump as Markdown that is parsed as the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from newstranslate import inline, late
from newstranslate.formats import escape
from newstranslate.formats.dumps import lists
from newstranslate.formats.dumps.blocks import IS_RULE, STOP, DumpBlock

VERSE_LENGTH = 60
"""Maximum length, in characters, of a line in verses and addresses, which are kept as lines."""
RULE = "* * *"
"""A thematic break; `---` at the top of an article would open its front matter."""
# `# Titre`, `- un`, `1. un`, `> un`, `***`, `| un`, `[un](b)`; but not `#titre`, `1.5 km`.
_LINE_START = late.pattern(
    r"(#{1,6}(?=\s|\Z)|[+>*:~-](?=\s|\Z)|>|(?P<number>\d{1,9})(?=[.)](?:\s|\Z))|=+\s*\Z|-+\s*\Z|[-*_]{3,}|~{3,}|`{3,}"
    r"|\||\[|\{|<(?=[a-zA-Z/!?])|:{3,}|!{3}|\?{3}|\${2})"
)
# The signs of inline markup, and `&eacute;`; but not `R&D`.
_MARKUP = late.pattern(r"[\\`*_\[\]<|~]|&(?=#?\w+;)")
# In a line without markup, only a bar (a table) and `&eacute;` could be misread.
_PIPE = late.pattern(r"\||&(?=#?\w+;)")


def markdown(blocks: Sequence[DumpBlock]) -> str:
    """Return the blocks as Markdown: paragraphs, lists, tables, rules, verses."""
    return "\n\n".join(_pieces(blocks))


def _pieces(blocks: Sequence[DumpBlock]) -> Iterator[str]:
    """Yield each block of Markdown; consecutive lists get different marks, to keep them apart."""
    at, before = 0, ""
    for start, end, mark in lists.find(blocks):
        yield from _plain(blocks[at:start])
        before = lists.other(mark) if at == start and mark == before else mark
        yield "\n".join(lists.prefix(b, before) + _line(lists.body(b)) for b in blocks[start:end])
        at = end
    yield from _plain(blocks[at:])


def _plain(blocks: Sequence[DumpBlock]) -> Iterator[str]:
    for _, members in groupby(blocks, key=lambda block: block.group):
        for kind, run in groupby(list(members), key=_kind):
            lines = list(run)
            if kind == "row" and len(lines) > 1:
                yield _table(lines)
            elif kind == "rule":
                yield from (RULE for _ in lines)
            elif kind == "short" and _are_verses(lines):
                yield "\\\n".join(_line(block.text) for block in lines)
            else:
                yield from (_line(block.text) for block in lines)


def _kind(block: DumpBlock) -> str:
    if block.is_row:
        return "row"
    if IS_RULE.fullmatch(block.text):
        return "rule"
    return "short" if len(block.text) <= VERSE_LENGTH else "long"


def _are_verses(lines: Sequence[DumpBlock]) -> bool:
    """Whether short lines are verses or an address: at least two, and not a dialogue."""
    turns = any(re.match(r"[–—-]\s", block.text) or block.text.endswith("?") for block in lines)
    # Short paragraphs end in stops, most verses do not.
    stops = sum(bool(STOP.search(block.text)) for block in lines)
    return len(lines) > 1 and not turns and stops * 2 <= len(lines)


def _table(rows: Sequence[DumpBlock]) -> str:
    cells = [[cell.strip() for cell in row.text.split("\t")] for row in rows]
    width = max(map(len, cells))
    lines = [
        "| " + " | ".join(_escape(cell) for cell in row + [""] * (width - len(row))) + " |"
        for row in cells
    ]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _line(text: str) -> str:
    start = _LINE_START.match(text)
    if start is None:
        return _escape(text)
    mark = escape.place(start)
    # These are among the signs that `_escape` escapes itself.
    if text[mark] in "\\`*_[]<|":
        return _escape(text, always=True)
    return _escape(text[:mark]) + "\\" + text[mark] + _escape(text[mark + 1 :])


def _escape(text: str, *, always: bool = False) -> str:
    """Escape characters that Markdown would parse as markup; addresses stay unchanged."""
    markup = inline.scan(text)
    addresses = [(item.start, item.end) for item in markup if item.name == "url"]
    marked = always or len(addresses) < len(markup)

    def escaped(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in addresses)
        return match[0] if inside else "\\" + match[0]

    return (_MARKUP if marked else _PIPE).sub(escaped, text)
