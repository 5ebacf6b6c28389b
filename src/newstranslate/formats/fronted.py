"""HTML with front matter: pages of Jekyll, Hugo and Eleventy, and posts of a content system.

A post is a file whose front matter contains its site and number (`is_post`); visible texts outside
the body (title, excerpt, captions) are prose in the front matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newstranslate.formats import frontmatter
from newstranslate.formats.front_keys import FrontValues
from newstranslate.late import dataclass
from newstranslate.model import Segment, Slot, SlotStyle

POST_PROSE = (
    "title", "excerpt", "footnote", "image_alt", "image_caption", "seo_title", "seo_description",
)  # fmt: skip
"""Keys of a post's front matter that contain prose, in addition to those in the settings."""


@dataclass(frozen=True, slots=True)
class Head:
    """The front matter of an HTML file."""

    values: Mapping[str, object]
    segments: tuple[Segment, ...]
    body: int
    """Offset after it, in code points."""


_NONE = Head({}, (), 0)


def is_post(values: Mapping[str, object]) -> bool:
    """Whether front matter belongs to a post: it contains a site and the post's number."""
    return isinstance(values.get("site"), str) and isinstance(values.get("post"), int)


def body_start(text: str) -> int:
    """Return the offset of the HTML, in code points."""
    front = frontmatter.find(text)
    return front.body if front else 0


def read(text: str, where: str, keys: tuple[str, ...]) -> Head:
    """Return the front matter, with the prose under `keys` as segments; raises `InputError`."""
    front = frontmatter.find(text)
    if front is None:
        return _NONE
    inner = text[front.start : front.end]
    first = text.count("\n", 0, front.start) + 1
    values = FrontValues(frontmatter.read(inner, where, first, (), front.form)[0])
    wanted = tuple(dict.fromkeys((*keys, *POST_PROSE))) if is_post(values) else keys
    _, prose = frontmatter.read(inner, where, first, wanted, front.form)
    segments = tuple(
        Segment(
            value.text,
            f"front matter {value.path}",
            front.start + value.start,
            front.start + value.end,
            first + inner.count("\n", 0, value.start),
            number,
            value.path,
            slot=Slot(SlotStyle(front.form), value.style),
        )
        for number, value in enumerate(prose)
    )
    return Head(values, segments, front.body)


def blanked(text: str, end: int) -> str:
    """Return a text with blanks for characters before `end`, so that offsets and lines stay."""
    return re.sub(r"[^\r\n]", " ", text[:end]) + text[end:]
