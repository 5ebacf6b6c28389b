"""How often each check is right: an estimate on the development sets, for docs/checks.md.

python -m benchmarks.precision                        # makes the page again from the last measurement
python -m benchmarks.checks --precision               # measures, and makes the page
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import arguments, figures
from newstranslate.checks import page as checks_page

if TYPE_CHECKING:
    from benchmarks.checks import Result

ERROR_RATE = 0.02
"""Share of units with an error that the estimate supposes, 0–1."""
FINDS = 0.2
"""Share of a class that a check finds, from which the class is named as one of its own."""
FILE = Path(__file__).parent / "precision.json"
PAGE = Path(__file__).parents[1] / "docs" / "checks.md"


def of_pair(result: Result) -> dict[str, dict[str, Any]]:
    """Return by check: alarms, classes found, and the share of its findings that are right.

    ``precision`` supposes that `ERROR_RATE` of the units have an error of the check's own classes;
    ``precision_mixed``, that as many have an error of any class, each as often as the others. Both
    suppose that the check says nothing else of a unit with an error than of a good one.
    """
    good = figures.summed(result.sets)
    classes = figures.joined((*result.first.values(), *result.ours.values()))
    review = result.articles.get("review")
    names = set(good.by_check) | {name for one in classes.values() for name in one.by_check}
    rows = {}
    for check in sorted(names):
        shares = {name: one.by_check[check] / one.total for name, one in classes.items()}
        own = {name: round(share, 2) for name, share in shares.items() if share >= FINDS}
        alarms = good.by_check[check] / good.units
        rows[check] = {
            "alarms_per_1000": round(1000 * alarms, 2),
            "precision": _right(list(own.values()), alarms),
            "precision_mixed": _right(list(shares.values()), alarms),
            "finds": own,
            "articles": round(review.by_check[check] / review.articles, 3) if review else None,
        }
    return rows


def _right(shares: Sequence[float], alarms: float) -> float | None:
    """Return the share of findings that are right, 0–1; none where nothing is found."""
    if not shares or not any(shares):
        return None
    right = ERROR_RATE * sum(shares) / len(shares)
    return round(right / (right + (1 - ERROR_RATE) * alarms), 3)


def _gate(result: Result) -> dict[str, float]:
    """Return the shares of whole articles that the gate lets pass, 0–1."""
    passed = result.articles["review"]
    return {
        "articles": passed.articles,
        "no_error": round(passed.no_error, 2),
        "no_warning": round(passed.no_warning, 2),
    }


def write(results: Mapping[str, Result]) -> None:
    """Write precision.json and docs/checks.md, for directions with errors of the first injector."""
    results = {pair: one for pair, one in results.items() if one.first}
    units = {pair: figures.summed(one.sets).units for pair, one in results.items()}
    data = {
        "error_rate": ERROR_RATE,
        "good_units": units,
        "checks": {pair: of_pair(one) for pair, one in results.items()},
        "gate": {pair: _gate(one) for pair, one in results.items()},
    }
    FILE.write_text(
        json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )
    PAGE.write_text(checks_page.page(data), encoding="utf-8")


if __name__ == "__main__":
    arguments(__doc__).parse_args()
    PAGE.write_text(
        checks_page.page(json.loads(FILE.read_text(encoding="utf-8"))), encoding="utf-8"
    )
