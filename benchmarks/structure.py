"""Whether translating a Markdown document changes its structure, as readers that are not ours see it.

    python -m benchmarks.structure PATH… [--node FOLDER] [--show]

PATH is CommonMark's specification (``spec.txt`` of github.com/commonmark/commonmark-spec: each of
its examples is a document), a Markdown file, or a folder of them. Every unit is pseudo-translated
by way of the tags that engines get. With ``--node``, commonmark.js, marked and remark read both
sides, too (see ``structure.mjs``); markdown-it-py with its plugins always does. Counted are
documents that are not the same byte for byte without targets, whose structure is another one
translated, or that show words which are neither translated nor counted as outside units. Nothing
of what is measured is kept here.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import arguments
from newstranslate.engines import tags
from newstranslate.errors import InputError
from newstranslate.formats import frontmatter, markdown
from newstranslate.testing import pseudo

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.M | re.S)
_NO_WORDS = re.compile(
    r"(?:https?|ftp)://\S+|www\.\S+|\S*@\S+|:[\w-]+:|[\w.+-]+:\S+|\{[^{}]*\}+|\[\[?toc\]?\]"
    r"|(?:/{3,}|:{3,})[ \t]*[\w-]+|^[ \t>]*(?:\?{3}\+?|!{3}|/{3})[ \t]*[\w-]+|\[![\w|-]+\]|^\*\[[^\]]*\]:"
    r"|\[\[[^\]|]*|\]\[[^\]]*\]|^(?:import|export) .*|<[A-Z][^>]*>",
    re.M | re.I,
)
"""What shows no words, though these readers do not know it."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_KEYS = ("title", "description", "summary", "subtitle", "caption", "keywords")


@dataclass(frozen=True, slots=True)
class Case:
    """A document before and after."""

    name: str
    before: str
    after: str
    refused: int
    """Units whose tags did not come back, so that the source stays: not silent."""
    outside: int


def main() -> None:
    """Measure every document below the paths; `--show` prints what is wrong."""
    parser = arguments(__doc__)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--node", default="", help="folder with the packages of structure.mjs")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    cases = [case for name, text in documents(options.paths) for case in made(name, text, counts)]
    for case, before, after in zip(
        cases, *(structures(cases, side, options.node) for side in ("before", "after")), strict=True
    ):
        for kind, said in judged(case, before, after):
            counts[kind] += 1
            if options.show:
                texts = f"\n{case.before!r}\n{case.after!r}" if len(case.before) < 300 else ""
                print(f"== {case.name}: {kind}: {said}{texts}")
    for kind, count in sorted(counts.items()):
        print(f"{count:6} {kind}")


def documents(paths: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of each document."""
    for path in map(Path, paths):
        if path.is_dir():
            files = sorted(p for p in path.rglob("*") if p.suffix in (".md", ".markdown", ".mdx"))
            for file in files:
                yield str(file), file.read_bytes().decode("utf-8", "replace")
            continue
        text = path.read_bytes().decode()
        examples = _EXAMPLE.findall(text)
        yield str(path), text
        for number, example in enumerate(examples, 1):
            yield f"example {number}", example.replace("→", "\t")


def made(name: str, text: str, counts: Counter[str]) -> Iterator[Case]:
    """Yield the document with its pseudo-translation; nothing for a refused one."""
    try:
        article = markdown.read(text, name, markdown.Options("en", front_matter=_KEYS))
    except InputError as error:
        counts["refused"] += 1
        print(error)
        return
    targets = {s.key: translated(s.text) for s in article.segments}
    counts["documents"] += 1
    counts["units"] += len(targets)
    same = {s.key: s.text for s in article.segments}
    if not markdown.render(article, {}) == markdown.render(article, same) == text:
        counts["not the same byte for byte"] += 1
        print(name)
    refused = sum(not target for target in targets.values())
    yield Case(name, text, markdown.render(article, targets), refused, article.outside)


def translated(text: str) -> str:
    """Return words backwards, with the text's markup; empty where tags do not come back."""
    return tags.from_xml(pseudo.translate(tags.to_xml(text), "en", {}), text) or ""


def structures(cases: list[Case], side: str, node: str) -> list[dict[str, Any]]:
    """Return for each document {reader: {structure, words}}."""
    texts = [(case.name, body(getattr(case, side))) for case in cases]
    found: list[dict[str, Any]] = [{"markdown-it": by_markdown_it(text)} for _, text in texts]
    if node:
        script = str(Path(__file__).with_suffix(".mjs"))
        done = subprocess.run(
            ["node", script],
            input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True,
            env={**os.environ, "NODE_STRUCTURE": str(Path(node).resolve())},
        )  # fmt: skip
        found = [one | more for one, more in zip(found, json.loads(done.stdout), strict=True)]
    return found


def body(text: str) -> str:
    """Return a document without its front matter, which these readers do not know."""
    front = frontmatter.find(text)
    return text[front.body :] if front else text


def by_markdown_it(text: str) -> dict[str, Any]:
    """Return what markdown-it-py with the plugins of dialects sees."""
    structure, words = [], []
    # Tabs and collapsed blocks are no admonitions to it, though their bodies are alike.
    text = re.sub(r"(?m)^([ \t]*)(?:={3}[!+]*|\?{3}\+?)[ \t]+(?=[\"\w])", r"\1!!! x ", text)
    above = ""
    for token in _reader().parse(text):
        untitled = above == "admonition_title_open" and f'"{token.content}"' not in text
        above = token.type
        structure.append(f"{token.type} {token.tag} {token.markup} {token.info.split(' ')[0]}")
        if token.type in ("fence", "code_block", "math_block"):
            structure.append(token.content)
        for child in token.children or ():
            if child.type in ("text", "softbreak") and not untitled:
                words.append(child.content or "\n")
                continue
            words.append(" ")
            kept = {k: v for k, v in child.attrs.items() if k not in ("alt", "title")}
            code = child.content if child.type in ("code_inline", "math_inline") else ""
            structure.append(f"{child.type} {kept} {code}")
        words.append("\n")
    return {"structure": structure, "words": "".join(words)}


def _reader() -> Any:
    from markdown_it import MarkdownIt
    from mdit_py_plugins import admon, container, deflist, dollarmath, footnote, tasklists

    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(footnote.footnote_plugin).use(deflist.deflist_plugin).use(admon.admon_plugin)
    # Pandoc's rule for a dollar: "12 $ ou 15 $" is prose.
    md.use(tasklists.tasklists_plugin).use(dollarmath.dollarmath_plugin, allow_space=False)
    for name in ("note", "tip", "info", "warning", "danger", "caution", "details", "important"):
        md.use(container.container_plugin, name)
    return md


def judged(
    case: Case, before: dict[str, Any], after: dict[str, Any]
) -> Iterator[tuple[str, object]]:
    """Yield (what is wrong, details)."""
    if case.refused:
        yield "documents with units whose tags did not come back", case.refused
    for reader in before:
        one, two = before[reader]["structure"], after[reader]["structure"]
        if one != two:
            pairs = (p for p in zip([*one, "end"], [*two, "end"], strict=False) if p[0] != p[1])
            yield f"structure changed, by {reader}", next(pairs)
    if case.refused:
        return
    left = _words(before["markdown-it"]["words"]) & _words(after["markdown-it"]["words"])
    if left.total() > case.outside:
        yield "words neither translated nor counted", (list(left)[:8], case.outside)


def _words(text: str) -> Counter[str]:
    found = set(words := _WORD.findall(_NO_WORDS.sub(" ", text)))
    return Counter(word for word in words if word[::-1] not in found)


if __name__ == "__main__":
    main()
