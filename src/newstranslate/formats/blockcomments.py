"""WordPress's block comments: finds the settings in their JSON that contain text.

Sources in WordPress: ``WP_Block_Parser`` for the syntax of block comments,
``serialize_block_attributes`` for the encoding of their JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from newstranslate import late
from newstranslate.late import dataclass

# `<!-- wp:heading {"level":3} -->`, `<!-- /wp:heading -->`, `<!-- wp:acme/map /-->`.
_COMMENT = late.pattern(
    r"<!--\s+(?P<close>/)?wp:(?P<name>[a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)\s+"
    r"(?P<json>\{.*\}(?=\s+/?-->))?\s*(?P<void>/)?-->\Z",
    re.S,
)
# The strings, brackets and commas of JSON; numbers and `true` are passed over.
_PART = late.pattern(r'"(?:[^"\\]|\\.)*+"|[{}\[\],]', re.S)
# Text without escapes, then `\ud83d\ude00` (one character in two halves), `\u00e9`, `\n`.
_PIECE = late.pattern(
    r"[^\\]+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
PROSE = frozenset(
    "alt answer arialabel buttonlabel buttontext caption citation content ctatext customtext "
    "description downloadbuttontext excerpt heading jsonanswer jsonname jsonquestion jsontext "
    "label message moretext notice placeholder prefix question quote readmoretext searchtext "
    "subheading submitbuttontext subtitle successmessage suffix summary text title tooltip value"
    "".split()
)
"""Settings with visible text, in lower case."""
_TECHNICAL = frozenset(
    "align anchor area backgroundurl bindings classname colors currency element fontfamily "
    "fontsize gradient height href icon id ids kind lang language layout link linkclass "
    "linkdestination linktarget linkto lock locale medialink mediatype metadata mode name "
    "namespace order orderby postid posttype provider providernameslug query rel settings size "
    "sizeslug slug src style supports tagname target taxonomy template templatelock textalign "
    "textcolor theme type uniqueid units url variation verticalalignment version width".split()
)
"""Settings that never contain visible text, including nested settings."""
_CODE = frozenset(["code", "html", "shortcode", "syntaxhighlighter/code"])
# No text, though letters: `left`, `h2`, `#ff0000`, `https://a.org`, `var(--x)`, `is-style-wide`,
# `12px`; but not `Lire la suite`.
_WORD = late.pattern(
    r"(?:none|left|right|center|top|bottom|auto|true|false|yes|no|on|off|default|full|wide|inherit"
    r"|small|medium|large|normal|bold|solid|fill|outline|h[1-6]|#[0-9a-fA-F]{3,8}"
    r"|(?:https?:/|mailto:|tel:|/)\S*|var[(:]\S*|[a-z0-9]+(?:[_-][a-z0-9]+)+|\S*\d+(?:px|r?em|%|vh|vw))\Z"
)
# Two words, `Lire la suite`, or a letter beyond ASCII, `Été`; but not `primary`, `<br> a`.
_PROSE_LIKE = late.pattern(r"[^\W\d_]{2,}[^<>]*\s[^<>]*[^\W\d_]|[^\W\d_\x00-\x7f]")
# As `serialize_block_attributes` does: `-->` would end the comment, `<` could begin a tag.
_ESCAPES = (
    ("--", "\\u002d\\u002d"), ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"),
)  # fmt: skip


class Comment(NamedTuple):
    """A block comment, and the span of its JSON."""

    name: str
    closes: bool
    void: bool
    start: int
    end: int


@dataclass(slots=True)
class CommentedBlock:
    """A block, from its opening to its closing comment."""

    name: str
    start: int
    end: int
    """End of its opening comment."""
    until: int
    """Start of its closing comment; for a block without one, the end of its only comment."""
    settings: list[BlockString] = field(default_factory=list)


class BlockString(NamedTuple):
    """A string in a block comment's JSON."""

    path: tuple[str, ...]
    """Its keys, from the outermost."""
    value: str
    offsets: tuple[int, ...]
    """The offset of each of its characters in the comment, and the end of the last one."""
    alone: bool
    """Whether it is a complete text: the value of a key, or an item of a list of strings."""

    @property
    def is_html(self) -> bool:
        """Whether it contains tags or character references."""
        # `Un <b>mot</b>`, `l&#8217;eau`; but not `a < b`, `R&D`.
        return bool(re.search(r"<[A-Za-z/!]|&[#\w]+;", self.value))


