"""The functions of the public API; `newstranslate` exports them. docs/library.md shows each.

These signatures change only in a major version; the packages that they call may change at any time.
Packages are imported inside the functions, so that checking a pair does not load the publisher.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.glossary import Glossary
from newstranslate.model import Article, Catalogue, Finding, Pair, State, TermUse, Unit

if TYPE_CHECKING:
    from newstranslate.catalog import Match
    from newstranslate.engines import Engine
    from newstranslate.lock import Lock
    from newstranslate.memory import MemoryEntry
    from newstranslate.model import Segment

Targets = Mapping[tuple[str, str], str]
"""`Segment.key` or `Unit.key` → target."""


# --- the project ---


def load_config(root: Path | str = ".") -> Config:
    """Return the settings of the project in the folder `root`; defaults without a settings file.

    Raises `NewstranslateError` for unknown settings and invalid values.
    """
    from newstranslate import config

    return config.load(Path(root))


def load_glossary(folder: Path | str) -> Glossary:
    """Return the concepts of a folder's CSV files; empty if it has none.

    Raises `NewstranslateError` with the file and line of an invalid row.
    """
    from newstranslate import glossary

    return glossary.load(Path(folder))


# --- articles ---


def split_sentences(text: str, lang: str) -> list[str]:
    """Return the sentences of a text without markup, in order."""
    from newstranslate.language import sentences

    return [text[start:end] for start, end in sentences.split(text, lang)]


def read_article(path: Path | str, lang: str = "", config: Config | None = None) -> Article:
    """Return the article in a Markdown file, or an HTML or Word file translated in place.

    Without `lang`, its language is the one that the article declares, else that of the settings,
    else the detected one. Its path is relative to the project. Raises `NewstranslateError`.
    """
    from newstranslate.project import sources

    settings = config or Config()
    source = sources.opened(settings, Path(path), lang, lambda _: None)
    return sources.read(settings, source)


def render_article(article: Article, targets: Targets) -> str:
    """Return the article's text with its segments replaced by their targets.

    Segments without a target are unchanged; without any target, the text is identical to the
    source. Nothing is checked or typeset: to publish an article, use `publish_article`.
    """
    from newstranslate import formats

    return formats.of(article.path).render(article, targets)


# --- terms, translation, checks ---


def find_terms(text: str, pair: Pair, glossary: Glossary) -> tuple[TermUse, ...]:
    """Return the glossary's terms in a source text that have a form in the target language."""
    return _lock(pair, glossary).uses(text)


def create_engine(name: str, config: Config | None = None) -> Engine:
    """Return the engine with a name, possibly from a plug-in; call its `close` after use.

    Raises `NewstranslateError` for an unknown name, and if it is not set up on this machine.
    """
    from newstranslate import engines

    return engines.create(name, config or Config(), lambda _: None)


def translate(
    article: Article, engine: Engine, pair: Pair, glossary: Glossary | None = None
) -> dict[tuple[str, str], str]:
    """Return `Segment.key` → draft, for each segment with a valid answer of the engine.

    As in ``newstranslate run``, answers are validated and their terms verified; the engine is asked
    again if a hard term is missing, and terms are repaired if the repair is certain. `engine` may
    be an object of your own. Raises `NewstranslateError` if the engine fails.
    """
    from newstranslate.run import drafting

    return drafting.drafts(article, engine, glossary or Glossary(), pair)


def check_pair(
    source: str, target: str, pair: Pair, glossary: Glossary | None = None
) -> list[Finding]:
    """Return the findings on one target; pure."""
    from newstranslate import checks

    return checks.check_pair(source, target, pair.source, pair.target, glossary)


def check_catalogue(
    path: Path | str, config: Config | None = None, profile: str = "review"
) -> list[Finding]:
    """Return the findings on a PO file that are not waived, as ``newstranslate check`` does.

    `profile` is ``draft``, ``review``, ``publish`` or ``published``. Raises `NewstranslateError`.
    """
    from newstranslate.project import findings

    if profile not in findings.PROFILES:
        raise InputError(f"no profile '{profile}'; use one of: {', '.join(findings.PROFILES)}")
    report = findings.find(config or Config(), [Path(path)], profile)
    return [located.finding for located in report.findings]


# --- catalogues ---


def load_catalogue(path: Path | str) -> Catalogue:
    """Return the units of a PO file; raises `NewstranslateError` with the line of an error."""
    from newstranslate import catalog

    return catalog.load(Path(path))


