"""YAML front matter: its values, the places of its prose, writing one back, setting a key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import front_plain
from newstranslate.formats.front_place import FrontMatterPlace

if TYPE_CHECKING:
    import yaml

_STYLES = {"'": "single", '"': "double", "|": "block", ">": "block"}
_PROPERTIES = late.pattern(r"(?:[&!]\S*\s+)*")
"""The anchor and the tag before a value, which stay."""


def is_mapping(text: str) -> bool:
    """Whether a text is YAML that maps keys to values."""
    import yaml

    try:
        return isinstance(yaml.load(text, Loader=_loader()), dict)  # noqa: S506 - a safe one
    except (yaml.YAMLError, ValueError):
        return False


def read(
    text: str, where: str, first_line: int, keys: tuple[str, ...]
) -> tuple[Mapping[str, object], list[FrontMatterPlace]]:
    """Return the values, and the places of the prose under `keys`; see `frontmatter.read`."""
    return read_plain(text, keys) or read_whole(text, where, first_line, keys)


def read_plain(
    text: str, keys: tuple[str, ...]
) -> tuple[Mapping[str, object], list[FrontMatterPlace]] | None:
    """Return what `read_whole` returns, sooner; None for all but plain lines."""
    lines = front_plain.lines(text)
    if lines is None:
        return None
    prose = [
        FrontMatterPlace(
            (line.key,),
            line.start,
            line.start + len(text[line.start : line.end].rstrip()),
            line.value,
            line.style,
        )
        for line in lines
        if line.key in keys and isinstance(line.value, str) and line.value.strip()
    ]
    return {line.key: line.value for line in lines}, prose


def _loader() -> Any:
    """Return libyaml's where PyYAML was built with it: ten times faster, the same marks."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_whole(
    text: str, where: str, first_line: int, keys: tuple[str, ...]
) -> tuple[Mapping[str, object], list[FrontMatterPlace]]:
    """Return values and places as YAML's reader finds them; see `read`."""
    import yaml

    loader = _loader()(text)
    try:
        node = loader.get_single_node()
        # Before the values are made: making them resolves merge keys in the nodes themselves.
        prose = list(_walk(node, (), frozenset(keys), set(), text)) if node and keys else []
        data = loader.construct_document(node) if node else {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _complaint(error, where, first_line) from error
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        raise InputError(
            f"{where}:{first_line}: the front matter is not YAML 'key: value' lines; "
            "write it so, or remove the '---' lines"
        )
    return data, prose


def _complaint(error: Exception, where: str, first_line: int) -> InputError:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    return InputError(
        f"{where}:{line}: the front matter is not valid YAML: {problem}; "
        "quote values that hold ': ' or begin with a special character"
    )


def _walk(
    node: yaml.Node, path: tuple[str, ...], keys: frozenset[str], seen: set[int], text: str
) -> Iterator[FrontMatterPlace]:
    import yaml

    if id(node) in seen:  # an alias: its anchor has been read
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(value, (*path, str(key.value)), keys, seen, text)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _walk(item, path, keys, seen, text)
    elif path and path[-1] in keys and isinstance(node, yaml.ScalarNode) and _is_words(node):
        start, end = node.start_mark.index, node.end_mark.index
        end = start + len(text[start:end].rstrip())
        properties = _PROPERTIES.match(text[start:end])
        start += properties.end() if properties else 0
        style = _STYLES.get(node.style or "", "plain")
        yield FrontMatterPlace(path, start, end, node.value, style)


def _is_words(node: yaml.ScalarNode) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:str" and node.value.strip())


def with_value(text: str, key: str, value: str, newline: str) -> str:
    """Return front matter with a top-level key set: in its place, or as the last one."""
    line = f"{key}: {write(value, 'plain')}"
    place = re.search(rf"(?m)^{re.escape(key)}[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*", text)
    if place:
        return text[: place.start()] + line + text[place.end() :]
    return f"{text}{newline}{line}" if text else line


def write(target: str, style: str) -> str:
    """Return `target` as a value, for the place of one of that style."""
    if style == "plain" and _plain_is_safe(target):
        return target
    if style == "single" and "\n" not in target:
        return "'" + target.replace("'", "''") + "'"
    return json.dumps(target, ensure_ascii=False)


def _plain_is_safe(target: str) -> bool:
    import yaml

    if "\t" in target:  # fine by the standard and libyaml; other readers refuse it
        return False
    try:
        alone = yaml.load(f"k: {target}", Loader=_loader())  # noqa: S506
        listed = yaml.load(f"[{target}]", Loader=_loader())  # noqa: S506
    except yaml.YAMLError:
        return False
    return bool(alone == {"k": target} and listed == [target])
