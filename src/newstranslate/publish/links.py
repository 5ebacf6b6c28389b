"""Links between articles: in a translation they lead to translations."""

from __future__ import annotations

import re
from pathlib import Path

_LINK = re.compile(
    r"(?P<before>\]\(<?|^[ >]{0,12}\[[^\]^][^\]]*\]:[ \t]*<?)"
    r"(?P<path>(?![a-z]+:|/|#)[^\s)>#]+)\.md(?=[#)>\s]|$)",
    re.M,
)
"""A relative address of an article, in a link or in a link's definition."""


def localised(text: str, lang: str, folder: Path, target: Path) -> str:
    """Return the text with links to other articles leading to their translations, where there are.

    Code stays: what looks like a link there is none.
    """

    def turned(match: re.Match[str]) -> str:
        path = match["path"]
        there = folder / f"{path}.md"
        other = target / f"{path}.{lang}.md"
        leads = there.is_file() and other.is_file()
        return f"{match['before']}{path}.{lang}.md" if leads else match[0]

    pieces = re.split(r"(^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`[^`\n]+`)", text, flags=re.M | re.S)
    return "".join(p if n % 2 else _LINK.sub(turned, p) for n, p in enumerate(pieces))
