"""Selects approved units for comparing engines: whole articles in a pseudo-random order."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.model import Article, Catalogue, Pair, State
from newstranslate.project import directions, locations, sources
from newstranslate.project.sources import SourceArticle

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """An article and its approved units."""

    article: Article
    pair: Pair
    approved: dict[Key, str]
    """`Unit.key` → target, of the units in the sample."""


def sample(config: Config, lang: str, most: int, refused: list[str]) -> list[JudgedArticle]:
    """Return at most `most` approved units of a language, article by article.

    Articles are sorted by a digest of their names, which is arbitrary but the same every time. The
    errors of articles and catalogues that cannot be read are added to `refused`. Raises
    `InputError` if nothing is approved.
    """
    found: list[JudgedArticle] = []
    left = most
    for judged in _judged(config, lang, refused):
        # The last article may be cut, so that the sample never exceeds `most`.
        keys = list(judged.approved)[:left]
        found.append(
            JudgedArticle(judged.article, judged.pair, {k: judged.approved[k] for k in keys})
        )
        left -= len(keys)
        if left <= 0:
            break
    if not found:
        raise InputError(f"no approved units in '{lang}' for a comparison; approve some first")
    return found


def _judged(config: Config, lang: str, refused: list[str]) -> Iterator[JudgedArticle]:
    folder = locations.locales(config) / lang
    paths = locations.catalogues(config, [folder]) if folder.is_dir() else []
    for path in sorted(paths, key=lambda path: files.digest(path.name.encode())):
        try:
            loaded = catalog.load(path)
            judged = _of(config, loaded, directions.of_catalogue(config, loaded, path))
        except InputError as error:
            refused.append(str(error))
            continue
        if judged and judged.approved and base(judged.pair.target) == base(lang):
            yield judged


def _of(config: Config, loaded: Catalogue, pair: Pair) -> JudgedArticle | None:
    """Return the article of a catalogue; None if it is missing or has changed."""
    name, digest = catalog.source_of(loaded)
    place = locations.place_of(config, name)
    if not name or not place.is_file():
        return None
    article = sources.read(config, SourceArticle(str(place), name, pair.source))
    # The units of a changed article no longer match its sentences.
    if article.digest != digest:
        return None
    current = {segment.key for segment in article.segments}
    approved = {
        unit.key: unit.target
        for unit in loaded.live
        if unit.state is State.APPROVED and unit.key in current and not unit.plural
    }
    return JudgedArticle(article, pair, approved)
