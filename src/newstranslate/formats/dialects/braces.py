"""Shortcodes, attributes and expressions in braces, on separate lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock

from newstranslate import late, opaque
from newstranslate.formats.dialects import containers, marks

_LONGEST = 20_000
"""Maximum length of a shortcode or formula, in characters; it bounds the search for its end."""
# `{{< figure >}}`, `{{% note %}}`, `{% include a.html %}`, `{{< /note >}}` (the name has the
# slash).
_NAME = late.pattern(r"\{[{%][<%{-]?[ \t]*(?P<name>[\w/.-]+)")


def braces(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = marks.line(state, start).rstrip()
    begin = marks.offset(state, start)
    if opaque.ATTRIBUTES.fullmatch(line) or opaque.EXPRESSION.fullmatch(line):
        stop = begin + len(line)
        return silent or marks.take(
            state, start, start + 1, list(marks.parameters(state, begin, stop))
        )
    taken = whole_lines(state, start, end, (opaque.SHORTCODE, opaque.COMMENT))
    if taken is None:
        return _expression(state, start, end, silent)
    if silent:
        return True
    stop, behind = taken
    name = _NAME.match(state.src, begin)
    if name and _holds_code(name["name"]):
        behind = _closing_shortcode(state, behind, end, name["name"])
    return marks.take(state, start, behind, list(marks.parameters(state, begin, stop)))


def _holds_code(name: str) -> bool:
    """Whether the content of a shortcode is not text: ``highlight``, ``code-toggle``."""
    return name in containers.VERBATIM or "code" in re.split(r"[-_/.]", name)


def whole_lines(
    state: StateBlock, start: int, end: int, patterns: Sequence[re.Pattern[str]]
) -> tuple[int, int] | None:
    """Return (offset, line) after matches that fill whole lines; None if other text remains."""
    at = begin = marks.offset(state, start)
    limit = min(state.eMarks[end - 1], begin + _LONGEST)
    # A line may have several: `{{< a >}} {{< b >}}`.
    while True:
        found = next((m for p in patterns if (m := p.match(state.src, at, limit))), None)
        if found is None:
            return None
        at = found.end()
        while at < limit and state.src[at] in " \t":
            at += 1
        if at >= len(state.src) or state.src[at] == "\n" or at == state.eMarks[end - 1]:
            lines = range(start, end)
            behind = next((n + 1 for n in lines if state.eMarks[n] >= at), None)
            return None if behind is None else (at, behind)


# The words of `<li>Lire la suite</li>`; but not `<li>{post.title}</li>`.
_SHOWN = late.pattern(r">([^<>{}]+)<")


def _expression(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take lines that are an MDX expression; count the words that it shows."""
    begin = marks.offset(state, start)
    stop = opaque.expression_end(state.src[: state.eMarks[end - 1]], begin)
    behind = next((n + 1 for n in range(start, end) if state.eMarks[n] >= stop), end)
    if not stop or state.src[stop : state.eMarks[behind - 1]].strip() or silent:
        return bool(stop) and silent
    shown = " ".join(_SHOWN.findall(state.src[begin:stop]))
    return marks.take(state, start, behind, outside=marks.words(shown))


def _closing_shortcode(state: StateBlock, behind: int, end: int, name: str) -> int:
    # `{{< /highlight >}}`, `{% endhighlight %}`.
    closing = re.compile(rf"\{{[{{%][<%-]?\s*(?:/\s*|end-?){re.escape(name)}\b")
    for line in range(behind, end):
        if closing.search(marks.line(state, line)):
            return line + 1
    return behind
