"""Entries of other programs' PO files, of which the page shows or changes nothing by mistake."""

from __future__ import annotations

import pytest

from newstranslate import catalog
from newstranslate.model import Unit
from newstranslate.review.units import unit_id, version
from tests.review.conftest import Site

PLURAL = Unit(
    "un point",
    context="",
    fuzzy=True,
    plural="%d points",
    plural_targets=("نقطة", "نقطتان", "نقاط", "نقاط", "نقطة", "نقطة"),
)
GONE = Unit("vieux", "نقطة , قديمة", fuzzy=True, obsolete=True)


@pytest.fixture
def foreign(site: Site) -> Site:
    """A catalogue with an entry in the plural, and one that is no longer in the article."""
    loaded = site.room.load()
    header = {k: v for k, v in loaded.header.items() if k != catalog.UNITS_FIELD}
    made = type(loaded)(header, (*loaded.units, PLURAL, GONE))
    site.room.po().write_bytes(catalog.serialise(made))
    return site


@pytest.mark.parametrize("action", ["save", "translate", "approve", "reopen"])
def test_plural_forms_are_shown_and_not_changed(foreign: Site, action: str) -> None:
    before = foreign.room.po().read_bytes()
    page = foreign.get("/editor/ar/story", unit=unit_id(PLURAL)).text
    assert "نقطتان" in page
    assert "readonly" in page
    assert 'value="approve"' not in page
    fields = {"unit": unit_id(PLURAL), "seen": version(PLURAL), "target": "نقطة"}
    answer = foreign.post("/save/ar/story", **fields, action=action)
    assert answer.status_code == 422
    assert answer.json()["error"].startswith("This entry has plural forms")
    assert foreign.room.po().read_bytes() == before


@pytest.mark.parametrize("unit", [PLURAL, GONE])
def test_changes_of_many_units_leave_plural_and_obsolete_entries(foreign: Site, unit: Unit) -> None:
    before = foreign.room.po().read_bytes()
    named = f"{unit_id(unit)}:{version(unit)}"
    assert foreign.post("/approve/ar/story", units=named).json()["approved"] == 0
    asked = {"lang": "ar", "name": "story", "find": "نقطة", "to": "x"}
    foreign.post("/replace", **asked, chosen=f"ar/story {named}")
    assert foreign.room.po().read_bytes() == before
    assert named not in foreign.get("/replace", **asked).text
    foreign.post("/typeset/ar/story")
    assert GONE.target in foreign.room.po().read_text("utf-8")
