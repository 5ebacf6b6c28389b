"""Content after a story's last paragraph: notes on its authors, headings of removed lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newstranslate.formats.web.links import Reasons
from newstranslate.formats.web.pageblock import PageBlock
from newstranslate.language import pages

_LAST = 5
"""Number of paragraphs at the end among which a note on an author can occur."""
_LONGEST = 90
"""Maximum length of such a note, in words."""
# After “Nadia Alami”: ` is a reporter`, ` est journaliste`, ` صحفية`.
_IS = pages.pattern(r"\W{0,3}(?&is_author)", 0)
"""Words after the name of an author at the start of a note on their work."""
# `Reach Nadia Alami at @nadia`, `Follow her on Twitter`, `للتواصل مع الكاتبة: @nadia`; but not
# `Follow us on Twitter`.
_REACH = pages.pattern(r"(?:\A|[.!?؟]\s)\W*(?&reach_author)")


def found(
    kept: Sequence[PageBlock], blocks: Sequence[PageBlock], authors: Sequence[str]
) -> Reasons:
    """Return the kept blocks at the end that are notes on authors, or headings without text."""
    return dict(_portraits(kept, authors)) | dict(_empty_lists(kept, blocks))


def _portraits(kept: Sequence[PageBlock], authors: Sequence[str]) -> Iterator[tuple[int, str]]:
    paragraphs = [block for block in kept if block.plain and block.kind == "paragraph"]
    # In a short article, the last paragraphs would include much of the story itself.
    for block in paragraphs[-_LAST:] if len(paragraphs) > 2 * _LAST else paragraphs[-1:]:
        text = block.plain.lstrip()
        names = any(
            text.startswith(name) and _IS.match(text[len(name) :])
            for name in authors
            if " " in name  # a single word, such as an agency, may begin an ordinary sentence
        )
        if block.size <= _LONGEST and (names or (block.size <= 40 and _REACH.search(text))):
            yield id(block), "the author's portrait"


def _empty_lists(
    kept: Sequence[PageBlock], blocks: Sequence[PageBlock]
) -> Iterator[tuple[int, str]]:
    """Yield headings and pictures at the end without text: titles of other articles.

    A heading above several pictures is a gallery, and stays.
    """
    stays = {id(block) for block in kept}
    tail: list[PageBlock] = []
    for block in reversed(blocks):
        if block.plain and block.kind != "heading" and id(block) in stays:
            break
        tail.append(block)
    headings = [number for number, block in enumerate(tail) if block.kind == "heading"]
    below = tail[: headings[-1] + 1] if headings else []
    own = [block for block in below if id(block) in stays]
    if sum(block.kind == "picture" for block in own) <= len(headings):
        yield from ((id(block), "related articles") for block in own)
