"""Published files that need a person's attention: changed by hand, or under an earlier name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


@dataclass(frozen=True, slots=True)
class EarlierName:
    """A published file with an earlier name of its article: its page stays on the site."""

    name: str
    """Relative to the project."""
    is_edited: bool
    """Whether it was changed by hand since it was published."""

    def remark(self, *, is_published: bool) -> str:
        """Return what to do with it; `is_published` if the article was just published again."""
        edited = (
            f" and was changed by hand: 'newstranslate import-published {self.name}'"
            if self.is_edited
            else ""
        )
        first = "" if is_published and not edited else "publish the article again, then "
        return f"{self.name} has an earlier name of its article{edited}; {first}delete this file"


def earlier_names(record: Record, names: Iterable[str], article: str) -> Iterator[EarlierName]:
    """Yield those of an article's published files that have an earlier name of it."""
    for name in names:
        path = record.place_of(name)
        if record.is_under_old_name(path, article):
            yield EarlierName(name, record.is_edited(path))


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
        found.edited += (n for n in edition.files if record.is_edited(record.place_of(n)))
        earlier = earlier_names(record, edition.files if has_article else (), edition.article)
        found.renamed += (one.name for one in earlier if not one.is_edited)
    found.orphaned += [
        name
        for name, entry in sorted(record.entries().items())
        if name not in listed and (not langs or entry.lang in langs)
        if record.is_under_old_name(record.place_of(name), "")
    ]
    return found
