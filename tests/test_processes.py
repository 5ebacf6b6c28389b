"""Work shared out among forked processes: order, faults, processes that are killed, the end of all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newstranslate import processes
from newstranslate.errors import InputError
from newstranslate.processes import Killed, Team

pytestmark = pytest.mark.skipif(not processes.can_fork(), reason="this system does not fork")
Answer = Callable[[int], object]


@contextmanager
def team(size: int, answer: Answer) -> Iterator[Team[int, object]]:
    made: Team[int, object] = Team(size, lambda: answer)
    try:
        yield made
    finally:
        made.close()


def answers(size: int, answer: Answer, tasks: int) -> list[tuple[int, object]]:
    with team(size, answer) as made:
        found = [pair for task in range(tasks) for pair in made.give(task)]
        return found + list(made.finish())


def slow_first(task: int) -> int:
    time.sleep(0.2 if task == 0 else 0)
    return task * task


@pytest.mark.parametrize("size", [1, 2, 5])
def test_answers_come_in_the_order_of_the_tasks(size: int) -> None:
    assert answers(size, slow_first, 100) == [(n, n * n) for n in range(100)]


def test_every_process_gets_work() -> None:
    def process(_: int) -> int:
        time.sleep(0.01)
        return os.getpid()

    seen = {pid for _, pid in answers(3, process, 60)}
    assert len(seen) == 3
    assert os.getpid() not in seen


def test_what_opens_a_process_is_called_in_it() -> None:
    def begin() -> Answer:
        begun_in = os.getpid()
        return lambda _: (begun_in, os.getpid())

    made: Team[int, object] = Team(1, begin)
    try:
        [*_, (_, pids)] = [*made.give(7), *made.finish()]
    finally:
        made.close()
    assert isinstance(pids, tuple)
    assert pids[0] == pids[1] != os.getpid()


def fails_at_three(task: int) -> int:
    if task == 3:
        raise ValueError("three")
    return task


def test_what_a_task_raises_is_raised_in_its_place() -> None:
    found: list[tuple[int, object]] = []
    with team(2, fails_at_three) as made:
        for task in range(3):
            found.extend(made.give(task))
        with pytest.raises(ValueError, match="three") as raised:
            _add(found, made)
    assert found == [(0, 0), (1, 1), (2, 2)]
    assert "fails_at_three" in raised.value.__notes__[0]


def _add(found: list[tuple[int, object]], made: Team[int, object]) -> None:
    found.extend(made.give(3))
    found.extend(made.finish())


def killed_at(*fatal: int) -> Answer:
    def answer(task: int) -> int:
        if task in fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return task

    return answer


@pytest.mark.parametrize("fatal", [(0,), (4,), (19,), (0, 1, 2), (5, 6, 18)])
def test_a_killed_process_costs_the_task_under_way(fatal: tuple[int, ...]) -> None:
    found = dict(answers(2, killed_at(*fatal), 20))
    lost = [task for task, answer in found.items() if isinstance(answer, Killed)]
    assert tuple(lost) == fatal
    assert {str(found[task]) for task in lost} == {"killed by signal 9"}
    assert all(found[task] == task for task in found if task not in fatal)


def test_a_task_that_ends_its_process_says_with_what() -> None:
    [(_, answer)] = answers(1, lambda _: os._exit(3), 1)
    assert isinstance(answer, Killed)
    assert str(answer) == "ended with status 3"


def test_closing_ends_the_processes() -> None:
    with team(2, lambda _: os.getpid()) as made:
        pids = {pid for task in range(20) for _, pid in made.give(task)}
        pids |= {pid for _, pid in made.finish()}
    for pid in pids:
        assert isinstance(pid, int)
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


ORPHANS = """
import os, time
from newstranslate.processes import Team
team = Team(3, lambda: lambda _: os.getpid())
pids = set()
for task in range(60):
    pids |= {pid for _, pid in team.give(task)}
pids |= {pid for _, pid in team.finish()}
print(*pids, flush=True)
os.kill(os.getpid(), 9)
"""


def test_processes_end_when_the_one_that_forked_them_is_killed() -> None:
    done = subprocess.run([sys.executable, "-c", ORPHANS], capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL
    pids = [int(word) for word in done.stdout.split()]
    assert pids
    until = time.monotonic() + 20
    while any(_is_running(pid) for pid in pids):
        assert time.monotonic() < until, "processes that outlive their parent"
        time.sleep(0.01)


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_an_interrupt_is_for_the_process_that_forks() -> None:
    def interrupts_itself(task: int) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return task

    assert answers(1, interrupts_itself, 3) == [(0, 0), (1, 1), (2, 2)]


def test_usable_cores_are_those_of_this_process() -> None:
    assert 1 <= processes.usable_cores() <= (os.cpu_count() or 1)


# --- a system without room for more processes ---


def room_for(monkeypatch: pytest.MonkeyPatch, count: int) -> list[int]:
    """Let so many processes be forked; return the list of those that were."""
    real, forked = os.fork, list[int]()

    def fork() -> int:
        if len(forked) >= count:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        forked.append(0)
        return real()

    monkeypatch.setattr(os, "fork", fork)
    return forked


def test_where_no_more_can_be_started_those_that_are_there_do_the_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forked = room_for(monkeypatch, 2)
    assert answers(5, slow_first, 100) == [(n, n * n) for n in range(100)]
    assert len(forked) == 2


def test_where_none_can_be_started_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    room_for(monkeypatch, 0)
    with team(3, slow_first) as made:
        assert not made.start()
        with pytest.raises(InputError, match=r"temporarily unavailable\); use --jobs 1"):
            list(made.give(1))
