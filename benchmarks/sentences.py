"""Sentence segmentation on joined lines, beside other libraries in the same run.

    python -m benchmarks.sentences DATA.tsv [--column 1 --lang fr] [--others PYTHON]

DATA.tsv has an id and one text a column. A line counts as one sentence when no full stop,
question or exclamation mark stands inside it before white space; only those are used, ten of
them joined by a space. Boundary F1 counts the ends found inside a text, and the hard list is
that of tests/language/test_sentences.py, solved whole. `--others` is a Python with pysbd and
sentencex; what it lacks is left out and said so.
"""

from __future__ import annotations

import json
import re
import subprocess
import time
from pathlib import Path

from benchmarks import arguments
from newstranslate.language import sentences
from tests.language import test_sentences

INSIDE = re.compile(r"[.!?؟…][»”\"')\]]*\s")
OTHER = """
import json, sys, time
name, lang = sys.argv[1:]
texts = json.load(sys.stdin)
if name == "pysbd":
    import pysbd
    split = pysbd.Segmenter(language=lang, clean=False).segment
else:
    import sentencex
    split = lambda text: list(sentencex.segment(lang, text))
split(texts[0])
start = time.process_time()
found = [split(text) for text in texts]
print(json.dumps([time.process_time() - start, found]))
"""


def lines(path: Path, column: int) -> list[str]:
    """Return the lines of a column that are one sentence each."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [row[column].strip() for row in rows if len(row) > column]
    return [t for t in texts if t and not INSIDE.search(t) and t[-1] in ".!?؟…"]


def ends(parts: list[str], text: str) -> set[int]:
    """Return where the parts end in `text`, but for the last."""
    found, at = set(), 0
    for part in parts:
        at = text.index(part.strip(), at) + len(part.strip())
        found.add(at)
    return found - {len(text)}


def score(groups: list[list[str]], found: list[list[str]]) -> float:
    """Return boundary F1, 0–1."""
    right = wrong = missed = 0
    for group, parts in zip(groups, found, strict=True):
        text = " ".join(group)
        wanted, got = ends(group, text), ends([part for part in parts if part.strip()], text)
        right += len(wanted & got)
        wrong += len(got - wanted)
        missed += len(wanted - got)
    return 2 * right / (2 * right + wrong + missed)


def ours(texts: list[str], lang: str) -> tuple[float, list[list[str]]]:
    """Return (CPU seconds, parts) of our own segmentation."""
    start = time.process_time()
    spans = [sentences.split(text, lang) for text in texts]
    seconds = time.process_time() - start
    return seconds, [[t[a:b] for a, b in s] for t, s in zip(texts, spans, strict=True)]


def theirs(
    python: str, name: str, texts: list[str], lang: str
) -> tuple[float, list[list[str]]] | None:
    """Return the same of another library, run in its own Python."""
    done = subprocess.run(
        [python, "-c", OTHER, name, lang],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return None
    seconds, found = json.loads(done.stdout.splitlines()[-1])
    return seconds, found


def main() -> None:
    """Print one row a library."""
    parser = arguments(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--column", type=int, default=1)
    parser.add_argument("--lang", default="fr")
    parser.add_argument("--others")
    options = parser.parse_args()
    single = lines(options.data, options.column)
    groups = [single[at : at + 10] for at in range(0, len(single), 10)]
    texts = [" ".join(group) for group in groups]
    traps = [
        [p.strip() for p in line.split("|")]
        for lang, line in test_sentences._cases()
        if lang == options.lang
    ]
    trap_texts = [" ".join(parts) for parts in traps]
    print(f"{len(single)} sentences in {len(groups)} texts, {len(traps)} traps, {options.lang}")
    print(f"{'':<14}{'F1':>8}{'traps':>12}{'sentences/s':>14}")
    for name in ("newstranslate", "pysbd", "sentencex"):
        if name == "newstranslate":
            run, hard = ours(texts * 20, options.lang), ours(trap_texts, options.lang)
            seconds, found = run[0] / 20, run[1][: len(groups)]
        else:
            other = options.others and theirs(options.others, name, texts, options.lang)
            other_hard = options.others and theirs(options.others, name, trap_texts, options.lang)
            if not other or not other_hard:
                print(f"{name:<14}not here, left out")
                continue
            (seconds, found), hard = other, other_hard
        solved = sum(
            [p.strip() for p in got if p.strip()] == wanted
            for got, wanted in zip(hard[1], traps, strict=True)
        )
        print(
            f"{name:<14}{score(groups, found):>8.4f}{f'{solved}/{len(traps)}':>12}{len(single) / seconds:>14,.0f}"
        )


if __name__ == "__main__":
    main()
