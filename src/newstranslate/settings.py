"""Declares settings as fields of a dataclass, and reads them from a TOML file.

`setting` declares a name in the file, a default, a description for the manual, and a rule for the
value. `read` checks a file against these declarations.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from newstranslate.errors import InputError, manual
from newstranslate.late import dataclass

_T = TypeVar("_T")
_META = "setting"
_NEAR = 0.8
"""Minimum similarity, 0–1, of a misspelling and the name that is meant."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for a value, besides its type."""

    holds: Callable[[Any], bool]
    words: str
    """Completes “it must be …”."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The declaration of a setting."""

    name: str
    """Its name in the file; with a dot if it is in a table: ``memory.threshold``."""
    default: Any
    """The default; its type is that of all values."""
    words: str
    """A description for the manual: Markdown without line breaks."""
    rule: Rule | None = None
    shown: str = ""
    """The default in the manual, if the value itself is not clear."""
    refuse_key: Callable[[str], object] = str
    """For a table: raises `InputError` for an invalid key."""


def setting(
    name: str,
    default: _T,
    words: str,
    rule: Rule | None = None,
    shown: str = "",
    refuse_key: Callable[[str], object] = str,
) -> _T:
    """Return the declaration of a setting, for a field of a dataclass; see `Setting`."""
    record = Setting(name, default, words, rule, shown, refuse_key)
    metadata = {_META: record}
    if isinstance(default, dict):
        return cast("_T", dataclasses.field(default_factory=default.copy, metadata=metadata))
    return dataclasses.field(default=default, metadata=metadata)


@cache
def declared(owner: type) -> Mapping[str, Setting]:
    """Return field → setting of a dataclass, in its order."""
    fields = dataclasses.fields(owner)
    return {field.name: field.metadata[_META] for field in fields if _META in field.metadata}


# --- rules ---


def one_of(*values: str) -> Rule:
    """Return the rule that a value is one of these."""
    *most, last = map(repr, values)
    return Rule(lambda value: value in values, f"{', '.join(most)} or {last}")


def between(lowest: float, highest: float, what: str = "a whole number") -> Rule:
    """Return the rule that a number is in a range, including both ends."""
    words = f"{what} from {lowest} to {highest}"
    return Rule(lambda value: bool(lowest <= value <= highest), words)


def at_least(lowest: float, what: str = "a whole number") -> Rule:
    """Return the rule that a number has a minimum."""
    return Rule(lambda value: bool(value >= lowest), f"{what} from {lowest}")


def matching(pattern: str, words: str) -> Rule:
    """Return the rule that a text, or each text of a list, matches a pattern completely."""

    def holds(value: str | tuple[str, ...]) -> bool:
        texts = (value,) if isinstance(value, str) else value
        return all(re.fullmatch(pattern, text) for text in texts)

    return Rule(holds, words)


# --- reading and writing ---


def read(owner: type, data: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """Return field → value of the settings in a file, for the dataclass that declares them.

    Raises `InputError`, with the file's `path`, for unknown settings and invalid values.
    """
    records = declared(owner)
    fields = {record.name: field for field, record in records.items()}
    values = {fields[name]: value for name, value in _flat(data, fields, path)}
    return {field: _value(records[field], value, path) for field, value in values.items()}


def _flat(
    data: Mapping[str, Any], known: Mapping[str, str], path: Path, prefix: str = ""
) -> Iterator[tuple[str, Any]]:
    """Yield (full name, value) of the settings in a table and its subtables."""
    for key, value in data.items():
        name = f"{prefix}{key}"
        if name in known:
            yield name, value
        elif isinstance(value, dict):
            yield from _flat(value, known, path, f"{name}.")
        else:
            near = _near(name, tuple(known))
            # The list of all settings is long: it is for those who have to search.
            advice = f"use one of: {', '.join(known)}"
            if near:
                advice = f"did you mean '{near}'? All settings: {manual('settings')}"
            raise InputError(f"{path}: unknown setting '{name}'; {advice}")


def _near(name: str, known: tuple[str, ...]) -> str:
    """Return the setting meant by a misspelt name, or one in the wrong table; or ""."""
    from difflib import get_close_matches

    whole = get_close_matches(name, known, 1, _NEAR)
    if whole:
        return whole[0]
    parts = [other.rpartition(".")[2] for other in known]
    last = get_close_matches(name.rpartition(".")[2], parts, 1, _NEAR)
    # Several tables have a "url": none of them is more likely than the others.
    return known[parts.index(last[0])] if last and parts.count(last[0]) == 1 else ""


_TYPES = {bool: "true or false", str: "a string", int: "a whole number", float: "a number"}
"""Type of a setting → its name in messages."""


def _value(record: Setting, value: Any, path: Path) -> Any:
    """Return a value in the type of the field."""
    name, default = record.name, record.default
    if isinstance(default, Mapping):
        if not isinstance(value, Mapping):
            raise InputError(f"{path}: [{name}] must be a table")
        _refuse_keys(record, value, path)
    elif isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InputError(f"{path}: {name} must be a list of strings")
        value = tuple(value)
    wanted: tuple[type, ...] = (int, float) if isinstance(default, float) else (type(default),)
    if not isinstance(value, wanted) or isinstance(value, bool) is not isinstance(default, bool):
        raise InputError(f"{path}: {name} must be {_TYPES[wanted[-1]]}, not {value!r}")
    if record.rule and not record.rule.holds(value):
        raise InputError(f"{path}: {name} is {value!r}; it must be {record.rule.words}")
    return value


def _refuse_keys(record: Setting, table: Mapping[str, Any], path: Path) -> None:
    """Raise `InputError`, naming the line, for an invalid key of a table."""
    for key in table:
        try:
            record.refuse_key(key)
        except InputError as error:
            where = f"{path}{_line(path, record.name, key)}"
            raise InputError(f"{where}: [{record.name}]: {error}") from None


def _line(path: Path, table: str, key: str) -> str:
    """Return ``:LINE`` of a key in a table; empty if the line is not found."""
    text = path.read_text(encoding="utf-8")
    header = re.search(rf"(?m)^[ \t]*\[[ \t]*{re.escape(table)}[ \t]*\]", text)
    start = header.end() if header else 0
    names = (key,) if header else (f"{table}.{key}", f"{table.partition('.')[2]}.{key}")
    for name in names:
        found = re.search(rf"(?m)^[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*=", text[start:])
        if found:
            return f":{text.count(chr(10), 0, start + found.start()) + 1}"
    return ""


def written(owner: type, **values: Any) -> str:
    """Return the lines of a settings file for these fields."""
    names = {field: record.name for field, record in declared(owner).items()}
    lines = [
        f"{names[field]} = {json.dumps(value, ensure_ascii=False)}\n"
        for field, value in values.items()
    ]
    return "".join(lines)


def page_rows(owner: type) -> str:
    """Return the rows of a Markdown table of the settings: name, default, description."""
    return "".join(
        f"| `{record.name}` | {record.shown or _shown(record.default)} | {record.words} |\n"
        for record in declared(owner).values()
    )


def _shown(default: Any) -> str:
    if isinstance(default, tuple) and default:
        return ", ".join(default)
    if isinstance(default, str | tuple | dict):
        return f"`{json.dumps(default)}`"
    return json.dumps(int(default) if isinstance(default, float) else default)
