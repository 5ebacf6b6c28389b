"""The record of a language: the fields of a language file such as ``fr.py`` or ``es.py``.

Every field has a default with which its rule reports nothing, so that a file may be incomplete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.language.record_counts import Bounds, Money, Numbers, Units
from newstranslate.language.record_meaning import Hedges, Negation, Opposites
from newstranslate.language.record_pages import Bylines, PageWords
from newstranslate.language.record_times import Calendar, Clock
from newstranslate.language.record_words import (
    Notices,
    Nouns,
    Places,
    Speech,
    Stops,
    Terms,
    Titles,
    Typography,
    Words,
)
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The data of a language."""

    code: str = ""
    """The BCP 47 tag: ``fr``. Empty for a language without a file."""
    region: str = ""
    """The region that Word's tag and dates have by default, if CLDR's likely region is not that of
    the press: ``GB`` for English."""
    script: str = "Latn"
    """The ISO 15924 code of its script."""
    proclitics: bool = False
    """Whether particles and the article are written together with the next word, like و, ب and ال;
    see `arabic.bare_forms`."""
    lengths: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Target language → (median, spread) of log(target length / source length), as measured; see
    `lengths`."""
    length: tuple[float, float] = (0.0, 0.0)
    """(Log of the length of its texts relative to English, spread); see `lengths`. Spread 0 means
    unknown."""
    omission: float = 4.2
    """Score from which an omission is reported if this is the source; see `checks.extent`."""
    addition: float = 1.0
    """Score from which an addition is reported if this is the target."""
    meanings: str = ""
    """Very common words of the press, one meaning per line: ``govern: gobiern gubernam``; see
    `concepts`. Those of French, English and Arabic are in `vocabulary`."""
    counted: Mapping[str, str] = field(default_factory=dict)
    """Counted thing → its nouns: person → ``personne individu``."""
    assistants: str = NEVER
    """Phrases that language models add to a translation, besides those in `assistants`."""
    stops: Stops = field(default_factory=Stops)
    speech: Speech = field(default_factory=Speech)
    words: Words = field(default_factory=Words)
    titles: Titles = field(default_factory=Titles)
    nouns: Nouns = field(default_factory=Nouns)
    places: Places = field(default_factory=Places)
    typography: Typography = field(default_factory=Typography)
    terms: Terms = field(default_factory=Terms)
    notices: Notices = field(default_factory=Notices)
    pages: PageWords = field(default_factory=PageWords)
    bylines: Bylines = field(default_factory=Bylines)
    numbers: Numbers = field(default_factory=Numbers)
    money: Money = field(default_factory=Money)
    units: Units = field(default_factory=Units)
    calendar: Calendar = field(default_factory=Calendar)
    clock: Clock = field(default_factory=Clock)
    bounds: Bounds = field(default_factory=Bounds)
    negation: Negation = field(default_factory=Negation)
    hedges: Hedges = field(default_factory=Hedges)
    opposites: Opposites = field(default_factory=Opposites)
    groups: Mapping[str, str] = field(default_factory=dict)
    """Member of one of `opposites.GROUPS` → words that certainly mean it, then, after ``|``, words
    that may translate it, which only prevent findings; see `Opposites.poles`."""
    group_idioms: str = ""
    """Phrases in which the word of a member has another meaning: *peu_de_temps*."""

    @property
    def arabic_script(self) -> bool:
        """Whether it is written in Arabic letters: these are folded for comparison, and a name in
        Latin letters is compared by its sound."""
        return self.script == "Arab"
