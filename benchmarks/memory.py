"""The memory against brute force and translate-toolkit's matcher, on a TM grown from any TSV.

    python -m benchmarks.memory DATA.tsv --source fr:1 --target ar:3 [--others PYTHON] [--svg FILE]

Two kinds of text are grown from the sentences, so that a million units need no corpus of a
million: `varied` chains words as they follow each other in the data, no two units alike;
`copies` are the sentences with up to half of their words changed. Queries are units with one
to four words changed, deleted or put in. Recall is how often the best match has the score of the
best that comparing with every unit finds, among the queries where that is 75 or more.
"""

from __future__ import annotations

import math
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from rapidfuzz import fuzz, process

from benchmarks import arguments
from newstranslate.config import Config
from newstranslate.memory import Memory, Query, kept, scoring
from newstranslate.memory.folders import index_folder
from newstranslate.memory.store import FileEntries, MemoryEntry
from newstranslate.model import Pair

THRESHOLD = 75
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
TOOLKIT = """
import sys, time
from translate.search import match
from translate.storage import factory, po
store = po.pofile()
lines = open(sys.argv[1], encoding="utf-8").read().split("\\n")
for line in lines:
    unit = store.addsourceunit(line); unit.target = "x"
matcher = match.matcher(store, min_similarity=75, max_length=1000)
queries = open(sys.argv[2], encoding="utf-8").read().split("\\n")
start = time.perf_counter()
for query in queries: matcher.matches(query)
print((time.perf_counter() - start) / len(queries) * 1000)
"""


def varied(lines: Sequence[str], rng: random.Random) -> Iterator[str]:
    """Yield texts that follow the data word by word, of 6 to 45 words."""
    follows: dict[str, list[str]] = {}
    for line in lines:
        words = ["", *line.split(), ""]
        for one, other in pairwise(words):
            follows.setdefault(one, []).append(other)
    while True:
        word, made = "", list[str]()
        length = rng.randint(6, 45)
        while len(made) < length:
            word = rng.choice(follows[word]) or rng.choice(follows[""])
            made.append(word)
        yield " ".join(made)


