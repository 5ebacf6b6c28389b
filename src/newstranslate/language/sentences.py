"""Finds the ends of sentences in press text.

The result is offsets; the text is not changed. A boundary needs a terminator (``. ! ? … ؟``), white
space, and a character that can begin a sentence. Evidence against it (an abbreviation, an initial,
a decimal, an open quotation) is weighed in this order: the next character, the word before, the
word after.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from newstranslate import late
from newstranslate.language import numbering, quoted
from newstranslate.language.abbreviations import rules_for, rules_for_word
from newstranslate.language.record_words import Stops

QUOTE_LIMIT = 600
"""Maximum length in code points of a quotation that is not split, because half a quotation cannot
be reviewed or checked."""

FILLER = "\u2060"
"""Replaces one character of markup; these rules treat it as neither text nor white space."""

_NOTE = (
    r"\[(?:\d{1,3}|[a-z]|note \d+|citation needed|réf\. [^\]]{1,12})\]|\\\[\d{1,3}\\\]|\(\d{1,2}\)"
    rf"|[¹²³⁰⁴-⁹]{{1,3}}|[†‡*]|{FILLER}|(?<={FILLER})\d{{1,2}}(?={FILLER})"
)
"""Part of a footnote mark after the full stop. The alternatives exclude each other, which avoids
backtracking."""
# A stop, what closes after it, a note, white space: `Fini. Puis`, `Fini. » Puis`, `Fini.[1] Puis`;
# not `Fini.Puis`, `3.5`.
_CANDIDATE = late.pattern(
    r"(?<![.!?…؟۔])(?P<mark>[.!?…؟۔]++)"
    rf"(?P<close>(?:[\u00a0\u202f\u2009 ]?[»”]|[\"'’)\]{FILLER}])*)"
    rf"(?P<note>(?:{_NOTE})*)"
    rf"(?P<gap>\s++)(?=(?P<open>[«“\"'‘(\[—–\-{FILLER}¿¡\s]*)(?P<next>\S))"
)
# The word before a stop, with the points inside it: `l’O.N.U. Le`, `(dir. Le`; not a bracket or
# a quotation mark: `oui ».`.
_WORD_BEFORE = late.pattern(r"[^\s«»“”\"()\[\]…!?؟،؛,;:/]+\Z")
# The word after a stop: `Jean-Pierre`, Il; not `« Il`.
_WORD_AFTER = late.pattern(r"[^\W_]+(?:-[^\W_]+)*")
# Initials and acronyms with points: J, `O.N.U`, `J.-P`; not fin, `dir.-adj`.
_DOTTED = late.pattern(r"(?:[^\W\d_]{1,2}\.-?)*[^\W\d_]{1,2}\Z")
# Shortened words joined by a hyphen: `dir.-adj`; not `J.-P`.
_COMPOUND = late.pattern(r"[^\W\d_]{2,}\.-[^\W\d_]+\Z")
_EXCLAIMED = frozenset("Jeopardy! Joomla! Kahoot! Wham! Yahoo! Yum!".split())
"""Names that end with a mark; “Yum! Brands” is not two sentences."""
# What labels an item at the beginning of a text: 1, IV, a; not 2019, mot.
_ENUMERATOR = late.pattern(r"(?:\d{1,3}|[IVXLC]{1,5}|[a-zA-Z])\Z")
# A name that begins with small letters: iPhone, eBay; not il, macOS.
_CAMEL = late.pattern(r"[a-z]{1,2}[A-Z]")
# Marks before the first word: all of `« — `.
_LEAD = late.pattern(rf"[«“\"'‘(\[—–\-* \t\u00a0{FILLER}]*")


def split(text: str, lang: str, quote_limit: int = QUOTE_LIMIT) -> list[tuple[int, int]]:
    """Return the sentences of one block as (start, end) offsets in code points.

    Spans are in order, and cover everything except white space between and around sentences.
    Quotations and parentheses up to `quote_limit` code points are not split.
    """
    numbers = numbering.stops(text)
    ends = [
        (match.end("note"), match.end("gap"))
        for match in _CANDIDATE.finditer(text)
        if match.start("mark") not in numbers and _is_boundary(text, match, lang, numbers)
    ]
    if ends:
        ends = _outside_quotes(text, ends, quote_limit)
    return list(_spans(text, ends))


def _spans(text: str, ends: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    stripped = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    spans = []
    for end, following in ends:
        spans.append((start, end))
        start = following
    if start < stripped:
        spans.append((start, stripped))
    return spans


def _is_boundary(text: str, match: re.Match[str], lang: str, numbers: frozenset[int]) -> bool:
    rules = rules_for(lang)
    if not _can_begin(text, match, rules) and match.start("next") + 1 not in numbers:
        return False
    word = _word_before(text, match.start("mark"))
    found = _WORD_AFTER.match(text, match.start("next"))
    after = found[0] if found else match["next"]
    starts = _starts(after, text, match, rules)
    # Unlike a full stop, these marks are not part of an abbreviation, but of a few names.
    if match["mark"] != "." and not match["close"]:
        return starts or word + match["mark"] not in _EXCLAIMED
    close = match["close"].replace(FILLER, "").lstrip("\u00a0\u202f\u2009 ")
    if close and quoted.goes_on(text, match, close[0], starts, lang):
        return False
    # A stop inside a quotation ends it, unless it may be part of its last word.
    if match["mark"] != "." or (close and not _is_bracketed(text, match, word, close[0])):
        return True
    if not word or (close and starts):
        return True
    if not close and not match["note"] and not _may_separate(word, starts, match["gap"], rules):
        return False
    if match["note"] and match["note"].strip(FILLER).isdigit() and word[-1].isdigit():
        return False  # 2.<b>1</b> is a number
    return _stop_ends(word, after, text, match, rules)


def _is_bracketed(text: str, match: re.Match[str], word: str, close: str) -> bool:
    """Whether the stop before a bracket may be part of the word: “(I.O.M.)”, “(Apple Inc.)”."""
    before = text[match.start("mark") - len(word) - 1 : match.start("mark") - len(word)]
    return bool(word) and (close == ")" or before in "«“\"'‘")


def _may_separate(word: str, starts: bool, gap: str, rules: Stops) -> bool:
    """Whether the white space may separate sentences: a no-break space joins abbreviations."""
    if gap.strip("\u00a0\u202f"):
        return True
    # A no-break space follows abbreviations, M. and pp.; after longer words it is a slip.
    if starts or not rules.cased:
        return len(word) > 2 + (not rules.cased)
    return len(word) > 4 and word.islower() and word.isalpha()


def _can_begin(text: str, match: re.Match[str], rules: Stops) -> bool:
    first = match["next"]
    if not rules.cased:
        return first not in ".…!?؟"  # “(…)” belongs to the text before it
    if first.isupper() or first.isdigit() or first in "•·*#@$€£":
        return True
    if first.islower():
        return bool(_CAMEL.match(text, match.start("next")))
    return first.isalpha()  # a letter of a script without case, such as a foreign name


def _word_before(text: str, end: int) -> str:
    start = max(0, end - 40)
    window = text[start:end].replace(FILLER, "")
    found = _WORD_BEFORE.search(window)
    return found[0] if found else ""


def _stop_ends(word: str, after: str, text: str, match: re.Match[str], rules: Stops) -> bool:
    """Whether a single full stop between `word` and `after` ends the sentence."""
    core = re.split("[’'ʼ]", word)[-1]
    lower = core.lower()
    rules = rules_for_word(core, rules)
    if _ENUMERATOR.match(word) and _is_first(text, match.start("mark") - len(word)):
        return False  # “1. Le vote”: the label of a list item or chapter
    starts = _starts(after, text, match, rules)
    if _is_title(lower, rules) and not (core.islower() and lower in rules.loose):
        return starts and not rules.cased  # “200 m.” and “35 mm.” are units, not titles
    if lower in rules.numbered and _numberlike(after):
        return False
    if lower in rules.loose:
        return starts or (lower == "etc" and rules.cased and not after[0].isdigit())
    if lower in rules.numbered:
        return starts
    return _letters_end(core, starts, rules)


def _is_first(text: str, at: int) -> bool:
    """Whether a word is the first of the text, except for marks."""
    lead = _LEAD.match(text)
    return lead is not None and lead.end() >= at


def _is_title(word: str, rules: Stops) -> bool:
    if word in rules.titles or word in rules.proclitic:
        return True
    return "-" in word and word.rpartition("-")[2] in rules.titles


def _starts(after: str, text: str, match: re.Match[str], rules: Stops) -> bool:
    """Whether `after` is a word that begins a sentence rather than continues a name."""
    if len(after) == 1:  # an initial, unless it is one of the words À, A, Y, I or is elided
        following = text[match.start("next") + 1 : match.start("next") + 2]
        elided = following in ("’", "'", "ʼ")
        return after.lower() in rules.starters and (elided or after in "ÀAYI")
    return after.lower().split("-")[0] in rules.starters and not after.isupper()


def _numberlike(after: str) -> bool:
    return after[0].isdigit() or (len(after) == 1 and after.isupper()) or _roman(after)


def _roman(word: str) -> bool:
    # XIX, XXe, Ier, V.
    return bool(re.fullmatch(r"[IVXLCDM]{2,}e?|I(?:er|re)|[IVX]", word))


def _letters_end(core: str, starts: bool, rules: Stops) -> bool:
    """Whether a word of letters ends the sentence.

    Initials (J., J.-P.), compounds (dir.-adj.) and acronyms (O.N.U.) end one only before a starter.
    """
    if _COMPOUND.search(core):
        return starts
    if not core[-1:].isalpha() or not _DOTTED.match(core):
        return True
    if len(core) == 2 and "." not in core:  # a word or an acronym without points, such as UE
        return True
    if not rules.cased:
        return starts or (len(core) > 1 and "." not in core)
    if "-" in core and core != "J.-C":
        return False  # J.-P.: the initials of a first name
    if not core[0].isupper():
        return "." not in core or starts
    return starts


_OPENERS = {"«": "»", "“": "”", "(": ")", "[": "]"}
_CLOSERS = frozenset(_OPENERS.values())
# Quotation marks and brackets that may hold whole sentences: `(`, `«`, `"`; not `'`.
_BRACKET = late.pattern(r"[«»“”()\[\]\"]")


def _outside_quotes(text: str, ends: list[tuple[int, int]], limit: int) -> list[tuple[int, int]]:
    pairs = sorted(pair for pair in _enclosed(text) if pair[1] - pair[0] <= limit)
    if not pairs:
        return ends
    starts = [start for start, _ in pairs]
    # Pairs may be nested: this is the farthest end of all pairs that start before a position.
    farthest = list(accumulate((stop for _, stop in pairs), max, initial=-1))
    return [end for end in ends if end[0] > farthest[bisect_left(starts, end[0])]]


def _opens(text: str, at: int) -> bool:
    """Whether the straight quotation mark at `at` opens, by the characters beside it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "(«“'’[") and not after.isspace()


def _enclosed(text: str) -> list[tuple[int, int]]:
    """Return (opening, closing) offsets of every paired quotation and parenthesis."""
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    awaited = Counter[str]()
    straight: int | None = None
    for match in _BRACKET.finditer(text):
        char, at = match[0], match.start()
        if char == '"':
            if _opens(text, at):
                straight = at
            elif straight is not None:
                found.append((straight, at))
                straight = None
        elif char in _OPENERS:
            waiting.append((_OPENERS[char], at))
            awaited[_OPENERS[char]] += 1
        elif awaited[char]:
            closer, opened = "", 0
            while closer != char:
                closer, opened = waiting.pop()
                awaited[closer] -= 1
            found.append((opened, at))
    return found
