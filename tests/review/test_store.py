"""Several people and programs at one file: nothing that anybody saved is lost."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate import catalog, config
from newstranslate.checks import waivers
from newstranslate.checks.waivers import Waiver
from newstranslate.model import Catalogue, State, Unit
from newstranslate.review.opened import NotFound
from newstranslate.review.store import Catalogues, ChangeOrigin, Conflict
from newstranslate.review.units import unit_id, version
from tests.conftest import Newsroom
from tests.review.conftest import ARABIC, MAIN, Site

OTHER = "Un second point"
IOM = "المنظمة الدولية للهجرة"


def test_changes_of_two_people_to_two_units_are_both_kept(site: Site) -> None:
    first, second = site.seen(MAIN), site.seen(OTHER)
    site.post("/save/ar/story", **first, target=f"{IOM} 2007 أ", action="save")
    answer = site.post("/save/ar/story", **second, target="نقطة أخرى", action="save")
    assert answer.status_code == 200
    assert site.room.targets()[MAIN] == f"{IOM} 2007 أ"
    assert site.room.targets()[OTHER] == "نقطة أخرى"


def test_edit_behind_the_servers_back_is_merged_by_unit(site: Site) -> None:
    mine = site.seen(MAIN)
    site.room.edit(ARABIC[OTHER], "من بوإيديت")
    assert site.post("/save/ar/story", **mine, target="x 2007", action="save").status_code == 200
    assert site.room.targets()[OTHER] == "من بوإيديت"
    assert site.room.targets()[MAIN] == "x 2007"


def test_same_unit_changed_on_both_sides_shows_both_and_writes_nothing(site: Site) -> None:
    mine = site.seen(MAIN)
    site.room.edit(ARABIC[MAIN], "نصهم")
    before = site.room.po().read_bytes()
    answer = site.post("/save/ar/story", **mine, target="نصي", action="save")
    assert answer.status_code == 409
    conflict = answer.json()["conflict"]
    assert conflict["target"] == "نصهم"
    assert "<ins>نصي</ins>" in conflict["html"]
    assert site.room.po().read_bytes() == before
    page = site.post("/save/ar/story", accept="text/html", **mine, target="نصي", action="save")
    assert "Changed meanwhile" in page.text
    assert "نصهم" in page.text
    kept = {**mine, "seen": conflict["version"]}
    assert site.post("/save/ar/story", **kept, target="نصي", action="save").status_code == 200


def test_unit_that_left_the_file_is_named(site: Site) -> None:
    mine = site.seen(MAIN)
    site.room.write("articles/story.md", "---\nlang: fr\n---\n\nTout autre chose.\n")
    site.room.call("run", "articles", "--to", "ar", "--engine", "none")
    answer = site.post("/save/ar/story", **mine, target="x", action="save")
    assert answer.status_code == 404
    assert "no longer in the file" in answer.json()["error"]


def test_broken_file_is_not_overwritten(site: Site) -> None:
    mine = site.seen(MAIN)
    broken = site.room.po().read_bytes() + b'\nmsgid "never closed\n'
    site.room.po().write_bytes(broken)
    assert site.post("/save/ar/story", **mine, target="x", action="save").status_code == 422
    assert site.room.po().read_bytes() == broken


def test_full_disk_leaves_the_file_and_says_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, before = site.seen(MAIN), site.room.po().read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newstranslate.files.writing.os.fsync", full)
    answer = site.post("/save/ar/story", **mine, target="x", action="save")
    monkeypatch.undo()
    assert answer.status_code == 422
    assert "No space left on device; the file is unchanged" in answer.json()["error"]
    assert site.room.po().read_bytes() == before
    assert [p.name for p in site.room.po().parent.iterdir()] == ["story.po"]


CLIENTS = 4
EDITS = 600


def _adds(site: Site, units: list[str], client: int) -> Counter[str]:
    """Send a client's share of edits, each one more than the number it saw; return what it added.

    The client stands beside the number: two that add one to the same number do not agree. After
    a conflict it goes on from what the others wrote.
    """
    added: Counter[str] = Counter()
    rng = random.Random(client)
    seen = dict.fromkeys(units, ("", "0"))
    headers = {
        "Origin": site.base,
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": "; ".join(f"{name}={value}" for name, value in site.http.cookies.items()),
    }
    line = HTTPConnection(urlsplit(site.base).netloc)  # quicker than httpx, and the server counts
    for _ in range(EDITS // CLIENTS):
        unit = rng.choice(units)
        known, text = seen[unit]
        target = f"{int(text.split()[0]) + 1} {client}"
        fields = {"csrf": site.csrf, "unit": unit, "seen": known, "target": target}
        line.request("POST", "/save/ar/count", urlencode(fields), headers)
        answer = line.getresponse()
        data = json.loads(answer.read())
        if answer.status == 200:
            seen[unit] = data["version"], target
            added[unit] += 1
        else:
            seen[unit] = data["conflict"]["version"], data["conflict"]["target"]
    line.close()
    return added


def test_no_update_is_lost_in_hundreds_of_interleaved_edits_by_four_clients(site: Site) -> None:
    units = tuple(Unit(f"Compteur numéro {n}", "0", fuzzy=True) for n in range(12))
    header = {"Language": "ar", "X-Source-Language": "fr", "Content-Type": "text/plain"}
    site.room.po(name="count").write_bytes(catalog.serialise(Catalogue(header, units)))
    ids = [unit_id(unit) for unit in units]
    with ThreadPoolExecutor(CLIENTS) as pool:
        totals = list(pool.map(lambda client: _adds(site, ids, client), range(CLIENTS)))
    assert all(sum(total.values()) > 25 for total in totals)
    for unit in site.room.load(name="count").live:
        assert int(unit.target.split()[0]) == sum(total[unit_id(unit)] for total in totals)


def _runs(root: str, turns: int) -> None:
    """Change the second unit again and again as another process of ours would."""
    there = Catalogues(config.load(Path(root)))
    wanted = unit_id(Unit(OTHER))
    for turn in range(turns):
        opened = there.open("ar", "story")
        seen = version(opened.unit(wanted))
        there.change(
            "ar",
            "story",
            wanted,
            seen,
            partial(_with, target=str(turn)),
            ChangeOrigin("B", "typing"),
        )


def _with(unit: Unit, target: str) -> Unit:
    return replace(unit, target=target)


def test_another_process_and_the_page_lose_nothing_of_each_other(site: Site) -> None:
    other = multiprocessing.get_context("spawn").Process(
        target=_runs, args=(str(site.room.root), 30)
    )
    other.start()
    mine = site.seen(MAIN)
    turn = 0
    while other.is_alive():
        answer = site.post("/save/ar/story", **mine, target=f"2007 {turn}", action="save")
        assert answer.status_code == 200
        mine["seen"] = answer.json()["version"]
        turn += 1
    other.join()
    assert other.exitcode == 0
    assert site.room.targets()[OTHER] == "29"
    assert site.room.targets()[MAIN] == f"2007 {turn - 1}"


def test_listeners_hear_of_saves_here_and_elsewhere_within_two_seconds(site: Site) -> None:
    heard: list[tuple[float, str]] = []

    def listen() -> None:
        with site.http.stream("GET", "/events?on=ar/story", timeout=10) as lines:
            for line in lines.iter_lines():
                heard.append((time.monotonic(), line))
                if len([1 for _, text in heard if text.startswith("data")]) == 2:
                    return

    thread = threading.Thread(target=listen)
    thread.start()
    time.sleep(1.5)
    started = time.monotonic()
    site.save(MAIN, "2007 هنا")
    time.sleep(1.5)
    changed = time.monotonic()
    site.room.edit(ARABIC[OTHER], "هناك")
    thread.join(8)
    (one, first), (two, second) = [(at, text) for at, text in heard if text.startswith("data")]
    assert site.ids()[MAIN] in first
    assert one - started < 2
    assert site.ids()[OTHER] in second
    assert two - changed < 2


def test_unknown_names_are_no_catalogues(newsroom: Newsroom) -> None:
    there = Catalogues(config.load(newsroom.root))
    for lang, name in (("ar", "x"), ("..", "x"), ("ar", ""), ("", "story"), ("ar", "a\0b")):
        with pytest.raises(NotFound):
            there.open(lang, name)
    newsroom.write("locales/templates/story.po", "")
    assert list(there.listed()) == [], "a folder that is no language"


@pytest.mark.parametrize("name", ["../ar/story", "../../locales/ar/story", "C:story", "a\\story"])
def test_a_catalogue_has_one_name(newsroom: Newsroom, name: str) -> None:
    """Another name would have its own lock, and two people could save at the same moment."""
    for place in ("en/story", "ar/story", "ar/C:story", "ar/a\\story", "en/C:story", "en/a\\story"):
        newsroom.write(f"locales/{place}.po", 'msgid ""\nmsgstr ""\n')
    with pytest.raises(NotFound):
        Catalogues(config.load(newsroom.root)).path("en", name)


def test_same_stamp_soon_after_a_change_is_not_trusted(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    there = Catalogues(config.load(newsroom.root))
    path = newsroom.po()
    moment = time.time_ns() + 60_000_000_000  # as just now, however slow this machine is
    os.utime(path, ns=(moment, moment))
    there.open("ar", "story")
    status = path.stat()
    text = path.read_text(encoding="utf-8")
    with path.open("r+", encoding="utf-8") as file:  # in place: same inode, same size, same time
        file.write(text.replace("paragraph", "paragraqh", 1))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert any("paragraqh" in u.extracted for u in there.open("ar", "story").catalogue.units)


# --- what a person does to a unit ---

TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)


@given(TEXTS, TEXTS, st.booleans(), TEXTS, st.lists(st.sampled_from("war u".split()), max_size=4))
def test_what_is_done_to_a_unit_keeps_its_words_and_comments(
    target: str, other: str, fuzzy: bool, comment: str, acts: list[str]
) -> None:
    unit = Unit(
        "s",
        target,
        fuzzy=fuzzy,
        comment=comment if not comment.startswith(("approved: ", "waive ")) else "",
    )
    made = catalog.written(unit, other)
    assert made.target == other
    assert made.state is (State.UNTRANSLATED if not other else made.state)
    if other and other != target:
        assert made.state is State.DRAFT
    waived = waivers.waiving(made, Waiver("terms", "OIM", "a reason"))
    good = catalog.approved(waived, "Lina", "2026-01-02")
    assert good.target == other
    assert good.state is (State.APPROVED if other else State.UNTRANSLATED)
    back = waivers.unwaiving(catalog.unapproved(good), "terms", "OIM")
    assert back.target == other
    assert back.comment == unit.comment.strip("\n") or not other


def test_conflict_only_where_something_changes(newsroom: Newsroom) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    there = Catalogues(config.load(newsroom.root))
    wanted = unit_id(Unit(MAIN))
    there.change(
        "ar", "story", wanted, "an old version", lambda unit: unit, ChangeOrigin("B", "typing")
    )
    with pytest.raises(Conflict):
        there.change(
            "ar",
            "story",
            wanted,
            "an old version",
            lambda u: replace(u, target="x"),
            ChangeOrigin("B", "typing"),
        )
