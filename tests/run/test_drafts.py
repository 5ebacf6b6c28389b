"""Drafts go where no person's words are; what has a person's words is not asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newstranslate import catalog
from newstranslate.engines import Request
from newstranslate.model import Unit
from newstranslate.run.drafts import Draft, Drafts

SOURCE = "Le Maroc a signé un accord."
EMPTY = Unit(SOURCE)
MACHINES = catalog.draft(EMPTY, "Morocco has signed.", "deepl")
PERSONS = replace(MACHINES, target="Morocco signed a deal.")
"""A machine's draft that a person has changed: its seal no longer fits."""
RECALLED = catalog.draft(EMPTY, "Morocco signed a deal.", "memory 100")
NEAR = catalog.draft(EMPTY, "Morocco signed a deal.", "memory 87")
TRANSLATED = replace(PERSONS, translated="Amina, 2026-05-02")
APPROVED = replace(PERSONS, fuzzy=False, seal="", origin="")
OBSOLETE = replace(EMPTY, obsolete=True)
PLURAL = replace(EMPTY, plural="Des accords.")
THEIRS = [PERSONS, RECALLED, NEAR, TRANSLATED, APPROVED]


def held(unit: Unit, *, retranslate: bool = False) -> Drafts:
    drafts = Drafts(retranslate, asked=[unit])
    drafts.hold(Request("0", unit.source), Draft("Morocco has signed an agreement.", "llm"))
    return drafts


@pytest.mark.parametrize("retranslate", [False, True])
def test_only_empty_units_are_left_to_draft_and_untouched_drafts_where_asked(
    retranslate: bool,
) -> None:
    units = [EMPTY, MACHINES, OBSOLETE, PLURAL, *THEIRS]
    left = Drafts(retranslate).left(units)
    assert left == ([EMPTY, MACHINES] if retranslate else [EMPTY])


@pytest.mark.parametrize("unit", [OBSOLETE, *THEIRS])
@pytest.mark.parametrize("retranslate", [False, True])
def test_a_draft_never_takes_the_place_of_a_persons_words(unit: Unit, retranslate: bool) -> None:
    drafts = held(unit, retranslate=retranslate)
    assert drafts.put_into(unit) is unit
    assert drafts.placed == set()


def test_a_draft_of_an_earlier_run_stays_unless_another_is_asked_for() -> None:
    assert held(MACHINES).put_into(MACHINES) is MACHINES
    assert held(MACHINES, retranslate=True).put_into(MACHINES).origin == "llm"


def test_a_draft_of_this_run_gives_way_to_a_better_one_until_a_person_writes() -> None:
    drafts = held(EMPTY)
    first = drafts.put_into(EMPTY)
    assert (first.target, first.origin) == ("Morocco has signed an agreement.", "llm")
    drafts.hold(Request("0", SOURCE), Draft("Morocco signed an agreement.", "deepl"))
    assert drafts.put_into(first).origin == "deepl"
    edited = replace(first, target="Rabat signed.")
    assert drafts.put_into(edited) is edited
    assert drafts.placed == {EMPTY.key}


def test_notes_of_a_draft_tell_repairs_markup_and_the_other_engines_draft() -> None:
    drafts = Drafts(asked=[EMPTY])
    draft = Draft("Signed.", "deepl", ("OIM → IOM",), "**", (("llm", "Has signed."),))
    drafts.hold(Request("0", SOURCE), draft)
    assert drafts.put_into(EMPTY).notes == (
        "repaired: OIM → IOM",
        "markup put back: **",
        "another draft: llm: ‹Has signed.›",
    )


def test_a_draft_that_stands_already_takes_the_other_engines_drafts_alone() -> None:
    drafts = held(EMPTY)
    first = drafts.put_into(EMPTY)
    assert drafts.put_into(first) is first
    others = (("deepl", "Morocco signed."),)
    drafts.hold(Request("0", SOURCE), Draft(first.target, "llm", ("OIM → IOM",), "**", others))
    assert drafts.put_into(first) == replace(
        first, notes=("another draft: deepl: ‹Morocco signed.›",)
    )


def test_no_draft_is_put_where_none_is_held() -> None:
    other = Unit("Autre.")
    assert held(EMPTY).put_into(other) is other
    assert Drafts().put_into(EMPTY) is EMPTY
    assert Drafts(asked=[EMPTY]).held(Request("0", SOURCE)) is None
