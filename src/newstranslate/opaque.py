"""Finds syntax of Markdown dialects that is not text, as spans that are never changed.

These are shortcodes of Hugo, Jekyll and Liquid, attributes in braces, math, expressions and
components of MDX, wiki links and names of emoji. Only certain cases count: braces and dollar signs
in the sentences of a newsroom are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newstranslate import late
from newstranslate.late import dataclass

# Hugo: `{{< figure src="a.jpg" >}}`, `{{% note %}}`; Handlebars: `{{{body}}}`; Liquid:
# `{{ page.title }}`, `{% include a.html %}`; Jinja: `{# a comment #}`, but not the attribute
# `{#id}`.
SHORTCODE = late.pattern(
    r"\{\{[<%].*?[%>]\}\}|\{\{\{.*?\}\}\}|\{\{.*?\}\}|\{%.*?%\}|\{#\s.*?\s#\}", re.S
)
_QUOTED = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'{}]+)"
_ATTRIBUTE = rf"(?:[.#][\w:-]+|[\w:-]+={_QUOTED})"
# `{-}` is Pandoc's mark of a heading without a number.
ATTRIBUTES = late.pattern(
    rf"\{{:{{1,2}}[^{{}}\n]*\}}|\{{[ \t]*(?:-|{_ATTRIBUTE})(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}"
)
"""kramdown's ``{: .class}`` and the ``{#id .class key="v"}`` of Pandoc, Hugo and markdown-it."""
# `{/* not shown */}` in MDX.
COMMENT = late.pattern(r"\{/\*.*?\*/\}", re.S)
# `{props.title}`, `{format(date)}`; but not braces of a sentence: `{a, b}`, `{un mot}`.
EXPRESSION = late.pattern(r"\{[A-Za-z_$][\w.$]*(?:\([^(){}\n]*\))?\}")
# Braces nested five deep, written out because `re` has no recursion.
_BRACED = r"\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\})*\}"
# `{a: {b: 1}}`, but not `{a: {b: 1}`.
_BALANCED = late.pattern(_BRACED)
# Otherwise, an unclosed brace would be searched up to the end of the text each time.
_LONGEST_EXPRESSION = 4_000
# `{posts.map((post) => post.title)}`, `{a && b}`, `{"Un mot"}`; but not `{un mot, deux}`.
_CODE = late.pattern(
    r"=>|&&|\|\||===?|/\*|\?\.|\w\(|\[\s*[\d{\"'`]|\A\{\s*([\"'`]).*\1\s*\}\Z|\A\{\s*[\w.]+\s*\?",
    re.S,
)
"""Content that occurs in braces of MDX expressions only, never in those of a sentence."""
COMPONENT = late.pattern(
    rf"<(?:/?[A-Z][\w.]*(?:\s+(?:[\w:-]+(?:=(?:\"[^\"]*\"|'[^']*'|{_BRACED}))?|{_BRACED}))*\s*/?"
    r"|/?)>"
)
"""A tag of a component, ``<Tabs values={[…]}>``, or of a fragment, ``<>``."""
# `${name}`, `${PORT:-80}`, but not the start of the formula `${x}^2$`.
_PLACEHOLDER = late.pattern(r"\$\{[A-Za-z_][\w.]*(?::-?[^${}\n]*)?\}(?!\$(?!\{)|[_^\\{+=-])")
"""``${name}`` of scripts; it is not followed by the rest of a formula."""
_PRINTED = late.pattern(r"%(?:\{\w+\}|(?:\(\w+\)|[1-9]\$)?[sd](?!\w|[’'](?!s\b)\w))")
"""``%s``, ``%1$s``, ``%(name)d`` and ``%{name}``: placeholders that a program replaces."""
# The number before a percent sign: `12 ` in “12 % des voix”.
_SHARE = late.pattern(r"\d[ \u00a0\u202f]?\Z")
# `$$E = mc^2$$`.
_DISPLAY = late.pattern(r"\$\$[^$]+\$\$")
# Pandoc's rule (tex_math_dollars): no blank inside the dollars, no digit after them: `$x^2$`, but
# not “$5 to $7”.
_MATH = late.pattern(r"\$(?![\s$])(?P<formula>(?:[^$\\\n]|\\.)+?)(?<!\s)\$(?!\d)")
# Content that occurs in formulas only, or a complete short formula: `x^2`, `n`, `2.5`; but not the
# “5, then 6” of “costs $5, then 6$”.
_FORMULA = late.pattern(r"[\\^_{}=]|\A[\w.,+-]{1,5}\Z")
# `[[Page]]`, `[[Page|words]]`, `![[photo.jpg]]`.
_WIKI = late.pattern(r"!?\[\[(?P<page>[^\[\]|\n]+)(?:\|(?P<label>[^\[\]\n]+))?\]\]")
# `:smile:`, `:+1:`, `:8ball:`; but not `:a:b`, nor the time `10:30:15`.
_EMOJI = late.pattern(r":(?:\d*[a-z][a-z0-9_+-]*|[+-]1):(?![\w:])")
_KEYS = late.pattern(r"\+\+(?=[\w\"-])(?:[\w-]+|\"[^\"\n]*\")(?:\+(?:[\w-]+|\"[^\"\n]*\"))*\+\+")
"""Keys in the syntax of pymdownx: ``++ctrl+alt+del++``."""
# `\(x^2\)`, also with doubled backslashes, as MathJax requires in Markdown: `\\(x^2\\)`.
_ROUND = late.pattern(r"(?P<slashes>\\{1,2})\((?P<formula>[^\n]+?)(?P=slashes)\)")
# `\alpha`, `x^2`, `n`; but not the words of the escaped parentheses `\(voir plus bas\)`.
_COMMANDS = late.pattern(r"\\[A-Za-z]|[\^_=]|\A\w\Z")
# `^quote-1` at the end of a line, but not in `2^10 = 1024`.
_BLOCK_ID = late.pattern(r"\^[A-Za-z0-9][\w-]*(?=[ \t]*(?:\n|\Z))")
"""The name of a block in Obsidian, at its end."""
_TEMPLATE = r"(?:\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\})"
"""Maximum lengths, so that the search for a missing end is short."""
# `]({{ site.url }}/a)`, `]({% link a.md %} "Un titre")`; but not `](a.md)`.
_ADDRESS = late.pattern(
    rf"\]\([^\s(){{}}<>\"]*{_TEMPLATE}(?:{_TEMPLATE}|[^\s(){{}}])*"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
)
"""The end of a link with a template as its address."""
_IN_TAG = rf"(?:\"(?:{_TEMPLATE}|[^\"])*+\"|'(?:{_TEMPLATE}|[^'])*+'|{_BRACED}|[^\s\"'<>{{}}]++)"
TAG = late.pattern(
    r"</?[A-Za-z][\w.:-]*+(?=[\s{/>])(?=[^<>]*[={][\"'{%])"
    rf"(?:[\s/]++|{_TEMPLATE}|{_BRACED}|[^\s\"'<>/={{}}]++(?:\s*+=\s*+{_IN_TAG})?+)*+>"
)
"""A tag with values, which may be templates and expressions. In CommonMark, neither
``<a href="{{ "/" | relative_url }}">`` nor ``<a style={{color: 'red'}}>`` is a tag."""
# `{{ page.title }}`, `{% if a %}`; but not `{a}`.
TEMPLATE = late.pattern(_TEMPLATE)
STARTS = frozenset("{$[]!<:+\\^%")
"""The characters with which such syntax begins."""


