"""Typesets a target: quotation marks, spaces and ellipses, but no words, numbers or dates.

The rules for French are those of the Imprimerie nationale (Lexique des règles typographiques,
2002), for English New Hart's Rules (British) or the Chicago Manual of Style (American), for Arabic
the conventions of the press.
"""

from __future__ import annotations

import re
from functools import cache, partial

from newstranslate import late
from newstranslate.language import of
from newstranslate.language.patterns import compiled
from newstranslate.language.record_words import Typography
from newstranslate.late import dataclass

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
_SPACE_CHARACTERS = f" {_NO_BREAK}{_NARROW}"
_BLANKS = f"[{_SPACE_CHARACTERS}]"
_FIRST = f"(?<!{_BLANKS})"
"""Precedes spaces in patterns: matching a long run at each of its spaces takes quadratic time."""
_AR = "\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff"
_LETTER = "\u0620-\u064a"
SIDES = "\ue000-\uefff"
"""Content of a character class: placeholders for the sides of markup around words."""
ATOMS = "\uf000-\uf8ff"
"""Content of a character class: placeholders for indivisible markup, such as code or addresses."""
# A placeholder for one side of markup.
_SIDE = late.pattern(f"[{SIDES}]")
_HELD = f"[{SIDES}{ATOMS}]"
"""Any placeholder for markup, as a character class."""
_OPENS = late.pattern(r"(?:\A|[\s(\[{«“‘—–¿¡]|(?<!\w)(?:[cdjlmnst]|qu)[’'])\Z", re.IGNORECASE)
"""Text before an opening quotation mark, including an elided word: l'"oui"."""
_OPENS_ARABIC = late.pattern(
    r"(?:\A|[\s(\[{«“‘—–:ـ]"
    r"|(?<![\u0620-\u0652])(?:[وفأ]|[وفأ]?[بكل]|[وف]?ال|[وف]?[بك]ال|[وف]?لل))\Z"
)
"""Text before an opening quotation mark, including proclitics: بـ"نعم", و"نعم"."""
# Three dots: `Oui...`; not four, as in `Oui....`.
_DOTS = late.pattern(r"(?<!\.)\.{3}(?!\.)")
# Two spaces or more inside a text: `un  mot`; not at its edges: `  un mot`.
_SPACES = late.pattern(r"(?<=\S) {2,}(?=\S)")
_LATIN_TO_ARABIC = {",": "،", ";": "؛", "?": "؟"}
"""Latin mark → the Arabic one."""
# A Latin mark that may be Arabic, with the blanks before it: `نعم ,`, `متى?`; not between digits:
# `3,5`.
_LATIN_MARK = late.pattern(
    f"{_FIRST}{_BLANKS}*([,;?])(?={_HELD}*(?:\\s|\\Z|[»”’)\\]]|[{_LETTER}]))"
)
# Arabic text, or what closes after it, before a mark: `نعم,`, `(نعم),`; not `Apple,`.
_BEFORE = late.pattern(f"[{_AR}»”)\\]…]{_HELD}*\\Z")
# An Arabic letter right before a mark: `نعم,لا`; not `نعم ,لا`.
_JOINED = late.pattern(f"[{_LETTER}]{_HELD}*\\Z")
_BEFORE_MARK = late.pattern(f"(?<=[{_AR}{SIDES}{ATOMS}]){_BLANKS}+(?=[،؛؟:!]{_HELD}*(?:\\s|\\Z))")
"""Blanks before an Arabic mark."""
# Arabic text after a mark: `Apple, وقال`; not `Apple, Google`.
_ARABIC_NEXT = late.pattern(f'(?:{_HELD}|[\\s«“‘(\\["])+[{_LETTER}]')


@dataclass(frozen=True, slots=True)
class Style:
    """The choices of a newsroom."""

    english: str = "british"
    """``british``: full stop and comma are placed by sense; ``american``: before the closing
    quotation mark."""
    arabic_quotes: str = "guillemets"
    """``guillemets`` («…») or ``curly`` (“…”)."""


def typeset(text: str, lang: str, style: Style = Style()) -> str:  # noqa: B008 - frozen
    """Return the text with the punctuation and spacing of its language, words unchanged.

    Idempotent. Markup in `text` must be replaced by characters of `SIDES` and `ATOMS`.
    """
    text = _DOTS.sub("…", text)
    text = _SPACES.sub(" ", text)
    own = of(lang)
    if own.arabic_script:
        return _arabic(text, style)
    if not own.code:
        return text
    return (_spaced if own.typography.spaced else _unspaced)(text, own.typography, style)


