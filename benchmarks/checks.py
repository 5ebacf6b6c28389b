"""False alarms and recall of the checks on aligned text, beside pofilter in the same run.

    python benchmarks/checks.py FOLDER [--lang en] [--pofilter PROGRAM]

FOLDER holds flores-dev.tsv (id, fr, en, ar), known_defects.tsv and injected/flores-dev.LANG.tsv
(id, language, class, source, target), or files of that form. `--pofilter` is Translate Toolkit's
program; it reads the same rows as a PO file, and its time is that of the whole run.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newstranslate.checks import check_unit
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit

COLUMNS = {"en": 2, "ar": 3}
Row = tuple[str, str, str]
"""(class, source, target)"""


@dataclass
class Figures:
    """What the checks say of some rows."""

    any: float
    """Share of good rows with any finding above info, 0–1."""
    errors: float
    """Share of good rows with an error, 0–1."""
    by_check: Counter[str]
    recall: Mapping[str, float] = field(default_factory=dict)
    """Error class → share of its rows with a finding, 0–1."""

    @property
    def mean_recall(self) -> float:
        """Mean over the classes, 0–1."""
        return sum(self.recall.values()) / (len(self.recall) or 1)


def good_rows(folder: Path, lang: str) -> list[Row]:
    """Return the human rows without those known to be defective."""
    bad = {line.split("\t")[0] for line in _lines(folder / "known_defects.tsv")}
    bad |= {f"flores-dev:{number}" for number in ("0126", "0131", "0166")}
    rows = (line.split("\t") for line in _lines(folder / "flores-dev.tsv"))
    return [("", r[1], r[COLUMNS[lang]]) for r in rows if ":" in r[0] and r[0] not in bad]


def bad_rows(folder: Path, lang: str) -> list[Row]:
    """Return the rows with injected errors."""
    rows = (line.split("\t") for line in _lines(folder / "injected" / f"flores-dev.{lang}.tsv"))
    return [(r[2], r[3], r[4]) for r in rows if r[1] == lang]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


def measure(good: Sequence[Row], bad: Sequence[Row], lang: str) -> Figures:
    """Return the figures of our checks."""
    lock = Lock(Glossary(), Pair("fr", lang))
    by_check: Counter[str] = Counter()
    found = errors = 0
    for _, source, target in good:
        findings = [f for f in check_unit(Unit(source, target), lock) if f.severity != "info"]
        found += bool(findings)
        errors += any(f.severity == "error" for f in findings)
        by_check.update({f.check for f in findings})
    hits, total = Counter[str](), Counter[str]()
    for name, source, target in bad:
        total[name] += 1
        # An empty target is a unit without translation: profile publish reports it.
        seen = check_unit(Unit(source, target), lock)
        hits[name] += not target or any(finding.severity != "info" for finding in seen)
    recall = {name: hits[name] / count for name, count in total.items()}
    return Figures(found / len(good), errors / len(good), by_check, recall)


def pofilter(program: str, rows: Sequence[Row], lang: str) -> tuple[list[bool], float]:
    """Return (whether pofilter finds anything in each row, seconds for all)."""
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "in.po", Path(folder) / "out.po"
        blocks = [
            f'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"'
        ]
        for number, (_, source, target) in enumerate(rows):
            blocks.append(
                f'msgctxt "{number}"\nmsgid {json.dumps(source, ensure_ascii=False)}\nmsgstr {json.dumps(target, ensure_ascii=False)}'
            )
        path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
        started = time.perf_counter()
        subprocess.run(
            [program, "--language", lang, str(path), str(out)], check=True, capture_output=True
        )
        took = time.perf_counter() - started
        text = out.read_text(encoding="utf-8") if out.exists() else ""
    seen = {int(number) for number in re.findall(r'^msgctxt "(\d+)"', text, re.M)}
    return [number in seen for number in range(len(rows))], took


def main() -> None:
    """Print false alarms and recall by class."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", default="en", choices=COLUMNS)
    parser.add_argument("--pofilter", help="Translate Toolkit's program")
    options = parser.parse_args()
    good, bad = good_rows(options.folder, options.lang), bad_rows(options.folder, options.lang)
    started = time.perf_counter()
    figures = measure(good, bad, options.lang)
    took = time.perf_counter() - started
    theirs: dict[str, float] = {}
    if options.pofilter:
        seen, seconds = pofilter(options.pofilter, [*good, *bad], options.lang)
        total, hits = Counter(row[0] for row in bad), Counter[str]()
        for row, found in zip(bad, seen[len(good) :], strict=True):
            hits[row[0]] += found
        theirs = {name: hits[name] / count for name, count in total.items()}
        print(
            f"pofilter: any finding {sum(seen[: len(good)]) / len(good):.1%}, mean recall {sum(theirs.values()) / len(theirs):.1%}"
        )
        print(f"time: ours {took:.2f} s in this process, pofilter's run {seconds:.2f} s")
    rate = (len(good) + len(bad)) / took
    print(
        f"ours: any finding {figures.any:.1%}, errors {figures.errors:.1%}, mean recall {figures.mean_recall:.1%}; {rate:,.0f} units/s"
    )
    print(f"findings on good rows: {dict(figures.by_check.most_common())}")
    for name, share in sorted(figures.recall.items()):
        print(f"  {name:28}{share:7.1%}" + (f"{theirs[name]:9.1%}" if theirs else ""))


if __name__ == "__main__":
    main()
