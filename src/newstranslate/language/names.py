"""Words of a Latin text that may be names: they have a capital that their place does not give."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newstranslate.language import base
from newstranslate.language.function_words import FUNCTION_WORDS

_CAPITAL = re.compile(  # what precedes is looked at last: the engine leaps to the capitals
    r"[A-ZÀ-ÖØ-Þ](?<![\w&#@/.].)(?=\w\w)[a-zß-öø-ÿ]+(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)*(?![\w@])"
)
_BLANKS = frozenset(" \u00a0\u202f")
_OPENING = frozenset('.!?:…\n«“"‘([–—*_#>')
"""What a sentence, a quotation or an item of a list begins after."""
_WITHIN_WORDS = frozenset("'-")
"""The same, unless a letter precedes: l'Iran, Abou-Simbel."""

_SMALL = {
    "fr": frozenset(
        (
            "il elle ils elles on je nous vous tu ce cet cette ces celui celle ceux celles son sa "
            "ses leur leurs mon ma mes notre nos votre vos mais car si selon dans depuis après "
            "avant pendant durant lors lorsque quand comme plus moins tous toutes tout toute où "
            "pourtant ainsi aussi alors enfin entre chez bien aujourd hier demain puis donc "
            "toutefois cependant néanmoins malgré grâce afin parce puisque quelque quelques "
            "plusieurs certains certaines chaque aucun aucune qui que quoi quel quelle quels "
            "quelles dont pour par sur sous sans avec vers contre une les des aux "
            "deux trois quatre cinq six sept huit neuf dix onze douze oui non "
            "mme mlle mgr voici voilà ici là très trop peu beaucoup"
        ).split()
    ),
    "en": frozenset(
        (
            "the this that these those his her its their our your but and for nor yet while when "
            "where what who whom whose how why after before since until although though because "
            "according however therefore meanwhile moreover furthermore then there here now today "
            "yesterday tomorrow some many most several few all both each every any other another "
            "with without within from into onto over under about above below between among "
            "against during despite through across such one two three four five six seven eight "
            "nine ten first second third last next new old not are was were has have had can could "
            "will would may might must should does did don isn aren"
        ).split()
    ),
}
"""What has a capital only because it opens a sentence, or as part of a title in capitals."""


class Name(NamedTuple):
    """A word with a capital."""

    text: str
    start: int
    end: int
    inside: bool
    """Whether something precedes it in its sentence, so that the capital is its own."""


@lru_cache(maxsize=512)
def capitals(text: str, lang: str) -> tuple[Name, ...]:
    """Return the words of a text that begin with a capital and go on in small letters, in order.

    Without the small words of the language.
    """
    small = _small(base(lang))
    return tuple(
        Name(match[0], *match.span(), _inside(text, match.start()))
        for match in _CAPITAL.finditer(text)
        if match[0].lower() not in small
    )


@lru_cache(maxsize=100_000)
def may_be_name(word: str, lang: str) -> bool:
    """Whether a word, wherever it occurs, is of the form that `capitals` looks for."""
    return _CAPITAL.match(word) is not None and word.lower() not in _small(base(lang))


@lru_cache(maxsize=16)
def _small(lang: str) -> frozenset[str]:
    return _SMALL.get(lang, frozenset()) | FUNCTION_WORDS.get(lang, frozenset())


def _inside(text: str, start: int) -> bool:
    """Whether a word that begins at `start` has its sentence's first words before it."""
    at = start - 1
    while at >= 0 and text[at] in _BLANKS:
        at -= 1
    if at < 0 or text[at] in _OPENING:
        return False
    return text[at] not in _WITHIN_WORDS or (at > 0 and text[at - 1].isalpha())


_DETERMINERS = {
    "fr": re.compile(
        r"(?i)(?:\b(?:le|la|les|du|des|au|aux|un|une|cet|cette|ce|ces|son|sa|ses|leurs?|nos|notre)\s"
        r"|\bl['’ʼ])[\s«“\"]*\Z"
    ),
    "en": re.compile(r"(?i)\b(?:the|a|an|his|her|its|their|our|this|that)\s[\s“\"]*\Z"),
}


def determined(text: str, at: int, lang: str) -> bool:
    """Whether an article or possessive precedes: la Terre; persons and towns have none."""
    rule = _DETERMINERS.get(base(lang))
    return rule is not None and rule.search(text[max(0, at - 12) : at]) is not None
