"""A memory for several desks, on PostgreSQL: all desks read the units that each has approved.

The server stores the entries by desk and file. Every desk searches its own index on disk, into
which changes on the server are copied. So a look-up is as fast as without a server, and a desk
can continue with its copy when the server is not available. Needs the extra
``newstranslate[postgres]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, fields, replace
from typing import Any
from urllib.parse import quote, unquote

from newstranslate.language import base
from newstranslate.memory.desks import DeskIdentity
from newstranslate.memory.shared_schema import refuse_other
from newstranslate.memory.shared_server import connected
from newstranslate.memory.store import EntryDigest, FileEntries, MemoryEntry
from newstranslate.model import Pair

_COLUMNS = tuple(field.name for field in fields(MemoryEntry) if field.name != "desk")
_CHECKOUT = "#checkout/"
"""The prefix of rows that record which copies of a project write under the name of a desk."""
_RIVAL_DAYS = 30
"""Days without access after which a copy of a project is assumed to exist no longer."""


class Shared:
    """The shared memory as seen by one desk, which reads all files and writes its own."""

    def __init__(self, url: str, desk: str | DeskIdentity) -> None:
        self._url = url
        self._who = desk if isinstance(desk, DeskIdentity) else DeskIdentity(desk)
        self.desk = self._who.name
        """The name of this desk."""
        self.rival = ""
        """The place of another copy of a project that uses the same name; empty for none."""

    # --- reading ---

    def listing(self, pair: Pair, *, own: bool = False) -> dict[str, str]:
        """Return name → mark of this desk's files, or ``desk/name`` → mark of the others'."""
        which = "desk = %s" if own else "desk <> %s"
        with connected(self._url) as line:
            refuse_other(line)
            rows = line.execute(
                "SELECT desk, name, mark FROM newstranslate.files "  # noqa: S608 - no text of others
                f"WHERE source = %s AND target = %s AND {which}",
                (base(pair.source), pair.target, self.desk),
            ).fetchall()
        return {
            name if own else f"{quote(desk, safe='')}/{name}": mark for desk, name, mark in rows
        }

    def changes(self, pair: Pair, names: Mapping[str, str]) -> Iterator[FileEntries]:
        """Yield files of other desks, given as ``desk/name`` → mark; each entry names its desk.

        A file that was deleted in the meantime has no entries.
        """
        with connected(self._url) as line:
            for name, mark in names.items():
                yield FileEntries(name, mark, self._entries(line, pair, name))

    def _entries(self, line: Any, pair: Pair, name: str) -> Iterator[MemoryEntry]:
        quoted, _, file = name.partition("/")
        desk = unquote(quoted)
        columns = ", ".join(f"e.{column}" for column in _COLUMNS)
        rows = line.execute(
            f"SELECT {columns} FROM newstranslate.entries e "  # noqa: S608 - our own names
            "JOIN newstranslate.files f ON f.id = e.file "
            "WHERE f.source = %s AND f.target = %s AND f.desk = %s AND f.name = %s ORDER BY place",
            (base(pair.source), pair.target, desk, file),
        )
        for row in rows:
            yield replace(MemoryEntry(*row), desk=desk)

    # --- writing ---

    def put(self, pair: Pair, changes: Iterable[FileEntries], removed: Iterable[str] = ()) -> None:
        """Store the current entries of this desk's files, and delete the files `removed`.

        Each file is committed separately: after an interruption, the remaining ones can be sent
        again. If another copy of a project uses the same name (`rival`), nothing is deleted,
        because the other copy may have sent it.
        """
        with connected(self._url) as line:
            refuse_other(line)
            self.rival = self._find_rival(line)
            for change in changes:
                # A transaction per file, so that other desks wait for one file and not for all.
                with line.transaction():
                    self._put(line, pair, change)
                line.commit()
            for name in () if self.rival else removed:
                line.execute(
                    "DELETE FROM newstranslate.files "
                    "WHERE source = %s AND target = %s AND desk = %s AND name = %s",
                    (base(pair.source), pair.target, self.desk, name),
                )
                line.commit()

    def _find_rival(self, line: Any) -> str:
        """Record the access of this copy of the project; return the place of another, or empty."""
        if not self._who.checkout:
            return ""
        mine = f"{_CHECKOUT}{self._who.checkout}"
        line.execute(
            "INSERT INTO newstranslate.files (desk, name, source, target, mark, units) "
            "VALUES (%s, %s, '', '', %s, 0) ON CONFLICT (source, target, desk, name) "
            "DO UPDATE SET mark = excluded.mark, changed = now()",
            (self.desk, mine, self._who.place),
        )
        line.commit()
        row = line.execute(
            "SELECT mark FROM newstranslate.files WHERE desk = %s AND source = '' AND target = '' "
            "AND name LIKE %s AND name <> %s AND changed > now() - %s * interval '1 day' "
            "ORDER BY changed DESC LIMIT 1",
            (self.desk, f"{_CHECKOUT}%", mine, _RIVAL_DAYS),
        ).fetchone()
        return str(row[0]) if row else ""

    def _put(self, line: Any, pair: Pair, change: FileEntries) -> None:
        tally = EntryDigest(change.digest)
        entries = list(tally.counting(change.entries))
        if self.rival:
            known = {(entry.source, entry.target, entry.key) for entry in entries}
            theirs = self._entries(line, pair, f"{quote(self.desk, safe='')}/{change.name}")
            others = [e for e in theirs if (e.source, e.target, e.key) not in known]
            entries += [replace(entry, desk="") for entry in others]
        place = (self.desk, change.name, base(pair.source), pair.target)
        (number,) = line.execute(
            "INSERT INTO newstranslate.files (desk, name, source, target, mark, units) "
            "VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (source, target, desk, name) "
            "DO UPDATE SET mark = excluded.mark, units = excluded.units, changed = now() "
            "RETURNING id",
            (*place, change.digest, len(entries)),
        ).fetchone()
        # Entries have no identifier by which they could be compared, so all are replaced.
        line.execute("DELETE FROM newstranslate.entries WHERE file = %s", (number,))
        with line.cursor().copy(
            f"COPY newstranslate.entries (file, place, {', '.join(_COLUMNS)}) FROM STDIN"
        ) as rows:
            for at, entry in enumerate(entries):
                rows.write_row((number, at, *map(_plain, astuple(entry)[: len(_COLUMNS)])))


def _plain(value: object) -> object:
    """Return a value without NUL, which PostgreSQL cannot store in a text."""
    return value.replace("\0", "") if isinstance(value, str) else value
