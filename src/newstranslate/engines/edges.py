"""What an engine did at the edges of tags: words gone, blanks lost or won, blanks drawn in.

An answer may have every tag and still be spoilt: ``<g0></g0>mot``, ``le<g0>mot</g0>``. What is
certain is put right (a blank drawn in goes out again); the rest makes the answer no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newstranslate.late import dataclass

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[gx])(?P<number>\d+)\s*/?>")
_DRAWN_IN = re.compile(r"[ \t]*(?P<open><g(?P<number>\d+)>)(?P<blank>[ \t]+)(?=\S)")
_DRAWN_IN_BEHIND = re.compile(r"(?<=\S)(?P<blank>[ \t]+)(?P<close></g(?P<number>\d+)>)[ \t]*")
_ATOM = "\ufffc"
_STOPS = frozenset(".,;:!?…)]}»”،؛؟")
_CLOSE_UP = frozenset(".,)]}،")
"""Stops before which no language of ours has a blank."""
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
_PROCLITIC = re.compile(r"[وفأ]?[سبكل]?|[وف]?[بك]?ال|[وف]?لل")
"""What Arabic attaches to the word that follows."""
_ENDING = re.compile(
    r"(?:s|x|e|es|ed|d|er|ers|ing|ه|ها|هم|هن|هما|نا|ك|كم|ي|ية|ين|ون|ات|ان|ا|ة)(?!\w)"
)
"""What is attached to the word before: of English and French words, and of Arabic ones."""
_UNSPACED = "\u0e00"
"""Scripts from here on have no blanks between words, but for Hangul."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A pair of tags in a text without its tags: where its words begin and end."""

    start: int
    end: int


def put_out(answer: str, source: str) -> str:
    """Return the answer with blanks that were drawn into tags outside again: le<g0> mot</g0>.

    Both are as `tags.to_xml` writes them. Tags that have such a blank in the source stay.
    """
    before = {m["number"] for m in _DRAWN_IN.finditer(source)}
    behind = {m["number"] for m in _DRAWN_IN_BEHIND.finditer(source)}
    while True:
        moved = _DRAWN_IN.sub(lambda m: m[0] if m["number"] in before else f" {m['open']}", answer)
        moved = _DRAWN_IN_BEHIND.sub(
            lambda m: m[0] if m["number"] in behind else f"{m['close']} ", moved
        )
        if moved == answer:
            return answer
        answer = moved


def spoilt(answer: str, source: str) -> bool:
    """Whether a tag holds nothing where the source had words, or lost or won a blank beside it.

    Both are as `tags.to_xml` writes them, the answer with the tags of the source.
    """
    if "<g" not in source:
        return False
    text, pairs = _read(answer)
    source_text, wanted = _read(source)
    return any(
        _is_empty(text, pair) > _is_empty(source_text, wanted[number])
        or _lost_blank(text, pair) > _lost_blank(source_text, wanted[number])
        or _won_blank(text, pair, source_text, wanted[number])
        for number, pair in pairs.items()
        if number in wanted
    )


def _read(tagged: str) -> tuple[str, dict[str, _Pair]]:
    """Return the text without its tags, and its pairs by their numbers."""
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
    """Yield (words, the tag behind them); an atom's place is held by one character."""
    at = 0
    for tag in _TAG.finditer(tagged):
        words = unescape(tagged[at : tag.start()])
        yield words + (_ATOM if tag["name"] == "x" else ""), tag
        at = tag.end()
    yield unescape(tagged[at:]), None


def _is_empty(text: str, pair: _Pair) -> bool:
    return not text[pair.start : pair.end].strip()


def _lost_blank(text: str, pair: _Pair) -> bool:
    """Whether a word runs on across an edge, and it is nothing that a language attaches."""
    before, behind = _LETTERS_BEFORE.search(text[: pair.start]), text[pair.end :]
    after = _LETTERS_AFTER.match(behind)
    open_glued = _glued(text, pair.start) and not (before and _PROCLITIC.fullmatch(before[0]))
    close_glued = _glued(text, pair.end) and not (after and _ENDING.match(behind))
    return open_glued or close_glued


def _glued(text: str, at: int) -> bool:
    """Whether a place is within a word of a script with blanks between words."""
    near = text[at - 1 : at + 1] if at else ""
    return len(near) == 2 and near.isalnum() and max(near) < _UNSPACED


def _won_blank(text: str, pair: _Pair, source_text: str, wanted: _Pair) -> bool:
    """Whether a stop, or the rest of a word, stands off from a tag that it touched."""
    return _stands_off(text, pair.end, source_text, wanted.end) or (
        _within_word(source_text, wanted)
        and any(_blank_at(text, at) for at in (pair.start, pair.end))
    )


def _within_word(text: str, pair: _Pair) -> bool:
    """Whether both sides of a pair are within words: O**pen**S, and no ending or proclitic."""
    return _glued(text, pair.start) and _glued(text, pair.end) and _lost_blank(text, pair)


def _blank_at(text: str, at: int) -> bool:
    return at > 0 and any(char.isspace() for char in text[at - 1 : at + 1])


def _stands_off(text: str, at: int, source_text: str, then: int) -> bool:
    rest = text[at:].lstrip(" ")
    touched = source_text[then : then + 1] in _STOPS and len(source_text) > then
    return touched and len(rest) < len(text) - at and rest[:1] in _CLOSE_UP and bool(rest)
