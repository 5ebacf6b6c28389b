"""Posts of a content system, and the interface that every content system implements."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import datetime
from typing import Protocol

from newstranslate import files
from newstranslate.errors import InputError
from newstranslate.late import dataclass

CONTENT = "content"
"""Name of the text that is a post's body; the others are named as in the article's header."""
BASE = ("title", CONTENT, "excerpt")
"""Texts that every post has; they may be empty."""


class SiteError(InputError):
    """A site is unreachable, refuses a request, or sends an unusable answer."""


class PostGone(SiteError):
    """A post does not exist, or no longer exists."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote that is stored outside the body of a post."""

    key: str
    """Identifies the footnote in the body."""
    text: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post, as its editors see it."""

    site: str
    """Address of the site, without a trailing slash."""
    number: int
    kind: str = "posts"
    """Part of its address in the API: ``posts``, ``pages``."""
    link: str = ""
    slug: str = ""
    status: str = "draft"
    """``publish``, ``draft``, ``future``, ``pending``, ``private`` or ``trash``."""
    modified: str = ""
    """ISO 8601, UTC."""
    lang: str = ""
    """Language as stated by the site; empty if unknown."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Name → stored text: ``title``, ``content``, ``excerpt``, ``seo_title`` …"""
    footnotes: tuple[Footnote, ...] = ()
    picture: Mapping[str, str] = field(default_factory=dict)
    """``image_alt`` and ``image_caption`` of the featured image."""
    password: str = field(default="", repr=False)
    """Password that readers must enter; empty if none."""
    author: int = 0
    featured_media: int = 0
    terms: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """``categories`` and ``tags`` → ids."""
    translations: Mapping[str, int] = field(default_factory=dict)
    """Language → id of the translation, including its own."""
    source: int = 0
    """Id of the post that newstranslate translated; 0 if it is not such a translation."""

    @property
    def digest(self) -> str:
        """A digest of its stored texts and footnotes."""
        return digest(self.texts, self.footnotes)

    def holds(self, made: Translation) -> bool:
        """Whether it already has the texts of a translation."""
        names = {*BASE, *made.texts}
        texts = all(self.texts.get(name, "") == made.texts.get(name, "") for name in names)
        # Without notes of its own, a push leaves those of the post.
        return texts and (self.footnotes == made.footnotes or not made.footnotes)


def digest(texts: Mapping[str, str], footnotes: tuple[Footnote, ...]) -> str:
    """Return a digest of a post's texts; empty ones are ignored."""
    filled = {name: text for name, text in sorted(texts.items()) if text}
    notes = [[note.key, note.text] for note in footnotes]
    return files.digest(json.dumps([filled, notes]).encode())


@dataclass(frozen=True, slots=True)
class Translation:
    """The translation of a post, to be stored on the site."""

    lang: str
    texts: Mapping[str, str]
    footnotes: tuple[Footnote, ...] = ()

    @property
    def digest(self) -> str:
        """A digest of its texts and footnotes; see `Post.digest`."""
        return digest(self.texts, self.footnotes)


class ContentSite(Protocol):
    """A site of a content system. Its methods raise `SiteError`."""

    @property
    def site(self) -> str:
        """Its address, without a trailing slash."""

    def refuse_login(self) -> None:
        """Raise `SiteError` if the log-in fails or the user may not edit posts."""

    def find(self, which: str) -> Post:
        """Return the post with a number or address; raises `PostGone`."""

    def changed_since(self, since: datetime, category: str) -> Iterator[Post]:
        """Yield published posts changed since a time, except translations, oldest first.

        `category` is the slug of the category to include; empty for all.
        """

    def translation(self, post: Post, lang: str) -> Post | None:
        """Return the post that is linked as another's translation; None if there is none."""

    def stored(self, lang: str, number: int, kind: str) -> Post:
        """Return the post of a translation by its number; raises `PostGone`."""

    def unfinished(self, post: Post, made: Translation, since: str) -> Post | None:
        """Return a translation that was created without an answer; None if there is none.

        `since` is the time of the request, ISO 8601, UTC.
        """

    def create(self, post: Post, made: Translation) -> Post:
        """Create a translation of a post as a draft linked to it. Never repeats the request."""

    def linked(self, post: Post, lang: str, there: Post) -> Post:
        """Return the translation `there`, linked to its source if the site links languages."""

    def update(self, there: Post, made: Translation) -> Post:
        """Replace the texts of a post, and return the post as stored afterwards.

        Raises `SiteError` if the post has changed since `there` was read.
        """

    def notes(self) -> list[str]:
        """Return and clear the notes for the user on what was written, without duplicates."""
