"""Front matter in YAML, TOML or JSON: which of its values are prose, and how to write one back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import front_plain
from newstranslate.late import dataclass

if TYPE_CHECKING:
    import yaml

_STYLES = {"'": "single", '"': "double", "|": "block", ">": "block"}


_OPENING = late.pattern(
    r"(?P<fence>---|\+\+\+)(?P<form>yaml|toml|json|js|javascript|coffee|cson)?[ \t]*(?:\r\n?|\n)"
)
_WITHOUT_FENCE = late.pattern(
    r"(?:title|layout|date|tags|categories|author|description|lang)[ \t]*:[ \t][^\r\n]*(?:\r\n?|\n)"
    r"(?:[^\r\n-][^\r\n]*(?:\r\n?|\n)|-[ \t][^\r\n]*(?:\r\n?|\n))*?(?=---[ \t]*(?:\r\n?|\n))"
)
"""Front matter of Hexo, which begins with its first key."""
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.M),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n?|\n|\Z)", re.M),
}
_JSON = late.pattern(r"\{\s*(?:\"(?:[^\"\\\r\n]|\\.)*\"\s*:|\}[ \t]*(?:[\r\n]|\Z))")
_BEFORE_KEYS = late.pattern(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z))*")
_SURE_KEY = late.pattern(r"[\w.$@-]+:(?:\s|\Z)|\{")
_KEY = late.pattern(r"[^\s:#\[\],&*!|>%`-][^:\r\n]{0,80}:(?:\s|\Z)")


@dataclass(frozen=True, slots=True)
class Front:
    """Where the front matter of an article lies."""

    form: str
    """``yaml``, ``toml``, ``json``, or another language's name: JavaScript's is kept as it is."""
    start: int
    """Offset of its text, fences apart, in code points; JSON's braces are part of it."""
    end: int
    body: int
    """Offset behind it and its fence, where the body begins."""


def find(text: str) -> Front | None:
    """Return the front matter; None where there is none, as where ``---`` is but a rule."""
    bom = len(text) - len(text.removeprefix("\ufeff"))
    opening = _OPENING.match(text, bom)
    if opening is None:
        return _find_json(text, bom) if text.startswith("{", bom) else _find_hexo(text, bom)
    fence = opening["fence"]
    closing = _CLOSING[fence].search(text, opening.end())
    if closing is None:
        return None
    start = opening.end()
    end = max(start, start + len(_without_newline(text[start : closing.start()])))
    form = opening["form"] or ("yaml" if fence == "---" else "toml")
    if form == "yaml" and not _is_yaml(text[start:end]):
        return None
    return Front(form, start, end, closing.end())


def _without_newline(text: str) -> str:
    return re.sub(r"(?:\r\n?|\n)\Z", "", text)


def _find_hexo(text: str, bom: int) -> Front | None:
    found = _WITHOUT_FENCE.match(text, bom)
    if found is None or not _is_mapping(found[0]):
        return None
    closing = _CLOSING["---"].match(text, found.end())
    end = bom + len(_without_newline(found[0]))
    return Front("yaml", bom, end, closing.end()) if closing else None


def _find_json(text: str, bom: int) -> Front | None:
    if not _JSON.match(text, bom):
        return None
    try:
        end = import_module(f"{__package__}.front_json").object_end(text, bom)
    except (ValueError, RecursionError):
        # Up to a line of its closing brace: `read` says what is wrong, and where.
        closing = re.compile(r"^\}[ \t]*$", re.M).search(text, bom)
        end = closing.end() if closing else len(text)
    behind = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)").match(text, end)
    return Front("json", bom, end, behind.end()) if behind else None


def _is_yaml(text: str) -> bool:
    """Whether what stands between ``---`` lines is YAML, not prose between two rules."""
    at = _BEFORE_KEYS.match(text).end()  # type: ignore[union-attr]  # it matches nothing too
    if at == len(text):
        return "\n\n" not in text
    if "\n" not in text[:at] and _SURE_KEY.match(text, at):
        return True
    parted = "\n" in text[:at]
    if parted and re.search(r"(?:\r\n?|\n)[ \t]*\Z", text):
        return False
    if not (_SURE_KEY if parted else _KEY).match(text, at):
        return False
    return _is_mapping(text)


def _is_mapping(text: str) -> bool:
    import yaml

    try:
        return isinstance(yaml.load(text, Loader=_loader()), dict)  # noqa: S506 - a safe one
    except (yaml.YAMLError, ValueError):
        return False


