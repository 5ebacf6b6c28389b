"""What the user asks of a run."""

from __future__ import annotations

from pathlib import Path

from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What the user asked of this run."""

    targets: tuple[str, ...]
    source: str = ""
    engine: str = "auto"
    """``auto``, ``none``, an engine, or several with commas between: the first is asked first."""
    best_of: bool = False
    """Whether all of them are asked for every unit, and the best draft is kept."""
    dry_run: bool = False
    retranslate: bool = False
    keep_spelling: str = ""
    """Who approves texts again whose source changed in spelling alone; empty for nobody."""
    max_chars: int = 0
    in_place: bool = False
    """Whether whole HTML pages are translated in place, too."""
    autop: bool = False
    """Whether blank lines part paragraphs in the HTML of this run, and in it from now on."""
    locales: str = ""
    """Address of the store where catalogues lie; empty for the project's folder."""
    workers: int = 0
    """Processes of this machine that ask the engine; 0 for this one alone."""
    scheduler: str = ""
    """Address of a Dask scheduler whose workers ask it."""
    jobs: int = 1
    """Processes of this machine that do what no engine is asked for; 0 for as many as are worth
    it."""
    log: Path | None = None
    """File that a line of JSON is added to for every article and language."""

    @property
    def uses_workers(self) -> bool:
        """Whether Dask workers ask the engine."""
        return bool(self.workers or self.scheduler)
