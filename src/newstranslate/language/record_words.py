"""Fields of a language file on words: ends of sentences, function words, names, nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.late import dataclass


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as one string."""
    return frozenset(text.split())


Endings = Mapping[str, Sequence[tuple[str, str, int]]]
"""Last letter → (ending, replacement, least length of the word), the longest ending first."""


def endings(text: str) -> Endings:
    """Return the rules of a list written as one string: ``..aux>al ...s>``.

    *aux* becomes *al* if two letters precede it, and *s* is dropped after three. The longest ending
    of a word is replaced; ``>s`` applies to words with none of the others.
    """
    rules = [rule.partition(">") for rule in text.split()]
    split = [(one.lstrip("."), kept, len(one)) for one, _, kept in rules]
    split.sort(key=lambda rule: -len(rule[0]))
    return {
        last: [rule for rule in split if rule[0][-1:] in (last, "")]
        for last in {ending[-1:] for ending, _, _ in split}
    }


@dataclass(frozen=True, slots=True)
class Stops:
    """Abbreviations, whose full stops may not end a sentence.

    They are written in lower case without their last full stop.
    """

    titles: frozenset[str] = frozenset()
    """Precede a name or a thing, so they never end a sentence (``M``, ``Mme``, ``p. ex``)."""
    numbered: frozenset[str] = frozenset()
    """Precede a number or letter, so they end no sentence before one (``art``, ``p``, ``fig``)."""
    loose: frozenset[str] = frozenset()
    """May end a sentence, but only before a word of `starters` (``av``)."""
    starters: frozenset[str] = frozenset()
    """Words that, if capitalised, begin a sentence rather than continue a name."""
    proclitic: frozenset[str] = frozenset()
    """Titles written together with a conjunction or preposition (``ود``, “and Dr”)."""
    cased: bool = True
    """Whether the script has capitals, so that a sentence begins with one."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How a sentence continues after a quotation that ends with a mark. Patterns, and `links`, of
    French, English and Arabic are used in every language; see `common`."""

    verbs: str = NEVER
    """Verbs of speech after the speaker: “Why?” Smith *asked*."""
    after_verb: str = NEVER
    """Words that may follow the verb: Smith asked *reporters*."""
    no_speakers: str = NEVER
    """Capitalised words that begin a sentence, and no name of a speaker: *The*, *Elle*."""
    links: frozenset[str] = frozenset()
    """Words within the name of a speaker: Bank *of* England."""
    clauses: str = NEVER
    """Clauses of speech with another speaker than a name: *I asked*."""
    announcing: str = NEVER
    """The beginning of a sentence whose main clause follows the quotation: *To the question*."""
    said: str = NEVER
    """Verbs of speech at the beginning of what follows, in scripts without capitals: قال."""
    continued: str = NEVER
    """Other words that continue the sentence there: مضيفا, *adding*."""


