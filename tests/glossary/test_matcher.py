"""Terms found in sources and in targets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstranslate.glossary import Form, FormIndex, Matcher
from newstranslate.model import Term


def term(kind: str, *sources: str, excepts: tuple[str, ...] = ()) -> Term:
    return Term(sources[0], kind, True, sources, excepts, (), ())


def occurrences(form: str, kind: str, text: str, lang: str = "en") -> list[str]:
    """Return what of `text` is the form."""
    lang = "ar" if "\u0600" < form[0] < "\u06ff" else lang
    hits = FormIndex([Form(form, kind, term(kind, form))], lang).find_all(text)
    return [text[hit.start : hit.end] for hit in hits]


TERMS = [
    term("acronym", "OIM"),
    term("acronym", "ONU"),
    term("acronym", "PAM"),
    term("acronym", "CES"),
    term("name", "ONU Femmes"),
    term("name", "Pacte de Marrakech"),
    term("name", "Marrakech", excepts=("Accord de Marrakech", "Traité de Marrakech")),
    term("name", "États-Unis"),
    term("name", "Nations unies"),
    term("name", "Pacte mondial pour des migrations sûres, ordonnées et régulières"),
    term("noun", "demandeur d’asile"),
    term("noun", "tribunal administratif"),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("L’OIM agit", ["OIM"]),
        ("l'OIM, l‘OIM, lʼOIM", ["OIM"] * 3),
        ("(OIM) OIM-Maroc O.I.M. Oim", ["OIM"] * 4),
        ("oim pam ces Ces", []),
        ("L’Onu et l’ONU Femmes", ["ONU", "ONU Femmes"]),
        ("le Pacte de\u00a0Marrakech", ["Pacte de Marrakech"]),
        ("le PACTE DE MARRAKECH", ["Pacte de Marrakech"]),
        ("les Pactes de Marrakech", ["Marrakech"]),
        ("l’Accord de Marrakech", []),
        ("les ETATS-UNIS, les Etats\u2011Unis", ["États-Unis"] * 2),
        ("les E\u0301tats-Unis", ["États-Unis"]),
        ("les Nations-Unies", ["Nations unies"]),
        ("les Nations/Unies", ["Nations unies"]),
        ("le Pacte mondial pour des migrations sûres, ordonnées et régulières", [TERMS[9].concept]),
        ("des demandeuses d’asile", ["demandeur d’asile"]),
        ("les tribunaux administratifs", ["tribunal administratif"]),
        ("à Nations. Unies", []),
        ("COIMBRA, POIM, OIMs", ["OIM"]),
    ],
)
def test_terms_are_found_in_press_french(text: str, wanted: list[str]) -> None:
    assert [use.term.concept for use in Matcher(TERMS, "fr").find(text)] == wanted


def test_offsets_are_those_of_the_text() -> None:
    (use,) = Matcher(TERMS, "fr").find("Selon l’O.I.M., rien")
    assert (use.form, use.start, use.end) == ("O.I.M.", 8, 14)


@pytest.mark.parametrize("proclitic", ["", "و", "ف", "ب", "ل", "ك", "ول", "وب"])
@pytest.mark.parametrize(
    "spelling",
    ["منظمة العمل الدولية", "منظمه العمل الدوليه", "منظّمة العمل الدوليّة", "منظـمة العمل الدولية"],
)
def test_arabic_names_are_found_with_proclitics_and_variants(proclitic: str, spelling: str) -> None:
    text = f"قالت {proclitic}{spelling} اليوم"
    assert occurrences("منظمة العمل الدولية", "name", text)


@pytest.mark.parametrize(
    "written", ["المنظمة", "والمنظمة", "للمنظمة", "وللمنظمة", "بالمنظمة", "كالمنظمة"]
)
def test_arabic_article_and_proclitics(written: str) -> None:
    assert occurrences("المنظمة الدولية للهجرة", "name", f"{written} الدولية للهجرة")


@pytest.mark.parametrize(
    ("form", "kind", "text"),
    [
        ("المنظمة الدولية للهجرة", "name", "المنظمة العربية للهجرة"),
        ("المنظمة الدولية للهجرة", "name", "منظمة الهجرة الدولية"),
        ("UN", "acronym", "under the sun, un"),
        ("IOM", "acronym", "axioms"),
        ("United Nations", "name", "united the nations"),
    ],
)
def test_near_misses_are_not_accepted(form: str, kind: str, text: str) -> None:
    assert not (occurrences(form, kind, text))


@pytest.mark.parametrize(
    ("form", "kind", "text"),
    [
        ("IOM", "acronym", "IOM’s staff"),
        ("SDG", "acronym", "the SDGs"),
        ("asylum seeker", "noun", "two asylum-seekers"),
        ("مهاجر", "noun", "والمهاجر"),
    ],
)
def test_target_forms_inflect(form: str, kind: str, text: str) -> None:
    assert occurrences(form, kind, text)


@given(st.text(alphabet="OIMoimNUé ’'-.()،وللالمنظمة\u00ad\u0640", max_size=50))
def test_uses_are_in_order_and_inside_the_text(text: str) -> None:
    uses = Matcher(TERMS, "fr").find(text)
    assert all(text[use.start : use.end] == use.form for use in uses)
    assert all(one.end <= two.start for one, two in zip(uses, uses[1:], strict=False))


def test_one_concepts_exception_may_be_anothers_form() -> None:
    long = "Conseil national des juges"
    matcher = Matcher([term("name", "Conseil", excepts=(long,)), term("name", long)], "fr")
    assert [use.term.concept for use in matcher.find(f"Le {long} siège.")] == [long]


def test_scripts_may_meet_without_a_space() -> None:
    assert occurrences("كوفيد 19", "name", "بعد كوفيد19 وكوفيد-19.") == ["كوفيد19", "وكوفيد-19"]


PROCLITICS = ["", *"وفبلك", "وب", "ول", "وك", "فب", "فل", "فك"]
SHORT_HEADS = [
    "حق اللجوء", "لم شمل الأسرة", "حد الفقر", "سن الرشد", "سد النهضة", "رد الاعتبار",
    "دم الحيض", "يد العون", "خط الفقر", "فض النزاعات", "حل الدولتين", "أم المعارك",
    "بنك المغرب", "كأس العالم", "عقد العمل", "أمن الحدود", "وقف إطلاق النار", "فك الارتباط",
    "عفو عام", "فرز الأصوات", "بيت الحكمة", "لجن التحكيم", "كتب الجيب", "ولي العهد",
    "جمع الشمل", "نزع السلاح", "قمة العشرين", "دعم الأسر", "بطل العالم", "ملف الصحراء",
    "رسم المرور", "حق العودة",
]  # fmt: skip


@pytest.mark.parametrize("kind", ["name", "noun"])
@pytest.mark.parametrize("form", SHORT_HEADS)
def test_a_short_first_word_takes_every_proclitic(form: str, kind: str) -> None:
    for proclitic in PROCLITICS:
        assert occurrences(form, kind, f"قالت {proclitic}{form} أمس.") == [proclitic + form]


@pytest.mark.parametrize("kind", ["name", "noun"])
@pytest.mark.parametrize("form", ["الأم البديلة", "الحق في اللجوء", "السد العالي", "الحد الأدنى"])
def test_a_short_first_word_with_its_article_takes_proclitics(form: str, kind: str) -> None:
    for head in ["ال", "وال", "فال", "بال", "كال", "وبال", "وكال", "فبال", "لل", "ولل", "فلل"]:
        assert occurrences(form, kind, f"قالت {head}{form[2:]} أمس.") == [head + form[2:]]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("حق", "صدر حكم بحق المتهم."),
        ("لم", "ولم يحضر."),
        ("حق اللجوء", "في سحق اللجوء"),
        ("لم شمل الأسرة", "علم شمل الأسرة"),
        ("حق اللجوء", "صدر حكم بحق المتهم."),
        ("لم شمل الأسرة", "ولم يحضر شمل الأسرة"),
    ],
)
@pytest.mark.parametrize("kind", ["name", "noun"])
def test_a_short_word_is_not_found_inside_others(form: str, text: str, kind: str) -> None:
    assert not occurrences(form, kind, text)
