"""Scans a text for its markup, in order and in pairs.

In addition to the parser's results, web addresses, e-mail addresses, @handles and shortcodes count
as markup, because they are not translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from newstranslate import late
from newstranslate.inline import attributes, elements
from newstranslate.inline.markup import Markup, Taken

# All markup contains one of these; most sentences contain none, and need no parsing.
_MAY_HOLD = late.pattern(r"[*_`\[<&\\@{$]|%[sd(]|~~|\+\+|[ \t]\^|://|www\.|:\d*[a-z]|:[+-]1:")
_NOT_IN_URL = r"\s<>«»“”\"،؛"
"""What ends an address; the Arabic marks, as no blank need follow them."""
# `[gallery ids=1]`, `[/caption]`; `https://a.org/b` without the full stop that ends its sentence;
# `desk@a.org`; `@nadia`, `@nadia@social.org`, `@n.alami@social.org`.
_BARE = late.pattern(
    r"(?P<shortcode>\[[a-z][\w-]*(?:\s+[\w-]+=[^\]]{0,2000}+)\]"
    r"|\[/[a-z][\w-]*\])"
    rf"|(?P<url>\b(?:(?:https?|ftp)://|www\.)[^{_NOT_IN_URL}]+[^{_NOT_IN_URL}.,;:!?)\]’'؟]"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])@\w+(?:(?:[.+-][\w.+-]*)?@[\w-]+(?:\.[\w-]+)+)?)"
)
# `<!-- translate:off --> any text <!-- translate:on -->`.
_OFF = late.pattern(r"<!--\s*translate:off\s*-->.*?<!--\s*translate:on\s*-->", re.S)


def scan(text: str, env: Mapping[str, Any] | None = None) -> tuple[Markup, ...]:
    """Return the markup of `text` in order; `env` contains the article's link definitions.

    Spans never overlap. Without `env`, ``[text][label]`` counts as a link to its label.
    """
    if not _MAY_HOLD.search(text):
        return ()
    references = (env or {}).get("references") or {}
    return _scanned(text, references) if references else _known(text)


def opened(text: str) -> Iterator[Markup]:
    """Yield the markup of `text` as a page shows it: that in an element of code, not the element.

    Markdown is interpreted there, too: ``<code>a*b*</code>`` has emphasis.
    """
    for item in scan(text):
        if not elements.inside(item):
            yield item
            continue
        from newstranslate.inline import tokens

        for one in _pair_up(tokens.from_parser(item.value, {})):
            yield replace(one, start=item.start + one.start, end=item.start + one.end)


@lru_cache(maxsize=4_096)
def _known(text: str) -> tuple[Markup, ...]:
    """Return the markup of a text without definitions; cached, as it is needed repeatedly."""
    return _scanned(text, {})


def _scanned(text: str, references: Mapping[str, Any]) -> tuple[Markup, ...]:
    from newstranslate.inline import tokens  # loads markdown-it, not needed without markup

    found = _without_off_regions(text, tokens.from_parser(text, references))
    if "</" in text:
        found = elements.joined(text, found)
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
    """Return the markup with numbered pairs, without unpaired sides, which are plain text."""
    result: list[Markup | None] = list(found)
    unclosed: list[int] = []
    number = 0
    for index, item in enumerate(found):
        if item.role == "open":
            unclosed.append(index)
            result[index] = None
        elif item.role == "close":
            result[index] = None
            partner = next((i for i in reversed(unclosed) if found[i].name == item.name), None)
            if partner is None:
                continue
            # What was opened in between stays unpaired: the asterisks of `[a **b]{.c} d**`.
            del unclosed[unclosed.index(partner) :]
            opening = found[partner]
            value = opening.value or item.value
            result[partner] = Markup(opening.start, opening.end, "open", item.name, value, number)
            result[index] = Markup(item.start, item.end, "close", item.name, value, number)
            number += 1
    return [item for item in result if item is not None]
