"""`glossary impact`: what a change of a concept touches, and what it reopens."""

from __future__ import annotations

import pytest

from newstranslate.model import State
from tests.conftest import Newsroom

IOM = "المنظمة الدولية للهجرة"
TITLE = f"{IOM} في الرباط"
HEADING = f"{IOM} تفتح مكتبا"
OTHER = "يستقبل المغرب منظمة الهجرة منذ 2007."


def translated(newsroom: Newsroom) -> None:
    """The title and the first sentence approved, the heading a draft."""
    newsroom.call("run", "articles/story.md", "--to", "ar")
    text = newsroom.po().read_text(encoding="utf-8")
    for source, target in (
        ("L’OIM à Rabat", TITLE),
        ("L’OIM ouvre un bureau", HEADING),
        ("Le Maroc accueille l’OIM depuis 2007.", OTHER),
    ):
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    text = text.replace('msgid "L’OIM ouvre', '#, fuzzy\nmsgid "L’OIM ouvre')
    newsroom.po().write_text(text, encoding="utf-8")


def test_every_unit_of_the_concept_is_listed_with_what_the_forms_mean_for_it(
    newsroom: Newsroom,
) -> None:
    translated(newsroom)
    before = newsroom.po().read_bytes()
    units = newsroom.call("glossary", "impact", "iom", "--json").json()["units"]
    assert [(u["line"], u["state"], u["effect"]) for u in units] == [
        (2, "approved", "holds"),
        (6, "draft", "holds"),
        (8, "approved", "breaks"),
    ]
    assert newsroom.po().read_bytes() == before


def test_forms_are_tried_without_changing_the_glossary(newsroom: Newsroom) -> None:
    translated(newsroom)
    before = (newsroom.root / "glossary/terms.csv").read_bytes()
    tried = newsroom.call("glossary", "impact", "iom", "--set", f"ar={IOM}|منظمة الهجرة", "--json")
    assert [u["effect"] for u in tried.json()["units"]] == ["holds"] * 3
    tried = newsroom.call("glossary", "impact", "iom", "--set", "ar=منظمة الهجرة")
    assert "units: 3, articles: 1, approved but not compliant: 1" in tried.out
    assert "line 2: approved, breaks" in tried.out
    assert (newsroom.root / "glossary/terms.csv").read_bytes() == before


def test_a_new_source_form_counts_as_the_old_one_does(newsroom: Newsroom) -> None:
    translated(newsroom)
    tried = newsroom.call("glossary", "impact", "iom", "--set", "fr=Maroc", "--json").json()
    assert [u["line"] for u in tried["units"]] == [2, 6, 8]


def test_reopen_makes_drafts_of_exactly_the_approved_that_break(newsroom: Newsroom) -> None:
    translated(newsroom)
    before = newsroom.targets()
    done = newsroom.call("glossary", "impact", "iom", "--reopen")
    assert "1 of them are drafts again" in done.out
    units = {unit.source: unit for unit in newsroom.load().live}
    unit = units["Le Maroc accueille l’OIM depuis 2007."]
    assert (unit.state, unit.notes) == (State.DRAFT, (f"reopened: iom is now {IOM}",))
    assert units["L’OIM à Rabat"].state is State.APPROVED
    assert newsroom.targets() == before
    assert "0 of them" in newsroom.call("glossary", "impact", "iom", "--reopen").out


def test_the_reason_stays_until_the_unit_is_approved_again(newsroom: Newsroom) -> None:
    translated(newsroom)
    newsroom.call("glossary", "impact", "iom", "--reopen")
    newsroom.call("run", "articles/story.md", "--to", "ar")
    assert "#. note: reopened: iom is now" in newsroom.po().read_text(encoding="utf-8")
    text = newsroom.po().read_text(encoding="utf-8")
    before, _, after = text.partition("#. note: reopened")
    approved = before + "#. note: reopened" + after.replace("#, fuzzy\n", "", 1)
    newsroom.po().write_text(approved.replace(OTHER, f"يستقبل المغرب {IOM}."), encoding="utf-8")
    newsroom.call("run", "articles/story.md", "--to", "ar")
    assert "reopened" not in newsroom.po().read_text(encoding="utf-8")


def test_no_run_replaces_a_reopened_text(newsroom: Newsroom) -> None:
    """It was a machine's once, but a person answered for it."""
    translated(newsroom)
    newsroom.edit(
        'msgid "Le Maroc accueille',
        '#. origin: deepl\n#. seal: 00000000\nmsgid "Le Maroc accueille',
    )
    newsroom.call("glossary", "impact", "iom", "--reopen")
    unit = next(u for u in newsroom.load().live if u.target == OTHER)
    assert (unit.state, unit.seal, unit.origin) == (State.DRAFT, "", "deepl")


def test_waived_units_are_not_reopened_unless_the_term_changes(newsroom: Newsroom) -> None:
    translated(newsroom)
    _waive(newsroom)
    newsroom.call("run", "articles/story.md", "--to", "ar")
    effects = [
        u["effect"] for u in newsroom.call("glossary", "impact", "iom", "--json").json()["units"]
    ]
    assert effects == ["holds", "holds", "waived"]
    tried = newsroom.call("glossary", "impact", "iom", "--set", "ar=الهجرة الدولية", "--json")
    assert [u["effect"] for u in tried.json()["units"]] == ["breaks"] * 3


def _waive(newsroom: Newsroom) -> None:
    text = newsroom.po().read_text(encoding="utf-8")
    blocks = text.split("\n\n")
    blocks = [
        f"# waive terms: the speaker’s words\n{b}" if 'msgid "Le Maroc' in b else b for b in blocks
    ]
    newsroom.po().write_text("\n\n".join(blocks), encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["omi"], "no concept 'omi' in the glossary; did you mean iom?"),
        (["iom", "--set", "المنظمة"], "write LANG=FORM"),
    ],
)
def test_wrong_arguments_are_named(newsroom: Newsroom, arguments: list[str], message: str) -> None:
    found = newsroom.call("glossary", "impact", *arguments)
    assert (found.status, message in found.err) == (2, True), found.err
