"""`mention`: the long form with the short one first, the short one after."""

from __future__ import annotations

import pytest

from newstranslate.checks.mention import Mentions
from newstranslate.glossary import Concept, Glossary
from newstranslate.model import Unit
from tests.conftest import Newsroom

IOM = "International Organization for Migration"
RULES = Mentions(
    Glossary(
        (
            Concept("iom", "acronym", "hard", {"en": ("IOM", IOM)}, mention="full_first"),
            Concept("un", "acronym", "hard", {"en": ("UN", "United Nations")}),
        )
    ),
    "en",
)


def told(*targets: str, comment: str = "", kind: str = "paragraph") -> list[str]:
    units = [Unit(f"s{n}", target, kind=kind, comment=comment) for n, target in enumerate(targets)]
    return [f"{unit.source}: {finding.message}" for unit, finding in RULES.findings(units)]


@pytest.mark.parametrize(
    "targets",
    [
        (f"The {IOM} (IOM) met.", "IOM said so.", "IOM’s staff."),
        (f"IOM ({IOM}) met.",),
        ("Nobody met.",),
        ("The United Nations met.", "The United Nations met."),
        ("", f"The {IOM} (IOM) met."),
    ],
)
def test_nothing_to_say(targets: tuple[str, ...]) -> None:
    assert told(*targets) == []


def test_the_first_mention_needs_both() -> None:
    wanted = f"s1: iom: first mention; write {IOM} (IOM)"
    assert told("Nobody.", "IOM met.", "IOM left.") == [wanted]
    assert told("Nobody.", f"The {IOM} met.") == [wanted]
    assert told("Nobody.", "IOM, IOM met.") == [wanted]
    assert told("Nobody.", f"The {IOM}, whom everybody in the old town knows well (IOM) met.") == [
        wanted
    ]


def test_later_mentions_are_short() -> None:
    targets = (f"The {IOM} (IOM) met.", f"The {IOM} left.")
    assert told(*targets) == ["s1: iom: named in full before; write IOM"]


def test_headings_are_left_alone() -> None:
    assert told("IOM met.", kind="heading 1") == []


def test_check_runs_it_where_the_setting_names_it(newsroom: Newsroom) -> None:
    newsroom.write(
        "glossary/terms.csv",
        f"concept,kind,fr,en,mention\niom,acronym,OIM,IOM|{IOM},full_first\n",
    )
    newsroom.call("run", "articles/story.md", "--to", "en")
    newsroom.edit(
        'depuis 2007."\nmsgstr ""', 'depuis 2007."\nmsgstr "Morocco hosts IOM since 2007."', "en"
    )
    assert newsroom.call("check", "--json").json()["findings"] == []
    newsroom.write("newstranslate.toml", '[checks]\non = ["mention"]')
    (finding,) = newsroom.call("check", "--json").json()["findings"]
    assert (finding["check"], finding["severity"], finding["source_line"]) == (
        "mention", "warning", 8,
    )  # fmt: skip
    newsroom.write("newstranslate.toml", '[checks]\non = ["mentions"]')
    assert "must be a list of: mention" in newsroom.call("check").err
