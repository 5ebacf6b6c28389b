"""Find and replace shows each change, makes the chosen ones, and touches no approved unit silently."""

from __future__ import annotations

import re
import threading

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.model import State, Unit
from newstranslate.review.replacements import Replacement, replaced
from tests.review.conftest import ARABIC, MAIN, Site

TITLE, HEADING, _, UNHCR, POINT, OTHER = ARABIC
WHOLE = "المنظمة الدولية للهجرة"
SHORT = "منظمة الهجرة"


@pytest.mark.parametrize(
    ("wanted", "text", "made"),
    [
        (Replacement("نقطة", "نقط"), "نقطة ونقطة", "نقط ونقط"),
        (Replacement("نقطة", "نقط", words=True), "نقطة ونقطة", "نقط ونقطة"),
        (Replacement("cat", "dog"), "Cat cat", "Cat dog"),
        (Replacement("cat", "dog", spelling=True), "Cat cat", "dog dog"),
        (Replacement("أمن", "سلام", spelling=True), "امن أَمْن", "سلام سلام"),
        (Replacement("aa", "a"), "aaaaa", "aaa"),
        (Replacement("a", "aa"), "aba", "aabaa"),
        (Replacement("hcr", "x"), "[HCR hcr](https://example.org/hcr) `hcr`", "[HCR x](https://example.org/hcr) `hcr`"),
        (Replacement("x", ""), "a x b", "a  b"),
        (Replacement(".", "!"), "a.b", "a!b"),
        (Replacement("\\d", "!"), "a1 \\d", "a1 !"),
        (Replacement("", "x"), "abc", "abc"),
        (Replacement("", "x", spelling=True), "abc", "abc"),
    ],
)  # fmt: skip
def test_words_are_replaced_and_markup_is_left(wanted: Replacement, text: str, made: str) -> None:
    assert wanted.made(text) == made


@given(st.text(st.sampled_from("abأا é*[]()`"), max_size=20), st.text(st.sampled_from("abأ "), max_size=3), st.booleans(), st.booleans())  # fmt: skip
def test_word_replaced_by_itself_changes_nothing(
    text: str, word: str, spelling: bool, words: bool
) -> None:
    if not spelling:
        assert Replacement(word, word, spelling, words).made(text) == text
    assert isinstance(Replacement(word, "", spelling, words).made(text), str)


@pytest.mark.parametrize(
    ("unit", "state"),
    [
        (Unit("x", "old", fuzzy=True), State.DRAFT),
        (Unit("x", "old", fuzzy=True, translated="Omar, 2026-11-23"), State.TRANSLATED),
        (Unit("x", "old", comment="approved: Karim, 2026-11-23"), State.APPROVED),
    ],
)
def test_approved_unit_becomes_translated_and_a_draft_stays_one(unit: Unit, state: State) -> None:
    assert unit.state is state
    made = replaced(unit, Replacement("old", "new"), "Lina", "2026-11-25")
    assert made.target == "new"
    assert made.state is (State.DRAFT if state is State.DRAFT else State.TRANSLATED)
    assert "Karim" not in made.comment
    assert replaced(unit, Replacement("none", "new"), "Lina", "2026-11-25") == unit
    assert replaced(unit, Replacement("old", " "), "Lina", "2026-11-25") == unit, (
        "no text is emptied"
    )


def listed(site: Site, **query: str) -> dict[str, list[str]]:
    """Return which boxes there are, those that are checked and those that are not."""
    page = site.get("/replace", lang="ar", name="story", **query).text
    found = re.findall(r'name="chosen" value="([^"]+)"( checked)?', page)
    return {
        "checked": [value for value, on in found if on],
        "unchecked": [value for value, on in found if not on],
    }


def make(site: Site, chosen: list[str], **more: str) -> httpx.Response:
    fields = {"lang": "ar", "name": "story", "find": WHOLE, "to": SHORT, **more}
    form = {"csrf": site.csrf, "chosen": chosen, **fields}
    return site.http.post("/replace", data=form, headers={"Origin": site.base})


def test_changes_are_listed_and_only_the_chosen_ones_made(site: Site) -> None:
    before = site.room.po().read_bytes()
    found = listed(site, find=WHOLE, to=SHORT)
    assert len(found["checked"]) == 3
    assert site.room.po().read_bytes() == before
    assert "2 units changed" in make(site, found["checked"][:2]).text
    assert sum(SHORT in target for target in site.room.targets().values()) == 2
    assert len(listed(site, find=WHOLE, to=SHORT)["checked"]) == 1


