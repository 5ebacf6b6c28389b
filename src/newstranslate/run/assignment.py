"""One article into one language: what a run works on, and where its catalogue lies."""

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
    """One article to be brought into one language."""

    desk: Desk
    article: Article
    source: SourceArticle
    pair: Pair

    @cached_property
    def subject(self) -> str:
        """What the article says it is about; empty where it does not."""
        return formats.subject(self.article)

    @cached_property
    def path(self) -> Path:
        """Where its catalogue lies."""
        return locations.catalogue_path(self.desk.config, self.source.name, self.pair.target)
