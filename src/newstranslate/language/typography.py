"""Typography of a target, as a printer sets it: quotation marks, blanks, dots; never a word.

Rules: for French the Imprimerie nationale's (Lexique des règles typographiques, 2002), for English
New Hart's Rules (British) or the Chicago Manual of Style (American), for Arabic the press's own
use. Numbers and dates stay as they were approved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newstranslate.language import base

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
_BLANKS = f"[ {_NO_BREAK}{_NARROW}]"
_AR = "\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff"
_LETTER = "\u0620-\u064a"
_OPENS = re.compile(r"(?:\A|[\s(\[{«“‘—–])\Z")
_OPENS_ARABIC = re.compile(
    r"(?:\A|[\s(\[{«“‘—–:ـ]"
    r"|(?<![\u0620-\u0652])(?:[وفأ]|[وفأ]?[بكل]|[وف]?ال|[وف]?[بك]ال|[وف]?لل))\Z"
)
"""What a quotation opens after, proclitics among it: بـ"نعم", و"نعم"."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a house decides for itself."""

    english: str = "british"
    """``british``: full stop and comma stand where the sense has them; ``american``: before the
    closing quotation mark."""
    arabic_quotes: str = "guillemets"
    """``guillemets`` («…») or ``curly`` (“…”)."""


def typeset(text: str, lang: str, style: Style = Style()) -> str:
    """Return the text with the marks and blanks of its language; its words are the same.

    Idempotent. `text` is plain words: take markup out of it first.
    """
    text = re.sub(r"(?<!\.)\.{3}(?!\.)", "…", text)
    text = re.sub(r"(?<=\S) {2,}(?=\S)", " ", text)
    rule = _RULES.get(base(lang))
    return rule(text, style) if rule else text


def _french(text: str, _: Style) -> str:
    text = _apostrophes(text)
    text = _quoted(text, "« ", " »", '"')
    text = re.sub(f"[“]{_BLANKS}?", "« ", text)
    text = re.sub(f"{_BLANKS}?[”]", " »", text)
    text = re.sub(f"«{_BLANKS}*(?=\\S)", f"«{_NO_BREAK}", text)
    text = re.sub(f"(?<=\\S){_BLANKS}*»", f"{_NO_BREAK}»", text)
    text = re.sub(f"(?<=[^\\s:«(\\[]){_BLANKS}?:(?=\\s|\\Z)", f"{_NO_BREAK}:", text)
    before, after = "(?<=[^\\s?!;:«(\\[/])", "(?=\\s|\\Z|[»)\\]])"
    return re.sub(f"{before}{_BLANKS}?([;!?]+){after}", rf"{_NARROW}\1", text)


def _english(text: str, style: Style) -> str:
    text = _apostrophes(text)
    text = re.sub(f"«{_BLANKS}*", "“", text)
    text = re.sub(f"{_BLANKS}*»", "”", text)
    text = _quoted(text, "“", "”", '"')
    text = re.sub(f"(?<=[\\w”’)\\]…%]){_BLANKS}+(?=[;:!?](?:\\s|\\Z|[”’)\\]]))", "", text)
    if style.english == "american":
        text = re.sub(r"”([.,])(?!\d)", r"\1”", text)
    return text


def _arabic(text: str, style: Style) -> str:
    left, right = ("«", "»") if style.arabic_quotes == "guillemets" else ("“", "”")
    text = _quoted(text, left, right, '"', _OPENS_ARABIC)
    for one, other in (("“", left), ("«", left), ("”", right), ("»", right)):
        text = text.replace(one, other)
    text = re.sub(f"{re.escape(left)}{_BLANKS}+", left, text)
    text = re.sub(f"{_BLANKS}+{re.escape(right)}", right, text)
    inside = f"(?<=[{_AR}»”)\\]…])"
    for latin, arabic in ((",", "،"), (";", "؛"), ("?", "؟")):
        text = re.sub(f"{inside}{_BLANKS}*{re.escape(latin)}(?=\\s|\\Z|[»”)\\]])", arabic, text)
        text = re.sub(f"(?<=[{_LETTER}]){re.escape(latin)}(?=[{_LETTER}])", arabic, text)
    text = re.sub(f"(?<=ـ){_BLANKS}+(?={re.escape(left)})", "", text)
    return re.sub(f"(?<=[{_AR}]){_BLANKS}+(?=[،؛؟:!](?:\\s|\\Z))", "", text)


_RULES: Mapping[str, Callable[[str, Style], str]] = {
    "fr": _french,
    "en": _english,
    "ar": _arabic,
}


def _apostrophes(text: str) -> str:
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", text)


def _quoted(text: str, left: str, right: str, mark: str, opens: re.Pattern[str] = _OPENS) -> str:
    """Set straight marks as opening or closing ones, by what stands before each."""
    pieces = text.split(mark)
    made = pieces[0]
    for piece in pieces[1:]:
        made += (left if opens.search(made, max(0, len(made) - 6)) else right) + piece
    return made
