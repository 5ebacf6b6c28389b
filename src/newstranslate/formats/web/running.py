"""Running text of a web page as Markdown: emphasis, links, line breaks, raised signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from newstranslate.formats.web.tree import Element

_MARKS = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "s": "s",
    "del": "s",
    "strike": "s",
    "sup": "sup",
    "sub": "sub",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
}
_SIGNS = {"strong": "**", "em": "*", "s": "~~"}
_QUOTES = {"fr": ("« ", " »"), "ar": ("«", "»")}
_RAISED = str.maketrans(
    "0123456789+−-=()aábcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
)
_LOWERED = str.maketrans("0123456789+−-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_CAN_RISE = re.compile(r"[0-9+−=()a-pr-z-]+")
_CAN_SINK = re.compile(r"[0-9+−=()-]+")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LOOSE = frozenset(
    "span a time button label cite small b strong i em bdi font u output data".split()
)
"""Inline elements that a style sheet likes to part where the source has no blank."""
_META = re.compile(
    r"date|time|author|byline|auteur|categ|label|tag|section|rubri|source|credit|name|location|meta",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RunningPiece:
    """Text in one format, or a line break."""

    text: str
    marks: tuple[str, ...] = ()
    """Formats from the outermost; a link is ``link `` and its address."""
    breaks: bool = False


@dataclass(slots=True)
class Run:
    """Inline content that makes one paragraph."""

    pieces: list[RunningPiece] = field(default_factory=list)

    @property
    def plain(self) -> str:
        """Its words on one line."""
        return " ".join("".join(" " if p.breaks else p.text for p in self.pieces).split())

    @property
    def linked(self) -> int:
        """How many of its characters are part of a link."""
        return sum(len(p.text) for p in self.pieces if any(m[:5] == "link " for m in p.marks))


@dataclass(frozen=True, slots=True)
class WritingContext:
    """What a page's text is written with."""

    base: str = ""
    """Address that relative links are resolved with; empty to leave them as they are."""
    lang: str = ""


def pieces(
    element: Element, marks: tuple[str, ...], setting: WritingContext, skip: frozenset[Element]
) -> Iterator[RunningPiece]:
    """Yield the text of an inline element and what is in it."""
    if element in skip:
        return
    if element.tag == "br":
        yield RunningPiece("", marks, breaks=True)
        return
    inner = marks + _mark_of(element, marks, setting)
    before, after = _QUOTES.get(setting.lang, ("“", "”")) if element.tag == "q" else ("", "")
    if before:
        yield RunningPiece(before.replace(" ", "\u00a0"), inner)
    yield from _content(element, inner, setting, skip)
    if after:
        yield RunningPiece(after.replace(" ", "\u00a0"), inner)


def _content(
    element: Element, marks: tuple[str, ...], setting: WritingContext, skip: frozenset[Element]
) -> Iterator[RunningPiece]:
    if element.text:
        yield RunningPiece(element.text, marks)
    for child in element:
        if isinstance(child.tag, str):
            yield from pieces(child, marks, setting, skip)
        if isinstance(child.tag, str) and are_glued(child):
            yield RunningPiece(" ", marks)
        if child.tail:
            yield RunningPiece(child.tail, marks)


def _mark_of(element: Element, marks: tuple[str, ...], setting: WritingContext) -> tuple[str, ...]:
    mark = _MARKS.get(element.tag, "")
    if element.tag == "a":
        mark = _link(element, setting)
        if any(held[:5] == "link " for held in marks):
            mark = ""
    return (mark,) if mark and mark not in marks else ()


def _link(element: Element, setting: WritingContext) -> str:
    address = address_of(element.get("href") or "", setting)
    return f"link {address}" if address else ""


def address_of(value: str, setting: WritingContext) -> str:
    """Return an address as Markdown can hold it; empty for scripts and places in the page."""
    address = value.strip()
    if (
        not address
        or address.startswith("#")
        or re.match(r"(?i)(?:javascript|data|vbscript):", address)
    ):
        return ""
    if setting.base:
        try:
            address = urljoin(setting.base, address)
        except ValueError:
            return ""
    return re.sub(
        r"[\s<>()\\]", lambda match: f"%{ord(match[0]):02X}" if ord(match[0]) < 128 else "", address
    )


def are_glued(left: Element) -> bool:
    """Whether the words of an element and of its next sibling touch, though two things meet."""
    right = left.getnext()
    if left.tail or right is None or left.tag not in _LOOSE or right.tag not in _LOOSE:
        return False
    one, two = "".join(left.itertext()), "".join(right.itertext())
    if not one or not two or one[-1].isspace() or two[0].isspace():
        return False
    return _two_things(one.strip(), two.strip()) or _differ(left, right, one, two)


def _two_things(one: str, two: str) -> bool:
    """Whether a word ends where another begins, as in “12 mars 2026” and “Par Lina Alami”."""
    last, first = one[-1], two[0]
    if len(one) < 2:
        return False
    if first.isdigit():
        return (last.islower() and len(one) > 2) or (last.isupper() and len(one) > 3)
    if not first.isupper() or len(two) < 2:
        return False
    return last.islower() or last.isdigit() or last in ".!?…»)"


def _differ(left: Element, right: Element, one: str, two: str) -> bool:
    """Whether the elements say themselves that they hold two things: a date and a name."""
    if not (one[-1].isalnum() and two[0].isalnum()) or len(one.strip()) < 3 or len(two.strip()) < 3:
        return False
    kinds = (left.tag, left.get("class")), (right.tag, right.get("class"))
    named = any(_META.search(f"{tag} {name or ''}") for tag, name in kinds)
    return kinds[0] != kinds[1] and named


