"""The page served on a real socket, in a thread of this process."""

from __future__ import annotations

import os
import shutil
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from argon2 import PasswordHasher
from playwright.sync_api import Browser, Page, expect, sync_playwright

from newstranslate import config
from newstranslate.model import State
from newstranslate.review import server
from newstranslate.review.server import PreparedServer, ServeOptions
from newstranslate.review.units import unit_id
from tests.conftest import Newsroom

PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For clients of pages without TLS: the authorities' certificates are not loaded for each."""
CHEAP = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
"""Hashes for the users of tests: a hash says what checking it costs."""
LINA = "Lina Alami <lina@desk.example>"


@dataclass
class Site:
    """A served project, and a browser that was let in."""

    room: Newsroom
    prepared: PreparedServer
    http: httpx.Client
    csrf: str = ""
    threads: list[threading.Thread] = field(default_factory=list)

    @property
    def base(self) -> str:
        parts = urlsplit(self.prepared.url)
        return f"{parts.scheme}://{parts.netloc}"

    def get(self, path: str, **more: str) -> httpx.Response:
        return self.http.get(path, params=more or None)

    def post(self, path: str, accept: str = "application/json", **form: str) -> httpx.Response:
        headers = {"Origin": self.base, "Accept": accept}
        return self.http.post(path, data={"csrf": self.csrf, **form}, headers=headers)

    def ids(self, lang: str = "ar", name: str = "story") -> dict[str, str]:
        """Return source → unit id."""
        return {unit.source: unit_id(unit) for unit in self.room.load(lang, name).live}

    def seen(self, source: str, lang: str = "ar") -> dict[str, str]:
        """Return the fields that name a unit and the version of it that is there now."""
        wanted = self.ids(lang)[source]
        html = self.get(f"/editor/{lang}/story", unit=wanted).text
        return {"unit": wanted, "seen": html.split('name="seen" value="', 1)[1].split('"', 1)[0]}

    def save(self, source: str, target: str, action: str = "save", **more: str) -> httpx.Response:
        fields = {**self.seen(source), "target": target, "action": action, **more}
        return self.post("/save/ar/story", **fields)

    def approve(self, source: str, target: str) -> httpx.Response:
        """Approve a text, and once more in spite of the errors that are told."""
        answer = self.save(source, target, "approve")
        despite = answer.json().get("despite")
        return self.save(source, target, "approve", despite=despite) if despite else answer


def let_in(site: Site, name: str = LINA) -> None:
    """Give the browser a session and a name; the pages that it is led to are not loaded."""
    site.http.get(site.prepared.url, follow_redirects=False)
    page = site.http.get("/name").text
    site.csrf = page.split('name="csrf" value="', 1)[1].split('"', 1)[0]
    told = {"csrf": site.csrf, "name": name, "next": "/"}
    site.http.post("/name", data=told, headers={"Origin": site.base}, follow_redirects=False)


def session_of(site: Site) -> list[Any]:
    """Return the cookies of a new session of Lina's, made as the browser would make it."""
    with httpx.Client(base_url=site.base, follow_redirects=True, timeout=60, verify=PLAIN) as http:
        let_in(replace(site, http=http))
        return [
            {"name": one.name, "value": one.value or "", "url": site.base}
            for one in http.cookies.jar
        ]


Serve = Callable[..., Site]


@pytest.fixture
def serve(newsroom: Newsroom) -> Iterator[Serve]:
    sites: list[Site] = []

    def started(wanted: ServeOptions = ServeOptions(port=0)) -> Site:  # noqa: B008
        prepared = server.prepare(config.load(newsroom.root), wanted)
        thread = threading.Thread(target=prepared.run)
        thread.start()
        parts = urlsplit(prepared.url)
        base = f"http://{parts.netloc}"
        client = httpx.Client(base_url=base, follow_redirects=True, timeout=60, verify=PLAIN)
        sites.append(Site(newsroom, prepared, client, threads=[thread]))
        return sites[-1]

    yield started
    for site in sites:
        site.http.close()
        site.prepared.server.should_exit = True
        for thread in site.threads:
            thread.join(10)


