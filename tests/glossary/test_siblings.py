"""An institution in two rows, its name and its acronym: either form of it is right, in any direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from newstranslate import glossary
from newstranslate.checks import check_pair
from newstranslate.glossary import Glossary
from newstranslate.model import Pair

ROWS = """concept,kind,lock,fr,en,ar,ar_rejected,context
oam-acronym,acronym,hard,OAM,AMO|African Museums Office,المكتب الأفريقي للمتاحف,مكتب المتاحف,
oam,name,hard,Office africain des musées,African Museums Office|AMO,المكتب الأفريقي للمتاحف,,
cnm-france,acronym,hard,CNM,NCF,المجلس الفرنسي,,musique
cnm-maroc,acronym,hard,CNM,NCM,المجلس المغربي,,musées
bdr-bank,acronym,hard,BDR,BDR,بنك الريف,,banque|prêt
bdr-airport,acronym,hard,BDR,BDR,مطار الريف,,vol|piste
court-rabat,name,hard,Cour suprême,Supreme Court,المحكمة العليا بالرباط,,Rabat
court-dakar,name,hard,Cour suprême,Supreme Court,المحكمة العليا بدكار,,Dakar
press-office,name,hard,Office de presse du Sud,Pressud,بريسود,,
press-name,name,hard,Pressud,Pressud,بريسود,,
"""


@pytest.fixture
def terms(tmp_path: Path) -> Glossary:
    (tmp_path / "a.csv").write_text(ROWS, encoding="utf-8")
    return glossary.load(tmp_path)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("انعقد المكتب الأفريقي للمتاحف بالرباط.", "L’Office africain des musées siège à Rabat.", "ar-fr"),
        ("انعقد المكتب الأفريقي للمتاحف بالرباط.", "L’OAM siège à Rabat.", "ar-fr"),
        ("The African Museums Office sits in Rabat.", "L’Office africain des musées siège à Rabat.", "en-fr"),
        ("The African Museums Office sits in Rabat.", "L’OAM siège à Rabat.", "en-fr"),
        ("The AMO sits in Rabat.", "L’Office africain des musées siège à Rabat.", "en-fr"),
        ("L’OAM siège à Rabat.", "The African Museums Office sits in Rabat.", "fr-en"),
    ],
)  # fmt: skip
def test_either_form_is_right(source: str, target: str, pair: str, terms: Glossary) -> None:
    lang, to = pair.split("-")
    found = check_pair(source, target, lang, to, terms)
    assert [finding.message for finding in found if finding.check == "terms"] == []


@pytest.mark.parametrize(
    ("source", "pair", "preferred"),
    [
        ("African Museums Office", "en-fr", "Office africain des musées"),
        ("AMO", "en-fr", "OAM"),
        ("المكتب الأفريقي للمتاحف", "ar-fr", "Office africain des musées"),
        ("OAM", "fr-en", "AMO"),
        ("Office africain des musées", "fr-en", "African Museums Office"),
    ],
)
def test_name_gives_the_name_and_letters_the_letters(
    source: str, pair: str, preferred: str, terms: Glossary
) -> None:
    lang, to = pair.split("-")
    (term,) = [t for t in terms.terms(Pair(lang, to)) if source in t.sources]
    assert term.targets[0] == preferred


def test_missing_form_is_still_an_error(terms: Glossary) -> None:
    found = check_pair("The AMO sits in Rabat.", "L’office siège à Rabat.", "en", "fr", terms)
    assert [f.severity for f in found if f.check == "terms"] == ["error"]


@pytest.mark.parametrize(
    ("form", "to", "targets"),
    [
        ("CNM", "en", [("NCF",), ("NCM",)]),
        ("BDR", "ar", [("بنك الريف",), ("مطار الريف",)]),
        ("Cour suprême", "ar", [("المحكمة العليا بالرباط",), ("المحكمة العليا بدكار",)]),
    ],
)
def test_two_owners_are_no_siblings(
    form: str, to: str, targets: list[tuple[str, ...]], terms: Glossary
) -> None:
    found = [t for t in terms.terms(Pair("fr", to)) if form in t.sources]
    assert [term.targets for term in found] == targets


def test_two_names_of_one_institution_are_siblings(terms: Glossary) -> None:
    found = check_pair("Pressud said no.", "Pressud a dit non.", "en", "fr", terms)
    assert [finding.message for finding in found if finding.check == "terms"] == []
