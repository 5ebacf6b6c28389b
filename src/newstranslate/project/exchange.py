"""Exports catalogues as XLIFF files, and imports those that other tools return."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from newstranslate import catalog, files
from newstranslate.catalog import xliff
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base, normalise
from newstranslate.late import dataclass
from newstranslate.model import Catalogue
from newstranslate.project import (
    article_files,
    article_language,
    directions,
    editions,
    locations,
    translated_files,
)


@dataclass(slots=True)
class Exporter:
    """Writes catalogues as XLIFF files; refuses to overwrite another article or unimported work."""

    config: Config
    kind: str
    folder: Path
    force: bool = False
    """Whether to overwrite a file with work that was not imported yet."""
    _written: dict[Path, str] = field(default_factory=dict)
    """Written file → the name of its article."""

    def articles(self, path: Path) -> Iterator[tuple[Path, Path]]:
        """Yield each article that a path names, and its path relative to the folder of results."""
        if not path.is_dir():
            by_file = partial(editions.articles_by_file, self.config)
            translated_files.refuse_published(self.config, path, by_file)
            yield path, Path(path.name)
            return
        for found in article_files.Collector(self.config).collect([path]):
            yield found, found.relative_to(path)

    def is_in(self, path: Path, lang: str) -> bool:
        """Whether an article is written in a language, as its catalogues state."""
        stated = article_language.of_catalogues(self.config, path) if files.exists(path) else {}
        return any(catalog.same_language(one, lang) for one in stated.values())

    def export(self, path: Path, place: Path, lang: str) -> Path:
        """Write an article's catalogue as ``name.<lang>.xlf`` and return its path.

        Raises `InputError`; then nothing was written.
        """
        if not files.exists(path):
            raise InputError(f"{path}: no such file or folder")
        if path.suffix.lower() == ".po":
            raise InputError(f"{path}: is a catalogue; name the article that it translates")
        name = locations.name_of(self.config, path)
        catalogue = locations.catalogue_path(self.config, name, lang)
        if not catalogue.is_file():
            raise InputError(
                f"{name}: has no catalogue in '{lang}': run "
                f"'newstranslate run {files.as_argument(name)} --to {lang}' first"
            )
        loaded = catalog.load(catalogue)
        if all(unit.plural for unit in loaded.live):  # XLIFF has no file without a unit
            raise InputError(f"{name}: has no text to translate in '{lang}'")
        pair = directions.of_catalogue(self.config, loaded, catalogue)
        destination = self.folder / place.parent / f"{place.stem}.{lang}.xlf"
        other = self._written.setdefault(destination, name)
        if other != name:
            raise InputError(
                f"{name}: {destination} is that of {other}; export them to different folders: -o"
            )
        if not self.force:
            _refuse_unimported_work(destination, loaded)
        text = xliff.write(loaded, name, pair, self.kind)
        files.write_atomically(destination, text.encode())
        return destination


def _refuse_unimported_work(path: Path, loaded: Catalogue) -> None:
    """Raise `InputError` if a file contains a translator's work that is not in the catalogue."""
    if not path.is_file():
        return
    why = ""
    try:
        # A trial import: whatever it would change is work that exporting would destroy.
        for back in xliff.read(path):
            taken = xliff.take(loaded, back.units, "", "")
            if taken.changed or taken.faults or taken.conflicts:
                why = "contains work that was not imported: run import-xliff first"
    except InputError:
        why = "not an XLIFF file written by newstranslate"
    if why:
        raise InputError(f"{path}: {why}, or overwrite it: --force")


# --- import ---


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """The result of importing one article of an XLIFF file."""

    catalogue: str
    """Path relative to the project."""
    taken: xliff.TakenFile
    remarks: tuple[str, ...] = ()


def files_of(path: Path) -> list[Path]:
    """Return the XLIFF files that a path names; raises `InputError` if a folder has none."""
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.rglob("*") if p.suffix.lower() in xliff.ENDINGS and p.is_file())
    if not found:
        raise InputError(f"{path}: no XLIFF files in this folder ({', '.join(xliff.ENDINGS)})")
    return found


