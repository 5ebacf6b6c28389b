"""Alerts, tables of contents and abbreviations."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from newstranslate import late
from newstranslate.formats.dialects import marks
from newstranslate.formats.readable import READABLE
from newstranslate.model import Slot, SlotStyle

# `[!NOTE]` (GitHub), `[!tip]- Un titre` (Obsidian).
_ALERT = late.pattern(r"\[![\w|-]+\][+-]?[ \t]*(?P<title>.*?)[ \t]*\Z")
# `[TOC]` (Python-Markdown), `[[toc]]` (VitePress), `[[_TOC_]]` (GitLab).
_CONTENTS = late.pattern(r"\[\[?_?toc_?\]?\][ \t]*\Z", re.I)
# `*[OIM]: Organisation internationale`.
_ABBREVIATION = late.pattern(r"\*\[[^\]]+\]:[ \t]*(?P<title>.*?)[ \t]*\Z")


def brackets(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    line = marks.line(state, start)
    if _CONTENTS.match(line):
        return silent or marks.take(state, start, start + 1)
    found = _ALERT.match(line)
    if found is None or silent or not state.tokens or state.tokens[-1].type != "blockquote_open":
        return False
    title = found["title"]
    span = found.span("title")
    prose = [marks.title(state, start, span, SlotStyle.HEADING)] if READABLE.search(title) else []
    return marks.take(state, start, start + 1, prose)


def abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    found = _ABBREVIATION.match(marks.line(state, start))
    if found is None:
        return False
    begin, stop = (marks.offset(state, start) + at for at in found.span("title"))
    readable = READABLE.search(found["title"])
    prose = [marks.Prose(begin, stop, "abbreviation", Slot(SlotStyle.HEADING))] if readable else []
    return silent or marks.take(state, start, start + 1, prose)
