"""Terms in aligned text: recall in human targets, false accepts, and what MT does with them.

    python benchmarks/terms.py DATA.tsv [--glossary FOLDER] [--source fr:1] [--target ar:3]

DATA.tsv has an id and one text a column; LANG:COLUMN says what stands where. For each kind:
recall (occurrences in the source that the target has) by outcome, and false accepts (targets
with a form of a concept that their source lacks, of all concept and segment pairs; many are
true words with another source). Given recorded machine translation, the outcomes are the MT's.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from newstranslate import glossary
from newstranslate.lock import Lock, recogniser
from newstranslate.model import Pair


def main() -> None:
    """Print a line for each kind of term."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--glossary", type=Path, default=Path(__file__).parent / "press")
    parser.add_argument("--source", default="fr:1")
    parser.add_argument("--target", default="ar:3")
    options = parser.parse_args()
    source, one = options.source.split(":")
    target, other = options.target.split(":")
    loaded = glossary.load(options.glossary)
    lock, in_target = Lock(loaded, Pair(source, target)), recogniser(loaded, target)
    kinds = Counter(term.kind for term in loaded.terms(Pair(source, target)))
    outcomes: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    false: Counter[str] = Counter()
    rows = [line.split("\t") for line in options.data.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        uses = lock.uses(row[int(one)])
        for outcome in lock.verify(row[int(other)], uses):
            outcomes[outcome.use.term.kind][outcome.verdict.value] += 1
        here = {use.term.concept for use in uses}
        extra = {u.term.concept: u.term.kind for u in in_target(row[int(other)])}
        false.update(kind for concept, kind in extra.items() if concept not in here)
    for kind, found in outcomes.items():
        total = sum(found.values()) or 1
        recall = (found["preferred"] + found["allowed"]) / total
        rate = false[kind] / (kinds[kind] * len(rows))
        print(f"{kind}: {dict(found)}; recall {recall:.1%}; false accepts {rate:.3%}")


if __name__ == "__main__":
    main()
