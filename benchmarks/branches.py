"""Two branches of one catalogue with random edits on each, merged by real git.

    python -m benchmarks.branches [--merges 20] [--edits 500] [--units 1000]

With our merge driver: units that one side edited are as they left them, units that both edited
hold both sides' words, no merge conflicts. Without it: the sides edit different units, and git
merges lines.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from benchmarks import arguments
from newstranslate import catalog
from newstranslate.model import Catalogue, Unit

ARTICLE = "articles/story.md"
PO = "locales/ar/story.po"


def git(root: Path, *arguments: str, check: bool = True) -> int:
    given = ("-c", "user.name=L", "-c", "user.email=l@x", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *given, *arguments], cwd=root, capture_output=True, check=False)
    assert not check or done.returncode == 0, done.stderr.decode()
    return done.returncode


def newstranslate(root: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "newstranslate", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()


def edited(rng: random.Random, unit: Unit, who: str) -> Unit:
    """Return a unit after a person's random act."""
    word = f"{who}{rng.randrange(10**9)}"
    typed = catalog.written(unit, f"نص {word}.")
    return rng.choice(
        (
            lambda: typed,
            lambda: catalog.translated(typed, who, "2026-11-25"),
            lambda: catalog.approved(typed, who, "2026-11-25"),
            lambda: catalog.approved(unit, who, "2026-11-25"),
            lambda: catalog.noting(unit, f"ask about {word}"),
            lambda: catalog.noting(unit, f"waive terms ‹OIM›: {word}"),
            lambda: catalog.unapproved(unit),
        )
    )()


def project(root: Path, units: int, rng: random.Random) -> None:
    """Make a repository with one article, half of whose units have texts."""
    (root / "articles").mkdir()
    body = "\n\n".join(f"Phrase numéro {n}, du maire {rng.random()}." for n in range(units))
    (root / ARTICLE).write_text(f"---\nlang: fr\n---\n\n{body}\n", "utf-8")
    newstranslate(root, "run", "articles", "--to", "ar", "--engine", "none")
    edit(root, rng, range(0, units, 2), "Nour")
    git(root, "init", "-qb", "main")
    git(root, "add", "articles", "locales")
    git(root, "commit", "-qm", "start")


def edit(root: Path, rng: random.Random, numbers: Collection[int], who: str) -> Catalogue:
    loaded = catalog.load(root / PO)
    units = tuple(edited(rng, u, who) if n in numbers else u for n, u in enumerate(loaded.units))
    new = replace(loaded, units=units)
    (root / PO).write_bytes(catalog.serialise(new))
    return new


def merge(root: Path, rng: random.Random, numbers: tuple[Collection[int], Collection[int]]) -> int:
    """Edit two branches and merge them; return 1 for a conflict. Asserts that nothing is lost."""
    git(root, "checkout", "-q", "main")
    base = catalog.load(root / PO)
    sides = []
    for who, wanted in zip(("ours", "theirs"), numbers, strict=True):
        git(root, "checkout", "-qB", who, "main")
        sides.append(edit(root, rng, wanted, who))
        git(root, "commit", "-qam", who, "--allow-empty")
    git(root, "checkout", "-q", "ours")
    if git(root, "merge", "-q", "--no-edit", "theirs", check=False):
        git(root, "merge", "--abort")
        return 1
    made = catalog.load(root / PO)
    assert [u.key for u in made.units] == [u.key for u in base.units]
    for unit, was, one, other in zip(
        made.units, base.units, *(s.units for s in sides), strict=True
    ):
        if other == was or one == was:
            assert unit == (one if other == was else other), unit.source
        for side in (one, other):
            said = f"{unit.target}\n{unit.comment}"
            assert side.target == was.target or side.target in said, (unit, side)
            fresh = set(side.comment.split("\n")) - set(was.comment.split("\n"))
            assert all(x in said for x in fresh if not x.startswith(catalog.APPROVED)), (unit, side)
    git(root, "checkout", "-qB", "main")
    return 0


def chosen(rng: random.Random, units: int, edits: int, *, alike: bool) -> tuple[set[int], set[int]]:
    """Return the units that each side edits, some of them the same if `alike`."""
    if alike:
        one, other = (rng.sample(range(units), edits // 2) for _ in range(2))
        return set(one), set(other)
    both = rng.sample(range(units), min(edits, units))
    return set(both[::2]), set(both[1::2])


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--merges", type=int, default=20)
    parser.add_argument("--edits", type=int, default=500)
    parser.add_argument("--units", type=int, default=1_000)
    options = parser.parse_args()
    units, edits = options.units, options.edits
    for driver, alike in ((True, True), (True, False), (False, False)):
        rng = random.Random(21)
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            project(root, units, rng)
            if driver:
                newstranslate(root, "git-setup")
                git(root, "add", ".gitattributes")
                git(root, "commit", "-qm", "driver")
            start = time.monotonic()
            conflicts = both = 0
            for _ in range(options.merges):
                numbers = chosen(rng, units, edits, alike=alike)
                both += len(numbers[0] & numbers[1])
                conflicts += merge(root, rng, numbers)
            seconds = (time.monotonic() - start) / options.merges
            print(
                f"{'with' if driver else 'without'} the driver: {options.merges} merges of {edits} "
                f"edits, {both} units edited on both sides: {conflicts} conflicts, none lost; "
                f"{seconds:.1f} s each"
            )


if __name__ == "__main__":
    main()
