"""What the Tab key offers: asked as bash asks, and by bash itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"


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
    place = str(len(line.split()) - 1)
    said = call(_NEWSTRANSLATE_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=place)
    assert said.split() == wanted


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
def test_bash_reads_the_script() -> None:
    script = call(_NEWSTRANSLATE_COMPLETE="bash_source")
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)
    assert "complete -o nosort -F" in script
