"""What the lock lets in the place of a draft: each guard by itself, in real sentences.

The draft lacks a term; the other answer has it. It is taken only where nothing else is lost.
"""

from __future__ import annotations

import pytest

from newstranslate import lock
from newstranslate.glossary import Glossary
from newstranslate.lock import Lock
from newstranslate.model import Pair, Verdict
from tests.test_lock import FR_AR, FR_EN, ROWS, concept

LOCK = Lock(ROWS, FR_EN)


def taken(source: str, draft: str, other: str, terms: Lock = LOCK) -> bool:
    """Return whether the other answer may stand for the draft."""
    return terms.accepts(source, draft, other, terms.uses(source))


GOOD = [
    ("L’OIM aide 28 pays.", "OIM helps 28 countries.", "IOM helps 28 countries."),
    ("L’OIM aide 28 pays.", "The agency helps countries.", "IOM helps 28 countries."),
    ("L’OIM a dit **non**.", "OIM said **no**.", "IOM said **no**."),
    ("L’OIM a dit **non**.", "OIM said no.", "IOM said **no**."),
    ("Voir [l’OIM](https://iom.int).", "See [OIM](https://iom.int).", "See [IOM](https://iom.int)."),
    ("L’OIM et le HCR", "OIM and HCR", "IOM and HCR"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "draft", "other"), GOOD)
def test_an_answer_with_more_terms_right_and_nothing_lost_is_taken(
    source: str, draft: str, other: str
) -> None:
    assert taken(source, draft, other)


@pytest.mark.parametrize(
    ("source", "draft", "other"),
    [
        ("L’OIM aide 28 pays.", "OIM helps 28 countries.", "IOM helps 58 countries."),
        ("L’OIM aide 28 pays.", "OIM helps 28 countries.", "IOM helps countries."),
        ("L’OIM aide 28 pays.", "OIM helps countries.", "IOM helps 3 countries."),
        ("L’OIM aide 28 pays.", "OIM helps 28 countries.", "IOM helps 28 countries in 2025."),
        ("De 3 à 3 pour l’OIM", "From 3 to 3 for OIM", "From 3 for IOM"),
    ],
)
def test_an_answer_that_loses_or_makes_a_number_is_not_taken(
    source: str, draft: str, other: str
) -> None:
    assert not taken(source, draft, other)


def test_a_number_of_the_term_itself_is_no_new_number() -> None:
    rows = Glossary((concept("rule", fr="règle de Paris", en="Article 6"),))
    terms = Lock(rows, FR_EN)
    assert taken("La règle de Paris change.", "The rule changes.", "Article 6 changes.", terms)


@pytest.mark.parametrize(
    ("source", "draft", "other"),
    [
        ("L’OIM lance `git`.", "OIM runs `git`.", "IOM runs git."),
        ("L’OIM[^1] a dit non.", "OIM[^1] said no.", "IOM said no."),
        ("Voir [l’OIM](https://iom.int).", "See [OIM](https://iom.int).", "See [IOM](https://iom.com)."),
        ("Voir [l’OIM](https://iom.int).", "See [OIM](https://iom.int).", "See IOM."),
        ("L’OIM a dit non.", "OIM said no.", "IOM said no[^1]."),
        ("L’OIM a dit non.", "OIM said no.", "IOM said [no](https://iom.int)."),
    ],
)  # fmt: skip
def test_an_answer_that_loses_or_makes_markup_is_not_taken(
    source: str, draft: str, other: str
) -> None:
    assert not taken(source, draft, other)


@pytest.mark.parametrize(
    ("draft", "other"),
    [
        ("IOM is here with UNHCR.", "IOM is here with UNHCR!"),
        ("OIM is here with UNHCR.", "OIM was here with UNHCR."),
        ("OIM is here with UNHCR.", "IOM is here with HCR."),
        ("IOM is here with UNHCR.", "OIM is here with UNHCR."),
    ],
)
def test_an_answer_is_taken_only_where_it_breaks_fewer_terms_and_no_other(
    draft: str, other: str
) -> None:
    assert not taken("L’OIM est ici avec le HCR.", draft, other)


