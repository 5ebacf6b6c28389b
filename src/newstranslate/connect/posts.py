"""What a content system holds, and what is asked of one, whichever it is."""

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
"""The text of a post that is its body; the others are named as in the head of its article."""
BASE = ("title", CONTENT, "excerpt")
"""Texts that every post has, though they may be empty."""


class SiteError(InputError):
    """A site that cannot be reached, refuses what is asked, or answers what cannot be used."""


class PostGone(SiteError):
    """A post that is not there, or no longer."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote that a post keeps beside its body."""

    key: str
    """By which the body refers to it."""
    text: str


@dataclass(frozen=True, slots=True)
class Post:
    """One post, as a person who edits it sees it."""

    site: str
    """Address of the site, without a slash at its end."""
    number: int
    kind: str = "posts"
    """Part of its address in the interface: ``posts``, ``pages``."""
    link: str = ""
    slug: str = ""
    status: str = "draft"
    """``publish``, ``draft``, ``future``, ``pending``, ``private`` or ``trash``."""
    modified: str = ""
    """ISO 8601, UTC."""
    lang: str = ""
    """As the site says; empty where it does not."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Name → text as it is stored: ``title``, ``content``, ``excerpt``, ``seo_title`` …"""
    footnotes: tuple[Footnote, ...] = ()
    picture: Mapping[str, str] = field(default_factory=dict)
    """``image_alt`` and ``image_caption`` of the featured image."""
    password: str = field(default="", repr=False)
    """What readers are asked for before they see it; empty for nothing."""
    author: int = 0
    featured_media: int = 0
    terms: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """``categories`` and ``tags`` → numbers."""
    translations: Mapping[str, int] = field(default_factory=dict)
    """Language → number of the post; its own among them."""
    source: int = 0
    """Number of the post that newstranslate made it from; 0 where it did not."""

    @property
    def digest(self) -> str:
        """A digest of its texts and notes, as they are stored."""
        return digest(self.texts, self.footnotes)

    def holds(self, made: Translation) -> bool:
        """Whether it has the texts of a translation already."""
        names = {*BASE, *made.texts}
        texts = all(self.texts.get(name, "") == made.texts.get(name, "") for name in names)
        return texts and (self.footnotes == made.footnotes or not made.footnotes)


def digest(texts: Mapping[str, str], footnotes: tuple[Footnote, ...]) -> str:
    """Return a digest of a post's texts; those that are empty make no difference."""
    told = {name: text for name, text in sorted(texts.items()) if text}
    notes = [[note.key, note.text] for note in footnotes]
    return files.digest(json.dumps([told, notes]).encode())


@dataclass(frozen=True, slots=True)
class Translation:
    """What is to be stored as the translation of a post."""

    lang: str
    texts: Mapping[str, str]
    footnotes: tuple[Footnote, ...] = ()

    @property
    def digest(self) -> str:
        """A digest of its texts and notes; see `Post.digest`."""
        return digest(self.texts, self.footnotes)


class ContentSite(Protocol):
    """A site of a content system whose posts are read and written; raises `SiteError`."""

    @property
    def site(self) -> str:
        """Its address, without a slash at its end."""

    def refuse_login(self) -> None:
        """Raise `SiteError` where the user is not known to the site, or may not write."""

    def find(self, which: str) -> Post:
        """Return the post with a number or an address; raises `PostGone`."""

    def changed_since(self, since: datetime, category: str) -> Iterator[Post]:
        """Yield published posts changed since a moment that are no translations, oldest first.

        `category` is the slug of the only one wanted; empty for all.
        """

    def translation(self, post: Post, lang: str) -> Post | None:
        """Return the post that is known as another's translation; None where none is."""

    def stored(self, lang: str, number: int, kind: str) -> Post:
        """Return the post of a translation by its number; raises `PostGone`."""

    def unfinished(self, post: Post, made: Translation, since: str) -> Post | None:
        """Return a translation that was created, and the answer to it lost; None for none.

        `since` is when it was asked for, ISO 8601, UTC.
        """

    def create(self, post: Post, made: Translation) -> Post:
        """Create a translation of a post as a draft, linked to it; never asks twice."""

    def linked(self, post: Post, lang: str, there: Post) -> Post:
        """Return a translation, tied to its source where the site ties languages together."""

    def update(self, there: Post, made: Translation) -> Post:
        """Replace the texts of a post that is as it was when `there` was read.

        Returns it as it is stored then. Raises `SiteError` where it was changed meanwhile.
        """

    def notes(self) -> list[str]:
        """Return what its user must know of what was written, each once, and forget it."""
