"""What six key paths cost, counted: a slower machine or a busy one gives the same figures.

    python -m benchmarks.instructions [--calls] [--pin]

Counts machine instructions with `valgrind --tool=callgrind`, as multiples of what bare Python takes;
without it, or with `--calls`, calls of functions under `cProfile`. Ends with status 1 where a path
costs over a tenth more than `benchmarks/instructions.json` has for this Python. `--pin` writes the
counts there.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import arguments

ROOT = Path(__file__).parents[1]
PINNED = ROOT / "benchmarks" / "instructions.json"
ALLOWED = 1.10
"""The cost, as a multiple of the pinned one, from which a path has become slower."""
_STORY = "articles/2025/forum-new-york.md"
_COMMAND = (
    "import sys; sys.argv = ['newstranslate', *{}]; from newstranslate.cli import _run; _run()"
)
_TERMS = """
from pathlib import Path
from newstranslate import glossary, lock
find = lock.recogniser(glossary.load(Path("glossary")), "fr")
for text in Path("articles/2025/retour-agadir.md").read_text("utf-8").split("."):
    find(text)
"""
_NEW = """
from pathlib import Path
who = "Le maire", "Une élue", "La préfète", "Un pêcheur", "La cheffe", "Un juge", "Le conseil", "Une équipe"
did = "a présenté", "n’a pas reçu", "attend depuis mars", "refuse toujours", "a voté", "compte revoir"
what = "le plan de 12 millions d’euros", "les 37 familles", "un accord avec l’OIM", "la loi du 3 mai 2024"
when = "lundi", "à Rabat", "hier soir", "selon l’AFP"
said = [f"{a} {b} {c}, {d}." for a in who for b in did for c in what for d in when]
for n in range(4):
    text = "\\n\\n".join(" ".join(said[i : i + 4]) for i in range(4 * n, len(said), 16))
    Path(f"articles/new-{n}.md").write_text(f"---\\nlang: fr\\n---\\n# Nouvelle {n}\\n\\n{text}\\n", "utf-8")
"""
"""Articles of which the newsroom has no sentence yet."""


def _command(*arguments: str) -> str:
    return _COMMAND.format(list(arguments))


PATHS = {
    "version": _command("--version"),
    "run one article": _command("run", _STORY, "--engine", "none"),
    "run four new articles": _NEW
    + _command("run", *(f"articles/new-{n}.md" for n in range(4)), "--engine", "none"),
    "check one catalogue": _command("check", "locales/en/2025/forum-new-york.po"),
    "recognise terms": _TERMS,
    "publish one article": _command("publish", _STORY, "--to", "en", "--allow-drafts"),
}
"""Path → the Python that goes it, in a copy of the example newsroom."""

_COUNTED = """
import cProfile, contextlib, io, pstats, sys
profile, real = cProfile.Profile(), sys.stdout
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    profile.runcall(exec, sys.argv[1], {"__name__": "path"})
print(pstats.Stats(profile, stream=real).total_calls)
"""


def newsroom(folder: Path) -> None:
    """Copy the example newsroom into a folder; of its catalogues those that are checked."""
    for name in ("articles", "glossary", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "newstranslate.toml", folder)


def calls(code: str) -> int:
    """Return how many functions a piece of Python calls, in a process and newsroom of its own."""
    return int(_printed(["-c", _COUNTED, code]).splitlines()[-1])


def instructions(code: str) -> int:
    """Return how many machine instructions it takes, Python's start included."""
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    told = _printed(["-c", code], tool)
    return int(told.partition("Collected : ")[2].split()[0])


def _printed(arguments: Sequence[str], tool: Sequence[str] = ()) -> str:
    """Return what Python with these arguments prints under a tool, its modules compiled before."""
    with tempfile.TemporaryDirectory() as cache:
        _run([sys.executable, *arguments], cache)
        return _run([*tool, sys.executable, *arguments], cache)


def _run(command: Sequence[str], cache: str) -> str:
    fixed = {"PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT / "src"), "NEWSTRANSLATE_LANG": "en"}
    with tempfile.TemporaryDirectory() as name:
        newsroom(Path(name))
        return subprocess.run(
            command,
            cwd=name,
            env={"PATH": os.environ["PATH"], "PYTHONPYCACHEPREFIX": cache, **fixed},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=True,
        ).stdout


def costs(kind: str) -> dict[str, float]:
    """Return the cost of every path: ``calls``, or ``instructions`` as multiples of bare Python."""
    if kind == "calls":
        return {name: calls(code) for name, code in PATHS.items()}
    bare = instructions("pass")
    return {name: round(instructions(code) / bare, 3) for name, code in PATHS.items()}


def slower(now: Mapping[str, float], pinned: Mapping[str, float]) -> list[str]:
    """Return the paths that cost over a tenth more than is pinned, with both figures."""
    return [
        f"{name}: {cost:,} where {pinned[name]:,} is pinned ({cost / pinned[name] - 1:+.0%})"
        for name, cost in now.items()
        if cost > pinned[name] * ALLOWED
    ]


def main() -> int:
    """Print the table; return 1 where a path has become slower, 2 where nothing is pinned."""
    parser = arguments(__doc__)
    parser.add_argument("--calls", action="store_true")
    parser.add_argument("--pin", action="store_true")
    options = parser.parse_args()
    kind = "calls" if options.calls or not shutil.which("valgrind") else "instructions"
    python = ".".join(platform.python_version_tuple()[:2])
    now = costs(kind)
    held = json.loads(PINNED.read_text(encoding="utf-8"))
    for name, cost in now.items():
        print(f"{name:<24}{cost:>14,}  {kind}")
    if options.pin:
        held.setdefault(kind, {})[python] = now
        PINNED.write_text(json.dumps(held, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    if python not in held.get(kind, {}):
        print(f"no {kind} are pinned for Python {python}: run it with --pin", file=sys.stderr)
        return 2
    found = slower(now, held[kind][python])
    print("\n".join(found), file=sys.stderr)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