DRAFT = "OIM says that it has opened an office in the old town of the capital."


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("IOM", False), ("IOM has opened an office", False), ("IOM has opened an office in the old town.", True), (f"IOM: {DRAFT}", True),
     ("IOM " + "has opened an office " * 8, False)],
)  # fmt: skip
def test_an_answer_of_less_than_half_or_more_than_twice_the_length_is_not_taken(
    words: str, wanted: bool
) -> None:
    source = "L’OIM dit avoir ouvert un bureau dans la vieille ville de la capitale."
    assert taken(source, DRAFT, words) is wanted


def test_the_length_of_a_long_term_is_allowed_for() -> None:
    name = "Office of the High Commissioner for Human Rights of the United Nations"
    terms = Lock(Glossary((concept("ohchr", "acronym", fr="HCDH", en=name),)), FR_EN)
    assert taken("Le HCDH dit non.", "HCDH says no.", f"{name} says no.", terms)


# --- what is repaired ---


def test_an_allowed_form_is_no_failure_and_is_not_replaced() -> None:
    source = "L’UE a dit non."
    assert LOCK.repair(source, "The EU said no.", LOCK.uses(source)) == "The EU said no."


def test_a_repair_says_what_it_replaced() -> None:
    arabic, source = Lock(ROWS, FR_AR), "L’OIM a dit non."
    made = arabic.repairs(source, "قالت OIM لا", arabic.uses(source))
    assert made.text == "قالت المنظمة الدولية للهجرة لا"
    assert made.made == ("OIM → المنظمة الدولية للهجرة",)
    assert arabic.repairs(source, made.text, arabic.uses(source)).made == ()


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("OIM and OIM again.", [Verdict.SOURCE_LEFT, Verdict.SOURCE_LEFT]),
        ("IOM and OIM again.", [Verdict.PREFERRED, Verdict.SOURCE_LEFT]),
        ("IOM and the agency again.", [Verdict.PREFERRED, Verdict.MISSING]),
        ("IOM and IOM and IOM again.", [Verdict.PREFERRED, Verdict.PREFERRED]),
    ],
)
def test_each_occurrence_has_its_outcome(target: str, wanted: list[Verdict]) -> None:
    found = LOCK.uses("L’OIM et encore l’OIM.")
    assert [outcome.verdict for outcome in LOCK.verify(target, found)] == wanted


def test_a_later_mention_may_be_left_out_where_an_earlier_is_right() -> None:
    found = LOCK.uses("L’OIM et encore l’OIM.")
    assert LOCK.findings("IOM and the agency again.", found) == []
    assert [one.about for one in LOCK.findings("The agency again.", found)] == ["OIM"]


# --- a form put in by a person ---


@pytest.mark.parametrize(
    ("text", "words", "form", "lang", "wanted"),
    [
        ("قالت وكالة الهجرة أمس", "وكالة الهجرة", "المنظمة", "ar", "قالت المنظمة أمس"),
        ("رحبت وكالات الهجرة", "وكالات", "المنظمة", "ar", "رحبت المنظمة الهجرة"),
        ("وبالأمم", "وبالأمم", "المنظمة", "ar", "وبالمنظمة"),
        ("قالت الوكالة أمس", "الوكالة", "المنظمة", "ar", "قالت المنظمة أمس"),
        ("وللوكالة دور", "وللوكالة", "المنظمة", "ar", "وللمنظمة دور"),
        ("بالوكالة", "بالوكالة", "المنظمة", "ar", "بالمنظمة"),
        ("بيان OIM", "OIM", "المنظمة", "ar", "بيان المنظمة"),
        ("the OIM said", "OIM", "IOM", "en", "the IOM said"),
        ("said(OIM)now", "OIM", "IOM", "en", "said(IOM)now"),
        ("yes.OIMnow", "OIM", "IOM", "en", "yes. IOM now"),
        ("theOIM", "OIM", "IOM", "en", "the IOM"),
        ("و OIM", "OIM", "IOM", "en", "و IOM"),
    ],
)
def test_a_form_is_put_in_as_a_person_would_type_it(
    text: str, words: str, form: str, lang: str, wanted: str
) -> None:
    start = text.index(words)
    found, end = lock.inserted(text, start, start + len(words), form, lang)
    assert found == wanted
    assert found[:end].endswith(form[-2:])


