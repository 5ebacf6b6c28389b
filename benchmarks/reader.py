"""The second reader, measured on errors put into good translations.

    python -m benchmarks.reader [--lang ar] [--most 20] [--recall 0.6] [--noise 0.3] [--habit 0.1]
    python -m benchmarks.reader --url http://localhost:11434 --model mistral-small --lang ar

Without ``--url``, a scripted reader of fixed quality answers, over HTTP: that measures what
agreement and the second question do, and no model.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest.mock import patch

from benchmarks import arguments, data
from benchmarks.inject import Error, Row
from newstranslate.config import Config
from newstranslate.engines.llm import chat
from newstranslate.engines.traffic import Traffic
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Unit
from newstranslate.reader import questions
from newstranslate.reader.asking import SecondReader, UnitNotRead
from newstranslate.reader.prompt import Question
from newstranslate.testing import FakeReader, ReaderQuality

LEFT_OUT = frozenset(["empty", "segment_untranslated", "wrong_script"])
"""Classes of errors whose target is no translation at all: nobody asks a reader about them."""


@dataclass(slots=True)
class ReaderFigures:
    """What a reader made of a set."""

    found: Counter[str] = field(default_factory=Counter)
    """Class → corrupted units with a finding."""
    asked: Counter[str] = field(default_factory=Counter)
    """Class → corrupted units."""
    clean: int = 0
    alarms: int = 0
    """Clean units with a finding."""
    unread: int = 0
    requests: int = 0
    characters: int = 0

    @property
    def recall(self) -> float:
        """Share of the corrupted units with a finding, 0–1."""
        return self.found.total() / max(1, self.asked.total())

    @property
    def precision(self) -> float:
        """Share of the units with a finding that are corrupted, 0–1; of this mixture of units."""
        return self.found.total() / max(1, self.found.total() + self.alarms)


@dataclass(frozen=True, slots=True)
class ReaderSet:
    """Units with an error, and clean ones."""

    errors: Sequence[Error]
    clean: Sequence[tuple[str, str]]
    right: Mapping[tuple[str, str], str]
    """(source, corrupted target) → the clean target."""


def from_data(path: Path, lang: str, most: int) -> ReaderSet:
    """Return the errors that came with a data file, `most` of a class, and as many clean rows."""
    targets = {row.id: row.texts[lang] for row in data.good(path)}
    wanted = [
        error
        for error in data.first_errors(path, lang)
        if error.name not in LEFT_OUT and error.target.strip() and error.id in targets
    ]
    errors = data.sample_errors(wanted, most)
    rows = [row for row in data.good(path) if row.texts["fr"].strip()][: len(errors)]
    return made(errors, rows, lang, targets)


def made(
    errors: Sequence[Error], rows: Sequence[Row], lang: str, targets: Mapping[str, str]
) -> ReaderSet:
    """Return a set of errors and of clean rows; `targets` are the clean ones by id."""
    right = {(error.source, error.target): targets[error.id] for error in errors}
    return ReaderSet(errors, [(row.texts["fr"], row.texts[lang]) for row in rows], right)


def measure(found: ReaderSet, reader: SecondReader, lang: str) -> ReaderFigures:
    """Return the figures of a reader, asked for every unit of a set by itself."""
    lock = Lock(Glossary(), Pair("fr", lang))
    figures = ReaderFigures()
    for error in found.errors:
        figures.asked[error.name] += 1
        figures.found[error.name] += _points(figures, reader, error.source, error.target, lock)
    for source, target in found.clean:
        figures.clean += 1
        figures.alarms += _points(figures, reader, source, target, lock)
    figures.requests, figures.characters = reader.tally.requests, reader.traffic.sent
    return figures


def _points(
    figures: ReaderFigures, reader: SecondReader, source: str, target: str, lock: Lock
) -> bool:
    try:
        return bool(reader.read(Question(Unit(source, target), lock.pair), lock).errors)
    except UnitNotRead:
        figures.unread += 1
        return False


class RawReader(SecondReader):
    """A reader whose corrections nobody verifies: what the passes agree on is taken."""

    def _is_confirmed(self, *_: object) -> bool:
        return True


class CheckedReader(SecondReader):
    """A reader whose corrections our checks alone verify."""

    def _is_better(self, *_: object) -> bool:
        return True


WAYS: Mapping[str, tuple[type[SecondReader], int]] = {
    "one pass, as it is": (RawReader, 1),
    "passes agree": (RawReader, 3),
    "and our checks": (CheckedReader, 3),
    "and the second question": (SecondReader, 3),
}
"""Way of reading → the reader, and its passes (the last three: those of ``--passes``)."""


def measured(name: str, found: ReaderSet, lang: str, passes: int, config: Config) -> ReaderFigures:
    """Return the figures of one of the `WAYS`."""
    kind, number = WAYS[name]
    setup = replace(questions.setup(config), passes=1 if number == 1 else passes)
    reader = kind(chat.create(config, print, Traffic(), setup.model), setup)
    try:
        return measure(found, reader, lang)
    finally:
        reader.close()


@contextmanager
def scripted(found: ReaderSet, quality: ReaderQuality, seed: int) -> Iterator[None]:
    """Serve a reader of a fixed quality, and point the environment at it."""
    with FakeReader(right=found.right, quality=quality, seed=seed) as server:
        variables = {"URL": server.url, "MODEL": server.model, "KEY": server.key}
        with patch.dict(os.environ, {f"NEWSTRANSLATE_LLM_{k}": v for k, v in variables.items()}):
            yield


def report(name: str, figures: ReaderFigures, classes: bool) -> None:
    """Print a line of figures, and the recall of each class."""
    units = figures.asked.total() + figures.clean
    print(
        f"{name:<26} precision {figures.precision:5.1%}  recall {figures.recall:5.1%}  alarms "
        f"{figures.alarms}/{figures.clean}  {figures.requests / units:.1f} requests and "
        f"{figures.characters / units:,.0f} characters a unit  unread {figures.unread}"
    )
    for one in sorted(figures.asked) if classes else ():
        print(f"    {one:<28} {figures.found[one]:>4} of {figures.asked[one]}")


def main() -> None:
    """Measure a scripted reader, or a real endpoint."""
    parser = arguments(__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=data.folder() / "flores-dev.tsv")
    parser.add_argument("--lang", default="ar")
    parser.add_argument("--most", type=int, default=20, help="errors of a class; 0: all")
    parser.add_argument("--passes", type=int, default=3)
    for name, share in (("recall", 0.6), ("noise", 0.3), ("habit", 0.1), ("judge", 0.85)):
        parser.add_argument(f"--{name}", type=float, default=share)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--url", help="a real endpoint; its key in NEWSTRANSLATE_LLM_KEY")
    parser.add_argument("--model", default="")
    asked = parser.parse_args()
    found = from_data(asked.file, asked.lang, asked.most)
    print(f"{len(found.errors)} units with an error, {len(found.clean)} clean")
    config = Config(llm_url=asked.url or "", llm_model=asked.model)
    if asked.url:
        for name in WAYS:
            figures = measured(name, found, asked.lang, asked.passes, config)
            report(name, figures, classes=True)
        return
    quality = ReaderQuality(asked.recall, asked.noise, asked.habit, asked.judge)
    for name in WAYS:
        with scripted(found, quality, asked.seed):
            figures = measured(name, found, asked.lang, asked.passes, config)
        report(name, figures, classes=name == list(WAYS)[-1])


if __name__ == "__main__":
    main()
