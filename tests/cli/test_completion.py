"""What the Tab key offers: asked as bash asks, and by bash itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete

from newstranslate.cli.group import cli

SOURCE = Path(__file__).parents[2] / "src"


def offered(line: str) -> list[str]:
    """Return what bash's completion offers at the end of a line, asked in this process."""
    words = line.split()
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in asked.items():
            patch.setenv(name, value)
        said = BashComplete(cli, {}, "newstranslate", "_NEWSTRANSLATE_COMPLETE").complete()
    return said.split()


def call(**variables: str) -> str:
    code = "import sys; sys.argv = ['newstranslate']; from newstranslate.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(SOURCE), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("newstranslate publ", ["plain,publish"]),
        ("newstranslate publish --all", ["plain,--allow-drafts"]),
        ("newstranslate publish a.md --format do", ["plain,docx"]),
        ("newstranslate publish a.md --to en,ar", ["plain,en,ar"]),
        ("newstranslate run --engine de", ["plain,deepl"]),
        ("newstranslate run art", ["file,art"]),
        ("newstranslate check loc", ["file,loc"]),
        ("newstranslate check --explain nu", ["plain,numbers"]),
    ],
)
def test_tab_offers(line: str, wanted: list[str]) -> None:
    assert offered(line) == wanted


def test_tab_asks_the_program() -> None:
    asked = {"COMP_WORDS": "newstranslate publ", "COMP_CWORD": "1"}
    assert call(_NEWSTRANSLATE_COMPLETE="bash_complete", **asked) == "plain,publish\n"


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
def test_bash_reads_the_script() -> None:
    script = call(_NEWSTRANSLATE_COMPLETE="bash_source")
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)
    assert "complete -o nosort -F" in script