@dataclass(frozen=True, slots=True)
class OpaqueSpan:
    """Syntax of a dialect in a text."""

    end: int
    name: str
    """``shortcode``, ``attrs``, ``expr``, ``html``, ``math``, ``wiki``, ``emoji``, ``keys``,
    ``id`` or ``address``, the closing end of a link."""
    label: tuple[int, int] | None = None
    """(start, end) of the words of a wiki link."""


def match(text: str, at: int) -> OpaqueSpan | None:
    """Return the syntax that begins at `at`, or None."""
    start = text[at]
    if start == "{":
        return _braces(text, at)
    if start == "$":
        return _dollars(text, at)
    if start in "[!":
        found = _WIKI.match(text, at)
        if found is None:
            return None
        return OpaqueSpan(found.end(), "wiki", found.span("label") if found["label"] else None)
    if start in _SIMPLE:
        pattern, name = _SIMPLE[start]
        found = pattern.match(text, at)
        wanted = found and _stands_free(text, at, start)
        return OpaqueSpan(found.end(), name) if found and wanted else None
    if start == "\\":
        found = _ROUND.match(text, at)
        formula = found["formula"] if found else ""
        is_math = _COMMANDS.search(formula) and "](" not in formula
        return OpaqueSpan(found.end(), "math") if found and is_math else None
    if start == "<":
        found = COMPONENT.match(text, at)
        # `<>` and `</>` can be signs in a sentence; `dialects.components` handles those on
        # their own lines.
        found = found if found and len(found[0]) > 3 else TAG.match(text, at)
        return OpaqueSpan(found.end(), "html") if found else None
    if start == ":" and not (at and (text[at - 1].isalnum() or text[at - 1] == ":")):
        found = _EMOJI.match(text, at)
        return OpaqueSpan(found.end(), "emoji") if found else None
    return None


