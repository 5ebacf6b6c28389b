"""The users file: logins and roles; it contains argon2 hashes, never passwords."""

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
"""Each includes the rights of the ones before: read; change drafts; approve, revoke and waive."""
SHORTEST = 10
"""Minimum length of a password chosen on the page."""
LONGEST = 1_000
"""Maximum length of such a password."""
_UNSURE = 2_000_000_000
"""Nanoseconds after a change during which another change may not alter the file's timestamp."""


@dataclass(frozen=True, slots=True)
class User:
    """A user in the users file."""

    login: str
    name: str
    """Name as written to PO files: ``Lina Alami <lina@desk.example>``."""
    role: str
    password: str
    """The argon2 hash."""
    lang: str = ""
    """The user's language for the pages; empty for the browser's."""


def load(path: Path) -> dict[str, User]:
    """Return login → user from a users file; raises `InputError`."""
    users = files.read_toml(path).get("users", {})
    if not isinstance(users, dict) or not users:
        raise InputError(f"{path}: contains no users; define each as a table [users.LOGIN]")
    return {login: _user(path, login, row) for login, row in users.items()}


def _user(path: Path, login: str, row: object) -> User:
    where = f"{path}: [users.{login}]"
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise InputError(f"{where} must be a table of strings: name, role, password")
    if row.get("role") not in ROLES:
        raise InputError(f"{where} role is {row.get('role')!r}; use one of: {', '.join(ROLES)}")
    if not str(row.get("password", "")).startswith("$argon2"):
        raise InputError(
            f"{where} password must be an argon2 hash: run newstranslate review --password"
        )
    lang = row.get("lang", "")
    if lang and lang not in messages.LANGUAGES:
        known = ", ".join(messages.LANGUAGES)
        raise InputError(f"{where} lang is {lang!r}; use one of: {known}")
    return User(login, row.get("name") or login, row["role"], row["password"], lang)


def hashed(password: str) -> str:
    """Return the argon2 hash of a password, for the users file."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(password)


def exposed(path: Path) -> str:
    """Return a warning if others can read a users file, else an empty string."""
    mode = path.stat().st_mode
    if not mode & (stat.S_IRGRP | stat.S_IROTH):
        return ""
    return f"{path}: others can read the password hashes; run: chmod 600 {path}"


class UsersFile:
    """The users in a file, which is read again when it changes. Thread-safe."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._guard = threading.Lock()
        self._users = load(path)
        self._stamp: tuple[int, ...] = ()

    def users(self) -> Mapping[str, User]:
        """Return login → user. If the file is invalid or missing, the last valid users."""
        with self._guard:
            try:
                status = self.path.stat()
                now = status.st_mtime_ns, status.st_size, status.st_ino
                if now != self._stamp:
                    fresh = time.time_ns() - status.st_mtime_ns < _UNSURE
                    self._stamp = () if fresh else now
                    self._users = load(self.path)
            except (OSError, InputError) as error:
                # To the server's log, where whoever edited the file will look.
                logging.getLogger("uvicorn.error").warning("%s; users stay as before", error)
            return self._users

    def change_password(self, user: User, password: str) -> None:
        """Replace a user's hash in the file, and nothing else. Raises `InputError`."""
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