def merge_article(
    article: Article, pair: Pair, old: Catalogue | None = None, glossary: Glossary | None = None
) -> Catalogue:
    """Return the catalogue of the current article, with everything that people wrote in `old`.

    Existing units keep target, state and comments. New units get the target of the most similar
    removed unit as a draft, or none. Removed units become obsolete. Raises `NewstranslateError` if
    `old` belongs to another article or language, because its texts would be lost.
    """
    from newstranslate import catalog, formats, memory

    if old is not None:
        _refuse_other(article, pair, old)
    terms = _lock(pair, glossary)

    def near(segment: Segment, donors: Sequence[Unit]) -> Match | None:
        return memory.nearest(segment.text, donors, terms, Config().threshold)

    units = catalog.merge(old, article, lambda _: None, near, catalog.Rules(pair.source))
    live = sum(not unit.obsolete for unit in units)
    origin = catalog.Origin(
        path=article.path,
        digest=article.digest,
        source=pair.source,
        target=pair.target,
        project=catalog.NOBODY,
        now=catalog.now(),
        units=live,
        subject=formats.subject(article),
    )
    noted = tuple(unit if unit.obsolete else _with_terms(unit, terms) for unit in units)
    header = catalog.header(origin, old.header if old else {})
    new = Catalogue(header, noted, old.comment if old else "")
    return old if old is not None and catalog.is_same(old, new) else new


def with_drafts(catalogue: Catalogue, targets: Targets, origin: str) -> Catalogue:
    """Return the catalogue with targets as machine drafts in its untranslated units.

    Units with a target are unchanged. `origin` is the source of the targets: the name of an engine.
    """
    from newstranslate import catalog

    def filled(unit: Unit) -> Unit:
        target = targets.get(unit.key, "")
        fits = unit.state is State.UNTRANSLATED and not unit.obsolete and not unit.plural
        return catalog.draft(unit, target, origin) if target and fits else unit

    return replace(catalogue, units=tuple(filled(unit) for unit in catalogue.units))


def update_catalogue(path: Path | str, change: Callable[[Catalogue | None], Catalogue]) -> None:
    """Write the catalogue that `change` returns to a PO file, in one step; create a missing file.

    `change` receives the catalogue in the file (None if there is none). It is called again if
    somebody saved the file meanwhile, so that no other change is overwritten. An unchanged
    catalogue is not written. Raises `NewstranslateError`; the file is then unchanged.
    """
    from newstranslate import catalog, files

    where = Path(path)

    def changed(data: bytes) -> bytes:
        if not data and files.exists(where):
            raise InputError(f"{where}: the file is empty; remove it, or restore it")
        old = catalog.parse(data, where) if data else None
        new = change(old)
        return data if new == old else catalog.serialise(new)

    where.parent.mkdir(parents=True, exist_ok=True)
    files.update(where, changed)


# --- memory and print ---


def search_memory(text: str, pair: Pair, config: Config | None = None) -> list[tuple[int, Unit]]:
    """Return (similarity, unit) of approved units with the same or a similar source, best first.

    Similarity is 0–100, not below the setting `memory.threshold`. Nothing is written.
    """
    from newstranslate.memory import Memory, Query

    found = Memory(config or Config(), pair, writes=False).find(Query(text))
    return [(min(100, match.score), _recalled(match.entry)) for match in found]


def publish_article(
    path: Path | str, lang: str, config: Config | None = None, kind: str = "md"
) -> Path:
    """Write an article's approved translation, as ``newstranslate publish`` does; return the path.

    `kind` is one of the formats of ``--format``. Raises `NewstranslateError`, and writes nothing,
    if a unit is not approved, a check finds an error, or the file was changed by hand.
    """
    from newstranslate import formats
    from newstranslate.publish import Publisher, PublishOptions

    formats.refuse_unknown(kind)
    publisher = Publisher(config or Config(), PublishOptions(kind))
    source = publisher.opened(Path(path), lang, "", lambda _: None)
    written = publisher.publish(source, lang)
    publisher.finish()
    return written


# --- helpers ---


def _lock(pair: Pair, glossary: Glossary | None) -> Lock:
    from newstranslate.lock import Lock

    return Lock(glossary or Glossary(), pair)


def _refuse_other(article: Article, pair: Pair, old: Catalogue) -> None:
    from newstranslate import catalog

    owner, _ = catalog.source_of(old)
    lang = old.header.get("Language", "").replace("_", "-")
    if owner and owner != article.path:
        raise InputError(f"{article.path}: the catalogue is that of {owner}; give each its own")
    if lang and lang != pair.target:
        raise InputError(f"{article.path}: the catalogue is in '{lang}', not in '{pair.target}'")


def _with_terms(unit: Unit, terms: Lock) -> Unit:
    from newstranslate import lock

    return replace(unit, terms=lock.describe(terms.uses(unit.source)))


def _recalled(entry: MemoryEntry) -> Unit:
    return Unit(entry.source, entry.target, origin=entry.origin or entry.article)
