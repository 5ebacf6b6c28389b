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
_NEGATIVE = {
    "fr": re.compile(
        r"(?i)\b(?:n[e’']|pas|non|ni|sans|jamais|aucun\w*|rien|personne|plus|nul\w*|impossible\w*"
        r"|incapable\w*|refus\w+|emp[eê]ch\w+|évit\w+|absen\w+|manqu\w+|interdi\w*|illégal\w*|anorma\w*"
        r"|dépourv\w*|hors|in(?:ab|ac[ct]|adé|ca|comp|corr|déc|dis|eff|exp|sa|su|util|vis|vol)\w+|ir(?:ré|ra)\w+)"
    ),
    "en": re.compile(
        r"(?i)\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|nowhere|unless|non"
        r"|hardly|barely|rarely|seldom|scarcely|few|fail\w*|lack\w*|refus\w+|den(?:y|ie)\w*|avoid\w*"
        r"|prevent\w*|instead|except|absen\w+|miss(?:es|ed|ing)?|reject\w*|prohibit\w*|forb\w+|beyond"
        r"|un(?!der|it|iv|io|iq|ani|til|fort)[a-z]{4,}|[a-z]{3,}less(?:ly|ness)?|ir(?:reg|rel|resp|rev)\w+"
        r"|im(?:possib|pract|perf|prob|mobil|patien)\w+|il(?:legal|logic)\w*|dis(?:agre|appea|allow|lik"
        r"|reg|continu|hon|ob)\w*|in(?:ab|ac[ct]|adeq|capa|comp|corr|decis|effic|exp|suff|val|vis)\w+"
        r"|other than|rather than|free (?:of|from)|devoid|loses?|lost)\b|n[’']t\b"
    ),
    "ar": re.compile(
        r"(?<!\w)[وفبكل]{0,2}(?:لا|لم|لن|ليس\w*|غير|دون|بدون|عدم|بلا|سوى|انعدام|نفي|نف[ىي]\w*|نفت"
        r"|رفض\w*|فشل\w*|تعذر\w*|يتعذر\w*|منع\w*|يمنع\w*|تمنع\w*|فقد\w*|خال\w*|قلما|أقل|اقل|عديم\w*|استحال\w*"
        r"|مستحيل\w*|تجنب\w*|نقص\w*|افتق\w+|يفتق\w+|تفتق\w+|امتنع\w*|لئلا|ألا|كلا|لست|لسنا|غياب|تفادي\w*|انتف\w+)(?!\w)|(?<!\w)(?:اللا(?:مركزي|إنساني|مبالا)\w*|لا(?:مركزي|متناه|نهائي|سلكي|محدود)\w*)"
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
