"""The lock on sending a catalogue's texts to a paid service, so that none is paid for twice.

A catalogue does not show what was sent until the answer is saved in it. Of two processes that draft
the same catalogue, the second one waits, or is refused; then it must read the catalogue again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from newstranslate import files
from newstranslate.config import Config
from newstranslate.errors import InputError
from newstranslate.messages import gettext
from newstranslate.project import locations


def alone(
    config: Config, catalogue: Path, on_busy: Callable[[str], None]
) -> AbstractContextManager[None]:
    """Hold the lock on sending texts of a catalogue.

    If another process holds it, `on_busy` is called with its name: see `files.held`.
    """
    # A digest, because the path of a catalogue may be too long for a file name.
    name = locations.shown(config, catalogue)
    mark = hashlib.sha256(name.encode()).hexdigest()[:16]
    return files.held(config.root / ".newstranslate" / f"sending-{mark}.lock", on_busy)


def wait(article: str, lang: str, show: Callable[[str], None]) -> Callable[[str], None]:
    """Return an `on_busy` that shows which process is waited for."""

    def on_busy(holder: str) -> None:
        show(f"{article} → {lang}: waiting for process {holder}, which is sending its texts …")

    return on_busy


def refuse(article: str, lang: str) -> Callable[[str], None]:
    """Return an `on_busy` that raises `InputError`."""

    def on_busy(holder: str) -> None:
        raise InputError(
            f"{article} → {lang}: process {holder} is sending its texts now; nothing was sent: run "
            "again when it has ended"
        )

    return on_busy


def refuse_others(holder: str) -> None:
    """Raise `InputError` on the review page, unless another request to the page is the holder."""
    if not holder.startswith(f"{os.getpid()} "):
        raise InputError(
            gettext(
                "Process %(holder)s is sending texts of this article now, so nothing was sent. "
                "Try again when it has ended.",
                holder=holder,
            )
        )
