"""The translation directions of a project and of its catalogues."""

from __future__ import annotations

from pathlib import Path

from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.language import base, normalise
from newstranslate.model import Catalogue, Pair
from newstranslate.project import locations


def of_catalogue(config: Config, catalogue: Catalogue, path: Path) -> Pair:
    """Return the direction that a catalogue's header states; raises `InputError` without one."""
    source = catalogue.header.get(catalog.SOURCE_LANGUAGE_FIELD) or config.newsroom_language
    return Pair(normalise(source), normalise(catalog.language_of(catalogue, path)))


def of_project(config: Config) -> list[Pair]:
    """Return the directions of the project: from its language into each of the others."""
    source = normalise(config.newsroom_language)
    targets = [normalise(tag) for tag in locations.languages(config)]
    return [Pair(source, target) for target in targets if base(target) != base(source)]
