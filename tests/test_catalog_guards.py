"""What a catalogue keeps of a unit, one guard a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.catalog import corrections
from newstranslate.catalog.serialiser import entry_lines
from newstranslate.catalog.xliff import taking
from newstranslate.catalog.xliff.marks import codes
from newstranslate.errors import InputError
from newstranslate.model import Unit


def test_plural_units_keep_all_their_lines() -> None:
    unit = Unit("%d mort", plural="%d morts", plural_targets=("%d dead", "%d dead"))
    assert entry_lines(unit) == [
        'msgid "%d mort"',
        'msgid_plural "%d morts"',
        'msgstr[0] "%d dead"',
        'msgstr[1] "%d dead"',
    ]


def test_bytes_of_another_charset_are_refused_with_the_line() -> None:
    with pytest.raises(InputError, match=r"x\.po"):
        catalog.parse(b'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "\xe9t\xe9"\n', Path("x.po"))


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("Voir [ici](https://a.example/1).", [("1", "[", "](https://a.example/1)")]),
        ("**Non** et *oui*", [("1", "**", "**"), ("2", "*", "*")]),
        ("Une note[^1] ici", [("1", "[^1]", "")]),
        ("**[ici](/a)**", [("1", "**", "**"), ("2", "[", "](/a)")]),
    ],
)
def test_codes_of_a_source_have_both_their_sides(
    source: str, wanted: list[tuple[str, str, str]]
) -> None:
    assert [(code.ident, code.before, code.after) for code in codes(source)] == wanted


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [
        ("un\n  deux", Unit("one two"), "un deux"),
        ("\n un\n", Unit(" one"), " un"),
        ("un\ndeux", Unit("one two", "un\ndeux"), "un\ndeux"),
        ("un\ndeux", Unit("one\ntwo"), "un\ndeux"),
    ],
)
def test_line_breaks_of_tools_go_and_those_of_people_stay(
    text: str, unit: Unit, wanted: str
) -> None:
    assert taking._tidied(text, unit) == wanted


@pytest.mark.parametrize(
    ("one", "other", "opens", "wanted"),
    [
        ("gouvernment", "gouvernement", False, False),
        ("Eleves", "élèves", False, False),
        ("eleves", "Élèves", False, False),
        ("Eleves", "élèves", True, True),
        ("légal", "illégal", False, False),
        ("tué", "tue", False, False),
        ("éleves", "élèves", False, True),
        ("l'ecole", "l'école", False, True),
        ("ministre", "minisrte", False, False),
        ("œuvre", "oeuvre", False, True),
        ("حكومه", "حكومة", False, True),
    ],
)
def test_two_words_may_be_one_without_its_accents(
    one: str, other: str, opens: bool, wanted: bool
) -> None:
    assert corrections._is_same_word(one, other, opens) is wanted
