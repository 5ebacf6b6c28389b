"""The page in Arabic and French in a real browser: nothing English is left, and axe finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages import pofile
from playwright.sync_api import Page, expect

from newstranslate import messages
from tests.review.accessibility import SCHEMES, violations
from tests.review.conftest import IN_A_BROWSER, MAIN, Site, Visit, work_on

pytestmark = IN_A_BROWSER

# Every text of the page, shown or not, besides articles, names, keys and code.
_TEXTS = """() => {
  const ui = document.documentElement.lang;
  const skipped = `script, bdi, kbd, code, [lang]:not([lang="${ui}"])`;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest(skipped)) found.push(node.data);
  }
  for (const name of ["title", "placeholder", "aria-label"])
    for (const one of document.querySelectorAll(`[${name}]`)) found.push(one.getAttribute(name));
  return [document.title, ...found].map((words) => words.trim()).filter(Boolean);
}"""


def english(lang: str) -> set[str]:
    """Return the sentences that are none in a language: some words are in both."""
    with Path(messages.FOLDER, lang, "LC_MESSAGES", "newstranslate.po").open("rb") as file:
        read = pofile.read_po(file, locale=lang)
    found: set[str] = set()
    own: set[str] = set()
    for entry in read:
        ids = entry.id if isinstance(entry.id, tuple) else (entry.id,)
        strings = entry.string if isinstance(entry.string, tuple) else (entry.string,)
        found |= set(map(str, ids))
        own |= set(map(str, strings))
    return found - own - {"", "page", "note"}


def left(page: Page, ids: set[str]) -> list[str]:
    return [text for text in page.evaluate(_TEXTS) if text.split(" · ")[0] in ids]


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_page_is_whole_in_the_language_of_the_browser(site: Site, visit: Visit, lang: str) -> None:
    ids = english(lang)
    site.save(MAIN, "يستقبل المغرب المنظمة الدولية للهجرة منذ 2017.")
    page = visit("/", locale=lang)
    for path in ("/", "/search?q=maroc", "/name", "/article/ar,en/story"):
        page.goto(site.base + path)
        assert page.locator("html").get_attribute("lang") == lang
        assert page.locator("html").get_attribute("dir") == ("rtl" if lang == "ar" else "ltr")
        assert left(page, ids) == [], path
        assert violations(page) == [], path
    work_on(page, 4)
    page.locator("#editor textarea").fill("يستقبل المغرب منذ 2018.")
    expect(page.locator(".finding.error").first).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#standing")).to_be_visible()
    assert left(page, ids) == []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert violations(page, scheme) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_language_is_chosen_in_the_page_and_stays(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    page.locator(".languages summary").click()
    page.get_by_role("button", name="العربية").click()
    page.wait_for_url("**/article/ar/story")
    assert page.locator("html").get_attribute("dir") == "rtl"
    source, target = page.locator(".row .source").first, page.locator(".row .cell").first
    right, leftmost = (one.bounding_box() for one in (source, target))
    assert right
    assert leftmost
    assert right["x"] > leftmost["x"]
    page.goto(f"{site.base}/")
    assert page.locator("html").get_attribute("lang") == "ar"
