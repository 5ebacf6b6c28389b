"""Spelling is no difference to who looks for words, and what is found is marked where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstranslate.language.folding import folded, spans


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("Les élèves à Orléans", "ORLEANS", "Orléans"),
        ("Les e\u0301le\u0300ves arrivent", "élèves", "e\u0301le\u0300ves"),
        ("Sœur Emmanuelle", "soeur", "Sœur"),
        ("aujourd’hui l’OIM", "aujourd'hui l'oim", "aujourd’hui l’OIM"),
        ("28\u202f000 réfugiés", "28 000 refugies", "28\u202f000 réfugiés"),
        ("وصل الأطفال إلى المدرسة", "الاطفال الي المدرسه", "الأطفال إلى المدرسة"),
        ("قالت المُفَوَّضِيَّةُ إنها", "المفوضية", "المُفَوَّضِيَّةُ"),
        ("قالت المفوضية إنها", "المُفَوَّضية", "المفوضية"),
        ("مســؤول أممي", "مسوول", "مســؤول"),
        ("في عام ٢٠٢٦", "2026", "٢٠٢٦"),
        ("در سال ۲۰۲۶", "٢٠٢٦", "۲۰۲۶"),
        ("كوفيد‏19", "كوفيد19", "كوفيد‏19"),
        ("ﻻجئ واحد", "لاجئ", "ﻻجئ"),
    ],
)
def test_phrase_is_found_in_other_spelling(text: str, phrase: str, found: str) -> None:
    assert [text[start:end] for start, end in spans(text, phrase)] == [found]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("المدرس", "المدرسة"), ("2007", "2008"), ("le cœur", "cour"), ("mot", "ـ"), ("mot", "  ")],
)
def test_another_word_is_not_found(text: str, phrase: str) -> None:
    assert spans(text, phrase) == []


_LETTERS = st.text("aéÉœ ’'\u0301\u00a0بأإةهىيـًّ١1۱ﻻ\u200f", max_size=12)


@settings(max_examples=150, deadline=None)
@given(_LETTERS, _LETTERS, _LETTERS)
def test_what_is_found_is_the_phrase_and_all_are_found(
    before: str, phrase: str, after: str
) -> None:
    text = before + phrase + after
    found = spans(text, phrase)
    for start, end in found:
        assert folded(phrase) in folded(text[start:end])
    assert bool(found) == bool(folded(phrase))


@settings(max_examples=100, deadline=None)
@given(_LETTERS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
