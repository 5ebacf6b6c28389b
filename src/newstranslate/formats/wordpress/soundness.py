"""What the editor does with HTML: which tags may be among a block's words, and what is open."""

from __future__ import annotations

import re

from newstranslate.formats.htmlelements import INLINE, VOID
from newstranslate.formats.htmltokens import tokens

_IN_TEXT = (INLINE | {"code", "kbd", "samp", "var"}) - {"big", "tt", "acronym"}
_VOID_IN_TEXT = frozenset(["br", "img", "wbr"])
_ENDS_IMPLIED = frozenset("p li dt dd tr td th thead tbody tfoot option optgroup colgroup".split())


def is_text(html: str) -> bool:
    """Whether HTML may be the words of a block: tags of running text, each with its end."""
    return not unclosed(html) and all(
        token.name in _IN_TEXT | _VOID_IN_TEXT
        for token in tokens(html)
        if token.kind in ("start", "end")
    )


def unclosed(html: str) -> list[str]:
    """Return the elements that HTML leaves open, in order, and those that it only ends, as ``/p``.

    A browser ends neither sooner than their author; paragraphs, items and cells are among them.
    """
    waiting: list[str] = []
    for token in tokens(html):
        if token.kind == "cut":
            waiting.append("cut")
        if token.kind == "start" and token.name not in VOID and html[token.end - 2] != "/":
            waiting.append(token.name)
        elif token.kind == "end" and waiting and waiting[-1] == token.name:
            waiting.pop()
        elif token.kind == "end":
            waiting.append(f"/{token.name}")
    return waiting


def depth(html: str) -> int:
    """Return how many elements more HTML begins than it ends, those apart whose end is implied."""
    count = 0
    for token in tokens(html):
        if token.name in VOID | _ENDS_IMPLIED:
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
