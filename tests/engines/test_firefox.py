"""Local models: the real loader and the real inference on a tiny model made here."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from newstranslate import engines
from newstranslate.config import Config
from newstranslate.engines import Request, firefox, models
from newstranslate.engines.traffic import Traffic
from newstranslate.errors import EngineError, EngineUnavailable, InputError
from newstranslate.glossary import Glossary
from newstranslate.model import Pair
from tests import tiny_marian
from tests.conftest import Newsroom


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two tiny models: fr-en and en-ar."""
    folder = tmp_path_factory.mktemp("kit")
    tiny_marian.write(folder, "fr-en", seed=7)
    tiny_marian.write(folder, "en-ar", seed=8)
    return folder


def engine(root: Path) -> firefox.Firefox:
    return firefox.create(Config(models=str(root)), lambda _: None, Traffic())


def test_direct_pair_translates(kit: Path) -> None:
    found = list(engine(kit).translate([Request("k", "Le Maroc a signé.")], Pair("fr", "en")))
    assert [answer.key for answer in found] == ["k"]
    assert found[0].text


def test_pair_without_a_model_goes_through_english(kit: Path) -> None:
    assert models.route(kit, "fr", "ar") == [("fr", "en"), ("en", "ar")]
    (answer,) = engine(kit).translate([Request("k", "Le Maroc.")], Pair("fr", "ar"))
    english = models.load(models.model_files(kit / "fr-en")).translate("Le Maroc.")
    by_hand = models.load(models.model_files(kit / "en-ar")).translate(english)
    assert answer.text.split() == by_hand.split()


def test_each_thread_has_a_translator_of_its_own(kit: Path) -> None:
    shared = engine(kit)
    found: list[str] = []

    def work() -> None:
        found.extend(
            a.text for a in shared.translate([Request("k", "Le Maroc.")], Pair("fr", "en"))
        )

    work()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(found) == 2
    assert found[0] == found[1]


def test_installing_from_a_folder_checks_and_copies(kit: Path, tmp_path: Path) -> None:
    assert models.install(tmp_path, "fr", "ar", kit) == ["fr-en", "en-ar"]
    assert models.installed(tmp_path) == ["en-ar", "fr-en"]
    assert models.install(tmp_path, "fr", "en", kit / "fr-en") == ["fr-en"]


def test_installing_what_is_not_there_names_what_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"looked for fr-ar/, and for fr-en/ and en-ar/"):
        models.install(tmp_path / "root", "fr", "ar", tmp_path)


