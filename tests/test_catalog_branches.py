"""Entries that become one, and units that take over a text: a row a guard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from textwrap import wrap

import pytest

from newstranslate import catalog
from newstranslate.catalog import Match, Rules
from newstranslate.catalog.three_way import Merged, three_way
from newstranslate.catalog.twins import one_of, single, united
from newstranslate.model import Article, Catalogue, Segment, State, Twin, Unit

SOURCE = "Le roi part."
DRAFT = Unit(SOURCE, "The king goes.", fuzzy=True)
HERS = replace(DRAFT, target="The king leaves.")
HIS = replace(DRAFT, target="The king departs.")
MACHINE = catalog.draft(Unit(SOURCE), "The king is going.", "llm")
SIGNED = catalog.approved(HERS, "Lina", "2026-11-24")
CO_SIGNED = catalog.approved(HIS, "Omar", "2026-11-25")


def merged(base: Unit | None, ours: Unit | None, theirs: Unit | None) -> Merged:
    return three_way(*(Catalogue({}, (u,) if u else ()) for u in (base, ours, theirs)))


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "order"),
    [
        ("abc", "abc", "abc", "abc"),
        ("abc", "abc", "xabc", "xabc"),
        ("abc", "abc", "aybc", "aybc"),
        ("abc", "abc", "abcz", "abcz"),
        ("abc", "abc", "xaydbcz", "xaydbcz"),
        ("abc", "cba", "abxc", "cbxa"),
        ("abc", "ac", "abcx", "acx"),
        ("abc", "abc", "ac", "ac"),
        ("", "ab", "cd", "cdab"),
    ],
)
def test_units_of_two_branches_are_in_our_order_and_new_ones_behind_their_neighbour(
    base: str, ours: str, theirs: str, order: str
) -> None:
    sides = (Catalogue({}, tuple(Unit(x, x) for x in side)) for side in (base, ours, theirs))
    assert "".join(unit.source for unit in three_way(*sides).catalogue.units) == order


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "target", "state", "both"),
    [
        (DRAFT, DRAFT, DRAFT, DRAFT.target, State.DRAFT, False),
        (DRAFT, HERS, DRAFT, HERS.target, State.DRAFT, False),
        (DRAFT, DRAFT, HIS, HIS.target, State.DRAFT, False),
        (DRAFT, HERS, HIS, HERS.target, State.DRAFT, True),
        (DRAFT, SIGNED, HIS, HERS.target, State.DRAFT, True),
        (DRAFT, HERS, CO_SIGNED, HIS.target, State.DRAFT, True),
        (DRAFT, SIGNED, CO_SIGNED, HERS.target, State.DRAFT, True),
        (DRAFT, HERS, SIGNED, HERS.target, State.APPROVED, False),
        (DRAFT, SIGNED, HERS, HERS.target, State.APPROVED, False),
        (Unit(SOURCE), MACHINE, HIS, HIS.target, State.DRAFT, False),
        (Unit(SOURCE), SIGNED, MACHINE, HERS.target, State.APPROVED, False),
        (DRAFT, replace(DRAFT, target="", fuzzy=False), CO_SIGNED, HIS.target, State.APPROVED, False),
        (None, HERS, CO_SIGNED, HIS.target, State.DRAFT, True),
    ],
)  # fmt: skip
def test_of_two_texts_the_better_stays_and_two_peoples_wait_for_a_choice(
    base: Unit | None, ours: Unit, theirs: Unit, target: str, state: State, both: bool
) -> None:
    made = merged(base, ours, theirs)
    (unit,) = made.catalogue.units
    assert (unit.target, unit.state) == (target, state)
    assert made.both == ((SOURCE,) if both else ())
    other = {HERS.target, HIS.target} - {target}
    assert any(f"{catalog.ANOTHER}{text}" in unit.comment for text in other) is both


def test_an_approval_beside_another_text_ends_and_says_why() -> None:
    (unit,) = merged(DRAFT, SIGNED, HIS).catalogue.units
    assert unit.notes == (f"{catalog.REOPENED}changed on two branches",)
    (unit,) = merged(DRAFT, HERS, HIS).catalogue.units
    assert unit.notes == (), "a draft needs no such note"


def test_a_unit_that_one_side_removed_stays_where_the_other_changed_it() -> None:
    assert merged(DRAFT, None, HIS).catalogue.units == (HIS,)
    assert merged(DRAFT, HERS, None).catalogue.units == (HERS,)
    assert merged(DRAFT, None, DRAFT).catalogue.units == ()
    assert merged(DRAFT, DRAFT, None).catalogue.units == ()


def test_each_field_is_that_of_the_side_that_changed_it() -> None:
    base = replace(DRAFT, kind="quote", references=(("a.md", 1),), flags=("x",), line=1)
    ours = replace(HERS, kind="paragraph", references=(("a.md", 1),), flags=("x",), line=2)
    theirs = replace(base, references=(("a.md", 9),), flags=("y",), obsolete=True, line=3)
    (unit,) = merged(base, ours, theirs).catalogue.units
    assert unit == replace(ours, references=(("a.md", 9),), flags=("y",), obsolete=True)
    assert unit.line == 2
    (unit,) = merged(base, replace(theirs, line=2), ours).catalogue.units
    assert (unit.target, unit.kind, unit.references) == (HERS.target, "paragraph", (("a.md", 9),))


def test_an_obsolete_unit_comes_behind_the_live_ones() -> None:
    gone, live = replace(HERS, obsolete=True), Unit("Un autre.", "Another.")
    sides = (Catalogue({}, units) for units in ((), (gone,), (gone, live)))
    assert three_way(*sides).catalogue.units == (live, gone)


# --- twins ---


def test_twins_are_united_at_the_place_of_the_first_and_named_with_their_lines() -> None:
    first, twin = replace(DRAFT, line=3), replace(SIGNED, line=9)
    other, gone = Unit("Un autre.", line=5), replace(HIS, obsolete=True, line=11)
    units, told = united((first, other, twin, gone))
    assert [(u.target, u.line) for u in units] == [(SIGNED.target, 3), ("", 5), (HIS.target, 11)]
    assert told == (Twin(SOURCE, 9, 3),)
    apart = (first, replace(twin, context="title"), gone)
    assert united(apart) == (apart, ())


def test_one_unit_has_what_both_entries_held() -> None:
    first = replace(
        DRAFT, notes=("a", "b"), waived=("w",), references=(("a.md", 1),), flags=("f",),
        extracted=("e",), comment="one\nboth", line=3,
    )  # fmt: skip
    second = replace(
        SIGNED, notes=("b", "c"), waived=("w", "v"), references=(("a.md", 1), ("a.md", 9)),
        flags=("g",), extracted=("e", "x"), comment="both\ntwo\napproved: Lina, 2026-11-24", line=9,
    )  # fmt: skip
    made = one_of(first, second)
    assert made.target == SIGNED.target
    assert made.comment.split("\n") == [
        "both", "two", "approved: Lina, 2026-11-24", "one", f"{catalog.ANOTHER}{DRAFT.target}",
    ]  # fmt: skip
    assert (made.notes, made.waived) == (("b", "c", "a"), ("w", "v"))
    assert made.references == (("a.md", 1), ("a.md", 9))
    assert (made.flags, made.extracted, made.line) == (("g", "f"), ("e", "x"), 3)
    assert one_of(second, first).references == (("a.md", 1), ("a.md", 9))


@pytest.mark.parametrize(
    ("first", "second", "target", "state", "kept"),
    [
        (SIGNED, CO_SIGNED, HERS.target, State.DRAFT, True),
        (SIGNED, SIGNED, HERS.target, State.APPROVED, False),
        (replace(SIGNED, target="Go."), CO_SIGNED, HIS.target, State.DRAFT, True),
        (HERS, HIS, HERS.target, State.DRAFT, True),
        (MACHINE, HIS, HIS.target, State.DRAFT, True),
        (HIS, MACHINE, HIS.target, State.DRAFT, True),
        (Unit(SOURCE), MACHINE, MACHINE.target, State.DRAFT, False),
        (HERS, catalog.translated(HIS, "Omar", "d"), HIS.target, State.TRANSLATED, True),
        (catalog.translated(HIS, "Omar", "d"), SIGNED, HERS.target, State.APPROVED, True),
    ],
)
def test_the_better_text_stays_and_the_other_is_kept_in_the_comment(
    first: Unit, second: Unit, target: str, state: State, kept: bool
) -> None:
    made = one_of(first, second)
    assert (made.target, made.state) == (target, state)
    assert (catalog.ANOTHER in made.comment) is kept
    if {first.target, second.target} == {HERS.target, HIS.target} and first is SIGNED:
        assert made.comment == f"{catalog.ANOTHER}{HIS.target}"


PLURAL = Unit("%d mort", plural="%d morts", plural_targets=("%d dead", "%d killed"))


@pytest.mark.parametrize(
    ("live", "obsolete", "wanted"),
    [
        (HERS, HIS, replace(HERS, comment=f"{catalog.ANOTHER}{HIS.target}")),
        (HERS, HERS, HERS),
        (HERS, replace(HERS, comment="approved: Omar, d\nask"), replace(HERS, comment="ask")),
        (Unit(SOURCE), HIS, catalog.reopened(HIS, "its text was found in an obsolete entry; confirm it")),
        (Unit(SOURCE), Unit(SOURCE, comment="ask"), Unit(SOURCE, comment="ask")),
        (PLURAL, replace(PLURAL, plural_targets=("%d dead", "%d died")), replace(PLURAL, comment=f"{catalog.ANOTHER}%d died")),
        (replace(PLURAL, plural_targets=("", "")), replace(PLURAL, target="x"), replace(PLURAL, plural_targets=("", ""), comment=f"{catalog.ANOTHER}x\n{catalog.ANOTHER}%d dead\n{catalog.ANOTHER}%d killed")),
    ],
)  # fmt: skip
def test_an_obsolete_text_becomes_that_of_an_empty_entry_or_a_line(
    live: Unit, obsolete: Unit, wanted: Unit
) -> None:
    gone = replace(obsolete, obsolete=True)
    for order in ((live, gone), (gone, live)):
        assert single(order) == (wanted,)


# --- units that take over a text ---


RULES = Rules("fr", day="2026-11-25")


def taken(
    units: Sequence[Unit],
    *segments: Segment,
    rules: Rules = RULES,
    recall: Match | None = None,
) -> tuple[Unit, ...]:
    return catalog.merge(
        Catalogue({}, tuple(units)),
        Article("a.md", "", segments),
        lambda _: recall,
        lambda *_: None,
        rules,
    )


def segment(text: str, line: int = 1, **more: object) -> Segment:
    return Segment(text, "paragraph", 0, len(text), line, 0, **more)  # type: ignore[arg-type]


def test_a_unit_says_where_it_stands_now_and_keeps_the_notes_of_the_tool() -> None:
    told = ("of the author before", "reopened: why", "memory: differs")
    unit = replace(SIGNED, kind="quote", notes=told, references=(("old.md", 7),))
    (made,) = taken(
        [unit], segment(SOURCE, 3, notes=("new",)), segment(SOURCE, 5), segment(SOURCE, 3)
    )
    assert made == replace(
        unit,
        kind="paragraph",
        notes=("new", *told[1:]),
        references=(("a.md", 3), ("a.md", 5)),
    )
    assert taken([made], segment(SOURCE, 3, notes=("new",)), segment(SOURCE, 5))[0] is made


def test_a_text_of_the_memory_is_a_draft_unless_it_stood_in_the_same_place() -> None:
    match = Match("Le roi reste.", "The king stays.", 87, ("memory: reste for part",), False)
    unit = Unit(SOURCE, comment="ask", seal="x", notes=("repaired: a",))
    (made,) = taken([unit], segment(SOURCE), recall=match)
    assert (made.target, made.origin, made.previous) == (
        "The king stays.",
        "memory 87",
        match.source,
    )
    assert (made.state, made.seal, made.comment) == (State.DRAFT, "", "ask")
    assert made.notes == match.notes
    same = replace(match, source=SOURCE, score=101, notes=(), in_context=True)
    (made,) = taken([unit], segment(SOURCE), recall=same)
    assert (made.state, made.previous) == (State.DRAFT, "")
    trusting = Rules("fr", approve_in_context=True)
    assert taken([unit], segment(SOURCE), recall=same, rules=trusting)[0].state is State.APPROVED
    near = replace(same, in_context=False)
    assert taken([unit], segment(SOURCE), recall=near, rules=trusting)[0].state is State.DRAFT
    assert taken([PLURAL], segment(PLURAL.source), recall=same)[0].target == ""


def test_a_changed_blank_takes_approval_and_address_along_but_not_to_another_place() -> None:
    unit = replace(SIGNED, source="Le roi part !", context="title")
    (made,) = taken([unit], segment("Le roi part\u00a0!", context="title"))
    assert (made.state, made.target, made.obsolete) == (State.APPROVED, SIGNED.target, False)
    assert (made.previous, made.correction) == ("Le roi part !", catalog.TYPOGRAPHY)
    (made, gone) = taken([unit], segment("Le roi part\u00a0!"))
    assert (made.target, gone) == ("", replace(unit, obsolete=True))
    revived, gone = taken(
        [replace(unit, obsolete=True)], segment("x"), segment("Le roi part\u00a0!", context="title")
    )[::-1]
    assert (revived.target, revived.obsolete) == (SIGNED.target, False)


def test_of_two_sentences_that_were_one_the_first_gives_its_text_once() -> None:
    one, two = replace(SIGNED, source="Le roi part !"), replace(CO_SIGNED, source="Le roi part!")
    made, other = taken([one, two], segment("Le roi part\u00a0!"))
    assert (made.target, other.source, other.obsolete) == (SIGNED.target, two.source, True)
    first, second = taken([one], segment("Le roi part\u00a0!"), segment("Le roi part\u202f!"))
    assert [first.target, second.target] == [SIGNED.target, ""]


def test_questions_and_notes_go_with_the_first_that_takes_the_text_over() -> None:
    asked = replace(HERS, source="Le roi part demain.", comment="ask\n@lina 2026-11-24: When?")
    match = Match(asked.source, asked.target, 90)
    units = taken(
        [asked], segment("Le roi part mardi."), segment("Le roi part lundi."), recall=match
    )
    assert [unit.comment for unit in units] == [asked.comment, "", asked.comment]
    assert [unit.correction for unit in units] == ["meaning", "meaning", ""]
    # A sentence that was removed long ago may have passed its notes on already.
    long_ago = replace(asked, obsolete=True)
    first = taken([long_ago], segment("Le roi part mardi."), recall=match)[0]
    assert first.comment == "@lina 2026-11-24: When?"


def test_what_is_about_the_earlier_sentence_alone_stays_with_it() -> None:
    reason = "the minister said so himself on Monday, and his office corrected the speech"
    polib_s = "\n".join(wrap(f"waive numbers: {reason}", 76))
    marks = f"{polib_s}\n{catalog.ANOTHER}Un roi.\napproved: Lina, 2026-11-24"
    removed = replace(HERS, source="Le roi part demain.", comment=f"ask Omar\n{marks}")
    match = Match(removed.source, removed.target, 90)
    first = taken([removed], segment("Le roi part mardi."), recall=match)[0]
    assert first.comment == "ask Omar"


@pytest.mark.parametrize(
    ("old", "target", "new", "wanted"),
    [
        ("Voir [ici](/a)<br>ou", "See [here](/a) or", "Voir [ici](/b)<br>ou", "See [here](/b) or"),
        ("Voir [ici](/a) `x`", "See [here](/a)", "Voir [ici](/b) `x`", "See [here](/b)"),
        ("Voir ![i](/a) ici", "See ![i](/a) here", "Voir ![i](/b) ici", "See ![i](/b) here"),
        ("Voir [ici](/a) ou", "See [here](/c) or", "Voir [ici](/b) ou", "See [here](/c) or"),
    ],
)
def test_only_addresses_of_links_and_pictures_follow_the_source(
    old: str, target: str, new: str, wanted: str
) -> None:
    unit = catalog.approved(Unit(old, target, fuzzy=True), "Lina", "2026-11-24")
    assert taken([unit], segment(new))[0].target == wanted
