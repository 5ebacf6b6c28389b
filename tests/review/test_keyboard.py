"""Nothing moves the focus or changes meaning while somebody types: in a real browser."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from newstranslate.model import State
from tests.review.conftest import (
    ARABIC,
    IN_A_BROWSER,
    MAIN,
    Site,
    Visit,
    command,
    states,
    wait_for,
    work_on,
)

pytestmark = IN_A_BROWSER
IOM = "المنظمة الدولية للهجرة"
WRONG = f"يستقبل المغرب {IOM} منذ 2017."
OTHER = "Un second point"


def text_of(page: Page) -> str:
    return page.locator("#editor textarea").input_value()


def test_colleagues_save_takes_neither_focus_nor_text(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.locator("#editor textarea").fill("")
    page.keyboard.type("نصي")
    wait_for(lambda: site.room.targets()[MAIN] == "نصي")
    site.room.edit("نصي", "نصهم")
    expect(page.locator("#conflict")).to_contain_text("نصهم")
    expect(page.locator("#editor textarea")).to_be_focused()
    page.keyboard.type(" أنا j n 2007")
    page.wait_for_timeout(1_200)  # longer than it takes to save
    assert text_of(page) == "نصي أنا j n 2007"
    expect(page.locator("#conflict")).to_contain_text("نصهم")
    assert site.room.targets()[MAIN] == "نصهم"
    page.keyboard.press("Control+Enter")
    expect(page.locator("#told")).to_contain_text("choose one")
    assert states(site) == {State.DRAFT}
    page.get_by_role("button", name="Take theirs").click()
    expect(page.locator("#editor textarea")).to_be_focused()
    assert text_of(page) == "نصهم"
    page.reload()
    expect(page.locator("#refused-text")).to_have_text("نصي أنا j n 2007")
    page.get_by_role("button", name="Insert it here").click()
    wait_for(lambda: site.room.targets()[MAIN] == "نصي أنا j n 2007")
    page.get_by_role("button", name="Discard it").click()
    expect(page.locator("#refused")).to_be_hidden()


def test_a_row_asked_for_while_the_file_is_half_written_is_refreshed_by_its_event(
    site: Site, visit: Visit
) -> None:
    """`visit` fails where the page raises an error."""
    page = visit("/article/ar/story")
    answers: list[int] = []

    def half_written(route: Route) -> None:
        po = site.room.po()
        whole = po.read_bytes()
        po.write_bytes(whole.partition(b"\n\n")[2])  # without its header
        answer = route.fetch()
        po.write_bytes(whole)
        answers.append(answer.status)
        route.fulfill(response=answer)

    page.route("**/rows/**", half_written, times=1)
    work_on(page, 2)
    page.locator("#editor textarea").fill("نصي 2007")
    page.keyboard.press("Control+s")
    expect(page.locator("#told")).to_contain_text("saved, draft")
    # `expect` lets the browser call `half_written`; waiting in Python would not.
    expect(page.locator(f".row[data-unit='{site.ids()[MAIN]}'] .target")).to_contain_text(
        "نصي 2007"
    )
    assert answers == [422]
    expect(page.locator("#told")).to_contain_text("saved, draft")


def test_own_text_is_kept_and_theirs_can_be_fetched_back(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    site.room.edit(ARABIC[MAIN], "نصهم من بوإيديت")
    page.locator("#editor textarea").fill("نصي أنا 2007")
    expect(page.locator("#conflict")).to_contain_text("نصهم من بوإيديت")
    assert site.room.targets()[MAIN] == "نصهم من بوإيديت"
    page.get_by_role("button", name="Keep mine").click()
    wait_for(lambda: site.room.targets()[MAIN] == "نصي أنا 2007")
    expect(page.locator("#refused-text")).to_have_text("نصهم من بوإيديت")
    command(page, "z")
    expect(page.locator("#editor textarea")).to_have_value("نصهم من بوإيديت")
    expect(page.locator("#conflict")).to_be_hidden()
    assert site.room.targets()[MAIN] == "نصهم من بوإيديت"


def test_colleagues_text_comes_in_where_nothing_was_typed(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    site.room.edit(ARABIC[MAIN], "نصهم من بوإيديت")
    expect(page.locator("#editor textarea")).to_have_value("نصهم من بوإيديت")
    expect(page.locator("#editor textarea")).to_be_focused()
    expect(page.locator("#conflict")).to_be_hidden()


def test_letters_are_commands_only_at_a_unit_and_not_soon_after_typing(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    for key in ("j", "n", "Enter", "/", "?"):
        page.keyboard.press(key)
    assert page.locator(".row.active, #editor, dialog[open]").count() == 0
    assert page.evaluate("document.activeElement === document.body")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    second = list(site.ids().values())[1]
    expect(page.locator(f"#u-{second} a.target")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#editor textarea")).to_be_focused()
    page.keyboard.press("x")
    page.evaluate("document.activeElement.blur()")  # as if something had taken the focus
    for key in ("j", "k", "Enter", "ArrowDown"):
        page.keyboard.press(key)
    page.wait_for_timeout(1_100)
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    assert page.locator("#editor").get_attribute("data-unit") == second
    page.locator("#editor textarea").focus()
    page.keyboard.press("y")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(f"#u-{second} a.target")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator(f"#u-{second} a.target")).to_be_focused()
    page.wait_for_timeout(1_100)
    page.keyboard.press("j")
    expect(page.locator(f"#u-{site.ids()[MAIN]} a.target")).to_be_focused()


def test_key_held_down_acts_once_and_where_it_was_pressed(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    page.keyboard.press("ArrowDown")
    page.keyboard.down("Enter")
    expect(page.locator("#editor textarea")).to_be_focused()
    for _ in range(5):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert "\n" not in text_of(page)
    page.wait_for_timeout(350)
    page.keyboard.down("Control")
    for _ in range(12):
        page.keyboard.down("Enter")
        page.wait_for_timeout(60)
    page.keyboard.up("Enter")
    page.keyboard.up("Control")
    wait_for(lambda: State.APPROVED in states(site))
    assert [unit.state for unit in site.room.load().live].count(State.APPROVED) == 1
    assert page.locator("#editor").get_attribute("data-unit") == list(site.ids().values())[1]
    page.wait_for_timeout(350)
    page.locator("#editor button.primary").focus()
    for _ in range(12):
        page.keyboard.down("Enter")
        page.wait_for_timeout(60)
    page.keyboard.up("Enter")
    assert [unit.state for unit in site.room.load().live].count(State.APPROVED) == 2


AT_ONCE = """unit => new MutationObserver((_, observer) => {
    if ((document.querySelector("#editor")?.dataset.unit ?? unit) === unit) return;
    observer.disconnect();
    const key = { ctrlKey: true, code: "Enter", key: "Enter", bubbles: true };
    document.querySelector("#editor textarea").dispatchEvent(new KeyboardEvent("keydown", key));
}).observe(document.querySelector(".chunk"), { childList: true })"""


def test_second_press_does_not_approve_the_unit_that_has_just_opened(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    work_on(page, 0)
    page.wait_for_timeout(350)
    page.evaluate(AT_ONCE, page.locator("#editor").get_attribute("data-unit"))
    page.keyboard.press("Control+Enter")
    expect(page.locator("#told")).to_contain_text("just opened")
    assert [unit.state for unit in site.room.load().live].count(State.APPROVED) == 1


TYPED_MEANWHILE = """verb => {
    const real = window.fetch;
    window.fetch = async (path, options) => {
        const answer = await real(path, options);
        if (!String(path).includes(`/${verb}/`)) return answer;
        window.fetch = real;
        const text = document.querySelector("#editor textarea");
        text.value += " x";
        text.dispatchEvent(new Event("input", { bubbles: true }));
        return answer;
    };
}"""


def test_what_is_typed_while_an_approval_is_on_its_way_stays_in_its_unit(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.wait_for_timeout(350)
    page.evaluate(TYPED_MEANWHILE, "save")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#told")).to_contain_text("what you typed since")
    wait_for(lambda: site.room.targets()[MAIN] == f"{ARABIC[MAIN]} x")
    assert page.locator("#editor").get_attribute("data-unit") == site.ids()[MAIN]
    page.locator("#editor textarea").fill(WRONG)
    page.evaluate(TYPED_MEANWHILE, "save")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#told")).to_contain_text("not approved: the text has changed")
    expect(page.locator("#standing")).to_be_hidden()


def test_standing_error_asks_and_takes_a_key_of_its_own(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.locator("#editor textarea").fill(WRONG)
    for _ in range(2):
        with page.expect_response(lambda answer: "/save" in answer.url):
            page.keyboard.press("Control+Enter")
        expect(page.locator("#standing")).to_contain_text("2007 in the source, 2017 here")
    expect(page.locator("#editor textarea")).to_be_focused()
    assert states(site) == {State.DRAFT}
    page.keyboard.press("End")
    page.keyboard.type(" ")
    expect(page.locator("#standing")).to_be_hidden()
    page.keyboard.press("Control+Alt+Enter")
    expect(page.locator("#told")).to_contain_text("no error has been reported")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#standing")).to_be_visible()
    page.keyboard.press("Control+Alt+Enter")
    wait_for(lambda: State.APPROVED in states(site))


def test_clean_drafts_are_shown_approved_and_undone_after_a_reload(
    site: Site, visit: Visit
) -> None:
    site.save(MAIN, WRONG)
    page = visit("/article/ar/story")
    page.get_by_role("button", name="Approve clean drafts").click()
    expect(page.get_by_role("heading")).to_have_text("Approve 5 clean drafts?")
    assert states(site) == {State.DRAFT}
    page.get_by_role("button", name="Approve these 5").click()
    expect(page.locator("#notice")).to_contain_text("5 drafts approved")
    page.reload()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notice")).to_contain_text("approval of clean drafts of 5 units")
    expect(page.locator("[data-approved]")).to_have_text("0")
    assert states(site) == {State.DRAFT}
    command(page, "y")
    expect(page.locator("[data-approved]")).to_have_text("5")


def test_waivers_and_texts_are_undone_and_done_again_after_a_reload(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.locator("#editor textarea").fill("يستقبل المغرب الوكالة منذ 2007.")
    page.locator(".waive summary").first.focus()
    page.keyboard.press("Enter")
    page.get_by_label("Reason").first.fill("ses mots")
    page.keyboard.press("Enter")
    expect(page.locator(".finding.waived")).to_contain_text("ses mots")
    expect(page.locator("#editor textarea")).to_be_focused()
    wait_for(lambda: "waive terms ‹OIM›: ses mots" in site.room.load().live[2].comment)
    page.locator("#editor textarea").fill("خطأ 2007")
    page.keyboard.press("Control+s")
    wait_for(lambda: site.room.targets()[MAIN] == "خطأ 2007")
    page.reload()
    expect(page.locator("#editor textarea")).to_be_focused()
    command(page, "z")
    expect(page.locator("#editor textarea")).to_have_value("يستقبل المغرب الوكالة منذ 2007.")
    expect(page.locator(".finding.waived")).to_contain_text("ses mots")
    command(page, "z")
    expect(page.locator(".finding.waived")).to_have_count(0)
    assert site.room.load().live[2].comment == ""
    command(page, "y")
    expect(page.locator(".finding.waived")).to_contain_text("ses mots")
    command(page, "y")
    wait_for(lambda: site.room.targets()[MAIN] == "خطأ 2007")
    assert site.room.load().live[2].comment == "waive terms ‹OIM›: ses mots"


def test_undo_that_is_held_down_undoes_once(site: Site, visit: Visit) -> None:
    for target in ("نص 1 2007", "نص 2 2007", "نص 3 2007", "نص 4 2007"):
        site.save(MAIN, target)
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.keyboard.press("F2")
    for _ in range(6):
        page.keyboard.down("z")
        page.wait_for_timeout(60)
    page.keyboard.up("z")
    expect(page.locator("#editor textarea")).to_have_value("نص 3 2007")
    page.locator("form[data-turn=undo] button").focus()
    for _ in range(6):
        page.keyboard.down("Enter")
        page.wait_for_timeout(60)
    page.keyboard.up("Enter")
    expect(page.locator("#editor textarea")).to_have_value("نص 2 2007")
    assert site.room.targets()[MAIN] == "نص 2 2007"


def test_letter_typed_and_deleted_leaves_the_unit_approved(site: Site, visit: Visit) -> None:
    site.save(OTHER, ARABIC[OTHER], "approve")
    before = site.room.po().read_bytes()
    page = visit("/article/ar/story")
    work_on(page, 5)
    page.keyboard.press("x")
    wait_for(lambda: site.room.targets()[OTHER].endswith("x"))
    page.keyboard.press("Backspace")
    expect(page.locator("#told")).to_have_text("saved, approved")
    assert site.room.po().read_bytes() == before
    page.keyboard.press("x")
    page.keyboard.press("Backspace")
    expect(page.locator("#told")).to_have_text("approved")
    assert site.room.po().read_bytes() == before


def test_what_is_typed_while_a_term_is_fetched_is_not_written_over(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.evaluate(TYPED_MEANWHILE, "term")
    command(page, "1")
    wait_for(lambda: site.room.targets()[MAIN] == f"{ARABIC[MAIN]} x")
    assert text_of(page) == f"{ARABIC[MAIN]} x"


LATE = """() => {
    const real = window.fetch;
    window.fetch = async (path, options) => {
        const answer = await real(path, options);
        if (String(options?.body).includes("2017")) await new Promise((done) => setTimeout(done, 900));
        return answer;
    };
}"""


def test_findings_of_an_earlier_text_are_not_shown_beside_a_later_one(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.evaluate(LATE)
    page.locator("#editor textarea").fill(WRONG)
    page.wait_for_timeout(400)  # it is being checked
    page.locator("#editor textarea").fill(ARABIC[MAIN])
    page.wait_for_timeout(1_300)
    expect(page.locator("#findings")).to_have_text("No findings.")


def test_unit_that_cannot_be_saved_stays_open(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.route("**/save/**", lambda route: route.abort())
    page.locator("#editor textarea").fill("لا يضيع")
    for key in ("Alt+ArrowDown", "Escape"):
        page.keyboard.press(key)
        page.wait_for_timeout(150)
        assert page.locator("#editor").get_attribute("data-unit") == site.ids()[MAIN]
        assert text_of(page) == "لا يضيع"


def test_undo_waits_for_what_is_on_its_way(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    site.save(OTHER, "نقطة أخرى")
    page.evaluate(LATE)
    page.locator("#editor textarea").fill(WRONG)
    page.keyboard.press("Control+s")
    command(page, "z")
    expect(page.locator("#editor textarea")).to_have_value(ARABIC[MAIN])
    assert site.room.targets()[OTHER] == "نقطة أخرى"