def test_a_lock_about_a_subject_leaves_the_other_as_it_was() -> None:
    terms = Lock(ROWS, Pair("fr", "en"))
    other = terms.about("sport")
    assert other is not terms
    assert other.about("sport") is other
    assert terms.about("") is terms
    assert other.uses("L’OIM") == terms.uses("L’OIM")


# --- what may be repaired: one guard a row ---

MORE = Glossary(
    (
        *ROWS.concepts,
        concept("imf", "acronym", fr="FMI", ar="صندوق النقد الدولي"),
        concept("bank", "acronym", fr="BM", ar="بنك الإعمار"),
        concept("europol", "acronym", fr="OEP", en="EUROPOL"),
        concept("us", fr="États-Unis", en="United States", en_rejected="U.S."),
        concept("fto", fr="Organisation du libre-échange", en="Free Trade Organisation", en_rejected="Organisation of Free Trade"),
        concept("senate", fr="Sénat", en="Senate", en_rejected="Bundesrat"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "source", "target", "wanted"),
    [
        ("ar", "Le FMI agit.", "قال FMI صباح أمس", "قال صندوق النقد الدولي صباح أمس"),
        ("ar", "Le FMI agit.", "ما قاله FMI تم أمس", "ما قاله صندوق النقد الدولي تم أمس"),
        ("ar", "L’ONU agit.", "أعلنت ONU أمس", "أعلنت الأمم المتحدة أمس"),
        ("en", "Il quitte les États-Unis.", "He left the U.S. yesterday.", "He left the United States yesterday."),
        ("en", "Il quitte l’Organisation du libre-échange.", "He left the Organisation of Free Trade yesterday.", "He left the Free Trade Organisation yesterday."),
        ("en", "Le Sénat a voté.", "The Bundesrat voted.", "The Senate voted."),
    ],
)  # fmt: skip
def test_a_repair_that_fits_is_made(lang: str, source: str, target: str, wanted: str) -> None:
    terms = Lock(MORE, Pair("fr", lang))
    assert terms.repair(source, target, terms.uses(source)) == wanted


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("ar", "Le FMI agit.", "أمس FMI تعلن"),
        ("ar", "L’ONU agit.", "أعلن ONU أمس"),
        ("ar", "La BM agit.", "قال بنك كبير BM أمس"),
        ("ar", "Le Front OIM agit.", "تعمل OIM هنا."),
        ("ar", "L’OIM agit.", "زارت OIM الكبيرة"),
        ("en", "Un agent de l’OEP", "an OEP agent"),
        (
            "en",
            "Il quitte l’Organisation du libre-échange.",
            "He left the trade Organisation of Free Trade.",
        ),
        ("ar", "L’OIM agit.", "قالت ال OIM أمس"),
    ],
)
def test_a_repair_that_would_not_fit_is_not_made(lang: str, source: str, target: str) -> None:
    terms = Lock(MORE, Pair("fr", lang))
    assert terms.repair(source, target, terms.uses(source)) == target


def test_in_french_an_acronym_needs_no_article_before_it() -> None:
    terms = Lock(ROWS, Pair("en", "fr"))
    source = "The IOM said no."
    assert terms.repair(source, "IOM a dit non.", terms.uses(source)) == "OIM a dit non."


def test_a_name_that_ends_in_another_speaks_of_it_and_one_that_begins_with_it_does_not() -> None:
    terms = Lock(ROWS, FR_AR)
    (ok,) = terms.verify("الأمين العام للأمم المتحدة", terms.uses("L’ONU"))
    (hidden,) = terms.verify("الاتحاد الأوروبي لكرة القدم", terms.uses("L’UE"))
    assert (ok.verdict, hidden.verdict) == (Verdict.PREFERRED, Verdict.MISSING)