def split(run: Sequence[RunningPiece]) -> list[Run]:
    """Return the paragraphs of inline content: two line breaks in a row part them."""
    runs = [Run()]
    breaks: list[RunningPiece] = []
    for piece in run:
        if piece.breaks:
            breaks.append(piece)
        elif not piece.text.strip(" \t\r\n\f"):
            if not breaks:
                runs[-1].pieces.append(piece)
        else:
            if len(breaks) > 1:
                runs.append(Run())
            elif breaks:
                runs[-1].pieces += breaks
            breaks = []
            runs[-1].pieces.append(piece)
    return [found for found in runs if found.plain]


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
    """Close formats; the marks are chosen now that the text between them is known."""
    while len(opened) > keep:
        mark, at = opened.pop()
        inner = "".join(out[at + 1 :])
        del out[at + 1 :]
        out[at] = _wrapped(mark, inner)


def _wrapped(mark: str, inner: str) -> str:
    if mark.startswith("link "):
        return f"[{inner}]({mark[5:]})" if inner.strip() else inner
    sign = _SIGNS[mark]
    return f"\x01{sign}\x02{inner}\x01/{sign}\x02"


_SIGN = re.compile("\x01(/?)([*~]+)\x02")
_TAGS = {"**": "strong", "*": "em", "~~": "s"}


def _guarded(text: str, line_break: str) -> str:
    """Write the marks of emphasis: as tags where Markdown would not read its own signs there."""
    safe = _reads_well(text)
    text = _SIGN.sub(lambda m: m[2] if safe else f"<{m[1]}{_TAGS[m[2]]}>", text)
    lines = text.split(line_break)
    return line_break.join([_line_start(lines[0]), *(_line_start(line) for line in lines[1:])])


def _reads_well(text: str) -> bool:
    """Whether Markdown reads each sign as what it is: CommonMark's flanking rules."""
    signs = list(_SIGN.finditer(text))
    after_close = -1
    for match, before, after in zip(signs, _before(text, signs), _after(text, signs), strict=True):
        closes = bool(match[1])
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
    """Return the character before each sign, other signs passed over; empty for none."""
    found: list[str] = []
    end, last = 0, ""
    for match in signs:
        last = text[match.start() - 1] if match.start() > end else last
        found.append(last)
        end = match.end()
    return found


def _after(text: str, signs: Sequence[re.Match[str]]) -> list[str]:
    """Return the character after each sign, other signs passed over; empty for none."""
    found: list[str] = []
    start, first = len(text), ""
    for match in reversed(signs):
        first = text[match.end()] if match.end() < start else first
        found.append(first)
        start = match.start()
    return found[::-1]


def _tidy(found: Sequence[RunningPiece]) -> list[RunningPiece]:
    """Return the pieces with blanks collapsed, moved out of formats, and none at a line's ends."""
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
        tidy += _parted(text, piece.marks)
    _strip_end(tidy)
    return _merged(tidy)


def _parted(text: str, marks: tuple[str, ...]) -> Iterator[RunningPiece]:
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
    """Return the pieces, those of one format joined; a blank between two of one takes it, too."""
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
    if "code" in piece.marks:
        ticks = "`" * (max((len(m) for m in re.findall("`+", piece.text)), default=0) + 1)
        pad = " " if piece.text[:1] == "`" or piece.text[-1:] == "`" else ""
        return f"{ticks}{pad}{piece.text}{pad}{ticks}"
    for mark, fits, table in (("sup", _CAN_RISE, _RAISED), ("sub", _CAN_SINK, _LOWERED)):
        if mark in piece.marks:
            core = piece.text.strip()
            whole = fits.fullmatch(core)
            return (
                piece.text.translate(table) if whole else f"<{mark}>{escape(piece.text)}</{mark}>"
            )
    return escape(piece.text)


_SPECIAL = re.compile(
    r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|~(?=~)|\$(?=\$)|&(?=#?\w{1,32};)|\{(?=[{%:#.<])|!(?=\[)"
)
_ADDRESS = re.compile(
    r"\b(?:https?|ftp)://[^\s<>«»“”\"]+|\bwww\.[^\s<>«»“”\"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_START = re.compile(
    r"(?:(?P<mark>#{1,6})(?=\s|\Z)|(?P<list>[+-])(?=\s|\Z)|(?P<quote>>)|(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|\Z)"
    r"|(?P<line>={2,}\s*\Z|-{2,}\s*\Z|:{3,}|~{3,}|!!!|\?\?\?|\+{3}\s*\Z|\||:(?=\s)))"
)


def escape(text: str) -> str:
    """Return text as Markdown that reads as the same text; addresses stay as they are."""
    out: list[str] = []
    at = 0
    for match in _ADDRESS.finditer(text):
        out += [_SPECIAL.sub(r"\\\g<0>", text[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*out, _SPECIAL.sub(r"\\\g<0>", text[at:])])


def _line_start(line: str) -> str:
    """Escape what would open a block at a line's start: “1984. ”, “+ 3 %”, “# MeToo”."""
    match = _START.match(line)
    if match is None:
        return line
    at = match.start("dot") if match["dot"] else match.start()
    return f"{line[:at]}\\{line[at:]}"
