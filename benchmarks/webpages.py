"""Saved pages of newspapers against what somebody else says is in them: fundus' test data.

    python -m benchmarks.webpages CHECKOUT/tests/resources/parser/test_data [fr,us,uk,ca,lb,au,za] [--show]
    python -m benchmarks.webpages FOLDER [--half 0|1] [--show]

The data are not ours and are not here: https://github.com/flairNLP/fundus. For each page a JSON of
its maintainers says title, day, standfirst and paragraphs. Printed: the share of each that the
article holds, and pages on which a paragraph is lost. Whether a block that is in none of their facts
is boilerplate, only a reader can say (captions, lists, quoted posts and notes of agencies are not):
`--show` prints those blocks, page by page, in two halves parted by a digest of the publisher's name.

FOLDER may also hold the data of others, not ours and not here either, told by the file of answers:
``ground-truth.json`` (https://github.com/scrapinghub/article-extraction-benchmark: the whole text of
each article) or ``evaldata.json`` (https://github.com/adbar/trafilatura, tests: words that are in the
article, and words that are not; pages in our languages only). `--half` takes the pages of one half, by
a digest of the file's name: rules are made on half 0, half 1 is looked at once.
"""

from __future__ import annotations

import glob
import gzip
import hashlib
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks import arguments
from newstranslate.errors import InputError
from newstranslate.formats.web import converter

_ADDRESS = re.compile(r"\]\([^)]*\)")
_LANGUAGE = re.compile(r"<html[^>]*\blang=[\"']?(?:fr|en|ar|es)\b", re.IGNORECASE)
_WORDS = 60
"""Characters from which a paragraph is one."""


def measure(folder: Path, countries: list[str], show: bool = False) -> Counter[str]:
    """Return counts of what pages hold and of what the articles made of them hold.

    `show` prints what is in none of the facts, to be judged by eye.
    """
    counts: Counter[str] = Counter()
    for country in countries:
        for page in sorted((folder / country).glob("*.html.gz")):
            text = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
            versions = json.loads((folder / country / f"{_name(page)}.json").read_text("utf-8"))
            wanted = next((v for v in versions.values() if _is_of(v, text)), None)
            if wanted is not None:
                made = _page(text, page.name, wanted, counts)
                if show and made:
                    print(
                        f"## {page.name} (half {_half(_name(page))})",
                        *_unknown(made, wanted),
                        sep="\n  ",
                    )
    return counts


def measure_texts(folder: Path, half: int | None, show: bool) -> Counter[str]:
    """Return counts against the articles' whole texts: paragraphs lost, blocks left beside them."""
    counts: Counter[str] = Counter()
    for name, known in json.loads((folder / "ground-truth.json").read_text("utf-8")).items():
        if half is None or _half(name) == half:
            page = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
            lines = [line for line in known["articleBody"].split("\n") if len(line) > _WORDS]
            made = _made(page.decode("utf-8", "replace"), known["url"], counts)
            text = _plain(_ADDRESS.sub("]", made))
            lost = [p for p in map(_plain, lines) if p[:50] not in text and p[-50:] not in text]
            left = _unknown(made, {"text": known["articleBody"]}) if made else []
            left = [block for block in left if not block.startswith("![")]
            counts["paragraphs"] += len(lines) if made else 0
            counts["paragraphs lost"] += len(lost) if made else 0
            counts["pages with a loss"] += bool(made and lost)
            counts["pages with blocks that the text has not"] += bool(left)
            if show:
                print(f"## {known['url']}", *(f"LOST {p[:160]}" for p in lost if made), sep="\n  ")
                print(*left, sep="\n  ")
    return counts


