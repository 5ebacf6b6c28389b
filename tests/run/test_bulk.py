"""Bulk runs on a real Dask cluster: every article ends once in its catalogue, whatever dies."""

from __future__ import annotations

import gc
import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom

pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own, of its threads and ports

ARTICLES = 12
OWN_PROCESSES = pytest.mark.outside
"""For a scheduler and workers that are programs of their own, each of which takes seconds to start."""
PATIENCE = 120
"""Seconds for what takes a few, on a machine with much else to do."""


@pytest.fixture
def archive(newsroom: Newsroom) -> Newsroom:
    for number in range(ARTICLES):
        newsroom.write(
            f"articles/a{number:02}.md",
            f"---\nlang: fr\n---\n\nLe Maroc accueille l’OIM, article {number}. Une autre phrase {number}.\n",
        )
    (newsroom.root / "articles/story.md").unlink()
    return newsroom


def drafted(room: Newsroom) -> int:
    """Return how many articles have a text in every unit of their Arabic catalogue."""
    done = 0
    for path in (room.root / "locales" / "ar").glob("a*.po"):
        units = catalog.load(path).live
        done += len(units) == 2 and all(unit.target for unit in units)
    return done


@pytest.fixture(scope="module")
def one_worker() -> Iterator[tuple[str, str]]:
    """The options for a scheduler with one worker, both in this process: quick to begin with.

    For what this side does with answers and faults; what processes do is tried with processes.
    """
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        protocol="tcp",
        dashboard_address=None,
        host="127.0.0.1",
    ) as cluster:
        yield "--scheduler", cluster.scheduler_address
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a socket that Dask leaves to the collector
        del cluster
        gc.collect()


def test_workers_draft_what_one_process_would(archive: Newsroom, fake: FakeDeepL) -> None:
    done = archive.call(
        "run", "articles", "--to", "ar,en", "--workers", "2", "--log", "run.jsonl", "--json"
    )
    assert done.status == 0, done.err
    results = done.json()["results"]
    assert [(r["article"], r["lang"]) for r in results[:3]] == [
        ("articles/a00.md", "ar"),
        ("articles/a00.md", "en"),
        ("articles/a01.md", "ar"),
    ]
    spread = {path: path.read_bytes() for path in sorted((archive.root / "locales").rglob("*.po"))}
    rows = [json.loads(line) for line in (archive.root / "run.jsonl").read_text().splitlines()]
    assert len(rows) == 2 * ARTICLES
    assert {(row["engine"], row["units"], row["error"]) for row in rows} == {("deepl", 2, "")}
    assert "OIM" not in (archive.root / "run.jsonl").read_text()
    for path in spread:
        path.unlink()
    archive.call("run", "articles", "--to", "ar,en")
    dates = ("POT-Creation-Date", "PO-Revision-Date")
    for path, data in spread.items():
        alone = [
            x
            for x in path.read_text().splitlines()
            if not x.startswith(tuple(f'"{d}' for d in dates))
        ]
        assert alone == [
            x for x in data.decode().splitlines() if not x.startswith(tuple(f'"{d}' for d in dates))
        ]


def test_second_run_asks_for_nothing_and_touches_nothing(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str]
) -> None:
    archive.call("run", "articles", "--to", "ar", *one_worker)
    before = {p: p.read_bytes() for p in (archive.root / "locales").rglob("*.po")}
    fake.requests.clear()
    archive.call("run", "articles", "--to", "ar", *one_worker)
    assert not [path for _, path, _ in fake.requests if path.endswith("/translate")]
    assert {p: p.read_bytes() for p in before} == before


