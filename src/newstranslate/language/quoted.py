"""Whether a sentence continues after a quotation or bracket that ends with a terminator.

Examples: “Why?” Smith asked. « À quand ? » تساءل الوزير. The law (…) of the land.
"""

from __future__ import annotations

import re

from newstranslate import late
from newstranslate.language.patterns import compiled

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

_NAME = (
    r"(?:(?!(?:The|A|An|He|She|They|We|You|It|This|That|But|And|Le|La|Les|Il|Elle|Ils|Elles|On|"
    r"Un|Une|L|Nous|Vous)\b)[^\W\d_a-zà-ÿ][\w.’'-]*)"
)
"""A capitalised word that does not begin a sentence: Smith; not The, Elle."""
_SPEAKER = rf"{_NAME}(?: (?:{_NAME}|de|du|des|al|bin|ben|von|van|of|the|for|and|et)){{0,7}}"
"""A name of up to eight words: Abdel Fattah al Burhan, Bank of England."""
_VERB = (
    "asks?|asked|says?|said|wonders?|wondered|cried|shouted|yelled|replied|replies|added|adds|"
    "exclaimed|wrote|writes|tweeted|posted|joked|quipped|laughed|retorted|demanded|screamed|"
    "chanted|insisted|warned|inquired|mused|remarked|"
    "demande|demandait|lance|lançait|répond|répondait|ironise|écrit|crie|insiste|plaisante|"
    "s[’'](?:interroge|interrogeait|exclame|étonne|indigne|insurge)|"
    "(?:a|ont|avait) (?:demandé|lancé|répondu|répliqué|écrit|crié|ironisé|insisté|plaisanté)|"
    "s[’']est (?:interrogée?|exclamée?|étonnée?|indignée?|insurgée?)"
)
"""Verbs of speech in English and French."""
_REST = (
    r"\s*(?:[.,;:!?…]|\Z)| (?:in|on|during|at|to|as|when|while|after|before|with|from|reporters|"
    r"journalists|me|him|us|them|her|\w+ly|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"à|en|dans|sur|lors|devant|avec|avant|après|hier|(?:lun|mar|mercre|jeu|vendre|same)di|"
    r"dimanche)\b"
)
"""What may follow the verb: the end, “ reporters”, “ in Rabat”, “ lundi”."""
_LATIN_SPEECH = rf"{_SPEAKER} (?:{_VERB})(?={_REST})|I (?:asked|cried|said|shouted)\b"
"""Compiled at first use, because that takes longer than all other patterns at start-up."""
_ANNOUNCED = late.pattern(
    r"(?:[ÀA] la question|À l[’']interrogation|Aux? cris? de|Sous le slogan|Avec le slogan|"
    r"Interrogée?s? sur|Asked|To the question|To (?:cries|chants) of|Under the slogan|Chanting|"
    r"Shouting|Scandant|Criant)\b[^.!?…:]{0,60}\Z"
)
"""The beginning of a sentence whose main clause follows the quotation."""

# A verb of speech, also with a subject’s ending: `قال الوزير`, `يقول الوزير`, `هكذا ردت الوزيرة`;
# not كتاب.
_ARABIC_SPEECH = late.pattern(
    r"(?:(?:هكذا|بهذه|بهذا|هذا ما|ذلك ما|كما)\s(?:\w+\s){0,2})?"
    r"(?:[يت]?(?:تساءل|سأل|قول|هتف|صرخ|صيح|جيب|رد|علق|كتب|صرح|ؤكد|ضيف|ستغرب|ستنكر|خاطب)|"
    r"قال|أضاف|أجاب|صاح|أكد|أوضح|تابع|استطرد|استغرب|استنكر|همس|ختم|خلص|غرد|مازح|عقب|احتج)"
    r"(?:ت|وا|ون|ن|تا)?(?!\w)"
)
# What continues a sentence of speech: `مضيفا أن`, `في إشارة إلى`, `وفقا للوزارة`; not `في الرباط`.
_ARABIC_REST = late.pattern(
    r"(?:مضيف|مشير|موضح|مؤكد|متسائل|معتبر|مبرز|داعي|مطالب|مستنكر|مخاطب)(?:ا|ة|ين|ات)(?!\w)"
    r"|في (?:إشارة|تصريح|رد|حديث|تدوينة|تغريدة|رسالة|مقابلة|كلمة)"
    r"|على (?:حد|لسان)|(?:ب?حسب|وفق|وفقا|نقلا|قبل أن)(?!\w)"
)


def goes_on(text: str, match: re.Match[str], close: str, starts: bool, cased: bool) -> bool:
    """Whether the sentence of the candidate `match` continues after its closing mark `close`.

    `starts`: the next word usually begins a sentence. `cased`: the script has capitals; without
    them a word is weaker evidence, and the position of the quotation is stronger.
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
    if not cased:
        return _arabic(text, match, close, before, begins, starts)
    if close in ")]" or match["mark"] == ".":
        return False
    if begins:
        return bool(compiled(_LATIN_SPEECH).match(text, match.start("next")))
    return not starts and bool(_ANNOUNCED.search(before))


def _arabic(
    text: str, match: re.Match[str], close: str, before: str, begins: bool, starts: bool
) -> bool:
    after = match.start("next")
    following = _DIACRITICS.sub("", text[after : after + _WINDOW])
    if _ARABIC_REST.match(following):
        return True
    spoken = bool(_ARABIC_SPEECH.match(following))
    if begins:
        return spoken and close not in ")]"
    if spoken or starts or before.endswith((":", "،", ",")):
        return False
    return match["mark"] != "."  # سؤال «لماذا؟» يتكرر
