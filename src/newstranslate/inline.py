"""Inline Markdown: which parts of a text are words and which are markup, as spans.

markdown-it-py decides what is markup; it does not say where it stands, so each of its
inline rules is wrapped to note the span it consumed. Links written out in the text,
e-mail addresses, @handles and what dialects add (`opaque`) are markup too: nobody translates
them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from newstranslate import late, opaque
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Markup:
    """One piece of markup in a text."""

    start: int
    """Offset in code points."""
    end: int
    role: str
    """``open`` and ``close`` enclose words; an ``atom`` holds none."""
    name: str
    """``strong``, ``em``, ``s``, ``link``, ``image``, ``note``, ``code``, ``html``, ``url``,
    ``ref``, ``shortcode``, ``off``, ``char`` (an escape or entity: one character), ``span``
    (words with attributes), or a name of `opaque.Found`."""
    value: str = ""
    """The address or label of a link or image; the character that a ``char`` stands for."""
    pair: int = -1
    """Number shared by an ``open`` and its ``close``."""


# What no inline markup is without; most sentences hold none of it and cost one search.
_MAY_HOLD = late.pattern(r"[*_`\[<&\\@{$]|~~|\+\+|[ \t]\^|://|www\.|:[a-z]")
_BARE = late.pattern(
    r"(?P<shortcode>\[[a-z][\w-]*(?:\s+[\w-]+=[^\]]{0,2000}+)\]"
    r"|\[/[a-z][\w-]*\])"
    r"|(?P<url>\b(?:https?|ftp)://[^\s<>«»“”\"]+[^\s<>«»“”\".,;:!?)\]’']"
    r"|\bwww\.[^\s<>«»“”\"]+[^\s<>«»“”\".,;:!?)\]’']"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])@\w+(?:[.+-][\w.+-]*@[\w-]+(?:\.[\w-]+)+)?)"
)
_REFERENCE = late.pattern(r"\[\^[^\[\]]*\]\[|\]\[((?!\^)(?:[^\[\]\\]|\\.)+)\](?!\()")
"""A note with a link behind it, which is no reference; the label of one."""
_SPAN = late.pattern(r"\[([^\[\]]+)\]\Z")
_OFF = late.pattern(r"<!--\s*translate:off\s*-->.*?<!--\s*translate:on\s*-->", re.S)
_PAIRED = {"strong_open": "strong", "em_open": "em", "s_open": "s", "link_open": "link"}
_CLOSING = {"strong_close": "strong", "em_close": "em", "s_close": "s", "link_close": "link"}
_Rule = Callable[[StateInline, bool], bool]


_DEEPEST = 20
"""Most levels of inline markup, as in the preset of CommonMark: each costs every bracket a step."""


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """Return the one parser of inline text: see `blocks_parser`."""
    md = blocks_parser()
    md.options["maxNesting"] = _DEEPEST
    keep_opaque(md)
    md.inline.ruler2.disable(["fragments_join"])
    for rule in md.inline.ruler.get_active_rules():
        _observe(md, rule)
    return md


def blocks_parser() -> MarkdownIt:
    """Return a new parser of CommonMark with tables, strikethrough and footnotes.

    Its core chain stops after the blocks: inline text is scanned where it is needed.
    """
    md = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False, always_match_refs=True)
    md.core.ruler.enableOnly(["normalize", "block"])
    return md


def keep_opaque(md: MarkdownIt) -> None:
    """Let a parser take what dialects add to inline text as tokens of type ``opaque``."""
    md.inline.ruler.after("text", "opaque", _opaque)


def _opaque(state: StateInline, silent: bool) -> bool:
    """Take what dialects add as a whole, before emphasis or links are looked for inside."""
    if state.src[state.pos] not in opaque.STARTS:
        return False
    found = opaque.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("opaque", "", 0)
        token.meta = {"name": found.name, "words": found.label}
        token.content = state.src[state.pos : found.end]
    state.pos = found.end
    return True


def _observe(md: MarkdownIt, name: str) -> None:
    ruler = md.inline.ruler
    original: _Rule = next(rule.fn for rule in ruler.__rules__ if rule.name == name)

    def observed(state: StateInline, silent: bool) -> bool:
        if silent or name in ("text", "newline"):
            return original(state, silent)
        before, start = len(state.tokens), state.pos
        label = _label_end(state, name)
        if not original(state, False):
            return False
        new = state.tokens[before:]
        if name in ("emphasis", "strikethrough"):
            _mark_delimiters(new, start, state.pos)
        else:
            _mark(new, (start, state.pos), label)
        return True

    ruler.at(name, observed)


def _label_end(state: StateInline, name: str) -> int:
    char = state.src[state.pos]
    if name == "link" and char == "[":
        return int(parseLinkLabel(state, state.pos, True))
    if name == "image" and state.src.startswith("![", state.pos):
        return int(parseLinkLabel(state, state.pos + 1, False))
    return -1


def _mark(tokens: Sequence[Token], span: tuple[int, int], label: int) -> None:
    for token in tokens:
        token.meta.setdefault("span", span)
        if label >= 0:
            token.meta.setdefault("label", label)


def _mark_delimiters(tokens: Sequence[Token], start: int, end: int) -> None:
    at = end
    for token in reversed(tokens):
        if at <= start:
            break
        token.meta["span"] = (at - len(token.content), at)
        at -= len(token.content)


def scan(text: str, env: Mapping[str, Any] | None = None) -> tuple[Markup, ...]:
    """Return the markup of `text` in order; `env` holds the article's link definitions.

    Spans never overlap. Without `env`, ``[text][label]`` counts as a link to its label.
    """
    if not _MAY_HOLD.search(text):
        return ()
    references = (env or {}).get("references") or {}
    return _scanned(text, references) if references else _known(text)


@lru_cache(maxsize=4_096)
def _known(text: str) -> tuple[Markup, ...]:
    """Return the markup of a text that stands alone: checks and publishing ask again and again."""
    return _scanned(text, {})


def _scanned(text: str, references: Mapping[str, Any]) -> tuple[Markup, ...]:
    found = _from_tokens(text, references)
    found += _bare(text, found)
    found.sort(key=lambda item: item.start)
    if "}" in text:
        found = _with_attributes(text, found)
    return tuple(_pair_up(found))


def _from_tokens(text: str, references: Mapping[str, Any]) -> list[Markup]:
    md = parser()
    if "][" in text:
        references = _labels(text) | dict(references)
    env = {"references": references, "footnotes": {}}
    tokens: list[Token] = []
    md.inline.parse(text, md, env, tokens)
    found: list[Markup] = []
    for token in tokens:
        found.extend(_translate(token, text))
    return _without_off_regions(text, found)


def _translate(token: Token, text: str) -> list[Markup]:
    if "span" not in token.meta:
        return []
    start, end = token.meta["span"]
    kind = token.type
    if kind in _PAIRED or kind in _CLOSING:
        return _one_side(token, start, end, text)
    if kind == "image":
        label = int(token.meta["label"])
        value = str(token.attrs.get("src", ""))
        return [
            Markup(start, start + 2, "open", "image", value),
            Markup(label, end, "close", "image", value),
        ]
    if kind == "opaque":
        return _from_opaque(text, start, end, token.meta)
    if kind == "text_special":
        return [Markup(start, end, "atom", "char", token.content)]
    if kind == "footnote_ref":
        if text.startswith("^[", start):
            return [
                Markup(start, start + 2, "open", "note"),
                Markup(end - 1, end, "close", "note"),
            ]
        return [Markup(start, end, "atom", "ref", text[start:end])]
    names = {"code_inline": "code", "html_inline": "html"}
    return [Markup(start, end, "atom", names[kind], text[start:end])] if kind in names else []


def _from_opaque(text: str, start: int, end: int, meta: Mapping[str, Any]) -> list[Markup]:
    if meta["words"] is None:
        return [Markup(start, end, "atom", meta["name"], text[start:end])]
    begin, stop = meta["words"]
    value = text[start : begin - 1]
    return [
        Markup(start, begin, "open", "wiki", value),
        Markup(stop, end, "close", "wiki", value),
    ]


def _one_side(token: Token, start: int, end: int, text: str) -> list[Markup]:
    name = (_PAIRED | _CLOSING)[token.type]
    role = "open" if token.type in _PAIRED else "close"
    if token.markup == "autolink":
        return [Markup(start, end, "atom", "url", text[start:end])] if role == "open" else []
    if name == "link":
        value = str(token.attrs.get("href", ""))
        label = int(token.meta["label"])
        return [
            Markup(*((start, start + 1) if role == "open" else (label, end)), role, name, value)
        ]
    if name == "strong":  # the token nearer to the words carries both characters
        start, end = (start - 1, end) if role == "open" else (start, end + 1)
    return [Markup(start, end, role, name)]


def _without_off_regions(text: str, found: list[Markup]) -> list[Markup]:
    for region in _OFF.finditer(text):
        found = [item for item in found if not region.start() <= item.start < region.end()]
        found.append(Markup(region.start(), region.end(), "atom", "off", region[0]))
    return found


def _labels(text: str) -> dict[str, Any]:
    """Return definitions of the labels that links in `text` name: each leads to itself."""
    found = (match for match in _REFERENCE.finditer(text) if match[1])
    bare = re.sub(r"\\.", "  ", text)
    labels = [
        match[1]
        for match in found
        if bare.count("[", 0, match.start()) > bare.count("]", 0, match.start())
    ]
    return {normalizeReference(label): {"href": label, "title": ""} for label in labels}


def _with_attributes(text: str, found: Sequence[Markup]) -> list[Markup]:
    """Return the markup, attributes that follow on another piece at once made a part of it.

    ``[words]{.class}`` is a pair of its own.
    """
    made: list[Markup] = []
    for item in found:
        last = made[-1] if made else None
        span = None
        if item.name == "address":
            made += _template_link(text, item, made)
            continue
        if item.name == "attrs":
            if last and last.end == item.start and (last.role == "close" or last.name == "code"):
                made[-1] = replace(last, end=item.end)
                continue
            span = _SPAN.search(text, 0, item.start)
        if span and _Taken(made).free(span.start(), span.start() + 1):
            made.append(Markup(span.start(), span.start() + 1, "open", "span"))
            value = text[item.start : item.end]
            made.append(Markup(item.start - 1, item.end, "close", "span", value))
        else:
            made.append(item)
    return sorted(made, key=lambda item: item.start)


def _template_link(text: str, item: Markup, before: Sequence[Markup]) -> list[Markup]:
    """Return both sides of a link that ends in an address with a template in it."""
    depth, at = 0, item.start
    while at > 0 and depth >= 0:
        at -= 1
        depth += {"]": 1, "[": -1}.get(text[at], 0)
    if depth >= 0 or not _Taken(before).free(at, at + 1):
        return [replace(item, role="atom", name="shortcode")]
    name, start = ("image", at - 1) if at and text[at - 1] == "!" else ("link", at)
    value = text[item.start + 2 : item.end - 1]
    return [Markup(start, at + 1, "open", name, value), replace(item, role="close", name=name)]


def _bare(text: str, found: Sequence[Markup]) -> list[Markup]:
    taken = _Taken(found)
    return [
        Markup(match.start(), match.end(), "atom", match.lastgroup or "url", match[0])
        for match in _BARE.finditer(text)
        if taken.free(match.start(), match.end())
    ]


class _Taken:
    def __init__(self, found: Sequence[Markup]) -> None:
        spans = sorted((item.start, item.end) for item in found)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def free(self, start: int, end: int) -> bool:
        following = bisect_left(self._starts, start)
        clear_after = following == len(self._starts) or end <= self._starts[following]
        return clear_after and (following == 0 or self._ends[following - 1] <= start)


def _pair_up(found: Sequence[Markup]) -> list[Markup]:
    """Number the pairs; a side without its other is plain text and is left out."""
    result: list[Markup | None] = list(found)
    waiting: list[int] = []
    number = 0
    for index, item in enumerate(found):
        if item.role == "open":
            waiting.append(index)
            result[index] = None
        elif item.role == "close":
            result[index] = None
            partner = next((i for i in reversed(waiting) if found[i].name == item.name), None)
            if partner is None:
                continue
            del waiting[waiting.index(partner) :]
            opening = found[partner]
            value = opening.value or item.value
            result[partner] = Markup(opening.start, opening.end, "open", item.name, value, number)
            result[index] = Markup(item.start, item.end, "close", item.name, value, number)
            number += 1
    return [item for item in result if item is not None]


def words_only(text: str, markup: Sequence[Markup] | None = None, filler: str = "\ufffc") -> str:
    """Return `text` with every markup character replaced by `filler`: offsets stay true."""
    markup = scan(text) if markup is None else markup
    if not markup:
        return text
    pieces, at = [], 0
    for item in markup:
        pieces += [text[at : item.start], filler * (item.end - item.start)]
        at = item.end
    return "".join([*pieces, text[at:]])


def through(text: str, change: Callable[[str], str]) -> str:
    """Return `text` with its words changed and its markup as it was.

    `change` gets the text with one private-use character in the place of each piece of markup,
    below U+F000 for a side of a pair, and must leave those in their order.
    """
    markup = scan(text)
    if not markup:
        return change(text)
    if len(markup) > _HOLDERS or any("\ue000" <= char <= "\uf8ff" for char in text):
        return text
    pieces, at = [], 0
    for number, item in enumerate(markup):
        pieces += [text[at : item.start], chr((0xF000 if item.role == "atom" else 0xE000) + number)]
        at = item.end
    made = change("".join([*pieces, text[at:]]))
    kept = [text[item.start : item.end] for item in markup]
    return re.sub("[\ue000-\uf8ff]", lambda match: kept[ord(match[0]) & 0xFFF], made)


_HOLDERS = 0x900
"""Pieces of markup that private-use characters of the Basic Multilingual Plane can hold."""


def plain(text: str) -> str:
    """Return `text` as a reader sees it: markup gone, escapes and entities resolved.

    A line break of HTML is a blank: it parts words.
    """
    pieces, at = [], 0
    for item in scan(text):
        shown = {
            "char": item.value,
            "code": item.value.strip("`"),
            "url": text[item.start : item.end],
            "html": " " if item.value[:3].lower() == "<br" else "",
        }
        pieces += [text[at : item.start], shown.get(item.name, "")]
        at = item.end
    return "".join([*pieces, text[at:]])


def inventory(text: str, prose: Sequence[str] = opaque.PROSE) -> tuple[str, ...]:
    """Return what markup `text` holds, sorted, so that two texts can be compared.

    Emphasis is not counted: translators move and drop it freely. Of tags counts what they mean,
    not their blanks, quotation marks and capitals; of shortcodes and tags not the words for the
    reader, which the parameters named `prose` hold.
    """
    return _listed(text, ("strong", "em", "s", "char", "span"), prose)


def structure(text: str) -> tuple[str, ...]:
    """Return the `inventory` of a text with its emphasis."""
    return _listed(text, ("char",))


def _listed(
    text: str, without: Sequence[str], prose: Sequence[str] = opaque.PROSE
) -> tuple[str, ...]:
    kept = []
    for item in scan(text):
        if item.role == "close" and text[item.end - 1] == "}":
            kept.append(f"attrs {text[text.rindex('{', 0, item.end) : item.end]}")
        elif item.role != "close" and item.name not in without:
            value = _compared(item, prose)
            kept.append(f"{item.name} {value}".strip())
    return tuple(sorted(kept))


def _compared(item: Markup, prose: Sequence[str]) -> str:
    if item.name == "wiki":
        return item.value.removesuffix("]]")
    if item.name not in ("html", "shortcode"):
        return item.value
    if item.name == "html" and not _COMPONENT.match(item.value):
        return _meaning(item.value, prose)
    return opaque.without_prose(item.value, prose)


_HTML_TAG = late.pattern(r"<(?P<name>/?[A-Za-z][^\s/>]*)(?P<rest>[^>]*?)\s*/?>\Z", re.S)
_HTML_ATTRIBUTE = late.pattern(
    r"(?P<name>[^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?"
)


_COMPONENT = late.pattern(r"</?[A-Z]\w*[a-z]")
"""The tag of an MDX component: its capitals tell."""


def _meaning(tag: str, prose: Sequence[str]) -> str:
    """Return a tag as most write it: in lower case, with single blanks and double quotes."""
    match = _HTML_TAG.match(tag)
    if match is None or "{" in tag:
        return opaque.without_prose(tag, prose)
    pieces = [match["name"].lower()]
    for item in _HTML_ATTRIBUTE.finditer(match["rest"]):
        value = next((group for group in item.groups()[1:] if group is not None), None)
        shown = "" if item["name"].lower() in prose else " ".join(unescape(value or "").split())
        said = "" if value is None else f'="{shown}"'
        pieces.append(item["name"].lower() + said)
    return f"<{' '.join(pieces)}>"


_GROUP = late.pattern(r"(?<!\])\[(?P<words>[^\[\]^][^\[\]]*)\](?P<empty>\[\])?(?![\[(:])")


def with_labels(text: str, source: str) -> str:
    """Return a translation whose ``[words]`` lead where the ``[label][label]`` of `source` do.

    Only what is certain: words that are a label, and one that is left for one label.
    """
    links = [item for item in scan(source) if item.role == "open" and item.name == "link"]
    labels = [i.value for i in links if f"[{i.value}][{i.value}]" in source and i.value not in text]
    same = {i.value for i in links if f"[{i.value}][{i.value}]" in source}
    groups = [match for match in _GROUP.finditer(text) if match["words"] not in same]
    only = labels[0] if len(labels) == len(groups) == 1 else ""

    def labelled(match: re.Match[str]) -> str:
        label = match["words"] if match["words"] in same else only
        return f"[{match['words']}][{label}]" if label else match[0]

    return _GROUP.sub(labelled, text)
