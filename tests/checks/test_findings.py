"""What a person sees of each finding: its check, its severity, the words it marks, what it is about.

`tests/data/findings.tsv` has a pair of sentences a line. A check that finds the same and marks
other words, or is milder, fails here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.checks import check_pair, table
from tests.checks.subjects import subject

DATA = Path(__file__).parents[1] / "data" / "findings.tsv"
ROWS = [line.split("\t") for line in DATA.read_text("utf-8").splitlines()[1:]]
CHECKS = sorted({row[3].split()[0] for row in ROWS})


def seen(direction: str, source: str, target: str) -> str:
    """Return the findings of a pair as the fourth column has them."""
    told = []
    source_lang, target_lang = direction.split("-")
    for one in check_pair(source, target, source_lang, target_lang):
        marked = target[one.start : one.end]
        about = f" ({one.about})" if one.about not in ("", marked) else ""
        told.append(f"{one.check} {one.severity}: {marked or '–'}{about}")
    return " ; ".join(told) or "nothing"


@pytest.mark.parametrize("check", CHECKS)
def test_findings_are_seen_where_they_are(check: str) -> None:
    rows = [row for row in ROWS if row[3].split()[0] == check]
    for direction, source, target, wanted in rows:
        assert seen(direction, source, target) == wanted, (source, target)


def test_a_check_reports_under_its_own_name_and_those_it_says() -> None:
    reported: dict[str, set[str]] = {}
    for direction, source, target, _ in ROWS:
        given = subject(direction, source, target)
        for name, entry in table.ENTRIES.items():
            for finding in entry.run(given) if entry.run else ():
                reported.setdefault(name, set()).add(finding.check)
    unsaid = {
        name: others
        for name, checks in reported.items()
        if (others := checks.difference((name, *table.ENTRIES[name].also)))
    }
    assert not unsaid, "publishing leaves out a check none of whose names can be an error"
    assert "percent" in reported["numbers"]
