"""What is out of date of what was published: corrections of the source, other translations."""

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
"""Kinds of changes besides those of `catalog.KINDS`: a sentence more, one less, another wording of
the translation alone."""
KINDS = (catalog.TYPOGRAPHY, corrections.SPELLING, REVISED, *catalog.KINDS[2:], ADDED, REMOVED)
"""The least of them first."""
SLIGHT = frozenset([catalog.TYPOGRAPHY, corrections.SPELLING])
"""Kinds that leave what was printed true."""
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A sentence that is otherwise now than it was printed."""

    kind: str
    """One of `KINDS`."""
    before: str
    """The source as it was printed; empty where it was added."""
    now: str
    """The source as it is; empty where it was removed."""
    line: int = 0
    """In the article, from 1; 0 where it was removed."""

    @property
    def words(self) -> Message:
        """What happened, for a message."""
        if self.kind == ADDED:
            return say("added since it was published: %(text)s", text=self.now)
        if self.kind == REMOVED:
            return say("removed since it was published: %(text)s", text=self.before)
        if self.kind == REVISED:
            return say("published with another translation")
        return say("corrected since it was published; it was: %(text)s", text=self.before)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A published translation whose article or text has changed since."""

    edition: Edition
    since: str
    """When the article was changed, ISO 8601; of the content system, git or the file."""
    changes: tuple[UnitChange, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its changes, those that change the meaning first."""
        found = {change.kind for change in self.changes}
        return tuple(kind for kind in reversed(KINDS) if kind in found)


def find(config: Config, langs: tuple[str, ...] = ()) -> Iterator[Outdated]:
    """Yield what is out of date, by language and article; raises `InputError`.

    An article that no longer exists is passed over: `prune` names it.
    """
    for edition in editions.every(config):
        if not langs or edition.lang in langs:
            found = of(config, edition)
            if found.changes:
                yield found


def of(config: Config, edition: Edition) -> Outdated:
    """Return what has changed since an edition was published; raises `InputError`."""
    path = locations.catalogue_path(config, edition.article, edition.lang)
    found = changes_since(config, edition, catalog.load(path) if path.is_file() else None)
    place = locations.place_of(config, edition.article)
    return replace(found, since=_since(config, place)) if found.changes else found


def changes_since(config: Config, edition: Edition, known: Catalogue | None) -> Outdated:
    """Return what has changed since an edition was published, without the day; see `of`.

    `known` is its catalogue, where there is one.
    """
    place = locations.place_of(config, edition.article)
    if not edition.units or not place.is_file():
        return Outdated(edition, "", ())
    targets = _targets(known) if known else {}
    revised = [unit for unit in edition.units if _is_revised(unit, targets.get(unit.key))]
    if not revised and edition.source == files.digest(files.read_bytes(place)):
        return Outdated(edition, "", ())  # the article needs no reading: it is what was printed
    return Outdated(edition, "", tuple(_changes(config, edition, place, revised)))


def _changes(
    config: Config, edition: Edition, place: Path, revised: Sequence[PrintedUnit]
) -> Iterator[UnitChange]:
    source = SourceArticle(str(place), edition.article, edition.source_lang)
    lines = {
        segment.key: segment.line for segment in reversed(sources.read(config, source).segments)
    }
    now = list(dict.fromkeys(reversed(lines)))
    before = [unit.key for unit in edition.units]
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
    """Yield the changes of neighbours: each sentence with the one that took its place."""
    for one, other in zip(old, new, strict=False):
        yield UnitChange(corrections.kind(one[1], other[1], lang), one[1], other[1], lines[other])
    yield from (UnitChange(REMOVED, key[1], "") for key in old[len(new) :])
    yield from (UnitChange(ADDED, "", key[1], lines[key]) for key in new[len(old) :])


def _targets(loaded: Catalogue) -> Mapping[_Key, str]:
    """Return the approved targets that a catalogue has now."""
    return {unit.key: unit.target for unit in loaded.live if unit.state is State.APPROVED}


def _is_revised(unit: PrintedUnit, target: str | None) -> bool:
    return target is not None and editions.digest(target) != unit.target


def _since(config: Config, place: Path) -> str:
    """Return when an article was last changed: as its head says, git, or the file system."""
    try:
        told = facts.values(place.read_text(encoding="utf-8"), str(place)).get("modified")
    except (InputError, UnicodeDecodeError):
        told = None
    if isinstance(told, str) and told:
        return told
    moment = datetime.fromtimestamp(place.stat().st_mtime, UTC)
    return changes.committed(config.root, place) or moment.strftime("%Y-%m-%dT%H:%M:%SZ")
