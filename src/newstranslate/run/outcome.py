"""The outcome of one article in one language, kept after its catalogue was closed."""

from __future__ import annotations

from newstranslate.late import dataclass
from newstranslate.model import Catalogue, State
from newstranslate.notify import Notice
from newstranslate.run import figures
from newstranslate.run.open_catalogue import OpenCatalogue
from newstranslate.run.result import Result


@dataclass(frozen=True, slots=True)
class CatalogueOutcome:
    """The outcome of an updated catalogue; small, because it may be sent from another process."""

    result: Result
    remarks: tuple[str, ...]
    """Messages for the user on the catalogue before the run."""
    notices: tuple[Notice, ...]
    """Notifications to send."""
    article_digest: str
    catalogue_digest: str
    """Digest of the bytes when last read or written."""
    asked: int
    """Number of units sent to an engine."""
    characters: int
    """Source characters of those units."""
    seconds: float
    error: str
    """Why the engine stopped; empty if it did not."""
    learned: Catalogue
    """The catalogue for the memory; without units if none is approved."""


def of(catalogue: OpenCatalogue, seconds: float, error: str) -> CatalogueOutcome:
    """Return the outcome of a finished catalogue."""
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
