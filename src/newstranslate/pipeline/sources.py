"""Which articles a command works on, what language they are in, where their catalogues lie."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from newstranslate import catalog, files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import fragment
from newstranslate.language import LANGUAGES, base, detect, normalise
from newstranslate.model import Article, Catalogue, Pair

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """An article to work on. Plain text only: a bulk run holds hundreds of thousands."""

    place: str
    """Its file, or its address in a store."""
    name: str
    """Its path relative to the project, or in its store, with ``/``; as references have it."""
    lang: str
    number: int = 0
    """Its place in the order of a run."""

    @property
    def path(self) -> Path:
        """Its file."""
        return storage.place(self.place)

    @property
    def address(self) -> str:
        """What finds it again, in catalogues and logs: its address in a store, else its name."""
        return self.place if storage.is_url(self.place) else self.name


def collect(config: Config, paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the article files that `paths` (files and folders) name, each once, in order.

    Raises `InputError` for what is missing, unreadable or empty.
    """
    seen: set[str] = set()
    for path in paths:
        for article in _below(config, path):
            if len(paths) == 1 or str(article) not in seen:
                yield article
            if len(paths) > 1:
                seen.add(str(article))


def _below(config: Config, path: Path) -> Iterator[Path]:
    if storage.is_remote(path):
        return _in_store(path)
    return _in_folder(config, path) if _is_folder(path) else iter([path])


def _in_store(folder: Path) -> Iterator[Path]:
    names = storage.listed(folder)
    beside: dict[str, set[str]] = {}
    for name in names:
        place, _, last = name.rpartition("/")
        beside.setdefault(place, set()).add(last)
    found = False
    for name in names:
        place, _, last = name.rpartition("/")
        if not name or _is_article(Path(last), beside[place]):
            found = True
            yield folder / name if name else folder
    if not found:
        raise InputError(f"{folder}: no articles there (.md, .html)")


def _is_folder(path: Path) -> bool:
    try:
        return path.stat().st_mode & 0o170000 == 0o040000
    except FileNotFoundError:
        raise InputError(f"{path}: no such file or folder") from None
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _in_folder(config: Config, folder: Path) -> Iterator[Path]:
    skipped = {(config.root / name).resolve() for name in (config.locales, config.glossary)}
    found = False

    def refuse(error: OSError) -> None:
        raise InputError(f"{error.filename}: cannot read this folder: {error.strerror}")

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (Path(place) / name).resolve() not in skipped
        )
        beside = set(names)
        for name in sorted(names):
            if _is_article(Path(name), beside):
                found = True
                yield Path(place) / name
    if not found:
        raise InputError(f"{folder}: no articles in this folder (.md, .txt, .html)")


def _is_article(path: Path, beside: AbstractSet[str]) -> bool:
    """Whether a file in a folder is an article, by the names in that folder."""
    known = path.suffix.lower() in formats.MARKDOWN or formats.importable(path)
    return known and not path.name.startswith(".") and not _is_published(path, beside)


def _is_published(path: Path, beside: AbstractSet[str]) -> bool:
    """Whether this is story.ar.md or story.ar.docx, beside the story that it comes from."""
    name, dot, tag = path.stem.removesuffix(".wp").rpartition(".")
    if not dot or base(tag) not in LANGUAGES:
        return False
    return any(name + ending in beside for ending in (*formats.MARKDOWN, *formats.HTML))


def in_place(config: Config, path: Path) -> bool:
    """Whether an article is translated as it is, rather than turned into Markdown first.

    Markdown is, and HTML that is no whole page; of whole pages, those that have a catalogue.
    """
    if not formats.importable(path):
        return True
    if path.suffix.lower() not in formats.HTML:
        return False
    return not fragment.is_page(files.read_text(path)) or _has_catalogue(config, path)


def _has_catalogue(config: Config, path: Path) -> bool:
    name = name_of(config, path)
    found = (catalogue_path(config, name, lang) for lang in languages(config))
    own = str(path) if storage.is_remote(path) else name
    mark = f"X-Newstranslate-Source: {own} sha256:".encode()
    return any(mark in files.read_bytes(one)[:4_000] for one in found if one.is_file())


def name_of(config: Config, path: Path) -> str:
    """Return the article's name: its path relative to the project where it lies in it."""
    if storage.is_remote(path):
        return storage.name_of(path)
    root = Path(os.path.realpath(config.root))
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as the user sees them
    for candidate in (absolute, Path(os.path.realpath(absolute))):
        if candidate.is_relative_to(root):
            return candidate.relative_to(root).as_posix()
    return absolute.name


def catalogue_path(config: Config, name: str, lang: str) -> Path:
    """Return where the article's catalogue lies: mirroring its path below the articles folder."""
    return locales(config) / lang / _inner(config, name)


def _inner(config: Config, name: str) -> str:
    """Return the path of an article's catalogues below their language's folder."""
    inner = name.removeprefix(config.articles.rstrip("/") + "/")
    return Path(inner).with_suffix(".po").as_posix()


def locales(config: Config) -> Path:
    """Return where the catalogues lie: a folder of the project, or one in a store."""
    if storage.is_url(config.locales):
        return storage.place(config.locales)
    return config.root / config.locales


def catalogues(config: Config, paths: Sequence[Path] = ()) -> list[Path]:
    """Return the PO files that `paths` name, or all of the project's; folders in name order."""
    found: list[Path] = []
    for path in paths or [locales(config)]:
        if storage.is_remote(path):
            names = [name for name in storage.listed(path) if name.endswith(".po") or not name]
            found += [path / name if name else path for name in names]
            continue
        found += sorted(path.rglob("*.po")) if path.is_dir() else [path] if paths else []
    return found


