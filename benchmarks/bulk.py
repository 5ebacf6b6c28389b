"""Bulk runs: how they scale, what a task costs, what the client holds.

    python -m benchmarks.bulk [--articles 400] [--many 20000]

An engine of fixed latency stands for a service, one that counts for local models. `--many`: small
articles through one worker, to see whether the client's memory stays flat.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

from benchmarks.stands import Patched, create
from newstranslate import engines
from newstranslate.config import Config
from newstranslate.pipeline import bulk, run


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


def timed(engine: str, count: int, workers: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        config = archive(Path(folder), count)
        options = run.Options(("ar",), engine=engine, workers=workers)
        start = time.perf_counter()
        report = run.run(config, [Path(folder) / "articles"], options, Silent())
        seconds = time.perf_counter() - start
        assert len(report.results) == count
        assert not report.errors
        return seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--many", type=int, default=20_000)
    options = parser.parse_args()
    engines.create = create  # type: ignore[assignment]
    bulk.Plugin = Patched  # type: ignore[misc]
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
    for count in (options.many // 10, options.many):
        timed("quick", count, 1)
        print(
            f"{count:,} small articles: client's peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
