"""Processes articles in several processes of this machine, and reports them in their order.

For articles that do not depend on each other: the results are the same as in one process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from newstranslate import processes
from newstranslate.late import dataclass
from newstranslate.processes import Killed, Team
from newstranslate.project.sources import SourceArticle
from newstranslate.run.outcome import CatalogueOutcome
from newstranslate.run.result import Result

MANY = 36
"""Number of articles from which several processes save time."""
WAITING = 2
"""Processes per core: each waits for the disk half of the time."""
MOST = 16
"""Maximum of processes by default: more would wait for this process to give them articles."""
_MAX_QUEUED = 1_000
"""Maximum of queued articles before they are processed in this process."""

Outcomes = Mapping[str, CatalogueOutcome | str]
"""Language → the outcome, or an error message."""


@dataclass(frozen=True, slots=True)
class ArticleTask:
    """An article, and the languages to process."""

    source: SourceArticle
    known: Mapping[str, Result]
    """Language → result of an earlier run, which is still valid."""
    langs: tuple[str, ...]
    """Languages to process."""


@dataclass(frozen=True, slots=True)
class ArticleHandlers:
    """The functions that process and report articles."""

    begin: Callable[[], Callable[[ArticleTask], Outcomes]]
    """Called in each process; returns the function that processes an article."""
    do_here: Callable[[ArticleTask], None]
    """Processes and reports an article in this process."""
    report: Callable[[ArticleTask, Outcomes | Killed], None]


class ParallelArticles:
    """Queues articles until there are many, then distributes them to processes."""

    def __init__(self, wanted: int, handlers: ArticleHandlers) -> None:
        """Use `wanted` processes; 0 selects the number, and uses them for many articles only."""
        self._size = wanted or min(WAITING * processes.usable_cores(), MOST)
        self._fewest = 2 if wanted else MANY
        self._handlers = handlers
        self._queued: list[ArticleTask] = []
        self._working = 0
        """Number of queued articles with languages to process."""
        self._team: Team[ArticleTask, Outcomes] | None = None
        self._is_single = False
        """Whether no other process could be started."""

    def add(self, task: ArticleTask) -> None:
        """Process an article that does not depend on earlier ones, now or later."""
        if self._team is not None:
            self._report(self._team.give(task))
            return
        self._queued.append(task)
        self._working += bool(task.langs)
        if self._is_single:
            self._do_here()
        elif self._working >= self._fewest:
            self._start_team()
        elif not self._queued[0].langs or len(self._queued) > _MAX_QUEUED:
            self._do_here()

    def _start_team(self) -> None:
        """Start the processes, and give them the queued articles."""
        queued, self._queued, self._working = self._queued, [], 0
        first, *others = queued
        # The first article is processed before forking: processes inherit what it has loaded.
        self._handlers.do_here(first)
        team = Team(self._size, self._handlers.begin)
        if team.start():
            self._team = team
        else:
            self._is_single = True
        for task in others:
            self.add(task)

    def _do_here(self) -> None:
        """Process the queued articles in this process."""
        queued, self._queued, self._working = self._queued, [], 0
        for task in queued:
            self._handlers.do_here(task)

    def _report(self, found: Iterable[tuple[ArticleTask, Outcomes | Killed]]) -> None:
        for task, outcomes in found:
            self._handlers.report(task, outcomes)

    def finish(self) -> None:
        """Finish all added articles, because what follows may depend on them."""
        self._do_here()
        if self._team is not None:
            self._report(self._team.finish())
            self.close()

    def close(self) -> None:
        """End the processes, even if they are working."""
        if self._team is not None:
            self._team.close()
            self._team = None
