"""Where sentences end in French, English and Arabic press text.

Offsets into the text are returned; nothing is rewritten. A boundary needs a terminator
(``. ! ? … ؟``), white space, and a beginning that can start a sentence. What then speaks
against it — an abbreviation, an initial, a decimal, an open quotation — is looked at word
by word, in this order of trust: the character that follows, the word before, the word after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newstranslate.language import base

QUOTE_LIMIT = 600
"""Longest quotation, in code points, that is kept whole: half a quotation can be
neither reviewed nor checked."""

FILLER = "\u2060"
"""Stands for one character of markup; neither text nor white space to these rules."""

_CANDIDATE = re.compile(
    rf"(?P<mark>[.!?…؟۔]+)(?P<close>(?:[\u00a0\u202f\u2009 ]?[»”]|[\"'’)\]{FILLER}])*)"
    rf"(?P<gap>\s+)(?=(?P<open>[«“\"'‘(\[—–\-{FILLER}¿¡\s]*)(?P<next>\S))"
)
_WORD_BEFORE = re.compile(r"[^\s«»“”\"()\[\]…!?؟،؛,;:/]+\Z")
_WORD_AFTER = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.-?)*[^\W\d_]{1,2}\Z")
_ENUMERATOR = re.compile(r"(?:\d{1,3}|[IVXLC]{1,5}|[a-zA-Z])\Z")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language's full stops may stand for when they do not end a sentence.

    Abbreviations are written without their last full stop, in lower case.
    """

    titles: frozenset[str] = frozenset()
    """Stand before a name or a thing: never end a sentence (``M``, ``Mme``, ``p. ex``)."""
    numbered: frozenset[str] = frozenset()
    """Stand before a number or letter: no end before one (``art``, ``p``, ``fig``)."""
    loose: frozenset[str] = frozenset()
    """May end a sentence: only a word that starts sentences makes a boundary (``av``)."""
    starters: frozenset[str] = frozenset()
    """Words that, capitalised, hardly stand in the middle of a name."""
    cased: bool = True
    """The script has capitals, and a sentence begins with one."""


_FRENCH = Rules(
    titles=_words(
        "m mm mme mmes mlle mlles dr drs pr prs prof mgr mgrs vve st ste sts stes gén lt "
        "lt-col sgt "
        "r.p rr.pp s.e s.m s.a.r s.exc c.-à-d c-à-d c.à.d càd p.ex ex cf conf ibid i.e e.g vs n.b "
        "p.-s p.s boul bd bld av.j n.d.l.r réf tél coord n°s vice-prés dép"
    ),
    numbered=_words(
        "art al p pp fig vol t n n° nº no chap ch § par sect tab pl ann ill f fol liv r l d lég "
        "v env janv févr fév avr juill juil sept oct nov déc alin hab cf ap apr av bp c.p cp éd"
    ),
    loose=_words(
        "etc m mm av apr ap env hab janv févr fév avr juill juil sept oct nov déc h min sec "
        "km kg cm mm "
        "col cap cdt adj gal me mes dir op loc fax trad ha l g inc ltd cie ets sté sarl corp "
        "bros jr sr suiv sq sqq max moy cit m² km² dept univ "
        "éd coll suppl p.-s ndlr chap vol al"
    ),
    starters=_words(
        "le la les l un une des du de d au aux il elle ils elles on nous vous je tu j c ce cet "
        "cette ces cela ça ceux celle celui celles son sa ses leur leurs mon ma mes notre votre "
        "nos vos qui que quoi dont où quand comme si s et mais ou or ni car donc puis ainsi alors "
        "aussi enfin ensuite cependant pourtant toutefois néanmoins depuis dès pour par dans en "
        "sur sous avec sans selon entre contre vers chez avant après pendant lors lorsque alors "
        "malgré grâce parmi afin tandis outre quant à a y n ne pas plus moins tout tous toute "
        "toutes chaque plusieurs certains certaines quelques aucun aucune rien personne seul "
        "seule interrogé interrogée face suite voici voilà bien même autre autres cinq deux "
        "trois quatre six sept huit neuf dix hier aujourd demain bref parce puisque quel quelle "
        "quels quelles comment pourquoi combien est était sera interview résultat reste "
    ),
)

_ENGLISH = Rules(
    titles=_words(
        "mr mrs ms mx messrs dr drs prof sen rep gov gen col lt maj capt cpl sgt cmdr adm rev hon "
        "st pres amb supt e.g i.e cf vs v viz approx rt"
    ),
    numbered=_words(
        "no nos art p pp fig figs vol ch sec par para jan feb mar apr jun jul aug sept sep oct nov "
        "dec eq ex n c ca"
    ),
    loose=_words(
        "etc inc ltd co corp bros jr sr dept univ est assn ave blvd rd a.m p.m ph.d m.d b.a m.a "
        "u.s u.k u.n e.u d.c u.s.a jan feb mar apr aug sept sep oct nov dec al esq ft in lb oz"
    ),
    starters=_words(
        "the a an this that these those it he she they we you i his her their our my its there "
        "here and but or so yet if when while as in on at by for from with without to of after "
        "before since during under over between among against about according although because "
        "however meanwhile moreover then now today yesterday who what where why how which some "
        "many most all each every no not none both one two three several other another is was "
        "are were has have had do does did can could will would should may might must let"
    ),
)

_ARABIC = Rules(
    titles=_words("د أ م ص ت ج ط ق هـ ه أ.د ا.د ق.م م.م ب.م س ع ش ر ح"),
    cased=False,
)

