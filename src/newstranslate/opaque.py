"""What Markdown dialects put between the words that is no text: found as spans, never changed.

Shortcodes of Hugo, Jekyll and Liquid, attributes in braces, math, expressions and components of
MDX, wiki links, emoji names. Only what is certain: braces and dollars that a newsroom writes in
its sentences stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SHORTCODE = re.compile(
    r"\{\{[<%].*?[%>]\}\}|\{\{\{.*?\}\}\}|\{\{.*?\}\}|\{%.*?%\}|\{#\s.*?\s#\}", re.S
)
_QUOTED = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'{}]+)"
_ATTRIBUTE = rf"(?:[.#][\w:-]+|[\w:-]+={_QUOTED})"
ATTRIBUTES = re.compile(
    rf"\{{:{{1,2}}[^{{}}\n]*\}}|\{{[ \t]*(?:-|{_ATTRIBUTE})(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}"
)
"""kramdown's ``{: .class}`` and the ``{#id .class key="v"}`` of Pandoc, Hugo and markdown-it."""
COMMENT = re.compile(r"\{/\*.*?\*/\}", re.S)
EXPRESSION = re.compile(r"\{[A-Za-z_$][\w.$]*(?:\([^(){}\n]*\))?\}")
_BRACED = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
COMPONENT = re.compile(
    rf"<(?:/?[A-Z][\w.]*(?:\s+(?:[\w:-]+(?:=(?:\"[^\"]*\"|'[^']*'|{_BRACED}))?|{_BRACED}))*\s*/?"
    r"|/?)>"
)
"""A tag of a component, ``<Tabs values={[…]}>``, or of a fragment, ``<>``."""
_DISPLAY = re.compile(r"\$\$[^$]+\$\$")
_MATH = re.compile(r"\$(?![\s$])(?P<formula>(?:[^$\\\n]|\\.)+?)(?<!\s)\$(?!\d)")
_FORMULA = re.compile(r"[\\^_{}=]|\A[\w.,+-]{1,5}\Z")
_WIKI = re.compile(r"!?\[\[(?P<page>[^\[\]|\n]+)(?:\|(?P<label>[^\[\]\n]+))?\]\]")
_EMOJI = re.compile(r":[a-z][a-z0-9_+-]*:(?![\w:])")
STARTS = frozenset("{$[!<:")
"""The characters that one of these begins with."""


@dataclass(frozen=True, slots=True)
class Found:
    """One of these in a text."""

    end: int
    name: str
    """``shortcode``, ``attrs``, ``expr``, ``html``, ``math``, ``wiki`` or ``emoji``."""
    label: tuple[int, int] | None = None
    """Where the words of a wiki link stand."""


def match(text: str, at: int) -> Found | None:
    """Return what begins at `at`, or None."""
    start = text[at]
    if start == "{":
        return _braces(text, at)
    if start == "$":
        return _dollars(text, at)
    if start in "[!":
        found = _WIKI.match(text, at)
        if found is None:
            return None
        return Found(found.end(), "wiki", found.span("label") if found["label"] else None)
    if start == "<":
        found = COMPONENT.match(text, at)
        return Found(found.end(), "html") if found and len(found[0]) > 3 else None
    if start == ":" and not (at and (text[at - 1].isalnum() or text[at - 1] == ":")):
        found = _EMOJI.match(text, at)
        return Found(found.end(), "emoji") if found else None
    return None


_IN_BRACES = (
    (SHORTCODE, "shortcode"),
    (ATTRIBUTES, "attrs"),
    (COMMENT, "html"),
    (EXPRESSION, "expr"),
)


def _braces(text: str, at: int) -> Found | None:
    for pattern, name in _IN_BRACES:
        found = pattern.match(text, at)
        if found:
            return Found(found.end(), name)
    return None


def _dollars(text: str, at: int) -> Found | None:
    if at and (text[at - 1].isalnum() or text[at - 1] == "$"):
        return None
    found = _DISPLAY.match(text, at)
    if found is None:
        found = _MATH.match(text, at)
        if found is None or not _FORMULA.search(found["formula"]):
            return None
    return Found(found.end(), "math")


_PARAMETER = re.compile(
    r"(?<![\w.-])(?P<key>[\w-]+)[ \t]*[=:][ \t]*"
    r"(?:(?P<quote>[\"'`])(?P<value>(?:\\.|(?!(?P=quote)).)*)(?P=quote))",
    re.S,
)


def parameters(
    text: str, start: int, end: int, keys: Sequence[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, key, quotation mark) of the parameters in a span that hold prose."""
    for found in _PARAMETER.finditer(text, start, end):
        value = found["value"]
        if found["key"] in keys and value.strip() and "{" not in value and "\\" not in value:
            yield *found.span("value"), found["key"], found["quote"]
