"""Rewrites relative addresses in an article.

Links, images, reference definitions, and attributes of HTML; but not code. Everything else stays
unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape, unescape
from typing import Any
from urllib.parse import unquote

from markdown_it.common.utils import normalizeReference, unescapeAll
from markdown_it.helpers import parseLinkDestination
from markdown_it.token import Token

from newstranslate import inline, late
from newstranslate.formats import dialects, frontmatter
from newstranslate.formats.blocks import Lines, Text, contents, find_lines
from newstranslate.formats.htmltokens import attributes, tokens
from newstranslate.late import dataclass

Change = Callable[[str], str | None]
"""Receives the decoded path of a relative address; returns another path, an encoded web address,
or None for no change."""
# Not relative: `https://…`, `mailto:…`, `#part`, `/path/from/the/root`.
_ELSEWHERE = r"(?!https?:|mailto:|[#/])"
# `[mot](a.md)`, `[label]: a.md`, `src="a.jpg"`; but not `[mot](https://a.org)`, `[mot](#part)`.
_MAY_HOLD = late.pattern(
    rf"\]\(\s*<?{_ELSEWHERE}|\[[^\]^][^\]]*\]:\s*<?{_ELSEWHERE}"
    rf"|(?i:\b(?:href|src|srcset|poster|data)\s*=\s*[\"']?){_ELSEWHERE}"
)
"""A relative address: most articles have none, and need no parsing."""
# `[label]: a.md`, `> - [label]: a.md`; but not the footnote `[^1]: Un mot.`.
_DEFINITION = late.pattern(
    r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?[ \t>]*\[(?P<label>[^\]^][^\]]*)\]:[ \t]*"
)
# `mailto:`, `tel:`; but not `a:b.md`, as schemes in use have at least two letters.
_SCHEME = late.pattern(r"[A-Za-z][A-Za-z0-9+.-]+:")
# What `change` returns for another site: `https://a.org/b`.
_WEB = late.pattern(r"https?://")
# `{{ base }}/a.md`, `{% link a.md %}`, `<%= base %>/a.md`, `${base}/a.md`.
_TEMPLATE = late.pattern(r"\{[{%]|<%|\$\{")
# What a path must not contain unencoded in HTML or Markdown: `a b.md`, `a(1).md`, `100%.md`.
_UNSAFE = late.pattern(r"[\x00-\x20%<>\"`{}|\\^\[\]?#()\x7f\u2028\u2029]")
_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "a": ("href",),
    "area": ("href",),
    "link": ("href",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "script": ("src",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
}
"""Element → its attributes with an address."""


@dataclass(frozen=True, slots=True)
class AddressPlace:
    """The position of an address, and how it is written."""

    start: int
    """Offset in the text, in code points."""
    end: int
    style: str
    """``bare`` or ``angle`` in Markdown; ``"``, ``'`` or ``plain`` for an attribute's quotes."""


def rewritten(text: str, change: Change, *, html: bool) -> str:
    """Return a Markdown article, or HTML, with every relative address changed by `change`."""
    if not _MAY_HOLD.search(text):
        return text
    places = sorted(set(_in_html(text) if html else _in_markdown(text)), key=lambda p: p.start)
    pieces: list[str] = []
    at = 0
    for place in places:
        if place.start < at:
            continue
        raw = text[place.start : place.end]
        pieces += [text[at : place.start], _changed(raw, change, place.style)]
        at = place.end
    return "".join([*pieces, text[at:]])


def _changed(raw: str, change: Change, style: str) -> str:
    """Return an address after the change, encoded for its place."""
    meant = unescapeAll(raw) if style in ("bare", "angle") else unescape(raw)
    cut = re.search(r"[?#]", meant)
    path, tail = (meant[: cut.start()], meant[cut.start() :]) if cut else (meant, "")
    # Addresses with template syntax are known only when the site is built.
    if not path or path[0] in "/\\" or _SCHEME.match(path) or _TEMPLATE.search(meant):
        return raw
    try:
        decoded = unquote(path, errors="strict")
    except UnicodeDecodeError:
        return raw
    new = change(decoded)
    if new is None or new == decoded or "\0" in new:
        return raw
    # An author who wrote `%C3%A9` for “é” keeps that form.
    return _written(new, tail, style, ascii_only="%" in path and path.isascii())


def encoded(path: str) -> str:
    """Return a path as it can be written in any link: letters of all scripts stay readable."""
    return _UNSAFE.sub(_percent, path)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def _written(path: str, tail: str, style: str, *, ascii_only: bool) -> str:
    # Encoded already: see `Change`.
    if _WEB.match(path):
        return escape(path + tail) if style not in ("bare", "angle") else path + tail
    # “a:b.md” would be read as an address with the scheme “a” (RFC 3986, 4.2).
    if ":" in path.split("/")[0]:
        path = f"./{path}"
    # In angle brackets, blanks and parentheses need no encoding.
    if style == "angle" and not ascii_only:
        made = re.sub(r"[%?#<>\\\x00-\x1f]", _percent, path)
    else:
        made = encoded(path)
    if ascii_only:
        made = re.sub(r"[^\x00-\x7f]+", _percent, made)
    if style in ("bare", "angle"):
        return made + re.sub(r"([\\<>()])" if style == "bare" else r"([\\<>])", r"\\\1", tail)
    if style == "plain":
        tail = re.sub(r"[\s'\"<>`]", _percent, tail)
    return escape(made + tail, quote=False).replace('"', "&quot;").replace("'", "&#39;")


# --- HTML ------------------------------------------------------------------------------


