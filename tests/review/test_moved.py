"""A run changes the sentence under the cursor: the text stays, and finds its way to the new one."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from newstranslate.model import Unit
from newstranslate.review.units import unit_id
from tests.review.accessibility import violations
from tests.review.conftest import (
    ARABIC,
    IN_A_BROWSER,
    MAIN,
    Site,
    Visit,
    wait_for,
    work_on,
)

pytestmark = IN_A_BROWSER
NEW = "Le Maroc accueille l’OIM à Rabat depuis 2007."
TYPED = "نص كتبته للجملة القديمة 2007"
FIRST = "L’OIM ouvre un bureau"


def run_with(site: Site, *changes: tuple[str, str]) -> None:
    """Change sentences of the article and run again, as the desk does."""
    path = site.room.root / "articles" / "story.md"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    site.room.call("run", "articles", "--to", "ar,en", "--engine", "none")


def types_while_it_changes(site: Site, page: Page) -> None:
    """Type into a unit whose sentence a run changes before the text is saved."""
    work_on(page, 2)
    page.locator("#editor textarea").fill("")
    page.route("**/save/**", lambda route: route.abort())
    page.keyboard.type(TYPED)
    run_with(site, (MAIN, NEW))
    page.unroute("**/save/**")
    expect(page.locator("#moved")).to_be_visible()


def test_new_sentence_stands_beside_the_text_with_the_difference(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    types_while_it_changes(site, page)
    expect(page.locator("#moved-source ins")).to_have_text("à Rabat")
    expect(page.locator("#editor textarea")).to_be_focused()
    page.keyboard.type(" حقا")
    expect(page.locator("#editor textarea")).to_have_value(f"{TYPED} حقا")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.keyboard.press("Control+Enter")
    expect(page.locator("#told")).to_contain_text("not saved: the sentence has changed")
    assert not [url for url in sent if "/save/" in url]
    page.get_by_role("button", name="Insert my text there").click()
    new = unit_id(Unit(NEW))
    expect(page.locator("#editor")).to_have_attribute("data-unit", new)
    expect(page.locator("#editor textarea")).to_have_value(f"{TYPED} حقا")
    wait_for(lambda: site.room.targets()[NEW] == f"{TYPED} حقا")
    expect(page.locator("#unsaved")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(f"#u-{new} a.target")).to_be_focused()
    assert page.locator(f"#u-{unit_id(Unit(MAIN))}").count() == 0


@pytest.mark.parametrize(
    ("key", "other"), [("Escape", 2), ("Alt+ArrowDown", 3), ("Alt+ArrowUp", 1)]
)
def test_escape_and_arrows_leave_a_sentence_that_changed(
    site: Site, visit: Visit, key: str, other: int
) -> None:
    page = visit("/article/ar/story")
    types_while_it_changes(site, page)
    page.keyboard.press(key)
    if key == "Escape":
        expect(page.locator("#editor")).to_have_count(0)
        expect(page.locator(f"#u-{unit_id(Unit(NEW))} a.target")).to_be_focused()
    else:
        wanted = list(site.ids().values())[other]
        expect(page.locator("#editor")).to_have_attribute("data-unit", wanted)
    expect(page.locator("#unsaved")).to_contain_text(TYPED)
    expect(page.locator("#unsaved")).to_contain_text(MAIN)
    assert TYPED not in site.room.targets().values()


def test_sentence_that_is_gone_keeps_its_text(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.route("**/save/**", lambda route: route.abort())
    page.locator("#editor textarea").fill(TYPED)
    run_with(site, (MAIN, "Tout autre chose."))
    page.unroute("**/save/**")
    expect(page.locator("#moved-title")).to_contain_text("no longer in the article")
    expect(page.get_by_role("button", name="Insert my text there")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#editor")).to_have_count(0)
    expect(page.locator("#unsaved")).to_contain_text(TYPED)
    expect(page.locator("#notice")).to_contain_text("reload this page")


def test_nothing_typed_goes_to_the_new_sentence(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    run_with(site, (MAIN, NEW))
    expect(page.get_by_role("button", name="Insert my text there")).to_be_hidden()
    page.get_by_role("button", name="Go to the new sentence").click()
    expect(page.locator("#editor")).to_have_attribute("data-unit", unit_id(Unit(NEW)))
    expect(page.locator("#unsaved")).to_be_hidden()


def test_save_learns_that_the_sentence_changed_before_anybody_tells(
    site: Site, visit: Visit
) -> None:
    page = visit("/name")
    page.route("**/events**", lambda route: route.abort())
    page.goto(f"{site.base}/article/ar/story")
    work_on(page, 2)
    run_with(site, (MAIN, NEW))
    page.locator("#editor textarea").fill(TYPED)
    expect(page.locator("#moved-source ins")).to_have_text("à Rabat")
    page.get_by_role("button", name="Insert my text there").click()
    wait_for(lambda: site.room.targets()[NEW] == TYPED)


def test_sentences_that_changed_elsewhere_take_their_rows(site: Site, visit: Visit) -> None:
    page = visit("/article/ar,en/story")
    work_on(page, 0)
    run_with(site, (MAIN, NEW), ("Un second point\n", "Un tout autre sujet, vraiment\n"))
    expect(page.locator(f"#u-{unit_id(Unit(NEW))} .source")).to_contain_text("à Rabat")
    expect(page.locator(f"#u-{unit_id(Unit(MAIN))}")).to_have_count(0)
    expect(page.locator("#editor textarea")).to_be_focused()


def kept(site: Site, page: Page, source: str, target: str) -> None:
    """Leave a text in the browser as a page does whose server was away."""
    key = f"newstranslate/ar/story/{unit_id(Unit(source))}"
    version = site.seen(source)["seen"] if source in site.ids() else ""
    words = json.dumps({"target": target, "source": source, "version": version})
    page.evaluate("([key, words]) => localStorage.setItem(key, words)", [key, words])


def test_unsaved_texts_are_listed_copied_put_here_and_put_away(site: Site, visit: Visit) -> None:
    page = visit("/", permissions=["clipboard-read", "clipboard-write"])
    kept(site, page, "Une phrase d’hier.", TYPED)
    kept(site, page, FIRST, "نص لم يحفظ")
    kept(site, page, MAIN, ARABIC[MAIN])  # what the file holds is no news
    page.reload()
    items = page.locator("#unsaved li")
    expect(items).to_have_count(2)
    gone = items.filter(has_text="Une phrase d’hier.")
    expect(gone).to_contain_text("no longer in the article")
    expect(gone.get_by_role("button", name="Insert here")).to_be_hidden()
    gone.get_by_role("button", name="Copy").click()
    expect(gone.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == TYPED
    items.filter(has_text=FIRST).get_by_role("link", name="Open its unit").click()
    text = page.locator("#editor textarea")
    expect(text).to_have_value("نص لم يحفظ")
    expect(page.locator("#unsaved li")).to_have_count(1)
    page.locator("#unsaved").get_by_role("button", name="Insert here").click()
    expect(text).to_have_value(TYPED)
    wait_for(lambda: site.room.targets()[FIRST] == TYPED)
    page.keyboard.press("Control+z")
    page.locator("#unsaved").get_by_role("button", name="Discard").click()
    expect(page.locator("#unsaved")).to_be_hidden()
    page.reload()
    expect(page.locator("#editor textarea")).to_be_focused()
    expect(page.locator("#unsaved")).to_be_hidden()


def test_put_here_wants_a_unit(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    kept(site, page, "Une phrase d’hier.", TYPED)
    page.reload()
    page.get_by_role("button", name="Insert here").click()
    expect(page.locator("#notice")).to_contain_text("Open a unit first")
    expect(page.locator("#unsaved li")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_boxes_have_no_accessibility_violations(site: Site, visit: Visit, scheme: str) -> None:
    page = visit("/article/ar/story", color_scheme=scheme)
    kept(site, page, "Une phrase d’hier.", TYPED)
    types_while_it_changes(site, page)

    def clean(what: str) -> None:
        assert violations(page, scheme) == [], what

    expect(page.locator("#unsaved")).to_be_visible()
    clean("new sentence, unsaved texts")
    page.keyboard.press("F2")
    expect(page.locator("#leading")).to_be_visible()
    clean("commands")
    page.keyboard.press("h")
    expect(page.locator("#help")).to_be_visible()
    clean("help")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#editor")).to_have_count(0)
    work_on(page, 0)
    page.wait_for_timeout(350)
    site.room.edit(ARABIC["L’OIM à Rabat"], "نصهم")
    page.locator("#editor textarea").fill("نصي")
    expect(page.locator("#conflict")).to_be_visible()
    clean("conflict")
    page.get_by_role("button", name="Keep mine").click()
    expect(page.locator("#refused")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#standing")).to_be_visible()
    clean("refused text, errors that stand")
