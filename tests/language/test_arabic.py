"""Arabic spelling variants and proclitics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.language import arabic


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الهجرة", "الهجره"),
        ("الإفريقي", "الافريقي"),
        ("مستشفى", "مستشفي"),
        ("المنظّمة", "المنظمة"),
        ("المنظـــمة", "المنظمة"),
        ("ھجرة", "هجرة"),
        ("٢٠١٨", "2018"),
        ("\u200fالهجرة", "الهجرة"),
    ],
)
def test_spelling_variants_fold_to_one(one: str, other: str) -> None:
    assert arabic.fold(one) == arabic.fold(other)


@pytest.mark.parametrize(
    ("prefix", "form", "written"),
    [
        ("", "المنظمة", "المنظمة"),
        ("و", "المنظمة", "والمنظمة"),
        ("ل", "المنظمة", "للمنظمة"),
        ("ول", "المنظمة", "وللمنظمة"),
        ("ب", "المنظمة", "بالمنظمة"),
        ("ل", "مفوضية", "لمفوضية"),
        ("وب", "مفوضية", "وبمفوضية"),
    ],
)
def test_proclitics_attach_and_come_off_again(prefix: str, form: str, written: str) -> None:
    assert arabic.attach(prefix, form) == written
    assert arabic.fold(form) in arabic.bare_forms(arabic.fold(written))
    assert arabic.proclitic(arabic.fold(written), arabic.fold(form)) == prefix


@given(st.text(max_size=40))
def test_folding_is_idempotent_and_never_joins_words(text: str) -> None:
    folded = arabic.fold(text)
    assert arabic.fold(folded) == folded
    assert len(folded.split()) >= min(1, len(text.split())) or not folded.strip()
