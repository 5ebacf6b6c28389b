"""Detects damage at the edges of tags: lost words, and lost, added or misplaced spaces.

An answer may contain every tag and still be damaged: ``<g0></g0>mot``, ``le<g0>mot</g0>``. A space
moved into a tag is moved out again; any other damage makes the answer unusable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newstranslate import late
from newstranslate.late import dataclass

# A tag of `tags.to_xml`: `<g1>`, `</g1>`, `<x2/>`; not `<b>`.
_TAG = late.pattern(r"<(?P<close>/?)(?P<name>[gx])(?P<number>\d+)\s*/?>")
# A space that was drawn into a tag: `le<g0> mot</g0>`; not `le <g0>mot</g0>`.
_DRAWN_IN = late.pattern(r"[ \t]*(?P<open><g(?P<number>\d+)>)(?P<blank>[ \t]+)(?=\S)")
# The same at its end: `<g0>le </g0>mot`; not `<g0>le</g0> mot`.
_DRAWN_IN_BEHIND = late.pattern(r"(?<=\S)(?P<blank>[ \t]+)(?P<close></g(?P<number>\d+)>)[ \t]*")
_ATOM = "\ufffc"
_STOPS = frozenset(".,;:!?…)]}»”،؛؟")
"""Marks that touch the tag before them in the source."""
_CLOSE_UP = frozenset(".,)]}،")
"""Punctuation before which none of our languages has a space (French has one before ; : ! ?)."""
# The letters right before a tag: `le<g0>mot`; not `le <g0>mot`.
_LETTERS_BEFORE = late.pattern(r"[^\W\d_]+\Z")
# The letters right after a tag: `mot</g0>s`; not `mot</g0> s`.
_LETTERS_AFTER = late.pattern(r"[^\W\d_]+")
_PROCLITIC = late.pattern(r"[وفأ]?[سبكل]?|[وف]?[بك]?ال|[وف]?لل")
"""Arabic particles that are attached to the following word."""
_ENDING = late.pattern(
    r"(?:s|x|e|es|ed|d|er|ers|ing|ه|ها|هم|هن|هما|نا|ك|كم|ي|ية|ين|ون|ات|ان|ا|ة)(?!\w)"
)
"""Endings that follow a word without a space: English, French and Arabic."""
_UNSPACED = "\u0e00"
"""First code point from which scripts have no spaces between words, except Hangul."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Start and end of a tag pair's content, as offsets in the text without tags."""

    start: int
    end: int


def move_spaces_out(answer: str, source: str) -> str:
    """Return the answer with spaces moved out of tags again, as in ``le<g0> mot</g0>``.

    Both texts are tagged as by `tags.to_xml`. Tags that have such a space in the source are kept.
    """
    before = {m["number"] for m in _DRAWN_IN.finditer(source)}
    behind = {m["number"] for m in _DRAWN_IN_BEHIND.finditer(source)}
    # Nested tags: a space that leaves one tag may now be just inside the next.
    while True:
        moved = _DRAWN_IN.sub(lambda m: m[0] if m["number"] in before else f" {m['open']}", answer)
        moved = _DRAWN_IN_BEHIND.sub(
            lambda m: m[0] if m["number"] in behind else f"{m['close']} ", moved
        )
        if moved == answer:
            return answer
        answer = moved


def is_damaged(answer: str, source: str) -> bool:
    """Whether a tag lost its words, or the space beside a tag was lost or added.

    Both texts are tagged as by `tags.to_xml`, and the answer has all tags of the source.
    """
    if "<g" not in source:
        return False
    text, pairs = _read(answer)
    source_text, wanted = _read(source)
    return any(
        _is_empty(text, pair) > _is_empty(source_text, wanted[number])
        or _lost_space(text, pair) > _lost_space(source_text, wanted[number])
        or _added_space(text, pair, source_text, wanted[number])
        for number, pair in pairs.items()
        if number in wanted
    )


def _read(tagged: str) -> tuple[str, dict[str, _Pair]]:
    """Return the text without its tags, and the tag pairs by number."""
    pieces: list[str] = []
    starts: dict[str, int] = {}
    pairs: dict[str, _Pair] = {}
    size = 0
    for piece, tag in _cut(tagged):
        pieces.append(piece)
        size += len(piece)
        if tag is None or tag["name"] == "x":
            continue
        if tag["close"]:
            pairs[tag["number"]] = _Pair(starts.get(tag["number"], size), size)
        else:
            starts[tag["number"]] = size
    return "".join(pieces), pairs


def _cut(tagged: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Yield (words, the tag after them); an atom becomes one placeholder character."""
    at = 0
    for tag in _TAG.finditer(tagged):
        words = unescape(tagged[at : tag.start()])
        yield words + (_ATOM if tag["name"] == "x" else ""), tag
        at = tag.end()
    yield unescape(tagged[at:]), None


def _is_empty(text: str, pair: _Pair) -> bool:
    return not text[pair.start : pair.end].strip()


def _lost_space(text: str, pair: _Pair) -> bool:
    """Whether a word continues across a tag, other than by a proclitic or an ending."""
    before, behind = _LETTERS_BEFORE.search(text[: pair.start]), text[pair.end :]
    after = _LETTERS_AFTER.match(behind)
    # و<g0>قال</g0> and <g0>port</g0>s are one word in print, too.
    open_glued = _glued(text, pair.start) and not (before and _PROCLITIC.fullmatch(before[0]))
    close_glued = _glued(text, pair.end) and not (after and _ENDING.match(behind))
    return open_glued or close_glued


def _glued(text: str, at: int) -> bool:
    """Whether an offset lies inside a word, in a script with spaces between words."""
    near = text[at - 1 : at + 1] if at else ""
    return len(near) == 2 and near.isalnum() and max(near) < _UNSPACED


def _added_space(text: str, pair: _Pair, source_text: str, wanted: _Pair) -> bool:
    """Whether a space now separates punctuation, or the rest of a word, from its tag."""
    return _is_detached(text, pair.end, source_text, wanted.end) or (
        _within_word(source_text, wanted)
        and any(_space_at(text, at) for at in (pair.start, pair.end))
    )


def _within_word(text: str, pair: _Pair) -> bool:
    """Whether both ends of a pair lie inside words, as in O**pen**S (no proclitic or ending)."""
    return _glued(text, pair.start) and _glued(text, pair.end) and _lost_space(text, pair)


def _space_at(text: str, at: int) -> bool:
    return at > 0 and any(char.isspace() for char in text[at - 1 : at + 1])


def _is_detached(text: str, at: int, source_text: str, then: int) -> bool:
    rest = text[at:].lstrip(" ")
    # A mark that the source has right after the tag: `mot</g0>.`, now `mot</g0> .`
    touched = source_text[then : then + 1] in _STOPS and len(source_text) > then
    return touched and len(rest) < len(text) - at and rest[:1] in _CLOSE_UP and bool(rest)
