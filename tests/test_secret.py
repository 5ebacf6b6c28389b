"""Keys come from the environment first, then from the keyring, where there is one."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from newstranslate import secret


class KeyringError(Exception):
    pass


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A keyring that holds one password, in the place of the user's."""
    made, errors = ModuleType("keyring"), ModuleType("keyring.errors")
    known = {("newstranslate", "deepl"): "from the keyring"}
    made.get_password = lambda service, user: known.get((service, user))  # type: ignore[attr-defined]
    errors.KeyringError = KeyringError  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", made)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    return made


def test_the_environment_goes_before_the_keyring(
    keyring: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert secret.get("DEEPL_AUTH_KEY", "deepl") == "from the keyring"
    monkeypatch.setenv("DEEPL_AUTH_KEY", " of the shell\n")
    assert secret.get("DEEPL_AUTH_KEY", "deepl") == "of the shell"


@pytest.mark.parametrize(
    ("user", "service"), [("smtp", "newstranslate"), ("deepl", "other"), ("", "newstranslate")]
)
def test_what_it_does_not_hold_is_empty(keyring: ModuleType, user: str, service: str) -> None:
    assert secret.get("NO_SUCH_VARIABLE", user, service) == ""


def test_a_locked_or_missing_keyring_holds_nothing(
    keyring: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(service: str, user: str) -> str:
        raise KeyringError

    monkeypatch.setattr(keyring, "get_password", locked)
    assert secret.get("NO_SUCH_VARIABLE", "deepl") == ""
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert secret.get("NO_SUCH_VARIABLE", "deepl") == ""
