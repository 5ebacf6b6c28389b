"""The order of a catalogue's units in the article."""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate import catalog, files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Unit
from newstranslate.project import sources
from newstranslate.review.opened import OpenedCatalogue, stamp
from newstranslate.review.units import unit_id


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """A unit at one of its positions in the article."""

    unit: str
    """Its id."""
    opens: bool
    """Whether it starts a block."""
    again: bool
    """Whether it has already occurred further up."""


class ArticleOrders:
    """A cache of the most recently used orders."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._orders: dict[object, list[UnitPlace]] = {}

    def places(self, opened: OpenedCatalogue) -> list[UnitPlace]:
        """Return the units of a catalogue in the order of their article.

        A recurring segment appears at each of its positions. If the article is missing or has
        changed, the order is that of the catalogue.
        """
        article = self._config.root / catalog.source_of(opened.catalogue)[0]
        there = stamp(article) if article.is_file() else None
        key = (opened.path, catalog.source_of(opened.catalogue), there, tuple(opened.places))
        if key not in self._orders:
            if len(self._orders) > 20:
                self._orders.clear()
            self._orders[key] = list(self._read(opened))
        return self._orders[key]

    def _read(self, opened: OpenedCatalogue) -> Iterator[UnitPlace]:
        wanted = dict.fromkeys(opened.places, True)
        block = -1
        for source, number in self._segments(opened):
            place = unit_id(source)
            if place in opened.places:
                yield UnitPlace(place, number != block, not wanted[place])
                wanted[place] = False
                block = number
        for place, missing in wanted.items():
            if missing:
                unit = opened.unit(place)
                number = unit.references[0][1] if unit.references else -1
                yield UnitPlace(place, number != block, False)
                block = number

    def _segments(self, opened: OpenedCatalogue) -> Iterator[tuple[Unit, int]]:
        """Yield (unit without target, number of its block) of the article, if it is unchanged."""
        name, digest = catalog.source_of(opened.catalogue)
        path = self._config.root / name
        try:
            if not name or files.digest(files.read_bytes(path)) != digest:
                return
            article = sources.read(
                self._config, sources.SourceArticle(str(path), name, opened.pair.source)
            )
        except InputError:
            return
        for segment in sorted(article.segments, key=lambda segment: segment.start):
            yield Unit(segment.text, context=segment.context), segment.block
