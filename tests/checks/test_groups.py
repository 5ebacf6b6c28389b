"""Groups of digits that a page from right to left turned round: 450 000 became 000 450."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair


def reversed_groups(source: str, target: str, lang: str) -> list[tuple[str, str]]:
    """Return (words, severity) of what is said of groups."""
    found = check_pair(source, target, "fr", lang)
    return [
        (one.target[one.start : one.end], one.severity)
        for one in found
        if one.check == "numbers" and "groups are reversed" in one.message
    ]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Il coûte 450 000 euros.", "يكلف 450 000 يورو.", "ar"),
        ("Il coûte 450 000 euros.", "يكلف 450,000 يورو.", "ar"),
        ("Il coûte 450 000 euros.", "It costs 450,000 euros.", "en"),
        ("Il coûte 1 000 000 d’euros.", "It costs 1,000,000 euros.", "en"),
        ("L’agent 000 450 000 1.", "Agent 0000 4500.", "en"),
    ],
)
def test_groups_in_their_order_are_right(source: str, target: str, lang: str) -> None:
    assert reversed_groups(source, target, lang) == []


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Il coûte 1 000 000 d’euros.", "It costs 1 000 000 euros.", "en"),
        ("Il a 2 000 450 habitants.", "عدد سكانه 2 000 450 نسمة.", "ar"),
        ("Il a 12\u202f000\u202f450 habitants.", "It has 12\u202f000\u202f450 inhabitants.", "en"),
    ],
)
def test_groups_of_zeros_inside_a_number_are_right(source: str, target: str, lang: str) -> None:
    assert reversed_groups(source, target, lang) == []


@pytest.mark.parametrize(
    ("target", "lang", "words"),
    [
        ("يكلف 000 450 يورو.", "ar", "000 450"),
        ("يكلف 000,450 يورو.", "ar", "000,450"),
        ("يكلف 000.450 يورو.", "ar", "000.450"),
        ("يكلف 000\u00a0450 يورو.", "ar", "000\u00a0450"),
        ("يكلف 000\u202f45 يورو.", "ar", "000\u202f45"),
        ("It costs 000 450 euros.", "en", "000 450"),
    ],
)
def test_reversed_groups_are_an_error(target: str, lang: str, words: str) -> None:
    assert (words, "error") in reversed_groups("Il coûte 450 000 euros.", target, lang)
