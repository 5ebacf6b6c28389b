"""The address of the PostgreSQL server of a shared memory, and connections to it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from newstranslate.errors import InputError

CONNECT_SECONDS = 3
"""Time limit for a connection: a run goes on without the shared memory."""
STATEMENT_SECONDS = 60
LOCK_SECONDS = 2
URL_VARIABLE = "NEWSTRANSLATE_MEMORY_URL"


class Unreachable(Exception):
    """The server does not answer or refuses a request; the message gives the reason."""


def wanted_url(setting: str) -> str:
    """Return the server's address, from the environment or else from the project; empty for none.

    Raises `InputError` for an address of another kind, and for a password in a project file.
    """
    url = os.environ.get(URL_VARIABLE) or setting
    if not url:
        return ""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise InputError(
            f"memory.url: '{parts.scheme}://' is not a supported address; use postgresql://…"
        )
    # A project's settings are in git; the environment is not.
    if parts.password and url == setting:
        raise InputError(
            "memory.url: contains a password; do not store passwords in project files: put it into "
            f"~/.pgpass, PGPASSWORD or {URL_VARIABLE}"
        )
    return url


@contextmanager
def connected(url: str) -> Iterator[Any]:
    """Return a context with a connection; an error in the block rolls its changes back.

    Raises `Unreachable`.
    """
    try:
        import psycopg
    except ImportError:
        raise InputError(
            "the shared memory needs psycopg: pip install 'newstranslate[postgres]'"
        ) from None
    options = f"-c statement_timeout={STATEMENT_SECONDS}s -c lock_timeout={LOCK_SECONDS}s"
    try:
        with psycopg.connect(
            url, connect_timeout=CONNECT_SECONDS, options=options, tcp_user_timeout=10_000
        ) as line:
            yield line
    except psycopg.Error as error:
        raise Unreachable(_reason(error)) from error


def _reason(error: Exception) -> str:
    """Return the first line of an error message, without the address: it may have a password."""
    text = str(error).strip().splitlines()
    return re.sub(r"postgres(?:ql)?://\S+", "the server", text[0]) if text else type(error).__name__
