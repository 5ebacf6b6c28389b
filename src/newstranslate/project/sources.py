"""Source articles: their names, languages and segments."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import LANGUAGES, base, normalise
from newstranslate.late import dataclass
from newstranslate.model import Article, Catalogue
from newstranslate.project import locations

AUTOP_FIELD = "X-Newstranslate-Autop"
"""Header field of a catalogue created with `--autop`: its article is always read that way."""
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article to translate. Strings only: a bulk run holds hundreds of thousands of them."""

    place: str
    """Its path, or its address in a store."""
    name: str
    """Its path relative to the project or in its store, with ``/``, as in PO references."""
    lang: str
    number: int = 0
    """Its position in the order of a run."""

    @property
    def path(self) -> Path:
        """Its file."""
        return storage.place(self.place)

    def translated_into(self, targets: Sequence[str]) -> list[str]:
        """Return the target languages other than the article's own."""
        return [lang for lang in targets if not catalog.same_language(self.lang, lang)]

    @property
    def address(self) -> str:
        """Its identity in catalogues and logs: its address in a store, else its name."""
        return self.place if storage.is_url(self.place) else self.name


def opened(config: Config, path: Path, wanted: str, say: Say) -> SourceArticle:
    """Return the article in a file, with its name and language; raises `InputError`."""
    name = locations.name_of(config, path)
    if wanted:
        return SourceArticle(str(path), name, normalise(wanted))
    text = formats.text_of(files.read_noted(path)[0], path)
    files.refuse_conflicts(text, name)  # the two sides of a conflict may differ in language
    return SourceArticle(str(path), name, find_language(config, text, name, say))


def find_language(config: Config, text: str, name: str, say: Say) -> str:
    """Return the article's language: declared in it or in the settings, else detected.

    Raises `InputError` if the detected language is not certain.
    """
    own = formats.language(text, name)
    if own:
        return _known(own, f"{name}: front matter")
    if config.source:
        return _known(config.source, "newstranslate.toml: source")
    # Tags are English words, which would mislead the detection.
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
    """Return the settings for segmenting articles in a language."""
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
    """Return the segmented article; raises `InputError`."""
    return segmented(config, source, files.read_bytes(source.path))


def segmented(config: Config, source: SourceArticle, data: bytes) -> Article:
    """Return the segmented article whose file contains `data`; raises `InputError`."""
    options = replace(cutting(config, source.lang), autop=_autop(config, source))
    text = formats.text_of(data, source.path)
    files.refuse_conflicts(text, source.name)
    article = formats.of(source.name).read(text, source.name, options)
    return replace(article, digest=files.digest(data))


def _autop(config: Config, source: SourceArticle) -> str:
    """Return whether blank lines separate the paragraphs of an article; see `Options.autop`."""
    if config.autop != "auto" or source.path.suffix.lower() not in formats.HTML:
        return config.autop
    mark = f"{AUTOP_FIELD}: always".encode()
    return (
        "always"
        if any(mark in head for head in locations.catalogue_headers(config, source.path))
        else "auto"
    )


def remarks(source: SourceArticle) -> list[str]:
    """Return remarks on text in an article that is not translated; raises `InputError`."""
    if not formats.is_binary(source.path):
        return []
    found = formats.remarks(files.read_bytes(source.path), source.path)
    return [f"{source.name}: {remark}" for remark in found]


def refuse_clashes(config: Config, sources: Sequence[SourceArticle], langs: Sequence[str]) -> None:
    """Raise `InputError` if two articles would share one catalogue."""
    owners: dict[str, str] = {}
    for source in sources:
        other = owners.setdefault(locations.catalogue_name(config, source.name), source.name)
        if other != source.name:
            path = locations.catalogue_path(config, source.name, langs[0])
            raise InputError(
                f"{source.name} and {other} would share the catalogue "
                f"{locations.shown(config, path)}; rename or move one of them"
            )


def refuse_foreign(config: Config, old: Catalogue, path: Path, source: SourceArticle) -> None:
    """Raise `InputError` if the catalogue belongs to another article that exists."""
    owner, _ = catalog.source_of(old)
    if owner and owner != source.address and files.exists(locations.place_of(config, owner)):
        raise InputError(
            f"{source.name}: its catalogue {locations.shown(config, path)} is that of {owner}; "
            "rename or move one of the articles"
        )