def test_a_change_that_leaves_no_text_is_not_listed(site: Site) -> None:
    assert listed(site, find=ARABIC[POINT], to=" ") == {"checked": [], "unchecked": []}


def test_approved_units_are_listed_apart_and_not_chosen(site: Site) -> None:
    site.approve(MAIN, ARABIC[MAIN])
    found = listed(site, find=WHOLE, to=SHORT)
    assert (len(found["checked"]), len(found["unchecked"])) == (2, 1)
    make(site, found["checked"])
    unit = next(unit for unit in site.room.load().live if unit.source == MAIN)
    assert unit.state is State.APPROVED
    make(site, found["unchecked"])
    unit = next(unit for unit in site.room.load().live if unit.source == MAIN)
    assert (unit.state, SHORT in unit.target) == (State.TRANSLATED, True)
    assert unit.translated.startswith("Lina Alami")


def test_undo_takes_all_of_it_back_exactly(site: Site) -> None:
    site.approve(MAIN, ARABIC[MAIN])
    before = site.room.po().read_bytes()
    found = listed(site, find=WHOLE, to=SHORT)
    make(site, found["checked"] + found["unchecked"])
    assert site.room.po().read_bytes() != before
    assert "Undone: replacement of 3 units." in site.post("/undo/ar/story").json()["message"]
    assert site.room.po().read_bytes() == before


def test_what_somebody_changed_since_it_was_shown_is_left(site: Site) -> None:
    found = listed(site, find=WHOLE, to=SHORT)
    theirs = ARABIC[MAIN] + " نعم."
    site.save(MAIN, theirs)
    answer = make(site, found["checked"]).text
    assert "2 units changed" in answer
    assert "approved: 1." in answer
    assert site.room.targets()[MAIN] == theirs


def test_replacing_and_saving_at_once_lose_nothing(site: Site) -> None:
    fields = site.seen(POINT)

    def swap() -> None:
        for turn in range(10):
            find, to = (WHOLE, SHORT) if turn % 2 == 0 else (SHORT, WHOLE)
            make(site, listed(site, find=find, to=to)["checked"], find=find, to=to)

    thread = threading.Thread(target=swap)
    thread.start()
    for n in range(20):
        answer = site.post("/save/ar/story", **fields, target=f"**نقطة** {n}", action="save")
        assert answer.is_success
        fields["seen"] = answer.json()["version"]
    thread.join()
    assert site.room.targets()[POINT] == "**نقطة** 19"
    assert all(site.room.targets()[source] == ARABIC[source] for source in (TITLE, HEADING, MAIN))


def test_project_is_replaced_in_article_by_article(site: Site) -> None:
    site.room.write("articles/other.md", "---\nlang: fr\n---\n\nL’OIM aide.\n")
    site.room.call("run", "articles/other.md", "--to", "ar", "--engine", "none")
    path = site.room.po(name="other")
    text = path.read_text(encoding="utf-8")
    head, tail = text.rsplit('msgstr ""', 1)
    path.write_text(f'{head}msgstr "تساعد {WHOLE}."{tail}', encoding="utf-8")
    found = listed(site, find=WHOLE, to=SHORT, scope="project")
    chosen = [*found["checked"], *found["unchecked"]]
    assert {one.split(" ")[0] for one in chosen} == {"ar/story", "ar/other"}
    answer = make(site, chosen, scope="project").text
    assert "4 units changed" in answer
    assert 'action="/undo/ar/other"' in answer
    assert SHORT in path.read_text(encoding="utf-8")
    assert WHOLE not in "".join(site.room.targets().values())


@pytest.mark.parametrize("line", ["nonsense", "ar story:x", "../../x y", "ar/../../secret id:v"])
def test_form_that_is_none_of_ours_changes_nothing(site: Site, line: str) -> None:
    before = site.room.po().read_bytes()
    assert make(site, [line]).status_code in (404, 422)
    assert site.room.po().read_bytes() == before


def test_finding_that_a_change_makes_is_told(site: Site) -> None:
    page = site.get("/replace", lang="ar", name="story", find="2007", to="2008").text
    assert "1 new error" in page
    assert (
        "new error"
        not in site.get("/replace", lang="ar", name="story", find="مكتبا", to="فرعا").text
    )
