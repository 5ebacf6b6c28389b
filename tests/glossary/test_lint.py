"""`glossary check`: what an editor should mend, by file and line."""

from __future__ import annotations

import pytest

from tests.conftest import Newsroom

HEAD = "concept,kind,lock,fr,fr_except,en,en_rejected,ar,source\n"
GOOD = "iom,acronym,hard,OIM,,IOM,,المنظمة الدولية للهجرة,IOM\n"


def check(newsroom: Newsroom, rows: str) -> tuple[int, str]:
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["en", "ar"]\n')
    newsroom.write("glossary/terms.csv", HEAD + rows)
    done = newsroom.call("glossary", "check")
    return done.status, done.out


def test_sound_glossary_has_nothing_to_mend(newsroom: Newsroom) -> None:
    assert check(newsroom, GOOD) == (
        0,
        "1 concept, 1 of them locked hard; errors: 0, warnings: 0\n",
    )


@pytest.mark.parametrize(
    ("row", "status", "message"),
    [
        ("b,name,hard,X,,Y,,,S\n", 0, "terms.csv:3: warning: b: no form in ar"),
        ("b,name,hard,X,,Y,,ع,\n", 0, "terms.csv:3: warning: b: locked hard, but has no source"),
        ("b,acronym,soft,OIM,,IMO,,ع,S\n", 0, "b: OIM is also in 'iom' (glossary/terms.csv:2), which wants"),
        ("b,noun,soft,tribunal,,Y,,ع,S\nc,noun,soft,tribunaux,,Z,,غ,S\n", 0, "c: tribunaux is never found: 'b' (glossary/terms.csv:3) takes its place"),
        ("b,name,soft,Accord,Accord final,Y,,ع,S\nc,name,soft,Accord final,,Z,,غ,S\n", 0, "3 concepts, 1 of them locked hard; errors: 0, warnings: 0"),
        ("b,name,soft,X,,Y,Y,ع,S\n", 1, "b: both accepted and rejected in en: Y"),
        ("b,name,soft,—,,Y,,ع,S\n", 1, "b: its preferred form in fr is not found"),
        ("b,name,soft,%s,,Y,,ع,S\n" % ("é" * 600), 1, "a form in fr is over 1024 bytes"),
        ("b,name,soft,a\x07b,,Y,,ع,S\n", 1, "control characters in"),
    ],
)  # fmt: skip
def test_what_is_reported(newsroom: Newsroom, row: str, status: int, message: str) -> None:
    found, out = check(newsroom, GOOD + row)
    assert message in out.replace("newsroom/", "")
    assert found == status


OWNERS = HEAD.replace("source", "context,source")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("caf,acronym,hard,CAF,,CAF,,كاف,,S\n", "caf: CAF also stands for Confédération africaine de football; caisse d’allocations familiales: lock it soft, or list distinguishing words in a 'context' column"),
        ("caf,acronym,hard,CAF,,CAF,,كاف,,S\nlong,name,hard,Confédération africaine de football,,CAF,,كاف,,S\n", "CAF also stands for caisse d’allocations familiales: lock"),
        ("x,acronym,hard,XYZ,,XYZ,,س,,S\ny,acronym,soft,XYZ,,ZYX,,ع,parti,S\n", "x: XYZ also stands for 'y' (glossary/terms.csv:3): lock"),
        ("x,acronym,hard,ANB,,ANB,,س,,S\ny,name,hard,Agence nationale des barrages,,Dams,,ع,,S\n", "x: ANB also stands for Agence nationale des barrages: lock"),
    ],
)  # fmt: skip
def test_acronyms_with_two_owners_are_told(newsroom: Newsroom, rows: str, message: str) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["en", "ar"]\n')
    newsroom.write("glossary/terms.csv", OWNERS + rows)
    assert message in newsroom.call("glossary", "check").out.replace("newsroom/", "")


@pytest.mark.parametrize(
    "rows",
    [
        "caf,acronym,soft,CAF,,CAF,,كاف,,S\n",
        "caf,acronym,hard,CAF,,CAF,,كاف,match|stade,S\n",
        "oim,acronym,hard,ANB,,ANB,,السدود,,S\nlong,name,hard,Agence nationale des barrages,,ANB,,السدود,,S\n",
        "x,acronym,soft,XYZ,,XYZ,,س,,S\ny,acronym,soft,XYZ,,ZYX,,ع,party|parti,S\n",
    ],
)
def test_acronyms_that_are_soft_or_told_apart_are_sound(newsroom: Newsroom, rows: str) -> None:
    newsroom.write("newstranslate.toml", 'source = "fr"\ntargets = ["en", "ar"]\n')
    newsroom.write("glossary/terms.csv", OWNERS + rows)
    assert "errors: 0, warnings: 0" in newsroom.call("glossary", "check").out


def test_find_needs_one_language_only(newsroom: Newsroom) -> None:
    (term,) = newsroom.call("glossary", "find", "Selon l’OIM", "--lang", "fr", "--json").json()[
        "terms"
    ]
    assert term == {"concept": "iom", "form": "OIM", "start": 8, "end": 11}


def test_list_shows_preferred_forms(newsroom: Newsroom) -> None:
    assert "iom  [acronym, hard]  fr OIM · en IOM" in newsroom.call("glossary", "list").out
