"""The scan of a text: its markup in order, each side of a pair with its other.

Links written out in the text, e-mail addresses, @handles and shortcodes are markup besides what the
parser finds: nobody translates them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from newstranslate import late
from newstranslate.inline import attributes
from newstranslate.inline.markup import Markup, Taken

# What no inline markup is without; most sentences hold none of it and cost one search.
_MAY_HOLD = late.pattern(r"[*_`\[<&\\@{$]|~~|\+\+|[ \t]\^|://|www\.|:[a-z]")
_NOT_IN_URL = r"\s<>«»“”\"،؛"
"""What ends an address; the Arabic marks, as no blank need follow them."""
_BARE = late.pattern(
    r"(?P<shortcode>\[[a-z][\w-]*(?:\s+[\w-]+=[^\]]{0,2000}+)\]"
    r"|\[/[a-z][\w-]*\])"
    rf"|(?P<url>\b(?:(?:https?|ftp)://|www\.)[^{_NOT_IN_URL}]+[^{_NOT_IN_URL}.,;:!?)\]’'؟]"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])@\w+(?:[.+-][\w.+-]*@[\w-]+(?:\.[\w-]+)+)?)"
)
_OFF = late.pattern(r"<!--\s*translate:off\s*-->.*?<!--\s*translate:on\s*-->", re.S)


def scan(text: str, env: Mapping[str, Any] | None = None) -> tuple[Markup, ...]:
    """Return the markup of `text` in order; `env` holds the article's link definitions.

    Spans never overlap. Without `env`, ``[text][label]`` counts as a link to its label.
    """
    if not _MAY_HOLD.search(text):
        return ()
    references = (env or {}).get("references") or {}
    return _scanned(text, references) if references else _known(text)


@lru_cache(maxsize=4_096)
def _known(text: str) -> tuple[Markup, ...]:
    """Return the markup of a text that stands alone: checks and publishing ask again and again."""
    return _scanned(text, {})


def _scanned(text: str, references: Mapping[str, Any]) -> tuple[Markup, ...]:
    from newstranslate.inline import tokens  # markdown-it: texts without markup need none

    found = _without_off_regions(text, tokens.from_parser(text, references))
    found += _bare(text, found)
    found.sort(key=lambda item: item.start)
    if "}" in text:
        found = attributes.joined(text, found)
    return tuple(_pair_up(found))


def _without_off_regions(text: str, found: list[Markup]) -> list[Markup]:
    for region in _OFF.finditer(text):
        found = [item for item in found if not region.start() <= item.start < region.end()]
        found.append(Markup(region.start(), region.end(), "atom", "off", region[0]))
    return found


def _bare(text: str, found: Sequence[Markup]) -> list[Markup]:
    taken = Taken(found)
    return [
        Markup(match.start(), match.end(), "atom", match.lastgroup or "url", match[0])
        for match in _BARE.finditer(text)
        if taken.free(match.start(), match.end())
    ]


def _pair_up(found: Sequence[Markup]) -> list[Markup]:
    """Number the pairs; a side without its other is plain text and is left out."""
    result: list[Markup | None] = list(found)
    waiting: list[int] = []
    number = 0
    for index, item in enumerate(found):
        if item.role == "open":
            waiting.append(index)
            result[index] = None
        elif item.role == "close":
            result[index] = None
            partner = next((i for i in reversed(waiting) if found[i].name == item.name), None)
            if partner is None:
                continue
            del waiting[waiting.index(partner) :]
            opening = found[partner]
            value = opening.value or item.value
            result[partner] = Markup(opening.start, opening.end, "open", item.name, value, number)
            result[index] = Markup(item.start, item.end, "close", item.name, value, number)
            number += 1
    return [item for item in result if item is not None]
