"""Which articles a command works on, what language they are in, where their catalogues lie."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from newstranslate import catalog, files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base, normalise
from newstranslate.late import dataclass
from newstranslate.model import Article, Catalogue, Pair
from newstranslate.project import pages
from newstranslate.project.layout import Layout

_HEAD = 65_536
"""Bytes in which a file's front matter is looked for."""
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class SourceArticle:
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

    def translated_into(self, targets: Sequence[str]) -> list[str]:
        """Return the targets that are not the article's own language."""
        return [lang for lang in targets if not catalog.same_language(self.lang, lang)]

    @property
    def address(self) -> str:
        """What finds it again, in catalogues and logs: its address in a store, else its name."""
        return self.place if storage.is_url(self.place) else self.name


class Collector:
    """Finds the article files that paths (files and folders) name, each once, in order.

    Of a folder it takes what is an article as it is: Markdown, and HTML that is no whole page.
    Text dumps, web pages and Word documents are taken where they are named, or lie below the
    folder that ``paths.imports`` sets; what is passed over is counted in `passed_over`.
    """

    def __init__(self, config: Config, *, whole: bool = False) -> None:
        self.passed_over: Counter[str] = Counter()
        """Kind of file → how many were no articles."""
        self._config = config
        self._layout = Layout(config)
        self._whole = whole
        self._skipped = {(config.root / n).resolve() for n in (config.locales, config.glossary)}
        self._imports = (config.root / config.imports).resolve() if config.imports else None

    def collect(self, paths: Sequence[Path]) -> Iterator[Path]:
        """Yield the files; raises `InputError` for what is missing, unreadable or no article."""
        seen: set[str] = set()
        for path in paths:
            for article in self._below(path):
                if len(paths) == 1 or str(article) not in seen:
                    yield article
                if len(paths) > 1:
                    seen.add(str(article))

    def note(self) -> str:
        """Return one sentence on what was passed over; empty for nothing."""
        if not self.passed_over:
            return ""
        kinds = ", ".join(
            f"{count:,} {kind}{'s' if count > 1 else ''}"
            for kind, count in self.passed_over.most_common()
        )
        return f"passed over, because they are not articles: {kinds}; name a file to import it"

    def _below(self, path: Path) -> Iterator[Path]:
        if storage.is_remote(path):
            return _in_store(path)
        return self._in_folder(path) if _is_folder(path) else iter([_named(path)])

    def _in_folder(self, folder: Path) -> Iterator[Path]:
        found = False

        def refuse(error: OSError) -> None:
            raise InputError(f"{error.filename}: cannot read this folder: {error.strerror}")

        for place, folders, names in os.walk(folder, onerror=refuse):
            folders[:] = sorted(n for n in folders if self._may_hold_articles(Path(place) / n))
            beside = set(names)
            for name in sorted(names):
                path = Path(place) / name
                known = _is_article(Path(name), beside) and not _is_result(self._layout, path)
                if known and self._is_taken(path):
                    found = True
                    yield path
        if not found and not self.passed_over:
            raise InputError(f"{folder}: no articles in this folder (.md, .mdx, .html)")
        if not found:
            raise InputError(f"{folder}: no articles in this folder; {self.note()}")

    def _may_hold_articles(self, folder: Path) -> bool:
        return not folder.name.startswith(".") and folder.resolve() not in self._skipped

    def _is_taken(self, path: Path) -> bool:
        """Whether a file of a folder is an article as it is, or one to import from there."""
        if path.suffix.lower() in formats.MARKDOWN:
            return True
        if self._imports and path.resolve().is_relative_to(self._imports):
            return True
        html = path.suffix.lower() in formats.HTML
        if formats.keeps_form(path) and (self._whole or in_place(self._config, path)):
            return True
        self.passed_over["whole HTML page" if html else f"{path.suffix.lower()} file"] += 1
        return False


def _named(path: Path) -> Path:
    if not formats.is_known(path):
        raise InputError(f"{path}: {formats.refusal(path)}")
    return path


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
        raise InputError(f"{folder}: no articles there (.md, .mdx, .html)")


def _is_folder(path: Path) -> bool:
    try:
        return path.stat().st_mode & 0o170000 == 0o040000
    except FileNotFoundError:
        raise InputError(f"{path}: no such file or folder") from None
    except OSError as error:
        raise InputError(f"{path}: cannot read it: {error.strerror}") from error


