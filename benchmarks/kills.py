"""Commands killed (kill -9) at random moments, over catalogues that people have worked in.

    python -m benchmarks.kills [--times 200] [--only run]

`run`, `check`, `publish`, `merge-po`, `mv`, `prune` and saves in the review page, in turn. After
every kill each catalogue must parse, and every word that a person wrote must be in one; at the
end a run must bring everything to its end.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks import arguments
from newstranslate import catalog
from newstranslate.model import State
from newstranslate.testing import FakeDeepL

ARTICLES = 20
LONGEST = 0.7
"""Seconds until the latest kill; a command alone takes 0.3 to 0.6."""
TOOL = (sys.executable, "-m", "newstranslate")
_WORD = re.compile(rb"zq[a-p]{6}q")
_PAGE = """
import sys
from pathlib import Path
from newstranslate import catalog, config
from newstranslate.review import store
desk = store.Catalogues(config.load(Path.cwd()))
for line in sys.stdin:
    name, at, word = line.split()
    unit = desk.open("ar", name).catalogue.live[int(at)]
    ids = store.unit_id(unit), store.version(unit)
    desk.change("ar", name, *ids, lambda u: catalog.noting(u, word), "Lina")
    print(word, flush=True)
"""


@dataclass
class Newsroom:
    """A project, and the words of people in it."""

    root: Path
    rng: random.Random
    alive: set[bytes] = field(default_factory=set)
    moved: int = 0

    def word(self) -> str:
        return "zq" + "".join(self.rng.choice("abcdefghijklmnop") for _ in range(6)) + "q"

    def article(self, number: int) -> None:
        path = self.root / "articles" / f"a{number:02}.md"
        path.parent.mkdir(exist_ok=True)
        body = "\n\n".join(f"Phrase {number} {n} avec l’OIM." for n in range(20))
        path.write_text(f"---\nlang: fr\n---\n\n{body}\n", encoding="utf-8")

    def catalogues(self) -> list[Path]:
        return sorted((self.root / "locales").rglob("*.po"))

    def edit(self) -> None:
        """A person writes a text, approved or not."""
        path = self.rng.choice(self.catalogues())
        loaded, word = catalog.load(path), self.word()
        unit = self.rng.choice(loaded.live)
        mine = replace(unit, target=f"بيد إنسان {word}", fuzzy=self.rng.random() < 0.5, seal="")
        units = tuple(mine if one.key == unit.key else one for one in loaded.units)
        path.write_bytes(catalog.serialise(replace(loaded, units=units)))
        self.alive -= set(_WORD.findall(unit.target.encode()))
        self.alive.add(word.encode())

    def refuse_loss(self, where: object) -> None:
        found: set[bytes] = set()
        for path in self.catalogues():
            catalog.load(path)
            found.update(_WORD.findall(path.read_bytes()))
        lost = self.alive - found
        assert not lost, (where, lost)

    # --- what is killed; each returns whether the kill found it at work ---

    def killed(self, *command: str, given: str = "") -> tuple[bool, bytes]:
        """Start a command and kill it at a random moment; return what it had said."""
        with (self.root / "said").open("w+b") as said:
            started = subprocess.Popen(
                command, cwd=self.root, stdin=subprocess.PIPE, stdout=said,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
            assert started.stdin
            started.stdin.write(given.encode())
            started.stdin.close()
            time.sleep(self.rng.uniform(0.05, LONGEST))
            fell = started.poll() is None
            started.kill()
            started.wait()
            said.seek(0)
            return fell, said.read()

    def run(self) -> bool:
        for path in (self.root / "articles").glob("*.md"):
            path.touch()
        for path in self.rng.sample(self.catalogues(), 4):  # something is left to do
            loaded = catalog.load(path)
            units = tuple(
                replace(one, target="", fuzzy=False, seal="", origin="")
                if catalog.is_machine_draft(one) else one
                for one in loaded.units
            )  # fmt: skip
            path.write_bytes(catalog.serialise(replace(loaded, units=units)))
        return self.killed(*TOOL, "run", "articles", "--to", "ar")[0]

    def check(self) -> bool:
        return self.killed(*TOOL, "check", *self.rng.choice(((), ("--fix", "--approved"))))[0]

    def publish(self) -> bool:
        command = ("publish", "articles", "--to", "ar", "--allow-drafts", "--force", "-o", "out")
        fell = self.killed(*TOOL, *command)[0]
        for path in (self.root / "out").rglob("*.md"):
            assert len(list(filter(None, path.read_text("utf-8").split("\n")))) > 20, path
        return fell

    def merge_po(self) -> bool:
        ours = self.rng.choice(self.catalogues())
        base, theirs = (shutil.copy(ours, self.root / name) for name in ("base.po", "theirs.po"))
        loaded, word = catalog.load(Path(theirs)), self.word()
        units = tuple(catalog.noting(unit, word) for unit in loaded.units)
        Path(theirs).write_bytes(catalog.serialise(replace(loaded, units=units)))
        fell = self.killed(*TOOL, "merge-po", str(base), str(ours), str(theirs))[0]
        there = ours.read_bytes().count(word.encode())
        assert there in (0, len(units)), "merged by half"
        return fell

    def mv(self) -> bool:
        path = self.rng.choice(sorted((self.root / "articles").glob("*.md")))
        self.moved += 1
        return self.killed(*TOOL, "mv", str(path), f"articles/m{self.moved}.md")[0]

    def prune(self) -> bool:
        """Orphans are removed but those that hold approved texts."""
        path = self.rng.choice(self.catalogues())
        article = self.root / "articles" / path.with_suffix(".md").name
        text = article.read_bytes() if article.exists() else b""
        article.unlink(missing_ok=True)
        approved = any(u.state is State.APPROVED for u in catalog.load(path).units)
        words = set(_WORD.findall(path.read_bytes()))
        fell = self.killed(*TOOL, "prune", given="y\n")[0]
        if not approved and not path.exists():
            self.alive -= words
        if text:
            article.write_bytes(text)
        return fell

    def page(self) -> bool:
        """Somebody saves in the page; what it has answered is saved."""
        path, words = self.rng.choice(self.catalogues()), [self.word() for _ in range(400)]
        lines = "".join(f"{path.stem} {n % 20} {word}\n" for n, word in enumerate(words))
        fell, said = self.killed(sys.executable, "-c", _PAGE, given=lines)
        self.alive.update(said.split(b"\n")[:-1])
        return fell


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--only", default="", help="One of the commands.")
    options = parser.parse_args()
    fell: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name, FakeDeepL() as fake:
        os.environ.update(DEEPL_SERVER_URL=fake.url, DEEPL_AUTH_KEY=fake.key)
        fake.delay = 0.01
        room = Newsroom(Path(name), random.Random(7))
        (room.root / "newstranslate.toml").write_text("[publish]\ntypography = true\n")
        for number in range(ARTICLES):
            room.article(number)
        command = (*TOOL, "run", "articles", "--to", "ar")
        subprocess.run(
            [*command, "--engine", "none"], cwd=room.root, check=False, capture_output=True
        )
        acts: list[Callable[[], bool]] = [
            room.run, room.check, room.publish, room.merge_po, room.mv, room.prune, room.page,
        ]  # fmt: skip
        acts = [act for act in acts if options.only in ("", act.__name__)]
        for turn in range(options.times):
            act = acts[turn % len(acts)]
            room.edit()
            fell[act.__name__] += act()
            room.refuse_loss((turn, act.__name__))
            if not any((room.root / "articles").glob("*.md")) or len(room.catalogues()) < 5:
                break
        fake.delay = 0
        subprocess.run(command, cwd=room.root, check=False, capture_output=True)
        room.refuse_loss("the end")
        left = [
            unit.source
            for path in room.catalogues()
            if (room.root / catalog.source_of(catalog.load(path))[0]).exists()
            for unit in catalog.load(path).live
            if unit.state is State.UNTRANSLATED
        ]
        assert not list(room.root.rglob("*.tmp")), "temporary files are left"
        print(
            f"{turn + 1} kills, {fell.total()} of them at work ({dict(fell)}); "
            f"{len(room.alive)} words of people all there; left without text: {len(left)}"
        )


if __name__ == "__main__":
    main()
