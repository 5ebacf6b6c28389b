"""A cache of values by word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Known = TypeVar("_Known")
_MOST = 50_000
"""Maximum number of cached words; news has fewer words that recur."""


class Remembered(dict[str, _Known]):
    """Word → the result of a function, computed once.

    Faster than `lru_cache` if most words are cached: looking one up calls no function.
    """

    def __init__(self, look_up: Callable[[str], _Known]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> _Known:
        if len(self) > _MOST:
            self.clear()
        self[word] = found = self._look_up(word)
        return found
