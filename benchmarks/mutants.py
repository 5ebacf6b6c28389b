"""Damaged Word documents: each is read, or refused in one message.

    python -m benchmarks.mutants FILE.docx… [--count 2000] [--parts]

The documents are damaged in turn as `tests/formats/wordmutants.py` does: bytes, a cut, tags out of
place, trees rearranged; with `--parts` as `tests/formats/wordwrecks.py` does: parts that no longer
fit. Each mutant goes through the command line, `import` and `run --in-place`,
and what was translated in place is published. Wrong are a traceback, a message of several lines, a
refusal without the file's name, another exit status than 0, 1 and 2, and a catalogue or file that
a refusal leaves behind. Nothing of what is measured is kept here.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from benchmarks import arguments
from newstranslate.cli import _run
from tests.formats.wordmutants import mutant
from tests.formats.wordwrecks import wreck

_BAD_INPUT = 2


def main() -> None:
    """Count the outcomes of each mutant; name those that are wrong."""
    parser = arguments(__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.docx")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--parts", action="store_true")
    options = parser.parse_args()
    damage = wreck if options.parts else mutant
    whole = [path.read_bytes() for path in options.files]
    counts: Counter[str] = Counter()
    for seed in range(options.count):
        data = damage(whole[seed % len(whole)], seed)
        with tempfile.TemporaryDirectory() as folder:
            for kind, said in tried(Path(folder), data):
                counts[kind] += 1
                if said:
                    print(f"== {options.files[seed % len(whole)]}, seed {seed}: {kind}: {said}")
    for kind, number in sorted(counts.items()):
        print(f"{number:6} {kind}")


def tried(folder: Path, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield (what became of it, what is wrong) for each way."""
    (folder / "articles").mkdir()
    (folder / "newstranslate.toml").write_text("", "utf-8")
    story = folder / "articles" / "story.docx"
    story.write_bytes(data)
    os.chdir(folder)
    yield outcome("import", ["import", str(story), "-o", "made.md"], folder / "made.md")
    run = ["run", str(story), "--in-place", "--from", "fr", "--to", "ar", "--engine", "none"]
    catalogue = folder / "locales" / "ar" / "story.po"
    yield outcome("in place", run, catalogue)
    if catalogue.exists():
        yield outcome(
            "publish", ["publish", str(story), "--to", "ar", "--fallback", "source"], None
        )


def outcome(way: str, arguments: list[str], made: Path | None) -> tuple[str, str]:
    """Return what one command did, and what is wrong with it."""
    errors = io.StringIO()
    sys.argv = ["newstranslate", *arguments]
    with redirect_stdout(io.StringIO()), redirect_stderr(errors):
        status = _run()
    said = errors.getvalue().strip()
    if "Traceback" in said or "a fault of the program" in said:
        return f"{way}: traceback", said
    if status in (0, 1):
        return f"{way}: read", ""
    if status != _BAD_INPUT:
        return f"{way}: wrong exit status", f"{status} {said}"
    messages = [line for line in said.splitlines() if not line.startswith("note: ")]
    if len(messages) != 1 or "story.docx" not in messages[0]:
        return f"{way}: refused otherwise than in one message", said
    if made is not None and made.exists():
        return f"{way}: refused, and something is left", said
    return f"{way}: refused in one message", ""


if __name__ == "__main__":
    main()
