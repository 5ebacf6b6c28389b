"""Words that bound a number: at least, more than, at most, up to; in French, English and Arabic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newstranslate.language import base

_WORDS: dict[str, dict[str, str]] = {
    "fr": {
        # Denied ones first: they are the longest and mean the other way.
        "high": r"(?:pas|jamais|guère) (?:plus|davantage) (?:de|d[’']|que)|sans (?:dépasser"
        r"|excéder)"
        r"|ne (?:p(?:eu|ou)\w+|saur\w+|d(?:oi|ev)\w+)(?: pas)? (?:dépasser|excéder)"
        r"|ne (?:dépass|excéd|excèd)\w+ pas|n[’']excèd\w+ pas"
        r"|(?:tout )?au plus(?! (?:tard|tôt|vite|haut|profond|près|fort|bas|mal|grand|offrant"
        r"|sacré))"
        r"|(?:au )?maximum|maximale?s?|maximaux|grand maximum|plafonnée?s? à|jusqu[’']à(?!"
        r" ce)|à concurrence de",
        "low": r"(?:pas|non|jamais|guère) moins (?:de|d[’']|que)|(?:tout )?[ad]u moins|à tout"
        r" le moins|pour le moins"
        r"|(?:au )?minimum|minimale?s?|minimaux|au bas mot",
        "more": r"(?:un peu |bien |beaucoup )?plus (?:de|d[’']|que)|supérieure?s? (?:ou"
        r" égale?s? )?à|(?:dépass|excéd|excèd)\w+"
        r"|au[- ]del[àa] de|au-dessus de|davantage que",
        "less": r"moins (?:de|d[’']|que)|inférieure?s? (?:ou égale?s? )?à|en[ -]dessous de"
        r"|au-dessous de|en deçà de",
        "more_after": r"(?:et|ou) (?:plus|davantage)(?! (?:de|d[’']|que))|et au[- ]del[àa]",
        "less_after": r"(?:et|ou) moins(?! (?:de|d[’']|que))",
    },
    "en": {
        "high": r"(?:no|not|never|hardly|any) (?:more|greater|higher|longer|larger|over) than"
        r"|at (?:the )?(?:very )?most"
        r"|(?:not|n[’']t|without) (?:to )?exceed(?:ing)?|never exceed(?:s|ed)?|maximum"
        r"|maximal|a max of|up to"
        r"|capped at|limited to|(?:or|and) (?:less|fewer|under|below)(?! than)",
        "low": r"(?:no|not|never) (?:less|fewer|lower|smaller|shorter) than|at (?:the"
        r" )?(?:very )?least|minimum|minimal"
        r"|upwards? of|a min of",
        "more": r"(?:more|greater|higher|longer|larger|bigger|taller|heavier|faster) than"
        r"|exceed(?:s|ed|ing)?|in excess of"
        r"|(?:over|above|beyond|past)(?= (?:the |some |about )?(?:[$€£]?\d|two|three|four"
        r"|five|six|seven|eight|nine|ten|half|a (?:hundred|"
        r"thousand|million|billion|quarter|third|year|dozen)|twenty|thirty|forty|fifty|sixty"
        r"|hundred))|surpass(?:es|ed|ing)?|upwards of",
        "less": r"(?:less|fewer|lower|smaller|shorter|younger) than|(?:under|below)(?= (?:the"
        r" |some |about )?(?:[$€£]?\d|two|three|four|five|"
        r"six|seven|eight|nine|ten|half|a (?:hundred|thousand|million|billion|quarter|third"
        r"|year|dozen)|twenty|thirty|"
        r"forty|fifty|sixty|hundred))",
        "more_after": r"(?:or|and) (?:more|above|over|up(?! to)|older|higher|greater)(?! than"
        r"| [$€£]?\d)",
        "less_after": r"(?:or|and) (?:less|fewer|under|below|younger|lower)(?! than| [$€£]?\d)",
    },
    "ar": {
        "high": r"(?:ما |بما )?(?:لا|لم|لن|ليس|ليست|الا|دون ان)"
        r"(?: (?:يمكن|يجوز|ينبغي|يصح|يسمح ب?) ?ان)? (?:[يت]زيد|[يت]زد|[يت]تجاوز"
        r"|[يت]تعدي|[يت]تعد|[يت]تخطي|[يت]فوق|[يت]ربو|ب?اكثر|ب?ازيد|ب?اعلي)(?: (?:عن"
        r"|علي|من))?"
        r"|علي (?:الاكثر|اكثر تقدير|ابعد تقدير|اقصي تقدير)|(?:ك|ب)?حد اقصي|(?:ال)?حد الاقصي"
        r"|القصوي|قصوي|اقصاها|اقصاه"
        r"|بحد اعلي|(?:ما |قد |ان )?[يت]صل (?:\w+ ){0,2}الي|وصولا الي|(?:ل|ب)الحد الاعلي",
        "low": r"(?:ما |بما )?(?:لا|لم|لن|ليس|ليست|الا) (?:[يت]قل|[يت]نقص|ب?اقل|ب?ادني)(?:"
        r" (?:عن|من))?|علي الاقل|علي اقل تقدير|في الاقل|(?:ك|ب)?حد ادني"
        r"|(?:ال)?حد الادني|الدنيا(?= ل)|ادناها|ادناه",
        "more": r"(?:ب|ل|و|ف)?(?:اكثر|ازيد|اعلي|اكبر|اطول) (?:ب\w+ )?من|[يت]زيد (?:عن|علي)"
        r"|[يت]?(?:تجاوز|تجاوزت|تخطي|تخطت|تعدي|تعدت)|[يت]فوق|فوق|فاق|فاقت|ما يزيد"
        r"|زهاء ما يزيد|[يت]ربو علي|ما يربو",
        "less": r"(?:ب|ل|و|ف)?(?:اقل|ادني|اصغر|اقصر) (?:ب\w+ )?من|[يت]قل عن|دون(?= (?:سن"
        r" )?ال?(?:\d|[؀-ۿ]+(?:ين|ون|ه) عاما))|تحت سن",
        "more_after": r"(?:او|و) ?(?:اكثر(?! من)|يزيد|ما فوق)|فاكثر|فما فوق|وما فوق",
        "less_after": r"(?:او|و) ?اقل(?! من)|فاقل|فما دون|وما دون",
    },
}  # fmt: skip
_TOKENS = {
    "fr": frozenset(
        "plus Plus moins Moins davantage maximum Maximum minimum Minimum maximal maximale"
        " maximales "
        "maximaux minimal minimale minimales minimaux supérieur supérieure supérieurs supérieures "
        "inférieur inférieure inférieurs inférieures dépasse dépassent dépasser dépassé dépassée "
        "dépassés dépassées dépassait dépassaient dépassera dépasseront dépasserait"
        " dépassant excède "
        "excèdent excéder excédé excédait excédant delà dessus dessous deçà jusqu Jusqu plafonné "
        "plafonnée plafonnés plafonnées concurrence bas".split()
    ),
    "en": frozenset(
        "than most least maximum Maximum minimum Minimum maximal minimal exceed exceeds exceeded "
        "exceeding excess over Over above Above beyond Beyond past up Up surpass surpasses"
        " surpassed "
        "surpassing under Under below Below capped limited max min more less fewer older younger "
        "higher lower upward upwards Upwards".split()
    ),
}
"""Words of every bound in French and English: one is in each."""
_PARTS = {
    "ar": "أكثر اكثر أقل اقل أدنى ادنى أقصى اقصى قصوى قصى أزيد ازيد يزيد تزيد يقل تقل جاوز تخط تعد "
    "فوق فاق يصل تصل وصولا أعلى اعلى أكبر اكبر أصغر اصغر أطول اطول أقصر اقصر ربو ينقص تنقص"
    " ناه دون تحت "
    "دنيا أبعد ابعد",
}
_PARTS_OF = {
    lang: tuple(part.replace("_", " ") for part in parts.split()) for lang, parts in _PARTS.items()
}
"""Parts of the words above: no Arabic bound is without one."""
_UP = frozenset(["low", "more", "more_after"])
_IN_PLACE = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "\u00a0": " ", "\u202f": " "}
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A word or words that bound a number."""

    kind: str
    """``low`` (at least), ``high`` (at most), ``more``, ``less``; ``_after`` behind numbers."""
    start: int
    end: int
    text: str

    @property
    def up(self) -> bool:
        """Whether the number may be larger than what is said."""
        return self.kind in _UP

    @property
    def strict(self) -> bool:
        """Whether the words are always a bound: at least, at most, maximum, minimum."""
        return self.kind in ("low", "high")


@lru_cache(maxsize=8)
def _pattern(lang: str) -> re.Pattern[str]:
    ways = "|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS[lang].items())
    return re.compile(rf"(?<!\w)(?:{ways})(?:(?<=[’'])|(?!\w))", re.IGNORECASE)


def may_bound(text: str, tokens: Sequence[str], lang: str) -> bool:
    """Whether a text of these words may bound a number; cheap to ask."""
    words = _TOKENS.get(base(lang))
    if words is not None:
        return not words.isdisjoint(tokens)
    return any(part in text for part in _PARTS_OF.get(base(lang), ()))


@lru_cache(maxsize=4_096)
def bounds(text: str, lang: str) -> tuple[Bound, ...]:
    """Return the bounds that `text` names, in order."""
    language = base(lang)
    if language not in _WORDS:
        return ()
    if language == "ar":
        plain = text.translate(_IN_PLACE)
    else:
        plain = text.replace("\u00a0", " ").replace("\u202f", " ")
    return tuple(
        Bound(match.lastgroup or "", *match.span(), text[match.start() : match.end()])
        for match in _pattern(language).finditer(plain)
    )
