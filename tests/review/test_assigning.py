"""Articles are given to people in the page: who has what, who is in it, what is late."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import httpx
import pytest

from newstranslate import catalog
from newstranslate.notify import Notice, between
from newstranslate.review.units import unit_id
from tests.review.conftest import LINA, MAIN, Site, let_in, wait_for

ASSIGN = "/assign/ar/story"


def has(site: Site, lang: str = "ar") -> str:
    return str(catalog.assignee(site.room.load(lang).header) or "")


def test_article_is_given_and_taken_away(site: Site) -> None:
    before = site.room.po().read_bytes()
    assert site.post(ASSIGN, who="Omar", due="2026-11-30", seen="").is_success
    assert has(site) == "Omar, 2026-11-30"
    assert "Omar" in site.get("/article/ar/story").text
    assert "Omar" in site.get("/").text
    assert site.post(ASSIGN, who="", due="", seen="Omar, 2026-11-30").is_success
    assert site.room.po().read_bytes() == before


def test_form_leads_back_to_where_it_stands(site: Site) -> None:
    answer = site.post(ASSIGN, accept="text/html", who="Omar", due="", seen="", next="/")
    assert answer.url.path == "/"
    answer = site.post(ASSIGN, accept="text/html", who="", due="", seen="Omar", langs="ar,en")
    assert answer.url.path == "/article/ar,en/story"
    answer = site.post(
        ASSIGN, accept="text/html", who="Omar", due="", seen="", next="//evil.example"
    )
    assert str(answer.url).startswith(site.base)


@pytest.mark.parametrize("due", ["tomorrow", "30.11.2026"])
def test_deadline_that_is_no_day_changes_nothing(site: Site, due: str) -> None:
    before = site.room.po().read_bytes()
    assert site.post(ASSIGN, who="Omar", due=due, seen="").status_code == 422
    assert site.room.po().read_bytes() == before


def test_second_of_two_who_assign_at_once_is_told(site: Site) -> None:
    site.post(ASSIGN, who="Omar", due="", seen="")
    answer = site.post(ASSIGN, who="Karim", due="", seen="")
    assert answer.status_code == 422
    assert "Omar" in answer.json()["error"]
    assert has(site) == "Omar"
    assert site.post(ASSIGN, who="Omar", due="", seen="").is_success, "it is his already"


def test_assigning_and_saving_at_once_lose_nothing(site: Site) -> None:
    fields = site.seen(MAIN)

    def assign() -> None:
        for n in range(15):
            site.post(ASSIGN, who=f"Omar {n}", due="", seen=f"Omar {n - 1}" if n else "")

    thread = threading.Thread(target=assign)
    thread.start()
    for n in range(15):
        answer = site.post("/save/ar/story", **fields, target=f"نص {n}", action="save")
        assert answer.is_success
        fields["seen"] = answer.json()["version"]
    thread.join()
    assert site.room.targets()[MAIN] == "نص 14"
    assert has(site) == "Omar 14"


def order(page: str) -> list[str]:
    return page.split('class="dim path"><bdi dir="ltr">')[1:]


def test_own_articles_come_first_and_filters_know_them(site: Site) -> None:
    site.room.write("articles/zebra.md", "---\nlang: fr\n---\n\nUne phrase.\n")
    site.room.call("run", "articles", "--to", "ar", "--engine", "none")
    assert order(site.get("/").text)[0].startswith("story")
    site.post("/assign/ar/zebra", who="lina alami", due="2020-01-01", seen="")
    page = site.get("/").text
    assert order(page)[0].startswith("zebra")
    assert ">yours<" in page
    assert "tag late" in page
    for show, names in (("mine", 1), ("late", 1), ("assigned", 1), ("all", 2)):
        assert len(order(site.get("/", show=show).text)) == names, show
    site.post("/assign/ar/story", who="Omar", due="2999-01-01", seen="")
    for show, names in (("mine", 1), ("late", 1), ("assigned", 2)):
        assert len(order(site.get("/", show=show).text)) == names, show
    assert order(site.get("/", sort="due").text)[0].startswith("zebra")


def test_finished_article_is_neither_late_nor_waits_for_anybody(site: Site) -> None:
    site.post(ASSIGN, who=LINA, due="2020-01-01", seen="")
    po = site.room.po()
    po.write_text(po.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    page = site.get("/").text
    assert "tag late" not in page
    assert ">yours<" not in page


@contextmanager
def at(site: Site, name: str) -> Iterator[None]:
    """Somebody has the article open."""
    with httpx.Client(base_url=site.base, follow_redirects=True) as http:
        let_in(replace(site, http=http), name)
        with http.stream("GET", "/events", params={"on": "ar/story"}):
            yield


def test_desk_shows_who_else_is_in_an_article(site: Site) -> None:
    with at(site, "Omar <omar@desk.example>"), at(site, LINA):
        wait_for(lambda: "<bdi>Omar</bdi> has it open now" in site.get("/").text)
        assert "<bdi>Lina Alami</bdi> has it open now" not in site.get("/").text
    wait_for(lambda: "has it open now" not in site.get("/").text)


def test_assignment_is_told_once(site: Site) -> None:
    before = site.room.load()
    after = catalog.assigned(before, "Omar", "2026-11-30")
    told = Notice("assigned", "ar", "story", "L’OIM à Rabat", LINA, "Omar", "2026-11-30")
    assert list(between(before, after, ("ar", "story"), LINA, unit_id)) == [told]
    assert list(between(after, after, ("ar", "story"), LINA, unit_id)) == []
    assert list(between(after, before, ("ar", "story"), LINA, unit_id)) == []