def _in_html(text: str) -> Iterator[AddressPlace]:
    """Yield the addresses in HTML; none if a ``<base>`` changes what they are relative to."""
    found: list[AddressPlace] = []
    for token in tokens(text):
        if token.kind == "start":
            if token.name == "base":
                return
            found += _in_tag(text[token.start : token.end], token.start)
    yield from found


# `<img`, `<Image`, `<IMG`, `<my-link`; but not `</a`.
_NAME = late.pattern(r"<([A-Za-z][^\s/>]*)")


def _in_tag(tag: str, offset: int) -> Iterator[AddressPlace]:
    match = _NAME.match(tag)
    name = match[1] if match else ""
    wanted = _ATTRIBUTES.get(name.lower(), ())
    # Custom elements (`<my-link href>`) and components (`<Image src>`) are not in the table.
    if "-" in name or not (name.islower() or name.isupper()):
        wanted = (*wanted, "href", "src")
    for item in attributes(tag):
        if item.name not in wanted or item.start < 0:
            continue
        if item.name == "srcset":
            # `a.jpg 1x, b.jpg 2x`: two addresses.
            for match in re.finditer(r"(?:^|,)\s*(?P<one>[^\s,]\S*?)(?=,?\s|,?$)", item.raw):
                start = offset + item.start + match.start("one")
                yield AddressPlace(start, start + len(match["one"]), item.quote or "plain")
            continue
        raw = item.raw
        if not item.quote and raw.startswith("{"):  # an expression of JSX
            continue
        start = item.start + len(raw) - len(raw.lstrip())
        end = start + len(raw.strip())
        yield AddressPlace(offset + start, offset + end, item.quote or "plain")


# --- Markdown --------------------------------------------------------------------------


def _in_markdown(text: str) -> Iterator[AddressPlace]:
    bom = len(text) - len(text.removeprefix("\ufeff"))
    lines = find_lines(text, "article", bom)
    front = frontmatter.find(text)
    body, skipped = text[bom:], 0
    if front is not None:
        skipped = lines.number(front.body) - 1
        body = "\n" * skipped + text[front.body :]
    env: dict[str, Any] = {}
    found = dialects.parse(body, env)
    yield from _in_blocks(lines, found, env)
    if env.get("references"):
        yield from _in_definitions(lines, found, env["references"], skipped)


def _in_blocks(
    lines: Lines, found: Sequence[Token], env: Mapping[str, Any]
) -> Iterator[AddressPlace]:
    for token, content, _ in contents(lines, found):
        if token.type in ("html_block", "dialect"):
            if span := _span_of_tags(lines, token):
                for place in _in_html(lines.text[slice(*span)]):
                    yield AddressPlace(place.start + span[0], place.end + span[0], place.style)
        elif content is not None:
            yield from _in_inline(lines.text, content, env)


def _span_of_tags(lines: Lines, token: Token) -> tuple[int, int] | None:
    """Return the span of the lines of a block of HTML, or of a component on its own lines."""
    assert token.map is not None  # noqa: S101 - block tokens always have one
    first, last = token.map
    if token.type == "html_block" or lines[first].lstrip(" \t>").startswith("<"):
        return lines.starts[first], lines.ends[last - 1]
    return None


def _items(content: str, env: Mapping[str, Any]) -> Iterator[inline.Markup]:
    """Yield the markup of a text, and that in elements whose words are not translated."""
    for item in inline.scan(content, env):
        yield item
        # A start tag alone is a tag.
        for at, piece in inline.inside(item):
            for one in _items(piece, env):
                start = item.start + at
                yield replace(one, start=one.start + start, end=one.end + start)


def _in_inline(text: str, block: Text, env: Mapping[str, Any]) -> Iterator[AddressPlace]:
    for item in _items(block.content, env):
        piece = block.content[item.start : item.end]
        found: list[AddressPlace] = []
        if piece.startswith("]("):
            found = list(_destination(block.content, item.start + 2, item.end))
        elif item.name == "html":
            found = list(_in_tag(piece, item.start))
        for place in found:
            start, end = block.at(place.start), block.at(place.end - 1) + 1
            # Not so for an address with an escaped pipe in a table, for instance: it is left as it
            # is.
            if text[start:end] == block.content[place.start : place.end]:
                yield AddressPlace(start, end, place.style)


def _destination(text: str, start: int, end: int) -> Iterator[AddressPlace]:
    """Yield the address that begins at or after an offset, without angle brackets."""
    while start < end and text[start] in " \t\n":
        start += 1
    found = parseLinkDestination(text, start, end)
    if not found.ok:
        return
    if text[start] == "<":
        yield AddressPlace(start + 1, found.pos - 1, "angle")
    else:
        yield AddressPlace(start, found.pos, "bare")


def _in_definitions(
    lines: Lines, found: Sequence[Token], references: Mapping[str, Any], skipped: int
) -> Iterator[AddressPlace]:
    """Yield the addresses of ``[label]: address``.

    markdown-it creates no tokens for them, so they are searched on lines outside all tokens.
    """
    leaves = ("inline", "fence", "code_block", "html_block")
    taken = {n for t in found if t.map and t.type in leaves for n in range(*t.map)}
    for number in range(skipped, len(lines.starts)):
        match = None if number in taken else _DEFINITION.match(lines[number])
        if match is None or normalizeReference(match["label"]) not in references:
            continue
        start, end = lines.starts[number] + match.end(), lines.ends[number]
        # The address may be on the next line (CommonMark, 4.7).
        if start == end and number + 1 < len(lines.starts) and number + 1 not in taken:
            below = lines[number + 1]
            start = lines.starts[number + 1] + len(below) - len(below.lstrip(" \t>"))
            end = lines.ends[number + 1]
        yield from _destination(lines.text, start, end)
