"""What the editor does with HTML: which tags may be among a block's words, and what is open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newstranslate.formats.blockcomments import parse
from newstranslate.formats.htmlelements import ALONE_IN_TEXT, IMPLIED, INLINE, VOID
from newstranslate.formats.htmltokens import attributes, tokens

_NOTHING: frozenset[str] = frozenset()
_EMPTY = re.compile(r"<([^\s/>]+)(.*?)\s*/>\Z", re.S)
_DRAWN = frozenset(["svg", "math"])
_PARAGRAPH = frozenset(["p"])
_IN_TEXT = INLINE | frozenset("code kbd samp var br img wbr".split())


def is_text(html: str) -> bool:
    """Whether HTML may be the words of a block: only tags of running text."""
    names = (token.name for token in tokens(html) if token.kind in ("start", "end"))
    return all(name in _IN_TEXT for name in names)


def mended(html: str) -> str:
    """Return HTML as browsers write it: each element has its end, tags are in lower case."""
    made: list[str] = []
    waiting: list[str] = []
    for token in tokens(html):
        words = html[token.start : token.end]
        if token.kind == "start":
            made += _ended(waiting, _implied(waiting, token.name))
            drawn = not _DRAWN.isdisjoint((*waiting, token.name))
            made.append(_EMPTY.sub(r"<\1\2></\1>", words) if drawn else _tag(words, token.name))
            if token.name not in VOID and not words.endswith("/>"):
                waiting.append(token.name)
        elif token.kind != "end":
            made.append("&lt;" + words[1:] if token.kind == "cut" else words)
        elif token.name in waiting:
            made += _ended(waiting, len(waiting) - 1 - waiting[::-1].index(token.name))
    return "".join([*made, *_ended(waiting, 0)])


def _tag(words: str, name: str) -> str:
    """Return a beginning tag with its attributes in lower case and in quotes."""
    pairs = ((one.name, one.raw.replace('"', "&quot;")) for one in attributes(words))
    told = "".join(f' {key}="{value}"' for key, value in pairs)
    ends = f"</{name}>" if words.endswith("/>") and name not in VOID else ""
    return f"<{name}{told}>{ends}"


def _ended(waiting: list[str], first: int) -> list[str]:
    """Return the end tags of the elements from `first` on, which wait no longer."""
    names = waiting[first:]
    del waiting[first:]
    return [f"</{name}>" for name in reversed(names)]


def _implied(waiting: Sequence[str], name: str) -> int:
    """Return the first of the elements that the beginning of another ends."""
    in_text = name in INLINE | ALONE_IN_TEXT | VOID - {"hr"}
    ends = IMPLIED.get(name, _NOTHING if in_text else _PARAGRAPH)
    first = len(waiting)
    while first and waiting[first - 1] in ends:
        first -= 1
    return first


def depth(html: str) -> int:
    """Return how many elements and blocks more HTML begins than it ends."""
    count = 0
    for token in tokens(html):
        if token.kind == "comment" and (found := parse(html[token.start : token.end])):
            count += 0 if found.void else -1 if found.closes else 1
        if token.name in VOID:
            continue
        if token.kind == "start" and html[token.end - 2] != "/":
            count += 1
        elif token.kind == "end":
            count -= 1
    return count


_MORE = re.compile(r"\s*<!--(?P<name>more|nextpage)(?P<words>.*?)-->\s*\Z", re.S)


def divider(html: str) -> tuple[str, str]:
    """Return the name and words of ``<!--more …-->`` or ``<!--nextpage-->``; empty for others."""
    found = _MORE.match(html)
    return (found["name"], found["words"].strip()) if found else ("", "")