@dataclass(frozen=True, slots=True)
class Words:
    """Function words and other words with a role in the checks."""

    function: frozenset[str] = frozenset()
    """Function words that identify the language; none is a number: *the*, *of*."""
    small: frozenset[str] = frozenset()
    """Further function words, including one-letter words and contractions, to recognise the
    language of an untranslated sentence."""
    foreign: frozenset[str] = frozenset()
    """Words of `function` and `small` that are no evidence in lower case, because other languages
    have them: English *I* has a capital."""
    letters: str = ""
    """Accented letters of lower-case words, including loan words: ``é`` in *café*."""
    openers: frozenset[str] = frozenset()
    """Words that have a capital only at the beginning of a sentence, or in a title."""
    determiner: str = NEVER
    """An article or possessive before a name: *la* Terre."""
    doubled: frozenset[str] = frozenset()
    """Words that may correctly occur twice in a row: *nous nous*, *had had*."""
    clause: frozenset[str] = frozenset()
    """Function words of a clause, which distinguish speech from the title of a work: *he is*."""
    first_person: frozenset[str] = frozenset()
    """Pronouns of a speaker: *je*, *notre*; empty if verbs alone may express it."""
    clause_needed: int = 1
    """Number of words of `clause` from which a quotation is speech."""
    own_names: frozenset[str] = frozenset()
    """Capitalised words that have their own word in other languages (*Allemagne*, *Earth*),
    folded: in lower case, without accents."""
    ordinary: frozenset[str] = frozenset()
    """Ordinary words that often have a capital (*Ministerio*), folded; those of French and English
    are in `capitalised`."""
    ordinary_endings: str = NEVER
    """Endings of ordinary words of seven or more letters, folded: *-ción*; see `ordinary`."""
    endings: str = NEVER
    """Endings that may follow a mark of emphasis: *term*s."""
    beginnings: str = NEVER
    """Particles that may precede a mark of emphasis, at the end of the text: و**قال**."""
    own_letters: frozenset[str] = frozenset()
    """Letters of its words that names from other languages rarely have: ``é``."""
    name_before_noun: bool = False
    """Whether the article of a noun precedes a name before that noun: *the* Marburg virus."""
    keeps_doubled: bool = False
    """Whether the doubled letters of a name are kept; Spanish writes *Apolo*, *Avicena*."""
    year_before: str = NEVER
    """Words that make the number after them a year: *en* 2026."""


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles that state a gender."""

    patterns: Mapping[str, str] = field(default_factory=dict)
    """``courtesy_m``, ``courtesy_f``, ``crown_…``, ``prince_…`` → pattern; with ``?``, uncertain
    ones, which only prevent findings: *King* in a French text."""
    hint: str = NEVER
    """A simple pattern that matches every text with a certain title; for a fast test."""
    initial: str = ""
    """A title that may be the initial of a name: ``M.`` in *Ellen M. Smith*."""
    before_initial: frozenset[str] = frozenset()
    """Words besides function words that may precede this title, so that it is no initial:
    *interrogé* M. Alami."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """Simple inflection of nouns, for terms; the rules are written as `endings` reads them."""

    singular: Endings = field(default_factory=dict)
    """To the singular: ``..ies>y`` makes *cities* *city*."""
    plural: Endings = field(default_factory=dict)
    """To the regular plural."""
    stem: Endings = field(default_factory=dict)
    """From the singular to the common stem of its genders: *directrice*, *directeur*."""
    complement: str = NEVER
    """The beginning of a complement, which does not take the plural: demandeurs *d’*asile."""
    agrees: bool = False
    """Whether all words up to the complement take the plural: *tribunaux administratifs*; else
    only the last."""
    unchanged: frozenset[str] = frozenset()
    """Words with the same singular and plural: *prix*."""
    repairs: str = ""
    """The module of `lock` that judges whether a sentence remains correct with another form of a
    term; without one, only the adjacent words are tested."""


@dataclass(frozen=True, slots=True)
class Typography:
    """Quotation marks and spacing in print."""

    quotes: tuple[tuple[str, str], tuple[str, str]] = (("“", "”"), ("‘", "’"))
    """Outer and inner quotation marks."""
    spaced: bool = False
    """Whether there are spaces inside guillemets and before ``: ; ! ?``, as in French."""
    stops_inside: bool = False
    """Whether full stop and comma may precede the closing mark, as in American English."""
    foreign_spacing: str = NEVER
    """Spaces and quotation marks of French, if they are wrong in this language: *What ?*"""
    elisions: str = NEVER
    """What follows an apostrophe for letters that are left out: *’em*, *’90s*."""
    exclaimed: frozenset[str] = frozenset()
    """Words that are a sentence of their own before ! or ?, so no names with a mark: *Quoi*."""
    inverted: str = NEVER
    """What follows a quoted exclamation: *s’écrie-t-il*."""


@dataclass(frozen=True, slots=True)
class Places:
    """Names of countries besides those of CLDR; see `place_names`."""

    names: str = ""
    """One place per line: ``MA: Rabat / marroquí``; names, then adjectives."""
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Ending of an adjective → endings of its forms, ``o`` → ``o a os as``; the first match is
    used."""
    people_capitals: bool = False
    """Whether they may have a capital, as nouns (*un Marocain*) or at the beginning of a
    sentence."""
    also: str = ""
    """Language whose spelling companies and people keep in this one: English in French texts."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Words for finding terms and acronyms in articles."""

    links: frozenset[str] = frozenset()
    """Words that may occur within a name, but not at its beginning or end: *de*, *of*."""
    openers: frozenset[str] = frozenset()
    """Words that have a capital only at the beginning of a sentence, and titles of persons."""
    verbs: frozenset[str] = frozenset()
    """Words that end a name: *a*, *is*."""
    capitals: bool = False
    """Whether every word of a name except `links` has a capital: *United Nations*, but *Nations
    unies*."""
    owners: str = ""
    """Acronyms with several meanings in the press, one per line: ``RN: Rassemblement national;
    route nationale``; a line that begins with two spaces continues the previous one."""


@dataclass(frozen=True, slots=True)
class Notices:
    """Sentences that the tool writes into published files, for readers."""

    draft: str = ""
    """The note on a page that was not approved."""
    correction: str = ""
    """The notice of a correction on ``{day}``."""
    provenance: Mapping[str, str] = field(default_factory=dict)
    """Sentences on how the translation was made; see `publish.provenance`."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Kind of admonition → its default title: ``tip`` → *Conseil*; see `formats.labels`."""
