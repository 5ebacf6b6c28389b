"""What the lock repairs in recorded machine translation, to be read by eye.

    python -m benchmarks.repairs GLOSSARY.csv MT.tsv … [--show]

The name of an MT.tsv says the direction (``*.en-ar.*``); its columns are id, fr, en, ar, the
target's being the machine's. Printed: segments with terms, with one that fails, repaired, and
those that verify worse after than before, of which there must be none; `--show` prints each
distinct repair with what is around it.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from benchmarks import arguments
from newstranslate import glossary
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair

COLUMNS = {"fr": 1, "en": 2, "ar": 3}
SHOWN = 45
"""Code points of a text that are shown on either side of a repair."""


def repairs(terms: Glossary, path: Path, counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield (draft, repaired) of the segments of a file that are repaired; count all of them."""
    source, target = path.name.split(".")[1].split("-")
    lock = Lock(terms, Pair(source, target))
    for line in path.read_text("utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) <= COLUMNS[target]:
            continue
        text, draft = cells[COLUMNS[source]], cells[COLUMNS[target]]
        uses = lock.uses(text)
        before = lock.verify(draft, uses)
        counts["with terms"] += bool(uses)
        counts["failing"] += any(outcome.fails for outcome in before)
        mended = lock.repair(text, draft, uses)
        if mended != draft:
            counts["repaired"] += 1
            after = lock.verify(mended, uses)
            worse = sum(o.verdict.ok for o in after) <= sum(o.verdict.ok for o in before)
            counts["worse"] += worse
            yield draft, mended


def loaded(path: Path) -> Glossary:
    """Return a glossary that is one file."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "terms.csv").write_bytes(path.read_bytes())
        return glossary.load(Path(folder))


def shown(draft: str, mended: str) -> str:
    """Return both with only what is around the change."""
    start = _alike(draft, mended)
    rest = _alike(draft[start:][::-1], mended[start:][::-1])
    return "\n".join(
        f"  {mark} {text[max(0, start - SHOWN) : len(text) - rest + SHOWN]}"
        for mark, text in (("<", draft), (">", mended))
    )


def _alike(one: str, other: str) -> int:
    """Return how many characters they begin with that are the same."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("glossary", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    terms, counts = loaded(given.glossary), Counter[str]()
    found = {pair for path in given.files for pair in repairs(terms, path, counts)}
    if given.show:
        for number, pair in enumerate(sorted(found), 1):
            print(number, shown(*pair), sep="\n")
    print(dict(counts), f"{len(found)} distinct")


if __name__ == "__main__":
    main()
