"""Which articles a command works on, what language they are in, where their catalogues lie."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from newstranslate import catalog, files, formats
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import fragment
from newstranslate.language import LANGUAGES, base, detect, normalise
from newstranslate.model import Article, Catalogue, Pair

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """An article to work on."""

    path: Path
    name: str
    """Its path relative to the project, with ``/``; as it stands in references."""
    lang: str


def collect(config: Config, paths: Sequence[Path]) -> list[Path]:
    """Return the article files that `paths` (files and folders) name, each once, in order.

    Raises `InputError` for what is missing, unreadable or empty.
    """
    found: list[Path] = []
    for path in paths:
        found += _in_folder(config, path) if _is_folder(path) else [path]
    return list(dict.fromkeys(found))


def _is_folder(path: Path) -> bool:
    try:
        return path.stat().st_mode & 0o170000 == 0o040000
    except FileNotFoundError:
        raise InputError(f"{path}: no such file or folder") from None
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _in_folder(config: Config, folder: Path) -> list[Path]:
    skipped = {(config.root / name).resolve() for name in (config.locales, config.glossary)}
    found: list[Path] = []

    def refuse(error: OSError) -> None:
        raise InputError(f"{error.filename}: cannot read this folder: {error.strerror}")

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (Path(place) / name).resolve() not in skipped
        )
        for name in sorted(names):
            path = Path(place) / name
            if not name.startswith(".") and _is_article(path):
                found.append(path)
    if not found:
        raise InputError(f"{folder}: no articles in this folder (.md, .txt, .html)")
    return found


def _is_article(path: Path) -> bool:
    known = path.suffix.lower() in formats.MARKDOWN or formats.importable(path)
    return known and not _is_published(path)


def _is_published(path: Path) -> bool:
    """Whether this is story.ar.md or story.ar.docx, beside the story that it comes from."""
    name, dot, tag = path.stem.removesuffix(".wp").rpartition(".")
    if not dot or base(tag) not in LANGUAGES:
        return False
    endings = (*formats.MARKDOWN, *formats.HTML)
    return any(path.with_name(name + ending).exists() for ending in endings)


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
    mark = f"X-Newstranslate-Source: {name} sha256:".encode()
    return any(mark in files.read_bytes(one)[:4_000] for one in found if one.is_file())


def name_of(config: Config, path: Path) -> str:
    """Return the article's name: its path relative to the project where it lies in it."""
    root = Path(os.path.realpath(config.root))
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - links are kept as the user sees them
    for candidate in (absolute, Path(os.path.realpath(absolute))):
        if candidate.is_relative_to(root):
            return candidate.relative_to(root).as_posix()
    return absolute.name


def catalogue_path(config: Config, name: str, lang: str) -> Path:
    """Return where the article's catalogue lies: mirroring its path below the articles folder."""
    inner = name.removeprefix(config.articles.rstrip("/") + "/")
    return config.root / config.locales / lang / Path(inner).with_suffix(".po")


def catalogues(config: Config, paths: Sequence[Path] = ()) -> list[Path]:
    """Return the PO files that `paths` name, or all of the project's; folders in name order."""
    found: list[Path] = []
    for path in paths or [config.root / config.locales]:
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
    owners: dict[Path, str] = {}
    for source in sources:
        for lang in langs:
            path = catalogue_path(config, source.name, lang)
            other = owners.setdefault(path, source.name)
            if other != source.name:
                raise InputError(
                    f"{source.name} and {other} would share the catalogue "
                    f"{_shown(config, path)}; rename or move one of them"
                )


def refuse_foreign(config: Config, old: Catalogue, path: Path, source: Source) -> None:
    """Raise `InputError` when the catalogue is that of another article that is still there."""
    owner, _ = catalog.source_of(old)
    if owner and owner != source.name and (config.root / owner).is_file():
        raise InputError(
            f"{source.name}: its catalogue {_shown(config, path)} is that of {owner}; "
            "rename or move one of the articles"
        )


def _shown(config: Config, path: Path) -> str:
    return path.relative_to(config.root).as_posix()


def opened(config: Config, path: Path, wanted: str, say: Say) -> Source:
    """Return the article in a file, with its name and language; raises `InputError`."""
    name = name_of(config, path)
    return Source(path, name, find_language(config, files.read_text(path), name, wanted, say))


def find_language(config: Config, text: str, name: str, wanted: str, say: Say) -> str:
    """Return the article's language: asked for, else its own, the project's, or detected.

    Raises `InputError` where detection is not sure enough to build on.
    """
    if wanted:
        return normalise(wanted)
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
    destination = config.root / config.articles / f"{path.stem}.md"
    made = formats.convert(path)
    if destination.exists():
        same = files.read_bytes(destination) == made.markdown.encode()
        state = (
            "" if same else " (changed since it was made; import again with --force to replace it)"
        )
        say(f"{path}: using the article {_shown(config, destination)}{state}")
        return destination
    files.write_atomically(destination, made.markdown.encode())
    say(
        f"{path}: made the article {_shown(config, destination)}, left out {len(made.dropped)} "
        f"pieces (see them with: newstranslate import {path} --verbose)"
    )
    return destination


def languages(config: Config) -> list[str]:
    """Return the languages the project has catalogues in, or translates into by setting."""
    folder = config.root / config.locales
    present = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
    known = [name for name in present if base(name) in LANGUAGES]
    return list(dict.fromkeys([*config.targets, *known]))


def directions(config: Config) -> list[Pair]:
    """Return the directions of the project: from its language into each of the others."""
    source = normalise(config.source or "fr")
    targets = [normalise(tag) for tag in languages(config)]
    return [Pair(source, target) for target in targets if base(target) != base(source)]
