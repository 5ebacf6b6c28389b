"""Front matter in YAML, TOML or JSON: finds it, reads its values and prose, writes a value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from newstranslate import late
from newstranslate.errors import InputError
from newstranslate.formats import front_yaml
from newstranslate.formats.front_keys import spelled
from newstranslate.late import dataclass

# `---`, `+++`; with a language, as in Gatsby and Eleventy: `---json`, `---js`.
_OPENING = late.pattern(
    r"(?P<fence>---|\+\+\+)(?P<form>yaml|toml|json|js|javascript|coffee|cson)?[ \t]*(?:\r\n?|\n)"
)
# `title: Un titre`, further lines, then `---`.
_WITHOUT_FENCE = late.pattern(
    r"(?i:title|layout|date|tags|categories|author|description|lang)[ \t]*:[ \t]"
    r"[^\r\n]*(?:\r\n?|\n)"
    r"(?:[^\r\n-][^\r\n]*(?:\r\n?|\n)|-[ \t][^\r\n]*(?:\r\n?|\n))*?(?=---[ \t]*(?:\r\n?|\n))"
)
"""Front matter of Hexo, which has no opening ``---``."""
# YAML also ends a document with `...`.
_CLOSING = {
    "---": late.pattern(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.M),
    "+++": late.pattern(r"^\+\+\+[ \t]*(?:\r\n?|\n|\Z)", re.M),
}
# `{ "title": `, `{}`; but not `{ un mot }`, nor a template, `{{ a }}`.
_JSON = late.pattern(r"\{\s*(?:\"(?:[^\"\\\r\n]|\\.)*\"\s*:|\}[ \t]*(?:[\r\n]|\Z))")
# Blank lines and comments before the first key.
_BEFORE_KEYS = late.pattern(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z))*")
# `title: Un mot`, `{`; but not `Un mot : deux`, which may be prose.
_SURE_KEY = late.pattern(r"[\w.$@-]+:(?:\s|\Z)|\{")
# `title: Un titre`, `mon titre: Un`, `? titre`; but not `- un`, `# un: deux`.
_KEY = late.pattern(
    r"\?[ \t](?:[^\r\n]*(?:\r\n?|\n)){1,3}?:[ \t\r\n]"
    r"|[^\s:#\[\],&*!|>%`-][^:\r\n]{0,80}:(?:\s|\Z)"
)
"""A key, on its line or after ``?``."""
# `title: Un titre`, `date = 2026-11-25`, or two lines with any keys; but not `Un mot : deux`.
_MEANT = late.pattern(
    r"[ \t]*(?:(?i:title|layout|date|tags|categories|author|description|lang|slug|draft)"
    r"[ \t]*[:=]"
    r"|(?:[\w.$@-]+[ \t]*[:=](?:[ \t][^\r\n]*)?(?:\r\n?|\n)){2})"
)
"""The first lines of what an author surely means as front matter, closed or not."""
# Blank lines before the opening line.
_LATE = late.pattern(r"\s*\n(?=(?:---|\+\+\+)[ \t]*(?:\r\n?|\n))")
_FAULTS = {
    "unclosed": "the front matter has no closing line; repeat this line after it",
    "late": "the front matter does not begin on the first line; remove the empty lines before it",
}
"""Form → what is wrong with front matter that would be read as text."""


@dataclass(frozen=True, slots=True)
class Front:
    """The position of the front matter in an article."""

    form: str
    """``yaml``, ``toml``, ``json``, or another language such as JavaScript, which is kept.

    Or one of `_FAULTS`, which `read` refuses.
    """
    start: int
    """Offset of its text without fences, in code points; the braces of JSON are part of it."""
    end: int
    body: int
    """Offset after it and its fence, where the body begins."""


def find(text: str) -> Front | None:
    """Return the front matter; None if there is none, for example if ``---`` is a rule."""
    bom = len(text) - len(text.removeprefix("\ufeff"))
    opening = _OPENING.match(text, bom)
    if opening is None:
        if text.startswith("{", bom):
            return _find_json(text, bom)
        return _find_hexo(text, bom) or _find_late(text, bom)
    fence = opening["fence"]
    closing = _CLOSING[fence].search(text, opening.end())
    if closing is None:
        return _faulty("unclosed", text, opening.end())
    start = opening.end()
    end = start + len(_without_newline(text[start : closing.start()]))
    form = opening["form"] or ("yaml" if fence == "---" else "toml")
    if form == "yaml" and not _is_yaml(text[start:end]):
        return None
    return Front(form, start, end, closing.end())


def _find_late(text: str, bom: int) -> Front | None:
    before = _LATE.match(text, bom)
    opening = _OPENING.match(text, before.end()) if before else None
    return _faulty("late", text, opening.end()) if opening else None


def _faulty(form: str, text: str, start: int) -> Front | None:
    """Return front matter that is written wrongly; None where it may be a rule and prose."""
    return Front(form, start, len(text), len(text)) if _MEANT.match(text, start) else None


def _without_newline(text: str) -> str:
    return re.sub(r"(?:\r\n?|\n)\Z", "", text)


def _find_hexo(text: str, bom: int) -> Front | None:
    found = _WITHOUT_FENCE.match(text, bom)
    if found is None or not front_yaml.is_mapping(found[0]):
        return None
    closing = _CLOSING["---"].match(text, found.end())
    end = bom + len(_without_newline(found[0]))
    return Front("yaml", bom, end, closing.end()) if closing else None


def _find_json(text: str, bom: int) -> Front | None:
    if not _JSON.match(text, bom):
        return None
    try:
        end = _module("json").object_end(text, bom)
    except (ValueError, RecursionError):
        end = len(text)  # `read` reports the error
    behind = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)").match(text, end)
    return Front("json", bom, end, behind.end()) if behind else None


# An empty line, with line ends of any system.
_BLANK_LINE = late.pattern(r"(?:\r\n?|\n){2}")


def _is_yaml(text: str) -> bool:
    """Whether text between ``---`` lines is YAML, not prose between two rules."""
    if _MEANT.match(text):
        return True
    at = _BEFORE_KEYS.match(text).end()  # type: ignore[union-attr]  # it matches nothing too
    if at == len(text):
        # `# Un` is a comment of YAML or a heading of Markdown; headings are separated by blank
        # lines.
        return _BLANK_LINE.search(text) is None
    if "\n" not in text[:at] and _SURE_KEY.match(text, at):
        return True
    # Prose is separated from rules by blank lines, front matter rarely is.
    is_separated = "\n" in text[:at]
    if is_separated and re.search(r"(?:\r\n?|\n)[ \t]*\Z", text):
        return False
    if not (_SURE_KEY if is_separated else _KEY).match(text, at):
        return False
    return front_yaml.is_mapping(text)


@dataclass(frozen=True, slots=True)
class Value:
    """A prose value of the front matter."""

    path: str
    """Its keys, joined by dots: ``title``, ``image.caption``; the last one as it is requested."""
    text: str
    start: int
    """Offset in the front matter's text, in code points."""
    end: int
    style: str
    """In YAML ``plain``, ``single``, ``double`` or ``block``; each format has its own."""


