"""One memory for several desks, on PostgreSQL: what each approved, for all to read.

The server keeps the entries by desk and file; every desk looks up in its own index on disk, which
takes in what changed there. So a look-up costs what it costs alone, and a desk whose server is
gone goes on with what it has seen. Needs the extra ``newstranslate[postgres]``.
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
"""How the name of a row begins that tells which copies of a project write under a desk's name."""
_RIVAL_DAYS = 30
"""Days after which a copy that was not seen is taken as gone."""


class Shared:
    """The server's memory as one desk sees it: it reads all, and writes its own."""

    def __init__(self, url: str, desk: str | DeskIdentity) -> None:
        self._url = url
        self._who = desk if isinstance(desk, DeskIdentity) else DeskIdentity(desk)
        self.desk = self._who.name
        """The name of this desk."""
        self.rival = ""
        """Where another copy of a project is that writes under the same name; empty for none."""

    # --- reading ---

    def listing(self, pair: Pair, *, own: bool = False) -> dict[str, str]:
        """Return name → mark of this desk's files, or of the others' as ``desk/name``."""
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
        """Yield the files of other desks by ``desk/name`` → mark, their entries marked as theirs.

        One that was taken away meanwhile comes empty.
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

    def put(self, pair: Pair, changes: Iterable[FileEntries], gone: Iterable[str] = ()) -> None:
        """Hold these files of this desk as they are, and no longer those `gone`; each by itself.

        Interrupted, what was put before stays, and the rest can be put again. Where another copy
        of a project writes under this name (`rival`), nothing that it may have put is taken away.
        """
        with connected(self._url) as line:
            refuse_other(line)
            self.rival = self._find_rival(line)
            for change in changes:
                # A transaction each, so that other desks wait for one file and not for all.
                with line.transaction():
                    self._put(line, pair, change)
                line.commit()
            for name in () if self.rival else gone:
                line.execute(
                    "DELETE FROM newstranslate.files "
                    "WHERE source = %s AND target = %s AND desk = %s AND name = %s",
                    (base(pair.source), pair.target, self.desk, name),
                )
                line.commit()

    def _find_rival(self, line: Any) -> str:
        """Note that this copy of the project was here; return where another one is, else empty."""
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
        # All of a file at once: its entries have no name of their own to be compared by.
        line.execute("DELETE FROM newstranslate.entries WHERE file = %s", (number,))
        with line.cursor().copy(
            f"COPY newstranslate.entries (file, place, {', '.join(_COLUMNS)}) FROM STDIN"
        ) as rows:
            for at, entry in enumerate(entries):
                rows.write_row((number, at, *map(_plain, astuple(entry)[: len(_COLUMNS)])))


def _plain(value: object) -> object:
    """Return a value as PostgreSQL can hold it: its texts have no NUL."""
    return value.replace("\0", "") if isinstance(value, str) else value