def command(room: Newsroom, *more: str) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-m", "newstranslate", "run", "articles", "--to", "ar", *more]
    return subprocess.Popen(
        arguments, cwd=room.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def children(parent: int) -> list[int]:
    """Return the worker processes of a run: children of its children that run Dask's spawn."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            status = (path / "stat").read_text().rsplit(")", 1)[1].split()
            words = (path / "cmdline").read_bytes()
        except OSError:
            continue
        if int(status[1]) == parent and b"spawn_main" in words:
            found.append(int(path.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_killed_worker_costs_nothing(archive: Newsroom, fake: FakeDeepL) -> None:
    fake.delay = 0.3
    run = command(archive, "--workers", "2")
    ends = time.monotonic() + PATIENCE
    while not drafted(archive) and time.monotonic() < ends:
        time.sleep(0.05)
    assert drafted(archive) < ARTICLES
    (victim, *_) = children(run.pid)
    os.kill(victim, signal.SIGKILL)
    _, said = run.communicate(timeout=PATIENCE)
    assert run.returncode == 0, said
    assert drafted(archive) == ARTICLES


@OWN_PROCESSES
def test_killed_client_goes_on_where_it_stopped(archive: Newsroom, fake: FakeDeepL) -> None:
    fake.delay = 0.3
    run = command(archive, "--workers", "2")
    ends = time.monotonic() + PATIENCE
    while drafted(archive) < 3 and time.monotonic() < ends:
        time.sleep(0.05)
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    there = drafted(archive)
    assert 0 < there < ARTICLES
    fake.delay = 0
    assert archive.call("run", "articles", "--to", "ar").status == 0
    assert drafted(archive) == ARTICLES


def test_spent_quota_stops_new_work_and_keeps_what_is_done(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str]
) -> None:
    fake.faults = ["", "", "", "", "", *[456] * 99]
    done = archive.call("run", "articles", "--to", "ar", *one_worker, "--log", "run.jsonl")
    assert "the quota is used up (456)" in done.err
    assert done.status == 1
    assert 0 < drafted(archive) < ARTICLES
    fake.faults = []
    again = archive.call("run", "--failed-from", "run.jsonl", "--to", "ar")
    assert again.status == 0, again.err
    assert drafted(archive) == ARTICLES


def test_refused_articles_are_tried_thrice_and_set_aside_with_their_error(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str]
) -> None:
    fake.faults = ["", *[400] * 99]
    done = archive.call("run", "articles/a00.md", "--to", "ar", *one_worker, "--log", "run.jsonl")
    assert done.status == 1
    (row,) = [json.loads(line) for line in (archive.root / "run.jsonl").read_text().splitlines()]
    assert "DeepL" in row["error"]
    assert fake.key not in (archive.root / "run.jsonl").read_text() + done.err


@OWN_PROCESSES
def test_foreign_scheduler_is_used_and_one_that_is_not_there_named(
    archive: Newsroom, fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=1, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        done = archive.call(
            "run", "articles", "--to", "ar", "--scheduler", cluster.scheduler_address
        )
        assert done.status == 0, done.err
    assert drafted(archive) == ARTICLES
    monkeypatch.setattr("newstranslate.run.bulk.CONNECT_SECONDS", 1)
    archive.write("articles/a00.md", "---\nlang: fr\n---\n\nUne phrase de plus.\n")
    done = archive.call("run", "articles", "--to", "ar", "--scheduler", "tcp://127.0.0.1:9")
    assert done.status == 2
    assert "no Dask scheduler at tcp://127.0.0.1:9" in done.err


def cluster(port: int) -> list[subprocess.Popen[bytes]]:
    """Start a scheduler and a worker of it, as an operator does."""
    made = []
    for words in (
        ["dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"],
        [
            "dask_worker",
            f"tcp://127.0.0.1:{port}",
            "--nthreads",
            "1",
            "--no-dashboard",
            "--no-nanny",
        ],
    ):
        command = [sys.executable, "-m", f"distributed.cli.{words[0]}", *words[1:]]
        made.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    return made


def stop(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.kill()
        process.wait()


@OWN_PROCESSES
def test_restarted_scheduler_is_found_again_and_nothing_is_lost(
    archive: Newsroom, fake: FakeDeepL
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    fake.delay = 0.3
    there = cluster(port)
    run = command(archive, "--scheduler", f"tcp://127.0.0.1:{port}")
    ends = time.monotonic() + PATIENCE
    while drafted(archive) < 2 and time.monotonic() < ends:
        time.sleep(0.05)
    assert drafted(archive) >= 2
    stop(there)
    there = cluster(port)
    try:
        _, said = run.communicate(timeout=PATIENCE)
    finally:
        stop(there)
    assert run.returncode == 0, said
    assert "Traceback" not in said
    assert drafted(archive) == ARTICLES


def test_missing_dask_is_said_before_anything_is_done(
    archive: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    done = archive.call("run", "articles", "--to", "ar", "--workers", "2")
    assert done.status == 2
    assert "pip install 'newstranslate[dask]'" in done.err
    assert not (archive.root / "locales").exists()


def test_log_that_is_none_is_named_by_line(archive: Newsroom) -> None:
    archive.write("run.jsonl", '{"article": "a", "language": "ar", "error": ""}\nnonsense\n')
    done = archive.call("run", "--failed-from", "run.jsonl", "--to", "ar")
    assert done.status == 2
    assert "run.jsonl:2: not a line of a run log" in done.err


def test_killed_again_and_again_over_human_edits_nothing_is_lost(
    archive: Newsroom, fake: FakeDeepL
) -> None:
    archive.call("run", "articles", "--to", "ar", "--engine", "none")
    mine = {}
    for number in range(0, ARTICLES, 3):
        path = archive.po(name=f"a{number:02}")
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace('msgstr ""\n', f'msgstr "بيد إنسان {number}"\n', 2).replace(
                f'msgstr "بيد إنسان {number}"\n', 'msgstr ""\n', 1
            ),
            encoding="utf-8",
        )
        mine[path] = f"بيد إنسان {number}"
    fake.delay = 0.02
    killed = 0
    for turn in range(3):
        asked = len(fake.requests)
        run = command(archive)
        while run.poll() is None and len(fake.requests) == asked:
            time.sleep(0.01)  # until it is at work
        time.sleep(0.015 * turn)
        run.kill()
        run.communicate()
        killed += run.returncode == -signal.SIGKILL
        for path in (archive.root / "locales").rglob("*.po"):
            catalog.load(path)
    assert killed >= 2, "killed at work, not after it"
    assert archive.call("run", "articles", "--to", "ar").status in (0, 1)
    assert drafted(archive) == ARTICLES
    for path, words in mine.items():
        assert words in path.read_text(encoding="utf-8")


def test_limit_of_characters_holds_for_what_is_asked_again(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str]
) -> None:
    planned = archive.call("run", "articles", "--to", "ar", "--dry-run", "--json").json()["results"]
    limit = sum(result["characters"] for result in planned)
    fake.faults = ["", 400, 400, 400]
    done = archive.call("run", "articles", "--to", "ar", *one_worker, "--max-chars", str(limit))
    assert done.status == 1
    assert "--max-chars leaves no room" in done.err
    assert ARTICLES - 3 <= drafted(archive) < ARTICLES
    again = archive.call("run", "articles", "--to", "ar", *one_worker)
    assert again.status == 0
    assert drafted(archive) == ARTICLES


# --- faults of engine, network, disk ---


def test_storm_of_refusals_and_faults_costs_time_and_no_article(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstranslate.run.pace.FIRST_PAUSE", 0.05)
    monkeypatch.setattr("newstranslate.run.pace.LONGEST_PAUSE", 0.2)
    storm: list[int | str] = [429, 503, 429, 500, 502, 429, 429, 503, 504, 429, 529, 500]
    fake.faults = ["", *storm, "", "", *storm]
    done = archive.call(
        "run", "articles", "--to", "ar", *one_worker, "--log", "run.jsonl", "--json"
    )
    assert done.status == 0, done.err
    assert drafted(archive) == ARTICLES
    rows = [json.loads(line) for line in (archive.root / "run.jsonl").read_text().splitlines()]
    assert sorted(row["article"] for row in rows) == [
        f"articles/a{number:02}.md" for number in range(ARTICLES)
    ]
    assert not any(row["error"] for row in rows)


def test_what_was_answered_before_a_fault_is_not_asked_for_again(
    newsroom: Newsroom,
    fake: FakeDeepL,
    one_worker: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newstranslate.run.pace.FIRST_PAUSE", 0.05)
    body = "\n\n".join(f"Phrase numéro {number}." for number in range(120))
    newsroom.write("articles/story.md", f"---\nlang: fr\n---\n\n{body}\n")
    fake.faults = ["", "", 503]  # the glossary, the first fifty, and then
    done = newsroom.call("run", "articles", "--to", "ar", *one_worker)
    assert done.status == 0, done.err
    asked = [len(sent["text"]) for sent in fake.bodies("/v2/translate")]
    assert asked == [50, 50, 50, 20]


def test_engine_that_only_fails_ends_the_asking(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstranslate.run.pace.FIRST_PAUSE", 0.05)
    monkeypatch.setattr("newstranslate.run.pace.LONGEST_PAUSE", 0.2)
    monkeypatch.setattr("newstranslate.run.pace.GIVE_UP_SECONDS", 0.5)
    fake.faults = ["", *[503] * 10_000]
    done = archive.call("run", "articles", "--to", "ar", *one_worker, "--log", "run.jsonl")
    assert done.status == 1
    assert "and 11 more: DeepL: Service unavailable" in done.err
    assert "nothing else for" in done.err
    fake.faults = []
    again = archive.call("run", "--failed-from", "run.jsonl", "--to", "ar", *one_worker)
    assert again.status == 0, again.err
    assert drafted(archive) == ARTICLES


def test_article_that_alone_makes_the_engine_fail_is_set_aside(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstranslate.run.pace.FIRST_PAUSE", 0.05)
    monkeypatch.setattr("newstranslate.run.pace.LONGEST_PAUSE", 0.2)
    reply = fake.reply

    def poisoned(method: str, path: str, body: object, *more: object) -> tuple[int, object]:
        if "article 3" in json.dumps(body):
            return 500, {"message": "poison"}
        time.sleep(0.05)
        return reply(method, path, body, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(fake, "reply", poisoned)
    done = archive.call("run", "articles", "--to", "ar", *one_worker, "--log", "run.jsonl")
    assert done.status == 1
    rows = [json.loads(line) for line in (archive.root / "run.jsonl").read_text().splitlines()]
    assert [row["article"] for row in rows if row["error"]] == ["articles/a03.md"]
    assert drafted(archive) == ARTICLES - 1


class Wire:
    """A TCP proxy that can be cut as a network is: nothing comes through, nobody is told."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.cut = threading.Event()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._open: list[socket.socket] = [self._server]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._server.accept()
                far = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                return
            self._open += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(1 << 16):
                if not self.cut.is_set():
                    other.sendall(data)
        with suppress(OSError):
            other.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        for line in self._open:
            line.close()


@OWN_PROCESSES
def test_cut_network_is_noticed_and_nothing_is_lost(
    archive: Newsroom, fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import LocalCluster

    monkeypatch.setattr("newstranslate.run.bulk.LOOK_EVERY", 0.5)
    monkeypatch.setattr("newstranslate.run.bulk.PROBE_SECONDS", 1)
    monkeypatch.setattr("newstranslate.run.bulk.CONNECT_SECONDS", 2)
    fake.delay = 0.2
    with LocalCluster(
        n_workers=1, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        wire = Wire(int(cluster.scheduler_address.rpartition(":")[2]))

        def cut() -> None:
            while drafted(archive) < 2:
                time.sleep(0.02)
            wire.cut.set()
            time.sleep(3)
            wire.cut.clear()

        threading.Thread(target=cut, daemon=True).start()
        done = archive.call(
            "run", "articles", "--to", "ar", "--scheduler", f"tcp://127.0.0.1:{wire.port}"
        )
        wire.close()
    assert done.status == 0, done.err
    assert "the scheduler is unreachable" in done.err
    assert drafted(archive) == ARTICLES


@pytest.mark.skipif(
    subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode != 0
    if shutil.which("unshare")
    else True,
    reason="no file system of one's own can be mounted here",
)
@pytest.mark.parametrize(
    "workers", [(), pytest.param(("--workers", "1"), marks=OWN_PROCESSES)], ids=["alone", "workers"]
)
def test_full_disk_stops_the_run_before_more_is_paid_for(
    archive: Newsroom, fake: FakeDeepL, workers: tuple[str, ...]
) -> None:
    """On a real file system with room for a few catalogues."""
    mine = archive.root / "locales" / "ar" / "a00.po"
    archive.call("run", "articles/a00.md", "--to", "ar", "--engine", "none")
    text = mine.read_text(encoding="utf-8").replace('msgstr ""\n\n', 'msgstr "بيد إنسان"\n\n')
    mine.write_text(text, encoding="utf-8")
    kept = archive.root / "kept"
    shutil.copytree(archive.root / "locales", kept)
    words = [sys.executable, "-m", "newstranslate", "run", "articles", "--to", "ar", *workers]
    run = shlex.join(words)
    script = (
        "mount -t tmpfs -o size=24k tmpfs locales && cp -r kept/. locales && "
        f"{run}; status=$?; rm -r kept; cp -r locales kept; exit $status"
    )
    fake.requests.clear()
    fake.delay = 0.1  # else a worker may have drafted all before the second is written
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script], cwd=archive.root, capture_output=True, text=True
    )
    assert done.returncode == 2, done.stderr
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(fake.bodies("/v2/translate")) < ARTICLES
    there = sorted((kept / "ar").glob("*.po"))
    assert 0 < len(there) < ARTICLES
    for path in there:
        catalog.load(path)
    assert "بيد إنسان" in (kept / "ar" / "a00.po").read_text(encoding="utf-8")
    shutil.rmtree(archive.root / "locales")
    shutil.copytree(kept, archive.root / "locales")
    assert archive.call("run", "articles", "--to", "ar").status in (0, 1)
    assert drafted(archive) == ARTICLES


def test_worker_that_outlives_a_run_takes_the_next_ones_settings(
    archive: Newsroom, fake: FakeDeepL, one_worker: tuple[str, str]
) -> None:
    archive.call("run", "articles/a00.md", "--to", "en", *one_worker)
    archive.write("newstranslate.toml", '[deepl]\nenglish = "EN-US"\n')
    archive.call("run", "articles/a01.md", "--to", "en", *one_worker)
    assert [sent["target_lang"] for sent in fake.bodies("/v2/translate")] == ["EN-GB", "EN-US"]


def test_a_cluster_that_does_not_start_is_said_in_one_line(
    archive: Newsroom, fake: FakeDeepL, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("Nanny failed to start.")

    monkeypatch.setattr("newstranslate.run.bulk.LocalCluster", fails)
    done = archive.call("run", "articles", "--to", "ar", "--workers", "1")
    assert done.status == 2
    assert "no Dask scheduler at a local cluster: Nanny failed to start." in done.err
    assert drafted(archive) == 0