def _is_article(path: Path, beside: AbstractSet[str]) -> bool:
    """Whether a file in a folder may be an article, by the names in that folder."""
    hidden = path.name.startswith(".") or path.name.endswith(pages.KEPT)
    return formats.is_known(path) and not hidden and not _is_published(path, beside)


def _is_published(path: Path, beside: AbstractSet[str]) -> bool:
    """Whether this is story.ar.md or story.ar.docx, beside the story that it comes from."""
    name, dot, tag = path.stem.removesuffix(".wp").rpartition(".")
    if not dot or base(tag) not in LANGUAGES:
        return False
    endings = (*formats.MARKDOWN, *formats.HTML, ".docx")
    return any(name + ending in beside for ending in endings)


def _is_result(layout: Layout, path: Path) -> bool:
    """Whether a file in a site's tree is a translation: Markdown says so itself."""
    article = layout.article_of(path)
    if not article:
        return False
    if path.suffix.lower() in formats.MARKDOWN:
        return bool(published_of(path))
    there = layout.config.root / layout.config.articles / article
    endings = (*formats.MARKDOWN, *formats.HTML, ".docx")
    return any(there.with_name(there.name + ending).is_file() for ending in endings)


def published_of(path: Path) -> str:
    """Return the article that a Markdown file says it is the translation of; empty for none."""
    try:
        with path.open("rb") as file:
            data = file.read(_HEAD)
        if b"translationOf" not in data:
            return ""
        from newstranslate.formats import facts

        told = facts.values(data.decode("utf-8", "replace"), "").get("translationOf")
    except (OSError, InputError):
        return ""
    return told if isinstance(told, str) else ""


def is_article(config: Config, path: Path) -> bool:
    """Whether a file is an article of the project, rather than a translation or anything else."""
    if not formats.is_known(path) or not path.is_file():
        return False
    if _has_catalogue(config, path):
        return True
    inside = path.resolve().is_relative_to((config.root / config.articles).resolve())
    beside = {one.name for one in path.parent.iterdir()} if inside else set()
    return inside and _is_article(path, beside) and not _is_result(Layout(config), path)


def in_place(config: Config, path: Path) -> bool:
    """Whether an article is translated as it is, rather than turned into Markdown first.

    Markdown is, and HTML that is no whole page; of whole or kept pages and Word documents, those
    that have a catalogue.
    """
    if not formats.importable(path):
        return True
    if not formats.keeps_form(path):
        return False
    from newstranslate.formats import fragment

    html = path.suffix.lower() in formats.HTML and not path.name.endswith(pages.KEPT)
    if html and not fragment.is_page(formats.read_page(path).text):
        return True
    return _has_catalogue(config, path)


AUTOP_FIELD = "X-Newstranslate-Autop"
"""What the header of a catalogue has where `--autop` made it: its article is read so ever after."""


def _has_catalogue(config: Config, path: Path) -> bool:
    return any(_headers(config, path))


def _headers(config: Config, path: Path) -> Iterator[bytes]:
    """Yield the beginnings of an article's catalogues."""
    name = name_of(config, path)
    own = str(path) if storage.is_remote(path) else name
    mark = f"X-Newstranslate-Source: {own} sha256:".encode()
    for lang in languages(config):
        place = catalogue_path(config, name, lang)
        head = files.read_bytes(place)[:4_000] if place.is_file() else b""
        if mark in head:
            yield head


def _autop(config: Config, source: SourceArticle) -> str:
    """Return whether blank lines part paragraphs in an article: see `Options.autop`."""
    if config.autop != "auto" or source.path.suffix.lower() not in formats.HTML:
        return config.autop
    mark = f"{AUTOP_FIELD}: always".encode()
    return "always" if any(mark in head for head in _headers(config, source.path)) else "auto"


def name_of(config: Config, path: Path) -> str:
    """Return the article's name: its path relative to the project where it lies in it."""
    if storage.is_remote(path):
        return storage.name_of(path)
    files.refuse_name(path)
    # Texts rather than paths, which take ten times as long, for each article of an archive.
    inside = os.path.join(os.path.realpath(config.root), "")  # noqa: PTH118
    for form in (os.path.abspath, os.path.realpath):  # links are kept as the user sees them
        candidate = form(path)
        if candidate.startswith(inside):
            return candidate.removeprefix(inside).replace(os.sep, "/")
    return os.path.basename(os.path.abspath(path))  # noqa: PTH100, PTH119


