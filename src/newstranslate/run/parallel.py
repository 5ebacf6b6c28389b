"""Articles done by several processes of this machine, reported in the order of the articles.

For articles that are independent of each other: one after the other, in one process, they come
out the same.
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
"""Articles to work on from which processes are worth their start, where nobody says how many."""
WAITING = 2
"""Processes for each core: half of the time, one waits for the disk."""
MOST = 16
"""Processes, where nobody says how many: one more has nothing to do, as this one hands out."""
_HELD = 1_000
"""Articles that are held back, at most, until there are so many to work on."""

Outcomes = Mapping[str, CatalogueOutcome | str]
"""Language → what came of it, or why it failed."""


@dataclass(frozen=True, slots=True)
class ArticleTask:
    """An article, and what is to be done of it."""

    source: SourceArticle
    known: Mapping[str, Result]
    """Language → result of an earlier run that would come out the same."""
    langs: tuple[str, ...]
    """Languages to work on."""


@dataclass(frozen=True, slots=True)
class ArticleHandlers:
    """What is done with an article."""

    begin: Callable[[], Callable[[ArticleTask], Outcomes]]
    """Called in each process: returns what does the work."""
    do_here: Callable[[ArticleTask], None]
    """Does and reports it in this process."""
    report: Callable[[ArticleTask, Outcomes | Killed], None]


class ParallelArticles:
    """Holds articles back until they are many, then shares them out."""

    def __init__(self, wanted: int, handlers: ArticleHandlers) -> None:
        """Use `wanted` processes; 0: one for each core, where articles are many."""
        self._size = wanted or min(WAITING * processes.usable_cores(), MOST)
        self._fewest = 2 if wanted else MANY
        self._handlers = handlers
        self._held: list[ArticleTask] = []
        self._working = 0
        """Of those, how many there is work to do on."""
        self._team: Team[ArticleTask, Outcomes] | None = None
        self._alone = False
        """Whether the system has no room for another process."""

    def add(self, task: ArticleTask) -> None:
        """Have an article done that is independent of those before it."""
        if self._team is not None:
            self._report(self._team.give(task))
            return
        self._held.append(task)
        self._working += bool(task.langs)
        if self._alone:
            self._do_here()
        elif self._working >= self._fewest:
            self._share_out()
        elif not self._held[0].langs or len(self._held) > _HELD:
            self._do_here()

    def _share_out(self) -> None:
        held, self._held, self._working = self._held, [], 0
        first, *others = held
        self._handlers.do_here(
            first
        )  # what is made once, at the first article, all processes then have
        team = Team(self._size, self._handlers.begin)
        if team.start():
            self._team = team
        else:
            self._alone = True
        for task in others:
            self.add(task)

    def _do_here(self) -> None:
        held, self._held, self._working = self._held, [], 0
        for task in held:
            self._handlers.do_here(task)

    def _report(self, found: Iterable[tuple[ArticleTask, Outcomes | Killed]]) -> None:
        for task, outcomes in found:
            self._handlers.report(task, outcomes)

    def finish(self) -> None:
        """Bring all that was added to its end: what comes next may depend on it."""
        self._do_here()
        if self._team is not None:
            self._report(self._team.finish())
            self.close()

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        if self._team is not None:
            self._team.close()
            self._team = None