_SIMPLE = {
    "+": (_KEYS, "keys"),
    "^": (_BLOCK_ID, "id"),
    "]": (_ADDRESS, "address"),
    "%": (_PRINTED, "expr"),
}


def _stands_free(text: str, at: int, start: str) -> bool:
    if start == "^":
        return at > 0 and text[at - 1] in " \t"
    if start == "%":  # of 12 %, not a placeholder
        return not _SHARE.search(text, max(0, at - 2), at)
    # In “C+++a++”, the first plus sign belongs to the letter.
    return start == "]" or not (at and text[at - 1] == "+")


_IN_BRACES = (
    (SHORTCODE, "shortcode"),
    (COMMENT, "html"),
    (ATTRIBUTES, "attrs"),
    (EXPRESSION, "expr"),
)
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}", "{/": "*/}"}
"""Start of the syntax → its end."""


def _braces(text: str, at: int) -> OpaqueSpan | None:
    if _last(text, "}") < at:
        return None
    closed = _last(text, _ENDS.get(text[at : at + 2], "}")) > at
    # Otherwise, the end of a shortcode or comment would be searched up to the end of the text.
    for pattern, name in _IN_BRACES if closed else _IN_BRACES[2:]:
        found = pattern.match(text, at)
        if found:
            return OpaqueSpan(found.end(), name)
    end = expression_end(text, at)
    return OpaqueSpan(end, "expr") if end else None


@lru_cache(maxsize=16)
def _last(text: str, end: str) -> int:
    """Return the last offset of an end mark in a text; cached, for starts that are never closed."""
    return text.rfind(end)


def expression_end(text: str, at: int) -> int:
    """Return the end of the MDX expression that begins at `at`; 0 for braces of a sentence."""
    found = _BALANCED.match(text, at, at + _LONGEST_EXPRESSION)
    return found.end() if found and _CODE.search(found[0]) else 0


def balanced_end(text: str, at: int) -> int:
    """Return the end of the braces that begin at `at`; 0 if they are not closed soon."""
    found = _BALANCED.match(text, at, at + _LONGEST_EXPRESSION)
    return found.end() if found else 0


def _dollars(text: str, at: int) -> OpaqueSpan | None:
    if found := _PLACEHOLDER.match(text, at):
        return OpaqueSpan(found.end(), "expr")
    # “US$5” is an amount; the second dollar of `$$` does not begin a formula.
    if at and (text[at - 1].isalnum() or text[at - 1] == "$"):
        return None
    found = _DISPLAY.match(text, at)
    if found is None:
        found = _MATH.match(text, at)
        if found is None or not _FORMULA.search(found["formula"]):
            return None
    return OpaqueSpan(found.end(), "math")


PROSE = (
    "alt", "button", "button_text", "caption", "description", "fig-alt", "fig-cap", "heading",
    "label", "placeholder", "quote", "subtitle", "text", "title",
)  # fmt: skip
"""Parameters of shortcodes, components and attributes in braces that contain words for the reader;
``fig-…`` are those of Quarto."""
# `true`, `center`, `1.5`; but not “true story”.
SWITCH = late.pattern(r"(?:true|false|yes|no|on|off|left|right|center|none|[\d.]+)\Z", re.I)
"""Values that are not words, in any parameter."""
# `title="Un mot"`, `alt: 'Un mot'`, `` text=`Un mot` ``; but not `a.title="b"`, which is code.
_PARAMETER = late.pattern(
    r"(?<![\w.-])(?P<key>[\w-]+)[ \t]*[=:][ \t]*"
    r"(?:(?P<quote>[\"'`])(?P<value>(?:\\.|(?!(?P=quote)).)*)(?P=quote))",
    re.S,
)


def parameters(
    text: str, start: int, end: int, keys: Sequence[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, key, quotation mark) of the parameters with prose in a span."""
    for found in _PARAMETER.finditer(text, start, end):
        value = found["value"]
        # A value with a template or an escape is code: `title="{{ page.title }}"`.
        is_words = value.strip() and "{" not in value and "\\" not in value
        if found["key"] in keys and is_words and not SWITCH.match(value):
            yield *found.span("value"), found["key"], found["quote"]


def without_prose(markup: str, keys: Sequence[str] = PROSE) -> str:
    """Return a shortcode or tag without its words for the reader, the part not translated."""
    pieces, at = [], 0
    for start, end, _, _ in parameters(markup, 0, len(markup), keys):
        pieces.append(markup[at:start])
        at = end
    return "".join([*pieces, markup[at:]])
