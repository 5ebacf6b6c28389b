"""Saved pages of newspapers against what somebody else says is in them: fundus' test data.

    python -m benchmarks.webpages CHECKOUT/tests/resources/parser/test_data [fr,us,uk,ca,lb,au,za] [--show]

The data are not ours and are not here: https://github.com/flairNLP/fundus. For each page a JSON of
its maintainers says title, day, standfirst and paragraphs. Printed: the share of each that the
article holds, and pages on which a paragraph is lost. Whether a block that is in none of their facts
is furniture, only a reader can say (captions, lists, quoted posts and notes of agencies are not):
`--show` prints those blocks, page by page, in two halves parted by a digest of the publisher's name.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from newstranslate.errors import InputError
from newstranslate.formats.web import converter

_ADDRESS = re.compile(r"\]\([^)]*\)")
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
                    half = hashlib.sha1(_name(page).encode()).digest()[0] % 2
                    print(f"## {page.name} (half {half})", *_unknown(made, wanted), sep="\n  ")
    return counts


def _unknown(made: str, wanted: dict[str, Any]) -> list[str]:
    """Return the blocks of an article that no fact holds: furniture, captions, lists, notes."""
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
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("countries", nargs="?", default="fr,us,uk,ca,lb,au,za")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    for name, count in measure(given.folder, given.countries.split(","), given.show).items():
        print(f"{name:20} {count}")


if __name__ == "__main__":
    main()
