"""What came of one article in one language: what the run keeps when the catalogue is closed."""

from __future__ import annotations

from newstranslate.late import dataclass
from newstranslate.model import Catalogue, State
from newstranslate.notify import Notice
from newstranslate.run import figures
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.result import Result


@dataclass(frozen=True, slots=True)
class CatalogueOutcome:
    """A catalogue that was brought up to date; small, as it may come from another process."""

    result: Result
    remarks: tuple[str, ...]
    """What the user must know of the catalogue as it was."""
    notices: tuple[Notice, ...]
    """What people are to be told of."""
    article_digest: str
    catalogue_digest: str
    """Of the bytes as they were last read or written."""
    asked: int
    """Units an engine was asked for."""
    characters: int
    """Source characters of those."""
    seconds: float
    error: str
    """Why an engine was used no more; empty where it was."""
    learned: Catalogue
    """What the memory takes of the catalogue: without approved units it takes none."""


def of(catalogue: OpenCatalogue, seconds: float, error: str) -> CatalogueOutcome:
    """Return what came of a catalogue on which the work is done."""
    asked = catalogue.drafts.asked
    return CatalogueOutcome(
        result=figures.of(catalogue),
        remarks=tuple(catalogue.remarks),
        notices=tuple(catalogue.notices()),
        article_digest=catalogue.work.article.digest,
        catalogue_digest=catalogue.digest,
        asked=len(asked),
        characters=sum(len(unit.source) for unit in asked),
        seconds=seconds,
        error=error,
        learned=_learned(catalogue),
    )


def _learned(catalogue: OpenCatalogue) -> Catalogue:
    approved = any(unit.state is State.APPROVED for unit in catalogue.units)
    return Catalogue(dict(catalogue.found_header), catalogue.units if approved else ())
