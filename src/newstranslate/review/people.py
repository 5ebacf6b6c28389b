"""Who is at the page: users and their passwords, sessions, limits on trying to log in.

On this machine alone, whoever holds the token of the address that the command prints is a
reviewer. With ``--users FILE`` people log in; the file holds argon2 hashes, never passwords.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import stat
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path

from newstranslate import files, messages
from newstranslate.errors import InputError
from newstranslate.late import dataclass

ROLES = ("reader", "translator", "reviewer")
"""Each may do what those before it may: read; change drafts; approve, take back and waive."""
_DAY = 24 * 3600
SESSION_SECONDS = 30 * _DAY
FREE_TRIES = 5
"""Wrong passwords before one has to wait."""
_LONGEST_WAIT = 15 * 60
_FORGIVEN = 10 * 60
"""Seconds after which one wrong password is forgotten."""
_REMEMBERED = 10_000
"""Logins and addresses whose wrong passwords are counted."""
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


@dataclass(slots=True)
class Session:
    """One browser that was let in."""

    role: str
    name: str = ""
    login: str = ""
    hash: str = field(default="", repr=False)
    """Of the password that let the person in: with another one, the session ends."""
    lang: str = ""
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


class Authenticator:
    """Lets people in by token or by password, and knows them again. Thread-safe."""

    def __init__(
        self, people: UsersFile | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._people = people
        self._clock = clock
        self.token = "" if people else secrets.token_urlsafe(24)
        """What the address on start holds; empty where people log in."""
        self._sessions: dict[str, Session] = {}
        self._failed: dict[str, tuple[int, float]] = {}
        """Who tried → (how often in vain, when last)."""
        self._guard = threading.Lock()

    @property
    def log_in(self) -> bool:
        """Whether people log in, and not by the token."""
        return self._people is not None

    def by_token(self, token: str, name: str = "") -> str:
        """Return the key of a new session for the right token, else an empty text.

        `name` is the one that the browser was given before; empty to ask for it.
        """
        if not self.token or not hmac.compare_digest(token.encode(), self.token.encode()):
            return ""
        return self._admit(Session("reviewer", " ".join(name.split())))

    def names(self) -> list[str]:
        """Return the names of the people who may log in, in their order; none without log-in."""
        return sorted(user.name for user in self._users().values())

    def wait(self, *who: str) -> int:
        """Return the seconds until any of these (login, address) may try again; 0 for now."""
        with self._guard:
            free = max((self._free(one) for one in who), default=0.0)
        left = free - self._clock()
        return round(left + 0.5) if left > 0 else 0

    def by_password(self, login: str, password: str, address: str) -> str:
        """Return the key of a new session for the right password, else an empty text.

        From the fifth wrong one on, login and address each wait: 2 s, 4 s, … a quarter of an hour.
        One is forgotten every ten minutes, all of them with the right password.
        """
        user = self.verified(login, password, address)
        return self._admit(Session(user.role, user.name, login, user.password)) if user else ""

    def verified(self, login: str, password: str, address: str) -> User | None:
        """Return the user whose password this is; a wrong one is counted."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        user = self._users().get(login)
        try:
            # Somebody unknown takes as long as a wrong password.
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
        """Give the person of a session a new password, if the old one is right.

        Their other sessions end. Raises `InputError` where the file cannot be written.
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
        """Return how many wrong passwords are not forgotten yet."""
        tries, last = self._failed.get(who, (0, 0.0))
        return max(0, tries - int((self._clock() - last) / _FORGIVEN))

    def _free(self, who: str) -> float:
        """Return the moment from which one may try again."""
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

        It ends at once for who was removed from the users' file, or has another password there.
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
