"""Scores the lines that may be the headline, by similarity, repetition and position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newstranslate.formats.dumps import bylines, candidates, likeness, opening
from newstranslate.formats.dumps.blocks import DumpBlock
from newstranslate.formats.dumps.boilerplate import is_boilerplate

_FAR = 40
"""Maximum distance of a headline from its story, in blocks."""
_SMALL = 25
"""Maximum size, in blocks, of a dump that contains only the story."""
# Points, tuned on saved pages of news sites (`benchmarks.dumps`): similarity counts most.
_REPEATED, _ALIKE, _NEXT, _LAST, _OPENS, _ABOVE_LONGER, _SIGNED_BELOW, _CALL = (
    2.0,
    4.0,
    1.0,
    0.5,
    1.5,
    0.6,
    1.0,
    2.0,
)
_LONG = 16
"""Length in words above which a line is more likely a standfirst or caption."""
# Points lost for each further word.
_EACH_MORE = 0.15


def marks(head: Sequence[DumpBlock], blocks: Sequence[DumpBlock], first: int) -> list[float]:
    """Return the points of each line of the head; more points mean more likely."""
    alike = likeness.to_story(head, blocks, first)
    copies = count_copies(blocks)
    places = {id(block): index for index, block in enumerate(blocks)}
    last = head[-1]
    marks: list[float] = []
    for block, share in zip(head, alike, strict=True):
        repeated = is_repeated(block, copies)
        beside = _is_next_to_story(blocks, places[id(block)], first)
        # The site's name is repeated, too, so repetition counts less for a short line.
        mark = _ALIKE * share + _REPEATED * repeated * min(block.words / 6, 1)
        mark += _ABOVE_LONGER * _is_above_longer(head, block)
        mark += _SIGNED_BELOW * _has_byline_below(blocks, places[id(block)], first)
        mark += (
            _NEXT * beside + _LAST * (block is last) - (block.text.isupper() and block.words < 6)
        )
        opens = (
            places[id(block)] == 0
            and (block.words > candidates.SHORTEST or len(blocks) <= _SMALL)
            and mark > 0
        )
        mark -= _CALL * candidates.is_call(block) + _EACH_MORE * max(0, block.words - _LONG)
        marks.append(mark + _OPENS * opens - (block.words < 5) * 0.3)
    return marks


def count_copies(blocks: Sequence[DumpBlock]) -> Counter[str]:
    """Return the number of occurrences of each line, counting “Headline - Site” for “Headline”."""
    plain = [likeness.plain(block.text) for block in blocks]
    beside: dict[str, list[tuple[str, str]]] = {}
    for before, text, after in zip(["", *plain], plain, [*plain[1:], ""], strict=False):
        beside.setdefault(text, []).append((before, after))
    copies = Counter(
        {text: 1 if _in_menu(text, places) else len(places) for text, places in beside.items()}
    )
    for block in blocks:
        parts = likeness.SITE.split(block.text)
        if len(parts) > 1:
            copies[likeness.plain(parts[0])] += 1
    return copies


def _in_menu(text: str, places: Sequence[tuple[str, str]]) -> bool:
    """Whether a line is repeated with a menu: the same line is next to it each time."""
    for side in (0, 1):
        found = [place[side] for place in places if place[side] not in ("", text)]
        if len(set(found)) < len(found):
            return True
    return False


def is_repeated(block: DumpBlock, copies: Counter[str]) -> bool:
    """Whether the line occurs again, alone or at the end of another line."""
    plain = likeness.plain(block.text)
    if copies[plain] > 1:
        return True
    # Breadcrumbs end in the headline: “Accueil > Monde > Un titre de quatre mots”.
    return block.words > 3 and any(p.endswith(plain) and p != plain for p in copies)


def _is_above_longer(head: Sequence[DumpBlock], block: DumpBlock) -> bool:
    """Whether a longer line, which may be the standfirst, follows closely."""
    index = next(i for i, other in enumerate(head) if other is block)
    following = head[index + 1] if index + 1 < len(head) else None
    return bool(
        following and following.line - block.line <= 6 and following.words > block.words + 2
    )


def _is_next_to_story(blocks: Sequence[DumpBlock], index: int, first: int) -> bool:
    """Whether only a standfirst, byline, dates and boilerplate are between a line and the story."""
    if first - index > _FAR:
        return False
    between = [b for b in blocks[index + 1 : first] if b.text != blocks[index].text]
    known = (
        is_boilerplate(b) or b.is_sentence or b.words <= 3 or opening.is_dateline(b)
        for b in between
    )
    return sum(not k for k in known) <= 2


def _has_byline_below(blocks: Sequence[DumpBlock], index: int, first: int) -> bool:
    """Whether a line with author or date follows, after a standfirst at most."""
    below = blocks[index + 1 : min(index + 5, first + 1)]
    return any(opening.is_dateline(b) or bool(bylines.author(b.text)) for b in below)
