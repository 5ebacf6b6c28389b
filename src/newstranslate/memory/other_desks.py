"""Exchanges approved units with the other desks of a shared memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from newstranslate import catalog, files, telemetry
from newstranslate.config import Config
from newstranslate.memory import catalogues
from newstranslate.memory.shared_server import Unreachable, wanted_url
from newstranslate.memory.store import FileEntries, StoredFile
from newstranslate.model import Pair

if TYPE_CHECKING:
    from newstranslate.memory.shared import Shared

PREFIX = "desk/"
"""The prefix of other desks' files in the index: ``desk/name/of.po``."""
IMPORT = "import/"
"""The prefix of imported memories in the index."""


class OtherDesks:
    """The other desks of one direction; none if the project does not use a shared memory.

    After the server has failed to answer once, this object does not ask it again: every further
    attempt would cost the timeout.
    """

    def __init__(self, config: Config, pair: Pair, messages: list[str]) -> None:
        url = wanted_url(config.memory_url)
        self._shared = _opened(url, config) if url else None
        self._root = config.root
        self._catalogues = config.root / config.locales / pair.target
        self._pair = pair
        self._messages = messages
        self.waiting: dict[str, str] = {}
        """Their files that are not in the index yet: ``desk/name`` → mark."""

    def look(self, held: Mapping[str, StoredFile]) -> set[str]:
        """Return the names of other desks' files, and note the changed ones in `waiting`.

        If the server does not answer, these are the files that the index holds already.
        """
        if self._shared is None:
            return set()
        try:
            listed = self._shared.listing(self._pair)
        except Unreachable as error:
            self._give_up(error)
            return {name for name in held if name.startswith(PREFIX)}
        held_there = {f"{PREFIX}{name}": mark for name, mark in listed.items()}
        self.waiting = {
            name: mark
            for name, mark in held_there.items()
            if name not in held or held[name].digest != mark
        }
        return set(held_there)

    def _give_up(self, error: Unreachable) -> None:
        """Report that the server does not answer, and do not ask it again."""
        from newstranslate.memory.shared_schema import OtherSchema

        self._shared = None
        telemetry.record("memory", 0.0, language=self._pair.target, error="Unreachable")
        why = f"the shared memory does not answer ({error})"
        self._messages.append(
            f"{error if isinstance(error, OtherSchema) else why}; continuing with the local copy; "
            "new units are sent later"
        )

    def leave(self) -> None:
        """Do not ask the server again."""
        self._shared = None

    @property
    def reachable(self) -> bool:
        """Whether there is a server that has answered so far."""
        return self._shared is not None

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Run a block that asks the server; if it does not answer, end the block and report it."""
        try:
            yield
        except Unreachable as error:
            self._give_up(error)

    def changes(self) -> Iterator[FileEntries]:
        """Yield the files of other desks that are waiting; raises `Unreachable`."""
        assert self._shared is not None  # noqa: S101
        names = {name.removeprefix(PREFIX): mark for name, mark in self.waiting.items()}
        for change in self._shared.changes(self._pair, names):
            yield replace(change, name=f"{PREFIX}{change.name}")

    def give(self, filed: Mapping[str, StoredFile]) -> None:
        """Send the changed files of this desk to the server; raises `Unreachable`."""
        assert self._shared is not None  # noqa: S101
        from newstranslate.memory import desks

        own = {n: f for n, f in filed.items() if not n.startswith((PREFIX, IMPORT))}
        held_there = self._shared.listing(self._pair, own=True)
        # A catalogue that cannot be read has no digest: its entries on the server are kept.
        changed = [n for n, f in own.items() if f.digest and held_there.get(n, "") != f.mark]
        # Names with “#” are parts of imported memories, which `exchange.give` has sent.
        removed = [name for name in held_there if name not in own and "#" not in name]
        if changed or removed:
            entries = (self._entries(name, own[name]) for name in changed)
            self._shared.put(self._pair, entries, removed)
        if self._shared.rival and desks.is_news(self._root, self._shared.rival):
            self._messages.append(
                f"another copy of a project, at {self._shared.rival}, also writes to the shared "
                f"memory as '{self._shared.desk}'; neither removes units of the other. For two "
                "clones of one project this is fine; for two projects, set a different memory.desk "
                "in each (this message is shown once)"
            )

    def _entries(self, name: str, held: StoredFile) -> FileEntries:
        path = self._catalogues / name
        loaded = catalog.parse(files.read_bytes(path), path)
        return FileEntries(name, held.mark, catalogues.entries(loaded, self._pair.source))


def _opened(url: str, config: Config) -> Shared:
    from newstranslate.memory import desks  # few projects share a memory
    from newstranslate.memory.shared import Shared

    return Shared(url, desks.of(config))
