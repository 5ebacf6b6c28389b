"""JSON front matter: finds its strings, writes a string, sets a member."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from newstranslate import late
from newstranslate.formats.front_place import FrontMatterPlace

# The white space of JSON (RFC 8259, 2).
_SPACE = late.pattern(r"[ \t\r\n]*")
# `"Un \"mot\""`.
_STRING = late.pattern(r'"(?:[^"\\]|\\.)*"')
# `12`, `true`, `null`.
_OTHER = late.pattern(r"[^\s,\]}]+")


def load(text: str) -> Mapping[str, object]:
    """Return the object; raises `ValueError` or `RecursionError` if the text is not one."""
    data = json.loads(text, object_pairs_hook=_once) if text.strip() else {}
    if not isinstance(data, dict):
        raise ValueError("it must be an object in braces")
    return data


def _once(members: list[tuple[str, object]]) -> dict[str, object]:
    """Return the members of an object; raises `ValueError` for a duplicate key."""
    made: dict[str, object] = {}
    for key, value in members:
        if key in made:
            raise ValueError(f"it has '{key}' twice; remove one of them")
        made[key] = value
    return made


def object_end(text: str, start: int) -> int:
    """Return the offset after the JSON object at `start`; raises `ValueError`."""
    return json.JSONDecoder().raw_decode(text, start)[1]


def places(text: str) -> list[FrontMatterPlace]:
    """Return every value of valid JSON with its keys and position, in file order."""
    return list(_Scanner(text).value(_skip(text, 0), ())) if text.strip() else []


def _skip(text: str, at: int) -> int:
    return _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing too


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def value(self, start: int, path: tuple[str, ...]) -> Iterator[FrontMatterPlace]:
        text, self._at = self._text, start
        if text[start] in "{[":
            yield from self._members(path, "}" if text[start] == "{" else "]")
            return
        match = _STRING.match(text, start) or _OTHER.match(text, start)
        assert match is not None  # noqa: S101 - the text was read by json before
        self._at = match.end()
        word = json.loads(match[0]) if match[0][0] == '"' else None
        yield FrontMatterPlace(path, start, match.end(), word, "double")

    def _members(self, path: tuple[str, ...], closing: str) -> Iterator[FrontMatterPlace]:
        text, begin = self._text, self._at
        self._at = _skip(text, begin + 1)
        while text[self._at] != closing:
            inner = path
            if closing == "}":
                key = _STRING.match(text, self._at)
                assert key is not None  # noqa: S101
                inner = (*path, json.loads(key[0]))
                self._at = _skip(text, _skip(text, key.end()) + 1)
            yield from self.value(self._at, inner)
            self._at = _skip(text, self._at)
            if text[self._at] == ",":
                self._at = _skip(text, self._at + 1)
        self._at += 1
        yield FrontMatterPlace(path, begin, self._at, None, "")


def write(target: str, style: str) -> str:  # noqa: ARG001 - JSON has one style
    """Return `target` as a JSON string."""
    return json.dumps(target, ensure_ascii=False)


def with_value(text: str, key: str, value: str, newline: str) -> str:
    """Return the object's text with a member changed, or else appended."""
    found = [place for place in places(text) if place.path == (key,)]
    if found:
        # For a nested value, the places of its members have the same start or a later one.
        outermost = min(found, key=lambda place: (place.start, -place.end))
        return text[: outermost.start] + write(value, "") + text[outermost.end :]
    member = f"{json.dumps(key)}: {write(value, '')}"
    if not text.strip():
        return f"{{{newline}  {member}{newline}}}"
    close = text.rindex("}")
    body = text[:close].rstrip()
    # As the first member on a line of its own is indented.
    indent = re.search(r"[\r\n]([ \t]*)\"", text)
    comma = "" if body.endswith("{") else ","
    before = f"{newline}{indent[1]}" if indent else " "
    return body + comma + before + member + (text[len(body) : close] or " ") + text[close:]
