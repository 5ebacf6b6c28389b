"""What people did, by person and day, as it stands in the catalogues."""

from __future__ import annotations

from dataclasses import replace

from newstranslate import catalog
from newstranslate.model import Unit
from newstranslate.project import work
from newstranslate.project.work import WorkDay
from tests.conftest import Newsroom
from tests.review.conftest import draft_all

DRAFT = catalog.draft(Unit("Un deux trois"), "one two tree", "deepl")


def test_approvals_and_translations_are_counted_with_words_and_edits() -> None:
    edited = catalog.written(DRAFT, "one two three")
    units = [
        catalog.approved(edited, "Lina <l@x.example>", "2026-11-24"),
        catalog.approved(replace(DRAFT, source="Quatre"), "Lina <l@x.example>", "2026-11-24"),
        catalog.translated(replace(edited, source="Cinq six"), "Omar", "2026-11-24"),
        catalog.approved(Unit("Sept", "seven", fuzzy=True), "Omar", "2026-11-25"),
        edited,
        Unit("Huit", "eight"),
        Unit("Neuf"),
    ]
    assert work.of(units) == [
        WorkDay("Omar", "2026-11-25", 1, 0, 1, 0, 0),
        WorkDay("Omar", "2026-11-24", 0, 1, 2, 1, 12),
        WorkDay("Lina", "2026-11-24", 2, 0, 4, 1, 24),
    ]
    assert [one.edited for one in work.of(units)] == [None, 1 / 12, 1 / 24]


def test_a_draft_changed_in_another_editor_is_not_taken_for_unedited() -> None:
    changed = replace(DRAFT, target="quite another text")
    (day,) = work.of([catalog.approved(changed, "Lina", "2026-11-24")])
    assert (day.edits, day.drafted, day.edited) == (0, 0, None)


def test_command_adds_up_the_project_and_names_what_it_cannot_read(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    for lang in ("ar", "en"):
        draft_all(newsroom.po(lang))
        loaded = newsroom.load(lang)
        units = tuple(catalog.approved(u, "Lina", "2026-11-24") for u in loaded.units)
        newsroom.po(lang).write_bytes(catalog.serialise(replace(loaded, units=units)))
    done = newsroom.call("status", "--people", "--json")
    assert done.status == 0
    (day,) = done.json()["days"]
    assert (day["who"], day["day"], day["approved"], day["words"]) == ("Lina", "2026-11-24", 12, 58)
    assert "2026-11-24" in newsroom.call("status", "--people").out
    newsroom.write("locales/ar/broken.po", "no PO file\n")
    done = newsroom.call("status", "--people")
    assert done.status == 1
    assert "broken.po" in done.err
    assert "Lina" in done.out
