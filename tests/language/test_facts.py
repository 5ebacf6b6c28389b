"""`facts`: what a text may be, and that no guard hides what the rules behind it would find.

Every sentence of the floor set is asked, in both languages, and texts made for the edges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from newstranslate.language import (
    calendar,
    concepts,
    facts,
    money,
    numerals,
    places,
    quantities,
    remembered,
    senses,
    titles,
    written,
)
from newstranslate.language.compounds import runs

DATA = Path(__file__).parents[1] / "data"


def _sentences() -> Iterator[tuple[str, str]]:
    """Yield (language, text) of the floor set and of the pairs whose findings are pinned."""
    for line in (DATA / "floor.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        _, _, _, lang, text = line.split("\t")
        yield lang, text
    for line in (DATA / "findings.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        direction, *texts = line.split("\t")
        yield from zip(direction.split("-"), texts, strict=False)


SENTENCES = sorted(set(_sentences()))
EDGES = [
    ("fr", "Il en reste ½."), ("fr", "un km² de plus"), ("fr", "un pour cent"), ("en", "one percent"),
    ("en", "one €"), ("fr", "une livre sterling"), ("fr", "Louis XIV"), ("ar", "الرٰبع"),
    ("ar", "واحد بالمئة"), ("ar", "درهمٌ واحد"), ("ar", "يومين"), ("ar", "في ٣ مايو"),
    ("fr", "Mardis et MERCREDI"), ("ar", "ومارسَ"), ("ar", "ليوم اثنين"), ("ar", "وكانون الثاني"),
    ("en", "in Sept. 2024"), ("fr", "M. Alaoui"), ("ar", "السيّد"), ("ar", "والسيدة"),
    ("es", "uno por ciento"), ("en", "U.S. one-cent coins"),
]  # fmt: skip


def test_the_floor_set_is_read() -> None:
    assert {lang for lang, _ in SENTENCES} >= {"fr", "en", "ar"}
    assert len(SENTENCES) > 300


def _amounts(text: str, lang: str) -> list[quantities.Quantity]:
    """Return the quantities that say more than an article, with no guard before them."""
    plain = numerals.plain(text)
    found = [quantities._described(run, plain, lang) for run in runs(plain, lang)]
    return [
        one
        for one in found
        if one.digits
        or one.certain
        or one.vague
        or one.percent
        or one.currency
        or one.ordinal
        or not (one.role == "dual" or one.values <= {1, 1 + Fraction(1, 2)})
    ]


@pytest.mark.parametrize("lang", ["fr", "en", "ar", "es"])
def test_no_guard_hides_what_the_rules_find(lang: str) -> None:
    for text in [text for of, text in SENTENCES + EDGES if of == lang]:
        _refuse_hidden(text, lang)


def _refuse_hidden(text: str, lang: str) -> None:
    plain = numerals.plain(text)
    assert facts.may_amount(text, lang) or not _amounts(text, lang)
    assert numerals.may_count(text, lang) or not list(runs(plain, lang))
    assert facts.may_name_place(text, lang) or not places.places(written.words(text), lang)
    days = [day for kind in ("month", "weekday") for day in calendar.named(text, lang, kind)]
    assert facts.may_name_day(text, lang) or not days
    certain = [title for title in titles.titles(text, lang) if title.certain]
    assert facts.may_have_title(text, lang) or not certain


@pytest.mark.parametrize("lang", ["fr", "en", "ar"])
def test_words_are_as_they_are_when_looked_up_alone(lang: str) -> None:
    for text in [text for of, text in SENTENCES if of == lang]:
        words = written.words(text)
        assert facts.possible_senses(text, lang) == senses.lexicon(lang).possible(words)
        meant = frozenset().union(*(concepts.meanings(word, lang) for word in words))
        assert facts.shared_meanings(text, lang, text, lang) == len(meant)


@pytest.mark.parametrize(
    ("lang", "text", "amount"),
    [
        ("fr", "un homme et une femme", False),
        ("fr", "deux hommes", True),
        ("fr", "un pour cent", True),
        ("fr", "une livre sterling", True),
        ("en", "one man", False),
        ("en", "one percent", True),
        ("en", "one dollar", True),
        ("en", "a man, 9", True),
        ("ar", "المسلمين", False),
        ("ar", "ثلاثة", True),
        ("ar", "الدرهم", True),
        ("es", "un hombre", False),
        ("es", "un p. c.", True),
        ("es", "un porciento", True),
    ],
)
def test_an_article_is_no_amount(lang: str, text: str, amount: bool) -> None:
    assert facts.may_amount(text, lang) is amount


@pytest.mark.parametrize(
    ("may_be", "lang", "words", "others"),
    [
        (places.may_be_place, "fr", "Maroc France", "maison rue"),
        (places.may_be_place, "ar", "المغرب ومصر", "بيت شارع"),
        (places.may_be_place, "de", "", "Marokko"),
        (calendar.may_name, "fr", "mai Lundis août", "mais lunes"),
        (calendar.may_name, "en", "May Mondays", "maybe"),
        (calendar.may_name, "ar", "مايو ومايو وبمارس", "بيت"),
        (titles.may_be_title, "fr", "Mme M reine", "Maroc"),
        (titles.may_be_title, "en", "Mr queens", "Morocco"),
        (money.may_name, "fr", "euros livre DH", "maison"),
        (money.may_name, "ar", "الدرهم درهمٌزائد", "بيت"),
    ],
)
def test_words_that_may_be_something(
    may_be: Callable[[str, str], bool], lang: str, words: str, others: str
) -> None:
    assert all(may_be(word, lang) for word in words.split())
    assert not any(may_be(word, lang) for word in others.split())


def test_a_region_has_the_words_of_its_language() -> None:
    assert facts.may_name_day("في شهر مايو", "ar-MA")
    assert facts.may_amount("ثلاثة", "ar-MA")
    assert facts.shared_meanings("Le ministre", "fr-FR", "وزير", "ar-MA") == 1
    assert facts.possible_senses("refuse", "fr-FR") == facts.possible_senses("refuse", "fr")


def test_words_are_looked_up_once_and_kept_for_so_many_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    table = remembered.Remembered(length)
    monkeypatch.setattr(remembered, "_MOST", 3)
    assert [table[word] for word in ("un", "deux", "un", "trois", "deux")] == [2, 4, 2, 5, 4]
    assert asked == ["un", "deux", "trois"]
    for word in ("quatre", "cinq", "six"):
        table[word]
        assert len(table) <= 4
