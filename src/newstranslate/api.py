"""The functions of the public API; `newstranslate` exports them. docs/library.md shows each.

They are stable where the rooms behind them are not: a room may move or rename what it has, these
signatures stay until a major version. Rooms are imported where they are used, so that somebody
who only checks a pair does not load a publisher.
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

    Raises `NewstranslateError` for settings that are unknown or do not fit.
    """
    from newstranslate import config

    return config.load(Path(root))


def load_glossary(folder: Path | str) -> Glossary:
    """Return the concepts of a folder's CSV files; empty where it has none.

    Raises `NewstranslateError` naming file and line of a bad row.
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

    Without `lang`, its language is what it says itself, then the setting, then detected. Its path
    is relative to the project. Raises `NewstranslateError`.
    """
    from newstranslate.project import sources

    settings = config or Config()
    source = sources.opened(settings, Path(path), lang, lambda _: None)
    return sources.read(settings, source)


def render_article(article: Article, targets: Targets) -> str:
    """Return the article's text with targets in the place of their segments.

    What has no target stays; with none at all, the text is the source's, byte for byte. Nothing
    is checked, and no typography set: to print, use `publish_article`.
    """
    from newstranslate import formats

    return formats.of(article.path).render(article, targets)


# --- terms, translation, checks ---


def find_terms(text: str, pair: Pair, glossary: Glossary) -> tuple[TermUse, ...]:
    """Return the glossary's terms in a source text that have a form in the target language."""
    return _lock(pair, glossary).uses(text)


def create_engine(name: str, config: Config | None = None) -> Engine:
    """Return an engine by its name, from a plug-in too; `close` it after use.

    Raises `NewstranslateError` for an unknown name, or where it is not set up on this machine.
    """
    from newstranslate import engines

    return engines.create(name, config or Config(), lambda _: None)


def translate(
    article: Article, engine: Engine, pair: Pair, glossary: Glossary | None = None
) -> dict[tuple[str, str], str]:
    """Return a draft for each segment that the engine answered soundly, by `Segment.key`.

    Answers pass the gate, terms are verified, asked for again where a hard one is missing, and
    repaired where that is certain, as in ``newstranslate run``. Raises `NewstranslateError` where
    the engine fails; `engine` may be an object of your own.
    """
    from newstranslate.run import drafting

    return drafting.drafts(article, engine, glossary or Glossary(), pair)


def check_pair(
    source: str, target: str, pair: Pair, glossary: Glossary | None = None
) -> list[Finding]:
    """Return what is wrong with one target; pure."""
    from newstranslate import checks

    return checks.check_pair(source, target, pair.source, pair.target, glossary)


def check_catalogue(
    path: Path | str, config: Config | None = None, profile: str = "review"
) -> list[Finding]:
    """Return the findings on a PO file that no waiver silences, as ``newstranslate check``.

    `profile` is ``draft``, ``review``, ``publish`` or ``published``. Raises `NewstranslateError`.
    """
    from newstranslate.project import findings

    if profile not in findings.PROFILES:
        raise InputError(f"no profile '{profile}'; use one of: {', '.join(findings.PROFILES)}")
    report = findings.find(config or Config(), [Path(path)], profile)
    return [located.finding for located in report.findings]


# --- catalogues ---


def load_catalogue(path: Path | str) -> Catalogue:
    """Return the units of a PO file; raises `NewstranslateError` naming the line it breaks at."""
    from newstranslate import catalog

    return catalog.load(Path(path))


def merge_article(
    article: Article, pair: Pair, old: Catalogue | None = None, glossary: Glossary | None = None
) -> Catalogue:
    """Return the catalogue of an article as it is now, with everything people wrote in `old`.

    Units found again keep target, state and comments; new ones start from the most similar
    removed one, as a draft, or empty; removed ones stay as obsolete. Raises `NewstranslateError`
    where `old` is of another article or language: its texts would be lost in the merge.
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

    No unit that has a text changes. `origin` names where they came from: an engine.
    """
    from newstranslate import catalog

    def filled(unit: Unit) -> Unit:
        target = targets.get(unit.key, "")
        fits = unit.state is State.UNTRANSLATED and not unit.obsolete and not unit.plural
        return catalog.draft(unit, target, origin) if target and fits else unit

    return replace(catalogue, units=tuple(filled(unit) for unit in catalogue.units))


def update_catalogue(path: Path | str, change: Callable[[Catalogue | None], Catalogue]) -> None:
    """Write a PO file as `change` returns it, in one step; the file is made where there is none.

    `change` gets the catalogue as it is in the file (None where there is none), and again where
    somebody saved it meanwhile: nobody's save is overwritten. Where nothing changed, nothing is
    written. Raises `NewstranslateError`; the file is then as it was.
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
    """Write an article's approved translation and return where; as ``newstranslate publish``.

    `kind` is one of the formats of ``--format``. Raises `NewstranslateError` where a unit is not
    approved, a check finds an error, or the file was changed by hand; then nothing is written.
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