@pytest.fixture
def site(serve: Serve, newsroom: Newsroom) -> Site:
    """The story, all its units drafts, and Lina at the page."""
    newsroom.call("run", "articles", "--to", "ar,en", "--engine", "none")
    for lang in ("ar", "en"):
        draft_all(newsroom.po(lang))
    made = serve()
    let_in(made)
    return made


def draft_all(path: Path) -> None:
    """Give every unit a draft that the checks find nothing wrong with."""
    from newstranslate import catalog

    loaded = catalog.load(path)
    arabic = path.parts[-2] == "ar"
    units = [
        catalog.draft(unit, (ARABIC if arabic else ENGLISH).get(unit.source, unit.source), "deepl")
        for unit in loaded.units
    ]
    path.write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))


MAIN = "Le Maroc accueille l’OIM depuis 2007."
ARABIC = {
    "L’OIM à Rabat": "المنظمة الدولية للهجرة في الرباط",
    "L’OIM ouvre un bureau": "المنظمة الدولية للهجرة تفتح مكتبا",
    MAIN: "يستقبل المغرب المنظمة الدولية للهجرة منذ 2007.",
    "Le HCR, lui, y est présent [depuis 1965](https://example.org/hcr).": (
        "أما مفوضية الأمم المتحدة لشؤون اللاجئين فحاضرة فيه [منذ 1965](https://example.org/hcr)."
    ),
    "Un point **important** à noter": "نقطة **مهمة** جديرة بالذكر",
    "Un second point": "نقطة ثانية",
}
ENGLISH = {
    "L’OIM à Rabat": "IOM in Rabat",
    "L’OIM ouvre un bureau": "IOM opens an office",
    MAIN: "Morocco has hosted IOM since 2007.",
    "Le HCR, lui, y est présent [depuis 1965](https://example.org/hcr).": (
        "UNHCR has been there [since 1965](https://example.org/hcr)."
    ),
    "Un point **important** à noter": "An **important** point to note",
    "Un second point": "A second point",
}


@pytest.fixture
def mixed(site: Site) -> Site:
    """Units of every state, made by machine, memory and people; one question."""
    from newstranslate import catalog

    title, heading, main, unhcr, point, other = ARABIC
    site.save(title, ARABIC[title], "approve")
    site.save(point, "نقطة مهمة", "translate")
    site.save(main, "يستقبل المغرب المنظمة الدولية للهجرة منذ 2008.")
    site.post("/remark/ar/story", unit=site.ids()[other], said="Quel point ?", to="author")
    loaded = site.room.load()
    made: dict[str, dict[str, Any]] = {
        heading: {"target": "", "origin": "", "fuzzy": False, "seal": ""},
        unhcr: {"origin": "memory 100"},
    }
    units = tuple(replace(u, **made.get(u.source, {})) for u in loaded.units)
    site.room.po().write_bytes(catalog.serialise(replace(loaded, units=units)))
    return site


# --- in a browser ---

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
IN_A_BROWSER = [
    pytest.mark.outside,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("NEWSTRANSLATE_REQUIRE_BROWSER"),
        reason="no chromium on this machine: install Debian's package 'chromium'",
    ),
]


PATIENCE = 60_000
"""Milliseconds until a page must be there: a busy machine, at the start of all workers, is no failure."""


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        flags = [
            "--no-sandbox",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-sync",
        ]
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield started
        started.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Visit]:
    """Open a page of the site in a browser of its own, Lina's; errors in it fail the test."""
    contexts, errors = [], []

    def opened(path: str = "/", **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(8_000)
        context.set_default_navigation_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        context.add_cookies(session_of(site))
        page.goto(site.base + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


def work_on(page: Page, number: int) -> None:
    """Open a unit of the article by a click, and wait until it can be typed into."""
    page.locator(".cell a.target").nth(number).click()
    expect(page.locator("#editor textarea")).to_be_focused()


def command(page: Page, key: str) -> None:
    """Press the key that commands begin with, and the command's."""
    page.keyboard.press("F2")
    page.keyboard.press(key)


def states(site: Site) -> set[State]:
    return {unit.state for unit in site.room.load().live}


def wait_for(reached: Callable[[], bool], seconds: float = 5) -> None:
    ends = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < ends, "it did not come about"
        time.sleep(0.05)
