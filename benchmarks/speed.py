"""Speed and memory of the main job, beside the tools a user would otherwise take.

    python -m benchmarks.speed [--others FOLDER_WITH_BIN] [--rounds 3]

Makes articles of about 1,170 words from the example stories, runs each command `rounds` times
in turn, and prints the best CPU time (user + system, children included), its ratio to po4a on as
many articles in the same run, and the largest resident memory. `--others` is a virtual environment
with mdpo and translate-toolkit; po4a is taken from the PATH. What is not there, or fails, is left
out and said so. `--archive N` (842, 0 for none) adds an archive of N articles, each of other
sentences, about 72 units in each of two languages: `run`, `status` and `check`.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import arguments

ROOT = Path(__file__).parents[1]
Cost = tuple[float, float, float]
"""(CPU seconds of the process and its children, resident MB of the largest, seconds on the clock)."""
Work = Callable[[Path], Cost]
STORIES = ("forum-new-york", "observatoire-rabat", "retour-agadir")
PLACES = "Agadir Rabat Tiznit Fès Oujda Settat Taza Nador Safi Azrou".split()


class Failed(Exception):
    """A command ended with an error; its words are the command."""


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Run a command; return what it cost."""
    start = time.perf_counter()
    process = os.fork()
    if process == 0:
        os.chdir(folder)
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        os.execvp(command[0], list(command))
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise Failed(" ".join(command)[:60])
    passed = time.perf_counter() - start
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, passed


def bodies() -> list[str]:
    """Return the example stories without their front matter."""
    texts = [(ROOT / "articles/2025" / f"{n}.md").read_text(encoding="utf-8") for n in STORIES]
    return [text.split("---\n", 2)[2] for text in texts]


def project(folder: Path) -> None:
    """Make a project with the example's glossary, without articles."""
    (folder / "articles").mkdir(parents=True)
    shutil.copytree(ROOT / "glossary", folder / "glossary")
    settings = 'source = "fr"\ntargets = ["ar", "en"]\nengine = "none"\n'
    (folder / "newstranslate.toml").write_text(settings, encoding="utf-8")


def articles(folder: Path, count: int) -> None:
    """Write `count` articles into a project; most of their sentences are the same."""
    project(folder)
    body = "\n".join(bodies())
    for number in range(count):
        text = body.replace("2025", str(1900 + number % 100)).replace("Moussa", f"Moussa {number}")
        (folder / "articles" / f"a{number:04}.md").write_text(
            f"---\ntitle: n {number}\n---\n\n{text}", encoding="utf-8"
        )


def archive(folder: Path, count: int) -> None:
    """Write `count` articles into a project, no two of their sentences the same."""
    project(folder)
    stories = bodies()
    for number in range(count):
        pieces = re.split(
            r"(?<=[a-zé])(?=[.;]\s)", "\n".join(stories[(number + n) % 3] for n in (0, 1))
        )
        text = "".join(
            f"{piece}, selon le dossier {number}-{at} de {PLACES[(number + at) % len(PLACES)]}"
            for at, piece in enumerate(pieces[:-1])
        )
        (folder / "articles" / f"a{number:04}.md").write_text(
            f"---\ntitle: Dossier {number}\n---\n\n{text}{pieces[-1]}", encoding="utf-8"
        )


def best(rounds: int, work: Work, count: int) -> Cost:
    """Return the best CPU time and the largest memory of several rounds in fresh projects."""
    costs = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "p"
            folder.mkdir()
            articles(folder, count)
            costs.append(work(folder))
    seconds, sizes, passed = zip(*costs, strict=True)
    return min(seconds), max(sizes), min(passed)


def ours(*arguments: str) -> list[str]:
    """Return our command: `python -m` costs what the console script does."""
    return [sys.executable, "-m", "newstranslate", *arguments]


def again(folder: Path) -> Cost:
    """Run over everything once, then measure the second run."""
    measure(ours("run", "articles"), folder)
    return measure(ours("run", "articles"), folder)


