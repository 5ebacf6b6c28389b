"""All that the rules know of one language: what its file, ``fr.py`` or ``es.py``, is made of.

A rule that a language says nothing of is silent there: every field has a default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from newstranslate.language.patterns import NEVER
from newstranslate.language.record_counts import (
    Bounds,
    Calendar,
    Clock,
    Money,
    Numbers,
    Units,
)
from newstranslate.language.record_meaning import Hedges, Negation, Opposites
from newstranslate.language.record_words import (
    Notices,
    Nouns,
    Places,
    Stops,
    Terms,
    Titles,
    Typography,
    Words,
)
from newstranslate.late import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language."""

    code: str = ""
    """As in BCP 47: ``fr``. Empty for a language without a file."""
    length: tuple[float, float] = (0.0, 0.0)
    """How long its texts are: (log of characters / characters of the same text in English, spread);
    see `lengths`. Spread 0: not known."""
    omission: float = 4.2
    """The least score of an omission where it is the source; see `checks.extent`."""
    addition: float = 1.0
    """The least score of an addition where it is the target."""
    meanings: str = ""
    """Very common words of the press, a meaning a line: ``govern: gobiern gubernam``; see
    `concepts`. Those of French, English and Arabic are in `vocabulary`."""
    counted: Mapping[str, str] = field(default_factory=dict)
    """What news counts → its nouns: person → ``personne individu``."""
    assistants: str = NEVER
    """What machine assistants say around a translation, besides what `assistants` has."""
    stops: Stops = field(default_factory=Stops)
    words: Words = field(default_factory=Words)
    titles: Titles = field(default_factory=Titles)
    nouns: Nouns = field(default_factory=Nouns)
    places: Places = field(default_factory=Places)
    typography: Typography = field(default_factory=Typography)
    terms: Terms = field(default_factory=Terms)
    notices: Notices = field(default_factory=Notices)
    numbers: Numbers = field(default_factory=Numbers)
    money: Money = field(default_factory=Money)
    units: Units = field(default_factory=Units)
    calendar: Calendar = field(default_factory=Calendar)
    clock: Clock = field(default_factory=Clock)
    bounds: Bounds = field(default_factory=Bounds)
    negation: Negation = field(default_factory=Negation)
    hedges: Hedges = field(default_factory=Hedges)
    opposites: Opposites = field(default_factory=Opposites)
