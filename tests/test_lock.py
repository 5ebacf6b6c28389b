"""The lock: terms verified in whatever target, and certain repairs only."""

from __future__ import annotations

import pytest

from newstranslate import lock
from newstranslate.glossary import Matcher
from newstranslate.model import Term, TermUse, Verdict

IOM = Term("iom", "acronym", True, ("OIM",), (), ("المنظمة الدولية للهجرة",), ("وكالة الهجرة",))
UNHCR = Term(
    "unhcr", "acronym", True, ("HCR",), (), ("مفوضية شؤون اللاجئين", "مفوضية اللاجئين"), ()
)
SOFT = Term("migrant", "noun", False, ("migrant",), (), ("مهاجر",), ("متسلل",))


def uses(text: str = "L’OIM") -> tuple[TermUse, ...]:
    return lock.recognise(text, Matcher([IOM, UNHCR, SOFT], "fr"))


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("قالت المنظمة الدولية للهجرة", Verdict.PREFERRED),
        ("وللمنظمة الدوليه للهجره", Verdict.PREFERRED),
        ("قالت وكالة الهجرة", Verdict.REJECTED),
        ("قالت OIM", Verdict.SOURCE_LEFT),
        ("قال المتحدث", Verdict.MISSING),
    ],
)
def test_outcome_of_a_use(target: str, wanted: Verdict) -> None:
    assert [outcome.verdict for outcome in lock.verify(target, uses())] == [wanted]


def test_allowed_form_is_told_from_the_preferred() -> None:
    assert lock.verify("مفوضية اللاجئين", uses("Le HCR"))[0].verdict is Verdict.ALLOWED


def test_terms_in_addresses_and_code_are_no_terms() -> None:
    found = uses('[OIM](https://oim.int/OIM) `OIM` www.OIM.int a@OIM.int <b title="OIM">')
    assert [use.start for use in found] == [1]


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("قالت OIM أمس", "قالت المنظمة الدولية للهجرة أمس"),
        ("وفقا لـOIM", "وفقا للمنظمة الدولية للهجرة"),
        ("ولوكالة الهجرة دور", "وللمنظمة الدولية للهجرة دور"),
        ("بوكالة الهجرة", "بالمنظمة الدولية للهجرة"),
        ("OIM و OIM", "OIM و OIM"),
        ("قال المتحدث", "قال المتحدث"),
        ("المنظمة الدولية للهجرة", "المنظمة الدولية للهجرة"),
    ],
)
def test_only_what_is_certain_is_repaired(target: str, wanted: str) -> None:
    assert lock.repair(target, uses(), "ar") == wanted


def test_two_repairs_in_one_sentence_do_not_disturb_each_other() -> None:
    both = uses("L’OIM et le HCR")
    assert lock.repair("التقت OIM مع HCR أمس في الرباط", both, "ar") == (
        "التقت المنظمة الدولية للهجرة مع مفوضية شؤون اللاجئين أمس في الرباط"
    )
    assert lock.repair("ولوكالة الهجرة ولـHCR دور", both, "ar") == (
        "وللمنظمة الدولية للهجرة ولمفوضية شؤون اللاجئين دور"
    )


def test_soft_terms_are_not_repaired() -> None:
    assert lock.repair("متسلل", uses("Un migrant"), "ar") == "متسلل"


def test_findings_say_what_to_write() -> None:
    (finding,) = lock.findings("قالت وكالة الهجرة", uses())
    assert finding.severity == "error"
    assert finding.message == "OIM: write المنظمة الدولية للهجرة, not وكالة الهجرة"
    assert finding.target[finding.start : finding.end] == "وكالة الهجرة"


def test_translator_sees_each_term_once() -> None:
    assert lock.describe(uses("L’OIM et l’OIM")) == ("OIM → المنظمة الدولية للهجرة",)
