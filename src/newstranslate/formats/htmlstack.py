"""The elements that are open at a place of an HTML text."""

from __future__ import annotations

from newstranslate.formats import htmlelements

DEEPEST = 1_000
"""Elements inside each other, at most: no article nests so, and every layer costs."""
_PARAGRAPH = frozenset(["p"])


class TooDeep(Exception):
    """More elements inside each other than `DEEPEST`."""


class ElementStack:
    """Open elements from the outermost; those left alone have no text of the article."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []
        """(element, whether it is left alone)."""

    @property
    def skipping(self) -> bool:
        """Whether the innermost element is left alone."""
        return bool(self._open) and self._open[-1][1]

    @property
    def is_choice(self) -> bool:
        """Whether this is in a list of choices, which is shown though it is no text."""
        return next((name for name, alone in self._open if alone), "") == "select"

    @property
    def is_option(self) -> bool:
        """Whether this is in one choice of a list."""
        return any(name == "option" for name, _ in self._open)

    @property
    def is_poem(self) -> bool:
        """Whether this is in preformatted text that is read."""
        return any(name == "pre" and not alone for name, alone in self._open)

    @property
    def kind(self) -> str:
        """The kind of the innermost block that has one; empty outside of such."""
        kinds = htmlelements.KINDS
        return next((kinds[name] for name, _ in reversed(self._open) if name in kinds), "")

    def push(self, name: str, alone: bool) -> None:
        """Open an element; raises `TooDeep`."""
        self._open.append((name, alone))
        if len(self._open) > DEEPEST:
            raise TooDeep

    def close(self, name: str) -> None:
        """Close the innermost element of a name, with all that is open in it."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] == name:
                del self._open[at:]
                break

    def imply_ends(self, name: str) -> None:
        """Close what the beginning of a block closes: a paragraph, the item before."""
        closes = htmlelements.IMPLIED.get(name, _PARAGRAPH)
        for at in range(len(self._open) - 1, -1, -1):
            open_name, alone = self._open[at]
            if open_name in closes:
                del self._open[at:]
            elif open_name not in htmlelements.INLINE or alone:
                break
