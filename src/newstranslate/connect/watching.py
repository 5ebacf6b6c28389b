"""`watch`: drafts new and changed articles of the folder and the site, and reports events.

A round is a pull and a run, which can both be repeated safely: drafted units are not sent again.
The state between rounds is one small file; if it is lost, the changes of the last day on the site
are checked again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newstranslate import files
from newstranslate.config import Config
from newstranslate.connect import pulling, runcosts, sites, watchstate
from newstranslate.errors import InputError
from newstranslate.late import dataclass
from newstranslate.notify import Notice, Notifier
from newstranslate.plural import counted
from newstranslate.project import article_files, locations, outdated
from newstranslate.project.outdated import Outdated
from newstranslate.run import articles
from newstranslate.run.articles import Observer, RunOptions, RunReport

_FIRST = timedelta(days=1)
"""Period that the first round checks on the site."""
_OVERLAP = timedelta(minutes=10)
"""Overlap of two rounds, as clocks differ and posts may be saved while they are being listed."""
_NOTICES = frozenset(["drafted", "outdated"])
"""Events that are also sent as notifications; they are kinds of `notify.Notice`."""
_NOTIFY_SECONDS = 15.0  # for notifications under way at the end
_LONGEST_PAUSE = 3600.0
"""Maximum seconds between rounds while the engine or the site fails."""
_GONE = (0, 0)
"""Stamp of a file that does not exist."""


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """What to watch, and how much to send."""

    targets: tuple[str, ...]
    engine: str
    paths: tuple[Path, ...]
    every: float = 300.0
    """Seconds between rounds."""
    max_chars_per_day: int = 0
    """Maximum number of characters to send per day (UTC); 0 for no limit."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event to report."""

    kind: str
    """``new``, ``drafted``, ``incomplete``, ``outdated``, ``failed`` or ``waiting``."""
    words: str
    article: str = ""
    lang: str = ""


