"""One memory for several desks, on PostgreSQL: what each approved, for all to read.

The server keeps the entries by desk and file; every desk looks up in its own index on disk, which
takes in what changed there. So a look-up costs what it costs alone, and a desk whose server is
gone goes on with what it has seen. Needs the extra ``newstranslate[postgres]``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, fields, replace
from typing import Any
from urllib.parse import urlsplit

from newstranslate.errors import InputError
from newstranslate.language import base
from newstranslate.memory.store import Change, Entry, Tally
from newstranslate.model import Pair

SCHEMA = 1
CONNECT_SECONDS = 3
STATEMENT_SECONDS = 60
LOCK_SECONDS = 2
URL_VARIABLE = "NEWSTRANSLATE_MEMORY_URL"
_COLUMNS = tuple(field.name for field in fields(Entry) if field.name != "desk")
_MIGRATIONS = (
    """
    CREATE TABLE newstranslate.files (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        desk text NOT NULL,
        name text NOT NULL,
        source text NOT NULL,
        target text NOT NULL,
        mark text NOT NULL,
        units integer NOT NULL,
        changed timestamptz NOT NULL DEFAULT now(),
        UNIQUE (source, target, desk, name)
    );
    CREATE TABLE newstranslate.entries (
        file bigint NOT NULL REFERENCES newstranslate.files ON DELETE CASCADE,
        place integer NOT NULL,
        source text NOT NULL,
        target text NOT NULL,
        around text NOT NULL,
        kind text NOT NULL,
        key text NOT NULL,
        article text NOT NULL,
        translator text NOT NULL,
        date text NOT NULL,
        origin text NOT NULL,
        penalty integer NOT NULL,
        machine boolean NOT NULL,
        note text NOT NULL,
        PRIMARY KEY (file, place)
    );
    """,
)
"""What leads from each version of the schema to the next; never changed, only added to."""


class Unreachable(Exception):
    """The server does not answer, or refuses; the message says why."""


def wanted_url(setting: str) -> str:
    """Return the server's address: of the environment, else the project's; empty for none.

    Raises `InputError` for another kind of address, and for a password in a project's file.
    """
    url = os.environ.get(URL_VARIABLE) or setting
    if not url:
        return ""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise InputError(f"memory.url: '{parts.scheme}://' is no known store; use postgresql://…")
    if parts.password and url == setting:
        raise InputError(
            "memory.url: holds a password, which no project's file may; put it into ~/.pgpass, "
            f"PGPASSWORD or {URL_VARIABLE}"
        )
    return url


class Shared:
    """The server's memory as one desk sees it: it reads all, and writes its own."""

    def __init__(self, url: str, desk: str) -> None:
        self._url = url
        self.desk = desk
        """The name of this desk."""

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        """Give a connection, its changes kept when the block ends well; raises `Unreachable`."""
        try:
            import psycopg
        except ImportError:
            raise InputError(
                "the shared memory needs psycopg: pip install 'newstranslate[postgres]'"
            ) from None
        options = f"-c statement_timeout={STATEMENT_SECONDS}s -c lock_timeout={LOCK_SECONDS}s"
        try:
            with psycopg.connect(
                self._url, connect_timeout=CONNECT_SECONDS, options=options, tcp_user_timeout=10_000
            ) as line:
                yield line
        except psycopg.Error as error:
            raise Unreachable(_told(error)) from error

    # --- reading ---

    def listing(self, pair: Pair, *, own: bool = False) -> dict[str, str]:
        """Return name → mark of this desk's files, or of the others' as ``desk/name``."""
        which = "desk = %s" if own else "desk <> %s"
        with self._connected() as line:
            _refuse_other_schema(line)
            rows = line.execute(
                "SELECT desk, name, mark FROM newstranslate.files "  # noqa: S608 - no text of others
                f"WHERE source = %s AND target = %s AND {which}",
                (base(pair.source), pair.target, self.desk),
            ).fetchall()
        return {name if own else f"{desk}/{name}": mark for desk, name, mark in rows}

    def changes(self, pair: Pair, names: Mapping[str, str]) -> Iterator[Change]:
        """Yield the files of other desks by ``desk/name`` → mark, their entries marked as theirs.

        One that was taken away meanwhile comes empty.
        """
        with self._connected() as line:
            for name, mark in names.items():
                yield Change(name, mark, self._entries(line, pair, name))

    def _entries(self, line: Any, pair: Pair, name: str) -> Iterator[Entry]:
        desk, _, file = name.partition("/")
        columns = ", ".join(f"e.{column}" for column in _COLUMNS)
        rows = line.execute(
            f"SELECT {columns} FROM newstranslate.entries e "  # noqa: S608 - our own names
            "JOIN newstranslate.files f ON f.id = e.file "
            "WHERE f.source = %s AND f.target = %s AND f.desk = %s AND f.name = %s ORDER BY place",
            (base(pair.source), pair.target, desk, file),
        )
        for row in rows:
            yield replace(Entry(*row), desk=desk)

    # --- writing ---

    def put(self, pair: Pair, changes: Iterable[Change], gone: Iterable[str] = ()) -> None:
        """Hold these files of this desk as they are, and no longer those `gone`; each by itself.

        Interrupted, what was put before stays, and the rest can be put again.
        """
        with self._connected() as line:
            _refuse_other_schema(line)
            for change in changes:
                with line.transaction():
                    self._put(line, pair, change)
                line.commit()
            for name in gone:
                line.execute(
                    "DELETE FROM newstranslate.files "
                    "WHERE source = %s AND target = %s AND desk = %s AND name = %s",
                    (base(pair.source), pair.target, self.desk, name),
                )
                line.commit()

    def _put(self, line: Any, pair: Pair, change: Change) -> None:
        tally = Tally(change.digest)
        entries = list(tally.counting(change.entries))
        place = (self.desk, change.name, base(pair.source), pair.target)
        (number,) = line.execute(
            "INSERT INTO newstranslate.files (desk, name, source, target, mark, units) "
            "VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (source, target, desk, name) "
            "DO UPDATE SET mark = excluded.mark, units = excluded.units, changed = now() "
            "RETURNING id",
            (*place, change.digest, len(entries)),
        ).fetchone()
        line.execute("DELETE FROM newstranslate.entries WHERE file = %s", (number,))
        with line.cursor().copy(
            f"COPY newstranslate.entries (file, place, {', '.join(_COLUMNS)}) FROM STDIN"
        ) as rows:
            for at, entry in enumerate(entries):
                rows.write_row((number, at, *map(_plain, astuple(entry)[: len(_COLUMNS)])))


