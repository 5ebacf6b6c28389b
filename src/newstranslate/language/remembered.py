"""What is known of words, each looked up once: news repeats its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Known = TypeVar("_Known")
_MOST = 50_000
"""Words that are kept; a language's news has fewer that recur."""


class Remembered(dict[str, _Known]):
    """Word → what a function returns of it; asked for each word once.

    Faster than `lru_cache` where most words are known: looking one up calls no function.
    """

    def __init__(self, look_up: Callable[[str], _Known]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> _Known:
        if len(self) > _MOST:
            self.clear()
        self[word] = found = self._look_up(word)
        return found
