"""A state is told when it is reached, and not while it lasts."""

from __future__ import annotations

from dataclasses import replace

from newstranslate import catalog
from newstranslate.model import Catalogue, Unit
from newstranslate.notify import between, taken_from_approval

PLACE = ("ar", "story")
DRAFT = Unit("Un titre", "عنوان", context="title", fuzzy=True)
TRANSLATED = replace(DRAFT, translated="Omar, 2026-11-23")
APPROVED = replace(DRAFT, fuzzy=False)


def kinds(before: Unit, after: Unit) -> list[str]:
    old, new = (Catalogue({}, (one,)) for one in (before, after))
    return [one.kind for one in between(old, new, PLACE, "Lina", lambda unit: unit.source)]


def test_state_is_told_when_it_is_reached_alone() -> None:
    assert kinds(DRAFT, TRANSLATED) == ["ready"]
    assert kinds(TRANSLATED, APPROVED) == ["approved"]
    assert kinds(APPROVED, replace(APPROVED, target="عنوان آخر")) == []
    assert kinds(TRANSLATED, replace(TRANSLATED, target="عنوان آخر")) == []
    assert kinds(APPROVED, DRAFT) == []
    assert kinds(APPROVED, replace(APPROVED, comment="a note")) == []
    asked = catalog.remarked(APPROVED, catalog.Remark("Karim", "2026-11-25", "Quel titre ?"))
    assert kinds(APPROVED, asked) == ["question"]
    assert kinds(asked, asked) == []


def test_article_that_is_no_longer_whole_is_told_after_a_run() -> None:
    before = {APPROVED.key: APPROVED}
    new = Unit("Une phrase de plus")
    told = [n.details for n in taken_from_approval(before, (APPROVED, new), PLACE, "Un titre")]
    assert told == ["1 unit to check again"]
    gone = replace(APPROVED, obsolete=True)
    told = [n.details for n in taken_from_approval(before, (gone,), PLACE, "Un titre")]
    assert told == ["1 unit no longer in the article"]
    half = {DRAFT.key: DRAFT}
    assert list(taken_from_approval(half, (DRAFT, new), PLACE, "Un titre")) == []