def po4a(folder: Path) -> Cost:
    """po4a, one language, one catalogue for all, by paragraph."""
    lines = ["[po4a_langs] ar", "[po4a_paths] out/all.pot $lang:out/$lang.po"]
    lines += [
        f'[type: text] {p} $lang:out/$lang/{p.name} opt:"-o markdown -k 0"'
        for p in sorted((folder / "articles").glob("*.md"))
    ]
    (folder / "po4a.cfg").write_text("\n".join(lines), encoding="utf-8")
    (folder / "out").mkdir()
    return measure(["po4a", "--no-translations", "po4a.cfg"], folder)


def toolkit(others: Path) -> Work:
    """translate-toolkit's md2po, one language, a catalogue an article, by paragraph."""
    command = [
        str(others / "bin/python"),
        "-m",
        "translate.convert.md2po",
        "--progress=none",
        "articles",
        "out",
    ]
    return lambda folder: measure(command, folder)


def mdpo(others: Path) -> Work:
    """mdpo's library in one process, one language, a catalogue an article, by paragraph."""
    code = (
        "from pathlib import Path; from mdpo.md2po import markdown_to_pofile as f; Path('out').mkdir()\n"
        "for p in sorted(Path('articles').glob('*.md')): f(str(p), po_filepath=f'out/{p.stem}.po', save=True)"
    )
    return lambda folder: measure([str(others / "bin/python"), "-c", code], folder)


def show(what: str, cost: Cost, peer: float = 0.0) -> None:
    """Print a row: what, CPU seconds, memory, seconds, and the ratio to the peer's CPU seconds."""
    ratio = f"{cost[0] / peer:>9.2f}" if peer else ""
    print(f"{what:<44}{cost[0]:>9.3f}{cost[1]:>7.0f}{cost[2]:>9.3f}{ratio}", flush=True)


def show_start(rounds: int) -> None:
    """Print what bare Python and `--version` take."""
    bare = min(measure([sys.executable, "-c", "pass"], ROOT) for _ in range(3 * rounds))
    show("bare Python", bare)
    version = min(measure(ours("--version"), ROOT) for _ in range(3 * rounds))
    show(f"--version ({version[0] / bare[0]:.1f} x bare)", version)


def show_articles(count: int, rounds: int, others: Sequence[tuple[str, Work]]) -> None:
    """Print what `count` articles take, the others first: po4a is what ours are compared with."""
    taken = {}
    for name, work in others:
        try:
            taken[name] = best(rounds, work, count)
            show(f"  {name}, {count} articles, one language", taken[name])
        except Failed as error:
            print(f"  {name} fails, left out: {error}")
    peer = taken["po4a"][0] if "po4a" in taken else 0.0
    first = best(rounds, lambda folder: measure(ours("run", "articles"), folder), count)
    show(f"{count} articles, first time", first, peer)
    show(f"{count} articles, nothing changed", best(rounds, again, count), peer)


def show_archive(count: int) -> None:
    """Print what an archive takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "p"
        archive(folder, count)
        for what, command in (
            ("run, first time", ("run", "articles")),
            ("run, nothing changed", ("run", "articles")),
            ("status, nothing changed", ("status",)),
            ("check, no drafts", ("check",)),
        ):
            show(f"archive of {count}: {what}", measure(ours(*command), folder))


def main() -> None:
    """Print the table."""
    parser = arguments(__doc__)
    parser.add_argument("--others", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--archive", type=int, default=842, metavar="N")
    options = parser.parse_args()
    print(f"{'what':<44}{'CPU s':>9}{'MB':>7}{'s':>9}{'x po4a':>9}")
    show_start(options.rounds)
    others: list[tuple[str, Work]] = []
    if shutil.which("po4a"):
        others.append(("po4a", po4a))
    if options.others:
        others += [("toolkit md2po", toolkit(options.others)), ("mdpo", mdpo(options.others))]
    for count in (1, 100):
        show_articles(count, options.rounds, others)
    if options.archive:
        show_archive(options.archive)
    left_out = {"po4a", "toolkit md2po", "mdpo"} - {name for name, _ in others}
    if left_out:
        print(f"not here, left out: {', '.join(sorted(left_out))}")


if __name__ == "__main__":
    main()
