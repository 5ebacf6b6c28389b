"""What checks count before they report: open brackets and quotations, numbers and names of pairs."""

from __future__ import annotations

import pytest

from newstranslate.checks import names_by_sound, quotes
from newstranslate.checks.number_pairs import matched
from newstranslate.language.quantities import quantities


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("(a)", 0), ("(a", 1), ("((a)", 1), ("a (b) c)", 0), (")a(", 2), ("(a]", 1), ("Un mot)", 1),
        ("a) b", 0), ("12) b", 0), ("le b: 12) c", 0), ("le 12) b", 1), (":-) (a)", 0), ("a", 0),
    ],
)  # fmt: skip
def test_brackets_stay_open_but_those_of_lists_and_faces(text: str, count: int) -> None:
    assert quotes.still_open(text, "(", ")") == count


@pytest.mark.parametrize(
    ("text", "unbalanced"),
    [
        ("«a»", False), ("«a", True), ("a»", True), ("«a» «b", True), ('"a"', False), ('"a', True),
        ("„a“", False), ("“a”", False), ("“a", True), ("6'2\"", False), ("\"6'2\"", False), ("‹a", False),
    ],
)  # fmt: skip
def test_quotations_stay_open_and_inches_do_not(text: str, unbalanced: bool) -> None:
    assert quotes.unbalanced(text) is unbalanced


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("“a", True), ("a”", False), ("«a", True), ("a»", False), ('"a', True), ('a"', False),
        ("“a” et “b", True), ("“a” et b”", False), ('dit: "a', True), ('("a', True), ("a “ b", False),
    ],
)  # fmt: skip
def test_a_lone_mark_opens_or_closes(text: str, opens: bool) -> None:
    assert quotes.opens(text) is opens


@pytest.mark.parametrize(
    ("names", "text", "unheard"),
    [
        ("Livingston", "رأى ليفينغستون", False),
        ("Livingston", "رأى أحدا", True),
        ("Livingston", "رأى ليفينبستون", True),
        ("Kigali Livingston", "في كيغالي", True),
        ("Lee", "رأى أحدا", False),
        ("iPhone", "رأى أحدا", False),
        ("NATO", "رأى أحدا", False),
        ("McDonald", "رأى أحدا", False),
        ("Bob", "رأى أحدا", False),
        ("Aouaa", "رأى أحدا", False),
        ("", "رأى أحدا", False),
    ],
)
def test_names_that_no_word_sounds_like(names: str, text: str, unheard: bool) -> None:
    assert names_by_sound.unheard(names.split(), "fr", text) is unheard


@pytest.mark.parametrize(
    ("source", "target", "pairs", "lost", "added"),
    [
        ("3 chats et 5 chiens", "5 dogs and 3 cats", "3=3 5=5", "", ""),
        ("3 % et 3 euros", "3 euros and 3%", "3=3 3=3", "", ""),
        ("3", "4", "", "3", "4"),
        ("3 3 3", "3 3", "3=3 3=3", "3", ""),
        ("deux chats", "2 cats", "deux=2", "", ""),
        ("un chat, le premier", "the first, a cat", "premier=first", "un", ""),
        ("premier", "one", "", "premier", "one"),
        ("des centaines", "hundreds", "centaines=hundreds", "", ""),
        ("il en a mille", "1,000", "mille=1,000", "", ""),
        ("", "3", "", "", "3"),
    ],
)
def test_numbers_are_paired_by_value(
    source: str, target: str, pairs: str, lost: str, added: str
) -> None:
    found, gone, new = matched(quantities(source, "fr"), quantities(target, "en"))
    assert " ".join(f"{one.text}={other.text}" for one, other in found) == pairs
    assert " ".join(one.text for one in gone) == lost
    assert " ".join(one.text for one in new) == added


def test_amounts_are_paired_with_amounts() -> None:
    source, target = quantities("3 % et 3 euros", "fr"), quantities("3 euros and 3%", "en")
    pairs, _, _ = matched(source, target)
    assert all(one.percent is other.percent for one, other in pairs)
    assert all(one.currency == other.currency for one, other in pairs)
