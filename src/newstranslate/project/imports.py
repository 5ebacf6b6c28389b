"""Imports of files in other formats: the article's destination and messages for the user."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newstranslate import files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Imported
from newstranslate.late import dataclass
from newstranslate.plural import counted
from newstranslate.project import article_files, locations, pages, translated_files
from newstranslate.project.article_language import Say


@dataclass(frozen=True, slots=True)
class Import:
    """An article converted from a file, and its destination."""

    origin: str
    """The imported file or address, for messages."""
    made: Imported
    destination: Path

    @property
    def exists(self) -> bool:
        """Whether the destination already exists."""
        return self.destination.exists()

    @property
    def is_same(self) -> bool:
        """Whether the destination already contains this article."""
        return self.exists and files.read_bytes(self.destination) == self.made.markdown.encode()

    @property
    def needs_a_look(self) -> bool:
        """Whether a person should check it: sentences were omitted, or something is uncertain."""
        return bool(self.made.lost or self.made.unsure)

    def write(self) -> None:
        """Write the pictures, then the article. Raises `InputError`."""
        # Pictures first: an article must not link to a picture that could not be written.
        for name, data in self.made.pictures.items():
            files.write_atomically(self.destination.parent / name, data)
        files.write_atomically(self.destination, self.made.markdown.encode())

    def messages(self, *, verbose: bool = False) -> Iterator[str]:
        """Yield messages for the user: notes, uncertain decisions, the number of omitted texts.

        With `verbose` the caller lists those texts, so the hint on how to list them is omitted.
        """
        for note in self.made.notes:
            yield f"{self.origin}: {note}"
        for doubt in self.made.unsure:
            yield f"{self.origin}: please check: {doubt}"
        if self.made.lost:
            count = len(self.made.lost)
            what = counted(count, "sentence was", "sentences were")
            how = (
                f"; read them with: newstranslate import {files.as_argument(self.origin)} --verbose"
            )
            yield f"{self.origin}: {what} left out{'' if verbose else how}"
        elif self.made.dropped and not verbose:
            what = counted(
                len(self.made.dropped), "line outside the story", "lines outside the story"
            )
            how = f"list with: newstranslate import {files.as_argument(self.origin)} --verbose"
            yield f"{self.origin}: {what} left out; {how}"


def refuse_destination(destination: Path | None) -> None:
    """Raise `InputError` for a name that no command would read as the article."""
    if destination and destination.suffix.lower() not in formats.MARKDOWN:
        endings = ", ".join(formats.MARKDOWN)
        raise InputError(
            f"{destination}: the article is Markdown; end its name in one of: {endings}"
        )


def prepare(config: Config, path: Path, destination: Path | None = None) -> Import:
    """Return the article in a file, with its destination; writes nothing.

    A kept page is decoded with the charset that its server declared. Raises `InputError` if the
    file contains no article.
    """
    if storage.is_remote(path):
        raise InputError(f"{path}: download it and import it: newstranslate import FILE")
    refuse_destination(destination)
    if path.is_dir():
        raise InputError(
            f"{path}: is a folder; import its files one by one, or translate its articles: "
            f"newstranslate run {files.as_argument(path)}"
        )
    if not files.exists(path):
        raise InputError(f"{path}: no such file")
    if received := pages.received(path):
        made = pages.article(files.read_bytes(path), received, str(path))
    else:
        made = formats.convert(path)
    place = destination or article_files.imported_as(config, path)
    if why := translated_files.passed_over(place):
        raise InputError(why)
    return Import(str(path), made, place)


def use(config: Config, path: Path, say: Say) -> tuple[Path, bool]:
    """Return the Markdown article of a file, and whether a person should check it.

    It is created at first use. An existing article is used unchanged: a person may have edited it.
    """
    found = prepare(config, path)
    shown = locations.shown(config, found.destination)
    if found.exists:
        changed = "changed since it was made; import again with --force to replace it"
        say(f"{path}: using the article {shown}" + ("" if found.is_same else f" ({changed})"))
        return found.destination, False
    found.write()
    say(f"{path}: created the article {shown}")
    for message in found.messages():
        say(message)
    return found.destination, found.needs_a_look
