"""What a Markdown article says of itself: its front matter read, and set when it is published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from newstranslate.formats import frontmatter
from newstranslate.late import dataclass

_SUBJECT = frozenset(
    "domain category categories section sections tag tags topic topics subject subjects keywords "
    "rubrique rubriques thème thèmes theme themes catégorie catégories mots-clés".split()
)
"""Keys of front matter that say what an article is about."""
_LONGEST = 400
"""Characters of a subject that are kept."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a published file says of itself."""

    lang: str
    title: str = ""
    head: tuple[str, ...] = ()
    """Lines for the head of a page of HTML."""
    source: str = ""
    """Language that it was translated from; empty where that is not known."""
    regional_lang: str = ""
    """The language with the house's region, for its dates: ``ar-MA``; empty for `lang`."""
    folder: Path | None = None
    """Where its pictures' addresses start from; None: it has no pictures."""
    root: Path | None = None
    """The project's: no picture is taken from outside of it."""
    template: Path | None = None
    """The Word document or template whose styles are used; None for our own."""
    say: Callable[[str], None] = lambda _: None
    """Is told what its user must know: the title of a post, a picture that is missing."""


def language(text: str, where: str) -> str:
    """Return what an article's front matter says of its language; empty where it does not."""
    value = values(text, where).get("lang")
    return value.strip() if isinstance(value, str) else ""


def values(text: str, where: str) -> Mapping[str, object]:
    """Return the front matter's values; none where there is no front matter."""
    front = frontmatter.find(text)
    if front is None:
        return {}
    first = text.count("\n", 0, front.start) + 1
    return frontmatter.read(text[front.start : front.end], where, first, form=front.form)[0]


def subject(text: str, where: str) -> str:
    """Return what an article's front matter says it is about, values parted by ``|``."""
    read = values(text, where)
    found = [
        item
        for key, value in read.items()
        if str(key).lower() in _SUBJECT
        for item in _items(value)
    ]
    return "|".join(dict.fromkeys(" ".join(item.replace("|", " ").split()) for item in found))[
        :_LONGEST
    ]


def _items(value: object) -> list[str]:
    some = value if isinstance(value, list) else [value]
    return [item for item in some if isinstance(item, str) and item.strip()]


def front_matter(text: str) -> str:
    """Return the text of an article's front matter; empty where it has none."""
    front = frontmatter.find(text)
    return text[front.start : front.end] if front else ""


def body_start(text: str) -> int:
    """Return where the article's body begins, behind its front matter."""
    front = frontmatter.find(text)
    return front.body if front else len(text) - len(text.removeprefix("\ufeff"))


def with_facts(text: str, facts: Mapping[str, str]) -> str:
    """Return the article's text with these values at the top of its front matter's keys.

    A key that is there is changed in its place, another added as the last; an article without
    front matter gets one. Its form stays what it is.
    """
    from newstranslate.formats.splicing import newline_of  # most who ask for facts set none

    front = frontmatter.find(text)
    newline = newline_of(text)
    if front is None:
        bom, body = ("\ufeff", text[1:]) if text[:1] == "\ufeff" else ("", text)
        lines = [f"{key}: {frontmatter.write(value, 'plain')}" for key, value in facts.items()]
        return bom + newline.join(["---", *lines, "---", "", body])
    made = text[front.start : front.end]
    for key, value in facts.items():
        made = frontmatter.with_value(made, key, value, front.form, newline)
    if front.start == front.end and made:
        made += newline
    return text[: front.start] + made + text[front.end :]
