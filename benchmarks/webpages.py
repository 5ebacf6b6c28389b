"""Saved pages of newspapers against what somebody else says is in them: fundus' test data.

    python -m benchmarks.webpages CHECKOUT/tests/resources/parser/test_data [fr,us,uk,ca,lb,au,za]

The data are not ours and are not here: https://github.com/flairNLP/fundus. For each page a JSON of
its maintainers says title, day, standfirst and paragraphs. Printed: the share of each that the
article holds, pages on which a paragraph is lost, and pages on which a block is in none of them
(captions, lists and what agencies add count, too, so this is too many).
"""

from __future__ import annotations

import argparse
import gzip
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


def measure(folder: Path, countries: list[str]) -> Counter[str]:
    """Return counts of what pages hold and of what the articles made of them hold."""
    counts: Counter[str] = Counter()
    for country in countries:
        for page in sorted((folder / country).glob("*.html.gz")):
            text = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
            versions = json.loads((folder / country / f"{_name(page)}.json").read_text("utf-8"))
            wanted = next((v for v in versions.values() if _is_of(v, text)), None)
            if wanted is not None:
                _page(text, page.name, wanted, counts)
    return counts


def _name(page: Path) -> str:
    return re.sub(r"_\d{4}_\d\d_\d\d\.html\.gz\Z", "", page.name)


def _paragraphs(version: dict[str, Any]) -> list[str]:
    sections = (version.get("body") or {}).get("sections", [])
    return [text for section in sections for text in section["paragraphs"] if len(text) > _WORDS]


def _is_of(version: dict[str, Any], text: str) -> bool:
    found, page = _paragraphs(version), _plain(text)
    return bool(found) and sum(_plain(p)[:40] in page for p in found) > 0.6 * len(found)


def _page(text: str, name: str, wanted: dict[str, Any], counts: Counter[str]) -> None:
    counts["pages"] += 1
    try:
        made = converter.convert(text, name).markdown
    except InputError:
        counts["refused"] += 1
        return
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


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text)).casefold().strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("countries", nargs="?", default="fr,us,uk,ca,lb,au,za")
    given = parser.parse_args()
    for name, count in measure(given.folder, given.countries.split(",")).items():
        print(f"{name:20} {count}")


if __name__ == "__main__":
    main()
