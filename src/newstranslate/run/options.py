"""The options of a run."""

from __future__ import annotations

from pathlib import Path

from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class RunOptions:
    """The options of a run, as given by the user."""

    targets: tuple[str, ...]
    source: str = ""
    engine: str = "auto"
    """``auto``, ``none``, an engine, or several separated by commas, in the order to ask them."""
    best_of: bool = False
    """Whether to ask all engines for every unit, and keep the best draft."""
    dry_run: bool = False
    retranslate: bool = False
    keep_spelling: str = ""
    """Who re-approves texts of which only the spelling of the source changed; empty for nobody."""
    change_source: bool = False
    """Whether texts of people may become translations from another language than before."""
    max_chars: int = 0
    in_place: bool = False
    """Whether to translate whole HTML pages and Word documents in place, too."""
    autop: bool = False
    """Whether blank lines separate paragraphs in the HTML of this run, now and in later runs."""
    locales: str = ""
    """Address of the store of the catalogues; empty for the project's folder."""
    workers: int = 0
    """Number of local processes that ask the engine; 0 for this process only."""
    scheduler: str = ""
    """Address of a Dask scheduler whose workers ask the engine."""
    jobs: int = 1
    """Number of local processes for work that needs no engine; 0 selects it automatically."""
    log: Path | None = None
    """File to which a line of JSON is added for every article and language."""

    @property
    def uses_workers(self) -> bool:
        """Whether Dask workers ask the engine."""
        return bool(self.workers or self.scheduler)
