"""`glossary suggest`: names that recur in the articles and are missing in the glossary."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from newstranslate import catalog, files, glossary, inline, lock
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
    """A name, and its translations in approved units."""

    lang: str
    name: Candidate
    renderings: dict[str, list[Rendering]]
    """Language → the translations of the name; more than one is an inconsistency."""

    @property
    def inconsistent(self) -> list[str]:
        """The languages in which the name has more than one translation."""
        return [lang for lang, found in self.renderings.items() if len(found) > 1]


def suggest(
    config: Config, paths: Sequence[Path], wanted: str, least: int, say: Say, refused: list[str]
) -> list[Suggestion]:
    """Return the names in the articles of `paths`, the most urgent first.

    The order is: names with several translations, then acronyms, then the most frequent names.
    `wanted` is the language of articles that do not declare one. An article that cannot be read is
    skipped, and its error is passed to `say`; those of catalogues are added to `refused`. Raises
    `InputError` for other faults.
    """
    terms = glossary.load(config.root / config.glossary)
    segments: dict[str, list[tuple[str, str]]] = {}
    for path in article_files.Collector(config).collect(paths):
        try:
            if not article_files.in_place(config, path):
                raise InputError(
                    f"{path}: import it first: newstranslate import {files.as_argument(path)}"
                )
            source = sources.opened(config, path, wanted, say)
            article = sources.read(config, source)
        except InputError as error:
            say(str(error))
            continue
        texts = segments.setdefault(base(source.lang), [])
        texts += [(article.path, inline.plain(segment.text)) for segment in article.segments]
    found: list[Suggestion] = []
    approved = _approved(config, refused) if segments else {}
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
    return sorted(found, key=_order)


def _order(item: Suggestion) -> tuple[bool, bool, int]:
    """Return the sort key of a suggestion."""
    acronym = item.name.kind == "acronym" or bool(item.name.acronym)
    return not item.inconsistent, not acronym, -item.name.count


def _approved(config: Config, refused: list[str]) -> dict[str, dict[str, str]]:
    """Return language → source → approved target, from all catalogues."""
    found: dict[str, dict[str, str]] = {}
    for path, loaded in catalog.load_all(locations.catalogues(config), refused):
        texts = found.setdefault(directions.of_catalogue(config, loaded, path).target, {})
        texts |= {
            inline.plain(u.source): inline.plain(u.target)
            for u in loaded.units
            if u.state is State.APPROVED
        }
    return found