def _loader() -> Any:
    """Return libyaml's where PyYAML was built with it: ten times faster, the same marks."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Value:
    """One prose value of the front matter."""

    path: str
    """Its keys, joined by dots: ``title``, ``image.caption``."""
    text: str
    start: int
    """Offset in the front matter's text, in code points."""
    end: int
    style: str
    """In YAML ``plain``, ``single``, ``double`` or ``block``; each form has its own."""


def read(
    text: str, where: str, first_line: int, keys: tuple[str, ...] = (), form: str = "yaml"
) -> tuple[Mapping[str, object], list[Value]]:
    """Return the front matter's values, and the prose under `keys` at any depth in file order.

    Raises `InputError` naming the article's line.
    """
    if form == "yaml":
        return read_plain(text, keys) or read_yaml(text, where, first_line, keys)
    if form not in _FORMS:
        return {}, []
    module = _module(form)
    try:
        data = module.load(text)
    except (ValueError, RecursionError) as error:
        raise _complaint_of(form, error, where, first_line) from error
    prose = [
        Value(".".join(place.path), place.word.strip(), place.start, place.end, place.style)
        for place in (module.places(text) if keys else ())
        if place.path and place.path[-1] in keys and place.word and place.word.strip()
    ]
    return data, prose


_FORMS = ("toml", "json")


def _module(form: str) -> Any:
    return import_module(f"{__package__}.front_{form}")


def _complaint_of(form: str, error: Exception, where: str, first_line: int) -> InputError:
    told = str(error) or type(error).__name__
    place = re.search(r"line (\d+)", told)
    line = first_line + (int(place[1]) - 1 if place else 0)
    problem = re.sub(r"[:\s]*\(?(?:(?:at )?line \d+,? column \d+|at end of).*", "", told)
    return InputError(
        f"{where}:{line}: the front matter is not valid {form.upper()}: {problem}; correct it there"
    )


def read_plain(text: str, keys: tuple[str, ...]) -> tuple[Mapping[str, object], list[Value]] | None:
    """Return what `read_yaml` returns, sooner; None for all but plain lines."""
    lines = front_plain.lines(text)
    if lines is None:
        return None
    prose = [_value(line, text) for line in lines if line.key in keys]
    return {line.key: line.value for line in lines}, [value for value in prose if value]


def read_yaml(
    text: str, where: str, first_line: int, keys: tuple[str, ...]
) -> tuple[Mapping[str, object], list[Value]]:
    """Return values and prose as YAML's reader finds them; see `read`."""
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


def _value(line: front_plain.PlainValue, text: str) -> Value | None:
    """Return a line as prose; None where its value is none."""
    if not isinstance(line.value, str) or not line.value.strip():
        return None
    end = line.start + len(text[line.start : line.end].rstrip())
    return Value(line.key, line.value.strip(), line.start, end, line.style)


def _complaint(error: Exception, where: str, first_line: int) -> InputError:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    problem = getattr(error, "problem", None) or str(error).split("\n", 1)[0]
    return InputError(
        f"{where}:{line}: the front matter is not valid YAML: {problem}; "
        "quote values that hold ': ' or begin with a special character"
    )


_PROPERTIES = late.pattern(r"(?:[&!]\S*\s+)*")
"""The anchor and the tag before a value, which stay."""


def _walk(
    node: yaml.Node, path: tuple[str, ...], keys: frozenset[str], seen: set[int], text: str
) -> Iterator[Value]:
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
        yield Value(".".join(path), node.value.strip(), start, end, style)


def _is_words(node: yaml.ScalarNode) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:str" and node.value.strip())


def with_value(text: str, key: str, value: str, form: str, newline: str) -> str:
    """Return front matter with a top-level key set: in its place, or as the last one."""
    if form not in ("yaml", *_FORMS):
        return text
    if form != "yaml":
        made: str = _module(form).with_value(text, key, value, newline)
        return made
    line = f"{key}: {write(value, 'plain')}"
    place = re.search(rf"(?m)^{re.escape(key)}[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*", text)
    if place:
        return text[: place.start()] + line + text[place.end() :]
    return f"{text}{newline}{line}" if text else line


def write(target: str, style: str, form: str = "yaml") -> str:
    """Return `target` as a value of that form, for the place of one of that style."""
    if form != "yaml":
        made: str = _module(form).write(target, style)
        return made
    if style == "plain" and _plain_is_safe(target):
        return target
    if style == "single" and "\n" not in target:
        return "'" + target.replace("'", "''") + "'"
    return json.dumps(target, ensure_ascii=False)


def _plain_is_safe(target: str) -> bool:
    import yaml

    try:
        alone = yaml.load(f"k: {target}", Loader=_loader())  # noqa: S506
        listed = yaml.load(f"[{target}]", Loader=_loader())  # noqa: S506
    except yaml.YAMLError:
        return False
    return bool(alone == {"k": target} and listed == [target])