def test_a_form_is_parted_from_an_arabic_word_that_is_no_proclitic() -> None:
    assert lock.inserted("قالOIM", 3, 6, "المنظمة", "ar")[0] == "قال المنظمة"


def test_a_lock_has_the_terms_of_its_direction_or_those_that_it_is_given() -> None:
    source = "L’OIM et le HCR"
    assert [use.term.concept for use in LOCK.uses(source)] == ["iom", "unhcr"]
    (only,) = (term for term in ROWS.terms(FR_EN) if term.concept == "unhcr")
    some = Lock(ROWS, FR_EN, terms=[only])
    assert [use.term.concept for use in some.uses(source)] == ["unhcr"]
    assert [o.verdict for o in some.verify("IOM", some.uses(source))] == [Verdict.MISSING]
    assert Lock(Glossary(), FR_EN).uses(source) == ()
    assert Lock(Glossary((concept("sahel", fr="OIM", ar="الساحل"),)), FR_EN).uses(source) == ()
    assert LOCK.verify("IOM", ()) == []


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("IOM and UNHCR", []),
        ("OIM and UNHCR", ["OIM: left untranslated; write IOM"]),
        ("The agency", ["OIM: IOM is missing", "HCR: UNHCR is missing"]),
        ("IOM", ["HCR: UNHCR is missing"]),
    ],
)
def test_findings_are_one_a_term(target: str, wanted: list[str]) -> None:
    found = LOCK.findings(target, LOCK.uses("L’OIM et le HCR"))
    assert [finding.message for finding in found] == wanted
    assert all((f.start >= 0) is ("left" in f.message) for f in found)
    assert all((f.start, f.end) == (-1, -1) for f in found if "missing" in f.message)
    assert {f.severity for f in found} <= {"error"}


@pytest.mark.parametrize(
    ("source", "target", "verdicts"),
    [
        # an acronym in brackets behind its long form is one occurrence with it
        ("L’Union européenne (UE)", "European Union", [Verdict.PREFERRED]),
        ("L’Union européenne et l’UE", "European Union", [Verdict.PREFERRED, Verdict.MISSING]),
        ("L’Union européenne   (UE)", "European Union", [Verdict.PREFERRED, Verdict.MISSING]),
        ("L’UE", "EU", [Verdict.ALLOWED]),
        # a noun may be the same in both languages
        ("Un migrant", "Un migrant", [Verdict.PREFERRED]),
        ("L’Allemagne", "Allemagne", [Verdict.SOURCE_LEFT]),
        ("L’OIM, l’OIM, l’OIM", "IOM, OIM", [Verdict.PREFERRED, Verdict.SOURCE_LEFT, Verdict.MISSING]),
    ],
)  # fmt: skip
def test_each_mention_is_told_from_the_others(
    source: str, target: str, verdicts: list[Verdict]
) -> None:
    found = LOCK.verify(target, LOCK.uses(source))
    assert [outcome.verdict for outcome in found] == verdicts
    missing = [o for o in found if o.verdict is Verdict.MISSING]
    right = any(o.verdict.ok for o in found)
    assert all(o.repeated is right and o.fails is not right for o in missing)
    assert all(o.found is not None for o in found if o not in missing)


PARTS = Glossary(
    (
        concept("eu", fr="UE", en="European Union"),
        concept("bank", fr="BCE", en="European Union Bank", en_rejected="Union Bank"),
        concept("same", fr="UER", en="European Union|European Union Radio"),
        concept("wrong", fr="OEU", en="Other", en_rejected="European Union Court"),
        concept("except", fr="EXC", en="Union", en_except="European Union Choir"),
    )
)