def catalogue_path(config: Config, name: str, lang: str) -> Path:
    """Return where the article's catalogue lies: mirroring its path below the articles folder."""
    inner = f"{catalogue_name(config, name)}.po"
    if storage.is_url(config.locales):
        return locales(config) / lang / inner
    return Path(config.root, config.locales, lang, inner)


def catalogue_name(config: Config, name: str) -> str:
    """Return the path of an article's catalogues below their language's folder, without ending."""
    return _without_ending(name.removeprefix(config.articles.rstrip("/") + "/"))


@lru_cache(maxsize=64)
def _without_ending(name: str) -> str:
    return Path(name).with_suffix("").as_posix()


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


def refuse_clashes(config: Config, sources: Sequence[SourceArticle], langs: Sequence[str]) -> None:
    """Raise `InputError` where two articles would share one catalogue."""
    owners: dict[str, str] = {}
    for source in sources:
        other = owners.setdefault(catalogue_name(config, source.name), source.name)
        if other != source.name:
            path = catalogue_path(config, source.name, langs[0])
            raise InputError(
                f"{source.name} and {other} would share the catalogue "
                f"{shown(config, path)}; rename or move one of them"
            )


def refuse_foreign(config: Config, old: Catalogue, path: Path, source: SourceArticle) -> None:
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


def opened(config: Config, path: Path, wanted: str, say: Say) -> SourceArticle:
    """Return the article in a file, with its name and language; raises `InputError`."""
    name = name_of(config, path)
    if wanted:
        return SourceArticle(str(path), name, normalise(wanted))
    text = formats.text_of(files.read_noted(path)[0], path)
    files.refuse_conflicts(text, name)  # its two sides say nothing certain of its language
    return SourceArticle(str(path), name, find_language(config, text, name, say))


def find_language(config: Config, text: str, name: str, say: Say) -> str:
    """Return the article's language: its own, else the project's, or detected.

    Raises `InputError` where detection is not sure enough to build on.
    """
    own = formats.language(text, name)
    if own:
        return _known(own, f"{name}: front matter")
    if config.source:
        return _known(config.source, "newstranslate.toml: source")
    plain = re.sub(r"<[^<>]*>", " ", text) if formats.kept(name) else text
    return _detected(plain, name, say)


def _known(tag: str, where: str) -> str:
    try:
        return normalise(tag)
    except InputError as error:
        raise InputError(f"{where}: {error}") from None


def _detected(text: str, name: str, say: Say) -> str:
    from newstranslate.language import detect

    guess = detect.detect(text)
    if guess is None:
        raise InputError(
            f"{name}: too short to tell its language (under {detect.WORDS_NEEDED} words); "
            "specify it with --from, for example --from fr"
        )
    lang, probability = guess
    if probability < detect.PROBABILITY_NEEDED or base(lang) not in LANGUAGES:
        raise InputError(
            f"{name}: language not certain ({lang}, probability {probability:.2f}); "
            "specify it with --from, for example --from fr"
        )
    say(f"{name}: {LANGUAGES[lang].name}, detected (probability {probability:.2f})")
    return lang


def cutting(config: Config, lang: str) -> formats.Options:
    """Return how the settings say that articles in a language are cut into segments."""
    return formats.Options(
        lang,
        segmentation=config.segmentation,
        quote_limit=config.quote_limit,
        front_matter=config.front_matter,
        shortcode_prose=config.shortcode_prose,
        autop=config.autop,
        block_settings=config.block_settings,
    )


def read(config: Config, source: SourceArticle) -> Article:
    """Return the article, cut into segments; raises `InputError`."""
    return segmented(config, source, files.read_bytes(source.path))


def segmented(config: Config, source: SourceArticle, data: bytes) -> Article:
    """Return the article whose file holds `data`, cut into segments; raises `InputError`."""
    options = replace(cutting(config, source.lang), autop=_autop(config, source))
    text = formats.text_of(data, source.path)
    files.refuse_conflicts(text, source.name)
    article = formats.of(source.name).read(text, source.name, options)
    return replace(article, digest=files.digest(data))


def remarks(source: SourceArticle) -> list[str]:
    """Return what stays as it is in an article though it holds words; raises `InputError`."""
    if not formats.is_binary(source.path):
        return []
    found = formats.remarks(files.read_bytes(source.path), source.path)
    return [f"{source.name}: {remark}" for remark in found]


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
