"""What passes agree on."""

from __future__ import annotations

import pytest

from newstranslate.model import Unit
from newstranslate.project.readings import TranslationError
from newstranslate.reader import agreement

UNIT = Unit("le chat noir dort", "the black dog sleeps here")


def error(target: str, source: str = "", kind: str = "accuracy/mistranslation") -> TranslationError:
    return TranslationError(kind, "major", source, target, "why", "the black cat sleeps here")


DOG, BLACK_DOG, HERE = error("dog"), error("black dog"), error("here")
LOST = error("", "noir")

TABLE = [
    ("all the same", [[DOG], [DOG], [DOG]], [DOG], 0),
    ("two of three", [[DOG], [], [DOG]], [DOG], 0),
    ("words that overlap", [[DOG], [BLACK_DOG], []], [DOG], 0),
    ("words lost, by the source", [[LOST], [LOST], []], [LOST], 0),
    ("two places", [[DOG, HERE], [HERE, DOG], []], [DOG, HERE], 0),
    ("one of three", [[DOG], [], []], [], 1),
    ("twice in one pass is one voice", [[DOG, BLACK_DOG], [], []], [], 2),
    ("half is not most", [[DOG], []], [], 1),
    ("different words", [[DOG], [HERE], []], [], 2),
    ("words there and words lost", [[DOG], [LOST], []], [], 2),
    ("one pass alone", [[DOG]], [DOG], 0),
    ("nothing", [[], [], []], [], 0),
]


@pytest.mark.parametrize(("case", "passes", "kept", "alone"), TABLE, ids=[row[0] for row in TABLE])
def test_more_than_half_of_the_passes(
    case: str, passes: list[list[TranslationError]], kept: list[TranslationError], alone: int
) -> None:
    assert agreement.agreed(passes, UNIT) == (kept, alone)


def test_the_category_is_that_of_most_passes() -> None:
    name = error("dog", kind="names")
    assert agreement.agreed([[name], [DOG], [DOG]], UNIT)[0] == [DOG]
