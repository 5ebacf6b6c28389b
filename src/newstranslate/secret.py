"""Keys and passwords: from the environment, else the user's keyring; never from a file."""

from __future__ import annotations

import os


def get(variable: str, user: str, service: str = "newstranslate") -> str:
    """Return the secret of an environment variable, else of the keyring; empty for none.

    `user` is its name in the keyring's `service`. The keyring is the extra
    ``newstranslate[keyring]``.
    """
    return os.environ.get(variable, "").strip() or _from_keyring(service, user)


def _from_keyring(service: str, user: str) -> str:
    if not user:
        return ""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return ""
    try:
        return keyring.get_password(service, user) or ""
    except KeyringError:
        return ""
