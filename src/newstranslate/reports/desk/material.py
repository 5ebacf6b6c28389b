"""What was read of a project, before it is counted."""

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
    """What the tables of a report are made from."""

    config: Config
    since: str
    until: str
    catalogues: Sequence[CatalogueFigures]
    judgement: Judgement
    drafts: int
    """Approved units of the period whose draft is known; `judgement` is of a sample of them."""
    history: GitHistory
    spent: dict[tuple[str, str], Spent]
    """(engine, language) → what run logs say."""
    has_log: bool
    errors: list[str] = field(default_factory=list)
