"""Decides whether tags and shortcodes at the edges of a sentence belong to its unit.

``<b>Un mot.</b>`` is the unit “Un mot.”: the tags enclose all of it. In ``Un mot.<sup>1</sup>``
they enclose a part, and belong to the unit: if only the closing tag were outside, a translator who
moved the note would leave it behind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newstranslate import inline, late

_EDGE = frozenset({"html", "shortcode", "off", "attrs", "task"})
# `<b>`, `</b>`; `{{< note >}}`, `{{% /note %}}`; `{% raw %}`, `{% endraw %}`; `[caption]`,
# `[/caption]`.
_NAME = late.pattern(
    r"<(?P<close>/)?(?P<name>[A-Za-z][\w.:-]*)"
    r"|(?:\{\{[<%]|\{%-?|\[)\s*(?P<ends>/|end-?(?=\w))?\s*(?P<code>[\w-]+)"
)


# Tags are blanks in the text that is searched.
_WORD = late.pattern(r"\S")


class Edges:
    """The tags and shortcodes of one block."""

    def __init__(self, content: str, markup: Sequence[inline.Markup]) -> None:
        self._content = content
        self._items = [item for item in markup if item.name in _EDGE]
        self._starts = [item.start for item in self._items]
        self._partner = _partners(self._items)
        shown, at = [], 0
        for item in self._items:
            if item.start >= at:
                shown += [content[at : item.start], " " * (item.end - item.start)]
                at = item.end
        self._shown = "".join([*shown, content[at:]])

    @property
    def any(self) -> bool:
        """Whether the block contains tags or shortcodes."""
        return bool(self._items)

    def joined(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return sentences, joined where one contains a start tag and another its end tag."""
        made = list(spans)
        at = 0
        while self._partner and at < len(made):
            start, end = self.trim(*made[at])
            torn = [
                self._partner[i.start]
                for i in self._inside(start, end)
                if self._is_partner_outside(i, start, end)
            ]
            other = next(
                (n for one in torn for n, (a, b) in enumerate(made) if a <= one.start < b), at
            )
            first, last = min(at, other), max(at, other)
            if first < last:
                made[first : last + 1] = [(made[first][0], made[last][1])]
            at = first if first < last else at + 1
        return made

    def _is_partner_outside(self, item: inline.Markup, start: int, end: int) -> bool:
        other = self._partner.get(item.start)
        return other is not None and not start <= other.start < end

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Return a sentence's span without markup at its edges that marks none of its words."""
        if not self._items:
            return _bare(self._content, start, end)
        items = self._inside(start, end)
        low, high = 0, len(items) - 1
        while low <= high:
            first, last = items[low], items[high]
            leads, trails = self._is_blank(start, first.start), self._is_blank(last.end, end)
            if leads and self._marks_no_word(first, start, end):
                start, low = first.end, low + 1
            elif trails and self._marks_no_word(last, start, end):
                end, high = last.start, high - 1
            # They enclose the whole sentence: `<b>Un mot.</b>`.
            elif leads and trails and self._partner[first.start] is last:
                start, low, end, high = first.end, low + 1, last.start, high - 1
            else:
                break
        return _bare(self._content, start, end)

    def trim_all(self, start: int, end: int) -> tuple[int, int]:
        """Return the span as in earlier versions: without any markup at its edges."""
        items = self._inside(start, end)
        for item in items:
            if self._is_blank(start, item.start):
                start = item.end
        for item in reversed(items):
            if item.start >= start and self._is_blank(item.end, end):
                end = item.start
        return _bare(self._content, start, end)

    def _inside(self, start: int, end: int) -> list[inline.Markup]:
        low, high = (bisect_left(self._starts, at) for at in (start, end))
        return [item for item in self._items[low:high] if item.end <= end]

    def _marks_no_word(self, item: inline.Markup, start: int, end: int) -> bool:
        """Whether markup has no partner in the span, or encloses no words."""
        other = self._partner.get(item.start)
        if other is None or other.end <= start or other.start >= end:
            return True
        return self._is_blank(min(item.end, other.end), max(item.start, other.start))

    def _is_blank(self, start: int, end: int) -> bool:
        """Whether only blanks and such markup are between two offsets."""
        return _WORD.search(self._shown, start, end) is None


def _bare(content: str, start: int, end: int) -> tuple[int, int]:
    piece = content[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _partners(markup: Sequence[inline.Markup]) -> dict[int, inline.Markup]:
    """Return the start of a tag or shortcode → its closing or opening counterpart."""
    opened: dict[str, list[inline.Markup]] = {}
    found: dict[int, inline.Markup] = {}
    for item in markup:
        match = _NAME.match(item.value) if item.name in ("html", "shortcode") else None
        if match is None:
            continue
        name = (match["name"] or match["code"]).lower()
        if not (match["close"] or match["ends"]):
            opened.setdefault(name, []).append(item)
        elif opened.get(name):
            other = opened[name].pop()
            found[other.start], found[item.start] = item, other
    return found
