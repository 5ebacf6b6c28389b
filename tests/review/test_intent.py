"""Approvals are meant, and what was done can be undone: as the forms have it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from newstranslate import catalog, config
from newstranslate.model import State, Unit
from newstranslate.review.journal import TYPING
from newstranslate.review.server import ServeOptions
from newstranslate.review.store import Catalogues, ChangeOrigin
from newstranslate.review.units import unit_id, version
from tests.conftest import Newsroom
from tests.review.conftest import ARABIC, CHEAP, LINA, MAIN, Serve, Site, draft_all, let_in

IOM = "المنظمة الدولية للهجرة"
WRONG = f"يستقبل المغرب {IOM} منذ 2017."
OTHER = "Un second point"
HEADING = "L’OIM ouvre un bureau"


def unit(site: Site, source: str = MAIN, lang: str = "ar") -> Unit:
    return next(unit for unit in site.room.load(lang).live if unit.source == source)


def undo(site: Site, verb: str = "undo", langs: str = "ar") -> str:
    return str(site.post(f"/{verb}/ar/story", langs=langs).json().get("message"))


# --- errors that stand ---


def test_standing_errors_are_asked_about_and_the_text_is_kept_as_a_draft(site: Site) -> None:
    for action in ("approve", "translate"):
        assert site.save(MAIN, "  ", action).json()["error"].startswith("The text is empty")
    told = site.save(MAIN, WRONG, "approve")
    assert told.status_code == 422
    assert any("numbers" in line for line in told.json()["stands"])
    assert (unit(site).target, unit(site).state) == (WRONG, State.DRAFT)
    assert told.json()["version"] == site.seen(MAIN)["seen"]
    despite = told.json()["despite"]
    assert site.save(MAIN, WRONG, "approve", despite=despite).status_code == 200
    assert unit(site).state is State.APPROVED


@pytest.mark.parametrize("despite", ["", "1"])
def test_approval_in_spite_of_errors_is_for_those_that_were_told(site: Site, despite: str) -> None:
    despite = despite or site.save(MAIN, WRONG, "approve").json()["despite"]
    other = WRONG.replace("2017", "2057")
    told = site.save(MAIN, other, "approve", despite=despite)
    assert told.status_code == 422
    assert "2057" in told.json()["stands"][0]
    assert unit(site).state is State.DRAFT


def test_errors_are_asked_about_without_script_too(site: Site) -> None:
    fields = {**site.seen(MAIN), "target": WRONG, "action": "approve", "langs": "ar"}
    page = site.post("/save/ar/story", accept="text/html", **fields)
    assert "numbers: 2007 in the source, 2017 here" in page.text
    assert WRONG in page.text
    despite = re.findall(r'name="despite" value="(\w+)"', page.text)
    fields |= {**site.seen(MAIN), "despite": despite[0]}
    site.post("/save/ar/story", accept="text/html", **fields)
    assert unit(site).state is State.APPROVED


# --- many at once ---


def test_clean_drafts_are_shown_first_and_only_those_shown_are_approved(site: Site) -> None:
    site.save(MAIN, WRONG)
    asked = site.post("/approve/ar/story", accept="text/html").text
    assert "Approve 5 clean drafts?" in asked
    assert "1 has findings" in asked
    assert ARABIC[OTHER] in asked
    assert WRONG not in asked
    assert State.APPROVED not in {one.state for one in site.room.load().live}
    (shown,) = re.findall(r'name="units" value="([^"]+)"', asked)
    site.room.edit(ARABIC[OTHER], "نقطة ثانية أخرى")
    done = site.post("/approve/ar/story", units=f"{shown} {'0' * 12}:{'0' * 12}").json()
    assert (done["approved"], done["left"]) == (4, 2)
    assert unit(site, OTHER).state is unit(site).state is State.DRAFT


def test_what_has_a_finding_by_now_is_not_approved_as_clean(site: Site) -> None:
    shown = " ".join(site.post("/approve/ar/story").json()["units"])
    glossary = site.room.root / "glossary" / "more.csv"
    glossary.write_text("concept,kind,lock,fr,ar\np,noun,hard,point,بند\n", encoding="utf-8")
    site.post("/approve/ar/story", units=shown)
    assert unit(site, OTHER).state is State.DRAFT
    assert unit(site).state is State.APPROVED


def test_only_drafts_are_approved_as_clean_whatever_the_form_names(site: Site) -> None:
    site.save(MAIN, ARABIC[MAIN], "approve")
    site.save(OTHER, "")
    site.save(HEADING, "المنظمة تفتح مكتبين 2")
    before = site.room.po().read_bytes()
    forged = (unit(site), unit(site, OTHER), unit(site, HEADING))
    named = [f"{unit_id(one)}:{version(one)}" for one in forged]
    let_in(site, "Omar")
    done = site.post("/approve/ar/story", units=" ".join(named)).json()
    assert (done["approved"], done["left"]) == (0, 3)
    assert site.room.po().read_bytes() == before


def test_bulk_acts_are_undone_and_done_again_at_once_and_exactly(site: Site) -> None:
    before = site.room.po().read_bytes()
    asked = site.post("/approve/ar/story").json()
    site.post("/approve/ar/story", units=" ".join(asked["units"]))
    approved = site.room.po().read_bytes()
    assert approved != before
    assert undo(site) == "Undone: approval of clean drafts of 6 units."
    assert site.room.po().read_bytes() == before
    assert undo(site, "redo") == "Redone: approval of clean drafts of 6 units."
    assert site.room.po().read_bytes() == approved
    site.save(MAIN, ARABIC[MAIN].replace(" منذ", ", منذ"))
    typed = site.room.po().read_bytes()
    site.post("/typeset/ar/story")
    assert site.room.po().read_bytes() != typed
    assert undo(site) == "Undone: typography."
    assert site.room.po().read_bytes() == typed


# --- undo ---


def test_every_step_is_undone_in_turn_and_done_again(site: Site) -> None:
    states = [site.room.po().read_bytes()]
    named = {"check": "terms", "words": "OIM"}
    acts: list[Callable[[], httpx.Response]] = [
        lambda: site.save(MAIN, "يستقبل المغرب الوكالة منذ 2007."),
        lambda: site.post("/waive/ar/story", **site.seen(MAIN), **named, reason="ses mots"),
        lambda: site.save(MAIN, "يستقبل المغرب الوكالة منذ 2007.", "translate"),
        lambda: site.save(MAIN, "يستقبل المغرب الوكالة منذ 2007.", "approve"),
        lambda: site.save(MAIN, "يستقبل المغرب الوكالة منذ 2007.", "reopen"),
        lambda: site.save(OTHER, "نقطة أخرى"),
    ]
    for act in acts:
        assert act().status_code == 200
        states.append(site.room.po().read_bytes())
    assert len(set(states)) == len(states)
    let_in(site)  # the page was closed, and opened again
    for state in states[-2::-1]:
        assert undo(site).startswith("Undone: ")
        assert site.room.po().read_bytes() == state
    assert undo(site) == "Nothing to undo."
    for state in states[1:]:
        assert undo(site, "redo").startswith("Redone: ")
        assert site.room.po().read_bytes() == state
    assert undo(site, "redo") == "Nothing to redo."
    undo(site)
    site.save(MAIN, "نص جديد 2007")
    assert undo(site, "redo") == "Nothing to redo."


def test_undo_is_of_ones_own_last_act_in_any_language_of_the_page(site: Site) -> None:
    site.save(MAIN, "نص 2007")
    seen = site.seen(MAIN, "en")
    site.post("/save/en/story", **seen, target="Text 2007", action="save")
    undo(site, langs="ar,en")
    assert unit(site, lang="en").target != "Text 2007"
    let_in(site, "Omar")
    assert undo(site) == "Nothing to undo."
    let_in(site, LINA)
    undo(site)
    assert unit(site).target == ARABIC[MAIN]


def test_undo_leaves_what_somebody_changed_since(site: Site) -> None:
    units = site.post("/approve/ar/story").json()["units"]
    site.post("/approve/ar/story", units=" ".join(units))
    site.room.edit(ARABIC[OTHER], "نصهم")
    assert undo(site).endswith("of 5 units. Skipped because changed since: 1.")
    assert unit(site, OTHER).target == "نصهم"
    site.save(OTHER, "نصي")
    site.room.edit("نصي", "نصهم")
    assert undo(site) == "Typing: skipped, because somebody changed it since."
    assert unit(site, OTHER).target == "نصهم"


# --- a letter typed and deleted ---


def test_letter_typed_and_deleted_leaves_the_unit_approved(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    site.save(MAIN, ARABIC[MAIN], "approve")
    before = site.room.po().read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    for typed in ("x", "xy", "x"):
        site.save(MAIN, ARABIC[MAIN] + typed)
        assert unit(site).state is State.DRAFT
    assert site.save(MAIN, ARABIC[MAIN]).json()["state"] == "approved"
    assert site.room.po().read_bytes() == before
    site.save(MAIN, ARABIC[MAIN] + "x")
    named = {"check": "terms", "words": "OIM"}
    site.post("/waive/ar/story", **site.seen(MAIN), **named, reason="ses mots")
    site.save(MAIN, ARABIC[MAIN])
    assert unit(site).state is State.APPROVED
    assert unit(site).comment.startswith(f"approved: {LINA}, 2027-01-15\nwaive terms")


def test_letter_typed_and_deleted_leaves_the_unit_translated(site: Site) -> None:
    site.save(MAIN, ARABIC[MAIN], "translate")
    before = unit(site)
    site.save(MAIN, ARABIC[MAIN] + "x")
    site.save(MAIN, ARABIC[MAIN])
    assert unit(site) == before
    assert unit(site).state is State.TRANSLATED


def test_only_typing_of_the_same_person_is_taken_for_nothing(site: Site) -> None:
    site.save(MAIN, ARABIC[MAIN], "approve")
    site.save(MAIN, ARABIC[MAIN] + "x")
    site.save(MAIN, ARABIC[MAIN])
    assert unit(site).state is State.APPROVED
    site.save(MAIN, ARABIC[MAIN], "reopen")
    site.save(MAIN, ARABIC[MAIN] + "x")
    site.save(MAIN, ARABIC[MAIN])
    assert unit(site).state is State.DRAFT, "the approval was taken back on purpose"
    site.save(MAIN, ARABIC[MAIN], "approve")
    site.save(MAIN, ARABIC[MAIN] + "x")
    let_in(site, "Omar")
    site.save(MAIN, ARABIC[MAIN])
    assert unit(site).state is State.DRAFT, "another person wrote it"
    let_in(site, LINA)
    site.save(MAIN, ARABIC[MAIN], "approve")
    site.save(MAIN, ARABIC[MAIN] + "x")
    site.room.edit(ARABIC[MAIN] + "x", ARABIC[MAIN] + "xx")
    site.save(MAIN, ARABIC[MAIN])
    assert unit(site).state is State.DRAFT, "another program wrote in between"


def test_what_was_typed_before_an_approval_is_taken_back_is_saved(site: Site) -> None:
    site.save(MAIN, ARABIC[MAIN], "approve")
    assert site.save(MAIN, ARABIC[MAIN] + " نعم", "reopen").json()["state"] == "draft"
    assert (unit(site).target, unit(site).comment) == (ARABIC[MAIN] + " نعم", "")


def test_translator_of_the_same_name_brings_no_approval_back(
    serve: Serve, newsroom: Newsroom
) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    draft_all(newsroom.po())
    roles = {"lina": "reviewer", "omar": "translator"}
    users = [
        f"[users.{login}]\nname = 'Desk'\nrole = '{role}'\npassword = '{CHEAP.hash(login)}'\n"
        for login, role in roles.items()
    ]
    site = serve(ServeOptions(port=0, users=newsroom.write("users.toml", "".join(users))))

    def enter(login: str) -> None:
        site.http.cookies.clear()
        headers = {"Origin": site.base}
        site.http.post("/login", data={"login": login, "password": login}, headers=headers)
        site.csrf = site.get("/article/ar/story").text.split('name="csrf" content="', 1)[1][:32]

    enter("lina")
    assert site.save(MAIN, ARABIC[MAIN], "approve").json()["state"] == "approved"
    enter("omar")
    assert site.post("/undo/ar/story").status_code == 403
    enter("lina")
    site.save(MAIN, ARABIC[MAIN] + "x")
    enter("omar")
    assert site.post("/undo/ar/story").status_code == 403
    assert site.save(MAIN, ARABIC[MAIN]).json()["state"] == "draft"
    enter("lina")
    assert undo(site) == "Undone: typing."
    assert undo(site) == "Undone: typing."
    assert unit(site).state is State.APPROVED


def test_journal_keeps_the_last_steps_only(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstranslate.review.journal._STEPS", 3)
    monkeypatch.setattr("newstranslate.review.journal._STACKS", 2)
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    there = Catalogues(config.load(newsroom.root))
    wanted = unit_id(Unit(MAIN))

    def types(who: str, target: str) -> None:
        seen = version(there.open("ar", "story").unit(wanted))
        there.change(
            "ar",
            "story",
            wanted,
            seen,
            lambda u: catalog.written(u, target),
            ChangeOrigin(who, TYPING),
        )

    for number in range(5):
        types("Lina", str(number))
    for target in ("3", "2", "1"):
        step = there.journal.last([("Lina", "ar", "story")], redo=False)
        assert step is not None
        there.turn_back(step, redo=False)
        assert there.open("ar", "story").unit(wanted).target == target
    assert there.journal.last([("Lina", "ar", "story")], redo=False) is None
    for who in ("Omar", "Eve"):
        types(who, who)
    assert there.journal.last([("Lina", "ar", "story")], redo=True) is None


def test_version_tells_a_unit_that_is_translated(newsroom: Newsroom) -> None:
    one = Unit("s", "t", fuzzy=True)
    assert version(one) != version(replace(one, translated="Omar, 2026-11-23"))
