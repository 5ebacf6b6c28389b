"""Summaries of all catalogues for the desk, cached so that not all are read each time.

The counts are cached in ``.newstranslate/`` by the timestamps of the files; missing ones are
counted in the background.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import asdict, astuple
from hashlib import sha256
from pathlib import Path
from typing import Any

from newstranslate import __version__, catalog, files
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.model import Catalogue, State
from newstranslate.project import locations, readings, work
from newstranslate.project.checker import Checker
from newstranslate.project.terminology import Terminology
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import NotFound, stamp

AT_ONCE = 20
"""Maximum number of catalogues counted while the page waits; more are counted in the background."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The state of one catalogue: numbers of units, unless stated otherwise."""

    lang: str
    name: str
    title: str = ""
    units: int = 0
    untranslated: int = 0
    drafts: int = 0
    translated: int = 0
    """Marked as done by a person, waiting for approval."""
    approved: int = 0
    words_left: int = 0
    """Source words of unapproved units."""
    errors: int = 0
    warnings: int = 0
    questions: int = 0
    """Open questions."""
    changed: str = ""
    """Date of the latest approval or translation, ISO 8601."""
    who: str = ""
    """The person who did it."""
    assigned: str = ""
    """The assignee."""
    due: str = ""
    """Deadline, ISO 8601."""
    work: Sequence[Sequence[Any]] = ()
    """Work by person and day: the fields of `WorkDay`."""
    broken: str = ""
    """Why it cannot be read, with the line."""
    counted: bool = True
    """Whether the numbers are already known."""

    @property
    def finished(self) -> bool:
        """Whether everything is approved."""
        return self.counted and not self.broken and self.approved == self.units

    def late(self, today: str) -> bool:
        """Whether the deadline has passed and it is unfinished."""
        return catalog.Assignee(self.assigned, self.due).late(today) and not self.finished


class Summaries:
    """Counts catalogues and caches the results. Thread-safe."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._room = newsroom
        self._path = newsroom.config.root / ".newstranslate" / "review" / "desk.json"
        self._guard = threading.Lock()
        self._working = threading.Lock()
        self._known: dict[str, tuple[list[int], dict[str, Any]]] = {}
        self._for = ""
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def all(self) -> list[Summary]:
        """Return the summaries of all catalogues, sorted; not all may be `counted` yet."""
        self._load()
        found, unknown = [], []
        for lang, name, path in self._room.catalogues.listed():
            summary = self._look_up(lang, name, path)
            found.append(summary or Summary(lang, name, counted=False))
            if summary is None:
                unknown.append((len(found) - 1, lang, name, path))
        # A few are counted at once; the first visit to a large project must not wait for all.
        if len(unknown) <= AT_ONCE:
            checker = self._checker()
            for at, lang, name, path in unknown:
                found[at] = self._count(lang, name, path, checker)
            if unknown:
                self._save()
        else:
            self._start([(lang, name, path) for _, lang, name, path in unknown])
        return found

    def close(self) -> None:
        """Stop counting."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join(5)

    def _state(self) -> str:
        """Return a digest of what findings depend on besides the file: glossary and settings."""
        with self._room.desk() as desk:
            terms = desk.glossary.digest
        # The version too, as another version may have other checks.
        rest = json.dumps([__version__, terms, asdict(self._room.config)], default=str)
        return sha256(rest.encode()).hexdigest()[:16]

    def _load(self) -> None:
        state = self._state()
        with self._guard:
            if self._for == state:
                return
            self._for, self._known = state, {}
            try:
                data = json.loads(self._path.read_bytes())
                if data["for"] == state:
                    self._known = {name: (s, row) for name, (s, row) in data["files"].items()}
            except (OSError, ValueError, KeyError, TypeError):
                return  # an invalid cache is discarded, and everything is counted again

    def _save(self) -> None:
        with self._guard:
            data = {"for": self._for, "files": self._known}
            files.write_cache(self._path, json.dumps(data, ensure_ascii=False).encode())

    def _look_up(self, lang: str, name: str, path: Path) -> Summary | None:
        with self._guard:
            known = self._known.get(f"{lang}/{name}")
        try:
            if known is not None and known[0] == _stamps(path):
                return Summary(**known[1])
        except (InputError, TypeError):
            pass
        return None

    def _checker(self) -> Checker:
        with self._room.desk() as desk:
            return Checker(
                self._room.config, "review", Terminology(self._room.config, desk.glossary)
            )

    def _count(self, lang: str, name: str, path: Path, checker: Checker) -> Summary:
        try:
            taken = _stamps(path)
            opened = self._room.catalogues.open(lang, name)
            states = self._room.states(opened, opened.catalogue.live)
            summary = _summary(lang, name, opened.catalogue, states)
            counted = _with_findings(summary, checker, path)
        except (InputError, NotFound) as error:
            shown = locations.name_of(self._room.config, path)
            return Summary(lang, name, broken=str(error).replace(str(path), shown))
        with self._guard:
            self._known[f"{lang}/{name}"] = (taken, asdict(counted))
        return counted

    def _start(self, waiting: Sequence[tuple[str, str, Path]]) -> None:
        if not self._working.acquire(blocking=False):
            return
        self._thread = threading.Thread(target=self._work, args=(waiting,), daemon=True)
        self._thread.start()

    def _work(self, waiting: Sequence[tuple[str, str, Path]]) -> None:
        try:
            checker = self._checker()
            for lang, name, path in waiting:
                if self._closing.is_set():
                    break
                self._count(lang, name, path, checker)
            self._save()
        finally:
            self._working.release()


def _stamps(path: Path) -> list[int]:
    """Return the timestamps of a catalogue and its readings, which also cause findings."""
    read = readings.place(path)
    return [*stamp(path), *(stamp(read) if read.is_file() else ())]


def _summary(lang: str, name: str, loaded: Catalogue, states: Sequence[State]) -> Summary:
    left = [u for u, s in zip(loaded.live, states, strict=True) if s is not State.APPROVED]
    who, day = catalog.last_act(loaded)
    has = catalog.assignee(loaded.header) or catalog.Assignee("")
    return Summary(
        lang=lang,
        name=name,
        title=catalog.title_of(loaded),
        units=len(states),
        untranslated=states.count(State.UNTRANSLATED),
        drafts=states.count(State.DRAFT),
        translated=states.count(State.TRANSLATED),
        approved=states.count(State.APPROVED),
        words_left=sum(len(unit.source.split()) for unit in left),
        questions=sum(catalog.open_question(unit) is not None for unit in loaded.live),
        changed=day,
        who=who.partition("<")[0].strip(),
        assigned=has.who,
        due=has.due,
        work=[astuple(one) for one in work.of(loaded.live)],
    )


def _with_findings(summary: Summary, checker: Checker, path: Path) -> Summary:
    before = len(checker.report.findings)
    checker.check(path, None)
    kinds = [located.finding.severity for located in checker.report.findings[before:]]
    row = asdict(summary) | {"errors": kinds.count("error"), "warnings": kinds.count("warning")}
    return Summary(**row)
