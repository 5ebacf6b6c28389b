"""An assignment: one article and one target language, with the path of its catalogue."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from newstranslate import formats
from newstranslate.late import dataclass
from newstranslate.model import Article, Pair
from newstranslate.project import locations
from newstranslate.project.desk import Desk
from newstranslate.project.sources import SourceArticle


@dataclass(frozen=True)
class Assignment:
    """One article to be translated into one language."""

    desk: Desk
    article: Article
    source: SourceArticle
    pair: Pair

    @cached_property
    def subject(self) -> str:
        """The subject in the article's front matter; empty if there is none."""
        return formats.subject(self.article)

    @cached_property
    def path(self) -> Path:
        """The path of its catalogue."""
        return locations.catalogue_path(self.desk.config, self.source.name, self.pair.target)
