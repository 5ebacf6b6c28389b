"""Starting costs what is used: the command line loads no engine, no web client, no Markdown."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from newstranslate import __version__

HEAVY = (
    "deepl",
    "fxtranslate",
    "httpx",
    "requests",
    "markdown_it",
    "polib",
    "rapidfuzz",
    "yaml",
    "langdetect",
    "trafilatura",
    "rich",
    "importlib.metadata",
)


def loaded(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split("\n")[-2].split())


def test_importing_the_command_line_is_light() -> None:
    assert loaded("import newstranslate.cli") & set(HEAVY) == set()


@pytest.mark.parametrize("command", ["run", "status", "engines", "glossary", "check"])
def test_help_loads_no_engine(command: str) -> None:
    code = f"sys.argv = ['newstranslate', '{command}', '--help']\nfrom newstranslate.cli import _run\n_run()"
    assert loaded(code) & {"deepl", "fxtranslate", "httpx", "requests", "trafilatura"} == set()


def test_run_with_nothing_to_send_loads_no_engine(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nlang: fr\n---\n\nUne phrase.\n", encoding="utf-8")
    code = (
        f"import os; os.chdir({str(tmp_path)!r})\n"
        "sys.argv = ['newstranslate', 'run', 'a.md', '--to', 'ar', '--engine', 'none']\n"
        "from newstranslate.cli import _run\n_run()"
    )
    assert loaded(code) & {"deepl", "fxtranslate", "httpx", "requests", "langdetect"} == set()


@pytest.mark.parametrize("command", [("run", "a.md", "--to", "ar", "--engine", "none"), ("check",)])
def test_import_of_pages_and_dumps_is_loaded_by_those_who_import(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.md").write_text("---\nlang: fr\n---\n\nUne phrase.\n", encoding="utf-8")
    code = (
        f"import os; os.chdir({str(tmp_path)!r})\n"
        f"sys.argv = ['newstranslate', *{command}]\n"
        "from newstranslate.cli import _run\n_run()"
    )
    there = loaded(code)
    assert "newstranslate.project.sources" in there
    importers = (
        "newstranslate.formats.web",
        "newstranslate.formats.dumps",
        "newstranslate.formats.word.",
    )
    assert [name for name in there if name.startswith(importers)] == []


def test_a_first_run_loads_no_rules_of_dialects_for_an_article_without_any(tmp_path: Path) -> None:
    go = (
        f"import os; os.chdir({str(tmp_path)!r})\n"
        "sys.argv = ['newstranslate', 'run', 'a.md', '--to', 'ar', '--engine', 'none']\n"
        "from newstranslate.cli import _run\n_run()"
    )
    rules = "newstranslate.formats.dialects.rules"
    for text, needed in (("Une phrase.\n", False), ("::: note\nUne phrase.\n:::\n", True)):
        (tmp_path / "a.md").write_text(f"---\nlang: fr\n---\n\n{text}", encoding="utf-8")
        there = loaded(go)
        assert "newstranslate.formats.markdown" in there
        assert (rules in there) is needed


def test_module_and_script_are_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newstranslate", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("newstranslate, version ")


def test_importing_the_package_loads_nothing_of_it() -> None:
    names = {name for name in loaded("import newstranslate") if name.startswith("newstranslate.")}
    assert names == set()


def test_checking_a_pair_loads_no_publisher_and_no_engine() -> None:
    code = "import newstranslate as n; n.check_pair('28 ans', '28 years', n.Pair('fr', 'en'))"
    assert not {
        name
        for name in loaded(code)
        if name.startswith(("newstranslate.publish", "newstranslate.engines"))
    }


def loaded_by(command: Sequence[str], folder: Path) -> set[str]:
    """Return the modules that a command loads in a project of one article that has been run."""
    (folder / "articles").mkdir()
    article = "---\nlang: fr\n---\n\nUne phrase.\n"
    (folder / "articles/a.md").write_text(article, encoding="utf-8")
    go = "sys.argv = ['newstranslate', *{}]\nfrom newstranslate.cli import _run\n_run()"
    code = f"import os; os.chdir({str(folder)!r})\n{go}"
    loaded(code.format(["run", "articles", "--to", "ar,en", "--engine", "none"]))
    return loaded(code.format(list(command)))


@pytest.mark.parametrize(
    "command",
    [("run", "articles", "--to", "ar", "--engine", "none"), ("status",)],
    ids=lambda command: command[0],
)
def test_what_runs_or_shows_loads_no_check_and_no_mail(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    there = loaded_by(command, tmp_path)
    assert "newstranslate.run.result" in there
    unused = {"smtplib", "tantivy", "newstranslate.language.quantities"}
    unused |= {"newstranslate.glossary.concepts", "newstranslate.memory.shared"}
    unused |= {f"newstranslate.checks.{name}" for name in ("judging", "table", "numbers", "names")}
    assert there & unused == set()


def test_a_run_of_unchanged_articles_loads_click_alone_of_all_packages(tmp_path: Path) -> None:
    there = loaded_by(("run", "articles", "--to", "ar,en", "--engine", "none"), tmp_path)
    packages = {name.partition(".")[0] for name in there - loaded("pass")}
    assert packages - sys.stdlib_module_names == {"click", "newstranslate"}


def test_a_run_of_unchanged_articles_reads_no_article_glossary_or_catalogue(tmp_path: Path) -> None:
    there = loaded_by(("run", "articles", "--to", "ar", "--engine", "none"), tmp_path)
    rooms = (
        "catalog.po",
        "checks.",
        "formats.markdown",
        "glossary.matcher",
        "inline",
        "lock",
        "notify.mail",
    )
    assert [
        n for n in there if n.startswith(tuple(f"newstranslate.{room}" for room in rooms))
    ] == []
    assert not there & {"csv", "email.utils", "gzip", "logging", "shutil", "tempfile"}


def test_version_loads_nothing_but_the_command_line() -> None:
    there = loaded(
        "sys.argv = ['newstranslate', '--version']\nfrom newstranslate.cli import _run\n_run()"
    )
    assert {name for name in there if name.startswith("newstranslate.")} == {"newstranslate.cli"}
    assert not there & {"click", "typing", "re", "importlib.metadata"}


@pytest.mark.parametrize("more", [(), ("--debug",)], ids=["alone", "with another option"])
def test_version_is_told_alike_with_and_without_click(more: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newstranslate", *more, "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (f"newstranslate, version {__version__}\n", "")


def test_version_into_a_closed_pipe_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "newstranslate", "--version"],
        stdout=write,
        stderr=subprocess.PIPE,
        check=True,
    )
    os.close(write)
    assert done.stderr == b""


def test_a_command_looks_for_garbage_seldom() -> None:
    code = (
        "import gc\nsys.argv = ['newstranslate', '--version']\nfrom newstranslate.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    print(end.code, gc.get_threshold()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "0 50000"
