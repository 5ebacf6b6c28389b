"""Imports and exports of MDX: lines of code, not sentences that begin with these words.

MDX parses every paragraph that begins with ``import`` or ``export`` as code, so that an ``.mdx``
file contains nothing else there. Sites also keep MDX in ``.md``, where a newsroom may write about
exports: such a line is code only if it is valid JavaScript and there is further evidence: a path
as the module's name, a name used in the article, or a declaration that continues as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown_it.rules_block import StateBlock

from newstranslate import late
from newstranslate.formats.dialects import marks

_LONGEST = 400
"""Maximum length of an export, in lines."""
_NAME = r"[A-Za-z_$][\w$]*"
_BINDING = rf"(?:{_NAME}|\*\s+as\s+{_NAME}|\{{[\w$\s,]*\}})"
# `import Tabs from '@theme/Tabs'`, `import {a, b as c} from "d";`, `import './a.css'`.
_IMPORT = late.pattern(
    rf"import\s+(?:(?P<names>{_BINDING}(?:\s*,\s*{_BINDING})?)\s+from\s+)?"
    r"(?P<quote>['\"])(?P<module>[^'\"\s]+)(?P=quote)[ \t]*;?[ \t]*(?=\n|\Z)"
)
# `export const a = 1`, `export default function () {`, `export {a}`; but not `export de blé`.
_EXPORT = late.pattern(
    rf"export[ \t]+(?:(?P<default>default\b)|(?:const|let|var)[ \t]+(?P<value>{_NAME})[ \t]*[:=]"
    rf"|(?:async[ \t]+)?function\*?[ \t]+(?P<function>{_NAME})[ \t]*\("
    rf"|class[ \t]+(?P<class>{_NAME})[^\n]*\{{|\{{|\*)"
)
# `export {a}`, `export const a = 1`; but not `export \{a}`.
_CODE = late.pattern(r"[^={(;]*(?<!\\)[={(;]")
"""A line of code; if its first sign of code is escaped, as by `escape.block`, the line is text."""
# `export default {`, `export const a =`, `f(a);`; but not `export de blé (2026)`.
_CONTINUES = late.pattern(r"(?:[{(\[;,]|=>|=)[ \t]*\Z|=>|[\w)]\(.*\)[ \t]*;?[ \t]*\Z")
"""Endings of a line of code that no sentence has."""
# `Tabs`, `$a`.
_WORD = late.pattern(_NAME)


def module(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take an import or export; in ``.md`` files only if it certainly is one."""
    # Imports stand at the top level of a file, and interrupt no paragraph.
    if silent or state.level:
        return False
    begin = marks.offset(state, start)
    found = _IMPORT.match(state.src, begin, state.eMarks[end - 1])
    if found:
        if not (_is_mdx(state) or _is_certain(found, state.src)):
            return False
        lines = state.src.count("\n", begin, found.end())
        return marks.take(state, start, start + lines + 1)
    line = marks.line(state, start)
    export = _EXPORT.match(line)
    if not export or not _CODE.match(line):
        return False
    if not (_is_mdx(state) or _is_declared(export, line, state.src)):
        return False
    return marks.take(state, start, _behind(state, start, end))


def _is_mdx(state: StateBlock) -> bool:
    return bool(state.env.get("mdx"))


def _is_certain(found: re.Match[str], text: str) -> bool:
    return "/" in found["module"] or _is_used(_WORD.findall(found["names"] or ""), text)


def _is_declared(found: re.Match[str], line: str, text: str) -> bool:
    names = [found[kind] for kind in ("value", "function", "class") if found[kind]]
    return _CONTINUES.search(line) is not None or _is_used(names, text)


def _is_used(names: Iterable[str], text: str) -> bool:
    """Whether a component or expression in the article uses one of the names."""
    # `<Tabs>`, `{year}`.
    return any(re.search(rf"[<{{]{re.escape(name)}\b", text) for name in names)


def _behind(state: StateBlock, start: int, end: int) -> int:
    """Return the line after an export: where its brackets are closed, or else a blank line."""
    depth, blank = 0, 0
    for number in range(start, min(end, start + _LONGEST)):
        if state.isEmpty(number):
            blank = blank or number
            if depth <= 0:
                return number
        line = marks.line(state, number)
        depth += sum(map(line.count, "([{")) - sum(map(line.count, ")]}"))
    # With a bracket that is never closed, the export ends at its first blank line.
    return end if depth <= 0 and end - start <= _LONGEST else blank or min(end, start + _LONGEST)
