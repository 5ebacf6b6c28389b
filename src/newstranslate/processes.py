"""Distributes work to forked processes of this machine; answers are in the order of the tasks.

If a process is killed, only its current task is lost. The processes end when their parent ends.
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
"""Maximum number of unanswered tasks of a process, so that it never waits for the next one."""
_PENDING = 16
"""Maximum number of accepted tasks per process whose answers were not returned yet."""
_CLOSE_SECONDS = 5.0
"""Seconds that a process may take to finish its current task at the end."""


class Killed(Exception):
    """The process of a task was killed; the text says how."""


def usable_cores() -> int:
    """Return the number of processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # missing on macOS and Windows
        return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether this system can fork; otherwise, all work is done in one process."""
    return hasattr(os, "fork")


@dataclass(slots=True)
class _Member(Generic[Task]):
    """A process, the connection to it, and the numbers of its unanswered tasks."""

    process: Any
    line: Connection
    under_way: deque[int] = field(default_factory=deque)


class Team(Generic[Task, Answer]):
    """Processes that answer tasks; the answers are returned in the order of the tasks.

    `begin` is called at the start of each process, and returns the function that answers a task.
    Tasks and answers are pickled. Databases, indexes and sockets of the parent must not be used in
    the processes: `begin` opens them again.
    """

    def __init__(self, size: int, begin: Callable[[], Callable[[Task], Answer]]) -> None:
        self._size, self._begin = size, begin
        self._members: list[_Member[Task]] = []
        self._tasks: dict[int, Task] = {}
        """Number → task whose answer was not returned yet."""
        self._waiting: deque[int] = deque()
        """Numbers of the tasks not yet sent to a process."""
        self._answers: dict[int, Answer | Exception] = {}
        self._given = self._next = 0
        self._full = ""
        """Why no more processes can be started; empty if they can."""

    def start(self) -> bool:
        """Start a process; return False if the system does not allow any.

        If it allows only some, those do the work.
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
        """Accept a task; yield the available answers, waiting while too many are pending.

        Raises the exception of a task, and `InputError` if no process can be started any more.
        """
        self._tasks[self._given] = task
        self._waiting.append(self._given)
        self._given += 1
        self._send()
        yield from self._listen(_PENDING * self._size)

    def finish(self) -> Iterator[tuple[Task, Answer | Killed]]:
        """Yield the remaining answers, waiting for them; raises the exception of a task."""
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
        """Send the waiting tasks, evenly, to processes below their maximum."""
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
            with suppress(OSError):  # it has just been killed, which `_receive` notices
                member.line.send(self._tasks[number])

    def _receive(self, seconds: float | None) -> None:
        """Receive answers from processes, and send them further tasks."""
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
        """Record the current task of a killed process as lost; its other tasks wait again."""
        self._members.remove(member)
        member.line.close()
        member.process.join()
        if member.under_way:
            number = member.under_way.popleft()
            self._answers[number] = Killed(_ending(member.process.exitcode))
        self._waiting = deque(sorted([*member.under_way, *self._waiting]))

    def _fork(self) -> _Member[Task]:
        import multiprocessing  # imported here, because most commands fork nothing
        import signal

        here, there = multiprocessing.Pipe()
        lines = [member.line for member in self._members]
        make: Any = multiprocessing.get_context("fork").Process
        process = make(target=_serve, args=(there, [*lines, here], self._begin), daemon=True)
        # Interrupts are blocked in the processes: the parent handles them, and ends the processes.
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
        """End the processes; each finishes its current task."""
        for member in self._members:
            member.line.close()
        for member in self._members:
            member.process.join(_CLOSE_SECONDS)
            if member.process.is_alive():
                member.process.kill()
                member.process.join()
        self._members = []


def _ending(code: int) -> str:
    """Return how a process ended, by its exit code."""
    return f"killed by signal {-code}" if code < 0 else f"ended with status {code}"


def _serve(
    line: Connection, foreign: list[Connection], begin: Callable[[], Callable[[Any], Any]]
) -> None:
    """Answer tasks until the connection is closed; called in the new process."""
    for other in foreign:  # otherwise no process would notice the end of the parent
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