def take(config: Config, path: Path, who: str) -> list[ImportedArticle]:
    """Import a returned file into its catalogues; return the result of each.

    Raises `InputError`; then no catalogue was changed.
    """
    found = [(back, *_catalogue_of(config, back, path)) for back in xliff.read(path)]
    for _, catalogue, _ in found:
        catalog.load(catalogue)  # fails before any of them is written
    return [_take(config, back, catalogue, who, remarks) for back, catalogue, remarks in found]


def _take(
    config: Config, back: xliff.ReturnedFile, catalogue: Path, who: str, remarks: Sequence[str]
) -> ImportedArticle:
    def change(loaded: Catalogue) -> tuple[Catalogue, xliff.TakenFile]:
        taken = xliff.take(loaded, back.units, who, catalog.now()[:10])
        return replace(loaded, units=taken.units if taken.changed else loaded.units), taken

    taken = catalog.update(catalogue, change)
    notes = [f"note on the whole file: {' '.join(note.split())}" for note in back.notes]
    return ImportedArticle(locations.shown(config, catalogue), taken, (*remarks, *notes))


def _catalogue_of(
    config: Config, back: xliff.ReturnedFile, path: Path
) -> tuple[Path, tuple[str, ...]]:
    """Return the catalogue of a returned file, and remarks on how it was found."""
    langs = _languages(back, path)
    name = back.article.replace("\\", "/")
    own = None
    if _is_inside(name):
        places = [locations.catalogue_path(config, name, lang) for lang in langs]
        own = next((place for place in places if place.is_file()), None)
        if own and xliff.known(catalog.load(own), back.units):
            return own, ()
    if catalogue := _by_units(config, back, langs):
        shown = locations.shown(config, catalogue)
        return catalogue, (f"{path}: names '{back.article}'; its units match {shown}",)
    if own:
        raise InputError(
            f"{path}: none of its units is in {locations.shown(config, own)}: is it a file of "
            "another article?"
        )
    if not _is_inside(name):
        raise InputError(f"{path}: does not name an article of this project")
    raise InputError(f"{path}: {back.article} has no catalogue in '{langs[0]}' here")


def _is_inside(name: str) -> bool:
    # The name comes from a file of another tool: it must not lead to a file outside the project.
    absolute = Path(name).is_absolute() or re.match(r"[A-Za-z]:", name) is not None
    return bool(name) and not absolute and ".." not in Path(name).parts and "\0" not in name


def _languages(back: xliff.ReturnedFile, path: Path) -> list[str]:
    """Return the languages to try for a file: its own, then the same without its region."""
    named = path.stem.rpartition(".")[2]
    tag = back.pair.target.replace("_", "-") or (named if base(named) in LANGUAGES else "")
    if not tag:
        raise InputError(f"{path}: does not state its target language; rename it to name.ar.xlf")
    # CAT tools often require a region, so that an exported ar comes back as ar-SA.
    lang = normalise(tag)
    return list(dict.fromkeys([lang, base(lang)]))


def _by_units(config: Config, back: xliff.ReturnedFile, langs: Sequence[str]) -> Path | None:
    """Return the catalogue with at least half of a file's units; None if none or two have it."""
    # CAT tools often replace `original` by the name of the file that was uploaded to them.
    best: list[tuple[int, Path]] = []
    for lang in langs:
        folder = locations.locales(config) / lang
        for place in locations.catalogues(config, [folder]) if folder.is_dir() else ():
            try:
                best.append((xliff.known(catalog.load(place), back.units), place))
            except InputError:  # `check` reports catalogues that cannot be read
                continue
    best.sort(key=lambda one: one[0], reverse=True)
    if not best or best[0][0] * 2 < len(back.units) or not best[0][0]:
        return None
    return None if len(best) > 1 and best[1][0] == best[0][0] else best[0][1]