@pytest.mark.parametrize(
    ("source", "target", "verdict"),
    [
        ("L’UE", "the European Union", Verdict.PREFERRED),
        ("L’UE", "the European Union Bank", Verdict.MISSING),
        ("L’UE", "the European Union Court", Verdict.PREFERRED),
        ("L’UE", "the European Union Radio", Verdict.PREFERRED),
        ("L’UE", "the European Union Choir", Verdict.MISSING),
        ("La BCE", "the Union Bank", Verdict.REJECTED),
        ("La BCE", "the European Union Bank", Verdict.PREFERRED),
        ("L’OEU", "the European Union Court", Verdict.REJECTED),
        ("L’EXC", "the European Union", Verdict.PREFERRED),
    ],
)
def test_a_form_inside_a_longer_one_is_no_mention(
    source: str, target: str, verdict: Verdict
) -> None:
    terms = Lock(PARTS, FR_EN)
    (outcome,) = terms.verify(target, terms.uses(source))
    assert outcome.verdict is verdict


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال OIM", "قال المنظمة"),
        ("و OIM", "والمنظمة"),
        ("لـOIM", "للمنظمة"),
        ("لـ OIM", "للمنظمة"),
        ("للـOIM", "للمنظمة"),
        ("الـOIM", "المنظمة"),
        ("الـ OIM", "الـ المنظمة"),
        ("بالـOIM", "بالمنظمة"),
        ("وبـOIM", "وبالمنظمة"),
        ("  OIM", "  المنظمة"),
    ],
)
def test_proclitics_that_stand_apart_are_joined_to_the_form(text: str, wanted: str) -> None:
    start = text.index("OIM")
    assert lock.inserted(text, start, start + 3, "المنظمة", "ar")[0] == wanted


@pytest.mark.parametrize(
    ("source", "draft", "other", "wanted"),
    [
        ("L’OIM aide 2 et 2.", "OIM helps 2 and 2.", "IOM helps 2 and 2.", True),
        ("L’OIM aide 2 et 2.", "OIM helps 2 and 2.", "IOM helps 2.", False),
        ("L’OIM aide 2 et 3.", "OIM helps 2.", "IOM helps 2.", True),
        ("L’OIM aide.", "OIM helps 7.", "IOM helps 7.", True),
        ("L’OIM aide.", "OIM helps 7.", "IOM helps.", True),
        ("L’OIM aide [ici](/a).", "OIM helps [here](/a).", "IOM helps [here](/a) [now](/a).", False),
        ("L’OIM aide ici[^1].", "OIM helps[^1] here[^1].", "IOM helps here[^1].", True),
    ],
)  # fmt: skip
def test_what_an_answer_keeps_is_counted(source: str, draft: str, other: str, wanted: bool) -> None:
    assert taken(source, draft, other) is wanted


def test_terms_that_a_lock_was_not_given_hide_nothing() -> None:
    (eu,) = (term for term in PARTS.terms(FR_EN) if term.concept == "eu")
    some = Lock(PARTS, FR_EN, terms=[eu])
    (outcome,) = some.verify("the European Union Bank", some.uses("L’UE"))
    assert outcome.verdict is Verdict.PREFERRED


AGAIN = Glossary((*ROWS.concepts, concept("protester", "noun", fr="manifestant", en="protester")))


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("L’OIM et l’OIM.", "The OIM met.", "The IOM met."),
        ("L’OIM et l’OIM.", "The IOM and the OIM met.", "The IOM and the OIM met."),
        ("L’OIM et l’OIM.", "The OIM and the OIM met.", "The OIM and the OIM met."),
        ("L’OIM et le HCR.", "The agency (OIM) and the HCR met.", "The agency (OIM) and the UNHCR met."),
        ("L’Allemagne a dit non.", "Allemagne said no.", "Allemagne said no."),
        ("Le manifestant dit non.", "The manifestant said no.", "The manifestant said no."),
    ],
)  # fmt: skip
def test_one_wrong_mention_is_repaired_where_none_is_right(
    source: str, target: str, wanted: str
) -> None:
    terms = Lock(AGAIN, FR_EN)
    assert terms.repair(source, target, terms.uses(source)) == wanted


def test_a_noun_left_as_it_is_counts_as_missing() -> None:
    terms = Lock(AGAIN, FR_EN)
    (outcome,) = terms.verify("The manifestant said no.", terms.uses("Le manifestant dit non."))
    assert outcome.verdict is Verdict.MISSING
