"""Sentences that were put together or parted: whose texts they take, and where those are cut."""

from __future__ import annotations

import pytest

from newstranslate import catalog
from newstranslate.catalog import successors
from newstranslate.catalog.successors import Rules, Successors
from newstranslate.model import Article, Catalogue, Segment, Unit

ONE, TWO, THREE = "Le port a rouvert lundi.", "Le maire est venu.", "La fête a duré toute la nuit."
DONORS = (
    Unit(ONE, "The port reopened on Monday."),
    Unit(TWO, "The mayor came."),
    Unit(THREE, "The party lasted all night."),
    Unit("Les bateaux sont repartis à l’aube.", "The boats left at dawn."),
)


def found(*texts: str, donors: tuple[Unit, ...] = DONORS) -> list[tuple[str, str]]:
    """Return (target, note) of each segment that takes removed texts over."""
    segments = [Segment(text, "paragraph", 0, len(text), 1, n) for n, text in enumerate(texts)]
    made = Successors(donors, Rules("fr")).recomposed(segments)
    return [(made[s.key].target, made[s.key].notes[0]) for s in segments if s.key in made]


@pytest.mark.parametrize(
    ("text", "target", "size"),
    [
        (f"{ONE[:-1]}, {TWO}", "The port reopened on Monday. The mayor came.", 2),
        (f"{TWO[:-1]} et {THREE}", "The mayor came. The party lasted all night.", 2),
        (
            f"{ONE[:-1]}, {TWO[:-1]}, {THREE}",
            "The port reopened on Monday. The mayor came. The party lasted all night.",
            3,
        ),
    ],
)
def test_a_sentence_put_together_from_neighbours_has_their_texts(
    text: str, target: str, size: int
) -> None:
    assert found(text) == [(target, f"{catalog.MEMORY_NOTE}put together from {size} sentences")]


@pytest.mark.parametrize(
    "text",
    [ONE, f"{ONE[:-1]} encore.", f"{ONE[:-1]}, {THREE}", "Tout autre chose est arrivé hier soir."],
)
def test_one_sentence_or_others_are_not_put_together(text: str) -> None:
    assert found(text) == []


def test_a_title_takes_no_part_in_it() -> None:
    titles = tuple(Unit(unit.source, unit.target, context="title") for unit in DONORS)
    assert found(f"{ONE[:-1]}, {TWO}", donors=titles) == []


@pytest.mark.parametrize(
    ("target", "share", "parts"),
    [
        (
            "The port reopened, and the mayor came.",
            0.45,
            ("The port reopened", "and the mayor came."),
        ),
        ("The port reopened. The mayor came.", 0.5, ("The port reopened", "The mayor came.")),
        ("أعيد فتح الميناء، وجاء العمدة.", 0.55, ("أعيد فتح الميناء", "وجاء العمدة.")),
        ("One, two, three, four.", 0.5, ("One, two", "three, four.")),
        ("The port – reopened.", 0.4, ("The port", "reopened.")),
    ],
)
def test_a_text_is_parted_at_the_mark_nearest_to_where_its_source_was(
    target: str, share: float, parts: tuple[str, str]
) -> None:
    assert successors._split_near(target, share)[0] == parts


@pytest.mark.parametrize(
    ("target", "share"),
    [
        ("The port reopened and the mayor came.", 0.5),
        ("Yes, the port reopened and the mayor came.", 0.5),
        ("The port reopened and the mayor came, too.", 0.6),
        ("The port reopened, and the mayor came.", 0.75),
    ],
)
def test_a_text_without_a_mark_near_that_place_is_given_whole_to_both(
    target: str, share: float
) -> None:
    parts, note = successors._split_near(target, share)
    assert parts == (target, target)
    assert note.startswith("the whole")


def test_a_sentence_that_is_still_there_gives_its_text_to_no_other() -> None:
    again = f"{ONE[:-1]} matin."
    segments = tuple(
        Segment(text, "paragraph", n * 100, n * 100 + 50, n + 1, n)
        for n, text in enumerate((ONE, again))
    )
    asked: list[list[str]] = []

    def near(_: Segment, donors: object) -> None:
        assert isinstance(donors, list)
        asked.append([donor.source for donor in donors])

    units = (DONORS[0], DONORS[1])
    merged = catalog.merge(
        Catalogue({}, units), Article("a.md", "", segments), lambda _: None, near, Rules("fr")
    )
    assert [(unit.source, unit.target) for unit in merged] == [
        (ONE, DONORS[0].target),
        (again, ""),
        (TWO, DONORS[1].target),
    ]
    assert asked == [[TWO]]


@pytest.mark.parametrize("order", [1, -1])
def test_a_sentence_that_was_put_together_is_no_part_of_another(order: int) -> None:
    together = f"{ONE[:-1]}, {TWO}"
    donors = (*DONORS[:2], Unit(f"{THREE} {together}", "All of it."))
    made = found(*(THREE, together)[::order], donors=donors)
    assert [target for target, _ in made] == ["The port reopened on Monday. The mayor came."]


@pytest.mark.parametrize(
    ("before", "after", "target", "made"),
    [
        ("[a](/x)", "[a](/y)", "[b](/x)", "[b](/y)"),
        ("[a](/x)", '[a](/y "t")', '[b](/x "u")', '[b](/y "u")'),
        ("[a](/x), [c](/x/2)", "[a](/y), [c](/x/2)", "[b](/x), [d](/x/2)", "[b](/y), [d](/x/2)"),
        ("[a](/x), [c](/y)", "[a](/y), [c](/x)", "[b](/x), [d](/y)", "[b](/y), [d](/x)"),
        ("[a](/x), [c](/y)", "[a](/y), [c](/z)", "[d](/y), [b](/x)", "[d](/z), [b](/y)"),
        ("![a](/x.png)", "![a](/y.png)", "![b](/x.png)", "![b](/y.png)"),
    ],
)
def test_an_address_that_changed_in_the_source_changes_in_the_text(
    before: str, after: str, target: str, made: str
) -> None:
    assert _same(before, after, target) == made


@pytest.mark.parametrize(
    ("before", "after", "target"),
    [
        ("[a](/x)", "[a](/y)", "[b](/x/en)"),
        ("[a](/x)", "[a](/y)", "[b](/x), [d](/x)"),
        ("[a](/x), [c](/x)", "[a](/y), [c](/z)", "[b](/x), [d](/x)"),
        ("[a](/x)", "[a](/y)", "b (/x)"),
    ],
)
def test_addresses_that_are_not_those_of_the_source_stay(
    before: str, after: str, target: str
) -> None:
    assert _same(before, after, target) == target


def _same(before: str, after: str, target: str) -> str:
    """Return the text of a unit whose source changed in its addresses."""
    made = Successors([Unit(before, target)], Rules("fr")).same(("", after))
    assert made is not None
    return made.target
