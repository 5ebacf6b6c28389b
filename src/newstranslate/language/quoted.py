"""Whether a sentence goes on behind a quotation or bracket that ends in a terminator.

“Why?” Smith asked. « À quand ? » تساءل الوزير. The law (…) of the land.
"""

from __future__ import annotations

import re

_OPENER = {"»": "«", "”": "“", '"': '"', ")": "(", "]": "["}
_BREAKS = " \t\u00a0\u202f\u2009\u2060*"
_ENDED = re.compile(r"(?:\A|[.!?…؟»”\"\n]|[—–-])\Z")
_MARKS = re.compile(r"[.!?…؟\s\u2060]+\Z")
_DIACRITICS = re.compile(r"[\u064b-\u0652\u0640]")

_NAME = (
    r"(?:(?!(?:The|A|An|He|She|They|We|You|It|This|That|But|And|Le|La|Les|Il|Elle|Ils|Elles|On|Un|Une|L|Nous|Vous)\b)"
    r"[^\W\d_a-zà-ÿ][\w.’'-]*)"
)
_SPEAKER = rf"{_NAME}(?: (?:{_NAME}|de|du|des|al|bin|ben|von|van|of|the|for|and|et)){{0,7}}"
_VERB = (
    "asks?|asked|says?|said|wonders?|wondered|cried|shouted|yelled|replied|replies|added|adds|exclaimed|wrote|"
    "writes|tweeted|posted|joked|quipped|laughed|retorted|demanded|screamed|chanted|insisted|warned|"
    "inquired|mused|remarked|"
    "demande|demandait|lance|lançait|répond|répondait|s[’']interroge|s[’']interrogeait|s[’']exclame|"
    "s[’']étonne|s[’']indigne|s[’']insurge|ironise|écrit|crie|insiste|plaisante|"
    "(?:a|ont|avait) (?:demandé|lancé|répondu|répliqué|écrit|crié|ironisé|insisté|plaisanté)|"
    "s[’']est (?:interrogée?|exclamée?|étonnée?|indignée?|insurgée?)"
)
_REST = (
    r"\s*(?:[.,;:!?…]|\Z)| (?:in|on|during|at|to|as|when|while|after|before|with|from|reporters|journalists|"
    r"me|him|us|them|her|\w+ly|à|en|dans|sur|lors|devant|avec|avant|après|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|hier|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday)\b"
)
_LATIN_SPEECH = re.compile(rf"{_SPEAKER} (?:{_VERB})(?={_REST})|I (?:asked|cried|said|shouted)\b")
_ANNOUNCED = re.compile(
    r"(?:À la question|A la question|À l[’']interrogation|Aux cris de|Au cri de|Sous le slogan|"
    r"Avec le slogan|Interrogée?s? sur|Asked|To the question|To cries of|To chants of|Under the slogan|"
    r"Chanting|Shouting|Scandant|Criant)\b[^.!?…:]{0,60}\Z"
)
"""A sentence that has still to say who did what behind its quotation."""

_ARABIC_SPEECH = re.compile(
    r"(?:(?:هكذا|بهذه|بهذا|هذا ما|ذلك ما|كما)\s(?:\w+\s){0,2})?"
    r"(?:[يت]?(?:تساءل|سأل|قول|هتف|صرخ|صيح|جيب|رد|علق|كتب|صرح|ؤكد|ضيف|ستغرب|ستنكر|خاطب)|"
    r"قال|قالا|قالوا|أضاف|أجاب|صاح|أكد|أوضح|تابع|استطرد|استغرب|استنكر|همس|ختم|خلص|غرد|مازح|عقب|احتج)"
    r"(?:ت|وا|ون|ن|تا)?(?!\w)"
)
_ARABIC_REST = re.compile(
    r"(?:مضيف|مشير|موضح|مؤكد|متسائل|معتبر|مبرز|داعي|مطالب|مستنكر|مخاطب)(?:ا|ة|ين|ات)(?!\w)"
    r"|في (?:إشارة|تصريح|رد|حديث|تدوينة|تغريدة|رسالة|مقابلة|كلمة)"
    r"|على (?:حد|لسان)|(?:ب?حسب|وفق|وفقا|نقلا|قبل أن)(?!\w)"
)


def goes_on(text: str, match: re.Match[str], close: str, starts: bool, cased: bool) -> bool:
    """Return whether the sentence of the candidate `match` goes on behind its `close`.

    `starts` says that the next word is one that begins sentences, `cased` that the script has
    capitals (without them a word tells less, and the place of the quotation tells more).
    """
    opener = _OPENER.get(close)
    at = text.rfind(opener, 0, match.start("mark") + 1) if opener else -1
    if at < 0:
        return False
    before = text[max(0, at - 120) : at].rstrip(_BREAKS)
    begins = bool(_ENDED.search(before[-1:]))
    if _MARKS.match(text[at + 1 : match.start("close")]):
        return not begins and not starts  # (…), (!): something left out, or a comment
    after = match.start("next")
    if cased:
        return close not in ")]" and _latin(text, match, before, begins, starts, after)
    return _arabic(text, match, close, before, begins, starts, after)


def _latin(
    text: str, match: re.Match[str], before: str, begins: bool, starts: bool, after: int
) -> bool:
    if match["mark"] == ".":
        return False
    if begins:
        return bool(_LATIN_SPEECH.match(text, after))
    return not starts and bool(_ANNOUNCED.search(before))


def _arabic(
    text: str,
    match: re.Match[str],
    close: str,
    before: str,
    begins: bool,
    starts: bool,
    after: int,
) -> bool:
    following = _DIACRITICS.sub("", text[after : after + 80])
    if _ARABIC_REST.match(following):
        return True
    if begins:
        return close not in ")]" and bool(_ARABIC_SPEECH.match(following))
    if before.endswith((":", "،", ",")) or starts:
        return False
    return match["mark"] != "." or close in ")]"  # سؤال «لماذا؟» يتكرر
