"""LibreOffice as an independent reader of Word documents."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_OFFICE = shutil.which("soffice")


def converted(paths: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """Return what LibreOffice makes of documents in one call; skips the test without it."""
    if _OFFICE is None:
        if os.environ.get("NEWSTRANSLATE_REQUIRE_OFFICE"):
            pytest.fail("LibreOffice is missing")
        pytest.skip("needs LibreOffice (soffice)")
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [_OFFICE, "--headless", home, "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=120)
    return [folder / f"{path.stem}.{kind.partition(':')[0]}" for path in paths]
