"""Dates of articles and corrections of translations, from the articles and the git history."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from newstranslate import files, late
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.messages import say
from newstranslate.project import locations
from newstranslate.project.editions import Edition

_HEAD = 16_384
"""Bytes at the start of an article that are searched for its front matter."""
_FRONT = late.pattern(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:---|\+\+\+|<!--|\{)(.*?)^(?:---|\+\+\+|-->|\})", re.S | re.M
)
"""Front matter in YAML, TOML, an HTML comment or JSON."""
# The date in front matter, YAML, TOML or JSON: `date: 2026-11-28`, `"date": "2026-11-28"`.
_DATE = late.pattern(rb"^\s*\"?date\"?\s*[:=]\s*[\"']?(\d{4}-\d\d-\d\d)", re.M)
_UNIT_LINE = r"^  \["
"""A unit in a publication record: a commit that changes one published a different text."""
_SECONDS = 60
"""Time limit for git: the history of a large repository takes long."""


class GitHistory:
    """The git history of the project's files; empty without a repository or in a shallow clone."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self.missing = self._reason()
        """Why there is no history; empty if there is one."""
        self._added: dict[str, str] = {}
        self._changed: dict[str, str] = {}
        self._unsaved: frozenset[str] = frozenset()
        if not self.missing:
            self._read_articles()

    def _read_articles(self) -> None:
        for day, status, path in self._changes("--", self._config.articles):
            self._changed.setdefault(path, day)  # the latest commit comes first
            if status == "A":
                # The last assignment is the earliest commit.
                self._added[path] = day
        modified = self._git("ls-files", "-z", "--modified", "--", self._config.articles)
        self._unsaved = frozenset(modified.split("\0"))

    def _reason(self) -> str:
        shallow = self._git("rev-parse", "--is-shallow-repository").strip()
        if shallow == "false":
            return ""
        if shallow == "true":
            return say(
                "the clone is shallow, so its history is incomplete: run 'git fetch --unshallow'"
            )
        return say("the project is not a git repository, so there is no history")

    def added(self, article: str) -> str:
        """Return the date of an article's first commit, ISO 8601; empty if unknown."""
        return self._added.get(article, "")

    def changed(self, article: str) -> str:
        """Return the date of an article's last commit, ISO 8601; empty if modified since then."""
        return "" if article in self._unsaved else self._changed.get(article, "")

    def corrections(self, since: str) -> Counter[str]:
        """Return language → number of times that a published text was published with changes."""
        found: Counter[str] = Counter()
        if not self.missing:
            changes = self._changes(f"-G{_UNIT_LINE}", "--diff-filter=M", "--", self._editions)
            for day, _, path in changes:
                if day >= since:
                    found[path.removeprefix(f"{self._editions}/").partition("/")[0]] += 1
        return found

    @property
    def _editions(self) -> str:
        return self._config.editions.rstrip("/")

    def _changes(self, *asked: str) -> Iterator[tuple[str, str, str]]:
        """Yield (date, status, path relative to the project) of changes, the latest first."""
        # A control character marks the line of a commit, as no file name starts with it.
        form = ("--format=%x01%as", "--name-status", "--no-renames", "--relative", "-z")
        day = ""
        fields = iter(self._git("log", *form, *asked).split("\0"))
        for one in fields:
            status = one.strip("\n")
            if status.startswith("\x01"):
                day = status[1:11]
                status = status[11:].strip("\n")
            if status:
                yield day, status, next(fields, "")

    def _git(self, *asked: str) -> str:
        command = ["git", "-C", str(self._config.root), *asked]
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode("utf-8", "replace")


def begun(config: Config, edition: Edition, history: GitHistory) -> str:
    """Return the date of an article: from its front matter, else its first commit.

    Empty if unknown.
    """
    return _dated(locations.place_of(config, edition.article)) or history.added(edition.article)


def changed(config: Config, article: str, history: GitHistory) -> str:
    """Return the date of an article's last change; empty if it no longer exists."""
    try:
        moment = locations.place_of(config, article).stat().st_mtime
    except OSError:
        return ""
    day = datetime.fromtimestamp(moment, UTC).date().isoformat()
    return history.changed(article) or day


def _dated(place: Path) -> str:
    try:
        head = _FRONT.match(files.read_head(place, _HEAD))
    except InputError:
        return ""
    found = _DATE.search(head[1]) if head else None
    return found[1].decode() if found else ""
