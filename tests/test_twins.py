"""Two entries of one source: nobody's words are lost, whichever comes first."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from newstranslate import catalog
from newstranslate.model import State, Unit
from tests.conftest import Newsroom

SOURCE = "Le conseil examine la loi."
EMPTY = Unit(SOURCE)
MACHINE = catalog.draft(EMPTY, "The board looks at the law.", "deepl")
PERSON = Unit(SOURCE, "The council looks at the bill.", fuzzy=True, comment="ask the lawyer")
DONE = catalog.translated(Unit(SOURCE, "The council reads the bill.", fuzzy=True), "Omar", "d")
APPROVED = Unit(SOURCE, "The council examines the act.", comment="approved: Lina, 2026-11-24")
RANKED = (EMPTY, MACHINE, PERSON, DONE, APPROVED)


def united(*units: Unit) -> Unit:
    path = Path("a.po")
    found = catalog.united(units)[0]
    assert len(found) == 1, path
    return found[0]


@pytest.mark.parametrize(("lower", "higher"), [(a, b) for a, b in permutations(RANKED, 2)])
def test_the_better_state_stays_whichever_comes_first(lower: Unit, higher: Unit) -> None:
    if RANKED.index(lower) > RANKED.index(higher):
        lower, higher = higher, lower
    for pair in ((lower, higher), (higher, lower)):
        made = united(*pair)
        assert (made.target, made.state) == (higher.target, higher.state)
        kept = f"{catalog.ANOTHER}{lower.target}" in made.comment
        assert kept == bool(lower.target)
        assert all(line in made.comment for line in higher.comment.split("\n"))


def test_a_recalled_text_counts_as_a_persons() -> None:
    recalled = replace(MACHINE, target="The council studies the bill.", origin="memory 100")
    recalled = replace(recalled, seal=catalog.seal(recalled.target))
    assert united(MACHINE, recalled).target == recalled.target


def test_two_approved_texts_wait_for_a_choice() -> None:
    other = Unit(SOURCE, "The board examines the act.", comment="approved: Omar, 2026-11-23")
    made = united(other, APPROVED)
    assert made.state is State.DRAFT
    assert made.target == other.target
    assert f"{catalog.ANOTHER}{APPROVED.target}" in made.comment
    assert "Lina" not in made.comment, "she did not approve the text that stays"
    assert made.notes == (f"{catalog.REOPENED}two texts of it were approved; choose one",)


def test_one_text_approved_twice_keeps_both_approvals_and_waivers() -> None:
    other = replace(APPROVED, comment="approved: Omar, 2026-11-23\nwaive numbers: by letter")
    made = united(APPROVED, other)
    assert made.state is State.APPROVED
    assert made.comment.split("\n") == [
        "approved: Lina, 2026-11-24",
        "approved: Omar, 2026-11-23",
        "wa" + "ive numbers: by letter",
    ]


def test_an_approval_of_an_earlier_text_is_not_one_of_this_text() -> None:
    lina = catalog.approved(replace(PERSON, comment=""), "Lina", "2026-11-24")
    changed = replace(lina, target=APPROVED.target)
    omar = catalog.approved(changed, "Omar", "2026-11-25")
    for pair in ((omar, changed), (changed, omar)):
        assert united(*pair).comment == "approved: Omar, 2026-11-25"


def test_entries_of_other_contexts_and_obsolete_ones_are_no_twins() -> None:
    title = replace(APPROVED, context="title")
    gone = replace(MACHINE, obsolete=True)
    assert catalog.united((APPROVED, title, gone)) == ((APPROVED, title, gone), ())


def twinned(room: Newsroom) -> Unit:
    """Append an empty twin to the catalogue, and return the approved unit that it repeats."""
    room.call("run", "articles", "--to", "ar", "--engine", "none")
    path, loaded = room.po(), room.load()
    first = replace(loaded.live[0], target="أولى", fuzzy=False, comment="approved: Lina, d")
    units = (first, *loaded.units[1:], replace(first, target="", comment="see the style book"))
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))
    return first


def test_check_reports_twins_until_a_run_unites_them(newsroom: Newsroom) -> None:
    first = twinned(newsroom)
    done = newsroom.call("check", "--profile", "draft")
    assert done.status == 1
    assert "error twins: the entry in line" in done.out
    done = newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert "1 entry repeats the source of another one" in done.err
    unit = newsroom.load().live[0]
    assert (unit.target, unit.state) == (first.target, State.APPROVED)
    assert unit.comment == "approved: Lina, d\nsee the style book"
    assert newsroom.load().twins == ()
    assert "twins" not in newsroom.call("check", "--profile", "draft").out


def test_a_kept_text_of_a_draft_is_reported_until_somebody_chooses(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    path, loaded = newsroom.po(), newsroom.load()
    one = replace(loaded.live[0], target="أولى", fuzzy=True)
    units = (one, replace(one, target="ثانية"), *loaded.units[1:])
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    assert "warning twins" in newsroom.call("check", "--profile", "draft").out
    loaded = newsroom.load()
    units = (catalog.approved(loaded.live[0], "Lina", "d"), *loaded.units[1:])
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))
    assert "twins" not in newsroom.call("check", "--profile", "draft").out
