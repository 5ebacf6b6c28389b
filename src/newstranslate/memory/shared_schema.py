"""The tables of a shared memory on its server: their schema, its version and migrations."""

from __future__ import annotations

from typing import Any

from newstranslate.errors import InputError
from newstranslate.memory.shared_server import Unreachable, connected

SCHEMA = 1
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
"""The statements that lead from each version of the schema to the next.

Never change an entry, only append: servers that have run it do not run it again.
"""


class OtherSchema(Unreachable):
    """The tables on the server have an older or newer schema; the message says what to do."""


def migrate(url: str) -> tuple[int, int]:
    """Update the schema on the server, in one transaction; return (version before, version now).

    Raises `InputError` if the schema is newer than this newstranslate; raises `Unreachable`.
    """
    with connected(url) as line:
        line.execute("CREATE SCHEMA IF NOT EXISTS newstranslate")
        line.execute(
            "CREATE TABLE IF NOT EXISTS newstranslate.schema_version (version integer NOT NULL)"
        )
        # If two processes migrate at once, the second waits here and then has nothing to do.
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


def refuse_other(line: Any) -> None:
    """Raise `OtherSchema` if the tables on the server do not have the schema of this version."""
    exists = line.execute("SELECT to_regclass('newstranslate.schema_version')").fetchone()[0]
    found = _version(line) if exists else 0
    try:
        _refuse_newer(found)
    except InputError as error:
        raise OtherSchema(str(error)) from None
    if found < SCHEMA:
        raise OtherSchema(
            "the shared memory's schema is missing or outdated: newstranslate memory migrate"
        )