def _plain(value: object) -> object:
    """Return a value as PostgreSQL can hold it: its texts have no NUL."""
    return value.replace("\0", "") if isinstance(value, str) else value


def _told(error: Exception) -> str:
    """Return the first line of the server's or the library's words, without the address."""
    text = str(error).strip().splitlines()
    return re.sub(r"postgres(?:ql)?://\S+", "the server", text[0]) if text else type(error).__name__


# --- schema ---


def migrate(url: str) -> tuple[int, int]:
    """Bring the server's schema up to date, in one transaction; return (version before, now).

    Raises `InputError` for a schema newer than this newstranslate, `Unreachable`.
    """
    with Shared(url, "")._connected() as line:
        line.execute("CREATE SCHEMA IF NOT EXISTS newstranslate")
        line.execute(
            "CREATE TABLE IF NOT EXISTS newstranslate.schema_version (version integer NOT NULL)"
        )
        line.execute("LOCK TABLE newstranslate.schema_version")
        before = _version(line)
        _refuse_newer(before)
        for statements in _MIGRATIONS[before:]:
            line.execute(statements)
        line.execute("DELETE FROM newstranslate.schema_version")
        line.execute("INSERT INTO newstranslate.schema_version VALUES (%s)", (SCHEMA,))
    return before, SCHEMA


def _version(line: Any) -> int:
    row = line.execute("SELECT max(version) FROM newstranslate.schema_version").fetchone()
    return int(row[0] or 0)


def _refuse_newer(found: int) -> None:
    if found > SCHEMA:
        raise InputError(
            f"the shared memory has schema {found}, this newstranslate knows {SCHEMA}: upgrade "
            "newstranslate on this machine"
        )


def _refuse_other_schema(line: Any) -> None:
    there = line.execute("SELECT to_regclass('newstranslate.schema_version')").fetchone()[0]
    found = _version(line) if there else 0
    _refuse_newer(found)
    if found < SCHEMA:
        raise InputError(
            "the shared memory's schema is not there yet, or old: newstranslate memory migrate"
        )
