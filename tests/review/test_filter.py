"""What the filter “With findings” shows is what `check` would say now, and is judged once."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

import pytest

from newstranslate import catalog, checks
from newstranslate.errors import InputError
from newstranslate.model import Finding, Unit
from newstranslate.review.newsroom import Newsroom
from newstranslate.review.opened import OpenedCatalogue
from tests.review.conftest import MAIN, Site, wait_for

WRONG = "يستقبل المغرب المنظمة الدولية للهجرة منذ 2008."


def with_findings(site: Site) -> list[str]:
    page = site.get("/article/ar/story", show="findings").text
    return [source for source, one in site.ids().items() if f'id="u-{one}"' in page]


def test_text_saved_here_and_elsewhere_is_judged_anew(site: Site) -> None:
    assert with_findings(site) == []
    site.save(MAIN, WRONG)
    assert with_findings(site) == [MAIN]
    loaded = site.room.load()
    units = [replace(u, target=u.target.replace("2008", "2007")) for u in loaded.units]
    site.room.po().write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))
    assert with_findings(site) == []


def test_waiver_given_and_taken_back_holds_at_once(site: Site) -> None:
    site.save(MAIN, WRONG)
    for action, left in (("waive", []), ("unwaive", [MAIN])):
        about = {"check": "numbers", "words": "", "reason": "L’agence dit 2008."}
        assert site.post("/waive/ar/story", **site.seen(MAIN), **about, action=action).is_success
        assert with_findings(site) == left


def test_changed_glossary_is_judged_by(site: Site) -> None:
    assert with_findings(site) == []
    (path,) = (p for p in (site.room.root / "glossary").glob("*.csv") if "OIM" in p.read_text())
    path.write_text(path.read_text().replace("المنظمة الدولية للهجرة", "منظمة الهجرة العالمية"))
    assert MAIN in with_findings(site)


def test_what_was_judged_is_not_judged_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    really = checks.judge

    def counting(unit: Unit, *more: object) -> tuple[list[Finding], list[object]]:
        judged.append(unit.source)
        return really(unit, *more)  # type: ignore[arg-type, return-value]

    with_findings(site)
    monkeypatch.setattr(checks, "judge", counting)
    with_findings(site)
    assert judged == []
    site.save(MAIN, WRONG)
    with_findings(site)
    assert judged == [MAIN]


def test_opened_article_is_judged_before_anybody_filters(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []
    really = checks.judge

    def counting(unit: Unit, *more: object) -> tuple[list[Finding], list[object]]:
        judged.append(unit.source)
        return really(unit, *more)  # type: ignore[arg-type, return-value]

    monkeypatch.setattr(checks, "judge", counting)
    monkeypatch.setattr("newstranslate.review.rows.CHUNK", 1)
    site.get("/article/ar/story")
    everything = {unit.source for unit in site.room.load("ar").live}
    wait_for(lambda: set(judged) == everything)


def test_fault_found_beside_a_request_leaves_no_traceback(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A glossary may break between the page and what is judged after it; the next page shows it."""
    told: list[object] = []
    asked: list[int] = []
    really = Newsroom.judge_all

    def judge_all(room: Newsroom, opened: OpenedCatalogue, units: Sequence[Unit]) -> object:
        asked.append(len(units))
        if len(units) > 1:
            raise InputError("glossary/terms.csv:2: broken")
        return really(room, opened, units)

    monkeypatch.setattr(Newsroom, "judge_all", judge_all)
    monkeypatch.setattr(threading, "excepthook", told.append)
    assert site.get("/article/ar/story").status_code == 200
    wait_for(lambda: max(asked) > 1)
    wait_for(lambda: not any(one.name.startswith("judge") for one in threading.enumerate()))
    assert told == []
