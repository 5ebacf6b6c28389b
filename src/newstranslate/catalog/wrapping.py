"""Joins the lines of extracted comments that polib wrapped.

polib wraps comments at 78 columns when it saves. Waivers and drafts of other engines, which have
marks at their end, are joined by `comments` at any width.
"""

from __future__ import annotations

from collections.abc import Sequence

from newstranslate import late
from newstranslate.catalog.marks import ALTERNATIVE, REPAIRED
from newstranslate.catalog.serialiser import TRANSLATED

_WIDTH = 78
"""Columns of a line that polib wraps, with the mark of the comment."""
_MARK = "#. "
# A line of ours that polib may have wrapped: `term: OIM → IOM`, `note: by Lina`; not drafts of
# other engines, which end with ›.
_OURS = late.pattern(
    rf"(?:term|origin|seal|draft|correction): |note: (?!{ALTERNATIVE})|{REPAIRED}|{TRANSLATED}"
)


def undone(lines: Sequence[str]) -> list[str]:
    """Return the lines of a comment; those that polib made of one of our lines are one again."""
    made: list[str] = []
    pieces: list[str] = []
    for line in lines:
        whole = _joined(made[-1], pieces, line) if pieces and not _OURS.match(line) else ""
        if whole:
            made[-1] = whole
            pieces.append(line)
        else:
            made.append(line)
            pieces = [line] if _OURS.match(line) else []
    return made


def _joined(whole: str, pieces: Sequence[str], line: str) -> str:
    """Return `whole`, written in `pieces`, with the next line; empty if polib did not wrap there.

    A line that is no continuation is shorter, or the first word of the next one has room in it.
    """
    if len(_MARK) + len(pieces[-1]) + len(line) < _WIDTH:
        return ""
    wanted = [*pieces, line]
    # textwrap also breaks after a hyphen within a word, where it leaves out no blank.
    joints = ("", " ") if pieces[-1].endswith("-") else (" ",)
    texts = (f"{whole}{joint}{line}" for joint in joints)
    return next((text for text in texts if _wrapped(text) == wanted), "")


def _wrapped(text: str) -> list[str]:
    """Return the lines that polib makes of a line."""
    from textwrap import wrap  # few catalogues have wrapped comments

    made = wrap(text, _WIDTH, initial_indent=_MARK, subsequent_indent=_MARK, break_long_words=False)
    return [line.removeprefix(_MARK) for line in made]
