"""What the files of languages say is understood by the rules that read it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from newstranslate import checks
from newstranslate.language import (
    LANGUAGES,
    base,
    conversions,
    foreign,
    known,
    of,
    opposites,
    time_zones,
    titles,
    vocabulary,
)
from newstranslate.language.record import Language

ALL = known()
_A_PATTERN = re.compile(r"\\[bswdAZ]|\(\?")


def texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield (field, text) of every text in a record."""
    if isinstance(value, str):
        yield name, value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name), f"{name}.{field.name}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(item, f"{name}[{key}]")
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, name)


def test_french_english_and_arabic_have_files() -> None:
    assert {"fr", "en", "ar"} <= set(ALL) <= LANGUAGES.keys()


@pytest.mark.parametrize("lang", ALL)
def test_record_is_of_its_language_and_found_by_any_of_its_tags(lang: str) -> None:
    assert of(lang).code == lang
    assert of(f"{lang}-MA") is of(lang)


@pytest.mark.parametrize("lang", ALL)
def test_every_pattern_can_be_compiled(lang: str) -> None:
    for name, text in texts(of(lang)):
        if _A_PATTERN.search(text):
            try:
                re.compile(text)
            except re.error as error:
                pytest.fail(f"{lang}{name}: {error}")


@pytest.mark.parametrize("lang", ALL)
def test_what_languages_are_compared_by_has_the_same_names_in_each(lang: str) -> None:
    own, french = of(lang), of("fr")
    assert own.opposites.poles.keys() <= set(opposites.AXES)
    assert own.hedges.kinds.keys() <= set(opposites.HEDGES)
    assert own.negation.contrasts.keys() <= french.negation.contrasts.keys()
    assert own.negation.paired.keys() <= french.negation.paired.keys()
    assert own.bounds.ways.keys() <= french.bounds.ways.keys()
    assert own.counted.keys() <= french.counted.keys()
    assert own.units.words.keys() <= conversions._SCALES.keys()
    assert own.clock.zones.keys() <= time_zones._ZONES.keys()
    assert own.titles.patterns.keys() <= french.titles.patterns.keys()
    assert vocabulary.rows(lang)


@pytest.mark.parametrize("lang", ALL)
def test_months_and_weekdays_are_all_there(lang: str) -> None:
    assert len(of(lang).calendar.months.split()) == 12
    assert len(of(lang).calendar.weekdays.split()) == 7


def test_language_without_a_file_has_an_empty_record() -> None:
    assert of("xx") == Language()
    assert of("cs").code == ""


@pytest.mark.parametrize("lang", sorted({*ALL, "de", "pt", "zh"}))
@pytest.mark.parametrize("other", sorted({*ALL, "de", "pt", "zh"}))
def test_no_check_fails_for_want_of_a_language(lang: str, other: str) -> None:
    source = (
        "Mr Smith said on 3 May at 9:30 that 1,250 “people” were not in France. NATO, 5 km, $3m?"
    )
    target = "D. Pérez no dijo el 3 de mayo que 1.250 personas… «van» a Francia, 5 km? الرباط 12"
    findings = checks.check_pair(source, target, lang, other)
    assert all(finding.check for finding in findings)


def test_neighbours_are_told_by_their_own_words_whether_or_not_they_have_a_file() -> None:
    assert foreign.others("fr")["es"][0] == foreign.small_words("es") >= {"ahí", "el", "personas"}
    assert foreign.others("fr")["pt"][0] == foreign.LATIN["pt"]
    assert "es" not in foreign.others("es")


@pytest.mark.parametrize(("text", "certain"), [("Avec M. Dupont", True), ("Ellen M. Smith", False)])
def test_title_of_one_letter_is_an_initial_behind_a_first_name(text: str, certain: bool) -> None:
    assert any(title.certain for title in titles.titles(text, "fr")) is certain


def test_signs_of_a_language_are_those_of_its_tag_without_region() -> None:
    assert base("es-MX") == "es"
