"""TOML front matter: finds its strings, writes a string, sets a key.

tomllib parses and validates the values, but does not return their positions, so the text is
scanned again for these.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping

from newstranslate import late
from newstranslate.formats.front_place import FrontMatterPlace

# Blanks, line ends and comments: ` # un mot`.
_TRIVIA = late.pattern(r"(?:[ \t\r\n]|#[^\r\n]*)*")
# One part of a key: `title`, `"mon titre"`, `'mon titre'`; of `a.b`, first the `a`.
_KEY = late.pattern(r"""[ \t]*("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[A-Za-z0-9_-]+)[ \t]*""")
# `"""Un mot"""`, `'''Un mot'''`, `"Un mot"`, `'Un mot'`. Before the closing three marks, a text may
# have two more: `"""Un "mot""""`.
_STRING = late.pattern(
    r'(?P<mdouble>"""(?:[^"\\]|\\.|"(?!""))*"{3,5})'
    r"|(?P<msingle>'''(?:[^']|'(?!''))*'{3,5})"
    r'|(?P<double>"(?:[^"\\\r\n]|\\.)*")'
    r"|(?P<single>'[^'\r\n]*')",
    re.S,
)
# `2026-11-25`, `12`, `true`.
_OTHER = late.pattern(r"[^,\]}#\r\n]+")
# A key without quotation marks: `title-2`, but not `"mon titre"`.
_BARE = late.pattern(r"[A-Za-z0-9_-]+\Z")


def load(text: str) -> Mapping[str, object]:
    """Return the values; raises `ValueError` for invalid TOML."""
    return tomllib.loads(text)


def places(text: str) -> list[FrontMatterPlace]:
    """Return every value of valid TOML with its keys and position, in file order."""
    return list(_Scanner(text).document())


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def document(self) -> Iterator[FrontMatterPlace]:
        table: tuple[str, ...] = ()
        self._skip()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                begin = self._at
                self._at += 2 if self._text.startswith("[[", begin) else 1
                table = self._key()
                while self._text.startswith("]", self._at):
                    self._at += 1
                yield FrontMatterPlace(table, begin, self._at, None, "header")
            else:
                yield from self._pair(table)
            self._skip()

    def _skip(self) -> None:
        self._at = _TRIVIA.match(self._text, self._at).end()  # type: ignore[union-attr]

    def _key(self) -> tuple[str, ...]:
        parts: list[str] = []
        while True:
            match = _KEY.match(self._text, self._at)
            assert match is not None  # noqa: S101 - the text was read by tomllib before
            raw = match[1]
            parts.append(raw if _BARE.match(raw) else str(_decoded(raw)))
            self._at = match.end()
            if not self._text.startswith(".", self._at):
                return tuple(parts)
            self._at += 1

    def _pair(self, table: tuple[str, ...]) -> Iterator[FrontMatterPlace]:
        path = (*table, *self._key())
        self._at += 1
        self._skip()
        yield from self._value(path)

    def _value(self, path: tuple[str, ...]) -> Iterator[FrontMatterPlace]:
        text, begin = self._text, self._at
        if text[begin] in "[{":
            yield from self._several(path, "]" if text[begin] == "[" else "}")
            yield FrontMatterPlace(path, begin, self._at, None, "")
            return
        match = _STRING.match(text, begin)
        if match:
            self._at = match.end()
            yield FrontMatterPlace(
                path, begin, self._at, str(_decoded(match[0])), match.lastgroup or ""
            )
            return
        other = _OTHER.match(text, begin)
        assert other is not None  # noqa: S101
        self._at = begin + len(other[0].rstrip())
        yield FrontMatterPlace(path, begin, self._at, None, "")

    def _several(self, path: tuple[str, ...], closing: str) -> Iterator[FrontMatterPlace]:
        self._at += 1
        self._skip()
        while self._text[self._at] != closing:
            yield from self._pair(path) if closing == "}" else self._value(path)
            self._skip()
            if self._text[self._at] == ",":
                self._at += 1
                self._skip()
        self._at += 1


def _decoded(raw: str) -> object:
    return tomllib.loads(f"k = {raw}")["k"]


def write(target: str, style: str) -> str:
    """Return `target` as a TOML string, literal for style ``single`` if possible."""
    # A literal string has no escapes: no apostrophe, no control character but the tab.
    plain = not re.search(r"['\x00-\x08\x0a-\x1f\x7f]", target)
    if style == "single" and plain:
        return f"'{target}'"
    return json.dumps(target, ensure_ascii=False).replace("\x7f", "\\u007f")


def with_value(text: str, key: str, value: str, newline: str) -> str:
    """Return the text with a top-level key changed, or else added before the first table."""
    found = places(text)
    header = next((place.start for place in found if place.style == "header"), len(text))
    own = [p for p in found if p.path == (key,) and p.start < header]
    if own:
        outermost = min(own, key=lambda place: (place.start, -place.end))
        return text[: outermost.start] + write(value, "double") + text[outermost.end :]
    line = f"{key} = {write(value, 'double')}"
    last = max((place.end for place in found if place.end <= header), default=0)
    if last == 0:
        return line + (newline + text if text else "")
    # After a comment on the line of the last value; the pattern matches the end of the text, too.
    at = re.compile(r"[\r\n]|\Z").search(text, last).start()  # type: ignore[union-attr]
    return text[:at] + newline + line + text[at:]
