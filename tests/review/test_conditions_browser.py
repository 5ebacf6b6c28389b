"""The filter in a browser: its keys and its panel."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.review.conftest import ARABIC, IN_A_BROWSER, Site, Visit, command

pytestmark = IN_A_BROWSER
TITLE, HEADING, MAIN, UNHCR, POINT, OTHER = ARABIC


def test_key_goes_through_what_the_filter_asks_for(mixed: Site, visit: Visit) -> None:
    page = visit("/article/ar/story?q=state:draft&context=1")
    ids = mixed.ids()
    page.keyboard.press("ArrowDown")
    for source in (MAIN, UNHCR, OTHER):
        page.keyboard.press("f")
        expect(page.locator(".row.active")).to_have_id(f"u-{ids[source]}")
    page.keyboard.press("f")
    expect(page.locator("#notice")).to_contain_text("No further unit matches")
    page.keyboard.press("Enter")
    expect(page.locator("#editor textarea")).to_be_focused()
    command(page, "Shift+F")
    expect(page.locator("#editor")).to_have_attribute("data-unit", ids[UNHCR])
    page.wait_for_timeout(350)
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#u-{ids[UNHCR]}")).to_have_class("row paragraph unfit")
    command(page, "f")
    expect(page.locator("#editor")).to_have_attribute("data-unit", ids[OTHER])


def test_filter_is_chosen_in_its_panel(mixed: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    page.locator(".more-filters summary").click()
    page.get_by_label("Text of").select_option("person")
    page.locator(".filter-fields button").click()
    expect(page.locator(".row[data-unit]")).to_have_count(2)
    assert page.locator(".more-filters .tag").inner_text() == "1"
    page.locator(".more-filters summary").click()
    page.keyboard.press("Escape")
    expect(page.locator(".filter-fields")).to_be_hidden()
