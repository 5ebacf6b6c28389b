"""False alarms and recall of the checks on aligned text, and whole articles through the gate.

    python -m benchmarks.checks [FOLDER] [--pair fr-en,fr-ar] [--most 100] [--share 1]
        [--class country] [--missed country] [--pofilter PROGRAM] [--json]
        [--precision] [--write-floors [--reset]]

FOLDER holds flores-dev.tsv and press-dev.tsv (id, fr, en, ar), known_defects.tsv and
injected/FILE.LANG.tsv (id, language, class, source, target), or files of that form; default:
../shared/data. Our own errors are made by inject.py of these rows and of press/carriers.tsv.
`--pofilter` is Translate Toolkit's program on the same rows. `any`: with a finding above info.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import arguments, data, figures, floors, gate, inject, pofilter, precision
from benchmarks.figures import Alarms, Hits
from benchmarks.inject import Error, Row
from newstranslate.project.findings import PROFILES

MOST = 100
"""Errors of a class and file that are tried, unless told otherwise."""


@dataclass
class Options:
    """What is measured."""

    most: int = MOST
    share: float = 1.0
    """Of the good rows, 0–1."""
    names: Sequence[str] = tuple(inject.CLASSES)
    program: str = ""
    """pofilter's, or none."""
    articles: bool = True


@dataclass
class Result:
    """One direction's figures."""

    sets: dict[str, Alarms] = field(default_factory=dict)
    first: dict[str, dict[str, Hits]] = field(default_factory=dict)
    """File → class → what is found of the errors that came with it."""
    ours: dict[str, dict[str, Hits]] = field(default_factory=dict)
    """File → class → what is found of our own injector's."""
    articles: dict[str, gate.Passed] = field(default_factory=dict)
    """Profile → how NTREX's articles pass."""
    theirs: dict[str, Any] = field(default_factory=dict)
    """pofilter's share of good rows by set, and recall by class."""
    missed: list[Error] = field(default_factory=list)

    @property
    def speed(self) -> float:
        """Good units a second."""
        total = figures.summed(self.sets)
        return total.units / (total.seconds or 1)


def measure(files: Sequence[Path], pair: str, options: Options) -> Result:
    """Return the figures of one direction."""
    result = Result()
    everything: list[Row] = []
    pairs: list[tuple[str, str, str]] = []
    theirs, ours = pair.split("-")
    for path in files:
        rows = data.sample(data.good(path), options.share)
        everything += rows
        good = figures.alarms(rows, pair)
        result.sets |= good.sets
        first = data.first_errors(path, ours) if theirs == "fr" else []
        first = data.sample_errors(first, options.most)
        own = list(inject.errors(data.good(path), pair, options.names, options.most))
        if options.share < 1:
            own_rows = [row for row in data.good(path) if row.id not in good.of_row]
            good.of_row |= figures.alarms(own_rows, pair).of_row
        if first:
            result.first[path.name] = figures.recall(first, pair, good)
        result.ours[path.name] = figures.recall(own, pair, good)
        result.missed += [e for e in (*first, *own) if not figures.found(e.source, e.target, pair)]
        pairs += [(f"good {data.set_of(row)}", row.texts[theirs], row.texts[ours]) for row in rows]
        pairs += [(f"first {e.name}", e.source, e.target) for e in first]
        pairs += [(f"ours {e.name}", e.source, e.target) for e in own]
    if options.articles and any(map(data.article_of, everything)):
        result.articles = {name: gate.measure(everything, pair, name) for name in PROFILES}
    if options.program:
        result.theirs = _pofilter(options.program, pairs, pair)
    return result


def _pofilter(program: str, rows: Sequence[tuple[str, str, str]], pair: str) -> dict[str, Any]:
    seen, seconds = pofilter.run(program, [row[1:] for row in rows], pair)
    total, hits = Counter(row[0] for row in rows), Counter[str]()
    for row, hit in zip(rows, seen, strict=True):
        hits[row[0]] += hit or not row[2]
    shares = {name: hits[name] / count for name, count in total.items()}
    return {"shares": shares, "units_per_second": len(rows) / seconds}


# Printing.


def _percent(value: float) -> str:
    return f"{value:.1%}"


def show(pair: str, result: Result) -> None:
    """Print one direction's figures."""
    total = figures.summed(result.sets)
    print(f"\n=== {pair} === {result.speed:,.0f} good units/s")
    shares = result.theirs.get("shares", {})
    print(
        f"{'set':14}{'units':>7}{'any':>8}{'errors':>8}"
        + ("  pofilter" if shares else "")
        + "  by check"
    )
    for name, one in [*result.sets.items(), ("all", total)]:
        other = (
            f"{_percent(shares[f'good {name}']) if f'good {name}' in shares else '':>10}"
            if shares
            else ""
        )
        checks = ", ".join(f"{check} {count}" for check, count in one.by_check.most_common())
        print(
            f"{name:14}{one.units:7}{one.any / one.units:8.2%}{one.errors / one.units:8.2%}{other}  {checks}"
        )
    for profile, passed in result.articles.items():
        print(
            f"{passed.articles} articles, profile {profile}: no error {_percent(passed.no_error)}, "
            f"no warning {_percent(passed.no_warning)}, {passed.warnings:.2f} findings an article"
        )
    if result.articles:
        passed = result.articles["review"]
        print(
            "  articles with a finding of:",
            ", ".join(f"{c} {n}" for c, n in passed.by_check.most_common()),
        )
        print("  would pass without:", ", ".join(f"{c} {n}" for c, n in passed.alone.most_common()))
    _show_recall("first injector", result.first, "first", shares)
    _show_recall("our injector", result.ours, "ours", shares)
    if result.theirs:
        print(f"pofilter: {result.theirs['units_per_second']:,.0f} units/s")


