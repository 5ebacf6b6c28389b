"""The starter glossary: complete in three languages, and each row says where it can be checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newstranslate import glossary
from newstranslate.glossary import lint

FOLDER = Path(__file__).parents[2] / "glossary"
STARTER = glossary.load(FOLDER)
LANGS = ("fr", "en", "ar")
CATEGORY = re.compile("usage|own name", re.IGNORECASE)
PLACE = re.compile(r"\d{3}|page|article|\.(?:org|ma|int|com)\b")
"""A year or number, an article, or a page."""


def test_nothing_in_it_is_to_be_mended() -> None:
    assert lint.lint(STARTER, LANGS) == []


def test_every_source_names_a_document_and_no_category() -> None:
    wrong = [c.source for c in STARTER.concepts if CATEGORY.search(c.source)]
    wrong += [c.source for c in STARTER.concepts if not PLACE.search(c.source)]
    assert wrong == []


@pytest.mark.parametrize(
    ("french", "english", "arabic"),
    [
        ("Union africaine", "African Union", "الاتحاد الأفريقي"),
        ("UE", "EU", "الاتحاد الأوروبي"),
        ("CPI", "ICC", "المحكمة الجنائية الدولية"),
        ("CNDH", "CNDH", "المجلس الوطني لحقوق الإنسان"),
        ("OFPPT", "OFPPT", "مكتب التكوين المهني وإنعاش الشغل"),
        ("CEDEAO", "ECOWAS", "إيكواس"),
        ("CEMAC", "CEMAC", "الجماعة الاقتصادية والنقدية لوسط أفريقيا"),
        ("UEMOA", "WAEMU", "الاتحاد الاقتصادي والنقدي لغرب أفريقيا"),
        ("SADC", "SADC", "الجماعة الإنمائية للجنوب الأفريقي"),
        ("Groupe des 77", "Group of 77", "مجموعة الـ77"),
        ("Statut de Rome de la Cour pénale internationale",
         "Rome Statute of the International Criminal Court",
         "نظام روما الأساسي للمحكمة الجنائية الدولية"),
        ("Haut-Commissariat des Nations unies pour les réfugiés",
         "Office of the United Nations High Commissioner for Refugees",
         "مفوضية الأمم المتحدة لشؤون اللاجئين"),
        ("HCR", "UN Refugee Agency", "مفوضية اللاجئين"),
        ("Banque africaine de développement", "African Development Bank", "مصرف التنمية الأفريقي"),
    ],
)  # fmt: skip
def test_official_names_and_variants_are_known(french: str, english: str, arabic: str) -> None:
    rows = [c for c in STARTER.concepts if french in c.forms["fr"]]
    assert any(english in c.forms["en"] and arabic in c.forms["ar"] for c in rows)
