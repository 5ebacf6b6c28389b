"""How much of web pages with a known answer arrives: titles, dates, paragraphs, boilerplate.

    python -m benchmarks.pages FOLDER [--show]

FOLDER holds a folder for each page with ``source.html``, ``expected.html`` (the article alone) and
``expected-metadata.json`` (title, byline, publishedTime), as the test pages of Mozilla's
Readability do (github.com/mozilla/readability, test/test-pages). Nothing of them is kept here.
"""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks import arguments
from newstranslate.errors import InputError
from newstranslate.formats import Imported
from newstranslate.formats.web import converter, titling

WORDS = 8
"""Fewest words of a paragraph that counts."""


def main() -> None:
    """Measure every page below the folder; `--show` names what is wrong."""
    parser = arguments(__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    slowest = (0.0, "")
    for source in sorted(options.folder.rglob("source.html")):
        text = source.read_text(encoding="utf-8", errors="replace")
        counts["pages"] += 1
        started = time.perf_counter()
        try:
            made = converter.convert(text, source.parent.name)
        except InputError as error:
            counts["refused"] += 1
            print(error)
            continue
        slowest = max(slowest, (time.perf_counter() - started, source.parent.name))
        for kind, words in judged(made, source.parent):
            counts[kind] += 1
            if options.show and words:
                print(f"{source.parent.name}: {kind}: {words[:150]}")
    for kind, count in sorted(counts.items()):
        print(f"{count:6} {kind}")
    print(f"slowest: {slowest[1]}, {slowest[0]:.2f} s")


def judged(made: Imported, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (what, words) for everything counted of one page; words only for what is wrong."""
    from lxml import html

    expected = html.fromstring((folder / "expected.html").read_text(encoding="utf-8") or "<p/>")
    mine = titling.bare(
        unicodedata.normalize("NFKC", re.sub(r'\]\([^)\s"]*\)|</?su[bp]>', "", made.markdown))
    )
    named = titling.bare(" ".join(item.text for item in made.dropped))
    for element in expected.iter("p", "h2", "h3", "li", "figcaption"):
        words = " ".join(element.text_content().split())
        if len(words.split()) < WORDS:
            continue
        kind = "caption" if element.tag == "figcaption" else "paragraph"
        normal = unicodedata.normalize("NFKC", words)
        if all(titling.bare(part) in mine for part in re.split(r"[^\w\s]+", normal)):
            yield f"{kind} kept", ""
        elif titling.bare(words)[:40] in named:
            start = titling.bare(words)[:40]
            reason = next((d.reason for d in made.dropped if start in titling.bare(d.text)), "?")
            yield f"{kind} named, not kept", f"({reason}) {words}"
        else:
            yield f"{kind} changed", words
    whole = titling.bare(expected.text_content())
    for block in made.markdown.split("---\n", 2)[-1].split("\n\n"):
        sentences = [
            part
            for part in re.split(r"[^\w\s]+", re.sub(r"\]\([^)]*\)", "]", block))
            if len(part.split()) >= 5
        ]
        if (
            sentences
            and not block.startswith("!")
            and all(titling.bare(part) not in whole for part in sentences)
        ):
            yield "extra block", block
    yield from _facts(
        made, json.loads((folder / "expected-metadata.json").read_text(encoding="utf-8"))
    )


def _facts(made: Imported, wanted: dict[str, object]) -> Iterator[tuple[str, str]]:
    front = dict(re.findall(r'(?m)^(\w+): "(.*)"$', made.markdown.split("---\n", 2)[1]))
    title = titling.bare(str(wanted.get("title") or ""))
    same = title and (titling.bare(front.get("title", "")) in title)
    yield (
        "title right" if same else "title differs",
        "" if same else f"{front.get('title')} / {wanted.get('title')}",
    )
    day = str(wanted.get("publishedTime") or "")[:10]
    if re.match(r"\d{4}-", day):
        right = front.get("date", "").startswith(day)
        yield (
            "date right" if right else "date differs",
            "" if right else f"{front.get('date')} / {day}",
        )
    if wanted.get("byline"):
        right = bool(titling.bare(front.get("author", "")))
        yield "author there" if right else "author missing", "" if right else str(wanted["byline"])


if __name__ == "__main__":
    main()
