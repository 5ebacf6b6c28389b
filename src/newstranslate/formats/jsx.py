"""Expressions of JSX in a block of HTML: code in braces that an HTML reader would cut at its tags.

``{posts.map((post) => <li>{post.title}</li>)}`` holds tags, and ``style={{a: "b"}}`` quotes and
braces. Both are covered, each character by one that stands for no markup, so that places stay.
"""

from __future__ import annotations

import re

from newstranslate import late, opaque
from newstranslate.late import dataclass

_COVER = {ord(char): 0xFDD0 + number for number, char in enumerate("<>\"'{}")}
"""Noncharacters, which no text has: https://www.unicode.org/faq/private_use.html."""
_UNCOVER = {cover: char for char, cover in _COVER.items()}
_TAGS_ALONE = {char: _COVER[char] for char in map(ord, "<>")}
_ATTRIBUTE = late.pattern(r"(?<==)\{(?!\{(?!\s*(?:\.\.\.|[\w\"'-]+\s*:)))|(?<=\s)\{(?=\.\.\.)")
"""The brace of ``a={…}`` and ``{...a}``; not of a template's ``a={{ b }}``."""
_OPEN = late.pattern(r"\{[^{}]*(?:=>|&&|\|\||\?)[ \t({]*\n?\Z")
"""An expression that a blank line parts from its end."""
_BLANK = late.pattern(r"[^\n]")
_SHOWN = late.pattern(r">([^<>{}]+)<")


@dataclass(frozen=True, slots=True)
class Covered:
    """HTML whose expressions are covered, of the same length."""

    text: str
    shown: str = ""
    """Words that the expressions show between their tags."""


def cover(html: str) -> Covered:
    """Return HTML without the markup in its expressions."""
    if "{" not in html:
        return Covered(html)
    pieces, shown, done = [], [], 0
    for brace in re.finditer(r"\{", html):
        at = brace.start()
        if at < done:
            continue
        is_attribute = _ATTRIBUTE.match(html, at) is not None
        end = opaque.balanced_end(html, at) if is_attribute else opaque.expression_end(html, at)
        if not end and not is_attribute and _OPEN.match(html, at):
            end = len(html)
            pieces.append(html[done:at] + _BLANK.sub(" ", html[at:]))
            done = end
        if end > done and (is_attribute or "<" in html[at:end]):
            inside = html[at:end]
            pieces += [html[done:at], inside.translate(_COVER if is_attribute else _TAGS_ALONE)]
            shown += [] if is_attribute else _SHOWN.findall(inside)
            done = end
    return Covered("".join([*pieces, html[done:]]), " ".join(shown))


def uncovered(text: str) -> str:
    """Return a piece of what was covered as it was."""
    return text.translate(_UNCOVER)
