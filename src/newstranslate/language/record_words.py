"""What a language's file says of its words: where sentences end, small words, names, nouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.late import dataclass


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as one text."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Stops:
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
    proclitic: frozenset[str] = frozenset()
    """Titles written in one word with a conjunction or preposition (``ود`` and Dr)."""
    cased: bool = True
    """The script has capitals, and a sentence begins with one."""


@dataclass(frozen=True, slots=True)
class Words:
    """Small words and what they tell."""

    function: frozenset[str] = frozenset()
    """The small words that tell the language at sight; none is a number: *the*, *of*."""
    small: frozenset[str] = frozenset()
    """More of them, one-letter ones and contractions among them, to tell the language of a
    sentence that was left untranslated."""
    foreign: frozenset[str] = frozenset()
    """Those of `function` and `small` that other languages have, too, and that prove nothing: the
    *i* of English is written with a capital."""
    letters: str = ""
    """Letters with marks that words in lower case have, loan words among them: ``é`` in *café*."""
    openers: frozenset[str] = frozenset()
    """What has a capital only because it opens a sentence, or as part of a title in capitals."""
    determiner: str = NEVER
    """An article or possessive, at the end of what precedes a name: *la* Terre."""
    doubled: frozenset[str] = frozenset()
    """Words that are rightly written twice in a row: *nous nous*, *had had*."""
    clause: frozenset[str] = frozenset()
    """Small words of a clause, which tell quoted speech from the title of a work: *he is*."""
    clause_needed: int = 1
    """How many of them a quotation needs to be speech."""
    own_names: frozenset[str] = frozenset()
    """Words with a capital that another language has a word of its own for (*Allemagne*,
    *Earth*), folded: no capitals, no accents."""
    ordinary: frozenset[str] = frozenset()
    """Ordinary words that have a capital all the same (*Ministerio*), folded; those of French and
    English are in `capitalised`."""
    ordinary_endings: str = NEVER
    """What ordinary words of seven letters and more end in, folded: *-ción*; see `ordinary`."""
    endings: str = NEVER
    """Endings that ordinary words take behind a mark of emphasis: *term*s."""
    year_before: str = NEVER
    """What shows that the number behind it is a year: *en* 2026."""


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles that tell a man from a woman."""

    patterns: Mapping[str, str] = field(default_factory=dict)
    """``courtesy_m``, ``courtesy_f``, ``crown_…``, ``prince_…`` → pattern; with ``?``, what only
    excuses: *King* in a French text."""
    hint: str = NEVER
    """What a text with a certain title has in it, fast to look for."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """Light inflection of nouns, for terms. Each rule: (pattern, what stands in its place); the
    first that fits is taken."""

    singular: tuple[tuple[str, str], ...] = ()
    """To the singular: ``(r"(?<=..)ies\\Z", "y")`` makes *cities* *city*."""
    plural: tuple[tuple[str, str], ...] = ()
    """To the regular plural."""
    stem: tuple[tuple[str, str], ...] = ()
    """From the singular to what its genders have in common: *directrice*, *directeur*."""
    complement: str = NEVER
    """What ends the part of a phrase that takes the plural: demandeurs *d’*asile."""
    agrees: bool = False
    """Whether all words up to the complement take the plural: *tribunaux administratifs*; else
    only the last."""
    unchanged: frozenset[str] = frozenset()
    """Words that are the same in both numbers: *prix*."""


@dataclass(frozen=True, slots=True)
class Typography:
    """Marks as a printer sets them."""

    quotes: tuple[tuple[str, str], tuple[str, str]] = (("“", "”"), ("‘", "’"))
    """Outer and inner quotation marks."""
    spaced: bool = False
    """Whether blanks stand inside of guillemets and before ``: ; ! ?``, as in French."""
    stops_inside: bool = False
    """Whether a house may set full stop and comma before the closing mark, as Americans do."""


@dataclass(frozen=True, slots=True)
class Places:
    """Countries as the language names them, besides the names of CLDR; see `place_names`."""

    names: str = ""
    """A place a line: ``MA: Rabat / marroquí``; names, then adjectives."""
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Ending of an adjective → the endings of its forms, the first that fits: ``o`` → ``o a os
    as``."""
    people_capitals: bool = False
    """Whether they may have a capital: as nouns of people (*un Marocain*), or where they open a
    sentence."""
    also: str = ""
    """Language whose names firms and people keep here: English ones in French texts."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What finds terms and acronyms in articles."""

    links: frozenset[str] = frozenset()
    """What stands inside a name, but does not begin or end one: *de*, *of*."""
    openers: frozenset[str] = frozenset()
    """What has a capital only because it opens a sentence, and titles of persons."""
    verbs: frozenset[str] = frozenset()
    """What no name goes on with: *a*, *is*."""
    capitals: bool = False
    """Whether every word of a name has a capital but for `links`: *United Nations*, but *Nations
    unies*."""
    owners: str = ""
    """Acronyms of the press with several owners, one a line: ``RN: Rassemblement national; route
    nationale``; a line that begins with two blanks goes on."""


@dataclass(frozen=True, slots=True)
class Notices:
    """What the tool writes into published files, for readers."""

    draft: str = ""
    """The note on a page that is not approved."""
    correction: str = ""
    """The notice that an article was corrected on a ``{day}``."""
    provenance: Mapping[str, str] = field(default_factory=dict)
    """Sentences on how the translation was made; see `publish.provenance`."""
