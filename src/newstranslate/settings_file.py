"""Writes one value to a project's settings file; comments and all other lines are kept.

It is not a TOML writer: it tries the line in a few places, and accepts a result only if it parses
to the old settings with the new value.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from newstranslate import files
from newstranslate.errors import InputError


def write(path: Path, key: Sequence[str], value: str) -> None:
    """Set `key`, such as ``("engines", "order", "ar")``, to a string; create a missing file.

    Raises `InputError`, and leaves the file unchanged, if no place for the line is certain.
    """
    files.update(path, lambda data: updated(files.decode(data, path), key, value, path).encode())


def updated(text: str, key: Sequence[str], value: str, path: Path) -> str:
    """Return the text of a settings file with one value set; raises `InputError`."""
    wanted = _with(_parsed(text) or {}, key, value)
    for candidate in _candidates(text, key, json.dumps(value, ensure_ascii=False)):
        if _parsed(candidate) == wanted:
            return candidate
    raise InputError(f"{path}: add by hand: {'.'.join(key)} = {json.dumps(value)}")


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError:
        return None


def _with(settings: Mapping[str, Any], key: Sequence[str], value: str) -> dict[str, Any]:
    first, *rest = key
    if not rest:
        return {**settings, first: value}
    inner = settings.get(first, {})
    return {**settings, first: _with(inner if isinstance(inner, dict) else {}, rest, value)}


def _candidates(text: str, key: Sequence[str], value: str) -> Iterator[str]:
    """Yield the text with the line in each possible place, the best first."""
    end = "\r\n" if "\r\n" in text else "\n"
    cuts = range(len(key) - 1, -1, -1)
    for cut in cuts:
        yield from _replaced(text, ".".join(map(_name, key[cut:])), value)
    for cut in cuts[:-1]:
        line = f"{'.'.join(map(_name, key[cut:]))} = {value}{end}"
        if header := re.search(rf"(?m)^\[{_spaced(key[:cut])}\][ \t]*(?:#.*)?\r?\n", text):
            yield text[: header.end()] + line + text[header.end() :]
    gap = "" if not text else end if text.endswith("\n") else end * 2
    table = ".".join(map(_name, key[:-1]))
    yield f"{text}{gap}[{table}]{end}{_name(key[-1])} = {value}{end}"
    first = re.search(r"(?m)^\[", text)
    at = first.start() if first else len(text)
    yield f"{text[:at]}{'.'.join(map(_name, key))} = {value}{end}{text[at:]}"


def _replaced(text: str, name: str, value: str) -> Iterator[str]:
    """Yield the text with one of the lines that set this name changed; comments are kept."""
    string = r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'"
    for found in re.finditer(rf"(?m)^([ \t]*{re.escape(name)}[ \t]*=[ \t]*)(?:{string})", text):
        yield text[: found.end(1)] + value + text[found.end() :]


def _spaced(table: Sequence[str]) -> str:
    return r"[ \t]*\.[ \t]*".join(re.escape(_name(part)) for part in table)


def _name(part: str) -> str:
    return part if re.fullmatch(r"[\w-]+", part, re.ASCII) else json.dumps(part)
