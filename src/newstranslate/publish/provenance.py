"""The provenance of a translation: a line for programs, a sentence for readers."""

from __future__ import annotations

from collections.abc import Mapping

from newstranslate import catalog, language
from newstranslate.language import FALLBACK, base, days, describe
from newstranslate.late import dataclass
from newstranslate.model import Catalogue, Pair


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a translation was made, according to its catalogue."""

    pair: Pair
    engines: tuple[str, ...]
    """Origins of its texts other than people: ``deepl``, ``memory``."""
    reviewers: tuple[str, ...]
    """Names, without addresses."""
    day: str
    """Day of the last approval, or else of the catalogue, ISO 8601."""
    source: str
    """Digest of the article."""
    glossary: str
    """Digest of the glossary."""


def of(catalogue: Catalogue, pair: Pair, glossary: str) -> Provenance:
    """Return the provenance recorded in a catalogue."""
    origins = (unit.origin.split(" ")[0] for unit in catalogue.live if unit.origin)
    reviewers = catalog.reviewers(catalogue)
    made = catalogue.header.get("PO-Revision-Date", "")
    names = (name.partition("<")[0].strip() for name, _ in reviewers)
    return Provenance(
        pair,
        tuple(dict.fromkeys(origins)),
        tuple(dict.fromkeys(name for name in names if name)),
        max((day for _, day in reviewers), default="") or made[:10],
        catalog.source_of(catalogue)[1],
        glossary[:16],
    )


def line(made: Provenance) -> str:
    """Return the facts in one line, for front matter."""
    parts = {
        "from": made.pair.source,
        "engines": " ".join(made.engines) or "none",
        "glossary": made.glossary,
        "source": made.source,
        "reviewed by": ", ".join(made.reviewers) or "nobody",
        "date": made.day,
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items() if value)


def _sentences(lang: str) -> tuple[str, Mapping[str, str]]:
    """Return the sentences in a language, or else in English, with that language."""
    own = language.of(lang).notices.provenance
    return (base(lang), own) if own else (FALLBACK, language.of(FALLBACK).notices.provenance)


def sentence(made: Provenance) -> str:
    """Return the sentence for readers, in the target language, or else in English."""
    lang, words = _sentences(made.pair.target)
    machines = [name for name in made.engines if name != "memory"]
    # With the region, which determines the names of months in Arabic.
    written = made.pair.target if lang == base(made.pair.target) else lang
    return words["all"].format(
        source=_language(made.pair.source, lang),
        machine=words["machine"].format(", ".join(machines)) if machines else "",
        people=words["people"].format(", ".join(made.reviewers)) if made.reviewers else "",
        day=words["day"].format(days.written(made.day, written)) if made.day else "",
    )


def begins(text: str, lang: str) -> bool:
    """Whether a text begins like the sentence for readers in a language."""
    _, words = _sentences(lang)
    return text.startswith(words["all"].partition("{")[0].rstrip())


def _language(tag: str, lang: str) -> str:
    from babel import Locale

    name = Locale.parse(lang).languages.get(base(tag))
    return str(name or describe(tag).name)
