"""Beside a text in work: marks of the source are put in by key, findings lead to their words."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.review.conftest import IN_A_BROWSER, Site, Visit, command, work_on

pytestmark = IN_A_BROWSER
POINT, UNHCR = 4, 3
"""The units with a bold word, and with a link."""


def test_marks_of_the_source_are_put_in_one_by_one(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, UNHCR)
    text = page.locator("#editor textarea")
    text.fill("")
    assert page.locator(".unit-source [data-mark].missing").count() == 2
    page.keyboard.type("أما المفوضية فحاضرة فيه ")
    command(page, "m")
    page.keyboard.type("منذ 1965")
    command(page, "m")
    page.keyboard.type(".")
    expect(text).to_have_value("أما المفوضية فحاضرة فيه [منذ 1965](https://example.org/hcr).")
    expect(page.locator(".unit-source [data-mark].missing")).to_have_count(0)
    command(page, "m")
    expect(page.locator("#told")).to_contain_text("no mark of the source is missing")


def test_a_mark_is_put_in_by_a_click_where_the_cursor_is(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, POINT)
    text = page.locator("#editor textarea")
    text.fill("نقطة مهمة")
    text.evaluate("box => box.setSelectionRange(5, 5)")
    page.locator('.unit-source [data-mark="1"]').click()
    expect(text).to_have_value("نقطة **مهمة")
    assert page.locator(".unit-source [data-mark].missing").count() == 1
    page.locator("#editor .unit-source").evaluate(
        "p => getSelection().selectAllChildren(p)"
    )  # words that are being selected are not put in
    page.locator('.unit-source [data-mark="2"]').dispatch_event("click")
    expect(text).to_have_value("نقطة **مهمة")


def test_findings_are_underlined_while_typing_and_lead_to_their_words(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    text = page.locator("#editor textarea")
    text.fill("😀 يستقبل المغرب المنظمة الدولية للهجرة منذ 2017.")
    found = page.locator(".under .found.error")
    expect(found).to_have_text("2017")
    inside = text.bounding_box()
    mark = found.bounding_box()
    assert inside
    assert mark
    assert inside["y"] < mark["y"] < inside["y"] + inside["height"]
    page.locator(".finding .words", has_text="2017").first.click()
    expect(text).to_be_focused()
    selected = text.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert selected == "2017"
    page.keyboard.type("2007")
    expect(page.locator(".under .found.error")).to_have_count(0)


def test_the_target_stays_in_its_column_beside_its_source(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    target = page.locator(".row .cell .target").nth(2).bounding_box()
    work_on(page, 2)
    source = page.locator(".unit-source").bounding_box()
    text = page.locator("#editor textarea").bounding_box()
    assert target
    assert source
    assert text
    assert abs(text["x"] - target["x"]) < 60
    assert source["x"] + source["width"] <= text["x"]
    assert abs(source["y"] - text["y"]) < 30
