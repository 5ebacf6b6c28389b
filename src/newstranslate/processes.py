"""Work shared out among forked processes of this machine; answers come in the order of the tasks.

A process that is killed costs the task that it was working on. A process ends by itself when the
one that forked it is gone.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from newstranslate.errors import InputError
from newstranslate.late import dataclass

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Task = TypeVar("Task")
Answer = TypeVar("Answer")
_AHEAD = 3
"""Tasks that a process has been sent and not answered: it never waits for the next one."""
_PENDING = 16
"""Tasks for every process that were taken in and not handed on: the rest waits outside."""
_CLOSE_SECONDS = 5.0
"""How long a process may take to finish the task under way when all are to end."""


class Killed(Exception):
    """The process that worked on a task was ended from outside; the text says how."""


def usable_cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether this system can copy a process; where it cannot, all work is done in one."""
    return hasattr(os, "fork")


@dataclass(slots=True)
class _Member(Generic[Task]):
    """A process, its line, and the numbers of the tasks it has been sent."""

    process: Any
    line: Connection
    under_way: deque[int] = field(default_factory=deque)


class Team(Generic[Task, Answer]):
    """Processes that answer tasks; the answers are handed on in the order of the tasks.

    `begin` is called in each process as it starts, and returns what answers a task. Tasks and
    answers are pickled. What the process that forks has opened (databases, indexes, sockets) must
    not be used there: `begin` opens it again.
    """

    def __init__(self, size: int, begin: Callable[[], Callable[[Task], Answer]]) -> None:
        self._size, self._begin = size, begin
        self._members: list[_Member[Task]] = []
        self._tasks: dict[int, Task] = {}
        """Number → task that was not handed on."""
        self._waiting: deque[int] = deque()
        """Numbers of the tasks that no process has."""
        self._answers: dict[int, Answer | Exception] = {}
        self._given = self._next = 0
        self._full = ""
        """Why the system let no more processes be started."""

    def start(self) -> bool:
        """Start a process; False where the system has no room for one: do all the work in this one.

        Where it has none for more, those that are there do the work.
        """
        self._grow()
        return bool(self._members)

    def _grow(self) -> None:
        try:
            self._members.append(self._fork())
        except OSError as error:  # limits of processes, open files, memory
            self._size = len(self._members)
            self._full = error.strerror or str(error)

    def give(self, task: Task) -> Iterator[tuple[Task, Answer | Killed]]:
        """Take a task in; yield what is answered by now, waiting while too much is pending.

        Raises what a task raised, and `InputError` where no process can be started any more.
        """
        self._tasks[self._given] = task
        self._waiting.append(self._given)
        self._given += 1
        self._send()
        yield from self._listen(_PENDING * self._size)

    def finish(self) -> Iterator[tuple[Task, Answer | Killed]]:
        """Yield the answers that are missing, waiting for them; raises what a task raised."""
        yield from self._listen(0)

    def _listen(self, most: int) -> Iterator[tuple[Task, Answer | Killed]]:
        self._receive(0)
        yield from self._in_order()
        while len(self._tasks) > most:
            self._receive(None)
            yield from self._in_order()

    def _in_order(self) -> Iterator[tuple[Task, Answer | Killed]]:
        while self._next in self._answers:
            answer = self._answers.pop(self._next)
            task = self._tasks.pop(self._next)
            self._next += 1
            if isinstance(answer, Exception) and not isinstance(answer, Killed):
                raise answer
            yield task, answer

    def _send(self) -> None:
        """Give out what waits, evenly, to processes that have less than they may."""
        while self._waiting:
            if len(self._members) < self._size:
                self._grow()
            if not self._members:
                raise InputError(
                    f"no process can be started on this machine ({self._full}); use --jobs 1"
                )
            member = min(self._members, key=lambda one: len(one.under_way))
            if len(member.under_way) >= _AHEAD:
                return
            number = self._waiting.popleft()
            member.under_way.append(number)
            with suppress(OSError):  # it has just been killed: its line says so when it is read
                member.line.send(self._tasks[number])

    def _receive(self, seconds: float | None) -> None:
        """Take in what processes have answered, and send them more."""
        from multiprocessing.connection import wait

        for line in wait([member.line for member in self._members], seconds):
            member = next(one for one in self._members if one.line is line)
            try:
                answer = member.line.recv()
            except (EOFError, OSError):
                self._record_loss(member)
            else:
                self._answers[member.under_way.popleft()] = answer
        self._send()

    def _record_loss(self, member: _Member[Task]) -> None:
        """Note which task a process was working on when it was killed; the others wait again."""
        self._members.remove(member)
        member.line.close()
        member.process.join()
        if member.under_way:
            number = member.under_way.popleft()
            self._answers[number] = Killed(_ending(member.process.exitcode))
        self._waiting = deque(sorted([*member.under_way, *self._waiting]))

    def _fork(self) -> _Member[Task]:
        import multiprocessing  # and what it brings: most commands fork nothing
        import signal

        here, there = multiprocessing.Pipe()
        lines = [member.line for member in self._members]
        make: Any = multiprocessing.get_context("fork").Process
        process = make(target=_serve, args=(there, [*lines, here], self._begin), daemon=True)
        # An interrupt is for the process that forks, which ends the others: there it stays blocked.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            process.start()
        except OSError:
            here.close()
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            there.close()
        return _Member(process, here)

    def close(self) -> None:
        """End the processes: each finishes the task that it is working on."""
        for member in self._members:
            member.line.close()
        for member in self._members:
            member.process.join(_CLOSE_SECONDS)
            if member.process.is_alive():
                member.process.kill()
                member.process.join()
        self._members = []


def _ending(code: int) -> str:
    """Return how a process ended, from its exit code."""
    return f"killed by signal {-code}" if code < 0 else f"ended with status {code}"


def _serve(
    line: Connection, foreign: list[Connection], begin: Callable[[], Callable[[Any], Any]]
) -> None:
    """Answer tasks until the line is closed; in the new process."""
    for other in foreign:  # else no process would see that the one that forks is gone
        other.close()
    answer = begin()
    with suppress(EOFError, OSError):
        while True:
            task = line.recv()
            line.send(_answered(answer, task))


def _answered(answer: Callable[[Any], Any], task: Any) -> Any:
    try:
        return answer(task)
    except Exception as error:
        import traceback

        error.add_note("".join(traceback.format_exception(error)))
        return error
