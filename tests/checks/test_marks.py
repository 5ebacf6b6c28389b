"""Differences between two numbers of one value: percent, currency, separators, signs."""

from __future__ import annotations

import pytest

from newstranslate.checks import numbers
from tests.checks.subjects import subject

# A direction, a pair, and its finding: check severity: message (what it is about) [marked words].
ROWS = [
    ("fr-en", "Une hausse de 50 %.", "A rise of 50.", "percent error: 50 is a percentage in the source () [50]"),
    ("fr-en", "Une hausse de 50 %.", "A rise of a half.", ""),
    ("fr-en", "De 40 à 50 %.", "From 40 to 50%.", ""),
    ("fr-en", "Une hausse de 5 points.", "A rise of 5%.", "percent error: 5 are points in the source, a percentage here () [5]"),
    ("fr-en", "Une hausse de 5 points.", "A rise of 5 points.", ""),
    ("fr-en", "Une hausse de 5.", "A rise of 5%.", ""),
    ("fr-en", "Il paie 50 €.", "He pays $50.", "currency error: 50: euro in the source, dollar here (euro → dollar) [50]"),
    ("fr-en", "Il paie 50 €.", "He pays 50.", "currency warning: 50: its currency is missing () [50]"),
    ("fr-en", "Il paie 50 €.", "He pays 50, in euros.", ""),
    ("fr-en", "Il paie cinquante euros.", "He pays fifty.", ""),
    ("fr-en", "Il paie 50 centimes.", "He pays €0.50.", ""),
    ("fr-en", "Il paie 50 centimes.", "He pays €50.", "currency error: 50: cent in the source, euro here (cent → euro) [50]"),
    ("fr-en", "Il paie 0,50 €.", "He pays 50 cents.", ""),
    ("fr-en", "Il paie de 40 à 50 €.", "He pays $40 to 50.", "currency error: 50: euro in the source, dollar here (euro → dollar) [50]"),
    ("fr-en", "Il a 1,500 km.", "It is 1,500 km.", "numbers warning: 1,500 in French is not 1,500 in English: decimals and thousands (1,500 → 1,500) [1,500]"),
    ("fr-en", "Il a 1,500 million.", "It is 1,500 million.", "numbers error: 1,500 million in French is not 1,500 million in English: decimals and thousands (1,500 million → 1,500 million) [1,500 million]"),
    ("fr-en", "Il a 3,5 km.", "It is 3,5 km.", "numbers warning: 3,5: decimals have a point in English () [3,5]"),
    ("fr-en", "Il a 3,5 % ici.", "It is article 3,5% here.", "numbers warning: 3,5: decimals have a point in English () [3,5]"),
    ("fr-en", "L’article 3,5 dit.", "Article 3,5 says.", "numbers warning: 3,5: decimals have a point in English () [3,5]"),
    ("en-fr", "Il a 3,5 km.", "Il a 3,5 km.", ""),
    ("fr-en", "La version 2.10 sort.", "Version 2.1 is out.", "numbers error: 2.10 in the source, 2.1 here (2.10 → 2.1) [2.1]"),
    ("fr-en", "La version 2.10 sort.", "Version 2.10 is out.", ""),
    ("fr-en", "Python 2.10 sort.", "Python 2.1 is out.", "numbers error: 2.10 in the source, 2.1 here (2.10 → 2.1) [2.1]"),
    ("fr-en", "Un taux de 2,10 %.", "A rate of 2.1%.", ""),
    ("fr-en", "Un taux de 2,10.", "A rate of 2.1.", ""),
    ("fr-en", "Il fait −3 °C ici.", "It is 3°C here.", "numbers error: 3 is below zero in the source (−3 → 3) [3]"),
    ("fr-en", "Il fait 3 °C ici.", "It is −3°C here.", "numbers error: 3 is not below zero in the source (3 → −3) [3]"),
    ("fr-en", "Il fait −3 °C ici.", "It is 3°C below zero here.", ""),
    ("fr-en", "Un solde de −3 % hier.", "A balance of 3% yesterday.", "numbers error: 3 has a minus in the source, not here (−3 → 3) [3]"),
    ("fr-en", "Un solde de 3 % hier.", "A balance of −3% yesterday.", "numbers error: 3 has a minus here, not in the source (3 → −3) [3]"),
    ("fr-en", "Un solde de −3 % hier.", "A fall of 3% yesterday.", ""),
    ("fr-en", "Un solde de −3 hier.", "A balance of 3 yesterday.", "numbers warning: 3 has a minus in the source, not here (−3 → 3) [3]"),
    ("fr-en", "Un solde de −3 %, puis 3 %.", "A balance of 3%, then 3%.", "numbers warning: 3 has a minus in the source, not here (−3 → 3) [3]"),
    ("fr-en", "Un solde de −3 % hier.", "A worse balance of 3% yesterday.", "numbers warning: 3 has a minus in the source, not here (−3 → 3) [3]"),
    ("fr-en", "- 3 pays", "3 countries", ""),
    ("fr-en", "À −3,5 de longitude.", "At 3.5° W of longitude.", ""),
    ("fr-ar", "Un solde de −3 % hier.", "رصيد قدره 3%- أمس.", "numbers warning: 3 has a minus in the source, not here (−3 → 3) [3]"),
    ("fr-en", "Un solde de − 3 % hier.", "A balance of 3% yesterday.", "numbers error: 3 has a minus in the source, not here (−3 → 3) [3]"),
    ("fr-en", "Un solde – 3 % hier.", "A balance of 3% yesterday.", "numbers warning: 3 has a minus in the source, not here (−3 → 3) [3]"),
]  # fmt: skip


@pytest.mark.parametrize(("pair", "source", "target", "found"), ROWS)
def test_what_is_said_of_two_numbers(pair: str, source: str, target: str, found: str) -> None:
    said = [
        f"{one.check} {one.severity}: {one.message} ({one.about}) [{target[one.start : one.end]}]"
        for one in numbers.check(subject(pair, source, target))
    ]
    assert said == ([found] if found else [])
