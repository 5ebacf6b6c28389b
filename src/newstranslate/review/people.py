"""Authentication: users and passwords, sessions, limits on log-in attempts.

Without ``--users``, everybody on this machine who has the token in the printed address is a
reviewer. With ``--users FILE``, users log in; the file contains argon2 hashes, never passwords.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import stat
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newstranslate import files, messages
from newstranslate.errors import InputError

ROLES = ("reader", "translator", "reviewer")
"""Each includes the rights of the ones before: read; change drafts; approve, revoke and waive."""
_DAY = 24 * 3600
SESSION_SECONDS = 30 * _DAY
FREE_TRIES = 5
"""Number of wrong passwords before a user has to wait."""
_LONGEST_WAIT = 15 * 60
_FORGIVEN = 10 * 60
"""Seconds after which one wrong password is forgotten."""
_REMEMBERED = 10_000
"""Maximum number of logins and addresses whose wrong passwords are counted."""
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


@dataclass(slots=True)
class Session:
    """A logged-in browser."""

    role: str
    name: str = ""
    login: str = ""
    hash: str = field(default="", repr=False)
    """Hash of the password at log-in: the session ends if the password changes."""
    lang: str = ""
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    ends: float = field(default_factory=lambda: time.time() + SESSION_SECONDS)

    def may(self, role: str) -> bool:
        """Whether the user has the rights of a role."""
        return ROLES.index(self.role) >= ROLES.index(role)


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


class Authenticator:
    """Authenticates users by token or password, and manages their sessions. Thread-safe."""

    def __init__(
        self, people: UsersFile | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._people = people
        self._clock = clock
        self.token = "" if people else secrets.token_urlsafe(24)
        """The token in the printed address; empty if users log in."""
        self._sessions: dict[str, Session] = {}
        self._failed: dict[str, tuple[int, float]] = {}
        """Login or address → (number of failures, time of the last one)."""
        self._guard = threading.Lock()

    @property
    def log_in(self) -> bool:
        """Whether users log in with a password, not with the token."""
        return self._people is not None

    def by_token(self, token: str, name: str = "") -> str:
        """Return the key of a new session if the token is right, else an empty string.

        `name` is the user name stored in the browser; empty to ask for it.
        """
        if not self.token or not hmac.compare_digest(token.encode(), self.token.encode()):
            return ""
        return self._admit(Session("reviewer", " ".join(name.split())))

    def names(self) -> list[str]:
        """Return the sorted names of the users who may log in."""
        return sorted(user.name for user in self._users().values())

    def wait(self, *who: str) -> int:
        """Return the seconds to wait until all of these (login, address) may try again."""
        with self._guard:
            free = max((self._free(one) for one in who), default=0.0)
        left = free - self._clock()
        return round(left + 0.5) if left > 0 else 0

    def by_password(self, login: str, password: str, address: str) -> str:
        """Return the key of a new session if the password is right, else an empty string.

        From the fifth wrong password, login and address each wait: 2 s, 4 s, … 15 minutes. One
        failure is forgotten every ten minutes, all of them with the right password.
        """
        user = self.verified(login, password, address)
        return self._admit(Session(user.role, user.name, login, user.password)) if user else ""

    def verified(self, login: str, password: str, address: str) -> User | None:
        """Return the user if the password is right; count a failure otherwise."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        user = self._users().get(login)
        try:
            # An unknown login takes as long as a wrong password, so that logins cannot be probed.
            PasswordHasher().verify(user.password if user else _NOBODY, password)
        except (VerificationError, InvalidHashError):
            user = None
        who = (f"login {login}", f"address {address}")
        if user is None:
            self._count(*who)
            return None
        with self._guard:
            for one in who:
                self._failed.pop(one, None)
        return user

    def change_password(self, key: str, old: str, new: str, address: str) -> bool:
        """Change the password of a session's user if the old one is right.

        The user's other sessions end. Raises `InputError` if the file cannot be written.
        """
        session = self.session(key)
        user = self.verified(session.login, old, address) if session else None
        if session is None or user is None or self._people is None:
            return False
        self._people.change_password(user, new)
        session.hash = self._users()[user.login].password
        return True

    def _users(self) -> Mapping[str, User]:
        return self._people.users() if self._people else {}

    def _tries(self, who: str) -> int:
        """Return the number of failures that are not forgotten yet."""
        tries, last = self._failed.get(who, (0, 0.0))
        return max(0, tries - int((self._clock() - last) / _FORGIVEN))

    def _free(self, who: str) -> float:
        """Return the time from which another attempt is allowed."""
        tries, last = self._tries(who), self._failed.get(who, (0, 0.0))[1]
        pause = min(2.0 ** (tries - FREE_TRIES + 1), _LONGEST_WAIT)
        return last + pause if tries >= FREE_TRIES else 0.0

    def _count(self, *who: str) -> None:
        with self._guard:
            for one in who:
                tries = self._tries(one) + 1
                self._failed.pop(one, None)  # the last one goes to the end
                self._failed[one] = tries, self._clock()
            while len(self._failed) > _REMEMBERED:
                del self._failed[next(iter(self._failed))]

    def _admit(self, session: Session) -> str:
        key = secrets.token_urlsafe(32)
        with self._guard:
            now = time.time()
            self._sessions = {k: s for k, s in self._sessions.items() if s.ends > now}
            self._sessions[key] = session
        return key

    def session(self, key: str) -> Session | None:
        """Return the session with this key, if it has not ended.

        It ends at once for a user who was removed from the users file or whose password changed.
        """
        with self._guard:
            found = self._sessions.get(key)
        if found is None or found.ends <= time.time():
            return None
        if self._people is not None:
            user = self._users().get(found.login)
            if user is None or user.password != found.hash:
                self.leave(key)
                return None
            found.role, found.name, found.lang = user.role, user.name, user.lang
        return found

    def leave(self, key: str) -> None:
        """End a session."""
        with self._guard:
            self._sessions.pop(key, None)


_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$"
    "bm90YXBhc3N3b3Jkc2FsdA$0000000000000000000000000000000000000000000"
)
