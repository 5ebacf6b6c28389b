"""YAML front matter: reads its values, finds its prose, writes a value, sets a key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import front_plain
from newstranslate.formats.front_keys import spelled
from newstranslate.formats.front_place import FrontMatterPlace

if TYPE_CHECKING:
    import yaml

_STYLES = {"'": "single", '"': "double", "|": "block", ">": "block"}
# `&titre `, `!!str `, `!!str &titre `.
_PROPERTIES = late.pattern(r"(?:[&!]\S*\s+)*")
"""Anchor and tag before a value, which are kept."""


def is_mapping(text: str) -> bool:
    """Whether a text is a YAML mapping."""
    import yaml

    try:
        return isinstance(yaml.load(text, Loader=_loader()), dict)  # noqa: S506 - a safe one
    except (yaml.YAMLError, ValueError):
        return False


def read(
    text: str, where: str, first_line: int, keys: tuple[str, ...]
) -> tuple[Mapping[str, object], list[FrontMatterPlace]]:
    """Return the values, and the positions of the prose under `keys`; see `frontmatter.read`."""
    return read_plain(text, keys) or read_whole(text, where, first_line, keys)


def read_plain(
    text: str, keys: tuple[str, ...]
) -> tuple[Mapping[str, object], list[FrontMatterPlace]] | None:
    """Return the same as `read_whole`, but faster; None for YAML other than simple lines."""
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
        if spelled(line.key, keys) and isinstance(line.value, str) and line.value.strip()
    ]
    return {line.key: line.value for line in lines}, prose


def _loader() -> Any:
    """Return the loader of libyaml if available: it is ten times as fast."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_whole(
    text: str, where: str, first_line: int, keys: tuple[str, ...]
) -> tuple[Mapping[str, object], list[FrontMatterPlace]]:
    """Return values and positions found by PyYAML; see `read`."""
    import yaml

    loader = _loader()(text)
    try:
        node = loader.get_single_node()
        # Before the values are constructed, which resolves merge keys by changing the nodes.
        prose = list(_walk(node, (), keys, set(), text))
        refused = next(_refused(node, prose, keys), None) if node else None
        data = loader.construct_document(node) if node else {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _complaint(error, where, first_line, text) from error
    finally:
        loader.dispose()
    if refused:
        raise InputError(refused.message(where, first_line))
    if not isinstance(data, dict):
        raise InputError(
            f"{where}:{first_line}: the front matter is not a YAML mapping; "
            "write 'key: value' lines, or remove the '---' lines"
        )
    return data, prose


def _complaint(error: Exception, where: str, first_line: int, text: str) -> InputError:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    rows = text.splitlines()[mark.line : mark.line + 1] if mark else []
    advice = (
        "indent with spaces, not tabs"
        if any(row.lstrip(" ").startswith("\t") for row in rows)
        else "quote values that hold ': ' or begin with a special character"
    )
    return InputError(f"{where}:{line}: the front matter is not valid YAML: {problem}; {advice}")


def _walk(
    node: yaml.Node | None, path: tuple[str, ...], keys: tuple[str, ...], seen: set[int], text: str
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
    elif path and spelled(path[-1], keys) and isinstance(node, yaml.ScalarNode) and _is_words(node):
        start, end = node.start_mark.index, node.end_mark.index
        end = start + len(text[start:end].rstrip())
        # The pattern matches nothing, too.
        start += _PROPERTIES.match(text[start:end]).end()  # type: ignore[union-attr]
        style = _STYLES.get(node.style or "", "plain")
        yield FrontMatterPlace(path, start, end, node.value, style)


class _RepeatedKey(NamedTuple):
    """A key that a mapping has twice: YAML's reader would lose the first value. Lines from 0."""

    key: str
    line: int
    earlier: int
    """Line of the first one."""

    def message(self, where: str, first_line: int) -> str:
        """Return what is wrong and what to do."""
        return (
            f"{where}:{first_line + self.line}: the front matter has '{self.key}' twice, here and "
            f"in line {first_line + self.earlier}; remove one of them"
        )


class _UntranslatedAlias(NamedTuple):
    """A key whose prose is an alias of a value that is not a unit. Line from 0."""

    key: str
    line: int

    def message(self, where: str, first_line: int) -> str:
        """Return what is wrong and what to do."""
        return (
            f"{where}:{first_line + self.line}: the value of '{self.key}' is an alias (*…) of a "
            "text that is not translated; write the text out"
        )


def _refused(
    root: yaml.Node, prose: Sequence[FrontMatterPlace], keys: tuple[str, ...]
) -> Iterator[_RepeatedKey | _UntranslatedAlias]:
    """Yield the keys of all mappings whose value would be lost or not translated."""
    import yaml

    nodes, seen = [root], set()
    while nodes:
        node = nodes.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            nodes += node.value
        if not isinstance(node, yaml.MappingNode):
            continue
        lines: dict[str, int] = {}
        for name, value in node.value:
            key, line = str(name.value), name.start_mark.line
            # `<<` merges another mapping, and may occur twice.
            if key in lines and key != "<<":
                yield _RepeatedKey(key, line, lines[key])
            lines.setdefault(key, line)
            if spelled(key, keys) and any(not _is_segment(word, prose) for word in _words(value)):
                yield _UntranslatedAlias(key, line)
            nodes.append(value)


def _words(node: yaml.Node) -> list[yaml.Node]:
    """Return the text of a value, or the texts of its list."""
    import yaml

    if isinstance(node, yaml.SequenceNode):
        return [word for item in node.value for word in _words(item)]
    return [node] if isinstance(node, yaml.ScalarNode) and _is_words(node) else []


def _is_segment(node: yaml.Node, prose: Sequence[FrontMatterPlace]) -> bool:
    start, end = node.start_mark.index, node.end_mark.index
    return any(start <= place.start < end for place in prose)


def _is_words(node: yaml.ScalarNode) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:str" and node.value.strip())


def with_value(text: str, key: str, value: str, newline: str) -> str:
    """Return front matter with a top-level key changed, or else appended."""
    line = f"{key}: {write(value, 'plain')}"
    root = None if front_plain.lines(text) else _root(text)
    if root is None:
        # The line of the key, in front matter of simple lines.
        place = re.search(rf"(?m)^{re.escape(key)}[ \t]*:[^\r\n]*", text)
        if place:
            return text[: place.start()] + line + text[place.end() :]
        return f"{text}{newline}{line}" if text else line
    for name, old in root.value:
        if name.value == key:
            after = text.index(":", name.end_mark.index) + 1
            properties, end = _old_value(text, after, old)
            return f"{text[:after]} {properties}{write(value, 'plain')}{text[end:]}"
    if not root.flow_style:
        return f"{text}{newline}{' ' * root.start_mark.column}{line}"
    # At the beginning: before the end, there may be a comment.
    first = root.start_mark.index + 1
    return f"{text[:first]}{line}{', ' if root.value else ''}{text[first:]}"


def _old_value(text: str, after: int, old: yaml.Node) -> tuple[str, int]:
    """Return (the anchor of a value, which stays; the end of the value) after its colon."""
    alias = _ALIAS.match(text, after)
    if alias:  # its node is that of the anchor
        return "", alias.end()
    anchor = _ANCHOR.match(text, after)
    end = after + len(text[after : old.end_mark.index].rstrip())
    return f"{anchor[1]} " if anchor else "", max(end, anchor.end() if anchor else 0)


# After a colon: ` *titre`.
_ALIAS = late.pattern(r"\s*\*[^\s,\]}]+")
# After a colon: ` &titre`, ` !!str &titre`; the tag is not kept.
_ANCHOR = late.pattern(r"\s*(?:![^\s,\]}]*[ \t]+)?(&[^\s,\]}]+)")


def _root(text: str) -> Any:
    """Return the node of a mapping; None for an empty text."""
    import yaml

    return yaml.compose(text, Loader=_loader())


def write(target: str, style: str) -> str:
    """Return `target` as a YAML value that replaces one of that style."""
    if style == "plain" and _plain_is_safe(target):
        return target
    if style == "single" and "\n" not in target and not _LINE_BREAKS.search(target):
        return "'" + target.replace("'", "''") + "'"
    made = json.dumps(target, ensure_ascii=False)
    return _LINE_BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", made)


_LINE_BREAKS = late.pattern(r"[\u0085\u2028\u2029\ufeff]")
"""Characters that readers take as line breaks, or remove, unless they are escaped."""
# `y`, `N`, `1e3`, `0o17`; but not `year`.
_OTHERS = late.pattern(r"(?:[yn]|[-+]?[\d._]+e[-+]?\d+|[-+]?0o[0-7]+)\Z", re.I)
"""Booleans and numbers in YAML 1.2 or Hugo that PyYAML reads as strings."""


def _plain_is_safe(target: str) -> bool:
    """Whether a string needs no quotation marks, in a block and in a flow sequence."""
    import yaml

    # A tab is allowed by the standard and libyaml, but other readers refuse it.
    if "\t" in target or _OTHERS.match(target):
        return False
    try:
        # “no”, “12”, “a: b”, “a, b” would be a boolean, a number, a mapping, two items.
        alone = yaml.load(f"k: {target}", Loader=_loader())  # noqa: S506
        listed = yaml.load(f"[{target}]", Loader=_loader())  # noqa: S506
    except yaml.YAMLError:
        return False
    return bool(alone == {"k": target} and listed == [target])
