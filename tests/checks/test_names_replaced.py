"""Last names that another one replaces: which are reported, and what excuses the others."""

from __future__ import annotations

import pytest

from newstranslate.checks import names_replaced
from newstranslate.glossary.tokens import fold
from tests.checks.subjects import subject


@pytest.mark.parametrize(
    ("source", "target", "seen"),
    [
        ("Amadou Diagne est là.", "Amadou Diallo is there.", "Diagne → Diallo"),
        # another spelling, or the form of another language
        ("Amadou Chawki est là.", "Amadou Shoghi is there.", ""),
        ("Amadou Diallo est là.", "Amadou Jalloh is there.", ""),
        ("Amadou Yohanna est là.", "Amadou Giovanni is there.", ""),
        # parts that are too short for a comparison
        ("Amadou Sow est là.", "Amadou Diallo is there.", ""),
        # words that are translated
        ("Il voit Kigali Police.", "He sees Kigali Nyange.", ""),
        ("Il voit Kigali Nyange.", "He sees Kigali Police.", ""),
        ("Il écoute Radio Okapi.", "He hears Radio Nyange.", ""),
        # a name between the two, left out or added
        ("Amadou Diagne Bocoum est là.", "Amadou Bocoum is there.", ""),
        ("Amadou Bocoum est là.", "Amadou Diagne Bocoum is there.", ""),
        # a list of names
        ("Voici Amadou, Diagne.", "Here are Amadou Diallo.", ""),
        ("Voici Amadou Diagne.", "Here are Amadou, Diallo.", ""),
    ],
)
def test_a_name_that_is_replaced(source: str, target: str, seen: str) -> None:
    given = subject("fr-en", source, target)
    held = {fold(word)[1] for word in given.target_tokens}
    found = names_replaced.latin(given, held)
    assert [one.about for one in found] == ([seen] if seen else [])
