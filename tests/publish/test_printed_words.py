"""What publishing adds to a text, and the words in which it names what it refuses or follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate.model import Article, Segment
from newstranslate.publish import alignment, fitness, later, marks, notes
from newstranslate.publish.refusal import UnfitUnit
from newstranslate.publish.slugs import slugged


@pytest.mark.parametrize(("lang", "other"), [("fr", True), ("ar", True), ("de", False)])
def test_notices_are_in_the_language_of_the_text_else_in_english(lang: str, other: bool) -> None:
    for notice in (notes.draft, notes.correction):
        assert notice("en")
        assert (notice(lang) != notice("en")) is other
    assert "{day}" in notes.correction(lang)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Un.\n", "> **Draft**\n\nUn.\n"),
        ("\n\nUn.\n", "> **Draft**\n\nUn.\n"),
        ("---\na: b\n---\n\n\nUn.\n", "---\na: b\n---\n\n> **Draft**\n\nUn.\n"),
        ("---\r\na: b\r\n---\r\nUn.\r\n", "---\r\na: b\r\n---\r\n\r\n> **Draft**\r\n\r\nUn.\r\n"),
    ],
)
def test_a_note_above_is_the_first_block_of_the_body(text: str, made: str) -> None:
    assert notes.above(text, "Draft") == made


@pytest.mark.parametrize(
    ("text", "made"),
    [("Un.", "Un.\n\n*Made*\n"), ("Un.\n\n\n", "Un.\n\n*Made*\n"), ("Un.\r\n", "Un.\r\n\r\n*Made*\r\n")],
)  # fmt: skip
def test_a_note_below_is_the_last_block(text: str, made: str) -> None:
    assert notes.below(text, "Made") == made


@pytest.mark.parametrize(
    ("title", "latin", "slug"),
    [
        ("Le **Maroc** avance", False, "le-maroc-avance"),
        ("  L’OIM : 12 % ? ", False, "l-oim-12"),
        ("snake_case", False, "snake-case"),
        ("Été à Fès", False, "été-à-fès"),
        ("Été à Fès", True, "ete-a-fes"),
        ("المَغـــرب يتقدّم", False, "المغرب-يتقدم"),
        ("؟!", False, ""),
    ],
)
def test_a_slug_has_the_letters_and_digits_of_a_title(title: str, latin: bool, slug: str) -> None:
    assert slugged(title, latin=latin) == slug


@pytest.mark.parametrize("head", ["---\na: b\n---\n", "+++\na = 'b'\n+++\n"])
def test_a_marked_text_is_known_until_a_character_changes(head: str) -> None:
    text = f"{head}\nUn.\n"
    made = marks.marked(text)
    assert marks.is_marked(Path("a.md"), made.encode())
    assert not marks.is_marked(Path("a.md"), made.replace("Un.", "Un!").encode())
    assert not marks.is_marked(Path("a.md"), text.encode())
    assert not marks.is_marked(Path("a.html"), made.encode())


def test_only_front_matter_is_read_for_the_mark() -> None:
    """The mark may end with the 20,000th character."""
    mark = "\nnewstranslate: 0123456789abcdef"
    within, beyond = ("x" * (20_000 - len(mark) + more) + mark for more in (0, 1))
    assert marks.unmarked(within) == within.removesuffix(mark) + "\n"
    assert marks.unmarked(beyond) == beyond


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["a"], "a"),
        (["a", "b", "c"], "a, b, c"),
        (["a", "b", "c", "d"], "a, b, c and 1 more"),
        (["a", "b", "c", "d", "e"], "a, b, c and 2 more"),
    ],
)
def test_of_many_articles_three_are_named(names: list[str], shown: str) -> None:
    assert later._first_names(names) == shown


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        (["draft"], "draft 1"),
        (["untranslated", "draft", "draft"], "draft 2, untranslated 1"),
        (["numbers: 28 is missing", "numbers: 3 is new"], "numbers 2"),
    ],
)
def test_unfit_units_are_counted_by_reason(reasons: list[str], words: str) -> None:
    assert fitness._summary([UnfitUnit(1, why, "x") for why in reasons]) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Un.", "Un."), ("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…"), ("x" * 80, "x" * 59 + "…")],
)
def test_a_message_shows_where_a_segment_begins(text: str, shown: str) -> None:
    segment = Segment(text, "paragraph", 0, len(text), 7, 0)
    line = fitness.line_of(Article("a.md", text, (segment,)), segment, "draft")
    assert line == f"  a.md:7: draft: {shown}"
    assert alignment.cut(text) == shown
