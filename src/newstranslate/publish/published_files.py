"""Published files that need a person's attention: changed by hand, or under an earlier name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from newstranslate.config import Config
from newstranslate.late import dataclass
from newstranslate.project import editions, locations
from newstranslate.publish.record import Record


@dataclass(slots=True)
class PublishedFiles:
    """Published files that need a person's attention, relative to the project."""

    edited: list[str] = field(default_factory=list)
    """Changed by hand since they were published."""
    renamed: list[str] = field(default_factory=list)
    """Unchanged, with an earlier name of their article."""
    orphaned: list[str] = field(default_factory=list)
    """Of an article that no longer exists, and in no edition, as drafts are."""


def find(config: Config, langs: Sequence[str]) -> PublishedFiles:
    """Return the files published in these languages, or in all, that need attention.

    Raises `InputError`.
    """
    record, found = Record(config), PublishedFiles()
    listed: set[str] = set()
    for edition in editions.every(config):
        listed.update(edition.files)
        if langs and edition.lang not in langs:
            continue
        # Without any article, the edition itself is listed; see `outdated`.
        has_article = locations.place_of(config, edition.article).is_file()
        for name in edition.files:
            path = record.place_of(name)
            if record.is_edited(path):
                found.edited.append(name)
            elif has_article and record.is_under_old_name(path, edition.article):
                found.renamed.append(name)
    found.orphaned += [
        name
        for name, entry in sorted(record.entries().items())
        if name not in listed and (not langs or entry.lang in langs)
        if record.is_under_old_name(record.place_of(name), "")
    ]
    return found
