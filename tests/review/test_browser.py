"""The page in a real browser, by keyboard: what a translator does all day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, expect

from newstranslate import catalog
from newstranslate.language import bidi
from newstranslate.model import State
from newstranslate.review.server import ServeOptions
from tests.conftest import Newsroom
from tests.review.accessibility import SCHEMES, violations
from tests.review.conftest import (
    ARABIC,
    IN_A_BROWSER,
    LINA,
    MAIN,
    Serve,
    Site,
    Visit,
    command,
    draft_all,
    states,
    wait_for,
    work_on,
)

pytestmark = IN_A_BROWSER
IOM = "المنظمة الدولية للهجرة"
OTHER = "Un second point"


def test_article_goes_from_draft_to_approved_by_keyboard_alone(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    for _ in site.room.load().live:
        expect(page.locator("#editor textarea")).to_be_focused()
        before = page.locator("#editor").get_attribute("data-unit")
        page.wait_for_timeout(350)  # whoever approves has read it
        page.keyboard.press("Control+Enter")
        page.wait_for_function(
            "unit => document.querySelector('#editor')?.dataset.unit !== unit"
            " || document.querySelector('#notice').textContent.includes('last unit')",
            arg=before,
        )
    assert states(site) == {State.APPROVED}
    assert all(catalog.approver(unit).startswith(LINA) for unit in site.room.load().live)
    expect(page.locator("[data-approved]")).to_have_text("6")
    assert site.room.call("check", "locales/ar", "--profile", "publish").status == 0


def test_arabic_with_a_latin_name_and_a_number_is_typed_and_reads_right(
    site: Site, visit: Visit
) -> None:
    page = visit("/article/ar/story")
    text = "وقّع Médecins Sans Frontières (MSF) اتفاقا بقيمة 2,5 مليون مع المنظمة الدولية للهجرة منذ 2007."
    work_on(page, 2)
    page.locator("#editor textarea").fill("")
    page.keyboard.type(text)
    wait_for(lambda: site.room.targets()[MAIN] == text)
    page.keyboard.press("Escape")
    cell = page.locator(f"#u-{site.ids()[MAIN]} a.target")
    expect(cell).to_contain_text(text)
    wait_for(lambda: cell.evaluate("cell => cell.getBoundingClientRect().width") > 0)
    # Where characters stand on the screen, from right to left.
    places = cell.evaluate(
        """cell => {
            const at = (words) => {
                const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const found = node.data.indexOf(words);
                    if (found < 0) continue;
                    const range = document.createRange();
                    range.setStart(node, found);
                    range.setEnd(node, found + words.length);
                    const box = range.getBoundingClientRect();
                    return [box.left, box.right, box.top];
                }
                return null;
            };
            return ["وقّع", "Médecins", "Frontières", "MSF", "اتفاقا", "2,5"].map(at);
        }"""
    )
    assert None not in places
    verb, first, last, short, noun, _ = places
    if verb[2] == noun[2]:  # on one line
        assert verb[0] > last[1]  # the verb stands right of the name
        assert first[1] < last[0]  # the name itself reads from left to right
        assert short[1] < first[0]  # its short form stands left of it
        assert noun[1] < short[0]  # and the next word left of that


def test_numbers_and_signs_stand_in_their_visual_order(site: Site, visit: Visit) -> None:
    site.save(MAIN, "هاتف +212 5 37 نسبة −4,5% سنة 2007 موقع https://example.org/a/ (OIM).")
    page = visit("/article/ar/story")
    isolates = page.locator(f"#u-{site.ids()[MAIN]} a.target bdi").all_text_contents()
    assert isolates == ["+212 5 37", "−4,5%", "2007", "https://example.org/a/", "OIM"]


def test_what_is_typed_is_in_the_file_without_a_button(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 5)
    page.keyboard.press("Control+End")
    page.keyboard.type(" أخرى")
    wait_for(lambda: site.room.targets()[OTHER] == f"{ARABIC[OTHER]} أخرى")
    assert site.room.load().live[-1].state is State.DRAFT


def test_control_characters_of_word_are_no_part_of_a_pasted_text(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 5)
    text = page.locator("#editor textarea")
    text.fill("نقطة\x0b2007")
    expect(page.locator("#told")).to_have_text("The text contains control characters.")
    text.fill("")
    text.evaluate(
        """(box, words) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", words);
            box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
        }""",
        "نقطة\x0b2007",
    )
    expect(text).to_have_value("نقطة 2007")
    expect(page.locator("#told")).to_have_text("saved, draft")
    assert site.room.targets()[OTHER] == "نقطة 2007"


def test_closed_tab_loses_nothing(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 5)
    page.keyboard.press("Control+End")
    page.keyboard.type(" حالا")
    page.goto("about:blank")
    wait_for(lambda: site.room.targets()[OTHER] == f"{ARABIC[OTHER]} حالا")


def test_terms_matches_and_findings_stand_beside_the_text(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    text = page.locator("#editor textarea")
    text.fill("يستقبل المغرب منذ 2017.")
    expect(page.locator(".finding.error b").first).to_be_visible()
    assert {"numbers", "terms"} <= set(page.locator(".finding b").all_text_contents())
    expect(page.locator(".terms li")).to_have_class("missing")
    text.evaluate("box => box.setSelectionRange(13, 13)")
    command(page, "1")
    expect(text).to_have_value(f"يستقبل المغرب {IOM} منذ 2017.")
    expect(page.locator(".terms li")).to_have_class("ok")
    page.keyboard.press("Control+z")
    expect(text).to_have_value("يستقبل المغرب منذ 2017.")


def test_two_browsers_see_each_other(site: Site, visit: Visit) -> None:
    one, other = visit("/article/ar/story"), visit("/article/ar/story")
    work_on(one, 5)
    one.locator("#editor textarea").fill("نقطة أولى")
    place = other.locator(f"#u-{site.ids()[OTHER]} a.target")
    expect(place).to_contain_text("نقطة أولى", timeout=3_500)


def test_hidden_tab_lets_its_line_go_and_catches_up(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    hide = "Object.defineProperty(document, 'hidden', {value: %s, configurable: true}); document.dispatchEvent(new Event('visibilitychange'))"
    page.evaluate(hide % "true")
    site.save(OTHER, "نقطة من بعيد")
    page.wait_for_timeout(1_500)
    place = page.locator(f"#u-{site.ids()[OTHER]} a.target")
    assert "نقطة من بعيد" not in (place.text_content() or "")
    page.evaluate(hide % "false")
    expect(place).to_contain_text("نقطة من بعيد")


def test_stopped_server_is_told_and_the_text_kept(serve: Serve, site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    site.prepared.server.should_exit = True
    site.threads[0].join(10)
    page.locator("#editor textarea").fill("كلام لا يضيع 2007")
    expect(page.locator("#told")).to_contain_text("does not answer", timeout=8_000)
    expect(page.locator("#notice")).to_contain_text("does not answer")
    expect(page.locator("#editor textarea")).to_have_value("كلام لا يضيع 2007")
    assert "كلام" in page.evaluate("Object.values(localStorage).join()")


def test_concordance_and_help_by_keyboard(site: Site, visit: Visit) -> None:
    site.save(MAIN, ARABIC[MAIN], "approve")
    page = visit("/article/ar/story")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_contain_text("Approve, go to the next unit")
    page.keyboard.press("Escape")
    work_on(page, 2)
    page.locator("#editor textarea").evaluate("box => box.setSelectionRange(0, 6)")
    command(page, "k")
    expect(page.locator("#side .hit")).to_have_text("يستقبل")
    page.keyboard.press("Escape")
    expect(page.locator("#editor textarea")).to_be_focused()


def test_next_unit_that_needs_work(site: Site, visit: Visit) -> None:
    for source in list(site.ids())[:4]:
        site.save(source, ARABIC[source], "approve")
    page = visit("/article/ar/story")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    assert page.locator("#editor").get_attribute("data-unit") == list(site.ids().values())[4]


def test_long_article_loads_as_it_is_scrolled(site: Site, visit: Visit) -> None:
    sentences = "\n\n".join(f"Phrase numéro {n} de la liste." for n in range(350))
    site.room.write("articles/long.md", f"---\nlang: fr\n---\n\n{sentences}\n")
    site.room.call("run", "articles/long.md", "--to", "ar", "--engine", "none")
    draft_all(site.room.po(name="long"))
    page = visit("/article/ar/long")
    assert page.locator(".row").count() < 350
    page.evaluate("document.querySelector('.chunk:last-child').scrollIntoView()")
    expect(page.get_by_text("Phrase numéro 349 de la liste.").first).to_be_visible()


def test_side_by_side_opens_the_language_that_was_clicked(site: Site, visit: Visit) -> None:
    page = visit("/article/ar,en/story")
    page.locator(f"#u-{site.ids()[MAIN]} .cell[data-lang=en] a.target").click()
    text = page.locator("#editor textarea")
    expect(text).to_have_attribute("dir", "ltr")
    text.fill("Morocco has been host to IOM since 2007.")
    wait_for(lambda: "host to IOM" in site.room.targets("en")[MAIN])


def test_what_files_hold_does_not_run(site: Site, visit: Visit) -> None:
    loaded = site.room.load()
    nasty = '"><img src=x onerror="document.title=1"><script>document.title=1</script>'
    units = [replace(u, target=nasty, comment=nasty, previous=nasty) for u in loaded.units]
    site.room.po().write_bytes(catalog.serialise(replace(loaded, units=tuple(units))))
    page = visit("/article/ar/story")
    work_on(page, 2)
    page.locator("#editor textarea").fill(nasty + "x")
    expect(page.locator(".finding").first).to_be_visible()
    page.wait_for_timeout(400)
    assert page.locator("main img, main script").count() == 0
    assert page.title() != "1"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_page_has_accessibility_violations(site: Site, visit: Visit, scheme: str) -> None:
    site.save(MAIN, f"يستقبل المغرب {IOM} منذ 2017.")
    wanted = site.ids()[MAIN]
    page = visit("/", color_scheme=scheme)
    for path in (
        "/",
        "/article/ar/story",
        f"/article/ar/story?unit={wanted}",
        "/article/ar,en/story",
        "/search?q=maroc",
        "/concordance?lang=ar&name=story&q=maroc",
        "/name",
        "/article/ar/none",
    ):
        page.goto(site.base + path)
        assert violations(page, scheme) == [], path
        page.keyboard.press("?")
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("/", f"/article/ar,en/story?unit={wanted}", "/search?q=maroc"):
        page.goto(site.base + path)
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), path


def test_desk_counts_in_the_background_until_all_is_counted(site: Site, visit: Visit) -> None:
    for number in range(60):
        path = site.room.root / "locales" / "ar" / f"s{number:02}.po"
        path.write_bytes(site.room.po().read_bytes())
    page = visit("/")
    expect(page.locator("#counting")).to_have_count(0, timeout=8_000)
    assert page.locator(".story svg").count() == 62


def test_reader_reads_only(serve: Serve, newsroom: Newsroom, browser: Browser) -> None:
    from newstranslate.review.server import ServeOptions
    from newstranslate.review.users import hashed

    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    draft_all(newsroom.po())
    users = newsroom.write(
        "users.toml", f"[users.eve]\nrole = 'reader'\npassword = '{hashed('secret')}'\n"
    )
    site = serve(ServeOptions(port=0, users=users))
    context = browser.new_context()
    page = context.new_page()
    page.goto(site.base)
    page.get_by_label("Login").fill("eve")
    page.get_by_label("Password").fill("secret")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()
    page.goto(f"{site.base}/article/ar/story")
    work_on(page, 2)
    expect(page.locator("#editor textarea")).to_have_attribute("readonly", "")
    assert page.locator("button[value=approve]").count() == 0
    command(page, "c")
    expect(page.locator("#editor textarea")).to_have_value(ARABIC[MAIN])
    context.close()


PLACES = """text => {
    document.body.innerHTML = '<p dir="rtl" lang="ar" style="font-size:20px"></p>';
    const line = document.body.firstChild;
    line.textContent = text;
    return [...text].map((_, at) => {
        const range = document.createRange();
        range.setStart(line.firstChild, at);
        range.setEnd(line.firstChild, at + 1);
        return range.getBoundingClientRect().left;
    });
}"""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("هاتف المكتب +212 5 37 22 اليوم", "+212 5 37 22"),
        ("تراجعت بنسبة −4,5% هذا العام", "−4,5%"),
        ("بلغة C++ فقط", "C++"),
        ("انظر https://example.org/a/ هنا", "https://example.org/a/"),
    ],
)
def test_isolates_bring_what_goes_astray_into_its_visual_order(
    browser: Browser, text: str, piece: str
) -> None:
    page = browser.new_page()
    page.set_content("<body></body>")

    def reads_from_left_to_right(shown: str) -> bool:
        start = shown.index(piece)
        lefts = page.evaluate(PLACES, shown)[start : start + len(piece)]
        return bool(lefts == sorted(lefts))

    assert not reads_from_left_to_right(text)
    assert reads_from_left_to_right(bidi.isolated(text))
    page.close()


def test_isolates_keep_two_names_in_the_order_of_the_sentence(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<body></body>")
    text = "مع OIM, HCR في الرباط"

    def order(shown: str) -> bool:
        lefts = page.evaluate(PLACES, shown)
        return bool(lefts[shown.index("O")] > lefts[shown.index("H")])

    assert not order(text)
    assert order(bidi.isolated(text))
    page.close()


def test_below_a_prefix_all_works_as_at_the_top(
    serve: Serve, newsroom: Newsroom, browser: Browser
) -> None:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    draft_all(newsroom.po("ar"))
    site = serve(ServeOptions(port=0, prefix="/desk"))
    context = browser.new_context()
    context.set_default_timeout(8_000)
    page = context.new_page()
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    page.goto(site.prepared.url)
    page.get_by_label("Name").fill(LINA)
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("link", name="Arabic").first.click()
    page.wait_for_load_state("load")
    work_on(page, 2)
    page.locator("#editor textarea").fill(f"يستقبل المغرب {IOM} منذ 2007.")
    wait_for(lambda: site.room.targets()[MAIN].endswith("منذ 2007."))
    command(page, "k")
    page.get_by_role("button", name="Look up").wait_for()
    page.keyboard.press("Escape")
    page.locator("#editor textarea").focus()
    page.keyboard.press("Control+Enter")
    wait_for(lambda: State.APPROVED in states(site))
    assert page.url.startswith(f"{site.base}/desk/article/ar/story")
    assert missing == []
    context.close()


def test_question_is_typed_beside_a_text_that_is_not_lost(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    work_on(page, 2)
    typed = f"{ARABIC[MAIN]} نعم"
    page.locator("#editor textarea").fill(typed)
    page.locator("#thread summary").click()
    page.locator("#thread [name=said]").click()
    page.keyboard.type("Quelle agence ? j k n")
    page.keyboard.press("Enter")
    expect(page.locator("#thread .said")).to_have_text("Quelle agence ? j k n")
    expect(page.locator("#thread [name=said]")).to_be_focused()
    wait_for(lambda: site.room.targets()[MAIN] == typed)
    page.locator("#editor textarea").fill(f"{typed}.")
    wait_for(lambda: site.room.targets()[MAIN] == f"{typed}.")
    expect(page.locator("#conflict")).to_be_hidden()
    assert violations(page) == []
    page.get_by_role("button", name="Resolve").click()
    expect(page.get_by_role("button", name="Resolve")).to_have_count(0)
    (unit,) = (unit for unit in site.room.load().live if unit.source == MAIN)
    assert (unit.target, catalog.open_question(unit)) == (f"{typed}.", None)
    assert len(catalog.thread(unit.comment)) == 2
