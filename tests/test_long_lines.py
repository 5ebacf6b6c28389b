"""Lines of noise, as broken imports leave them: reading one costs its length, not its square."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable, Iterable
from functools import partial

import pytest

from newstranslate import inline
from newstranslate.checks import alignment, emphasis, extent, honorifics, negation
from newstranslate.checks.subject import Subject
from newstranslate.glossary import Glossary
from newstranslate.language import sentences, typography
from newstranslate.language.quantities import quantities
from newstranslate.lock import Lock
from newstranslate.model import Finding, Pair
from tests.growth import grows_with_the_length


def _line(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "A", "م", "a-", "a.", "ab", "{", "{{a ", "{% ", "{/*", "[a b="),
        *("[", "![", "[^", "^[", "[a]{.b}", "*[", "**[a", "*_", "]({{b}})", "[a][b]", '<a b="{{'),
    ],
)
def test_inline_markup_is_scanned_once(piece: str) -> None:
    assert grows_with_the_length(lambda length: inline.scan(f"*a*{_line(piece, length)}"))


def test_brackets_that_nothing_closes_are_tried_at_few_levels() -> None:
    assert inline.parser().options["maxNesting"] == 20


@pytest.mark.parametrize(
    ("piece", "most"),
    [("[", 20), ("![", 20), ("^[", 20), ("&", 15), ("<", 25), ("*[", 34), ("**[a", 25), ("*_", 36)],
)
def test_a_character_asks_the_rules_that_can_begin_with_it(piece: str, most: int) -> None:
    """Counted in calls: all thirteen rules, or a search for the bracket that closes, are more."""
    profile = cProfile.Profile()
    profile.runcall(inline.parser().inline.parse, _line(piece, 3_000), inline.parser(), {}, [])
    calls: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    assert calls < most * 3_000


@pytest.mark.parametrize("piece", [".", "!", ". ", "«", "“a. ” "])
@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_a_line_is_cut_into_sentences_once(lang: str, piece: str) -> None:
    assert grows_with_the_length(lambda length: sentences.split(_line(piece, length), lang))


def test_closing_marks_without_their_opening_ones_are_passed_over() -> None:
    def work(length: int) -> object:
        return sentences.split(f"A. B{'«' * (length // 2)}{')' * (length // 2)}", "fr")

    assert grows_with_the_length(work)


@pytest.mark.parametrize("lang", ["fr", "en", "ar"])
@pytest.mark.parametrize("blank", [" ", "\u00a0"])
def test_blanks_are_set_once(lang: str, blank: str) -> None:
    assert grows_with_the_length(lambda length: typography.typeset(_line(blank, length), lang))


def test_a_number_of_thousands_of_roman_digits_is_none() -> None:
    assert quantities("I" * 20_000, "fr") == ()


Check = Callable[[Subject], Iterable[Finding]]


def _judged(check: Check, pair: Pair, piece: str, length: int) -> list[Finding]:
    text = _line(piece, length)
    return list(check(Subject(text, f"{text} x", (), Lock(Glossary(), pair))))


@pytest.mark.parametrize(
    ("check", "source", "piece"),
    [
        (extent.addition, "fr", "."),
        (extent.addition, "fr", "!"),
        (honorifics.check, "fr", "Mr "),
        (negation.check, "fr", "n’est pas "),
        (negation.check, "ar", "\u064b"),
        (alignment.alignment, "ar", "ABC "),
        (emphasis.broken, "fr", "[x](y) word "),
    ],
)
def test_a_check_costs_the_length_of_the_line(check: Check, source: str, piece: str) -> None:
    assert grows_with_the_length(partial(_judged, check, Pair(source, "en"), piece))


def test_the_handle_of_another_server_is_one_address() -> None:
    text = "Écrire à @a.berrada@social.example ou à @rabat."
    assert [item.value for item in inline.scan(f"{text} <br>")][:2] == [
        "@a.berrada@social.example",
        "@rabat",
    ]
