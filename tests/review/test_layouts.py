"""Keys of real keyboards: no character is a command, and commands work on every layout."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from newstranslate.model import State
from tests.review.conftest import (
    ARABIC,
    IN_A_BROWSER,
    MAIN,
    Site,
    Visit,
    command,
    states,
    work_on,
)

pytestmark = IN_A_BROWSER


class Press(NamedTuple):
    """What a browser tells of a key: `KeyboardEvent.key`, `.code`, modifiers held."""

    key: str
    code: str
    held: str = ""


CHARACTERS = {
    "Windows, Alt and numpad: «": [Press("Alt", "AltLeft", "alt")]
    + [Press(digit, f"Numpad{digit}", "alt") for digit in "0171"],
    "Windows, French, AltGr": [
        Press("@", "Digit0", "ctrl alt graph"),
        Press("~", "Digit2", "ctrl alt graph"),
        Press("{", "Digit4", "ctrl alt graph"),
        Press("€", "KeyE", "ctrl alt graph"),
    ],
    "Windows, US international, AltGr": [
        Press("©", "KeyC", "ctrl alt graph"),
        Press("ñ", "KeyN", "ctrl alt graph"),
        Press("þ", "KeyT", "graph"),
        Press("æ", "KeyZ", "ctrl alt graph"),
    ],
    "Mac, English, Option": [
        Press("ç", "KeyC", "alt"),
        Press("Dead", "KeyN", "alt"),
        Press("†", "KeyT", "alt"),
        Press("˚", "KeyK", "alt"),
        Press("®", "KeyR", "alt"),
        Press("Ω", "KeyZ", "alt"),
        Press("¸", "KeyZ", "alt shift"),
        Press("¡", "Digit1", "alt"),
        Press("⁄", "Digit1", "alt shift"),
        Press("˙", "KeyH", "alt"),
        Press("«", "Backslash", "alt"),
    ],
    "Mac, French, Option": [
        Press("©", "KeyC", "alt"),
        Press("È", "KeyK", "alt"),
        Press("", "Digit1", "alt"),
        Press("´", "Digit1", "alt shift"),
        Press("«", "Digit7", "alt"),
        Press("Â", "KeyW", "alt"),
    ],
    "Mac, Arabic, Option": [Press("“", "KeyC", "alt"), Press("٪", "Digit5", "alt")],
    "Linux, French, AltGr": [
        Press("ø", "Semicolon", "graph"),
        Press("«", "KeyW", "graph"),
        Press("¢", "KeyC", "graph"),
    ],
    "Linux, Arabic, Alt": [Press("ؤ", "KeyC", "alt"), Press("ى", "KeyN", "alt")],
    "numpad": [Press(d, f"Numpad{d}") for d in "123456789"]
    + [Press("Enter", "NumpadEnter", "ctrl"), Press("/", "NumpadDivide")]
    + [Press("ArrowDown", "Numpad2", "alt"), Press("1", "Numpad1", "alt shift")],
}

COMMANDS = {
    "English": {
        "copy": Press("c", "KeyC"),
        "term": Press("1", "Digit1"),
        "undo": Press("z", "KeyZ"),
    },
    "English, capitals locked": {
        "copy": Press("C", "KeyC"),
        "term": Press("1", "Digit1"),
        "undo": Press("Z", "KeyZ"),
    },
    "French": {
        "copy": Press("c", "KeyC"),
        "term": Press("&", "Digit1"),
        "undo": Press("z", "KeyW"),
    },
    "Arabic": {
        "copy": Press("ؤ", "KeyC"),
        "term": Press("1", "Digit1"),
        "undo": Press("ئ", "KeyZ"),
    },
    "Arabic, Mac": {
        "copy": Press("ؤ", "KeyC"),
        "term": Press("١", "Digit1"),
        "undo": Press("ئ", "KeyZ"),
    },
}

DISPATCH = """([key, code, held]) => {
    const made = new KeyboardEvent("keydown", {
        key, code, bubbles: true, cancelable: true, ctrlKey: held.includes("ctrl"),
        altKey: held.includes("alt"), shiftKey: held.includes("shift"),
        metaKey: held.includes("meta"), modifierAltGraph: held.includes("graph"),
        repeat: held.includes("repeat"), isComposing: held.includes("composing"),
    });
    document.activeElement.dispatchEvent(made);
    return made.defaultPrevented;
}"""


def sends(page: Page, press: Press) -> bool:
    """Send a key to where the focus is; return whether the page took it for its own."""
    return bool(page.evaluate(DISPATCH, list(press)))


@pytest.fixture
def typing(site: Site, visit: Visit) -> Page:
    page = visit("/article/ar/story")
    work_on(page, 2)
    return page


def test_no_character_of_any_layout_is_a_command(typing: Page, site: Site) -> None:
    for layout, presses in CHARACTERS.items():
        for press in presses:
            assert not sends(typing, press), f"{layout}: {press}"
    assert typing.locator("#editor").get_attribute("data-unit") == site.ids()[MAIN]
    expect(typing.locator("#editor textarea")).to_have_value(ARABIC[MAIN])


def test_no_alt_and_no_altgr_with_any_key_that_writes(typing: Page) -> None:
    codes = [f"Key{chr(at)}" for at in range(65, 91)] + [f"Digit{n}" for n in range(10)]
    codes += [f"Numpad{n}" for n in range(10)] + "Space Slash Comma Period Quote Minus".split()
    for held in ("alt", "alt shift", "ctrl alt", "graph", "ctrl alt graph", "alt meta"):
        taken = [code for code in codes if sends(typing, Press("ä", code, held))]
        assert taken == [], held


def test_no_character_at_a_unit_or_after_the_commands_key(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    page.keyboard.press("ArrowDown")
    for presses in CHARACTERS.values():
        assert not any(sends(page, press) for press in presses)
    work_on(page, 2)
    for press in (
        Press("ç", "KeyC", "alt"),
        Press("1", "Numpad1"),
        Press("©", "KeyC", "graph"),
        Press("þ", "KeyT", "graph"),
        Press("c", "KeyC", "composing"),
        Press("c", "KeyC", "repeat"),
    ):
        page.keyboard.press("F2")
        assert not sends(page, press)
    expect(page.locator("#editor textarea")).to_have_value(ARABIC[MAIN])


@pytest.mark.parametrize("layout", COMMANDS)
def test_commands_are_the_printed_letters_or_the_keys_in_their_place(
    typing: Page, site: Site, layout: str
) -> None:
    text, keys = typing.locator("#editor textarea"), COMMANDS[layout]
    typing.keyboard.press("F2")
    assert sends(typing, keys["copy"])
    expect(text).to_have_value(MAIN)
    text.evaluate("box => box.setSelectionRange(0, box.value.length)")
    typing.keyboard.press("F2")
    assert sends(typing, keys["term"])
    expect(text).to_have_value("المنظمة الدولية للهجرة")
    typing.keyboard.press("Control+s")
    expect(typing.locator("#told")).to_contain_text("saved")
    typing.keyboard.press("F2")
    assert sends(typing, keys["undo"])
    expect(text).not_to_have_value("المنظمة الدولية للهجرة")


def test_shift_tells_matches_from_terms(typing: Page) -> None:
    typing.keyboard.press("F2")
    sends(typing, Press("!", "Digit1", "shift"))
    expect(typing.locator("#editor textarea")).to_have_value(ARABIC[MAIN])


def test_no_command_in_a_dialog_of_a_key_held_before_or_of_altgr(typing: Page, site: Site) -> None:
    typing.wait_for_timeout(350)
    assert not sends(typing, Press("Enter", "Enter"))
    assert not sends(typing, Press("Enter", "Enter", "ctrl repeat"))  # ↵ was down before Ctrl
    assert not sends(typing, Press("Enter", "Enter", "ctrl alt graph"))
    command(typing, "h")
    expect(typing.locator("#help")).to_be_visible()
    assert not sends(typing, Press("Enter", "Enter", "ctrl"))
    assert typing.locator("#editor").get_attribute("data-unit") == site.ids()[MAIN]
    assert states(site) == {State.DRAFT}


@pytest.mark.parametrize("modifier", ["ctrl", "meta"])
def test_control_of_windows_and_command_of_a_mac(typing: Page, site: Site, modifier: str) -> None:
    assert sends(typing, Press("s", "KeyS", modifier))
    assert sends(typing, Press("س", "KeyS", modifier))
    typing.wait_for_timeout(350)
    assert sends(typing, Press("Enter", "Enter", modifier))
    expect(typing.locator("#editor")).not_to_have_attribute("data-unit", site.ids()[MAIN])


def test_key_that_commands_begin_with_shows_them_and_is_taken_back(typing: Page) -> None:
    text, shown = typing.locator("#editor textarea"), typing.locator("#leading")
    typing.keyboard.press("F2")
    expect(shown).to_contain_text("Copy the source into the text")
    typing.keyboard.press("Escape")
    expect(shown).to_be_hidden()
    expect(text).to_be_focused()
    typing.keyboard.press("Control+End")
    typing.keyboard.type("c")
    expect(text).to_have_value(f"{ARABIC[MAIN]}c")
    typing.keyboard.press("F2")
    typing.keyboard.type("x")  # no command: a letter
    typing.keyboard.type("c")
    expect(text).to_have_value(f"{ARABIC[MAIN]}cxc")
    typing.keyboard.press("F2")
    text.click()
    typing.keyboard.press("Control+End")
    typing.keyboard.type("c")
    expect(text).to_have_value(f"{ARABIC[MAIN]}cxcc")


def test_person_chooses_the_key_and_the_help_says_so(typing: Page) -> None:
    command(typing, "h")
    help_box = typing.locator("#help")
    expect(help_box).to_contain_text("F2 C")
    typing.get_by_label("Commands start with").select_option("F8")
    expect(help_box).to_contain_text("F8 C")
    typing.keyboard.press("Escape")
    text = typing.locator("#editor textarea")
    command(typing, "c")
    expect(text).to_have_value(f"{ARABIC[MAIN]}c")
    typing.reload()
    expect(text).to_be_focused()
    expect(typing.locator(".terms kbd")).to_have_text("F8 1")
    typing.keyboard.press("F8")
    typing.keyboard.press("c")
    expect(text).to_have_value(MAIN)


def test_letters_alone_can_be_turned_off(site: Site, visit: Visit) -> None:
    page = visit("/article/ar/story")
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Single letters").uncheck()
    page.keyboard.press("Escape")
    page.locator("body").click(position={"x": 2, "y": 400})
    page.keyboard.press("ArrowDown")
    first = page.locator(".row.active").get_attribute("data-unit")
    for key in ("j", "n", "?", "/"):
        page.keyboard.press(key)
    assert page.locator(".row.active").get_attribute("data-unit") == first
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("ArrowDown")
    assert page.locator(".row.active").get_attribute("data-unit") != first