def _spaced(text: str, own: Typography, _: Style) -> str:
    """Return a text with spaces inside guillemets and before ``: ; ! ?``, as in French."""
    # No-break spaces: neither mark may stand alone on a line. They are narrow before ; ! ?.
    text = _apostrophes(text)
    text = _quoted(text, *own.quotes)
    # «oui»: and oui! get their no-break spaces; 12:30 and :) do not.
    text = re.sub(f"«{_BLANKS}*(?=\\S)", f"«{_NO_BREAK}", text)
    text = re.sub(f"(?<=\\S){_BLANKS}*»", f"{_NO_BREAK}»", text)
    text = re.sub(f"“{_BLANKS}+|{_FIRST}{_BLANKS}+”", lambda match: match[0].strip(), text)
    after = f"(?={_HELD}*(?:\\s|\\Z))"
    text = re.sub(f"(?<=[^\\s:«(\\[]){_BLANKS}?:{after}", f"{_NO_BREAK}:", text)
    before, after = "(?<=[^\\s?!;:«(\\[/])", f"(?={_HELD}*(?:\\s|\\Z|[»”)\\]]))"

    def mark(match: re.Match[str]) -> str:
        return match[0] if _is_of_a_name(match, own) else f"{_NARROW}{match[1]}"

    return re.sub(f"{before}{_BLANKS}?([;!?]+){after}", mark, text)


def _is_of_a_name(match: re.Match[str], own: Typography) -> bool:
    """Whether a mark is part of the name before it, as in *Yahoo! annonce*: its sentence goes on.

    Not in *Quoi? dit-il*, where it ends a quotation.
    """
    text = match.string
    name = _NAME.search(text, max(0, match.start() - _NEAR), match.start())
    rest = _GOES_ON.match(text, match.end())
    return (
        match[0] in ("!", "?")
        and name is not None
        and rest is not None
        and name[0].lower() not in own.exclaimed
        and not compiled(own.inverted).match(text, rest.end(), rest.end() + _NEAR)
    )


# A word with a capital before a mark: `Yahoo`, `Joom`; not `oui`, `4`.
_NAME = late.pattern(f"(?<![\\w-])[A-ZÀ-Þ][\\w-]*(?=[{SIDES}]*\\Z)")
# What follows in the same sentence: ` et`, `** et`; not ` Il`.
_GOES_ON = late.pattern(f"[{SIDES}]*{_BLANKS}+(?=[{SIDES}]*[^\\W\\d_A-ZÀ-Þ])")


def _unspaced(text: str, own: Typography, style: Style) -> str:
    """Return a text without those spaces, as in English."""
    text = _single_marks(_apostrophes(text), own)
    text = _quoted(text, *own.quotes, tight=True)
    before = f"(?<=[\\w”’)\\]…%{SIDES}{ATOMS}])"
    text = re.sub(f"{before}{_BLANKS}+(?=[;:!?]{_HELD}*(?:\\s|\\Z|[”’)\\]]))", "", text)
    if own.stops_inside and style.english == "american":
        # “yes”. becomes “yes.”
        text = re.sub(r"”([.,])(?!\d)", r"\1”", text)
    return text


def _arabic(text: str, style: Style) -> str:
    outer, inner = (
        (("«", "»"), ("“", "”"))
        if style.arabic_quotes == "guillemets"
        else (("“", "”"), ("‘", "’"))
    )
    text = _quoted(text, outer, inner, _OPENS_ARABIC, tight=True)
    text = re.sub(f"{outer[0]}[^{''.join(outer)}]*{outer[1]}", partial(_inner, inner), text)
    text = _LATIN_MARK.sub(_arabic_mark, text)
    # A tatweel joins a proclitic to a quotation: بـ«نعم».
    if "ـ" in text:
        text = re.sub(f"(?<=ـ){_BLANKS}+(?={_SIDE.pattern}*{outer[0]})", "", text)
    return _BEFORE_MARK.sub("", text)


def _inner(marks: tuple[str, str], quotation: re.Match[str]) -> str:
    """Return a quotation in which straight single marks around Arabic words are inner `marks`."""

    def set_anew(match: re.Match[str]) -> str:
        text, start = match.string, match.start()
        quotes = (
            re.search(f"[{_LETTER}]", match[1])
            and _OPENS_ARABIC.search(_SIDE.sub("", text[max(0, start - _NEAR) : start])[-6:])
            and _ENDS.match(text, match.end())
        )
        return f"{marks[0]}{match[1]}{marks[1]}" if quotes else match[0]

    return _STRAIGHT.sub(set_anew, quotation[0])


# A quotation in straight single marks: `'نعم'`; not `' نعم'`.
_STRAIGHT = late.pattern(r"'(?!\s)([^'«»“”]*[^'«»“”\s])'")


def _arabic_mark(match: re.Match[str]) -> str:
    """Return the Arabic form of a comma, semicolon or question mark in an Arabic phrase.

    It is unchanged between numbers, in Latin phrases, and before a Latin word.
    """
    text, start = match.string, match.start()
    before = text[max(0, start - _NEAR) : start]
    if re.match(f"{_HELD}*[{_LETTER}]", text[match.end() : match.end() + _NEAR]):
        arabic = _JOINED.search(before) is not None
    else:
        near = re.search(f"{_HELD}\\Z" if match[1] != "," else f"(?:\\w|{_HELD})\\Z", before)
        arabic = _BEFORE.search(before) is not None or (
            near is not None and _ARABIC_NEXT.match(text, match.end()) is not None
        )
    return _LATIN_TO_ARABIC[match[1]] if arabic else match[0]


_NEAR = 40
"""Characters before a mark that are searched for its word, skipping markup."""


