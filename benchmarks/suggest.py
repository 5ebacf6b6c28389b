"""`glossary suggest` on an archive: 842 articles of a newsroom, some of them approved.

    python -m benchmarks.suggest press-dev.tsv [--articles 842] [--profile]

The archive is made from the rows of a data file: 40 sentences an article, some with markup, the
Arabic of every other article approved.
"""

from __future__ import annotations

import cProfile
import random
import tempfile
import time
from pathlib import Path

from benchmarks import arguments
from newstranslate import catalog
from newstranslate.config import Config
from newstranslate.model import Catalogue, Unit
from newstranslate.project import suggest

SENTENCES = 40


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=842)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    rows = [line.split("\t") for line in options.data.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        _archive(root, [row for row in rows if len(row) >= 4], options.articles)
        profile = cProfile.Profile()
        start = time.process_time()
        if options.profile:
            profile.enable()
        found = suggest.suggest(Config(root=root), [root / "articles"], "fr", 3, print, [])
        profile.disable()
        print(
            f"{options.articles} articles: {time.process_time() - start:.1f} s of CPU, {len(found)} names"
        )
        for item in found[:15]:
            print(item.name.form, item.name.acronym, item.name.count, item.inconsistent)
        if options.profile:
            profile.print_stats("cumulative")


def _archive(root: Path, rows: list[list[str]], count: int) -> None:
    rng = random.Random(1)
    for number in range(count):
        chosen = [[cell.strip() for cell in row] for row in rng.sample(rows, SENTENCES)]
        path = root / "articles" / f"a{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        body = "\n\n".join(_marked(row[1], rng) for row in chosen)
        path.write_text(f"---\nlang: fr\n---\n\n{body}\n", encoding="utf-8")
        if number % 2:
            units = tuple(Unit(row[1], row[3]) for row in chosen)
            there = root / "locales" / "ar" / f"a{number}.po"
            there.parent.mkdir(parents=True, exist_ok=True)
            origin = catalog.Origin(f"articles/a{number}.md", "0", "fr", "ar", "x", catalog.now())
            there.write_bytes(catalog.serialise(Catalogue(catalog.header(origin, {}), units)))


def _marked(text: str, rng: random.Random) -> str:
    """Return a sentence with one of its words in a link or in bold, now and then."""
    words = text.split(" ")
    at = rng.randrange(len(words))
    mark = rng.choice(["{}", "{}", "**{}**", "[{}](https://example.org/)"])
    return " ".join([*words[:at], mark.format(words[at]), *words[at + 1 :]])


if __name__ == "__main__":
    main()
