"""The users' file: who may log in, as what; it holds argon2 hashes, never passwords."""

from __future__ import annotations

import logging
import stat
import threading
import time
from collections.abc import Mapping
from pathlib import Path

from newstranslate import files, messages
from newstranslate.errors import InputError
from newstranslate.late import dataclass

ROLES = ("reader", "translator", "reviewer")
"""Each may do what those before it may: read; change drafts; approve, take back and waive."""
SHORTEST = 10
"""Characters of a password that somebody chooses in the page."""
LONGEST = 1_000
_UNSURE = 2_000_000_000
"""Nanoseconds after a change in which a file's stamp may stand still for the next."""


@dataclass(frozen=True, slots=True)
class User:
    """A line of the users' file."""

    login: str
    name: str
    """As it stands in PO files: ``Lina Alami <lina@desk.example>``."""
    role: str
    password: str
    """Its argon2 hash."""
    lang: str = ""
    """The language of the pages for them; empty for the browser's."""


def load(path: Path) -> dict[str, User]:
    """Return login → user of a users' file; raises `InputError`."""
    users = files.read_toml(path).get("users", {})
    if not isinstance(users, dict) or not users:
        raise InputError(f"{path}: no users in it; each is a table [users.LOGIN]")
    return {login: _user(path, login, row) for login, row in users.items()}


def _user(path: Path, login: str, row: object) -> User:
    where = f"{path}: [users.{login}]"
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise InputError(f"{where} must be a table of texts: name, role, password")
    if row.get("role") not in ROLES:
        raise InputError(f"{where} role is {row.get('role')!r}; use one of: {', '.join(ROLES)}")
    if not str(row.get("password", "")).startswith("$argon2"):
        raise InputError(
            f"{where} password must be an argon2 hash; make one: newstranslate review --password"
        )
    lang = row.get("lang", "")
    if lang and lang not in messages.LANGUAGES:
        known = ", ".join(messages.LANGUAGES)
        raise InputError(f"{where} lang is {lang!r}; use one of: {known}")
    return User(login, row.get("name") or login, row["role"], row["password"], lang)


def hashed(password: str) -> str:
    """Return the argon2 hash of a password, for the users' file."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(password)


def exposed(path: Path) -> str:
    """Return a warning where others than its owner can read a users' file, else an empty text."""
    mode = path.stat().st_mode
    if not mode & (stat.S_IRGRP | stat.S_IROTH):
        return ""
    return f"{path}: others can read the hashes of the passwords; do: chmod 600 {path}"


class UsersFile:
    """The users as their file says now: it is read anew when it changes. Thread-safe."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._guard = threading.Lock()
        self._users = load(path)
        self._stamp: tuple[int, ...] = ()

    def users(self) -> Mapping[str, User]:
        """Return login → user. While the file is broken or away, as it was before."""
        with self._guard:
            try:
                status = self.path.stat()
                now = status.st_mtime_ns, status.st_size, status.st_ino
                if now != self._stamp:
                    fresh = time.time_ns() - status.st_mtime_ns < _UNSURE
                    self._stamp = () if fresh else now
                    self._users = load(self.path)
            except (OSError, InputError) as error:
                # On the server's own log: whoever mended the file looks there.
                logging.getLogger("uvicorn.error").warning("%s; users stay as before", error)
            return self._users

    def change_password(self, user: User, password: str) -> None:
        """Write a new hash in the place of a user's; the rest stays. Raises `InputError`."""
        new = hashed(password).encode()

        def change(data: bytes) -> bytes:
            old = user.password.encode()
            if data.count(old) != 1:
                raise InputError(
                    f"{self.path}: the password of {user.login} was changed meanwhile, or is "
                    "somebody else's too; it can only be changed in the file"
                )
            return data.replace(old, new)

        files.update(self.path, change)
        with self._guard:
            self._stamp = ()