def measure_marks(folder: Path, half: int | None, show: bool) -> Counter[str]:
    """Return counts against words that stand in the articles and words that stand beside them."""
    counts: Counter[str] = Counter()
    for address, known in json.loads((folder / "evaldata.json").read_text("utf-8")).items():
        path = next((p for p in folder.glob(f"*/{glob.escape(known['file'])}")), None)
        if path is None or (half is not None and _half(known["file"]) != half):
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        if not _LANGUAGE.search(text):
            continue
        made = _made(text, address, counts)
        words, page = _plain(_ADDRESS.sub("]", made)), _plain(re.sub(r"<[^>]+>", " ", text))
        inside = [w for w in known["with"] if len(w.split()) > 2 and _plain(w) in page]
        lost = [w for w in inside if _plain(w) not in words] if made else []
        left = [w for w in known["without"] if made and f" {_plain(w)} " in f" {words} "]
        counts["words of articles"] += len(inside) if made else 0
        counts["words lost"] += len(lost)
        counts["pages with words that are no part of it"] += bool(left)
        if show and (lost or left):
            print(f"## {address}", *(f"LOST {w}" for w in lost), *left, sep="\n  ")
    return counts


def _made(text: str, name: str, counts: Counter[str]) -> str:
    """Return the article made of a page; empty for a page that is refused."""
    counts["pages"] += 1
    try:
        return converter.convert(text, name).markdown
    except InputError as error:
        counts["refused"] += 1
        print(error)
        return ""


def _half(name: str) -> int:
    return hashlib.sha1(name.encode()).digest()[0] % 2


def _unknown(made: str, wanted: dict[str, Any]) -> list[str]:
    """Return the blocks of an article that no fact holds: boilerplate, captions, lists, notes."""
    known = _plain(json.dumps(wanted, ensure_ascii=False).replace("\\n", " ").replace('\\"', '"'))
    blocks = made.split("\n---\n", 1)[1].split("\n\n")
    plain = [(block.strip(), _plain(_ADDRESS.sub("]", block))) for block in blocks]
    return [
        block.replace("\n", " / ")[:200]
        for block, text in plain
        if text and text not in known and not (len(text) > _WORDS and text[-50:] in known)
    ]


def _name(page: Path) -> str:
    return re.sub(r"_\d{4}_\d\d_\d\d\.html\.gz\Z", "", page.name)


def _paragraphs(version: dict[str, Any]) -> list[str]:
    sections = (version.get("body") or {}).get("sections", [])
    return [text for section in sections for text in section["paragraphs"] if len(text) > _WORDS]


def _is_of(version: dict[str, Any], text: str) -> bool:
    found, page = _paragraphs(version), _plain(text)
    return bool(found) and sum(_plain(p)[:40] in page for p in found) > 0.6 * len(found)


def _page(text: str, name: str, wanted: dict[str, Any], counts: Counter[str]) -> str:
    """Count what one page's article holds and return it; empty for a page that is refused."""
    counts["pages"] += 1
    try:
        made = converter.convert(text, name).markdown
    except InputError:
        counts["refused"] += 1
        return ""
    front, words = made.split("\n---", 1)[0], _plain(_ADDRESS.sub("]", made))
    day = str(wanted.get("publishing_date") or "")[:10]
    counts["days"] += bool(day)
    counts["days right"] += bool(day) and day in front
    summary = _plain(" ".join(wanted["body"].get("summary") or []))
    counts["standfirsts"] += bool(summary)
    counts["standfirsts kept"] += bool(summary) and summary[:60] in words
    paragraphs = [_plain(text) for text in _paragraphs(wanted)]
    lost = [p for p in paragraphs if p[:50] not in words and p[-50:] not in words]
    counts["paragraphs"] += len(paragraphs)
    counts["paragraphs lost"] += len(lost)
    counts["pages with a loss"] += bool(lost)
    return made


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text)).casefold().strip()


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("countries", nargs="?", default="fr,us,uk,ca,lb,au,za")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--half", type=int, choices=(0, 1))
    given = parser.parse_args()
    if (given.folder / "ground-truth.json").exists():
        counts = measure_texts(given.folder, given.half, given.show)
    elif (given.folder / "evaldata.json").exists():
        counts = measure_marks(given.folder, given.half, given.show)
    else:
        counts = measure(given.folder, given.countries.split(","), given.show)
    for name, count in counts.items():
        print(f"{name:40} {count}")


if __name__ == "__main__":
    main()
