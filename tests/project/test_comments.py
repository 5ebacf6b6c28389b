"""Every regular expression of the source says beside it what it matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src/newstranslate"
CONSTANT = re.compile(
    r"(?P<name>[A-Za-z_]\w*)(?:: [^=]+)? = (?:re\.compile|(?:late\.|pages\.)?pattern)\("
)
OPEN = re.compile(r"\((?:\s+#.*)?\Z")
"""The first line of a call in several lines."""


def unsaid(text: str) -> Iterator[str]:
    """Yield the pattern constants of a module with neither a comment nor an attribute docstring."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if found := CONSTANT.match(line):
            end = at
            while OPEN.search(line) and not lines[end].startswith(")"):
                end += 1
            beside = any(re.search(r"(?:^ *|  )# (?!noqa|fmt)", own) for own in lines[at : end + 1])
            above = at > 0 and re.match(r"# (?!noqa|fmt|type)", lines[at - 1])
            if not (beside or above or lines[end + 1].startswith('"""')):
                yield found["name"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 3 km, not 3 kg\n_A = re.compile('a')\n", []),
        ("_A = re.compile('a')  # 3 km\n", []),
        ("_A = late.pattern(\n    r'a'  # 3 km\n    r'b'\n)\n", []),
        ('_A = re.compile(\n    "a"\n)\n"""A letter."""\n', []),
        ("_A = re.compile('a')\n", ["_A"]),
        ("_A: Pattern = pattern('#a')\n_B = 3\n", ["_A"]),
        ("_A = re.compile(\n    'a'\n)\n# of B\n_B = re.compile('b')  # noqa: X\n", ["_A"]),
    ],
)
def test_a_comment_or_a_docstring_belongs_to_the_pattern_beside_it(
    text: str, expected: list[str]
) -> None:
    assert list(unsaid(text)) == expected


def test_every_pattern_has_an_example_beside_it() -> None:
    bare = [
        f"{path.relative_to(SOURCES)}: {name}"
        for path in SOURCES.rglob("*.py")
        for name in unsaid(path.read_text(encoding="utf-8"))
    ]
    assert bare == []
