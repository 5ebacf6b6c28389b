"""Checks and repairs HTML so that the WordPress editor does not change it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate import late
from newstranslate.formats.blockcomments import parse
from newstranslate.formats.htmlelements import ALONE_IN_TEXT, IMPLIED, IN_TEXT, INLINE, VOID
from newstranslate.formats.htmltokens import attributes, tokens

_NOTHING: frozenset[str] = frozenset()
# `<path d="M0 0"/>` in a drawing becomes `<path d="M0 0"></path>`.
_EMPTY = late.pattern(r"<([^\s/>]+)(.*?)\s*/>\Z", re.S)
_DRAWN = frozenset(["svg", "math"])
_PARAGRAPH = frozenset(["p"])


def is_text(html: str) -> bool:
    """Whether HTML can be the text of a block: it contains only inline tags."""
    names = (token.name for token in tokens(html) if token.kind in ("start", "end"))
    return all(name in IN_TEXT for name in names)


def mended(html: str) -> str:
    """Return HTML as browsers serialise it: all elements closed, tags in lower case.

    The editor saves the browser's serialisation: other HTML would change when a post is saved.
    """
    made: list[str] = []
    unclosed: list[str] = []
    for token in tokens(html):
        words = html[token.start : token.end]
        if token.kind == "start":
            made += _ended(unclosed, _implied(unclosed, token.name))
            drawn = not _DRAWN.isdisjoint((*unclosed, token.name))
            made.append(_EMPTY.sub(r"<\1\2></\1>", words) if drawn else _tag(words, token.name))
            if token.name not in VOID and not words.endswith("/>"):
                unclosed.append(token.name)
        elif token.kind != "end":
            made.append("&lt;" + words[1:] if token.kind == "cut" else words)
        elif token.name in unclosed:
            made += _ended(unclosed, len(unclosed) - 1 - unclosed[::-1].index(token.name))
    return "".join([*made, *_ended(unclosed, 0)])


def _tag(words: str, name: str) -> str:
    """Return a start tag with attribute names in lower case and quoted values."""
    pairs = ((one.name, one.raw.replace('"', "&quot;")) for one in attributes(words))
    written = "".join(f' {key}="{value}"' for key, value in pairs)
    ends = f"</{name}>" if words.endswith("/>") and name not in VOID else ""
    return f"<{name}{written}>{ends}"


def _ended(unclosed: list[str], first: int) -> list[str]:
    """Return the end tags of the elements from `first` on, and remove them from the list."""
    names = unclosed[first:]
    del unclosed[first:]
    return [f"</{name}>" for name in reversed(names)]


def _implied(unclosed: Sequence[str], name: str) -> int:
    """Return the index of the first open element that a start tag closes (HTML, 13.1.2.4)."""
    in_text = name in INLINE | ALONE_IN_TEXT | VOID - {"hr"}
    ends = IMPLIED.get(name, _NOTHING if in_text else _PARAGRAPH)
    first = len(unclosed)
    while first and unclosed[first - 1] in ends:
        first -= 1
    return first


def depth(html: str) -> int:
    """Return the number of elements and blocks that HTML opens, minus those that it closes."""
    count = 0
    for token in tokens(html):
        # The comments of a block enclose its HTML like tags.
        if found := parse(html[token.start : token.end]):
            count += 0 if found.void else -1 if found.closes else 1
        if token.name in VOID:
            continue
        if token.kind == "start" and html[token.end - 2] != "/":
            count += 1
        elif token.kind == "end":
            count -= 1
    return count


# `<!--more-->`, `<!--more Lire la suite-->`, `<!--nextpage-->`.
_MORE = late.pattern(r"\s*<!--(?P<name>more|nextpage)(?P<words>.*?)-->\s*\Z", re.S)


def divider(html: str) -> tuple[str, str]:
    """Return the name and words of ``<!--more …-->`` or ``<!--nextpage-->``; empty for others."""
    found = _MORE.match(html)
    return (found["name"], found["words"].strip()) if found else ("", "")
