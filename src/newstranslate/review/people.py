"""Who is at the page: users and their passwords, sessions, limits on trying to log in.

On this machine alone, whoever holds the token of the address that the command prints is a
reviewer. With ``--users FILE`` people log in; the file holds argon2 hashes, never passwords.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newstranslate import files
from newstranslate.errors import InputError

ROLES = ("reader", "translator", "reviewer")
"""Each may do what those before it may: read; change drafts; approve, take back and waive."""
_DAY = 24 * 3600
SESSION_SECONDS = 30 * _DAY
FREE_TRIES = 5
"""Wrong passwords before one has to wait."""
_LONGEST_WAIT = 15 * 60


@dataclass(frozen=True, slots=True)
class User:
    """A line of the users' file."""

    login: str
    name: str
    """As it stands in PO files: ``Lina Alami <lina@desk.example>``."""
    role: str
    password: str
    """Its argon2 hash."""


@dataclass(slots=True)
class Session:
    """One browser that was let in."""

    role: str
    name: str = ""
    login: str = ""
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    ends: float = field(default_factory=lambda: time.time() + SESSION_SECONDS)

    def may(self, role: str) -> bool:
        """Whether the person may do what a role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


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
    return User(login, row.get("name") or login, row["role"], row["password"])


def hashed(password: str) -> str:
    """Return the argon2 hash of a password, for the users' file."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(password)


class Doors:
    """Lets people in by token or by password, and knows them again. Thread-safe."""

    def __init__(self, users: Mapping[str, User] | None = None) -> None:
        self.users = dict(users or {})
        self.token = "" if users else secrets.token_urlsafe(24)
        """What the address on start holds; empty where people log in."""
        self._sessions: dict[str, Session] = {}
        self._failed: dict[str, tuple[int, float]] = {}
        """Who tried → (how often in vain, when the next try is free)."""
        self._guard = threading.Lock()

    def by_token(self, token: str, name: str = "") -> str:
        """Return the key of a new session for the right token, else an empty text.

        `name` is the one that the browser was given before; empty to ask for it.
        """
        if not self.token or not hmac.compare_digest(token.encode(), self.token.encode()):
            return ""
        return self._admit(Session("reviewer", " ".join(name.split())))

    def wait(self, *who: str) -> int:
        """Return the seconds until any of these (login, address) may try again; 0 for now."""
        with self._guard:
            free = max((self._failed.get(one, (0, 0.0))[1] for one in who), default=0.0)
        return max(0, round(free - time.monotonic() + 0.5)) if free > time.monotonic() else 0

    def by_password(self, login: str, password: str, address: str) -> str:
        """Return the key of a new session for the right password, else an empty text.

        From the fifth wrong one on, login and address each wait: 2 s, 4 s, … a quarter of an hour.
        """
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        user = self.users.get(login)
        try:
            # Somebody unknown takes as long as a wrong password.
            PasswordHasher().verify(user.password if user else _NOBODY, password)
        except (VerificationError, InvalidHashError):
            user = None
        if user is None:
            self._count(f"login {login}", f"address {address}")
            return ""
        with self._guard:
            self._failed.pop(f"login {login}", None)
        return self._admit(Session(user.role, user.name, user.login))

    def _count(self, *who: str) -> None:
        with self._guard:
            if len(self._failed) > 10_000:
                self._failed.clear()
            for one in who:
                tries = self._failed.get(one, (0, 0.0))[0] + 1
                pause = min(2 ** max(tries - FREE_TRIES + 1, 0), _LONGEST_WAIT)
                self._failed[one] = tries, time.monotonic() + (pause if tries >= FREE_TRIES else 0)

    def _admit(self, session: Session) -> str:
        key = secrets.token_urlsafe(32)
        with self._guard:
            now = time.time()
            self._sessions = {k: s for k, s in self._sessions.items() if s.ends > now}
            self._sessions[key] = session
        return key

    def session(self, key: str) -> Session | None:
        """Return the session with this key, if it has not ended."""
        with self._guard:
            found = self._sessions.get(key)
        return found if found and found.ends > time.time() else None

    def leave(self, key: str) -> None:
        """End a session."""
        with self._guard:
            self._sessions.pop(key, None)


_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$"
    "bm90YXBhc3N3b3Jkc2FsdA$0000000000000000000000000000000000000000000"
)
