"""Source articles: their names and segments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate import catalog, files, formats, storage
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import normalise
from newstranslate.late import dataclass
from newstranslate.model import Article, Catalogue
from newstranslate.project import article_language, locations, translated_files
from newstranslate.project.article_language import Say

AUTOP_FIELD = "X-Newstranslate-Autop"
"""Header field of a catalogue created with `--autop`: its article is always read that way."""


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
    return SourceArticle(str(path), name, article_language.find(config, path, text, say))


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
    headers = locations.catalogue_headers(config, source.path)
    return "always" if any(one.get(AUTOP_FIELD) == "always" for _, one in headers) else "auto"


def outside(config: Config, source: SourceArticle) -> list[str]:
    """Return notes on an article that commands on folders do not find, by its place or its name."""
    if storage.is_url(source.place):
        return []
    if "/" in source.name or files.exists(config.root / source.name):
        return list(filter(None, [translated_files.passed_over(source.path)]))
    return [
        f"{source.place}: is outside the project; check, status and prune do not find it. Copy it "
        f"to {config.articles}/ and run the copy"
    ]


def already_in(passed: Iterable[tuple[str, str]], undone: str) -> list[str]:
    """Return a note for each language on the (article, language) that are in it themselves.

    `undone` completes “a.md is in Arabic already and not …”.
    """
    names: dict[str, list[str]] = {}
    for name, lang in passed:
        names.setdefault(lang, []).append(name)
    return [
        f"{f'{len(found)} articles are' if len(found) > 1 else f'{found[0]} is'} in '{lang}' "
        f"already and not {undone} it"
        for lang, found in names.items()
    ]


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


def refuse_other_language(
    config: Config, old: Catalogue, path: Path, source: SourceArticle
) -> None:
    """Raise `InputError` when people have worked on the catalogue as one of another language.

    Its terms would go, and its texts would count as translations from that language.
    """
    earlier = other_language(old, source)
    if earlier and article_language.is_worked_on(old):
        raise InputError(
            f"{source.name}: its catalogue {locations.shown(config, path)} is translated from "
            f"'{earlier}', and the article's language is now '{source.lang}'; correct it (--from "
            f"{earlier}, or 'lang: {earlier}' in the front matter), or if '{source.lang}' is "
            f"right, run {source.name} with --change-source"
        )


def other_language(old: Catalogue, source: SourceArticle) -> str:
    """Return what the catalogue says the article's language is; empty where that is the same."""
    tag = old.header.get(catalog.SOURCE_LANGUAGE_FIELD, "").replace("_", "-")
    return tag if tag and not catalog.same_language(tag, source.lang) else ""
