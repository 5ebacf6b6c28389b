"""`negation`: a negated sentence has a negative in the target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newstranslate.checks.subject import Subject
from newstranslate.language import base
from newstranslate.model import Finding

_SAYS_NO = {
    "fr": re.compile(
        r"(?i)\bn(?:e\s|[’'](?!oubli))(?:[^\s.;!?]+\s){0,6}?"
        r"(?:pas|plus(?! (?:que|de \d))|jamais|aucune?|rien|personne|nullement)\b"
        r"|\b(?:aucune?|personne|rien|nul(?:le)?)\b[^.;!?]{0,60}?\bn(?:e\s|[’'])"
    ),
    "en": re.compile(r"(?i)\b(?:not|never|nobody|nothing|none|cannot)\b|n[’']t\b"),
    "ar": re.compile(r"(?<!\w)[وف]?(?:لم|لن|ليس\w?|ليسوا)(?!\w)"),
}
"""What negates a sentence beyond doubt."""


def _any(words: str) -> str:
    """Return an alternation of words; ``*`` stands for any ending, ``_`` for a space."""
    found = (re.escape(word).replace(r"\*", r"\w*").replace("_", " ") for word in words.split())
    return "|".join(found)


_NEGATIVE = {
    "fr": re.compile(
        r"(?i)\b(?:n[e’']|in(?:ab|ac[ct]|adé|ca|comp|corr|déc|dis|eff|exp|sa|su|util|vis|vol)\w+|"
        + _any(
            "pas non ni sans jamais aucun* rien personne plus nul* impossible* incapable* refus* "
            "empech* empêch* évit* absen* manqu* interdi* illégal* anorma* dépourv* hors "
            "irré* irra*"
        )
        + r")"
    ),
    "en": re.compile(
        r"(?i)\b(?:un(?!der|it|iv|io|iq|ani|til|fort)[a-z]{4,}|[a-z]{3,}less(?:ly|ness)?|"
        + _any(
            "not never no none nobody nothing neither nor without cannot nowhere unless non hardly "
            "barely rarely seldom scarcely few fail* lack* refus* deny denie* avoid* prevent* "
            "instead except absen* miss misses missed missing reject* prohibit* forb* beyond "
            "irreg* irrel* irresp* irrev* impossib* impract* imperf* improb* immobil* impatien* "
            "illegal* illogic* disagre* disappea* disallow* dislik* disreg* discontinu* dishon* "
            "disob* inab* inact* inacc* inadeq* incapa* incomp* incorr* indecis* ineffic* inexp* "
            "insuff* inval* invis* other_than rather_than free_of free_from devoid lose loses lost "
            "declin* omit* abstain* exclud* oppos* ban bans banned against neglect* stop stops "
            "stopped"
        )
        + r")\b|n[’']t\b"
    ),
    "ar": re.compile(
        r"(?<!\w)[وفبكل]{0,2}(?:"
        + _any(
            "لا لم لن ليس* غير دون بدون عدم بلا سوى انعدام نفي نفى* نفت رفض* فشل* تعذر* يتعذر* "
            "منع* يمنع* تمنع* فقد* خال* قلما أقل اقل عديم* استحال* مستحيل* تجنب* نقص* افتق* يفتق* "
            "تفتق* امتنع* لئلا ألا كلا لست لسنا غياب تفادي* انتف*"
        )
        + r")(?!\w)|(?<!\w)(?:اللا(?:مركزي|إنساني|مبالا)|لا(?:مركزي|متناه|نهائي|سلكي|محدود))\w*"
    ),
}
"""What may carry the negation in the target, a prefix or a verb of refusal too."""


_CLAUSE = re.compile(r"(?i)\b(?:n(?:e\b|[’'])|pas|plus|personne|rien)\b")
"""What is left of French negations round a clause; it needs no word of its own."""
_STRONG = {
    "fr": re.compile(r"(?i)\bn(?:e\s|[’'])|\b(?:non|sans|ni)\b"),
    "en": re.compile(r"(?i)\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot)\b|n[’']t\b"),
    "ar": re.compile(r"(?<!\w)[وفأ]?(?:لا|لم|لن|ليس\w*|لست|لسنا)(?!\w)"),
}
"""Words that do nothing but negate."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where the source is negated and the target is less so."""
    source, target = base(subject.source_lang), base(subject.target_lang)
    if source not in _SAYS_NO or target not in _NEGATIVE:
        return
    found = _SAYS_NO[source].findall(subject.source_words)
    if not found:
        return
    strong = len(_STRONG[target].findall(subject.target_words))
    other = len(_NEGATIVE[target].findall(subject.target_words)) - strong
    # What carries a negation by itself in the source needs its own in the target.
    rest = _CLAUSE.sub(" ", _SAYS_NO[source].sub(" ", subject.source_words))
    besides = len(_NEGATIVE[source].findall(rest))
    if strong + max(0, other - besides) < len(found):
        yield Finding("negation", "warning", f"‘{found[0]}’: the negation seems to be missing")
