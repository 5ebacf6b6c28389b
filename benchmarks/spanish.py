"""Recall and false alarms of the checks between Spanish and French, English, Arabic.

    python -m benchmarks.spanish             # our sentences, tests/data/spanish
    python -m benchmarks.spanish --missed    # and what is missed or wrongly found
    python -m benchmarks.spanish TABLE.tsv   # other people's: id, es, fr, en, ar, with a header

Into other people's Spanish, errors are put by rule; see `INJECTED`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import arguments
from newstranslate.checks import check_pair
from newstranslate.model import Finding

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "spanish"
PAIRS = ("fr-es", "es-fr", "en-es", "es-en", "es-ar")
COMPARED = (*PAIRS, "ar-es", "fr-en", "en-fr", "fr-ar", "en-ar")


@dataclass(frozen=True, slots=True)
class Case:
    """A source and its target, right or with one error."""

    pair: str
    source: str
    target: str
    error: str = ""
    """The class of the error; empty for a right target."""

    def found(self) -> list[Finding]:
        """Return the errors and warnings on it."""
        lang, to = self.pair.split("-")
        findings = check_pair(self.source, self.target, lang, to)
        return [one for one in findings if one.severity != "info"]


def _rows(path: Path) -> list[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]


def right(rows: Iterable[dict[str, str]], pairs: tuple[str, ...] = PAIRS) -> Iterator[Case]:
    """Yield every sentence in every direction it has."""
    for row in rows:
        for pair in pairs:
            lang, to = pair.split("-")
            if row[lang] and row[to]:
                yield Case(pair, row[lang], row[to])


def wrong() -> Iterator[Case]:
    """Yield every error of ours, in every direction into the language that has it."""
    sentences = _rows(FOLDER / "sentences.tsv")
    for error in _rows(FOLDER / "errors.tsv"):
        row, to = sentences[int(error["sentence"]) - 1], error["language"]
        target = row[to].replace(error["right"], error["wrong"], 1)
        for pair in PAIRS:
            lang, into = pair.split("-")
            if into == to and row[lang]:
                yield Case(pair, row[lang], target, error["class"])


def _digit(match: re.Match[str]) -> str:
    digits = match[0]
    return digits[:-1] + str((int(digits[-1]) + 3) % 10)


_NEXT = {
    "enero": "febrero", "febrero": "abril", "marzo": "mayo", "abril": "marzo", "mayo": "junio",
    "junio": "julio", "julio": "junio", "agosto": "octubre", "septiembre": "noviembre",
    "octubre": "agosto", "noviembre": "diciembre", "diciembre": "enero", "lunes": "martes",
    "martes": "jueves", "miércoles": "viernes", "jueves": "martes", "viernes": "lunes",
    "sábado": "domingo", "domingo": "sábado",
}  # fmt: skip
_SCALE = {"millones": "mil millones", "mil millones": "millones"}
_NEGATIVE = re.compile(r"(?i)\b(?:no|ni|nada|nadie|nunca|jamás|ning\w+|tampoco|sin)\b")
_NO = re.compile(r"\b[Nn]o (?!solo|sólo|obstante|gubernamental)")
_DENIED = {
    "en": re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b"),
    "fr": re.compile(r"\bne\b|\bn['’]"),
}
"""What a source has in which the dropped *no* is a negated clause, too."""
INJECTED: dict[str, Callable[[str], str]] = {
    "number": lambda text: re.sub(r"(?<![\d.,])\d+(?![\d.,]*\d)", _digit, text, count=1),
    "date": lambda text: re.sub(
        rf"\b(?:{'|'.join(_NEXT)})\b", lambda name: _NEXT[name[0]], text, count=1
    ),
    "scale": lambda text: re.sub(
        r"\b(?:mil )?millones\b", lambda scale: _SCALE[scale[0]], text, count=1
    ),
    "negation": lambda text: text if len(_NEGATIVE.findall(text)) != 1 else _NO.sub("", text),
}
"""Class → what puts its error into a Spanish text; a text without a place for it stays."""


def injected(rows: Iterable[dict[str, str]]) -> Iterator[Case]:
    """Yield the Spanish texts with errors put in by rule, as translations of both others."""
    for row in rows:
        for error, damage in INJECTED.items():
            target = damage(row["es"])
            for lang, denied in _DENIED.items() if target != row["es"] else ():
                if error != "negation" or denied.search(row[lang]):
                    yield Case(f"{lang}-es", row[lang], target, error)


def measured() -> dict[str, dict[str, float]]:
    """Return direction → ``recall``, ``false`` (share of right pairs with a finding), counts."""
    good, bad, alarms, hits = (Counter[str]() for _ in range(4))
    for case in right(_rows(FOLDER / "sentences.tsv")):
        good[case.pair] += 1
        alarms[case.pair] += bool(case.found())
    for case in wrong():
        bad[case.pair] += 1
        hits[case.pair] += bool(case.found())
    return {
        pair: {
            "right": good[pair],
            "wrong": bad[pair],
            "recall": hits[pair] / bad[pair],
            "false": alarms[pair] / good[pair],
        }
        for pair in PAIRS
    }


def _print_ours(missed: bool) -> None:
    for pair, row in measured().items():
        counts = f"{row['right']:.0f} right, {row['wrong']:.0f} wrong"
        print(f"{pair}  recall {row['recall']:.3f}  false alarms {row['false']:.3f}  ({counts})")
    if not missed:
        return
    for case in right(_rows(FOLDER / "sentences.tsv")):
        for one in case.found():
            print("FALSE", case.pair, one.check, one.message, "|", case.source, "|", case.target)
    for case in wrong():
        if not case.found():
            print("MISSED", case.pair, case.error, "|", case.source, "|", case.target)


def _print_theirs(path: Path) -> None:
    rows = _rows(path)
    clean = {case for case in right(rows, COMPARED) if not case.found()}
    for pair in COMPARED:
        cases = [case for case in right(rows, COMPARED) if case.pair == pair]
        share = sum(case not in clean for case in cases) / len(cases)
        print(f"{pair}  findings on {share:.3f} of {len(cases)} human translations")
    untouched = {(case.pair, case.source) for case in clean}
    tried, hits = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for case in injected(rows):
        if (case.pair, case.source) in untouched:
            tried[case.pair, case.error] += 1
            hits[case.pair, case.error] += bool(case.found())
    for (pair, error), count in sorted(tried.items()):
        print(f"{pair}  {error}: {hits[pair, error] / count:.3f} of {count}")


def main() -> None:
    """Print the figures."""
    parser = arguments(__doc__)
    parser.add_argument("table", nargs="?", type=Path)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    if options.table:
        _print_theirs(options.table)
    else:
        _print_ours(options.missed)


if __name__ == "__main__":
    main()
