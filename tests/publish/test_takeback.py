"""Corrections of a published file, while somebody changes the catalogue that they go to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from newstranslate import catalog, config
from newstranslate.model import State, Unit
from newstranslate.project import editions
from newstranslate.publish import takeback
from newstranslate.publish.record import Record
from tests.conftest import Newsroom
from tests.publish.test_import_published import AR, RESULT, correct
from tests.publish.test_import_published import room as room

SOURCE = "Le Maroc a signé hier."
NEW = "وقّع المغرب اليوم."
THEIRS = "وقّعت الرباط أمس."


def taken(
    room: Newsroom,
    meanwhile: Callable[[Unit], Unit | None] = lambda unit: unit,
    printed: str = "",
    sign: Callable[[Unit], Unit] = lambda unit: unit,
) -> takeback.TakenBack:
    """Correct the first sentence in the file, change its unit meanwhile, and take it back.

    `printed` is the target that was published; empty where nobody noted it.
    """
    correct(room, AR[SOURCE], NEW)
    settings = config.load(room.root)
    file = takeback._opened(settings, Record(settings), room.root / RESULT)
    job = takeback._job(settings, file)
    loaded = room.load()
    made = (meanwhile(unit) if unit.source == SOURCE else unit for unit in loaded.units)
    units = tuple(unit for unit in made if unit)
    header = {**loaded.header, catalog.UNITS_FIELD: str(sum(not one.obsolete for one in units))}
    room.po().write_bytes(catalog.serialise(replace(loaded, header=header, units=units)))
    noted = (editions.PrintedUnit("", SOURCE, editions.digest(printed)),) if printed else ()
    edition = editions.Edition("articles/story.md", "ar", units=noted)
    return takeback.take_from(settings, job, file, sign, edition)


def unit(room: Newsroom) -> Unit:
    return next(one for one in room.load().units if one.source == SOURCE)


@pytest.mark.parametrize("printed", ["", AR[SOURCE]])
def test_a_correction_becomes_a_draft_and_the_text_before_it_stays(
    room: Newsroom, printed: str
) -> None:
    found = taken(room, printed=printed)
    assert [(one.source, one.before, one.after) for one in found.changes] == [
        (SOURCE, AR[SOURCE], NEW)
    ]
    assert (found.left, found.both, found.catalogue) == ([], [], "locales/ar/story.po")
    made = unit(room)
    assert (made.target, made.state) == (NEW, State.DRAFT)
    assert f"replaced text: {AR[SOURCE]}" in made.comment


def test_a_correction_may_be_approved_at_once(room: Newsroom) -> None:
    taken(room, sign=lambda one: catalog.approved(one, "Lina", "2026-11-24"))
    assert unit(room).state is State.APPROVED


def test_a_unit_that_was_changed_meanwhile_stays_and_has_both_texts(room: Newsroom) -> None:
    found = taken(room, lambda one: replace(one, target=THEIRS))
    assert found.changes == []
    assert len(found.both) == 1
    assert found.both[0].endswith(
        f"its unit was changed in the meantime; the correction is in its comment: {NEW}"
    )
    made = unit(room)
    assert (made.target, made.state) == (THEIRS, State.APPROVED)
    assert f"another text for this: {NEW}" in made.comment


def test_a_unit_that_left_the_article_meanwhile_takes_nothing(room: Newsroom) -> None:
    found = taken(room, lambda _: None)
    assert (found.changes, len(found.both)) == ([], 1)
    assert SOURCE not in room.targets()


def test_an_obsolete_unit_takes_nothing(room: Newsroom) -> None:
    found = taken(room, lambda one: replace(one, obsolete=True, references=()))
    assert found.changes == []
    made = unit(room)
    assert (made.target, made.obsolete) == (AR[SOURCE], True)
    assert NEW not in made.comment


def test_where_both_changed_since_the_print_somebody_has_to_choose(room: Newsroom) -> None:
    found = taken(room, printed=THEIRS)
    assert (found.changes, len(found.both)) == ([], 1)
    made = unit(room)
    assert (made.target, made.state) == (AR[SOURCE], State.DRAFT)
    assert f"another text for this: {NEW}" in made.comment


def test_other_units_stay_as_they_are(room: Newsroom) -> None:
    before = {one.source: one for one in room.load().units}
    taken(room)
    after = {one.source: one for one in room.load().units}
    del before[SOURCE], after[SOURCE]
    assert after == before


def test_an_untranslated_unit_has_no_text_to_keep_and_nobody_it_came_from() -> None:
    empty = replace(Unit(SOURCE), origin="deepl")
    made = takeback._corrected(empty, NEW, lambda one: one)
    assert (made.target, made.origin, made.comment) == (NEW, "", "")


def test_a_machine_s_draft_is_no_text_of_a_person() -> None:
    draft = catalog.draft(Unit(SOURCE), THEIRS, "deepl")
    made = takeback._corrected(draft, NEW, lambda one: one)
    assert made.target == NEW
    assert "replaced text" not in made.comment
