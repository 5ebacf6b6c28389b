"""The lock: terms verified in whatever target, and certain repairs only."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from newstranslate import glossary, lock
from newstranslate.glossary import Concept, Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, TermUse, Verdict

FR_AR = Pair("fr", "ar")
FR_EN = Pair("fr", "en")


def concept(name: str, kind: str = "name", hard: bool = True, **cells: str) -> Concept:
    """Return a glossary row: `fr`, `en`, `ar`, `ar_rejected`, `en_except` … as in the CSV."""
    parts: dict[str, dict[str, tuple[str, ...]]] = {"": {}, "except": {}, "rejected": {}}
    for column, cell in cells.items():
        lang, _, part = column.partition("_")
        parts[part][lang] = tuple(cell.split("|"))
    where = f"terms.csv:{name}"
    return Concept(
        name,
        kind,
        "hard" if hard else "soft",
        parts[""],
        parts["except"],
        parts["rejected"],
        where=where,
    )


ROWS = Glossary(
    (
        concept("iom", "acronym", fr="OIM", en="IOM", ar="المنظمة الدولية للهجرة", ar_rejected="وكالة الهجرة"),
        concept("unhcr", "acronym", fr="HCR", en="UNHCR", ar="مفوضية شؤون اللاجئين|مفوضية اللاجئين"),
        concept("migrant", "noun", False, fr="migrant", en="migrant", ar="مهاجر", ar_rejected="متسلل"),
        concept("eu", fr="Union européenne|UE", en="European Union|EU", ar="الاتحاد الأوروبي"),
        concept("uefa", "acronym", fr="UEFA", en="UEFA|Union of European Football Associations", ar="الاتحاد الأوروبي لكرة القدم"),
        concept("un", "acronym", fr="ONU", en="UN|United Nations", ar="الأمم المتحدة"),
        concept("sg", fr="Secrétaire général de l’ONU", en="UN Secretary-General", ar="الأمين العام للأمم المتحدة"),
        concept("germany", fr="Allemagne", en="Germany", ar="ألمانيا"),
        concept("nice", fr="Nice", en="Nice", ar="نيس"),
    )
)  # fmt: skip
LOCK = Lock(ROWS, FR_AR)


def uses(text: str = "L’OIM") -> tuple[TermUse, ...]:
    return LOCK.uses(text)


def verdicts(target: str, found: Sequence[TermUse], terms: Lock = LOCK) -> list[Verdict]:
    return [outcome.verdict for outcome in terms.verify(target, found)]


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
    assert verdicts(target, uses()) == [wanted]


def test_allowed_form_is_told_from_the_preferred() -> None:
    assert verdicts("مفوضية اللاجئين", uses("Le HCR")) == [Verdict.ALLOWED]


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
    assert LOCK.repair("L’OIM", target, uses()) == wanted


def test_two_repairs_in_one_sentence_do_not_disturb_each_other() -> None:
    both = uses("L’OIM et le HCR")
    assert LOCK.repair("L’OIM et le HCR", "التقت OIM مع HCR أمس في الرباط", both) == (
        "التقت المنظمة الدولية للهجرة مع مفوضية شؤون اللاجئين أمس في الرباط"
    )
    assert LOCK.repair("L’OIM et le HCR", "ولوكالة الهجرة ولـHCR دور", both) == (
        "وللمنظمة الدولية للهجرة ولمفوضية شؤون اللاجئين دور"
    )


def test_soft_terms_are_not_repaired() -> None:
    assert LOCK.repair("Un migrant", "متسلل", uses("Un migrant")) == "متسلل"


def test_findings_say_what_to_write() -> None:
    (finding,) = LOCK.findings("قالت وكالة الهجرة", uses())
    assert finding.severity == "error"
    assert finding.message == "OIM: write المنظمة الدولية للهجرة, not وكالة الهجرة"
    assert finding.target[finding.start : finding.end] == "وكالة الهجرة"


def test_translator_sees_each_term_once() -> None:
    assert lock.describe(uses("L’OIM et l’OIM")) == ("OIM → المنظمة الدولية للهجرة",)


COUNCILS = Glossary(
    (
        concept("coe", fr="Conseil de l’Europe", en="Council of Europe", en_rejected="European Council"),
        concept("euco", fr="Conseil européen", en="European Council", en_rejected="Council of Europe"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("The Council of Europe is not the European Council.", 0),
        ("The European Council is not the Council of Europe.", 0),
        ("The European Council is not the European Council.", 1),
        ("The Council of Europe is not the Council of Europe.", 1),
        ("It is not the Council of Europe.", 1),
    ],
)
def test_a_rejected_form_that_is_another_present_terms_right_form(target: str, wrong: int) -> None:
    terms = Lock(COUNCILS, FR_EN)
    found = terms.uses("Le Conseil de l’Europe n’est pas le Conseil européen.")
    assert [verdict.ok for verdict in verdicts(target, found, terms)].count(False) == wrong


SHIPPED = glossary.load(Path(__file__).parents[1] / "glossary")


@pytest.mark.parametrize("pair", [("fr", "ar"), ("fr", "en"), ("en", "ar"), ("ar", "fr")], ids=str)
def test_right_forms_of_any_two_shipped_terms_are_no_error(pair: tuple[str, str]) -> None:
    terms = Lock(SHIPPED, Pair(*pair))
    every = list(SHIPPED.terms(Pair(*pair)))
    wrong = {form: term for term in every for form in term.rejected}
    rivals = [(wrong[t.targets[0]], t) for t in every if t.targets[0] in wrong]
    random.Random(22).shuffle(every)
    for one, other in (*rivals, *pairwise(every)):
        found = terms.uses(f"{one.sources[0]} / {other.sources[0]}.")
        concepts = {use.term.concept: use.term for use in found}
        for first, second in ((one, other), (other, one)):
            target = f"{first.targets[0]} / {second.targets[0]}."
            bad = [o for o in terms.verify(target, found) if o.verdict is Verdict.REJECTED]
            assert not [o for o in bad if o.use.term.concept in concepts], target
