"""Published files that need a person's attention: changed by hand, or under an earlier name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field

from newstranslate import files
from newstranslate.config import Config
from newstranslate.late import dataclass
from newstranslate.project import editions, locations
from newstranslate.publish.record import Record, takes_corrections

_NAMED = 3
"""Maximum number of files that a message names."""


@dataclass(slots=True)
class PublishedFiles:
    """Published files that need a person's attention, relative to the project."""

    edited: list[str] = field(default_factory=list)
    """Changed by hand since they were published."""
    importable: bool = False
    """Whether `import-published` can read any of them."""
    renamed: list[str] = field(default_factory=list)
    """Unchanged, with an earlier name of their article."""
    orphaned: list[str] = field(default_factory=list)
    """Of an article that no longer exists, and in no edition, as drafts are."""


@dataclass(frozen=True, slots=True)
class EarlierName:
    """A published file with an earlier name of its article: its page stays on the site."""

    name: str
    """Relative to the project."""
    advice: str = ""
    """If it was changed by hand since it was published: how to keep the changes."""

    @classmethod
    def of(cls, record: Record, name: str, article: str) -> EarlierName:
        """Return the file `name`, published of `article`."""
        path = record.place_of(name)
        if not record.is_edited(path):
            return cls(name)
        if takes_corrections(path, article):
            return cls(name, f"'newstranslate import-published {files.as_argument(name)}'")
        return cls(name, "make the changes in the catalogue")


def remarks(found: Sequence[EarlierName], *, is_published: bool) -> Iterator[str]:
    """Yield what to do with files; `is_published` if their article was just published again."""
    again = "publish the article again, then "
    for one in found:
        if one.advice:
            yield (
                f"{one.name} has an earlier name of its article and was changed by hand: "
                f"{one.advice}; {again}delete this file"
            )
    names = [one.name for one in found if not one.advice]
    first = "" if is_published else again
    if len(names) == 1:
        yield f"{names[0]} has an earlier name of its article; {first}delete this file"
    elif names:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield (
            f"{len(names)} published files have earlier names of their article: "
            f"{', '.join(names[:_NAMED])}{more}; {first}delete them (newstranslate status "
            "--published lists them)"
        )


def earlier_names(record: Record, names: Iterable[str], article: str) -> Iterator[EarlierName]:
    """Yield those of an article's published files that have an earlier name of it."""
    for name in names:
        path = record.place_of(name)
        if record.is_under_old_name(path, article):
            yield EarlierName.of(record, name, article)


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
        edited = [n for n in edition.files if record.is_edited(record.place_of(n))]
        found.edited += edited
        found.importable = found.importable or any(
            takes_corrections(record.place_of(n), edition.article) for n in edited
        )
        earlier = earlier_names(record, edition.files if has_article else (), edition.article)
        found.renamed += (one.name for one in earlier if not one.advice)
    found.orphaned += [
        name
        for name, entry in sorted(record.entries().items())
        if name not in listed and (not langs or entry.lang in langs)
        if record.is_under_old_name(record.place_of(name), "")
    ]
    return found
