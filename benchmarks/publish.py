"""Publishing: how long an article takes, and whether every example of CommonMark comes through.

    python -m benchmarks.publish [--spec SPEC.txt] [--articles 1000] [--generated 200]

`--spec`: the specification's text (npm package commonmark-spec). Each example is published with
its own text (byte for byte the same) and with other words in the place of its own (the same
blocks, links and images, or refused).
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import arguments
from newstranslate import catalog, config, files, inline
from newstranslate.catalog import Origin
from newstranslate.errors import InputError
from newstranslate.formats import Options as Cut
from newstranslate.formats import markdown
from newstranslate.model import Catalogue, Unit
from newstranslate.project.sources import SourceArticle
from newstranslate.publish import Publisher, PublishOptions

ROOT = Path(__file__).parents[1]
WORDS = "الهجرة المغرب اتفاق منظمة سنة تقرير دولة مشروع دعم برنامج".split()


_WAIVED = ("untranslated language numbers negation omission alignment names ending quotes brackets typography "
           "terms leftover repeated percent currency dates doubled invisible conversion").split()  # fmt: skip
"""Checks that words in no order would fail."""


def put(
    root: Path,
    name: str,
    text: str,
    targets: dict[str, str] | None = None,
    waived: Sequence[str] = _WAIVED,
) -> SourceArticle:
    """Write an article and its approved Arabic catalogue; without targets, its own text."""
    path = root / "articles" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    article = markdown.read(
        text, f"articles/{name}.md", Cut("fr", front_matter=config.Config().front_matter)
    )
    origin = Origin(
        article.path, files.digest(text.encode()), "fr", "ar", "bench", "2026-01-01 00:00+0000"
    )
    comment = "\n".join(f"waive {check}: bench" for check in waived)
    units = {
        s.key: Unit(
            s.text, (targets or {}).get(s.text, s.text), s.context, kind=s.kind, comment=comment
        )
        for s in article.segments
    }
    po = root / "locales" / "ar" / f"{name}.po"
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_bytes(catalog.serialise(Catalogue(catalog.header(origin, {}), tuple(units.values()))))
    return SourceArticle(str(path), article.path, "fr")


def examples(spec: Path) -> Iterator[str]:
    text = spec.read_text(encoding="utf-8")
    for match in re.finditer(r"(?ms)^`{32} example\n(.*?)^\.\n.*?^`{32}$", text):
        yield match[1].replace("→", "\t")


def other_words(text: str, rng: random.Random) -> str:
    """Return a text with other words in the place of its own, markup kept."""
    return inline.through(
        text, lambda words: re.sub(r"[^\W\d_]+", lambda _: rng.choice(WORDS), words)
    )


def through(root: Path, text: str, rng: random.Random) -> tuple[bool, str]:
    """Return (whether its own text comes out the same, what became of other words)."""
    settings = config.load(root)
    try:
        source = put(root, "a", text)
    except InputError:
        return True, "refused as an article: its front matter is no YAML"
    publisher = Publisher(
        replace(settings, typography=False, bidi="off"),
        PublishOptions(folder=root / "out", force=True),
    )
    try:
        made = publisher.publish(source, "ar").read_bytes().decode()
    except Exception as error:
        return False, f"refused: {error}"
    same = made[markdown.body_start(made) :].lstrip("\r\n") == text[
        markdown.body_start(text) :
    ].lstrip("\r\n")
    cut = markdown.read(text, "a", Cut("fr", front_matter=config.Config().front_matter))
    targets = {s.text: other_words(s.text, rng) for s in cut.segments}
    source = put(root, "a", text, targets)
    try:
        publisher.publish(source, "ar")
    except Exception as error:
        return same, f"refused: {str(error).splitlines()[0][:80]}"
    return same, "verified"


def generated(rng: random.Random) -> str:
    """Return an article of every construct in random order."""
    words = "Le Maroc et OIM ont signé un **accord** [ici](https://a.b/c) *hier* avec `code` pays."

    def sentence() -> str:
        return " ".join(rng.choices(words.split(), k=8))

    blocks: list[Callable[[], str]] = [
        lambda: f"{'#' * rng.randint(1, 4)} {sentence()}",
        lambda: f"{sentence()}. {sentence()}.",
        lambda: "\n".join(f"{rng.choice(['-', '*'])} {sentence()}" for _ in range(3)),
        lambda: f"1. {sentence()}\n   - {sentence()}\n2. {sentence()}",
        lambda: f"> {sentence()}\n> {sentence()}",
        lambda: f"| A | {sentence()} |\n|---|---|\n| 1 | {sentence()} |",
        lambda: f"```\n{sentence()}\n```",
        lambda: f'![{sentence()}](x.png "{rng.choice(WORDS)}")'.replace("`", "").replace("*", "").replace("[ici](https://a.b/c)", "ici"),
        lambda: f"<div>{rng.choice(WORDS)}</div>",
        lambda: "---",
    ]  # fmt: skip
    body = "\n\n".join(rng.choice(blocks)() for _ in range(rng.randint(3, 25)))
    return f"---\ntitle: {rng.choice(WORDS)}\nlang: fr\n---\n\n{body}\n"


def round_trips(name: str, texts: list[str]) -> None:
    rng = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        found = [through(Path(folder), text, rng) for text in texts]
    refused: dict[str, int] = {}
    for _, what in found:
        refused[what.split(":")[0]] = refused.get(what.split(":")[0], 0) + 1
    print(
        f"{name}: {len(found)}, own text the same {sum(same for same, _ in found)}, other words {refused}"
    )
    for (same, what), text in zip(found, texts, strict=True):
        if not same or what != "verified":
            print("   ", same, what, repr(text[:70]))


def speed(count: int) -> None:
    article = (ROOT / "articles" / "2025" / "forum-new-york.md").read_text(encoding="utf-8")
    parts = article.split("---\n", 2)
    text = "---\n" + parts[1] + "---\n" + parts[2] * 2
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("glossary", "locales"):
            shutil.copytree(ROOT / name, root / name)
        loaded = {
            u.source: u.target
            for u in catalog.load(root / "locales/ar/2025/forum-new-york.po").live
        }
        made = [put(root, f"s{n:04}", text, loaded, waived=()) for n in range(count)]
        words = len(text.split())
        command = [
            sys.executable,
            "-m",
            "newstranslate",
            "publish",
            str(made[0].path),
            "--to",
            "ar",
            "-o",
            "out",
        ]
        times = []
        for _ in range(5):
            start = time.perf_counter()
            done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            times.append(time.perf_counter() - start)
        print(f"an article of {words} words from the command line: {min(times):.2f} s (wanted 0.4)")
        publisher = Publisher(config.load(root), PublishOptions(folder=root / "out"))
        start = time.perf_counter()
        for source in made:
            publisher.publish(source, "ar")
        print(
            f"{count} of them: {(time.perf_counter() - start) / count * 1000:.1f} ms each (goal: 7)"
        )


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--spec", type=Path)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--generated", type=int, default=200)
    options = parser.parse_args()
    rng = random.Random(3)
    round_trips("generated articles", [generated(rng) for _ in range(options.generated)])
    if options.spec:
        round_trips("examples of CommonMark", list(examples(options.spec)))
    speed(options.articles)


if __name__ == "__main__":
    main()
