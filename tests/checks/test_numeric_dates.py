"""Dates in digits beside dates in words: the month stays the month."""

from __future__ import annotations

import pytest

from newstranslate.checks import check_pair
from newstranslate.language.numeric_dates import numeric_dates


@pytest.mark.parametrize(
    ("lang", "text", "readings"),
    [
        ("fr", "Loi du 3/4/2019.", [((3, 4),)]),
        ("fr", "Loi du 3.4.2019.", [((3, 4),)]),
        ("fr", "Loi du 03-04-2019.", [((3, 4),)]),
        ("ar", "قانون ٠٣/٠٤/٢٠١٩", [((3, 4),)]),
        ("fr", "Loi du 2019-04-13.", [((13, 4),)]),
        ("en", "Law of 04/03/2019.", [((4, 3), (3, 4))]),
        ("en", "Law of 04/13/2019.", [((13, 4),)]),
        ("en", "Law of 13/04/2019.", [((13, 4),)]),
        ("en", "Law of 2019-04-03.", [((3, 4),)]),
        ("fr", "Du 1.2.2019 au 3.4.2020.", [((1, 2),), ((3, 4),)]),
        ("fr", "Loi du 13/14/2019.", []),
        ("fr", "Loi du 0/4/2019.", []),
        ("fr", "Loi du 32/4/2019.", []),
        ("fr", "Version 1.2.3.", []),
        ("fr", "Adresse 10.2.2019.7.", []),
        ("fr", "Loi du 3/4.2019.", []),
        ("fr", "Dossier 12-3-4-2019.", []),
        ("fr", "En 1819-04-03.", []),
    ],
)
def test_dates_in_digits_are_read(
    lang: str, text: str, readings: list[tuple[tuple[int, int], ...]]
) -> None:
    assert [date.readings for date in numeric_dates(text, lang)] == readings


def test_a_date_has_its_words_as_written() -> None:
    (date,) = numeric_dates("في ٠٣/٠٤/٢٠١٩ تم", "ar")
    assert (date.start, date.end, date.text, date.months) == (3, 13, "٠٣/٠٤/٢٠١٩", (6,))


def found(pair: str, source: str, target: str) -> list[str]:
    lang, to = pair.split("-")
    return [str(f.message) for f in check_pair(source, target, lang, to) if f.check != "exchanged"]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-en", "La loi date du 3.4.2019.", "The law dates from 3 April 2019."),
        ("fr-en", "La loi date du 03/04/2019.", "The law dates from April 3, 2019."),
        ("fr-ar", "La loi date du 03/04/2019.", "يعود القانون إلى 3 أبريل 2019."),
        ("en-fr", "The law dates from 04/03/2019.", "La loi date du 3 avril 2019."),
        ("en-fr", "The law dates from 04/03/2019.", "La loi date du 4 mars 2019."),
        ("en-fr", "The law dates from 2019-04-03.", "La loi date du 3 avril 2019."),
        ("fr-en", "La loi date du 3 avril 2019.", "The law dates from 2019-04-03."),
        ("fr-en", "La loi date du 3/4/2019.", "The law dates from 04/03/2019."),
        ("en-fr", "The law dates from 04/03/2019.", "La loi date du 03/04/2019."),
        ("en-fr", "The law dates from 3/3/2019.", "La loi date du 3 mars 2019."),
        ("fr-en", "En mai, la loi du 3/4/2019 change.", "In May, the law of 3 April 2019 changes."),
    ],
)
def test_the_same_date_passes(pair: str, source: str, target: str) -> None:
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "message"),
    [
        ("fr-en", "La loi date du 3.4.2019.", "The law dates from 3 May 2019.",
         "3.4.2019 in the source, May here"),
        ("fr-ar", "La loi date du 03/04/2019.", "يعود القانون إلى 3 مايو 2019.",
         "03/04/2019 in the source, مايو here"),
        ("en-fr", "The law dates from 2019-04-03.", "La loi date du 3 mai 2019.",
         "2019-04-03 in the source, mai here"),
        ("fr-en", "La loi date du 3 avril 2019.", "The law dates from 03/05/2019.",
         "avril in the source, 03/05/2019 here"),
        ("fr-en", "La loi date du 13/4/2019.", "The law dates from 13/5/2019.",
         "13/4/2019 in the source, 13/5/2019 here"),
        ("en-fr", "The law dates from 04/03/2019.", "La loi date du 3 mai 2019.",
         "04/03/2019 in the source, mai here"),
        ("en-fr", "The law dates from 04/03/2019.", "La loi date du 3 mars 2019.",
         "the day of 04/03/2019 differs"),
        ("en-ar", "The law dates from 04/03/2019.", "يعود القانون إلى 4 أبريل 2019.",
         "the day of 04/03/2019 differs"),
        ("en-fr", "The law dates from 04/03/2019.", "La loi date d’avril 2019.",
         "the day of 04/03/2019 differs"),
        ("fr-en", "La loi date du 3 mars 2019.", "The law dates from 04/03/2019.",
         "the day of 04/03/2019 differs"),
    ],
)  # fmt: skip
def test_another_month_or_day_is_an_error(
    pair: str, source: str, target: str, message: str
) -> None:
    assert message in found(pair, source, target)
