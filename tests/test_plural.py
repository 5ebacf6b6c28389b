"""Numbers of things in English messages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import newstranslate
from newstranslate.plural import counted

SOURCE = Path(newstranslate.__file__).parent
NOUNS = (
    "units words characters articles files catalogues suggestions concepts entries drafts "
    "segments errors warnings findings pairs seconds corrections glossaries terms lines"
).split()
ALWAYS_MANY = {
    "project/sources.py": "articles, from two on",
    "connect/fetching.py": "seconds of a time limit",
    "catalog/successors.py": "sentences that were put together",
    "catalog/threads.py": "characters over a limit",
    "catalog/assigning.py": "characters over a limit",
    "charsets.py": "characters from 40 on; the other place counts itself",
    "engines/deepl.py": "characters of a quota",
    "engines/traffic.py": "characters of a limit",
    "glossary/table.py": "characters over a limit",
    "formats/fragment.py": "characters over a limit",
    "formats/blocks.py": "characters over a limit",
    "project/style_guides.py": "characters over a limit",
    "catalog/xliff/taking.py": "segments, of which fewer came back",
    "cli/publications.py": "articles, from two on",
    "run/articles.py": "articles, from two on",
    "cli/prune.py": "catalogues, from two on",
    "checks/page.py": "articles of a benchmark",
}
"""Modules whose messages have a number and a plural, and why the number is never 1."""


@pytest.mark.parametrize(
    ("count", "words", "shown"),
    [
        (0, ("unit",), "0 units"),
        (1, ("unit",), "1 unit"),
        (2, ("unit",), "2 units"),
        (2000, ("entry", "entries"), "2,000 entries"),
        (1, ("entry", "entries"), "1 entry"),
    ],
)
def test_a_number_of_things(count: int, words: tuple[str, ...], shown: str) -> None:
    assert counted(count, *words) == shown


def bare_plurals(path: Path) -> list[str]:
    """Return the f-strings of a module in which a plural follows a number directly."""
    tree = ast.parse(path.read_text("utf-8"))
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.JoinedStr):
            continue
        for one, other in zip(node.values, node.values[1:], strict=False):
            text = other.value if isinstance(other, ast.Constant) else ""
            after = re.match(rf" (?:{'|'.join(NOUNS)})\b", str(text))
            if after and isinstance(one, ast.FormattedValue) and not _is_constant(one.value):
                found.append(f"{path}:{node.lineno}: {ast.unparse(node)}")
    return found


def _is_constant(node: ast.expr) -> bool:
    """Whether a value is a constant, such as `detect.WORDS_NEEDED`, and never 1."""
    return ast.unparse(node).rpartition(".")[2].isupper()


def test_no_message_says_1_units() -> None:
    for path in SOURCE.rglob("*.py"):
        if path.relative_to(SOURCE).as_posix() not in ALWAYS_MANY:
            assert bare_plurals(path) == []
