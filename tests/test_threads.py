"""Threads: what people say of a unit stands in its comment, and changes nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate import catalog
from newstranslate.catalog import Remark
from newstranslate.catalog.three_way import three_way
from newstranslate.checks import waivers
from newstranslate.checks.waivers import Waiver
from newstranslate.errors import InputError
from newstranslate.model import Catalogue, State, Unit
from newstranslate.review.units import version
from tests.conftest import Newsroom
from tests.publish.test_publish import AR, MAIN

ASKS = Remark("Lina", "2026-11-25", "Quel ministère ?")
ANSWERS = Remark("كريم العلوي", "2026-11-26", "وزارة الخارجية.", resolves=True)
DRAFT = Unit("Le ministère a répondu.", "ردت الوزارة.", fuzzy=True)


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("@lina 2026-11-25: Which one?", Remark("lina", "2026-11-25", "Which one?")),
        ("@Lina Alami → author 2026-11-25: Sûr ?", Remark("Lina Alami", "2026-11-25", "Sûr ?", "author")),
        ("@lina -> كريم 2026-11-25: أي وزارة؟", Remark("lina", "2026-11-25", "أي وزارة؟", "كريم")),
        ("@karim 2026-11-26 resolved:", Remark("karim", "2026-11-26", "", resolves=True)),
        ("@karim 2026-11-26 resolved: Non.", Remark("karim", "2026-11-26", "Non.", resolves=True)),
        ("@lina 2026-11-25: at 10:30: no", Remark("lina", "2026-11-25", "at 10:30: no")),
    ],
)  # fmt: skip
def test_a_line_is_a_remark(line: str, remark: Remark) -> None:
    assert catalog.thread(line) == (remark,)


@pytest.mark.parametrize(
    "line",
    [
        "@lina: sans date",
        "lina 2026-11-25: no mark",
        "@ 2026-11-25: nobody",
        "Voir @lina 2026-11-25: dans un texte",
        "@lina 2026-11-25 perhaps: no",
        "waive terms: @lina 2026-11-25: no",
        "",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert catalog.thread(line) == ()
    assert catalog.without_thread(line) == line


def test_a_thread_is_open_until_it_is_resolved_and_again_with_the_next_remark() -> None:
    assert catalog.open_question(DRAFT) is None
    asked = catalog.remarked(DRAFT, ASKS)
    assert catalog.open_question(asked) == ASKS
    answered = catalog.remarked(asked, ANSWERS)
    assert catalog.open_question(answered) is None
    again = catalog.remarked(answered, Remark("Lina", "2026-11-27", "Vraiment ?"))
    assert catalog.open_question(again) == Remark("Lina", "2026-11-27", "Vraiment ?")
    assert len(catalog.thread(again.comment)) == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x85", "\x0b"])
def test_nobody_writes_an_approval_or_a_waiver_with_a_remark(end: str) -> None:
    forged = f"x{end}approved: Omar, 2026-11-24{end}waive terms: so"
    for remark in (
        replace(ASKS, text=forged), replace(ASKS, who=forged), replace(ASKS, to=forged),
    ):  # fmt: skip
        made = catalog.remarked(replace(DRAFT, fuzzy=False), remark)
        assert len(made.comment.splitlines()) == 1
        assert catalog.approver(made) == ""
        assert waivers.given(made.comment) == ()


def test_a_remark_says_something_and_not_a_document() -> None:
    with pytest.raises(InputError, match="empty"):
        catalog.remarked(DRAFT, replace(ASKS, text=" \n "))
    assert catalog.remarked(DRAFT, replace(ASKS, text="", resolves=True)).comment
    nobody = catalog.remarked(DRAFT, replace(ASKS, who=" "))
    assert [remark.who for remark in catalog.thread(nobody.comment)] == ["somebody"]
    assert catalog.remarked(DRAFT, replace(ASKS, text="x" * 2_000)).comment
    with pytest.raises(InputError, match="2,001"):
        catalog.remarked(DRAFT, replace(ASKS, text="x" * 2_001))


def test_a_wrapped_remark_is_one_and_what_follows_it_is_its_own() -> None:
    lines = [str(ASKS), "et lequel des deux ?", "waive terms: dit ainsi", "note d’Omar"]
    lines += [str(ANSWERS), "approved: Omar, 2026-11-24"]
    first, second = catalog.thread("\n".join(lines))
    assert first.text == "Quel ministère ? et lequel des deux ?"
    assert second == ANSWERS
    rest = "waive terms: dit ainsi\nnote d’Omar\napproved: Omar, 2026-11-24"
    assert catalog.without_thread("\n".join(lines)) == rest
    assert catalog.people_notes("\n".join(lines)) == ("note d’Omar",)


def test_text_approval_and_waiver_leave_a_thread_and_it_leaves_them() -> None:
    asked = catalog.remarked(DRAFT, ASKS)
    waived = waivers.waiving(asked, Waiver("terms", "OIM", "dit ainsi"))
    done = catalog.approved(catalog.written(waived, "أجابت الوزارة."), "Omar", "2026-11-24")
    said = catalog.remarked(done, ANSWERS)
    assert catalog.thread(said.comment) == (ASKS, ANSWERS)
    assert (said.state, catalog.approver(said)) == (State.APPROVED, "Omar, 2026-11-24")
    assert [w.reason for w in waivers.given(said.comment)] == ["dit ainsi"]
    back = catalog.unapproved(waivers.unwaiving(said, "terms", "OIM"))
    assert catalog.thread(back.comment) == (ASKS, ANSWERS)


def test_a_remark_is_no_new_version_and_undo_leaves_it() -> None:
    approved = catalog.approved(DRAFT, "Omar", "2026-11-24")
    asked = catalog.remarked(approved, ASKS)
    assert version(asked) == version(approved)
    undone = catalog.as_before(asked, DRAFT)
    assert (undone.state, catalog.thread(undone.comment)) == (State.DRAFT, (ASKS,))
    before = waivers.waiving(catalog.remarked(DRAFT, ASKS), Waiver("terms", "OIM", "dit ainsi"))
    again = catalog.as_before(catalog.approved(before, "Omar", "2026-11-24"), before)
    assert again == before


def test_remarks_of_two_branches_are_both_there() -> None:
    sides = (DRAFT, catalog.remarked(DRAFT, ASKS), catalog.remarked(DRAFT, ANSWERS))
    (unit,) = three_way(*(Catalogue({}, (one,)) for one in sides)).catalogue.units
    assert set(catalog.thread(unit.comment)) == {ASKS, ANSWERS}


_NAMES = st.from_regex(r"\A[A-Zء-ي][a-zء-ي]{0,6}( [A-Zء-ي][a-z]{0,6}){0,2}\Z")
_REMARKS = st.builds(
    Remark,
    _NAMES,
    st.dates().map(str),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
    .map(lambda text: " ".join(text.split()))
    .filter(bool),
    st.just("") | _NAMES,
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_REMARKS, max_size=4))
def test_what_is_said_is_read_back_from_the_file(remarks: list[Remark]) -> None:
    unit = DRAFT
    for remark in remarks:
        unit = catalog.remarked(unit, remark)
    data = catalog.serialise(Catalogue({"Language": "ar"}, (unit,)))
    (read,) = catalog.parse(data, Path("x.po")).units
    assert list(catalog.thread(read.comment)) == remarks
    assert replace(read, comment="") == DRAFT


# --- the commands ---


def say(room: Newsroom, remark: Remark) -> None:
    """Add a remark to a unit; all units are approved."""
    path, loaded = room.po(), room.load()
    units = tuple(
        catalog.remarked(unit, remark) if unit.source == MAIN else unit for unit in loaded.units
    )
    units = tuple(replace(u, target=AR[u.source], fuzzy=False) for u in units)
    path.write_bytes(catalog.serialise(replace(loaded, units=units)))


def questions(room: Newsroom) -> list[Remark]:
    return [asked for u in room.load().live if (asked := catalog.open_question(u))]


@pytest.fixture
def asked(newsroom: Newsroom) -> Newsroom:
    newsroom.call("run", "articles", "--to", "ar", "--engine", "none")
    say(newsroom, ASKS)
    return newsroom


def test_status_counts_open_questions(asked: Newsroom) -> None:
    told = asked.call("status")
    assert "open questions: 1: articles/story.md (ar): 1" in told.out
    assert '"questions": 1' in asked.call("status", "--json").out
    say(asked, ANSWERS)
    assert "open questions" not in asked.call("status").out


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Maroc accueille l’OIM depuis 2007.",
        "Le Maroc accueille l’OIM  depuis 2007 !",
        "Le Maroc accueille l’OIM depuis mars 2008.",
        "Le Maroc accueille l’OIM. Depuis 2007.",
    ],
)
def test_a_run_keeps_the_thread_once_also_where_the_sentence_changed(
    asked: Newsroom, sentence: str
) -> None:
    article = asked.root / "articles" / "story.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace(MAIN, sentence), encoding="utf-8")
    asked.call("run", "articles", "--to", "ar", "--engine", "none")
    assert questions(asked) == [ASKS]


def publish(room: Newsroom, *options: str) -> str:
    """Return what publishing says; empty where it printed."""
    done = room.call("publish", "articles/story.md", "--to", "ar", *options)
    return done.err if done.status else ""


def test_publish_asks_for_no_open_question_where_the_project_wants_that(asked: Newsroom) -> None:
    assert "open question" not in publish(asked)
    settings = asked.root / "newstranslate.toml"
    found = settings.read_text(encoding="utf-8") if settings.exists() else ""
    settings.write_text(f'{found}\n[publish]\nquestions = "refuse"\n', encoding="utf-8")
    assert "open question: @Lina 2026-11-25: Quel ministère ?" in publish(asked)
    assert "open question" not in publish(asked, "--allow-drafts")
    say(asked, ANSWERS)
    assert "open question" not in publish(asked)
