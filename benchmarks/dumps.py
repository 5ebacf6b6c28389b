"""Whole newspaper pages as a reader copies them (select all, copy), against their known headlines.

    python -m benchmarks.dumps CHECKOUT/tests/resources/parser/test_data [fr,us,uk,ca,lb,au,za]

The pages are those of fundus (https://github.com/flairNLP/fundus), which are not ours and are not
here; each becomes text in visual order, without what is hidden by the page itself, blocks parted by
a blank line. Right is the headline that fundus' maintainers name, or the page's ``h1``. Printed:
headlines right and wrong, certain and not, imports that exit 1, and paragraphs of the story that are
neither in the article nor in the report.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html

from benchmarks import arguments
from newstranslate.formats import Imported, plaintext

_BLOCKS = frozenset(
    "address article aside blockquote body button dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select "
    "summary table td th tr ul video picture label".split()
)
_UNSEEN = frozenset("script style noscript template head svg iframe object textarea canvas".split())
_LANGUAGES = ("fr", "en", "ar")
_PARAGRAPH = 40
"""Characters from which a paragraph is looked for."""


def measure(folder: Path, countries: list[str]) -> Counter[str]:
    """Return counts of headlines, exits and paragraphs over all pages in our languages."""
    counts: Counter[str] = Counter()
    for country in countries:
        for path in sorted((folder / country).glob("*.html.gz")):
            found = _page(path, folder / country)
            if found is not None:
                text, titles, paragraphs = found
                made = plaintext.convert(text, path.name)
                counts.update(_judged(made, titles))
                counts.update(_kept(made, text, paragraphs))
    return counts


def _page(path: Path, folder: Path) -> tuple[str, list[str], list[str]] | None:
    data = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    tree = lxml.html.fromstring(data.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    text = _as_copied(tree)
    publisher = re.sub(r"_\d{4}_\d\d_\d\d.*", "", path.name.removesuffix(".html.gz"))
    known = json.loads((folder / f"{publisher}.json").read_text("utf-8"))
    versions = [v for v in known.values() if isinstance(v, dict) and v.get("title")]
    wanted = next((v for v in versions if _plain(v["title"])[:25] in _plain(text)), None)
    if wanted is None or (tree.get("lang") or "")[:2].lower() not in _LANGUAGES:
        return None
    headings = [_plain(str(h.text_content())) for h in tree.iter("h1")]
    titles = [_plain(wanted["title"]), *filter(None, headings)]
    sections = (wanted.get("body") or {}).get("sections") or []
    return text, titles, [p for section in sections for p in section.get("paragraphs", [])]


def _judged(made: Imported, titles: list[str]) -> Iterator[str]:
    title = re.search(r"^title: (.*)$", made.markdown, re.MULTILINE)
    right = _plain(json.loads(title[1])) in titles if title else False
    yield f"headline {'right' if right else 'wrong'}, {'not certain' if made.unsure else 'certain'}"
    if made.unsure or made.lost:
        yield "exit 1"


def _kept(made: Imported, text: str, paragraphs: list[str]) -> Iterator[str]:
    copied, article = _plain(text), _plain(made.markdown.replace("\\", ""))
    named = _plain(" ".join(item.text for item in made.dropped))
    for paragraph in {_plain(p) for p in paragraphs}:
        if len(paragraph) > _PARAGRAPH and paragraph in copied:
            yield "paragraphs"
            if paragraph not in article:
                yield "paragraphs left out, named" if paragraph in named else "paragraphs lost"


def _as_copied(tree: Any) -> str:
    sys.setrecursionlimit(20_000)
    blocks: list[list[str]] = [[]]
    _walk(tree.find(".//body") if tree.find(".//body") is not None else tree, blocks)
    texts = [re.sub(r"[ \t]+", " ", "".join(block)) for block in blocks]
    return "\n\n".join(t for text in texts if (t := re.sub(r" *\n *", "\n", text).strip())) + "\n"


def _walk(element: Any, blocks: list[list[str]]) -> None:
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    hidden = element.get("hidden") is not None or "display:none" in style
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or hidden:
        return
    if element.tag in _BLOCKS:
        blocks.append([])
    blocks[-1].append("\n" if element.tag == "br" else re.sub(r"\s+", " ", element.text or ""))
    for child in element:
        _walk(child, blocks)
        blocks[-1].append(re.sub(r"\s+", " ", child.tail or ""))
    if element.tag in _BLOCKS:
        blocks.append([])


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def main() -> None:
    """Print the counts."""
    parser = arguments(__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("countries", nargs="?", default="fr,us,uk,ca,lb,au,za,ind,be,ch,my,na,tz")
    options = parser.parse_args()
    for name, number in sorted(measure(options.folder, options.countries.split(",")).items()):
        print(f"{number:6,}  {name}")


if __name__ == "__main__":
    main()
