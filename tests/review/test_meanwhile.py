"""What happens to an open unit meanwhile: others, git, the server; in a real browser."""

from __future__ import annotations

from urllib.parse import parse_qs

from playwright.sync_api import Page, Route, expect

from newstranslate.model import State
from tests.review.conftest import ARABIC, IN_A_BROWSER, MAIN, Site, Visit, states, wait_for, work_on

pytestmark = IN_A_BROWSER
OTHER = "Un second point"


def types(page: Page, words: str) -> None:
    page.locator("#editor textarea").press("Control+End")
    page.keyboard.type(words)


def test_text_that_somebody_else_put_in_needs_a_second_look(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 5)
    page.wait_for_timeout(300)
    site.save(OTHER, "نقطة أخرى")
    expect(page.locator("#editor textarea")).to_have_value("نقطة أخرى")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#told")).to_contain_text("somebody else has changed this text")
    assert states(site) == {State.DRAFT}
    page.keyboard.press("Control+Enter")
    wait_for(lambda: State.APPROVED in states(site))
    assert site.room.targets()[OTHER] == "نقطة أخرى"


def test_approval_is_of_the_text_at_the_key_press(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 5)
    held: list[Route] = []
    page.route("**/save/**", lambda route: held.append(route), times=1)
    types(page, " أولا")
    page.keyboard.press("Control+s")
    page.wait_for_timeout(50)
    page.keyboard.press("Control+Enter")
    page.keyboard.type(" ثم")
    with page.expect_request("**/save/**") as approved:
        held[0].continue_()
    sent = parse_qs(approved.value.post_data or "")
    assert (sent["action"], sent["target"]) == (["approve"], [f"{ARABIC[OTHER]} أولا"])
    expect(page.locator("#told")).to_have_text("saved, draft")
    assert site.room.targets()[OTHER] == f"{ARABIC[OTHER]} أولا ثم"


def test_file_that_git_took_away_and_brought_back_gets_the_text(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 5)
    away = site.room.po().rename(site.room.root / "away")
    types(page, " أولا")
    expect(page.locator("#moved")).to_be_visible()
    away.rename(site.room.po())
    types(page, " ثانيا")
    wait_for(lambda: site.room.targets()[OTHER] == f"{ARABIC[OTHER]} أولا ثانيا")
    expect(page.locator("#moved")).to_be_hidden()
    # Back before the page looked where the unit had gone.
    page.route("**/save/**", lambda route: route.fulfill(status=404, json={}), times=1)
    types(page, " ثالثا")
    expect(page.locator("#told")).to_have_text("saving …")
    expect(page.locator("#told")).to_have_text("saved, draft")
    assert site.room.targets()[OTHER] == f"{ARABIC[OTHER]} أولا ثانيا ثالثا"


def test_page_that_the_server_refused_hears_of_changes_again(site: Site, visit: Visit) -> None:
    page = visit("/")
    page.clock.install()
    page.route("**/events?**", lambda route: route.fulfill(status=403))
    page.goto(f"{site.base}/article/ar/story")
    page.evaluate(
        "document.querySelector('#rows').style.paddingBottom = '3000px'; scrollTo(0, 1500)"
    )
    expect(page.locator("#notice")).to_contain_text("no longer knows this page")
    expect(page.locator("#notice")).to_be_in_viewport()
    site.save(OTHER, "نقطة من بعيد")
    page.unroute("**/events?**")
    page.clock.fast_forward(5_000)
    place = page.locator(f"#u-{site.ids()[OTHER]} a.target")
    expect(place).to_contain_text("نقطة من بعيد")
    expect(page.locator("#notice")).to_be_empty()


def test_waiver_and_what_is_typed_meanwhile_are_no_conflict(site: Site, visit: Visit) -> None:
    target = "يستقبل المغرب المنظمة الدولية للهجرة منذ 2017."
    site.save(MAIN, target)
    page = visit("/article/ar/story")
    work_on(page, 2)
    held: list[Route] = []
    page.route("**/waive/**", lambda route: held.append(route))
    page.locator(".finding.error .waive summary").first.click()
    page.locator(".finding.error [name=reason]").first.fill("année corrigée")
    page.locator(".finding.error [name=reason]").first.press("Enter")
    types(page, " نعم")
    page.wait_for_timeout(1_000)  # by now, the text would have been saved
    held[0].continue_()
    expect(page.locator("#told")).to_have_text("saved, draft")
    assert site.room.targets()[MAIN] == f"{target} نعم"
