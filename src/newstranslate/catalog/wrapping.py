"""Joins the lines of comments that polib wrapped.

polib wraps comments at 78 columns when it saves. Waivers and drafts of other engines have marks at
their end and are joined at any width; the other lines only where polib would break them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newstranslate import late
from newstranslate.catalog.marks import ALTERNATIVE, ANOTHER, APPROVED, REPAIRED, REPLACED
from newstranslate.catalog.serialiser import TRANSLATED

_WIDTH = 78
"""Columns of a line that polib wraps, with the mark of the comment."""
_EXTRACTED = "#. "
_TRANSLATORS = "# "
# A line of ours that polib may have wrapped: `term: OIM → IOM`, `note: by Lina`.
_OURS = late.pattern(
    rf"(?:term|note|origin|seal|draft|correction|waived): |{REPAIRED}|{TRANSLATED}"
)
_WAIVED = "waived: "
_DRAFT = f"note: {ALTERNATIVE}"


def undone(lines: Sequence[str]) -> list[str]:
    """Return the lines of an extracted comment; each of our lines that was wrapped is one again."""
    return _united(lines, lambda line: bool(_OURS.match(line)), _continued)


def undone_translators(comment: str, *begin: str) -> str:
    """Return a translator's comment; each wrapped line that begins with `begin` is one again.

    Without `begin`, the lines with another or a replaced text of the unit, or its approver. Waivers
    can be left as they are: `checks.waivers` recognises a reason with or without the lines below
    it.
    """
    begin = begin or (ANOTHER, REPLACED, APPROVED)
    if not any(prefix in comment for prefix in begin):
        return comment
    lines = _united(
        comment.split("\n"),
        lambda line: line.startswith(begin),
        lambda whole, pieces, line: _joined(whole, pieces, line, _TRANSLATORS),
    )
    return "\n".join(lines)


def _united(
    lines: Iterable[str],
    is_ours: Callable[[str], bool],
    continued: Callable[[str, Sequence[str], str], str],
) -> list[str]:
    """Return the lines, each of ours with the lines that continue it.

    `continued` returns one of our lines, written in pieces, with the next line; or nothing.
    """
    made: list[str] = []
    pieces: list[str] = []
    for line in lines:
        whole = continued(made[-1], pieces, line) if pieces else ""
        if whole:
            made[-1] = whole
            pieces.append(line)
        else:
            made.append(line)
            pieces = [line] if is_ours(line) else []
    return made


def _continued(whole: str, pieces: Sequence[str], line: str) -> str:
    """Return one of our extracted lines with the next line; empty if that is another line."""
    if whole.startswith(_WAIVED):  # the rest of a waiver may look like any other line
        is_open = line.startswith("‹") or whole.count("‹") > whole.count("›")
        return f"{whole} {line}" if is_open else ""
    if _OURS.match(line):
        return ""
    if whole.startswith(_DRAFT):
        return "" if whole.endswith("›") else f"{whole} {line}"
    return _joined(whole, pieces, line, _EXTRACTED)


def _joined(whole: str, pieces: Sequence[str], line: str, mark: str) -> str:
    """Return `whole`, written in `pieces`, with the next line; empty if polib did not wrap there.

    A line that is not a continuation is shorter, or the first word of the next one has room in it.
    """
    if len(mark) + len(pieces[-1]) + len(line) < _WIDTH:
        return ""
    wanted = [*pieces, line]
    # textwrap also breaks after a hyphen within a word, where it leaves out no blank.
    joints = ("", " ") if pieces[-1].endswith("-") else (" ",)
    texts = (f"{whole}{joint}{line}" for joint in joints)
    return next((text for text in texts if _wrapped(text, mark) == wanted), "")


def _wrapped(text: str, mark: str) -> list[str]:
    """Return the lines that polib makes of a line."""
    from textwrap import wrap  # few catalogues have wrapped comments

    made = wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=mark, break_long_words=False)
    return [line.removeprefix(mark) for line in made]
