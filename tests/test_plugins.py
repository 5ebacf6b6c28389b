"""Plug-ins: the sample of examples/plugin does its four jobs; a broken one is told by its name."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from newstranslate import Answer, Config, Pair, checks, engines, formats, plugins
from newstranslate.checks import CheckInfo, Subject, table
from newstranslate.engines import Request
from newstranslate.engines.gate import GatedEngine
from newstranslate.errors import EngineError, InputError
from newstranslate.formats import writers
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Finding, Unit
from newstranslate.publish.options import PublishOptions
from tests.publish.test_fitness import fitness

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "examples" / "plugin"
STORY = "---\ntitle: Un pont\nlang: fr\n---\n\nUn accord [historique](https://example.org/a).\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample as an installer leaves it: its code and its metadata."""
    project = tomllib.loads((SAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    site = tmp_path_factory.mktemp("site")
    (site / "newsdesk_plugin").symlink_to(SAMPLE / "src" / "newsdesk_plugin")
    info = site / f"newsdesk_plugin-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    lines: list[str] = []
    for group, entries in project["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {value}" for name, value in entries.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")
    return site


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("desk")
    (root / "newstranslate.toml").write_text('[checks.severity]\nshouting = "error"\n')
    (root / "articles").mkdir()
    (root / "articles" / "story.md").write_text(STORY, encoding="utf-8")
    (root / "phrases.csv").write_text(
        "fr,en\nUn pont,A bridge\nUn accord [historique](https://example.org/a).,An "
        "HISTORIC [agreement](https://example.org/a).\n",
        encoding="utf-8",
    )
    return root


def call(desk: Path, site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newstranslate", *arguments],
        cwd=desk,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{site}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_sample_does_its_jobs_from_the_command_line(desk: Path, installed: Path) -> None:
    done = call(desk, installed, "run", "articles/story.md", "--to", "en", "--engine", "phrasebook")
    assert done.returncode == 0, done.stderr
    catalogue = desk / "locales" / "en" / "story.po"
    assert "#. origin: phrasebook" in catalogue.read_text(encoding="utf-8")

    done = call(desk, installed, "check")
    assert done.returncode == 1
    assert "HISTORIC: capitals" in done.stdout
    assert call(desk, installed, "check", "--explain", "shouting").stdout.startswith("shouting (w")

    text = catalogue.read_text(encoding="utf-8").replace("HISTORIC", "historic")
    catalogue.write_text(text.replace("#, fuzzy\n", ""), encoding="utf-8")
    story = ("publish", "articles/story.md", "--to", "en", "--format", "ticker")
    done = call(desk, installed, *story)
    assert done.returncode == 0, done.stderr
    result = (desk / "articles" / "story.en.ticker.txt").read_text(encoding="utf-8")
    assert result == "[en]\nAn historic agreement (https://example.org/a).\n"
    assert call(desk, installed, *story).returncode == 0  # written twice: still ours


def test_the_sample_imports_and_reports_what_it_leaves_out(desk: Path, installed: Path) -> None:
    story = "SLUG: pont\nHEADLINE: Un pont : « ouvert »\nLANGUAGE: fr\nBYLINE: Lina B.\n\nLe pont est ouvert.\n"
    (desk / "pont.WIRE").write_text(story, encoding="utf-8")
    done = call(desk, installed, "import", "pont.WIRE", "--verbose")
    assert done.returncode == 0, done.stderr
    made = (desk / "articles" / "pont.md").read_text(encoding="utf-8")
    assert made.startswith(
        '---\ntitle: "Un pont : « ouvert »"\nlang: "fr"\nauthor: "Lina B."\n---\n'
    )
    assert "SLUG: pont" in done.stderr + done.stdout
    (desk / "bad.wire").write_text("HEADLINE: Un pont\n", encoding="utf-8")
    done = call(desk, installed, "run", "bad.wire", "--to", "en")
    assert (done.returncode, "bad.wire: no empty line" in done.stderr) == (2, True)


def test_without_the_sample_its_names_are_unknown(desk: Path, tmp_path: Path) -> None:
    done = call(desk, tmp_path, "publish", "articles/story.md", "--to", "en", "--format", "ticker")
    assert done.returncode == 2
    assert "no format 'ticker'; use one of: md, html, wordpress, docx" in done.stderr
    (desk / "pont.wire").write_text(STORY, encoding="utf-8")
    done = call(desk, tmp_path, "import", "pont.wire")
    assert done.returncode == 2
    assert "cannot read '.wire' files; articles end in one of:" in done.stderr


# --- what a plug-in may do wrong ---


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, dict[str, object]]]:
    """What installed packages offer: group → name → object."""
    offers: dict[str, dict[str, object]] = {}
    caches = (table.entries, table.runs, writers._plugged)
    monkeypatch.setattr(plugins, "names", lambda group: tuple(sorted(offers.get(group, {}))))
    monkeypatch.setattr(plugins, "load", lambda group, name: offers[group][name])
    for cached in caches:
        cached.cache_clear()
    yield offers
    for cached in caches:
        cached.cache_clear()


def says(severity: str) -> table.Run:
    return lambda subject: [Finding("other name", severity, subject.target)]


def test_finding_of_a_plugin_has_its_own_name(offer: dict[str, dict[str, object]]) -> None:
    offer[plugins.CHECKS] = {"mine": CheckInfo("warning", "…", "", run=says("info"))}
    found = checks.check_pair("Un pont.", "A bridge.", "fr", "en")
    assert [(finding.check, finding.severity) for finding in found] == [("mine", "info")]


def crash(subject: Subject) -> list[Finding]:
    raise ZeroDivisionError(subject.target)


@pytest.mark.parametrize(
    ("check", "why"),
    [
        (CheckInfo("warning", "…", "", run=crash), "'mine' failed: ZeroDivisionError"),
        (CheckInfo("warning", "…", "", run=says("fatal")), "'mine' failed: ValueError: severity"),
        (CheckInfo("fatal", "…", "", run=says("info")), "its severity is 'fatal'"),
        (CheckInfo("warning", "…", ""), "it has no function"),
        (object(), "has no 'severity'"),
    ],
)
def test_broken_check_stops_the_gate(
    offer: dict[str, dict[str, object]], check: object, why: str
) -> None:
    offer[plugins.CHECKS] = {"mine": check}
    with pytest.raises(InputError, match=why):
        checks.check_pair("Un pont.", "A bridge.", "fr", "en")


def test_a_plugin_that_fails_stops_publishing_though_it_only_warns(
    offer: dict[str, dict[str, object]],
) -> None:
    offer[plugins.CHECKS] = {"mine": CheckInfo("warning", "…", "", run=crash)}
    lock = Lock(Glossary(), Pair("fr", "en"))
    with pytest.raises(InputError, match="'mine' failed"):
        checks.valid_findings(Unit("Un pont.", "A bridge."), lock, (), frozenset(["markup"]))


@pytest.mark.parametrize(
    ("fuzzy", "options", "refused"),
    [
        (False, PublishOptions(), ["mine"]),
        (False, PublishOptions(drafts=True), ["mine"]),
        (True, PublishOptions(drafts=True), []),
    ],
)
def test_an_error_of_a_plugin_stops_what_is_approved_but_no_draft(
    offer: dict[str, dict[str, object]], fuzzy: bool, options: PublishOptions, refused: list[str]
) -> None:
    offer[plugins.CHECKS] = {"mine": CheckInfo("error", "…", "", run=says("error"))}
    unit = Unit("Le port a coûté 28 millions.", "كلف الميناء 28 مليونا.", fuzzy=fuzzy)
    assert [why.partition(":")[0] for _, why in fitness(unit, options).unfit()] == refused


def test_a_plugin_takes_no_name_of_ours(offer: dict[str, dict[str, object]]) -> None:
    offer[plugins.CHECKS] = {"numbers": CheckInfo("info", "…", "", run=lambda _: ())}
    offer[plugins.ENGINES] = {"deepl": object()}
    offer[plugins.FORMATS] = {"html": object()}
    assert table.entries()["numbers"] is table.ENTRIES["numbers"]
    assert engines.names() == engines.NAMES
    assert formats.kinds() == tuple(writers.WRITERS)


class Format:
    def __init__(self, read_as: str = "text", ending: str = "txt") -> None:
        self.read_as = read_as
        self.ending = ending

    def write(self, markdown: str, facts: formats.Facts) -> bytes:
        raise ZeroDivisionError(facts.lang)


@pytest.mark.parametrize(
    ("made", "why"),
    [(Format(), "failed: ZeroDivisionError: ar"), (Format("pdf"), "read_as is 'pdf'"), (Format(ending="."), "have no extension"), (object(), "no 'ending'")],
)  # fmt: skip
def test_broken_format_writes_nothing(
    offer: dict[str, dict[str, object]], made: object, why: str
) -> None:
    offer[plugins.FORMATS] = {"mine": made}
    with pytest.raises(InputError, match=why):
        formats.write("mine", "# A\n", formats.Facts("ar"))


class Shout(Format):
    def write(self, markdown: str, facts: formats.Facts) -> bytes:
        return f"{facts.lang} {markdown.upper()}".encode()


def test_a_format_of_a_plugin_is_one_of_the_formats(offer: dict[str, dict[str, object]]) -> None:
    offer[plugins.FORMATS] = {"mine": Shout()}
    assert formats.kinds() == (*writers.WRITERS, "mine")
    assert writers.written("mine") == writers.Written("txt", "text")
    assert formats.write("mine", "Un mot", formats.Facts("fr")) == b"fr UN MOT"


class Importer:
    def convert(self, data: bytes, where: str) -> formats.Imported:
        raise ZeroDivisionError(where)


@pytest.mark.parametrize(
    ("made", "why"), [(Importer(), "importer 'wiki' failed: ZeroDivisionError: .*a.wiki"), (object(), "no 'convert'")]
)  # fmt: skip
def test_broken_importer_is_named(
    offer: dict[str, dict[str, object]], tmp_path: Path, made: object, why: str
) -> None:
    offer[plugins.IMPORTS] = {"wiki": made, "txt": made, "md": made}
    (tmp_path / "a.wiki").write_bytes(b"= A =")
    with pytest.raises(InputError, match=why):
        formats.convert(tmp_path / "a.wiki")


def test_a_plugin_takes_no_ending_of_ours(
    offer: dict[str, dict[str, object]], tmp_path: Path
) -> None:
    offer[plugins.IMPORTS] = {"txt": Importer(), "md": Importer()}
    (tmp_path / "a.txt").write_text("Un pont est ouvert.\n", encoding="utf-8")
    assert "Un pont" in formats.convert(tmp_path / "a.txt").markdown
    assert not formats.importable(tmp_path / "a.md")


class Engine(engines.Base):
    name = "mine"

    def translate(self, requests: object, pair: Pair) -> Iterator[Answer]:
        yield Answer("no such key", "…")


def test_broken_engine_fails_as_engines_do(offer: dict[str, dict[str, object]]) -> None:
    with pytest.raises(EngineError, match="mine: KeyError"):
        list(GatedEngine(Engine(), plugged=True).translate([Request("0", "a")], Pair("fr", "en")))
    offer[plugins.ENGINES] = {"mine": object()}
    with pytest.raises(InputError, match=r"'mine' of newstranslate\.engines has no 'create'"):
        engines.create("mine", Config(), lambda _: None)
    assert [row[0] for row in engines.status(Config())][-1] == "mine"


def test_a_package_that_cannot_be_imported_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = EntryPoint("mine", "no_such_module", plugins.ENGINES)
    monkeypatch.setattr(plugins, "_entries", lambda _: {"mine": entry})
    plugins.load.cache_clear()
    with pytest.raises(InputError, match="plug-in 'mine' of no_such_module cannot be loaded"):
        plugins.load(plugins.ENGINES, "mine")


def test_an_engine_of_ours_shows_its_faults() -> None:
    with pytest.raises(KeyError):
        list(GatedEngine(Engine()).translate([Request("0", "a")], Pair("fr", "en")))


def test_an_engine_of_a_plugin_is_made_as_one(offer: dict[str, dict[str, object]]) -> None:
    class Factory:
        create = staticmethod(lambda config, say, traffic: Engine(traffic))

    offer[plugins.ENGINES] = {"mine": Factory}
    made = engines.create("mine", Config(), lambda _: None)
    with pytest.raises(EngineError, match="mine: KeyError"):
        list(made.translate([Request("0", "a")], Pair("fr", "en")))
