"""The number of characters that a run would send, determined by a dry run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newstranslate.config import Config
from newstranslate.run import articles
from newstranslate.run.articles import RunOptions


def of_each(config: Config, changed: Sequence[Path], options: RunOptions) -> dict[str, int]:
    """Return article → characters that a run would send for it."""
    trial = replace(options, dry_run=True)
    report = articles.run(config, changed, trial, _Silent())
    costs: dict[str, int] = {}
    for one in report.results:
        costs[one.article] = costs.get(one.article, 0) + one.characters
    return costs


class _Silent:
    """Discards all output."""

    def say(self, message: str) -> None:
        """Do nothing."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """Do nothing."""
