"""The report of a run to its caller, and the interface that shows progress to the user."""

from __future__ import annotations

from dataclasses import field
from typing import Protocol

from newstranslate.late import dataclass
from newstranslate.run.results import Results


@dataclass(slots=True)
class RunReport:
    """The outcome of a run."""

    results: Results = field(default_factory=Results)
    errors: list[str] = field(default_factory=list)
    """Messages on articles that could not be processed."""
    notes: list[str] = field(default_factory=list)
    """Why an engine was not used or stopped; which files were passed over."""
    needs_a_look: bool = False
    """Whether an import omitted sentences, or was uncertain."""

    def note(self, message: str) -> None:
        """Add a note, once."""
        if message not in self.notes:
            self.notes.append(message)

    def error(self, message: str) -> None:
        """Add an error, once."""
        if message not in self.errors:
            self.errors.append(message)


class Observer(Protocol):
    """Shows a run to its user."""

    def say(self, message: str) -> None:
        """Show one line."""

    def progress(self, article: str, lang: str, done: int, total: int) -> None:
        """Show that `done` of `total` units of an article were translated by the engine."""
