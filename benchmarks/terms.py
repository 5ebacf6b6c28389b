"""Terms in aligned text: recall in human targets, false accepts, and what MT does with them.

    python -m benchmarks.terms DATA.tsv [--glossary FOLDER] [--source fr:1] [--target ar:3]

DATA.tsv has an id and one text a column; LANG:COLUMN says what stands where. For each kind:
recall (occurrences in the source that the target has) by outcome, and false accepts (targets
with a form of a concept that their source lacks, of all concept and segment pairs; many are
true words with another source). Given recorded machine translation, the outcomes are the MT's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import arguments
from newstranslate import glossary
from newstranslate.lock import Lock, recogniser
from newstranslate.model import Pair, Verdict

PRESS = Path(__file__).parent / "press"


@dataclass
class Figures:
    """What became of the terms of one kind."""

    outcomes: Counter[str] = field(default_factory=Counter)
    false: int = 0
    tried: int = 0
    """Concept and segment pairs in which a false accept could have been."""

    @property
    def recall(self) -> float:
        """Share of the occurrences that stand in the target, 0–1."""
        good = sum(self.outcomes[verdict.value] for verdict in Verdict if verdict.ok)
        return good / (self.outcomes.total() or 1)

    @property
    def false_accepts(self) -> float:
        """Share of the pairs without the term in which it is seen all the same, 0–1."""
        return self.false / (self.tried or 1)


def measure(
    rows: Sequence[tuple[str, str]], pair: Pair, folder: Path = PRESS
) -> Mapping[str, Figures]:
    """Return kind → figures for rows of (source, target); ``all`` is their sum."""
    loaded = glossary.load(folder)
    lock, in_target = Lock(loaded, pair), recogniser(loaded, pair.target)
    kinds = Counter(term.kind for term in loaded.terms(pair))
    found = {kind: Figures(tried=count * len(rows)) for kind, count in kinds.items()}
    for source, target in rows:
        uses = lock.uses(source)
        for outcome in lock.verify(target, uses):
            found[outcome.use.term.kind].outcomes[outcome.verdict.value] += 1
        here = {use.term.concept for use in uses}
        extra = {use.term.concept: use.term.kind for use in in_target(target)}
        for concept, kind in extra.items():
            found[kind].false += concept not in here
    whole = Figures()
    for own in found.values():
        whole.outcomes += own.outcomes
        whole.false, whole.tried = whole.false + own.false, whole.tried + own.tried
    return {**found, "all": whole}


def main() -> None:
    """Print a line for each kind of term."""
    parser = arguments(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--glossary", type=Path, default=PRESS)
    parser.add_argument("--source", default="fr:1")
    parser.add_argument("--target", default="ar:3")
    options = parser.parse_args()
    source, one = options.source.split(":")
    target, other = options.target.split(":")
    lines = options.data.read_text(encoding="utf-8").splitlines()
    rows = [(cells[int(one)], cells[int(other)]) for cells in (line.split("\t") for line in lines)]
    found = measure(rows, Pair(source, target), options.glossary)
    heads = "".join(f"{verdict.value:>15}" for verdict in Verdict)
    print(f"{'':8}{heads}{'recall':>9}{'false':>9}")
    for kind, own in found.items():
        counts = "".join(f"{own.outcomes[verdict.value]:>15}" for verdict in Verdict)
        print(f"{kind:8}{counts}{own.recall:>9.1%}{own.false_accepts:>9.3%}")


if __name__ == "__main__":
    main()
