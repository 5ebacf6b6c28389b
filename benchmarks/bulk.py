"""Bulk runs: how they scale, what a task costs, what the client holds.

    python -m benchmarks.bulk [--articles 400] [--many 100000]

An engine of fixed latency stands for a service, one that counts for local models. `--many`: small
articles through one worker, to see whether the client's memory stays flat. A store with 30 ms for
each request stands for S3.
"""

from __future__ import annotations

import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from distributed import Client, LocalCluster
from fsspec.implementations.memory import MemoryFileSystem

from benchmarks import arguments
from benchmarks.stands import Patched, create
from newstranslate import engines, storage
from newstranslate.config import Config
from newstranslate.run import articles as run
from newstranslate.run import worker

EXAMPLES = Path(__file__).parents[1] / "articles"
REQUEST = 0.03


class Silent:
    def say(self, message: str) -> None: ...

    def progress(self, article: str, lang: str, done: int, total: int) -> None: ...


def archive(root: Path, count: int) -> Config:
    for number in range(count):
        path = root / "articles" / f"{number // 1000:03}" / f"a{number:06}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"---\nlang: fr\n---\n\nUne phrase numéro {number}. Une autre phrase.\n",
            encoding="utf-8",
        )
    return Config(root=root, source="fr")


def real(root: Path, count: int) -> Config:
    """Copies of the example newsroom's articles, each with a number of its own."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.md"))]
    for number in range(count):
        path = root / "articles" / f"a{number:06}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = texts[number % len(texts)]
        path.write_text(f"{text}\nNuméro {number}.\n", encoding="utf-8")
    shutil.copytree(EXAMPLES.parent / "glossary", root / "glossary")
    return Config(root=root, source="fr")


def slowed(method: Callable[..., object]) -> Callable[..., object]:
    """Return a store's method as it is some way off: every request takes its time."""

    def slow(*more: object, **named: object) -> object:
        time.sleep(REQUEST)
        return method(*more, **named)

    return slow


def from_store(count: int) -> float:
    """Return the seconds that a run takes from a store to a store, with one worker."""
    system = MemoryFileSystem()
    for number in range(count):
        text = f"Une phrase numéro {number}. Une autre phrase."
        system.pipe_file(f"/archive/2019/a{number:06}.md", text.encode())
    for name in ("info", "cat_file", "pipe_file"):
        setattr(MemoryFileSystem, name, slowed(getattr(MemoryFileSystem, name)))
    with tempfile.TemporaryDirectory() as folder:
        options = run.RunOptions(("ar",), "fr", engine="quick", workers=1, locales="memory://po")
        paths = [storage.place("memory://archive/2019")]
        start = time.perf_counter()
        report = run.run(Config(root=Path(folder)), paths, options, Silent())
        assert len(report.results) == count
        assert not report.errors
        return time.perf_counter() - start


def bare(count: int) -> float:
    """Return the seconds that tasks cost Dask itself, one worker, nothing in them."""
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
        ) as cluster,
        Client(cluster) as client,
    ):
        client.submit(abs, -1).result()
        start = time.perf_counter()
        client.gather([client.submit(abs, number, pure=False) for number in range(count)])
        return time.perf_counter() - start


def timed(
    engine: str, count: int, workers: int, made: Callable[[Path, int], Config] = archive
) -> float:
    with tempfile.TemporaryDirectory() as folder:
        config = made(Path(folder), count)
        options = run.RunOptions(("ar",), engine=engine, workers=workers)
        start = time.perf_counter()
        report = run.run(config, [Path(folder) / "articles"], options, Silent())
        seconds = time.perf_counter() - start
        assert len(report.results) == count
        assert not report.errors
        return seconds


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--many", type=int, default=100_000)
    options = parser.parse_args()
    engines.create = create  # type: ignore[assignment]
    worker.Plugin = Patched  # type: ignore[misc]
    print("| engine | one process s | 1 worker | 2 workers | 4 workers |\n|---|---|---|---|---|")
    for engine in ("waits", "counts"):
        alone = timed(engine, options.articles, 0)
        spread = [timed(engine, options.articles, n) - timed(engine, 1, n) for n in (1, 2, 4)]
        print(
            f"| {engine} | {alone:.1f} | "
            + " | ".join(f"{s:.1f} ({alone / s:.1f} ×)" for s in spread)
            + " |",
            flush=True,
        )
    quick = timed("quick", options.articles, 0)
    tasks = timed("quick", options.articles, 1) - timed("quick", 1, 1)
    print(
        f"a task costs {(tasks - quick) / options.articles * 1000:.1f} ms over the same in one process ({quick / options.articles * 1000:.1f} ms)"
    )
    print(f"Dask's own task: {bare(options.articles) / options.articles * 1000:.1f} ms")
    one = timed("quick", 200, 0, real) / 200 * 1000
    print(f"an article of some 35 units costs the client {one:.1f} ms a language")
    fast = 1000 / (from_store(1000) - timed("quick", 1, 1))
    print(f"from store to store: {fast:.0f} articles a second")
    for count in (options.many // 10, options.many):
        timed("quick", count, 1)
        print(
            f"{count:,} small articles: client's peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