def _apostrophes(text: str) -> str:
    # l'un; not the quotation marks of 'oui'.
    return re.sub(f"(?<=[^\\W\\d_])'(?=[{SIDES}]*[^\\W\\d_])", "’", text)


def _single_marks(text: str, own: Typography) -> str:
    """Return a text with curly marks instead of straight single ones: ‘yes’, the MPs’, ’em."""
    if "'" not in text:
        return text
    made, at = "", 0
    last = max((match.start() for match in _SINGLE_END.finditer(text)), default=-1)
    for match in _single(own.elisions).finditer(text):
        if match["opens"]:
            if text[: match.start()].rstrip()[-1:] in _BEFORE_STRING:
                break
            # Without a mark that closes it, the quotation may go on in the next sentence.
            mark = "‘" if match.start() < last else "'"
        else:
            mark = "’"
        made, at = made + text[at : match.start()] + mark, match.end()
    return made + text[at:]


@cache
def _single(elisions: str) -> re.Pattern[str]:
    """Return a pattern of straight marks that open, mark left-out letters, or follow words."""
    return re.compile(
        rf"(?<![\w'’`])'(?=(?:{elisions})(?!\w))"
        f"|(?<![\\w'’`])(?P<opens>')(?=[{SIDES}]*[^\\W\\d_])|{_SINGLE_END.pattern}",
        re.IGNORECASE,
    )


# A straight mark after words: `yes'`, `yes.'`; not `l'un`, `''yes''`, nor the feet of `5'`.
_SINGLE_END = late.pattern(f"(?<=[^\\W\\d_]|[.,!?…){SIDES}{ATOMS}])'(?![\\w'])")
_BEFORE_STRING = ("=", "[")
"""Characters before a string in code, which is left as it is: `x == 'a'`, `['a', 'b']`."""


def _quoted(
    text: str,
    outer: tuple[str, str],
    inner: tuple[str, str],
    opens: re.Pattern[str] = _OPENS,
    *,
    tight: bool = False,
) -> str:
    """Return a text with outer and inner quotation marks, by the text on both sides of each mark.

    With `tight`, blanks on the inner side of a mark are removed if that joins no words.
    """
    made, at, open_marks = "", 0, ""
    for match in _DOUBLE.finditer(text):
        made += text[at : match.start()]
        at = match.end()
        before, after = _SIDE.sub("", made[-_NEAR:])[-6:], text[at : at + _NEAR]
        if match[0] == '"' and not open_marks and made[-1:].isdigit():  # inches, seconds
            made += match[0]
            continue
        is_opening = _is_opening(match[0], before, after, open_marks[-1:], opens)
        if is_opening:
            open_marks += match[0]
            blanks = _INNER_BLANKS.match(text, at)
            if tight and blanks and opens.search(before):
                at = blanks.end()
                made += " " if before.endswith(":") else ""  # قال:" نعم" has it on the wrong side
            made += (inner if len(open_marks) > 1 else outer)[0]
        else:
            if tight and not open_marks and made[-1:] in _SPACE_CHARACTERS:
                return _quoted(text, outer, inner, opens)  # » oui « may have its blanks outside
            if tight and _ENDS.match(after):
                made = made.rstrip(_SPACE_CHARACTERS)
            made += (inner if len(open_marks) > 1 else outer)[1]
            open_marks = open_marks[:-1]
    return made + text[at:]


def _is_opening(mark: str, before: str, after: str, last_open: str, opens: re.Pattern[str]) -> bool:
    """Whether a mark between these texts opens a quotation; `last_open` is the last open mark.

    Many texts have their marks in another order, ”oui“ or »oui«, or the same on both sides. So the
    blanks and words beside a mark count first, then the mark itself.
    """
    if opens.search(before) and _STARTS.match(after):
        # « oui »non has a blank inside, and none outside.
        inside = mark in "»”" and (last_open in ("«", "“") or before[-1:] == _NO_BREAK)
        return not inside
    if not opens.search(before) and _ENDS.match(after):
        return mark in "«“„" and not last_open
    if mark == '"':
        return not last_open
    return mark in "«“„" and last_open not in _CLOSED_BY.get(mark, ())


# Text after an opening mark: `oui`, `3`, `(`; not a blank, nor the end of a sentence.
_STARTS = late.pattern(f"[{SIDES}]*[^\\s.,;:!?،؛؟…)\\]}}»”{SIDES}]")
# Text after a closing mark: a blank, the end, `, `, `)`, another mark; not `-`.
_ENDS = late.pattern(f'[{SIDES}]*(?:\\Z|[\\s.,;:!?،؛؟…)\\]}}»”’«“"])')
# Blanks after an opening mark: `  oui`; not before it.
_INNER_BLANKS = late.pattern(f"{_BLANKS}+")
# Double quotation marks, which are set anew: `"oui"`, `« oui »`, `„oui“`; not `l'un`.
_DOUBLE = late.pattern('["«»“”„]')
_CLOSED_BY = {"“": ("”", "„"), "«": ("»",)}
"""Opening mark → the marks before words that it closes: ”oui“, „oui“, »oui«."""
