"""Approved units to judge engines by: whole articles, in an order that nobody chose."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.model import Article, Catalogue, Pair, State
from newstranslate.project import sources
from newstranslate.project.sources import SourceArticle

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """An article and what people approved of it."""

    article: Article
    pair: Pair
    approved: dict[Key, str]
    """`Unit.key` → target; only what the sample takes of it."""


def sample(config: Config, lang: str, most: int) -> list[JudgedArticle]:
    """Return approved units of a language, `most` in all, article after article.

    Articles come in the order of a digest of their names: the same every time, and of no meaning.
    Raises `InputError` where nothing is approved.
    """
    found: list[JudgedArticle] = []
    left = most
    for judged in _judged(config, lang):
        keys = list(judged.approved)[:left]
        found.append(
            JudgedArticle(judged.article, judged.pair, {k: judged.approved[k] for k in keys})
        )
        left -= len(keys)
        if left <= 0:
            break
    if not found:
        raise InputError(f"no approved units in '{lang}' to compare engines by; approve some first")
    return found


def _judged(config: Config, lang: str) -> Iterator[JudgedArticle]:
    folder = sources.locales(config) / lang
    paths = sources.catalogues(config, [folder]) if folder.is_dir() else []
    for path in sorted(paths, key=lambda path: files.digest(path.name.encode())):
        loaded = catalog.load(path)
        judged = _of(config, loaded, sources.pair_of(config, loaded, path))
        if judged and judged.approved and base(judged.pair.target) == base(lang):
            yield judged


def _of(config: Config, loaded: Catalogue, pair: Pair) -> JudgedArticle | None:
    """Return an article that is as its catalogue knows it; None for any other."""
    name, digest = catalog.source_of(loaded)
    place = sources.place_of(config, name)
    if not name or not place.is_file():
        return None
    article = sources.read(config, SourceArticle(str(place), name, pair.source))
    if article.digest != digest:
        return None
    there = {segment.key for segment in article.segments}
    approved = {
        unit.key: unit.target
        for unit in loaded.live
        if unit.state is State.APPROVED and unit.key in there and not unit.plural
    }
    return JudgedArticle(article, pair, approved)
