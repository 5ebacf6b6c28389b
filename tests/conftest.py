"""A newsroom in a temporary folder, and the command line run in this process."""

from __future__ import annotations

import itertools
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from newstranslate import catalog, config
from newstranslate.cli import _run
from newstranslate.model import Catalogue
from newstranslate.project import sending
from newstranslate.testing import FakeDeepL, FakeLLM

# A busy machine is no failure; CI searches the same examples each time, people new ones.
settings.register_profile("people", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "people")

ARTICLE = """---
title: L’OIM à Rabat
lang: fr
---

# L’OIM ouvre un bureau

Le Maroc accueille l’OIM depuis 2007. Le HCR, lui, y est présent [depuis 1965](https://example.org/hcr).

- Un point **important** à noter
- Un second point
"""

GLOSSARY = """concept,kind,lock,fr,en,ar,ar_rejected
iom,acronym,hard,OIM,IOM,المنظمة الدولية للهجرة,وكالة الهجرة
unhcr,acronym,hard,HCR,UNHCR,مفوضية الأمم المتحدة لشؤون اللاجئين|مفوضية اللاجئين,
"""

_VARIABLES = (
    "NEWSTRANSLATE_SMTP_PASSWORD",
    "NEWSTRANSLATE_WEBHOOK_URL",
    "DEEPL_AUTH_KEY",
    "DEEPL_SERVER_URL",
    "NEWSTRANSLATE_LLM_URL",
    "NEWSTRANSLATE_LLM_MODEL",
    "NEWSTRANSLATE_LLM_KEY",
    "NEWSTRANSLATE_LIBRETRANSLATE_URL",
    "NEWSTRANSLATE_LIBRETRANSLATE_KEY",
    "SOURCE_DATE_EPOCH",
)

_CACHES = itertools.count()

LONGEST = (
    "run/test_bulk.py",
    "review/test_browser.py",
    "review/test_keyboard.py",
    "connect/test_wordpress.py",
    "formats/test_wholes.py",
    "memory/test_shared.py",
    "run/test_object_storage.py",
    "formats/test_wordpress_editor.py",
    "review/test_store.py",
    "cli/test_memory_commands.py",
)
"""Files that take longest: several workers start with them, so that none ends long after the others."""


def pytest_configure() -> None:
    """Do not wait until files are on the disk: only after a power cut would a test see a difference.

    Tests of `fsync` itself replace it, too. Other processes that tests start do call it.
    """
    os.fsync = lambda fd: None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give each file to one worker: what a module shares (browser, server, database) is made once.

    Not by marks of groups: xdist 3.8 does not see them where pytest is 9.2 or newer.
    """
    if config.getoption("dist") not in ("load", "loadgroup"):
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            return nodeid.partition("::")[0]

    config.option.loadscopereorder = False
    return ByFile(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the longest files first where several workers share the tests."""
    if hasattr(config, "workerinput"):
        ranks = {name: rank for rank, name in enumerate(LONGEST)}
        items.sort(
            key=lambda item: ranks.get(item.path.as_posix().rpartition("/tests/")[2], len(ranks))
        )


@dataclass
class Outcome:
    """What a command line did."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Newsroom:
    """A project in a temporary folder."""

    root: Path
    call: Callable[..., Outcome] = field(repr=False)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def po(self, lang: str = "ar", name: str = "story") -> Path:
        return self.root / "locales" / lang / f"{name}.po"

    def load(self, lang: str = "ar", name: str = "story") -> Catalogue:
        return catalog.load(self.po(lang, name))

    def targets(self, lang: str = "ar", name: str = "story") -> dict[str, str]:
        return {unit.source: unit.target for unit in self.load(lang, name).live}

    def edit(self, old: str, new: str, lang: str = "ar", name: str = "story") -> None:
        """Change the PO file as a person with a text editor would."""
        path = self.po(lang, name)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


@contextmanager
def held_by_another(room: Newsroom) -> Iterator[Path]:
    """Hold the lock on sending the Arabic story, in the name of another process."""
    settings = config.load(room.root)
    with sending.alone(settings, room.po(), sending.refuse("", "")):
        (lock,) = (room.root / ".newstranslate").glob("sending-*.lock")
        lock.write_text("4711 (desk-2)")
        yield lock


@pytest.fixture(autouse=True)
def _no_engine_from_outside(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No test may find a key, a model or a network by accident."""
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NEWSTRANSLATE_LANG", "en")
    # A folder of its own that is not made: most tests write no file.
    cache = tmp_path_factory.getbasetemp() / f"cache-{next(_CACHES)}"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", "http://127.0.0.1:9/v1/records")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setattr("newstranslate.engines.web.FIRST_PAUSE", 0.01)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDeepL]:
    """A DeepL on this machine, which the command line finds by its environment."""
    with FakeDeepL() as running:
        monkeypatch.setenv("DEEPL_SERVER_URL", running.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", running.key)
        yield running


@pytest.fixture
def llm(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLLM]:
    """A language model on this machine, which the command line finds by its environment."""
    with FakeLLM() as server:
        monkeypatch.setenv("NEWSTRANSLATE_LLM_URL", server.url)
        monkeypatch.setenv("NEWSTRANSLATE_LLM_MODEL", server.model)
        monkeypatch.setenv("NEWSTRANSLATE_LLM_KEY", server.key)
        yield server


@pytest.fixture
def newsroom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Newsroom:
    root = tmp_path / "newsroom"
    root.mkdir()
    monkeypatch.chdir(root)

    def call(*arguments: str | os.PathLike[str]) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["newstranslate", *map(str, arguments)])
        status = _run()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        assert "newstranslate: internal error" not in captured.err
        return Outcome(status, captured.out, captured.err)

    room = Newsroom(root, call)
    room.write("articles/story.md", ARTICLE)
    room.write("glossary/terms.csv", GLOSSARY)
    return room
