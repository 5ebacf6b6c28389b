"""Threads of comments and questions on a unit: one line of its translator comment per remark.

``@lina 2026-11-25: Is this the ministry?`` asks everybody, ``@lina → karim 2026-11-25: …`` asks one
person, ``@karim 2026-11-26 resolved: Yes.`` closes the thread; the next remark reopens it. Every PO
editor shows these lines, git merges them, and people can write them by hand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from newstranslate import late
from newstranslate.catalog.marks import ANOTHER, APPROVED, EMPTY, REPLACED
from newstranslate.catalog.wrapping import undone_translators
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Unit

LONGEST = 2_000
"""Maximum length of a remark in characters."""
# The first line of a remark: `@Lina → Omar 2026-11-28: why IOM?`, `@Lina 2026-11-28 resolved:`; not
# `@Lina: why IOM?`.
_LINE = late.pattern(
    r"@(?P<who>\S.*?)(?: (?:→|->) (?P<to>\S.*?))? (?P<day>\d{4}-\d\d-\d\d)(?P<resolves> resolved)?:"
    r"(?:\s+(?P<text>.*))?"
)
_OTHER = (APPROVED, ANOTHER, REPLACED, EMPTY, "waive ")
"""Prefixes of lines that do not continue a remark wrapped by an editor."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment or question in a unit's thread."""

    who: str
    day: str
    """ISO 8601."""
    text: str
    to: str = ""
    """The person asked: a colleague's name, or ``author``; empty for everybody."""
    resolves: bool = False
    """Whether it closes the thread."""

    def __str__(self) -> str:
        to = f" → {self.to}" if self.to else ""
        return f"@{self.who}{to} {self.day}{' resolved' * self.resolves}: {self.text}".rstrip()


def thread(comment: str) -> tuple[Remark, ...]:
    """Return the remarks in a translator comment, in order."""
    if "@" not in comment:
        return ()
    return tuple(_read(match, rest) for match, rest in _split(comment)[1])


def open_question(unit: Unit) -> Remark | None:
    """Return the last remark of a unit's thread if the thread is open, else None."""
    remarks = thread(unit.comment)
    return remarks[-1] if remarks and not remarks[-1].resolves else None


def remarked(unit: Unit, remark: Remark) -> Unit:
    """Return the unit with one more remark; raises `InputError` for an empty or too long one.

    Line breaks are removed, so that a remark cannot contain a line with an approval or a waiver.
    """
    text, who, to = (" ".join(part.split()) for part in (remark.text, remark.who, remark.to))
    if not (text or remark.resolves):
        raise InputError("The comment is empty: write it first.")
    if len(text) > LONGEST:
        raise InputError(
            f"The comment has {len(text):,} characters; at most {LONGEST:,} are allowed."
        )
    line = str(replace(remark, text=text, who=who or "somebody", to=to))
    return replace(unit, comment="\n".join(filter(None, (unit.comment, line))))


def without_thread(comment: str) -> str:
    """Return a translator comment without its remarks."""
    return "\n".join(_split(comment)[0])


def with_thread_of(comment: str, other: str) -> str:
    """Return a comment with the remarks of another comment instead of its own."""
    if thread(comment) == thread(other):
        return comment
    remarks = ["\n".join([match[0], *rest]) for match, rest in _split(other)[1]]
    return "\n".join(filter(None, (without_thread(comment), *remarks)))


def people_notes(comment: str) -> tuple[str, ...]:
    """Return people's lines that are neither remarks nor approvals nor waivers."""
    return tuple(x for x in _split(comment)[0] if x and not x.startswith((APPROVED, "waive ")))


def plain_notes(comment: str) -> tuple[str, ...]:
    """Return people's lines that are none of our marks, nor the rest of such a line."""
    whole = undone_translators(comment, *_OTHER)
    return tuple(line for line in _split(whole)[0] if line and not line.startswith(_OTHER))


def _split(comment: str) -> tuple[list[str], list[tuple[re.Match[str], list[str]]]]:
    """Return the lines outside remarks; and the first line and further lines of each remark."""
    rest: list[str] = []
    remarks: list[tuple[re.Match[str], list[str]]] = []
    inside = False
    for line in comment.split("\n"):
        if match := _LINE.fullmatch(line):
            remarks.append((match, []))
        elif inside and line and not line.startswith(_OTHER):
            remarks[-1][1].append(line)
            continue
        else:
            rest.append(line)
        inside = match is not None
    return rest, remarks


def _read(match: re.Match[str], rest: list[str]) -> Remark:
    text = " ".join(filter(None, (match["text"], *rest))).strip()
    return Remark(match["who"], match["day"], text, match["to"] or "", bool(match["resolves"]))
