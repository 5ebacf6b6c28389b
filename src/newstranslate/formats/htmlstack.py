"""The stack of open elements while reading HTML."""

from __future__ import annotations

from newstranslate.formats import htmlelements

DEEPEST = 1_000
"""Maximum nesting depth of elements; far above that of articles, it bounds the time for reading."""
_PARAGRAPH = frozenset(["p"])


class TooDeep(Exception):
    """Elements are nested deeper than `DEEPEST`."""


class ElementStack:
    """The open elements, the outermost first; skipped ones contain no text of the article."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []
        """(element, whether it is skipped)."""

    @property
    def skipping(self) -> bool:
        """Whether the innermost element is skipped."""
        return bool(self._open) and self._open[-1][1]

    @property
    def skipped(self) -> str:
        """The name of the outermost skipped element; empty if there is none."""
        return next((name for name, alone in self._open if alone), "")

    @property
    def is_option(self) -> bool:
        """Whether an ``option`` is open."""
        return any(name == "option" for name, _ in self._open)

    @property
    def is_poem(self) -> bool:
        """Whether a ``pre`` is open; where text is read, it is one with prose."""
        return any(name == "pre" for name, _ in self._open)

    @property
    def kind(self) -> str:
        """The kind of the innermost block that has one; empty if there is none."""
        kinds = htmlelements.KINDS
        return next((kinds[name] for name, _ in reversed(self._open) if name in kinds), "")

    def push(self, name: str, alone: bool) -> None:
        """Open an element; raises `TooDeep`."""
        self._open.append((name, alone))
        if len(self._open) > DEEPEST:
            raise TooDeep

    def close(self, name: str) -> None:
        """Close the innermost element with a name, and all elements inside it."""
        for at in reversed(range(len(self._open))):
            if self._open[at][0] == name:
                del self._open[at:]
                break

    def imply_ends(self, name: str) -> None:
        """Close elements that the start of a block implicitly closes: a paragraph, an item."""
        closes = htmlelements.IMPLIED.get(name, _PARAGRAPH)
        for at in reversed(range(len(self._open))):
            name = self._open[at][0]
            if name in closes:
                del self._open[at:]
            elif name not in htmlelements.INLINE:
                break
