"""The filter's conditions: what fits, how they are written, and what the keys go through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.review.conditions import Condition, RowFilter, asked
from tests.review.conftest import (
    ARABIC,
    MAIN,
    Site,
)

UNHCR = "Le HCR, lui, y est présent [depuis 1965](https://example.org/hcr)."
POINT, OTHER = "Un point **important** à noter", "Un second point"
HEADING, TITLE = "L’OIM ouvre un bureau", "L’OIM à Rabat"


def shown(site: Site, **query: str) -> set[str]:
    page = site.get("/article/ar/story", **query).text
    return {source for source, one in site.ids().items() if f'id="u-{one}"' in page}


SHOWN: dict[str, set[str]] = {
    "state:untranslated": {HEADING},
    "state:draft": {MAIN, UNHCR, OTHER},
    "state:translated,approved": {POINT, TITLE},
    "-state:draft": {HEADING, POINT, TITLE},
    "made:machine": {TITLE, OTHER},
    "made:memory": {UNHCR},
    "made:person": {POINT, MAIN},
    "by:lina": {POINT, TITLE},
    'by:"Lina Alami" state:approved': {TITLE},
    "by:omar": set(),
    "check:numbers": {MAIN},
    "check:error -check:numbers": set(),
    "term:oim": {MAIN, HEADING, TITLE},
    "term:المنظمة state:draft": {MAIN},
    "term:iom,hcr state:draft": {MAIN, UNHCR},
    "has:question": {OTHER},
    "has:comment": {OTHER},
    "has:waiver": set(),
    "state:draft HCR": {UNHCR},
    "changed:published state:approved": {TITLE},
}


def test_condition_shows_what_fits(mixed: Site) -> None:
    assert {query: shown(mixed, q=query) for query in SHOWN} == SHOWN


def test_fields_of_the_form_are_conditions_like_any_others(mixed: Site) -> None:
    assert shown(mixed, state="draft", made="machine", term="", by="") == {OTHER}
    assert shown(mixed, show="open", q="made:person") == {POINT, MAIN}
    page = mixed.get("/article/ar/story", state="draft", q="-made:memory point").text
    assert 'name="q" type="search" value="-made:memory point"' in page
    assert '<option value="draft" selected>' in page


def test_changed_is_what_the_published_file_does_not_say(mixed: Site) -> None:
    for source in mixed.ids():
        mixed.approve(source, ARABIC[source])
    assert mixed.room.call("publish", "articles", "--to", "ar").status == 0
    assert shown(mixed, q="changed:published") == set()
    mixed.approve(OTHER, "نقطة ثالثة")
    assert shown(mixed, q="changed:published") == {OTHER}
    assert mixed.room.call("publish", "articles", "--to", "ar").status == 0
    assert shown(mixed, q="changed:published") == set()
    mixed.approve(OTHER, ARABIC[OTHER])
    assert shown(mixed, q="changed:published") == {OTHER}


def test_term_is_looked_for_in_the_glossary_as_it_is_now(mixed: Site) -> None:
    assert shown(mixed, q="term:rabat") == set()
    with (mixed.room.root / "glossary" / "more.csv").open("w", encoding="utf-8") as more:
        more.write("concept,kind,lock,fr,ar\nrabat,name,hard,Rabat,الرباط\n")
    assert shown(mixed, q="term:rabat") == {TITLE}


def test_others_are_dimmed_where_the_whole_article_is_asked_for(mixed: Site) -> None:
    page = mixed.get("/article/ar/story", q="state:draft", context="1").text
    assert page.count('data-unit="') == 6
    assert page.count(" unfit") == 3
    unit = mixed.ids()[TITLE]
    answer = mixed.get("/rows/ar/story", units=unit, q="state:draft").text
    assert " unfit" in answer, "what no longer fits is told of a row that was changed"


@pytest.mark.parametrize(
    ("line", "conditions", "phrase"),
    [
        ("à 10:30 http://x.example", 0, "à 10:30 http://x.example"),
        ("state:nonsense", 0, "state:nonsense"),
        ("state:", 0, "state:"),
        ("xstate:draft", 0, "xstate:draft"),
        ('term:"Banque mondiale" prêt', 1, "prêt"),
        ("  state:draft   deux  mots ", 1, "deux mots"),
        ("state:draft state:draft", 1, ""),
    ],
)
def test_what_is_no_condition_is_words(line: str, conditions: int, phrase: str) -> None:
    found = asked({"q": line})
    assert (len(found.conditions), found.phrase) == (conditions, phrase)


VALUE = (
    st.text(st.characters(categories=("L", "N"), include_characters=" .-"), min_size=1, max_size=9)
    .map(str.strip)
    .filter(bool)
)
CONDITION = st.one_of(
    st.builds(Condition, st.sampled_from(("by", "check", "term")), st.lists(VALUE, min_size=1, max_size=2).map(tuple), st.booleans()),
    st.builds(Condition, st.just("state"), st.just(("draft", "approved")), st.booleans()),
)  # fmt: skip


@given(st.lists(CONDITION, max_size=3, unique=True), st.sampled_from(("", "deux mots")))
def test_query_line_is_read_as_it_is_written(conditions: list[Condition], phrase: str) -> None:
    made = RowFilter("open", phrase, tuple(conditions))
    assert asked({"show": "open", "q": made.query}) == made
