"""Published translations that are out of date: the source or the translation changed since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path

from newstranslate import catalog, files
from newstranslate.catalog import corrections
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.formats import facts
from newstranslate.late import dataclass
from newstranslate.messages import Message, say
from newstranslate.model import Catalogue, State
from newstranslate.project import changes, editions, locations, sources
from newstranslate.project.editions import Edition, PrintedUnit
from newstranslate.project.sources import SourceArticle

ADDED, REMOVED, REVISED = "added", "removed", "translation"
"""Kinds of changes besides `catalog.KINDS`: a new sentence, a removed one, and a sentence of which
only the translation changed."""
GONE = "article removed"
"""The kind of change of a publication whose article no longer exists."""
KINDS = (
    *(catalog.TYPOGRAPHY, corrections.SPELLING, REVISED, *catalog.KINDS[2:], ADDED, REMOVED),
    GONE,
)
"""All kinds, the least important first."""
SLIGHT = frozenset([catalog.TYPOGRAPHY, corrections.SPELLING, GONE])
"""Kinds that do not make the published text wrong."""
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A sentence that changed since it was published."""

    kind: str
    """One of `KINDS`."""
    before: str
    """The published source; empty if the sentence was added, or the article was removed."""
    now: str
    """The current source; empty if the sentence or the article was removed."""
    line: int = 0
    """Line in the article, from 1; 0 if the sentence was removed."""

    @property
    def words(self) -> Message:
        """A description of the change, for a message."""
        if self.kind == ADDED:
            return say("added since it was published: %(text)s", text=self.now)
        if self.kind == REMOVED:
            return say("removed since it was published: %(text)s", text=self.before)
        if self.kind == GONE:
            return say("published, but its article no longer exists")
        if self.kind == REVISED:
            return say("published with another translation")
        return say("corrected since it was published; it was: %(text)s", text=self.before)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A published translation whose article or text has changed since."""

    edition: Edition
    since: str
    """When the article changed, ISO 8601: from the content system, git or the file; empty if it
    was removed."""
    changes: tuple[UnitChange, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its changes, the most important first."""
        found = {change.kind for change in self.changes}
        return tuple(kind for kind in reversed(KINDS) if kind in found)

    @property
    def units(self) -> int:
        """Number of its sentences that changed; 0 if the article was removed."""
        return sum(change.kind != GONE for change in self.changes)


def find(config: Config, langs: tuple[str, ...] = ()) -> Iterator[Outdated]:
    """Yield the outdated translations, by language and article; raises `InputError`."""
    for edition in editions.every(config):
        if not langs or edition.lang in langs:
            found = of(config, edition)
            if found.changes:
                yield found


def of(config: Config, edition: Edition) -> Outdated:
    """Return the changes since an edition was published; raises `InputError`."""
    path = locations.catalogue_path(config, edition.article, edition.lang)
    found = changes_since(config, edition, catalog.load(path) if path.is_file() else None)
    place = locations.place_of(config, edition.article)
    return replace(found, since=_since(config, place)) if found.units else found


def changes_since(config: Config, edition: Edition, known: Catalogue | None) -> Outdated:
    """Return the changes since an edition was published, as `of` does, but without `since`.

    `known` is its catalogue, if there is one.
    """
    place = locations.place_of(config, edition.article)
    if not edition.units:
        return Outdated(edition, "", ())
    if not place.is_file():
        published = edition.post or editions.existing_files(config, edition)
        return Outdated(edition, "", (UnitChange(GONE, "", ""),) if published else ())
    targets = _targets(known) if known else {}
    revised = [unit for unit in edition.units if _is_revised(unit, targets.get(unit.key))]
    if not revised and edition.source == files.digest(files.read_bytes(place)):
        return Outdated(edition, "", ())  # the article is unchanged and need not be segmented
    return Outdated(edition, "", tuple(_changes(config, edition, place, revised)))


def _changes(
    config: Config, edition: Edition, place: Path, revised: Sequence[PrintedUnit]
) -> Iterator[UnitChange]:
    source = SourceArticle(str(place), edition.article, edition.source_lang)
    # Reversed, so that a repeated sentence has the line of its first occurrence.
    lines = {
        segment.key: segment.line for segment in reversed(sources.read(config, source).segments)
    }
    now = list(dict.fromkeys(reversed(lines)))
    before = [unit.key for unit in edition.units]
    # A sentence that only moved is not a change.
    stayed = set(before) & set(now)
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for _, i1, i2, j1, j2 in (code for code in matcher.get_opcodes() if code[0] != "equal"):
        old = [key for key in before[i1:i2] if key not in stayed]
        new = [key for key in now[j1:j2] if key not in stayed]
        yield from _replaced(old, new, edition.source_lang, lines)
    for unit in revised:
        if unit.key in lines:
            yield UnitChange(REVISED, unit.source, unit.source, lines[unit.key])


def _replaced(
    old: list[_Key], new: list[_Key], lang: str, lines: Mapping[_Key, int]
) -> Iterator[UnitChange]:
    """Yield the changes of adjacent sentences: each old one is paired with its replacement."""
    for one, other in zip(old, new, strict=False):
        yield UnitChange(corrections.kind(one[1], other[1], lang), one[1], other[1], lines[other])
    yield from (UnitChange(REMOVED, key[1], "") for key in old[len(new) :])
    yield from (UnitChange(ADDED, "", key[1], lines[key]) for key in new[len(old) :])


def _targets(loaded: Catalogue) -> Mapping[_Key, str]:
    """Return key → target, of the approved units of a catalogue."""
    return {unit.key: unit.target for unit in loaded.live if unit.state is State.APPROVED}


def _is_revised(unit: PrintedUnit, target: str | None) -> bool:
    return target is not None and editions.digest(target) != unit.target


def _since(config: Config, place: Path) -> str:
    """Return when an article last changed: from its front matter, else git, else the file."""
    try:
        modified = facts.values(place.read_text(encoding="utf-8"), str(place)).get("modified")
    except (InputError, UnicodeDecodeError):
        modified = None
    if isinstance(modified, str) and modified:
        return modified
    moment = datetime.fromtimestamp(place.stat().st_mtime, UTC)
    return changes.committed(config.root, place) or moment.strftime("%Y-%m-%dT%H:%M:%SZ")
