"""The data collected from a project, from which the tables are calculated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from newstranslate.config import Config
from newstranslate.late import dataclass
from newstranslate.reports.desk.catalogues import CatalogueFigures
from newstranslate.reports.desk.judged import Judgement
from newstranslate.reports.desk.origins import GitHistory
from newstranslate.reports.desk.spending import Spent


@dataclass(slots=True)
class Material:
    """The data that the tables of a report are calculated from."""

    config: Config
    since: str
    until: str
    catalogues: Sequence[CatalogueFigures]
    judgement: Judgement
    drafts: int
    """Number of units approved in the period whose draft is known; `judgement` is a sample."""
    history: GitHistory
    spent: dict[tuple[str, str], Spent]
    """(engine, language) → figures from the run logs."""
    has_log: bool
    errors: list[str] = field(default_factory=list)