def pair_of(config: Config, catalogue: Catalogue, path: Path) -> Pair:
    """Return the direction of a catalogue from its header; raises `InputError` without one."""
    source = catalogue.header.get(catalog.SOURCE_LANGUAGE_FIELD) or config.source or "fr"
    return Pair(normalise(source), normalise(catalog.language_of(catalogue, path)))


def house(config: Config, pair: Pair) -> Pair:
    """Return the direction with the house's region of Arabic, for rules that depend on it."""
    if config.arabic_region and pair.target == "ar":
        return Pair(pair.source, f"ar-{config.arabic_region}")
    return pair


def refuse_clashes(config: Config, sources: Sequence[Source], langs: Sequence[str]) -> None:
    """Raise `InputError` where two articles would share one catalogue."""
    owners: dict[str, str] = {}
    for source in sources:
        other = owners.setdefault(_inner(config, source.name), source.name)
        if other != source.name:
            path = catalogue_path(config, source.name, langs[0])
            raise InputError(
                f"{source.name} and {other} would share the catalogue "
                f"{shown(config, path)}; rename or move one of them"
            )


def refuse_foreign(config: Config, old: Catalogue, path: Path, source: Source) -> None:
    """Raise `InputError` when the catalogue is that of another article that is still there."""
    owner, _ = catalog.source_of(old)
    if owner and owner != source.address and files.exists(place_of(config, owner)):
        raise InputError(
            f"{source.name}: its catalogue {shown(config, path)} is that of {owner}; "
            "rename or move one of the articles"
        )


def place_of(config: Config, article: str) -> Path:
    """Return where the article lies that a catalogue or a log names."""
    return storage.place(article) if storage.is_url(article) else config.root / article


def shown(config: Config, path: Path) -> str:
    """Return a path as seen from the project; one elsewhere as it is."""
    inside = not storage.is_remote(path) and path.is_relative_to(config.root)
    return path.relative_to(config.root).as_posix() if inside else str(path)


def opened(config: Config, path: Path, wanted: str, say: Say) -> Source:
    """Return the article in a file, with its name and language; raises `InputError`."""
    name = name_of(config, path)
    lang = normalise(wanted) if wanted else ""
    if not wanted:
        lang = find_language(config, files.read_text(path), name, say)
    return Source(str(path), name, lang)


def find_language(config: Config, text: str, name: str, say: Say) -> str:
    """Return the article's language: its own, else the project's, or detected.

    Raises `InputError` where detection is not sure enough to build on.
    """
    own = formats.of(name).language(text, name)
    if own:
        return _known(own, f"{name}: front matter")
    if config.source:
        return _known(config.source, "newstranslate.toml: source")
    plain = re.sub(r"<[^>]*>", " ", text) if formats.of(name) is fragment else text
    return _detected(plain, name, say)


def _known(tag: str, where: str) -> str:
    try:
        return normalise(tag)
    except InputError as error:
        raise InputError(f"{where}: {error}") from None


def _detected(text: str, name: str, say: Say) -> str:
    guess = detect.detect(text)
    if guess is None:
        raise InputError(
            f"{name}: too short to tell its language (under {detect.WORDS_NEEDED} words); "
            "say it with --from, for example --from fr"
        )
    lang, probability = guess
    if probability < detect.PROBABILITY_NEEDED or base(lang) not in LANGUAGES:
        raise InputError(
            f"{name}: language not certain ({lang}, probability {probability:.2f}); "
            "say it with --from, for example --from fr"
        )
    say(f"{name}: {LANGUAGES[lang].name}, detected (probability {probability:.2f})")
    return lang


def read(config: Config, source: Source) -> Article:
    """Return the article, cut into segments; raises `InputError`."""
    options = formats.Options(
        source.lang, config.segmentation, config.quote_limit, config.front_matter
    )
    return formats.of(source.name).read(files.read_text(source.path), source.name, options)


def imported(config: Config, path: Path, say: Say) -> Path:
    """Return the Markdown article for a file of another format, made on its first use.

    It is put into the articles folder. An article already there is used as it is: a person
    may have mended it.
    """
    if storage.is_remote(path):
        raise InputError(f"{path}: bring it here and import it: newstranslate import FILE")
    destination = config.root / config.articles / f"{path.stem}.md"
    made = formats.convert(path)
    if destination.exists():
        same = files.read_bytes(destination) == made.markdown.encode()
        state = (
            "" if same else " (changed since it was made; import again with --force to replace it)"
        )
        say(f"{path}: using the article {shown(config, destination)}{state}")
        return destination
    files.write_atomically(destination, made.markdown.encode())
    say(
        f"{path}: made the article {shown(config, destination)}, left out {len(made.dropped)} "
        f"pieces (see them with: newstranslate import {path} --verbose)"
    )
    return destination


def languages(config: Config) -> list[str]:
    """Return the languages the project has catalogues in, or translates into by setting."""
    folder = locales(config)
    there = not storage.is_remote(folder) and folder.is_dir()
    present = sorted(p.name for p in folder.iterdir() if p.is_dir()) if there else []
    known = [name for name in present if base(name) in LANGUAGES]
    return list(dict.fromkeys([*config.targets, *known]))


def directions(config: Config) -> list[Pair]:
    """Return the directions of the project: from its language into each of the others."""
    source = normalise(config.source or "fr")
    targets = [normalise(tag) for tag in languages(config)]
    return [Pair(source, target) for target in targets if base(target) != base(source)]
