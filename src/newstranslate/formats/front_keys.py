"""Keys of front matter, which are found in any case: Hugo reads ``Title`` as ``title``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache


def spelled(key: object, keys: tuple[str, ...]) -> str:
    """Return a key as it is spelled in `keys`; empty if it is none of them."""
    return _spellings(keys).get(key) or _spellings(keys).get(str(key).lower(), "")  # type: ignore[call-overload]


@lru_cache(maxsize=64)
def _spellings(keys: tuple[str, ...]) -> Mapping[str, str]:
    # An exact match comes first: a project may list `Title` beside `title`.
    return {key.lower(): key for key in reversed(keys)} | {key: key for key in keys}


class FrontValues(Mapping[str, object]):
    """The values of front matter by key, in any case; iterating returns the keys as written."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._data = data
        self._keys = tuple(map(str, data))

    def __getitem__(self, key: str) -> object:
        """Return the value of a key; raises `KeyError`."""
        if key in self._data:
            return self._data[key]
        found = spelled(key, self._keys)
        if not found:
            raise KeyError(key)
        return self._data[found]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""
        return iter(self._data)

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._data)

    def spelling(self, key: str) -> str:
        """Return the spelling of a key in the article; the key itself if it has none."""
        return spelled(key, self._keys) or key
