"""Joins attributes in braces and addresses with templates to the markup that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from newstranslate.inline.markup import TITLED, Markup, Taken


def joined(text: str, found: Sequence[Markup]) -> list[Markup]:
    """Return the markup, with attributes joined to the piece of markup directly before them.

    ``[words]{.class}`` becomes a pair of type ``span``.
    """
    brackets = _Brackets(text, found)
    made: list[Markup] = []
    for item in found:
        last = made[-1] if made else None
        start = -1
        if item.name == "address":
            made += _template_link(brackets, item)
            continue
        if item.name == "attrs":
            # Of a pair, the closing side; `` `code` `` has only one.
            if last and last.end == item.start and (last.role == "close" or last.name == "code"):
                made[-1] = replace(last, end=item.end)
                continue
            start = brackets.before(item.start)
        if start >= 0 and brackets.take(start):
            made.append(Markup(start, start + 1, "open", "span"))
            value = text[item.start : item.end]
            made.append(Markup(item.start - 1, item.end, "close", "span", value))
        else:
            made.append(item)
    return sorted(made, key=lambda item: item.start)


def _template_link(brackets: _Brackets, item: Markup) -> list[Markup]:
    """Return both sides of a link whose address contains a template."""
    text = brackets.text
    at = brackets.partners.get(item.start, -1)
    if at < 0 or not brackets.take(at):
        return [replace(item, role="atom", name="shortcode")]
    name, start = ("image", at - 1) if at and text[at - 1] == "!" else ("link", at)
    title = TITLED.match(text, item.start, item.end)
    end = title.start(title.lastgroup or 0) if title else item.end
    value = text[item.start + 2 : end - 1].strip()
    return [Markup(start, at + 1, "open", name, value), replace(item, role="close", name=name)]


class _Brackets:
    """The opening brackets of a text that are not part of markup yet."""

    def __init__(self, text: str, found: Sequence[Markup]) -> None:
        self.text = text
        self._found = Taken(found)
        self._taken: set[int] = set()

    def before(self, at: int) -> int:
        """Return the offset of the bracket before the words that end at `at`; -1 for none."""
        end = at - 1
        if end < 0 or self.text[end] != "]":
            return -1
        # Only back to the previous bracket: searching the whole text each time is quadratic.
        start = self.text.rfind("[", self.text.rfind("]", 0, end) + 1, end)
        return start if start < end - 1 else -1

    def take(self, at: int) -> bool:
        """Take a bracket, and return whether it was free."""
        if at in self._taken or not self._found.free(at, at + 1):
            return False
        self._taken.add(at)
        return True

    @cached_property
    def partners(self) -> dict[int, int]:
        """Offset of a closing bracket → offset of its opening bracket."""
        found: dict[int, int] = {}
        unclosed: list[int] = []
        for at, char in enumerate(self.text):
            if char == "[":
                unclosed.append(at)
            elif char == "]" and unclosed:
                found[at] = unclosed.pop()
        return found