def test_damaged_model_is_not_installed(kit: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad" / "fr-en"
    bad.mkdir(parents=True)
    for path in (kit / "fr-en").iterdir():
        data = path.read_bytes()
        (bad / path.name).write_bytes(data[: len(data) // 3] if path.suffix == ".bin" else data)
    with pytest.raises(EngineError, match="not a usable model"):
        models.install(tmp_path / "root", "fr", "en", tmp_path / "bad")
    assert models.installed(tmp_path / "root") == []


def test_half_a_model_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "fr-en").mkdir()
    (tmp_path / "fr-en" / "model.fren.bin").write_bytes(b"x")
    assert models.installed(tmp_path) == []
    assert list(engine(tmp_path).translate([Request("k", "x")], Pair("fr", "en"))) == []


def test_one_direction_without_a_model_does_not_stop_the_other(kit: Path) -> None:
    said: list[str] = []
    made = firefox.create(Config(models=str(kit)), said.append, Traffic())
    made.prepare([Pair("fr", "en"), Pair("fr", "ja")], Glossary().terms)
    assert said[-1].startswith("firefox: no fr → ja model")
    with pytest.raises(EngineUnavailable, match="no fr → ja model"):
        made.prepare([Pair("fr", "ja")], Glossary().terms)


def test_command_line_installs_and_drafts(newsroom: Newsroom, kit: Path) -> None:
    """The whole way with local models: added from a folder, found by auto, drafts sealed."""
    newsroom.write("newstranslate.toml", '[firefox]\nmodels = "models"\n')
    added = newsroom.call("engines", "add", "fr", "ar", "--from", kit)
    assert added.status == 0
    assert added.out.startswith("fr → ar: fr-en, then en-ar in ")
    assert "models: en-ar, fr-en" in newsroom.call("engines").out
    done = newsroom.call("run", "articles", "--to", "ar", "--json")
    (result,) = done.json()["results"]
    assert (result["machine"], result["untranslated"]) == (6, 0)
    assert {unit.origin for unit in newsroom.load().live} == {"firefox"}


class Records:
    """A Remote Settings server with the tiny models."""

    def __init__(self, kit: Path) -> None:
        self.served: dict[str, bytes] = {}
        self.broken = False
        records = []
        for pair in ("fr-en", "en-ar"):
            for path in sorted((kit / pair).iterdir()):
                kind = path.name.split(".")[0]
                records.append(tiny_marian.record(path, pair, kind))
                self.served[f"/files/models/{pair}/{path.name}.zst"] = tiny_marian.zstd(
                    path.read_bytes()
                )
        self.served["/v1/records"] = json.dumps({"data": records}).encode()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                data = outer.served.get(self.path)
                if data is not None and outer.broken and self.path.endswith(".zst"):
                    data = data[:-9] + b"\xff" * 9
                self.send_response(200 if data is not None else 404)
                self.send_header("Content-Length", str(len(data or b"")))
                self.end_headers()
                self.wfile.write(data or b"")

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        info = {"capabilities": {"attachments": {"base_url": f"{self.url}/files/"}}}
        self.served["/v1/"] = json.dumps(info).encode()


@pytest.fixture
def records(kit: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Records]:
    made = Records(kit)
    thread = threading.Thread(target=made.server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", f"{made.url}/v1/records")
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_models_are_fetched_once_with_progress_and_verified(
    records: Records, tmp_path: Path
) -> None:
    shown: list[tuple[str, int, int]] = []
    models.fetch(tmp_path, "fr", "ar", lambda *step: shown.append(step))
    assert models.installed(tmp_path) == ["en-ar", "fr-en"]
    assert any(done == total > 0 for _, done, total in shown)
    records.served.clear()
    made = engine(tmp_path)
    made.prepare([Pair("fr", "ar")], Glossary().terms)
    assert list(made.translate([Request("k", "Le Maroc.")], Pair("fr", "ar")))


def test_first_use_fetches(records: Records, tmp_path: Path) -> None:
    said: list[str] = []
    made = firefox.create(Config(models=str(tmp_path)), said.append, Traffic())
    made.prepare([Pair("fr", "en")], Glossary().terms)
    assert models.installed(tmp_path) == ["fr-en"]
    assert said[0] == "firefox: downloading the fr → en models, once"
    assert any("100 %" in line for line in said)


def test_nothing_is_said_of_downloading_without_a_network(tmp_path: Path) -> None:
    said: list[str] = []
    made = firefox.create(Config(models=str(tmp_path)), said.append, Traffic())
    with pytest.raises(EngineUnavailable, match="cannot be downloaded"):
        made.prepare([Pair("fr", "en")], Glossary().terms)
    assert said == []


def test_damaged_download_is_refused(records: Records, tmp_path: Path) -> None:
    records.broken = True
    with pytest.raises(EngineUnavailable, match="cannot be downloaded"):
        models.fetch(tmp_path, "fr", "en", lambda *_: None)
    assert models.installed(tmp_path) == []


def test_no_network_says_how_to_do_without(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match="newstranslate engines add fr ar --from FOLDER"):
        models.fetch(tmp_path, "fr", "ar", lambda *_: None)


def test_language_nobody_has_a_model_for(records: Records, tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match="no fr → wo model"):
        models.fetch(tmp_path, "fr", "wo", lambda *_: None)


def test_without_a_model_it_is_not_ready(kit: Path, tmp_path: Path) -> None:
    for root, wanted in ((kit, True), (tmp_path, False)):
        rows = {
            name: (ready, text) for name, ready, text in engines.status(Config(models=str(root)))
        }
        ready, text = rows["firefox"]
        assert ready is wanted
        assert ("models: " in text) is wanted
        assert ("no models yet" in text) is not wanted
