"""A newsroom's work in random steps, through the command line: nothing that people did is lost.

    python -m benchmarks.steps [--steps 10000] [--seed 1] [--each 250]

A new newsroom begins after every `--each` steps. See `tests/walk.py` for the steps and for what
must hold after each of them.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks import arguments
from newstranslate.cli import _run
from newstranslate.testing import FakeDeepL
from tests.walk import Walk


def call(*arguments: str) -> int:
    """Run a command line in this process, and return its status."""
    sys.argv = ["newstranslate", *arguments]
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = _run()
    assert "a fault of the program" not in said.getvalue(), said.getvalue()
    return status


def walk(seed: int, steps: int, done: Counter[str]) -> str:
    """Go some steps in a new newsroom; return what was lost, and how, or nothing."""
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        newsroom = Walk(Path(name), call, random.Random(seed))
        try:
            for _ in range(steps):
                newsroom.step()
        except (AssertionError, ValueError, KeyError, OSError) as error:
            where = f"seed {seed}, step {len(newsroom.done)}: {newsroom.done[-5:]}"
            return f"{where}: {type(error).__name__}: {error}"
        finally:
            done.update(newsroom.done)
            os.chdir("/")
    return ""


def main() -> int:
    parser = arguments(__doc__)
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=250)
    options = parser.parse_args()
    done: Counter[str] = Counter()
    losses = 0
    start = time.monotonic()
    with FakeDeepL() as fake:
        os.environ.update(DEEPL_SERVER_URL=fake.url, DEEPL_AUTH_KEY=fake.key)
        for seed in range(options.seed, options.seed + -(-options.steps // options.each)):
            fake.requests.clear()
            if told := walk(seed, options.each, done):
                losses += 1
                print(told, flush=True)
    print(
        f"{done.total()} steps in {time.monotonic() - start:.0f} s, {losses} losses; {dict(done)}"
    )
    return bool(losses)


if __name__ == "__main__":
    sys.exit(main())