def copies(lines: Sequence[str], rng: random.Random) -> Iterator[str]:
    """Yield sentences of the data with up to half of their words changed."""
    vocabulary = [word for line in lines for word in line.split()]
    while True:
        words = rng.choice(lines).split()
        for _ in range(rng.randint(1, max(1, len(words) // 2))):
            words[rng.randrange(len(words))] = rng.choice(vocabulary)
        yield " ".join(words)


def changed(text: str, rng: random.Random, vocabulary: Sequence[str]) -> str:
    """Return a unit with one to four words changed, deleted or put in."""
    words = text.split()
    for _ in range(rng.randint(1, 4)):
        place, chance = rng.randrange(len(words)), rng.random()
        if chance < 0.6:
            words[place] = rng.choice(vocabulary)
        elif chance < 0.8 and len(words) > 4:
            del words[place]
        else:
            words.insert(place, rng.choice(vocabulary))
    return " ".join(words)


def brute_force(query: str, units: Sequence[str]) -> int:
    """Return the best score among all units, by rapidfuzz over each and our score over the first 50."""
    near = process.extract(query, units, scorer=fuzz.ratio, score_cutoff=50, limit=50)
    return max((scoring.score(query, text) for text, _, _ in near), default=0)


def percentile(times: Sequence[float], part: float) -> float:
    return sorted(times)[int(part * (len(times) - 1))] * 1000


def disk(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


def measure(
    kind: str,
    size: int,
    lines: list[str],
    targets: list[str],
    pair: Pair,
    queries: int,
    others: str,
) -> float:
    """Print what a memory of this kind and size does, and return its median look-up in ms."""
    rng = random.Random(size)
    grow = {"varied": varied, "copies": copies}[kind](lines, rng)
    units = [next(grow) for _ in range(size)]
    vocabulary = [word for line in lines for word in line.split()]
    asked = [changed(rng.choice(units), rng, vocabulary) for _ in range(queries)]
    with tempfile.TemporaryDirectory() as name:
        config = Config(root=Path(name))
        entries = (MemoryEntry(text, targets[i % len(targets)]) for i, text in enumerate(units))
        kept.write(
            config.root / "memory", kept.KeptMemory("grown", pair.source, pair.target), entries
        )
        start = time.perf_counter()
        known = Memory(config, pair)
        build = time.perf_counter() - start
        assert not known.messages
        assert not known.skipped
        size_on_disk = disk(index_folder(config, pair))
        for query in asked[:20]:
            known.find(Query(query))
        times, found = [], []
        for query in asked:
            start = time.perf_counter()
            best = known.find(Query(query))
            times.append(time.perf_counter() - start)
            found.append(best[0].score if best else 0)
        exact = []
        for text in rng.sample(units, min(500, size)):
            start = time.perf_counter()
            known._exact(text)
            exact.append(time.perf_counter() - start)
        start = time.perf_counter()
        known._write(
            [FileEntries("new", "1", [MemoryEntry(f"{text} !", "x") for text in units[:1000]])]
        )
        adding = time.perf_counter() - start
        cold, resident = cold_process(config.root, asked[:45])
    start = time.perf_counter()
    wanted = [brute_force(query, units) for query in asked]
    brute = (time.perf_counter() - start) / len(asked) * 1000
    counted = [(one, other) for one, other in zip(found, wanted, strict=True) if other >= THRESHOLD]
    hits = sum(one >= other for one, other in counted)
    median = statistics.median(times) * 1000
    print(
        f"| {pair.source} {kind} | {size:,} | {median:.2f} / {percentile(times, 0.95):.2f} | {brute:.0f} | "
        f"{hits}/{len(counted)} = {hits / max(1, len(counted)):.3f} | {build:.1f} | {size_on_disk:.0f} | "
        f"{percentile(exact, 0.5):.3f} | {adding:.2f} | {cold:.3f} | {resident:.0f} |",
        flush=True,
    )
    if others and size <= 10_000:
        print(
            f"translate-toolkit's matcher, {2000:,} units: {toolkit(others, units[:2000], asked[:20]):.0f} ms a query"
        )
    return median


def cold_process(root: Path, queries: Sequence[str]) -> tuple[float, float]:
    """Return (seconds beyond start-up, MB resident) of a new process that looks 45 segments up."""
    code = (
        "import sys,time\n"
        "from pathlib import Path\n"
        "from newstranslate.config import Config\n"
        "from newstranslate.memory import Memory, Query\n"
        "from newstranslate.model import Pair\n"
        "start=time.perf_counter()\n"
        "source,target=sys.argv[2:4]\n"
        "known=Memory(Config(root=Path(sys.argv[1])),Pair(source,target),writes=False)\n"
        "for line in sys.stdin.read().split('\\n'): known.find(Query(line))\n"
        "seconds=time.perf_counter()-start\n"
        # Not ru_maxrss: a child begins with its parent's.
        "status=Path('/proc/self/status').read_text()\n"
        "print(seconds, int(status.split('VmHWM:')[1].split()[0])/1000)\n"
    )
    pair = next(iter((root / ".newstranslate" / "memory").glob("??-*"))).name.split("-")
    command = [sys.executable, "-c", code, str(root), *pair]
    done = subprocess.run(
        command, input="\n".join(queries), capture_output=True, text=True, check=True
    )
    seconds, resident = map(float, done.stdout.split())
    return seconds, resident


def toolkit(python: str, units: Sequence[str], queries: Sequence[str]) -> float:
    """Return the milliseconds a query takes translate-toolkit's matcher."""
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / part for part in ("units", "queries")]
        for file, texts in zip(files, (units, queries), strict=True):
            file.write_text("\n".join(texts), encoding="utf-8")
        done = subprocess.run(
            [python, "-c", TOOLKIT, *files], capture_output=True, text=True, check=True
        )
    return float(done.stdout)


def unchanged(count: int, lines: Sequence[str], targets: Sequence[str], pair: Pair) -> float:
    """Return the seconds to open a memory whose catalogues, of 20 units each, have not changed."""
    with tempfile.TemporaryDirectory() as name:
        config = Config(root=Path(name))
        for number in range(count):
            path = config.root / "locales" / pair.target / f"{number:05}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            start = number * 20
            units = [
                f'msgctxt "p{at}.1"\nmsgid {po_text(lines[at % len(lines)])}\n'
                f"msgstr {po_text(targets[at % len(targets)])}\n"
                for at in range(start, start + 20)
            ]
            head = f'msgid ""\nmsgstr ""\n"Language: {pair.target}\\n"\n"X-Source-Language: {pair.source}\\n"\n'
            path.write_text("\n".join([head, *units]), encoding="utf-8")
        known = Memory(config, pair)
        assert len(known.filed) == count, known.messages
        times = []
        for _ in range(5):
            start_at = time.perf_counter()
            Memory(config, pair)
            times.append(time.perf_counter() - start_at)
    return statistics.median(times)


def po_text(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def drawn(points: Sequence[tuple[int, float]]) -> str:
    """Return the growth as a picture: units on a logarithmic axis, milliseconds on a plain one."""
    top = max(2.0, *(ms for _, ms in points))
    places = [(80 + (math.log10(size) - 4) * 260, 240 - ms / top * 200) for size, ms in points]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y in places)
    marks = "".join(
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4"/><text x="{x:.0f}" y="{y - 12:.0f}">{ms:.2f} ms</text>'
        f'<text x="{x:.0f}" y="265">{size:,}</text>'
        for (size, ms), (x, y) in zip(points, places, strict=True)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 300" font-family="sans-serif" font-size="13" text-anchor="middle">'
        "<title>Median time of a near look-up against the size of the memory</title>"
        '<rect width="660" height="300" fill="#fff"/><path d="M50 30V240H640" fill="none" stroke="#888"/>'
        f'<polyline points="{line}" fill="none" stroke="#0b62a4" stroke-width="2"/><g fill="#222">{marks}'
        '<text x="345" y="288">units in the memory</text></g></svg>\n'
    )


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--source", default="fr:1", help="language:column")
    parser.add_argument("--target", default="ar:3")
    parser.add_argument("--kinds", default="varied,copies")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--others", default="", help="a Python with translate-toolkit")
    parser.add_argument("--svg", type=Path)
    parser.add_argument("--catalogues", type=int, help="only: open with so many unchanged")
    options = parser.parse_args()
    rows = [line.split("\t") for line in options.data.read_text(encoding="utf-8").splitlines()]
    (source, one), (target, other) = (o.split(":") for o in (options.source, options.target))
    lines, targets = [row[int(one)] for row in rows], [row[int(other)] for row in rows]
    if options.catalogues:
        seconds = unchanged(options.catalogues, lines, targets, Pair(source, target))
        print(f"{options.catalogues:,} unchanged catalogues: {seconds:.3f} s")
        return
    sizes = [int(size) for size in options.sizes.split(",")]
    print(
        "| text | units | p50 / p95 ms | brute ms | recall | build s | disk MB | exact ms | +1,000 s | cold s | MB |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for kind in options.kinds.split(","):
        wanted = sizes if kind == "varied" else sizes[-1:]
        points = [
            (
                size,
                measure(
                    kind,
                    size,
                    lines,
                    targets,
                    Pair(source, target),
                    options.queries,
                    options.others,
                ),
            )
            for size in wanted
        ]
        if options.svg and kind == "varied":
            options.svg.write_text(drawn(points), encoding="utf-8")


if __name__ == "__main__":
    main()
