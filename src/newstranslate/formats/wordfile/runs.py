"""Writes text of one format as Word runs, split so that Arabic and Latin keep their directions.

Word lays out a run by its property ``w:rtl``; other programs use only the characters (Unicode
Standard Annex 9). Text that they would misplace gets directional marks (U+200E, U+200F): Word has
no glyphs for the isolates that other formats use.
"""

from __future__ import annotations

from collections.abc import Iterator

from newstranslate import late
from newstranslate.formats.wordfile import elements
from newstranslate.formats.wordfile.sheet import Sheet
from newstranslate.language import bidi
from newstranslate.late import dataclass

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# A letter of Hebrew, Arabic or another script that is read from right to left: `ع`.
_RTL = late.pattern(f"[{_RIGHT}]")
# A letter of any script, but no digit: `é`, `ع`; not `5`.
_LETTER = late.pattern(r"[^\W\d_]")
# `وكالة المغرب` as a whole, with the blank; a full stop after it is not part of it.
_STRETCH = late.pattern(f"[{_RIGHT}](?:[{_RIGHT}]|[^\\w\n]+(?=[{_RIGHT}]))*")
"""Arabic or Hebrew words in left-to-right text."""
# The words between an isolate and its end, without isolates inside.
_ISOLATED = late.pattern("[\u2066\u2068]([^\u2066-\u2069]*)\u2069")
# The isolates themselves, unpaired ones too.
_ISOLATES = late.pattern("[\u2066-\u2069]")
_LRM, _RLM = "\u200e", "\u200f"


@dataclass(frozen=True, slots=True)
class WrittenFormat:
    """The format of words."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    code: bool = False
    raised: str = ""
    """``superscript`` or ``subscript``."""
    link: str = ""
    ltr: bool = False
    """Whether the words always read from left to right, such as code."""


def reads_rtl(sheet: Sheet, words: str) -> bool:
    """Whether a paragraph's words read from right to left: not those of a Latin sentence."""
    return sheet.rtl and (bool(_RTL.search(words)) or not _LETTER.search(words))


def runs(sheet: Sheet, text: str, look: WrittenFormat, *, turned: bool) -> str:
    """Return the runs of a text; `turned` for a paragraph whose words read from right to left."""
    made = []
    for words, rtl in _directional_pieces(sheet, text, look, turned):
        if content := elements.words(words):
            made.append(elements.run(properties(sheet, look, rtl=rtl), content))
    return "".join(made)


def properties(sheet: Sheet, look: WrittenFormat, *, rtl: bool) -> dict[str, str]:
    """Return the properties of a run, including those for complex scripts."""
    on = [("b", look.bold), ("i", look.italic), ("strike", look.strike)]
    if rtl or sheet.rtl:  # some programs treat all digits as complex script
        on += [("bCs", look.bold), ("iCs", look.italic)]
    wanted = {name: elements.flag(name) for name, is_on in on if is_on}
    if rtl:
        lang = sheet.lang if sheet.rtl else "ar-SA"
        wanted |= {"rtl": elements.flag("rtl"), "lang": f'<w:lang w:bidi="{lang}"/>'}
    elif not sheet.rtl:
        wanted["lang"] = elements.value("lang", sheet.lang)
    if look.underline:
        wanted["u"] = elements.value("u", "single")
    if look.raised:
        wanted["vertAlign"] = elements.value("vertAlign", look.raised)
    if look.code or look.link:
        style = "HTML Code" if look.code else "Hyperlink"
        wanted["rStyle"] = elements.value("rStyle", sheet.styles.ident(style))
    return wanted


def _directional_pieces(
    sheet: Sheet, text: str, look: WrittenFormat, turned: bool
) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text, and whether each reads from right to left."""
    if look.ltr:
        yield _ISOLATES.sub("", text), False
    elif turned:
        yield from _in_arabic(text)
    elif sheet.rtl:  # a Latin paragraph in an Arabic article
        yield "".join(words.replace(_RLM, "") for words, _ in _in_arabic(text)), False
    else:
        at = 0
        for match in _STRETCH.finditer(text):
            yield text[at : match.start()], False
            yield match[0], True
            at = match.end()
        yield text[at:], False


def _in_arabic(text: str) -> Iterator[tuple[str, bool]]:
    plain, misplaced = _without_isolates(text)
    misplaced = sorted({*misplaced, *bidi.misplaced(plain)})
    held = _merged([*misplaced, *bidi.runs(plain)])
    at, after_held = 0, False
    for start, end in held:
        between = plain[at:start]
        is_held = any(start <= one < end for one, _ in misplaced)
        # A sign between two Latin names would be laid out with them, left to right: “BBC / CNN”.
        if after_held and is_held and between and not _LETTER.search(between):
            between = _RLM + between
        yield between, True
        words = plain[start:end]
        yield f"{_LRM}{words}{_LRM}" if is_held else words, False
        at, after_held = end, is_held
    yield plain[at:], True


def _without_isolates(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without isolates, and the spans of the text that they isolated."""
    pieces: list[str] = []
    held: list[tuple[int, int]] = []
    at = size = 0
    for match in _ISOLATED.finditer(text):
        before = _ISOLATES.sub("", text[at : match.start()])
        pieces += [before, match[1]]
        start = size + len(before)
        size = start + len(match[1])
        if match[1] and not _RTL.search(match[1]):
            held.append((start, size))
        at = match.end()
    return "".join([*pieces, _ISOLATES.sub("", text[at:])]), held


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if made and start < made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made
