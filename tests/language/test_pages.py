"""The words of all languages around a story are united in one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from newstranslate.language import known, of, pages
from newstranslate.language.patterns import NEVER
from newstranslate.language.record_pages import Bylines, PageWords

SOURCES = Path(__file__).parents[2] / "src/newstranslate"
FIELDS = [(part, one.name) for part in (PageWords, Bylines) for one in fields(part)]
SETS = {"compound_heads", "sections", "roles", "not_names", "first_names", "accounts", "author_classes", "date_classes"}  # fmt: skip
TABLES = {"classes", "short_months"}
PATTERNS = [name for _, name in FIELDS if name not in SETS | TABLES]


def own(lang: str) -> Iterator[object]:
    one = of(lang)
    yield from (
        getattr(one.pages if part is PageWords else one.bylines, name) for part, name in FIELDS
    )


@pytest.mark.parametrize("name", PATTERNS)
def test_field_is_a_pattern_without_groups_in_every_language(name: str) -> None:
    assert re.compile(pages.united(name), re.IGNORECASE).groups == 0
    assert re.match(pages.united(name), "", re.IGNORECASE) is None


@pytest.mark.parametrize("text", ["Share", "Partager", "مشاركة", "Compartir"])
def test_pattern_has_the_words_of_every_language(text: str) -> None:
    assert pages.pattern("(?&lines)").fullmatch(text.upper())
    assert not pages.pattern("(?&lines)", 0).fullmatch(text.upper()) or text == "مشاركة"


def test_longest_word_of_a_list_is_matched_first() -> None:
    assert re.findall(pages._alternatives(frozenset(["an", "ann"])), "ann an") == ["ann", "an"]


@pytest.mark.parametrize("words", ["publiées", "mise en ligne", "actualisée", "créé", "mis à jour"])
def test_participles_have_their_endings(words: str) -> None:
    dated = pages.pattern("(?&published)|(?&updated)|(?&dated)")
    assert dated.fullmatch(words)
    assert not dated.fullmatch("publishedes")


def test_words_and_tables_are_those_of_every_language() -> None:
    assert {"sports", "politics", "رياضة", "deportes"} <= pages.words("sections")
    assert {"partage", "compartir"} <= {table.get("sharing", "").split()[0] for table in pages.tables("classes") if "sharing" in table}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "number"),
    [("janvier", 1), ("janv", 1), ("Sept", 9), ("set", 9), ("ene", 1), ("أبريل", 4), ("ابريل", 4), ("déc", 12), ("mot", 0)],
)  # fmt: skip
def test_month_has_names_and_abbreviations(name: str, number: int) -> None:
    assert pages.month(name) == number
    assert bool(re.fullmatch(pages.united("month"), name, re.IGNORECASE)) is bool(number)


@pytest.mark.parametrize(
    ("name", "known_day"),
    [("lundi", True), ("Tues", True), ("mié", True), ("يوم الإثنين", True), ("الاثنين", True), ("lu", False), ("ال", False), ("lundis", False)],
)  # fmt: skip
def test_weekday_has_names_and_abbreviations(name: str, known_day: bool) -> None:
    assert bool(re.fullmatch(pages.united("weekday"), name, re.IGNORECASE)) is known_day


def test_every_field_is_used_by_an_import() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (SOURCES / "formats").rglob("*.py"))
    used = set(re.findall(r"\(\?&(\w+)\)|pages\.(?:words|tables)\(\"(\w+)\"\)", code))
    names = {one or other for one, other in used} | {"short_months", "weekday_before"}
    assert names - {"month", "weekday"} == {name for _, name in FIELDS}


def test_languages_with_a_file_have_the_words_of_a_page() -> None:
    needed = {"lines", "headings", "comments", "rights", "form", "wall", "read_also", "sections"}
    for lang in known():
        assert not [
            name for name in needed if getattr(of(lang).pages, name) in (NEVER, frozenset())
        ]
        assert of(lang).bylines.by != NEVER