_RULES = {"fr": _FRENCH, "en": _ENGLISH, "ar": _ARABIC}
_UNCASED = frozenset(["ar", "fa", "ur", "he", "hi", "bn", "am", "ja", "ko", "zh"])


@lru_cache(maxsize=64)
def rules_for(lang: str) -> Rules:
    """Return the rules of `lang`; a language without its own gets the general ones."""
    code = base(lang)
    return _RULES.get(code) or Rules(cased=code not in _UNCASED)


def split(text: str, lang: str, quote_limit: int = QUOTE_LIMIT) -> list[tuple[int, int]]:
    """Return the sentences of one block as (start, end) offsets in code points.

    Spans leave out the white space between and around sentences, cover everything else,
    and stand in order. Quotations and parentheses up to `quote_limit` code points stay whole.
    """
    rules = rules_for(lang)
    ends = [
        (match.end("close"), match.end("gap"))
        for match in _CANDIDATE.finditer(text)
        if _is_boundary(text, match, rules)
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


def _is_boundary(text: str, match: re.Match[str], rules: Rules) -> bool:
    gap = match["gap"]
    if not match["close"] and match["mark"] == "." and gap.strip("\u00a0\u202f") == "":
        return False  # a no-break space says: keep together
    if not _can_begin(text, match, rules):
        return False
    if match["mark"] != "." or match["close"].strip(FILLER):
        return True
    word = _word_before(text, match.start("mark"))
    if not word:
        return True
    after = _WORD_AFTER.match(text, match.start("next"))
    return _stop_ends(word, after[0] if after else match["next"], text, match, rules)


def _can_begin(text: str, match: re.Match[str], rules: Rules) -> bool:
    first = match["next"]
    if not rules.cased:
        return True
    if first.isupper() or first.isdigit() or first in "•·*#@$€£":
        return True
    if first.islower():
        return bool(_CAMEL.match(text, match.start("next")))
    return first.isalpha()  # a letter without case: a name in another script


def _word_before(text: str, end: int) -> str:
    start = max(0, end - 40)
    window = text[start:end].replace(FILLER, "")
    found = _WORD_BEFORE.search(window)
    return found[0] if found else ""


def _stop_ends(word: str, after: str, text: str, match: re.Match[str], rules: Rules) -> bool:
    """Whether a single full stop after `word` ends the sentence, `after` following."""
    core = re.split("[’'ʼ]", word)[-1]
    lower = core.lower()
    at_start = not text[: match.start("mark") - len(word)].strip("«“\"'‘([—–-* \t\u00a0" + FILLER)
    if at_start and _ENUMERATOR.match(word):
        return False  # “1. Le vote”: the number of a list or a chapter
    if _is_title(lower, rules) and not (core.islower() and lower in rules.loose):
        return False  # but “200 m.” and “35 mm.” are no one's titles
    starts = _starts(after, text, match, rules)
    if lower in rules.numbered and _numberlike(after):
        return False
    if lower in rules.loose:
        return starts or (lower == "etc" and rules.cased and not after[0].isdigit())
    if lower in rules.numbered:
        return starts
    return _letters_end(core, starts, rules)


def _is_title(word: str, rules: Rules) -> bool:
    return word in rules.titles or ("-" in word and word.rpartition("-")[2] in rules.titles)


def _starts(after: str, text: str, match: re.Match[str], rules: Rules) -> bool:
    """Whether `after` is a word that begins sentences rather than stands in a name."""
    if len(after) == 1:
        following = text[match.start("next") + 1 : match.start("next") + 2]
        elided = following in ("’", "'", "ʼ")
        return after.lower() in rules.starters and (elided or after in "ÀAYI")
    return after.lower().split("-")[0] in rules.starters and not after.isupper()


def _numberlike(after: str) -> bool:
    return after[0].isdigit() or (len(after) == 1 and after.isupper()) or _roman(after)


def _roman(word: str) -> bool:
    return bool(re.fullmatch(r"[IVXLCDM]{2,}e?|I(?:er|re)|[IVX]", word))


def _letters_end(core: str, starts: bool, rules: Rules) -> bool:
    """Initials (J., J.-P.) and dotted acronyms (O.N.U.) end a sentence only before a starter."""
    if not core[-1:].isalpha() or not _DOTTED.match(core):
        return True
    if len(core) == 2 and "." not in core:
        return True
    if not rules.cased:
        return len(core) > 1 and "." not in core
    if "-" in core and core != "J.-C":
        return False  # J.-P.: the initials of a first name
    if not core[0].isupper():
        return "." not in core or starts
    return starts


_OPENERS = {"«": "»", "“": "”", "(": ")", "[": "]"}
_CLOSERS = frozenset(_OPENERS.values())
_BRACKET = re.compile(r"[«»“”()\[\]\"]")


def _outside_quotes(text: str, ends: list[tuple[int, int]], limit: int) -> list[tuple[int, int]]:
    pairs = [pair for pair in _enclosed(text) if pair[1] - pair[0] <= limit]
    if not pairs:
        return ends
    return [end for end in ends if not any(start < end[0] <= stop for start, stop in pairs)]


def _opens(text: str, at: int) -> bool:
    """Whether the straight quote at `at` opens: what it touches tells."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "(«“'’[") and not after.isspace()


def _enclosed(text: str) -> list[tuple[int, int]]:
    """Return (opening, closing) offsets of every quotation and parenthesis that closes."""
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
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
        else:
            index = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == char), -1)
            if index >= 0:
                found.append((waiting[index][1], at))
                del waiting[index:]
    return found