def _show_recall(
    title: str, by_file: Mapping[str, dict[str, Hits]], kind: str, shares: Mapping[str, float]
) -> None:
    if not any(by_file.values()):
        return
    both = figures.joined(by_file.values())
    means = [figures.mean(hits) for hits in (*by_file.values(), both)]
    heads = "".join(f"{name.removesuffix('.tsv')[:12]:>16}" for name in by_file)
    print(
        f"{title:26}{heads}{'all':>10}{'own':>7}" + ("  pofilter" if shares else "") + "  found by"
    )
    for name, hits in both.items():
        cells = "".join(_cell(some.get(name)) for some in by_file.values())
        other = f"{_percent(shares.get(f'{kind} {name}', 0)):>10}" if shares else ""
        by = ", ".join(f"{check} {count}" for check, count in hits.by_check.most_common(4))
        print(
            f"  {name:24}{cells}{_percent(hits.recall):>10}{_percent(hits.own / hits.total):>7}{other}  {by}"
        )
    cells = "".join(f"{_percent(value):>16}" for value in means[:-1])
    theirs = [share for name, share in shares.items() if name.startswith(kind + " ")]
    other = f"{_percent(sum(theirs) / len(theirs)):>17}" if theirs else ""
    print(f"  {'mean of the classes':24}{cells}{_percent(means[-1]):>10}{other}")


def _cell(hits: Hits | None) -> str:
    return f"{_percent(hits.recall)} of {hits.total:3}".rjust(16) if hits else " " * 16


def plain(result: Result) -> dict[str, Any]:
    """Return the figures as JSON holds them."""
    return {
        "units_per_second": round(result.speed),
        "sets": {name: vars(one) for name, one in result.sets.items()},
        "first": _plain(result.first),
        "ours": _plain(result.ours),
        "articles": {name: vars(one) for name, one in result.articles.items()},
        "pofilter": result.theirs,
    }


def _plain(by_file: Mapping[str, dict[str, Hits]]) -> dict[str, Any]:
    return {
        file: {name: vars(one) | {"recall": round(one.recall, 4)} for name, one in hits.items()}
        for file, hits in by_file.items()
    }


def _files(folder: Path) -> list[Path]:
    return [
        path for path in (*(folder / name for name in data.FILES), data.CARRIERS) if path.is_file()
    ]


def _options() -> argparse.Namespace:
    parser = arguments(__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=data.folder())
    parser.add_argument("--pair", default=",".join(inject.PAIRS), help="directions, with commas")
    parser.add_argument("--most", type=int, default=MOST, help="errors of a class and file; 0: all")
    parser.add_argument("--share", type=float, default=1.0, help="of the good rows, 0–1")
    parser.add_argument("--class", dest="names", action="append", choices=list(inject.CLASSES))
    parser.add_argument("--missed", help="class whose missed errors to print")
    parser.add_argument("--pofilter", default="", help="Translate Toolkit's program")
    parser.add_argument("--no-articles", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--precision", action="store_true", help="write precision.json")
    parser.add_argument(
        "--write-floors", action="store_true", help="raise floors.json to what is reached"
    )
    parser.add_argument("--reset", action="store_true", help="with --write-floors: lower them, too")
    return parser.parse_args()


def main() -> None:
    """Print the figures, or write what is made of them."""
    options = _options()
    if options.write_floors:
        floors.write(options.folder, options.reset)
        return
    wanted = Options(
        options.most,
        options.share,
        options.names or tuple(inject.CLASSES),
        options.pofilter,
        not options.no_articles,
    )
    files = _files(options.folder)
    results = {pair: measure(files, pair, wanted) for pair in options.pair.split(",")}
    if options.precision:
        precision.write(results)
    if options.json:
        print(
            json.dumps(
                {pair: plain(one) for pair, one in results.items()}, ensure_ascii=False, indent=1
            )
        )
        return
    for pair, result in results.items():
        show(pair, result)
        _show_missed(result.missed, options.missed)


def _show_missed(missed: Iterable[Error], name: str | None) -> None:
    for error in missed:
        if error.name == name:
            print(f"  MISSED {error.id}\n    {error.source}\n    {error.target}")


if __name__ == "__main__":
    main()
