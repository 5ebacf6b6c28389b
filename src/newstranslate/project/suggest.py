"""`glossary suggest`: names that the articles repeat and the glossary does not hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from newstranslate import catalog, glossary, inline, lock
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary.candidate import Candidate
from newstranslate.glossary.renderings import Rendering, Targets
from newstranslate.glossary.suggest import candidates
from newstranslate.language import base
from newstranslate.late import dataclass
from newstranslate.model import State
from newstranslate.project import article_files, directions, locations, sources

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name, and how approved units render it."""

    lang: str
    name: Candidate
    renderings: dict[str, list[Rendering]]
    """Language → its renderings; more than one is an inconsistency."""

    @property
    def inconsistent(self) -> list[str]:
        """The languages in which the name is rendered in more than one way."""
        return [lang for lang, found in self.renderings.items() if len(found) > 1]


def suggest(
    config: Config, paths: Sequence[Path], wanted: str, least: int, say: Say
) -> list[Suggestion]:
    """Return the names of the articles that `paths` name, those to be locked first.

    First come names that are rendered in several ways, then acronyms, then the most frequent.

    `wanted` is the articles' language where they do not say it. Raises `InputError`; an
    article that cannot be read is said, and the others are looked at.
    """
    terms = glossary.load(config.root / config.glossary)
    segments: dict[str, list[tuple[str, str]]] = {}
    for path in article_files.Collector(config).collect(paths):
        try:
            if not article_files.in_place(config, path):
                raise InputError(f"{path}: import it first: newstranslate import {path}")
            source = sources.opened(config, path, wanted, say)
            article = sources.read(config, source)
        except InputError as error:
            say(str(error))
            continue
        texts = segments.setdefault(base(source.lang), [])
        texts += [(article.path, inline.plain(segment.text)) for segment in article.segments]
    found: list[Suggestion] = []
    approved = _approved(config) if segments else {}
    for lang, texts in segments.items():
        recognise = lock.recogniser(terms, lang)
        known = lambda text: [(use.start, use.end) for use in recognise(text)]  # noqa: B023, E731
        names = candidates(texts, lang, known, least)
        found += [Suggestion(lang, name, {}) for name in names]
    for target, by_source in approved.items():
        rendered = Targets(list(by_source.values()))
        for item in found:
            targets = [by_source[text] for text in item.name.sources if text in by_source]
            if renderings := rendered.renderings(item.name.form, targets):
                item.renderings[target] = renderings
    return sorted(found, key=_last)


def _last(item: Suggestion) -> tuple[bool, bool, int]:
    """Return what a suggestion is ordered by."""
    acronym = item.name.kind == "acronym" or bool(item.name.acronym)
    return not item.inconsistent, not acronym, -item.name.count


def _approved(config: Config) -> dict[str, dict[str, str]]:
    """Return language → source → approved target, of all catalogues."""
    found: dict[str, dict[str, str]] = {}
    for path in locations.catalogues(config):
        loaded = catalog.load(path)
        texts = found.setdefault(directions.of_catalogue(config, loaded, path).target, {})
        texts |= {
            inline.plain(u.source): inline.plain(u.target)
            for u in loaded.units
            if u.state is State.APPROVED
        }
    return found
