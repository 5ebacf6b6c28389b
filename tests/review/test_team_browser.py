"""Replacing and new terms in a browser; every new page is accessible."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.review.accessibility import violations
from tests.review.conftest import ARABIC, IN_A_BROWSER, MAIN, Site, Visit, command

pytestmark = IN_A_BROWSER


def test_selected_words_become_a_term_by_keyboard(site: Site, visit: Visit) -> None:
    page = visit(f"/article/ar/story?unit={site.ids()[MAIN]}")
    text = page.locator("#editor textarea")
    expect(text).to_be_focused()
    page.evaluate(
        """() => {
            const source = document.querySelector('#editor .unit-source');
            const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf('Maroc');
                if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 5);
            }
        }"""
    )
    page.wait_for_timeout(50)
    start = ARABIC[MAIN].index("المغرب")
    text.evaluate("(box, at) => { box.focus(); box.setSelectionRange(at, at + 6); }", start)
    command(page, "a")
    expect(page.locator("[name=source]").first).to_have_value("Maroc")
    expect(page.locator("[name=target]").first).to_have_value("المغرب")
    page.get_by_role("button", name="Add to the glossary").click()
    expect(page.locator(".notice")).to_contain_text("“maroc” was added to terms.csv")


def test_changes_are_chosen_and_counted(site: Site, visit: Visit) -> None:
    site.approve(MAIN, ARABIC[MAIN])
    page = visit("/replace?lang=ar&name=story&find=الدولية&to=العالمية")
    expect(page.locator("#chosen")).to_have_text("2 of 3 selected")
    page.locator(".approved .choose-all input").check()
    expect(page.locator("#chosen")).to_have_text("3 of 3 selected")
    page.locator("section").first.locator(".choose-all input").uncheck()
    expect(page.locator("#chosen")).to_have_text("1 of 3 selected")
    page.get_by_role("button", name="Replace in the selected units").click()
    expect(page.locator(".notice")).to_contain_text("1 unit changed.")
    assert "العالمية" in site.room.targets()[MAIN]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_new_pages_are_accessible(site: Site, visit: Visit, scheme: str) -> None:
    site.post("/assign/ar/story", who="Lina Alami", due="2020-01-01", seen="")
    site.approve(MAIN, ARABIC[MAIN])
    page = visit("/", color_scheme=scheme)
    for path, panel in (
        ("/", ".assign summary"),
        ("/article/ar/story?q=state:draft%20by:x&context=1", ".more-filters summary"),
        ("/article/ar/story", ".article-head .assign summary"),
        ("/preview/ar/story", ""),
        ("/figures", ""),
        ("/replace?lang=ar&name=story&find=الدولية&to=العالمية", ""),
        ("/newterm?lang=ar&name=story&source=Maroc&target=x&lock=hard", ""),
    ):
        page.goto(site.base + path)
        if panel:
            page.locator(panel).first.click()
        assert violations(page, scheme) == [], path
