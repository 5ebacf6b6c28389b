"""What a language's file says of denials, hedges and opposites.

Word lists are in `lexicon`'s notation; patterns apply to `lexicon.plain` text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Negation:
    """What denies, what only looks so, and what denies otherwise."""

    clauses: str = NEVER
    """What negates a clause of the source beyond doubt: *ne … pas*, *n't*."""
    particles: str = NEVER
    """Words that do nothing but negate: *sans*, *nor*."""
    idioms: str = NEVER
    """What has the form of a negation and denies nothing: *not only*."""
    carriers: str = ""
    """What may carry a negation in the target: a prefix, a verb of refusal, a word of want."""
    besides: str = ""
    """What a translation may render by a carrier, and which then answers no clause of the source:
    *against*."""
    always: str = NEVER
    """What has a negative of its own in nearly every translation, besides the clauses':
    *impossible*."""
    urges: tuple[str, str] = (NEVER, "")
    """Urging in the negative (source: *do not hesitate*) and the verb that, in the target, must be
    negated, too."""
    contrasts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Kind → what is denied (source) and its opposite (target): *pas facile* is *difficult*. Of
    `purpose`, what comes before the negation: *pour ne pas être vu* is *to avoid being seen*."""
    says_nothing: str = NEVER
    """What negates nothing, whatever the other text has: *non-profit*."""
    paired: Mapping[str, str] = field(default_factory=dict)
    """Idioms that deny nothing where both texts have them: help → *cannot help but*."""
    triggers: frozenset[str] = frozenset()
    """Words of which a text with a clause of `clauses` has one; empty: see `trigger`."""
    trigger: str = NEVER
    """The same as a pattern, where words are written together."""
    either: str = NEVER
    """What joins two clauses in a target that denies once for both: *or*."""
    joined: str = NEVER
    """What joins a clause without a subject of its own: *et*; those of French, English and Arabic
    are read in every language."""
    negators: str = NEVER
    """The words of a clause that only negate, where a clause has others between them: *ne*."""
    first: str = NEVER
    """What a translation may have for *sans*: *before*."""
    to_do: str = NEVER
    """A negated infinitive, in Arabic a noun with عدم: *ne pas* signer."""
    prefixed: str = NEVER
    """Words that deny by prefix or suffix: *untold*, *childless*."""


@dataclass(frozen=True, slots=True)
class Hedges:
    """What leaves whether a thing is so: suspicion, the conditional, attribution, chance."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    """``suspicion``, ``accusation``, ``attribution``, ``chance`` → words that hedge beyond doubt,
    then, after ``|``, every word that may render such a hedge."""
    conditional: str = NEVER
    """The conditional of the press: *il aurait tué* is *he is said to have killed*."""
    unreal: str = NEVER
    """What makes a conditional another one: a condition, indirect speech, a negation."""
    tokens: frozenset[str] = frozenset()
    """Words of which a text with a conditional of the press has one."""
    forms: str = NEVER
    """A verb form of the target that hedges whatever its verb: *serait*."""
    fixed: str = NEVER
    """What has the form of a hedge and says only *that* or *as*: *selon que*."""
    not_hedges: str = NEVER
    """What is no hedge, as written: the month of *May*."""


@dataclass(frozen=True, slots=True)
class Opposites:
    """Pairs of opposites."""

    poles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Pair (see `opposites`) → its two poles: ``rise/fall`` → rising, falling. Of each, words that
    mean it beyond doubt, which a check relies on, and after ``|`` words that may render it, which
    only silence a check."""
    idioms: str = ""
    """Phrases in which the word of a pole does not mean the pole: *prime_minister*."""
