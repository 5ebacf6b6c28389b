"""Sessions of users who logged in by token or password.

Without ``--users``, everybody on this machine who has the token in the printed address is a
reviewer. With ``--users FILE``, users log in; the file contains argon2 hashes, never passwords.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import field

from newstranslate.late import dataclass
from newstranslate.review.attempts import FailedAttempts
from newstranslate.review.users import ROLES, User, UsersFile

_DAY = 24 * 3600
SESSION_SECONDS = 30 * _DAY


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


class TooManyAttempts(Exception):
    """The login or the address must wait before the next attempt."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


class Authenticator:
    """Authenticates users by token or password, and manages their sessions. Thread-safe."""

    def __init__(
        self, people: UsersFile | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._people = people
        self.attempts = FailedAttempts(clock)
        self.token = "" if people else secrets.token_urlsafe(24)
        """The token in the printed address; empty if users log in."""
        self._sessions: dict[str, Session] = {}
        self._guard = threading.Lock()
        self._verifying = threading.Lock()

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

    def by_password(self, login: str, password: str, address: str) -> str:
        """Return the key of a new session if the password is right, else an empty string.

        From the fifth wrong password, login and address each wait: 2 s, 4 s, … 15 minutes. One
        failure is forgotten every ten minutes, all of them with the right password. Raises
        `TooManyAttempts`.
        """
        user = self.verified(login, password, address)
        return self._admit(Session(user.role, user.name, login, user.password)) if user else ""

    def verified(self, login: str, password: str, address: str) -> User | None:
        """Return the user if the password is right; count a failure otherwise.

        Raises `TooManyAttempts`: by login against guessing one password, by address against trying
        many logins.
        """
        who = (f"login {login}", f"address {address}")
        # One at a time: of a hundred attempts at once, all would pass before the first is counted,
        # and each hash takes 64 MB.
        with self._verifying:
            if wait := self.attempts.wait(*who):
                raise TooManyAttempts(wait)
            user = self._verified(login, password)
            if user is None:
                self.attempts.count(*who)
            else:
                self.attempts.forget(*who)
        return user

    def _verified(self, login: str, password: str) -> User | None:
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        user = self._users().get(login)
        try:
            # An unknown login takes as long as a wrong password, so that logins cannot be probed.
            PasswordHasher().verify(user.password if user else _NOBODY, password)
        except (VerificationError, InvalidHashError):
            return None
        return user

    def change_password(self, key: str, old: str, new: str, address: str) -> bool:
        """Change the password of a session's user if the old one is right.

        The user's other sessions end. Raises `TooManyAttempts`, and `InputError` if the file cannot
        be written.
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
"""A hash that no password has: tried for unknown logins, so that they take as long as others."""
