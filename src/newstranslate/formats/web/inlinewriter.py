"""Writes inline content of a web page as Markdown that is parsed as the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newstranslate import late
from newstranslate.formats import escape
from newstranslate.formats.web.running import Run, RunningPiece

_SIGNS = {"strong": "**", "em": "*", "s": "~~"}
_SUPERSCRIPTS = str.maketrans(
    "0123456789+−-=()aábcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
)
_SUBSCRIPTS = str.maketrans("0123456789+−-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
# What Unicode has as superscripts: `2`, `er`, `(a)`; not `q`, not capital letters.
_HAS_SUPERSCRIPT = late.pattern(r"[0-9+−=()a-pr-z-]+")
# `2`, `(1+1)`; but not `a`.
_HAS_SUBSCRIPT = late.pattern(r"[0-9+−=()-]+")
# White space of HTML; a no-break space stays.
_BLANKS = late.pattern(r"[ \t\r\n\f]+")


def write(run: Run, line_break: str = "\\\n") -> str:
    """Return a paragraph as Markdown."""
    out: list[str] = []
    opened: list[tuple[str, int]] = []
    for piece in _tidy(run.pieces):
        marks = tuple(mark for mark in piece.marks if mark not in ("sup", "sub", "code"))
        common = 0
        while common < min(len(opened), len(marks)) and opened[common][0] == marks[common]:
            common += 1
        _close(out, opened, common)
        for mark in marks[common:]:
            opened.append((mark, len(out)))
            out.append("")
        out.append(line_break if piece.breaks else _text(piece))
    _close(out, opened, 0)
    return _guarded("".join(out), line_break)


def _close(out: list[str], opened: list[tuple[str, int]], keep: int) -> None:
    """Close formats, and write their marks, which depend on the text between them."""
    while len(opened) > keep:
        mark, at = opened.pop()
        inner = "".join(out[at + 1 :])
        del out[at + 1 :]
        out[at] = _wrapped(mark, inner)


def _wrapped(mark: str, inner: str) -> str:
    if mark.startswith("link "):
        return f"[{inner}]({mark[5:]})" if inner.strip() else inner
    sign = _SIGNS[mark]
    # Placeholders for the sign: whether to write `**` or a tag depends on the text after it, which
    # is known only when the whole paragraph is assembled.
    return f"\x01{sign}\x02{inner}\x01/{sign}\x02"


# The placeholders that `_wrapped` writes.
_SIGN = late.pattern("\x01(/?)([*~]+)\x02")
_TAGS = {"**": "strong", "*": "em", "~~": "s"}


def _guarded(text: str, line_break: str) -> str:
    """Replace the placeholders of emphasis: by tags if Markdown's signs would not work there."""
    safe = _reads_well(text)
    text = _SIGN.sub(lambda m: m[2] if safe else f"<{m[1]}{_TAGS[m[2]]}>", text)
    # A backtick in text is escaped, so one at the start of a line is that of a code span.
    return line_break.join(
        [line if line[:1] == "`" else escape.block(line) for line in text.split(line_break)]
    )


def _reads_well(text: str) -> bool:
    """Whether each sign of emphasis works in its place (CommonMark, 6.2: delimiter runs)."""
    signs = list(_SIGN.finditer(text))
    after_close = -1
    for match, before, after in zip(signs, _before(text, signs), _after(text, signs), strict=True):
        closes = bool(match[1])
        # `**a***b*`: the signs would form a single run of delimiters.
        if not closes and match.start() == after_close:
            return False
        after_close = match.end() if closes else -1
        outer, inner = (after, before) if closes else (before, after)
        if not inner or inner.isspace() or outer in ("*", "~"):
            return False
        if not inner.isalnum() and outer.isalnum():
            return False
    return True


def _before(text: str, signs: Sequence[re.Match[str]]) -> list[str]:
    """Return the character before each sign, ignoring other signs; empty at the start."""
    found: list[str] = []
    end, last = 0, ""
    for match in signs:
        last = text[match.start() - 1] if match.start() > end else last
        found.append(last)
        end = match.end()
    return found


def _after(text: str, signs: Sequence[re.Match[str]]) -> list[str]:
    """Return the character after each sign, ignoring other signs; empty at the end."""
    found: list[str] = []
    start, first = len(text), ""
    for match in reversed(signs):
        first = text[match.end()] if match.end() < start else first
        found.append(first)
        start = match.start()
    return found[::-1]


def _tidy(found: Sequence[RunningPiece]) -> list[RunningPiece]:
    """Return the pieces with blanks collapsed, moved out of formats, and removed at line ends."""
    tidy: list[RunningPiece] = []
    blank = True
    for piece in found:
        if piece.breaks:
            _strip_end(tidy)
            tidy.append(piece)
            blank = True
            continue
        text = _BLANKS.sub(" ", piece.text)
        text = text.lstrip(" ") if blank else text
        if not text:
            continue
        blank = text.endswith(" ")
        tidy += _without_outer_blanks(text, piece.marks)
    _strip_end(tidy)
    return _merged(tidy)


def _without_outer_blanks(text: str, marks: tuple[str, ...]) -> Iterator[RunningPiece]:
    core = text.strip(" \u00a0\u202f")
    if not core:
        yield RunningPiece(text, tuple(mark for mark in marks if mark[:5] == "link "))
        return
    start = text.index(core)
    for part, held in ((text[:start], ()), (core, marks), (text[start + len(core) :], ())):
        if part:
            yield RunningPiece(part, held)


def _strip_end(tidy: list[RunningPiece]) -> None:
    while tidy and not tidy[-1].breaks and not tidy[-1].text.strip(" "):
        tidy.pop()


def _merged(found: Sequence[RunningPiece]) -> list[RunningPiece]:
    """Return the pieces with those of equal format joined, including blanks between them."""
    merged: list[RunningPiece] = []
    for number, piece in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if merged and after is not None and (piece.breaks or not piece.text.strip()):
            marks = merged[-1].marks
            shared = [m for m, other in zip(marks, after.marks, strict=False) if m == other]
            piece = RunningPiece(piece.text, tuple(shared), piece.breaks)
        if (
            merged
            and not piece.breaks
            and not merged[-1].breaks
            and merged[-1].marks == piece.marks
        ):
            piece = RunningPiece(merged.pop().text + piece.text, piece.marks)
        merged.append(piece)
    return merged


def _text(piece: RunningPiece) -> str:
    is_label = any(mark.startswith("link ") for mark in piece.marks)
    safe = escape.label if is_label else escape.text  # no address is a link of its own in a link
    if "code" in piece.marks:
        # A code span is delimited by more backticks than occur in it (CommonMark, 6.1).
        ticks = "`" * (max((len(m) for m in re.findall("`+", piece.text)), default=0) + 1)
        pad = " " if piece.text[:1] == "`" or piece.text[-1:] == "`" else ""
        return f"{ticks}{pad}{piece.text}{pad}{ticks}"
    for mark, fits, table in (
        ("sup", _HAS_SUPERSCRIPT, _SUPERSCRIPTS),
        ("sub", _HAS_SUBSCRIPT, _SUBSCRIPTS),
    ):
        if mark in piece.marks:
            core = piece.text.strip()
            whole = fits.fullmatch(core)
            return piece.text.translate(table) if whole else f"<{mark}>{safe(piece.text)}</{mark}>"
    return safe(piece.text)
