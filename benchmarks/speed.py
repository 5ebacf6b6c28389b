"""Speed and memory of the main job, beside the tools a user would otherwise take.

    python benchmarks/speed.py [--others FOLDER_WITH_BIN] [--rounds 3]

Makes articles of about 1,170 words from the example stories, runs each command `rounds` times
in turn, and prints the best CPU time (user + system, children included) and the largest
resident memory. `--others` is a virtual environment with mdpo and translate-toolkit; po4a is
taken from the PATH. What is not there is left out and said so.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
Cost = tuple[float, float]
"""(CPU seconds, resident MB)."""


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Run a command; return what it cost."""
    process = os.fork()
    if process == 0:
        os.chdir(folder)
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        os.execvp(command[0], list(command))
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def articles(folder: Path, count: int) -> None:
    """Write `count` articles and the example's glossary into a project."""
    (folder / "articles").mkdir(parents=True)
    shutil.copytree(ROOT / "glossary", folder / "glossary")
    settings = 'source = "fr"\ntargets = ["ar", "en"]\nengine = "none"\n'
    (folder / "newstranslate.toml").write_text(settings, encoding="utf-8")
    stories = ("forum-new-york", "observatoire-rabat", "retour-agadir")
    texts = [(ROOT / "articles/2025" / f"{n}.md").read_text(encoding="utf-8") for n in stories]
    body = "\n".join(text.split("---\n", 2)[2] for text in texts)
    for number in range(count):
        text = body.replace("2025", str(1900 + number % 100)).replace("Moussa", f"Moussa {number}")
        (folder / "articles" / f"a{number:04}.md").write_text(
            f"---\ntitle: n {number}\n---\n\n{text}", encoding="utf-8"
        )


def best(rounds: int, work: Callable[[Path], Cost], count: int) -> Cost:
    """Return the best CPU time and the largest memory of several rounds in fresh projects."""
    costs = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "p"
            folder.mkdir()
            articles(folder, count)
            costs.append(work(folder))
    return min(cost[0] for cost in costs), max(cost[1] for cost in costs)


def ours(*arguments: str) -> list[str]:
    """Return our command, as the console script starts it."""
    return [str(Path(sys.executable).with_name("newstranslate")), *arguments]


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


def toolkit(others: Path) -> Callable[[Path], Cost]:
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


def mdpo(others: Path) -> Callable[[Path], Cost]:
    """mdpo's library in one process, one language, a catalogue an article, by paragraph."""
    code = (
        "from pathlib import Path; from mdpo.md2po import markdown_to_pofile as f; Path('out').mkdir()\n"
        "for p in sorted(Path('articles').glob('*.md')): f(str(p), po_filepath=f'out/{p.stem}.po', save=True)"
    )
    return lambda folder: measure([str(others / "bin/python"), "-c", code], folder)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--others", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    rounds = options.rounds
    bare = min(measure([sys.executable, "-c", "pass"], ROOT)[0] for _ in range(3 * rounds))
    print(f"{'what':<44}{'CPU s':>9}{'MB':>7}")

    def show(what: str, cost: Cost) -> None:
        print(f"{what:<44}{cost[0]:>9.3f}{cost[1]:>7.0f}", flush=True)

    show("bare Python", (bare, 0))
    version = min(measure(ours("--version"), ROOT) for _ in range(3 * rounds))
    show(f"--version ({version[0] / bare:.1f} x bare)", version)
    first = lambda folder: measure(ours("run", "articles"), folder)  # noqa: E731
    others: list[tuple[str, Callable[[Path], Cost]]] = []
    if shutil.which("po4a"):
        others.append(("po4a", po4a))
    if options.others:
        others += [("toolkit md2po", toolkit(options.others)), ("mdpo", mdpo(options.others))]
    for count in (1, 100):
        show(f"{count} articles, first time", best(rounds, first, count))
        show(f"{count} articles, nothing changed", best(rounds, again, count))
        for name, work in others:
            show(f"  {name}, {count} articles, one language", best(rounds, work, count))
    show("1000 articles, first time", best(1, first, 1000))
    left_out = {"po4a", "toolkit md2po", "mdpo"} - {name for name, _ in others}
    if left_out:
        print(f"not here, left out: {', '.join(sorted(left_out))}")


if __name__ == "__main__":
    main()
