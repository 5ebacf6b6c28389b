"""Articles made from files of other formats: where they are written, what their user is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newstranslate import files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import Imported
from newstranslate.late import dataclass
from newstranslate.project import locations, pages, sources


@dataclass(frozen=True, slots=True)
class Import:
    """An article made from a file, and where it belongs."""

    origin: str
    """The file or address that it was made from, for messages."""
    made: Imported
    destination: Path

    @property
    def exists(self) -> bool:
        """Whether there is an article in its place already."""
        return self.destination.exists()

    @property
    def is_same(self) -> bool:
        """Whether the article in its place is this one."""
        return self.exists and files.read_bytes(self.destination) == self.made.markdown.encode()

    @property
    def needs_a_look(self) -> bool:
        """Whether sentences were left out, or something was decided without certainty."""
        return bool(self.made.lost or self.made.unsure)

    def write(self) -> None:
        """Write the pictures, then the article. Raises `InputError`."""
        for name, data in self.made.pictures.items():
            files.write_atomically(self.destination.parent / name, data)
        files.write_atomically(self.destination, self.made.markdown.encode())

    def messages(self, *, verbose: bool = False) -> Iterator[str]:
        """Yield what its user is told: notes, what is not certain, that sentences were left out.

        With `verbose` they are shown, so nothing is said of how to see them.
        """
        for note in self.made.notes:
            yield f"{self.origin}: {note}"
        for doubt in self.made.unsure:
            yield f"{self.origin}: please check: {doubt}"
        if self.made.lost:
            count = len(self.made.lost)
            what = "1 sentence was" if count == 1 else f"{count} sentences were"
            how = f"; read them with: newstranslate import {self.origin} --verbose"
            yield f"{self.origin}: {what} left out{'' if verbose else how}"


def prepare(config: Config, path: Path, destination: Path | None = None) -> Import:
    """Return the article in a file, with its place; writes nothing.

    A page that was fetched and kept is read as it was when it came. Raises `InputError` where the
    file holds none.
    """
    if storage.is_remote(path):
        raise InputError(f"{path}: download it and import it: newstranslate import FILE")
    if received := pages.received(path):
        made = pages.article(files.read_bytes(path), received, str(path))
    else:
        made = formats.convert(path)
    return Import(str(path), made, destination or place_of(config, path))


def place_of(config: Config, path: Path) -> Path:
    """Return where the article made from a file belongs: beside the page that was kept with it."""
    if pages.received(path):
        return pages.article_beside(path)
    return config.root / config.articles / f"{path.stem}.md"


def use(config: Config, path: Path, say: sources.Say) -> tuple[Path, bool]:
    """Return the Markdown article for a file, made on its first use, and whether to look at it.

    An article already in its place is used as it is: a person may have mended it.
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