def read(
    text: str, where: str, first_line: int, keys: tuple[str, ...] = (), form: str = "yaml"
) -> tuple[Mapping[str, object], list[Value]]:
    """Return the front matter's values, and the prose under `keys` at any depth, in file order.

    `keys` are found in any case: ``Title`` is ``title``.
    Raises `InputError` with the article's line.
    """
    if form in _FAULTS:
        # The line of the fence, which is above the first line.
        raise InputError(f"{where}:{first_line - 1}: {_FAULTS[form]}")
    if form == "yaml":
        data, places = front_yaml.read(text, where, first_line, keys)
    elif form in _FORMS:
        data = _loaded(text, where, first_line, form)
        places = _module(form).places(text) if keys else []
    else:
        return {}, []
    return data, [
        Value(".".join([*place.path[:-1], key]), word, place.start, place.end, place.style)
        for place in places
        if place.path and (key := spelled(place.path[-1], keys))
        if place.word and (word := place.word.strip())
    ]


def _loaded(text: str, where: str, first_line: int, form: str) -> Mapping[str, object]:
    """Return the values of TOML or JSON."""
    try:
        data: Mapping[str, object] = _module(form).load(text)
    except (ValueError, RecursionError) as error:
        raise _complaint_of(form, error, where, first_line) from error
    return data


def _complaint_of(form: str, error: Exception, where: str, first_line: int) -> InputError:
    message = str(error)
    # json: “Expecting value: line 3 column 5 (char 40)”; tomllib:
    # “Invalid value (at line 3, column 5)”.
    place = re.search(r"line (\d+)", message)
    line = first_line + (int(place[1]) - 1 if place else 0)
    problem = re.sub(r"[:\s]*\(?(?:(?:at )?line \d+,? column \d+|at end of).*", "", message)
    return InputError(
        f"{where}:{line}: the front matter is not valid {form.upper()}: {problem}; correct it there"
    )


def with_value(text: str, key: str, value: str, form: str, newline: str) -> str:
    """Return front matter with a top-level key changed, or else appended."""
    if form not in ("yaml", *_FORMS):
        return text
    made: str = _module(form).with_value(text, key, value, newline)
    return made


def write(target: str, style: str, form: str = "yaml") -> str:
    """Return `target` as a value in a format, to replace one of that style."""
    made: str = _module(form).write(target, style)
    return made


_FORMS = ("toml", "json")


def _module(form: str) -> Any:
    """Return the module of a format, which is loaded when first needed."""
    return import_module(f"{__package__}.front_{form}")
