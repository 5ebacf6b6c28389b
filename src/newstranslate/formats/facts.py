"""Metadata of a Markdown article: reads its front matter, and sets it when publishing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from newstranslate.formats import frontmatter
from newstranslate.formats.front_keys import FrontValues
from newstranslate.late import dataclass

_SUBJECT = frozenset(
    "domain category categories section sections tag tags topic topics subject subjects keywords "
    "rubrique rubriques thème thèmes theme themes catégorie catégories mots-clés".split()
)
"""Keys in front matter for the subjects of an article."""
_LONGEST = 400
"""Maximum length of the subjects, in characters."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Metadata of a published file, and settings for writing it."""

    lang: str
    title: str = ""
    head: tuple[str, ...] = ()
    """Lines for the head of an HTML page."""
    source: str = ""
    """The source language; empty if unknown."""
    regional_lang: str = ""
    """The language with the project's region, for dates: ``ar-MA``; empty for `lang`."""
    folder: Path | None = None
    """Folder to which addresses of pictures are relative; None for no pictures."""
    root: Path | None = None
    """Folder of the project; pictures outside it are not used."""
    template: Path | None = None
    """Word document or template whose styles are used; None for our own."""
    say: Callable[[str], None] = lambda _: None
    """Called with messages to the user: the title of a post, a missing picture."""


def language(text: str, where: str) -> str:
    """Return the language in an article's front matter; empty if it has none."""
    value = values(text, where).get("lang")
    return value.strip() if isinstance(value, str) else ""


def values(text: str, where: str) -> FrontValues:
    """Return the values of the front matter; empty without front matter."""
    front = frontmatter.find(text)
    if front is None:
        return FrontValues({})
    first = text.count("\n", 0, front.start) + 1
    inner = text[front.start : front.end]
    return FrontValues(frontmatter.read(inner, where, first, form=front.form)[0])


def subject(text: str, where: str) -> str:
    """Return the subjects in an article's front matter, separated by ``|``."""
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
    """Return the text of an article's front matter; empty if it has none."""
    front = frontmatter.find(text)
    return text[front.start : front.end] if front else ""


def body_start(text: str) -> int:
    """Return the offset of the article's body, after its front matter."""
    front = frontmatter.find(text)
    return front.body if front else len(text) - len(text.removeprefix("\ufeff"))


def with_facts(text: str, facts: Mapping[str, str]) -> str:
    """Return the article's text with values set as top-level keys of its front matter.

    Existing keys are changed in place and keep their spelling, others are appended; an article
    without front matter gets one. Its format (YAML, TOML, JSON) does not change.
    """
    from newstranslate.formats.splicing import newline_of  # most callers of this module set nothing

    front = frontmatter.find(text)
    newline = newline_of(text)
    if front is None:
        bom, body = ("\ufeff", text[1:]) if text[:1] == "\ufeff" else ("", text)
        lines = [f"{key}: {frontmatter.write(value, 'plain')}" for key, value in facts.items()]
        return bom + newline.join(["---", *lines, "---", "", body])
    made, known = text[front.start : front.end], values(text, "")
    for key, value in facts.items():
        made = frontmatter.with_value(made, known.spelling(key), value, front.form, newline)
    if front.start == front.end and made:
        made += newline
    return text[: front.start] + made + text[front.end :]
