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


def test_help_loads_no_engine() -> None:
    code = (
        "from newstranslate.cli import _run\n"
        "for command in 'run', 'status', 'engines', 'glossary', 'check':\n"
        "    sys.argv = ['newstranslate', command, '--help']\n    _run()"
    )
    there = loaded(code)
    assert "newstranslate.cli.check" in there
    assert there & {"deepl", "fxtranslate", "httpx", "requests", "trafilatura"} == set()


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """A project of one article that has been run, and the modules that its run loaded."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "articles").mkdir()
    article = "---\nlang: fr\n---\n\nUne phrase.\n"
    (folder / "articles/a.md").write_text(article, encoding="utf-8")
    return folder, loaded_by(RUN, folder)


def loaded_by(command: Sequence[str], folder: Path) -> set[str]:
    """Return the modules that a command loads in a project."""
    go = f"sys.argv = ['newstranslate', *{list(command)}]\nfrom newstranslate.cli import _run\n_run()"
    return loaded(f"import os; os.chdir({str(folder)!r})\n{go}")


RUN = ("run", "articles", "--to", "ar,en", "--engine", "none")


def test_run_with_nothing_to_send_loads_no_engine(first_run: tuple[Path, set[str]]) -> None:
    unused = {"deepl", "fxtranslate", "httpx", "requests", "langdetect"}
    assert first_run[1] & unused == set()


IMPORTERS = (
    "newstranslate.formats.web",
    "newstranslate.formats.dumps",
    "newstranslate.formats.word.",
)


def test_import_of_pages_and_dumps_is_loaded_by_those_who_import(
    first_run: tuple[Path, set[str]],
) -> None:
    folder, of_run = first_run
    for there in (of_run, loaded_by(("check",), folder)):
        assert "newstranslate.project.sources" in there
        assert [name for name in there if name.startswith(IMPORTERS)] == []


def test_a_first_run_loads_no_rules_of_dialects_for_an_article_without_any(
    first_run: tuple[Path, set[str]], tmp_path: Path
) -> None:
    rules = "newstranslate.formats.dialects.rules"
    assert "newstranslate.formats.markdown" in first_run[1]
    assert rules not in first_run[1]
    text = "---\nlang: fr\n---\n\n::: note\nUne phrase.\n:::\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert rules in loaded_by(("run", "a.md", "--to", "ar", "--engine", "none"), tmp_path)


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


@pytest.mark.parametrize(
    "command",
    [("run", "articles", "--to", "ar", "--engine", "none"), ("status",)],
    ids=lambda command: command[0],
)
def test_what_runs_or_shows_loads_no_check_and_no_mail(
    first_run: tuple[Path, set[str]], command: tuple[str, ...]
) -> None:
    there = loaded_by(command, first_run[0])
    assert "newstranslate.run.result" in there
    unused = {"smtplib", "tantivy", "newstranslate.language.quantities"}
    unused |= {"newstranslate.glossary.concepts", "newstranslate.memory.shared"}
    unused |= {f"newstranslate.checks.{name}" for name in ("judging", "table", "numbers", "names")}
    assert there & unused == set()


@pytest.fixture(scope="module")
def second_run(first_run: tuple[Path, set[str]]) -> set[str]:
    """The modules that a run of unchanged articles loads."""
    return loaded_by(RUN, first_run[0])


def test_a_run_of_unchanged_articles_loads_click_alone_of_all_packages(
    second_run: set[str],
) -> None:
    there = second_run
    packages = {name.partition(".")[0] for name in there - loaded("pass")}
    assert packages - sys.stdlib_module_names == {"click", "newstranslate"}


def test_a_run_of_unchanged_articles_reads_no_article_glossary_or_catalogue(
    second_run: set[str],
) -> None:
    there = second_run
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
