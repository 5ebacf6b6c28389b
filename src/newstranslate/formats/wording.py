"""The text of a Markdown segment as translators see it: on one line, with complete links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate import inline, late

# A line end with the blanks before it.
_SOFT_BREAK = late.pattern(r"[ \t]*\n")
# Two blanks or a backslash before a line end; the `(` of `](<b` before one.
_KEPT = late.pattern(r"( {2,}|(?<!\\)(?:\\\\)*\\)\n|(?<=\])\((?=<[^<>\n]*\n)")
"""Hard breaks; and the start of ``[a](<b`` with a line break, which is not a link, but would become
one on one line."""


def is_shortcut(closing: str) -> bool:
    """Whether the end of a link or image is that of ``[label]`` or ``[label][]``."""
    return closing == "]" or closing.startswith(("][]", "]{"))


def with_labels(text: str, markup: Sequence[inline.Markup], offset: int) -> str:
    """Return the text of a segment, with ``[label]`` and ``[label][]`` as ``[label][label]``.

    The label then stays when the text is translated, and the link is recognised in the unit alone,
    without the article's definitions.
    """
    opened = {item.pair: item.end - offset for item in markup if item.role == "open"}
    pieces: list[str] = []
    at = 0
    inside = [m for m in markup if m.role == "close" and m.name in ("link", "image")]
    for item in inside:
        start, end = item.start - offset, item.end - offset
        closing = text[start:end] if start >= 0 else ""
        if opened[item.pair] >= 0 and end <= len(text) and is_shortcut(closing):
            behind = closing.removeprefix("]").removeprefix("[]")
            label = one_line(text[opened[item.pair] : start], markup, offset + opened[item.pair])
            pieces += [one_line(text[at:start], markup, offset + at), f"][{label}]{behind}"]
            at = end
            # `[a][a](un mot)` would not be read as a reference in the unit (`inline.tokens`).
            if text.startswith("(", at):
                pieces.append("\\")
    return "".join([*pieces, one_line(text[at:], markup, offset + at)])


def one_line(text: str, markup: Sequence[inline.Markup], offset: int) -> str:
    """Return `text` with soft line breaks replaced by spaces; hard line breaks are kept."""
    if "\n" not in text:
        return text
    atoms = [(m.start - offset, m.end - offset) for m in markup if m.role == "atom"]

    def kept(match: re.Match[str]) -> str:
        within = any(start < match.end() - 1 < end for start, end in atoms)
        if match[1] is None:
            return "(" if within else "\\("
        # In code, a backslash is text.
        return f"{match[1].strip()} " if within else (match[1].strip() or "  ") + "\0"

    return _SOFT_BREAK.sub(" ", _KEPT.sub(kept, text)).replace("\0", "\n")