def parse(comment: str) -> Comment | None:
    """Return a parsed block comment; None for other comments."""
    match = _COMMENT.match(comment)
    if match is None:
        return None
    return Comment(match["name"], bool(match["close"]), bool(match["void"]), *match.span("json"))


def settings(comment: str, found: Comment) -> list[BlockString]:
    """Return the strings of a block's settings that may contain text; none for invalid JSON."""
    if found.name in _CODE or not _is_json(comment[found.start : found.end]):
        return []
    return list(_strings(comment, found))


def _is_json(text: str) -> bool:
    try:
        # Python converts no numbers of more than 4,300 digits; they are not needed here.
        json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return False
    return True


def _strings(comment: str, found: Comment) -> Iterator[BlockString]:
    path: list[str] = []
    """The key of each open object or list; empty for an item of a list."""
    key = ""
    kinds: list[str] = []
    mixed = _mixed_lists(comment, found)
    for match in _PART.finditer(comment, found.start, found.end):
        sign = match[0]
        if sign in "{[":
            path.append(key)
            kinds.append(sign)
            key = ""
        elif sign in "}]":
            path.pop()
            kinds.pop()
            key = ""
        elif sign == ",":
            key = ""
        elif kinds[-1] == "{" and not key:
            # The key "" is a key as well; an empty `key` means that a key follows.
            key = json.loads(sign) or "?"
        else:
            keys = tuple(k for k in [*path, key] if k)
            inner = match.start() + 1, match.end() - 1
            yield BlockString(keys, *_decoded(comment, *inner), match.start() not in mixed)


def _mixed_lists(comment: str, found: Comment) -> set[int]:
    """Return the offsets of what is in a list with objects: its strings are pieces of a text."""
    mixed: set[int] = set()
    levels: list[list[int]] = []
    has_object: list[bool] = []
    for match in _PART.finditer(comment, found.start, found.end):
        if match[0] in "{[":
            if has_object and match[0] == "{":
                has_object[-1] = True
            levels.append([])
            has_object.append(False)
        elif match[0] in "}]":
            inside, is_mixed = levels.pop(), has_object.pop()
            if match[0] == "]" and is_mixed:
                mixed.update(inside)
        else:
            levels[-1].append(match.start())
    return mixed


def _decoded(comment: str, start: int, end: int) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    offsets: list[int] = []
    for match in _PIECE.finditer(comment, start, end):
        if match[0][0] != "\\":
            pieces.append(match[0])
            offsets += range(*match.span())
        else:
            pieces.append(json.loads(f'"{match[0]}"'))
            offsets.append(match.start())
    return "".join(pieces), (*offsets, end)


def decoded(raw: str) -> str:
    """Return the decoded content of a JSON string."""
    return _decoded(raw, 0, len(raw))[0]


def encoded(text: str) -> str:
    """Return a text as WordPress encodes it in a block comment's JSON, without quotes."""
    made = json.dumps(text, ensure_ascii=False)[1:-1].replace('\\"', "\\u0022")
    for sign, escape in _ESCAPES:
        made = made.replace(sign, escape)
    return made


def is_technical(setting: BlockString) -> bool:
    """Whether a setting is for the system only, or contains no words."""
    if any(key.lower() in _TECHNICAL for key in setting.path):
        return True
    return not re.search(r"[^\W\d_]", setting.value) or bool(_WORD.match(setting.value.strip()))


def is_prose(setting: BlockString, more: tuple[str, ...] = ()) -> bool:
    """Whether a setting is known to contain visible text; `more` are keys set in the project."""
    key = setting.path[-1]
    return setting.alone and (key.lower() in PROSE or key in more)


def may_be_prose(setting: BlockString) -> bool:
    """Whether the value of a setting looks like visible text."""
    return bool(_PROSE_LIKE.search(setting.value))


def shape(comment: str, found: Comment) -> str:
    """Return a block comment without its text: the part that a translation must not change."""
    pieces, at = [], found.start
    for setting in settings(comment, found):
        # The target of the label `Left` may be any text.
        if not is_technical(setting) or setting.path[-1].lower() in PROSE:
            pieces.append(comment[at : setting.offsets[0]])
            at = setting.offsets[-1]
    return comment[: found.start] + "".join([*pieces, comment[at:]])
