"""Hides JSX expressions in HTML: code in braces that an HTML reader would divide at its tags.

``{posts.map((post) => <li>{post.title}</li>)}`` contains tags, and ``style={{a: "b"}}`` quotation
marks and braces. Each of these characters is replaced by one without meaning in HTML, so that
offsets do not change.
"""

from __future__ import annotations

import re

from newstranslate import late, opaque
from newstranslate.late import dataclass

_COVER = {ord(char): 0xFDD0 + number for number, char in enumerate("<>\"'{}")}
"""Noncharacters, which never occur in text: https://www.unicode.org/faq/private_use.html."""
_UNCOVER = {cover: char for char, cover in _COVER.items()}
_TAGS_ALONE = {char: _COVER[char] for char in map(ord, "<>")}
_ATTRIBUTE = late.pattern(r"(?<==)\{(?!\{(?!\s*(?:\.\.\.|[\w\"'-]+\s*:)))|(?<=\s)\{(?=\.\.\.)")
"""The brace of ``a={…}`` and ``{...a}``, but not of ``a={{ b }}`` in a template."""
# `{posts.map((post) => (`, `{shown &&` at the end of a text; but not `{title}`.
_OPEN = late.pattern(r"\{[^{}]*(?:=>|&&|\|\||\?)[ \t({]*\n?\Z")
"""The start of an expression whose end is in another block, after a blank line."""
# Line ends stay, so that the numbers of lines do.
_BLANK = late.pattern(r"[^\n]")
# The words of `<li>Lire la suite</li>`; but not `<li>{post.title}</li>`.
_SHOWN = late.pattern(r">([^<>{}]+)<")


@dataclass(frozen=True, slots=True)
class Covered:
    """HTML of the same length with hidden expressions."""

    text: str
    shown: str = ""
    """Visible words between the tags of the expressions."""


def cover(html: str) -> Covered:
    """Return HTML with the markup in its expressions replaced."""
    if "{" not in html:
        return Covered(html)
    html = opaque.TAG.sub(_with_covered_templates, html)
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
        # An expression without tags, `{title}`, can be read as text.
        if end > done and (is_attribute or "<" in html[at:end]):
            inside = html[at:end]
            pieces += [html[done:at], inside.translate(_COVER if is_attribute else _TAGS_ALONE)]
            shown += [] if is_attribute else _SHOWN.findall(inside)
            done = end
    return Covered("".join([*pieces, html[done:]]), " ".join(shown))


def _with_covered_templates(tag: re.Match[str]) -> str:
    return opaque.TEMPLATE.sub(lambda found: found[0].translate(_COVER), tag[0])


def uncovered(text: str) -> str:
    """Return a text with the replaced characters restored."""
    return text.translate(_UNCOVER)