class Watch:
    """Watches one project; calls `tell` with each event."""

    def __init__(
        self,
        config: Config,
        options: WatchOptions,
        observer: Observer,
        tell: Callable[[Event], None],
    ) -> None:
        self._config, self._options = config, options
        self._observer, self._show = observer, tell
        self._events: list[Event] = []
        """Events of this round, for notifications."""
        self.state = watchstate.load(config)
        self._seen: dict[str, tuple[int, int]] = {}
        """Article → modification time and size when it was last run."""
        self._waiting: dict[tuple[str, str], int] = {}
        """(article, language) → number of empty units that was last reported."""

    def forever(self, sleep: Callable[[float], None] = time.sleep) -> None:
        """Repeat rounds, with longer pauses while they fail."""
        while True:
            self.round(datetime.now(UTC))
            sleep(self.pause())

    def pause(self) -> float:
        """Return the seconds until the next round."""
        longer: float = self._options.every * 2 ** min(self.state.failures, 10)
        return max(self._options.every, min(longer, _LONGEST_PAUSE))

    def round(self, now: datetime) -> bool:
        """Pull, run and report once; return whether nothing failed."""
        failed = not self._pull(now)
        failed = not self._run(now) or failed
        self._report_outdated()
        self._notify()
        self._save_state(failures=self.state.failures + 1 if failed else 0)
        return not failed

    def _report_event(self, event: Event) -> None:
        # A broken catalogue is an error of the run and of the look at what was published.
        if event in self._events:
            return
        self._show(event)
        self._events.append(event)

    def _notify(self) -> None:
        """Send the notifications of this round as one message."""
        events, self._events = self._events, []
        notable = [event for event in events if event.kind in _NOTICES]
        if not notable:
            return
        notifier = Notifier(self._config)
        notifier.send(_notice(self._config, event) for event in notable)
        notifier.close(_NOTIFY_SECONDS)
        for fault in notifier.faults():
            self._show(Event("failed", fault))

    def _pull(self, now: datetime) -> bool:
        if not sites.is_set(self._config):
            return True
        last = datetime.fromisoformat(self.state.since) if self.state.since else now - _FIRST
        try:
            with sites.opened(self._config) as site:
                for one in pulling.pull_changed(self._config, site, last - _OVERLAP):
                    if one.change == "refused":
                        self._report_event(Event("failed", one.why))
                    elif one.change != "same":
                        name = locations.name_of(self._config, one.path)
                        self._report_event(
                            Event("new", f"{one.change} on the site: {one.post.link}", name)
                        )
                for note in site.notes():
                    self._report_event(Event("failed", note))
        except InputError as error:
            self._report_event(Event("failed", str(error)))
            return False
        self._save_state(since=now.isoformat())
        return True

    def _run(self, now: datetime) -> bool:
        try:
            found = self._articles()
            there = self._without_missing(found)
            return self._draft(there, now) and there == found
        except InputError as error:
            self._report_event(Event("failed", str(error)))
            return False

    def _draft(self, found: Sequence[Path], now: datetime) -> bool:
        """Run the new and changed articles; return whether nothing failed."""
        options = RunOptions(self._options.targets, engine=self._options.engine)
        changed = [path for path in found if self._seen.get(str(path)) != _stamp(path)]
        if not changed:
            return True
        fitting, most = self._within_day(changed, options, now)
        if not fitting:
            return True
        report = articles.run(
            self._config, fitting, replace(options, max_chars=most), self._observer
        )
        self._report(report)
        asked = options.engine != "none"  # without one, untranslated units are not a failure
        failed = bool(report.errors) or (asked and any(one.untranslated for one in report.results))
        for path in () if failed else fitting:
            self._seen[str(path)] = _stamp(path)
        return not failed

    def _articles(self) -> list[Path]:
        """Return the articles of the watched folders."""
        there = [path for path in self._options.paths if path.exists()]
        try:
            return list(article_files.Collector(self._config).collect(there)) if there else []
        except article_files.NoArticles:  # not an error here
            return []

    def _without_missing(self, found: Sequence[Path]) -> list[Path]:
        """Return the articles whose file exists; report the others, such as a dangling link.

        A run would refuse all articles for one.
        """
        for path in found:
            if _stamp(path) == _GONE:
                self._report_event(Event("failed", f"{path}: no such file"))
        return [path for path in found if _stamp(path) != _GONE]

    def _within_day(
        self, changed: Sequence[Path], options: RunOptions, now: datetime
    ) -> tuple[list[Path], int]:
        """Return the articles within the day's limit, and the characters that they may use.

        The characters are counted before they are sent, so that they are not lost if the process is
        killed.
        """
        if not self._options.max_chars_per_day or options.engine == "none":
            return list(changed), 0
        day = now.astimezone(UTC).date().isoformat()
        sent = self.state.characters if self.state.day == day else 0
        left = self._options.max_chars_per_day - sent
        cost = runcosts.of_each(self._config, changed, options)
        fitting, total = [], 0
        for path in changed:
            # One whose name is not usable costs nothing: the run reports it.
            known = files.is_fit_name(path)
            characters = cost.get(locations.name_of(self._config, path), 0) if known else 0
            if total + characters <= left:
                fitting.append(path)
                total += characters
        waiting = len(changed) - len(fitting)
        if waiting:
            many = counted(waiting, "article waits", "articles wait")
            self._report_event(Event("waiting", f"{many}: the daily limit is reached"))
        self._save_state(day=day, characters=sent + total)
        return fitting, max(total, 1)

    def _report(self, report: RunReport) -> None:
        for one in report.results:
            fresh = one.machine + one.memory_exact + one.memory_fuzzy
            if fresh:
                words = counted(fresh, "draft")
                self._report_event(Event("drafted", words, one.article, one.lang))
            before = self._waiting.get((one.article, one.lang), 0)
            self._waiting[one.article, one.lang] = one.untranslated
            if one.untranslated and one.untranslated != before:
                words = f"{counted(one.untranslated, 'unit')} without translation"
                self._report_event(Event("incomplete", words, one.article, one.lang))
        for error in report.errors:
            self._report_event(Event("failed", error))

    def _report_outdated(self) -> None:
        """Report each published translation that has become out of date, once."""
        reported = []
        for one in self._outdated():
            key = f"{one.edition.article} {one.edition.lang} {one.since}"
            reported.append(key)
            if key not in self.state.told:
                since = f"corrected since: {', '.join(one.kinds)}"
                if outdated.GONE in one.kinds:
                    since = "but its article no longer exists"
                words = f"published {one.edition.day}, {since}"
                self._report_event(Event("outdated", words, one.edition.article, one.edition.lang))
        self._save_state(told=tuple(reported))

    def _outdated(self) -> list[Outdated]:
        try:
            return list(outdated.find(self._config))
        except InputError as error:  # for example a git conflict in one of the files
            self._report_event(Event("failed", str(error)))
            return []

    def _save_state(self, **changed: object) -> None:
        new = replace(self.state, **changed)  # type: ignore[arg-type]
        if new != self.state:
            self.state = new
            watchstate.save(self._config, new)


def _notice(config: Config, event: Event) -> Notice:
    name = locations.catalogue_name(config, event.article)
    return Notice(event.kind, event.lang, name, details=event.words)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return _GONE
    return (found.st_mtime_ns, found.st_size)
