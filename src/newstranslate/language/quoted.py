"""Whether a sentence continues after a quotation or bracket that ends with a terminator.

Examples: “Why?” Smith asked. « À quand ? » تساءل الوزير. The law (…) of the land.
"""

from __future__ import annotations

import re
from functools import cache

from newstranslate import late
from newstranslate.language import common
from newstranslate.language.spelling import has_capitals

_OPENER = {"»": "«", "”": "“", '"': '"', ")": "(", "]": "["}
"""Closing mark → the mark that opens."""
_BLANKS = " \t\u00a0\u202f\u2009\u2060*"
# Text before a quotation that begins a sentence: `Fini.`, `« oui »`; not `il dit`.
_ENDED = late.pattern(r"(?:\A|[.!?…؟»”\"\n—–-])\Z")
_WINDOW = 120
"""Characters before a quotation, and after it, that are looked at."""
_FAR = 1000  # code points; an opening mark farther away belongs to another sentence
# A quotation of nothing but marks: `…`, `?!`; not `Oui !`.
_MARKS = late.pattern(r"[.!?…؟\s\u2060]+\Z")
# Vowel signs and the stroke between letters: أضافـَ is أضاف.
_DIACRITICS = late.pattern(r"[\u064b-\u0652\u0640]")


@cache
def _latin_speech(lang: str) -> re.Pattern[str]:
    """Return a pattern of a verb of speech after its speaker: Smith asked, Bank of England says."""
    first, verbs, rest = (
        common.words(f"speech.{field}", lang) for field in ("no_speakers", "verbs", "after_verb")
    )
    name = rf"(?:(?!(?:{first})\b)[^\W\d_a-zà-ÿ][\w.’'-]*)"
    links = "|".join(sorted(common.listed("speech.links", lang)))
    speaker = rf"{name}(?: (?:{name}|{links})){{0,7}}"
    own = common.words("speech.clauses", lang)
    return re.compile(rf"{speaker} (?:{verbs})(?=\s*(?:[.,;:!?…]|\Z)| (?:{rest})\b)|{own}")


@cache
def _announced(lang: str) -> re.Pattern[str]:
    """Return a pattern of a beginning whose main clause follows the quotation: To the question."""
    return re.compile(rf"(?:{common.words('speech.announcing', lang)})\b[^.!?…:]{{0,60}}\Z")


def goes_on(text: str, match: re.Match[str], close: str, starts: bool, lang: str) -> bool:
    """Whether the sentence of the candidate `match` continues after its closing mark `close`.

    `starts`: the next word usually begins a sentence. In a script without capitals, a word is
    weaker evidence, and the position of the quotation is stronger.
    """
    opener = _OPENER.get(close)
    stop = match.start("mark")
    at = text.rfind(opener, max(0, stop - _FAR), stop) if opener else -1
    if at < 0:
        return False
    before = text[max(0, at - _WINDOW) : at].rstrip(_BLANKS)
    begins = bool(_ENDED.search(before))
    if _MARKS.match(text[at + 1 : match.start("close")]):
        return not begins and not starts  # (…), (!): an omission or a comment
    if not has_capitals(lang):
        return _uncased(text, match, close, before, begins, starts, lang)
    if close in ")]" or match["mark"] == ".":
        return False
    if begins:
        return bool(_latin_speech(lang).match(text, match.start("next")))
    return not starts and bool(_announced(lang).search(before))


def _uncased(
    text: str,
    match: re.Match[str],
    close: str,
    before: str,
    begins: bool,
    starts: bool,
    lang: str,
) -> bool:
    after = match.start("next")
    following = _DIACRITICS.sub("", text[after : after + _WINDOW])
    if common.pattern("speech.continued", lang).match(following):
        return True
    spoken = bool(common.pattern("speech.said", lang).match(following))
    if begins:
        return spoken and close not in ")]"
    if spoken or starts or before.endswith((":", "،", ",")):
        return False
    return match["mark"] != "."  # سؤال «لماذا؟» يتكرر
