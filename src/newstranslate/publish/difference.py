"""Differences between the approved and the printed text, made by typography and isolates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from textwrap import wrap

from newstranslate import late
from newstranslate.late import dataclass
from newstranslate.publish.job import PublishJob

_NAMES = {
    "\u00a0": "NBSP",
    "\u202f": "NNBSP",
    "\u00ad": "SHY",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u2009": "THSP",
}
"""Invisible character → its abbreviation in Unicode."""
# A word, or one other character: blanks and marks are what typography changes.
_PIECE = late.pattern(r"\w+|.", re.S)
_WIDTH = 80
"""Maximum width of lines, in columns."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A unit whose printed text differs from the approved text."""

    line: int
    """Line of its source in the article, from 1."""
    source: str
    approved: str
    printed: str

    @property
    def changes(self) -> list[tuple[str, str]]:
        """The replaced texts and their replacements, in order, with invisible characters named."""
        one, other = _PIECE.findall(self.approved), _PIECE.findall(self.printed)
        found = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        return [
            (visible("".join(one[a:b])), visible("".join(other[c:d])))
            for tag, a, b, c, d in found
            if tag != "equal"
        ]


def of(job: PublishJob) -> list[Difference]:
    """Return the units whose printed text differs from the approved text, in article order."""
    found: dict[tuple[str, str], Difference] = {}
    for segment in job.article.segments:
        approved = job.approved.get(segment.key, "")
        printed = job.printed.get(segment.key, "")
        if approved != printed:
            made = Difference(segment.line, segment.text, approved, printed)
            found.setdefault(segment.key, made)
    return sorted(found.values(), key=lambda one: one.line)


def lines(name: str, difference: Difference) -> Iterator[str]:
    """Yield a difference as lines of at most 80 columns, unless words are longer."""
    yield f"{name}:{difference.line}:"
    for mark, text in (("-", difference.approved), ("+", difference.printed)):
        shown = wrap(visible(text), _WIDTH - 4, break_long_words=False, break_on_hyphens=False)
        yield from (f"  {mark} {line}" for line in shown or [""])
    changes = "; ".join(f"{before or '∅'} → {after or '∅'}" for before, after in difference.changes)
    for line in wrap(f"changed: {changes}", _WIDTH - 4, break_long_words=False):
        yield f"    {line}"


def visible(text: str) -> str:
    """Return a text with special blanks and invisible characters replaced by their names."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char in _NAMES:
        return f"⟨{_NAMES[char]}⟩"
    if unicodedata.category(char) in ("Cf", "Cc", "Zs", "Zl", "Zp", "Cs") and char != " ":
        return "⟨LF⟩" if char == "\n" else f"⟨U+{ord(char):04X}⟩"
    return char
