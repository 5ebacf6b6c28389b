"""Fields of a language file on negations, hedges and opposites.

Word lists are in `lexicon`'s notation; patterns apply to `lexicon.plain` text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Negation:
    """Negations, idioms that look like negations, and other ways of negating."""

    clauses: str = NEVER
    """Certain negations of a clause in the source: *ne … pas*, *n't*."""
    particles: str = NEVER
    """Words that only negate: *sans*, *nor*."""
    idioms: str = NEVER
    """Phrases in the form of a negation that negate nothing: *not only*."""
    carriers: str = ""
    """Words of the target that imply a negation: with a prefix, verbs of refusal, words of lack."""
    besides: str = ""
    """Words of the source that may be translated by a carrier, which then does not translate a
    negation of the source: *against*."""
    always: str = NEVER
    """Words that have a negation of their own in nearly every translation: *impossible*."""
    urges: tuple[str, str] = (NEVER, "")
    """(negated request in the source, such as *do not hesitate*; verbs in the target that must be
    negated, too)."""
    contrasts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Kind → (negated word in the source, its opposite in the target): *pas facile* is *difficult*.
    For `purpose`, the word before the negation: *pour ne pas être vu* is *to avoid being seen*."""
    says_nothing: str = NEVER
    """Phrases that negate nothing in any context: *non-profit*."""
    paired: Mapping[str, str] = field(default_factory=dict)
    """Idioms that negate nothing if both texts have them: help → *cannot help but*."""
    triggers: frozenset[str] = frozenset()
    """Words of which every text that matches `clauses` contains one; if empty, see `trigger`."""
    trigger: str = NEVER
    """The same as a pattern, for scripts with proclitics."""
    either: str = NEVER
    """Words that join two clauses of a target with one negation for both: *or*."""
    joined: str = NEVER
    """Words that join a clause without its own subject: *et*; see `Numbers.percent`."""
    negators: str = NEVER
    """The negative words of a clause that has other words between them: *ne*."""
    first: str = NEVER
    """Words that may translate *sans*: *before*."""
    to_do: str = NEVER
    """A negated infinitive, which in Arabic is a noun with عدم: *ne pas* signer."""
    not_doing: str = NEVER
    """A negated infinitive that a noun follows: عدم."""
    denies: str = NEVER
    """The words of a match of `clauses` that say what is denied: *pas*, *jamais*."""
    contractions: str = NEVER
    """What `lexicon.plain` would make another word, with a group that is kept: ألا (that not), a
    contraction of أن لا, would be إلا (except)."""
    added: bool = False
    """Whether a negation that only the target has is reported, between two such languages: false
    alarms in under 0.2 % of good units. With Arabic, which often says *unstoppable* as *could not
    be stopped*, they are 0.4 to 0.6 %."""
    prefixed: str = NEVER
    """Words that negate by a prefix or suffix: *untold*, *childless*."""


@dataclass(frozen=True, slots=True)
class Hedges:
    """Expressions that leave open whether something is true: suspicion, attribution, chance."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    """``suspicion``, ``accusation``, ``attribution``, ``chance`` → certain hedges, then, after
    ``|``, all words that may translate such a hedge."""
    conditional: str = NEVER
    """The French conditional of allegation: *il aurait tué* is *he is said to have killed*."""
    unreal: str = NEVER
    """Context in which a conditional has another use: a condition, indirect speech, a negation."""
    tokens: frozenset[str] = frozenset()
    """Words of which every text with `conditional` contains one."""
    forms: str = NEVER
    """Verb forms of the target that are hedges with any verb: *serait*."""
    fixed: str = NEVER
    """Phrases in the form of a hedge that only mean *that* or *as*: *selon que*."""
    not_hedges: str = NEVER
    """Words in their original spelling that are not hedges: the month of *May*."""


@dataclass(frozen=True, slots=True)
class Opposites:
    """Pairs of opposites."""

    poles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Pair (see `opposites`) → words of its two poles: ``rise/fall`` → rising, falling. Each has
    words that certainly mean it, which cause findings, and after ``|`` words that may translate
    it, which only prevent findings."""
    idioms: str = ""
    """Phrases in which the word of a pole has another meaning: *prime_minister*."""
