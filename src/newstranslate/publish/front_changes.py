"""Finds what was changed by hand in the front matter of a published file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newstranslate.formats.front_keys import spelled


def changed_keys(
    printed: Mapping[str, object],
    found: Mapping[str, object],
    prose: tuple[str, ...],
    known: tuple[str, ...],
) -> Iterator[str]:
    """Yield the keys whose values differ, but for `known` keys, which publishing sets.

    Values of `prose` keys are units and do not count; nor do values that repeat one of them, such
    as a YAML alias of the title.
    """
    before, after = (
        {str(values[key]): key for key in values if spelled(key, prose)}
        for values in (printed, found)
    )
    for key in dict.fromkeys([*printed, *found]):
        if spelled(key, known):
            continue
        one = _plain(_only(printed, key), prose, before)
        other = _plain(_only(found, key), prose, after)
        if one != other:
            yield key


def _only(values: Mapping[str, object], key: str) -> Mapping[str, object]:
    return {key: values[key]} if key in values else {}


def _plain(value: object, prose: tuple[str, ...], texts: Mapping[str, str]) -> object:
    """Return a value of front matter without translated texts; a repeated one is its key."""
    if isinstance(value, Mapping):
        return {
            key: _plain(one, prose, texts) for key, one in value.items() if not spelled(key, prose)
        }
    if isinstance(value, list):
        return [_plain(one, prose, texts) for one in value]
    return ("repeated", texts[value]) if isinstance(value, str) and value in texts else value
