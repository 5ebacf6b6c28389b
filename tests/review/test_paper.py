"""The browser's own search and printing see the whole article, in both directions."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.review.conftest import IN_A_BROWSER, Site, Visit, draft_all

pytestmark = IN_A_BROWSER
LAST = "Phrase numéro 349 de la liste."


def long_article(site: Site) -> None:
    sentences = "\n\n".join(f"Phrase numéro {n} de la liste." for n in range(350))
    site.room.write("articles/long.md", f"---\nlang: fr\n---\n\n{sentences}\n")
    site.room.call("run", "articles/long.md", "--to", "ar", "--engine", "none")
    draft_all(site.room.po(name="long"))


def test_search_of_the_browser_finds_what_was_not_scrolled_to(site: Site, visit: Visit) -> None:
    long_article(site)
    page = visit("/article/ar/long")
    expect(page.locator("#help-button")).to_be_visible()
    assert page.locator(".row").count() < 350
    page.keyboard.press("Control+f")
    expect(page.locator(".row")).to_have_count(350)
    assert page.evaluate(f"window.find({LAST!r})")


def test_all_of_an_article_is_printed_on_a4(site: Site, visit: Visit) -> None:
    long_article(site)
    page = visit("/article/ar/long")
    expect(page.locator("#help-button")).to_be_visible()
    printed = page.pdf(prefer_css_page_size=True)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert box
    assert [round(float(side)) for side in box.groups()] == [595, 842]
    assert page.locator(".row").count() == 350
    assert len(re.findall(rb"/Type /Page\b", printed)) > 5


def test_paper_shows_the_text_in_its_direction_and_no_controls(site: Site, visit: Visit) -> None:
    page = visit("/article/ar,en/story")
    page.emulate_media(media="print")
    for control in (".top", ".article-head", ".article-head button", "#notice"):
        expect(page.locator(control).first).to_be_hidden()
    for lang, direction in (("fr", "ltr"), ("ar", "rtl"), ("en", "ltr")):
        text = page.locator(f".row [lang={lang}]").first
        expect(text).to_be_visible()
        assert text.evaluate("one => getComputedStyle(one).direction") == direction
    shown = page.locator(".chunk").first
    assert shown.evaluate("one => getComputedStyle(one).contentVisibility") == "visible"
