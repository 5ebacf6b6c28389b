"""The other desks of a shared memory: what they approved is taken in, what is new here is given."""

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
"""How the names of other desks' files begin in the index: ``desk/name/of.po``."""
IMPORT = "import/"
"""How those of imported memories do."""


class OtherDesks:
    """The other desks as one memory sees them; none where the project shares no memory.

    A server that does not answer once is not asked again for as long as this lives.
    """

    def __init__(self, config: Config, pair: Pair, messages: list[str]) -> None:
        url = wanted_url(config.memory_url)
        self._shared = _opened(url, config) if url else None
        self._root = config.root
        self._catalogues = config.root / config.locales / pair.target
        self._pair = pair
        self._messages = messages
        self.waiting: dict[str, str] = {}
        """What they have that is not in the index yet: ``desk/name`` → mark."""

    def look(self, held: Mapping[str, StoredFile]) -> set[str]:
        """Return the names of other desks' files; what changed of them is noted.

        Where the server does not answer, what was seen of them stays.
        """
        if self._shared is None:
            return set()
        try:
            listed = self._shared.listing(self._pair)
        except Unreachable as error:
            self._missed(error)
            return {name for name in held if name.startswith(PREFIX)}
        held_there = {f"{PREFIX}{name}": mark for name, mark in listed.items()}
        self.waiting = {
            name: mark
            for name, mark in held_there.items()
            if name not in held or held[name].digest != mark
        }
        return set(held_there)

    def _missed(self, error: Unreachable) -> None:
        """Do without the server for as long as this memory is open."""
        from newstranslate.memory.shared_schema import OtherSchema

        self._shared = None
        telemetry.tell("memory", 0.0, language=self._pair.target, error="Unreachable")
        why = f"the shared memory does not answer ({error})"
        self._messages.append(
            f"{error if isinstance(error, OtherSchema) else why}; going on with what was seen of "
            "it, what is new here follows later"
        )

    def leave(self) -> None:
        """Ask the server no more."""
        self._shared = None

    @property
    def reachable(self) -> bool:
        """Whether there is a server, and it has answered so far."""
        return self._shared is not None

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Ask the server in the block; one that does not answer ends it, with a message."""
        try:
            yield
        except Unreachable as error:
            self._missed(error)

    def changes(self) -> Iterator[FileEntries]:
        """Yield the files of other desks that are waiting; raises `Unreachable`."""
        assert self._shared is not None  # noqa: S101
        names = {name.removeprefix(PREFIX): mark for name, mark in self.waiting.items()}
        for change in self._shared.changes(self._pair, names):
            yield replace(change, name=f"{PREFIX}{change.name}")

    def give(self, filed: Mapping[str, StoredFile]) -> None:
        """Put on the server what the index holds of our own files; raises `Unreachable`."""
        assert self._shared is not None  # noqa: S101
        from newstranslate.memory import desks

        own = {n: f for n, f in filed.items() if not n.startswith((PREFIX, IMPORT))}
        held_there = self._shared.listing(self._pair, own=True)
        # A catalogue that cannot be read has no digest: what the server holds of it stays.
        changed = [n for n, f in own.items() if f.digest and held_there.get(n, "") != f.mark]
        # Names with “#” are pieces of imported memories, which `exchange.give` put there.
        gone = [name for name in held_there if name not in own and "#" not in name]
        if changed or gone:
            self._shared.put(self._pair, (self._given(name, own[name]) for name in changed), gone)
        if self._shared.rival and desks.is_news(self._root, self._shared.rival):
            self._messages.append(
                f"another copy of a project, at {self._shared.rival}, also writes into the shared "
                f"memory as '{self._shared.desk}'; neither removes what the other put. Two clones "
                "of one project may stay so; give two projects a memory.desk each (said once)"
            )

    def _given(self, name: str, held: StoredFile) -> FileEntries:
        path = self._catalogues / name
        loaded = catalog.parse(files.read_bytes(path), path)
        return FileEntries(name, held.mark, catalogues.entries(loaded, self._pair.source))


def _opened(url: str, config: Config) -> Shared:
    from newstranslate.memory import desks  # few projects share a memory
    from newstranslate.memory.shared import Shared

    return Shared(url, desks.of(config))
